"""A gradient-free attack: Adam on gradients estimated from score differences (Uesato et al. 2018).

Simultaneous perturbation (SPSA) estimates the gradient of what an image misses from pairs of scores
at `x + delta v` and `x - delta v` for random sign vectors v. For a classifier of ours that is how
far it is from being accepted with a wrong label, by the whole pipeline; for others minus the
log-odds of the best wrong class. It needs scores only, so it does not fail where gradients are
masked.
"""

from __future__ import annotations

import dataclasses
from typing import ClassVar, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.attacks import violations
from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.io.numbers import check_count, check_positive
from tfgmvae.perturbation import adam, balls
from tfgmvae.targets.target import Target

_STEPS_PER_CALL = 10


@dataclasses.dataclass(frozen=True)
class Spsa(Attack):
    """Simultaneous perturbation stochastic approximation, many images at a time.

    Attributes:
        steps: Steps of Adam. Default 100. An image that succeeds is done; of classifiers that are
            none of ours this is asked every 10 steps.
        samples: Pairs of scores per step. Default 32.
        learning_rate: Of Adam, in units of the value range. Default 0.02.
        delta: Distance at which scores are compared, in units of the value range. Default 0.01.
    """

    name: ClassVar[str] = "spsa"
    summary: ClassVar[str] = "estimates gradients from the scores of the whole pipeline"
    uses_gradients: ClassVar[bool] = False
    knows_rejection: ClassVar[bool] = True
    takes_images_of_no_class: ClassVar[bool] = True
    beats: ClassVar[tuple[str, ...]] = ("noise",)

    steps: int = 100
    samples: int = 32
    learning_rate: float = 0.02
    delta: float = 0.01

    def __post_init__(self) -> None:
        check_count("steps", self.steps)
        check_count("samples", self.samples)
        check_positive("learning_rate", self.learning_rate)
        check_positive("delta", self.delta)

    def run(self, problem: Problem) -> np.ndarray:
        adversarial = problem.x.copy()
        for number, part in problem.batches():
            adversarial[part] = self._perturb(problem, part, number)
        return adversarial

    def _perturb(self, problem: Problem, part: slice, number: int) -> np.ndarray:
        low, high = problem.value_range
        given = problem.x[part]
        result = given.copy()
        items = np.arange(len(problem.x))[part]
        active = np.arange(len(given))
        x, moments = given, adam.Moments(np.zeros_like(given), np.zeros_like(given))
        for step in range(0, self.steps, _STEPS_PER_CALL):
            constants = _Constants(
                np.int32(step),
                np.int32(min(_STEPS_PER_CALL, self.steps - step)),
                np.int32(self.samples),
                np.float32(self.learning_rate * (high - low)),
                np.float32(self.delta * (high - low)),
                np.int32(((problem.seed * 1009 + number) * 10_007 + step) % 2**31),
            )
            moved = problem.target.run(
                _descend,
                x,
                problem.y[items[active]],
                problem.ball(items[active]),
                moments,
                constants,
                targeted=problem.targeted,
            )
            x, mean, variance, done = (part.numpy() for part in moved)
            if not problem.target.has_pipeline:
                done = problem.fooled(x, problem.y[items[active]])
            result[active] = x
            active, x, moments = active[~done], x[~done], adam.Moments(mean[~done], variance[~done])
            if not len(active):
                break
        return result


class _Constants(NamedTuple):
    first_step: tf.Tensor
    num_steps: tf.Tensor
    num_samples: tf.Tensor
    learning_rate: tf.Tensor
    delta: tf.Tensor
    seed: tf.Tensor


def _descend(
    target: Target,
    x: tf.Tensor,
    y: tf.Tensor,
    ball: balls.Ball,
    moments: adam.Moments,
    constants: _Constants,
    targeted: bool,
) -> tuple[tf.Tensor, ...]:
    """Moves images `[N, ...]` by some steps; those that are seen to succeed stand still.

    Returns:
        Images, Adam's mean and variance, and bool `[N]`: whether they are seen to succeed.
    """
    delta, num_samples = constants.delta, constants.num_samples

    def missed(images: tf.Tensor, labels: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        return violations.wrong_shortfall(target, images, labels, targeted)

    def estimate(images: tf.Tensor, step: tf.Tensor) -> tf.Tensor:
        """One pair of scores per image at a time, so that memory does not grow with the samples."""

        def add(sample: tf.Tensor, total: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
            seeds = tf.stack([constants.seed, step * num_samples + sample])
            signs = tf.cast(
                tf.random.stateless_uniform(tf.shape(images), seeds, 0, 2, tf.int32) * 2 - 1,
                tf.float32,
            )
            around = tf.concat([images + delta * signs, images - delta * signs], axis=0)
            up, down = tf.split(missed(around, tf.concat([y, y], axis=0))[0], 2)
            return sample + 1, total + balls.per_item(up - down, images) * signs

        start = (0, tf.zeros_like(images))
        total = tf.while_loop(lambda sample, _: sample < num_samples, add, start)[1]
        return total / (2.0 * delta * tf.cast(num_samples, tf.float32))

    def move(
        count: tf.Tensor, x: tf.Tensor, moments: adam.Moments, done: tf.Tensor
    ) -> tuple[tf.Tensor, tf.Tensor, adam.Moments, tf.Tensor]:
        number = constants.first_step + count + 1
        moved, moments = adam.descend(
            x, estimate(x, count), moments, number, constants.learning_rate
        )
        x = balls.where(done, x, ball.project(moved))
        return count + 1, x, moments, done | missed(x, y)[1]

    def goes_on(count: tf.Tensor, *state: tf.Tensor) -> tf.Tensor:
        return (count < constants.num_steps) & ~tf.reduce_all(state[-1])

    start = (0, x, moments, missed(x, y)[1])
    _, x, moments, done = tf.while_loop(goes_on, move, start)
    return x, *moments, done
