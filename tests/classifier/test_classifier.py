"""What a trained classifier answers: from every kind of input, in every batch size, in graphs."""

from __future__ import annotations

import dataclasses
import itertools
import json
import re
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import (
    REJECT,
    Decision,
    NotCalibratedError,
    Reason,
    RejectingClassifier,
    SearchStatus,
    ops,
)
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN

METHODS: dict[str, Callable[..., Any]] = {
    "predict": RejectingClassifier.predict,
    "decide": lambda classifier, x, **options: [
        field for field in vars(classifier.decide(x, **options)).values() if field is not None
    ],
    "predict_proba": RejectingClassifier.predict_proba,
    "score_samples": RejectingClassifier.score_samples,
    "decision_function": RejectingClassifier.decision_function,
    "reclassify": lambda classifier, x, **options: dataclasses.astuple(
        classifier.reclassify(x, **options)
    ),
}


def assert_agree(found: Any, expected: Any, **tolerances: float) -> None:
    """Whole numbers and booleans agree exactly, the others to rounding."""
    for a, b in zip(tf.nest.flatten(found), tf.nest.flatten(expected), strict=True):
        assert a.dtype == b.dtype
        if a.dtype.kind == "f":
            np.testing.assert_allclose(a, b, **({"rtol": 1e-4, "atol": 1e-4} | tolerances))
        else:
            np.testing.assert_array_equal(a, b)


@pytest.fixture(scope="session")
def inputs(digits: Dataset) -> np.ndarray:
    """Sixty digits, then twenty images that are none."""
    noise = np.random.default_rng(0).random((20, 8, 8, 1), np.float32)
    return np.concatenate([digits.x_test[:60], noise])


@pytest.fixture(scope="session")
def rejected(digits_classifier: RejectingClassifier, digits: Dataset) -> np.ndarray:
    """A few digits that the classifier rejects."""
    decision = digits_classifier.decide(digits.x_test, verbose=0)
    return digits.x_test[~decision.accepted][:6]


def test_most_digits_are_right_and_noise_is_rejected(
    digits_classifier: RejectingClassifier, digits: Dataset, inputs: np.ndarray
) -> None:
    labels = digits_classifier.predict(digits.x_test, verbose=0)
    assert labels.dtype == np.int64
    assert np.mean(labels == digits.y_test) > 0.9
    assert np.mean((labels != digits.y_test) & (labels != REJECT)) < 0.03
    assert np.all(digits_classifier.predict(inputs[60:], verbose=0) == REJECT)


class TestDecision:
    def test_fields_agree_with_each_other_and_with_the_thresholds(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        decision = digits_classifier.decide(inputs, verbose=0)
        assert isinstance(decision, Decision)
        assert len(decision) == 80
        classes = decision.classes
        too_far = decision.latent_distance > digits_classifier.encoder_thresholds_[classes]
        too_bad = decision.reconstruction_error > digits_classifier.decoder_thresholds_[classes]
        np.testing.assert_array_equal(
            decision.reason, too_far * Reason.ENCODER + too_bad * Reason.DECODER
        )
        np.testing.assert_array_equal(decision.accepted, decision.reason == Reason.ACCEPTED)
        np.testing.assert_array_equal(decision.labels, np.where(decision.accepted, classes, REJECT))
        assert 0 < decision.accepted.sum() < 80
        np.testing.assert_array_equal(decision.labels, digits_classifier.predict(inputs, verbose=0))

    def test_scores_are_those_of_the_networks(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        decision = digits_classifier.decide(inputs, verbose=0)
        codes = digits_classifier.encoder(inputs).numpy().astype(np.float64)
        images = digits_classifier.decoder(codes).numpy().astype(np.float64)
        means = np.asarray(digits_classifier.component_means)
        distances = np.linalg.norm(codes[:, np.newaxis] - means, axis=2)
        np.testing.assert_array_equal(decision.classes, distances.argmin(axis=1))
        np.testing.assert_allclose(decision.latent_distance, distances.min(axis=1), rtol=1e-4)
        np.testing.assert_allclose(
            decision.reconstruction_error, np.sum((inputs - images) ** 2, (1, 2, 3)), rtol=1e-4
        )

    def test_types_are_the_documented_ones(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        types = {
            "labels": "int64", "classes": "int64", "accepted": "bool", "reason": "int8",
            "latent_distance": "float32", "reconstruction_error": "float32",
            "reclassified": "bool", "searched_classes": "int64",
        }  # fmt: skip
        decision = dataclasses.asdict(digits_classifier.decide(inputs, verbose=0, reclassify=True))
        assert decision.pop("class_names") is None
        assert {name: str(value.dtype) for name, value in decision.items()} == types
        decision = dataclasses.asdict(digits_classifier.decide(inputs, verbose=0))
        assert decision.pop("reclassified") is None
        assert decision.pop("searched_classes") is None
        assert decision.pop("class_names") is None
        assert {name: str(value.dtype) for name, value in decision.items()} == dict(
            list(types.items())[:6]
        )


def test_decision_function_is_negative_exactly_where_rejected(
    own_classifier: RejectingClassifier, inputs: np.ndarray
) -> None:
    decision = own_classifier.decide(inputs, verbose=0)
    margins = own_classifier.decision_function(inputs, verbose=0)
    np.testing.assert_array_equal(margins >= 0, decision.accepted)
    np.testing.assert_array_equal(margins, own_classifier.margins(decision))
    assert margins[60:].max() < np.quantile(margins[:60], 0.02)
    own_classifier.set_thresholds(
        own_classifier.encoder_thresholds_, own_classifier.decoder_thresholds_
    )
    by_ratio = own_classifier.decision_function(inputs, verbose=0)
    np.testing.assert_array_equal(by_ratio >= 0, decision.accepted)
    assert (by_ratio != margins).any()


def test_probabilities_are_the_responsibilities(
    digits_classifier: RejectingClassifier, inputs: np.ndarray
) -> None:
    probabilities = digits_classifier.predict_proba(inputs, verbose=0)
    assert probabilities.dtype == np.float32
    assert probabilities.shape == (80, 10)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1.0, rtol=1e-5)
    decision = digits_classifier.decide(inputs, verbose=0)
    np.testing.assert_array_equal(probabilities.argmax(axis=1), decision.classes)
    softmax = tf.nn.softmax(digits_classifier.logits(inputs))
    np.testing.assert_allclose(probabilities, softmax, atol=1e-5)


def test_score_of_a_sample_is_its_log_density(
    digits_classifier: RejectingClassifier, inputs: np.ndarray
) -> None:
    found = digits_classifier.score_samples(inputs, verbose=0)
    codes = digits_classifier.encoder(inputs).numpy().astype(np.float64)
    images = digits_classifier.decoder(codes).numpy()
    squared = np.sum((codes[:, np.newaxis] - np.asarray(digits_classifier.component_means)) ** 2, 2)
    log_prior = np.logaddexp.reduce(-0.5 * squared, axis=1) - np.log(10) - 5 * np.log(2 * np.pi)
    expected = log_prior - np.sum((inputs - images) ** 2, axis=(1, 2, 3))
    np.testing.assert_allclose(found, expected, rtol=1e-3)
    assert found[:60].mean() > found[60:].max()


def to_dataset(x: np.ndarray) -> tf.data.Dataset:
    return tf.data.Dataset.from_tensor_slices(x).batch(7)


def to_labelled_dataset(x: np.ndarray) -> tf.data.Dataset:
    return tf.data.Dataset.from_tensor_slices((x, np.full(len(x), -1))).batch(7)


KINDS: dict[str, Callable[[np.ndarray], Any]] = {
    "list": np.ndarray.tolist,
    "tensor": tf.constant,
    "float64": lambda x: x.astype(np.float64),
    "fortran order": np.asfortranarray,
    "read only": lambda x: np.frombuffer(x.tobytes(), np.float32).reshape(x.shape),
    "dataset": to_dataset,
    "labelled dataset": to_labelled_dataset,
    "weighted dataset": lambda x: to_labelled_dataset(x).map(lambda x, y: (x, y, y)),
    "dataset of one-tuples": lambda x: tf.data.Dataset.from_tensor_slices((x,)).batch(7),
    "iterator": lambda x: iter(to_dataset(x)),
    "generator": lambda x: (x[start : start + 9] for start in range(0, len(x), 9)),
}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_input_gets_the_same_answers(
    digits_classifier: RejectingClassifier, inputs: np.ndarray, kind: str, method: str
) -> None:
    ask = METHODS[method]
    few = inputs[50:70] if method != "reclassify" else inputs[58:62]
    assert_agree(
        ask(digits_classifier, KINDS[kind](few), verbose=0),
        ask(digits_classifier, few, verbose=0),
    )


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("batch_size", [1, 7, 1000])
def test_answers_do_not_depend_on_the_batch_size(
    digits_classifier: RejectingClassifier, inputs: np.ndarray, batch_size: int, method: str
) -> None:
    ask = METHODS[method]
    few = inputs[50:] if method != "reclassify" else inputs[57:63]
    assert_agree(
        ask(digits_classifier, few, batch_size=batch_size, verbose=0),
        ask(digits_classifier, few, verbose=0),
    )


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("size", [0, 1])
@pytest.mark.parametrize("kind", [np.asarray, tf.constant, to_dataset, iter])
def test_nothing_and_a_single_image_have_answers_of_the_same_kind(
    digits_classifier: RejectingClassifier, inputs: np.ndarray, method: str, size: int, kind: Any
) -> None:
    # As an iterator of batches: none, or one.
    x = kind(inputs[np.newaxis, :1][:size] if kind is iter else inputs[:size])
    expected = tf.nest.flatten(METHODS[method](digits_classifier, inputs[:3], verbose=0))
    found = tf.nest.flatten(METHODS[method](digits_classifier, x, verbose=0))
    for a, b in zip(found, expected, strict=True):
        assert a.shape == (size, *b.shape[1:])
        assert a.dtype == b.dtype
        np.testing.assert_allclose(a, b[:size], rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("method", METHODS)
def test_batch_size_below_one_is_refused(
    digits_classifier: RejectingClassifier, inputs: np.ndarray, method: str
) -> None:
    with pytest.raises(ValueError, match="an integer >= 1. Received: batch_size=0"):
        METHODS[method](digits_classifier, inputs, batch_size=0)


@pytest.mark.parametrize(
    ("verbose", "num_batches", "is_shown"),
    [(0, 3, False), (1, 1, True), ("auto", 3, True), ("auto", 1, False)],
)
def test_progress_is_shown_where_there_is_any(
    digits_classifier: RejectingClassifier,
    inputs: np.ndarray,
    capsys: pytest.CaptureFixture[str],
    verbose: Any,
    num_batches: int,
    is_shown: bool,
) -> None:
    digits_classifier.predict(inputs[:9], batch_size=9 // num_batches, verbose=verbose)
    assert (f"{num_batches}/{num_batches}" in capsys.readouterr().out) is is_shown


class TestEvaluate:
    def test_outcomes_are_shares_of_the_labelled_images(
        self, digits_classifier: RejectingClassifier, digits: Dataset
    ) -> None:
        x, y = digits.x_test[:100], digits.y_test[:100].copy()
        y[:10] = -1
        found = digits_classifier.evaluate(x, y, batch_size=33, verbose=0, return_dict=True)
        decision, y = digits_classifier.decide(x[10:], verbose=0), y[10:]
        labels = decision.labels
        assert found["answered_correctly"] == pytest.approx(np.mean(labels == y))
        assert found["accuracy"] == pytest.approx(np.mean(decision.classes == y))
        assert found["error"] == pytest.approx(np.mean((labels != y) & (labels != REJECT)))
        assert found["reject_rate"] == pytest.approx(np.mean(labels == REJECT))
        assert found["coverage"] == pytest.approx(1 - found["reject_rate"])
        shares = [found[name] for name in ("answered_correctly", "error", "reject_rate")]
        assert sum(shares) == pytest.approx(1)
        assert found["loss"] > found["reconstruction_loss"] > 0

    def test_accuracy_is_that_of_the_class_before_rejection(
        self, own_classifier: RejectingClassifier, digits: Dataset
    ) -> None:
        x, y = digits.x_test[:60], digits.y_test[:60]
        before = own_classifier.evaluate(x, y, verbose=0, return_dict=True)
        own_classifier.set_thresholds(0.0, 0.0)
        after = own_classifier.evaluate(x, y, verbose=0, return_dict=True)
        assert after["accuracy"] == before["accuracy"] > 0.9
        assert (after["answered_correctly"], after["reject_rate"]) == (0, 1)

    def test_results_without_names_keep_their_order(
        self, digits_classifier: RejectingClassifier, digits: Dataset
    ) -> None:
        x, y = digits.x_test[:60], digits.y_test[:60]
        names = ["loss", "reconstruction_loss", "divergence_loss", "accuracy", "error"]
        names += ["reject_rate", "coverage", "answered_correctly"]
        found = digits_classifier.evaluate(x, y, verbose=0)
        named = digits_classifier.evaluate(x, y, verbose=0, return_dict=True)
        assert dict(zip(names, found, strict=True)) == pytest.approx(named)

    def test_sample_weights_weigh_the_outcomes(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray, digits: Dataset
    ) -> None:
        y = np.concatenate([digits.y_test[:60], np.zeros(20)])
        weights = np.repeat([1.0, 0.0], [60, 20])
        found = digits_classifier.evaluate(
            inputs, y, sample_weight=weights, verbose=0, return_dict=True
        )
        labels = digits_classifier.predict(inputs[:60], verbose=0)
        assert found["reject_rate"] == pytest.approx(np.mean(labels == REJECT))

    def test_a_dataset_gives_what_arrays_give(
        self, digits_classifier: RejectingClassifier, digits: Dataset
    ) -> None:
        x, y = digits.x_test[:60], digits.y_test[:60]
        arrays = digits_classifier.evaluate(x, y, verbose=0, return_dict=True)
        dataset = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)
        found = digits_classifier.evaluate(dataset, verbose=0, return_dict=True)
        assert found == pytest.approx(arrays, rel=1e-5)

    def test_before_calibration_nothing_is_rejected(self, digits: Dataset) -> None:
        classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        classifier.compile()
        found = classifier.evaluate(
            digits.x_test[:50], digits.y_test[:50], verbose=0, return_dict=True
        )
        assert (found["reject_rate"], found["coverage"]) == (0, 1)
        assert found["accuracy"] + found["error"] == pytest.approx(1)

    def test_labels_may_be_left_out(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        found = digits_classifier.evaluate(inputs, verbose=0, return_dict=True)
        assert found["loss"] > 0
        assert found["accuracy"] == found["error"] == found["reject_rate"] == 0


class TestCall:
    def test_decides_like_decide(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        found = digits_classifier(inputs)
        expected = digits_classifier.decide(inputs, verbose=0)
        names = {field.name for field in dataclasses.fields(Decision)}
        assert set(found) == names - {"reclassified", "searched_classes", "class_names"}
        for name, value in found.items():
            assert_agree(value.numpy(), getattr(expected, name))

    @pytest.mark.parametrize("training", [True, False])
    def test_a_decision_is_always_made_in_inference_mode(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray, training: bool
    ) -> None:
        found = digits_classifier(inputs, training=training)
        assert_agree(found["labels"].numpy(), digits_classifier.predict(inputs, verbose=0))

    @pytest.mark.parametrize("dtype", [np.float64, np.float16, np.int32])
    def test_other_types_are_converted(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray, dtype: Any
    ) -> None:
        x = inputs.round().astype(dtype)
        found = digits_classifier(tf.constant(x))["reconstruction_error"]
        expected = digits_classifier.decide(x, verbose=0).reconstruction_error
        np.testing.assert_allclose(found, expected, rtol=1e-4)

    def test_composes_inside_a_graph(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        @tf.function(input_signature=[tf.TensorSpec([None, 8, 8, 1], tf.float32)])
        def brightened(x: tf.Tensor) -> tf.Tensor:
            return digits_classifier(tf.minimum(2 * x, 1.0))["labels"]

        bright = np.minimum(2 * inputs, 1.0)
        assert_agree(brightened(inputs).numpy(), digits_classifier.predict(bright, verbose=0))

    def test_composes_inside_another_keras_model(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        images = keras.Input((8, 8, 1))
        decision = digits_classifier(keras.layers.Rescaling(1 / 16)(images))
        model = keras.Model(images, decision)
        found = model.predict(16 * inputs, verbose=0)
        expected = digits_classifier.decide(inputs, verbose=0)
        assert len(found) == 6
        for name, value in found.items():
            assert_agree(value, getattr(expected, name))

    def test_before_calibration_everything_is_rejected(self, inputs: np.ndarray) -> None:
        classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", **PLAIN)
        decision = classifier(inputs)
        assert np.all(decision["labels"] == REJECT)
        assert np.all(decision["reason"] == Reason.BOTH)


class TestLogits:
    def test_gradient_reaches_far_codes(self, digits_classifier: RejectingClassifier) -> None:
        x = tf.constant(np.random.default_rng(0).normal(0, 100, (4, 8, 8, 1)), tf.float32)
        with tf.GradientTape(persistent=True) as tape:
            tape.watch(x)
            logits = digits_classifier.logits(x)
            probabilities = tf.nn.softmax(logits)
            logit = logits[:, 3]
        assert np.linalg.norm(digits_classifier.encoder(x), axis=1).min() > 50
        # The probabilities are saturated here, the logits are not.
        assert tf.reduce_max(tf.abs(tape.gradient(probabilities, x))) < 1e-6
        assert np.all(np.abs(tape.gradient(logit, x)).max(axis=(1, 2, 3)) > 1e-2)

    def test_gradient_is_that_of_the_distance(self, digits_classifier: RejectingClassifier) -> None:
        x = tf.constant(np.random.default_rng(0).random((2, 8, 8, 1)), tf.float32)
        with tf.GradientTape(persistent=True) as tape:
            tape.watch(x)
            logit = digits_classifier.logits(x)[:, 3]
            code = digits_classifier.encoder(x)
            half_square = -0.5 * tf.reduce_sum(
                (code - digits_classifier.component_means[3]) ** 2, 1
            )
        np.testing.assert_allclose(logit, half_square, rtol=1e-4)
        np.testing.assert_allclose(
            tape.gradient(logit, x), tape.gradient(half_square, x), rtol=1e-3, atol=1e-4
        )

    def test_is_one_stable_callable(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        assert digits_classifier.logits is digits_classifier.logits
        num_traces = 0

        @tf.function(reduce_retracing=True)
        def attack(model: Callable[[tf.Tensor], tf.Tensor], x: tf.Tensor) -> tf.Tensor:
            nonlocal num_traces
            num_traces += 1
            return model(x)

        x = tf.constant(inputs[:4])
        for _ in range(3):
            attack(digits_classifier.logits, x)
        assert num_traces == 1

    def test_answers_arrays(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        assert digits_classifier.logits(inputs).shape == (80, 10)
        assert digits_classifier.logits(inputs[:0]).shape == (0, 10)


class TestThresholds:
    def test_can_be_changed_without_training(
        self, own_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        classes = own_classifier.decide(inputs, verbose=0).classes
        own_classifier.set_thresholds(encoder=np.inf, decoder=np.full(10, np.inf))
        np.testing.assert_array_equal(own_classifier.predict(inputs, verbose=0), classes)
        assert own_classifier.calibration_ is None
        own_classifier.set_thresholds(encoder=np.arange(10.0), decoder=np.inf)
        decision = own_classifier.decide(inputs, verbose=0)
        np.testing.assert_array_equal(decision.accepted, decision.latent_distance <= classes)
        own_classifier.set_thresholds(0, 0)
        assert np.all(own_classifier.predict(inputs, verbose=0) == REJECT)

    @pytest.mark.parametrize(
        ("encoder", "decoder", "message"),
        [
            (-1.0, 1.0, r"encoder thresholds >= 0 of shape \(10,\) or a number.*-1.0"),
            (1.0, np.nan, "decoder thresholds >= 0.*nan"),
            (np.ones(3), 1.0, r"encoder thresholds.*Received: shape \(3,\)"),
            (1.0, np.ones((10, 1)), r"decoder thresholds.*Received: shape \(10, 1\)"),
        ],
    )
    def test_impossible_ones_are_refused_and_change_nothing(
        self, own_classifier: RejectingClassifier, encoder: Any, decoder: Any, message: str
    ) -> None:
        before = own_classifier.encoder_thresholds_
        with pytest.raises(ValueError, match=message):
            own_classifier.set_thresholds(encoder, decoder)
        np.testing.assert_array_equal(own_classifier.encoder_thresholds_, before)
        assert own_classifier.calibration_ is not None

    def test_attributes(self, digits_classifier: RejectingClassifier) -> None:
        for values in (
            digits_classifier.encoder_thresholds_,
            digits_classifier.decoder_thresholds_,
        ):
            assert values.shape == (10,)
            assert values.dtype == np.float32
            assert np.all(values > 0)
        assert digits_classifier.is_calibrated
        assert digits_classifier.component_means.shape == (10, 10)

    @pytest.mark.parametrize("method", ["predict", "decide", "reclassify"])
    def test_without_them_there_is_no_answer(self, method: str, inputs: np.ndarray) -> None:
        classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp")
        assert not classifier.is_calibrated
        with pytest.raises(NotCalibratedError, match="calibrated classifier.*calibrate"):
            getattr(classifier, method)(inputs)
        classifier.predict_proba(inputs[:2], verbose=0)
        classifier.score_samples(inputs[:2], verbose=0)


class TestCalibrate:
    @pytest.mark.parametrize("kind", ["arrays", "tensors", "dataset"])
    def test_asked_rate_of_the_right_images_is_rejected(
        self, own_classifier: RejectingClassifier, digits: Dataset, kind: str
    ) -> None:
        x, y = digits.x_test, digits.y_test
        arguments: Any = {
            "arrays": (x, y),
            "tensors": (tf.constant(x), tf.constant(y)),
            "dataset": (tf.data.Dataset.from_tensor_slices((x, y)).batch(50),),
        }[kind]
        returned = own_classifier.calibrate(
            *arguments, false_reject_rate=0.1, per_class=False, verbose=0
        )
        assert returned is own_classifier
        decision = own_classifier.decide(x, verbose=0)
        is_right = decision.classes == y
        size = is_right.sum()
        assert size < len(y)
        rejected = np.sum(~decision.accepted[is_right])
        assert 0.1 * size - 5 <= rejected <= 0.1 * size
        record = dict(own_classifier.calibration_ or {})
        # The distance and the error are always there; other scores where there are images enough.
        names = {"share", "latent_distance", "reconstruction_error"}
        assert record.pop("tails").keys() >= names
        assert own_classifier.tradeoff is not None
        assert record.pop("tradeoff") == own_classifier.tradeoff.to_dict()
        promise = record.pop("promise")
        assert (promise["of"], promise["rate"]) == ("false_rejects", 0.1)
        assert promise["num_images"] == is_right.sum()
        assert record.pop("reference")["num_images"] == len(y)
        assert record == {
            "method": "quantile",
            "false_reject_rate": 0.1,
            "encoder_share": 0.6,
            "max_error": None,
            "confidence": None,
            "per_class": False,
            "per_class_setting": False,
            "num_samples": np.bincount(y[is_right], minlength=10).tolist(),
        }

    def test_settings_that_are_left_off_are_those_of_the_last_calibration(
        self, own_classifier: RejectingClassifier, digits: Dataset
    ) -> None:
        x, y = digits.x_test, digits.y_test
        given: Any = {"false_reject_rate": 0.1, "per_class": False, "encoder_share": 0.9}
        own_classifier.calibrate(x, y, **given, verbose=0)
        expected = own_classifier.encoder_thresholds_, own_classifier.decoder_thresholds_
        settings = own_classifier.calibration_
        own_classifier.calibrate(x, y, method="chi_square", verbose=0)
        own_classifier.calibrate(x, y, false_reject_rate=0.1, encoder_share=0.9, verbose=0)
        assert own_classifier.calibration_ == settings
        own_classifier.calibrate(x, y, verbose=0)
        assert own_classifier.calibration_ == settings
        np.testing.assert_array_equal(own_classifier.encoder_thresholds_, expected[0])
        np.testing.assert_array_equal(own_classifier.decoder_thresholds_, expected[1])

    def test_wrong_images_never_widen_the_thresholds(
        self, own_classifier: RejectingClassifier, digits: Dataset
    ) -> None:
        x, y = digits.x_test, digits.y_test
        own_classifier.calibrate(x, y, per_class=False, verbose=0)
        expected = own_classifier.encoder_thresholds_
        noise = np.random.default_rng(0).random((50, 8, 8, 1), np.float32)
        classes = own_classifier.decide(noise, verbose=0).classes
        own_classifier.calibrate(
            np.concatenate([x, noise]),
            np.concatenate([y, (classes + 1) % 10]),
            per_class=False,
            verbose=0,
        )
        np.testing.assert_array_equal(own_classifier.encoder_thresholds_, expected)

    def test_without_labels_the_predicted_class_is_taken_to_be_right(
        self, own_classifier: RejectingClassifier, digits: Dataset
    ) -> None:
        own_classifier.calibrate(digits.x_test, per_class=False, verbose=0)
        expected = own_classifier.encoder_thresholds_
        unlabelled = np.full(len(digits.x_test), -1)
        own_classifier.calibrate(digits.x_test, unlabelled, per_class=False, verbose=0)
        np.testing.assert_array_equal(own_classifier.encoder_thresholds_, expected)
        images = tf.data.Dataset.from_tensor_slices(digits.x_test).batch(64)
        own_classifier.calibrate(images, per_class=False, verbose=0)
        np.testing.assert_array_equal(own_classifier.encoder_thresholds_, expected)
        assert sum(own_classifier.calibration_["num_samples"]) == len(digits.x_test)

    def test_the_share_moves_both_thresholds(
        self, own_classifier: RejectingClassifier, digits: Dataset
    ) -> None:
        found = []
        for share in (0.1, 0.9):
            own_classifier.calibrate(
                digits.x_test, digits.y_test, per_class=False, encoder_share=share, verbose=0
            )
            assert own_classifier.calibration_["encoder_share"] == share
            found.append(
                (own_classifier.encoder_thresholds_[0], own_classifier.decoder_thresholds_[0])
            )
        assert found[0][0] > found[1][0]
        assert found[0][1] < found[1][1]

    def test_chi_square(self, own_classifier: RejectingClassifier, digits: Dataset) -> None:
        own_classifier.calibrate(digits.x_test, digits.y_test, method="chi_square", verbose=0)
        np.testing.assert_allclose(own_classifier.encoder_thresholds_, 5.1866, rtol=1e-4)
        assert own_classifier.calibration_["method"] == "chi_square"
        assert own_classifier.calibration_["false_reject_rate"] is None

    @pytest.mark.parametrize(
        ("options", "sentence"),
        [
            ({"false_reject_rate": 0.2, "per_class": "auto"},
             "Calibrated by quantile on [0-9]+ images, thresholds per class.\nbudget  falsely"),
            ({"per_class": False}, "images, the same thresholds for all classes.\nbudget  falsely"),
            ({"per_class": "auto"},
                 "for all classes: class [0-9] has [0-9]+ images, and thresholds per class at this "
                 "false-reject rate need [0-9]+"),
            ({"method": "chi_square"}, "Calibrated by chi_square on [0-9]+ images, thresholds per"),
        ],
    )  # fmt: skip
    def test_says_what_was_done(
        self,
        own_classifier: RejectingClassifier,
        digits: Dataset,
        capsys: pytest.CaptureFixture[str],
        options: Any,
        sentence: str,
    ) -> None:
        own_classifier.calibrate(digits.x_test, digits.y_test, **options)
        assert re.search(sentence, capsys.readouterr().out)

    def test_warns_about_training_images(
        self, own_classifier: RejectingClassifier, digits: Dataset
    ) -> None:
        with pytest.warns(UserWarning, match="About 9[0-9]% of the calibration images were used"):
            own_classifier.calibrate(digits.x_train, digits.y_train, verbose=0)

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            ({"x": slice(3)}, "at least 99 calibration samples.*Received: [0-3] samples"),
            ({"x": slice(0)}, "at least 99 calibration samples.*Received: 0 samples"),
            ({"per_class": True}, "at least 99 .*of every class.*samples of class [0-9]"),
            ({"method": "chi_square", "x": slice(3)}, "at least 2 .*samples of class [0-9]"),
            ({"method": "bayes"}, "'quantile' or 'chi_square'. Received: method='bayes'"),
            ({"false_reject_rate": 0}, "open interval"),
            ({"per_class": "all"}, "per_class to be True, False or 'auto'"),
        ],
    )
    def test_a_refusal_leaves_the_thresholds_as_they_were(
        self, own_classifier: RejectingClassifier, digits: Dataset, options: Any, message: str
    ) -> None:
        before = own_classifier.encoder_thresholds_, own_classifier.calibration_
        part = options.pop("x", slice(None))
        with pytest.raises(ValueError, match=message):
            own_classifier.calibrate(digits.x_test[part], digits.y_test[part], **options)
        np.testing.assert_array_equal(own_classifier.encoder_thresholds_, before[0])
        assert own_classifier.calibration_ == before[1]

    def test_what_it_remembers_can_be_written_as_json(
        self, digits_classifier: RejectingClassifier
    ) -> None:
        calibration = digits_classifier.calibration_
        assert json.loads(json.dumps(calibration)) == calibration
        assert calibration["false_reject_rate"] == 0.02


SEARCHES = list(
    itertools.product(["levenberg_marquardt", "gradient_descent"], ["map", "likelihood"])
)


class TestReclassify:
    @pytest.mark.parametrize(("method", "objective"), SEARCHES)
    def test_fields_agree_with_each_other(
        self,
        digits_classifier: RejectingClassifier,
        rejected: np.ndarray,
        method: Any,
        objective: Any,
    ) -> None:
        result = digits_classifier.reclassify(rejected, method, objective, verbose=0)
        assert len(result) == len(rejected)
        assert result.latents.shape == (len(rejected), 10)
        types = {name: str(value.dtype) for name, value in dataclasses.asdict(result).items()}
        assert types == {
            "labels": "int64", "classes": "int64", "accepted": "bool", "latents": "float32",
            "objective_value": "float32", "reconstruction_error": "float32",
            "num_iterations": "int32", "status": "int8",
        }  # fmt: skip
        means = np.asarray(digits_classifier.component_means)
        distances = np.linalg.norm(result.latents[:, np.newaxis] - means, axis=2)
        np.testing.assert_array_equal(result.classes, distances.argmin(axis=1))
        thresholds = digits_classifier.encoder_thresholds_[result.classes]
        np.testing.assert_array_equal(result.accepted, distances.min(axis=1) <= thresholds)
        np.testing.assert_array_equal(
            result.labels, np.where(result.accepted, result.classes, REJECT)
        )
        images = digits_classifier.decoder(result.latents).numpy()
        error = np.sum((rejected - images) ** 2, axis=(1, 2, 3))
        np.testing.assert_allclose(result.reconstruction_error, error, rtol=1e-3)
        penalty = 0.5 * distances.min(axis=1) ** 2 if objective == "map" else 0
        np.testing.assert_allclose(result.objective_value, error + penalty, rtol=1e-3)
        assert np.all(result.num_iterations >= 1)
        assert set(result.status) <= {SearchStatus.CONVERGED, SearchStatus.MAX_ITERATIONS}

    def test_search_explains_the_image_better_than_the_encoder(
        self, digits_classifier: RejectingClassifier, rejected: np.ndarray
    ) -> None:
        before = -digits_classifier.score_samples(rejected, verbose=0)
        result = digits_classifier.reclassify(rejected, verbose=0)
        constant = np.log(10) + 5 * np.log(2 * np.pi)
        assert np.all(result.objective_value + constant <= before + 1e-2)

    def test_predict_reclassifies_rejected_images_only(
        self,
        digits_classifier: RejectingClassifier,
        digits: Dataset,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        x = digits.x_test[:200]
        plain = digits_classifier.predict(x, verbose=0)
        searched: list[np.ndarray] = []
        search = ops.latent_search

        def noted(images: np.ndarray, *arguments: Any, **options: Any) -> Any:
            searched.extend(images)
            return search(images, *arguments, **options)

        monkeypatch.setattr(ops, "latent_search", noted)
        found = digits_classifier.predict(x, batch_size=64, verbose=0, reclassify=True)
        is_rejected = plain == REJECT
        assert is_rejected.any()
        np.testing.assert_array_equal(
            np.unique(searched, axis=0), np.unique(x[is_rejected], axis=0)
        )
        np.testing.assert_array_equal(found[~is_rejected], plain[~is_rejected])
        expected = digits_classifier.reclassify(x[is_rejected], verbose=0).labels
        np.testing.assert_array_equal(found[is_rejected], expected)

    def test_a_decision_says_what_the_search_changed(
        self, digits_classifier: RejectingClassifier, inputs: np.ndarray
    ) -> None:
        plain = digits_classifier.decide(inputs, verbose=0)
        found = digits_classifier.decide(inputs, batch_size=32, verbose=0, reclassify=True)
        rejected = ~plain.accepted
        searched = digits_classifier.reclassify(inputs[rejected], verbose=0)
        np.testing.assert_array_equal(found.labels[rejected], searched.labels)
        np.testing.assert_array_equal(found.searched_classes[rejected], searched.classes)
        np.testing.assert_array_equal(found.searched_classes[~rejected], plain.classes[~rejected])
        np.testing.assert_array_equal(found.reclassified, rejected & (found.labels != REJECT))
        for name in ("classes", "accepted", "reason"):
            np.testing.assert_array_equal(getattr(found, name), getattr(plain, name))
        np.testing.assert_array_equal(
            digits_classifier.predict(inputs, verbose=0, reclassify=True), found.labels
        )

    def test_nothing_is_searched_where_nothing_is_rejected(
        self,
        digits_classifier: RejectingClassifier,
        digits: Dataset,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        plain = digits_classifier.predict(digits.x_test, verbose=0)
        x = digits.x_test[plain != REJECT][:10]
        monkeypatch.delattr(ops, "latent_search")
        digits_classifier.predict(x, verbose=0, reclassify=True)

    def test_class_of_the_encoder_counts_by_its_odds(
        self, own_classifier: RejectingClassifier, rejected: np.ndarray
    ) -> None:
        encoder_classes = own_classifier.decide(rejected, verbose=0).classes
        own_classifier.encoder_log_odds = 0.0
        without = own_classifier.reclassify(rejected, verbose=0)
        own_classifier.encoder_log_odds = 3.0
        some = own_classifier.reclassify(rejected, verbose=0)
        own_classifier.encoder_log_odds = 1e6
        always = own_classifier.reclassify(rejected, verbose=0)
        assert np.mean(without.classes == encoder_classes) < 1
        assert np.mean(always.classes == encoder_classes) > 0.9
        changed = some.classes != without.classes
        np.testing.assert_array_equal(some.classes[changed], encoder_classes[changed])
        assert np.all(some.objective_value <= without.objective_value + 3.0 + 1e-3)

    def test_follows_a_decoder_that_changes(
        self, own_classifier: RejectingClassifier, rejected: np.ndarray
    ) -> None:
        before = own_classifier.reclassify(rejected[:2], verbose=0).reconstruction_error
        own_classifier.decoder.set_weights(
            [np.zeros_like(weight) for weight in own_classifier.decoder.get_weights()]
        )
        after = own_classifier.reclassify(rejected[:2], verbose=0).reconstruction_error
        # A decoder of zeros answers a half everywhere.
        expected = np.sum((rejected[:2] - 0.5) ** 2, axis=(1, 2, 3))
        np.testing.assert_allclose(after, expected, rtol=1e-5)
        assert np.all(after > before)

    def test_options_reach_the_search(
        self, digits_classifier: RejectingClassifier, rejected: np.ndarray
    ) -> None:
        result = digits_classifier.reclassify(
            rejected, verbose=0, max_iterations=1, num_starts=1, tolerance=0.0
        )
        assert np.all(result.num_iterations == 1)
        assert np.all(result.status == SearchStatus.MAX_ITERATIONS)

    def test_the_better_of_the_image_and_its_binary_version_counts(
        self,
        digits_classifier: RejectingClassifier,
        rejected: np.ndarray,
        digits: Dataset,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        binary = (digits.x_test[:8] > 0.5).astype(np.float32)
        given = np.concatenate([rejected, np.clip(binary, 0.4, 0.6)])
        plain = digits_classifier.reclassify(given, verbose=0)
        whole = np.concatenate([rejected > 0.5, binary]).astype(np.float32)
        other = digits_classifier.reclassify(whole, verbose=0)
        monkeypatch.setattr(digits_classifier, "binarize_at", 0.5)
        both = digits_classifier.reclassify(given, verbose=0)
        takes_other = other.objective_value < plain.objective_value
        assert takes_other.any()
        assert not takes_other.all()
        for name, found in dataclasses.asdict(both).items():
            expected = np.where(
                takes_other if found.ndim == 1 else takes_other[:, np.newaxis],
                getattr(other, name),
                getattr(plain, name),
            )
            np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-4, err_msg=name)
        answers = digits_classifier.predict(given, verbose=0, reclassify=True)
        was_rejected = digits_classifier.predict(given, verbose=0) == REJECT
        assert was_rejected.any()
        np.testing.assert_array_equal(answers[was_rejected], both.labels[was_rejected])

    @pytest.mark.parametrize("value", [float("nan"), float("inf")])
    def test_refuses_to_binarize_where_nothing_is(
        self, digits_classifier: RejectingClassifier, value: float
    ) -> None:
        with pytest.raises(ValueError, match=f"None or finite.*binarize_at={value}"):
            digits_classifier.binarize_at = value
        assert digits_classifier.binarize_at is None

    @pytest.mark.parametrize(
        ("options", "error"),
        [
            ({"method": "newton"}, ValueError),
            ({"objective": "posterior"}, ValueError),
            ({"max_iterations": 0}, ValueError),
            ({"iterations": 3}, TypeError),
        ],
    )
    def test_unknown_options_are_refused(
        self,
        digits_classifier: RejectingClassifier,
        rejected: np.ndarray,
        options: Any,
        error: type[Exception],
    ) -> None:
        with pytest.raises(error, match=next(iter(options))):
            digits_classifier.reclassify(rejected, verbose=0, **options)


@pytest.mark.parametrize("encoder", ["conv", "mlp"])
def test_no_images_give_no_answers(encoder: str) -> None:
    classifier = RejectingClassifier((8, 8, 1), 3, encoder=encoder).set_thresholds(9.0, 9.0)
    classifier.encoder_log_odds = 2.0
    nothing = np.zeros((0, 8, 8, 1), np.float32)
    for answers in (classifier.decide(nothing, reclassify=True), classifier.reclassify(nothing)):
        assert {len(part) for part in vars(answers).values() if part is not None} == {0}
    assert classifier.predict(nothing, reclassify=True).shape == (0,)
    assert classifier.predict_proba(nothing).shape == (0, 3)
    assert classifier.score_samples(nothing).shape == (0,)
