"""Small networks that know the digits without a training."""

from __future__ import annotations

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.datasets import Dataset

SHAPE = (8, 8, 1)
NUM_FEATURES = 96
_SHARPNESS = 12.0


def taught(model: keras.Model, head: keras.layers.Dense, data: Dataset) -> keras.Model:
    """Sets the last dense layer of a model by least squares on its random features."""
    x, y = data.x_train[:700], data.y_train[:700]
    recorded = []
    kernel = np.zeros(head.kernel.shape, np.float32)
    layers = model.layers[: model.layers.index(head)]
    features = tf.convert_to_tensor(x)
    for layer in layers:
        features = layer(features, training=False)
    recorded.append(features)
    design = np.concatenate([np.asarray(recorded[0]), np.ones((len(x), 1))], axis=1)
    target = np.eye(10)[y] - 0.1
    normal = design.T @ design + 0.3 * np.eye(design.shape[1])
    found = _SHARPNESS * np.linalg.solve(normal, design.T @ target)
    kernel[:] = found[:-1]
    head.set_weights([kernel, found[-1].astype(np.float32)])
    return model


def network(data: Dataset, activation: str | None = None) -> keras.Model:
    """A Sequential network that is right on about nine of ten digits."""
    keras.utils.set_random_seed(0)
    head = keras.layers.Dense(10, activation, name="head")
    model = keras.Sequential(
        [
            keras.Input(SHAPE),
            keras.layers.Flatten(name="flat"),
            keras.layers.Dense(NUM_FEATURES, "relu", name="hidden"),
            keras.layers.Dropout(0.5),
            head,
        ],
        name="sequential_network",
    )
    return taught(model, head, data)


@keras.saving.register_keras_serializable("tests")
class Subclassed(keras.Model):
    """A network without a graph."""

    def __init__(self, activation: str | None = None, name: str | None = None) -> None:
        super().__init__(name=name)
        self.activation = activation
        self.flat = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(NUM_FEATURES, "relu")
        self.head = keras.layers.Dense(10, activation)

    def call(self, x: tf.Tensor) -> tf.Tensor:
        return self.head(self.hidden(self.flat(x)))

    def get_config(self) -> dict[str, object]:
        return {"activation": self.activation, "name": self.name}


def subclassed(data: Dataset, activation: str | None = None) -> keras.Model:
    """The same network, subclassed."""
    model = Subclassed(activation)
    model(np.zeros((1, *SHAPE), np.float32))
    model.set_weights(network(data).get_weights())
    return model


def functional(data: Dataset, activation: str | None = None) -> keras.Model:
    """The same network, Functional, with a Rescaling in front."""
    x = keras.Input(SHAPE)
    hidden = keras.layers.Flatten(name="flat")(keras.layers.Rescaling(1.0)(x))
    hidden = keras.layers.Dense(NUM_FEATURES, "relu", name="hidden")(hidden)
    model = keras.Model(x, keras.layers.Dense(10, activation, name="head")(hidden))
    model.set_weights(network(data).get_weights())
    return model


def softmax_behind(data: Dataset) -> keras.Model:
    return keras.Sequential([*network(data).layers, keras.layers.Softmax()])


def nested(data: Dataset, activation: str | None = None) -> keras.Model:
    """The Functional network in a Sequential one."""
    inner = functional(data, activation)
    return keras.Sequential([keras.Input(SHAPE), keras.layers.Rescaling(1.0), inner])


def nested_functional(data: Dataset, activation: str | None = None) -> keras.Model:
    """The Functional network in another Functional one."""
    x = keras.Input(SHAPE)
    return keras.Model(x, functional(data, activation)(keras.layers.Rescaling(1.0)(x)))


def residual(data: Dataset, activation: str | None = None) -> keras.Model:
    """A graph with two ways."""
    x = keras.Input(SHAPE)
    hidden = keras.layers.Dense(NUM_FEATURES, "relu", name="hidden")(keras.layers.Flatten()(x))
    twice = keras.layers.Add(name="both")([hidden, keras.layers.Rescaling(0.0)(hidden)])
    model = keras.Model(x, keras.layers.Dense(10, activation, name="head")(twice))
    model.set_weights(network(data).get_weights())
    return model
