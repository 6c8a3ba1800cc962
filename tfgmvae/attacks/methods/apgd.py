"""Projected gradient descent that sets its own step size: APGD (Croce and Hein 2020).

Every class but the right one is a goal of its own. Steps have momentum and begin with twice the
radius. At checkpoints that come at ever shorter intervals a step is halved, and the best image so
far is gone back to, where fewer than three quarters of the steps since the last checkpoint brought
the goal nearer, or where neither the step nor the best image has changed. Restarts go through
several objectives, since one may lead on where another one is stuck.
"""

from __future__ import annotations

import dataclasses
from typing import Any, ClassVar, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.attacks import goals, violations
from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.attacks.restarts import Best, follow
from tfgmvae.io.numbers import check_count
from tfgmvae.perturbation import balls
from tfgmvae.perturbation.margins import log_odds
from tfgmvae.targets.target import Target

OF_SCORES = ("sum", "margin", "max", "dlr")
OF_LOGITS = ("cross_entropy", "dlr")
_MOMENTUM = 0.75
_ENOUGH_PROGRESS = 0.75
_FIRST_CHECKPOINT, _SHORTENING, _SHORTEST = 0.22, 0.03, 0.06
_TINY = 1e-12


@dataclasses.dataclass(frozen=True)
class Apgd(Attack):
    """APGD towards every wrong class, on several objectives.

    What is lowered, of a classifier of ours, is the sum of the violations of its thresholds and of
    being nearest ("sum"); the violation of being nearest, and once that is reached the others
    ("margin"); the largest of them ("max"); or the sum in relation to those of the classes that
    come next ("dlr", the difference of logits ratio on what an image misses to be accepted as each
    class). Of other classifiers it is the cross-entropy of the goal, as its log-odds, which have
    the same gradient up to a factor and do not saturate ("cross_entropy"), or the difference of
    logits ratio ("dlr").

    Attributes:
        steps: Gradient steps of one restart towards one goal. Default 100.
        restarts: Number of restarts. Default 4.
        goals: How many classes are gone for, those first that the image is nearest to. Default
            `None`: all.
        objective: What is lowered, a name from above. Default `None`: one after the other, in that
            order, restart by restart.
        start: Images to begin at, in the shape of x, for example what another attack ended with.
            Default `None`: the given images. Restarts that meet their objective a second time
            begin at random in the ball.
    """

    name: ClassVar[str] = "apgd"
    summary: ClassVar[str] = "steps that set their own size, with the scores of the whole pipeline"
    iterative: ClassVar[bool] = True
    knows_rejection: ClassVar[bool] = True
    takes_images_of_no_class: ClassVar[bool] = True
    beats: ClassVar[tuple[str, ...]] = ("fgsm", "bim", "mim", "pgd", "spsa", "square", "noise")

    steps: int = 100
    restarts: int = 4
    goals: int | None = None
    objective: str | None = None
    start: Any = dataclasses.field(default=None, compare=False)

    def __post_init__(self) -> None:
        check_count("steps", self.steps)
        check_count("restarts", self.restarts)
        if self.goals is not None:
            check_count("goals", self.goals)
        if self.objective is not None and self.objective not in (*OF_SCORES, *OF_LOGITS):
            raise ValueError(
                f"Expected objective to be None or one of {(*OF_SCORES, OF_LOGITS[0])}. "
                f"Received: objective={self.objective!r}"
            )

    def run(self, problem: Problem) -> np.ndarray:
        known = OF_SCORES if problem.target.has_pipeline else OF_LOGITS
        if self.objective is not None and self.objective not in known:
            raise ValueError(
                f"Expected objective to be None or one of {known} for this classifier. "
                f"Received: objective={self.objective!r}"
            )
        objectives = known if self.objective is None else (self.objective,)
        starts = problem.starts(self.start)
        best = Best.of(problem)
        best.broken[:] = problem.fooled(problem.x, problem.y)
        best.record_start(problem, starts)
        order = goals.ranked(problem, starts, self.goals)

        def restart(number: int) -> None:
            begin = starts
            if number >= len(objectives):
                begin = problem.project(problem.x + problem.random_perturbations(number), problem.x)
            objective = objectives[number % len(objectives)]
            for item, goal in goals.in_turn(problem, order, best.broken):
                self._descend(problem, best, item, goal, begin[item], objective)

        follow(problem, self.restarts, restart)
        return best.adversarial

    def _descend(
        self,
        problem: Problem,
        best: Best,
        item: np.ndarray,
        goal: np.ndarray,
        x: np.ndarray,
        objective: str,
    ) -> None:
        """Moves the images `item` `[M]` towards their goals `[M]`, and keeps the best."""
        static = {"objective": objective, "targeted": problem.targeted}
        wanted = _Wanted(problem.y[item], goal)
        lanes = problem.target.run(_begin, x, wanted, **static)
        size = np.full(len(item), 2 * problem.radius, np.float32)
        halved, former = np.zeros(len(item), bool), np.full(len(item), np.inf, np.float32)
        first = 0
        for last in _checkpoints(self.steps):
            count = np.int32(last - first)
            lanes = problem.target.run(
                _descended,
                lanes,
                wanted,
                problem.ball(item),
                size,
                np.int32(first),
                count,
                **static,
            )
            lanes = _Lanes(*(part.numpy() for part in lanes))
            success = lanes.success
            if not problem.target.has_pipeline:
                success = problem.fooled(lanes.closest, wanted.y)
            best.record(item, lanes.closest, success, lanes.smallest)
            too_few = lanes.progress < _ENOUGH_PROGRESS * count
            halve = too_few | (~halved & (lanes.best_loss >= former))
            size = np.where(halve, size / 2, size)
            back = balls.per_item(halve, tf.constant(lanes.x)).numpy()
            x = np.where(back, lanes.best, lanes.x)
            lanes = lanes._replace(
                x=x,
                before=np.where(back, x, lanes.before),
                gradient=np.where(back, lanes.best_gradient, lanes.gradient),
                loss=np.where(halve, lanes.best_loss, lanes.loss),
                progress=np.zeros_like(lanes.progress),
            )
            halved, former, first = halve, lanes.best_loss, last
            going = ~best.broken[item]
            if not going.any():
                return
            item, size, halved, former = item[going], size[going], halved[going], former[going]
            wanted = _Wanted(*(part[going] for part in wanted))
            lanes = _Lanes(*(part[going] for part in lanes))


def _checkpoints(steps: int) -> list[int]:
    """Returns the steps at which step sizes are looked at; the last step is the last of them."""
    shares, interval = [], _FIRST_CHECKPOINT
    share = interval
    while share < 1.0:
        shares.append(share)
        interval = max(interval - _SHORTENING, _SHORTEST)
        share += interval
    return sorted({max(1, int(np.ceil(share * steps))) for share in shares} | {steps})


class _Wanted(NamedTuple):
    """What M images are to become."""

    y: tf.Tensor  # int64 [M], the labels, or the goals of a targeted attack
    goal: tf.Tensor  # int64 [M]


class _Lanes(NamedTuple):
    """M images on their way."""

    x: tf.Tensor
    before: tf.Tensor  # the images a step before
    gradient: tf.Tensor
    loss: tf.Tensor  # [M]
    best: tf.Tensor  # the images of the smallest loss
    best_gradient: tf.Tensor
    best_loss: tf.Tensor  # [M]
    closest: tf.Tensor  # the images that miss least, or succeed
    smallest: tf.Tensor  # [M], what they miss
    success: tf.Tensor  # bool [M]
    progress: tf.Tensor  # int32 [M], steps since the last checkpoint that lowered the loss


class _Judged(NamedTuple):
    """What is said of M images."""

    loss: tf.Tensor  # [M]
    gradient: tf.Tensor
    missed: tf.Tensor  # [M], what is compared between objectives
    success: tf.Tensor  # bool [M]


def _judged(
    target: Target, x: tf.Tensor, wanted: _Wanted, objective: str, targeted: bool
) -> _Judged:
    with tf.GradientTape() as tape:
        tape.watch(x)
        if target.has_pipeline:
            found = violations.scores(target.pipeline, x)
            loss, missed = _of_scores(found, target, wanted.goal, objective)
            is_goal = tf.equal(found.labels, wanted.y)
            success = is_goal if targeted else violations.is_wrong(found.labels, wanted.y)
        else:
            logits = target.logits(x)
            loss, missed = _of_logits(logits, wanted.goal, objective)
            success = tf.zeros_like(wanted.y, tf.bool)
    return _Judged(loss, tape.gradient(loss, x), missed, success)


def _of_scores(
    found: violations.Scores, target: Target, goal: tf.Tensor, objective: str
) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns the loss `[M]`, and the sum of the violations `[M]`."""
    of_every_goal = violations.of_every_goal(found, target.pipeline)
    missed = violations.Violations(*(violations.of_goal(part, goal) for part in of_every_goal))
    total = tf.add_n(list(missed))
    if objective == "max":
        return tf.reduce_max(tf.stack(list(missed)), axis=0), total
    if objective == "margin":
        # Any image that is nearest to the goal is better than one that is not.
        rest = total - missed.margin
        return tf.where(missed.margin > 0, 1.0 + missed.margin, rest / (1.0 + rest)), total
    if objective == "dlr":
        return total / (_spread(-tf.add_n(list(of_every_goal))) + _TINY), total
    return total, total


def _of_logits(logits: tf.Tensor, goal: tf.Tensor, objective: str) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns the loss `[M]`, and minus the log-odds of the goals `[M]`."""
    missed = -log_odds(logits, goal)
    if objective == "cross_entropy":
        return missed, missed
    is_goal = tf.one_hot(goal, tf.shape(logits)[1], on_value=True, off_value=False)
    others = tf.reduce_max(tf.where(is_goal, tf.constant(-np.inf, tf.float32), logits), axis=1)
    lead = others - violations.of_goal(logits, goal)
    return lead / (_spread(logits) + _TINY), missed


def _spread(logits: tf.Tensor) -> tf.Tensor:
    """The largest logit minus the mean of the third and the fourth: `[M, K]` -> `[M]`.

    One for two classes, whose lead in relation to itself would say nothing.
    """
    count = min(4, logits.shape[1])
    if count < 3:
        return tf.ones_like(logits[:, 0])
    largest = tf.math.top_k(logits, count).values
    return largest[:, 0] - tf.reduce_mean(largest[:, 2:], axis=1)


def _begin(target: Target, x: tf.Tensor, wanted: _Wanted, objective: str, targeted: bool) -> _Lanes:
    judged = _judged(target, x, wanted, objective, targeted)
    return _Lanes(
        x,
        x,
        judged.gradient,
        judged.loss,
        x,
        judged.gradient,
        judged.loss,
        x,
        judged.missed,
        judged.success,
        tf.zeros_like(wanted.y, tf.int32),
    )


def _descended(
    target: Target,
    lanes: _Lanes,
    wanted: _Wanted,
    ball: balls.Ball,
    size: tf.Tensor,
    first_step: tf.Tensor,
    num_steps: tf.Tensor,
    objective: str,
    targeted: bool,
) -> _Lanes:
    """Moves M images by some steps of their sizes `[M]`; those that succeed stand still."""

    def step(number: tf.Tensor, lanes: _Lanes) -> tuple[tf.Tensor, _Lanes]:
        stepped = ball.step(lanes.x, lanes.gradient, -size)
        share = tf.where(first_step + number == 0, 1.0, _MOMENTUM)
        moved = share * (stepped - lanes.x) + (1.0 - share) * (lanes.x - lanes.before)
        x = balls.where(lanes.success, lanes.x, ball.project(lanes.x + moved))
        judged = _judged(target, x, wanted, objective, targeted)
        is_best = judged.loss < lanes.best_loss
        closer = ~lanes.success & (judged.success | (judged.missed < lanes.smallest))
        return number + 1, _Lanes(
            x,
            lanes.x,
            judged.gradient,
            judged.loss,
            balls.where(is_best, x, lanes.best),
            balls.where(is_best, judged.gradient, lanes.best_gradient),
            tf.where(is_best, judged.loss, lanes.best_loss),
            balls.where(closer, x, lanes.closest),
            tf.where(closer, judged.missed, lanes.smallest),
            lanes.success | judged.success,
            lanes.progress + tf.cast(judged.loss < lanes.loss, tf.int32),
        )

    def goes_on(number: tf.Tensor, lanes: _Lanes) -> tf.Tensor:
        return (number < num_steps) & ~tf.reduce_all(lanes.success)

    return tf.while_loop(goes_on, step, (0, lanes))[1]
