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
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import tensorflow as tf

from tfgmvae.errors import BackendError
from tfgmvae.ops import native, reference
from tfgmvae.ops.native.library import (
    BACKEND_VARIABLE,
    BACKENDS,
    build_info,
    load,
    requested_backend,
    warn_once,
    warn_or_raise,
)

__all__ = [
    "BACKENDS",
    "BACKEND_VARIABLE",
    "BackendStatus",
    "build_info",
    "choose",
    "load",
    "reference_only",
    "requested_backend",
    "status",
    "warn_or_raise",
]

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
    """

    name: str
    requested: str
    reason: str
    remedy: str
    built_with: dict[str, Any]
    instruction_set: str | None


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
    name = requested_backend()
    if name == "tensorflow" or _reference_only.get() or _is_traced_for_xla():
        return reference
    library = load()
    if library.core is not None:
        return native
    if name == "native":
        raise BackendError(f"{library.problem}; {library.remedy}")
    warn_once(
        f"tfgmvae computes with TensorFlow: {library.problem}. To change that, {library.remedy}"
    )
    return reference


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
        return BackendStatus("tensorflow", requested, reason, remedy, build_info(), None)
    library = load()
    if library.core is None:
        return BackendStatus(
            "tensorflow", requested, library.problem, library.remedy, build_info(), None
        )
    description = library.core.description()
    return BackendStatus(
        name="native",
        requested=requested,
        reason=f"built for TensorFlow {build_info()['tensorflow']} and loaded",
        remedy="",
        built_with=build_info(),
        instruction_set=description["instruction_set"],
    )


def _is_traced_for_xla() -> bool:
    """Whether a `tf.function(jit_compile=True)` is being traced, in which no custom op can run.

    TensorFlow exports no public name that says so (looked for up to TensorFlow 2.21). This one it
    exports for Keras; it follows the graphs outwards, from a branch or a nested function too.
    """
    if tf.executing_eagerly():
        return False
    return tf.__internal__.get_enclosing_xla_context() is not None
