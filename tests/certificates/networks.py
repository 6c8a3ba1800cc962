"""Networks to bound, the same in float64, and the search for a value that leaves its bounds."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from tfgmvae.autoencoder.networks import build_encoder
from tfgmvae.certificates.intervals import Box
from tfgmvae.preparation import Preparation

SHAPE = (8, 8, 2)
MOST_ATTACKED = 6


def sequential(*parts: keras.layers.Layer) -> keras.Model:
    """A network whose biases and statistics are not what they start with."""
    network = keras.Sequential([keras.Input(SHAPE), *parts])
    rng = np.random.default_rng(0)
    for weight in network.weights:
        if "variance" in weight.path:
            weight.assign(rng.uniform(0.5, 2.0, weight.shape))
        elif "kernel" not in weight.path:
            weight.assign(rng.normal(0.0, 0.5, weight.shape))
    return network


def activated(activation: str) -> Callable[[], keras.Model]:
    return lambda: sequential(layers.Flatten(), layers.Dense(6, activation), layers.Dense(3))


def nested() -> keras.Model:
    images = keras.Input(SHAPE)
    inner = keras.Sequential([keras.Input(SHAPE), layers.Conv2D(3, 3, activation="relu")])
    hidden = layers.GlobalAveragePooling2D()(inner(images))
    return keras.Model(images, layers.Dense(4)(hidden))


def pooled(layer: keras.layers.Layer) -> Callable[[], keras.Model]:
    return lambda: sequential(layers.Conv2D(3, 3), layer, layers.Flatten(), layers.Dense(3))


NETWORKS: dict[str, Callable[[], keras.Model]] = {
    "strides": lambda: sequential(
        layers.Conv2D(4, 5, strides=2, padding="same", activation="relu"),
        layers.Conv2D(4, 3, strides=2, padding="same", activation="relu"),
        layers.Flatten(),
        layers.Dense(3),
    ),
    "valid": lambda: sequential(layers.Conv2D(3, (3, 2), strides=(1, 2)), layers.Flatten()),
    "dilation": lambda: sequential(
        layers.Conv2D(3, 3, dilation_rate=2, padding="same", use_bias=False), layers.Flatten()
    ),
    "batch_normalization": lambda: sequential(
        layers.BatchNormalization(), layers.ReLU(), layers.Flatten(), layers.Dense(3)
    ),
    "plain_batch_normalization": lambda: sequential(
        layers.BatchNormalization(center=False, scale=False), layers.Flatten()
    ),
    "rescaling": lambda: sequential(
        layers.Rescaling(-3.0, 0.2), layers.Rescaling([2.0, -1.0]), layers.Flatten()
    ),
    "padding": lambda: sequential(
        layers.ZeroPadding2D(((1, 0), (0, 2))), layers.Conv2D(2, 3), layers.Flatten()
    ),
    "average": pooled(layers.AveragePooling2D(2, padding="same")),
    "maximum": pooled(layers.MaxPooling2D(2, strides=1)),
    "global_maximum": lambda: sequential(layers.Conv2D(5, 3), layers.GlobalMaxPooling2D()),
    "random_at_training": lambda: sequential(
        layers.Dropout(0.5),
        layers.SpatialDropout2D(0.5),
        layers.GaussianNoise(1.0),
        layers.GaussianDropout(0.5),
        layers.AlphaDropout(0.5),
        layers.Reshape((16, 8)),
        layers.Dense(4, "relu"),
        layers.Flatten(),
        layers.Dense(3),
    ),
    "activation_layers": lambda: sequential(
        layers.ReLU(1.0, 0.1, 0.3),
        layers.LeakyReLU(0.1),
        layers.ELU(2.0),
        layers.Activation("tanh"),
        layers.Flatten(),
    ),
    "nested": nested,
    "contrast": lambda: sequential(
        Preparation(SHAPE, normalize_contrast=True), layers.Flatten(), layers.Dense(3)
    ),
    "conv_encoder": lambda: build_encoder("conv", (8, 8, 1), 4, seed=0),
    "mlp_encoder": lambda: build_encoder("mlp", (8, 8, 1), 4, seed=0),
    "strided_encoder": lambda: build_encoder("deep_strided_conv", (8, 8, 1), 4, seed=0),
    **{
        name: activated(name)
        for name in "relu relu6 leaky_relu elu selu softplus tanh sigmoid".split()
    },
}


def in_float64(network: keras.Model) -> keras.Model:
    """The same network, computed in double precision."""
    text = json.dumps(keras.saving.serialize_keras_object(network))
    config = json.loads(text.replace('"float32"', '"float64"'))
    double = keras.saving.deserialize_keras_object(config)
    double.set_weights([weight.astype(np.float64) for weight in network.get_weights()])
    return double


def boxes(network: keras.Model, radius: float, count: int = 4) -> Box:
    """Boxes around random images, some pixels of which are at the end of the range."""
    rng = np.random.default_rng(1)
    x = rng.uniform(-0.2, 1.2, (count, *network.input_shape[1:])).clip(0.0, 1.0)
    ends = np.maximum(x - radius, 0.0), np.minimum(x + radius, 1.0)
    return Box(*(end.astype(np.float32) for end in ends))


def points(double: keras.Model, box: Box, count: int, seed: int = 2) -> np.ndarray:
    """Points of N boxes, float64 `[P, N, ...]`: drawn inside, corners, and where attacks end.

    The attacks raise and lower some outputs of the network by steps along the signs.
    """
    rng = np.random.default_rng(seed)
    lower, upper = (np.asarray(end, np.float64) for end in box)
    shape = (count, *lower.shape)
    corners = np.where(rng.uniform(size=shape) < 0.5, lower, upper)
    outputs = np.repeat(np.arange(double.output_shape[-1])[:MOST_ATTACKED], 2)
    signs = np.resize([-1.0, 1.0], len(outputs))
    x = np.resize(0.5 * (lower + upper), (len(outputs), *lower.shape))
    reached = []
    for step in (1.0, 0.5, 0.25):
        given = tf.constant(x.reshape(-1, *lower.shape[1:]))
        with tf.GradientTape() as tape:
            tape.watch(given)
            found = tf.reshape(double(given), (*x.shape[:2], -1))
            wanted = tf.gather(found, outputs, axis=2, batch_dims=0)
            loss = tf.reduce_sum(signs[:, None] * tf.einsum("pnp->pn", wanted))
        direction = np.sign(tape.gradient(loss, given)).reshape(x.shape)
        x = np.clip(x + step * direction * (upper - lower), lower, upper)
        reached.append(x)
    return np.concatenate([rng.uniform(lower, upper, shape), corners, *reached])


def values_at(network: keras.Model, x: np.ndarray) -> np.ndarray:
    """What a network makes of points `[P, N, ...]`: `[P, N, D]`."""
    flat = x.reshape(-1, *x.shape[2:]).astype(network.dtype)
    return network(flat).numpy().reshape(*x.shape[:2], -1)


def share_outside(
    found: Any, double: keras.Model, box: Box, count: int = 50, seed: int = 2
) -> float:
    """How many values of a float64 network leave the bounds found for them, as a share."""
    values = values_at(double, points(double, box, count, seed))
    return float(np.mean((values < found[0]) | (values > found[1])))
