"""The Gaussian components: distances of codes to them, and which one a code belongs to."""

from __future__ import annotations

from typing import NamedTuple

import tensorflow as tf


def component_distances(
    latents: tf.Tensor, component_means: tf.Tensor, component_scales: tf.Tensor
) -> tf.Tensor:
    """Mahalanobis distances of codes to all components.

    Args:
        latents: `[N, D]`.
        component_means: `[K, D]`.
        component_scales: `[K]`.

    Returns:
        `[N, K]`.
    """
    differences = latents[:, tf.newaxis, :] - component_means  # [N, K, D]
    squared = tf.reduce_sum(tf.square(differences), axis=-1)  # [N, K]
    # The gradient of a square root at 0 is infinite; a code on a mean must have gradient 0.
    is_positive = squared > 0
    root = tf.where(is_positive, tf.sqrt(tf.where(is_positive, squared, 1)), squared)
    return root / component_scales


def most_responsible(
    distances: tf.Tensor, component_means: tf.Tensor, component_scales: tf.Tensor
) -> tf.Tensor:
    """The component a code belongs to: the lowest index on ties, 0 where the code is NaN.

    Args:
        distances: `[N, K]`, from `component_distances`.
        component_means: `[K, D]`.
        component_scales: `[K]`.

    Returns:
        int64 `[N]`.
    """
    latent_dim = component_means.shape[1]
    log_density = -0.5 * tf.square(distances) - latent_dim * tf.math.log(component_scales)
    # Left in, a NaN would win or lose the maximum depending on the device.
    comparable = tf.where(tf.math.is_nan(log_density), -float("inf"), log_density)  # [N, K]
    return tf.argmax(comparable, axis=-1, output_type=tf.int64)  # [N]


class Components(NamedTuple):
    """The Gaussians of the mixture; all have the same weight."""

    means: tf.Tensor  # [K, D]
    scales: tf.Tensor  # [K]

    def offsets(self) -> tf.Tensor:
        """`D log(scale_k / smallest scale)`, at least 0, `[K]`."""
        return self.means.shape[1] * tf.math.log(self.scales / tf.reduce_min(self.scales))

    def penalties(self, latents: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        """The prior term of the objective "map" `[N]` and the component it comes from `[N]`."""
        distances = component_distances(latents, self.means, self.scales)  # [N, K]
        classes = most_responsible(distances, self.means, self.scales)  # [N]
        nearest = tf.gather(distances, classes, batch_dims=1)  # [N]
        return 0.5 * tf.square(nearest) + tf.gather(self.offsets(), classes), classes
