"""Answers to a folder of image files: row by row, after a kill too, bad files among good ones."""

from __future__ import annotations

import csv
import json
import os
import pathlib
import re
import shutil
from typing import Any

import numpy as np
import pytest

from tfgmvae import NotCalibratedError, RejectingClassifier, folders
from tfgmvae.cli import main
from tfgmvae.datasets import Dataset, ImageFolder, image_stream
from tfgmvae.folders import fit_folder, predict_folder

Image = pytest.importorskip("PIL.Image")


@pytest.fixture(scope="module")
def pixels(digits: Dataset) -> np.ndarray:
    noise = np.random.default_rng(0).integers(0, 256, (5, 8, 8, 1))
    return np.concatenate([np.round(digits.x_test[:20] * 255), noise]).astype(np.uint8)


@pytest.fixture
def folder(pixels: np.ndarray, tmp_path: pathlib.Path) -> pathlib.Path:
    folder = tmp_path / "images"
    (folder / "more, and\nodd").mkdir(parents=True)
    for i, image in enumerate(pixels):
        parent = folder / "more, and\nodd" if i % 2 else folder
        Image.fromarray(image[..., 0]).save(parent / f"{i:02}.png")
    (folder / "notes.txt").write_text("no image")
    return folder


def read(path: pathlib.Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_every_image_has_the_row_that_the_library_gives(
    digits_classifier: RejectingClassifier, folder: pathlib.Path, pixels: np.ndarray
) -> None:
    output = folder.parent / "labels.csv"
    summary = predict_folder(digits_classifier, folder, output, batch_size=7)
    decision = digits_classifier.decide(pixels.astype(np.float32) / 255, verbose=0)
    rows = {int(pathlib.Path(row["input"]).stem): row for row in read(output)}
    assert sorted(rows) == list(range(len(pixels)))
    for i, row in rows.items():
        assert (folder / row["input"]).is_file()
        assert int(row["label"]) == decision.labels[i]
        assert int(row["class"]) == decision.classes[i]
        # How a sum over units is rounded may depend on the size of the batch.
        for column in ("latent_distance", "reconstruction_error"):
            assert float(row[column]) == pytest.approx(getattr(decision, column)[i], rel=1e-5)
    assert summary.num_images == len(pixels)
    assert summary.reasons["accepted"] == decision.accepted.sum() < len(pixels)
    assert sorted(os.listdir(folder.parent)) == ["images", "labels.csv"]


@pytest.mark.parametrize("torn", [b"", b'"more, and', b"03.png,4,4,Tr"])
def test_a_killed_run_is_continued(
    digits_classifier: RejectingClassifier,
    folder: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    torn: bytes,
) -> None:
    whole, output = folder.parent / "whole.csv", folder.parent / "labels.csv"
    predict_folder(digits_classifier, folder, whole, batch_size=6, reclassify=True)
    decide, calls = RejectingClassifier.decide, []

    def decide_twice(self: RejectingClassifier, *args: Any, **options: Any) -> Any:
        calls.append(len(args[0]))
        if len(calls) > 2:
            raise KeyboardInterrupt
        return decide(self, *args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(RejectingClassifier, "decide", decide_twice)
        with pytest.raises(KeyboardInterrupt):
            predict_folder(digits_classifier, folder, output, batch_size=6, reclassify=True)
    assert not output.exists()
    (unfinished,) = folder.parent.glob(".labels-*.csv")
    with unfinished.open("ab") as file:
        file.write(torn)
    # Another question about the same images does not continue this answer.
    predict_folder(digits_classifier, folder, folder.parent / "other.csv", batch_size=6)
    assert unfinished.exists()
    summary = predict_folder(digits_classifier, folder, output, batch_size=6, reclassify=True)
    assert summary.num_resumed == 12
    assert read(output) == read(whole)
    assert not unfinished.exists()


def test_bad_files_among_good_ones_are_named(
    classifier_file: pathlib.Path, folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "00.png").write_bytes((folder / "00.png").read_bytes()[:40])
    Image.new("F", (8, 8)).save(folder / "float.tif")
    Image.fromarray(np.zeros((90, 80), np.uint8)).save(folder / "large.jpg")
    output = folder.parent / "labels.csv"
    arguments = ["predict", str(classifier_file), str(folder), "--output", str(output)]
    assert main([*arguments, "--reclassify"]) == 0
    captured = capsys.readouterr()
    assert ", 2 unreadable (1 damaged, 1 unsupported). The answers are in " in captured.out
    assert "1 other file is not read (1 .txt)." in captured.err
    unreadable = {row["input"]: row for row in read(output) if row["reason"] == "unreadable"}
    assert list(unreadable) == ["00.png", "float.tif"]
    assert unreadable["00.png"]["why"].startswith("damaged: ")
    assert {row["label"] for row in unreadable.values()} == {""}
    for row in read(output):
        assert (row["why"] == "") == (row["reason"] == "accepted")
    assert main([*arguments, "--json"]) == 0
    summary = json.loads(capsys.readouterr().out)
    assert summary["reasons"]["unreadable"] == 2
    assert summary["unreadable"] == {"damaged": 1, "unsupported": 1}


def test_a_folder_of_bad_files_only(
    digits_classifier: RejectingClassifier, tmp_path: pathlib.Path
) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    summary = predict_folder(digits_classifier, tmp_path, tmp_path / "a.csv", reclassify=True)
    assert summary.reasons == dict.fromkeys(summary.reasons, 0) | {"unreadable": 1}
    assert summary.unreadable == {"damaged": 1}


@pytest.mark.parametrize(
    ("inputs", "output", "message"),
    [
        (["images"], "labels.npz", "Expected one folder alone, and --output to end in .csv"),
        (["images", "images/00.png"], "labels.csv", "Expected one folder alone"),
        (["empty"], "labels.csv", "Expected image files (.png, .jpg, "),
    ],
)
def test_wrong_usage_is_refused(
    classifier_file: pathlib.Path,
    folder: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    inputs: list[str],
    output: str,
    message: str,
) -> None:
    monkeypatch.chdir(folder.parent)
    os.mkdir("empty")
    assert main(["predict", str(classifier_file), *inputs, "--output", output]) == 2
    assert message in capsys.readouterr().err


def test_arguments_are_checked(
    digits_classifier: RejectingClassifier, folder: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    for output, options, message in (
        ("a.txt", {}, "to end in '.csv'"),
        ("a.csv", {"batch_size": 0}, "batch_size to be an integer >= 1"),
    ):
        with pytest.raises(ValueError, match=message):
            predict_folder(digits_classifier, folder, tmp_path / output, **options)
    with pytest.raises(ValueError, match="Expected a folder"):
        predict_folder(digits_classifier, folder / "00.png", tmp_path / "a.csv")
    with pytest.raises(NotCalibratedError):
        predict_folder(
            RejectingClassifier((8, 8, 1), 10, encoder="mlp"), folder, tmp_path / "a.csv"
        )
    assert os.listdir(tmp_path) == [folder.name]
    shutil.rmtree(folder)
    with pytest.raises(ValueError, match="Expected a folder"):
        predict_folder(digits_classifier, folder, tmp_path / "a.csv")


@pytest.mark.parametrize("is_grouped", [False, True])
def test_near_copies_in_a_folder_that_is_streamed(
    is_grouped: bool, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named by their files, of which only a part is read."""
    generator = np.random.default_rng(0)
    for number in range(120):
        (tmp_path / "AB"[number % 2]).mkdir(exist_ok=True)
        pixels = generator.integers(0, generator.integers(50, 200), (8, 8))
        for frame in range(5):
            noisy = (pixels + generator.integers(0, 4, (8, 8))).astype(np.uint8)
            Image.fromarray(noisy).save(tmp_path / "AB"[number % 2] / f"{number:03}_{frame}.png")
    read: list[int] = []

    def reader(folder: Any, files: Any, preparation: Any) -> image_stream.ImageFileReader:
        read.append(len(files))
        return image_stream.ImageFileReader(folder, files, preparation)

    monkeypatch.setattr(folders, "ImageFileReader", reader)
    monkeypatch.setattr(image_stream, "IN_MEMORY_BYTES", 0)
    monkeypatch.setattr(folders, "NUM_LOOKED_AT", 500)
    monkeypatch.setattr(RejectingClassifier, "fit", lambda *_, **__: "trained")
    classifier = RejectingClassifier((8, 8, 1), 2, encoder="mlp", seed=0)
    folder = ImageFolder.index(tmp_path, group_by=r"(\d+)_" if is_grouped else None)
    options: Any = {"calibration_split": 0.3}
    if is_grouped:
        assert fit_folder(classifier, folder, **options) == "trained"
        assert read == []
        return
    with pytest.warns(UserWarning, match="look like copies of training images") as caught:
        assert fit_folder(classifier, folder, **options) == "trained"
    assert read == [500]
    text = str(caught[0].message)
    pairs = re.findall(r"[AB]/(\d+)_(\d)\.png and [AB]/(\d+)_(\d)\.png", text)
    assert len(pairs) == 3
    assert all(number == other for number, _, other, _ in pairs)
    assert "--group-by" in text
