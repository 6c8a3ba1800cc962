"""From scores and labels to one value: what is kept, what is said and what is refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tfgmvae.calibration.calibrate import CalibrationSettings, calibrate, overlap_warning
from tfgmvae.calibration.fingerprints import fingerprints, sketch
from tfgmvae.calibration.margins import tails
from tfgmvae.calibration.promise import Promise
from tfgmvae.calibration.reference import Reference
from tfgmvae.calibration.thresholds import (
    checked_per_class,
    encoder_log_odds,
    quantile_thresholds,
)

RNG = np.random.default_rng(0)
CLASSES = np.repeat([0, 1], [60, 50])
DISTANCE, ERROR = RNG.random((2, 110)).astype(np.float32)
SCORES = {"latent_distance": DISTANCE, "reconstruction_error": ERROR}


def test_a_mistake_is_left_out_of_the_thresholds_and_counts_in_the_log_odds() -> None:
    labels = CLASSES.copy()
    labels[:5] = 1  # wrong
    labels[60:70] = -1
    distance = DISTANCE.copy()
    distance[:5] = 100.0
    right = (labels < 0) | (labels == CLASSES)
    expected = quantile_thresholds(
        distance[right], ERROR[right], CLASSES[right], 2, 0.05, False, 0.6
    )
    found = calibrate(
        SCORES | {"latent_distance": distance},
        CLASSES,
        labels,
        CalibrationSettings(0.05),
        num_classes=2,
        latent_dim=2,
    )
    np.testing.assert_array_equal(found.encoder_thresholds, expected.encoder)
    np.testing.assert_array_equal(found.decoder_thresholds, expected.decoder)
    outside = (distance > expected.encoder[CLASSES]) | (ERROR > expected.decoder[CLASSES])
    is_right = (labels == CLASSES)[outside & (labels >= 0)]
    assert np.sum(~is_right) == 5
    assert found.log_odds == encoder_log_odds(is_right, 2)
    assert found.record == {
        "method": "quantile",
        "false_reject_rate": 0.05,
        "encoder_share": 0.6,
        "per_class": False,
        "per_class_setting": False,
        "num_samples": [55, 50],
        "max_error": None,
        "confidence": None,
        "promise": Promise("false_rejects", 0.05, None, 105).to_dict(),
        "tails": tails({"latent_distance": distance[right], "reconstruction_error": ERROR[right]}),
        "tradeoff": found.tradeoff and found.tradeoff.to_dict(),
        "reference": Reference.of(
            {"latent_distance": distance, "reconstruction_error": ERROR}, CLASSES, outside, 2, 2
        ).to_dict(),
    }
    assert found.tradeoff is not None
    assert found.tradeoff.num_labelled == 100
    assert found.tradeoff.class_error == pytest.approx(0.05)


QUANTILE = {"method": "quantile", "false_reject_rate": 0.1, "encoder_share": 0.9}
CHI_SQUARE = {"method": "chi_square", "false_reject_rate": None, "encoder_share": None}


@pytest.mark.parametrize(
    ("record", "given", "expected"),
    [
        (None, {}, CalibrationSettings()),
        (None, {"per_class": False}, CalibrationSettings(per_class=False)),
        (
            QUANTILE | {"per_class": False},
            {"method": None, "per_class": None},
            CalibrationSettings(0.1, "quantile", False, 0.9),
        ),
        # A record without the setting.
        (QUANTILE | {"per_class": True}, {}, CalibrationSettings(0.1, "quantile", "auto", 0.9)),
        (
            QUANTILE | {"per_class": False, "per_class_setting": "auto"},
            {"encoder_share": 0.5},
            CalibrationSettings(0.1, "quantile", "auto", 0.5),
        ),
        (
            CHI_SQUARE | {"per_class": True, "per_class_setting": False},
            {},
            CalibrationSettings(0.02, "chi_square", False),
        ),
        # The three-sigma rule takes no rate.
        (
            CHI_SQUARE | {"per_class": True, "per_class_setting": False},
            {"false_reject_rate": 0.05},
            CalibrationSettings(0.05, "quantile", False),
        ),
    ],
)
def test_settings_start_from_a_record(record: Any, given: Any, expected: Any) -> None:
    assert CalibrationSettings.starting_from(record, **given) == expected


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"per_class": "auto"},
             "Calibrated by quantile on 110 images, the same thresholds for all classes: class 1 "
             "has 50 images, and thresholds per class at this false-reject rate need 99."),
        ({},
         "Calibrated by quantile on 110 images, the same thresholds for all classes."),
        ({"false_reject_rate": 0.1, "per_class": "auto"},
         "Calibrated by quantile on 110 images, thresholds per class."),
        ({"method": "chi_square"},
         "Calibrated by chi_square on 110 images, thresholds per class."),
    ],
)  # fmt: skip
def test_says_what_was_done(settings: Any, sentence: str) -> None:
    found = calibrate(
        SCORES,
        CLASSES,
        CLASSES,
        CalibrationSettings(**settings),
        num_classes=2,
        latent_dim=2,
    )
    assert found.sentence == sentence


def test_a_refusal_counts_the_images_left_out() -> None:
    with pytest.raises(ValueError, match=r"at least 99 .*Of the 110 images given, 50 are left out"):
        calibrate(
            SCORES,
            CLASSES,
            np.zeros(110, int),
            CalibrationSettings(),
            num_classes=2,
            latent_dim=2,
        )


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"false_reject_rate": 0.0}, "false_reject_rate in the open interval"),
        ({"method": "sigma"}, "method to be 'quantile' or 'chi_square'"),
        ({"per_class": "each"}, "per_class to be True, False or 'auto'"),
        ({"encoder_share": 1.0}, "encoder_share in the open interval"),
    ],
)
def test_settings_out_of_range_are_refused(settings: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        CalibrationSettings(**settings)


@pytest.mark.parametrize(("num_seen", "is_noticed"), [(0, False), (5, False), (6, True)])
def test_training_images_are_noticed(num_seen: int, is_noticed: bool) -> None:
    images = np.random.default_rng(1).random((200, 2, 2, 1), dtype=np.float32)
    given = np.concatenate([images[:num_seen], images[100 : 200 - num_seen]])
    warning = overlap_warning(sketch(images[:100]), fingerprints(given))
    assert (warning is not None) is is_noticed
    if warning:
        assert warning.startswith("About 6% of the calibration images were used in training.")


@pytest.mark.parametrize("values", [3.0, [3.0, 3.0]])
def test_thresholds_by_hand_are_for_every_class(values: Any) -> None:
    np.testing.assert_array_equal(
        checked_per_class("encoder", values, 2), np.full(2, 3, np.float32)
    )


@pytest.mark.parametrize("values", [-1.0, [1.0, np.nan], [1.0] * 3, [[1.0, 1.0]]])
def test_thresholds_by_hand_are_checked(values: Any) -> None:
    with pytest.raises(ValueError, match=r"Expected encoder thresholds >= 0 of shape \(2,\)"):
        checked_per_class("encoder", values, 2)
