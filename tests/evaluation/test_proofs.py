"""What a report proves beside what attacks found: it bounds it, by hand and under attack."""

from __future__ import annotations

import dataclasses
import pathlib
from typing import Any

import keras
import numpy as np
import pytest

from tests.classifier.reading_digits import regression_encoder
from tfgmvae import RejectingClassifier
from tfgmvae.cli import main
from tfgmvae.datasets import Dataset
from tfgmvae.decision import REJECT
from tfgmvae.evaluation import Report, evaluate
from tfgmvae.evaluation.proofs import proofs

pytest.importorskip("matplotlib.pyplot")

RADIUS = 0.03
EPSILONS = [0.01, 0.02, RADIUS, 0.06]
NUM_IMAGES = 60
QUICK: dict[str, dict[str, Any]] = {"fgsm": {}, "adaptive": {"steps": 10, "restarts": 1}}


def reading(digits: Dataset, **options: Any) -> RejectingClassifier:
    encoder = regression_encoder(digits)
    return RejectingClassifier(
        digits.input_shape, 10, encoder=encoder, scores=(), seed=0, **options
    )


@pytest.fixture(scope="module")
def classifier(digits: Dataset) -> RejectingClassifier:
    return reading(digits).set_thresholds(encoder=8.5, decoder=np.inf)


@pytest.fixture(scope="module")
def stable(digits: Dataset) -> RejectingClassifier:
    classifier = reading(digits, stable_within=RADIUS)
    x, y = digits.x_train[:600], digits.y_train[:600]
    return classifier.calibrate(x, y, max_error=0.05, false_reject_rate=0.05, verbose=0)


def certified(classifier: Any, digits: Dataset, **options: Any) -> Report:
    x, y = digits.x_test[:NUM_IMAGES], digits.y_test[:NUM_IMAGES]
    settings = {"attacks": QUICK, "epsilons": EPSILONS, "reclassify": False, "certify": True}
    return evaluate(classifier, x, y, **settings | options)


@pytest.fixture(scope="module")
def report(classifier: RejectingClassifier, digits: Dataset) -> Report:
    return certified(classifier, digits)


def test_what_attacks_find_lies_below_what_is_proven(report: Report) -> None:
    found, at_most = np.array(report.proofs.found), np.array(report.proofs.at_most)
    assert report.proofs.epsilons == tuple(EPSILONS)
    assert np.all(found <= at_most)
    assert np.all(np.diff(at_most) >= 0)
    assert found[-1] > 0.1
    assert at_most[0] < 0.5
    assert report.proofs.contradictions == (0,) * len(EPSILONS)
    assert report.checks[-1] == report.proofs.check
    assert report.proofs.check.passed


def test_the_bound_counts_what_certificates_leave_open(
    classifier: RejectingClassifier, digits: Dataset, report: Report
) -> None:
    x, y = digits.x_test[:NUM_IMAGES], digits.y_test[:NUM_IMAGES]
    for eps, at_most in zip(EPSILONS, report.proofs.at_most, strict=True):
        one = classifier.certify(x, eps, verbose=0)
        closed = one.refused_everywhere | (one.safe & (one.classes == y))
        assert at_most == pytest.approx(1 - closed.mean())


def test_within_the_radius_of_the_answers_nothing_is_wrong_that_was_right(
    stable: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:NUM_IMAGES], digits.y_test[:NUM_IMAGES]
    report = certified(stable, digits)
    assert report.proofs.radius == RADIUS
    margin = stable.calibration_["stability"]["margin"]
    base = stable.certify(x, RADIUS, verbose=0).base_answers(margin)
    wrong = float(np.mean((base != REJECT) & (base != y)))
    inside, beyond = report.proofs.at_most[:3], report.proofs.at_most[3]
    assert max(inside) <= wrong + 1e-9
    assert beyond > max(inside)
    assert np.all(np.array(report.proofs.found) <= report.proofs.at_most)
    assert f"Within {RADIUS:g}, answers are given only where" in report.table()


def test_an_attack_against_the_proof_is_told(
    classifier: RejectingClassifier, digits: Dataset, report: Report
) -> None:
    assert report.sweep is not None
    impossible = {
        place: dataclasses.replace(
            attacked, labels=dict.fromkeys(attacked.labels, (report.sweep.y + 1) % 10)
        )
        for place, attacked in report.sweep.attacked.items()
    }
    planted = dataclasses.replace(report.sweep, attacked=impossible)
    found = proofs(classifier, digits.x_test[:NUM_IMAGES], planted)
    open_images = round(NUM_IMAGES * found.at_most[0])
    assert found.contradictions[0] == NUM_IMAGES - open_images > 0
    assert not found.check.passed
    assert "against the proof" in found.check.findings[0]


def test_the_report_shows_it(report: Report, tmp_path: pathlib.Path) -> None:
    assert "## Proven beside found" in report.table()
    written = report.to_dict()["proofs"]
    assert written["found"] == list(report.proofs.found)
    assert written["epsilons"] == EPSILONS
    report.save(tmp_path / "report")
    assert (tmp_path / "report" / "proven.png").is_file()
    report.save_html(tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text()
    assert "wrong at most, proven" in page
    assert "Two curves over epsilon with the band between them" in page


def test_on_the_command_line(
    classifier: RejectingClassifier,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    classifier.save("digits.keras")
    command = "evaluate digits.keras --data digits --num-images 20 --attacks fgsm --epsilons 0.01"
    assert main([*command.split(), "--certify"]) == 0
    assert "## Proven beside found" in capsys.readouterr().out
    assert main([*command.split(), "--certify", "--norm", "2"]) == 2
    assert "Expected norm=inf where answers are certified" in capsys.readouterr().err


BAD: dict[str, tuple[dict[str, Any], type[Exception], str]] = {
    "norm": ({"norm": 2.0}, ValueError, "Expected norm=inf where answers are certified"),
    "no attack": ({"attacks": []}, ValueError, "Expected attacks to set beside what is proven"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input(classifier: RejectingClassifier, digits: Dataset, case: str) -> None:
    options, kind, sentence = BAD[case]
    with pytest.raises(kind, match=sentence):
        certified(classifier, digits, **options)


def test_what_has_no_codes_has_no_bounds(plain_network: keras.Model, digits: Dataset) -> None:
    with pytest.raises(TypeError, match="whose codes can be bounded"):
        certified(plain_network, digits)
