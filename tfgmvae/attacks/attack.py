"""What all attacks have in common: the facts about them, and how they are called."""

from __future__ import annotations

import abc
from typing import Any, ClassVar

import numpy as np

from tfgmvae._old_names import found_today
from tfgmvae.attacks.problem import Problem
from tfgmvae.perturbation import balls
from tfgmvae.targets.target import Target


class Attack(abc.ABC):
    """One way of making adversarial images. Its fields are the options of `generate`.

    The facts below stand on the class. Tables, help texts, checks of an attack and checks of
    reports read them there.

    Attributes:
        name: What `generate` knows it by.
        summary: What it does, in half a line.
        aliases: Further names of the same attack.
        norms: The norms it works in.
        iterative: Whether it follows a gradient step by step within the ball, so that without a
            bound it has to succeed on nearly all images.
        uses_gradients: Whether it differentiates the classifier.
        knows_rejection: Whether it knows what is rejected, so that it is measured by what is
            accepted with a wrong label, not by what is misclassified before rejection.
        needs_pipeline: Whether it attacks the scores and the thresholds of a `RejectingClassifier`
            or a `RejectOption`, and so works on nothing else.
        needs_search: Whether it attacks the search of a `RejectingClassifier`.
        needs_confidence: Whether it attacks how confident an answer is, which a classifier with
            thresholds on scores does not go by.
        takes_images_of_no_class: Whether it starts from out-of-distribution images too (y is -1).
        supports_targets: Whether `y` can be goals.
        beats: Names of the attacks that it has to beat, and "transfer" for images made on another
            classifier.
    """

    name: ClassVar[str]
    summary: ClassVar[str]
    aliases: ClassVar[tuple[str, ...]] = ()
    norms: ClassVar[tuple[float, ...]] = balls.NORMS
    iterative: ClassVar[bool] = False
    uses_gradients: ClassVar[bool] = True
    knows_rejection: ClassVar[bool] = False
    needs_pipeline: ClassVar[bool] = False
    needs_search: ClassVar[bool] = False
    needs_confidence: ClassVar[bool] = False
    takes_images_of_no_class: ClassVar[bool] = False
    supports_targets: ClassVar[bool] = True
    beats: ClassVar[tuple[str, ...]] = ()

    @abc.abstractmethod
    def run(self, problem: Problem) -> np.ndarray:
        """Returns the adversarial images, float32 `[N, H, W, C]`."""

    def answers(self, target: Target, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Returns the answers `[N]` that decide about success, and the classes `[N]`."""
        return target.answers(x)


def __getattr__(name: str) -> Any:
    return found_today(__name__, name)
