"""Batch normalization of images: that it is Keras' own, only faster."""

from __future__ import annotations

import pathlib

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae.autoencoder.normalization import BatchNormalization

CHANNELS = 3
# A batch of one, in which a single pixel has a biased variance of 0 and no unbiased one.
SHAPES = [(5, 4, 6, CHANNELS), (1, 3, 3, CHANNELS), (1, 1, 1, CHANNELS)]


def layers(policy: str = "float32") -> list[keras.layers.Layer]:
    """Keras' layer and ours, with the same weights."""
    found = []
    for kind in (keras.layers.BatchNormalization, BatchNormalization):
        layer = kind(momentum=0.9, dtype=policy)
        layer.build((None, None, None, CHANNELS))
        values = np.random.default_rng(0).uniform(0.5, 2.0, [4, CHANNELS])
        layer.set_weights(list(values.astype(np.float32)))
        found.append(layer)
    return found


def images(shape: tuple[int, ...]) -> tf.Tensor:
    return tf.constant(np.random.default_rng(1).normal(2, 3, shape), tf.float32)


@pytest.mark.parametrize("shape", SHAPES)
def test_training_is_that_of_keras(shape: tuple[int, ...]) -> None:
    x = images(shape)
    results = []
    for layer in layers():
        with tf.GradientTape() as tape:
            tape.watch(x)
            outputs = layer(x, training=True)
            loss = tf.reduce_sum(outputs**3)
        gradients = tape.gradient(loss, [x, layer.gamma.value, layer.beta.value])
        results.append([outputs, *gradients, layer.moving_mean, layer.moving_variance])
    for expected, ours in zip(*results, strict=True):
        np.testing.assert_allclose(ours, expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("is_frozen", [False, True])
def test_otherwise_the_moving_statistics_decide(is_frozen: bool) -> None:
    keras_layer, ours = layers()
    ours.trainable = keras_layer.trainable = not is_frozen
    before = [weight.numpy() for weight in ours.weights]
    x = images(SHAPES[0])
    np.testing.assert_array_equal(ours(x, training=is_frozen), keras_layer(x, training=is_frozen))
    for weight, value in zip(ours.weights, before, strict=True):
        np.testing.assert_array_equal(weight, value)


def test_mixed_precision_normalizes_in_float32() -> None:
    x = tf.cast(10_000 + images(SHAPES[0]), tf.float16)
    expected, ours = (layer(x, training=True) for layer in layers("mixed_float16"))
    assert ours.dtype == tf.float16
    np.testing.assert_allclose(ours, expected, rtol=2e-3, atol=2e-3)


def test_reads_the_weights_that_keras_layer_wrote(tmp_path: pathlib.Path) -> None:
    def network(kind: type[keras.layers.Layer]) -> keras.Model:
        inputs = keras.Input((8, 8, 1))
        return keras.Model(inputs, kind()(keras.layers.Conv2D(CHANNELS, 3)(inputs)))

    before, after = network(keras.layers.BatchNormalization), network(BatchNormalization)
    before.layers[-1].moving_mean.assign([1.0, 2.0, 3.0])
    before.save_weights(tmp_path / "network.weights.h5")
    after.load_weights(tmp_path / "network.weights.h5")
    for ours, expected in zip(after.get_weights(), before.get_weights(), strict=True):
        np.testing.assert_array_equal(ours, expected)


def test_the_configuration_makes_the_layer_again() -> None:
    layer = BatchNormalization(momentum=0.8, epsilon=0.1, name="norm", dtype="mixed_float16")
    again = BatchNormalization.from_config(layer.get_config())
    assert again.get_config() == layer.get_config()
    assert (again.momentum, again.epsilon, again.name) == (0.8, 0.1, "norm")
    assert again.compute_dtype == "float16"
