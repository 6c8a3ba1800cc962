"""`tfgmvae monitor`: from files of answers to findings, and on from where it stopped."""

from __future__ import annotations

import json
import pathlib

import numpy as np
import pytest

from tfgmvae import RejectingClassifier, datasets
from tfgmvae.cli import main
from tfgmvae.cli.predict import write_csv
from tfgmvae.decision import Decision


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """An untrained model, what an export says of it, and answers to digits and to black images."""
    folder = tmp_path_factory.mktemp("monitor")
    digits = datasets.load("digits")
    classifier = RejectingClassifier(
        digits.input_shape, 10, encoder="mlp", seed=0, class_names=digits.class_names, scores=()
    )
    classifier.calibrate(digits.x_train, verbose=0).save(folder / "model.keras")
    metadata = {"calibration": classifier.calibration_, "class_names": list(digits.class_names)}
    (folder / "metadata.json").write_text(json.dumps(metadata))
    for name, images in (("clean", digits.x_test), ("black", 0 * digits.x_test)):
        write_answers(folder / f"{name}.csv", classifier.decide(images, verbose=0))
    classifier.set_thresholds(1.0, 1.0).save(folder / "by-hand.keras")
    return folder


def write_answers(path: pathlib.Path, decision: Decision) -> None:
    write_csv(path, {"index": np.arange(len(decision)), **decision.columns()})


def test_clean_answers_are_fine_and_others_are_found(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monitor = ["monitor", "--reference", str(folder / "model.keras"), str(folder / "clean.csv")]
    assert main(monitor) == 0
    assert "% are expected): no drift found." in capsys.readouterr().out
    assert main([*monitor, str(folder / "black.csv"), "--json"]) == 3
    captured = capsys.readouterr()
    result = json.loads(captured.out)
    assert result["has_drifted"]
    assert result["num_images"] == 2 * 364
    assert result["promise"]["of"] == "false_rejects"
    assert {finding["kind"] for finding in result["findings"]} >= {"scores", "class shares"}
    for finding in result["findings"]:
        assert finding["sentence"] in captured.err
        assert finding["image"] > 364


def test_it_goes_on_where_it_stopped(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = pathlib.Path("answers.csv")
    rows = (folder / "clean.csv").read_text().splitlines(keepends=True)
    more = (folder / "black.csv").read_text().splitlines(keepends=True)[1:]
    monitor = ["monitor", "answers.csv", "--reference", str(folder / "metadata.json"), "--json"]
    stateful = [*monitor, "--state", "state.json"]
    results = []
    for text in (rows[:100], rows, rows, [*rows, *more]):
        answers.write_text("".join(text))
        code = main(stateful)
        results.append(json.loads(capsys.readouterr().out))
        assert code == (3 if results[-1]["has_drifted"] else 0)
    assert [result["num_images"] for result in results] == [99, 364, 364, 728]
    assert [result["has_drifted"] for result in results] == [False, False, False, True]
    assert main(monitor) == 3
    whole = json.loads(capsys.readouterr().out)
    assert whole["findings"] == results[-1]["findings"]
    assert whole["evidence"] == pytest.approx(results[-1]["evidence"])
    # What was found stays found.
    assert main(stateful) == 3


def test_it_writes_metrics_and_a_plot(folder: pathlib.Path) -> None:
    pytest.importorskip("matplotlib")
    options = ["--prometheus", "drift.prom", "--plot", "drift.png", "--window", "50"]
    arguments = ["monitor", str(folder / "black.csv"), "--reference", str(folder)]
    assert main([*arguments, *options]) == 3
    lines = pathlib.Path("drift.prom").read_text().splitlines()
    assert "tfgmvae_images_total 364" in lines
    assert 'tfgmvae_drift{kind="class shares"} 1' in lines
    assert sum(line.startswith("tfgmvae_evidence{") for line in lines) == 11
    names = {line.split("{")[0].split(" ")[0] for line in lines if not line.startswith("#")}
    assert {line.split(" ")[2] for line in lines if line.startswith("# TYPE")} == names
    assert pathlib.Path("drift.png").read_bytes()[1:4] == b"PNG"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["clean.csv", "--reference", "by-hand.keras"], "set by hand, or no calibration"),
        (["clean.csv", "--reference", "nothing.keras"], "no such file"),
        (["clean.csv", "--reference", "old.json"], "of an earlier version. Calibrate again"),
        (["clean.csv", "--reference", "broken.json"], "Expected JSON. Received: broken.json"),
        (["clean.csv", "--reference", "list.json"], "the metadata of an export"),
        (["clean.csv", "--reference", "empty"], "the folder of an export. Received: empty"),
        (["nothing.csv", "--reference", "metadata.json"], "Expected a file"),
        (["model.keras", "--reference", "metadata.json"], "answers that end in .csv"),
        (["clean.csv", "--reference", "metadata.json", "--state", "a.txt"], "--state to end in"),
        (["clean.csv", "--reference", "metadata.json", "--state", "old.json"], "a state of `tfgm"),
        (["clean.csv"], "--reference"),
    ],
)
def test_wrong_usage_is_one_line(
    folder: pathlib.Path,
    arguments: list[str],
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(folder)
    (folder / "old.json").write_text('{"calibration": {"method": "quantile"}}')
    (folder / "broken.json").write_text("{")
    (folder / "list.json").write_text("[]")
    (folder / "empty").mkdir(exist_ok=True)
    assert main(["monitor", *arguments]) == 2
    captured = capsys.readouterr()
    assert message in captured.err
    assert captured.err.count("\n") == 1
