"""A model that refuses by thresholds on scores, as attacks and measurements see it."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import numpy.typing as npt

from tfgmvae.calibration.budget import LATENT_DISTANCE, RECONSTRUCTION_ERROR
from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.classifier.pipeline import Pipeline
from tfgmvae.decision import REJECT, Decision
from tfgmvae.reject_option.reject_option import RejectOption
from tfgmvae.targets.answers import Answers
from tfgmvae.targets.target import AnyPipeline, Target

DISTANCE = "distance of the code / encoder threshold"
ERROR = "reconstruction error / decoder threshold"
SMALLEST_THRESHOLD = 1e-6

_NAMES = {LATENT_DISTANCE: DISTANCE, RECONSTRUCTION_ERROR: ERROR}


def further_name(name: str) -> str:
    """What the multiple of the threshold of a further score is called."""
    return f"{name.replace('_', ' ')} / its threshold"


class RefusingTarget(Target):
    """The view of a calibrated `RejectOption`, or of what else has thresholds on scores.

    Its confidence is the model's `decision_function`: it accepts where that is at least 0.

    Args:
        classifier: A calibrated model. Its thresholds may change later.
    """

    has_pipeline: ClassVar[bool] = True
    knowing_attack: ClassVar[str | None] = "adaptive"

    def __init__(self, classifier: RejectingClassifier | RejectOption) -> None:
        super().__init__(classifier.logits)
        self.classifier = classifier

    @property
    def pipeline(self) -> AnyPipeline:
        return self.classifier.pipeline

    @property
    def limits(self) -> dict[str, float]:
        names = (_NAMES.get(name, further_name(name)) for name in self.classifier.thresholds_)
        return dict.fromkeys(names, 1.0)

    def answers(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        if not len(x):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        decision = self.classifier.decide(x, verbose=0)
        return decision.labels, decision.classes

    def decide(
        self, x: npt.NDArray[np.float32], reclassify: bool = False, verbose: str | int = 0
    ) -> Answers:
        return self.answers_of(self.classifier.decide(x, verbose=verbose))

    def answers_of(self, decision: Decision, searched: bool = False) -> Answers:
        """Returns a decision of the classifier as reports take it.

        Args:
            decision: Of N inputs.
            searched: Whether its labels are those after a search. Default `False`.
        """
        scores = {}
        for name, thresholds in self.classifier.thresholds_.items():
            limits = np.maximum(thresholds[decision.classes], SMALLEST_THRESHOLD)
            scores[_NAMES.get(name, further_name(name))] = getattr(decision, name) / limits
        return Answers(
            np.where(decision.accepted, decision.labels, REJECT),
            decision.classes,
            self.classifier.margins(decision),
            scores,
            decision.labels if searched else None,
        )


class RejectingTarget(RefusingTarget):
    """The view of a calibrated `RejectingClassifier`, which can search as well.

    Args:
        classifier: A calibrated classifier. Its thresholds may change later.
    """

    has_search: ClassVar[bool] = True
    classifier: RejectingClassifier

    @property
    def searched_pipeline(self) -> Pipeline:
        return self.classifier.pipeline

    def answers_after_search(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        decision = self.classifier.decide(x, verbose=0, reclassify=True)
        searched = decision.searched_classes
        return decision.labels, decision.classes if searched is None else searched

    def decide(
        self, x: npt.NDArray[np.float32], reclassify: bool = False, verbose: str | int = 0
    ) -> Answers:
        decision = self.classifier.decide(x, verbose=verbose, reclassify=reclassify)
        return self.answers_of(decision, searched=reclassify)
