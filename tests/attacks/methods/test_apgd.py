"""APGD: its objectives, its starts, and that it succeeds where plain steps do."""

from __future__ import annotations

import math
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier, attacks
from tfgmvae.attacks.methods.apgd import OF_LOGITS, OF_SCORES
from tfgmvae.datasets import Dataset
from tfgmvae.targets.confidence import ConfidenceThreshold


def run(classifier: Any, x: Any, y: Any, **options: Any) -> attacks.AttackResult:
    given = {"eps": 0.1, "steps": 20, "restarts": 1, "verbose": 0} | options
    return attacks.generate("apgd", classifier, x, y, **given)


@pytest.mark.parametrize("objective", OF_SCORES)
@pytest.mark.parametrize(("norm", "eps"), [(math.inf, 0.1), (2.0, 0.8)])
def test_objectives_on_the_whole_pipeline(
    objective: str, norm: float, eps: float, digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:20], digits.y_test[:20]
    found = run(digits_classifier, x, y, eps=eps, norm=norm, objective=objective, goals=3)
    labels = digits_classifier.predict(found.adversarial, verbose=0)
    np.testing.assert_array_equal(found.success, (labels != y) & (labels >= 0))
    assert found.success.mean() > 0.2
    differences = (found.adversarial.astype(np.float64) - x.astype(np.float64)).reshape(20, -1)
    assert np.linalg.norm(differences, norm, axis=1).max() <= eps * (1 + 1e-6)
    assert found.adversarial.min() >= 0
    assert found.adversarial.max() <= 1


@pytest.mark.parametrize("objective", OF_LOGITS)
def test_objectives_on_logits(objective: str, plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:40], digits.y_test[:40]
    found = run(plain_network, x, y, eps=0.15, objective=objective)
    plain = attacks.generate("pgd", plain_network, x, y, eps=0.15, steps=20, verbose=0)
    assert found.success.sum() >= plain.success.sum() - 1
    assert found.success.mean() > 0.5


def test_knows_a_threshold_on_the_confidence(plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:20], digits.y_test[:20]
    target = ConfidenceThreshold(plain_network, 0.95, x)
    found = run(target, x, y, eps=0.2)
    assert found.success.mean() > 0.5
    np.testing.assert_array_equal(found.success, (found.labels != y) & (found.labels >= 0))


def test_two_classes() -> None:
    x = np.full((3, 2, 2, 1), 0.4, np.float32)

    def logits(x: tf.Tensor) -> tf.Tensor:
        mean = tf.reduce_mean(x, axis=[1, 2, 3])
        return tf.stack([0.5 - mean, mean - 0.5], axis=1)

    assert run(logits, x, np.zeros(3, int), eps=0.2, objective="dlr").success.all()
    assert not run(logits, x, np.zeros(3, int), eps=0.05).success.any()


def test_goes_on_from_what_another_attack_ended_with(
    digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:20], digits.y_test[:20]
    start = run(digits_classifier, x, y, steps=5, goals=2)
    found = run(digits_classifier, x, y, steps=1, goals=1, start=start.adversarial)
    assert not np.any(start.success & ~found.success)
    assert start.success.any()


def test_objective_of_another_kind(
    plain_network: keras.Model, digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:2], digits.y_test[:2]
    for classifier, objective in ((plain_network, "sum"), (digits_classifier, "cross_entropy")):
        with pytest.raises(ValueError, match=f"for this classifier. Received: .*{objective!r}"):
            run(classifier, x, y, objective=objective)
    with pytest.raises(ValueError, match="Expected objective to be None or one of .*'hinge'"):
        run(plain_network, x, y, objective="hinge")
