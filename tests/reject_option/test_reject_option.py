"""A network that was trained elsewhere, with our refusal."""

from __future__ import annotations

import pathlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import (
    InvalidModelFileError,
    NotCalibratedError,
    Reason,
    RejectingClassifier,
    RejectOption,
)
from tfgmvae.calibration.thresholds import joint_thresholds
from tfgmvae.classifier.refusing import load_refusing
from tfgmvae.datasets import Dataset
from tfgmvae.preparation import Preparation
from tfgmvae.reject_option.scale import on_unit_scale
from tfgmvae.scores import Evidence, NearestNeighbors, Score

from . import networks

SCORES = ("feature_surprise", "energy", "mahalanobis", "confidence")


@keras.saving.register_keras_serializable("tests")
class Brightness(Score):
    """A score of a user's own."""

    learns = False

    def fit(self, evidence: Evidence) -> None:
        """Has nothing to learn."""

    def values(self, evidence: Evidence) -> tf.Tensor:
        return tf.reduce_mean(tf.convert_to_tensor(evidence.x), axis=(1, 2, 3))


@pytest.fixture(scope="module")
def model(digits: Dataset) -> keras.Model:
    return networks.network(digits, "softmax")


def new(digits: Dataset) -> tuple[np.ndarray, np.ndarray]:
    """Images that the network has not seen."""
    return digits.x_train[700:], digits.y_train[700:]


@pytest.fixture(scope="module")
def net(model: keras.Model, digits: Dataset) -> RejectOption:
    found = RejectOption(model, scores=SCORES)
    seen = digits.x_train[:700], digits.y_train[:700]
    return found.fit(*seen, calibration_data=new(digits), false_reject_rate=0.05, verbose=0)


@pytest.fixture(scope="module")
def x(digits: Dataset) -> np.ndarray:
    noise = np.random.default_rng(0).random((30, 8, 8, 1), np.float32)
    return np.concatenate([digits.x_test[:60], noise])


def test_it_answers_like_the_network_and_refuses_noise(
    net: RejectOption, model: keras.Model, digits: Dataset, x: np.ndarray
) -> None:
    decision = net.decide(digits.x_test, verbose=0)
    own = np.asarray(model(digits.x_test))
    np.testing.assert_array_equal(decision.classes, own.argmax(axis=1))
    np.testing.assert_array_equal(
        decision.labels, np.where(decision.accepted, decision.classes, -1)
    )
    np.testing.assert_allclose(net.predict_proba(digits.x_test, verbose=0), own, atol=1e-5)
    right = decision.classes == digits.y_test
    assert right.mean() > 0.8
    assert np.mean(~decision.accepted[right]) < 0.15
    assert np.mean(net.predict(x[60:], verbose=0) == -1) > 0.9


def test_a_decision_has_a_field_and_a_bit_for_every_score(net: RejectOption, x: np.ndarray) -> None:
    decision = net.decide(x, verbose=0)
    assert decision.latent_distance is None
    assert decision.reconstruction_error is None
    assert decision.further_names == SCORES
    assert list(decision.columns()) == ["label", "class", "accepted", "reason", *SCORES]
    for bit, (name, limits) in zip((4, 8, 16, 32), net.thresholds_.items(), strict=True):
        beyond = getattr(decision, name) > limits[decision.classes]
        np.testing.assert_array_equal(decision.reason & bit > 0, beyond, err_msg=name)
    np.testing.assert_array_equal(decision.accepted, decision.reason == 0)
    assert any("mahalanobis" in word for word in decision.reason_words)
    assert any("fails the score 'mahalanobis'" in text for text in decision.why)


def test_the_weights_of_the_network_do_not_change(digits: Dataset) -> None:
    model = networks.functional(digits, "softmax")
    before = [weights.copy() for weights in model.get_weights()]
    trainable, config = model.trainable, model.get_config()
    net = RejectOption(model, scores=SCORES).fit(*new(digits), verbose=0, false_reject_rate=0.1)
    net.predict(digits.x_test, verbose=0)
    for now, then in zip(model.get_weights(), before, strict=True):
        np.testing.assert_array_equal(now, then)
    assert (model.trainable, model.get_config()) == (trainable, config)


def test_the_thresholds_are_those_of_one_budget(net: RejectOption, digits: Dataset) -> None:
    images, labels = new(digits)
    decision = net.decide(images, verbose=0)
    right = decision.classes == labels
    values = {name: own[right] for name, own in decision.further.items()}
    assert net.calibration_ is not None
    shares = net.calibration_["shares"]
    expected = joint_thresholds(values, [*shares.values()], decision.classes[right], 10, 0.05)
    for own, name in zip(expected.values, SCORES, strict=True):
        np.testing.assert_allclose(net.thresholds_[name], own, rtol=1e-5)
    guards = dict.fromkeys(SCORES[1:], 0.1 / 3)
    assert shares == pytest.approx({"feature_surprise": 0.9} | guards)
    assert net.tradeoff is not None
    assert net.tradeoff.num_labelled == len(labels)


def test_the_decision_function_is_positive_where_it_accepts(
    net: RejectOption, x: np.ndarray
) -> None:
    margins = net.decision_function(x, verbose=0)
    np.testing.assert_array_equal(margins >= 0, net.predict(x, verbose=0) >= 0)
    assert margins[:60].mean() > margins[60:].max() - 2


def test_an_image_does_not_depend_on_its_neighbours(net: RejectOption, x: np.ndarray) -> None:
    whole = net.decide(x, verbose=0)
    alone = net.decide(x[7:8], verbose=0)
    order = np.random.default_rng(0).permutation(len(x))
    shuffled = net.decide(x[order], batch_size=13, verbose=0)
    for name in ("labels", "classes", "reason"):
        np.testing.assert_array_equal(getattr(alone, name), getattr(whole, name)[7:8])
        np.testing.assert_array_equal(getattr(shuffled, name), getattr(whole, name)[order])
    for name in SCORES:
        values = getattr(whole, name)
        np.testing.assert_allclose(getattr(shuffled, name), values[order], rtol=1e-4, atol=1e-6)


def test_it_is_a_layer_of_other_models(net: RejectOption, x: np.ndarray) -> None:
    decision = net.decide(x, verbose=0)
    answers = net(x)
    assert set(answers) == {"labels", "classes", "accepted", "reason", *SCORES}
    np.testing.assert_array_equal(answers["labels"], decision.labels)
    images = keras.Input(networks.SHAPE)
    outer = keras.Model(images, net(images)["labels"])
    np.testing.assert_array_equal(outer.predict(x, verbose=0), decision.labels)


ARCHITECTURES: list[Callable[..., keras.Model]] = [
    networks.network,
    networks.functional,
    networks.nested,
    networks.subclassed,
]


@pytest.mark.parametrize("activation", [None, "softmax"])
@pytest.mark.parametrize("build", ARCHITECTURES)
def test_a_file_answers_alike(
    build: Callable[..., keras.Model],
    activation: str | None,
    digits: Dataset,
    x: np.ndarray,
    tmp_path: pathlib.Path,
) -> None:
    model = build(digits, activation)
    model.compile("adam", "sparse_categorical_crossentropy")
    if activation is None:
        model.train_on_batch(digits.x_train[:2], digits.y_train[:2])
    has_features = build is not networks.subclassed
    scores = ["nearest_neighbors", Brightness()] if has_features else ["confidence"]
    names = [f"digit {k}" for k in range(10)]
    net = RejectOption(model, scores=scores, class_names=names)
    net.fit(*new(digits), verbose=0, false_reject_rate=0.1)
    net.save(tmp_path / "net.keras")
    expected = net.decide(x, verbose=0)
    for load in (RejectOption.load, keras.models.load_model):
        copy = load(tmp_path / "net.keras")
        found = copy.decide(x, verbose=0)
        for name, values in vars(expected).items():
            if isinstance(values, np.ndarray):
                np.testing.assert_array_equal(getattr(found, name), values, err_msg=name)
        assert found.class_names == tuple(names)
        assert copy.calibration_ == net.calibration_
        np.testing.assert_array_equal(copy.trained_range, net.trained_range)


@pytest.mark.slow
def test_a_file_loads_after_a_bare_import(
    net: RejectOption, x: np.ndarray, tmp_path: pathlib.Path
) -> None:
    net.save(tmp_path / "net.keras")
    np.save(tmp_path / "x.npy", x)
    code = (
        "import tfgmvae, keras, numpy as np; net = keras.models.load_model('net.keras'); "
        "print(net.predict(np.load('x.npy'), verbose=0).tolist())"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip().endswith(str(net.predict(x, verbose=0).tolist()))


def test_a_score_of_the_logits_needs_no_training_images(
    model: keras.Model, digits: Dataset, x: np.ndarray
) -> None:
    net = RejectOption(model, scores=["max_logit", "confidence"])
    with pytest.raises(NotCalibratedError, match="without thresholds"):
        net.predict(x)
    net.calibrate(*new(digits), false_reject_rate=0.1, verbose=0)
    assert net.is_calibrated
    assert np.mean(net.predict(new(digits)[0], verbose=0) >= 0) > 0.7


def test_scores_that_are_not_fitted_are_named(
    model: keras.Model, digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    net = RejectOption(model, scores=["nearest_neighbors", "mahalanobis"])
    with pytest.raises(ValueError, match="nearest_neighbors, mahalanobis, which are not"):
        net.calibrate(*new(digits))
    net = RejectOption(model, scores=["nearest_neighbors", "energy"])
    net.calibrate(*new(digits), false_reject_rate=0.1)
    assert "Nothing is rejected by nearest_neighbors: it was not fitted" in capsys.readouterr().out
    assert np.isinf(net.thresholds_["nearest_neighbors"]).all()
    np.testing.assert_array_equal(
        net.decision_function(digits.x_test, verbose=0) >= 0,
        net.predict(digits.x_test, verbose=0) >= 0,
    )


@pytest.mark.parametrize(
    ("build", "activation", "scores", "message"),
    [
        (networks.network, None, "error_for_texture", "the score is for a RejectingClassifier"),
        (networks.network, None, "typicality", "Expected reconstruction error for the score"),
        (networks.subclassed, None, "mahalanobis", "Expected features for the score"),
        (networks.subclassed, "softmax", "energy", "Expected logits for the score 'energy'"),
        (networks.network, None, (), "at least one score"),
        (networks.network, None, ["energy"] * 2, "an identifier of its own"),
        (networks.network, None, [Brightness(f"b{i}") for i in range(5)], "at most 4"),
    ],
)
def test_scores_that_a_network_cannot_have_are_refused(
    build: Callable[..., keras.Model],
    activation: str | None,
    scores: Any,
    message: str,
    digits: Dataset,
) -> None:
    with pytest.raises(ValueError, match=message):
        RejectOption(build(digits, activation), scores=scores)


def test_what_is_no_image_is_refused(net: RejectOption, x: np.ndarray) -> None:
    spoiled = x[:4].copy()
    spoiled[2, 0, 0] = np.nan
    with pytest.raises(ValueError, match="finite values only"):
        net.predict(spoiled)
    decision = net.decide(spoiled, verbose=0, on_invalid="reject")
    assert decision.reason[2] == Reason.INVALID
    assert decision.labels[2] == -1
    expected = net.decide(x[:4], verbose=0)
    np.testing.assert_array_equal(decision.labels[[0, 1, 3]], expected.labels[[0, 1, 3]])
    for values in decision.further.values():
        np.testing.assert_array_equal(np.isnan(values), [False, False, True, False])
    assert np.asarray(net(spoiled)["reason"])[2] == Reason.INVALID


def test_no_images_have_no_answers(net: RejectOption) -> None:
    assert net.predict(np.zeros((0, 8, 8, 1))).shape == (0,)
    assert net.predict_proba(np.zeros((0, 8, 8, 1))).shape == (0, 10)


def test_shares_of_evaluate_sum_to_one(net: RejectOption, digits: Dataset) -> None:
    x, y = digits.x_test, digits.y_test
    found = net.evaluate(x, y, verbose=0, return_dict=True)
    labels = net.predict(x, verbose=0)
    assert found["answered_correctly"] == pytest.approx(np.mean(labels == y))
    assert found["error"] == pytest.approx(np.mean((labels != y) & (labels >= 0)))
    parts = ("answered_correctly", "error", "reject_rate")
    assert sum(found[name] for name in parts) == pytest.approx(1)
    assert found["coverage"] == pytest.approx(1 - found["reject_rate"])
    stream = tf.data.Dataset.from_tensor_slices((x, y)).batch(50)
    assert net.evaluate(stream, verbose=0) == pytest.approx(list(found.values()))
    partly = np.where(np.arange(len(y)) < 100, y, -1)
    assert net.evaluate(x, partly, verbose=0)[0] == pytest.approx(
        net.evaluate(x[:100], y[:100], verbose=0)[0]
    )
    with pytest.raises(ValueError, match="Expected images with labels"):
        net.evaluate(x[:3], [-1] * 3)


def test_before_calibration_nothing_is_refused_in_evaluate(
    model: keras.Model, digits: Dataset
) -> None:
    net = RejectOption(model, scores="energy")
    assert net.evaluate(digits.x_test, digits.y_test, verbose=0, return_dict=True)["coverage"] == 1


def test_fit_holds_images_out_and_says_so(
    model: keras.Model, digits: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    images, labels = new(digits)
    net = RejectOption(model, scores=[NearestNeighbors(3, 5000), "energy"])
    net.fit(images, labels, false_reject_rate=0.1)
    assert "held out to set the thresholds. The network must not" in capsys.readouterr().out
    assert net.calibration_ is not None
    groups = np.arange(len(images)) // 10
    net.fit(images, labels, false_reject_rate=0.1, groups=groups, verbose=0)
    assert net.calibration_["num_groups"] >= 3
    net.fit(images, labels, false_reject_rate=0.1, confidence=0.9, verbose=0)
    assert net.calibration_["promise"]["confidence"] == 0.9
    net.fit(images, labels, calibration_split=0, verbose=0)
    assert not net.is_calibrated
    assert float(net.scores[0].num_kept) == np.sum(net.predict_proba(images).argmax(1) == labels)
    with pytest.warns(UserWarning, match="were used in training"):
        net.calibrate(images, labels, false_reject_rate=0.1, verbose=0)
    shifted = images + np.float32(1e-3)
    with pytest.warns(UserWarning, match="look like copies of training images"):
        net.fit(images, labels, calibration_data=(shifted, labels), verbose=0)
    with pytest.raises(ValueError, match="Expected at least .* images for calibration_split"):
        net.fit(images[:50], labels[:50])


def test_streams_are_read(model: keras.Model, digits: Dataset) -> None:
    net = RejectOption(model)
    seen = tf.data.Dataset.from_tensor_slices((digits.x_train, digits.y_train)).batch(200)
    held_out = tf.data.Dataset.from_tensor_slices(new(digits)).batch(200)
    with pytest.warns(UserWarning, match="were used in training"):
        net.fit(seen, calibration_data=held_out, false_reject_rate=0.1, verbose=0)
    assert net.is_calibrated
    np.testing.assert_array_equal(net.trained_range, [0, 1])

    def batches() -> Iterator[np.ndarray]:
        yield from np.array_split(digits.x_test, 5)

    np.testing.assert_array_equal(
        net.predict(batches(), verbose=0), net.predict(digits.x_test, verbose=0)
    )
    with pytest.raises(ValueError, match="groups=None, because nothing is held out"):
        net.fit(seen, groups=[1])


def test_names_of_classes_need_their_order(model: keras.Model, digits: Dataset) -> None:
    images, labels = new(digits)
    names = np.array([f"digit {9 - k}" for k in range(10)])
    net = RejectOption(model, scores="energy")
    with pytest.raises(ValueError, match="or class_names in the constructor"):
        net.calibrate(images, names[labels])
    net = RejectOption(model, scores="energy", class_names=names)
    net.calibrate(images, names[labels], false_reject_rate=0.1, verbose=0)
    decision = net.decide(images[:50], verbose=0)
    np.testing.assert_array_equal(
        decision.names, np.where(decision.accepted, names[decision.classes], "")
    )


def scaled(digits: Dataset, low: float, high: float) -> keras.Model:
    """A network that was trained on images in low..high."""
    inner = networks.network(digits)
    back = keras.layers.Rescaling(1 / (high - low), offset=-low / (high - low))
    return keras.Sequential([keras.Input(networks.SHAPE), back, inner])


def test_images_are_on_the_scale_of_the_network(digits: Dataset) -> None:
    images, labels = new(digits)
    pixels = np.round(255 * images).astype(np.uint8)
    asked = np.round(255 * digits.x_test).astype(np.uint8)
    plain = RejectOption(networks.network(digits)).fit(
        pixels / 255, labels, false_reject_rate=0.1, verbose=0
    )
    expected = plain.predict(asked / 255, verbose=0)
    # Trained on numbers in 0..1: bytes are divided by 255.
    np.testing.assert_array_equal(plain.predict(asked, verbose=0), expected)
    np.testing.assert_array_equal(plain(tf.constant(asked))["labels"], expected)
    # Trained on 0..255: bytes are taken as they are.
    bytewise = RejectOption(scaled(digits, 0, 255))
    bytewise.fit(pixels, labels, false_reject_rate=0.1, verbose=0)
    found = bytewise.predict(asked, verbose=0)
    assert np.mean(found == expected) > 0.98
    np.testing.assert_array_equal(bytewise.predict(asked.astype(np.float32), verbose=0), found)
    np.testing.assert_array_equal(bytewise(tf.constant(asked))["labels"], found)
    # Trained on -1..1: what bytes are is not known.
    signed = RejectOption(scaled(digits, -1, 1))
    signed.fit(2 * images - 1, labels, false_reject_rate=0.1, verbose=0)
    with pytest.raises(ValueError, match="whose smallest value was -1. Received: uint8"):
        signed.predict(asked)
    assert set(np.asarray(signed(tf.constant(asked))["reason"])) == {Reason.INVALID}
    assert np.mean(signed.predict(2 * digits.x_test - 1, verbose=0) == expected) > 0.95


def test_another_scale_is_warned_of(digits: Dataset) -> None:
    images, labels = new(digits)
    net = RejectOption(scaled(digits, 0, 255))
    with pytest.warns(UserWarning, match="of the images rightly. Give them on the scale"):
        net.fit(images, labels, calibration_split=0, verbose=0)
    net = RejectOption(networks.network(digits))
    net.fit(images, labels, false_reject_rate=0.1, verbose=0)
    with pytest.warns(UserWarning, match="on the scale of the training images"):
        net.predict(255 * digits.x_test, verbose=0)
    wide = RejectOption(scaled(digits, 0, 255))
    wide.fit(255 * images, labels, false_reject_rate=0.1, verbose=0)
    with pytest.warns(UserWarning, match="of fit.., from 0 to 255. Received: values from 0 to 1"):
        wide.predict(digits.x_test, verbose=0)


def test_a_network_that_gets_nothing_right_is_refused(digits: Dataset) -> None:
    images, labels = new(digits)
    net = RejectOption(networks.network(digits))
    wrong = (net.predict_proba(images, verbose=0).argmax(axis=1) + 1) % 10
    with pytest.raises(ValueError, match="rightly. Received: none of those given"):
        net.fit(images, wrong, verbose=0)


def test_images_of_other_sizes_are_prepared(digits: Dataset, x: np.ndarray) -> None:
    preparation = Preparation(networks.SHAPE, resize="stretch", class_names=list("abcdefghij"))
    net = RejectOption(networks.network(digits), preparation=preparation)
    net.fit(*new(digits), false_reject_rate=0.1, verbose=0)
    large = np.repeat(np.repeat(x, 2, axis=1), 2, axis=2)
    assert np.mean(net.predict(large, verbose=0) == net.predict(x, verbose=0)) > 0.8
    pixels = [np.round(255 * image).astype(np.uint8) for image in (x[0], large[1], x[2][..., 0])]
    expected = net.predict(np.round(255 * np.stack([x[0], x[1], x[2]])) / 255, verbose=0)
    assert net.predict(pixels, verbose=0)[[0, 2]].tolist() == expected[[0, 2]].tolist()
    assert net.class_names == tuple("abcdefghij")
    assert net.preparation is not preparation
    with pytest.raises(ValueError, match="Expected x of shape"):
        RejectOption(networks.network(digits)).predict_proba(large)


def test_thresholds_can_be_set_by_hand(model: keras.Model, x: np.ndarray) -> None:
    net = RejectOption(model, scores=["energy", "confidence"])
    assert (net.set_thresholds(confidence=0.5).predict(x, verbose=0) >= 0).any()
    assert np.isinf(net.thresholds_["energy"]).all()
    with pytest.raises(ValueError, match="Expected thresholds of the scores"):
        net.set_thresholds(encoder=1.0)


def test_a_classifier_takes_the_same_scores(digits: Dataset, x: np.ndarray) -> None:
    classifier = RejectingClassifier(
        (8, 8, 1), 10, encoder="mlp", seed=0, scores=["energy", "mahalanobis", "max_logit"]
    )
    classifier.fit_scores(digits.x_train, digits.y_train)
    scores = classifier.pipeline.scores(x)
    logits = np.asarray(classifier.logits(x), np.float64)
    np.testing.assert_allclose(
        scores.further["energy"], np.exp(np.arcsinh(-np.logaddexp.reduce(logits, axis=1))),
        rtol=1e-4,
    )  # fmt: skip
    np.testing.assert_allclose(
        scores.further["max_logit"], np.exp(np.arcsinh(-logits.max(axis=1))), rtol=1e-4
    )
    assert np.isfinite(scores.further["mahalanobis"]).all()


def test_its_scores_are_drawn(net: RejectOption, model: keras.Model, x: np.ndarray) -> None:
    pytest.importorskip("matplotlib")
    from tfgmvae.evaluation import plots

    ax = plots.plot_scores(net, {"images": net.decide(x, verbose=0)})
    assert ax.get_xlabel() == "feature surprise / threshold"
    assert "and 2 further ones" in ax.get_title()
    one = RejectOption(model, scores="energy").set_thresholds(energy=2.0)
    ax = plots.plot_scores(one, {"images": one.decide(x, verbose=0)})
    assert ax.get_xlabel() == "energy / threshold"


def test_the_scale_of_a_network_is_found(model: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:100], digits.y_test[:100]
    assert on_unit_scale(model, x, y).model is model
    shifted = keras.Sequential(
        [keras.Input((8, 8, 1)), keras.layers.Rescaling(0.5, offset=0.5), model]
    )
    found = on_unit_scale(shifted, x, y)
    assert found.pixels == "-1 to 1"
    np.testing.assert_allclose(found.model(x), model(x), atol=1e-4)
    with pytest.raises(ValueError, match="Expected images with labels. Received: none"):
        on_unit_scale(model, x, np.full(100, -1))


def test_files_are_loaded_by_what_they_hold(net: RejectOption, tmp_path: pathlib.Path) -> None:
    net.save(tmp_path / "net.keras")
    assert isinstance(load_refusing(tmp_path / "net.keras"), RejectOption)
    with pytest.raises(InvalidModelFileError, match="Expected a saved RejectingClassifier"):
        RejectingClassifier.load(tmp_path / "net.keras")
    net.network.save(tmp_path / "plain.keras")
    with pytest.raises(InvalidModelFileError, match="RejectingClassifier or RejectOption"):
        load_refusing(tmp_path / "plain.keras")
