"""The square attack in both norms: where it stays, what it starts from, and what it finds."""

from __future__ import annotations

import math
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier, attacks
from tfgmvae.attacks import violations
from tfgmvae.datasets import Dataset
from tfgmvae.targets.as_target import as_target

BALLS = [(math.inf, 0.1), (2.0, 0.8)]


def run(classifier: Any, x: Any, y: Any, **options: Any) -> attacks.AttackResult:
    return attacks.generate("square", classifier, x, y, **({"verbose": 0} | options))


def lengths(found: attacks.AttackResult, x: np.ndarray, norm: float) -> np.ndarray:
    differences = found.adversarial.astype(np.float64) - x.astype(np.float64)
    return np.linalg.norm(differences.reshape(len(x), -1), norm, axis=1)


def unbreakable(x: tf.Tensor) -> tf.Tensor:
    """Logits of two classes that every query changes, but never their order."""
    mean = tf.reduce_mean(tf.reshape(x, [tf.shape(x)[0], -1]), axis=1)
    return tf.stack([10.0 + mean, mean**2], axis=1)


@pytest.mark.parametrize(("norm", "eps"), [*BALLS, (2.0, 50.0), (math.inf, 2.0), (2.0, 1e-4)])
@pytest.mark.parametrize("shape", [(6, 9, 3), (2, 2, 1), (1, 7, 1)])
def test_stays_in_the_ball_and_the_range(
    norm: float, eps: float, shape: tuple[int, int, int]
) -> None:
    """Also of black and white images, where most of a change is cut off, and of tiny ones."""
    images = np.random.default_rng(0).random((3, *shape), np.float32)
    x = np.concatenate([images, np.zeros((1, *shape)), np.ones((1, *shape))]).astype(np.float32)
    found = run(unbreakable, x, np.zeros(5, int), eps=eps, norm=norm, queries=60)
    assert np.isfinite(found.adversarial).all()
    assert found.adversarial.min() >= 0
    assert found.adversarial.max() <= 1
    # Numbers of single precision are up to 1e-7 apart here.
    assert lengths(found, x, norm).max() <= eps * (1 + 1e-6) + 1e-7


def test_what_is_cut_off_is_given_to_the_rest() -> None:
    """On black images half of a bump is lost, and still the change is as long as allowed."""
    x = np.zeros((4, 12, 12, 1), np.float32)
    found = run(unbreakable, x, np.zeros(4, int), eps=1.5, norm=2, queries=200)
    assert lengths(found, x, 2).min() > 0.9 * 1.5


def test_infinite_radius(plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:6], digits.y_test[:6]
    for norm in (math.inf, 2):
        found = run(plain_network, x, y, eps=math.inf, norm=norm, queries=100)
        assert np.isfinite(found.adversarial).all()
        assert found.success.all()


@pytest.mark.parametrize(("norm", "eps"), BALLS)
def test_success_is_what_the_classifier_says(
    norm: float, eps: float, digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:40], digits.y_test[:40]
    found = run(digits_classifier, x, y, eps=eps, norm=norm, queries=200)
    labels = digits_classifier.predict(found.adversarial, verbose=0)
    np.testing.assert_array_equal(found.success, (labels != y) & (labels >= 0))
    assert 0 < found.success.sum() < len(x)
    assert lengths(found, x, norm).max() <= eps * (1 + 1e-6)
    noise = attacks.generate("noise", digits_classifier, x, y, eps, norm, draws=50, verbose=0)
    assert found.success.sum() > noise.success.sum()


@pytest.mark.parametrize(("norm", "eps"), BALLS)
def test_goes_on_from_what_another_attack_ended_with(
    norm: float, eps: float, digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:20], digits.y_test[:20]
    start = attacks.generate(
        "adaptive", digits_classifier, x, y, eps, norm, steps=10, restarts=1, verbose=0
    )
    found = run(digits_classifier, x, y, eps=eps, norm=norm, queries=50, start=start.adversarial)
    assert not np.any(start.success & ~found.success)

    def missed(images: np.ndarray) -> np.ndarray:
        target = as_target(digits_classifier, x)
        return violations.wrong_shortfall(target, tf.constant(images), tf.constant(y))[0].numpy()

    failed = ~found.success
    assert np.all(missed(found.adversarial)[failed] <= missed(start.adversarial)[failed] + 1e-6)


def test_a_start_outside_is_moved_into_the_ball(
    plain_network: keras.Model, digits: Dataset
) -> None:
    x, y = digits.x_test[:5], digits.y_test[:5]
    found = run(plain_network, x, y, eps=0.01, queries=50, start=1 - x)
    assert lengths(found, x, math.inf).max() <= 0.01 * (1 + 1e-5)


@pytest.mark.parametrize("name", ["square", "apgd"])
def test_bad_start(name: str, plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:3], digits.y_test[:3]
    for start in (x[:2], np.full_like(x, np.nan)):
        with pytest.raises(ValueError, match=r"Expected start to be finite images of shape \(3, 8"):
            attacks.generate(name, plain_network, x, y, eps=0.1, start=start, verbose=0)


def test_images_of_no_class(digits_classifier: RejectingClassifier) -> None:
    x = np.random.default_rng(0).random((6, 8, 8, 1), np.float32)
    found = run(digits_classifier, x, np.full(6, -1), eps=0.5, queries=200)
    np.testing.assert_array_equal(found.success, found.labels >= 0)
