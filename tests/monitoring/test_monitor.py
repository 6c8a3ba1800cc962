"""What a monitor finds, how soon, how seldom without a cause, and that it can stop and go on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from scipy.stats import binom, kstwo

from tfgmvae.calibration.binomial import interval
from tfgmvae.calibration.budget import Scores, quantile_budget
from tfgmvae.calibration.calibrate import CalibrationSettings, calibrate
from tfgmvae.calibration.reference import Reference, ScoreSketch
from tfgmvae.decision import Decision, Reason
from tfgmvae.monitoring import Finding, Monitor
from tfgmvae.monitoring.evidence import Alternatives, Sums, followed
from tfgmvae.monitoring.expectations import massart
from tfgmvae.monitoring.history import History
from tfgmvae.monitoring.spending import rest, weights
from tfgmvae.monitoring.watched import Watched

NAMES = ("latent_distance", "reconstruction_error")
SHARES = (0.5, 0.3, 0.2)
Thresholds = Mapping[str, np.ndarray]


def drawn(
    size: int,
    generator: np.random.Generator,
    shares: tuple[float, ...] = SHARES,
    further_out: float = 0.0,
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Classes, and two scores that depend on them and on each other."""
    classes = generator.choice(3, size, p=shares)
    first, second = generator.random((2, size))
    second = np.where(generator.random(size) < 0.5, first, second)
    values = (first ** (1 + 0.2 * classes) + further_out, second)
    return classes, dict(zip(NAMES, np.float32(values), strict=True))


def watched(thresholds: Thresholds, classes: np.ndarray, scores: Any) -> Watched:
    return Watched(Scores(scores).outside(thresholds, classes), classes, scores)


def calibrated(
    size: int, generator: np.random.Generator, false_alarm_rate: float = 0.01
) -> tuple[Monitor, Thresholds]:
    classes, scores = drawn(size, generator)
    found = quantile_budget(Scores(scores), classes, 3, 0.05, False, 0.6)
    outside = Scores(scores).outside(found.thresholds, classes)
    reference = Reference.of(scores, classes, outside, 3, 2)
    return Monitor({"reference": reference.to_dict()}, false_alarm_rate), found.thresholds


def test_false_alarms_of_clean_months_are_as_rare_as_stated() -> None:
    generator, rate, num_months = np.random.default_rng(0), 0.05, 500
    alarms = 0
    for _ in range(num_months):
        monitor, thresholds = calibrated(150, generator, rate)
        alarms += bool(monitor.update(watched(thresholds, *drawn(800, generator))))
    assert alarms <= binom.ppf(0.999, num_months, rate)


def test_evidence_reaches_its_limit_as_seldom_as_stated() -> None:
    # The expected rate is known, so nothing but the evidence is tried.
    generator, rate, size = np.random.default_rng(1), 0.05, 1500
    others = Alternatives.beyond(rate, rate)
    highest = [
        followed(Sums.before(others), others, generator.random(size) < rate)[1].max()
        for _ in range(500)
    ]
    for doubt in (0.05, 0.2):
        reached = np.sum(np.exp(highest) >= 1 / doubt)
        assert 0 < reached <= binom.ppf(0.999, 500, doubt)


def test_evidence_starts_at_one_and_is_fair() -> None:
    others = Alternatives.beyond(0.2, 0.2)
    # The mean over all sequences of ten images, each with its probability, is one.
    sequences = ((np.arange(1024)[:, np.newaxis] >> np.arange(10)) & 1).astype(bool)
    probabilities = np.prod(np.where(sequences, 0.2, 0.8), axis=1)
    ends = [followed(Sums.before(others), others, one)[1][-1] for one in sequences]
    assert np.sum(probabilities * np.exp(ends)) == pytest.approx(1)


def test_evidence_is_the_same_in_parts() -> None:
    generator = np.random.default_rng(2)
    others, images = Alternatives.beyond(0.02, 0.04), generator.random(700) < 0.1
    whole, evidence, _ = followed(Sums.before(others), others, images)
    sums, parts = Sums.before(others), []
    for part in np.split(images, [1, 1, 300]):
        sums, found, _ = followed(sums, others, part)
        parts.append(found)
    np.testing.assert_allclose(np.concatenate(parts), evidence)
    np.testing.assert_allclose(sums.logs, whole.logs)


@pytest.mark.parametrize("ends", [(0.0, 1.0), (0.0, 0.3), (0.3, 1.0)])
def test_a_rate_that_may_be_anything_is_never_evidence(ends: tuple[float, float]) -> None:
    others = Alternatives.beyond(*ends)
    assert len(others.rates) == {(0.0, 1.0): 0, (0.0, 0.3): 8, (0.3, 1.0): 4}[ends]
    _, evidence, _ = followed(Sums.before(others), others, np.ones(20, bool))
    assert (evidence[-1] > 5) == (ends == (0.0, 0.3))


CHANGES: dict[str, tuple[dict[str, Any], set[str]]] = {
    "further out": ({"further_out": 0.3}, {"rejection rate", "scores"}),
    "other classes": ({"shares": (0.2, 0.2, 0.6)}, {"class shares"}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_found_and_said(change: str) -> None:
    generator = np.random.default_rng(3)
    monitor, thresholds = calibrated(1000, generator)
    assert monitor.update(watched(thresholds, *drawn(2000, generator))) == []
    assert not monitor.has_drifted
    settings, kinds = CHANGES[change]
    found = monitor.update(watched(thresholds, *drawn(600, generator, **settings)))
    assert {finding.kind for finding in found} >= kinds
    assert found == monitor.findings
    assert monitor.has_drifted
    assert all(2000 < finding.image <= 2600 for finding in found)
    assert [finding.image for finding in found] == sorted(finding.image for finding in found)
    # Nothing is found twice.
    monitor.update(watched(thresholds, *drawn(600, generator, **settings)))
    keys = [(finding.kind, finding.subject, finding.direction) for finding in monitor.findings]
    assert len(keys) == len(set(keys))


def test_one_class_that_is_refused_is_found_although_few_images_show_it() -> None:
    generator = np.random.default_rng(4)
    monitor, thresholds = calibrated(3000, generator)
    monitor.class_names = ("often", "less often", "rare")
    classes, scores = drawn(1500, generator)
    monitor.update(watched(thresholds, classes, scores))
    refused = Scores(scores).outside(thresholds, classes) | (
        (classes == 2) & (generator.random(1500) < 0.3)
    )
    found = monitor.update(Watched(refused, classes, scores))
    assert {finding.subject for finding in found if finding.kind.endswith("class")} == {"rare"}


def test_fewer_rejections_are_found_too() -> None:
    generator = np.random.default_rng(5)
    monitor, _ = calibrated(3000, generator)
    classes, scores = drawn(2000, generator)
    (found, *_) = monitor.update(Watched(np.zeros(2000, bool), classes, scores))
    assert (found.kind, found.direction) == ("rejection rate", "down")
    assert "has fallen" in found.sentence


def test_what_is_no_image_counts_as_refused_and_has_no_class() -> None:
    generator = np.random.default_rng(6)
    monitor, _ = calibrated(1000, generator)
    nothing = np.full(100, np.nan, np.float32)
    decision = Decision(
        np.full(100, -1),
        np.zeros(100, np.int64),
        np.zeros(100, bool),
        np.full(100, Reason.INVALID, np.int8),
        nothing,
        nothing,
    )
    assert {finding.kind for finding in monitor.update(decision)} == {"rejection rate"}


def test_stopped_in_between_it_finds_the_same() -> None:
    generator = np.random.default_rng(7)
    monitor, thresholds = calibrated(400, generator)
    reference = {"reference": monitor.reference.to_dict()}
    clean = watched(thresholds, *drawn(1050, generator))
    other = watched(thresholds, *drawn(1000, generator, further_out=0.1))
    monitor.update(clean)
    monitor.update(other)
    parts = Monitor(reference)
    for part in (clean.part(0, 1), clean.part(1, 333), clean.part(333, 1050), other):
        state = json.loads(json.dumps(parts.state(), allow_nan=False))
        parts = Monitor(reference).resumed(state)
        parts.update(part)
    assert parts.findings == monitor.findings
    assert parts.history == monitor.history
    assert parts.summary()["evidence"] == pytest.approx(monitor.summary()["evidence"])
    for other_settings in ({"window": 100}, {"false_alarm_rate": 0.2}):
        with pytest.raises(ValueError, match=f"another {next(iter(other_settings))}"):
            Monitor(reference, **other_settings).resumed(monitor.state())
    with pytest.raises(ValueError, match="another reference"):
        calibrated(400, generator)[0].resumed(monitor.state())


def test_memory_does_not_grow() -> None:
    generator = np.random.default_rng(8)
    monitor, thresholds = calibrated(150, generator)
    for _ in range(5):
        monitor.update(watched(thresholds, *drawn(8000, generator)))
    assert len(json.dumps(monitor.state())) < 10_000
    history = History()
    for _ in range(5000):
        history.add(200, 3)
    assert len(history.images) <= 512
    assert (sum(history.images), sum(history.refused)) == (1_000_000, 15_000)


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"latent_distance": np.zeros(2)}, r"without \['reconstruction_error'\]"),
        (None, "Received: class 7"),
    ],
)
def test_answers_of_another_model_are_refused(answers: Any, message: str) -> None:
    monitor, _ = calibrated(100, np.random.default_rng(9))
    scores = answers or {name: np.zeros(2, np.float32) for name in NAMES}
    with pytest.raises(ValueError, match=message):
        monitor.update(Watched(np.zeros(2, bool), np.array([0, 7]), scores))


@pytest.mark.parametrize(
    ("reference", "settings", "message"),
    [
        ({"method": "quantile"}, {}, "earlier version. Calibrate again"),
        ({"calibration": None}, {}, "set by hand, or no calibration"),
        (3.0, {}, "Received: a float"),
        (None, {"false_alarm_rate": 0.0}, "false_alarm_rate in the open interval"),
        (None, {"window": 0}, "window to be an integer >= 1"),
        (None, {"class_names": ["a"]}, "Expected 3 class_names. Received: 1"),
    ],
)
def test_what_makes_no_monitor_is_refused(reference: Any, settings: Any, message: str) -> None:
    if settings:
        monitor, _ = calibrated(100, np.random.default_rng(10))
        reference = {"reference": monitor.reference.to_dict()}
    with pytest.raises(ValueError, match=message):
        Monitor(reference, **settings)


def test_the_record_of_a_calibration_is_a_reference() -> None:
    classes, scores = drawn(500, np.random.default_rng(11))
    found = calibrate(
        scores,
        classes,
        classes,
        CalibrationSettings(0.05, confidence=0.9),
        num_classes=3,
        latent_dim=2,
    )
    record = json.loads(json.dumps(found.record))
    monitor = Monitor({"calibration": record, "class_names": ["a", "b", "c"]})
    assert monitor.reference.num_images == 500
    assert monitor.promise is not None
    assert monitor.promise.confidence == 0.9
    assert monitor.class_names == ("a", "b", "c")
    outside = watched(dict.fromkeys(NAMES[:1], found.encoder_thresholds), classes, scores)
    assert monitor.reference.num_refused >= outside.is_refused.sum() > 0


def test_sketch_is_bounded_and_exact_where_it_looks() -> None:
    values = np.random.default_rng(12).gamma(2, size=5000).astype(np.float32)
    sketch = ScoreSketch.of(values)
    assert len(sketch.knots) == 256
    assert (sketch.knots[0], sketch.knots[-1]) == (values.min(), values.max())
    np.testing.assert_array_equal(sketch.below, [np.sum(values < knot) for knot in sketch.knots])
    reference = Reference.of({"score": values}, np.zeros(5000, int), values > 9, 1, 1)
    kept = Reference.from_dict(json.loads(json.dumps(reference.to_dict())))
    np.testing.assert_array_equal(kept.scores["score"].knots, sketch.knots)
    assert len(json.dumps(reference.to_dict())) < 8000


def test_bounds_are_those_of_the_books() -> None:
    low, high = interval([0, 3, 50], 50, 0.02)
    np.testing.assert_allclose(binom.sf(2, 50, low[1]), 0.01)
    np.testing.assert_allclose(binom.cdf(3, 50, high[1]), 0.01)
    assert (low[0], high[2]) == (0, 1)
    assert interval(3, 50, 0.02, more=2).high == interval(5, 50, 0.02).high
    # Never smaller than the exact bound of Kolmogorov and Smirnov, and hardly larger.
    for size, doubt in ((100, 0.05), (1000, 1e-4)):
        assert 1 < massart(size, doubt) / kstwo.isf(doubt, size) < 1.1
    assert massart(0, 0.5) == 1.0
    assert weights(1, 3).sum() + rest(3) == pytest.approx(1)


@pytest.mark.parametrize(
    ("finding", "sentence"),
    [
        (Finding("scores", "typicality", "up", 400, 201, 0.512, (0.0, 0.3)),
         "The score typicality has moved further out: in images 201 to 400, its distribution is "
         "0.51 away from the calibration's, where at most 0.30 is expected."),
        (Finding("rejection rate of a class", "7", "up", 31, None, 0.25, (0.0, 0.1)),
         "The rejection rate of class 7 has risen: at image 31, about 25.0 %, where 0.0 to 10.0 % "
         "are expected."),
        (Finding("class shares", "7", "down", 400, 1, 0.01, (0.08, 0.12)),
         "The share of class 7 has fallen: in images 1 to 400, 1.0 %, where 8.0 to 12.0 % are "
         "expected."),
    ],
)  # fmt: skip
def test_findings_are_sentences(finding: Finding, sentence: str) -> None:
    assert finding.sentence == sentence
    assert Finding.from_dict(json.loads(json.dumps(finding.to_dict()))) == finding
