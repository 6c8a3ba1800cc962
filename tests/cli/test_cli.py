"""The command line: what it prints, what it writes, how it fails."""

from __future__ import annotations

import csv
import json
import os
import pathlib
import subprocess
import sys
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tfgmvae import RejectingClassifier, attacks, datasets
from tfgmvae.autoencoder.networks import DECODERS, ENCODERS
from tfgmvae.cli import main

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
COMMANDS = (
    "quickstart", "train", "calibrate", "predict", "evaluate", "attack", "export", "doctor"
)  # fmt: skip
TRAIN = ["train", "--data", "digits", "--epochs", "2", "--encoder", "mlp"]


@pytest.fixture(autouse=True)
def in_empty_folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A classifier that was trained on the command line."""
    path = tmp_path_factory.mktemp("model") / "digits.keras"
    assert main([*TRAIN, "--output", str(path)]) == 0
    return str(path)


@pytest.fixture(scope="module")
def digits() -> datasets.Dataset:
    return datasets.load("digits")


def read_csv(path: str) -> list[dict[str, str]]:
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(("given", "expected"), [(None, "1"), ("0", "0")])
def test_one_dnn_is_on_unless_the_environment_says_otherwise(
    given: str | None, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "TF_ENABLE_ONEDNN_OPTS"
    monkeypatch.setenv(name, "to be restored")
    if given is None:
        monkeypatch.delenv(name)
    else:
        monkeypatch.setenv(name, given)
    with pytest.raises(SystemExit):
        main(["--version"])
    assert os.environ[name] == expected


@pytest.mark.parametrize("arguments", [[], *([command] for command in COMMANDS)])
def test_help_ends_well_and_shows_an_example(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main([*arguments, "--help"])
    assert stop.value.code == 0
    shown = capsys.readouterr().out
    assert (f"tfgmvae {arguments[0]} " if arguments else "tfgmvae quickstart") in shown
    assert "example:" in shown or "start here:" in shown
    assert max(map(len, shown.splitlines())) <= 100


@pytest.mark.parametrize("command", ["attack", "evaluate"])
def test_every_attack_is_named(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    shown = capsys.readouterr().out
    assert all(name in shown for name in attacks.available())


def test_train_offers_every_network_that_has_a_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit):
        main(["train", "--help"])
    shown = capsys.readouterr().out
    assert "--encoder {" + ",".join(ENCODERS) + "}" in shown
    assert "--decoder {" + ",".join(DECODERS) + "}" in shown


def test_command_runs_as_a_module() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tfgmvae", "predict", "missing.keras", "x.npy", "--output", "a.csv"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
    )
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert "tfgmvae: error: Expected a saved model. Received: 'missing.keras'" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND (see: tfgmvae --help)"),
        (["fly"], "invalid choice: 'fly'"),
        (["train", "--epochs", "0"], "--epochs: expected an integer >= 1, got '0'"),
        (["train", "--epochs", "many"], "expected an integer >= 1, got 'many'"),
        (["train", "--seed", "-1"], "expected an integer >= 0, got '-1'"),
        (["train", "--false-reject-rate", "2"], "expected a number between 0 and 1, got '2'"),
        (["train", "--false-reject-rate", "few"], "expected a number between 0 and 1, got 'few'"),
        (["train", "--data", "cats"], "Expected one of the data sets coil100, coil20, digits"),
        (["train", "--recipe", "best"], "Expected one of the recipes"),
        (["train", "--data", "missing.npz"], "missing.npz, which does not exist"),
        (["train", "--output", "model.h5"], "Expected --output to end in .keras"),
        (["train", "--output", "no/model.keras"], "Expected an existing output folder"),
        (["train", "--labels-per-class", "5000"], "Received: 142 of class 0"),
        (["calibrate", "m.keras"], "the following arguments are required: --data"),
        (["calibrate", "m.keras", "--data", "digits"], "Expected a saved model"),
        (
            "calibrate m.keras --data digits --method chi_square --false-reject-rate 0.1".split(),
            "Expected no --false-reject-rate with --method chi_square",
        ),
        (
            "calibrate m.keras --data digits --method chi_square --encoder-share 0.9".split(),
            "Expected no --encoder-share with --method chi_square",
        ),
        (["predict", "m.keras", "x.npy"], "the following arguments are required: --output"),
        (["predict", "m.keras", "x.npy", "--output", "a.txt"], "to end in .csv or .npz"),
        (["evaluate", "m.keras"], "the following arguments are required: --data"),
        (["evaluate", "m.keras", "--data", "digits"], "Expected a saved model"),
        (["evaluate", "m", "--data", "digits", "--norm", "1"], "expected inf or 2, got '1'"),
        (
            ["evaluate", "m", "--data", "digits", "--epsilons", "0.1", "-0.1"],
            "expected a number above 0, got '-0.1'",
        ),
        (
            ["evaluate", "m", "--data", "digits", "--epsilons", "big"],
            "expected a number above 0, got 'big'",
        ),
        (["evaluate", "m", "--data", "digits", "--num-images", "0"], "an integer >= 1, got '0'"),
        (
            ["evaluate", "m", "--data", "digits", "--attacks", "pgd:steps"],
            "expected NAME or NAME:option=number,..., got 'pgd:steps'",
        ),
        (
            ["evaluate", "m", "--data", "digits", "--attacks", "pgd", "pgd:steps=9"],
            "Expected every attack once. Received: --attacks pgd pgd",
        ),
        (["attack", "m", "--data", "digits"], "the following arguments are required: --output"),
        (["attack", "m", "--data", "digits", "--output", "a.csv"], "to end in .npz"),
        (["attack", "m", "--data", "digits", "--output", "no/a.npz"], "existing output folder"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith("tfgmvae: error: ")
    assert message in error
    assert error.count("\n") == 1


def test_unexpected_error_shows_its_traceback_and_is_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(_: object) -> int:
        raise RuntimeError("the unexpected")

    monkeypatch.setattr("tfgmvae.cli.doctor.run", break_down)
    assert main(["doctor"]) == 1
    error = capsys.readouterr().err
    assert "Traceback" in error
    assert "the unexpected" in error


def test_interruption_is_no_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("tfgmvae.cli.doctor.run", interrupt)
    assert main(["doctor"]) == 130
    assert capsys.readouterr().err == "tfgmvae: interrupted\n"


def test_train_prints_the_outcomes_and_saves_the_model(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*TRAIN, "--output", "again.keras"]) == 0
    shown = capsys.readouterr().out
    for row in ("test images", "uniform noise", "gaussian noise", "shuffled pixels"):
        assert f"| {row} " in shown
    assert "after reclassification" in shown
    assert "Epoch 2/2" in shown
    first, again = (RejectingClassifier.load(path) for path in (model, "again.keras"))
    for weight, other in zip(first.weights, again.weights, strict=True):
        np.testing.assert_array_equal(weight, other)


def test_train_prints_json_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--epochs", "1", "--labels-per-class", "20", "--json", "--batch-size", "256"]
    assert main([*TRAIN, *arguments]) == 0
    captured = capsys.readouterr()
    result = json.loads(captured.out)
    assert result["model"] == "digits.keras"
    assert result["epochs"] == 1
    assert result["calibration"]["false_reject_rate"] == 0.02
    rows = {(row["inputs"], row["stage"]): row for row in result["outcomes"]["rows"]}
    clean = rows["test images", "after thresholds"]
    assert clean["accuracy"] + clean["reject_rate"] + clean["error"] == pytest.approx(1)
    assert ("uniform noise", "after reclassification") not in rows
    assert " - accuracy: " in captured.err


def test_train_takes_an_npz_file_and_names_the_model_after_it(
    digits: datasets.Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    np.savez(
        "scans.npz",
        x_train=digits.x_train,
        y_train=digits.y_train,
        x_test=digits.x_test,
        y_test=digits.y_test,
    )
    assert main(["train", "--data", "scans.npz", "--epochs", "1", "--encoder", "mlp"]) == 0
    assert "with the recipe 'default': 1 epochs" in capsys.readouterr().out
    assert RejectingClassifier.load("scans.keras").is_calibrated


def test_backup_is_used_by_the_same_training_only_and_removed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("out of power")

    arguments = [*TRAIN, "--backup", "backup"]
    with monkeypatch.context() as patch:
        patch.setattr(RejectingClassifier, "calibrate", crash)
        assert main(arguments) == 1
    assert os.listdir("backup") == ["tfgmvae-backup"]
    assert main([*arguments, "--seed", "1"]) == 2
    assert "Expected the backup of a training with the same settings" in capsys.readouterr().err
    assert main(arguments) == 0
    assert "Going on from the backup" in capsys.readouterr().out
    assert os.listdir("backup") == []


def test_killed_training_ends_where_an_undisturbed_one_does(
    model: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(self: Any, epoch: int, logs: Any = None) -> None:
        if epoch == 1:
            raise RuntimeError("out of power")

    arguments = [*TRAIN, "--backup", "backup", "--output", "resumed.keras"]
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
    model: str, digits: datasets.Dataset, capsys: pytest.CaptureFixture[str]
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
        options = ["--output", "new.keras", "--json", "--per-class", "no", "--encoder-share", share]
        assert main(["calibrate", model, "--data", "digits", *options]) == 0
        result = json.loads(capsys.readouterr().out)
        assert result["calibration"]["encoder_share"] == float(share)
        thresholds.append((result["encoder_thresholds"][0], result["decoder_thresholds"][0]))
    assert thresholds[0][0] > thresholds[1][0]
    assert thresholds[0][1] < thresholds[1][1]


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
        (["--data", "few.npz"], "Expected at least 99 calibration samples"),
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
    digits: datasets.Dataset,
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


def as_npz(images: np.ndarray) -> str:
    np.savez("images.npz", x=images)
    return "images.npz"


def as_test_npz(images: np.ndarray) -> str:
    np.savez("images.npz", x_test=images, y_test=np.zeros(len(images)))
    return "images.npz"


def as_npy(images: np.ndarray) -> str:
    np.save("images.npy", images)
    return "images.npy"


def as_bytes_without_channels(images: np.ndarray) -> str:
    np.save("images.npy", np.round(images[..., 0] * 255).astype(np.uint8))
    return "images.npy"


@pytest.mark.parametrize(
    ("store", "tolerance"),
    [(as_npz, 0), (as_test_npz, 0), (as_npy, 0), (as_bytes_without_channels, 0.05)],
)
@pytest.mark.parametrize("output", ["answers.csv", "answers.npz"])
def test_predict_gives_the_answers_of_the_library(
    model: str,
    digits: datasets.Dataset,
    store: Callable[[np.ndarray], str],
    tolerance: float,
    output: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    images = np.concatenate([digits.x_test[:30], datasets.uniform_noise(10, (8, 8, 1))])
    path = store(images)
    assert main(["predict", model, path, "--output", output]) == 0
    expected = RejectingClassifier.load(model).decide(images, verbose=0)
    if output.endswith(".csv"):
        rows = read_csv(output)
        answers = {name: np.array([row[name] for row in rows]) for name in rows[0]}
    else:
        with np.load(output) as archive:
            answers = dict(archive)
    assert list(answers) == [
        "input",
        "index",
        "label",
        "class",
        "accepted",
        "reason",
        "latent_distance",
        "reconstruction_error",
    ]
    assert set(answers["input"]) == {path}
    np.testing.assert_array_equal(answers["index"].astype(int), np.arange(40))
    np.testing.assert_array_equal(answers["class"].astype(int), expected.classes)
    np.testing.assert_allclose(
        answers["reconstruction_error"].astype(float),
        expected.reconstruction_error,
        rtol=1e-6,
        atol=tolerance,
    )
    if not tolerance:
        np.testing.assert_array_equal(answers["label"].astype(int), expected.labels)
        np.testing.assert_array_equal(answers["accepted"].astype(str) == "True", expected.accepted)
    assert set(answers["reason"][-10:]) <= {"encoder", "decoder", "both"}
    assert "40 images: " in capsys.readouterr().out


def test_predict_reclassifies(
    model: str, digits: datasets.Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    np.save("noise.npy", datasets.uniform_noise(10, (8, 8, 1)))
    np.save("digits.npy", digits.x_test[:5])
    arguments = ["predict", model, "noise.npy", "digits.npy", "--output", "answers.csv"]
    assert main([*arguments, "--reclassify", "--json"]) == 0
    rows = read_csv("answers.csv")
    assert [row["input"] for row in rows] == ["noise.npy"] * 10 + ["digits.npy"] * 5
    assert [int(row["index"]) for row in rows] == [*range(10), *range(5)]
    for row in rows:
        reclassified = row["reclassified"] == "True"
        assert reclassified == (row["accepted"] == "False" and row["label"] != "-1")
    summary = json.loads(capsys.readouterr().out)
    assert summary["num_images"] == 15
    assert sum(summary["reasons"].values()) == 15
    assert summary["num_reclassified"] == sum(row["reclassified"] == "True" for row in rows)


def test_predict_reads_image_files(model: str, digits: datasets.Dataset) -> None:
    image_module = pytest.importorskip("PIL.Image")
    pixels = np.round(digits.x_test[0, ..., 0] * 255).astype(np.uint8)
    grey = image_module.fromarray(pixels)
    grey.save("grey.png")
    grey.convert("RGB").save("colour.png")
    grey.convert("RGBA").save("transparent.png")
    np.save("array.npy", pixels[np.newaxis])
    names = ["array.npy", "grey.png", "colour.png", "transparent.png"]
    assert main(["predict", model, *names, "--output", "answers.csv"]) == 0
    rows = read_csv("answers.csv")
    assert [row["input"] for row in rows] == names
    assert len({(row["label"], row["reconstruction_error"]) for row in rows}) == 1


def test_colour_images_keep_their_colours(tmp_path: pathlib.Path) -> None:
    image_module = pytest.importorskip("PIL.Image")
    from tfgmvae.cli.images import read_images

    pixels = np.zeros((4, 6, 3), np.uint8)
    pixels[..., 0] = 255
    image_module.fromarray(pixels).save("red.png")
    images = read_images(pathlib.Path("red.png"), (4, 6, 3))
    np.testing.assert_array_equal(images, pixels[np.newaxis] / 255)
    with pytest.raises(ValueError, match="the model takes 2 channels"):
        read_images(pathlib.Path("red.png"), (4, 6, 2))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.npy", "'missing.npy', which does not exist"),
        ("folder", "Expected .png or .jpg or .jpeg files. Received: none in 'folder'"),
        ("text.txt", "Expected a file that ends in one of .npz, .npy, .png, .jpg, .jpeg"),
        ("broken.npz", "a damaged or foreign file"),
        ("broken.png", "'broken.png', a damaged or foreign file"),
        ("large.png", "Expected an image of 8x8 pixels"),
        ("deep.png", "8 bits per channel. Received: 'deep.png' of mode 'I;16'"),
        ("other.npz", "Expected the array x or x_test in other.npz. Received: images"),
        ("wrong.npy", "Expected the images in wrong.npy of shape (N, 8, 8, 1)"),
        ("nan.npy", "the first is the images in nan.npy[1, 2, 3, 0]=nan"),
        ("words.npy", "Expected the images in words.npy to hold real numbers"),
        ("objects.npy", "a damaged or foreign file"),
    ],
)
def test_predict_names_the_file_that_is_wrong(
    model: str, name: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    image_module = pytest.importorskip("PIL.Image")
    os.mkdir("folder")
    for damaged in ("text.txt", "broken.npz", "broken.png"):
        pathlib.Path(damaged).write_text("no image")
    image_module.new("L", (28, 28)).save("large.png")
    image_module.new("I;16", (8, 8)).save("deep.png")
    np.savez("other.npz", images=np.zeros((1, 8, 8, 1)))
    np.save("wrong.npy", np.zeros((2, 9, 8, 1)))
    nan = np.zeros((2, 8, 8, 1))
    nan[1, 2, 3, 0] = np.nan
    np.save("nan.npy", nan)
    np.save("words.npy", np.full((1, 8, 8, 1), "word"))
    np.save("objects.npy", np.full((1, 8, 8, 1), {}, object), allow_pickle=True)
    assert main(["predict", model, name, "--output", "answers.csv"]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1
    assert not os.path.exists("answers.csv")


@pytest.mark.parametrize(
    ("inputs", "output", "message"),
    [
        (["images.npz"], "images.npz", "Expected --output to be another file than the inputs"),
        (["images.npz"], "./images.npz", "Expected --output to be another file than the inputs"),
        (["images.npz"], "missing/answers.csv", "Expected an existing output folder"),
        (["images.npz"], "folder.csv", "Received: 'folder.csv', a directory"),
    ],
)
def test_predict_never_writes_where_it_should_not(
    model: str, inputs: list[str], output: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    np.savez("images.npz", x=np.zeros((1, 8, 8, 1)))
    os.mkdir("folder.csv")
    before = pathlib.Path("images.npz").read_bytes()
    assert main(["predict", model, *inputs, "--output", output]) == 2
    assert message in capsys.readouterr().err
    assert pathlib.Path("images.npz").read_bytes() == before


def test_failed_write_leaves_the_old_answers(
    model: str, digits: datasets.Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(path: pathlib.Path, _: object) -> None:
        path.write_text("label\n")
        raise OSError("no space left")

    np.save("images.npy", digits.x_test[:2])
    pathlib.Path("answers.csv").write_text("old")
    monkeypatch.setattr("tfgmvae.cli.predict.write_csv", break_off)
    assert main(["predict", model, "images.npy", "--output", "answers.csv"]) == 2
    assert pathlib.Path("answers.csv").read_text() == "old"
    assert sorted(os.listdir()) == ["answers.csv", "images.npy"]


EVALUATE = ["--data", "digits", "--num-images", "12", "--epsilons", "0.1", "--output", "report"]


def test_evaluate_writes_the_report_and_repeats_itself(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    command = ["evaluate", model, *EVALUATE, "--attacks", "noise:draws=2", "fgsm", "--json"]
    numbers = []
    for _ in range(2):
        assert main(command) == 0
        captured = capsys.readouterr()
        numbers.append(json.loads(captured.out))
    assert numbers[0] == numbers[1]
    assert numbers[0]["settings"]["attacks"] == {"noise": {"draws": 2}, "fgsm": {}}
    assert numbers[0]["settings"]["num_images"] == 12
    assert json.loads(pathlib.Path("report/report.json").read_text()) == numbers[0]
    assert "fgsm, eps 0.1: " in captured.err
    assert "## Are the attacks sound?" in captured.err
    assert len(os.listdir("report")) == 7


def test_evaluate_with_a_surrogate(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("matplotlib")
    command = ["evaluate", model, *EVALUATE, "--norm", "2", "--attacks", "--surrogate", model]
    assert main(command) == 0
    assert "| 0.1 | transfer   |" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--attacks", "cw"], "Expected name to be one of"),
        (["--attacks", "pgd:stepz=3"], "Expected options of 'pgd' among"),
        (["--surrogate", "missing.keras"], "missing.keras"),
        (["--data", "images.npy"], "Expected --labels"),
        (["--output", "taken"], "Expected --output to be a folder"),
    ],
)
def test_evaluate_says_what_is_wrong(
    arguments: list[str], message: str, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pathlib.Path("taken").touch()
    np.save("images.npy", np.zeros((3, 8, 8, 1)))
    assert main(["evaluate", model, *EVALUATE, *arguments]) == 2
    assert message in capsys.readouterr().err


def test_attack_keeps_the_images(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["attack", model, "--data", "digits", "--num-images", "10", "--output", "made.npz"]
    command += ["--attack", "adaptive:steps=5,restarts=1", "--eps", "0.2", "--json"]
    assert main(command) == 0
    captured = capsys.readouterr()
    summary = json.loads(captured.out)
    made = np.load("made.npz")
    assert made["adversarial"].shape == made["x"].shape == (10, 8, 8, 1)
    assert np.abs(made["adversarial"] - made["x"]).max() <= 0.2 + 1e-6
    np.testing.assert_array_equal(
        made["success"], (made["label"] != made["y"]) & (made["label"] >= 0)
    )
    assert summary["success_rate"] == made["success"].mean()
    assert summary["num_images"] == 10
    assert "of 10 images succeed" in captured.err
    assert (
        main(["attack", model, "--data", "made.npz", "--attack", "fgsm", "--output", "f.npz"]) == 0
    )
    assert len(np.load("f.npz")["x"]) == 10


def test_attack_without_cleverhans_says_what_to_install(
    model: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "cleverhans.tf2", None)
    # The graph of an attack that was run before knows cleverhans already.
    command = ["attack", model, "--data", "digits", "--norm", "2", "--output", "made.npz"]
    assert main([*command, "--num-images", "3", "--attack", "mim"]) == 2
    assert "pip install 'tfgmvae[attacks]'" in capsys.readouterr().err
    assert os.listdir() == []


def test_doctor_shows_versions_backend_and_data(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: pathlib.Path
) -> None:
    (tmp_path / "mnist.npz").touch()
    monkeypatch.setenv("TFGMVAE_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "no-cache"))
    assert main(["doctor", "--json"]) == 0
    captured = capsys.readouterr()
    report = json.loads(captured.out)
    assert report["versions"]["numpy"] == np.__version__
    assert report["versions"]["tensorflow"].startswith("2.")
    assert report["backend"]["name"]
    assert report["datasets"]["mnist"] == str(tmp_path / "mnist.npz")
    assert report["datasets"]["svhn"] is None
    assert report["datasets"]["digits"].endswith("digits.csv.gz")
    assert report["problems"] == []
    assert "svhn                    not found" in captured.err


def test_doctor_reports_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from tfgmvae.cli import doctor

    version = doctor._version
    absent = {"scikit-learn", "cleverhans"}
    monkeypatch.setattr(doctor, "_version", lambda name: None if name in absent else version(name))
    monkeypatch.setenv("TFGMVAE_DATA_DIR", "nowhere")
    assert main(["doctor"]) == 2
    shown = capsys.readouterr().out
    assert "problem: scikit-learn is not installed" in shown
    assert "not installed (pip install 'tfgmvae[attacks]')" in shown
    assert "problem: Expected TFGMVAE_DATA_DIR to be an existing folder" in shown


def test_doctor_shows_the_native_backend(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from tfgmvae.ops import backend

    status = backend.BackendStatus(
        name="native",
        requested="auto",
        reason="built for TensorFlow 2.21.0 and loaded",
        remedy="",
        built_with={"tensorflow": "2.21.0", "cuda_architectures": []},
        instruction_set="avx2",
        blas="OpenBLAS 0.3",
    )
    monkeypatch.setattr(backend, "status", lambda: status)
    assert main(["doctor"]) == 0
    shown = capsys.readouterr().out
    assert "backend                 native: built for TensorFlow 2.21.0 and loaded" in shown
    assert "instruction set         avx2" in shown
    assert "BLAS                    OpenBLAS 0.3" in shown
    assert "built with              tensorflow 2.21.0\n" in shown
    assert "to change that" not in shown


def test_doctor_reports_an_unknown_backend(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TFGMVAE_BACKEND", "fast")
    assert main(["doctor"]) == 2
    assert "problem: Expected TFGMVAE_BACKEND to be one of" in capsys.readouterr().out


def test_quickstart_writes_everything_and_repeats_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    monkeypatch.setattr("tfgmvae.quickstart._NUM_ATTACKED", 10)
    found = []
    for folder in ("first", "second"):
        assert main(["quickstart", "--epochs", "1", "--output", folder, "--json"]) == 0
        found.append(json.loads(capsys.readouterr().out))
    for name in ("outcomes", "attacks"):
        assert found[0][name] == found[1][name]
        assert json.loads(pathlib.Path(f"first/{name}.json").read_text()) == found[0][name]
    assert {row["attack"] for row in found[0]["attacks"]["attacks"]} == {"fgsm", "adaptive"}
    assert {row["inputs"] for row in found[0]["outcomes"]["rows"]} == {
        "test images",
        "uniform noise",
        "shuffled pixels",
    }
    assert sorted(os.listdir("first")) == [
        "adversarial.png",
        "attacks.json",
        "attacks.png",
        "decisions.png",
        "digits.keras",
        "latent_space.png",
        "outcomes.json",
        "reconstructions.png",
        "samples.png",
        "scores.png",
    ]


def test_quickstart_refuses_a_file_as_folder(capsys: pytest.CaptureFixture[str]) -> None:
    pathlib.Path("taken").touch()
    assert main(["quickstart", "--output", "taken"]) == 2
    assert "Expected --output to be a folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "missing", "extra"),
    [
        (["quickstart"], "matplotlib", "plots"),
        (["quickstart"], "cleverhans", "attacks"),
        (["evaluate", "m.keras", "--data", "digits"], "matplotlib", "plots"),
    ],
)
def test_missing_package_is_named_with_its_extra(
    command: list[str],
    missing: str,
    extra: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def find_spec(name: str) -> Any:
        return None if name == missing else "found"

    monkeypatch.setattr("importlib.util.find_spec", find_spec)
    assert main(command) == 2
    assert f"need {missing}: pip install 'tfgmvae[{extra}]'" in capsys.readouterr().err
    assert os.listdir() == []
