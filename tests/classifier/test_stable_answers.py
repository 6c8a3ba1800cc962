"""Answers only where the class is stable: proof, files, exports, attacks and calibration."""

from __future__ import annotations

import json
import pathlib
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers

from tests.classifier.reading_digits import regression_encoder
from tfgmvae import Reason, RejectingClassifier, RejectOption, attacks, evaluation
from tfgmvae.certificates import whole_ball
from tfgmvae.classifier.about import about_model
from tfgmvae.classifier.stability import asked_for, check_range
from tfgmvae.datasets import Dataset
from tfgmvae.errors import UnsupportedLayerError
from tfgmvae.evaluation import Budget, Step
from tfgmvae.scores import NearestCodes, Score, Stability
from tfgmvae.targets.as_target import as_target

RADIUS = 0.03
FULL = 100.0


def made_with(digits: Dataset, *chosen: Any, **settings: Any) -> RejectingClassifier:
    encoder = regression_encoder(digits)
    return RejectingClassifier(
        digits.input_shape, 10, encoder=encoder, scores=chosen, seed=0, **settings
    )


@pytest.fixture(scope="module")
def stable(digits: Dataset) -> RejectingClassifier:
    classifier = made_with(digits, stable_within=RADIUS)
    return classifier.set_thresholds(encoder=np.inf, decoder=np.inf)


@pytest.fixture(scope="module")
def tried(digits: Dataset) -> RejectingClassifier:
    classifier = made_with(digits, Stability(RADIUS, how="tried"))
    return classifier.set_thresholds(encoder=np.inf, decoder=np.inf)


def moved_images(classifier: RejectingClassifier, x: np.ndarray, radius: float) -> list[np.ndarray]:
    """Corners of balls: drawn ones, and those at which another class comes nearest."""
    rng = np.random.default_rng(0)
    signs = [rng.choice([-1.0, 1.0], x.shape) for _ in range(5)]
    slopes = classifier.encoder.get_weights()[2]  # [64, K], where no ReLU is dead.
    classes = classifier.decide(x, verbose=0).classes
    for goal in range(10):
        signs.append(np.sign(slopes[:, goal] - slopes.T[classes]).reshape(x.shape))
    return [np.clip(x + radius * sign, 0.0, 1.0).astype(np.float32) for sign in signs]


def contradicted(classifier: RejectingClassifier, x: np.ndarray, radius: float) -> int:
    """How many answers are given although an image of the ball has another class."""
    decision = classifier.decide(x, verbose=0)
    changes = np.zeros(len(x), bool)
    for image in moved_images(classifier, x, radius):
        changes |= classifier.decide(image, verbose=0).classes != decision.classes
    assert changes.any()
    return int(np.sum(changes & decision.accepted))


def test_no_answer_whose_class_changes_in_the_ball(
    stable: RejectingClassifier, digits: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    x = digits.x_test
    decision = stable.decide(x, verbose=0)
    certificate = stable.certify(x, RADIUS, verbose=0)
    assert 0.1 < np.mean(~decision.accepted) < 0.9
    # The thresholds are a hair stricter than the certificate.
    assert np.all(certificate.stable[decision.accepted])
    assert np.all(certificate.margin[~decision.accepted] < 0.02)
    expected = np.maximum(FULL - certificate.margin, 0)
    np.testing.assert_allclose(decision.further["stability"], expected, atol=1e-3)
    assert set(decision.reason.tolist()) == {Reason.ACCEPTED, Reason.STABILITY}
    assert set(decision.reason_words.tolist()) == {"accepted", "stability"}
    assert contradicted(stable, x, RADIUS) == 0
    # A box that forgets the radius is noticed.
    box = whole_ball.ball_box
    monkeypatch.setattr(
        "tfgmvae.scores.stability.ball_box", lambda x, radius, *ends: box(x, 0.1 * radius, *ends)
    )
    planted = made_with(digits, stable_within=RADIUS).set_thresholds(np.inf, np.inf)
    assert contradicted(planted, x, RADIUS) > 0


def test_whatever_moves_an_image_its_answer_is_the_base_rules(
    stable: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test, digits.y_test
    limit = FULL - 10.0
    stable.set_thresholds(np.inf, np.inf, stability=limit)
    own = FULL - stable.certify(x, RADIUS, verbose=0).own_margin
    classes = stable.decide(x, verbose=0).classes
    base = np.where(own <= limit, classes, -1)
    wrong = np.mean((base != -1) & (base != y))
    for image in moved_images(stable, x, RADIUS)[::2]:
        answers = stable.predict(image, verbose=0)
        assert np.all((answers == -1) | (answers == base))
        assert np.mean((answers != -1) & (answers != y)) <= wrong
    stable.set_thresholds(np.inf, np.inf)


def test_thresholds_by_hand_never_undo_the_proof(
    stable: RejectingClassifier, digits: Dataset
) -> None:
    largest = stable.thresholds_["stability"]
    assert np.all(largest < FULL) and np.all(largest > 0.999 * FULL)
    stable.set_thresholds(np.inf, np.inf, stability=np.inf)
    np.testing.assert_array_equal(stable.thresholds_["stability"], largest)
    stable.set_thresholds(np.inf, np.inf, stability=40.0)
    np.testing.assert_array_equal(stable.thresholds_["stability"], 40.0)
    stable.set_thresholds(np.inf, np.inf)
    assert stable.is_calibrated and stable.calibration_ is None


@pytest.mark.parametrize("kind", ["stable", "tried"])
def test_files_and_exports_answer_alike(
    kind: str, digits: Dataset, tmp_path: pathlib.Path, request: pytest.FixtureRequest
) -> None:
    classifier: RejectingClassifier = request.getfixturevalue(kind)
    x = digits.x_test[:150]
    decision = classifier.decide(x, verbose=0)
    path = tmp_path / "model.keras"
    classifier.save(path)
    loaded = RejectingClassifier.load(path)
    assert loaded.stability is not None and classifier.stability is not None
    assert loaded.stability.get_config() == classifier.stability.get_config()
    again = loaded.decide(x, verbose=0)
    for name, values in vars(decision).items():
        np.testing.assert_array_equal(getattr(again, name), values, err_msg=name)
    classifier.export(tmp_path / "exported", verbose=False)
    exported = tf.saved_model.load(str(tmp_path / "exported"))
    answers = exported.serve(tf.constant(x))
    np.testing.assert_array_equal(answers["labels"], decision.labels)
    np.testing.assert_array_equal(answers["reason"], decision.reason)
    np.testing.assert_allclose(answers["stability"], decision.further["stability"], atol=0.01)
    assert decision.columns()["stability"] is decision.further["stability"]


def test_onnx_holds_what_is_proven(
    stable: RejectingClassifier, digits: Dataset, tmp_path: pathlib.Path
) -> None:
    pytest.importorskip("tf2onnx", reason="tf2onnx is not installed: pip install 'tfgmvae[onnx]'")
    onnxruntime = pytest.importorskip("onnxruntime")
    x, path = digits.x_test[:150], tmp_path / "model.onnx"
    stable.export(path, format="onnx", verbose=False)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    found = dict(zip(names, session.run(None, {"x": x}), strict=True))
    decision = stable.decide(x, verbose=0)
    np.testing.assert_array_equal(found["label"], decision.labels)
    np.testing.assert_array_equal(found["reason"], decision.reason)
    np.testing.assert_allclose(found["stability"], decision.further["stability"], atol=0.01)
    properties = session.get_modelmeta().custom_metadata_map
    assert json.loads(properties["metadata.json"])["reasons"]["stability"] == Reason.STABILITY


def test_onnx_cannot_hold_what_is_tried(tried: RejectingClassifier, tmp_path: pathlib.Path) -> None:
    with pytest.raises(ValueError, match="Expected a stability that is proven for format='onnx'"):
        tried.export(tmp_path / "model.onnx", format="onnx", verbose=False)
    assert not list(tmp_path.iterdir())


def test_an_attack_that_knows_the_rule_goes_through_what_is_tried(
    tried: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:10], digits.y_test[:10]
    options: dict[str, Any] = {"steps": 10, "restarts": 1, "verbose": 0, "seed": 0}
    far = attacks.generate("adaptive", tried, x, y, 0.25, **options)
    labels = tried.predict(far.adversarial, verbose=0)
    np.testing.assert_array_equal(far.success, (labels != y) & (labels >= 0))
    # Beyond the radius it gets wrong answers whose class leads all around.
    assert far.success.mean() > 0.3


def test_worst_case_within_the_radius_is_the_base_rules_error(
    stable: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:40], digits.y_test[:40]
    steps = (Step("adaptive", {"steps": 5, "restarts": 1}), Step("square", {"queries": 20}))
    budget = Budget(quick=steps, full=steps, hardest=0.2, fewest=5, check=5)
    classes = stable.decide(x, verbose=0).classes
    found = evaluation.worst_case(stable, x, y, np.inf, RADIUS, budget)
    assert np.all(classes[found.broken] != y[found.broken])
    # Far beyond it, the same attacks get through.
    found = evaluation.worst_case(stable, x, y, np.inf, 10 * RADIUS, budget)
    assert np.mean(found.broken) > np.mean(classes != y) + 0.2


def test_calibrating_gives_it_to_a_classifier_without(
    digits: Dataset, tmp_path: pathlib.Path
) -> None:
    x, y = digits.x_test, digits.y_test
    classifier = made_with(digits)
    classifier.calibrate(x, y, verbose=0)
    before = as_target(classifier, x)
    coverage = classifier.evaluate(x, y, verbose=0, return_dict=True)["coverage"]
    classifier.calibrate(x, y, stability=0.01, false_reject_rate=0.1, verbose=0)
    assert classifier.stability is not None and classifier.stability.is_proven
    assert [score.name for score in classifier.scores] == ["stability"]
    assert as_target(classifier, x) is not before
    decision = classifier.decide(x, verbose=0)
    assert np.any(decision.reason & Reason.STABILITY)
    found = classifier.evaluate(x, y, verbose=0, return_dict=True)["coverage"]
    assert found == pytest.approx(decision.accepted.mean()) and found < coverage
    record = classifier.calibration_
    assert record is not None
    assert record["stability"]["radius"] == 0.01 and record["stability"]["curve"]
    assert "proven to be the same" in about_model(classifier).calibration_text
    wanted = Stability(0.02, how="tried", steps=3)
    classifier.calibrate(x, y, stability=wanted, verbose=0)
    assert classifier.stability.get_config() == wanted.get_config()
    assert len(classifier.scores) == 1 and len(classifier.further_thresholds_) == 1
    path = tmp_path / "model.keras"
    classifier.save(path)
    loaded = RejectingClassifier.load(path)
    assert len(loaded.weights) == len(classifier.weights)
    np.testing.assert_array_equal(loaded.predict(x, verbose=0), classifier.predict(x, verbose=0))


def test_a_radius_alone_keeps_the_other_settings() -> None:
    present = Stability(0.1, "tried", steps=3)
    assert asked_for(None, present) is asked_for(0.1, present) is present
    found = asked_for(0.2, present)
    assert found is not None and found.get_config() == Stability(0.2, "tried", 3).get_config()
    given = Stability(0.1)
    assert asked_for(given, None) is not given
    assert asked_for(given, given) is given


def test_margin_for_an_error_is_kept_with_the_model(
    digits: Dataset, tmp_path: pathlib.Path
) -> None:
    classifier = made_with(digits, stable_within=0.02)
    classifier.calibrate(digits.x_test, digits.y_test, max_error=0.04, verbose=0)
    path = tmp_path / "model.keras"
    classifier.save(path)
    loaded = RejectingClassifier.load(path)
    record = loaded.calibration_
    assert record is not None and record == classifier.calibration_
    assert record["promise"]["of"] == "proven_error"
    margin = record["stability"]["margin"]
    assert margin > 0
    np.testing.assert_allclose(loaded.thresholds_["stability"], FULL - margin, atol=0.02)
    text = about_model(loaded)
    assert record["promise"]["sentence"] in text.calibration_text
    assert "of attacks that change a pixel by more" in text.limits_text
    # Whatever moves the images, no more than promised are wrong among these.
    for image in moved_images(loaded, digits.x_test, 0.02)[::3]:
        answers = loaded.predict(image, verbose=0)
        assert np.mean((answers >= 0) & (answers != digits.y_test)) <= 0.04


def test_a_budget_that_is_too_small_changes_nothing(digits: Dataset) -> None:
    x, y = digits.x_test, digits.y_test
    classifier = made_with(digits).calibrate(x, y, false_reject_rate=0.02, verbose=0)
    limits, record = classifier.thresholds_, classifier.calibration_
    with pytest.raises(ValueError, match="It takes false_reject_rate=.* a radius of at most") as no:
        classifier.calibrate(x, y, stability=0.05, verbose=0)
    text = str(no.value)
    assert classifier.stability is None and classifier.calibration_ is record
    assert classifier.thresholds_.keys() == limits.keys()
    radius = float(text.rpartition("at most ")[2].rstrip("."))
    rate = float(text.rpartition("false_reject_rate=")[2].partition(",")[0])
    assert 0 < radius < 0.05 and 0.02 < rate < 1
    classifier.calibrate(x, y, stability=radius, verbose=0)
    assert classifier.stability is not None and classifier.stability.radius == radius
    few = "not tried stable within 0.2.*a radius of at most 0"
    with pytest.raises(ValueError, match=few):
        classifier.calibrate(
            x[:99], y[:99], 0.1, stability=Stability(0.2, "tried", steps=2), verbose=0
        )
    assert classifier.stability.is_proven


def test_the_other_scores_and_the_contrast_go_along(digits: Dataset) -> None:
    classifier = made_with(
        digits, NearestCodes(num_codes=200), normalize_contrast=True, stable_within=0.002
    )
    classifier.fit_scores(digits.x_train, digits.y_train)
    classifier.calibrate(digits.x_test, digits.y_test, false_reject_rate=0.3, verbose=0)
    decision = classifier.decide(digits.x_test, verbose=0)
    certificate = classifier.certify(digits.x_test, 0.002, verbose=0)
    expected = np.maximum(FULL - certificate.margin, 0)
    np.testing.assert_allclose(decision.further["stability"], expected, atol=0.01)
    assert {4, 32} <= {int(bit) for value in set(decision.reason.tolist()) for bit in (4, 32)
                       if value & bit}  # fmt: skip
    result = classifier.reclassify(digits.x_test[:2], verbose=0)
    assert len(result) == 2


def gelu(digits: Dataset) -> keras.Model:
    last = layers.Dense(10, "gelu", name="odd")
    return keras.Sequential([keras.Input(digits.input_shape), layers.Flatten(), last])


@keras.saving.register_keras_serializable("tests")
class Impostor(Score):
    def fit(self, evidence: Any) -> None:
        pass

    def values(self, evidence: Any) -> tf.Tensor:
        return tf.zeros_like(evidence.latent_distance)


def _network(digits: Dataset) -> Any:
    return RejectOption(gelu(digits), scores=[Stability(0.1)])


BAD_INPUT: dict[str, tuple[Callable[[Dataset], Any], str]] = {
    "radius": (lambda d: made_with(d, stable_within=0.0), "radius to be positive and finite"),
    "nan": (lambda d: made_with(d, stable_within=np.nan), "Received: radius=nan"),
    "twice": (
        lambda d: made_with(d, Stability(0.1), stable_within=0.2),
        "an identifier of its own",
    ),
    "name": (lambda d: made_with(d, Impostor("stability")), "Received: 'stability'"),
    "network": (_network, "encoding for the score 'stability'.*for a RejectingClassifier"),
    "per class": (
        lambda d: made_with(d, stable_within=0.1).fit(d.x_train, d.y_train, per_class=True),
        "Expected per_class=False with a stability",
    ),
    "one class": (
        lambda d: RejectingClassifier((8, 8, 1), 1, latent_dim=2, scores=(), stable_within=0.1),
        "num_classes to be an integer >= 2. Received: num_classes=1",
    ),
    "range": (
        lambda d: check_range(Stability(0.1, value_range=(0.2, 1.0)), np.array([0.0, 1.0])),
        r"whose value_range holds all images.*values from 0 to 1",
    ),
    "calibrated": (
        lambda d: made_with(d).calibrate(d.x_test, d.y_test, stability=-1.0),
        "Received: radius=-1.0",
    ),
}


@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input(digits: Dataset, name: str) -> None:
    made_wrongly, message = BAD_INPUT[name]
    with pytest.raises(ValueError, match=message):
        made_wrongly(digits)


def test_a_layer_without_bounds_is_named(digits: Dataset) -> None:
    options: dict[str, Any] = {"encoder": gelu(digits), "scores": (), "seed": 0}
    with pytest.raises(UnsupportedLayerError, match="'odd'"):
        RejectingClassifier(digits.input_shape, 10, stable_within=0.1, **options)
    classifier = RejectingClassifier(digits.input_shape, 10, **options).set_thresholds(9.0, 99.0)
    with pytest.raises(UnsupportedLayerError, match="'odd'"):
        classifier.calibrate(digits.x_test, stability=0.1, verbose=0)
    assert classifier.stability is None
    # What is tried needs none.
    options["scores"] = [Stability(0.1, how="tried")]
    assert RejectingClassifier(digits.input_shape, 10, **options).stability is not None
