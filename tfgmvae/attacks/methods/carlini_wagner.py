"""The attack of Carlini and Wagner (2017) that looks for the smallest Euclidean perturbation.

An image is written as `tanh(w)`, so that it stays inside the value range, and Adam minimises

    ||x' - x||^2 + constant * hinge(lead of the label over the next class + confidence)

over w. The constant is found by binary search for every image on its own.
"""

from __future__ import annotations

import dataclasses
import math
from typing import ClassVar, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.io.numbers import FINITE_NOT_NEGATIVE, check, check_count, check_positive
from tfgmvae.perturbation import adam, balls
from tfgmvae.perturbation.margins import margin
from tfgmvae.targets.target import Target

_INSIDE = 0.999999
_LARGEST_CONSTANT = 1e10
_CHECKS = 10
_IMPROVEMENT = 0.9999


@dataclasses.dataclass(frozen=True)
class CarliniWagner(Attack):
    """The attack of Carlini and Wagner for the Euclidean norm.

    Where the smallest perturbation that was found exceeds eps, it is cut to eps.

    Attributes:
        steps: Steps of Adam for one constant. Default 200.
        binary_search_steps: Constants tried for an image. Default 6.
        learning_rate: Of Adam. Default 0.1.
        initial_constant: The first constant. Default 0.01.
        confidence: By how much the wrong class has to lead. Default 0.
    """

    name: ClassVar[str] = "carlini_wagner"
    summary: ClassVar[str] = "looks for the smallest Euclidean perturbation"
    norms: ClassVar[tuple[float, ...]] = (2.0,)

    steps: int = 200
    binary_search_steps: int = 6
    learning_rate: float = 0.1
    initial_constant: float = 0.01
    confidence: float = 0.0

    def __post_init__(self) -> None:
        check_count("steps", self.steps)
        check_count("binary_search_steps", self.binary_search_steps)
        check_positive("learning_rate", self.learning_rate)
        check_positive("initial_constant", self.initial_constant)
        check(FINITE_NOT_NEGATIVE, confidence=self.confidence)

    def run(self, problem: Problem) -> np.ndarray:
        adversarial = np.empty_like(problem.x)
        for _, part in problem.batches():
            found = self._smallest(problem, part)
            adversarial[part] = problem.project(found, problem.x[part])
        return adversarial

    def _smallest(self, problem: Problem, part: slice) -> np.ndarray:
        """Returns the nearest successful images `[N, ...]`, or the last tried where none is."""
        x, y, ball = problem.x[part], problem.y[part], problem.ball(part)
        constants = _Constants(
            np.int32(self.steps), np.float32(self.learning_rate), np.float32(self.confidence)
        )
        lower = np.zeros(len(x), np.float32)
        upper = np.full(len(x), _LARGEST_CONSTANT, np.float32)
        constant = np.full(len(x), self.initial_constant, np.float32)
        nearest, nearest_distance = x, np.full(len(x), np.inf, np.float32)
        for _ in range(self.binary_search_steps):
            found, distance = problem.target.run(
                _minimize, x, y, ball, constant, constants, targeted=problem.targeted
            )
            success = np.isfinite(distance.numpy())
            better = (distance.numpy() < nearest_distance) | np.isinf(nearest_distance)
            nearest = np.where(balls.per_item(better, tf.constant(x)), found.numpy(), nearest)
            nearest_distance = np.minimum(nearest_distance, distance.numpy())
            upper = np.where(success, np.minimum(upper, constant), upper)
            lower = np.where(success, lower, np.maximum(lower, constant))
            # Until a constant succeeds there is no upper end to halve the interval with.
            constant = np.where(upper < _LARGEST_CONSTANT, (lower + upper) / 2, constant * 10)
        return nearest


class _Constants(NamedTuple):
    num_steps: tf.Tensor
    learning_rate: tf.Tensor
    confidence: tf.Tensor


def _minimize(
    target: Target,
    x: tf.Tensor,
    y: tf.Tensor,
    ball: balls.Ball,
    constant: tf.Tensor,
    constants: _Constants,
    targeted: bool,
) -> tuple[tf.Tensor, tf.Tensor]:
    """Runs Adam for one constant per image.

    Returns:
        The nearest successful images `[N, ...]` with their distances `[N]`; the last image and
        infinity where none succeeded.
    """
    low, high = ball.low, ball.high
    middle, half = (low + high) / 2, (high - low) / 2
    origin = tf.atanh((x - middle) / half * _INSIDE)
    axes = list(range(1, x.shape.rank))

    def image_at(w: tf.Tensor) -> tf.Tensor:
        return tf.tanh(w) * half + middle

    def step(
        number: tf.Tensor,
        w: tf.Tensor,
        moments: adam.Moments,
        nearest: tf.Tensor,
        nearest_distance: tf.Tensor,
        former_loss: tf.Tensor,
        stalled: tf.Tensor,
    ) -> tuple[tf.Tensor, ...]:
        with tf.GradientTape() as tape:
            tape.watch(w)
            image = image_at(w)
            # Measured from tanh(w) at the start, since atanh cannot reach the very ends.
            squared = tf.reduce_sum((image - image_at(origin)) ** 2, axis=axes)  # [N]
            lead = margin(y, target.logits(image))  # [N]
            lead = -lead if targeted else lead
            losses = squared + constant * tf.maximum(lead + constants.confidence, 0.0)  # [N]
        gradient = tape.gradient(losses, w)

        distance = balls.euclidean(image - x)
        better = (lead < -constants.confidence) & (distance < nearest_distance)
        nearest = balls.where(better | tf.math.is_inf(nearest_distance), image, nearest)
        nearest_distance = tf.where(better, distance, nearest_distance)

        w, moments = adam.descend(w, gradient, moments, number + 1, constants.learning_rate)

        total = tf.reduce_sum(losses)
        is_check = (number + 1) % tf.maximum(constants.num_steps // _CHECKS, 1) == 0
        stalled = is_check & (total > _IMPROVEMENT * former_loss)
        former_loss = tf.where(is_check, total, former_loss)
        return number + 1, w, moments, nearest, nearest_distance, former_loss, stalled

    def goes_on(number: tf.Tensor, *state: tf.Tensor) -> tf.Tensor:
        return (number < constants.num_steps) & ~state[-1]

    nowhere = tf.fill(tf.shape(y), tf.constant(math.inf))
    moments = adam.no_moments(x)
    start = (0, origin, moments, x, nowhere, tf.constant(math.inf), tf.constant(False))
    _, _, _, nearest, distance, _, _ = tf.while_loop(goes_on, step, start)
    return nearest, distance
