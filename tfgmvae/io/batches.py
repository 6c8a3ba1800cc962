"""How images come in: arrays or streams, batch by batch, with a progress bar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.decision import REJECT
from tfgmvae.io.checks import OnInvalid, check_labels, checked_numbers, warn_if_scale_differs
from tfgmvae.io.labels import numbered
from tfgmvae.io.numbers import checked_size
from tfgmvae.io.raw_images import (
    Fitting,
    check_raw_shape,
    checked_raw_images,
    is_list_of_images,
)

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
        fitting: Makes images of the model's size out of them.
        trained_maximum: Says what the largest value in training was; NaN where it is not known.
    """

    def __init__(self, fitting: Fitting, trained_maximum: Callable[[], float]) -> None:
        self._fitting = fitting
        self._trained_maximum = trained_maximum
        self._scale_warning_given = False

    @property
    def scales_bytes(self) -> bool:
        """Whether uint8 is divided by 255: not for a model that was trained on larger numbers."""
        return not self._trained_maximum() > 1

    def checked(self, x: Any, offset: int = 0, on_invalid: OnInvalid = "raise") -> np.ndarray:
        """Returns images of the model's size, float32 `[N, H, W, C]`, or raises.

        Args:
            x: Images `[N, height, width, C]` of any numeric type, or a list of images.
            offset: How many images came before these, for the index in an error message.
            on_invalid: Whether images with NaN or infinity raise, or are returned to be rejected.
        """
        raw = checked_raw_images(x, self._fitting, offset, on_invalid)
        images = self._fitting.fitted(raw, self.scales_bytes)
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
            yield np.zeros((0, *self._fitting.input_shape), np.float32)

    def labelled_batches(
        self,
        x: Any,
        y: Any,
        batch_size: int | None,
        num_classes: int,
        class_names: Sequence[str] | None = None,
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yields checked images `[n, H, W, C]` with their labels `[n]`, -1 where there are none.

        Args:
            x: As in `batches`.
            y: Labels `[N]`, or `None`; `None` for a stream, which brings its own.
            batch_size: As in `batches`.
            num_classes: Number of classes K.
            class_names: Their names, where labels may be names. Default `None`.
        """

        def checked_labels(labels: Any, count: int) -> np.ndarray:
            if labels is None:
                return np.full(count, REJECT)
            return check_labels(numbered(labels, class_names), num_classes, count)

        if is_array(x):
            labels = checked_labels(y, len(x))
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
            yield images, checked_labels(targets, len(images))

    def _array_batches(
        self,
        x: Any,
        batch_size: int | None,
        verbose: str | int,
        on_invalid: OnInvalid = "raise",
    ) -> Iterator[np.ndarray]:
        batch_size = checked_batch_size(batch_size)
        if not is_list_of_images(x):
            x = x if hasattr(x, "shape") else checked_numbers(x)
            check_raw_shape(tuple(x.shape), self._fitting)
        starts = range(0, max(len(x), 1), batch_size)
        progress = progress_bar(len(starts), int(len(starts) > 1) if verbose == "auto" else verbose)
        for start in starts:
            yield self.checked(x[start : start + batch_size], start, on_invalid)
            progress.add(1)
