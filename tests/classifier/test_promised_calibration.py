"""What a classifier promised: kept with it, in its file, its report and at its training."""

from __future__ import annotations

import pathlib

import numpy as np
import pytest

from tfgmvae import RejectingClassifier, datasets, evaluation

DIGITS = datasets.load("digits")


@pytest.fixture(scope="module")
def classifier() -> RejectingClassifier:
    """Untrained: what it predicts is taken for the label."""
    return RejectingClassifier(DIGITS.input_shape, 10, encoder="mlp", seed=0)


@pytest.fixture(scope="module")
def labels(classifier: RejectingClassifier) -> np.ndarray:
    return classifier.predict_proba(DIGITS.x_train, verbose=0).argmax(axis=1)


def test_error_is_promised_in_file_and_report(
    classifier: RejectingClassifier,
    labels: np.ndarray,
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    x = DIGITS.x_train
    classifier.calibrate(x, labels, max_error=0.01, verbose=1)
    promise = classifier.calibration_["promise"]
    assert promise["sentence"] in capsys.readouterr().out
    assert (promise["of"], promise["rate"], promise["confidence"]) == ("error", 0.01, 0.95)
    assert promise["num_images"] == len(labels)
    assert classifier.decide(x, verbose=0).accepted.sum() == promise["num_answered"]
    classifier.save(tmp_path / "model.keras")
    loaded = RejectingClassifier.load(tmp_path / "model.keras")
    assert loaded.calibration_ == classifier.calibration_
    report = evaluation.evaluate(loaded, x[:20], labels[:20], attacks=[])
    assert report.to_dict()["settings"]["promise"] == promise
    assert promise["sentence"] in report.table()
    loaded.set_thresholds(1.0, 1.0)
    assert "promise" not in evaluation.evaluate(loaded, x[:20], labels[:20], attacks=[]).table()


def test_what_cannot_be_promised_leaves_the_thresholds(
    classifier: RejectingClassifier, labels: np.ndarray
) -> None:
    classifier.set_thresholds(3.0, 4.0)
    with pytest.raises(ValueError, match="which promise .* %"):
        classifier.calibrate(DIGITS.x_train, (labels + 1) % 10, max_error=0.01, verbose=0)
    assert classifier.encoder_thresholds_[0] == 3.0


def test_training_holds_out_what_a_promise_needs(labels: np.ndarray) -> None:
    classifier = RejectingClassifier(
        DIGITS.input_shape, 10, encoder="mlp", decoder="mlp", seed=0, scores=()
    )
    classifier.fit(DIGITS.x_train, DIGITS.y_train, epochs=2, verbose=0, confidence=0.95)
    assert classifier.calibration_["promise"]["confidence"] == 0.95
    assert sum(classifier.calibration_["num_samples"]) > 236
    with pytest.raises(ValueError, match="at least 8916 images for calibration_split='auto'"):
        classifier.fit(DIGITS.x_train, DIGITS.y_train, epochs=1, verbose=0, max_error=0.001)
