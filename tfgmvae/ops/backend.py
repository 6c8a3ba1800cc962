"""Chooses what computes the ops: the native core where it fits, else the reference.

`TFGMVAE_BACKEND` decides: `auto` (default) takes the native core where it was built for the running
TensorFlow and can be loaded, and otherwise the reference, with one warning; `native` raises instead
of falling back; `tensorflow` always takes the reference. Inside XLA-compiled functions, and while
`reference_only` is active, the reference computes whatever the variable says.
"""

from __future__ import annotations

import contextlib
import contextvars
import dataclasses
import functools
import json
import os
import pathlib
import sys
import warnings
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import tensorflow as tf

from tfgmvae.errors import BackendError

BACKEND_VARIABLE = "TFGMVAE_BACKEND"
BACKENDS = ("auto", "native", "tensorflow")

_PACKAGE = pathlib.Path(__file__).resolve().parent.parent
_BUILD_FILE = _PACKAGE / "_native" / "build.json"
_OPS_FILE = _PACKAGE / "_native" / "tensorflow_ops.so"
_REBUILD = "run `pip install --force-reinstall --no-deps .` in the source folder"

_reference_only: contextvars.ContextVar[bool] = contextvars.ContextVar(
    "tfgmvae_reference_only", default=False
)


@dataclasses.dataclass(frozen=True)
class BackendStatus:
    """What computes the ops in this process, and why; `tfgmvae doctor` prints it.

    Attributes:
        name: `"native"` or `"tensorflow"`.
        requested: The value of `TFGMVAE_BACKEND`.
        reason: Why it is that backend.
        remedy: What would make the native core work; empty where it does.
        built_with: What the build recorded: `tensorflow` (version, or None without its ops),
            `compiler`, `cuda_architectures` and `skipped` (why a part was left out). Empty where
            nothing was built.
        instruction_set: Of the loops in use, such as `"avx512"`; None without the native core.
        blas: Library, version and kernels in use; None without the native core.
    """

    name: str
    requested: str
    reason: str
    remedy: str
    built_with: dict[str, Any]
    instruction_set: str | None
    blas: str | None


@dataclasses.dataclass(frozen=True)
class _Native:
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


@contextlib.contextmanager
def reference_only() -> Iterator[None]:
    """While active, the reference computes: for graphs that must hold stock operations only.

    Yields:
        Nothing.

    Example:
        >>> with reference_only():
        ...     module = choose()
        >>> module.__name__
        'tfgmvae.ops.reference'
    """
    token = _reference_only.set(True)
    try:
        yield
    finally:
        _reference_only.reset(token)


def choose() -> ModuleType:
    """The module that computes the ops here and now.

    Returns:
        `tfgmvae.ops.native` or `tfgmvae.ops.reference`.

    Raises:
        BackendError: Where `TFGMVAE_BACKEND=native` and the native core cannot be used.
    """
    from tfgmvae.ops import reference

    name = requested_backend()
    if name == "tensorflow" or _reference_only.get() or _is_traced_for_xla():
        return reference
    native = load()
    if native.core is not None:
        from tfgmvae.ops import native as native_module

        return native_module
    if name == "native":
        raise BackendError(f"{native.problem}; {native.remedy}")
    _warn_once(
        f"tfgmvae computes with TensorFlow: {native.problem}. To change that, {native.remedy}"
    )
    return reference


def warn_or_raise(problem: str) -> None:
    """Says that the reference computes a call that the native core does not cover.

    Args:
        problem: What is not covered.

    Raises:
        BackendError: Where `TFGMVAE_BACKEND=native`.
    """
    if requested_backend() == "native":
        raise BackendError(f"The native core does not cover {problem}")
    _warn_once(f"tfgmvae computes with TensorFlow: the native core does not cover {problem}")


def status() -> BackendStatus:
    """What computes the ops in this process, and why. Loads the native core where it is asked for.

    Returns:
        The status.

    Example:
        >>> status().name in ("native", "tensorflow")
        True
    """
    requested = requested_backend()
    if requested == "tensorflow":
        reason = f"{BACKEND_VARIABLE}=tensorflow asks for it"
        remedy = f"unset {BACKEND_VARIABLE}"
        return BackendStatus("tensorflow", requested, reason, remedy, build_info(), None, None)
    native = load()
    if native.core is None:
        return BackendStatus(
            "tensorflow", requested, native.problem, native.remedy, build_info(), None, None
        )
    description = native.core.description()
    return BackendStatus(
        name="native",
        requested=requested,
        reason=f"built for TensorFlow {build_info()['tensorflow']} and loaded",
        remedy="",
        built_with=build_info(),
        instruction_set=description["instruction_set"],
        blas=description["blas"],
    )


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


@functools.cache
def load() -> _Native:
    """Loads the native core once; a failure is remembered like a success.

    Returns:
        The core and the TensorFlow ops, or the problem and its remedy.
    """
    build = build_info()
    if not build.get("core"):
        why = build.get("skipped", {}).get("core")
        problem = "the native core is not built" + (f" ({why})" if why else "")
        return _Native(None, None, problem, _REBUILD + ", with a C++17 compiler installed")
    built_for = build.get("tensorflow")
    if not built_for:
        why = build.get("skipped", {}).get("tensorflow", "no reason was recorded")
        problem = f"the native core was built without its TensorFlow ops ({why})"
        return _Native(None, None, problem, _REBUILD)
    # Before anything is opened: a library of another version would fail with unresolved symbols, or
    # worse.
    if _minor(built_for) != _minor(tf.__version__):
        problem = (
            f"the native core was built with TensorFlow {built_for}, "
            f"running TensorFlow {tf.__version__}"
        )
        return _Native(None, None, problem, _REBUILD)
    # Opening a library that ends too early would end the process.
    for name, size in build.get("bytes", {}).items():
        path = _PACKAGE / name
        if path.exists() and path.stat().st_size != size:
            problem = (
                f"the native core cannot be loaded ({name} is damaged: Expected {size} bytes. "
                f"Received: {path.stat().st_size} bytes)"
            )
            return _Native(None, None, problem, _REBUILD)
    try:
        from tfgmvae import _core

        # The ops need the kernel library that the module has just brought in.
        tensorflow_ops = tf.load_op_library(str(_OPS_FILE))
        blas_problem = _core.description()["blas_problem"]
    except (ImportError, OSError, tf.errors.OpError, RuntimeError) as error:
        problem = f"the native core cannot be loaded ({_first_line(error)})"
        return _Native(None, None, problem, _REBUILD)
    if blas_problem:
        return _Native(None, None, f"the native core has no BLAS ({blas_problem})", _REBUILD)
    # A second library that registers the same ops gives an empty module, without an error.
    if not hasattr(tensorflow_ops, "tfgmvae_threshold_score"):
        problem = "the TensorFlow ops of another copy of tfgmvae are already loaded"
        return _Native(None, None, problem, "use one copy of tfgmvae per process")
    _register_gradients()
    return _Native(_core, tensorflow_ops, "", "")


def _register_gradients() -> None:
    tf.no_gradient("Tfgmvae>LatentSearch")

    @tf.RegisterGradient("Tfgmvae>ThresholdScore")
    def threshold_score_gradient(operation: Any, *gradients: tf.Tensor | None) -> list[Any]:
        x, reconstruction, latents, means, scales = operation.inputs[:5]
        classes, distance = operation.outputs[0], operation.outputs[3]
        distance_gradient, error_gradient = gradients[3], gradients[4]
        image_shape = tf.concat([tf.shape(x)[:1], tf.ones([tf.rank(x) - 1], tf.int32)], axis=0)
        x_gradient = 2 * (x - reconstruction) * tf.reshape(error_gradient, image_shape)  # [N, ...]
        mean = tf.gather(means, classes)  # [N, D]
        scale = tf.gather(scales, classes)  # [N]
        # A code on a mean has gradient 0, not 0 / 0.
        is_positive = distance > 0
        length = tf.where(is_positive, distance, 1)
        factor = tf.where(is_positive, distance_gradient / (tf.square(scale) * length), 0)  # [N]
        latents_gradient = (latents - mean) * factor[:, tf.newaxis]  # [N, D]
        return [x_gradient, -x_gradient, latents_gradient, None, None, None, None]


def _is_traced_for_xla() -> bool:
    """Whether a `tf.function(jit_compile=True)` is being traced, in which no custom op can run.

    TensorFlow does not say so to the code that it traces, and a `tf.function` does not tell how it
    compiles through any public attribute (looked for up to TensorFlow 2.21). But the function that
    traces is on the call stack, and keeps its argument under this name since TensorFlow 2.5.
    """
    if tf.executing_eagerly():
        return False
    frame = sys._getframe()
    while frame is not None:
        traced = frame.f_locals.get("self")
        if isinstance(traced, tf.types.experimental.PolymorphicFunction):
            if getattr(traced, "_jit_compile", None):
                return True
        frame = frame.f_back  # type: ignore[assignment]
    return False


@functools.cache
def _warn_once(message: str) -> None:
    warnings.warn(message, RuntimeWarning, stacklevel=5)


def _minor(version: str) -> list[str]:
    return version.split(".")[:2]


def _first_line(error: BaseException) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
