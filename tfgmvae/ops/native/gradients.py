"""The gradients of the native TensorFlow ops."""

from __future__ import annotations

from typing import Any

import tensorflow as tf

from tfgmvae.ops.reference.image_statistics import num_neighbours, sum_of_neighbours
from tfgmvae.ops.results import ThresholdScores


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
        reconstruction_gradient = -x_gradient
        if len(gradients) > len(ThresholdScores._fields):
            by_statistics = gradients[len(ThresholdScores._fields) :]
            of_x, of_residual = statistics_gradients(x, x - reconstruction, *by_statistics)
            x_gradient += of_x + of_residual
            reconstruction_gradient -= of_residual
        return [x_gradient, reconstruction_gradient, latents_gradient, None, None, None, None]


def statistics_gradients(
    x: tf.Tensor, residual: tf.Tensor, *gradients: tf.Tensor
) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns the gradients of `ImageStatistics` by the images and by the residuals.

    Args:
        x: `[N, H, W, C]`.
        residual: `[N, H, W, C]`, x - reconstruction.
        *gradients: `[N]`, by each of the statistics in their order.

    Returns:
        `[N, H, W, C]` each.
    """
    size = tf.cast(tf.reduce_prod(tf.shape(x)[1:]), x.dtype)
    by_mean, by_variance, by_sharpness, by_residual = (
        tf.reshape(gradient, [-1, 1, 1, 1]) / size for gradient in gradients
    )
    centered = x - tf.reduce_mean(x, axis=[1, 2, 3], keepdims=True)
    of_x = by_mean + 2 * by_variance * centered + 2 * by_sharpness * _of_sharpness(x)
    return of_x, 2 * by_residual * _of_sharpness(residual)


def _of_sharpness(images: tf.Tensor) -> tf.Tensor:
    """Returns half the gradient of the summed squares that the mean of the neighbours leaves."""
    count = num_neighbours(images)
    left = images - sum_of_neighbours(images) / count
    return left - sum_of_neighbours(left / count)
