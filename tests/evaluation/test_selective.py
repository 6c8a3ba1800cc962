"""Risk, coverage and the confusion matrix, against counting by hand."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest

from tfgmvae.evaluation import confusion_matrix, risk_coverage


def test_risk_is_the_mean_over_orders_of_equal_confidence() -> None:
    confidence = np.array([0.9, 0.5, 0.5, 0.5, 0.1])
    right = np.array([True, False, True, True, False])
    orders = [(0, *tied, 4) for tied in itertools.permutations([1, 2, 3])]
    errors = np.mean([np.cumsum(~right[list(order)]) for order in orders], axis=0)
    curve = risk_coverage(confidence, right)
    np.testing.assert_allclose(curve.risk, errors / np.arange(1, 6))
    np.testing.assert_allclose(curve.coverage, np.arange(1, 6) / 5)
    np.testing.assert_array_equal(curve.attainable, [True, False, False, True, True])


@pytest.mark.parametrize("seed", range(5))
def test_area_and_its_excess(seed: int) -> None:
    rng = np.random.default_rng(seed)
    confidence, right = rng.normal(size=50), rng.random(50) < 0.8
    order = np.argsort(-confidence)
    risks = [np.mean(~right[order[:n]]) for n in range(1, 51)]
    best = [np.mean(~np.sort(right)[::-1][:n]) for n in range(1, 51)]
    curve = risk_coverage(confidence, right)
    assert curve.aurc == pytest.approx(np.mean(risks))
    assert curve.excess_aurc == pytest.approx(np.mean(risks) - np.mean(best))
    assert risk_coverage(right, right).excess_aurc == pytest.approx(0)


@pytest.mark.parametrize(
    ("risk", "coverage"), [(0.0, 0.2), (0.3, 0.8), (0.24, 0.2), (0.4, 1.0), (1.0, 1.0)]
)
def test_coverage_at_risk_needs_a_threshold(risk: float, coverage: float) -> None:
    """Two of the three inputs of one confidence cannot be answered without the third."""
    curve = risk_coverage([0.9, 0.5, 0.5, 0.5, 0.1], [True, True, False, True, False])
    assert curve.coverage_at_risk(risk) == pytest.approx(coverage)


def test_no_coverage_is_safe_enough() -> None:
    assert risk_coverage([1.0, 0.0], [False, True]).coverage_at_risk(0.1) == 0


@pytest.mark.parametrize(
    ("confidence", "correct", "message"),
    [
        ([], [], r"Expected confidence and correct of one shape \(N,\) with N >= 1"),
        ([1.0], [True, False], "Received: shapes"),
        ([[1.0]], [[True]], "Received: shapes"),
        ([np.nan, 1.0], [True, True], "Expected confidence to hold finite values"),
    ],
)
def test_bad_confidence(confidence: Any, correct: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        risk_coverage(confidence, correct)


def test_confusion_has_a_column_for_rejections() -> None:
    matrix = confusion_matrix([0, 0, 2, 2, 2], [0, -1, 1, 2, -1], num_classes=3)
    np.testing.assert_array_equal(matrix, [[1, 0, 0, 1], [0, 0, 0, 0], [0, 1, 1, 1]])


@pytest.mark.parametrize(
    ("y", "labels", "message"),
    [
        ([0, 3], [0, 0], r"Expected y to hold class labels in \[0, 2\]"),
        ([0, -1], [0, 0], r"Expected y to hold class labels in \[0, 2\]"),
        ([0, 1], [0, 3], r"Expected labels to hold class labels in \[-1, 2\]"),
        ([0], [0, 1], r"Expected y of shape \(2,\)"),
    ],
)
def test_bad_labels(y: list[int], labels: list[int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        confusion_matrix(y, labels, num_classes=3)
