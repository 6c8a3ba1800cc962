"""The checkpoint with thresholds, within a training."""

from __future__ import annotations

import pathlib
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import CalibratedCheckpoint, RejectingClassifier
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN


def untrained() -> RejectingClassifier:
    weights = keras.initializers.GlorotUniform(seed=0)
    codes = keras.layers.Dense(10, kernel_initializer=weights)
    encoder = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Flatten(), codes])
    return RejectingClassifier((8, 8, 1), 10, encoder=encoder, seed=0, **PLAIN)


def fit(classifier: RejectingClassifier, digits: Dataset, *callbacks: Any, **options: Any) -> Any:
    return classifier.fit(
        digits.x_train,
        digits.y_train,
        epochs=3,
        batch_size=64,
        verbose=0,
        validation_data=(digits.x_test, digits.y_test),
        callbacks=list(callbacks),
        **{"calibration_split": 0, **options},
    )


@pytest.mark.parametrize("kind", ["arrays", "dataset"])
def test_best_epoch_is_saved_with_thresholds(
    digits: Dataset, tmp_path: pathlib.Path, kind: str
) -> None:
    held_out = (digits.x_test, digits.y_test)
    data = held_out if kind == "arrays" else tf.data.Dataset.from_tensor_slices(held_out).batch(50)
    path = tmp_path / "best.keras"
    checkpoint = CalibratedCheckpoint(path, data, false_reject_rate=0.1, per_class=False)
    classifier = untrained()
    history = fit(classifier, digits, checkpoint)
    saved = RejectingClassifier.load(path)
    assert saved.is_calibrated
    assert saved.calibration_["false_reject_rate"] == 0.1
    assert saved.calibration_["per_class"] is False
    losses = history.history["val_loss"]
    assert np.argmin(losses) == 2
    for weight, other in zip(saved.trainable_weights, classifier.trainable_weights, strict=True):
        np.testing.assert_array_equal(weight, other)
    expected = classifier.calibrate(*held_out, false_reject_rate=0.1, per_class=False, verbose=0)
    np.testing.assert_allclose(saved.decoder_thresholds_, expected.decoder_thresholds_, rtol=1e-6)


def test_training_goes_on_as_without_it(digits: Dataset, tmp_path: pathlib.Path) -> None:
    watched, undisturbed = untrained(), untrained()
    checkpoint = CalibratedCheckpoint(
        tmp_path / "{epoch}.keras",
        (digits.x_test, digits.y_test),
        save_best_only=False,
        false_reject_rate=0.5,
    )
    found = fit(watched, digits, checkpoint)
    expected = fit(undisturbed, digits)
    assert found.history == expected.history
    assert not watched.is_calibrated
    assert watched.calibration_ is None
    for weight, other in zip(watched.weights, undisturbed.weights, strict=True):
        np.testing.assert_array_equal(weight, other)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"{epoch}.keras" for epoch in (1, 2, 3)
    ]


def test_an_epoch_that_cannot_be_calibrated_is_not_saved(
    digits: Dataset, tmp_path: pathlib.Path
) -> None:
    few = (digits.x_test[:10], digits.y_test[:10])
    checkpoint = CalibratedCheckpoint(tmp_path / "best.keras", few)
    with pytest.warns(UserWarning, match="Epoch [123] is not saved: Expected at least 99"):
        history = fit(untrained(), digits, checkpoint)
    assert len(history.history["loss"]) == 3
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "settings", "message"),
    [
        ("best.keras", {"false_reject_rate": 2}, "open interval"),
        ("best.keras", {"method": "bayes"}, "'quantile' or 'chi_square'"),
        ("best", {}, "must end in `.keras`"),
    ],
)
def test_wrong_settings_are_refused_before_the_training(
    name: str, settings: Any, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        CalibratedCheckpoint(name, None, **settings)
