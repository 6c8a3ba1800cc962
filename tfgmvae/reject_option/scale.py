"""On which scale of pixels a network was trained: asked of the images that it should get right."""

from __future__ import annotations

from typing import Any, NamedTuple

import keras
import numpy as np
import numpy.typing as npt

from tfgmvae.io.batches import BATCH_SIZE
from tfgmvae.io.checks import check_labels, checked_images

SCALES = {"0 to 1": (1.0, 0.0), "0 to 255": (255.0, 0.0), "-1 to 1": (2.0, -1.0)}
"""By what pixels in 0..1 are multiplied, and what is added to them, by the range that comes out."""

_NUM_ASKED = 1000


class UnitScale(NamedTuple):
    """A network for images in 0..1.

    Attributes:
        model: The network itself, or with a `keras.layers.Rescaling` in front.
        pixels: The range that the network itself is given, one of `SCALES`.
        shares: Which share of the images it gets right, by the range.
    """

    model: keras.Model
    pixels: str
    shares: dict[str, float]

    @property
    def sentence(self) -> str:
        """Says what was found."""
        others = (
            f"{share:.0%} with {name}" for name, share in self.shares.items() if name != self.pixels
        )
        return (
            f"The network gets {self.shares[self.pixels]:.0%} of the images right with pixels from "
            f"{self.pixels} ({', '.join(others)})."
        )


def on_unit_scale(
    model: keras.Model, x: npt.NDArray[np.floating[Any]], y: npt.NDArray[np.integer[Any]]
) -> UnitScale:
    """Returns a network that takes images in 0..1, whatever scale it was trained on.

    The scale is the one of `SCALES` on which it gets most of the images right.

    Args:
        model: A Keras classifier of images.
        x: Images `[N, H, W, C]` in 0..1 of its size, N from 1 on; the first 1000 are asked.
        y: int `[N]`, their labels; images with label -1 do not count.

    Returns:
        A `UnitScale`.

    Raises:
        ValueError: Images or labels that do not fit, or no image with a label.

    Example:
        >>> import keras
        >>> import numpy as np
        >>> from tfgmvae.reject_option.scale import on_unit_scale
        >>> bright = keras.Sequential([
        ...     keras.Input((8, 8, 1)), keras.layers.GlobalMaxPooling2D(), keras.layers.Dense(2)])
        >>> bright.set_weights([np.array([[-1.0, 1.0]]), np.array([100.0, -100.0])])
        >>> x = np.ones((2, 8, 8, 1)) * np.array([0.1, 0.9]).reshape(2, 1, 1, 1)
        >>> on_unit_scale(bright, x, np.array([0, 1])).pixels
        '0 to 255'
    """
    images = checked_images(x[:_NUM_ASKED], (0.0, 1.0))
    labels = check_labels(y[:_NUM_ASKED], int(model.output_shape[-1]), len(images))
    images, labels = images[labels >= 0], labels[labels >= 0]
    if not len(images):
        raise ValueError("Expected images with labels. Received: none")
    shares = {}
    for name, (factor, offset) in SCALES.items():
        scaled = np.float32(factor) * images + np.float32(offset)
        given = model.predict(scaled, batch_size=BATCH_SIZE, verbose=0)
        shares[name] = float(np.mean(given.argmax(axis=1) == labels))
    pixels = max(shares, key=lambda name: shares[name])
    if pixels == next(iter(SCALES)):
        return UnitScale(model, pixels, shares)
    factor, offset = SCALES[pixels]
    rescaled = keras.Sequential(
        [keras.Input(images.shape[1:]), keras.layers.Rescaling(factor, offset), model]
    )
    return UnitScale(rescaled, pixels, shares)
