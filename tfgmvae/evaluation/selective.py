"""Selective classification: how often an answer is wrong, against how often there is one."""

from __future__ import annotations

import dataclasses

import numpy as np
import numpy.typing as npt
from sklearn import metrics

from tfgmvae.decision import REJECT
from tfgmvae.io.checks import check_finite, check_labels


@dataclasses.dataclass(frozen=True, eq=False)
class RiskCoverage:
    """What a classifier gets wrong if it answers the n inputs it is surest of, for every n.

    Inputs of equal confidence are answered together or not at all. Between such points, risk is the
    expectation over their random orders.

    Attributes:
        coverage: float64 `[N]`. Share of the inputs that is answered: 1/N, 2/N, ..., 1.
        risk: float64 `[N]`. Share of the answered inputs that is wrong.
        attainable: bool `[N]`. Whether some threshold of the confidence gives that coverage.
    """

    coverage: npt.NDArray[np.float64]
    risk: npt.NDArray[np.float64]
    attainable: npt.NDArray[np.bool_]

    @property
    def aurc(self) -> float:
        """Area under the curve: the risk, averaged over all coverages."""
        return float(self.risk.mean())

    @property
    def best_risk(self) -> npt.NDArray[np.float64]:
        """The risk `[N]` of the best order: all wrong inputs last."""
        num_inputs = len(self.risk)
        num_right = num_inputs - round(self.risk[-1] * num_inputs)
        answered = np.arange(1, num_inputs + 1)
        return np.maximum(answered - num_right, 0) / answered

    @property
    def excess_aurc(self) -> float:
        """E-AURC: by how much the area exceeds that of the best order."""
        return self.aurc - float(self.best_risk.mean())

    def coverage_at_risk(self, risk: float) -> float:
        """Returns the largest coverage at which no more than a share `risk` is wrong, else 0."""
        allowed = self.coverage[self.attainable & (self.risk <= risk)]
        return float(allowed.max(initial=0.0))


def risk_coverage(confidence: npt.ArrayLike, correct: npt.ArrayLike) -> RiskCoverage:
    """Orders inputs by confidence and counts the errors among the first n, for every n.

    Args:
        confidence: `[N]`, larger is surer; any scale.
        correct: bool `[N]`, whether the answer would be right.

    Returns:
        A `RiskCoverage`.

    Raises:
        ValueError: No inputs, different lengths, or a confidence that is NaN or infinite.

    Example:
        >>> from tfgmvae.evaluation import risk_coverage
        >>> curve = risk_coverage([0.9, 0.8, 0.7, 0.6], [True, True, False, True])
        >>> curve.risk.round(2).tolist()
        [0.0, 0.0, 0.33, 0.25]
        >>> curve.coverage_at_risk(0.1)
        0.5

    References:
        Geifman, Uziel and El-Yaniv, "Bias-Reduced Uncertainty Estimation for Deep Neural
        Classifiers", 2019.
    """
    scores, right = np.asarray(confidence, np.float64), np.asarray(correct, bool)
    if scores.ndim != 1 or scores.shape != right.shape or not len(scores):
        raise ValueError(
            "Expected confidence and correct of one shape (N,) with N >= 1. "
            f"Received: shapes {scores.shape} and {right.shape}"
        )
    check_finite(scores, name="confidence")
    order = np.argsort(-scores, kind="stable")
    attainable = np.append(np.diff(scores[order]) != 0, True)
    errors = np.cumsum(~right[order])  # [N]
    answered = np.arange(1, len(scores) + 1)
    # Between two attainable points the expected number of errors grows evenly.
    points = np.flatnonzero(attainable)
    errors = np.interp(answered, [0, *answered[points]], [0, *errors[points]])
    return RiskCoverage(answered / len(scores), errors / answered, attainable)


def confusion_matrix(
    y: npt.ArrayLike, labels: npt.ArrayLike, num_classes: int
) -> npt.NDArray[np.int64]:
    """Counts the answers to the inputs of every class, with a last column for rejections.

    Args:
        y: int `[N]`, the right labels.
        labels: int `[N]`, what `predict` returned; -1 means rejected.
        num_classes: Number of classes K.

    Returns:
        int64 `[K, K + 1]`. Row: the right label. Column: the answer, rejections last.

    Raises:
        ValueError: Labels that are out of range or differ in length.

    Example:
        >>> from tfgmvae.evaluation import confusion_matrix
        >>> confusion_matrix([0, 0, 1], [0, -1, 0], num_classes=2)
        array([[1, 0, 1],
               [1, 0, 0]])
    """
    predicted = np.asarray(labels)
    right = check_labels(y, num_classes, len(predicted), allow_unlabelled=False)
    answers = check_labels(predicted, num_classes, len(predicted), name="labels")
    columns = np.where(answers == REJECT, num_classes, answers)
    matrix = metrics.confusion_matrix(right, columns, labels=np.arange(num_classes + 1))
    return matrix[:num_classes].astype(np.int64)
