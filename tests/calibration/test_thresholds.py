"""Calibration rules: against brute force, and the promise they make measured on many draws."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import scipy.stats

from tfgmvae.calibration.thresholds import (
    ROUNDING,
    chi_square_thresholds,
    encoder_log_odds,
    joint_thresholds,
    quantile_thresholds,
    samples_needed,
)


def scores_of(kind: str, shape: tuple[int, ...], generator: np.random.Generator) -> Any:
    """Distances and errors of clean inputs, whose tails are related in different ways."""
    distance = generator.random(shape)
    other = generator.random(shape)
    error = {
        "independent": other,
        "same": distance,
        "opposite": 1 - distance,
        "disjoint tails": np.where(distance > 0.9, 0.9 * other, other),
        "noisy": distance + 0.1 * other,
    }[kind]
    return distance, error


@pytest.mark.parametrize(
    ("rate", "expected"),
    [(0.02, 99), (0.05, 39), (0.01, 199), (0.1, 19), (0.3, 6), (0.5, 3), (0.9, 2), (1e-4, 19999)],
)
def test_samples_needed(rate: float, expected: int) -> None:
    assert samples_needed(rate) == expected
    assert math.isclose((expected + 1) * rate, 2) or (expected + 1) * rate > 2
    assert expected * rate < 2


@pytest.mark.parametrize("rate", [0.0, 1.0, -0.1, 1.5, math.nan])
def test_rate_outside_the_open_interval_is_refused(rate: float) -> None:
    scores = np.arange(100.0)
    for call in (
        lambda: samples_needed(rate),
        lambda: quantile_thresholds(scores, scores, np.zeros(100, int), 1, rate),
    ):
        with pytest.raises(ValueError, match=r"false_reject_rate in the open interval \(0, 1\)"):
            call()


@pytest.mark.parametrize("kind", ["independent", "same", "opposite", "disjoint tails", "noisy"])
@pytest.mark.parametrize(("size", "rate"), [(99, 0.02), (150, 0.02), (39, 0.05), (64, 0.25)])
def test_quantile_is_one_rank_above_what_brute_force_finds(
    kind: str, size: int, rate: float
) -> None:
    distance, error = scores_of(kind, (size,), np.random.default_rng(size))
    to_cover = math.ceil((size + 1) * (1 - rate) - 1e-9)
    by_distance, by_error = sorted(distance), sorted(error)
    rank = next(
        rank
        for rank in range(size)
        if np.sum((distance <= by_distance[rank]) & (error <= by_error[rank])) >= to_cover
    )
    found = quantile_thresholds(distance, error, np.zeros(size, int), 1, rate)
    expected = min(rank + 1, size - 1)
    assert found.encoder[0] == np.float32((1 + ROUNDING) * by_distance[expected])
    assert found.decoder[0] == np.float32((1 + ROUNDING) * by_error[expected])


@pytest.mark.parametrize("kind", ["independent", "same", "opposite", "disjoint tails", "noisy"])
@pytest.mark.parametrize("share", [0.1, 0.25, 0.5, 0.7, 0.98])
def test_shares_against_brute_force(kind: str, share: float) -> None:
    size, rate = 300, 0.05
    distance, error = scores_of(kind, (size,), np.random.default_rng(1))
    to_cover = math.ceil((size + 1) * (1 - rate) - 1e-9)
    by_distance, by_error = sorted(distance), sorted(error)

    def values(rejected: float, extra: int) -> tuple[float, float]:
        ranks = [math.floor(size - rejected * s + 1e-9) + extra for s in (share, 1 - share)]
        ranks = [min(max(rank, 0), size - 1) for rank in ranks]
        return by_distance[ranks[0]], by_error[ranks[1]]

    # The largest number of rejections, to be divided among both, at which enough are accepted.
    depths = {rank / s for rank in range(1, size + 1) for s in (share, 1 - share)}
    for rejected in sorted(depths, reverse=True):
        encoder, decoder = values(rejected, 0)
        if np.sum((distance <= encoder) & (error <= decoder)) >= to_cover:
            break
    expected = values(rejected, 1)
    found = quantile_thresholds(distance, error, np.zeros(size, int), 1, rate, encoder_share=share)
    assert found.encoder[0] == np.float32((1 + ROUNDING) * expected[0])
    assert found.decoder[0] == np.float32((1 + ROUNDING) * expected[1])


@pytest.mark.parametrize("share", [0.0, 1.0, -0.5, math.nan])
def test_share_outside_the_open_interval_is_refused(share: float) -> None:
    scores = np.arange(100.0)
    with pytest.raises(ValueError, match=r"encoder_share in the open interval \(0, 1\)"):
        quantile_thresholds(scores, scores, np.zeros(100, int), 1, 0.05, encoder_share=share)


def test_the_share_decides_which_threshold_rejects() -> None:
    scores = np.random.default_rng(0).random((2, 1000))
    rejected = []
    for share in (0.1, 0.9):
        found = quantile_thresholds(*scores, np.zeros(1000, int), 1, 0.05, encoder_share=share)
        rejected.append(((scores[0] > found.encoder).mean(), (scores[1] > found.decoder).mean()))
    np.testing.assert_allclose(rejected, [[0.005, 0.045], [0.045, 0.005]], atol=0.003)


def test_rounding_does_not_decide_about_a_sample() -> None:
    generator = np.random.default_rng(0)
    scores = np.stack([1.0 + generator.permutation(300), 1.0 + generator.permutation(300)])
    found = quantile_thresholds(*scores, np.zeros(300, int), 1, 0.05)
    decisions = {
        ((scale * scores <= [found.encoder, found.decoder]).all(axis=0)).tobytes()
        for scale in (1 - 0.9 * ROUNDING, 1.0, 1 + 0.9 * ROUNDING)
    }
    assert len(decisions) == 1


@pytest.mark.parametrize("kind", ["independent", "same", "opposite", "disjoint tails", "noisy"])
@pytest.mark.parametrize(("size", "rate"), [(99, 0.02), (149, 0.02), (400, 0.02), (59, 0.05)])
@pytest.mark.parametrize("share", [0.5, 0.1, 0.9])
def test_false_reject_rate_keeps_its_promise_on_average(
    kind: str, size: int, rate: float, share: float
) -> None:
    num_draws, num_new = 600, 400
    generator = np.random.default_rng(0)
    rates = np.empty(num_draws)
    for draw in range(num_draws):
        calibration = scores_of(kind, (size,), generator)
        found = quantile_thresholds(*calibration, np.zeros(size, int), 1, rate, encoder_share=share)
        distance, error = scores_of(kind, (num_new,), generator)
        rejected = (distance > found.encoder[0]) | (error > found.decoder[0])
        rates[draw] = np.mean(rejected)
    noise = 3 * rates.std() / math.sqrt(num_draws)
    assert rate - 4 / (size + 1) - noise < rates.mean() < rate + noise


@pytest.mark.parametrize("shares", [(1.0,), (0.3, 0.7), (0.2, 0.3, 0.5), (0.25,) * 4])
def test_any_number_of_scores_spends_one_budget(shares: tuple[float, ...]) -> None:
    size, rate, num_draws = 199, 0.05, 400
    generator = np.random.default_rng(0)
    rates = np.empty((num_draws, len(shares) + 1))
    for draw in range(num_draws):
        scores = generator.random((2, len(shares), size))
        names = [f"score {number}" for number in range(len(shares))]
        found = joint_thresholds(
            dict(zip(names, scores[0], strict=True)), shares, np.zeros(size, int), 1, rate
        )
        assert found.values.shape == (len(shares), 1)
        rejected = scores[1] > found.values  # [S, N]
        rates[draw] = [rejected.any(axis=0).mean(), *rejected.mean(axis=1)]
    noise = 3 * rates[:, 0].std() / math.sqrt(num_draws)
    mean = rates.mean(axis=0)
    assert rate - 2 * len(shares) / (size + 1) - noise < mean[0] < rate + noise
    np.testing.assert_allclose(mean[1:] / mean[1:].sum(), shares, atol=0.08)


def test_two_scores_are_the_joint_budget_of_two() -> None:
    scores = np.random.default_rng(0).random((2, 300))
    classes = np.repeat([0, 1], 150)
    found = quantile_thresholds(*scores, classes, 2, 0.05, encoder_share=0.3)
    joint = joint_thresholds({"one": scores[0], "other": scores[1]}, (0.3, 0.7), classes, 2, 0.05)
    np.testing.assert_array_equal(joint.values, [found.encoder, found.decoder])


@pytest.mark.parametrize("shares", [(0.5,), (0.5, 0.6), (0.0, 1.0), (-0.5, 1.5)])
def test_shares_that_are_no_budget_are_refused(shares: tuple[float, ...]) -> None:
    scores = {"one": np.zeros(99), "other": np.zeros(99)}
    with pytest.raises(ValueError, match=r"a share in \(0, 1\] for each of 2 scores"):
        joint_thresholds(scores, shares, np.zeros(99, int), 1)


@pytest.mark.parametrize(("num_scores", "expected"), [(1, 49), (2, 99), (3, 149)])
def test_more_scores_need_more_samples(num_scores: int, expected: int) -> None:
    assert samples_needed(0.02, num_scores) == expected


def test_ties_never_reject_more_than_was_asked() -> None:
    scores = np.random.default_rng(0).integers(0, 5, size=(2, 200)).astype(float)
    found = quantile_thresholds(*scores, np.zeros(200, int), 1, 0.1)
    accepted = (scores[0] <= found.encoder[0]) & (scores[1] <= found.decoder[0])
    assert np.mean(accepted) >= 0.9


@pytest.mark.parametrize(
    ("sizes", "per_class", "is_separate"),
    [
        ((40, 40), "auto", True),
        ((40, 38), "auto", False),
        ((40, 38), False, False),
        ((40, 40), False, False),
        ((40, 40), True, True),
        ((78, 0), "auto", False),
    ],
)
def test_thresholds_per_class(sizes: tuple[int, int], per_class: Any, is_separate: bool) -> None:
    classes = np.repeat([0, 1], sizes)
    scores = np.random.default_rng(0).random((2, len(classes))) + 10 * classes
    found = quantile_thresholds(*scores, classes, 2, 0.05, per_class)
    assert found.per_class is is_separate
    assert found.encoder.dtype == found.decoder.dtype == np.float32
    np.testing.assert_array_equal(found.num_samples, sizes)
    if is_separate:
        for k in (0, 1):
            alone = quantile_thresholds(*scores[:, classes == k], np.zeros(sizes[k], int), 1, 0.05)
            assert found.encoder[k] == alone.encoder[0]
            assert found.decoder[k] == alone.decoder[0]
    else:
        together = quantile_thresholds(*scores, np.zeros(len(classes), int), 1, 0.05)
        assert found.encoder[0] == found.encoder[1] == together.encoder[0]
        assert found.decoder[0] == found.decoder[1] == together.decoder[0]


@pytest.mark.parametrize(
    ("sizes", "per_class", "message"),
    [
        ((60, 38), True, "at least 39 calibration samples of every class.*38 samples of class 1"),
        ((60, 0), True, "at least 39 .*Received: 0 samples of class 1"),
        ((30, 8), "auto", "at least 39 calibration samples for false_reject_rate=0.05.*38 samples"),
        ((3, 0), False, "at least 39 calibration samples .*Received: 3 samples"),
        ((0, 0), "auto", "at least 39 calibration samples .*Received: 0 samples"),
    ],
)
def test_too_few_samples_are_refused_by_class_and_number(
    sizes: tuple[int, int], per_class: Any, message: str
) -> None:
    classes = np.repeat([0, 1], sizes)
    scores = np.random.default_rng(0).random((2, len(classes)))
    with pytest.raises(ValueError, match=message):
        quantile_thresholds(*scores, classes, 2, 0.05, per_class)


def test_unknown_per_class_is_refused() -> None:
    with pytest.raises(ValueError, match="per_class to be True, False or 'auto'.*'each'"):
        quantile_thresholds(
            np.zeros(99),
            np.zeros(99),
            np.zeros(99, int),
            num_classes=1,
            per_class="each",  # type: ignore[arg-type]
        )


@pytest.mark.parametrize("latent_dim", [1, 2, 10, 128])
def test_chi_square_encoder_threshold_is_that_of_scipy(latent_dim: int) -> None:
    generator = np.random.default_rng(0)
    classes = np.repeat([0, 1, 2], [2, 30, 50])
    error = generator.gamma(3.0, size=82)
    found = chi_square_thresholds(np.zeros(82), error, classes, 3, latent_dim)
    probability = scipy.stats.norm.cdf(3) - scipy.stats.norm.cdf(-3)
    expected = math.sqrt(scipy.stats.chi2.ppf(probability, latent_dim))
    np.testing.assert_allclose(found.encoder, np.full(3, expected), rtol=1e-4)
    for k in range(3):
        member = error[classes == k]
        np.testing.assert_allclose(found.decoder[k], member.mean() + 3 * member.std(), rtol=1e-6)
    assert found.per_class is True
    np.testing.assert_array_equal(found.num_samples, [2, 30, 50])


@pytest.mark.parametrize("size", [0, 1])
def test_chi_square_refuses_a_class_with_too_few_samples(size: int) -> None:
    classes = np.repeat([0, 1], [5, size])
    with pytest.raises(ValueError, match=f"at least 2 .*Received: {size} samples of class 1"):
        chi_square_thresholds(np.zeros(5 + size), np.zeros(5 + size), classes, 2, 2)


RULES = [
    lambda *scores: quantile_thresholds(*scores, 2, 0.5),
    lambda *scores: chi_square_thresholds(*scores, 2, latent_dim=2),
]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    ("distance", "error", "classes", "message"),
    [
        ([0, math.nan, 0, 0], [0] * 4, [0, 0, 1, 1], "finite latent_distance.*1 values.*index 1"),
        ([0] * 4, [0, 0, math.inf, math.nan], [0, 0, 1, 1],
         "finite reconstruction_error.*2 values.*index 2"),
        ([0] * 4, [0] * 3, [0, 0, 1, 1], r"one shape \(N,\).*\(4,\), \(3,\) and \(4,\)"),
        ([[0] * 4], [[0] * 4], [[0, 0, 1, 1]], r"one shape \(N,\)"),
        ([0] * 4, [0] * 4, [0, 0, 1, 2], r"classes in \[0, 1\]. Received: values in \[0, 2\]"),
        ([0] * 4, [0] * 4, [0, 0, 1, -1], r"Received: values in \[-1, 1\]"),
    ],
)  # fmt: skip
def test_wrong_scores_are_refused(
    rule: Any, distance: Any, error: Any, classes: Any, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        rule(distance, error, classes)


@pytest.mark.parametrize(
    ("num_right", "num_wrong", "num_classes", "expected"),
    [
        (0, 0, 10, 0.0),
        (100, 0, 10, math.log(101)),
        (60, 30, 10, math.log(61 / 39 * 9)),
        # A class that is right less often than by chance is not held against the encoder.
        (0, 100, 10, 0.0),
        (5, 0, 1, 0.0),
    ],
)
def test_encoder_log_odds(
    num_right: int, num_wrong: int, num_classes: int, expected: float
) -> None:
    is_right = np.repeat([True, False], [num_right, num_wrong])
    assert encoder_log_odds(is_right, num_classes) == pytest.approx(expected)
