"""Log-odds against float64 NumPy."""

from __future__ import annotations

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae.perturbation.margins import all_log_odds, log_odds


@pytest.mark.parametrize("scale", [1.0, 30.0, 1000.0])
def test_log_odds_of_all_classes(scale: float) -> None:
    logits = (scale * np.random.default_rng(0).normal(size=(6, 5))).astype(np.float32)
    found = all_log_odds(tf.constant(logits)).numpy()
    for label in range(5):
        others = np.delete(logits.astype(np.float64), label, axis=1)
        expected = logits[:, label] - np.logaddexp.reduce(others, axis=1)
        np.testing.assert_allclose(found[:, label], expected, rtol=1e-5, atol=1e-5)
        one = log_odds(tf.constant(logits), tf.fill([6], label))
        np.testing.assert_allclose(one, expected, rtol=1e-5, atol=1e-5)
