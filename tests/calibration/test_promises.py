"""Promises with confidence: simulated, refused where they cannot be kept, and said in words."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.stats import binom

from tfgmvae.calibration.blocks import cut
from tfgmvae.calibration.budget import Scores
from tfgmvae.calibration.calibrate import CalibrationSettings, calibrate
from tfgmvae.calibration.promise import Promise, promise_in
from tfgmvae.calibration.promised_error import (
    error_bound,
    images_needed_for_error,
    promised_error_budget,
    refusals,
)
from tfgmvae.calibration.promised_rate import cuts_allowed, images_needed, promised_rate_budget

NAMES = ("latent_distance", "reconstruction_error")
NUM_CALIBRATIONS = 2000
CONFIDENCE = 0.95
# More violations than this have a probability below one in a thousand.
MOST_VIOLATIONS = int(binom.ppf(0.999, NUM_CALIBRATIONS, 1 - CONFIDENCE))


def drawn(size: int, generator: np.random.Generator) -> np.ndarray:
    """Two scores `[2, N]`, uniform: the same for half of the images, independent for the others."""
    first, second = generator.random((2, size))
    return np.stack([first, np.where(generator.random(size) < 0.5, first, second)])


def accepted_share(limits: np.ndarray) -> np.ndarray:
    """Of images as `drawn` draws them, the share within thresholds `[..., 2]`."""
    first, second = np.minimum(limits, 1).T
    return 0.5 * np.minimum(first, second) + 0.5 * first * second


def error_within(limits: np.ndarray) -> np.ndarray:
    """The error within thresholds `[..., 2]` where the class is wrong with probability first**9."""
    first, second = np.minimum(limits, 1).T
    both = np.minimum(first, second)
    wrong = 0.5 * both**10 / 10 + 0.5 * second * first**10 / 10
    return wrong / accepted_share(limits)


def limits_of(thresholds: dict[str, np.ndarray]) -> list[float]:
    return [float(thresholds[name][0]) for name in NAMES]


def test_false_reject_rate_is_kept_with_confidence() -> None:
    size, rate = 300, 0.05
    generator, classes = np.random.default_rng(0), np.zeros(size, int)
    found = [
        promised_rate_budget(
            Scores(dict(zip(NAMES, drawn(size, generator), strict=True))),
            classes,
            1,
            rate,
            CONFIDENCE,
            False,
            0.6,
        )
        for _ in range(NUM_CALIBRATIONS)
    ]
    refused = 1 - accepted_share(np.array([limits_of(one.thresholds) for one in found]))
    violations = np.sum(refused > rate)
    assert violations <= MOST_VIOLATIONS
    # It is the loosest that can be promised: the next cut would break it.
    exact = binom.cdf(cuts_allowed(size, rate, CONFIDENCE) - 1, size, rate)
    assert violations >= binom.ppf(0.001, NUM_CALIBRATIONS, exact) * 0.9


def test_every_class_keeps_the_rate_at_once() -> None:
    generator, rate, size = np.random.default_rng(1), 0.1, 120
    classes = np.repeat([0, 1, 2], size)
    violations = 0
    for _ in range(NUM_CALIBRATIONS // 8):
        scores = Scores(dict(zip(NAMES, drawn(3 * size, generator), strict=True)))
        found = promised_rate_budget(scores, classes, 3, rate, CONFIDENCE, True, 0.6)
        assert found.per_class
        limits = np.stack([found.thresholds[name] for name in NAMES], axis=1)  # [K, 2]
        violations += bool(np.any(1 - accepted_share(limits) > rate))
    assert violations <= binom.ppf(0.999, NUM_CALIBRATIONS // 8, 1 - CONFIDENCE)


def test_error_is_kept_with_confidence() -> None:
    size, max_error = 600, 0.05
    generator, classes = np.random.default_rng(0), np.zeros(size, int)
    limits = []
    for _ in range(NUM_CALIBRATIONS):
        values = drawn(size, generator)
        labels = (generator.random(size) < values[0] ** 9).astype(int)
        scores = Scores(dict(zip(NAMES, values, strict=True)))
        try:
            found = promised_error_budget(
                scores, classes, labels, 2, max_error, CONFIDENCE, 0.02, 0.6
            )
        except ValueError:
            continue
        limits.append(limits_of(found.budget.thresholds))
    # The loosest thresholds that are looked at break it, so it is not kept by itself.
    assert error_within(np.array([[0.99, 0.99]])) > max_error
    assert len(limits) > 0.9 * NUM_CALIBRATIONS
    assert np.sum(error_within(np.array(limits)) > max_error) <= MOST_VIOLATIONS


def test_bounds_hold_all_at_once() -> None:
    # So a rate that is chosen after looking at them is as good as any.
    generator, size = np.random.default_rng(2), 600
    cuts = refusals(size, 0.02)
    violations = 0
    for _ in range(NUM_CALIBRATIONS):
        values = drawn(size, generator).astype(np.float32)
        is_wrong = generator.random(size) < values[0] ** 9
        blocks = cut(values, (0.6, 0.4), int(cuts[-1]))
        limits = np.stack([blocks.limits(number) for number in cuts])  # [G, 2]
        answered = np.all(values < limits[:, :, np.newaxis], axis=1)
        bounds = error_bound(
            (answered & is_wrong).sum(axis=1), answered.sum(axis=1), 0.05 / len(cuts)
        )
        violations += bool(np.any(error_within(limits) > bounds))
    assert 0 < violations <= MOST_VIOLATIONS


def test_bound_is_the_exact_binomial_tail_inverted() -> None:
    wrong, images = np.array([0, 1, 7, 50]), np.array([30, 200, 500, 900])
    np.testing.assert_allclose(binom.cdf(wrong, images, error_bound(wrong, images, 0.01)), 0.01)
    assert error_bound(np.array([3]), np.array([3]), 0.05) == 1.0


def test_cuts_are_shared_and_each_score_is_cut_first() -> None:
    values = np.random.default_rng(0).random((3, 500))
    blocks = cut(values, (0.6, 0.1, 0.3), 100)
    assert sorted(blocks.scores[:3]) == [0, 1, 2]
    assert np.abs(np.bincount(blocks.scores) - [60, 10, 30]).max() <= 2
    outside = np.any(values.astype(np.float32) >= blocks.limits(100)[:, np.newaxis], axis=0)
    assert outside.sum() == 100
    assert np.isinf(blocks.limits(0)).all()


@pytest.mark.parametrize("num_scores", [1, 2, 5])
def test_numbers_of_images_are_the_smallest(num_scores: int) -> None:
    needed = images_needed(0.05, 0.9, num_scores)
    assert cuts_allowed(needed, 0.05, 0.9) >= num_scores > cuts_allowed(needed - 1, 0.05, 0.9)
    enough = images_needed_for_error(0.02, 0.9)
    for size, is_enough in ((enough, True), (enough - 1, False)):
        values = np.random.default_rng(0).random((2, size))
        scores = Scores(dict(zip(NAMES, values, strict=True)))
        classes = np.zeros(size, int)
        arguments = (classes, classes, 1, 0.02, 0.9, 0.02, 0.6)
        if is_enough:
            assert promised_error_budget(scores, *arguments).num_wrong == 0
        else:
            with pytest.raises(ValueError, match=f"at least {enough} labelled"):
                promised_error_budget(scores, *arguments)


RNG = np.random.default_rng(0)
DEPTH = np.concatenate([RNG.random(900), 1 + RNG.random(100)])
SCORES = dict.fromkeys(NAMES, DEPTH)
CLASSES = np.zeros(1000, int)


def calibrated(labels: np.ndarray, size: int = 1000, **settings: Any) -> Any:
    return calibrate(
        {name: values[:size] for name, values in SCORES.items()},
        CLASSES[:size],
        labels[:size],
        CalibrationSettings(**settings),
        num_classes=2,
        latent_dim=2,
    )


def test_promise_of_an_error_is_recorded() -> None:
    labels = (DEPTH > 1).astype(int)
    labels[:50] = -1
    found = calibrated(labels, max_error=0.01)
    promise = promise_in(found.record)
    assert promise is not None
    assert (promise.of, promise.rate, promise.confidence) == ("error", 0.01, 0.95)
    assert promise.num_images == 950
    limit = min(found.encoder_thresholds[0], found.decoder_thresholds[0])
    answered = (DEPTH.astype(np.float32) <= limit) & (labels >= 0)
    assert (answered.sum(), np.sum(answered & (labels == 1))) == (
        promise.num_answered,
        promise.num_wrong,
    )
    assert found.record["promise"]["sentence"] == promise.sentence
    assert promise.sentence in found.sentence
    assert "at most 1 % of the answered images are wrong" in promise.sentence
    assert found.tradeoff is None
    again = CalibrationSettings.starting_from(found.record)
    assert (again.max_error, again.confidence) == (0.01, 0.95)


def test_promise_of_a_rate_is_recorded() -> None:
    on_average, sure = (calibrated(CLASSES, confidence=c) for c in (None, 0.99))
    assert sure.encoder_thresholds[0] > on_average.encoder_thresholds[0]
    assert promise_in(on_average.record) == Promise("false_rejects", 0.02, None, 1000)
    assert promise_in(sure.record) == Promise("false_rejects", 0.02, 0.99, 1000)
    assert "With a confidence of 99 %, at most 2 % of the rightly" in sure.sentence
    assert sure.tradeoff.chosen == pytest.approx(cuts_allowed(1000, 0.02, 0.99) / 1001)
    assert promise_in(None) is None
    assert promise_in({"method": "chi_square", "promise": None}) is None


@pytest.mark.parametrize(
    ("stored", "given", "expected"),
    [
        ({"max_error": 0.01, "confidence": 0.9}, {"encoder_share": 0.5}, (0.01, 0.9)),
        ({"max_error": 0.01, "confidence": 0.9}, {"confidence": 0.99}, (0.01, 0.99)),
        ({"max_error": 0.01, "confidence": 0.9}, {"max_error": 0.02}, (0.02, None)),
        ({"max_error": 0.01, "confidence": 0.9}, {"false_reject_rate": 0.05}, (None, None)),
        ({"confidence": 0.9}, {"false_reject_rate": 0.05, "confidence": 0.5}, (None, 0.5)),
        ({"max_error": 0.01, "confidence": 0.9}, {"method": "chi_square"}, (None, None)),
        ({"per_class": True}, {"max_error": 0.01}, (0.01, None)),
    ],
)
def test_promises_start_from_a_record(stored: Any, given: Any, expected: Any) -> None:
    record = {"method": "quantile", "per_class": False, "encoder_share": 0.6} | stored
    settings = CalibrationSettings.starting_from(record, **given)
    assert (settings.max_error, settings.confidence) == expected


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"max_error": 0.0}, "max_error in the open interval"),
        ({"max_error": 1.5}, "max_error in the open interval"),
        ({"confidence": 1.0}, "confidence in the open interval"),
        ({"max_error": 0.01, "per_class": True}, "per_class=False with a max_error"),
        ({"max_error": 0.01, "per_class": "auto"}, "per_class=False with a max_error"),
        ({"method": "chi_square", "confidence": 0.9}, r"fixed rule.*confidence=0\.9"),
    ],
)
def test_promises_that_make_no_sense_are_refused(settings: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        CalibrationSettings(**settings)


@pytest.mark.parametrize(
    ("share_wrong", "size", "settings", "message"),
    [
        # Wrong ones that no score tells from right ones.
        (0.1, 1000, {"max_error": 0.01}, r"promise \d.*No number of images.*a better classifier"),
        (0.008, 900, {"max_error": 0.01}, r"promise 1\.\d+ %\. It takes about \d+ images"),
        (0.0, 300, {"max_error": 0.01}, "at least 376 labelled calibration samples.*300 samples"),
        (0.0, 100, {"confidence": 0.95}, "at least 236 calibration samples.*Received: 100"),
        (0.0, 1000, {"confidence": 0.95, "per_class": True}, "of every class.*0 samples of class"),
    ],
)
def test_what_cannot_be_promised_says_what_can(
    share_wrong: float, size: int, settings: Any, message: str
) -> None:
    labels = (np.random.default_rng(4).random(1000) < share_wrong).astype(int)
    with pytest.raises(ValueError, match=message):
        calibrated(labels, size, **settings)


def test_the_rate_that_is_named_can_be_promised() -> None:
    labels = (np.random.default_rng(4).random(1000) < 0.008).astype(int)
    with pytest.raises(ValueError, match="which promise") as refusal:
        calibrated(labels, max_error=0.005, confidence=0.5)
    named = float(str(refusal.value).split("which promise ")[1].split(" %")[0]) / 100
    assert promise_in(calibrated(labels, max_error=named, confidence=0.5).record) is not None


def test_labels_are_needed_for_an_error() -> None:
    with pytest.raises(ValueError, match="labelled calibration samples.*Received: 0"):
        calibrated(np.full(1000, -1), max_error=0.01)
