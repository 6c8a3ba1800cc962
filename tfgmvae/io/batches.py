"""How images come in: arrays or streams, batch by batch, with a progress bar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.decision import REJECT
from tfgmvae.io.checks import (
    OnInvalid,
    check_finite,
    check_images,
    check_labels,
    warn_if_scale_differs,
)
from tfgmvae.io.numbers import checked_size

BATCH_SIZE = 256


def is_array(x: Any) -> bool:
    """Whether `x` is held in memory, rather than a stream of batches."""
    streams = (tf.data.Dataset, tf.distribute.DistributedDataset, keras.utils.PyDataset)
    return not isinstance(x, streams) and not hasattr(x, "__next__")


def checked_batch_size(batch_size: int | None) -> int:
    """Returns the batch size, or the default one for `None`."""
    if batch_size is None:
        return BATCH_SIZE
    return checked_size("batch_size", batch_size)


class _NoProgress:
    def add(self, steps: int) -> None:
        """Shows nothing."""


def progress_bar(num_batches: int | None, verbose: str | int) -> Any:
    """Returns a progress bar with a method `add`; a silent one for `verbose=0`."""
    return keras.utils.Progbar(num_batches, verbose=int(verbose)) if verbose else _NoProgress()


def slices(num_items: int, batch_size: int = BATCH_SIZE) -> Iterator[slice]:
    """Yields the parts of `num_items` that are handled at a time."""
    for start in range(0, num_items, batch_size):
        yield slice(start, min(start + batch_size, num_items))


class ImageReader:
    """Reads the images that one model is given, array or stream, and checks every batch of them.

    It warns once, and not again, where values run to 255 and those in training did not.

    Args:
        input_shape: `(H, W, C)` of an image.
        trained_maximum: Says what the largest value in training was; NaN where it is not known.
    """

    def __init__(
        self, input_shape: tuple[int, int, int], trained_maximum: Callable[[], float]
    ) -> None:
        self._input_shape = input_shape
        self._trained_maximum = trained_maximum
        self._scale_warning_given = False

    def checked(self, x: Any, offset: int = 0, on_invalid: OnInvalid = "raise") -> np.ndarray:
        """Returns images as float32 `[N, H, W, C]`, or raises.

        Args:
            x: Images `[N, H, W, C]` of any numeric type.
            offset: How many images came before these, for the index in an error message.
            on_invalid: Whether images with NaN or infinity raise, or are returned to be rejected.
        """
        images = check_images(x, self._input_shape)
        if on_invalid == "raise":
            check_finite(images, offset=offset)
        trained_maximum = self._trained_maximum()
        if not self._scale_warning_given and trained_maximum > 0:
            self._scale_warning_given = warn_if_scale_differs(images, trained_maximum, stacklevel=5)
        return images

    def batches(
        self,
        x: Any,
        batch_size: int | None,
        verbose: str | int,
        on_invalid: OnInvalid = "raise",
    ) -> Iterator[np.ndarray]:
        """Yields checked batches `[n, H, W, C]`; for no images, one empty batch.

        Args:
            x: Images `[N, H, W, C]`, or a stream of batches of images or of `(x, y)`.
            batch_size: Images at a time, of an array; `None` for `BATCH_SIZE`.
            verbose: 0 is silent, 1 shows a progress bar, `"auto"` shows it where there is more than
                one batch.
            on_invalid: As in `checked`.
        """
        if is_array(x):
            yield from self._array_batches(x, batch_size, verbose, on_invalid)
            return
        progress = progress_bar(None, 1 if verbose == "auto" else verbose)
        offset = 0
        for element in x:
            part = element[0] if isinstance(element, (tuple, list)) else element
            images = self.checked(part, offset, on_invalid)
            yield images
            offset += len(images)
            progress.add(1)
        if offset == 0:
            yield np.zeros((0, *self._input_shape), np.float32)

    def labelled_batches(
        self, x: Any, y: Any, batch_size: int | None, num_classes: int
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yields checked images `[n, H, W, C]` with their labels `[n]`, -1 where there are none.

        Args:
            x: As in `batches`.
            y: Labels `[N]`, or `None`; `None` for a stream, which brings its own.
            batch_size: As in `batches`.
            num_classes: Number of classes K.
        """
        if is_array(x):
            labels = np.full(len(x), REJECT) if y is None else check_labels(y, num_classes, len(x))
            start = 0
            for images in self._array_batches(x, batch_size, verbose=0):
                yield images, labels[start : start + len(images)]
                start += len(images)
            return
        if y is not None:
            raise ValueError(
                f"Expected y=None, because x is a {type(x).__name__} that brings its own labels. "
                f"Received: y of type {type(y).__name__}"
            )
        offset = 0
        for element in x:
            parts = element if isinstance(element, (tuple, list)) else (element,)
            part, targets = (*parts, None)[:2]
            images = self.checked(part, offset)
            offset += len(images)
            yield (
                images,
                np.full(len(images), REJECT)
                if targets is None
                else check_labels(targets, num_classes, len(images)),
            )

    def _array_batches(
        self,
        x: Any,
        batch_size: int | None,
        verbose: str | int,
        on_invalid: OnInvalid = "raise",
    ) -> Iterator[np.ndarray]:
        batch_size = checked_batch_size(batch_size)
        if not hasattr(x, "shape") or tuple(x.shape[1:]) != self._input_shape:
            x = check_images(x, self._input_shape)
        starts = range(0, max(len(x), 1), batch_size)
        progress = progress_bar(len(starts), int(len(starts) > 1) if verbose == "auto" else verbose)
        for start in starts:
            yield self.checked(x[start : start + batch_size], start, on_invalid)
            progress.add(1)
