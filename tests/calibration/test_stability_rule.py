"""The rule that the class leads in a whole ball: its budget, its promise, and what it cannot do."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.stats import beta, binom

from tfgmvae.calibration.budget import Scores, quantile_budget
from tfgmvae.calibration.calibrate import Calibration, CalibrationSettings, calibrate
from tfgmvae.calibration.promise import PROVEN_ERROR, promise_in
from tfgmvae.calibration.promised_rate import cuts_allowed, promised_rate_budget
from tfgmvae.calibration.stability import (
    ExceededBudgetError,
    StabilityRule,
    sentence_of,
    stability_in,
)
from tfgmvae.calibration.tradeoff import Tradeoff

NAMES = ("latent_distance", "reconstruction_error")
FULL = 100.0
LARGEST = np.full(2, 0.9999 * FULL, np.float32)


def drawn(size: int, seed: int, wrong: float = 0.05) -> dict[str, np.ndarray]:
    """Images whose class is the less often wrong the further it leads; leads fall in the ball."""
    generator = np.random.default_rng(seed)
    lead = generator.uniform(0, 110, size).astype(np.float32)
    is_wrong = generator.random(size) < wrong * 3 * np.exp(-lead / 30)
    loss = generator.exponential(6, size).astype(np.float32)
    classes = generator.integers(0, 2, size)
    return {
        "values": np.maximum(FULL - (lead - loss), 0),
        "own_values": np.maximum(FULL - lead, 0),
        "classes": classes,
        "labels": np.where(is_wrong, 1 - classes, classes),
        "scores": generator.random((2, size)),
    }


def rule_of(images: dict[str, np.ndarray], how: str = "proven") -> StabilityRule:
    return StabilityRule(0.1, how, images["values"], images["own_values"], LARGEST)


def calibrated(images: dict[str, np.ndarray], how: str = "proven", **settings: Any) -> Calibration:
    return calibrate(
        dict(zip(NAMES, images["scores"], strict=True)),
        images["classes"],
        images["labels"],
        CalibrationSettings(**settings),
        num_classes=2,
        latent_dim=2,
        stability=rule_of(images, how),
    )


def accepted(found: Calibration, images: dict[str, np.ndarray]) -> np.ndarray:
    values = dict(zip(NAMES, images["scores"], strict=True)) | {"stability": images["values"]}
    limits = found.thresholds
    return np.all([values[name] <= limits[name][images["classes"]] for name in limits], axis=0)


def test_refusals_of_the_rule_count_first() -> None:
    images = drawn(4000, 0)
    found = calibrated(images, false_reject_rate=0.15)
    right = images["classes"] == images["labels"]
    is_answered = accepted(found, images)
    assert (~is_answered)[right].mean() == pytest.approx(0.15, abs=0.002)
    np.testing.assert_array_equal(found.thresholds["stability"], LARGEST)
    record = found.record["stability"]
    assert record["refused"] == np.sum(right & (images["values"] > LARGEST[0]))
    assert 0.02 < record["refused"] / right.sum() < 0.1
    assert promise_in(found.record).num_images == right.sum()  # type: ignore[union-attr]
    assert "not proven to be the same within 0.1" in found.sentence
    # The others share the rest as they share a budget.
    outside = [images["scores"][k][right] > found.thresholds[NAMES[k]][0] for k in (0, 1)]
    assert outside[0].sum() == pytest.approx(1.5 * outside[1].sum(), rel=0.1)
    assert isinstance(found.tradeoff, Tradeoff)
    chosen = {b.false_reject_rate: b for b in found.tradeoff.budgets}
    assert chosen[0.15].false_rejects == pytest.approx(0.15, abs=0.01)
    assert chosen[0.01].false_rejects >= record["refused"] / right.sum()
    assert not chosen[0.01].is_promised
    assert found.record["tails"].keys() == {"share", *NAMES, "stability"}


def test_rate_is_kept_on_average_and_with_confidence() -> None:
    generator = np.random.default_rng(0)
    size, rate, confidence, number = 300, 0.15, 0.9, 600
    on_average, sure = [], []
    for _ in range(number):
        # An unstable image is one in twenty, whatever its scores.
        refused = int(generator.binomial(size, 0.05))
        values = generator.random((2, size - refused))
        scores = Scores(dict(zip(NAMES, values, strict=True)))
        zeros = np.zeros(size - refused, int)
        plain = quantile_budget(scores, zeros, 1, rate, False, 0.5, refused)
        strict = promised_rate_budget(scores, zeros, 1, rate, confidence, False, 0.5, refused)
        for shares, budget in ((on_average, plain), (sure, strict)):
            kept = np.prod([min(float(budget.thresholds[name][0]), 1) for name in NAMES])
            shares.append(1 - 0.95 * kept)
    error = np.std(on_average) / np.sqrt(number)
    assert np.mean(on_average) <= rate + 3 * error
    assert np.mean(on_average) > rate - 0.01
    broken = int(np.sum(np.array(sure) > rate))
    assert broken <= binom.ppf(0.999, number, 1 - confidence)
    assert broken > binom.ppf(0.001, number, 1 - confidence) / 2


@pytest.mark.parametrize("confidence", [None, 0.9])
def test_a_budget_that_the_rule_exceeds(confidence: float | None) -> None:
    images = drawn(4000, 0)
    with pytest.raises(ExceededBudgetError) as refusal:
        calibrated(images, false_reject_rate=0.03, confidence=confidence)
    text, allowed = str(refusal.value), refusal.value.num_allowed
    right = int(np.sum(images["classes"] == images["labels"]))
    if confidence is None:
        assert allowed == int((right + 1) * 0.03) - 2
    else:
        assert allowed == cuts_allowed(right, 0.03, confidence) - 2
    assert f"Expected at most {allowed} of {right} rightly classified images" in text
    assert "not proven stable within 0.1" in text
    rate = float(text.rpartition("false_reject_rate=")[2])
    assert calibrated(images, false_reject_rate=rate, confidence=confidence).record
    with pytest.raises(ExceededBudgetError):
        calibrated(images, false_reject_rate=rate - 0.001, confidence=confidence)


def bound(wrong: int, number: int) -> float:
    return float(beta.ppf(0.95, wrong + 1, number - wrong))


@pytest.mark.parametrize("max_error", [0.5, 0.03, 0.015, 0.01])
def test_smallest_margin_that_proves_the_error(max_error: float) -> None:
    images = drawn(3000, 1)
    images["labels"][:100] = -1
    found = calibrated(images, max_error=max_error)
    classes, labels = images["classes"], images["labels"]
    wrong = (labels >= 0) & (labels != classes)

    def mistakes(margin: float) -> int:
        return int(np.sum(wrong & (images["own_values"] <= LARGEST[classes] - margin)))

    record, promise = found.record["stability"], promise_in(found.record)
    margin = record["margin"]
    assert bound(mistakes(margin), 2900) <= max_error
    assert margin == 0 or bound(mistakes(margin - 0.03), 2900) > max_error
    assert (margin == 0) == (max_error == 0.5)
    np.testing.assert_allclose(found.thresholds["stability"], LARGEST - margin, rtol=1e-6)
    assert promise is not None
    assert (promise.of, promise.rate, promise.confidence) == (PROVEN_ERROR, max_error, 0.95)
    assert (promise.num_images, promise.num_wrong) == (2900, mistakes(margin))
    assert (promise.radius, promise.margin) == (0.1, margin)
    assert "whatever is changed by at most 0.1 in every pixel" in promise.sentence
    assert promise.sentence in found.sentence
    # The others refuse their rate of what is stable.
    stable = images["values"] <= LARGEST[classes] - margin
    rest = ~accepted(found, images)[stable & ~wrong]
    assert rest.mean() == pytest.approx(0.02, abs=0.005)
    curve = record["curve"]
    margins = [point["margin"] for point in curve]
    assert margins == sorted(margins) and margin in margins and 0.0 in margins
    for point in curve:
        assert point["error"] == pytest.approx(mistakes(point["margin"]) / 2900)
        assert point["error_at_most"] == pytest.approx(bound(mistakes(point["margin"]), 2900))
        right = (labels == classes) & (images["values"] <= LARGEST[classes] - point["margin"])
        assert point["answered_correctly"] == pytest.approx(right.sum() / 2900, abs=1e-3)


def test_proven_error_is_kept_with_confidence() -> None:
    """The margin is chosen on the images, and still keeps the error as one bound does."""
    number, max_error = 400, 0.03
    broken = 0
    for seed in range(number):
        images = drawn(400, seed)
        margin = rule_of(images).margin_for(images["classes"], images["labels"], max_error, 0.9)
        # The share of images that are wrong and lead by the margin, see `drawn`.
        leads = np.linspace(margin + 0.01, 110, 2000)
        broken += np.mean(0.15 * np.exp(-leads / 30)) * (110 - margin) / 110 > max_error
    assert 0 < broken <= binom.ppf(0.999, number, 0.1)


@pytest.mark.parametrize(
    ("size", "settings", "message"),
    [
        (200, {"max_error": 0.01}, "at least 299 labelled calibration samples for max_error=0.01"),
        (3000, {"max_error": 0.002}, r"Received: 3000, which promise 0\.\d+ % with the largest"),
        (3000, {"false_reject_rate": 0.2, "per_class": True}, "per_class=False with a stability"),
    ],
)
def test_what_cannot_be_promised(size: int, settings: dict[str, Any], message: str) -> None:
    images = drawn(size, 0)
    if size > 2000:
        # Some mistakes lead by all that there is.
        images["labels"][:5] = 1 - images["classes"][:5]
        images["own_values"][:5] = 0
    with pytest.raises(ValueError, match=message):
        calibrated(images, **settings)


def test_what_is_tried_promises_nothing_of_errors() -> None:
    images = drawn(3000, 0)
    with pytest.raises(ValueError, match="Expected a stability that is proven .*how='tried'"):
        calibrated(images, "tried", max_error=0.1)
    found = calibrated(images, "tried", false_reject_rate=0.15)
    assert found.record["stability"]["curve"] == []
    assert "tried, not proven" in found.sentence
    assert "tried, not proven" in stability_in(found.record)


def test_what_is_said_of_a_classifier() -> None:
    assert stability_in(None) == stability_in({"promise": None}) == sentence_of(None) == ""
    record = {"stability": {"radius": 0.1, "how": "proven", "margin": 2.5, "refused": 3}}
    assert stability_in(record) == (
        "It answers only where the class is proven to be the same and leads by at least 2.5 nats "
        "for every image that differs by at most 0.1 in every pixel."
    )


def test_rule_of_three_sigma_takes_the_rule_as_well() -> None:
    images = drawn(2000, 0)
    found = calibrated(images, method="chi_square")
    np.testing.assert_array_equal(found.thresholds["stability"], LARGEST)
