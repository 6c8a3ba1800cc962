"""Several processes of a real Ray give the rows of one, whoever dies meanwhile."""

from __future__ import annotations

import io
import json
import os
import pathlib
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from PIL import Image

from benchmarks.speed import bulk, measure
from tfgmvae import RejectingClassifier
from tfgmvae.cli import main
from tfgmvae.datasets import Dataset
from tfgmvae.folders import predict_folder

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DRIVER = ROOT / "tests" / "bulk" / "ray_driver.py"


@pytest.fixture(scope="module")
def pixels(digits: Dataset) -> np.ndarray:
    x = np.concatenate([digits.x_test, digits.x_train])[:1200]
    return np.round(255 * x).astype(np.uint8)


@pytest.fixture(scope="module")
def folder(pixels: np.ndarray, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    folder = tmp_path_factory.mktemp("ray")
    np.save(folder / "pixels.npy", pixels)
    (folder / "photos" / "more").mkdir(parents=True)
    for i, image in enumerate(pixels[:70, ..., 0]):
        Image.fromarray(image).save(folder / "photos" / "more" / f"{i:03}.png")
    file = io.BytesIO()
    Image.fromarray(pixels[0, ..., 0]).save(file, "png")
    table = {"key": [1, 2, 3], "image": [file.getvalue(), b"no image", None]}
    parquet.write_table(pyarrow.table(table), folder / "images.parquet")
    return folder


@pytest.fixture(scope="module")
def results(folder: pathlib.Path, classifier_file: pathlib.Path) -> dict[str, Any]:
    pytest.importorskip("ray.data", reason="Ray is not installed: pip install 'tfgmvae[ray]'")
    environment = os.environ | measure.RAY_PRIORITY
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), *sys.path])
    command = [sys.executable, str(DRIVER), str(classifier_file), str(folder)]
    result = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return json.loads((folder / "results.json").read_text())


@pytest.mark.slow
def test_images_are_read_answered_and_written(
    results: dict[str, Any], pixels: np.ndarray, digits_classifier: RejectingClassifier
) -> None:
    columns = results["images"]
    decision = digits_classifier.decide(pixels[:70], verbose=0)
    order = np.argsort(columns.pop("path"))
    assert list(columns) == [*decision.columns(), "why"]
    for name, values in decision.columns().items():
        found = np.array(columns[name])[order]
        if values.dtype.kind == "f":
            np.testing.assert_allclose(found, values, rtol=1e-5)
        else:
            np.testing.assert_array_equal(found, values)


@pytest.mark.slow
def test_parquet_may_hold_files(results: dict[str, Any]) -> None:
    columns = results["parquet"]
    rows = dict(
        zip(columns["key"], zip(columns["reason"], columns["why"], strict=True), strict=True)
    )
    assert rows[1] == ("accepted", "")
    assert rows[2] == ("unreadable", "damaged: holds no image of a known format")
    assert rows[3] == ("unreadable", "unsupported: is None, and no image")


@pytest.mark.slow
def test_a_killed_process_loses_and_doubles_nothing(
    results: dict[str, Any], folder: pathlib.Path, classifier_file: pathlib.Path
) -> None:
    found = bulk.answered(folder / "shifted")
    others = set(found["pid"]) - {int((folder / "killed").read_text())}
    # The process that took its place, beside the one that was there.
    assert len(others) == 2
    bulk.by_one(str(classifier_file), str(folder / "pixels.npy"), 3000, folder / "one")
    expected = bulk.answered(folder / "one")
    assert expected["id"].tolist() == list(range(3000))
    differences = bulk.difference(expected, found)
    assert differences["rows answered otherwise"] == 0
    assert differences["scores, largest relative difference"] < 1e-5
    for name in ("rows", "different rows", "checksum"):
        assert bulk.facts(found)[name] == bulk.facts(expected)[name], name


@pytest.mark.slow
def test_the_command_gives_the_rows_of_one_process(
    results: dict[str, Any], folder: pathlib.Path, classifier_file: pathlib.Path
) -> None:
    assert results["exit code"] == 0
    classifier = RejectingClassifier.load(classifier_file)
    predict_folder(classifier, folder / "photos", folder / "local.csv", reclassify=True)
    here, there = ((folder / name).read_text().splitlines() for name in ("local.csv", "ray.csv"))
    assert len(here) == 71
    cells = [[line.split(",") for line in lines] for lines in (here, there)]
    for one, other in zip(*cells, strict=True):
        numbers = [i for i, cell in enumerate(one) if "." in cell and not cell.endswith("png")]
        for i, (a, b) in enumerate(zip(one, other, strict=True)):
            assert a == b or (i in numbers and np.isclose(float(a), float(b), rtol=1e-5)), one


def test_another_engine_is_an_error(
    classifier_file: pathlib.Path,
    digits_classifier: RejectingClassifier,
    folder: pathlib.Path,
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    output = tmp_path / "answers.csv"
    with pytest.raises(ValueError, match="Expected engine to be one of local, ray"):
        predict_folder(digits_classifier, folder / "photos", output, engine="spark")
    file = str(folder / "pixels.npy")
    arguments = ["predict", str(classifier_file), file, "--engine", "ray"]
    assert main([*arguments, "--output", str(output)]) == 2
    assert "Expected a folder for --engine ray" in capsys.readouterr().err
    assert not output.exists()


def test_without_ray_the_extra_is_named(
    classifier_file: pathlib.Path,
    digits_classifier: RejectingClassifier,
    folder: pathlib.Path,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    photos, output = str(folder / "photos"), str(tmp_path / "answers.csv")
    arguments = ["predict", str(classifier_file), photos, "--output", output, "--engine", "ray"]
    assert main(arguments) == 2
    assert "pip install 'tfgmvae[ray]'" in capsys.readouterr().err
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'tfgmvae\[ray\]'"):
        predict_folder(digits_classifier, photos, output, engine="ray")
