"""The adaptive attack: makes images that the whole pipeline accepts, with a wrong label.

Every class but the right one is a goal t of its own, whose loss is

    hinge(distance(f(x), mean_t) - encoder_threshold_t) + hinge(margin of t)
        + weight * hinge(||x - g(f(x))||^2 - decoder_threshold_t)

with each term divided by its threshold. A further score of the code is a hinge beside the first,
one of the image a hinge beside the last. The weight is searched for every image and goal: it grows
while only the reconstruction is missed, and falls while only the code is. A restart begins at the
image, on the way to the reconstruction of the mean of t or to a real image of class t, or at
random; "latent" asks for the very code of a real image of class t instead of the neighbourhood of
the mean (latent matching, Tramer et al. 2020). Before all restarts, the straight lines to such
images are searched. An image that is accepted with a wrong label once is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.attacks import violations
from tfgmvae.attacks.adaptive.lanes import GoalLanes
from tfgmvae.attacks.methods.multi_targeted import MultiTargeted, cosine_step
from tfgmvae.attacks.problem import Problem
from tfgmvae.attacks.restarts import Best
from tfgmvae.decision import REJECT
from tfgmvae.io.batches import slices
from tfgmvae.perturbation import balls
from tfgmvae.targets.target import Target

STARTS = ("image", "reconstruction", "latent", "neighbour", "random")
_LINE_POINTS = 6
_STEPS_PER_CALL = 20
_WEIGHT_GROWTH = 1.05
_SMALLEST_WEIGHT, _LARGEST_WEIGHT = 1e-2, 1e2
_NEIGHBOUR_CANDIDATES = 2_000


class AdaptiveSearch:
    """One run of the attack."""

    def __init__(self, problem: Problem, options: MultiTargeted) -> None:
        self.problem = problem
        self.options = options
        pipeline = problem.target.pipeline
        self.encoder_thresholds = np.array(pipeline.encoder_thresholds)
        self.means = np.array(pipeline.class_codes)
        self.best = Best.of(problem)
        shape = (len(problem.x), problem.num_classes)
        # The smallest sum of violations of every image and goal, and the last weight.
        self.violation = np.full(shape, np.inf, np.float32)
        self.weight = np.ones(shape, np.float32)

    def prepare(self) -> None:
        """Looks at the given images and searches the straight lines, before all restarts."""
        self.judge_given_images()
        self.follow_lines()

    def record(
        self, item: np.ndarray, goal: np.ndarray, x: np.ndarray, success: np.ndarray, sums: Any
    ) -> None:
        """Keeps what is better than before, of `x` `[M, ...]` made of the images `item` `[M]`."""
        np.minimum.at(self.violation, (item, goal), sums)
        self.best.record(item, x, success, sums)

    def judge_given_images(self) -> None:
        """Finds what the given images are taken for, and which need no attack."""
        found = [
            problem_scores(self.problem, self.problem.x[part])
            for part in slices(len(self.problem.x), self.problem.batch_size)
        ]
        codes, distances, _, labels, _ = map(np.concatenate, zip(*found, strict=True))
        self.best.broken[:] = self.problem.succeeds(labels, self.problem.y)
        self.distances = distances  # [N, K]
        # Images that are accepted as a class show how its accepted images and codes look.
        self.neighbours = [
            np.flatnonzero(labels == label)[:_NEIGHBOUR_CANDIDATES]
            for label in range(self.problem.num_classes)
        ]
        self.codes = codes  # [N, D]
        images = self.problem.target.pipeline.class_images()
        self.mean_images = self.means_of_given() if images is None else np.array(images)

    def means_of_given(self) -> np.ndarray:
        """The mean of the images that are accepted as each class, or of all: `[K, H, W, C]`."""
        of_all = self.problem.x.mean(axis=0)
        return np.stack(
            [self.problem.x[own].mean(axis=0) if len(own) else of_all for own in self.neighbours]
        )

    def goals_of(self, image: int) -> np.ndarray:
        """The classes that an image is to be taken for, the nearest first."""
        if self.problem.targeted:
            return self.problem.y[image : image + 1]
        order = np.argsort(self.distances[image], kind="stable")
        return order[order != self.problem.y[image]]

    def neighbour(self, image: int, goal: int, rank: int) -> int | None:
        """An image that is accepted as the goal, the nearest one for rank 0, or `None`."""
        candidates = self.neighbours[goal]
        candidates = candidates[candidates != image]
        if not len(candidates):
            return None
        differences = self.problem.x[candidates] - self.problem.x[image]
        squared = np.sum(differences**2, axis=tuple(range(1, differences.ndim)))
        return int(candidates[np.argsort(squared, kind="stable")[min(rank, len(candidates) - 1)]])

    def follow_lines(self) -> None:
        """Tries the straight lines to every goal's reconstruction and to a real image of it."""
        for item, goal in self.batches_of_pairs(self.pairs(None)):
            for ends in (
                self.mean_images[goal],
                self.start_images("neighbour", item, goal, rank=0),
            ):
                starts = self.problem.x[item]
                ends = self.problem.project(ends, starts)
                for share in np.linspace(0, 1, _LINE_POINTS + 1, dtype=np.float32)[1:]:
                    x = starts + share * (ends - starts)
                    sums, labels = self.problem.target.run(_judge, x, goal)
                    success = self.problem.succeeds(labels.numpy(), self.problem.y[item])
                    self.record(item, goal, x, success, sums.numpy())

    def pairs(self, num_goals: int | None) -> Iterator[tuple[int, int]]:
        """Yields images with their goals: every image's first goal, then the second ones, ..."""
        goals = [self.goals_of(image) for image in range(len(self.problem.x))]
        if num_goals is not None:
            goals = [
                own[np.argsort(self.violation[image, own], kind="stable")][:num_goals]
                for image, own in enumerate(goals)
            ]
        for rank in range(max(map(len, goals))):
            for image, own in enumerate(goals):
                if rank < len(own) and not self.best.broken[image]:
                    yield image, int(own[rank])

    def batches_of_pairs(
        self, pairs: Iterator[tuple[int, int]]
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yields pairs in batches, as `item` `[M]` and `goal` `[M]`."""
        while batch := self.next_pairs(pairs, self.problem.batch_size):
            yield np.array([image for image, _ in batch]), np.array([goal for _, goal in batch])

    def next_pairs(self, pairs: Iterator[tuple[int, int]], count: int) -> list[tuple[int, int]]:
        return [pair for pair, _ in zip(pairs, range(count), strict=False)]

    def start_images(self, start: str, item: np.ndarray, goal: np.ndarray, rank: int) -> np.ndarray:
        """Returns where lanes begin, before the projection: `[M, H, W, C]`."""
        given = self.problem.x[item]
        if start == "reconstruction":
            return self.mean_images[goal]
        if start == "neighbour":
            images = self.mean_images[goal]
            for lane, pair in enumerate(zip(item, goal, strict=True)):
                neighbour = self.neighbour(*pair, rank)
                if neighbour is not None:
                    images[lane] = self.problem.x[neighbour]
            return images
        if start == "random":
            return given + self.problem.random_perturbations(rank)[item]
        return given

    def lanes(self, pairs: list[tuple[int, int]], start: str, rank: int) -> GoalLanes:
        """Returns new lanes for images and their goals."""
        item = np.array([image for image, _ in pairs], np.int64)
        goal = np.array([goal for _, goal in pairs], np.int64)
        begin = self.start_images(start, item, goal, rank)
        x = self.problem.project(begin, self.problem.x[item])
        code = self.means[goal]
        slack = self.encoder_thresholds[goal]
        if start == "latent":
            for lane, pair in enumerate(pairs):
                neighbour = self.neighbour(*pair, rank)
                if neighbour is not None:
                    code[lane] = self.codes[neighbour]
                    slack[lane] = 0.0
        return GoalLanes.starting(item, goal, x, code, slack, self.weight[item, goal])

    def restart(self, number: int) -> None:
        """Follows the gradient from one kind of start, until every lane has done its steps."""
        start = STARTS[number % len(STARTS)]
        rank = number // len(STARTS)
        queue = self.pairs(None if number == 0 else self.options.goals_after_first)
        lanes = self.lanes(self.next_pairs(queue, self.problem.batch_size), start, rank)
        while len(lanes.item):
            self.advance(lanes)
            done = lanes.success | (lanes.step > self.options.steps)
            ended = lanes.where(done)
            self.record(ended.item, ended.goal, ended.best, ended.success, ended.smallest)
            self.weight[ended.item, ended.goal] = ended.weight
            lanes = lanes.where(~done)
            lanes = lanes.where(~self.best.broken[lanes.item])
            free = self.problem.batch_size - len(lanes.item)
            new = self.next_pairs(queue, free)
            if new:
                lanes = lanes.joined(self.lanes(new, start, rank))

    def advance(self, lanes: GoalLanes) -> None:
        """Moves all lanes by some steps, until the first of them ends at the latest."""
        moving = _Moving(lanes.x, lanes.weight, lanes.step, lanes.best, lanes.smallest)
        constants = _Constants(
            np.int32(self.options.steps),
            np.float32(self.options.step_size * self.problem.radius),
            np.int32(min(_STEPS_PER_CALL, self.options.steps + 1 - lanes.step.max())),
        )
        *moved, success = self.problem.target.run(
            _advance,
            moving,
            self.problem.y[lanes.item],
            self.problem.ball(lanes.item),
            _Goal(lanes.goal, lanes.code, lanes.slack),
            constants,
            targeted=self.problem.targeted,
        )
        for name, values in zip(_Moving._fields, moved, strict=True):
            setattr(lanes, name, values.numpy())
        lanes.success = success.numpy()


def problem_scores(problem: Problem, x: np.ndarray) -> list[np.ndarray]:
    """Returns the fields of `violations.Scores` of images as arrays."""
    return [part.numpy() for part in problem.target.run(_scores, x)]


class _Goal(NamedTuple):
    """Where M lanes are to go."""

    label: tf.Tensor  # int64 [M]
    code: tf.Tensor  # [M, D]
    slack: tf.Tensor  # [M], how near to the code


class _Moving(NamedTuple):
    """What changes of M lanes from step to step, as in `GoalLanes`."""

    x: tf.Tensor
    weight: tf.Tensor
    step: tf.Tensor
    best: tf.Tensor
    smallest: tf.Tensor


class _Constants(NamedTuple):
    num_steps: tf.Tensor
    step_size: tf.Tensor
    steps_of_call: tf.Tensor


def _scores(target: Target, x: tf.Tensor) -> violations.Scores:
    return violations.scores(target.pipeline, x)


def _judge(target: Target, x: tf.Tensor, goal: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns the sum of the violations `[N]` and the labels `[N]` of images."""
    found = violations.scores(target.pipeline, x)
    return sum(violations.violations(found, goal, target.pipeline)), found.labels


def _advance(
    target: Target,
    moving: _Moving,
    y: tf.Tensor,
    ball: balls.Ball,
    goal: _Goal,
    constants: _Constants,
    targeted: bool,
) -> tuple[tf.Tensor, ...]:
    """Moves M lanes by some steps; those that succeed, and images after the last step, stand still.

    Returns:
        The fields of `moving`, and bool `[M]`: what succeeds.
    """
    pipeline = target.pipeline
    scale = tf.gather(pipeline.class_scales, goal.label)  # [M]

    def move(
        count: tf.Tensor,
        x: tf.Tensor,
        weight: tf.Tensor,
        step: tf.Tensor,
        best: tf.Tensor,
        smallest: tf.Tensor,
        success: tf.Tensor,
    ) -> tuple[tf.Tensor, ...]:
        with tf.GradientTape() as tape:
            tape.watch(x)
            found = violations.scores(pipeline, x)
            beyond = balls.euclidean(found.codes - goal.code) / scale - goal.slack  # [M]
            missed = violations.violations(found, goal.label, pipeline, beyond)
            loss = missed.of_code + weight * missed.of_image
        gradient = tape.gradient(loss, x)

        succeeds = tf.equal(found.labels, y)
        if not targeted:
            succeeds = tf.logical_not(succeeds) & (found.labels != REJECT)
        sums = sum(violations.violations(found, goal.label, pipeline))  # [M]
        # Among iterates that fail, the one that misses least; the first that succeeds ends it.
        better = tf.logical_not(success) & (succeeds | (sums < smallest))
        best = balls.where(better, x, best)
        smallest = tf.where(better, sums, smallest)
        success = success | succeeds

        length = cosine_step(constants.step_size, step, constants.num_steps)  # [M]
        stands = success | (step >= constants.num_steps)
        x = balls.where(stands, x, ball.step(x, gradient, -length))
        return count + 1, x, _adapted(weight, missed), step + 1, best, smallest, success

    def goes_on(count: tf.Tensor, *state: tf.Tensor) -> tf.Tensor:
        return (count < constants.steps_of_call) & ~tf.reduce_all(state[-1])

    start = (0, *moving, tf.zeros_like(goal.label, tf.bool))
    return tuple(tf.while_loop(goes_on, move, start)[1:])


def _adapted(weight: tf.Tensor, missed: violations.Violations) -> tf.Tensor:
    """Returns weights `[M]`, larger where only the reconstruction is missed."""
    misses_code = missed.of_code > 0
    misses_error = missed.of_image > 0
    growth = tf.where(misses_error & ~misses_code, _WEIGHT_GROWTH, 1.0)
    growth = tf.where(misses_code & ~misses_error, 1.0 / _WEIGHT_GROWTH, growth)
    return tf.clip_by_value(weight * growth, _SMALLEST_WEIGHT, _LARGEST_WEIGHT)
