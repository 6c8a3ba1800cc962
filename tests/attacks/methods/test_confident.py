"""The attack that knows a threshold on the confidence."""

from __future__ import annotations

import math

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier, attacks, datasets
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import ConfidenceThreshold
from tfgmvae.perturbation import margins

# So strict that it rejects nearly half of the test images.
STRICT = 0.999


@pytest.fixture
def strict(plain_network: keras.Model, digits: Dataset) -> ConfidenceThreshold:
    return ConfidenceThreshold(plain_network, STRICT, digits.x_test[:1])


def test_log_odds_are_those_of_the_softmax() -> None:
    logits = np.random.default_rng(0).normal(size=(50, 4), scale=3).astype(np.float32)
    classes = np.arange(50) % 4
    exact = np.exp(logits.astype(np.float64))
    probabilities = exact[np.arange(50), classes] / exact.sum(axis=1)
    found = margins.log_odds(tf.constant(logits), tf.constant(classes))
    np.testing.assert_allclose(found, np.log(probabilities / (1 - probabilities)), rtol=1e-4)


def test_log_odds_do_not_saturate() -> None:
    logits = tf.constant([[3000.0, -3000.0, 0.0]])
    classes = tf.constant([1], tf.int64)
    with tf.GradientTape() as tape:
        tape.watch(logits)
        odds = margins.log_odds(logits, classes)
    np.testing.assert_array_equal(odds, [-6000.0])
    np.testing.assert_array_equal(tape.gradient(odds, logits), [[-1.0, 1.0, 0.0]])


@pytest.mark.parametrize("norm", [math.inf, 2.0])
@pytest.mark.parametrize("targeted", [False, True])
def test_reaches_the_optimum_of_a_linear_classifier(norm: float, targeted: bool) -> None:
    """Of two classes, whose log-odds are linear, so that the best image is known."""
    rng = np.random.default_rng(1)
    weights = rng.normal(size=16).astype(np.float32)
    x = rng.uniform(0.3, 0.7, (5, 4, 4, 1)).astype(np.float32)
    y = np.array([0, 1, 0, 1, 1])

    def logits(images: tf.Tensor) -> tf.Tensor:
        lead = tf.linalg.matvec(tf.reshape(images, [-1, 16]), weights)
        return tf.stack([tf.zeros_like(lead), lead], axis=1)

    never = attacks.Target(logits, lambda x: (np.full(len(x), -1), np.zeros(len(x), np.int64)))
    goal = y if targeted else 1 - y
    made = attacks.generate(
        "confident", never, x, y, 0.2, norm, targeted=targeted, restarts=2, verbose=0
    )
    slope = np.where(goal == 1, 1.0, -1.0)[:, np.newaxis] * weights.astype(np.float64)  # [N, 16]
    direction = np.sign(slope)
    if norm == 2:
        direction = slope / np.linalg.norm(slope, axis=1, keepdims=True)
    best = np.sum(slope * (x.reshape(5, 16) + 0.2 * direction), axis=1)
    reached = np.sum(slope * made.adversarial.reshape(5, 16), axis=1)
    np.testing.assert_allclose(reached, best, atol=1e-4)
    assert not made.success.any()


@pytest.mark.parametrize(("norm", "eps"), [(math.inf, 0.25), (2.0, 1.3)])
def test_beats_attacks_that_do_not_know_the_threshold(
    norm: float, eps: float, strict: ConfidenceThreshold, digits: Dataset
) -> None:
    x, y = digits.x_test[:60], digits.y_test[:60]
    options = {"eps": eps, "norm": norm, "verbose": 0}
    knowing = attacks.generate("confident", strict, x, y, steps=30, restarts=2, **options)
    labels = strict.answers(knowing.adversarial)[0]
    np.testing.assert_array_equal(knowing.success, (labels != y) & (labels >= 0))
    assert knowing.success.mean() > 0.8
    for name in ("fgsm", "pgd", "mim"):
        oblivious = attacks.generate(name, strict, x, y, **options)
        assert knowing.success.mean() > oblivious.success.mean() + 0.2, name


def test_random_search_knows_the_threshold(strict: ConfidenceThreshold, digits: Dataset) -> None:
    x, y = digits.x_test[:60], digits.y_test[:60]
    found = attacks.generate("square", strict, x, y, eps=0.3, queries=500, verbose=0)
    oblivious = attacks.generate("pgd", strict, x, y, eps=0.3, verbose=0)
    assert found.misclassified.all()
    assert found.success.mean() > oblivious.success.mean()


def test_a_higher_threshold_is_harder_to_reach(plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:40], digits.y_test[:40]
    shares = [
        attacks.generate(
            "confident",
            ConfidenceThreshold(plain_network, threshold, x),
            *(x, y, 0.2),
            steps=20,
            restarts=1,
            verbose=0,
        ).success.mean()
        for threshold in (0.5, 0.99, 0.99999)
    ]
    assert shares[0] > shares[1] > shares[2]


def test_image_that_is_already_wrong_is_left_alone(
    strict: ConfidenceThreshold, digits: Dataset
) -> None:
    x = digits.x_test[:20]
    y = (strict.answers(x)[1] + 1) % 10
    result = attacks.generate("confident", strict, x, y, 0.3, steps=5, restarts=1, verbose=0)
    wrong = strict.answers(x)[0] >= 0
    assert 0 < wrong.sum() < 20
    np.testing.assert_array_equal(result.adversarial[wrong], x[wrong])
    assert result.distance[~wrong].min() > 0


def test_images_of_no_class(strict: ConfidenceThreshold) -> None:
    x = datasets.gaussian_noise(10, (8, 8, 1))
    accepted = strict.answers(x)[0] >= 0
    result = attacks.generate("confident", strict, x, np.full(10, -1), 0.3, steps=30, verbose=0)
    np.testing.assert_array_equal(result.success, result.labels >= 0)
    assert result.success.sum() > accepted.sum()


def test_other_attack_for_a_rejecting_classifier(
    digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:5], digits.y_test[:5]
    with pytest.raises(TypeError, match="Expected a classifier that rejects by its confidence"):
        attacks.generate("confident", digits_classifier, x, y, 0.1)
