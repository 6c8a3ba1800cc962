"""The definition of the statistics of images that `tfgmvae.ops.threshold_score` gives."""

from __future__ import annotations

import tensorflow as tf

from tfgmvae.ops.results import ImageStatistics

_IMAGE_AXES = (1, 2, 3)


def image_statistics(x: tf.Tensor, reconstruction: tf.Tensor) -> ImageStatistics:
    """Returns the statistics of images, for eager, traced and XLA-compiled code.

    Args:
        x: `[N, H, W, C]`, floating.
        reconstruction: `[N, H, W, C]`, of the same dtype.

    Returns:
        `ImageStatistics` in that dtype.
    """
    mean = tf.reduce_mean(x, axis=_IMAGE_AXES, keepdims=True)  # [N, 1, 1, 1]
    return ImageStatistics(
        mean=tf.reshape(mean, [-1]),
        variance=tf.reduce_mean(tf.square(x - mean), axis=_IMAGE_AXES),
        sharpness=_sharpness(x),
        residual_sharpness=_sharpness(x - reconstruction),
    )


def _sharpness(images: tf.Tensor) -> tf.Tensor:
    """Returns the mean square of what the mean of the 3x3 neighbours leaves of images: `[N]`."""
    mean = sum_of_neighbours(images) / num_neighbours(images)
    return tf.reduce_mean(tf.square(images - mean), axis=_IMAGE_AXES)


def num_neighbours(images: tf.Tensor) -> tf.Tensor:
    """Returns how many values `sum_of_neighbours` adds up: `[1, H, W, C]`, or `[0, H, W, C]`."""
    return sum_of_neighbours(tf.ones_like(images[:1]))


def sum_of_neighbours(images: tf.Tensor) -> tf.Tensor:
    """Returns the sum of every value and its up to eight neighbours: `[N, H, W, C]`."""
    # By hand, because TensorFlow's pooling does not take an empty batch.
    padded = tf.pad(images, [[0, 0], [1, 1], [1, 1], [0, 0]])
    rows = padded[:, :-2] + padded[:, 1:-1] + padded[:, 2:]  # [N, H, W + 2, C]
    return rows[:, :, :-2] + rows[:, :, 1:-1] + rows[:, :, 2:]
