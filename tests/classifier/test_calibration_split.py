"""What `fit` holds out, and what it says of it."""

from __future__ import annotations

import re
import warnings
from typing import Any

import keras
import numpy as np
import pytest

from tfgmvae import RejectingClassifier
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN


def small(num_classes: int = 10) -> RejectingClassifier:
    weights = keras.initializers.GlorotUniform(seed=0)
    codes = keras.layers.Dense(num_classes, kernel_initializer=weights)
    encoder = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Flatten(), codes])
    return RejectingClassifier((8, 8, 1), num_classes, encoder=encoder, seed=0, **PLAIN)


TRAINING: dict[str, Any] = {"epochs": 5, "batch_size": 32, "learning_rate": 0.02}


def test_150_images_are_enough(digits: Dataset, capsys: pytest.CaptureFixture[str]) -> None:
    is_easy = digits.y_train < 2
    x, y = digits.x_train[is_easy][:150], digits.y_train[is_easy][:150]
    classifier = small(2)
    classifier.fit(x, y, verbose=2, **TRAINING | {"epochs": 30})
    assert classifier.calibration_ is not None
    assert classifier.calibration_["false_reject_rate"] == 0.02
    assert classifier.calibration_["per_class"] is False
    assert sum(classifier.calibration_["num_samples"]) >= 99
    shown = capsys.readouterr().out
    assert classifier.tradeoff is not None
    assert classifier.tradeoff.table() in shown
    with pytest.raises(ValueError, match="at least 150 images for calibration_split='auto'"):
        small(2).fit(x[:149], y[:149], verbose=0)


def test_a_larger_rate_is_promised_where_too_many_are_wrong(digits: Dataset) -> None:
    x, y = digits.x_train[:150], digits.y_train[:150].copy()
    rows = np.random.default_rng(0).permutation(150)[:30]
    y[rows] = (y[rows] + 1) % 10
    classifier = small()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        classifier.fit(x, y, verbose=0, **TRAINING)
    [text] = [str(warning.message) for warning in caught if warning.category is UserWarning]
    assert re.search("left out because .* the smallest that the others can promise", text)
    assert classifier.calibration_ is not None
    num_samples = sum(classifier.calibration_["num_samples"])
    assert num_samples < 99
    assert classifier.calibration_["false_reject_rate"] == pytest.approx(2 / (num_samples + 1))
    with pytest.raises(ValueError, match="Only the calibration failed"):
        small().fit(x, y, calibration_split=0.66, verbose=0, **TRAINING)


def test_groups_are_kept_and_counted(digits: Dataset) -> None:
    groups = np.array([f"writer {i // 25}" for i in range(500)])
    classifier = small()
    x, y = digits.x_train[:500], digits.y_train[:500]
    classifier.fit(x, y, groups=groups, false_reject_rate=0.1, verbose=0, **TRAINING)
    assert classifier.calibration_ is not None
    assert 2 <= classifier.calibration_["num_groups"] <= 6


def test_found_runs_are_said_and_counted(
    digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    x, y = (np.repeat(part[:100], 4, axis=0) for part in (digits.x_train, digits.y_train))
    classifier = small()
    classifier.fit(x, y, false_reject_rate=0.1, verbose=2, **TRAINING)
    assert "The order of the images shows runs of near-copies" in capsys.readouterr().out
    assert classifier.calibration_ is not None
    assert classifier.calibration_["num_groups"] >= 5


def test_near_copies_in_calibration_data_are_warned_of(digits: Dataset) -> None:
    shift = np.random.default_rng(0).normal(0, 0.01, digits.x_train.shape).astype(np.float32)
    copies = np.clip(digits.x_train + shift, 0, 1)[:300], digits.y_train[:300]
    with pytest.warns(UserWarning, match="of the calibration images look like copies of training"):
        small().fit(digits.x_train, digits.y_train, calibration_data=copies, verbose=0, **TRAINING)


def test_groups_of_a_stream_are_refused(digits: Dataset) -> None:
    with pytest.raises(ValueError, match="groups=None, because nothing is held out of a generator"):
        small().fit((part for part in [(digits.x_train, digits.y_train)]), groups=[1])
