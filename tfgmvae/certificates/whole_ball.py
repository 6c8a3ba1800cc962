"""What boxes of codes prove about the answers of a classifier with a mixture prior.

Three facts about all images of a ball follow from where their codes may lie: by how much a class
leads every other one, how far the codes may be from its mean, and which classes can be accepted at
all. None of them needs more than sums over the coordinates of a code, because the components are
isotropic: a lead `log P(z, j) - log P(z, k)` is linear in z where the two have equal scales, and
else a sum of one parabola per coordinate.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import tensorflow as tf

from tfgmvae.certificates.intervals import Box, bounds, linear_bounds, relative_error
from tfgmvae.ops.reference.mixture import component_distances, most_responsible

# Covers what is rounded in the ends of a ball's box: a sum, the radius itself, and a second sum.
_BOX_ERROR = 2.0**-22


class BallFacts(NamedTuple):
    """What holds for all images of N balls, and at their middles.

    Attributes:
        classes: int64 `[N]`. The class of the middle.
        margin: float32 `[N]`. By how many nats it leads every other class, at least.
        distance: float32 `[N]`. Distance to its mean, at most.
        possible: bool `[N, K]`. Whether an image may be accepted as each class; what is false is
            proven.
        own_margin: float32 `[N]`. The margin of the middle, as computed.
        own_distance: float32 `[N]`. The distance of the middle, as computed.
    """

    classes: tf.Tensor
    margin: tf.Tensor
    distance: tf.Tensor
    possible: tf.Tensor
    own_margin: tf.Tensor
    own_distance: tf.Tensor


def ball_box(x: Any, radius: Any, low: Any, high: Any) -> Box:
    """Returns the balls of the infinity norm around images, cut to the range of values.

    Rounding makes them larger, never smaller.

    Args:
        x: float32 `[N, ...]`, within the range.
        radius: float32 scalar or `[N, 1, ...]`.
        low: The smallest value of an image.
        high: The largest.
    """
    spread = radius + _BOX_ERROR * (tf.abs(x) + radius)
    return Box(tf.maximum(x - spread, low), tf.minimum(x + spread, high))


def ball_facts(
    network: Any, box: Box, codes: tf.Tensor, means: Any, scales: Any, thresholds: Any
) -> BallFacts:
    """Proves what it can about all images of boxes.

    Args:
        network: What takes images to codes, see `bounds`.
        box: Of N images.
        codes: float32 `[N, D]` of their middles.
        means: float32 `[K, D]` of the components.
        scales: float32 `[K]` of the components.
        thresholds: float32 `[K]`, largest accepted distances; NaN accepts nothing.

    Raises:
        UnsupportedLayerError: The network has a layer that `bounds` does not cover.
    """
    means, scales = tf.convert_to_tensor(means), tf.convert_to_tensor(scales)
    thresholds = tf.convert_to_tensor(thresholds)
    num_classes = means.shape[0]
    own = component_distances(codes, means, scales)  # [N, K]
    classes = most_responsible(own, means, scales)
    is_class = _is_class(classes, num_classes)  # [N, K]

    ends = bounds(network, *box)  # [N, D]
    distances = _distance_bounds(ends, means, scales)  # [N, K] each
    # What the library's own arithmetic rounds in a distance, see `intervals`.
    error = _distance_error(means)
    leads = _least_leads(network, box, ends, distances.farthest, classes, means, scales)
    can_win = is_class | ~(leads > 0)
    within = distances.nearest * (1 - error) <= thresholds
    return BallFacts(
        classes,
        _over_others(leads, is_class),
        tf.gather(distances.farthest, classes, batch_dims=1) * (1 + error),
        can_win & within,
        own_leads(codes, classes, means, scales),
        tf.gather(own, classes, batch_dims=1),
    )


def least_leads(network: Any, box: Box, classes: tf.Tensor, means: Any, scales: Any) -> tf.Tensor:
    """Proves by how much classes lead every other one for all images of boxes, at least.

    Args:
        network: What takes images to codes, see `bounds`.
        box: Of N images.
        classes: int64 `[N]`.
        means: float32 `[K, D]` of the components.
        scales: float32 `[K]` of the components.

    Returns:
        float32 `[N]`, in nats; above 0 where the class is proven to be the same in the box.

    Raises:
        UnsupportedLayerError: The network has a layer that `bounds` does not cover.
    """
    means, scales = tf.convert_to_tensor(means), tf.convert_to_tensor(scales)
    ends = bounds(network, *box)  # [N, D]
    farthest = _distance_bounds(ends, means, scales).farthest
    leads = _least_leads(network, box, ends, farthest, classes, means, scales)
    return _over_others(leads, _is_class(classes, means.shape[0]))


def own_leads(codes: tf.Tensor, classes: tf.Tensor, means: Any, scales: Any) -> tf.Tensor:
    """Returns by how many nats classes lead every other one at codes, as computed: float32 `[N]`.

    Args:
        codes: float32 `[N, D]`.
        classes: int64 `[N]`.
        means: float32 `[K, D]` of the components.
        scales: float32 `[K]` of the components.
    """
    leads = all_leads(codes, classes, means, scales)
    return _over_others(leads, _is_class(classes, leads.shape[1]))


def all_leads(codes: tf.Tensor, classes: tf.Tensor, means: Any, scales: Any) -> tf.Tensor:
    """Returns by how many nats classes lead each one at codes: float32 `[N, K]`.

    Args:
        codes: As in `own_leads`, also for all others.
        classes: int64 `[N]`.
        means: float32 `[K, D]`.
        scales: float32 `[K]`.
    """
    means, scales = tf.convert_to_tensor(means), tf.convert_to_tensor(scales)
    distances = component_distances(codes, means, scales)  # [N, K]
    logs = -0.5 * distances**2 - means.shape[1] * tf.math.log(scales)
    return tf.gather(logs, classes, batch_dims=1)[:, tf.newaxis] - logs


def lead_functions(classes: tf.Tensor, means: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns the linear functions of a code that say by how much a class leads the others.

    Args:
        classes: int64 `[N]`.
        means: float32 `[K, D]` of components of one scale.

    Returns:
        Directions `[N, D, K]` and offsets `[N, K]`: `code @ directions + offsets` is the lead in
        nats, times the square of the scale. Zero for the class itself.
    """
    own = tf.gather(means, classes)[:, tf.newaxis]  # [N, 1, D]
    squares = tf.reduce_sum(means**2, axis=1)
    own_squares = tf.gather(squares, classes)[:, tf.newaxis]
    return tf.transpose(own - means, [0, 2, 1]), 0.5 * (squares - own_squares)


class _Distances(NamedTuple):
    """The least and the largest distance of codes to every mean: `[N, K]` each."""

    nearest: tf.Tensor
    farthest: tf.Tensor


def _distance_bounds(ends: Box, means: tf.Tensor, scales: tf.Tensor) -> _Distances:
    below = ends.lower[:, tf.newaxis] - means  # [N, K, D]
    above = ends.upper[:, tf.newaxis] - means
    nearest = tf.maximum(tf.maximum(below, -above), 0.0)
    farthest = tf.maximum(tf.abs(below), tf.abs(above))
    return _Distances(*(tf.norm(part, axis=2) / scales for part in (nearest, farthest)))


def _distance_error(means: tf.Tensor) -> float:
    return relative_error(means.shape[1] + 4)


def _is_class(classes: tf.Tensor, num_classes: int) -> tf.Tensor:
    return tf.one_hot(classes, num_classes, on_value=True, off_value=False)  # [N, K]


def _over_others(leads: tf.Tensor, is_class: tf.Tensor) -> tf.Tensor:
    """The smallest lead over a class that is another one: `[N, K]` -> `[N]`."""
    return tf.reduce_min(tf.where(is_class, tf.constant(float("inf")), leads), axis=1)


def _least_leads(
    network: Any,
    box: Box,
    ends: Box,
    farthest: tf.Tensor,
    classes: tf.Tensor,
    means: tf.Tensor,
    scales: tf.Tensor,
) -> tf.Tensor:
    """Lower bounds of the leads of a class over every one, as float32 computes them: `[N, K]`."""
    leads = tf.maximum(
        _linear_leads(network, box, ends, classes, means, scales),
        _leads(ends, classes, means, scales),
    )
    size = 0.5 * farthest**2 + tf.abs(means.shape[1] * tf.math.log(scales))  # [N, K]
    own_size = tf.gather(size, classes, batch_dims=1)[:, tf.newaxis]
    return leads - _distance_error(means) * (size + own_size)


def _linear_leads(
    network: Any, box: Box, ends: Box, classes: tf.Tensor, means: tf.Tensor, scales: tf.Tensor
) -> tf.Tensor:
    """Lower bounds of the leads of a class, `[N, K]`; minus infinity where scales differ."""
    lower, _ = linear_bounds(network, *box, *lead_functions(classes, means))
    # Directions and offsets are rounded themselves.
    own = tf.gather(means, classes)[:, tf.newaxis]  # [N, 1, D]
    magnitude = 0.5 * tf.reduce_sum(means**2 + own**2, axis=2)  # [N, K]
    magnitude += tf.einsum("nd,nkd->nk", ends.largest, tf.abs(own) + tf.abs(means))
    lower -= relative_error(means.shape[1] + 4) * magnitude
    return tf.where(tf.reduce_all(scales == scales[0]), lower / scales[0] ** 2, -float("inf"))


def _leads(ends: Box, classes: tf.Tensor, means: tf.Tensor, scales: tf.Tensor) -> tf.Tensor:
    """The same `[N, K]` from the codes alone, for any scales: one parabola per coordinate."""
    precisions = 1.0 / scales**2  # [K]
    own_precision = tf.gather(precisions, classes)[:, tf.newaxis, tf.newaxis]  # [N, 1, 1]
    precision = precisions[tf.newaxis, :, tf.newaxis]  # [1, K, 1]
    own = tf.gather(means, classes)[:, tf.newaxis]  # [N, 1, D]
    curvature = 0.5 * (precision - own_precision)  # [N, K, 1]
    slope = own_precision * own - precision * means  # [N, K, D]
    constant = 0.5 * (precision * means**2 - own_precision * own**2)
    lower, upper = ends.lower[:, tf.newaxis], ends.upper[:, tf.newaxis]  # [N, 1, D]
    turn = tf.math.divide_no_nan(-slope, 2.0 * curvature)
    turn = tf.clip_by_value(turn, lower, upper)
    values = [point * (curvature * point + slope) for point in (lower, upper, turn)]
    least = tf.reduce_min(tf.stack(values), axis=0) + constant  # [N, K, D]
    log_scales = means.shape[1] * tf.math.log(scales)  # [K]
    own_log_scale = tf.gather(log_scales, classes)[:, tf.newaxis]
    found = tf.reduce_sum(least, axis=2) + log_scales - own_log_scale
    largest = tf.maximum(tf.abs(lower), tf.abs(upper))
    size = (precision + own_precision) * largest**2
    size += 2.0 * (precision * tf.abs(means) + own_precision * tf.abs(own)) * largest
    size += precision * means**2 + own_precision * own**2
    magnitude = tf.reduce_sum(size, axis=2) + tf.abs(log_scales) + tf.abs(own_log_scale)
    return found - relative_error(means.shape[1] + 8) * magnitude
