"""The contrast term: what it measures, and what its gradient teaches."""

from __future__ import annotations

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae.autoencoder.losses.contrast import contrast
from tfgmvae.autoencoder.prior import MixturePrior

MEANS = 10 * np.eye(3, dtype=np.float32)


def linear_decoder(matrix: np.ndarray) -> tuple[tf.Variable, object]:
    weights = tf.Variable(matrix.astype(np.float32))
    return weights, lambda codes: tf.reshape(codes @ weights, [-1, 2, 2, 1])


@pytest.mark.parametrize(
    ("likeness", "low", "high"),
    [(0.0, 0.0, 1e-6), (0.98, 1.0, 100.0)],
    ids=["classes look different", "classes look alike"],
)
def test_is_large_where_another_class_makes_the_same_image(
    likeness: float, low: float, high: float
) -> None:
    rows = np.eye(3, 4)
    rows[1] = likeness * rows[0] + (1 - likeness) * rows[1]
    _, decode = linear_decoder(rows)
    codes = tf.constant(MEANS[:2])
    loss = contrast(decode, MixturePrior(3, 3), decode(codes), codes, tf.constant([0, 1]))
    assert loss.shape == (2,)
    assert np.all(loss >= low)
    assert np.all(loss <= high)


def test_gradient_flows_through_the_decoder_only_and_makes_the_other_class_fail() -> None:
    rows = np.eye(3, 4)
    rows[1] = 0.95 * rows[0] + 0.05 * rows[1]
    weights, decode = linear_decoder(rows)
    codes, classes = tf.Variable(MEANS[:2]), tf.constant([0, 1])
    images = tf.stop_gradient(decode(codes))
    prior = MixturePrior(3, 3)
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(contrast(decode, prior, images, codes, classes))
    by_codes, by_weights = tape.gradient(loss, [codes, weights])
    assert by_codes is None
    weights.assign_sub(1e-4 * by_weights)
    after = tf.reduce_sum(contrast(decode, prior, images, codes, classes))
    assert after < loss


def test_is_zero_where_a_batch_holds_one_class() -> None:
    _, decode = linear_decoder(np.eye(3, 4))
    codes = tf.constant(MEANS)
    loss = contrast(decode, MixturePrior(3, 3), decode(codes), codes, tf.zeros(3, tf.int64))
    np.testing.assert_array_equal(loss, np.zeros(3))
