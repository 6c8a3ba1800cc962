"""Builds the package; everything that needs no code is declared in pyproject.toml.

The native core is built by CMake where a C++17 compiler is there; without one the package installs
and computes with TensorFlow. Its parts are built one by one, beside the package, and what was built
whole is then copied into it: CUDA that does not compile costs only CUDA, TensorFlow ops that do not
compile cost only these. Environment variables:

- `TFGMVAE_NATIVE`: AUTO (default), ON (a failed build of the native core fails the installation),
  OFF (do not build it).
- `TFGMVAE_WITH_CUDA`: AUTO (default: where nvcc is found), ON (a failed build of the CUDA kernels
  counts as one of the native core), OFF.
- `TFGMVAE_CUDA_ARCHITECTURES`: passed to CMake; default `75-real;80-real;90`, the last with PTX.
"""

from __future__ import annotations

import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from typing import Any

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

ROOT = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))
import build_backend  # noqa: E402

_TENSORFLOW_QUERY = """
import json, sys, tensorflow as tf
json.dump({"version": tf.__version__, "compile": tf.sysconfig.get_compile_flags(),
           "link": tf.sysconfig.get_link_flags()}, sys.stdout)
"""

# The parts of the native core: the targets of CMake, and what they put into the package.
_PARTS = {
    "core": (
        ["tfgmvae_core"],
        ["_core.*.so", "_native/libtfgmvae_kernels.so"],
    ),
    "cuda": (["tfgmvae_core_cuda"], ["_core_cuda.*.so", "_native/libtfgmvae_cuda_kernels.so"]),
    "tensorflow": (["tfgmvae_tensorflow_ops"], ["_native/tensorflow_ops.so"]),
}
_CUDA_REMEDY = (
    "install CUDA 12 or later, or name architectures that this nvcc compiles in "
    "TFGMVAE_CUDA_ARCHITECTURES, and install again"
)


class BuildError(Exception):
    """A part of the native core cannot be built; the message says why."""


class BuildNative(build_ext):
    """Runs CMake instead of compiling an extension, and says what was built."""

    def run(self) -> None:
        in_place = self.inplace or getattr(self, "editable_mode", False)
        package = (ROOT if in_place else pathlib.Path(self.build_lib).resolve()) / "tfgmvae"
        (package / "_native").mkdir(parents=True, exist_ok=True)
        native = os.environ.get("TFGMVAE_NATIVE", "AUTO").upper()
        record: dict[str, Any] = {
            "core": False,
            "tensorflow": None,
            "cuda_architectures": [],
            "compiler": None,
            "skipped": {},
        }
        try:
            if native == "OFF":
                raise BuildError("TFGMVAE_NATIVE=OFF")
            build = pathlib.Path(self.build_temp).resolve() / "cmake"
            files = build_parts(build, record)
        except BuildError as error:
            if native == "ON":
                raise SystemExit(f"tfgmvae: TFGMVAE_NATIVE=ON, but: {error}") from error
            record["skipped"]["core"] = str(error)
            files = {}
        # What an earlier build left would not belong to this record.
        for path in (*package.glob("_core*.so"), *package.glob("_native/*.so")):
            path.unlink()
        libraries = [package / name for name in files]
        for library, built in zip(libraries, files.values(), strict=True):
            shutil.copy2(built, library)
        record["bytes"] = {
            path.relative_to(package).as_posix(): path.stat().st_size for path in libraries
        }
        build_file = package / "_native" / "build.json"
        build_file.write_text(json.dumps(record, indent=2) + "\n")
        self.outputs = [str(path) for path in (*libraries, build_file)]
        report(record)

    def get_outputs(self) -> list[str]:
        return getattr(self, "outputs", [])

    def get_output_mapping(self) -> dict[str, str]:
        return {}


def build_parts(build: pathlib.Path, record: dict[str, Any]) -> dict[str, pathlib.Path]:
    """Builds what can be built and notes it in the record.

    Returns:
        What was built, by the name that it has in the package folder.

    Raises:
        BuildError: Where the core itself cannot be built.
    """
    if build_backend.compiler() is None:
        raise BuildError("no C++ compiler was found")
    if importlib.util.find_spec("pybind11") is None:
        raise BuildError("the Python package pybind11 is not installed")
    import pybind11

    options = {
        "CMAKE_BUILD_TYPE": "Release",
        "Python_EXECUTABLE": sys.executable,
        "pybind11_DIR": pybind11.get_cmake_dir(),
        "TFGMVAE_WITH_CUDA": os.environ.get("TFGMVAE_WITH_CUDA", "AUTO").upper(),
        "TFGMVAE_TENSORFLOW_COMPILE_FLAGS": "",
        "TFGMVAE_TENSORFLOW_LINK_FLAGS": "",
    }
    if architectures := os.environ.get("TFGMVAE_CUDA_ARCHITECTURES"):
        options["CMAKE_CUDA_ARCHITECTURES"] = architectures
    tensorflow = None
    try:
        tensorflow = query_tensorflow()
    except BuildError as error:
        record["skipped"]["tensorflow"] = str(error)
    if tensorflow is not None:
        options["TFGMVAE_TENSORFLOW_COMPILE_FLAGS"] = ";".join(tensorflow["compile"])
        options["TFGMVAE_TENSORFLOW_LINK_FLAGS"] = ";".join(tensorflow["link"])
    try:
        found = configure(build, options)
        if found["cuda_architectures"]:
            build_targets(build, "cuda")
    except BuildError as error:
        if options["TFGMVAE_WITH_CUDA"] != "AUTO":
            raise
        # Whether it was CUDA shows when it works without.
        build = build.with_name(build.name + "_without_cuda")
        found = configure(build, options | {"TFGMVAE_WITH_CUDA": "OFF"})
        found["cuda_skipped"] = f"{error}; {_CUDA_REMEDY}"
    build_targets(build, "core")
    parts = ["core"]
    record["core"] = True
    record["compiler"] = found["compiler"]
    record["cuda_architectures"] = [name for name in found["cuda_architectures"].split(";") if name]
    if found["cuda_skipped"]:
        record["skipped"]["cuda"] = found["cuda_skipped"]
    else:
        parts.append("cuda")
    if tensorflow is not None:
        try:
            build_targets(build, "tensorflow")
            parts.append("tensorflow")
            record["tensorflow"] = tensorflow["version"]
        except BuildError as error:
            record["skipped"]["tensorflow"] = str(error)
    output = build / "tfgmvae"
    return {
        path.relative_to(output).as_posix(): path
        for part in parts
        for pattern in _PARTS[part][1]
        for path in output.glob(pattern)
    }


def configure(build: pathlib.Path, options: dict[str, str]) -> dict[str, str]:
    """Has CMake look for what it needs; returns what it wrote about that."""
    generator = ["-G", "Ninja"] if importlib.util.find_spec("ninja") else []
    options = options | {"TFGMVAE_OUTPUT_DIR": str(build / "tfgmvae")}
    run_cmake(
        ["-S", str(ROOT), "-B", str(build), *generator]
        + [f"-D{name}={value}" for name, value in options.items()]
    )
    found: dict[str, str] = json.loads((build / "build_record.json").read_text())
    return found


def build_targets(build: pathlib.Path, part: str) -> None:
    """Builds a part of the native core."""
    targets, _ = _PARTS[part]
    run_cmake(["--build", str(build), "--config", "Release", "--parallel", "--target", *targets])


def query_tensorflow() -> dict[str, Any]:
    """Version and flags of the TensorFlow that the package will run with, or of the build's own."""
    environment = os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""}
    if build_backend.installed_tensorflow():
        # An isolated build hides the environment that is installed into behind these.
        environment = {k: v for k, v in environment.items() if not k.startswith("PYTHON")}
    with tempfile.TemporaryDirectory() as folder:
        answer = subprocess.run(
            [sys.executable, "-c", _TENSORFLOW_QUERY],
            capture_output=True,
            text=True,
            env=environment,
            cwd=folder,
        )
    if answer.returncode != 0:
        lines = answer.stderr.strip().splitlines() or ["no message"]
        raise BuildError(f"TensorFlow cannot be imported for its headers: {lines[-1]}")
    flags: dict[str, Any] = json.loads(answer.stdout[answer.stdout.index("{") :])
    return flags


def run_cmake(arguments: list[str]) -> None:
    """Runs CMake; its output is shown where it fails."""
    try:
        answer = subprocess.run(["cmake", *arguments], capture_output=True, text=True)
    except OSError as error:
        raise BuildError(f"CMake cannot be run: {error}") from error
    if answer.returncode != 0:
        print(answer.stdout + answer.stderr, file=sys.stderr)
        lines = [line for line in (answer.stderr or answer.stdout).splitlines() if line.strip()]
        # The line with which a compiler gave up says more than how CMake was told of it.
        telling = [line for line in lines if "fatal" in line][:1] or lines[:3]
        raise BuildError(f"CMake failed: {' '.join(' '.join(telling).split())}")


def report(record: dict[str, Any]) -> None:
    """Says what was built and what was not, and why."""
    skipped = record["skipped"]
    cuda = ", ".join(record["cuda_architectures"])
    lines = [
        f"native core: {'built with ' + record['compiler'] if record['core'] else 'not built'}",
        f"TensorFlow ops: {'for ' + record['tensorflow'] if record['tensorflow'] else 'not built'}",
        f"CUDA: {'for ' + cuda if cuda else 'not built'}",
    ]
    lines += [f"{part} was left out: {why}" for part, why in skipped.items()]
    if not record["core"]:
        lines.append("tfgmvae will compute with TensorFlow")
    for line in lines:
        print(f"tfgmvae: {line}")


setup(
    ext_modules=[Extension("tfgmvae._core", sources=[])],
    cmdclass={"build_ext": BuildNative},
)
