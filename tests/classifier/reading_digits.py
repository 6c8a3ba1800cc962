"""An encoder that reads digits and is certified well, without any training."""

from __future__ import annotations

import keras
import numpy as np
from keras import layers

from tfgmvae.datasets import Dataset


def regression_encoder(digits: Dataset) -> keras.Model:
    """A network that reads digits without any training: one regression, behind a ReLU."""
    encoder = keras.Sequential(
        [
            keras.Input(digits.input_shape),
            layers.Flatten(),
            layers.Dense(64, activation="relu"),
            layers.Dense(10),
        ]
    )
    x = digits.x_train.reshape(len(digits.x_train), -1)
    given = np.hstack([x, np.ones((len(x), 1))])
    wanted = 10.0 * np.eye(10)[digits.y_train]
    found = np.linalg.solve(given.T @ given + 10.0 * np.eye(65), given.T @ wanted)
    encoder.set_weights([np.eye(64), np.zeros(64), found[:-1], found[-1]])
    return encoder
