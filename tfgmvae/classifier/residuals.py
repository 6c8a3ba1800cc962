"""How far an image is from its reconstruction, where pixels do not vary alike."""

from __future__ import annotations

import tensorflow as tf

# Below it, the square root has no gradient that float32 can hold.
_SMALLEST_TERM = 1e-12


def residuals(
    images: tf.Tensor, reconstruction: tf.Tensor, variance_floor: float | None
) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns two tensors whose squared distance is `-2 log P(x|z)`, up to a constant.

    P(x|z) is a Gaussian around the reconstruction g. Where a floor v is given, the variance of a
    pixel is `V = g (1 - g) + v`, that of a pixel which is on with probability g, and the squared
    distance is `sum (x - g)^2 / V + log(V / v)`: a little noise where the decoder is certain of
    black or white counts as much as a lot of it on the edge of a stroke, where clean images differ
    as well, and a decoder that is certain of nothing pays for it.

    Args:
        images: float32 `[N, H, W, C]` in 0..1.
        reconstruction: float32 `[N, H, W, C]` in 0..1, what the decoder makes of them.
        variance_floor: Variance v of a pixel that the decoder is certain of; `None` for the same
            variance everywhere, with which the squared distance is the squared error.

    Returns:
        Both, float32 `[N, H, W, C]`.

    Example:
        >>> import tensorflow as tf
        >>> from tfgmvae.classifier.residuals import residuals
        >>> pixel, expected = residuals(tf.constant(0.5), tf.constant(0.0), variance_floor=0.01)
        >>> round(float((pixel - expected) ** 2), 3)
        25.0
    """
    if variance_floor is None:
        return images, reconstruction
    # A decoder of the user's own may leave 0..1.
    variance = tf.maximum(reconstruction * (1.0 - reconstruction), 0.0) + variance_floor
    terms = (images - reconstruction) ** 2 / variance + tf.math.log(variance / variance_floor)
    root = tf.sqrt(tf.maximum(terms, _SMALLEST_TERM))
    return root, tf.zeros_like(root)
