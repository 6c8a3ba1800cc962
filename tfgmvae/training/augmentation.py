"""A random affine transformation of training images, in one interpolation."""

from __future__ import annotations

from typing import Any

import keras
import tensorflow as tf

from tfgmvae.training.distributed.replicas import ReplicaSeedGenerator

AFFINE = "affine"
"""The name of the default augmentation: changes so small that they can change no label."""
_SMALL_AMOUNTS = {"rotation": 5.0, "scale": 0.05, "shear": 3.0, "translation": 0.05}


def small_changes(seed: int | None) -> RandomAffine:
    """Returns what the name `AFFINE` stands for; the nearest pixels fill empty space."""
    return RandomAffine(**_SMALL_AMOUNTS, seed=seed, fill_mode="nearest", name="small_changes")


@keras.saving.register_keras_serializable("tfgmvae")
class RandomAffine(keras.layers.Layer):
    """Rotates, scales, shears and shifts every image by random amounts; training only.

    The four are one map, so that pixels are interpolated once: a chain of Keras' own layers would
    blur the images that the decoder learns to reproduce.

    Args:
        rotation: Largest rotation to either side, in degrees. Default 0.
        scale: Largest relative change of size, below 1. Default 0.
        shear: Largest shear to either side, in degrees. Default 0.
        translation: Largest shift to either side, as a fraction of the image's size. Default 0.
        seed: Fixes the amounts drawn. Default `None`.
        fill_mode: What fills empty space: `"constant"` (default), zeros; or another mode of
            `keras.ops.image.affine_transform`, such as `"nearest"`, the nearest pixel.

    Raises:
        ValueError: A negative amount, or a scale of 1 or more.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.training.augmentation import RandomAffine
        >>> layer = RandomAffine(rotation=10, translation=0.1, seed=0)
        >>> layer(np.ones((2, 8, 8, 1), "float32"), training=True).shape
        TensorShape([2, 8, 8, 1])
    """

    def __init__(
        self,
        rotation: float = 0.0,
        scale: float = 0.0,
        shear: float = 0.0,
        translation: float = 0.0,
        seed: int | None = None,
        fill_mode: str = "constant",
        **kwargs: Any,
    ) -> None:
        # Under mixed precision Keras would round the images to float16.
        super().__init__(**({"dtype": "float32"} | kwargs), autocast=False)
        self.fill_mode = fill_mode
        self.amounts = {
            "rotation": rotation,
            "scale": scale,
            "shear": shear,
            "translation": translation,
        }
        if min(self.amounts.values()) < 0 or scale >= 1:
            raise ValueError(f"Expected amounts >= 0 and scale < 1. Received: {self.amounts}")
        self.seed = seed
        self._generator = ReplicaSeedGenerator(seed)

    def call(self, images: tf.Tensor, training: bool = False) -> tf.Tensor:
        if not training:
            return images
        height, width = images.shape[1], images.shape[2]
        rotation = tf.experimental.numpy.deg2rad(self._draw(images, "rotation"))  # [N]
        shear = tf.experimental.numpy.deg2rad(self._draw(images, "shear"))
        scale = 1.0 + self._draw(images, "scale")
        # The operation maps output pixels to input pixels, around the centre: [x; y] -> A [x; y].
        cosine, sine = tf.cos(rotation) / scale, tf.sin(rotation) / scale
        a_xx, a_xy = cosine, cosine * tf.tan(shear) - sine
        a_yx, a_yy = sine, sine * tf.tan(shear) + cosine
        centre_x, centre_y = (width - 1) / 2, (height - 1) / 2
        shift_x = (
            centre_x * (1 - a_xx) - centre_y * a_xy + width * self._draw(images, "translation")
        )
        shift_y = (
            centre_y * (1 - a_yy) - centre_x * a_yx + height * self._draw(images, "translation")
        )
        zeros = tf.zeros_like(rotation)
        transforms = tf.stack(
            [a_xx, a_xy, shift_x, a_yx, a_yy, shift_y, zeros, zeros], axis=1
        )  # [N, 8]
        return keras.ops.image.affine_transform(
            images, transforms, fill_mode=self.fill_mode, data_format="channels_last"
        )

    def _draw(self, images: tf.Tensor, amount: str) -> tf.Tensor:
        """Uniform in plus or minus the amount, float32 `[N]`."""
        largest = self.amounts[amount]
        return keras.random.uniform(
            (tf.shape(images)[0],), -largest, largest, dtype="float32", seed=self._generator
        )

    def get_config(self) -> dict[str, Any]:
        return (
            super().get_config()
            | self.amounts
            | {
                "seed": self.seed,
                "fill_mode": self.fill_mode,
            }
        )
