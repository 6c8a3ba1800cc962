"""The adaptive attack on the whole pipeline of a classifier with thresholds on scores."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

import numpy as np

from tfgmvae.attacks.adaptive.search import AdaptiveSearch
from tfgmvae.attacks.methods.multi_targeted import MultiTargeted
from tfgmvae.attacks.problem import Problem
from tfgmvae.attacks.restarts import follow


@dataclasses.dataclass(frozen=True)
class Adaptive(MultiTargeted):
    """The adaptive attack on the whole pipeline.

    Its restarts begin in turn at the image itself, near the reconstruction of the goal's mean, at
    the image with latent matching, near a real image of the goal, and at random. A `RejectOption`
    reconstructs nothing: the second start is the mean of the given images of the goal, and latent
    matching is about the features.
    """

    name: ClassVar[str] = "adaptive"
    summary: ClassVar[str] = "knows all scores and thresholds of a classifier of ours"
    needs_pipeline: ClassVar[bool] = True

    def run(self, problem: Problem) -> np.ndarray:
        search = AdaptiveSearch(problem, self)
        follow(problem, self.restarts, search.restart, prepare=search.prepare)
        return search.best.adversarial
