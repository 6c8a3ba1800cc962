"""What is no image, because it holds NaN or infinity, is rejected for that reason alone."""

from __future__ import annotations

from typing import Any

import tensorflow as tf

from tfgmvae.decision import Reason
from tfgmvae.ops.results import ThresholdScores


def rejecting_invalid(scores: ThresholdScores, x: Any) -> ThresholdScores:
    """Rejects images that are none, whatever the thresholds say.

    What the networks make of NaN is chance: an infinite pixel may well vanish in an activation.

    Args:
        scores: Of N images.
        x: float32 `[N, H, W, C]`, the images.

    Returns:
        The scores, in which an image with NaN or infinity has class 0, is not accepted, and has the
        reason `INVALID` and NaN for its values.
    """
    is_valid = tf.reduce_all(tf.math.is_finite(x), axis=[1, 2, 3])  # [N]

    def valid(values: tf.Tensor, otherwise: Any) -> tf.Tensor:
        return tf.where(is_valid, values, tf.constant(otherwise, values.dtype))

    return scores._replace(
        classes=valid(scores.classes, 0),
        accepted=scores.accepted & is_valid,
        reason=valid(scores.reason, Reason.INVALID.value),
        latent_distance=valid(scores.latent_distance, float("nan")),
        reconstruction_error=valid(scores.reconstruction_error, float("nan")),
    )
