"""The definition of `tfgmvae.ops.threshold_score`."""

from __future__ import annotations

import tensorflow as tf

from tfgmvae.decision import Reason
from tfgmvae.ops.arguments import ThresholdScoreArguments
from tfgmvae.ops.reference.image_statistics import image_statistics
from tfgmvae.ops.reference.mixture import component_distances, most_responsible
from tfgmvae.ops.results import ImageStatistics, ThresholdScores


def threshold_score(arguments: ThresholdScoreArguments) -> ThresholdScores:
    """The definition of `tfgmvae.ops.threshold_score`, for eager, traced and XLA-compiled code.

    Args:
        arguments: From `tfgmvae.ops.arguments.check_threshold_score`.

    Returns:
        The scores, in the dtype of the arguments.
    """
    x, reconstruction, latents, means, scales, encoder_thresholds, decoder_thresholds = arguments
    distances = component_distances(latents, means, scales)  # [N, K]
    classes = most_responsible(distances, means, scales)  # [N]
    latent_distance = tf.gather(distances, classes, batch_dims=1)  # [N]
    image_axes = list(range(1, x.shape.rank))
    reconstruction_error = tf.reduce_sum(tf.square(x - reconstruction), axis=image_axes)  # [N]
    within_encoder = latent_distance <= tf.gather(encoder_thresholds, classes)
    within_decoder = reconstruction_error <= tf.gather(decoder_thresholds, classes)
    # NaN is not within. TensorFlow rewrites "not (a <= b)" to "a > b", which would accept it.
    reason = tf.where(within_encoder, 0, Reason.ENCODER.value)
    reason += tf.where(within_decoder, 0, Reason.DECODER.value)
    return ThresholdScores(
        classes=classes,
        accepted=within_encoder & within_decoder,
        reason=tf.cast(reason, tf.int8),
        latent_distance=latent_distance,
        reconstruction_error=reconstruction_error,
    )


def threshold_score_with_statistics(
    arguments: ThresholdScoreArguments,
) -> tuple[ThresholdScores, ImageStatistics]:
    """The same `with_statistics`, for images `[N, H, W, C]`."""
    return threshold_score(arguments), image_statistics(arguments.x, arguments.reconstruction)
