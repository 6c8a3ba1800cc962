"""The fast minimum-norm attack: FMN (Pintor et al. 2021), on what an image misses to be accepted.

Every class but the right one is a goal of its own. An image steps along the gradient and is moved
back into a ball around the given image whose radius is found on the way: it grows to where a
linear model of the loss expects success, and shrinks while the image succeeds. Of a classifier of
ours the loss is by how much the whole pipeline is from accepting the image as the goal; of others
by how much the goal is behind, in logits and in the log-odds that a threshold on the confidence
asks for.
"""

from __future__ import annotations

import dataclasses
import math
from typing import ClassVar, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.attacks import goals, violations
from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.attacks.restarts import Best
from tfgmvae.io.numbers import check_count, check_positive
from tfgmvae.perturbation import balls
from tfgmvae.perturbation.margins import log_odds
from tfgmvae.targets.answers import LOG_ODDS
from tfgmvae.targets.target import Target

_FIRST_CHANGE, _LAST_CHANGE = 0.05, 1e-4
_LAST_STEP = 1e-2
_LEAD = 1e-3
_TINY = 1e-12


@dataclasses.dataclass(frozen=True)
class Fmn(Attack):
    """The fast minimum-norm attack towards every wrong class.

    Where the smallest perturbation that was found exceeds eps, it is cut to eps.

    Attributes:
        steps: Gradient steps towards one goal. Default 200.
        goals: How many classes are gone for, those first that the image is nearest to. Default
            `None`: all.
        step_size: Euclidean length of the first step, in units of the value range; it falls to a
            hundredth along a cosine. Default 1.
    """

    name: ClassVar[str] = "fmn"
    summary: ClassVar[str] = (
        "looks for the smallest perturbation that is accepted with a wrong label"
    )
    knows_rejection: ClassVar[bool] = True
    takes_images_of_no_class: ClassVar[bool] = True
    beats: ClassVar[tuple[str, ...]] = ("noise",)

    steps: int = 200
    goals: int | None = None
    step_size: float = 1.0

    def __post_init__(self) -> None:
        check_count("steps", self.steps)
        if self.goals is not None:
            check_count("goals", self.goals)
        check_positive("step_size", self.step_size)

    def run(self, problem: Problem) -> np.ndarray:
        best = Best.of(problem)  # Its shortfall is the distance, or more than all where none is.
        best.broken[:] = problem.fooled(problem.x, problem.y)
        low, high = problem.value_range
        limit = problem.target.limits.get(LOG_ODDS, -math.inf)
        order = goals.ranked(problem, problem.x, self.goals)
        for item, goal in goals.in_turn(problem, order, best.broken, shows_progress=True):
            nearest, distance, missed = (
                part.numpy()
                for part in problem.target.run(
                    _minimize,
                    problem.x[item],
                    _Wanted(problem.y[item], goal),
                    problem.ball(item),
                    _Constants(
                        np.int32(self.steps),
                        np.float32(self.step_size * (high - low)),
                        np.float32(limit),
                    ),
                    targeted=problem.targeted,
                )
            )
            farthest = (high - low) * problem.x[0].size
            shortfall = np.where(np.isfinite(distance), distance, farthest + missed)
            best.record(item, nearest, np.zeros(len(item), bool), shortfall)
        return problem.project(best.adversarial, problem.x)


class _Wanted(NamedTuple):
    """What M images are to become."""

    y: tf.Tensor  # int64 [M], the labels, or the goals of a targeted attack
    goal: tf.Tensor  # int64 [M]


class _Constants(NamedTuple):
    num_steps: tf.Tensor
    step_size: tf.Tensor
    smallest_log_odds: tf.Tensor


class _State(NamedTuple):
    """M images on their way."""

    x: tf.Tensor
    radius: tf.Tensor  # [M]
    nearest: tf.Tensor  # the nearest images that succeed, or the ones that miss least
    distance: tf.Tensor  # [M], of those that succeed; infinite where none does
    missed: tf.Tensor  # [M], the least


def _missed(
    target: Target, x: tf.Tensor, wanted: _Wanted, smallest_log_odds: tf.Tensor, targeted: bool
) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns how far images are from being accepted as their goals `[M]`, and who succeeds."""
    if target.has_pipeline:
        found = violations.scores(target.pipeline, x)
        missed = tf.add_n(list(violations.violations(found, wanted.goal, target.pipeline)))
        is_goal = tf.equal(found.labels, wanted.y)
        return missed, is_goal if targeted else violations.is_wrong(found.labels, wanted.y)
    logits = target.logits(x)
    is_goal = tf.one_hot(wanted.goal, tf.shape(logits)[1], on_value=True, off_value=False)
    others = tf.reduce_max(tf.where(is_goal, tf.constant(-math.inf), logits), axis=1)
    lead = others - violations.of_goal(logits, wanted.goal)
    odds = smallest_log_odds - log_odds(logits, wanted.goal)
    return tf.maximum(lead + _LEAD, 0.0) + tf.maximum(odds, 0.0), (lead < 0) & (odds <= 0)


def _minimize(
    target: Target,
    x: tf.Tensor,
    wanted: _Wanted,
    ball: balls.Ball,
    constants: _Constants,
    targeted: bool,
) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
    """Follows M images towards their goals.

    Returns:
        The nearest successful images `[M, ...]`, or those that miss least, their distances `[M]`,
        infinite where none succeeded, and what was missed at the least `[M]`.
    """
    range_ = (ball.low, ball.high)
    axes = list(range(1, x.shape.rank))

    def falling(first: float | tf.Tensor, last: float | tf.Tensor, number: tf.Tensor) -> tf.Tensor:
        progress = tf.cast(number, tf.float32) / tf.cast(constants.num_steps, tf.float32)
        return last + (first - last) * 0.5 * (1.0 + tf.cos(math.pi * progress))

    def norm(change: tf.Tensor, order: float) -> tf.Tensor:
        if order == 2:
            return balls.euclidean(change)
        size = tf.abs(change)
        reduce = tf.reduce_max if order == math.inf else tf.reduce_sum
        return reduce(size, axis=axes)

    def step(number: tf.Tensor, state: _State) -> tuple[tf.Tensor, _State]:
        with tf.GradientTape() as tape:
            tape.watch(state.x)
            missed, success = _missed(
                target, state.x, wanted, constants.smallest_log_odds, targeted
            )
        gradient = tape.gradient(missed, state.x)
        length = norm(state.x - ball.center, ball.norm)  # [M]

        known = tf.math.is_finite(state.distance)
        nearer = success & (length < state.distance)
        closer = nearer | (~known & ~success & (missed < state.missed))
        nearest = balls.where(closer, state.x, state.nearest)
        distance = tf.where(nearer, length, state.distance)

        change = falling(_FIRST_CHANGE, _LAST_CHANGE, number)
        # Along the gradient a loss falls by its dual norm for every unit of the distance.
        slope = norm(gradient, 1.0 if ball.norm == math.inf else 2.0)
        expected = length + missed / tf.maximum(slope, _TINY)
        outside = tf.where(known, state.radius * (1.0 + change), expected)
        inside = tf.minimum(state.radius, distance) * (1.0 - change)
        radius = tf.where(success, inside, outside)

        size = falling(constants.step_size, constants.step_size * _LAST_STEP, number)
        moved = state.x - size * balls.steepest(gradient, 2.0)
        x = balls.project(moved, ball.center, radius, ball.norm, range_)
        return number + 1, _State(x, radius, nearest, distance, tf.minimum(missed, state.missed))

    nowhere = tf.fill(tf.shape(wanted.goal), tf.constant(math.inf))
    start = _State(x, nowhere, x, nowhere, nowhere)
    # The image after the last step is judged, too.
    _, state = tf.while_loop(lambda number, _: number <= constants.num_steps, step, (0, start))
    return state.nearest, state.distance, state.missed
