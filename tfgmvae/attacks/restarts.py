"""Restarts of an attack: image by image, the best that any of them found is kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np

from tfgmvae.attacks.problem import Problem


@dataclasses.dataclass
class Best:
    """The best image that has been found so far for each of N given ones.

    Attributes:
        adversarial: float32 `[N, H, W, C]`.
        broken: bool `[N]`, whether it succeeds. Then it is not replaced again.
        shortfall: float32 `[N]`, how far it is from success; smaller is better.
    """

    adversarial: np.ndarray
    broken: np.ndarray
    shortfall: np.ndarray

    @classmethod
    def of(cls, problem: Problem) -> Best:
        """Returns the given images; nothing is known of them yet."""
        count = len(problem.x)
        return cls(problem.x.copy(), np.zeros(count, bool), np.full(count, np.inf, np.float32))

    def record_start(self, problem: Problem, starts: np.ndarray) -> None:
        """Keeps the images `[N, ...]` that an attack begins at, where they succeed already."""
        count = len(starts)
        fooled = problem.fooled(starts, problem.y)
        self.record(np.arange(count), starts, fooled, np.full(count, np.inf, np.float32))

    def record(
        self, item: np.ndarray, x: np.ndarray, success: np.ndarray, shortfall: np.ndarray
    ) -> None:
        """Keeps what is better than before.

        Args:
            item: int64 `[M]`, the given images that `x` was made from; one can occur several times.
            x: float32 `[M, H, W, C]`.
            success: bool `[M]`.
            shortfall: float32 `[M]`.
        """
        is_open = ~self.broken[item]
        for row in np.flatnonzero((success | (shortfall < self.shortfall[item])) & is_open):
            image = item[row]
            if self.broken[image] or not (success[row] or shortfall[row] < self.shortfall[image]):
                continue
            self.adversarial[image] = x[row]
            self.shortfall[image] = shortfall[row]
            self.broken[image] = success[row]


def follow(
    problem: Problem,
    restarts: int,
    restart: Callable[[int], None],
    prepare: Callable[[], None] | None = None,
) -> None:
    """Calls `restart(0)`, `restart(1)`, ... and shows the progress.

    Args:
        problem: What is attacked.
        restarts: Number of calls.
        restart: Runs the attack once and records what it finds in a `Best`.
        prepare: What is done before, and counts as one more call. Default `None`: nothing.
    """
    progress = problem.progress_bar(restarts + (prepare is not None))
    if prepare is not None:
        prepare()
        progress.add(1)
    for number in range(restarts):
        restart(number)
        progress.add(1)
