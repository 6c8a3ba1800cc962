"""FMN: the smallest change that is accepted with a wrong label."""

from __future__ import annotations

import math

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier, attacks
from tfgmvae.datasets import Dataset


@pytest.mark.parametrize(("norm", "expected"), [(math.inf, 0.1), (2.0, 0.1 * 4)])
def test_distance_to_a_plane(norm: float, expected: float) -> None:
    """The mean of 16 values has to rise by a tenth."""
    x = np.full((2, 4, 4, 1), 0.4, np.float32)

    def logits(x: tf.Tensor) -> tf.Tensor:
        mean = tf.reduce_mean(x, axis=[1, 2, 3])
        return 10 * tf.stack([0.5 - mean, mean - 0.5], axis=1)

    found = attacks.generate("fmn", logits, x, np.zeros(2, int), eps=math.inf, norm=norm, verbose=0)
    assert found.success.all()
    np.testing.assert_allclose(found.distance, expected, rtol=5e-3)
    cut = attacks.generate(
        "fmn", logits, x, np.zeros(2, int), eps=expected / 2, norm=norm, verbose=0
    )
    assert not cut.success.any()
    np.testing.assert_allclose(cut.distance, expected / 2, rtol=1e-3)


def test_as_near_as_carlini_and_wagner(plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:20], digits.y_test[:20]
    own, peer = (
        attacks.generate(name, plain_network, x, y, eps=math.inf, norm=2, verbose=0)
        for name in ("fmn", "carlini_wagner")
    )
    assert own.success.all()
    assert np.median(own.distance) <= 1.05 * np.median(peer.distance)


@pytest.mark.parametrize("norm", [math.inf, 2.0])
def test_what_it_finds_is_accepted(
    norm: float, digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:12], digits.y_test[:12]
    found = attacks.generate(
        "fmn", digits_classifier, x, y, eps=math.inf, norm=norm, steps=60, goals=3, verbose=0
    )
    labels = digits_classifier.predict(found.adversarial, verbose=0)
    np.testing.assert_array_equal(found.success, (labels != y) & (labels >= 0))
    assert found.success.mean() > 0.8
    assert found.adversarial.min() >= 0
    assert found.adversarial.max() <= 1
    # An attack in a ball that is clearly smaller finds less.
    eps = 0.7 * float(np.median(found.distance))
    inside = attacks.generate(
        "adaptive", digits_classifier, x, y, eps, norm, steps=30, restarts=1, verbose=0
    )
    assert inside.success.mean() < 0.75
