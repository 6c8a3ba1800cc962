"""`tfgmvae predict`: every kind of input and output."""

from __future__ import annotations

import csv
import json
import os
import pathlib
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tfgmvae import RejectingClassifier, datasets
from tfgmvae.cli import main
from tfgmvae.datasets import Dataset


def read_csv(path: str) -> list[dict[str, str]]:
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


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
    digits: Dataset,
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
    named = expected.class_names is not None
    columns = expected.column_names(False, named, expected.further_names)
    assert list(answers) == ["input", "index", *columns, "why"]
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
    assert "accepted" not in set(answers["reason"][-10:])
    assert "40 images: " in capsys.readouterr().out


def test_one_image_is_no_images(
    model: str, digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    np.save("images.npy", digits.x_test[:1])
    assert main(["predict", model, "images.npy", "--output", "answers.csv"]) == 0
    assert capsys.readouterr().out.startswith("1 image: ")


def test_image_with_nan_costs_no_other_its_answer(
    model: str, digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    images = digits.x_test[:3].copy()
    images[1, 2, 3, 0] = np.nan
    np.save("nan.npy", images)
    np.save("digits.npy", digits.x_test[:3])
    rows = {}
    for name in ("digits", "nan"):
        arguments = ["predict", model, f"{name}.npy", "--output", "answers.csv"]
        assert main([*arguments, "--json"]) == 0
        rows[name] = [{**row, "input": ""} for row in read_csv("answers.csv")]
    captured = capsys.readouterr()
    assert [rows["nan"][index] for index in (0, 2)] == [rows["digits"][index] for index in (0, 2)]
    invalid = rows["nan"][1]
    assert (invalid["label"], invalid["accepted"], invalid["reason"]) == ("-1", "False", "invalid")
    assert '"invalid": 1' in captured.out
    assert "invalid 1)" in captured.err
    assert main([*arguments, "--on-invalid", "raise"]) == 2
    assert "the first is the images in nan.npy[1, 2, 3, 0]=nan" in capsys.readouterr().err


def test_predict_reclassifies(
    model: str, digits: Dataset, capsys: pytest.CaptureFixture[str]
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


def test_predict_reads_image_files(model: str, digits: Dataset) -> None:
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


def test_colours_that_are_lost_are_named(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    image_module = pytest.importorskip("PIL.Image")
    image_module.new("RGB", (30, 20), "red").save("red.png")
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        assert main(["predict", model, "red.png", "--output", "answers.csv"]) == 0
    error = capsys.readouterr().err
    assert error.count("Colour images are turned into grey ones, because the model takes one") == 1
    assert "the first is 'red.png'" in error


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.npy", "'missing.npy', which does not exist"),
        ("folder", ".webp, .tif, .tiff). Received: none in 'folder'"),
        ("text.txt", "Expected a file that ends in one of .npz, .npy, .png, .jpg, .jpeg"),
        ("broken.npz", "a damaged or foreign file"),
        ("broken.png", "Received: 'broken.png', which holds no image"),
        ("deep.tif", "Received: 'deep.tif', which has pixels of mode 'F'"),
        ("other.npz", "Expected the array x or x_test in other.npz. Received: images"),
        ("wrong.npy", "Expected the images in wrong.npy of shape (N, height, width, 1 or 3)"),
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
    image_module.new("F", (8, 8)).save("deep.tif")
    np.savez("other.npz", images=np.zeros((1, 8, 8, 1)))
    np.save("wrong.npy", np.zeros((2, 9, 8, 2)))
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
    model: str, digits: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(file: Any) -> None:
        file.write("label\n")
        raise OSError("no space left")

    np.save("images.npy", digits.x_test[:2])
    pathlib.Path("answers.csv").write_text("old")
    monkeypatch.setattr("csv.writer", break_off)
    assert main(["predict", model, "images.npy", "--output", "answers.csv"]) == 2
    assert pathlib.Path("answers.csv").read_text() == "old"
    assert sorted(os.listdir()) == ["answers.csv", "images.npy"]
