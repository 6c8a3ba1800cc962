"""How far images are from being accepted as a class, by the whole pipeline of the classifier."""

from __future__ import annotations

from typing import NamedTuple

import tensorflow as tf

from tfgmvae.calibration.budget import RECONSTRUCTION_ERROR
from tfgmvae.classifier.graphs import labels_of
from tfgmvae.targets.rejecting import SMALLEST_THRESHOLD
from tfgmvae.targets.target import AnyPipeline

_LEAD = 1e-3


class Scores(NamedTuple):
    """What the classifier computes for N images.

    Attributes:
        codes: float32 `[N, D]`.
        distances: float32 `[N, K]`, Mahalanobis distances of the codes to every mean; of a network
            minus its logits.
        error: float32 `[N]`, reconstruction error, as in `Decision`; 0 where there is none.
        labels: int64 `[N]`, the answer; -1 where rejected.
        further: float32 `[N, S]`, the further scores, S of them.
    """

    codes: tf.Tensor
    distances: tf.Tensor
    error: tf.Tensor
    labels: tf.Tensor
    further: tf.Tensor


class Violations(NamedTuple):
    """By how much images miss being accepted as their goals, relative to the thresholds: `[N]`.

    Attributes:
        distance: Of the code beyond the encoder threshold, or from the code that is asked for.
        margin: Of the code beyond being nearest to the mean of the goal.
        error: Of the reconstruction error beyond the decoder threshold.
        further_of_code: Of the further scores of the code beyond their thresholds, in sum.
        further_of_image: Likewise of those of the image.
    """

    distance: tf.Tensor
    margin: tf.Tensor
    error: tf.Tensor
    further_of_code: tf.Tensor
    further_of_image: tf.Tensor

    @property
    def of_code(self) -> tf.Tensor:
        """All that is missed by the code: `[N]`."""
        return self.distance + self.margin + self.further_of_code

    @property
    def of_image(self) -> tf.Tensor:
        """All that is missed by what the decoder makes of it: `[N]`."""
        return self.error + self.further_of_image


def scores(pipeline: AnyPipeline, x: tf.Tensor) -> Scores:
    """Runs images `[N, H, W, C]` through the whole pipeline, differentiably."""
    codes, distances, judged = pipeline.surface(x)
    none = tf.zeros([tf.shape(codes)[0], 0])
    return Scores(
        codes,
        distances,
        judged.values.get(RECONSTRUCTION_ERROR, tf.zeros_like(distances[:, 0])),
        labels_of(judged),
        tf.stack(list(judged.further.values()), axis=1) if judged.further else none,
    )


def violations(
    found: Scores,
    goals: tf.Tensor,
    pipeline: AnyPipeline,
    distance: tf.Tensor | None = None,
) -> Violations:
    """Returns by how much images miss being accepted as their goals.

    Args:
        found: Scores of N images.
        goals: int64 `[N]`.
        pipeline: Whose thresholds count.
        distance: float32 `[N]`, taken instead of the distance beyond the encoder threshold.

    Returns:
        The violations; all are zero where the image is accepted as its goal. Each is divided by the
        threshold it belongs to, so that one weight fits all classes.
    """
    is_goal = tf.one_hot(goals, tf.shape(found.distances)[1], on_value=True, off_value=False)
    infinity = tf.constant(float("inf"))
    own = tf.reduce_min(tf.where(is_goal, found.distances, infinity), axis=1)  # [N]
    others = tf.reduce_min(tf.where(is_goal, infinity, found.distances), axis=1)  # [N]
    encoder_threshold, decoder_threshold = (
        tf.maximum(tf.gather(tf.convert_to_tensor(values), goals), SMALLEST_THRESHOLD)
        for values in (pipeline.encoder_thresholds, pipeline.decoder_thresholds)
    )
    # Where a threshold is infinite its violation is zero, but other violations need a scale.
    unit = tf.where(tf.math.is_inf(encoder_threshold), 1.0, encoder_threshold)
    if distance is None:
        distance = own - encoder_threshold
    further = {"code": tf.zeros_like(own), "image": tf.zeros_like(own)}
    for number, (score, thresholds) in enumerate(pipeline.further):
        largest = tf.gather(tf.convert_to_tensor(thresholds), goals)  # [N]
        beyond = found.further[:, number] / tf.maximum(largest, SMALLEST_THRESHOLD) - 1.0
        # What takes both together needs the image as well.
        kind = "code" if score.judges == "code" else "image"
        further[kind] += tf.maximum(beyond, 0.0)
    return Violations(
        tf.maximum(distance, 0.0) / unit,
        tf.maximum(own - others + _LEAD, 0.0) / unit,
        tf.maximum(found.error / decoder_threshold - 1.0, 0.0),
        further["code"],
        further["image"],
    )
