"""What attacks see of each kind of classifier."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier, attacks
from tfgmvae.datasets import Dataset

SHAPE = (8, 8, 1)


def sequential(last: str | None) -> keras.Model:
    return keras.Sequential(
        [keras.Input(SHAPE), keras.layers.Flatten(), keras.layers.Dense(10, last)]
    )


def functional(last: str | None) -> keras.Model:
    x = keras.Input(SHAPE)
    return keras.Model(x, keras.layers.Dense(10, last)(keras.layers.Flatten()(x)))


def with_layer(layer: keras.layers.Layer) -> keras.Model:
    return keras.Sequential([*sequential(None).layers, layer])


def nested(last: str | None) -> keras.Model:
    return keras.Sequential([keras.Input(SHAPE), keras.layers.Rescaling(1.0), functional(last)])


def without_bias(last: str | None) -> keras.Model:
    return keras.Sequential(
        [keras.Input(SHAPE), keras.layers.Flatten(), keras.layers.Dense(10, last, use_bias=False)]
    )


MODELS: list[tuple[Callable[[], keras.Model], Callable[[tf.Tensor], tf.Tensor]]] = [
    (lambda: sequential(None), tf.identity),
    (lambda: sequential("softmax"), tf.nn.softmax),
    (lambda: sequential("sigmoid"), tf.sigmoid),
    (lambda: functional("softmax"), tf.nn.softmax),
    (lambda: functional("sigmoid"), tf.sigmoid),
    (lambda: nested("softmax"), tf.nn.softmax),
    (lambda: without_bias("softmax"), tf.nn.softmax),
    (lambda: with_layer(keras.layers.Softmax()), tf.nn.softmax),
    (lambda: with_layer(keras.layers.Activation("softmax")), tf.nn.softmax),
]


@pytest.mark.parametrize(("build", "activation"), MODELS)
def test_logits_are_found_before_the_last_activation(
    build: Callable[[], keras.Model], activation: Callable[[tf.Tensor], tf.Tensor], digits: Dataset
) -> None:
    model, x = build(), digits.x_test[:20]
    target = attacks.as_target(model, x)
    logits = target.logits(tf.constant(x))
    assert logits.numpy().min() < 0
    np.testing.assert_allclose(activation(logits), model(x), atol=1e-5)
    np.testing.assert_allclose(target.outputs(tf.constant(x)), model(x), atol=1e-6)
    labels, classes = target.answers(x)
    np.testing.assert_array_equal(labels, np.argmax(model(x), axis=1))
    np.testing.assert_array_equal(labels, classes)
    assert target.warnings == ()


def test_weights_that_change_are_followed(digits: Dataset) -> None:
    model, x = sequential("softmax"), digits.x_test[:20]
    attacks.as_target(model, x).answers(x)
    model.set_weights([-weights for weights in model.get_weights()])
    assert attacks.as_target(model, x) is attacks.as_target(model, x)
    expected = np.argmax(model(x), axis=1)
    np.testing.assert_array_equal(attacks.as_target(model, x).answers(x)[0], expected)


def test_graphs_are_kept_with_a_model_and_die_with_it(digits: Dataset) -> None:
    model, x, y = sequential("softmax"), digits.x_test[:20], digits.y_test[:20]
    attacks.generate("pgd", model, x, y, eps=0.1, steps=2)
    before = set(vars(model))
    graphs = attacks.as_target(model, x).graphs
    count = len(graphs)
    assert count > 0
    attacks.generate("pgd", model, x, y, eps=0.1, steps=2)
    assert attacks.as_target(model, x).graphs is graphs
    assert len(graphs) == count
    assert set(vars(model)) == before
    alive = weakref.ref(model)
    del model, graphs
    gc.collect()
    assert alive() is None


def test_layers_that_change_are_followed(digits: Dataset) -> None:
    model, x = sequential(None), digits.x_test[:20]
    attacks.as_target(model, x)
    model.add(keras.layers.Rescaling(-1.0))
    expected = np.argmax(model(x), axis=1)
    np.testing.assert_array_equal(attacks.as_target(model, x).answers(x)[0], expected)


def test_model_can_still_be_saved(digits: Dataset, tmp_path: str) -> None:
    model, x = sequential("softmax"), digits.x_test[:20]
    attacks.generate("fgsm", model, x, digits.y_test[:20], eps=0.1)
    model.save(f"{tmp_path}/model.keras")
    loaded = keras.models.load_model(f"{tmp_path}/model.keras")
    np.testing.assert_array_equal(loaded(x), model(x))


def test_rejecting_classifier(digits_classifier: RejectingClassifier, digits: Dataset) -> None:
    x = digits.x_test[:20]
    target = attacks.as_target(digits_classifier, x)
    decision = digits_classifier.decide(x, verbose=0)
    labels, classes = target.answers(x)
    np.testing.assert_array_equal(labels, decision.labels)
    np.testing.assert_array_equal(classes, decision.classes)
    assert target.has_pipeline
    assert target.pipeline == digits_classifier.pipeline


def test_thresholds_that_change_are_followed(
    own_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:5], digits.y_test[:5]
    options = {"eps": 0.3, "steps": 20, "restarts": 1, "verbose": 0}
    own_classifier.set_thresholds(np.inf, np.inf)
    assert attacks.generate("adaptive", own_classifier, x, y, **options).success.all()
    own_classifier.set_thresholds(0.0, 0.0)
    assert not attacks.generate("adaptive", own_classifier, x, y, **options).success.any()


def test_probabilities_are_noticed(digits: Dataset) -> None:
    model, x = sequential("softmax"), digits.x_test[:20]
    with pytest.warns(UserWarning, match="Pass a callable that returns logits"):
        result = attacks.generate("fgsm", lambda x: model(x), x, digits.y_test[:20], eps=0.1)
    assert "saturated" in result.warnings[0]


def test_function_that_gives_no_scores(digits: Dataset) -> None:
    with pytest.raises(ValueError, match=r"logits of shape \(N, num_classes\)"):
        attacks.as_target(lambda x: x, digits.x_test[:20])


def test_two_outputs(digits: Dataset) -> None:
    x = keras.Input(SHAPE)
    flat = keras.layers.Flatten()(x)
    model = keras.Model(x, [keras.layers.Dense(10)(flat), keras.layers.Dense(10)(flat)])
    with pytest.raises(ValueError, match="one input and one output"):
        attacks.as_target(model, digits.x_test[:20])


def test_own_answers(digits: Dataset) -> None:
    model, x, y = sequential(None), digits.x_test[:20], digits.y_test[:20]
    rejecting = attacks.Target(
        lambda x: tf.cast(model(x), tf.float32),
        answers=lambda x: (np.full(len(x), -1), np.argmax(model(x), axis=1)),
    )
    result = attacks.generate("pgd", rejecting, x, y, eps=0.3)
    assert not result.success.any()
    assert result.misclassified.any()
