"""What a budget of false rejects promises, and what it is measured to buy."""

from __future__ import annotations

import json

import numpy as np
import pytest

from tfgmvae.calibration.calibrate import Calibration, CalibrationSettings, calibrate
from tfgmvae.calibration.tradeoff import BUDGETS, Tradeoff, measured


def drawn(generator: np.random.Generator, size: int) -> tuple[np.ndarray, ...]:
    """Scores of two kinds, classes and labels of images, one in five of them wrong and far out."""
    classes = generator.integers(2, size=size)
    is_wrong = generator.random(size) < 0.2
    hardness = generator.exponential(size=size) + 1.5 * is_wrong
    distance = hardness + generator.exponential(size=size)
    error = hardness + generator.exponential(size=size)
    return distance, error, classes, np.where(is_wrong, 1 - classes, classes)


def calibrated(images: tuple[np.ndarray, ...], settings: CalibrationSettings) -> Calibration:
    distance, error, classes, labels = images
    scores = {"latent_distance": distance, "reconstruction_error": error}
    return calibrate(scores, classes, labels, settings, num_classes=2, latent_dim=2)


@pytest.mark.parametrize(("size", "rate"), [(80, 0.05), (300, 0.02), (300, 0.1)])
def test_rightly_classified_images_keep_the_promised_rate(size: int, rate: float) -> None:
    generator = np.random.default_rng(0)
    rates = []
    for _ in range(120):
        found = calibrated(drawn(generator, size), CalibrationSettings(rate))
        distance, error, classes, labels = drawn(generator, 1000)
        outside = (distance > found.encoder_thresholds[classes]) | (
            error > found.decoder_thresholds[classes]
        )
        rates.append(np.mean(outside[labels == classes]))
    standard_error = np.std(rates) / np.sqrt(len(rates))
    assert np.mean(rates) <= rate + 2 * standard_error
    # And spends the budget, but for what too few images cost.
    assert np.mean(rates) >= 0.5 * rate


@pytest.mark.parametrize("per_class", [False, True])
def test_it_is_as_on_new_images(per_class: bool) -> None:
    generator = np.random.default_rng(1)
    distance, error, classes, labels = drawn(generator, 6000)
    settings = CalibrationSettings(0.05, per_class=per_class)
    found = calibrated((distance, error, classes, labels), settings)
    assert found.tradeoff is not None
    assert [budget.false_reject_rate for budget in found.tradeoff.budgets] == list(BUDGETS)
    assert all(budget.is_promised for budget in found.tradeoff.budgets)
    assert found.tradeoff.class_error == pytest.approx(np.mean(classes != labels))
    [budget] = [part for part in found.tradeoff.budgets if part.false_reject_rate == 0.05]
    distance, error, classes, labels = drawn(generator, 40000)
    answered = (distance <= found.encoder_thresholds[classes]) & (
        error <= found.decoder_thresholds[classes]
    )
    is_right = labels == classes
    assert budget.refused == pytest.approx(np.mean(~answered), abs=0.015)
    assert budget.false_rejects == pytest.approx(np.mean(~answered[is_right]), abs=0.01)
    assert budget.error_among_answered == pytest.approx(np.mean(~is_right[answered]), abs=0.015)


def test_images_do_not_judge_themselves() -> None:
    """Few images spend no less of the budget than the rule lets them."""
    generator = np.random.default_rng(2)
    rates = []
    for _ in range(100):
        *scores, classes, labels = drawn(generator, 130)
        found = measured(
            {"a": scores[0], "b": scores[1]}, (0.5, 0.5), classes, labels, 2, 0.02, False
        )
        assert found is not None
        rates.append([budget.false_rejects for budget in found.budgets])
    spent = np.mean(rates, axis=0) / BUDGETS
    # One and two percent of so few images are less than the two that the thresholds spare.
    assert np.all(spent[2:] > 0.5)
    assert np.all(spent[1:] < 1.1)


def scored(error: float, **budgets: float | None) -> Tradeoff:
    """A tradeoff with these errors among answered images at 1, 2, 5, 10 and 20 %."""
    labels = np.zeros(200, int)
    labels[: round(200 * error)] = 1
    scores = {"a": np.linspace(1, 0, 200) if budgets.get("helps") else np.linspace(0, 1, 200)}
    found = measured(scores, (1.0,), np.zeros(200, int), labels, 1, 0.02, False)
    assert found is not None
    return found


def test_says_which_budget_halves_the_error() -> None:
    assert scored(0.01).sentence() is None
    helps = scored(0.1, helps=1).sentence()
    assert helps is not None
    assert helps.startswith(
        "Before refusal 10.0 % are wrong, more than the budget of 2 %; a budget"
    )
    assert helps.endswith("halves the error among answered images.")
    hopeless = scored(0.1).sentence()
    assert hopeless is not None
    assert hopeless.endswith("no budget up to 20 % halves the error among answered images.")


def test_what_cannot_be_promised_is_marked() -> None:
    found = scored(0.0)
    assert [budget.is_promised for budget in found.budgets] == [True] * 5
    few = measured({"a": np.arange(50.0)}, (1.0,), *np.zeros((2, 50), int), 1, 0.05, False)
    assert few is not None
    assert [budget.is_promised for budget in few.budgets] == [False, True, True, True, True]
    lines = few.table().splitlines()
    assert lines[0] == "budget  falsely refused  refused  wrong among answered"
    assert [line.split(" %")[0].strip() for line in lines[1:]] == ["1", "2", "5", "10", "20"]
    assert lines[1].endswith("too few images to promise it")
    assert lines[3].endswith(" <")


def test_the_rate_that_was_asked_for_is_a_row() -> None:
    found = measured({"a": np.arange(90.0)}, (1.0,), *np.zeros((2, 90), int), 1, 0.0175, False)
    assert found is not None
    assert [budget.false_reject_rate for budget in found.budgets] == sorted([*BUDGETS, 0.0175])


def test_without_labels_nothing_is_measured() -> None:
    classes = np.zeros(99, int)
    assert measured({"a": np.arange(99.0)}, (1.0,), classes, classes - 1, 1, 0.02, False) is None


def test_is_kept_as_json() -> None:
    found = calibrated(drawn(np.random.default_rng(3), 300), CalibrationSettings(0.05))
    kept = json.loads(json.dumps(found.record))["tradeoff"]
    assert found.tradeoff == Tradeoff.from_dict(kept)
    assert found.tradeoff_text is not None
    assert found.tradeoff_text.startswith(found.tradeoff.table())
