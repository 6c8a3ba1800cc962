"""How images come to a network that was trained elsewhere: on its own scale."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.io.batches import ImageReader
from tfgmvae.io.checks import OnInvalid
from tfgmvae.io.raw_images import is_list_of_images
from tfgmvae.preparation import Preparation


def image_shape(model: keras.Model, preparation: Preparation | None) -> tuple[int, int, int]:
    """Returns the shape of an image that a network takes.

    Args:
        model: The network.
        preparation: What makes its images, where it was given.

    Raises:
        ValueError: A network that takes something else than images, or that does not say what.
    """
    if preparation is not None:
        return preparation.input_shape
    shape = getattr(model, "input_shape", None)
    if shape is None:
        # A subclassed network knows it once it was called.
        shape = (model.get_build_config() or {}).get("input_shape")
    if not isinstance(shape, tuple | list) or len(shape) != 4 or None in shape[1:]:
        raise ValueError(
            "Expected a network that takes images (N, height, width, channels) of one size. "
            f"Received: input_shape={shape}. Call it once, pass preparation=Preparation(shape), or "
            "wrap it: keras.Sequential([keras.Input(shape), keras.layers.Reshape(...), model])"
        )
    height, width, channels = map(int, shape[1:])
    return height, width, channels


_FARTHER = 10.0


class PixelReader(ImageReader):
    """Reads images for a network whose scale is known from those that it was given first.

    Bytes stay 0..255 before that, as Keras takes them, and where the first images ran past 1; they
    are divided by 255 where these were in 0..1. Where these had values below 0, no scale of bytes
    is known, and none is guessed.

    Args:
        preparation: Makes images of the network's size out of them.
        trained_range: Says what the smallest and the largest value were; NaN before.
    """

    def __init__(self, preparation: Preparation, trained_range: Callable[[], np.ndarray]) -> None:
        def largest() -> float:
            found = float(trained_range()[1])
            return np.inf if np.isnan(found) else found

        super().__init__(preparation, largest)
        self._preparation = preparation
        self._trained_range = trained_range
        self._warning_given = False

    def checked(self, x: Any, offset: int = 0, on_invalid: OnInvalid = "raise") -> np.ndarray:
        lowest = float(self._trained_range()[0])
        if lowest < 0 and _holds_bytes(x):
            raise ValueError(
                "Expected images on the scale of those of fit(), whose smallest value was "
                f"{lowest:g}. Received: uint8"
            )
        images = super().checked(x, offset, on_invalid)
        wrong = self.wrong_scale(images)
        if wrong and not self._warning_given:
            self._warning_given = True
            warnings.warn(wrong, UserWarning, stacklevel=5)
        return images

    def wrong_scale(self, images: np.ndarray, are_all: bool = False) -> str | None:
        """Says that images in 0..1 are given where those of `fit` ran much further; or nothing.

        Args:
            images: float32 `[N, H, W, C]`.
            are_all: Whether the images are so many that some would be below 0 if those of `fit`
                were. Default `False`.
        """
        low, high = map(float, self._trained_range())
        if not images.size or images.min() < 0:
            return None
        is_darker = images.max() <= 1 < high / _FARTHER
        if not (is_darker or (are_all and low < -high / _FARTHER)):
            return None
        return (
            f"Expected images on the scale of those of fit(), from {low:g} to {high:g}. Received: "
            f"values from {images.min():g} to {images.max():g}. For images in 0..1 put a "
            "keras.layers.Rescaling in front of the network, and fit() again"
        )

    def fitted(self, x: tf.Tensor, trained_range: Any) -> tf.Tensor:
        """Returns images of the network's size inside a graph, where nothing can be refused.

        Bytes whose scale is not known become NaN, which is no image.

        Args:
            x: Images `[N, height, width, C]`.
            trained_range: The variable with the range, read when the graph runs.
        """
        ends = tf.convert_to_tensor(trained_range)
        images = self._preparation.fitted(x, ends[1] <= 1)
        if x.dtype != tf.uint8:
            return images
        return tf.where(ends[0] < 0, tf.constant(np.nan, tf.float32), images)


def _holds_bytes(x: Any) -> bool:
    parts = x if is_list_of_images(x) else [x]
    return any(getattr(part, "dtype", None) in (np.uint8, tf.uint8) for part in parts)
