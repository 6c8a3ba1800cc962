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
from typing import ClassVar, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.attacks.restarts import Best, follow
from tfgmvae.io.numbers import check_count, check_positive
from tfgmvae.perturbation import balls
from tfgmvae.perturbation.margins import margin, rescaled_cross_entropy
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


class _Constants(NamedTuple):
    """Scalars of one batch; `decay` is for steps with momentum."""

    steps: tf.Tensor
    step_size: tf.Tensor
    seed: tf.Tensor
    decay: tf.Tensor


def _steps(
    target: Target,
    x: tf.Tensor,
    y: tf.Tensor,
    ball: balls.Ball,
    constants: _Constants,
    targeted: bool,
    random_start: bool,
) -> tf.Tensor:
    """Steps of the fast gradient method, each followed by the projection: images `[N, ...]`."""
    fast_gradient_method, utils = import_cleverhans()

    def step(number: tf.Tensor, adversarial: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        adversarial = fast_gradient_method.fast_gradient_method(
            target.logits,
            adversarial,
            constants.step_size,
            ball.norm,
            loss_fn=rescaled_cross_entropy,
            clip_min=ball.low,
            clip_max=ball.high,
            y=y,
            targeted=targeted,
        )
        return number + 1, _clipped(adversarial, ball, utils)

    if random_start:
        x += balls.random_in_ball(tf.shape(x), ball.eps, ball.norm, constants.seed)
        x = tf.clip_by_value(x, ball.low, ball.high)
    return tf.while_loop(lambda number, _: number < constants.steps, step, (0, x))[1]


def _momentum_steps(
    target: Target,
    x: tf.Tensor,
    y: tf.Tensor,
    ball: balls.Ball,
    constants: _Constants,
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
        momentum = constants.decay * momentum + gradient / tf.maximum(size, 1e-12)
        adversarial += utils.optimize_linear(momentum, constants.step_size, ball.norm)
        return number + 1, _clipped(adversarial, ball, utils), momentum

    start = (0, x, tf.zeros_like(x))
    return tf.while_loop(lambda number, *_: number < constants.steps, step, start)[1]


def _clipped(x: tf.Tensor, ball: balls.Ball, cleverhans: ModuleType) -> tf.Tensor:
    """The projection into the ball as cleverhans does it, whose rounding is not ours."""
    x = ball.center + cleverhans.clip_eta(x - ball.center, ball.norm, ball.eps)
    return tf.clip_by_value(x, ball.low, ball.high)


class GradientAttack(Attack):
    """An attack that follows the gradient of the cross-entropy for a number of steps."""

    beats: ClassVar[tuple[str, ...]] = ("fgsm", "noise", "transfer")
    random_start: ClassVar[bool] = False

    def run(self, problem: Problem) -> np.ndarray:
        adversarial = np.empty_like(problem.x)
        for number, part in problem.batches():
            adversarial[part] = self.perturb(problem, part, problem.seed_of(number))
        return adversarial

    def perturb(self, problem: Problem, part: slice, seed: int) -> tf.Tensor:
        """Attacks one batch, the images `part`."""
        return problem.target.run(
            _steps,
            problem.x[part],
            problem.y[part],
            problem.ball(part),
            self.constants(problem.eps, seed),
            targeted=problem.targeted,
            random_start=self.random_start,
        )

    def constants(self, eps: float, seed: int, decay: float = 0.0) -> _Constants:
        """Returns the scalars that the graph takes."""
        steps, step_size = self.schedule(eps)
        return _Constants(np.int32(steps), np.float32(step_size), np.int32(seed), np.float32(decay))

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

    name: ClassVar[str] = "fgsm"
    summary: ClassVar[str] = "one step along the gradient of the cross-entropy"
    beats: ClassVar[tuple[str, ...]] = ("noise",)

    def schedule(self, eps: float) -> tuple[int, float]:
        return 1, eps


@dataclasses.dataclass(frozen=True)
class Bim(GradientAttack):
    """The basic iterative method (Kurakin et al. 2017).

    Attributes:
        steps: Number of steps. Default 40.
        step_size: Length of a step. Default `None`: `2.5 * eps / steps`.
    """

    name: ClassVar[str] = "bim"
    summary: ClassVar[str] = "several such steps, from the image"
    iterative: ClassVar[bool] = True

    steps: int = 40
    step_size: float | None = None

    def __post_init__(self) -> None:
        _check_schedule(self.steps, self.step_size)

    def schedule(self, eps: float) -> tuple[int, float]:
        return self.steps, min(eps, self.step_size or 2.5 * eps / self.steps)


@dataclasses.dataclass(frozen=True)
class Pgd(Bim):
    """Projected gradient descent: the basic iterative method from a random start in the ball.

    The attack of Madry et al. (2018) is the same.

    Attributes:
        restarts: Number of random starts. The best is kept, image by image: a success, or else the
            image on which the label leads least. Default 1, which is kept as it is.
    """

    name: ClassVar[str] = "pgd"
    summary: ClassVar[str] = "the same steps from a random start in the ball"
    aliases: ClassVar[tuple[str, ...]] = ("madry",)
    random_start: ClassVar[bool] = True

    restarts: int = 1

    def __post_init__(self) -> None:
        super().__post_init__()
        check_count("restarts", self.restarts)

    def run(self, problem: Problem) -> np.ndarray:
        if self.restarts == 1:
            return super().run(problem)
        best = Best.of(problem)

        def restart(number: int) -> None:
            """Does what one start with the seed plus `number` does, so that batches stay whole."""
            start = dataclasses.replace(problem, seed=problem.seed + number, verbose=0)
            for batch, part in start.batches():
                if best.broken[part].all():
                    continue
                x, y = self.perturb(start, part, start.seed_of(batch)).numpy(), problem.y[part]
                lead = problem.target.run(_lead, x, y, targeted=problem.targeted).numpy()
                items = np.arange(len(problem.x))[part]
                best.record(items, x, problem.fooled(x, y), lead)

        follow(problem, self.restarts, restart)
        return best.adversarial


def _lead(target: Target, x: tf.Tensor, y: tf.Tensor, targeted: bool) -> tf.Tensor:
    """Returns by how much the label leads, or the goal is behind: `[N]`."""
    lead = margin(y, target.logits(x))
    return -lead if targeted else lead


@dataclasses.dataclass(frozen=True)
class Mim(GradientAttack):
    """The momentum iterative method (Dong et al. 2018).

    Attributes:
        steps: Number of steps. Default 10.
        step_size: Length of a step. Default `None`: `2 * eps / steps`.
        decay: Weight of the former gradients. Default 1.
    """

    name: ClassVar[str] = "mim"
    summary: ClassVar[str] = "steps with momentum, from the image"
    iterative: ClassVar[bool] = True

    steps: int = 10
    step_size: float | None = None
    decay: float = 1.0

    def __post_init__(self) -> None:
        _check_schedule(self.steps, self.step_size)

    def schedule(self, eps: float) -> tuple[int, float]:
        return self.steps, min(eps, self.step_size or 2.0 * eps / self.steps)

    def perturb(self, problem: Problem, part: slice, seed: int) -> tf.Tensor:
        return problem.target.run(
            _momentum_steps,
            problem.x[part],
            problem.y[part],
            problem.ball(part),
            self.constants(problem.eps, seed, self.decay),
            targeted=problem.targeted,
        )
