"""Counting outcomes, and the table of them."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from tfgmvae import NotCalibratedError, RejectingClassifier, datasets
from tfgmvae.evaluation import Outcomes, OutcomeTable, count_outcomes, outcome_table
from tfgmvae.recipes import PLAIN


@pytest.fixture(scope="module")
def digits() -> datasets.Dataset:
    return datasets.load("digits")


@pytest.fixture(scope="module")
def classifier(digits: datasets.Dataset) -> RejectingClassifier:
    trained = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0, **PLAIN)
    trained.fit(digits.x_train, digits.y_train, epochs=1, verbose=0)
    return trained


@pytest.mark.parametrize(
    ("labels", "y", "expected"),
    [
        ([], [], (0, 0, 0)),
        ([1, 2, -1], [1, 1, 1], (1, 1, 1)),
        ([0, 0], [0, 0], (2, 0, 0)),
        ([-1, -1], [0, 1], (0, 2, 0)),
        ([3, -1, 4], None, (0, 1, 2)),
        ([], None, (0, 0, 0)),
        ([3, -1, 4], [-1, -1, -1], (0, 1, 2)),
        ([3, -1, 4, -1], [3, -1, -1, 4], (1, 2, 1)),
    ],
)
def test_count(labels: list[int], y: list[int] | None, expected: tuple[int, int, int]) -> None:
    assert count_outcomes(labels, y) == Outcomes(*expected)


@pytest.mark.parametrize("y", [[0], [0, 1, 2, 3], [0, 1, -2]])
def test_count_refuses_labels_that_are_none(y: list[int]) -> None:
    with pytest.raises(ValueError, match="Expected y"):
        count_outcomes([0, 1, 2], y)


@pytest.mark.parametrize("counts", [(1, 0, 0), (5, 3, 2), (0, 1, 2)])
def test_shares_sum_to_one(counts: tuple[int, int, int]) -> None:
    outcomes = Outcomes(*counts)
    shares = (outcomes.answered_correctly, outcomes.reject_rate, outcomes.error)
    assert sum(shares) == pytest.approx(1)
    assert shares == tuple(count / outcomes.num_inputs for count in counts)


def test_shares_of_nothing_are_not_a_number() -> None:
    assert all(
        math.isnan(getattr(Outcomes(0, 0, 0), share))
        for share in ("answered_correctly", "reject_rate", "error")
    )


def test_accuracy_is_an_old_name() -> None:
    with pytest.warns(DeprecationWarning, match="use Outcomes.answered_correctly"):
        assert Outcomes(1, 1, 2).accuracy == 0.25


def test_table_as_text_is_markdown() -> None:
    rows = {
        ("test images", "before thresholds"): Outcomes(9, 0, 1),
        ("test images", "after thresholds"): Outcomes(8, 2, 0),
        ("noise", "after thresholds"): Outcomes(0, 3, 0),
    }
    assert str(OutcomeTable(rows)) == (
        "| inputs      | stage             | images | correct | rejected |  wrong |\n"
        "|-------------|-------------------|-------:|--------:|---------:|-------:|\n"
        "| test images | before thresholds |     10 |  90.00% |    0.00% | 10.00% |\n"
        "|             | after thresholds  |     10 |  80.00% |   20.00% |  0.00% |\n"
        "| noise       | after thresholds  |      3 |   0.00% |  100.00% |  0.00% |"
    )


def test_table_goes_through_json() -> None:
    table = OutcomeTable({("noise", "after thresholds"): Outcomes(0, 3, 1)}, 7, 5)
    assert json.loads(json.dumps(table.to_dict())) == {
        "rows": [
            {
                "inputs": "noise",
                "stage": "after thresholds",
                "num_inputs": 4,
                "answered_correctly": 0.0,
                "reject_rate": 0.75,
                "error": 0.25,
            }
        ],
        "num_rejected": 7,
        "num_recovered": 5,
    }


def test_table_agrees_with_the_classifier(
    classifier: RejectingClassifier, digits: datasets.Dataset
) -> None:
    noise = datasets.uniform_noise(50, (8, 8, 1))
    x, y = digits.x_test, digits.y_test
    table = outcome_table(classifier, x, y, {"noise": noise}, inputs="digits")
    stages = ("before thresholds", "after thresholds", "after reclassification")
    assert list(table.rows) == [(name, stage) for name in ("digits", "noise") for stage in stages]
    decision = classifier.decide(x, verbose=0)
    final = classifier.predict(x, verbose=0, reclassify=True)
    for stage, labels in zip(stages, (decision.classes, decision.labels, final), strict=True):
        assert table.rows["digits", stage] == count_outcomes(labels, y)
    accepted = int((classifier.predict(noise, verbose=0) >= 0).sum())
    assert table.rows["noise", "after thresholds"] == Outcomes(0, 50 - accepted, accepted)
    assert table.num_rejected == table.rows["digits", "after thresholds"].num_rejected
    gained = (
        table.rows["digits", "after reclassification"].num_correct
        - table.rows["digits", "after thresholds"].num_correct
    )
    assert table.num_recovered == gained


def test_reclassification_of_nonsense_can_be_left_out(
    classifier: RejectingClassifier, digits: datasets.Dataset
) -> None:
    noise = {"noise": datasets.uniform_noise(5, (8, 8, 1))}
    table = outcome_table(
        classifier,
        digits.x_test[:9],
        digits.y_test[:9],
        noise,
        reclassify_out_of_distribution=False,
    )
    assert ("noise", "after thresholds") in table.rows
    assert ("noise", "after reclassification") not in table.rows


def test_without_thresholds_there_is_one_stage(digits: datasets.Dataset) -> None:
    uncalibrated = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
    table = outcome_table(uncalibrated, digits.x_test[:20], digits.y_test[:20])
    assert list(table.rows) == [("test images", "before thresholds")]
    assert table.rows["test images", "before thresholds"].num_rejected == 0
    with pytest.raises(NotCalibratedError):
        uncalibrated.decide(digits.x_test[:20])
    assert np.isnan(uncalibrated.encoder_thresholds_).all()
