"""The Gaussian-mixture VAE of a network's features, and the search for a label in it."""

from __future__ import annotations

import pathlib

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectOption
from tfgmvae.datasets import Dataset
from tfgmvae.scores import GaussianMixtureFeatures


@pytest.fixture(scope="module")
def net(digits: Dataset) -> RejectOption:
    keras.utils.set_random_seed(0)
    network = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(32, "relu"),
            keras.layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    network.compile(keras.optimizers.Adam(0.01), loss)
    x, y = digits.x_train, digits.y_train
    network.fit(x[:700], y[:700], batch_size=100, epochs=12, verbose=0)
    found = RejectOption(network, scores=[GaussianMixtureFeatures(epochs=20)])
    clean = (x[700:], y[700:])
    return found.fit(x[:700], y[:700], calibration_data=clean, false_reject_rate=0.05, verbose=0)


def test_it_refuses_by_either_of_two_thresholds(net: RejectOption, digits: Dataset) -> None:
    decision = net.decide(digits.x_test, verbose=0)
    right = decision.classes == digits.y_test
    assert np.mean(~decision.accepted[right]) < 0.15
    noise = np.random.default_rng(0).random((50, 8, 8, 1), np.float32)
    assert np.mean(net.predict(noise, verbose=0) == -1) > 0.5
    gradient_of = tf.convert_to_tensor(digits.x_test[:5])
    with tf.GradientTape() as tape:
        tape.watch(gradient_of)
        values = net.pipeline.scores(gradient_of).further["gaussian_mixture_vae"]
    assert np.isfinite(tape.gradient(values, gradient_of)).all()


def test_a_search_finds_the_class(net: RejectOption, digits: Dataset) -> None:
    found = net.reclassify(digits.x_test[:100], verbose=0)
    assert np.mean(found.classes == digits.y_test[:100]) > 0.8
    plain = net.decide(digits.x_test, verbose=0)
    searched = net.decide(digits.x_test, verbose=0, reclassify=True)
    assert searched.reclassified is not None
    np.testing.assert_array_equal(searched.accepted, plain.accepted)
    np.testing.assert_array_equal(searched.reclassified, ~plain.accepted & (searched.labels >= 0))
    labels = net.predict(digits.x_test, verbose=0, reclassify=True)
    np.testing.assert_array_equal(labels, searched.labels)


def test_files_and_exports_hold_it(
    net: RejectOption, digits: Dataset, tmp_path: pathlib.Path
) -> None:
    net.save(tmp_path / "net.keras")
    loaded = RejectOption.load(tmp_path / "net.keras")
    x = digits.x_test[:20]
    np.testing.assert_array_equal(
        loaded.decide(x, verbose=0).further["gaussian_mixture_vae"],
        net.decide(x, verbose=0).further["gaussian_mixture_vae"],
    )
    np.testing.assert_array_equal(
        loaded.reclassify(x, verbose=0).labels, net.reclassify(x, verbose=0).labels
    )
    path = net.export_serving(tmp_path / "served")
    serve = tf.saved_model.load(str(path)).signatures["serving_default"]
    np.testing.assert_array_equal(serve(x=tf.constant(x))["label"], net.predict(x, verbose=0))


def test_the_seed_decides(net: RejectOption, digits: Dataset) -> None:
    keras.utils.set_random_seed(5)  # Which has no part in it.
    again = RejectOption(net.network, scores=[GaussianMixtureFeatures(epochs=20)])
    again.fit(digits.x_train[:700], digits.y_train[:700], calibration_split=0, verbose=0)
    values = [
        model.pipeline.scores(digits.x_test[:20]).further["gaussian_mixture_vae"]
        for model in (net, again)
    ]
    np.testing.assert_array_equal(*values)


def test_says_what_is_wrong(net: RejectOption, digits: Dataset) -> None:
    with pytest.raises(ValueError, match="epochs"):
        GaussianMixtureFeatures(epochs=0)
    other = RejectOption(net.network, scores="energy").set_thresholds(energy=9.0)
    with pytest.raises(ValueError, match="Expected the score 'gaussian_mixture_vae'"):
        other.decide(digits.x_test[:2], reclassify=True)
