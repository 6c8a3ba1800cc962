"""A classifier that rejects by further scores: in decisions, files, exports and attacks."""

from __future__ import annotations

import csv
import dataclasses
import json
import pathlib
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import Decision, Reason, RejectingClassifier, attacks
from tfgmvae.attacks import violations
from tfgmvae.cli import main
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import plots
from tfgmvae.folders import predict_folder
from tfgmvae.recipes import PLAIN
from tfgmvae.scores import Evidence, NearestCodes, Score
from tfgmvae.sklearn import RejectingClassifierEstimator
from tfgmvae.targets.rejecting import RejectingTarget

NAMES = ("error_for_texture", "nearest_codes", "bright_corners")


@keras.saving.register_keras_serializable("tests")
class BrightCorners(Score):
    """A score of a user's own: how bright the corners are, as a multiple of what is usual."""

    def __init__(self, name: str | None = None, floor: float = 0.1) -> None:
        super().__init__(name)
        self.floor = floor

    def build(self, input_shape: Any, num_classes: int, latent_dim: int) -> None:
        super().build(input_shape, num_classes, latent_dim)
        self.usual = self.add_state("usual", (), 1.0)

    def fit(self, evidence: Evidence) -> None:
        self.usual.assign(np.mean(evidence.x[:, ::7, ::7]))

    def values(self, evidence: Evidence) -> tf.Tensor:
        corners = tf.convert_to_tensor(evidence.x)[:, ::7, ::7]
        return tf.reduce_mean(corners, axis=(1, 2, 3)) / (self.usual + self.floor)

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {"floor": self.floor}


def untrained(**settings: Any) -> RejectingClassifier:
    scores = ["error_for_texture", NearestCodes(num_codes=500), BrightCorners(floor=0.2)]
    options: dict[str, Any] = {"encoder": "mlp", "seed": 0, "scores": scores}
    return RejectingClassifier((8, 8, 1), 10, **PLAIN | options | settings)


def small() -> RejectingClassifier:
    """One whose networks are trained in no time."""
    layers = keras.layers
    encoder = keras.Sequential([keras.Input((8, 8, 1)), layers.Flatten(), layers.Dense(10)])
    decoder = [keras.Input((10,)), layers.Dense(64, "sigmoid"), layers.Reshape((8, 8, 1))]
    return untrained(encoder=encoder, decoder=keras.Sequential(decoder))


@pytest.fixture(scope="module")
def scored_file(digits: Dataset, made_once: Callable[..., pathlib.Path]) -> pathlib.Path:
    def train(path: pathlib.Path) -> None:
        classifier = untrained()
        classifier.fit(
            digits.x_train,
            digits.y_train,
            epochs=8,
            batch_size=64,
            calibration_split=0.1,
            false_reject_rate=0.05,
            verbose=0,
        )
        classifier.save(path)

    return made_once("digits_scored.keras", train)


@pytest.fixture(scope="module")
def loaded(scored_file: pathlib.Path) -> RejectingClassifier:
    return RejectingClassifier.load(scored_file)


@pytest.fixture
def scored(loaded: RejectingClassifier) -> Iterator[RejectingClassifier]:
    """The classifier with further scores; what a test changes is taken back."""
    weights, calibration = loaded.get_weights(), loaded.calibration_
    yield loaded
    loaded.set_weights(weights)
    loaded.calibration_ = calibration


@pytest.fixture(scope="module")
def x(digits: Dataset) -> np.ndarray:
    noise = np.random.default_rng(0).random((20, 8, 8, 1), np.float32)
    flat = np.ones((10, 8, 8, 1), np.float32)
    return np.concatenate([digits.x_test[:80], noise, flat, digits.x_test[:20, ::-1]])


def assert_same_decisions(found: Decision, expected: Decision) -> None:
    assert type(found) is type(expected)
    for name, values in vars(expected).items():
        np.testing.assert_array_equal(getattr(found, name), values, err_msg=name)


def test_every_score_is_fitted_and_has_thresholds(scored: RejectingClassifier) -> None:
    assert tuple(score.name for score in scored.scores) == NAMES
    assert all(float(score.is_fitted) for score in scored.scores)
    assert list(scored.further_thresholds_) == list(NAMES)
    for values in scored.further_thresholds_.values():
        assert values.shape == (10,)
        assert np.isfinite(values).all()
    assert scored.calibration_ is not None
    assert scored.calibration_["left_out"] == {}
    assert scored.calibration_["shares"] == pytest.approx(
        {"latent_distance": 0.3, "reconstruction_error": 0.4 / 21, "error_for_texture": 4 / 21,
         "nearest_codes": 0.3, "bright_corners": 4 / 21}
    )  # fmt: skip


def test_decision_compares_every_score(scored: RejectingClassifier, x: np.ndarray) -> None:
    usual = scored.decide(x, verbose=0).further
    limits = {name: np.quantile(values, 0.7) for name, values in usual.items()}
    thresholds = (scored.encoder_thresholds_, scored.decoder_thresholds_)
    scored.set_thresholds(*thresholds, **limits)
    decision = scored.decide(x, batch_size=32, verbose=0)
    plain = scored.pipeline._replace(further=()).scores(x)
    reason = plain.reason.numpy()
    for bit, name in zip((4, 8, 16), NAMES, strict=True):
        values = getattr(decision, name)
        assert values.dtype == np.float32
        np.testing.assert_array_equal(values, decision.further[name])
        reason = reason | bit * (values > scored.further_thresholds_[name][decision.classes])
    np.testing.assert_array_equal(decision.reason, reason)
    np.testing.assert_array_equal(decision.accepted, reason == 0)
    np.testing.assert_array_equal(decision.labels, np.where(reason == 0, decision.classes, -1))
    assert {4, 8, 16} <= {int(bit) for value in set(reason) for bit in (4, 8, 16) if value & bit}
    fields = [field.name for field in dataclasses.fields(decision)]
    assert fields == [*(field.name for field in dataclasses.fields(Decision)), *NAMES]


def test_columns_name_the_scores(scored: RejectingClassifier, x: np.ndarray) -> None:
    scored.set_thresholds(np.inf, np.inf, **dict.fromkeys(NAMES, 0.0))
    decision = scored.decide(x, verbose=0, reclassify=True)
    columns = decision.columns()
    assert tuple(columns) == Decision.column_names(True, decision.class_names is not None, NAMES)
    assert tuple(columns)[-4:] == (*NAMES, "reclassified")
    assert {"+".join(NAMES)} <= set(columns["reason"].tolist())
    assert_same_decisions(pickle.loads(pickle.dumps(decision)), decision)


@pytest.mark.parametrize(
    ("value", "word"),
    [(4, "texture"), (5, "encoder+texture"), (11, "encoder+decoder+codes"), (32, "score_4"),
     (3, "both"), (0, "accepted")],
)  # fmt: skip
def test_reasons_in_words(value: int, word: str) -> None:
    assert Reason(value).word_with(("texture", "codes")) == word


def test_files_answer_alike(
    scored: RejectingClassifier, x: np.ndarray, tmp_path: pathlib.Path
) -> None:
    path = tmp_path / "again.keras"
    scored.save(path)
    again = RejectingClassifier.load(path)
    assert again.get_config() == scored.get_config()
    assert isinstance(again.scores[2], BrightCorners)
    assert_same_decisions(again.decide(x, verbose=0), scored.decide(x, verbose=0))


def test_the_model_as_a_layer_says_the_same(scored: RejectingClassifier, x: np.ndarray) -> None:
    found, decision = scored(x), scored.decide(x, verbose=0)
    np.testing.assert_array_equal(found["labels"], decision.labels)
    for name in NAMES:
        np.testing.assert_allclose(found[name], decision.further[name], rtol=1e-4)
    outcomes = scored.evaluate(x, decision.classes, verbose=0, return_dict=True)
    assert outcomes["coverage"] == pytest.approx(decision.accepted.mean())


def test_export_answers_alike(
    scored: RejectingClassifier, x: np.ndarray, tmp_path: pathlib.Path
) -> None:
    path = scored.export_serving(tmp_path / "served")
    answers = tf.saved_model.load(str(path)).signatures["serving_default"](x=tf.constant(x))
    decision = scored.decide(x, verbose=0)
    np.testing.assert_array_equal(answers["label"], decision.labels)
    np.testing.assert_array_equal(answers["reason"], decision.reason)
    for name in NAMES:
        np.testing.assert_allclose(answers[name], decision.further[name], rtol=1e-4)
    metadata = json.loads((path / "assets" / "metadata.json").read_text())
    assert [metadata["reasons"][name] for name in NAMES] == [4, 8, 16]
    for name, values in scored.further_thresholds_.items():
        np.testing.assert_allclose(metadata["further_thresholds"][name], values, rtol=1e-6)


def test_thresholds_by_hand(scored: RejectingClassifier, x: np.ndarray) -> None:
    scored.set_thresholds(np.inf, np.inf, nearest_codes=0.0)
    assert (scored.decide(x, verbose=0).reason == 8).all()
    assert np.isinf(scored.further_thresholds_["error_for_texture"]).all()
    scored.set_thresholds(np.inf, np.inf)
    assert scored.decide(x, verbose=0).accepted.all()
    with pytest.raises(ValueError, match=r"the further scores \['error_for.*Received: energy"):
        scored.set_thresholds(1.0, 1.0, energy=1.0)
    with pytest.raises(ValueError, match="nearest_codes thresholds >= 0"):
        scored.set_thresholds(1.0, 1.0, nearest_codes=-1.0)


def test_calibrating_with_few_images_says_what_stands_back(
    scored: RejectingClassifier, digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    scored.calibrate(digits.x_test, digits.y_test, false_reject_rate=0.01, verbose=1)
    output = capsys.readouterr().out
    assert "Nothing is rejected by reconstruction_error: 5 scores" in output
    assert "Nothing is rejected by bright_corners: 4 scores" in output
    assert scored.calibration_ is not None
    assert set(scored.calibration_["left_out"]) == {"reconstruction_error", "bright_corners"}
    assert np.isinf(scored.decoder_thresholds_).all()
    assert np.isinf(scored.further_thresholds_["bright_corners"]).all()
    decision = scored.decide(digits.x_test, verbose=0)
    margins = scored.margins(decision)
    np.testing.assert_array_equal(margins >= 0, decision.accepted)
    # A score that stands back caps nothing.
    assert margins.max() > 1


def test_target_is_confident_where_it_accepts(scored: RejectingClassifier, x: np.ndarray) -> None:
    target = RejectingTarget(scored)
    answers = target.decide(x)
    assert set(answers.scores) == set(target.limits)
    assert len(answers.scores) == 5
    np.testing.assert_array_equal(answers.confidence >= 0, answers.labels >= 0)


def test_what_is_no_image_has_no_scores(scored: RejectingClassifier, x: np.ndarray) -> None:
    spoiled = x[:4].copy()
    spoiled[2, 0, 0] = np.nan
    decision = scored.decide(spoiled, verbose=0, on_invalid="reject")
    assert decision.reason[2] == Reason.INVALID
    for values in decision.further.values():
        np.testing.assert_array_equal(np.isnan(values), [False, False, True, False])


def test_no_violation_means_accepted_as_the_goal(
    scored: RejectingClassifier, x: np.ndarray
) -> None:
    pipeline, labels = scored.pipeline, scored.predict(x, verbose=0)
    images = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(images)
        found = violations.scores(pipeline, images)
        total = sum(violations.violations(found, tf.constant(labels % 10), pipeline))
    assert np.isfinite(tape.gradient(total, images)).all()
    for goal in range(10):
        goals = tf.fill([len(x)], tf.constant(goal, tf.int64))
        missed = sum(violations.violations(found, goals, pipeline)).numpy()
        np.testing.assert_array_equal(missed == 0, labels == goal)


def test_the_adaptive_attack_minds_every_score(
    scored: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:20], digits.y_test[:20]
    options: dict[str, Any] = {"eps": 0.3, "steps": 40, "restarts": 2, "verbose": 0}
    # Only a further score rejects, at what is usual for digits.
    usual = np.quantile(scored.decide(digits.x_train, verbose=0).further["nearest_codes"], 0.9)
    scored.set_thresholds(np.inf, np.inf, nearest_codes=usual)
    knowing = attacks.generate("adaptive", scored, x, y, **options)
    labels = scored.predict(knowing.adversarial, verbose=0)
    np.testing.assert_array_equal(knowing.success, (labels != y) & (labels >= 0))
    scored.set_thresholds(np.inf, np.inf)
    oblivious = attacks.generate("adaptive", scored, x, y, **options).adversarial
    scored.set_thresholds(np.inf, np.inf, nearest_codes=usual)
    labels = scored.predict(oblivious, verbose=0)
    assert knowing.success.mean() > np.mean((labels != y) & (labels >= 0)) + 0.1


class Stream(keras.utils.PyDataset):
    """The same arrays as a Keras stream."""

    def __init__(self, x: np.ndarray, y: np.ndarray) -> None:
        super().__init__()
        self.arrays = x, y

    def __len__(self) -> int:
        return 4

    def __getitem__(self, index: int) -> tuple[np.ndarray, ...]:
        return tuple(array[index::4] for array in self.arrays)


@pytest.mark.parametrize("kind", ["dataset", "generator", "PyDataset"])
def test_streams_keep_a_sample_to_fit_to(digits: Dataset, kind: str) -> None:
    arrays = digits.x_train, digits.y_train
    data = tf.data.Dataset.from_tensor_slices(arrays).batch(400)

    def batches() -> Iterator[Any]:
        yield from data.as_numpy_iterator()

    stream = {"dataset": lambda: data, "generator": batches, "PyDataset": lambda: Stream(*arrays)}
    classifier = small()
    classifier.fit(stream[kind](), steps_per_epoch=4, epochs=1, verbose=0)
    classifier.calibrate(digits.x_test, false_reject_rate=0.05, verbose=0)
    assert all(float(score.is_fitted) for score in classifier.scores)
    assert np.isfinite(classifier.further_thresholds_["nearest_codes"]).all()


def test_scores_without_training_images_are_said_to_be_unfitted(
    digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    classifier = small()
    classifier.calibrate(digits.x_test, false_reject_rate=0.05)
    assert "by nearest_codes: it was not fitted" in capsys.readouterr().out
    margins = classifier.decision_function(digits.x_test, verbose=0)
    np.testing.assert_array_equal(margins >= 0, classifier.predict(digits.x_test, verbose=0) >= 0)
    classifier.fit_scores(digits.x_train, digits.y_train)
    classifier.calibrate(digits.x_test, verbose=0)
    assert np.isfinite(classifier.further_thresholds_["nearest_codes"]).all()


def test_with_a_variance_floor_the_further_scores_read_the_plain_error(x: np.ndarray) -> None:
    classifiers = [untrained(variance_floor=floor) for floor in (None, 0.02)]
    classifiers[1].set_weights(classifiers[0].get_weights())
    plain, other = (classifier.pipeline.scores(x) for classifier in classifiers)
    assert np.all(plain.reconstruction_error != other.reconstruction_error)
    for name in NAMES:
        np.testing.assert_allclose(plain.further[name], other.further[name], rtol=1e-5)


def test_a_file_without_scores_has_none() -> None:
    config = RejectingClassifier(
        (8, 8, 1), 10, encoder="mlp", scores=["nearest_codes"]
    ).get_config()
    assert [score["class_name"] for score in config["scores"]] == ["NearestCodes"]
    del config["scores"]
    assert RejectingClassifier.from_config(config).scores == ()


@pytest.mark.parametrize(
    ("scores", "message"),
    [
        (["entropy"], "a score to be one of"),
        ([NearestCodes(name="label")], "an identifier of its own"),
        ([NearestCodes(name="columns")], "an identifier of its own"),
        (["nearest_codes", NearestCodes(3)], "an identifier of its own"),
        ([NearestCodes(name=f"n{i}") for i in range(5)], "at most 4 further scores"),
    ],
)
def test_scores_that_do_not_fit_are_refused(scores: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        untrained(scores=scores)


def test_folders_have_a_column_for_every_score(
    scored: RejectingClassifier,
    scored_file: pathlib.Path,
    x: np.ndarray,
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    image_module = pytest.importorskip("PIL.Image")
    folder = tmp_path / "images"
    folder.mkdir()
    for number, image in enumerate(x[60:100:4]):
        pixels = np.round(image[..., 0] * 255).astype(np.uint8)
        image_module.fromarray(pixels).save(folder / f"{number}.png")
    summary = predict_folder(scored, folder, tmp_path / "labels.csv")
    assert summary.num_images == 10
    with (tmp_path / "labels.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(float(row[name]) >= 0 for row in rows for name in NAMES)
    np.savez(tmp_path / "x.npz", x=x)
    output = tmp_path / "labels.npz"
    arguments = ["predict", str(scored_file), str(tmp_path / "x.npz"), "--output", str(output)]
    assert main([*arguments, "--json"]) == 0
    with np.load(output) as found:
        assert set(NAMES) <= set(found.files)
    assert sum(json.loads(capsys.readouterr().out)["reasons"].values()) == len(x)


def test_pictures_take_further_reasons(scored: RejectingClassifier, x: np.ndarray) -> None:
    images = x[76:]
    decision = scored.decide(images, verbose=0)
    ax = plots.plot_decisions(images, decision, decision.classes, num_columns=54)
    texts = [text.get_text() for axes in ax.figure.axes for text in axes.texts]
    texts += [axes.get_title() for axes in ax.figure.axes]
    assert any("error for texture" in text or "nearest codes" in text for text in texts)
    assert "3 further ones" in plots.plot_scores(scored, {"images": decision}).get_title()


def test_estimator_passes_the_scores_on(digits: Dataset) -> None:
    features = digits.x_train.reshape(len(digits.x_train), -1)
    estimator = RejectingClassifierEstimator(
        epochs=1, random_state=0, calibration_split=0, scores=("nearest_codes",)
    )
    estimator.fit(features, digits.y_train)
    assert [score.name for score in estimator.classifier_.scores] == ["nearest_codes"]
