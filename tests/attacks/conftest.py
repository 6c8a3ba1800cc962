"""The networks that the attacks are tried on."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from tfgmvae import datasets
from tfgmvae.datasets import Dataset


def convolutional_network(input_shape: tuple[int, ...]) -> keras.Model:
    network = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 5, strides=2, padding="same", activation="relu"),
            keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10, "softmax"),
        ]
    )
    network.compile("adam", "sparse_categorical_crossentropy")
    return network


@pytest.fixture(scope="session")
def plain_network(digits: Dataset) -> keras.Model:
    """A network without any defence, trained on the digits; its last layer is a softmax."""
    keras.utils.set_random_seed(0)
    network = convolutional_network(digits.input_shape)
    network.fit(digits.x_train, digits.y_train, epochs=25, batch_size=64, verbose=0)
    assert accuracy(network, digits.x_test, digits.y_test) > 0.95
    return network


@pytest.fixture(scope="session")
def mnist_network(tmp_path_factory: pytest.TempPathFactory) -> keras.Model:
    """A plain convolutional network for MNIST; skips the test where there is no MNIST."""
    if datasets.locate("mnist") is None:
        pytest.skip("MNIST is not found: set TFGMVAE_DATA_DIR")
    mnist = datasets.load("mnist")
    keras.utils.set_random_seed(0)
    network = convolutional_network(mnist.input_shape)
    network.fit(mnist.x_train, mnist.y_train, epochs=3, batch_size=128, verbose=0)
    assert accuracy(network, mnist.x_test, mnist.y_test) > 0.98
    return network


def accuracy(network: keras.Model, x: np.ndarray, y: np.ndarray) -> float:
    return float(np.mean(network.predict(x, verbose=0).argmax(axis=1) == y))
