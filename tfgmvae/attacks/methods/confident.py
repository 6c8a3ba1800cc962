"""The attack on a confidence threshold: makes images that get a wrong label with high confidence.

Every class but the right one is a goal t of its own (multi-targeted, Gowal et al. 2019), whose
log-odds are raised within the ball:

    log(p_t / (1 - p_t)) = logit_t - logsumexp of the other logits

This is all there is to know of a classifier that rejects where its softmax is below a threshold, so
the attack is to it what `adaptive` is to a `RejectingClassifier` (after Stutz et al. 2020, who
judge such classifiers by the most confident wrong answer in the ball). An image that is accepted
with a wrong label once is done.
"""

from __future__ import annotations

import dataclasses
from typing import ClassVar

import numpy as np
import tensorflow as tf

from tfgmvae.attacks.methods.multi_targeted import MultiTargeted, cosine_step
from tfgmvae.attacks.problem import Problem
from tfgmvae.attacks.restarts import Best, follow
from tfgmvae.io.batches import slices
from tfgmvae.perturbation import balls
from tfgmvae.perturbation.margins import all_log_odds, log_odds
from tfgmvae.targets.target import Target


@dataclasses.dataclass(frozen=True)
class Confident(MultiTargeted):
    """The attack on a confidence threshold.

    Its first restart begins at the image, the others at random in the ball.
    """

    name: ClassVar[str] = "confident"
    summary: ClassVar[str] = "knows a threshold on the confidence of any other classifier"
    needs_confidence: ClassVar[bool] = True

    def run(self, problem: Problem) -> np.ndarray:
        search = ConfidentSearch(problem, self)
        follow(problem, self.restarts, search.restart)
        return search.best.adversarial


class ConfidentSearch:
    """One run of the attack on N images with K classes."""

    def __init__(self, problem: Problem, options: MultiTargeted) -> None:
        self.problem = problem
        self.options = options
        self.best = Best.of(problem)  # Its shortfall is minus the log-odds.
        self.best.broken[:] = problem.fooled(problem.x, problem.y)
        # The largest log-odds of every class that were reached.
        self.reached = np.concatenate(
            [
                problem.target.run(_all_log_odds, problem.x[part])
                for part in slices(len(problem.x), problem.batch_size)
            ]
        )  # [N, K]

    def goals(self, number: int) -> np.ndarray:
        """Returns the goals of every image, the most promising first: int64 `[N, G]`."""
        y = self.problem.y
        if self.problem.targeted:
            return y[:, np.newaxis]
        ranked = self.reached.copy()
        has_class = np.flatnonzero(y >= 0)
        ranked[has_class, y[has_class]] = -np.inf  # Last, and never followed.
        order = np.argsort(-ranked, axis=1, kind="stable")
        return order[:, : self.options.goals_after_first] if number else order

    def restart(self, number: int) -> None:
        """Follows the gradient towards one goal of every image after the other."""
        given, y = self.problem.x, self.problem.y
        starts = given
        if number:
            starts = self.problem.project(given + self.problem.random_perturbations(number), given)
        for goal in self.goals(number).T:
            wanted = np.flatnonzero(~self.best.broken & ((goal != y) | self.problem.targeted))
            for part in slices(len(wanted), self.problem.batch_size):
                self.ascend(wanted[part], goal[wanted[part]], starts[wanted[part]])

    def ascend(self, item: np.ndarray, goal: np.ndarray, starts: np.ndarray) -> None:
        """Raises the log-odds of the goals `[M]` of the images `item` `[M]`, and keeps the best."""
        found = self.problem.target.run(
            _ascend,
            starts,
            goal,
            self.problem.ball(item),
            np.int32(self.options.steps),
            np.float32(self.options.step_size * self.problem.radius),
        )
        x, odds = (values.numpy() for values in found)
        self.reached[item, goal] = np.maximum(self.reached[item, goal], odds)
        self.best.record(item, x, self.problem.fooled(x, self.problem.y[item]), -odds)


def _all_log_odds(target: Target, x: tf.Tensor) -> tf.Tensor:
    """Returns the log-odds of all classes: images `[N, ...]` -> `[N, K]`."""
    return all_log_odds(target.logits(x))


def _ascend(
    target: Target,
    x: tf.Tensor,
    goal: tf.Tensor,
    ball: balls.Ball,
    num_steps: tf.Tensor,
    step_size: tf.Tensor,
) -> tuple[tf.Tensor, tf.Tensor]:
    """Moves M images; returns of every one the best on its way, and its log-odds `[M]`."""

    def move(
        number: tf.Tensor, x: tf.Tensor, best: tf.Tensor, largest: tf.Tensor
    ) -> tuple[tf.Tensor, ...]:
        with tf.GradientTape() as tape:
            tape.watch(x)
            odds = log_odds(target.logits(x), goal)
        better = odds > largest
        best = balls.where(better, x, best)
        largest = tf.where(better, odds, largest)
        length = cosine_step(step_size, number, num_steps)
        return number + 1, ball.step(x, tape.gradient(odds, x), length), best, largest

    nothing = tf.fill(tf.shape(goal), -np.inf)
    _, x, best, largest = tf.while_loop(
        lambda number, *_: number < num_steps, move, (0, x, x, nothing)
    )
    odds = log_odds(target.logits(x), goal)
    return balls.where(odds > largest, x, best), tf.maximum(odds, largest)
