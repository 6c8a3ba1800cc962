"""One step of Adam (Kingma and Ba 2015) inside a graph."""

from __future__ import annotations

from typing import NamedTuple

import tensorflow as tf

_MEAN_DECAY = 0.9
_VARIANCE_DECAY = 0.999
_EPSILON = 1e-8


class Moments(NamedTuple):
    """The running averages of Adam, in the shape of what is moved.

    Attributes:
        mean: Of the gradients.
        variance: Of their squares.
    """

    mean: tf.Tensor
    variance: tf.Tensor


def no_moments(values: tf.Tensor) -> Moments:
    """Returns the moments before the first step."""
    zero = tf.zeros_like(values)
    return Moments(zero, zero)


def descend(
    values: tf.Tensor,
    gradient: tf.Tensor,
    moments: Moments,
    count: tf.Tensor,
    learning_rate: float | tf.Tensor,
) -> tuple[tf.Tensor, Moments]:
    """Moves values against a gradient.

    Args:
        values: Any shape.
        gradient: In that shape.
        moments: What the step before returned.
        count: Scalar integer, 1 for the first step.
        learning_rate: Scalar.

    Returns:
        The moved values and the new moments.
    """
    count = tf.cast(count, tf.float32)
    mean = _MEAN_DECAY * moments.mean + (1 - _MEAN_DECAY) * gradient
    variance = _VARIANCE_DECAY * moments.variance + (1 - _VARIANCE_DECAY) * gradient**2
    length = learning_rate * tf.sqrt(1.0 - _VARIANCE_DECAY**count) / (1.0 - _MEAN_DECAY**count)
    return values - length * mean / (tf.sqrt(variance) + _EPSILON), Moments(mean, variance)
