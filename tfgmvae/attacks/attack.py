"""What all attacks have in common: the data they work on, and how they are called."""

from __future__ import annotations

import abc
from typing import ClassVar

import numpy as np

from tfgmvae.attacks.problem import Problem
from tfgmvae.perturbation import balls
from tfgmvae.targets.target import Target


class Attack(abc.ABC):
    """One way of making adversarial images. Its fields are the options of `generate`."""

    norms: ClassVar[tuple[float, ...]] = balls.NORMS
    # Whether it knows the reconstruction and the thresholds of a RejectingClassifier.
    attacks_rejection: ClassVar[bool] = False
    # Whether it knows how confident an answer is, which a RejectingClassifier does not go by.
    attacks_confidence: ClassVar[bool] = False
    # Whether it can start from images of no class, whose y is -1.
    takes_images_of_no_class: ClassVar[bool] = False
    supports_targets: ClassVar[bool] = True

    @abc.abstractmethod
    def run(self, problem: Problem) -> np.ndarray:
        """Returns the adversarial images, float32 `[N, H, W, C]`."""

    def answers(self, target: Target, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Returns the answers `[N]` that decide about success, and the classes `[N]`."""
        return target.answers(x)
