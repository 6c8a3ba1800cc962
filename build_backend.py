"""The build backend: setuptools, plus what building the native core needs where it can be built."""

from __future__ import annotations

import os
import pathlib
import shutil
import sysconfig
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import *  # noqa: F403

TENSORFLOW = "tensorflow>=2.21,<2.22"
_TENSORFLOW_MINOR = "2.21."
_NATIVE = ["cmake>=3.24", "ninja", "pybind11>=2.13"]


def get_requires_for_build_wheel(config_settings: Any = None) -> list[str]:
    return build_meta.get_requires_for_build_wheel(config_settings) + _native_requirements()


def get_requires_for_build_editable(config_settings: Any = None) -> list[str]:
    return build_meta.get_requires_for_build_editable(config_settings) + _native_requirements()


def _native_requirements() -> list[str]:
    if os.environ.get("TFGMVAE_NATIVE", "AUTO").upper() == "OFF" or compiler() is None:
        return []
    # The ops need TensorFlow's headers. Those of the environment that is installed into are used
    # where they are there, which spares a second copy of TensorFlow for the build alone.
    return _NATIVE if installed_tensorflow() else [*_NATIVE, TENSORFLOW]


def compiler() -> str | None:
    """The C++ compiler that CMake will find, or None."""
    for name in (os.environ.get("CXX"), "c++", "g++", "clang++"):
        if name and (path := shutil.which(name.split()[0])):
            return path
    return None


def installed_tensorflow() -> pathlib.Path | None:
    """The folder whose `tensorflow` the package will run with, where it is of the right version."""
    for key in ("platlib", "purelib"):
        folder = pathlib.Path(sysconfig.get_path(key))
        versions = [
            path.name.split("-")[1]
            for path in folder.glob("tensorflow*-[0-9]*.dist-info")
            if path.name.split("-")[0] in ("tensorflow", "tensorflow_cpu")
        ]
        has_headers = (folder / "tensorflow" / "include" / "tensorflow").is_dir()
        if has_headers and any(version.startswith(_TENSORFLOW_MINOR) for version in versions):
            return folder
    return None
