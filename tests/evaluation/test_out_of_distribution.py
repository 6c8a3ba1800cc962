"""Detection of inputs of no class, against counting pairs by hand."""

from __future__ import annotations

import numpy as np
import pytest

from tfgmvae.evaluation import detection


@pytest.mark.parametrize("seed", range(3))
def test_against_counting(seed: int) -> None:
    rng = np.random.default_rng(seed)
    # Rounded, so that some scores are equal.
    inside, outside = rng.normal(1.0, size=60).round(1), rng.normal(size=40).round(1)
    found = detection(inside, outside)
    pairs = inside[:, np.newaxis] - outside
    assert found.auroc == pytest.approx(np.mean(pairs > 0) + 0.5 * np.mean(pairs == 0))
    thresholds = [t for t in np.unique(inside) if np.mean(inside >= t) >= 0.95]
    assert found.fpr_at_95_tpr == pytest.approx(np.mean(outside >= max(thresholds)))


def precision_recall_area(positive: np.ndarray, negative: np.ndarray) -> float:
    area = recalled = 0.0
    for threshold in np.sort(np.unique(positive))[::-1]:
        recall = np.mean(positive >= threshold)
        hits = np.sum(positive >= threshold)
        area += (recall - recalled) * hits / (hits + np.sum(negative >= threshold))
        recalled = recall
    return area


def test_precision_and_recall_of_both_sides() -> None:
    rng = np.random.default_rng(0)
    inside, outside = rng.normal(1.0, size=30), rng.normal(size=50)
    found = detection(inside, outside)
    assert found.aupr_in == pytest.approx(precision_recall_area(inside, outside))
    assert found.aupr_out == pytest.approx(precision_recall_area(-outside, -inside))


def test_extremes() -> None:
    apart = detection([2.0, 3.0], [0.0, 1.0])
    assert (apart.auroc, apart.aupr_in, apart.aupr_out, apart.fpr_at_95_tpr) == (1, 1, 1, 0)
    same = detection([1.0, 1.0], [1.0])
    assert (same.auroc, same.fpr_at_95_tpr) == (0.5, 1)


@pytest.mark.parametrize(
    ("inside", "outside", "message"),
    [
        ([], [1.0], "Expected inside of shape"),
        ([1.0], [], "Expected outside of shape"),
        ([[1.0]], [1.0], "Expected inside of shape"),
        ([1.0], [np.inf], "Expected outside to hold finite values only"),
    ],
)
def test_bad_scores(inside: list[float], outside: list[float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        detection(inside, outside)
