"""How far images are from being accepted as a class, by the whole pipeline of the classifier."""

from __future__ import annotations

from typing import NamedTuple

import tensorflow as tf

from tfgmvae import ops
from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.classifier.residuals import residuals
from tfgmvae.decision import REJECT

_SMALLEST_THRESHOLD = 1e-6
_LEAD = 1e-3


class Thresholds(NamedTuple):
    """The thresholds of every class, float32 `[K]` each.

    They are passed into graphs, which would keep the values of the public attributes as constants.
    """

    encoder: tf.Tensor
    decoder: tf.Tensor


class Scores(NamedTuple):
    """What the classifier computes for N images.

    Attributes:
        codes: float32 `[N, D]`.
        distances: float32 `[N, K]`, Mahalanobis distances of the codes to every mean.
        error: float32 `[N]`, reconstruction error, as in `Decision`.
        labels: int64 `[N]`, the answer; -1 where rejected.
    """

    codes: tf.Tensor
    distances: tf.Tensor
    error: tf.Tensor
    labels: tf.Tensor


class Violations(NamedTuple):
    """By how much images miss being accepted as their goals, relative to the thresholds: `[N]`.

    Attributes:
        distance: Of the code beyond the encoder threshold, or from the code that is asked for.
        margin: Of the code beyond being nearest to the mean of the goal.
        error: Of the reconstruction error beyond the decoder threshold.
    """

    distance: tf.Tensor
    margin: tf.Tensor
    error: tf.Tensor


def scores(classifier: RejectingClassifier, x: tf.Tensor, thresholds: Thresholds) -> Scores:
    """Runs images `[N, H, W, C]` through the whole pipeline, differentiably."""
    codes = tf.cast(classifier.encoder(x, training=False), tf.float32)  # [N, D]
    reconstruction = tf.cast(classifier.decoder(codes, training=False), tf.float32)
    image, expected = residuals(x, reconstruction, classifier.variance_floor)
    answered = ops.threshold_score(
        tf.stop_gradient(image),
        tf.stop_gradient(expected),
        tf.stop_gradient(codes),
        classifier.component_means,
        classifier.component_scales,
        *thresholds,
    )
    squared = classifier.prior.squared_distances(codes)  # [N, K]
    return Scores(
        codes,
        tf.sqrt(tf.maximum(squared, 1e-12)),
        tf.reduce_sum((image - expected) ** 2, axis=list(range(1, x.shape.rank))),
        tf.where(answered.accepted, answered.classes, tf.constant(REJECT, tf.int64)),
    )


def violations(
    found: Scores,
    goals: tf.Tensor,
    thresholds: Thresholds,
    distance: tf.Tensor | None = None,
) -> Violations:
    """Returns by how much images miss being accepted as their goals.

    Args:
        found: Scores of N images.
        goals: int64 `[N]`.
        thresholds: Of the classifier.
        distance: float32 `[N]`, taken instead of the distance beyond the encoder threshold.

    Returns:
        The violations; all are zero where the image is accepted as its goal. Each is divided by the
        threshold it belongs to, so that one weight fits all classes.
    """
    is_goal = tf.one_hot(goals, tf.shape(found.distances)[1], on_value=True, off_value=False)
    infinity = tf.constant(float("inf"))
    own = tf.reduce_min(tf.where(is_goal, found.distances, infinity), axis=1)  # [N]
    others = tf.reduce_min(tf.where(is_goal, infinity, found.distances), axis=1)  # [N]
    encoder_threshold = tf.maximum(tf.gather(thresholds.encoder, goals), _SMALLEST_THRESHOLD)
    decoder_threshold = tf.maximum(tf.gather(thresholds.decoder, goals), _SMALLEST_THRESHOLD)
    # Where a threshold is infinite its violation is zero, but other violations need a scale.
    unit = tf.where(tf.math.is_inf(encoder_threshold), 1.0, encoder_threshold)
    if distance is None:
        distance = own - encoder_threshold
    return Violations(
        tf.maximum(distance, 0.0) / unit,
        tf.maximum(own - others + _LEAD, 0.0) / unit,
        tf.maximum(found.error / decoder_threshold - 1.0, 0.0),
    )
