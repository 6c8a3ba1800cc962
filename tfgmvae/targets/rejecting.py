"""The classifier that is being evaluated, as all measurements see it, whatever kind it is."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.decision import REJECT
from tfgmvae.targets.as_target import as_target
from tfgmvae.targets.confidence import ConfidenceThreshold, log_odds
from tfgmvae.targets.target import AFTER, BEFORE, RECLASSIFIED, Answers

TEST_IMAGES = "test images"
DISTANCE = "distance of the code / encoder threshold"
ERROR = "reconstruction error / decoder threshold"
LOG_ODDS = "log-odds of the confidence"
_SMALLEST_THRESHOLD = 1e-6


class Subject:
    """The one view that measurements have of a classifier.

    The confidence of a `RejectingClassifier` is minus the larger of its two scores, each as a
    multiple of its threshold: it accepts where that is at least -1. The confidence of any other
    classifier is the log-odds of its largest class.

    Args:
        classifier: A calibrated `RejectingClassifier`, a Keras classifier, a callable that gives
            logits, or an `attacks.Target`.
        x: float32 `[N, H, W, C]`, images of the kind that it will be measured on.

    Raises:
        NotCalibratedError: A `RejectingClassifier` without thresholds.
        TypeError: Something that cannot be called.
    """

    def __init__(self, classifier: Any, x: npt.NDArray[np.float32]) -> None:
        self.target = as_target(classifier, x)
        self._rejecting = self.target.classifier

    @property
    def limits(self) -> dict[str, float]:
        """The thresholds of the scores that have one, by name."""
        if self._rejecting is not None:
            return {DISTANCE: 1.0, ERROR: 1.0}
        if isinstance(self.target, ConfidenceThreshold):
            return {LOG_ODDS: self.target.smallest_log_odds}
        return {}

    @property
    def knowing_attack(self) -> str | None:
        """The name of the attack that knows what is rejected; `None` where nothing is."""
        if self._rejecting is not None:
            return "adaptive"
        return "confident" if isinstance(self.target, ConfidenceThreshold) else None

    def answers(self, x: npt.NDArray[np.float32], verbose: str | int = 0) -> Answers:
        """Returns the answers to inputs `[N, H, W, C]`."""
        if self._rejecting is None:
            labels, classes = self.target.answers(x)
            confidence = log_odds(self.target, x)
            return Answers(labels, classes, confidence, {LOG_ODDS: confidence})
        decision = self._rejecting.decide(x, verbose=verbose)
        scores = {}
        for name, values, thresholds in (
            (DISTANCE, decision.latent_distance, self._rejecting.encoder_thresholds_),
            (ERROR, decision.reconstruction_error, self._rejecting.decoder_thresholds_),
        ):
            scores[name] = values / np.maximum(thresholds[decision.classes], _SMALLEST_THRESHOLD)
        confidence = -np.maximum(scores[DISTANCE], scores[ERROR])
        return Answers(decision.labels, decision.classes, confidence, scores)

    def labels(
        self,
        x: npt.NDArray[np.float32],
        answers: Answers,
        reclassify: bool = True,
        verbose: str | int = 0,
    ) -> dict[str, npt.NDArray[np.int64]]:
        """Returns the labels `[N]` of inputs at every stage of the decision, by its name.

        Args:
            x: float32 `[N, H, W, C]`.
            answers: What `answers` returned for them.
            reclassify: Whether rejected inputs are searched for a label, where that is possible.
            verbose: As in `RejectingClassifier.predict`.
        """
        stages = {BEFORE: answers.classes, AFTER: answers.labels}
        if reclassify and self._rejecting is not None:
            labels = answers.labels.copy()
            rejected = labels == REJECT
            if rejected.any():
                labels[rejected] = self._rejecting.reclassify(x[rejected], verbose=verbose).labels
            stages[RECLASSIFIED] = labels
        return stages
