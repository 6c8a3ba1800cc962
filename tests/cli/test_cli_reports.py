"""`tfgmvae evaluate`, `attack`, `doctor` and `quickstart`."""

from __future__ import annotations

import json
import os
import pathlib
import sys

import numpy as np
import pytest
from PIL import Image

from tfgmvae import RejectingClassifier, evaluation, quickstart
from tfgmvae.cli import doctor, main, worst_case
from tfgmvae.cli.unknown import read_unknown
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import attack_suite
from tfgmvae.ops import backend
from tfgmvae.preparation import Preparation

EVALUATE = ["--data", "digits", "--num-images", "12", "--epsilons", "0.1", "--output", "report"]


def test_evaluate_writes_the_report_and_repeats_itself(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    command = ["evaluate", model, *EVALUATE, "--attacks", "noise:draws=2", "fgsm", "--json"]
    command += ["--attack-images", "5"]
    numbers = []
    for _ in range(2):
        assert main(command) == 0
        captured = capsys.readouterr()
        numbers.append(json.loads(captured.out))
    assert numbers[0] == numbers[1]
    assert numbers[0]["settings"]["attacks"] == {"noise": {"draws": 2}, "fgsm": {}}
    assert numbers[0]["settings"]["num_images"] == 12
    assert numbers[0]["settings"]["num_attacked"] == 5
    assert json.loads(pathlib.Path("report/report.json").read_text()) == numbers[0]
    assert "fgsm, eps 0.1: " in captured.err
    assert "## Are the attacks sound?" in captured.err
    assert len(os.listdir("report")) == 9


# tests/cli/test_cli_folders.py gives --attacks no name at all.
def test_evaluate_without_an_attack(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("matplotlib")
    assert main(["evaluate", model, *EVALUATE, "--json", "--attacks", "none"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["settings"]["attacks"] == {}
    assert report["robustness"] is None


@pytest.fixture
def unknown_folder(digits: Dataset) -> str:
    """A folder of unknown classes with a sub-folder each, one of image files, one of arrays."""
    image = pytest.importorskip("PIL.Image")
    for name in ("unknown/flat", "unknown/mirrored", "unknown/nothing"):
        pathlib.Path(name).mkdir(parents=True)
    for level in range(5):
        pixels = np.full((8, 8), 50 * level, np.uint8)
        image.fromarray(pixels).save(f"unknown/flat/{level}.png")
    pathlib.Path("unknown/flat/notes.txt").write_text("not an image")
    np.save("unknown/mirrored/part.npy", digits.x_test[:7, :, ::-1])
    return "unknown"


@pytest.mark.slow
def test_evaluate_with_unknown_classes_corruptions_and_peers(
    model: str, unknown_folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    command = ["evaluate", model, *EVALUATE, "--attacks", "none", "--json", "--corruptions"]
    command += ["--unknown", unknown_folder, "--peers", "2", "--html", "page.html"]
    assert main(command) == 0
    captured = capsys.readouterr()
    numbers = json.loads(captured.out)
    assert list(numbers["unknown_classes"]) == ["flat", "mirrored"]
    assert numbers["outcomes"]["rows"][-1]["inputs"] == "two objects"
    assert len(numbers["peers"]) == 5
    assert numbers["peers"]["energy"].keys() >= {"test images", "flat", "blurred"}
    assert len(numbers["corruptions"]["this classifier"]) == 11
    assert "Training a plain network on 1,289 images, 2 epochs" in captured.err
    assert ">Corrupted test images</h2>" in pathlib.Path("page.html").read_text()
    assert "As one page, it is in page.html" in captured.err


def test_unknown_classes_are_read_from_files(digits: Dataset) -> None:
    x, preparation = digits.x_test, Preparation((8, 8, 1))
    np.savez("several.npz", birds=x[:3, ..., 0], cars=(255 * x[:2]).astype(np.uint8))
    np.savez("one.npz", x=x[:4], y=digits.y_test[:4])
    np.save("alone.npy", x[:5])
    for kind, sizes in {"stop": [(40, 30), (8, 9)], "yield": [(1, 1)]}.items():
        (pathlib.Path("signs") / kind).mkdir(parents=True)
        for i, size in enumerate(sizes):
            Image.new("L", size).save(f"signs/{kind}/{i}.webp")
    pathlib.Path("signs/stop/text.png").write_text("no image")
    expected = {
        "several.npz": {"birds": 3, "cars": 2},
        "one.npz": {"one": 4},
        "alone.npy": {"alone": 5},
    }
    for name, counts in expected.items():
        found = read_unknown(pathlib.Path(name), preparation)
        assert {kind: len(images) for kind, images in found.items()} == counts
    cars = read_unknown(pathlib.Path("several.npz"), preparation)["cars"]
    np.testing.assert_allclose(cars, x[:2], atol=1 / 255)
    with pytest.warns(UserWarning, match="1 of 3 image files in 'signs/stop' cannot be read"):
        signs = read_unknown(pathlib.Path("signs"), preparation)
    assert {kind: images.shape for kind, images in signs.items()} == {
        "stop": (2, 8, 8, 1),
        "yield": (1, 8, 8, 1),
    }


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
        (["--unknown", "missing"], "Expected a file. Received: 'missing', which does not exist"),
        (["--unknown", "empty"], "Expected a folder of images, or of folders with images"),
        (["--unknown", "broken.npz"], "a damaged or foreign file"),
        (["--html", "page.pdf"], "Expected --html to end in .html"),
    ],
)
def test_evaluate_says_what_is_wrong(
    arguments: list[str], message: str, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pathlib.Path("taken").touch()
    pathlib.Path("empty").mkdir()
    pathlib.Path("broken.npz").write_bytes(b"PK\3\4 and no more")
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


def test_worst_case_goes_on_from_its_backup(
    model: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    effort = evaluation.Budget(
        quick=(evaluation.Step("adaptive", {"steps": 2, "restarts": 1}),),
        full=(evaluation.Step("square", {"queries": 10}),),
        hardest=0.5,
        fewest=1,
        check=2,
    )
    monkeypatch.setitem(attack_suite.BUDGETS, "full", effort)
    command = ["attack", model, "--data", "digits", "--num-images", "10", "--output", "made.npz"]
    command += ["--worst-case", "full", "--eps", "0.3", "--csv", "made.csv", "--json"]
    assert main([*command, "--backup", "kept"]) == 0
    captured = capsys.readouterr()
    summary = json.loads(captured.out)
    made = np.load("made.npz")
    assert summary["error"]["found"] == made["success"].sum()
    assert summary["num_images"] == 10
    assert (made["broken_by"] != "").tolist() == made["success"].tolist()
    assert len(pathlib.Path("made.csv").read_text().splitlines()) == 11
    assert "images attacked, " in captured.err
    assert "| accepted and wrong" in captured.err
    assert main([*command, "--backup", "kept"]) == 0
    again = capsys.readouterr()
    assert json.loads(again.out) == summary
    assert "images attacked, " not in again.err
    pathlib.Path("made.npz").unlink()
    assert main([*command, "--backup", "kept", "--seed", "1"]) == 2
    assert "made with another" in capsys.readouterr().err
    assert not pathlib.Path("made.npz").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--worst-case", "full", "--attack", "pgd"], "Expected --attack or --worst-case"),
        (["--backup", "kept"], "Expected --backup with --worst-case"),
        (["--csv", "a.csv"], "Expected --csv with --worst-case"),
        (["--worst-case", "full", "--csv", "a.txt"], "Expected --csv to end in .csv"),
        (["--worst-case", "hours"], "invalid choice: 'hours'"),
        (["--worst-case", "full", "--backup", "taken/kept"], "Expected --backup to be a folder"),
    ],
)
def test_worst_case_refuses(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pathlib.Path("taken").touch()
    command = ["attack", "m.keras", "--data", "digits", "--output", "a.npz", *arguments]
    assert main(command) == 2
    assert message in capsys.readouterr().err
    assert os.listdir() == ["taken"]


def test_budgets_of_the_command_are_those_of_the_library() -> None:
    assert tuple(attack_suite.BUDGETS) == worst_case.BUDGETS


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
    version = doctor.installed_version
    absent = {"scikit-learn", "cleverhans"}
    monkeypatch.setattr(
        doctor, "installed_version", lambda name: None if name in absent else version(name)
    )
    monkeypatch.setenv("TFGMVAE_DATA_DIR", "nowhere")
    assert main(["doctor"]) == 2
    shown = capsys.readouterr().out
    assert "problem: scikit-learn is not installed" in shown
    assert "not installed (pip install 'tfgmvae[attacks]')" in shown
    assert "problem: Expected TFGMVAE_DATA_DIR to be an existing folder" in shown


def test_doctor_shows_the_native_backend(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = backend.BackendStatus(
        name="native",
        requested="auto",
        reason="built for TensorFlow 2.21.0 and loaded",
        remedy="",
        built_with={
            "core": True,
            "tensorflow": "2.21.0",
            "cuda_architectures": [80, 90],
            "compiler": "GNU 12.2.0",
            "skipped": {"cuda": "TFGMVAE_WITH_CUDA=OFF"},
            "bytes": {"_core.so": 900_000, "_native/tensorflow_ops.so": 1_100_000},
        },
        instruction_set="avx2",
    )
    monkeypatch.setattr(backend, "status", lambda: status)
    assert main(["doctor"]) == 0
    shown = capsys.readouterr().out
    assert "backend                 native: built for TensorFlow 2.21.0 and loaded" in shown
    assert "instruction set         avx2" in shown
    assert (
        "built with              tensorflow 2.21.0, GNU 12.2.0, CUDA for 80, 90, without cuda "
        "(TFGMVAE_WITH_CUDA=OFF), 2.0 MB\n"
    ) in shown
    assert "{" not in shown
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
    monkeypatch.setattr("tfgmvae.quickstart.NUM_ATTACKED", 10)
    monkeypatch.setattr("tfgmvae.quickstart.EPSILONS", (0.15,))
    small = {
        name: recipe.changed(model={"encoder": "mlp"})
        for name, recipe in quickstart.RECIPES.items()
    }
    monkeypatch.setattr("tfgmvae.quickstart.RECIPES", small)
    found = []
    for folder in ("first", "second"):
        arguments = ["--data", "digits", "--epochs", "6", "--output", folder, "--json"]
        assert main(["quickstart", *arguments]) == 0
        captured = capsys.readouterr()
        found.append(json.loads(captured.out)["outcomes"])
        assert f"Reports: {folder}/default.html, {folder}/robust.html" in captured.err
        assert json.loads(pathlib.Path(folder, "quickstart.json").read_text()) == found[-1]
    assert found[0] == found[1]
    assert list(found[0]) == [
        "test images",
        "9, never taught",
        "uniform noise",
        "blurred digits",
        "FGSM, radius 0.15",
        "adaptive attack, radius 0.15",
    ]
    for row in found[0].values():
        assert {name: round(sum(row[name].values()), 6) for name in row} == {
            "default": 1,
            "robust": 1,
        }
    assert sorted(os.listdir("first")) == [
        "adversarial.svg",
        "attacks.svg",
        "decisions.svg",
        "default.html",
        "default.keras",
        "latent_space.svg",
        "quickstart.json",
        "reconstructions.svg",
        "robust.html",
        "robust.keras",
        "samples.svg",
        "scores.svg",
    ]
    assert RejectingClassifier.load("first/robust.keras").class_names == tuple("012345678")


def test_quickstart_refuses_a_file_as_folder(capsys: pytest.CaptureFixture[str]) -> None:
    pathlib.Path("taken").touch()
    assert main(["quickstart", "--output", "taken"]) == 2
    assert "Expected --output to be a folder" in capsys.readouterr().err
