"""`tfgmvae train` with its backup, and `tfgmvae calibrate`."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import warnings
from typing import Any

import numpy as np
import pytest

from tfgmvae import RejectingClassifier
from tfgmvae.cli import main
from tfgmvae.datasets import Dataset


def test_train_prints_the_outcomes_and_saves_the_model(
    train: list[str], model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*train, "--output", "again.keras"]) == 0
    shown = capsys.readouterr().out
    for row in ("test images", "uniform noise", "gaussian noise", "shuffled pixels"):
        assert f"| {row} " in shown
    assert "after reclassification" in shown
    assert "Epoch 2/2" in shown
    first, again = (RejectingClassifier.load(path) for path in (model, "again.keras"))
    for weight, other in zip(first.weights, again.weights, strict=True):
        np.testing.assert_array_equal(weight, other)


def test_train_prints_json_and_nothing_else(
    train: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--epochs", "1", "--labels-per-class", "20", "--json", "--batch-size", "256"]
    assert main([*train, *arguments]) == 0
    captured = capsys.readouterr()
    result = json.loads(captured.out)
    assert result["model"] == "digits.keras"
    assert result["epochs"] == 1
    assert result["calibration"]["false_reject_rate"] == 0.02
    rows = {(row["inputs"], row["stage"]): row for row in result["outcomes"]["rows"]}
    clean = rows["test images", "after thresholds"]
    shares = [clean[name] for name in ("answered_correctly", "reject_rate", "error")]
    assert sum(shares) == pytest.approx(1)
    assert ("uniform noise", "after reclassification") not in rows
    assert result["refusal"]["rows"].keys() == {
        "test images", "uniform noise", "shuffled pixels", "blurred"
    }  # fmt: skip
    assert " - accuracy: " in captured.err


def test_strict_training_fails_after_the_model_is_saved(
    train: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def accept_everything(self: RejectingClassifier, *_: object, **__: object) -> None:
        self.set_thresholds(np.inf, np.inf)

    monkeypatch.setattr(RejectingClassifier, "calibrate", accept_everything)
    command = [*train, "--epochs", "1", "--output", "loose.keras"]
    assert main(command) == 0
    assert '100% of "uniform noise" are accepted' in capsys.readouterr().err
    pathlib.Path("loose.keras").unlink()
    assert main([*command, "--strict"]) == 3
    assert RejectingClassifier.load("loose.keras").is_calibrated


@pytest.mark.slow
def test_class_is_left_out_of_a_second_training(
    train: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*train, "--check-unknown", "3", "--json"]) == 0
    captured = capsys.readouterr()
    assert "Training a second classifier without class 3, which takes about" in captured.err
    assert "class 3, which it was never taught, it accepts" in captured.err
    rows = json.loads(captured.out)["refusal"]["rows"]
    assert rows["class 3, left out of a training"]["num_images"] == 37


def test_unknown_class_to_leave_out_is_refused_before_training(
    train: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*train, "--check-unknown", "ten"]) == 2
    captured = capsys.readouterr()
    assert "Expected --check-unknown to be one of the classes 0, 1" in captured.err
    assert "Training on" not in captured.out


def test_train_takes_few_images_and_can_leave_the_thresholds_for_later(
    digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    few = {"x_train": digits.x_train[:300], "y_train": digits.y_train[:300]}
    np.savez("few.npz", **few, x_test=digits.x_test[:50], y_test=digits.y_test[:50])
    # At these rates, a tenth of so few images is too little.
    options = ["--data", "few.npz", "--epochs", "12", "--batch-size", "32", "--encoder", "mlp"]
    options += ["--false-reject-rate", "0.05"]
    assert main(["train", *options, "--calibration-split", "0.1"]) == 2
    assert "pass --calibration-split 0 and calibrate afterwards" in capsys.readouterr().err
    assert main(["train", *options, "--calibration-split", "0"]) == 0
    assert "It has no thresholds yet; `tfgmvae calibrate few.keras`" in capsys.readouterr().out
    assert not RejectingClassifier.load("few.keras").is_calibrated
    assert main(["train", *options, "--calibration-split", "auto"]) == 0
    assert "wrong among answered" in capsys.readouterr().out
    assert RejectingClassifier.load("few.keras").is_calibrated
    assert main(["train", *options, "--calibration-split", "1"]) == 2
    assert "expected auto, or a number from 0 on and below 1" in capsys.readouterr().err


def test_train_takes_an_npz_file_and_names_the_model_after_it(
    digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    np.savez(
        "scans.npz",
        x_train=digits.x_train,
        y_train=digits.y_train,
        x_test=digits.x_test,
        y_test=digits.y_test,
    )
    assert main(["train", "--data", "scans.npz", "--epochs", "1", "--encoder", "mlp"]) == 0
    assert "with the recipe 'default': seed 0" in capsys.readouterr().out
    assert RejectingClassifier.load("scans.keras").is_calibrated


def test_backup_is_used_by_the_same_training_only_and_removed(
    train: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("out of power")

    arguments = [*train, "--backup", "backup"]
    with monkeypatch.context() as patch:
        patch.setattr(RejectingClassifier, "calibrate", crash)
        assert main(arguments) == 1
    assert os.listdir("backup") == ["tfgmvae-backup"]
    assert main([*arguments, "--seed", "1"]) == 2
    assert "Expected the backup of a training with the same settings" in capsys.readouterr().err
    assert main(arguments) == 0
    shown = capsys.readouterr().out
    assert "Going on from the backup" in shown
    assert "Epoch " not in shown
    assert os.listdir("backup") == []


@pytest.fixture
def hard_data() -> str:
    """Images whose labels say nothing about them, so that too few are right to calibrate with."""
    generator = np.random.default_rng(0)
    x = generator.random((1400, 8, 8, 1), np.float32)
    y = generator.integers(0, 10, 1400)
    np.savez("hard.npz", x_train=x[:1200], y_train=y[:1200], x_test=x[1200:], y_test=y[1200:])
    return "hard.npz"


def test_trained_model_outlives_a_failed_calibration(
    hard_data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    train = ["train", "--data", hard_data, "--epochs", "1", "--encoder", "mlp"]
    assert main([*train, "--calibration-split", "0.1", "--output", "hard.keras"]) == 2
    error = capsys.readouterr().err
    assert "the trained model is in hard.keras, without thresholds" in error
    assert "`tfgmvae calibrate hard.keras`" in error
    assert "`history`" not in error
    trained = RejectingClassifier.load("hard.keras")
    assert not trained.is_calibrated
    calibrate = ["calibrate", "hard.keras", "--data", hard_data, "--false-reject-rate", "0.5"]
    assert main(calibrate) == 0
    calibrated = RejectingClassifier.load("hard.keras")
    assert calibrated.is_calibrated
    for weight, other in zip(trained.trainable_weights, calibrated.trainable_weights, strict=True):
        np.testing.assert_array_equal(weight, other)


def test_failed_calibration_leaves_a_good_file_alone(
    hard_data: str, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    train = ["train", "--epochs", "1", "--encoder", "mlp", "--output", "model.keras"]
    shutil.copy(model, "model.keras")
    good = pathlib.Path("model.keras").read_bytes()
    assert main([*train, "--data", hard_data, "--calibration-split", "0.1"]) == 2
    assert "is in model.uncalibrated.keras, without" in capsys.readouterr().err
    assert pathlib.Path("model.keras").read_bytes() == good
    os.remove("model.uncalibrated.keras")
    assert main([*train, "--data", "digits"]) == 0
    assert [str(path) for path in pathlib.Path().glob("*.keras")] == ["model.keras"]


def test_backup_resumes_after_the_last_epoch_where_the_calibration_failed(
    train: list[str],
    model: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ValueError("Expected more images.")

    arguments = [*train, "--backup", "backup", "--output", "resumed.keras"]
    with monkeypatch.context() as patch:
        patch.setattr(RejectingClassifier, "calibrate", refuse)
        assert main(arguments) == 2
    assert "Epoch 2/2" in capsys.readouterr().out
    assert main(arguments) == 0
    assert "Epoch " not in capsys.readouterr().out
    resumed, undisturbed = (RejectingClassifier.load(path) for path in ("resumed.keras", model))
    for weight, other in zip(resumed.weights, undisturbed.weights, strict=True):
        np.testing.assert_array_equal(weight, other)


def test_killed_training_ends_where_an_undisturbed_one_does(
    train: list[str],
    model: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def crash(self: Any, epoch: int, logs: Any = None) -> None:
        if epoch == 1:
            raise RuntimeError("out of power")

    arguments = [*train, "--backup", "backup", "--output", "resumed.keras"]
    with monkeypatch.context() as patch:
        path = "tfgmvae.training.schedules.CosineLearningRate.on_epoch_end"
        patch.setattr(path, crash, raising=False)
        assert main(arguments) == 1
    capsys.readouterr()
    assert main(arguments) == 0
    shown = capsys.readouterr().out
    assert "Epoch 1/2" not in shown
    assert "Epoch 2/2" in shown
    resumed, undisturbed = (RejectingClassifier.load(path) for path in ("resumed.keras", model))
    for weight, other in zip(resumed.weights, undisturbed.weights, strict=True):
        np.testing.assert_array_equal(weight, other)


def test_calibrate_changes_the_thresholds_of_a_copy(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["calibrate", model, "--data", "digits", "--false-reject-rate", "0.2"]
    assert main([*arguments, "--output", "strict.keras", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    strict, loose = RejectingClassifier.load("strict.keras"), RejectingClassifier.load(model)
    assert result["encoder_thresholds"] == strict.encoder_thresholds_.tolist()
    assert result["calibration"]["false_reject_rate"] == 0.2
    assert (strict.encoder_thresholds_ < loose.encoder_thresholds_).all()
    for weight, other in zip(strict.encoder.weights, loose.encoder.weights, strict=True):
        np.testing.assert_array_equal(weight, other)


def test_calibrate_reads_files_with_and_without_labels(
    model: str, digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    np.save("x.npy", digits.x_test)
    np.save("y.npy", digits.y_test)
    np.savez("both.npz", x=digits.x_test, y=digits.y_test)
    results = []
    for arguments in (["x.npy", "--labels", "y.npy"], ["both.npz"], ["x.npy"]):
        options = ["--output", "new.keras", "--json", "--per-class", "no"]
        assert main(["calibrate", model, "--data", *arguments, *options]) == 0
        captured = capsys.readouterr()
        results.append(json.loads(captured.out))
    assert results[0]["encoder_thresholds"] == results[1]["encoder_thresholds"]
    assert sum(results[2]["calibration"]["num_samples"]) == len(digits.x_test)
    assert "without labels" in captured.err


def test_calibrate_shares_the_budget_out(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    thresholds = []
    for share in ("0.1", "0.9"):
        options = [
            "--output",
            "new.keras",
            "--json",
            "--encoder-share",
            share,
            "--false-reject-rate",
            "0.2",
        ]
        assert main(["calibrate", model, "--data", "digits", *options]) == 0
        result = json.loads(capsys.readouterr().out)
        assert result["calibration"]["encoder_share"] == float(share)
        thresholds.append((result["encoder_thresholds"][0], result["decoder_thresholds"][0]))
    assert thresholds[0][0] > thresholds[1][0]
    assert thresholds[0][1] < thresholds[1][1]


def test_calibrate_keeps_the_settings_that_are_left_off(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    calibrate = ["calibrate", model, "--data", "digits", "--output"]
    assert main([*calibrate, "own.keras", "--per-class", "no", "--encoder-share", "0.9"]) == 0
    calibrate[1] = "own.keras"
    assert main([*calibrate, "again.keras"]) == 0
    own, again = (RejectingClassifier.load(path) for path in ("own.keras", "again.keras"))
    assert own.calibration_["encoder_share"] == 0.9
    assert again.calibration_ == own.calibration_
    np.testing.assert_array_equal(again.encoder_thresholds_, own.encoder_thresholds_)
    assert main([*calibrate, "again.keras", "--per-class", "auto"]) == 0
    assert RejectingClassifier.load("again.keras").calibration_["per_class_setting"] == "auto"


def test_calibrate_promises_with_confidence(
    model: str, digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    x = np.concatenate([digits.x_train, digits.x_test])
    classes = RejectingClassifier.load(model).predict_proba(x, verbose=0).argmax(axis=1)
    np.savez("right.npz", x=x, y=classes)
    arguments = ["calibrate", model, "--data", "right.npz", "--output", "new.keras", "--json"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert main([*arguments, "--max-error", "0.01", "--confidence", "0.9"]) == 0
        promise = json.loads(capsys.readouterr().out)["calibration"]["promise"]
        assert (promise["of"], promise["rate"], promise["confidence"]) == ("error", 0.01, 0.9)
        assert main([*arguments, "--max-error", "0.0001"]) == 2
    assert "at least 58859 labelled calibration samples" in capsys.readouterr().err


def test_calibrate_by_chi_square(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["calibrate", model, "--data", "digits", "--method", "chi_square"]
    assert main([*arguments, "--output", "new.keras"]) == 0
    assert "Calibrated by chi_square" in capsys.readouterr().out


def test_calibrate_on_training_images_warns_in_one_line(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["calibrate", model, "--data", "digits", "--split", "train"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.filterwarnings("always", category=UserWarning)
        assert main([*arguments, "--output", "new.keras"]) == 0
    error = capsys.readouterr().err
    assert error.startswith("tfgmvae: warning: About ")
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--data", "digits", "--labels", "y.npy"], "Expected no --labels with the data set"),
        (["--data", "x.txt"], "an .npz or an .npy file. Received: 'x.txt'"),
        (["--data", "few.npz"], "Expected at least 49 calibration samples"),
        (["--data", "nolabels.npz"], "Expected the array y or y_test in nolabels.npz"),
        (
            ["--data", "few.npz", "--labels", "labels.txt"],
            "Expected a file. Received: 'labels.txt'",
        ),
        (["--data", "few.npz", "--labels", "README"], "Expected labels in an .npz or .npy file"),
    ],
)
def test_calibrate_says_what_is_wrong(
    model: str,
    digits: Dataset,
    arguments: list[str],
    message: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pathlib.Path("README").touch()
    np.savez("few.npz", x=digits.x_test[:3], y=digits.y_test[:3])
    np.savez("nolabels.npz", x=digits.x_test)
    before = pathlib.Path(model).read_bytes()
    assert main(["calibrate", model, *arguments]) == 2
    assert message in capsys.readouterr().err
    assert pathlib.Path(model).read_bytes() == before
