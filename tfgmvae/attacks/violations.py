"""How far images are from being accepted as a class, by the whole pipeline of the classifier."""

from __future__ import annotations

import math
from typing import NamedTuple

import tensorflow as tf

from tfgmvae.calibration.budget import RECONSTRUCTION_ERROR
from tfgmvae.classifier.graphs import labels_of
from tfgmvae.decision import REJECT
from tfgmvae.perturbation.margins import all_log_odds
from tfgmvae.targets.rejecting import SMALLEST_THRESHOLD
from tfgmvae.targets.target import AnyPipeline, Target

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


def of_every_goal(found: Scores, pipeline: AnyPipeline) -> Violations:
    """Returns by how much images miss being accepted as every class.

    Args:
        found: Scores of N images.
        pipeline: Whose thresholds count.

    Returns:
        The violations `[N, K]` of K goals; all are zero where the image is accepted as that class.
        Each is divided by the threshold it belongs to, so that one weight fits all classes.
    """
    own = found.distances  # [N, K]
    infinite = tf.fill([tf.shape(own)[0], 1], tf.constant(math.inf))
    lowest = -tf.math.top_k(-tf.concat([own, infinite], axis=1), 2).values  # [N, 2]
    is_nearest = tf.one_hot(
        tf.argmin(own, axis=1), tf.shape(own)[1], on_value=True, off_value=False
    )
    others = tf.where(is_nearest, lowest[:, 1:], lowest[:, :1])  # [N, K]
    encoder_thresholds, decoder_thresholds = (
        tf.maximum(tf.convert_to_tensor(values), SMALLEST_THRESHOLD)
        for values in (pipeline.encoder_thresholds, pipeline.decoder_thresholds)
    )
    unit = _unit(encoder_thresholds)
    further = {"code": tf.zeros_like(own), "image": tf.zeros_like(own)}
    for number, (score, thresholds) in enumerate(pipeline.further):
        largest = tf.maximum(tf.convert_to_tensor(thresholds), SMALLEST_THRESHOLD)  # [K]
        beyond = found.further[:, number : number + 1] / largest - 1.0
        # What takes both together needs the image as well.
        kind = "code" if score.judges == "code" else "image"
        further[kind] += tf.maximum(beyond, 0.0)
    return Violations(
        tf.maximum(own - encoder_thresholds, 0.0) / unit,
        tf.maximum(own - others + _LEAD, 0.0) / unit,
        tf.maximum(found.error[:, tf.newaxis] / decoder_thresholds - 1.0, 0.0),
        further["code"],
        further["image"],
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
        The violations `[N]`, as in `of_every_goal`.
    """
    missed = Violations(*(of_goal(part, goals) for part in of_every_goal(found, pipeline)))
    if distance is None:
        return missed
    thresholds = tf.maximum(tf.convert_to_tensor(pipeline.encoder_thresholds), SMALLEST_THRESHOLD)
    unit = tf.gather(_unit(thresholds), goals)
    return missed._replace(distance=tf.maximum(distance, 0.0) / unit)


def of_goal(values: tf.Tensor, goals: tf.Tensor) -> tf.Tensor:
    """Takes the value of every image's goal: `[N, K]`, int64 `[N]` -> `[N]`."""
    is_goal = tf.one_hot(goals, tf.shape(values)[1], on_value=True, off_value=False)
    return tf.reduce_sum(tf.where(is_goal, values, 0.0), axis=1)


def shortfalls(target: Target, x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns how far images are from being accepted as every class, whatever the classifier.

    Args:
        target: The view of the classifier.
        x: `[N, H, W, C]`.

    Returns:
        float32 `[N, K]`, the sum of the violations; of a classifier without thresholds on scores
        minus the log-odds, which a threshold on the confidence asks for. And the answers int64
        `[N]` as far as a graph knows them: -1 where rejected, and for a classifier without
        thresholds on scores everywhere.
    """
    if not target.has_pipeline:
        logits = target.logits(x)
        return -all_log_odds(logits), tf.fill(tf.shape(logits)[:1], tf.constant(REJECT, tf.int64))
    found = scores(target.pipeline, x)
    return tf.add_n(list(of_every_goal(found, target.pipeline))), found.labels


def wrong_shortfall(
    target: Target, x: tf.Tensor, y: tf.Tensor, targeted: bool = False
) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns how far images are from success, and whether that is seen to be reached.

    Args:
        target: The view of the classifier.
        x: `[N, H, W, C]`.
        y: int64 `[N]`, the labels, of which the nearest wrong class is the goal, or the goals.
        targeted: Whether `y` are goals. Default `False`.

    Returns:
        float32 `[N]` and bool `[N]`, see `shortfalls`.
    """
    missed, labels = shortfalls(target, x)
    if targeted:
        return of_goal(missed, y), labels == y
    return nearest_wrong(missed, y), is_wrong(labels, y)


def nearest_wrong(missed: tf.Tensor, y: tf.Tensor) -> tf.Tensor:
    """Returns how far images are from the nearest wrong class: `[N, K]`, int64 `[N]` -> `[N]`."""
    is_label = tf.one_hot(y, tf.shape(missed)[1], on_value=True, off_value=False)
    return tf.reduce_min(tf.where(is_label, tf.constant(math.inf), missed), axis=1)


def is_wrong(labels: tf.Tensor, y: tf.Tensor) -> tf.Tensor:
    """Returns whether answers int64 `[N]` are labels, and wrong ones: bool `[N]`."""
    return (labels != y) & (labels != REJECT)


def _unit(encoder_thresholds: tf.Tensor) -> tf.Tensor:
    """Where a threshold is infinite its violation is zero, but other violations need a scale."""
    return tf.where(tf.math.is_inf(encoder_thresholds), 1.0, encoder_thresholds)
