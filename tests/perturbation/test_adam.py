"""One step of Adam."""

from __future__ import annotations

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.perturbation import adam


def test_is_the_adam_of_keras() -> None:
    gradients = np.random.default_rng(0).normal(size=(5, 3, 2)).astype(np.float32)
    expected = keras.Variable(np.ones((3, 2), np.float32))
    # Keras adds its epsilon before the correction of the bias, as here.
    optimizer = keras.optimizers.Adam(0.1, epsilon=1e-8)
    values = tf.ones([3, 2])
    moments = adam.no_moments(values)
    for count, gradient in enumerate(gradients, start=1):
        optimizer.apply([tf.constant(gradient)], [expected])
        values, moments = adam.descend(values, tf.constant(gradient), moments, count, 0.1)
    np.testing.assert_allclose(values, expected, rtol=1e-5)
