"""A loss that keeps one class's codes from reproducing another class's images.

A decoder learns from codes of the right class only, so nothing stops it from making a four out of
some code of class nine; a search of the latent space then finds that code. Here every image is
searched for within the most similar other class, and the decoder learns to fail there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import tensorflow as tf

# Lengths of the steps, in component standard deviations; a gradient gives their direction.
_STEPS = (1.5, 1.0, 0.7, 0.5)
_MARGIN = 3.0


def contrast(
    decode: Callable[[tf.Tensor], tf.Tensor],
    prior: Any,
    images: tf.Tensor,
    codes: tf.Tensor,
    classes: tf.Tensor,
) -> tf.Tensor:
    """Computes `softplus(F(z) - F(w) + 3)`, F being the objective of reclassification ("map").

    z is the code of the image, and w the code found from the batch's best code of another class by
    four steps of fixed length down the gradient of F. This term is this library's own.

    Args:
        decode: Codes `[N, D]` -> float32 images `[N, H, W, C]`; the gradient flows through it only.
        prior: A `MixturePrior`.
        images: float32 `[N, H, W, C]`.
        codes: float32 `[N, D]`, of the images.
        classes: int64 `[N]`, of the images.

    Returns:
        float32 `[N]`, in nats; 0 where the batch holds no other class.
    """
    codes = tf.stop_gradient(codes)
    flat = tf.reshape(images, [tf.shape(images)[0], -1])  # [N, P]

    def objective(latents: tf.Tensor, components: tf.Tensor) -> tf.Tensor:
        error = tf.reduce_sum((flat - tf.reshape(decode(latents), tf.shape(flat))) ** 2, axis=1)
        penalty = 0.5 * tf.gather(prior.squared_distances(latents), components, batch_dims=1)
        return error + penalty  # [N]

    own = decode(codes)
    penalties = 0.5 * tf.gather(prior.squared_distances(codes), classes, batch_dims=1)  # [N]
    own_value = tf.reduce_sum((flat - tf.reshape(own, tf.shape(flat))) ** 2, axis=1) + penalties

    decoded = tf.stop_gradient(tf.reshape(own, tf.shape(flat)))  # [N, P]
    # ||x_i||^2 is the same for every candidate of image i.
    values = tf.reduce_sum(decoded**2, axis=1) - 2.0 * tf.matmul(flat, decoded, transpose_b=True)
    is_other = classes[:, tf.newaxis] != classes  # [N, N]
    rivals = tf.argmin(tf.where(is_other, values + penalties, float("inf")), axis=1)  # [N]
    latents = tf.gather(codes, rivals)  # [N, D]
    components = tf.gather(classes, rivals)  # [N]
    for step in _STEPS:
        with tf.GradientTape() as tape:
            tape.watch(latents)
            value = objective(latents, components)
        direction = tf.math.l2_normalize(tape.gradient(value, latents), axis=1)
        latents = tf.stop_gradient(latents - step * direction)
    loss = tf.nn.softplus(own_value - objective(latents, components) + _MARGIN)
    return tf.where(tf.reduce_any(is_other, axis=1), loss, 0.0)
