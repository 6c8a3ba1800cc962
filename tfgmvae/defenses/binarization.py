"""Binary thresholding of the input as a Keras layer."""

from __future__ import annotations

import math
from typing import Any

import keras
import tensorflow as tf


@keras.saving.register_keras_serializable("tfgmvae")
class Binarize(keras.layers.Layer):
    """Sets every value above a threshold to one and every other to zero.

    Its gradient is that of the identity. The true one is zero everywhere, which would blind
    gradient attacks without stopping anybody who attacks the network behind the layer.

    Args:
        threshold: Default 0.5.
        **kwargs: Everything else that a Keras layer takes.

    Raises:
        ValueError: A threshold that is not finite.
    """

    def __init__(self, threshold: float = 0.5, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if not math.isfinite(threshold):
            raise ValueError(f"Expected a finite threshold. Received: threshold={threshold!r}")
        self.threshold = float(threshold)

    def call(self, x: tf.Tensor) -> tf.Tensor:
        """Returns zeros and ones in the shape and type of `x`."""
        above = tf.cast(x > tf.cast(self.threshold, x.dtype), x.dtype)
        return x + tf.stop_gradient(above - x)

    def compute_output_shape(self, input_shape: tuple[int | None, ...]) -> tuple[int | None, ...]:
        return input_shape

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {"threshold": self.threshold}


def binarize(threshold: float = 0.5) -> Binarize:
    """Returns a layer that cuts off perturbations smaller than their distance to the threshold.

    Put it in front of a trained classifier. It helps where images are nearly black and white.

    Args:
        threshold: Values above it become one, all others zero. Default 0.5.

    Returns:
        A `Binarize` layer, which lets gradients through, see there.

    Raises:
        ValueError: A threshold that is not finite.

    Example:
        >>> import keras
        >>> import numpy as np
        >>> from tfgmvae import defenses
        >>> network = keras.Sequential([keras.Input((2,)), keras.layers.Dense(10)])
        >>> defended = keras.Sequential([keras.Input((2,)), defenses.binarize(), network])
        >>> defenses.binarize()(np.array([[0.2, 0.7]], "float32")).numpy()
        array([[0., 1.]], dtype=float32)
    """
    return Binarize(threshold)
