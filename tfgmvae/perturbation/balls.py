"""Balls of the infinity and the Euclidean norm, cut to the range of the image values."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

NORMS = (math.inf, 2)


class Ball(NamedTuple):
    """The balls around N images, cut to the value range, as graphs take them.

    Attributes:
        center: float32 `[N, ...]`, inside the value range.
        eps: float32 scalar, the radius; may be infinite.
        low: float32 scalar, the smallest value of an image.
        high: float32 scalar, the largest.
        norm: Infinity or 2, a constant of the graph.
    """

    center: tf.Tensor
    eps: tf.Tensor
    low: tf.Tensor
    high: tf.Tensor
    norm: float

    def project(self, x: tf.Tensor) -> tf.Tensor:
        """Moves images `[N, ...]` into their balls, see `project`."""
        return project(x, self.center, self.eps, self.norm, (self.low, self.high))

    def step(self, x: tf.Tensor, gradient: tf.Tensor, length: tf.Tensor) -> tf.Tensor:
        """Moves images `[N, ...]` by `length`, scalar or `[N]`, along a gradient, within the balls.

        A negative length goes down.
        """
        if length.shape.rank:
            length = per_item(length, x)
        return self.project(x + length * steepest(gradient, self.norm))


def check_norm(norm: Any) -> float:
    """Returns the norm as a number, after checking that it is infinity or 2."""
    if norm not in NORMS:
        raise ValueError(f"Expected norm to be numpy.inf or 2. Received: norm={norm!r}")
    return float(norm)


def distances(x: np.ndarray, y: np.ndarray, norm: float) -> np.ndarray:
    """Returns the distance of every pair of images: `[N, ...]`, `[N, ...]` -> float32 `[N]`."""
    differences = (x - y).reshape(len(x), math.prod(x.shape[1:]))
    return np.linalg.norm(differences, ord=norm, axis=1).astype(np.float32)


def per_item(values: tf.Tensor, images: tf.Tensor) -> tf.Tensor:
    """Reshapes `[N]` so that it broadcasts against images `[N, ...]`."""
    return tf.reshape(values, [-1] + [1] * (images.shape.rank - 1))


def where(condition: tf.Tensor, x: tf.Tensor, y: tf.Tensor) -> tf.Tensor:
    """Takes images out of `x` where `condition` `[N]` holds, else out of `y`: `[N, ...]`."""
    return tf.where(per_item(condition, x), x, y)


def euclidean(differences: tf.Tensor) -> tf.Tensor:
    """Returns the Euclidean norm of every item: `[N, ...]` -> `[N]`, with a gradient at zero."""
    axes = list(range(1, differences.shape.rank))
    return tf.sqrt(tf.maximum(tf.reduce_sum(differences**2, axis=axes), 1e-24))


def project(
    x: tf.Tensor,
    center: tf.Tensor,
    eps: tf.Tensor,
    norm: float,
    value_range: tuple[tf.Tensor, tf.Tensor],
) -> tf.Tensor:
    """Moves images into the ball around their centers and into the value range.

    Args:
        x: `[N, ...]`.
        center: `[N, ...]`, inside the value range.
        eps: Scalar radius, or `[N]`; may be infinite.
        norm: Infinity or 2.
        value_range: Smallest and largest value.

    Returns:
        `[N, ...]`. For the infinity norm the nearest such images. For the Euclidean norm images
        that are cut to the range last, which brings them only nearer to the center.
    """
    low, high = value_range
    if tf.convert_to_tensor(eps).shape.rank:
        eps = per_item(eps, x)
    if norm == math.inf:
        return tf.clip_by_value(x, tf.maximum(center - eps, low), tf.minimum(center + eps, high))
    differences = x - center
    shrink = tf.minimum(1.0, eps / per_item(euclidean(differences), x))
    return tf.clip_by_value(center + differences * shrink, low, high)


def steepest(gradient: tf.Tensor, norm: float) -> tf.Tensor:
    """Returns the direction of length one in which a loss grows most, item by item."""
    if norm == math.inf:
        return tf.sign(gradient)
    return gradient / per_item(euclidean(gradient), gradient)


def random_in_ball(shape: tf.Tensor, eps: tf.Tensor, norm: float, seed: tf.Tensor) -> tf.Tensor:
    """Draws perturbations uniformly from the ball around zero.

    Args:
        shape: int32 vector, `[N, ...]`.
        eps: Scalar, finite radius.
        norm: Infinity or 2.
        seed: Scalar integer.

    Returns:
        float32 of that shape.
    """
    seeds = tf.stack([tf.cast(seed, tf.int32), 0])
    if norm == math.inf:
        return tf.random.stateless_uniform(shape, seeds, -1.0, 1.0) * eps
    directions = tf.random.stateless_normal([shape[0], tf.reduce_prod(shape[1:])], seeds)
    # The radius of a uniform point in a ball of dimension d is distributed like u^(1/d).
    dimension = tf.cast(tf.shape(directions)[1], tf.float32)
    radii = tf.random.stateless_uniform([shape[0], 1], seeds + 1) ** (1.0 / dimension)
    directions *= eps * radii / tf.norm(directions, axis=1, keepdims=True)
    return tf.reshape(directions, shape)
