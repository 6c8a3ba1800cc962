"""The callback that measures robust accuracy and stops catastrophic overfitting."""

from __future__ import annotations

import warnings
from typing import Any

import keras
import numpy as np
import pytest

from tfgmvae import RejectingClassifier, RobustnessReport, RobustTraining, defenses
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN

SETTINGS = RobustTraining(eps=0.15, steps=2)


def classifier_with(settings: RobustTraining | None) -> RejectingClassifier:
    return RejectingClassifier(
        (8, 8, 1), 10, encoder="mlp", robust_training=settings, seed=0, **PLAIN
    )


def test_is_in_the_logs_and_sees_the_gain(digits: Dataset) -> None:
    found = {}
    for name, settings in (("standard", None), ("robust", SETTINGS)):
        report = RobustnessReport(digits.x_test, digits.y_test, RobustTraining(eps=0.15))
        history = classifier_with(settings).fit(
            digits.x_train, digits.y_train, epochs=4, batch_size=64, verbose=0,
            calibration_split=0, callbacks=[report],
        )  # fmt: skip
        assert history.history["robust_accuracy"] == report.robust_accuracy_
        assert len(report.robust_accuracy_) == 4
        assert not report.stopped_
        found[name] = report.robust_accuracy_[-1]
    assert found["robust"] > found["standard"] + 0.05


def test_every_ball_counts(digits: Dataset) -> None:
    classifier = classifier_with(None)
    classifier.fit(digits.x_train, digits.y_train, epochs=2, verbose=0, calibration_split=0)
    accuracy = {}
    for norm, eps in ((np.inf, 0.1), ((np.inf, 2), (0.1, 0.8)), (np.inf, 0.0)):
        report = RobustnessReport(digits.x_test, digits.y_test, RobustTraining(norm, eps))
        report.set_model(classifier)
        report.on_train_begin()
        report.on_epoch_end(0)
        accuracy[norm, eps] = report.robust_accuracy_[0]
    classes = classifier.predict_proba(digits.x_test, verbose=0).argmax(axis=1)
    assert accuracy[np.inf, 0.0] == np.mean(classes == digits.y_test)
    assert accuracy[(np.inf, 2), (0.1, 0.8)] < accuracy[np.inf, 0.1] < accuracy[np.inf, 0.0]


def run_with(
    accuracies: list[float], losses: list[float], monkeypatch: pytest.MonkeyPatch, **options: Any
) -> tuple[RobustnessReport, list[int]]:
    """Reports epochs in which these numbers were measured; returns the epochs that were run."""
    x, y = np.zeros((3, 8, 8, 1)), [0, 1, 2]
    report = RobustnessReport(x, y, **options)
    classifier = classifier_with(SETTINGS)
    classifier.stop_training = False
    report.set_model(classifier)
    report.on_train_begin()
    values = iter(accuracies)
    monkeypatch.setattr(report, "measure", lambda: next(values))
    weight = classifier.encoder.trainable_weights[0]
    for epoch, loss in enumerate(losses):
        weight.assign(np.full(weight.shape, epoch))
        report.on_epoch_end(epoch, {"loss": loss})
        if classifier.stop_training:
            break
    return report, [epoch, int(weight.numpy().flat[0])]


@pytest.mark.parametrize(
    ("accuracies", "losses", "options"),
    [
        ([0.5, 0.6, 0.1, 0.9], [4, 3, 2, 1], {}),
        ([0.5, 0.6, 0.4, 0.9], [4, 3, 2, 1], {"max_drop": 0.1}),
    ],
)
def test_collapse_stops_the_training_and_brings_the_best_weights_back(
    accuracies: list[float],
    losses: list[float],
    options: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.warns(UserWarning, match="Catastrophic overfitting in epoch 3: .* from 60.0%"):
        report, ended = run_with(accuracies, losses, monkeypatch, **options)
    assert report.stopped_
    assert ended == [2, 1]


def test_collapse_ends_a_training(digits: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    report = RobustnessReport(digits.x_test[:10], digits.y_test[:10])
    values = iter([0.9, 0.1])
    monkeypatch.setattr(report, "measure", lambda: next(values))
    classifier = classifier_with(RobustTraining(eps=0.01, steps=1, ramp=0.0))
    with pytest.warns(UserWarning, match="Catastrophic overfitting in epoch 2"):
        history = classifier.fit(
            digits.x_train[:400], digits.y_train[:400], epochs=9, verbose=0, calibration_split=0,
            callbacks=[report],
        )  # fmt: skip
    assert history.history["robust_accuracy"] == [0.9, 0.1]


@pytest.mark.parametrize(
    ("accuracies", "losses"),
    [
        ([0.5, 0.6, 0.45, 0.5], [4, 3, 2, 1]),
        # A loss that rises with the accuracy's fall is another trouble.
        ([0.5, 0.6, 0.1, 0.9], [4, 3, 5, 1]),
    ],
)
def test_smaller_falls_do_not(
    accuracies: list[float], losses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        report, ended = run_with(accuracies, losses, monkeypatch)
    assert not report.stopped_
    assert ended == [3, 3]


def test_is_not_judged_while_the_radius_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    report = RobustnessReport(np.zeros((1, 8, 8, 1)), [0])
    classifier = classifier_with(SETTINGS)
    classifier.radius_share.assign(0.5)
    report.set_model(classifier)
    report.on_train_begin()
    values = iter([0.9, 0.1])
    monkeypatch.setattr(report, "measure", lambda: next(values))
    for epoch, loss in enumerate([2.0, 1.0]):
        report.on_epoch_end(epoch, {"loss": loss})
    assert not report.stopped_


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"max_drop": 2}, r"Expected max_drop in \[0, 1\]"),
        ({"y": [0, 1, 10]}, r"labels in \[0, 9\]"),
        ({"x": np.zeros((3, 8, 8))}, r"shape \(N, 8, 8, 1\)"),
        ({"settings": None}, "Expected settings for a model without robust training"),
    ],
)
def test_bad_argument(arguments: dict[str, Any], message: str) -> None:
    arguments = {"x": np.zeros((3, 8, 8, 1)), "y": [0, 1, 2], "settings": SETTINGS} | arguments
    with pytest.raises(ValueError, match=message):
        report = RobustnessReport(**arguments)
        report.set_model(classifier_with(None))
        report.on_train_begin()


def test_plain_network(digits: Dataset) -> None:
    keras.utils.set_random_seed(0)
    network = keras.Sequential(
        [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10, "softmax")]
    )
    network.compile("adam", "sparse_categorical_crossentropy")
    report = RobustnessReport(digits.x_test, digits.y_test)
    trained = defenses.adversarial_training(
        network, digits.x_train, digits.y_train, SETTINGS, epochs=3, callbacks=[report]
    )
    assert trained.history.history["robust_accuracy"] == report.robust_accuracy_
