"""Finds and loads the native core once, and says why where it cannot."""

from __future__ import annotations

import dataclasses
import functools
import importlib
import json
import os
import pathlib
import threading
import warnings
from types import ModuleType
from typing import Any

import tensorflow as tf

from tfgmvae.errors import BackendError
from tfgmvae.ops.native.gradients import register_gradients

BACKEND_VARIABLE = "TFGMVAE_BACKEND"
BACKENDS = ("auto", "native", "tensorflow")

_PACKAGE = pathlib.Path(__file__).resolve().parents[2]
_BUILD_FILE = _PACKAGE / "_native" / "build.json"
_OPS_FILE = _PACKAGE / "_native" / "tensorflow_ops.so"
_loading = threading.Lock()
_REBUILD = "run `pip install --force-reinstall --no-deps .` in the source folder"


@dataclasses.dataclass(frozen=True)
class NativeCore:
    """The loaded native core, or why it is not."""

    core: ModuleType | None
    tensorflow_ops: ModuleType | None
    problem: str
    remedy: str


def requested_backend() -> str:
    """The value of `TFGMVAE_BACKEND`.

    Returns:
        One of `BACKENDS`.

    Raises:
        ValueError: Where the variable holds anything else.
    """
    name = os.environ.get(BACKEND_VARIABLE, "").strip().lower() or "auto"
    if name not in BACKENDS:
        raise ValueError(
            f"Expected {BACKEND_VARIABLE} to be one of {BACKENDS}. "
            f"Received: {BACKEND_VARIABLE}={os.environ[BACKEND_VARIABLE]!r}"
        )
    return name


def build_info() -> dict[str, Any]:
    """What the build recorded about itself.

    Returns:
        The record; empty where nothing was built.
    """
    try:
        record = json.loads(_BUILD_FILE.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def load() -> NativeCore:
    """Loads the native core once, for all threads; a failure is remembered like a success.

    Returns:
        The core and the TensorFlow ops, or the problem and its remedy.
    """
    # A cache alone lets threads that come together load it once each.
    with _loading:
        return _load_once()


@functools.cache
def _load_once() -> NativeCore:
    build = build_info()
    if not build.get("core"):
        why = build.get("skipped", {}).get("core")
        problem = "the native core is not built" + (f" ({why})" if why else "")
        return NativeCore(None, None, problem, _REBUILD + ", with a C++17 compiler installed")
    built_for = build.get("tensorflow")
    if not built_for:
        why = build.get("skipped", {}).get("tensorflow", "no reason was recorded")
        problem = f"the native core was built without its TensorFlow ops ({why})"
        return NativeCore(None, None, problem, _REBUILD)
    # Before anything is opened: a library of another version would fail with unresolved symbols, or
    # worse.
    if _minor(built_for) != _minor(tf.__version__):
        problem = (
            f"the native core was built with TensorFlow {built_for}, "
            f"running TensorFlow {tf.__version__}"
        )
        return NativeCore(None, None, problem, _REBUILD)
    # Opening a library that ends too early would end the process.
    for name, size in build.get("bytes", {}).items():
        path = _PACKAGE / name
        if path.exists() and path.stat().st_size != size:
            problem = (
                f"the native core cannot be loaded ({name} is damaged: Expected {size} bytes. "
                f"Received: {path.stat().st_size} bytes)"
            )
            return NativeCore(None, None, problem, _REBUILD)
    try:
        _core = importlib.import_module("tfgmvae._core")

        # The ops need the kernel library that the module has just brought in.
        tensorflow_ops = tf.load_op_library(str(_OPS_FILE))
    except (ImportError, OSError, tf.errors.OpError, RuntimeError) as error:
        problem = f"the native core cannot be loaded ({_first_line(error)})"
        return NativeCore(None, None, problem, _REBUILD)
    # A second library that registers the same ops gives an empty module, without an error.
    if not hasattr(tensorflow_ops, "tfgmvae_threshold_score"):
        problem = "the TensorFlow ops of another copy of tfgmvae are already loaded"
        return NativeCore(None, None, problem, "use one copy of tfgmvae per process")
    register_gradients()
    return NativeCore(_core, tensorflow_ops, "", "")


@functools.cache
def gpus_are_covered() -> bool | None:
    """Whether the CUDA kernels run on the GPUs that TensorFlow sees.

    Returns:
        True where they do on all of them, False where they do not on one, and None where TensorFlow
        sees no GPU. An op that is given to a GPU of another architecture fails.
    """
    devices = tf.config.list_physical_devices("GPU")
    if not devices:
        return None
    architectures = build_info().get("cuda_architectures", [])
    return all(
        any(
            _runs(architecture, tf.config.experimental.get_device_details(device))
            for architecture in architectures
        )
        for device in devices
    )


def _runs(architecture: str, details: dict[str, Any]) -> bool:
    """Whether code for an architecture, as CMake names it, runs on a device."""
    name, _, kind = architecture.partition("-")
    if not name.rstrip("af").isdigit():
        return True  # "native", "all": for whatever CMake found
    built_for = divmod(int(name.rstrip("af")), 10)
    capability = details.get("compute_capability", (0, 0))
    # Machine code runs within its major version, and PTX on all later ones; it is beside the code
    # where the name does not end with "-real".
    return built_for <= capability and (kind != "real" or built_for[0] == capability[0])


def warn_or_raise(problem: str) -> None:
    """Says that the reference computes a call that the native core does not cover.

    Args:
        problem: What is not covered.

    Raises:
        BackendError: Where `TFGMVAE_BACKEND=native`.
    """
    if requested_backend() == "native":
        raise BackendError(f"The native core does not cover {problem}")
    warn_once(f"tfgmvae computes with TensorFlow: the native core does not cover {problem}")


@functools.cache
def warn_once(message: str) -> None:
    """Warns, but says nothing twice.

    Args:
        message: What to say, as if said where the op is called.
    """
    warnings.warn(message, RuntimeWarning, stacklevel=5)


def _minor(version: str) -> list[str]:
    return version.split(".")[:2]


def _first_line(error: BaseException) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
