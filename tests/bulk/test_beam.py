"""The model handler in a pipeline of Beam's direct runner."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from tfgmvae import RejectingClassifier
from tfgmvae.datasets import Dataset

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / "examples" / "beam" / "score_images.py"


@pytest.mark.slow
def test_the_example_gives_the_rows_of_decide(
    digits: Dataset,
    classifier_file: pathlib.Path,
    digits_classifier: RejectingClassifier,
    tmp_path: pathlib.Path,
) -> None:
    pytest.importorskip("apache_beam", reason="Beam is missing: pip install 'tfgmvae[beam]'")
    parquet = pytest.importorskip("pyarrow.parquet")
    pixels = np.round(255 * digits.x_test[:30]).astype(np.uint8)
    for i, image in enumerate(pixels[..., 0]):
        Image.fromarray(image).save(tmp_path / f"{i:03}.png")
    (tmp_path / "bad.png").write_text("no image")
    command = [sys.executable, str(PROGRAM), str(classifier_file), f"{tmp_path}/*.png", "answers"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    tables = [parquet.read_table(path) for path in tmp_path.glob("answers*.parquet")]
    rows = {pathlib.Path(row["file"]).name: row for table in tables for row in table.to_pylist()}
    bad = rows.pop("bad.png")
    assert (bad["label"], bad["reason"]) == (-1, "unreadable")
    assert bad["why"] == "damaged: holds no image of a known format"
    decision = digits_classifier.decide(pixels, verbose=0)
    assert len(rows) == 30
    ordered = [rows[name] for name in sorted(rows)]
    assert [row["label"] for row in ordered] == decision.labels.tolist()
    assert [row["reason"] for row in ordered] == decision.reason_words.tolist()
    found = [row["latent_distance"] for row in ordered]
    np.testing.assert_allclose(found, decision.latent_distance, rtol=1e-4)
