"""A `RejectingClassifier` as attacks and measurements see it."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import numpy.typing as npt

from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.classifier.pipeline import Pipeline
from tfgmvae.decision import REJECT
from tfgmvae.targets.answers import Answers
from tfgmvae.targets.target import Target

DISTANCE = "distance of the code / encoder threshold"
ERROR = "reconstruction error / decoder threshold"
SMALLEST_THRESHOLD = 1e-6


def further_name(name: str) -> str:
    """What the multiple of the threshold of a further score is called."""
    return f"{name.replace('_', ' ')} / its threshold"


class RejectingTarget(Target):
    """The view of a calibrated `RejectingClassifier`.

    Its confidence is the classifier's `decision_function`: it accepts where that is at least 0.

    Args:
        classifier: A calibrated classifier. Its thresholds may change later.
    """

    has_pipeline: ClassVar[bool] = True
    knowing_attack: ClassVar[str | None] = "adaptive"

    def __init__(self, classifier: RejectingClassifier) -> None:
        super().__init__(classifier.logits)
        self.classifier = classifier

    @property
    def pipeline(self) -> Pipeline:
        return self.classifier.pipeline

    @property
    def limits(self) -> dict[str, float]:
        further = (further_name(score.name) for score in self.classifier.scores)
        return dict.fromkeys((DISTANCE, ERROR, *further), 1.0)

    def answers(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        if not len(x):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        decision = self.classifier.decide(x, verbose=0)
        return decision.labels, decision.classes

    def answers_after_search(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        decision = self.classifier.decide(x, verbose=0, reclassify=True)
        searched = decision.searched_classes
        return decision.labels, decision.classes if searched is None else searched

    def decide(
        self, x: npt.NDArray[np.float32], reclassify: bool = False, verbose: str | int = 0
    ) -> Answers:
        decision = self.classifier.decide(x, verbose=verbose, reclassify=reclassify)
        further = self.classifier.further_thresholds_
        scores = {}
        for name, values, thresholds in (
            (DISTANCE, decision.latent_distance, self.classifier.encoder_thresholds_),
            (ERROR, decision.reconstruction_error, self.classifier.decoder_thresholds_),
            *((further_name(name), decision.further[name], further[name]) for name in further),
        ):
            scores[name] = values / np.maximum(thresholds[decision.classes], SMALLEST_THRESHOLD)
        return Answers(
            np.where(decision.accepted, decision.labels, REJECT),
            decision.classes,
            self.classifier.margins(decision),
            scores,
            decision.labels if reclassify else None,
        )
