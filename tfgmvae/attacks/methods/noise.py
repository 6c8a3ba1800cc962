"""Random noise: the weakest attack, which every other one has to beat."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

import numpy as np
import tensorflow as tf

from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.io.numbers import check_count
from tfgmvae.perturbation import balls


@dataclasses.dataclass(frozen=True)
class Noise(Attack):
    """Uniform draws from the ball; a successful one is kept.

    Attributes:
        draws: Number of draws per image. Default 10.
    """

    name: ClassVar[str] = "noise"
    summary: ClassVar[str] = "keeps a successful draw from the ball"
    uses_gradients: ClassVar[bool] = False
    takes_images_of_no_class: ClassVar[bool] = True

    draws: int = 10

    def __post_init__(self) -> None:
        check_count("draws", self.draws)

    def run(self, problem: Problem) -> np.ndarray:
        adversarial = problem.x.copy()
        for number, part in problem.batches():
            adversarial[part] = self._draw(problem, problem.x[part], problem.y[part], number)
        return adversarial

    def _draw(self, problem: Problem, x: np.ndarray, y: np.ndarray, number: int) -> np.ndarray:
        low, high = problem.value_range
        radius = min(problem.eps, (high - low) * np.sqrt(x[0].size))
        kept = x
        done = problem.succeeds(problem.target.answers(x)[0], y)  # [N]
        for draw in range(self.draws):
            seed = ((problem.seed * 1009 + number) * 10_007 + draw) % 2**31
            noise = balls.random_in_ball(
                tf.shape(x), np.float32(radius), problem.norm, tf.constant(seed)
            )
            drawn = problem.project(x + noise.numpy(), x)
            kept = np.where(done.reshape(-1, *[1] * (x.ndim - 1)), kept, drawn)
            done |= problem.succeeds(problem.target.answers(kept)[0], y)
        return kept
