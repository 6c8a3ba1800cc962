"""Logits and features of trained networks, whatever they are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectOption
from tfgmvae.datasets import Dataset
from tfgmvae.preparation import Preparation
from tfgmvae.reject_option.network import Network, reader_of

from . import networks

Build = Callable[..., keras.Model]
WITH_GRAPH: list[Build] = [
    networks.network,
    networks.functional,
    networks.nested,
    networks.nested_functional,
    networks.residual,
]


@pytest.fixture(scope="module")
def expected(digits: Dataset) -> tuple[np.ndarray, np.ndarray]:
    """Logits and features of the test images."""
    flat, hidden, _, head = networks.network(digits).layers
    features = hidden(flat(digits.x_test[:30]))
    return np.asarray(head(features)), np.asarray(features)


def check(
    model: keras.Model, x: np.ndarray, logits: np.ndarray, features: np.ndarray | None
) -> None:
    read = Network(model, None, networks.SHAPE)
    outputs = read(tf.constant(x))
    np.testing.assert_allclose(outputs.logits, logits, rtol=1e-4, atol=1e-4)
    log_probabilities = np.log(np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True))
    np.testing.assert_allclose(outputs.log_probabilities, log_probabilities, atol=1e-4)
    if features is None:
        assert outputs.features is None
        assert read.num_features == 0
    else:
        np.testing.assert_allclose(outputs.features, features, rtol=1e-5, atol=1e-5)
        assert read.num_features == networks.NUM_FEATURES
    assert (read.num_classes, read.tells_logits) == (10, True)


@pytest.mark.parametrize("activation", [None, "softmax"])
@pytest.mark.parametrize("build", WITH_GRAPH)
def test_a_softmax_is_seen_through_and_features_are_found(
    build: Build,
    activation: str | None,
    digits: Dataset,
    expected: tuple[np.ndarray, np.ndarray],
) -> None:
    check(build(digits, activation), digits.x_test[:30], *expected)


def test_a_softmax_of_its_own_is_seen_through(
    digits: Dataset, expected: tuple[np.ndarray, np.ndarray]
) -> None:
    x = digits.x_test[:30]
    check(networks.softmax_behind(digits), x, *expected)
    inner = networks.network(digits)
    check(keras.Sequential([inner, keras.layers.Activation("softmax")]), x, *expected)


def test_a_network_without_a_graph_has_logits_alone(
    digits: Dataset, expected: tuple[np.ndarray, np.ndarray]
) -> None:
    check(networks.subclassed(digits), digits.x_test[:30], expected[0], None)


def test_a_softmax_that_cannot_be_seen_through_tells_its_probabilities(
    digits: Dataset, expected: tuple[np.ndarray, np.ndarray]
) -> None:
    read = Network(networks.subclassed(digits, "softmax"), None, networks.SHAPE)
    outputs = read(tf.constant(digits.x_test[:30]))
    assert outputs.logits is None
    log_probabilities = tf.nn.log_softmax(expected[0])
    np.testing.assert_allclose(outputs.log_probabilities, log_probabilities, rtol=1e-3, atol=1e-5)


def test_a_layer_is_found_by_its_name(digits: Dataset) -> None:
    x = tf.constant(digits.x_test[:5])
    for build in WITH_GRAPH:
        outputs = Network(build(digits), "hidden", networks.SHAPE)(x)
        assert outputs.features.shape == (5, networks.NUM_FEATURES)
    outputs = Network(networks.nested(digits), "flat", networks.SHAPE)(x)
    np.testing.assert_array_equal(outputs.features, digits.x_test[:5].reshape(5, 64))
    outputs = Network(networks.residual(digits), "both", networks.SHAPE)(x)
    assert outputs.features.shape == (5, networks.NUM_FEATURES)


def test_convolutions_without_a_dense_layer_need_a_name(digits: Dataset) -> None:
    x = keras.Input(networks.SHAPE)
    maps = keras.layers.Conv2D(10, 3, activation="relu", name="maps")(x)
    model = keras.Model(x, keras.layers.GlobalAveragePooling2D(name="pool")(maps))
    with pytest.raises(ValueError, match="name a layer= of its graph"):
        RejectOption(model, scores="nearest_neighbors")
    assert RejectOption(model, scores="confidence").num_classes == 10
    assert Network(model, "maps", networks.SHAPE).num_features == 6 * 6 * 10


def test_a_dense_layer_on_the_way_is_not_taken_for_the_last() -> None:
    x = keras.Input(networks.SHAPE)
    weights = keras.layers.Dense(3, "sigmoid")(keras.layers.GlobalAveragePooling2D()(x))
    maps = keras.layers.Conv2D(3, 3)(x) * keras.layers.Reshape((1, 1, 3))(weights)
    maps = keras.layers.Conv2D(10, 3)(maps)
    model = keras.Model(x, keras.layers.GlobalAveragePooling2D()(maps))
    assert Network(model, None, networks.SHAPE).num_features == 0


def test_precision_of_the_network_is_its_own(digits: Dataset) -> None:
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy("mixed_float16")
    try:
        model = networks.functional(digits, "softmax")
    finally:
        keras.config.set_dtype_policy(before)
    outputs = Network(model, None, networks.SHAPE)(tf.constant(digits.x_test[:30]))
    assert outputs.logits.dtype == outputs.features.dtype == tf.float32
    own = np.asarray(model(digits.x_test[:30]), np.float32)
    np.testing.assert_allclose(np.exp(outputs.log_probabilities), own, atol=2e-2)


@pytest.mark.parametrize(
    ("build", "layer", "message"),
    [
        (networks.network, "heda", "Expected layer to be the name of a layer .* 'head'"),
        (networks.subclassed, "head", "Expected layer to be the name|stands in its graph once"),
    ],
)
def test_a_layer_that_cannot_be_read_is_refused(
    build: Build, layer: str, message: str, digits: Dataset
) -> None:
    model = build(digits)
    with pytest.raises(ValueError, match=message):
        RejectOption(model, layer=layer)


def test_a_layer_of_a_model_within_a_branching_graph_is_refused(digits: Dataset) -> None:
    x = keras.Input(networks.SHAPE)
    inner = networks.functional(digits)
    model = keras.Model(x, keras.layers.Add()([inner(x), inner(x)]))
    with pytest.raises(ValueError, match="stands in its graph once"):
        reader_of(model, "hidden")


def outputs_of(shape: tuple[int, ...], activation: str | None = None) -> keras.Model:
    x = keras.Input(networks.SHAPE)
    units = int(np.prod(shape))
    values = keras.layers.Dense(units, activation)(keras.layers.Flatten()(x))
    return keras.Model(x, keras.layers.Reshape(shape)(values))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda data: outputs_of((1,)), "with K >= 2 classes"),
        (lambda data: outputs_of((5, 2)), "with K >= 2 classes"),
        (lambda data: networks.subclassed(data, "sigmoid"), "such as those of a sigmoid"),
        (
            lambda data: keras.Sequential([keras.Input((64,)), keras.layers.Dense(10)]),
            "takes images .N, height, width, channels. of one size",
        ),
        (
            lambda data: keras.Sequential(
                [
                    keras.Input((None, None, 1)),
                    keras.layers.GlobalAveragePooling2D(),
                    keras.layers.Dense(10),
                ]
            ),
            "pass preparation=Preparation",
        ),
        (lambda data: networks.Subclassed(), "Call it once"),
    ],
)
def test_what_is_no_classifier_of_images_is_refused(
    make: Callable[[Dataset], Any], message: str, digits: Dataset
) -> None:
    with pytest.raises(ValueError, match=message):
        RejectOption(make(digits), scores="confidence")


def test_a_preparation_says_the_size(digits: Dataset) -> None:
    model = keras.Sequential(
        [
            keras.Input((None, None, 1)),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(10),
        ]
    )
    net = RejectOption(model, preparation=Preparation((12, 12, 1)))
    assert net.input_shape == (12, 12, 1)
    assert net.predict_proba(digits.x_test[:3]).shape == (3, 10)


def test_something_else_than_a_model_is_refused() -> None:
    with pytest.raises(TypeError, match="Expected model to be a trained Keras model"):
        RejectOption(lambda x: x)
