"""From a folder of photos to answers: train, predict, evaluate, calibrate and attack on folders."""

from __future__ import annotations

import csv
import json
import os
import pathlib
import shutil
import warnings
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tfgmvae import RejectingClassifier, datasets, evaluation, folders
from tfgmvae.cli import main, training_data
from tfgmvae.datasets import Dataset, image_stream
from tfgmvae.evaluation import Outcomes, UnknownClasses
from tfgmvae.evaluation.open_set import UnknownClassRow

NAMES = ("zero", "one", "two")


def write_digits(folder: pathlib.Path, x: np.ndarray, y: np.ndarray) -> None:
    """Digits as colour photos of several sizes, one folder per class."""
    for i, (image, label) in enumerate(zip(x, y, strict=True)):
        if label >= len(NAMES):
            continue
        (folder / NAMES[label]).mkdir(parents=True, exist_ok=True)
        pixels = np.kron(np.round(image[..., 0] * 255), np.ones((1 + i % 3, 2))).astype(np.uint8)
        suffix = (".png", ".bmp", ".webp", ".tif")[i % 4]
        path = folder / NAMES[label] / f"{i // 3:05}_{i}{suffix}"
        Image.fromarray(pixels).convert("RGB").save(path, lossless=True)


@pytest.fixture(scope="module")
def photos(digits: Dataset, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """`train` with 300 files and more, and `test`."""
    folder = tmp_path_factory.mktemp("photos")
    write_digits(folder / "train", digits.x_train, digits.y_train)
    write_digits(folder / "test", digits.x_test[:150], digits.y_test[:150])
    return folder


OPTIONS = ["--epochs", "2", "--encoder", "mlp", "--image-size", "8", "--batch-size", "32"]
RATES = ["--false-reject-rate", "0.1", "--calibration-split", "0.2"]


@pytest.fixture(scope="module")
def folder_model(photos: pathlib.Path) -> str:
    path = photos / "model.keras"
    train = ["train", "--data", str(photos), *OPTIONS, *RATES, "--resize", "stretch"]
    assert main([*train, "--output", str(path)]) == 0
    return str(path)


@pytest.fixture
def some_photos(photos: pathlib.Path, tmp_path: pathlib.Path) -> pathlib.Path:
    """A copy of the test photos, to be changed."""
    return pathlib.Path(shutil.copytree(photos / "test", tmp_path / "some"))


def rows_of(path: str) -> list[dict[str, str]]:
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def test_model_knows_the_classes_and_the_size(folder_model: str) -> None:
    classifier = RejectingClassifier.load(folder_model)
    assert classifier.class_names == ("one", "two", "zero")
    assert classifier.input_shape == (8, 8, 3)
    assert classifier.preparation.resize == "stretch"
    assert classifier.is_calibrated


def test_every_file_of_a_folder_is_answered_by_name(
    folder_model: str, some_photos: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (some_photos / "one" / "text.png").write_text("no image")
    (some_photos / "notes.txt").touch()
    Image.new("F", (8, 8)).save(some_photos / "float.tif")
    num_files = sum(path.suffix != ".txt" for path in some_photos.rglob("*.*"))
    assert main(["predict", folder_model, "some", "--output", "answers.csv"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith(f"{num_files} images: ")
    assert "2 unreadable (1 unsupported, 1 damaged)" in captured.out
    assert "some: 1 other file is not read (1 .txt)." in captured.err
    rows = {row["input"]: row for row in rows_of("answers.csv")}
    assert len(rows) == num_files
    for row in rows.values():
        assert row["name"] in (*NAMES, "")
        assert (row["name"] != "") == (row["accepted"] == "True") == (row["why"] == "")
        if row["reason"] == "decoder":
            assert row["why"] == "the class cannot reproduce it"
    right = [name.partition("/")[0] == row["name"] for name, row in rows.items() if row["name"]]
    assert np.mean(right) > 0.8
    assert rows["one/text.png"]["why"] == "damaged: holds no image of a known format"
    assert rows["float.tif"]["why"].startswith("unsupported: has pixels of mode 'F'")


def test_odd_images_are_answered(
    folder_model: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deep = Image.fromarray(np.full((20, 20), 40_000, np.uint16))
    odd = {
        "cmyk.jpg": Image.new("CMYK", (30, 30), (10, 20, 30, 40)),
        "deep.png": deep,
        "deep.tif": deep,
        "pixel.bmp": Image.new("L", (1, 1), 7),
        "wide.webp": Image.new("RGB", (16_000, 30), "blue"),  # the widest that WebP knows
        "wide.png": Image.new("L", (20_000, 2), 7),
    }
    os.mkdir("odd")
    for name, image in odd.items():
        image.save(tmp_path / "odd" / name)
    assert main(["predict", folder_model, "odd", "--output", "answers.csv", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["unreadable"] == {}
    assert {row["input"] for row in rows_of("answers.csv")} == odd.keys()
    assert all(row["reason"] and row["latent_distance"] for row in rows_of("answers.csv"))


def test_files_that_are_named_have_rows_too(
    folder_model: str, some_photos: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = sorted(map(str, (some_photos / "one").iterdir()))[:2]
    (some_photos / "bad.jpg").touch()
    bad = str(some_photos / "bad.jpg")
    arguments = ["predict", folder_model, good[0], bad, good[1], "--output"]
    assert main([*arguments, "a.csv", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["unreadable"] == {"damaged": 1}
    rows = rows_of("a.csv")
    assert [row["input"] for row in rows] == [*good, bad]
    assert rows[2]["reason"] == "unreadable"
    assert rows[2]["why"] == "damaged: is empty"
    assert main([*arguments, "a.npz"]) == 2
    assert "'bad.jpg', which is empty" in capsys.readouterr().err.replace(f"{some_photos}/", "")


def test_folder_without_a_readable_file_fails(
    folder_model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkdir("bad")
    for name in ("a.png", "b.jpg"):
        pathlib.Path("bad", name).touch()
    assert main(["predict", folder_model, "bad", "--output", "a.csv"]) == 2
    captured = capsys.readouterr()
    assert "2 images: 0 accepted, 0 rejected, 2 unreadable (2 damaged)" in captured.out
    assert "Received: 2 that cannot, and a.csv says why" in captured.err
    assert len(rows_of("a.csv")) == 2


def test_files_and_arrays_get_the_same_answers(folder_model: str, photos: pathlib.Path) -> None:
    classifier = RejectingClassifier.load(folder_model)
    data = datasets.load_folder(photos, image_size=8, resize="stretch")
    from_arrays = classifier.decide(data.x_test, verbose=0)
    folders.predict_folder(classifier, photos / "test", "answers.csv")
    rows = rows_of("answers.csv")
    np.testing.assert_array_equal([row["name"] for row in rows], from_arrays.names)
    np.testing.assert_array_equal(
        np.array([row["latent_distance"] for row in rows], np.float32), from_arrays.latent_distance
    )


@pytest.mark.parametrize("limit", [2**30, 0])
def test_calibrate_reads_a_folder(
    limit: int,
    folder_model: str,
    some_photos: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(image_stream, "IN_MEMORY_BYTES", limit)
    (some_photos / "one" / "text.png").write_text("no image")
    calibrate = ["calibrate", folder_model, "--data", "some", "--false-reject-rate", "0.2"]
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        assert main([*calibrate, "--output", "again.keras", "--json"]) == 0
    captured = capsys.readouterr()
    assert "1 of 47 image files in 'some' cannot be read" in captured.err
    assert "Calibrated by quantile on 4" in captured.err
    assert json.loads(captured.out)["model"] == "again.keras"


def test_attack_reads_a_folder(folder_model: str, photos: pathlib.Path) -> None:
    attack = ["attack", folder_model, "--data", str(photos), "--attack", "fgsm"]
    assert main([*attack, "--num-images", "10", "--output", "a.npz"]) == 0
    with np.load("a.npz") as archive:
        assert archive["x"].shape == (10, 8, 8, 3)
        assert set(archive["y"].tolist()) <= {0, 1, 2}


@pytest.mark.slow
def test_evaluate_reads_a_folder(
    folder_model: str, photos: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evaluate = ["evaluate", folder_model, "--data", str(photos / "test"), "--attacks"]
    assert main(evaluate) == 0
    shown = capsys.readouterr().out
    assert "| test images " in shown
    assert "## Attacks" not in shown


def test_large_folder_is_streamed(
    photos: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Through the same command, as if it did not fit into memory."""
    monkeypatch.setattr(image_stream, "IN_MEMORY_BYTES", 1000)
    monkeypatch.setattr(training_data, "NUM_SAMPLE", 100)
    left_out: dict[str, Any] = {}

    def leave_out(
        build: Any, x: np.ndarray, y: np.ndarray, x_test: np.ndarray, *_: Any, **options: Any
    ) -> UnknownClasses:
        left_out.update(options, num=len(x), num_tested=len(x_test))
        counted = Outcomes(1, 1, 0)
        return UnknownClasses((UnknownClassRow("", ("two",), ("one",), 0.5, counted, counted, 1),))

    monkeypatch.setattr(evaluation, "unknown_classes", leave_out)
    train = ["train", "--data", str(photos / "train"), *OPTIONS, *RATES, "--output", "a.keras"]
    train += ["--class-names", "two", "one", "--group-by", r"(\d+)_", "--check-unknown", "one"]
    damaged = photos / "train" / "one" / "00000_damaged.png"
    damaged.write_text("no image")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            assert main(train) == 0
    finally:
        damaged.unlink()
    captured = capsys.readouterr()
    assert "image files in" in captured.err
    assert "one/00000_damaged.png (damaged: " in captured.err
    assert "No images to test on were given." in captured.out
    assert "| shuffled pixels " in captured.out
    assert "| test images " not in captured.out
    assert "Folders that are left out: zero." in captured.err
    num = left_out["num"]
    assert num == len(left_out["groups"])
    # There are no test images. The damaged one may be among them.
    assert num + left_out["num_tested"] in (99, 100)
    assert left_out["num_tested"] > 10
    num_files = sum(len(os.listdir(photos / "train" / name)) for name in ("one", "two")) + 1
    said = f"second classifier without class one on {num} of the {num_files} images, which takes"
    assert said in captured.out
    classifier = RejectingClassifier.load("a.keras")
    assert classifier.class_names == ("two", "one")
    test = datasets.load_folder(photos / "test", image_size=8, class_names=["two", "one"])
    right = classifier.predict_proba(test.x_train, verbose=0).argmax(axis=1) == test.y_train
    assert right.mean() > 0.8
    assert main([*train, "--group-by", "(.*)", "--calibration-split", "0.01"]) == 2
    assert "Received: 3 by --calibration-split 0.01" in capsys.readouterr().err
    assert main([*train, "--labels-per-class", "20"]) == 2
    assert "Expected a label of every file, because" in capsys.readouterr().err


def test_groups_reach_the_training(photos: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, Any] = {}

    def fit(self: RejectingClassifier, x: np.ndarray, y: np.ndarray, **options: Any) -> None:
        given.update(options, num=len(x))
        raise KeyboardInterrupt

    monkeypatch.setattr(RejectingClassifier, "fit", fit)
    train = ["train", "--data", str(photos / "train"), *OPTIONS, "--group-by", r"(\d+)_"]
    assert main(train) == 130
    assert len(given["groups"]) == given["num"]
    assert 1 < len(set(given["groups"].tolist())) < given["num"]


BAD: list[tuple[list[str], str]] = [
    (["train", "--data", "nowhere"], "Received: name='nowhere'"),
    (["train", "--data", "empty"], "which has no sub-folders"),
    (["train", "--data", "one_class"], "Received: 'a' alone in 'one_class'"),
    (["train", "--data", "empty_class"], "Received: none in 'b'"),
    (["train", "--data", "case"], "Received: 'A' and 'a' in 'case'"),
    (["train", "--data", "good", "--group-by", "("], "to be a regular expression"),
    (["train", "--data", "good", "--group-by", "x"], "which matches none"),
    (
        ["train", "--data", "good", "--class-names", "a", "cc"],
        "the classes 'a', 'b'. Received: 'cc'",
    ),
    (["train", "--data", "good", "--image-size", "4"], "image_size to be an integer >= 8"),
    (["train", "--data", "unread"], "that were looked at cannot be read"),
    (["train", "--data", "digits", "--group-by", "x"], "to be a folder with --group-by"),
    (["train", "--data", "digits", "--image-size", "9"], "to be a folder with --image-size"),
    (["train", "--data", "digits", "--class-names", "a"], "an npz file with --class-names"),
    (["evaluate", "MODEL", "--data", "good"], "Received: 'a'"),
    (["evaluate", "MODEL", "--data", "nowhere"], "Received: 'nowhere', which does not exist"),
    (["calibrate", "MODEL", "--data", "empty"], "Expected image files"),
    (["calibrate", "MODEL", "--data", "good", "--labels", "a.npy"], "Expected no --labels with a"),
    (["attack", "MODEL", "--data", "train_only", "--output", "a.npz"], "a folder 'test' in"),
    (["predict", "MODEL", "empty", "--output", "a.csv"], "Received: none in 'empty'"),
    (["predict", "MODEL", "nowhere", "--output", "a.csv"], "'nowhere', which does not exist"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD, ids=[" ".join(row[0]) for row in BAD])
def test_bad_input_is_answered_before_tensorflow_starts(
    arguments: list[str],
    message: str,
    folder_model: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in (
        "empty", "one_class/a", "empty_class/a", "empty_class/b", "case/a", "case/A", "good/a",
        "good/b", "unread/a", "unread/b", "train_only/train/one",
    ):  # fmt: skip
        os.makedirs(name)
    for name in (
        "one_class/a", "empty_class/a", "case/a", "case/A", "good/a", "good/b",
        "train_only/train/one",
    ):  # fmt: skip
        Image.new("L", (9, 9)).save(f"{name}/a.png")
    for name in ("unread/a", "unread/b"):
        pathlib.Path(name, "a.png").touch()

    def started(*_: object, **__: object) -> None:
        raise AssertionError("TensorFlow was started")

    for module in ("train", "calibrate", "predict", "evaluate", "attack"):
        monkeypatch.setattr(f"tfgmvae.cli.{module}.start_tensorflow", started)
    before = sorted(os.listdir())
    assert main([folder_model if word == "MODEL" else word for word in arguments]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1
    assert sorted(os.listdir()) == before
