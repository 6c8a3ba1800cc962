"""The default encoders and decoders, sized from the image shape."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import keras
import tensorflow as tf

from tfgmvae.autoencoder.network_names import DECODERS, ENCODERS
from tfgmvae.autoencoder.normalization import BatchNormalization

_CONV_FILTERS = (32, 64, 128)
# Size, stride and filters of every convolution.
_STRIDED_CONVOLUTIONS = {
    "strided_conv": ((4, 2, 32), (4, 2, 64)),
    "deep_strided_conv": ((4, 2, 32), (3, 1, 32), (4, 2, 64)),
}
_MAX_FILTERS_LEVELS = len(_CONV_FILTERS)


def build_encoder(
    name: str, input_shape: tuple[int, int, int], latent_dim: int, seed: int | None = None
) -> keras.Model:
    """Builds a default encoder, images `[N, H, W, C]` -> codes `[N, latent_dim]`.

    Args:
        name: `"conv"` (strided 3x3 convolutions with batch normalization, then a dense layer),
            `"mlp"` (two hidden layers of 512 units), `"strided_conv"` (two 4x4 convolutions of
            stride 2, then a dense layer of 512 units, without batch normalization: cheap enough
            for many passes per step, as in robust training) or `"deep_strided_conv"` (the same
            with a 3x3 convolution between the two).
        input_shape: `(height, width, channels)`, at least 8x8.
        latent_dim: Dimension D of the code.
        seed: Fixes the initial weights. Default `None`: Keras' global seed.

    Returns:
        A `keras.Model` whose output layer computes in float32 under any precision policy.

    Raises:
        ValueError: Unknown name, or an image smaller than 8x8.

    Example:
        >>> from tfgmvae.autoencoder.networks import build_encoder
        >>> build_encoder("mlp", (8, 8, 1), 10).output_shape
        (None, 10)
    """
    _check_name("encoder", name, ENCODERS)
    _check_input_shape(input_shape)
    seeds = _layer_seeds(seed)
    images = keras.Input(input_shape, name="image")
    hidden = images  # [N, H, W, C]
    if name == "conv":
        for filters in _CONV_FILTERS[: _downsamplings(input_shape)]:
            hidden = _convolution(hidden, filters, 1, next(seeds))
            hidden = _convolution(hidden, filters, 2, next(seeds))
        hidden = keras.layers.Flatten()(hidden)
        hidden = _dense_normalized(hidden, 256, next(seeds))
    elif name in _STRIDED_CONVOLUTIONS:
        for size, strides, filters in _STRIDED_CONVOLUTIONS[name]:
            hidden = keras.layers.Conv2D(
                filters,
                size,
                strides=strides,
                padding="same",
                activation="relu",
                kernel_initializer=_glorot(next(seeds)),
            )(hidden)
        hidden = _dense_relu(keras.layers.Flatten()(hidden), 512, next(seeds))
    else:
        hidden = keras.layers.Flatten()(hidden)
        hidden = _dense_normalized(hidden, 512, next(seeds))
        hidden = _dense_normalized(hidden, 512, next(seeds))
    codes = keras.layers.Dense(
        latent_dim, kernel_initializer=_glorot(next(seeds)), dtype="float32", name="code"
    )(hidden)
    return keras.Model(images, codes, name=f"{name}_encoder")


def build_decoder(
    name: str, input_shape: tuple[int, int, int], latent_dim: int, seed: int | None = None
) -> keras.Model:
    """Builds a default decoder, codes `[N, latent_dim]` -> images `[N, H, W, C]` in 0..1.

    Args:
        name: `"mlp"` (hidden layers of 256 and 512 units) or `"conv"` (transposed convolutions of
            stride 2 after a dense layer).
        input_shape: `(height, width, channels)` of the images, at least 8x8.
        latent_dim: Dimension D of the code.
        seed: Fixes the initial weights. Default `None`: Keras' global seed.

    Returns:
        A `keras.Model` that ends in a sigmoid, computed in float32 under any precision policy.

    Raises:
        ValueError: Unknown name, or an image smaller than 8x8.

    Example:
        >>> from tfgmvae.autoencoder.networks import build_decoder
        >>> build_decoder("conv", (32, 32, 3), 43).output_shape
        (None, 32, 32, 3)
    """
    _check_name("decoder", name, DECODERS)
    _check_input_shape(input_shape)
    height, width, channels = input_shape
    seeds = _layer_seeds(seed)
    codes = keras.Input((latent_dim,), name="code")
    if name == "conv":
        doublings = _doublings(input_shape)
        base = (height >> doublings, width >> doublings, _CONV_FILTERS[doublings - 1])
        hidden = _dense_relu(codes, 256, next(seeds))
        hidden = _dense_relu(hidden, math.prod(base), next(seeds))
        hidden = keras.layers.Reshape(base)(hidden)
        for level in reversed(range(doublings)):
            hidden = keras.layers.Conv2DTranspose(
                _CONV_FILTERS[max(level - 1, 0)],
                4,
                strides=2,
                padding="same",
                activation="relu",
                kernel_initializer=_glorot(next(seeds)),
            )(hidden)
        images = keras.layers.Conv2D(
            channels,
            3,
            padding="same",
            activation="sigmoid",
            kernel_initializer=_glorot(next(seeds)),
            dtype="float32",
            name="image",
        )(hidden)
    else:
        hidden = _dense_relu(codes, 256, next(seeds))
        hidden = _dense_relu(hidden, 512, next(seeds))
        pixels = keras.layers.Dense(
            math.prod(input_shape),
            activation="sigmoid",
            kernel_initializer=_glorot(next(seeds)),
            dtype="float32",
        )(hidden)
        images = keras.layers.Reshape(input_shape, dtype="float32", name="image")(pixels)
    return keras.Model(codes, images, name=f"{name}_decoder")


def output(network: keras.Model, x: Any, training: bool = False) -> tf.Tensor:
    """Returns what an encoder or a decoder makes of a batch, as float32 under any precision.

    Args:
        network: An encoder or a decoder.
        x: Images `[N, H, W, C]` or codes `[N, D]`.
        training: Whether the network runs in training mode. Default `False`.
    """
    return tf.cast(network(x, training=training), tf.float32)


def _convolution(
    hidden: keras.KerasTensor, filters: int, strides: int, seed: int | None
) -> keras.KerasTensor:
    hidden = keras.layers.Conv2D(
        filters,
        3,
        strides=strides,
        padding="same",
        use_bias=False,
        kernel_initializer=keras.initializers.HeNormal(seed),
    )(hidden)
    # The default momentum of 0.99 lags behind for the short trainings of small data sets.
    hidden = BatchNormalization(momentum=0.9)(hidden)
    return keras.layers.ReLU()(hidden)


def _dense_normalized(hidden: keras.KerasTensor, units: int, seed: int | None) -> keras.KerasTensor:
    hidden = keras.layers.Dense(
        units, use_bias=False, kernel_initializer=keras.initializers.HeNormal(seed)
    )(hidden)
    hidden = keras.layers.BatchNormalization(momentum=0.9)(hidden)
    return keras.layers.ReLU()(hidden)


def _dense_relu(hidden: keras.KerasTensor, units: int, seed: int | None) -> keras.KerasTensor:
    return keras.layers.Dense(units, activation="relu", kernel_initializer=_glorot(seed))(hidden)


def _glorot(seed: int | None) -> keras.initializers.Initializer:
    return keras.initializers.GlorotUniform(seed)


def _layer_seeds(seed: int | None) -> Iterator[int | None]:
    layer = 0
    while True:
        yield None if seed is None else seed * 1000 + layer
        layer += 1


def _downsamplings(input_shape: tuple[int, int, int]) -> int:
    """Strided stages until the smaller side is at most 8 pixels, at least one."""
    smaller_side = min(input_shape[:2])
    return max(1, min(_MAX_FILTERS_LEVELS, math.ceil(math.log2(smaller_side / 8))))


def _doublings(input_shape: tuple[int, int, int]) -> int:
    """How often both sides can be halved exactly while they stay at least 4 pixels, at least 1."""
    height, width = input_shape[:2]
    doublings = 0
    while (
        doublings < _MAX_FILTERS_LEVELS
        and height % 2 == 0
        and width % 2 == 0
        and min(height, width) >= 8
    ):
        height, width, doublings = height // 2, width // 2, doublings + 1
    if doublings == 0:
        raise ValueError(
            "Expected input_shape with an even height and width for decoder='conv'; use "
            f"decoder='mlp' or your own Keras model. Received: input_shape={input_shape}"
        )
    return doublings


def _check_name(kind: str, name: str, known: tuple[str, ...]) -> None:
    if name not in known:
        raise ValueError(
            f"Expected {kind} to be one of {', '.join(map(repr, known))} or a Keras model. "
            f"Received: {kind}={name!r}"
        )


def _check_input_shape(input_shape: tuple[int, int, int]) -> None:
    if min(input_shape[:2]) < 8:
        channels, *sides = input_shape
        hint = ""
        if channels in (1, 3, 4) and min(sides) >= 8:
            hint = f". Channels come last: pass input_shape={(*sides, channels)}"
        raise ValueError(
            "Expected images of at least 8x8 pixels for the default networks; pass your own Keras "
            f"models for smaller ones. Received: input_shape={input_shape}{hint}"
        )


def checked_network(
    kind: str, network: Any, input_shape: tuple[int, ...], output_shape: tuple[int, ...]
) -> keras.Model:
    """Returns the Keras model `network` after calling it once on a symbolic batch."""
    if not isinstance(network, keras.Model):
        raise TypeError(
            f"Expected {kind} to be a name or a keras.Model. Received: {kind}={network!r}"
        )
    output = network(keras.KerasTensor((None, *input_shape), dtype="float32"))
    received = getattr(output, "shape", None)
    if received is None or tuple(received[1:]) != output_shape:
        raise ValueError(
            f"Expected the {kind} to map (N, {', '.join(map(str, input_shape))}) to "
            f"(N, {', '.join(map(str, output_shape))}). Received: output shape {received}"
        )
    return network
