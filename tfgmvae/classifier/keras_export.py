"""What stands around Keras' own `export`: its input, and the options that it had before.

In earlier versions `export` was what `export_serving` is today; calls with the options of that one
still reach it.
"""

from __future__ import annotations

import functools
import os
import warnings
from collections.abc import Callable
from typing import Any

import keras

from tfgmvae.classifier.onnx_file import ONNX
from tfgmvae.io import model_files

SERVING_OPTIONS = frozenset({"folder", "version", "input_dtype", "warm_up", "overwrite"})
"""What `export_serving` takes and Keras' `export` does not."""


def input_of(input_shape: tuple[int, int, int]) -> list[keras.InputSpec]:
    """The signature of images `x` `[N, H, W, C]`, which Keras knows only of a model once called."""
    return [keras.InputSpec(shape=(None, *input_shape), dtype="float32", name="x")]


def taking_serving_options(export: Callable[..., Any]) -> Callable[..., Any]:
    """Sends a method's calls with one of `SERVING_OPTIONS` to `export_serving`, with a warning."""

    @functools.wraps(export)
    def either(self: Any, *arguments: Any, **options: Any) -> Any:
        given = sorted(SERVING_OPTIONS & options.keys())
        if not given or options.get("format") == ONNX:
            return export(self, *arguments, **options)
        warnings.warn(
            f"export({given[0]}=...) is deprecated: use export_serving(...), which takes the same "
            "arguments. export() is that of keras.Model.",
            DeprecationWarning,
            stacklevel=2,
        )
        return self.export_serving(*arguments, **options)

    return either


def warn_of_versions(folder: str | os.PathLike[str], stacklevel: int) -> None:
    """Warns where Keras' `export` goes into a folder that `export_serving` has filled."""
    found = model_files.versions(folder)
    if found:
        warnings.warn(
            f"export() writes into {os.fspath(folder)!r} itself, beside its version "
            f"{found[-1]}, and TF Serving would not see it there. The next version for TF Serving "
            f"is written by export_serving(..., version={found[-1] + 1}).",
            UserWarning,
            stacklevel=stacklevel,
        )
