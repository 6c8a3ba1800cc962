"""`tfgmvae certify`: the table, the file, and what is answered to bad input."""

from __future__ import annotations

import csv
import json
import pathlib

import numpy as np
import pytest

from tfgmvae import RejectingClassifier
from tfgmvae.cli import main


def test_table_and_file(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["certify", model, "--data", "digits", "--num-images", "20", "--radius", "0.0001"]
    assert main([*command, "--largest-radius", "--output", "certified.csv"]) == 0
    shown = capsys.readouterr().out
    assert "20 images, radius 0.0001, norm inf. Proven:" in shown
    assert "median of the largest radii" in shown and "Under any attack" in shown
    with open("certified.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 20
    stable = np.array([row["stable"] == "True" for row in rows])
    assert stable.any()
    for row in rows:
        assert row["answer"] == (row["class"] if row["stable"] == "True" else "-1")
        assert (float(row["largest_radius"]) > 0) or row["stable"] == "False"

    assert main([*command, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["stable"] == stable.mean() and found["norm"] == "inf"
    assert found["error"] <= found["error_at_most"]


def test_norm_2(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["certify", model, "--data", "digits", "--num-images", "3", "--radius", "0.1"]
    assert main([*command, "--norm", "2", "--samples", "100", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["norm"] == "2" and found["num_images"] == 3


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--radius", "-0.1"], "expected a number >= 0, got '-0.1'"),
        (["--radius", "nan"], "expected a number >= 0, got 'nan'"),
        (["--radius", "0.1", "--output", "x.txt"], "Expected --output to end in .csv"),
        (["--radius", "0.1", "--data", "x.npz"], "Expected x inside value_range"),
    ],
)
def test_bad_input(
    model: str, options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    np.savez("x.npz", x=np.full((2, 8, 8, 1), 1.5, np.float32), y=np.zeros(2, int))
    assert main(["certify", model, "--data", "digits", *options]) == 2
    errors = capsys.readouterr().err
    assert message in errors
    assert len([line for line in errors.splitlines() if "error:" in line]) == 1


def test_uncalibrated_model(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0).save(tmp_path / "new.keras")
    assert main(["certify", "new.keras", "--data", "digits", "--radius", "0.1"]) == 2
    assert "Expected a calibrated classifier" in capsys.readouterr().err
