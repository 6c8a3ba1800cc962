"""The gradients of the native TensorFlow ops."""

from __future__ import annotations

from typing import Any

import tensorflow as tf


def register_gradients() -> None:
    """Tells TensorFlow the gradients, once the ops are loaded."""
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
