"""Robust training of the classifier: settings, steps, files, and what it achieves."""

from __future__ import annotations

import dataclasses
import math
import pathlib
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import GaussianMixtureVAE, RejectingClassifier, RobustTraining, attacks
from tfgmvae.autoencoder.plain import PLAIN_MODEL
from tfgmvae.datasets import Dataset, mask_labels
from tfgmvae.recipes import PLAIN
from tfgmvae.training.schedules import RadiusRamp

SETTINGS = RobustTraining(eps=0.1, steps=2)
BOTH = RobustTraining(norm=(math.inf, 2), eps=(0.1, 0.5), steps=2)


def small(settings: RobustTraining | None = SETTINGS, **options: Any) -> RejectingClassifier:
    """A classifier that costs little to train, where it does not matter how good it becomes."""
    encoder = keras.Sequential(
        [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10)]
    )
    return RejectingClassifier(
        (8, 8, 1),
        10,
        **({"encoder": encoder, "seed": 0, "robust_training": settings} | PLAIN | options),
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"norm": 1}, "Expected norm to be infinity, 2"),
        ({"norm": ()}, "Expected as many radii"),
        ({"norm": (), "eps": ()}, "Expected norm to be infinity, 2"),
        ({"norm": (math.inf, 2)}, "Expected as many radii as norms"),
        ({"eps": -0.1}, "Expected eps >= 0"),
        ({"eps": math.nan}, "Expected eps >= 0"),
        ({"eps": math.inf}, "Expected eps >= 0"),
        ({"ramp": 1.5}, r"Expected ramp in \[0, 1\]"),
        ({"steps": 0}, "Expected steps to be an integer >= 1"),
        ({"steps": 1.5}, "Expected steps to be an integer >= 1"),
        ({"step_size": 0}, "Expected step_size to be positive"),
        ({"attacked_loss": "both"}, "Expected attacked_loss to be one of 'classification'"),
        ({"clean_weight": 1.0}, r"Expected clean_weight in \[0, 1\)"),
        ({"temperature": 0}, "Expected temperature to be positive"),
        ({"value_range": (1, 0)}, "Expected value_range with low < high"),
    ],
)
def test_settings_are_checked(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        RobustTraining(**change)


def test_settings_never_change_and_compare_by_value() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        SETTINGS.eps = 0.2  # type: ignore[misc]
    assert RobustTraining([math.inf, 2], [0.1, 0.5], steps=2) == BOTH
    assert hash(BOTH) != hash(SETTINGS)


def test_classifier_wants_settings() -> None:
    with pytest.raises(TypeError, match="Expected robust_training to be a RobustTraining, a Cert"):
        small(robust_training={"eps": 0.1})


@pytest.mark.parametrize("settings", [SETTINGS, BOTH, None])
def test_is_saved_with_the_model(
    settings: RobustTraining | None, tmp_path: pathlib.Path, digits: Dataset
) -> None:
    classifier = small(settings)
    classifier.compile("adam", run_eagerly=True)
    classifier.fit(
        digits.x_train[:200],
        digits.y_train[:200],
        batch_size=100,
        epochs=1,
        verbose=0,
        calibration_split=0,
    )
    classifier.save(tmp_path / "model.keras")
    loaded = RejectingClassifier.load(tmp_path / "model.keras")
    assert loaded.robust_training == settings
    # The random states come back too, so the next step is the same.
    x, y = digits.x_train[:4], tf.constant(digits.y_train[:4])
    for first, second in zip(
        classifier.loss_terms(x, y, training=True),
        loaded.loss_terms(x, y, training=True),
        strict=True,
    ):
        np.testing.assert_allclose(first, second, rtol=1e-5)


@pytest.mark.parametrize("attacked_loss", ["classification", "pipeline", "mixed"])
@pytest.mark.parametrize("labels", ["labelled", "unlabelled", "mixed"])
def test_terms_of_a_step(labels: str, attacked_loss: Any, digits: Dataset) -> None:
    settings = dataclasses.replace(BOTH, attacked_loss=attacked_loss)
    # Without augmentation, and where noise is negligible, the first half is the clean loss.
    model = small(settings, posterior_stddev=1e-6)
    x, y = digits.x_train[:8], digits.y_train[:8].astype(np.int64)
    y = {"labelled": y, "unlabelled": -np.ones_like(y), "mixed": np.where(y < 5, y, -1)}[labels]
    clean = model.loss_terms(x, tf.constant(y))
    both = model.loss_terms(x, tf.constant(y), training=True)
    np.testing.assert_allclose(both.reconstruction_error[:8], clean.reconstruction_error, rtol=1e-4)
    np.testing.assert_allclose(both.log_joint[:8], clean.log_joint, rtol=1e-4)
    assert np.abs(both.log_joint[8:] - clean.log_joint).min(axis=1).min() >= 0
    assert np.abs(both.log_joint[8:] - clean.log_joint).max(axis=1).min() > 1e-4
    has_none = y < 0
    assert np.all(both.cross_entropy[:8][has_none] == 0)
    assert np.all(both.cross_entropy[8:][has_none] == 0)
    if attacked_loss == "classification":
        assert np.all(both.cross_entropy[8:] >= clean.cross_entropy - 1e-6)


def test_pipeline_attack_reproduces_better_and_is_nearer_to_another_class(
    digits: Dataset,
) -> None:
    classifier = small(RobustTraining(eps=0.3, steps=10, step_size=0.2, attacked_loss="pipeline"))
    x = digits.x_train[:16]
    own = tf.one_hot(digits.y_train[:16], 10)

    def log_density(images: Any) -> np.ndarray:
        codes = classifier.encoder(images)
        other = tf.reduce_logsumexp(
            tf.where(own > 0, -np.inf, classifier.prior.log_joint(codes)), axis=1
        )
        return (other - tf.reduce_sum((images - classifier.decoder(codes)) ** 2, [1, 2, 3])).numpy()

    attacked = classifier.objective().attacked(x, own)
    assert np.all(log_density(attacked) > log_density(x) + 1)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (None, [1, 1]),
        (RobustTraining(clean_weight=0.5), [1, 1, 1, 1]),
        (RobustTraining(clean_weight=0.25), [0.5, 0.5, 1.5, 1.5]),
        (RobustTraining(clean_weight=0.0), [0, 0, 2, 2]),
    ],
)
def test_weights(settings: RobustTraining | None, expected: list[float]) -> None:
    if settings is not None:
        np.testing.assert_allclose(settings.weights_of_both(tf.ones(2)), expected)


def test_radius_of_zero_is_training_on_every_image_twice(digits: Dataset) -> None:
    x, y = digits.x_train[:64], tf.constant(digits.y_train[:64].astype(np.int64))
    terms = small(RobustTraining(eps=0.0), posterior_stddev=1e-6).loss_terms(x, y, training=True)
    for term in (terms.reconstruction_error, terms.divergence, terms.cross_entropy):
        np.testing.assert_allclose(term[:64], term[64:], rtol=1e-3, atol=1e-4)


class Recorder(keras.callbacks.Callback):
    def __init__(self) -> None:
        super().__init__()
        self.shares: list[float] = []

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        self.shares.append(float(self.model.radius_share))


@pytest.mark.parametrize(
    ("ramp", "expected"),
    [
        (0.5, [0, 0.25, 0.5, 0.75, 1, 1, 1, 1]),
        (1.0, [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875]),
        (0.0, [1] * 8),
    ],
)
def test_radius_grows_with_the_training(ramp: float, expected: Any, digits: Dataset) -> None:
    classifier = small(dataclasses.replace(SETTINGS, ramp=ramp))
    recorder = Recorder()
    options = {"epochs": 4, "batch_size": 50, "verbose": 0, "calibration_split": 0}
    classifier.fit(digits.x_train[:100], digits.y_train[:100], callbacks=[recorder], **options)
    np.testing.assert_allclose(recorder.shares, expected)
    assert float(classifier.radius_share) == 1


def test_radius_of_a_resumed_training_goes_on() -> None:
    ramp = RadiusRamp(1.0)
    ramp.set_model(small())
    ramp.set_params({"epochs": 4, "steps": None})
    ramp.on_epoch_begin(3)
    ramp.on_train_batch_begin(7)
    assert float(ramp.model.radius_share) == 0.75


def stream(x: np.ndarray, y: np.ndarray) -> tf.data.Dataset:
    return tf.data.Dataset.from_tensor_slices((x, y)).batch(100)


@pytest.mark.parametrize("labels", ["labelled", "unlabelled", "mixed"])
def test_trains_on_every_kind_of_dataset_without_retracing(labels: str, digits: Dataset) -> None:
    x, y = digits.x_train[:350], digits.y_train[:350]
    y = {"labelled": y, "unlabelled": np.full_like(y, -1), "mixed": np.where(y < 5, y, -1)}[labels]
    classifier = small(dataclasses.replace(BOTH, attacked_loss="mixed"))
    traces = []
    step = classifier.train_step
    classifier.train_step = lambda data: traces.append(0) or step(data)
    history = classifier.fit(
        stream(x, y), epochs=3, verbose=0, calibration_split=0,
        validation_data=stream(digits.x_test[:50], digits.y_test[:50]),
    )  # fmt: skip
    assert np.isfinite(history.history["loss"]).all()
    assert "val_accuracy" in history.history
    # Once for full batches, once more for the size of the last one.
    assert len(traces) <= 2


def test_mixed_precision(digits: Dataset) -> None:
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy("mixed_float16")
    try:
        classifier = RejectingClassifier(
            (8, 8, 1), 10, encoder="mlp", robust_training=SETTINGS, seed=0, **PLAIN
        )
        classifier.fit(digits.x_train, digits.y_train, epochs=2, verbose=0)
    finally:
        keras.config.set_dtype_policy(before)
    own = tf.one_hot(digits.y_test[:50], 10)
    moved = classifier.objective().attacked(digits.x_test[:50], own) - digits.x_test[:50]
    assert moved.dtype == tf.float32
    assert np.mean(np.abs(moved) > 0.01) > 0.3
    assert np.mean(classifier.decide(digits.x_test, verbose=0).classes == digits.y_test) > 0.8


def test_plain_autoencoder_is_trained_too(digits: Dataset) -> None:
    model = GaussianMixtureVAE(
        (8, 8, 1), 10, encoder="mlp", robust_training=SETTINGS, seed=0, **PLAIN_MODEL
    )
    model.compile("adam")
    recorder = Recorder()
    history = model.fit(
        digits.x_train[:200], digits.y_train[:200], 100, 2, 0, [recorder], shuffle=False
    )
    assert recorder.shares == [0, pytest.approx(0.25 / 0.3), 1, 1]
    assert history.history["loss"][1] < history.history["loss"][0]


def trained(robust_training: RobustTraining | None, digits: Dataset, y: Any) -> Any:
    classifier = RejectingClassifier(
        (8, 8, 1), 10, encoder="strided_conv", classification_weight=10.0,
        robust_training=robust_training, seed=0, **PLAIN | {"posterior_stddev": 0.1},
    )  # fmt: skip
    options = {"epochs": 10, "batch_size": 64, "verbose": 0, "calibration_split": 0.2}
    classifier.fit(digits.x_train, y, **options)
    return classifier


def success_of_the_adaptive_attack(classifier: RejectingClassifier, digits: Dataset) -> float:
    x, y = digits.x_test[:50], digits.y_test[:50]
    options = {"eps": 0.15, "steps": 20, "restarts": 2, "verbose": 0}
    return float(attacks.generate("adaptive", classifier, x, y, **options).success.mean())


@pytest.fixture(scope="module")
def success_without_robust_training(digits: Dataset) -> float:
    return success_of_the_adaptive_attack(trained(None, digits, digits.y_train), digits)


@pytest.mark.slow
@pytest.mark.parametrize("attacked_loss", ["classification", "pipeline"])
def test_adaptive_attack_succeeds_less_often(
    attacked_loss: Any, digits: Dataset, success_without_robust_training: float
) -> None:
    settings = RobustTraining(eps=0.15, attacked_loss=attacked_loss)
    classifier = trained(settings, digits, digits.y_train)
    labels = classifier.predict(digits.x_test, verbose=0)
    assert np.mean(labels == digits.y_test) > 0.9
    success = success_of_the_adaptive_attack(classifier, digits)
    assert success < success_without_robust_training - 0.1


@pytest.mark.slow
def test_some_labels_and_many_images_without_are_enough(digits: Dataset) -> None:
    y = mask_labels(digits.y_train, 30, seed=0)
    classifier = trained(RobustTraining(eps=0.1, temperature=1.0), digits, y)
    classes = classifier.decide(digits.x_test, verbose=0).classes
    assert np.mean(classes == digits.y_test) > 0.8
