"""The textbook attacks against cleverhans, called directly."""

from __future__ import annotations

import builtins
import math
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
from cleverhans.tf2.attacks.basic_iterative_method import basic_iterative_method
from cleverhans.tf2.attacks.fast_gradient_method import fast_gradient_method
from cleverhans.tf2.attacks.momentum_iterative_method import momentum_iterative_method

from tfgmvae import RejectingClassifier, attacks
from tfgmvae.datasets import Dataset
from tfgmvae.perturbation.margins import margin, rescaled_cross_entropy

WEIGHTS = tf.random.stateless_normal([64, 10], [0, 0])


def logits(x: tf.Tensor) -> tf.Tensor:
    return tf.reshape(x, [-1, 64]) @ WEIGHTS


def expected(
    name: str, x: np.ndarray, y: np.ndarray, eps: float, norm: float, targeted: bool
) -> Any:
    bounds = {"clip_min": 0.0, "clip_max": 1.0, "y": tf.constant(y), "targeted": targeted}
    x = tf.constant(x)
    if name == "fgsm":
        return fast_gradient_method(logits, x, eps, norm, **bounds)
    if name == "bim":
        return basic_iterative_method(
            logits, x, eps, eps / 4, 7, norm, sanity_checks=False, **bounds
        )
    return momentum_iterative_method(
        logits, x, eps, eps / 4, 7, norm, sanity_checks=False, **bounds
    )


@pytest.mark.parametrize("targeted", [False, True])
@pytest.mark.parametrize(("norm", "eps"), [(math.inf, 0.1), (2, 0.5)])
@pytest.mark.parametrize("name", ["fgsm", "bim", "mim"])
def test_is_what_cleverhans_does(
    name: str, norm: float, eps: float, targeted: bool, digits: Dataset
) -> None:
    x, y = digits.x_test[:50], digits.y_test[:50]
    options = {} if name == "fgsm" else {"steps": 7, "step_size": eps / 4}
    result = attacks.generate(
        name, logits, x, y, eps=eps, norm=norm, targeted=targeted, batch_size=16, **options
    )
    # Where a margin is wide the gradient differs on purpose.
    narrow = np.abs(margin(y, logits(tf.constant(x))).numpy()) < 5
    assert narrow.sum() > 10
    wanted = expected(name, x, y, eps, norm, targeted).numpy()
    np.testing.assert_allclose(result.adversarial[narrow], wanted[narrow], atol=1e-4)


def test_gradient_does_not_vanish() -> None:
    scores = tf.Variable([[300.0, 0.0, 20.0]])
    with tf.GradientTape() as tape:
        loss = rescaled_cross_entropy(tf.constant([0]), scores)
    gradient = tape.gradient(loss, scores).numpy()[0]
    assert gradient[0] < 0 < gradient[2]


def test_margin() -> None:
    scores = tf.constant([[3.0, 1.0, 2.0], [3.0, 1.0, 2.0]])
    np.testing.assert_allclose(margin(tf.constant([0, 1]), scores), [1, -2])


def test_confident_classifier_is_moved(
    digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    """With the plain cross-entropy these images would come back as they went in."""
    x, y = digits.x_test, digits.y_test
    gap = margin(y, digits_classifier.logits(x)).numpy()
    confident = np.flatnonzero(gap > 50)[:50]
    assert len(confident) > 10
    result = attacks.generate("fgsm", digits_classifier, x[confident], y[confident], eps=0.3)
    assert result.warnings == ()
    assert result.misclassified.mean() > 0.8


def test_missing_cleverhans(digits: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    real_import = builtins.__import__

    def without_cleverhans(name: str, *arguments: Any, **options: Any) -> Any:
        if name.startswith("cleverhans"):
            raise ImportError(name)
        return real_import(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without_cleverhans)
    with pytest.raises(ImportError, match="pip install 'tfgmvae.attacks.'"):
        attacks.generate("pgd", lambda x: logits(x), digits.x_test[:2], [0, 1], eps=0.1)
