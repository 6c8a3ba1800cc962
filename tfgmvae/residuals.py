"""How far an image is from its reconstruction, where pixels do not vary alike."""

from __future__ import annotations

import tensorflow as tf


def standardized(
    images: tf.Tensor, reconstruction: tf.Tensor, variance_floor: float | None
) -> tuple[tf.Tensor, tf.Tensor]:
    """Divides images and reconstructions by the standard deviation that their pixels should have.

    The squared error between what is returned is Pearson's chi-square statistic of a pixel that is
    on with the probability g it is reconstructed with, `sum (x - g)^2 / (g (1 - g) + floor)`: a
    little noise where the decoder is certain of black or white counts as much as a lot of it on the
    edge of a stroke, where clean images differ as well.

    Args:
        images: float32 `[N, H, W, C]` in 0..1.
        reconstruction: float32 `[N, H, W, C]` in 0..1, what the decoder makes of them.
        variance_floor: Variance of a pixel that the decoder is certain of; `None` for a variance
            of one everywhere, with which the statistic is the squared error.

    Returns:
        Both, float32 `[N, H, W, C]`.

    Example:
        >>> import tensorflow as tf
        >>> from tfgmvae.residuals import standardized
        >>> pixel, expected = standardized(tf.constant(0.5), tf.constant(0.0), variance_floor=0.01)
        >>> float(pixel - expected)
        5.0
    """
    if variance_floor is None:
        return images, reconstruction
    # A decoder of the user's own may leave 0..1.
    spread = tf.maximum(reconstruction * (1.0 - reconstruction), 0.0)
    scale = tf.math.rsqrt(spread + variance_floor)
    return images * scale, reconstruction * scale
