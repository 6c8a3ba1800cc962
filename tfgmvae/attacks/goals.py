"""The classes that images are to be taken for, the nearest first, and the turns they have."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import tensorflow as tf

from tfgmvae.attacks import violations
from tfgmvae.attacks.problem import Problem
from tfgmvae.io.batches import slices
from tfgmvae.targets.target import Target


def ranked(problem: Problem, x: np.ndarray, count: int | None = None) -> np.ndarray:
    """Returns the goals of every image, those first that it misses least.

    Args:
        problem: What is attacked, N images of K classes.
        x: float32 `[N, H, W, C]`, the images that are ranked by.
        count: How many goals an image has. Default `None`: all.

    Returns:
        int64 `[N, G]`. The goals of a targeted attack are its only ones; else the label of an image
        stands last where it is among them.
    """
    if problem.targeted:
        return problem.y[:, np.newaxis]
    parts = [problem.target.run(_shortfalls, x[part]).numpy() for part in slices(len(x))]
    missed = np.concatenate([*parts, np.zeros((0, problem.num_classes), np.float32)])
    has_class = np.flatnonzero(problem.y >= 0)
    missed[has_class, problem.y[has_class]] = np.inf
    return np.argsort(missed, axis=1, kind="stable")[:, :count]


def in_turn(
    problem: Problem, goals: np.ndarray, closed: np.ndarray, shows_progress: bool = False
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yields images with their goals in batches: every image's first goal, then the second ones.

    Args:
        problem: What is attacked.
        goals: int64 `[N, G]`, as from `ranked`.
        closed: bool `[N]`, the images that are done; read anew for every batch.
        shows_progress: Whether there is a progress bar. Default `False`.

    Yields:
        int64 `[M]`, the numbers of the images, and int64 `[M]`, their goals.
    """
    item = np.tile(np.arange(len(goals)), goals.shape[1])
    goal = goals.T.ravel()
    wanted = (goal != problem.y[item]) | problem.targeted
    item, goal = item[wanted], goal[wanted]
    steps = -(-len(item) // problem.batch_size)
    progress = problem.progress_bar(steps) if shows_progress else None
    while len(item):
        still_open = ~closed[item]
        item, goal = item[still_open], goal[still_open]
        if len(item):
            yield item[: problem.batch_size], goal[: problem.batch_size]
        item, goal = item[problem.batch_size :], goal[problem.batch_size :]
        if progress is not None:
            progress.update(steps - -(-len(item) // problem.batch_size))


def _shortfalls(target: Target, x: tf.Tensor) -> tf.Tensor:
    return violations.shortfalls(target, x)[0]
