"""Residuals against float64 NumPy, and in all that decides by them."""

from __future__ import annotations

import math
import pathlib

import numpy as np
import pytest
import scipy.stats
import tensorflow as tf

from tfgmvae import RejectingClassifier, datasets
from tfgmvae.attacks import generate
from tfgmvae.attacks.violations import scores
from tfgmvae.classifier.residuals import residuals
from tfgmvae.recipes import PLAIN

FLOOR = 0.002


@pytest.fixture(scope="module")
def digits() -> datasets.Dataset:
    return datasets.load("digits")


@pytest.fixture(scope="module")
def classifier(digits: datasets.Dataset) -> RejectingClassifier:
    classifier = RejectingClassifier(
        (8, 8, 1), 10, encoder="mlp", seed=0, variance_floor=FLOOR, **PLAIN
    )
    classifier.fit(digits.x_train, digits.y_train, epochs=3, false_reject_rate=0.05, verbose=0)
    return classifier


def negative_log_likelihood(x: np.ndarray, reconstruction: np.ndarray) -> np.ndarray:
    x, g = x.astype(np.float64), reconstruction.astype(np.float64)
    variance = g * (1 - g) + FLOOR
    log_density = scipy.stats.norm.logpdf(x, g, np.sqrt(variance))
    constant = scipy.stats.norm.logpdf(0, 0, np.sqrt(FLOOR))
    return 2 * np.sum(constant - log_density, axis=(1, 2, 3))


def test_squared_distance_is_a_gaussian_likelihood() -> None:
    rng = np.random.default_rng(0)
    x, g = rng.random((2, 5, 4, 3, 1), np.float32)
    image, expected = residuals(tf.constant(x), tf.constant(g), FLOOR)
    found = tf.reduce_sum((image - expected) ** 2, axis=[1, 2, 3])
    np.testing.assert_allclose(found, negative_log_likelihood(x, g), rtol=1e-5)


def test_without_a_floor_nothing_changes() -> None:
    x, g = tf.ones([1, 2, 2, 1]), tf.zeros([1, 2, 2, 1])
    assert residuals(x, g, None) == (x, g)


def test_gradients_are_finite_where_the_decoder_is_certain_or_leaves_its_range() -> None:
    g = tf.constant([-0.5, 0.0, 0.5, 1.0, 1.5])
    with tf.GradientTape() as tape:
        tape.watch(g)
        image, expected = residuals(tf.constant(0.3), g, FLOOR)
        error = tf.reduce_sum((image - expected) ** 2)
    assert np.isfinite(tape.gradient(error, g)).all()
    assert np.isfinite(error)


def test_decides_by_it(classifier: RejectingClassifier, digits: datasets.Dataset) -> None:
    x = digits.x_test[:50]
    decision = classifier.decide(x, verbose=0)
    reconstruction = np.asarray(classifier.decoder(classifier.encoder(x)))
    np.testing.assert_allclose(
        decision.reconstruction_error, negative_log_likelihood(x, reconstruction), rtol=1e-4
    )
    limits = classifier.decoder_thresholds_[decision.classes]
    assert (decision.reconstruction_error[decision.accepted] <= limits[decision.accepted]).all()
    rejected = np.mean(~classifier.decide(digits.x_test, verbose=0).accepted)
    assert rejected < 0.2


def test_attacks_know_it(classifier: RejectingClassifier, digits: datasets.Dataset) -> None:
    x = digits.x_test[:20]
    found = scores(classifier.pipeline, tf.constant(x))
    decision = classifier.decide(x, verbose=0)
    np.testing.assert_allclose(found.error, decision.reconstruction_error, rtol=1e-4)
    np.testing.assert_array_equal(found.labels, decision.labels)
    made = generate(
        "adaptive", classifier, x, digits.y_test[:20], eps=1.0, steps=10, restarts=2, verbose=0
    )
    assert made.success.mean() > 0.5


def test_is_saved_and_exported(
    classifier: RejectingClassifier, digits: datasets.Dataset, tmp_path: pathlib.Path
) -> None:
    x = digits.x_test[:20]
    decision = classifier.decide(x, verbose=0)
    classifier.save(tmp_path / "digits.keras")
    loaded = RejectingClassifier.load(tmp_path / "digits.keras")
    assert loaded.variance_floor == FLOOR
    again = loaded.decide(x, verbose=0)
    np.testing.assert_array_equal(again.reconstruction_error, decision.reconstruction_error)
    served = tf.saved_model.load(classifier.export_serving(tmp_path / "served"))
    answered = served.signatures["serving_default"](x=tf.constant(x))
    np.testing.assert_array_equal(answered["label"], decision.labels)
    np.testing.assert_allclose(
        answered["reconstruction_error"], decision.reconstruction_error, rtol=1e-4
    )


@pytest.mark.parametrize("floor", [0, -1.0, math.inf, math.nan])
def test_refuses_a_floor_that_is_not_positive(floor: float) -> None:
    with pytest.raises(ValueError, match=f"positive and finite.*variance_floor={floor}"):
        RejectingClassifier((8, 8, 1), 10, encoder="mlp", variance_floor=floor)
