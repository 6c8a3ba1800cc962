"""The script that makes the results again: what it skips, what it writes, what is missing."""

from __future__ import annotations

import copy
import json
import pathlib
import re
import sys
from types import ModuleType
from typing import Any

import numpy as np
import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TABLES = "benchmarks/reproduction/tables"
FGSM_ROW = {
    "what": {"attack": "fgsm", "eps": 0.3},
    "images": 1000,
    "stages": {
        "before thresholds": {"answered_correctly": 0.1, "reject_rate": 0.0, "error": 0.9},
        "after thresholds": {"answered_correctly": 0.0, "reject_rate": 0.987, "error": 0.013},
        "after reclassification": {"answered_correctly": 0.876, "reject_rate": 0.0, "error": 0.124},
    },
    "warnings": ["It looks odd."],
}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    pytest.importorskip("matplotlib")
    monkeypatch.syspath_prepend(str(ROOT))
    from benchmarks.reproduction import reproduce

    return reproduce


def record(seed: int, error: float = 0.013) -> dict[str, Any]:
    row = copy.deepcopy(FGSM_ROW)
    row["stages"]["after thresholds"] |= {"reject_rate": 1 - error, "error": error}
    return {
        "table": "fgsm",
        "case": "mnist",
        "seed": seed,
        "training_seconds": None,
        "seconds": 1.0,
        "rows": [row],
    }


def aims_table(results: dict[str, Any]) -> str:
    from benchmarks.reproduction.aims import targets

    return targets(results)


def run(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, folder: pathlib.Path, *words: str
) -> dict[str, Any]:
    arguments = ["--models", str(folder / "models"), "--output", str(folder), *words]
    monkeypatch.setattr(sys, "argv", ["reproduce.py", *arguments])
    script.main()
    return json.loads((folder / script.RESULTS).read_text())


def test_nothing_is_invented(script: ModuleType) -> None:
    from benchmarks.reproduction.aims import TARGETS

    documents = script.page.documents({}, [0, 1, 2])
    assert len(documents) == len(script.TABLES) + 2
    for name in script.TABLES:
        table = documents[f"{TABLES}/{name}.md"]
        assert "\nNot measured yet.\n" in table
        assert f"python -m benchmarks.reproduction.reproduce --only {name} " in table
    page = documents[script.page.PAGE]
    assert page.count("not measured yet") == len(TARGETS)
    assert "Not measured yet." in page


def test_numbers_are_those_of_the_results(script: ModuleType) -> None:
    documents = script.page.documents({"one": record(0)}, [0, 1, 2])
    page = documents[f"{TABLES}/fgsm.md"]
    line = next(line for line in page.splitlines() if re.match(r"\| mnist +\| fgsm ", line))
    names = ["mnist", "fgsm", "0.3", "0", "1,000"]
    shares = ["90.00 %", "0.00 %", "98.70 %", "1.30 %", "87.60 %", "12.40 %"]
    assert [cell.strip() for cell in line.strip("|").split("|")] == names + shares
    assert line in documents[script.page.PAGE].splitlines()
    assert "* fgsm: It looks odd." in page


def test_seeds_come_together(script: ModuleType) -> None:
    results = {"a": record(2, 0.02), "b": record(0, 0.05)}
    page = script.page.documents(results, [0, 1, 2])[script.page.PAGE]
    assert re.search(r"\| mnist +\| fgsm +\| 0.3 +\| +0 2 \|.* 3.50 ± 1.50 % ", page)
    assert re.search(r"\| FGSM, largest share.* 3.50 ± 1.50 % \(2 seeds\) ", page)


def test_figures_show_the_mean_of_the_seeds(script: ModuleType) -> None:
    from benchmarks.reproduction.figures import over_epsilon

    results = {"a": record(2, 0.02), "b": record(0, 0.05)}
    epsilons, outcomes = over_epsilon(results, "fgsm", "mnist", "after thresholds", "fgsm")
    assert epsilons == [0.3]
    assert outcomes[0].error == pytest.approx(0.035)


def test_tables_that_are_measured_alike_share_their_numbers(script: ModuleType) -> None:
    found = record(0) | {"table": "outcomes"}
    found["rows"][0]["what"] = {"inputs": "test images"}
    documents = script.page.documents({"one": found}, [0])
    shown = [
        path
        for path, text in documents.items()
        if re.search(r"^\| mnist +\| test images ", text, re.MULTILINE)
    ]
    assert shown == [script.page.PAGE, f"{TABLES}/outcomes.md", f"{TABLES}/latent.md"]
    case = script.TABLES["latent"].cases[0]
    assert script.Job("latent", case, 0).key == script.Job("outcomes", case, 0).key


@pytest.mark.parametrize(
    ("error", "ours", "verdict"),
    [(0.007, "0.70", "aim reached"), (0.03, "3.00", "floor reached"), (0.05, "5.00", "missed")],
)
def test_verdict(script: ModuleType, error: float, ours: str, verdict: str) -> None:
    table = aims_table({"one": record(0, error)})
    line = next(line for line in table.splitlines() if line.startswith("| FGSM, largest"))
    assert f" {ours} % (1 seed) " in line
    assert line.rstrip(" |").endswith(verdict)


def test_the_rate_is_the_one_asked_of_held_out_images(script: ModuleType) -> None:
    rows = [
        {
            "what": {"thresholds": "both", "rate": rate, "inputs": "test images"},
            "images": 10_000,
            "stages": {
                "after thresholds": {"answered_correctly": 0, "reject_rate": 0.01, "error": wrong}
            },
        }
        for rate, wrong in [("1.50 %", 0.001), ("1.81 %", 0.003), ("2.00 %", 0.002)]
    ]
    record = {"table": "thresholds", "case": "mnist", "seed": 0, "rows": rows}
    table = aims_table({"one": record})
    line = next(line for line in table.splitlines() if line.startswith("| wrong where 1.81 %"))
    assert " 0.30 % (1 seed) " in line


def test_pages_show_the_results_that_are_checked_in(script: ModuleType) -> None:
    images = ROOT / script.page.IMAGES
    drawn = [name for name in script.page.FIGURES if (images / name).exists()]
    results = json.loads((ROOT / script.RESULTS).read_text())
    documents = script.page.documents(results, script.SEEDS, drawn)
    assert drawn == list(script.page.FIGURES)
    for path, text in documents.items():
        assert text == (ROOT / path).read_text(), path
    written = {f"{TABLES}/{path.name}" for path in (ROOT / TABLES).iterdir()}
    assert written == set(documents) - {script.page.PAGE}
    assert len(documents[script.page.PAGE].splitlines()) <= 200


def test_every_l2_figure_has_its_correction(script: ModuleType) -> None:
    documents = script.page.documents(json.loads((ROOT / script.RESULTS).read_text()), [0])
    figure = re.compile(
        r"^\| mnist-robust +\| (worst case +\| 1\.5 |adaptive, L2 1\.5)", re.MULTILINE
    )
    stated = [path for path, text in documents.items() if figure.search(text)]
    assert stated == [script.page.PAGE, f"{TABLES}/adaptive_l2.md", f"{TABLES}/beside.md"]
    assert all("19 % of the first 1,000 test images" in documents[path] for path in stated)


def test_an_unknown_placeholder_is_refused(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    (tmp_path / "page.md").write_text("{{seeds}} {{fill}}")
    monkeypatch.setattr(script.page, "TEMPLATES", tmp_path)
    with pytest.raises(ValueError, match=re.escape("Received: '{{fill}}'")):
        script.page.Documents({}, [0], frozenset()).fill("page.md")


def test_every_classifier_can_be_trained(script: ModuleType) -> None:
    cases = {case.name: case for table in script.TABLES.values() for case in table.cases}
    assert {"mnist", "mnist-10-labels", "fashion_mnist-10-labels", "svhn", "coil100"} <= set(cases)
    for case in cases.values():
        assert case.settings.labels_per_class == case.labels_per_class
    assert cases["mnist-10-labels"].settings.training == cases["mnist-100-labels"].settings.training
    assert cases["mnist-latent-5"].settings.model["latent_dim"] == 5


def test_a_trial_does_not_replace_results(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["reproduce.py", "--small"])
    with pytest.raises(SystemExit):
        script.main()
    assert "--small needs --output" in capsys.readouterr().err


def test_jobs_without_their_data_are_left_out(
    script: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TFGMVAE_DATA_DIR", str(tmp_path))
    script_words = ("--only", "outcomes", "--cases", "gtsrb", "svhn", "--seeds", "0")
    with pytest.raises(FileNotFoundError):
        run(script, monkeypatch, tmp_path, *script_words)
    printed = capsys.readouterr().out
    for name in ("gtsrb", "svhn"):
        assert f"outcomes/{name}/seed0: left out. Expected" in printed
    assert not (tmp_path / "models").exists()


@pytest.mark.slow
def test_everything_is_measured_once(
    script: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("cleverhans")
    from benchmarks.reproduction.jobs import measurement

    arguments = ("--small", "--seeds", "0", "--cases", "mnist")
    results = run(script, monkeypatch, tmp_path, *arguments)
    measurements = {measurement(table) for table in script.TABLES}
    assert set(results) == {f"{name}/mnist/seed0" for name in measurements}
    for found in results.values():
        assert found["rows"]
        for row in found["rows"]:
            for shares in row["stages"].values():
                assert np.isclose(sum(shares.values()), 1)
    strong = results["strong/mnist/seed0"]["rows"]
    assert [row["what"]["attack"] for row in strong] == ["bim", "mim", "pgd", "pgd, all starts"]
    assert (
        strong[3]["stages"]["after thresholds"]["error"]
        >= (strong[2]["stages"]["after thresholds"]["error"])
    )
    written = {path: (tmp_path / path).read_text() for path in script.page.documents({}, [0])}
    assert all((tmp_path / script.page.IMAGES / name).exists() for name in script.page.FIGURES)
    assert not any("Not measured yet." in text for text in written.values())

    capsys.readouterr()
    assert run(script, monkeypatch, tmp_path, *arguments) == results
    assert capsys.readouterr().out.count("there already") == len(script.TABLES)


@pytest.mark.slow
def test_networks_to_compare_with(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    pytest.importorskip("cleverhans")
    cases = ("mnist-plain", "mnist-adversarial")
    arguments = ("--small", "--seeds", "0", "--only", "beside", "--cases", *cases)
    results = run(script, monkeypatch, tmp_path, *arguments)
    assert [found["case"] for found in results.values()] == sorted(cases)
    for found in results.values():
        assert "after reclassification" not in found["rows"][0]["stages"]
    files = {path.name for path in (tmp_path / "models").glob("*.keras")}
    assert files == {f"{case}-seed0.keras" for case in cases}


def test_labelled_images_alone(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    cases = ("mnist-10-labels-linear", "mnist-100-labels-linear")
    arguments = ("--small", "--seeds", "0", "--only", "outcomes", "--cases", *cases)
    results = run(script, monkeypatch, tmp_path, *arguments)
    shares = [found["rows"][0]["stages"] for found in results.values()]
    assert [list(stages) for stages in shares] == [["before thresholds"]] * 2
    # Of digits 100 labels per class are 20: no more is asked of so small a data set.
    few, more = (stages["before thresholds"]["error"] for stages in shares)
    assert 0 < more < few < 0.5
    assert not (tmp_path / "models").exists()
    page = (tmp_path / script.page.PAGE).read_text()
    assert re.search(r"\| mnist-10-labels-linear +\| test images +\| +0 \|", page)
    classifiers = (tmp_path / TABLES / "classifiers.md").read_text()
    assert "mnist-10-labels-linear-seed0.keras" not in classifiers
