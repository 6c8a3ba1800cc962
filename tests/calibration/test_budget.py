"""One budget of false rejects for any number of scores, and which of them stand back."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tfgmvae.calibration.budget import Scores, chi_square_budget, quantile_budget
from tfgmvae.calibration.calibrate import CalibrationSettings, calibrate
from tfgmvae.calibration.thresholds import joint_thresholds

PUBLISHED = ("latent_distance", "reconstruction_error")
FURTHER = ("nearest_codes", "error_for_texture", "energy")


def drawn(num_scores: int, size: int, generator: np.random.Generator) -> Scores:
    """Scores that partly say the same; of the code are the first and the third."""
    common = generator.random(size)
    names = (*PUBLISHED, *FURTHER)[:num_scores]
    values = {name: common + generator.random(size) for name in names}
    return Scores(values, of_codes=("latent_distance", "nearest_codes"))


@pytest.mark.parametrize("num_scores", [3, 4, 5])
def test_rate_is_kept_on_average(num_scores: int) -> None:
    generator, rate, size = np.random.default_rng(0), 0.05, 150
    classes = np.zeros(size, int)
    rates = []
    for _ in range(400):
        found = quantile_budget(drawn(num_scores, size, generator), classes, 1, rate, False, 0.3)
        assert not found.left_out
        new = drawn(num_scores, 500, generator)
        rates.append(new.outside(found.thresholds, np.zeros(500, int)).mean())
    noise = 3 * np.std(rates) / len(rates) ** 0.5
    assert rate - 2 * num_scores / (size + 1) - noise < np.mean(rates) < rate + noise


def test_scores_of_one_kind_share_its_part_alike() -> None:
    scores = drawn(5, 400, np.random.default_rng(0))
    found = quantile_budget(scores, np.zeros(400, int), 1, 0.05, False, 0.3)
    # The error itself counts a tenth of those that judge it.
    parts = (0.15, 0.07 / 2.1, 0.15, 0.7 / 2.1, 0.7 / 2.1)
    expected = dict(zip((*PUBLISHED, *FURTHER), parts, strict=True))
    assert found.shares == pytest.approx(expected)
    joint = joint_thresholds(
        scores.values, tuple(expected.values()), np.zeros(400, int), 1, 0.05, False
    )
    np.testing.assert_array_equal(list(found.thresholds.values()), joint.values)


def test_without_the_published_scores_all_share_alike() -> None:
    values = drawn(5, 200, np.random.default_rng(0)).values
    further = {name: values[name] for name in FURTHER}
    for of_codes in ((), FURTHER):
        scores = Scores(further, of_codes)
        assert len(scores) == 200
        found = quantile_budget(scores, np.zeros(200, int), 1, 0.05, False, 0.3)
        assert found.shares == pytest.approx(dict.fromkeys(FURTHER, 1 / 3))
        assert list(found.thresholds) == list(FURTHER)
    few = Scores(further, ()).where(np.arange(200) < 19)
    found = quantile_budget(few, np.zeros(19, int), 1, 0.05, False, 0.3)
    assert list(found.left_out) == ["energy", "error_for_texture"]
    assert found.shares == {"nearest_codes": 1.0}
    with pytest.raises(ValueError, match="Expected at least 19 calibration samples"):
        quantile_budget(few.where(np.arange(19) < 18), np.zeros(18, int), 1, 0.05, False, 0.3)
    record = calibrate(
        further, np.zeros(200, int), np.zeros(200, int), CalibrationSettings(0.05),
        num_classes=1, latent_dim=3, of_codes=(),
    ).record  # fmt: skip
    assert list(record["tails"]) == ["share", *FURTHER]


def test_what_takes_both_together_has_nine_tenths_and_stays_longest() -> None:
    values = np.random.default_rng(0).random((4, 200))
    names = ("latent_distance", "reconstruction_error", "surprise", "energy")
    scores = Scores(dict(zip(names, values, strict=True)), of_both=("surprise",))
    found = quantile_budget(scores, np.zeros(200, int), 1, 0.05, False, 0.6)
    # Of the image, energy judges the plain error.
    parts = (0.06, 0.04 / 11, 0.9, 0.04 * 10 / 11)
    assert found.shares == pytest.approx(dict(zip(names, parts, strict=True)))
    assert list(found.shares) == list(names)
    few = quantile_budget(scores.where(np.arange(200) < 19), np.zeros(19, int), 1, 0.05, False, 0.6)
    assert list(few.left_out) == ["energy", "reconstruction_error", "latent_distance"]
    assert few.shares == {"surprise": 1.0}


def test_two_scores_are_shared_as_ever() -> None:
    scores = drawn(2, 400, np.random.default_rng(0))
    found = quantile_budget(scores, np.zeros(400, int), 1, 0.05, False, 0.3)
    assert found.shares == {"latent_distance": 0.3, "reconstruction_error": 0.7}


@pytest.mark.parametrize(
    ("sizes", "per_class", "left_out"),
    [
        ((60, 59), False, {"reconstruction_error": 4, "energy": 3}),
        ((60, 59), "auto", {"reconstruction_error": 4, "energy": 3}),
        ((80, 79), False, {"reconstruction_error": 4}),
        ((149, 160), True, {"reconstruction_error": 4}),
        ((100, 99), True, {"reconstruction_error": 4, "energy": 3}),
        ((100, 99), "auto", {}),
    ],
)
def test_with_too_few_images_the_error_and_then_the_last_scores_stand_back(
    sizes: tuple[int, int], per_class: Any, left_out: dict[str, int]
) -> None:
    classes = np.repeat([0, 1], sizes)
    generator = np.random.default_rng(0)
    values = {name: generator.random(sum(sizes)) for name in (*PUBLISHED, FURTHER[1], FURTHER[2])}
    found = quantile_budget(Scores(values), classes, 2, 0.02, per_class, 0.5)
    assert set(found.left_out) == set(left_out)
    for name, num_scores in left_out.items():
        needed = {3: 149, 4: 199}[num_scores]
        assert found.left_out[name].startswith(f"{num_scores} scores at this false-reject rate")
        assert f"need {needed} images" in found.left_out[name]
        assert np.isinf(found.thresholds[name]).all()
    assert list(found.thresholds) == list(values)
    assert sum(found.shares.values()) == pytest.approx(1)
    assert set(found.shares) == set(values) - set(left_out)


def calibrated(
    scores: Scores, settings: CalibrationSettings, unfitted: tuple[str, ...] = ()
) -> Any:
    classes = np.zeros(len(scores), int)
    return calibrate(
        scores.values, classes, classes, settings, num_classes=1, latent_dim=3, unfitted=unfitted
    )


def test_what_stands_back_is_said_and_recorded() -> None:
    values = np.random.default_rng(0).random((4, 120))
    names = (*PUBLISHED, "error_for_texture", "energy")
    scores = Scores(dict(zip(names, values, strict=True)))
    found = calibrated(scores, CalibrationSettings(0.02))
    first = "4 scores at this false-reject rate need 199 images, not 120"
    why = "3 scores at this false-reject rate need 149 images, not 120"
    assert found.sentence == (
        "Calibrated by quantile on 120 images, the same thresholds for all classes. "
        f"Nothing is rejected by reconstruction_error: {first}. "
        f"Nothing is rejected by energy: {why}."
    )
    assert found.record["left_out"] == {"reconstruction_error": first, "energy": why}
    assert found.record["shares"] == {"latent_distance": 0.6, "error_for_texture": 0.4}
    assert set(found.record["tails"]) == {"share", "latent_distance", "error_for_texture"}
    assert np.isinf(found.decoder_thresholds).all()
    assert np.isinf(found.further_thresholds["energy"]).all()


def test_a_score_that_is_not_fitted_stands_back() -> None:
    scores = drawn(4, 300, np.random.default_rng(0))
    scores.values["nearest_codes"][:] = np.nan
    for settings in (CalibrationSettings(0.02), CalibrationSettings(method="chi_square")):
        found = calibrated(scores, settings, unfitted=("nearest_codes",))
        assert "by nearest_codes: it was not fitted to training images." in found.sentence
        assert np.isinf(found.further_thresholds["nearest_codes"]).all()
        assert np.isfinite(found.further_thresholds["error_for_texture"]).all()


def test_three_sigma_of_further_scores() -> None:
    scores = drawn(3, 300, np.random.default_rng(0))
    classes = np.repeat([0, 1], 150)
    found = chi_square_budget(scores, classes, 2, 3)
    own = scores.values["nearest_codes"][150:]
    assert found.thresholds["nearest_codes"][1] == pytest.approx(own.mean() + 3 * own.std())


def test_images_that_only_a_further_score_rejects_count_in_the_log_odds() -> None:
    scores = drawn(3, 400, np.random.default_rng(0))
    found = calibrated(scores, CalibrationSettings(0.05))
    thresholds = {"latent_distance": found.encoder_thresholds} | found.further_thresholds
    thresholds["reconstruction_error"] = found.decoder_thresholds
    rejected = scores.outside(thresholds, np.zeros(400, int))
    assert 0 < rejected.sum() <= 20


def test_negative_values_are_refused() -> None:
    scores = drawn(3, 300, np.random.default_rng(0))
    scores.values["nearest_codes"][7] = -0.5
    with pytest.raises(ValueError, match="'nearest_codes' that are not negative. Received: -0.5"):
        calibrated(scores, CalibrationSettings(0.05))
