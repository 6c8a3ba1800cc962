"""Certified training: settings, the bound on the leads, steps, files, and what it achieves."""

from __future__ import annotations

import math
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import CertifiedTraining, GaussianMixtureVAE, RejectingClassifier, datasets, recipes
from tfgmvae.autoencoder.prior import MixturePrior
from tfgmvae.certificates.whole_ball import lead_functions
from tfgmvae.datasets import Dataset, mask_labels

SETTINGS = CertifiedTraining(radius=0.05)
# Of an untrained network.
RADIUS = 0.003
# The cross-entropies are small beside the squared errors.
MODEL = {**recipes.PLAIN, "posterior_stddev": 0.1, "classification_weight": 50.0}


@pytest.fixture(scope="module")
def digits() -> Dataset:
    return datasets.load("digits")


def small(settings: CertifiedTraining | None = SETTINGS, **options: Any) -> RejectingClassifier:
    encoder = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Conv2D(16, 3, strides=2, activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10),
        ]
    )
    arguments: dict[str, Any] = {"encoder": encoder, "seed": 0, "robust_training": settings}
    return RejectingClassifier((8, 8, 1), 10, **(arguments | MODEL | options))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"radius": 0}, "Expected radius to be positive and finite"),
        ({"radius": math.nan}, "Expected radius to be positive and finite"),
        ({"ramp": -0.1}, r"Expected ramp in \[0, 1\]"),
        ({"clean_weight": 1.0}, r"Expected clean_weight in \[0, 1\)"),
        ({"temperature": 0}, "Expected temperature to be positive"),
        ({"value_range": (1, 0)}, "Expected value_range with low < high"),
    ],
)
def test_settings_are_checked(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        CertifiedTraining(**change)


def test_the_ball_grows_and_stays_inside_the_range() -> None:
    settings = CertifiedTraining(radius=0.2)
    x = tf.constant([[0.0, 0.5, 1.0]])
    lower, upper = settings.ball(x, radius_share=0.5)
    np.testing.assert_allclose(lower, [[0.0, 0.4, 0.9]], atol=1e-6)
    np.testing.assert_allclose(upper, [[0.1, 0.6, 1.0]], atol=1e-6)
    assert settings.clean_weight_at(0.0) == 1.0
    assert settings.clean_weight_at(1.0) == 0.5


@pytest.mark.parametrize("latent_dim", [3, 6])
def test_leads_are_differences_of_the_log_joint(latent_dim: int) -> None:
    prior = MixturePrior(5, latent_dim, seed=0)
    codes = np.random.default_rng(0).normal(0, 5, (7, latent_dim))
    means = np.asarray(prior.means, np.float64)
    log_joint = -0.5 * ((codes[:, np.newaxis] - means) ** 2).sum(axis=2)
    classes = np.arange(7) % 5
    directions, offsets = lead_functions(tf.constant(classes), tf.constant(prior.means))
    found = np.einsum("nd,ndk->nk", codes, directions) + np.asarray(offsets)
    expected = log_joint[np.arange(7), classes][:, np.newaxis] - log_joint
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-3)
    assert (np.abs(found[np.arange(7), classes]) < 1e-3).all()


def test_no_image_of_the_ball_is_below_the_bound(digits: Dataset) -> None:
    classifier = small(CertifiedTraining(radius=RADIUS))
    x = digits.x_test[:20].astype("float32")
    y = np.asarray(classifier.logits(x)).argmax(axis=1)
    is_proven = np.asarray(classifier.loss_terms(tf.constant(x), tf.constant(y)).is_proven)
    # Neither all nor none, so that the bound says something.
    assert 0 < is_proven.sum() < 20
    rng = np.random.default_rng(0)
    for _ in range(50):
        corner = np.clip(x + RADIUS * rng.choice([-1, 1], x.shape), 0, 1).astype("float32")
        classes = np.asarray(classifier.logits(corner)).argmax(axis=1)
        assert (classes == y)[is_proven == 1].all()
    wrong = (y + 1) % 10
    assert not np.asarray(classifier.loss_terms(tf.constant(x), tf.constant(wrong)).is_proven).any()


def test_the_log_names_what_is_not_proven(digits: Dataset) -> None:
    classifier = small()
    history = classifier.fit(
        digits.x_train[:300],
        mask_labels(digits.y_train[:300], 10, seed=0),
        validation_data=(digits.x_test[:50], digits.y_test[:50]),
        epochs=2,
        calibration_split=0,
        verbose=0,
    ).history
    assert {"certified_error", "val_certified_error"} <= set(history)
    measured = classifier.evaluate(
        digits.x_test[:50], digits.y_test[:50], verbose=0, return_dict=True
    )
    assert measured["certified_error"] == pytest.approx(history["val_certified_error"][-1])
    assert measured["certified_error"] >= 1 - measured["accuracy"]
    assert "certified_error" not in small(None).evaluate(
        digits.x_test[:5], digits.y_test[:5], verbose=0, return_dict=True
    )


def test_files_hold_the_settings(tmp_path: Any) -> None:
    classifier = small(CertifiedTraining(radius=0.03, ramp=0.25))
    classifier.save(tmp_path / "proven.keras")
    loaded = RejectingClassifier.load(tmp_path / "proven.keras")
    assert loaded.robust_training == classifier.robust_training
    recipe = recipes.Recipe("proven", model={"encoder": "mlp", "robust_training": {"radius": 0.2}})
    assert recipe.build((8, 8, 1), 10).robust_training == CertifiedTraining(radius=0.2)


def test_a_layer_without_bounds_is_named() -> None:
    encoder = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, name="wavy", activation=keras.ops.sin),
        ]
    )
    model = GaussianMixtureVAE((8, 8, 1), 10, encoder=encoder, robust_training=SETTINGS)
    with pytest.raises(ValueError, match="layers that interval bounds cover. Received: .*wavy"):
        model.loss_terms(tf.zeros([2, 8, 8, 1]), tf.zeros([2], tf.int64))


@pytest.mark.slow
def test_more_is_proven_than_without_it(digits: Dataset) -> None:
    errors = {}
    certified = CertifiedTraining(radius=0.03)
    for name, settings in {"certified": certified, "ordinary": None}.items():
        classifier = small(settings)
        classifier.fit(
            digits.x_train, digits.y_train, epochs=30, calibration_split=0, batch_size=64, verbose=0
        )
        judge = small(certified)
        judge.encoder.set_weights(classifier.encoder.get_weights())
        measured = judge.evaluate(digits.x_test, digits.y_test, verbose=0, return_dict=True)
        errors[name] = measured["certified_error"]
        assert measured["accuracy"] > 0.9
    assert errors["certified"] < 0.6 * errors["ordinary"], errors
