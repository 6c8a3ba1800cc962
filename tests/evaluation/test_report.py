"""The whole report: on our classifier and on any other, as text, as json and as a folder."""

from __future__ import annotations

import dataclasses
import json
import math
import os
import pathlib
import re
import shutil
from typing import Any

import keras
import numpy as np
import pytest

from tfgmvae import NotCalibratedError, RejectingClassifier, attacks, datasets
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import ConfidenceThreshold, Report, evaluate, report
from tfgmvae.targets.answers import LOG_ODDS

pyplot = pytest.importorskip("matplotlib.pyplot")

QUICK: dict[str, dict[str, Any]] = {"fgsm": {}, "adaptive": {"steps": 10, "restarts": 1}}


def evaluated(classifier: Any, digits: Dataset, **arguments: Any) -> Report:
    noise = datasets.uniform_noise(30, digits.input_shape)
    options = {"attacks": QUICK, "epsilons": [0.1, 0.3], "out_of_distribution": {"noise": noise}}
    return evaluate(classifier, digits.x_test[:30], digits.y_test[:30], **(options | arguments))


@pytest.fixture(scope="module")
def full_report(
    digits_classifier: RejectingClassifier, plain_network: keras.Model, digits: Dataset
) -> Report:
    return evaluated(
        digits_classifier,
        digits,
        unknown_classes={"upside down": digits.x_test[30:50, ::-1]},
        corruptions=["blur", "fog"],
        peers={"plain": plain_network},
    )


def test_sections(full_report: Report) -> None:
    headings = [line for line in full_report.table().splitlines() if line.startswith("## ")]
    assert headings == [
        "## Without attacks",
        "## Classes that were never taught",
        "## Inputs of no class",
        "## Beside other classifiers",
        "## Corrupted test images",
        "## Attacks within epsilon, norm inf",
        "## Are the attacks sound?",
        "## Confusion matrix",
    ]
    assert str(full_report) == full_report.table()


def test_parts_agree(
    full_report: Report, digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    labels = digits_classifier.predict(digits.x_test[:30], verbose=0)
    answers = full_report.answers["test images"]
    np.testing.assert_array_equal(answers.labels, labels)
    np.testing.assert_array_equal(answers.confidence >= 0, labels >= 0)
    assert full_report.confusion[:, -1].sum() == (labels < 0).sum()
    assert full_report.confusion.sum() == 30
    wrong = answers.classes != digits.y_test[:30]
    assert full_report.curve.risk[-1] == pytest.approx(wrong.mean())
    assert full_report.detections["noise"].auroc > 0.9
    assert full_report.unknown.keys() == {"upside down"}
    assert ("upside down", "after thresholds") not in full_report.outcomes.rows
    flipped = digits_classifier.predict(digits.x_test[30:50, ::-1], verbose=0)
    numbers = full_report.to_dict()
    assert numbers["unknown_classes"]["upside down"]["accepted"] == np.mean(flipped >= 0)
    assert numbers["peers"]["plain"]["upside down"]["accepted"] == 1
    assert numbers["peers"]["plain"]["test images"]["reject_rate"] == 0
    assert numbers["corruptions"].keys() == {"this classifier", "plain"}
    assert numbers["corruptions"]["plain"].keys() == {"blur", "fog", "mean"}
    assert full_report.limits.keys() == answers.scores.keys()
    assert full_report.sweep is not None
    clean = full_report.sweep.worst_case(0.0)
    assert clean == full_report.outcomes.rows["test images", "after thresholds"]


def test_named_classes_are_named(own_classifier: RejectingClassifier, digits: Dataset) -> None:
    own_classifier.class_names = [f"digit {label}" for label in range(10)]
    try:
        labels = np.array(own_classifier.class_names)[digits.y_test[:30]]
        found = evaluate(own_classifier, digits.x_test[:30], labels, attacks=[])
    finally:
        own_classifier.class_names = None
    assert "| true    | digit 0 |" in found.table()
    assert found.to_dict()["settings"]["class_names"][9] == "digit 9"
    assert found.confusion.sum() == 30


@pytest.fixture(scope="module")
def saved(full_report: Report, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The folder of the full report, alone in its own; none may change it."""
    folder = tmp_path_factory.mktemp("saved") / "report"
    full_report.save(folder)
    return folder


def test_saved_folder(full_report: Report, saved: pathlib.Path) -> None:
    folder = saved
    # Nothing was certified.
    assert set(os.listdir(folder)) == set(report.FILES) - {"proven.png"}
    assert sorted(os.listdir(folder.parent)) == ["report"]
    numbers = json.loads((folder / "report.json").read_text())
    assert numbers == json.loads(json.dumps(full_report.to_dict()))
    assert numbers["settings"]["attacks"] == QUICK
    assert numbers["settings"]["epsilons"] == [0.1, 0.3]
    page = (folder / "report.md").read_text()
    assert full_report.table() in page
    assert page.count("![") == 7


def test_page(full_report: Report, tmp_path: pathlib.Path) -> None:
    full_report.save_html(tmp_path / "report.html")
    assert os.listdir(tmp_path) == ["report.html"]
    text = (tmp_path / "report.html").read_text()
    # Every figure, and nothing from elsewhere.
    assert text.count("<figure>") == 7
    assert not re.search(r"https?:|<link|<img|src=(?!.data:)", text)
    headings = [heading.splitlines()[0] for heading in full_report.table().split("\n## ")]
    for heading in [*headings, "Data and calibration", "Limits"]:
        assert f">{heading.removeprefix('## ')}</h2>" in text
    shown = full_report.outcomes.rows["test images", "after thresholds"].reject_rate
    assert f'<dd class="refused">{shown:.1%}</dd>' in text
    for words in (
        "Bars of the three outcomes in the worst case",
        "Bars of the outcomes",
        "Curves of the share",
    ):
        assert f'aria-label="{words}' in text


def front_matter(card: str) -> dict[str, Any]:
    """JSON is YAML, and every line is one value."""
    head = card.split("---\n")[1].splitlines()
    return {key: json.loads(value) for key, value in (line.split(": ", 1) for line in head)}


def test_card(full_report: Report, saved: pathlib.Path) -> None:
    card = full_report.model_card("Digits: all", "apache-2.0")
    facts = front_matter(card)
    assert facts["license"] == "apache-2.0"
    (index,) = facts["model-index"]
    assert index["name"] == "Digits: all"
    metrics = {metric["type"]: metric["value"] for metric in index["results"][0]["metrics"]}
    outcomes = full_report.outcomes.rows["test images", "after thresholds"].shares
    assert metrics.keys() == {"accuracy", *outcomes}
    for name, share in outcomes.items():
        assert metrics[name] == pytest.approx(share, abs=1e-6)
    own = (saved / "model_card.md").read_text()
    assert "license" not in front_matter(own)
    assert "# RejectingClassifier of test images" in own
    about = full_report.about
    assert about is not None
    for text in (about.purpose_text, about.calibration_text, about.limits_text):
        assert text in card
        assert text in own
    assert "Measured on 30 test images, " in card
    assert "upside down (20), noise (30)" in card


def test_card_can_be_read_by_others(full_report: Report) -> None:
    yaml = pytest.importorskip("yaml")
    card = full_report.model_card('A "b": #c', "mit")
    assert yaml.safe_load(card.split("---\n")[1]) == front_matter(card)


def test_report_made_by_hand_has_no_card(full_report: Report) -> None:
    with pytest.raises(ValueError, match="Expected a report made by evaluate"):
        dataclasses.replace(full_report, about=None).model_card()


def test_one_array_of_an_unknown_class(
    digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    flipped = digits.x_test[30:50, ::-1]
    found = evaluated(digits_classifier, digits, attacks=[], unknown_classes=flipped)
    assert list(found.unknown) == ["unknown classes"]
    assert list(found.detections) == ["noise"]
    assert found.corruptions is None


def test_failed_report_leaves_the_former_one(
    full_report: Report,
    saved: pathlib.Path,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = pathlib.Path(shutil.copytree(saved, tmp_path / "report"))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def break_off(*_: object, **__: object) -> None:
        raise OSError("no space left")

    # By then the numbers and a first figure are written.
    monkeypatch.setattr("tfgmvae.evaluation.figures.scores", break_off)
    with pytest.raises(OSError, match="no space left"):
        full_report.save(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert sorted(os.listdir(tmp_path)) == ["report"]


def test_report_without_attacks_replaces_one_with(
    saved: pathlib.Path,
    digits_classifier: RejectingClassifier,
    digits: Dataset,
    tmp_path: pathlib.Path,
) -> None:
    shutil.copytree(saved, tmp_path, dirs_exist_ok=True)
    (tmp_path / "notes.txt").write_text("mine")
    plain = evaluated(digits_classifier, digits, attacks=[], out_of_distribution=None)
    assert plain.sweep is None
    assert plain.checks == ()
    plain.save(tmp_path)
    assert sorted(os.listdir(tmp_path)) == [
        "model_card.md",
        "notes.txt",
        "report.json",
        "report.md",
        "risk_coverage.png",
        "scores.png",
    ]


def test_classifier_that_accepts_nothing(
    own_classifier: RejectingClassifier, digits: Dataset, tmp_path: pathlib.Path
) -> None:
    own_classifier.set_thresholds(0.0, 0.0)
    found = evaluated(own_classifier, digits, attacks=[])
    assert found.outcomes.rows["test images", "after thresholds"].reject_rate == 1
    assert np.isfinite(found.answers["test images"].confidence).all()
    found.save(tmp_path / "report")


def test_json_file(full_report: Report, tmp_path: pathlib.Path) -> None:
    full_report.to_json(tmp_path / "numbers.json")
    assert json.loads((tmp_path / "numbers.json").read_text())["confusion"]
    assert os.listdir(tmp_path) == ["numbers.json"]


def test_keras_classifier_with_a_confidence_threshold(
    plain_network: keras.Model, digits: Dataset, tmp_path: pathlib.Path
) -> None:
    held_out = digits.x_test[100:], digits.y_test[100:]
    subject = ConfidenceThreshold.calibrated(plain_network, *held_out, false_reject_rate=0.05)
    probabilities = plain_network.predict(digits.x_test[:30], verbose=0)
    expected = np.where(probabilities.max(1) >= subject.threshold, probabilities.argmax(1), -1)
    found = evaluated(subject, digits, attacks=["fgsm", "pgd"], norm=2, epsilons=[2.0])
    answers = found.answers["test images"]
    np.testing.assert_array_equal(answers.labels, expected)
    np.testing.assert_allclose(
        answers.confidence, np.log(probabilities.max(1) / (1 - probabilities.max(1))), atol=0.05
    )
    assert found.limits == {LOG_ODDS: pytest.approx(subject.smallest_log_odds)}
    assert found.sweep is not None
    assert found.sweep.worst_case(2.0).error > 0.5
    found.save(tmp_path / "report")
    assert "roc.png" in os.listdir(tmp_path / "report")


def test_share_of_rejected_images(plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test, digits.y_test
    subject = ConfidenceThreshold.calibrated(plain_network, x, y, false_reject_rate=0.1)
    labels, classes = subject.answers(x)
    assert np.mean(labels[classes == y] < 0) == pytest.approx(0.1, abs=0.01)
    np.testing.assert_array_equal(labels[labels >= 0], classes[labels >= 0])


def test_plain_classifiers_never_refuse(plain_network: keras.Model, digits: Dataset) -> None:
    logits = attacks.as_target(plain_network, digits.x_test[:1]).logits
    found = evaluated(logits, digits, attacks={"fgsm": {}})
    stages = {stage for _, stage in found.outcomes.rows}
    assert stages == {"before thresholds", "after thresholds"}
    assert found.outcomes.rows["noise", "after thresholds"].error == 1
    assert found.limits == {}


def test_default_attacks(
    plain_network: keras.Model,
    digits_classifier: RejectingClassifier,
    digits: Dataset,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class StopError(Exception):
        pass

    def show(_: object, __: object, ___: object, options: Any, *____: object) -> None:
        raise StopError(" ".join(options))

    monkeypatch.setattr(report, "sweep", show)
    with pytest.raises(StopError, match="^noise fgsm pgd mim$"):
        evaluated(plain_network, digits, attacks=None)
    subject = ConfidenceThreshold(plain_network, 0.9, digits.x_test[:1])
    with pytest.raises(StopError, match="^noise fgsm pgd mim confident$"):
        evaluated(subject, digits, attacks=None)
    with pytest.raises(StopError, match="^noise fgsm pgd mim adaptive$"):
        evaluated(digits_classifier, digits, attacks=None)


def test_some_of_many_images_are_attacked(
    digits_classifier: RejectingClassifier,
    digits: Dataset,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    x, y = digits.x_test[:230], digits.y_test[:230]
    found = evaluate(digits_classifier, x, y, {"noise": {"draws": 1}}, [0.2], reclassify=False)
    assert found.sweep is not None
    assert len(set(found.attacked.tolist())) == 200
    np.testing.assert_array_equal(found.sweep.y, y[found.attacked])
    examples = found.sweep.examples[0.2]
    made_of = x[found.attacked][examples.index]
    assert np.abs(examples.adversarial - made_of).max() <= 0.2 + 1e-6
    assert found.settings["num_images"] == found.confusion.sum() == 230
    assert found.settings["num_attacked"] == found.to_dict()["robustness"]["num_images"] == 200
    assert "200 of the 230 test images, drawn by the seed, were attacked" in found.table()
    shown: list[np.ndarray] = []
    monkeypatch.setattr(
        "tfgmvae.evaluation.figures.adversarial",
        lambda sweep, x: shown.append(x) or pyplot.figure(),
    )
    found.save(tmp_path / "report")
    np.testing.assert_array_equal(shown[0], x[found.attacked])


@pytest.mark.parametrize(("wanted", "attacked"), [(12, 12), (30, 30), (None, 30)])
def test_as_many_images_are_attacked_as_is_said(
    wanted: int | None,
    attacked: int,
    digits_classifier: RejectingClassifier,
    digits: Dataset,
) -> None:
    options: dict[str, Any] = {"attacks": {"fgsm": {}}, "epsilons": [0.3], "reclassify": False}
    found = evaluated(digits_classifier, digits, **options, num_attacked=wanted)
    assert found.sweep is not None
    assert len(found.attacked) == len(found.sweep.y) == attacked
    shown = "All 30 test images" if attacked == 30 else "12 of the 30 test images"
    assert shown in found.table()


def test_seed_fixes_the_report(digits_classifier: RejectingClassifier, digits: Dataset) -> None:
    first, second = (
        evaluated(digits_classifier, digits, attacks={"noise": {}}, seed=3).to_dict()
        for _ in range(2)
    )
    assert first == second


BAD_ARGUMENTS: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"x": np.zeros((0, 8, 8, 1)), "y": []}, ValueError, "Expected at least one image"),
    ({"x": np.full((5, 8, 8, 1), 255.0)}, ValueError, "Expected x inside value_range"),
    ({"y": np.eye(10)[:5]}, ValueError, "If y is one-hot"),
    ({"y": [0, 1, 2, 3, 10]}, ValueError, r"class labels in \[0, 9\]"),
    ({"attacks": "pgd"}, TypeError, "Expected attacks to be several names"),
    ({"attacks": ["cw"]}, ValueError, "Expected name to be one of"),
    ({"attacks": {"pgd": {"stepz": 1}}}, TypeError, "Expected options of 'pgd'"),
    ({"epsilons": [-0.1]}, ValueError, "Expected epsilons to be positive"),
    ({"num_attacked": 0}, ValueError, "Expected num_attacked to be an integer >= 1"),
    ({"norm": math.pi}, ValueError, "Expected norm to be numpy.inf or 2"),
    ({"unknown_classes": {"cats": np.zeros((1, 9, 8, 1))}}, ValueError, "Expected cats of"),
    (
        {"unknown_classes": {"a": []}, "out_of_distribution": {"a": []}},
        ValueError,
        "a name of its own. Received: {'a'}",
    ),
    ({"corruptions": ["rain"], "attacks": []}, ValueError, "Expected kinds out of"),
    ({"out_of_distribution": {"cats": np.zeros((1, 9, 8, 1))}}, ValueError, "Expected cats of"),
    (
        {"classifier": RejectingClassifier((8, 8, 1), 10, encoder="mlp")},
        NotCalibratedError,
        "Expected a calibrated classifier",
    ),
]


@pytest.mark.parametrize(("change", "error", "message"), BAD_ARGUMENTS)
def test_bad_argument(
    change: dict[str, Any],
    error: type[Exception],
    message: str,
    digits_classifier: RejectingClassifier,
    digits: Dataset,
) -> None:
    arguments = {
        "classifier": digits_classifier,
        "x": digits.x_test[:5],
        "y": digits.y_test[:5],
        "attacks": ["fgsm"],
    }
    with pytest.raises(error, match=message):
        evaluate(**(arguments | change))


@pytest.mark.parametrize("threshold", [0.0, 1.0, math.nan])
def test_bad_confidence_threshold(
    threshold: float, plain_network: keras.Model, digits: Dataset
) -> None:
    with pytest.raises(ValueError, match="Expected threshold in the open interval"):
        ConfidenceThreshold(plain_network, threshold, digits.x_test[:1])


def test_bad_calibration(plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:5], digits.y_test[:5]
    with pytest.raises(ValueError, match="Expected false_reject_rate in the open interval"):
        ConfidenceThreshold.calibrated(plain_network, x, y, 1.0)
    with pytest.raises(ValueError, match="classifies correctly, at least one"):
        ConfidenceThreshold.calibrated(plain_network, x, (y + 1) % 10)
