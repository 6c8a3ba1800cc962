"""The textbook attacks on the class scores, with the arithmetic of cleverhans.

cleverhans computes the gradient steps and the projection; the loop over the steps is ours, because
as a graph it is traced once and never again, whatever the number of images, steps or epsilon.

With its own loss, the cross-entropy, cleverhans finds a gradient of exactly zero for an image that
is classified with a wide margin: `exp(-gap)` vanishes in float32. An attack then returns its input,
which looks like robustness. So the logits of such an image are scaled down first, which keeps their
order. Where the margin is below `_WIDEST_GAP` nothing is changed.
"""

from __future__ import annotations

import dataclasses
from types import ModuleType
from typing import ClassVar

import numpy as np
import tensorflow as tf

from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.io.numbers import check_count, check_positive
from tfgmvae.perturbation import balls
from tfgmvae.perturbation.margins import rescaled_cross_entropy
from tfgmvae.targets.target import Target


def import_cleverhans() -> tuple[ModuleType, ModuleType]:
    """Returns cleverhans' fast gradient method and its arithmetic, as modules."""
    try:
        from cleverhans.tf2 import utils
        from cleverhans.tf2.attacks import fast_gradient_method
    except ImportError as error:
        raise ImportError(
            "This attack needs cleverhans. Install it with: pip install 'tfgmvae[attacks]'"
        ) from error
    return fast_gradient_method, utils


def _steps(
    target: Target,
    x: tf.Tensor,
    y: tf.Tensor,
    eps: tf.Tensor,
    step_size: tf.Tensor,
    steps: tf.Tensor,
    low: tf.Tensor,
    high: tf.Tensor,
    seed: tf.Tensor,
    norm: float,
    targeted: bool,
    random_start: bool,
) -> tf.Tensor:
    """Steps of the fast gradient method, each followed by the projection: images `[N, ...]`."""
    fast_gradient_method, utils = import_cleverhans()

    def step(number: tf.Tensor, adversarial: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        adversarial = fast_gradient_method.fast_gradient_method(
            target.logits,
            adversarial,
            step_size,
            norm,
            loss_fn=rescaled_cross_entropy,
            clip_min=low,
            clip_max=high,
            y=y,
            targeted=targeted,
        )
        adversarial = x + utils.clip_eta(adversarial - x, norm, eps)
        return number + 1, tf.clip_by_value(adversarial, low, high)

    start = x
    if random_start:
        start += balls.random_in_ball(tf.shape(x), eps, norm, seed)
        start = tf.clip_by_value(start, low, high)
    return tf.while_loop(lambda number, _: number < steps, step, (0, start))[1]


def _momentum_steps(
    target: Target,
    x: tf.Tensor,
    y: tf.Tensor,
    eps: tf.Tensor,
    step_size: tf.Tensor,
    steps: tf.Tensor,
    low: tf.Tensor,
    high: tf.Tensor,
    decay: tf.Tensor,
    norm: float,
    targeted: bool,
) -> tf.Tensor:
    """Steps along an average of the normalized gradients (Dong et al. 2018): images `[N, ...]`."""
    _, utils = import_cleverhans()
    axes = list(range(1, x.shape.rank))

    def step(
        number: tf.Tensor, adversarial: tf.Tensor, momentum: tf.Tensor
    ) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
        gradient = utils.compute_gradient(
            target.logits, rescaled_cross_entropy, adversarial, y, targeted
        )
        size = tf.reduce_mean(tf.abs(gradient), axis=axes, keepdims=True)
        momentum = decay * momentum + gradient / tf.maximum(size, 1e-12)
        adversarial += utils.optimize_linear(momentum, step_size, norm)
        adversarial = x + utils.clip_eta(adversarial - x, norm, eps)
        return number + 1, tf.clip_by_value(adversarial, low, high), momentum

    return tf.while_loop(lambda number, *_: number < steps, step, (0, x, tf.zeros_like(x)))[1]


class GradientAttack(Attack):
    """An attack that follows the gradient of the cross-entropy for a number of steps."""

    random_start: ClassVar[bool] = False

    def run(self, problem: Problem) -> np.ndarray:
        adversarial = np.empty_like(problem.x)
        for number, part in problem.batches():
            adversarial[part] = self.perturb(problem, part, number)
        return adversarial

    def perturb(self, problem: Problem, part: slice, number: int) -> tf.Tensor:
        """Attacks one batch, the images `part`, whose position is `number`."""
        steps, step_size = self.schedule(problem.eps)
        return problem.target.run(
            _steps,
            problem.x[part],
            problem.y[part],
            np.float32(problem.eps),
            np.float32(step_size),
            np.int32(steps),
            *map(np.float32, problem.value_range),
            np.int32((problem.seed * 100_003 + number) % 2**31),
            norm=problem.norm,
            targeted=problem.targeted,
            random_start=self.random_start,
        )

    def schedule(self, eps: float) -> tuple[int, float]:
        """Returns the number of steps and their length."""
        raise NotImplementedError


def _check_schedule(steps: int, step_size: float | None) -> None:
    check_count("steps", steps)
    if step_size is not None:
        check_positive("step_size", step_size)


@dataclasses.dataclass(frozen=True)
class Fgsm(GradientAttack):
    """The fast gradient method (Goodfellow et al. 2015): one step of length eps."""

    def schedule(self, eps: float) -> tuple[int, float]:
        return 1, eps


@dataclasses.dataclass(frozen=True)
class Bim(GradientAttack):
    """The basic iterative method (Kurakin et al. 2017).

    Attributes:
        steps: Number of steps. Default 40.
        step_size: Length of a step. Default `None`: `2.5 * eps / steps`.
    """

    steps: int = 40
    step_size: float | None = None

    def __post_init__(self) -> None:
        _check_schedule(self.steps, self.step_size)

    def schedule(self, eps: float) -> tuple[int, float]:
        return self.steps, min(eps, self.step_size or 2.5 * eps / self.steps)


@dataclasses.dataclass(frozen=True)
class Pgd(Bim):
    """Projected gradient descent: the basic iterative method from a random start in the ball."""

    random_start: ClassVar[bool] = True


@dataclasses.dataclass(frozen=True)
class Madry(Pgd):
    """The attack of Madry et al. (2018), in cleverhans the same as projected gradient descent."""


@dataclasses.dataclass(frozen=True)
class Mim(GradientAttack):
    """The momentum iterative method (Dong et al. 2018).

    Attributes:
        steps: Number of steps. Default 10.
        step_size: Length of a step. Default `None`: `2 * eps / steps`.
        decay: Weight of the former gradients. Default 1.
    """

    steps: int = 10
    step_size: float | None = None
    decay: float = 1.0

    def __post_init__(self) -> None:
        _check_schedule(self.steps, self.step_size)

    def schedule(self, eps: float) -> tuple[int, float]:
        return self.steps, min(eps, self.step_size or 2.0 * eps / self.steps)

    def perturb(self, problem: Problem, part: slice, number: int) -> tf.Tensor:
        steps, step_size = self.schedule(problem.eps)
        return problem.target.run(
            _momentum_steps,
            problem.x[part],
            problem.y[part],
            np.float32(problem.eps),
            np.float32(step_size),
            np.int32(steps),
            *map(np.float32, problem.value_range),
            np.float32(self.decay),
            norm=problem.norm,
            targeted=problem.targeted,
        )
