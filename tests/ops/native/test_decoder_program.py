"""Decoder programs: the native decoder against the Keras model it was made from."""

from __future__ import annotations

from collections.abc import Callable

import keras
import numpy as np
import pytest

from tfgmvae.ops.native import decoder_program, library

layers = keras.layers
COVERED_ACTIVATIONS = "linear relu leaky_relu elu selu gelu silu softplus tanh sigmoid".split()


def dense() -> list[keras.layers.Layer]:
    return [layers.Dense(2 * 3 * 4, "relu"), layers.Reshape([2, 3, 4])]


def nested() -> keras.Model:
    inner = keras.Sequential([keras.Input([3]), layers.Dense(5, "tanh"), layers.Dropout(0.5)])
    codes = keras.Input([3])
    return keras.Model(codes, layers.Reshape([1, 5, 1])(inner(codes)))


def sequential(*parts: keras.layers.Layer) -> Callable[[], keras.Model]:
    return lambda: keras.Sequential([keras.Input([3]), *parts])


def transposed(**options: object) -> Callable[[], keras.Model]:
    return sequential(*dense(), layers.Conv2DTranspose(2, **options))


def convolved(**options: object) -> Callable[[], keras.Model]:
    return sequential(*dense(), layers.UpSampling2D((3, 2)), layers.Conv2D(2, **options))


MODELS: dict[str, Callable[[], keras.Model]] = {
    **{name: sequential(layers.Dense(7, name), layers.Dense(4)) for name in COVERED_ACTIVATIONS},
    "no_bias": sequential(layers.Dense(4, use_bias=False)),
    "flatten": sequential(*dense(), layers.Flatten(), layers.Dense(4)),
    "dense_on_pixels": sequential(*dense(), layers.Dense(5, "elu")),
    "activation_layers": sequential(
        layers.Dense(6), layers.ReLU(), layers.Activation("tanh"), layers.LeakyReLU(0.1)
    ),
    "elu_layer": sequential(layers.Dense(6), layers.ELU(0.7)),
    "sloped_relu": sequential(layers.Dense(6), layers.ReLU(negative_slope=0.2)),
    "normalization_first": sequential(layers.BatchNormalization(), layers.Dense(4)),
    "normalization_folded": sequential(
        layers.Dense(6), layers.BatchNormalization(), layers.ReLU(), layers.Dense(3)
    ),
    "normalization_after_activation": sequential(
        layers.Dense(6, "relu"), layers.BatchNormalization(scale=False), layers.Dense(3)
    ),
    "normalized_convolutions": sequential(
        *dense(),
        layers.Conv2DTranspose(3, 3, strides=2, padding="same"),
        layers.BatchNormalization(),
        layers.Conv2D(2, 3, use_bias=False),
        layers.BatchNormalization(center=False),
    ),
    "nested": nested,
    **{
        f"transposed_{size}_{stride}_{padding}": transposed(
            kernel_size=size, strides=stride, padding=padding
        )
        for size in (1, 2, 3, 4, 5)
        for stride in (1, 2)
        for padding in ("same", "valid")
    },
    **{
        f"convolved_{size}_{stride}_{padding}": convolved(
            kernel_size=size, strides=stride, padding=padding
        )
        for size in (1, 2, 3, 4)
        for stride in (1, 2)
        for padding in ("same", "valid")
    },
    "unequal_axes": transposed(kernel_size=(2, 5), strides=(1, 2), padding="same"),
}


def randomized(model: keras.Model) -> keras.Model:
    rng = np.random.default_rng(4)
    for weight in model.weights:
        values = 0.5 * rng.normal(size=weight.shape)
        weight.assign(np.abs(values) + 0.5 if "variance" in weight.name else values)
    return model


@pytest.mark.parametrize("name", MODELS)
def test_native_decoder_agrees_with_keras(name: str) -> None:
    core = library.load().core
    if core is None:
        pytest.skip(library.load().problem)
    model = randomized(MODELS[name]())
    program = decoder_program.from_decoder(model)
    codes = np.random.default_rng(5).normal(size=[6, 3]).astype(np.float32)
    images = model(codes, training=False).numpy()
    # One iteration with one component on each code: the error at the start is that of the decoder.
    for code, image in zip(codes, images, strict=True):
        found = core.latent_search(
            np.zeros_like(image)[None],
            program.layer_table,
            program.weights.numpy(),
            code[None],
            np.full(1, 1e-6, np.float32),
            np.full(1, 9, np.float32),
            code[None],
            max_iterations=1,
        )
        np.testing.assert_allclose(found[5], np.sum(image**2), 1e-4, 1e-5)


UNCOVERED: dict[str, tuple[Callable[[], object], str]] = {
    "function": (lambda: np.tanh, "not a Keras model"),
    "normalization": (sequential(layers.LayerNormalization()), "LayerNormalization"),
    "activation": (sequential(layers.Dense(3, "softmax")), "softmax"),
    "interpolation": (
        sequential(*dense(), layers.UpSampling2D(2, interpolation="bilinear")),
        "bilinear",
    ),
    "dilation": (convolved(kernel_size=2, dilation_rate=2), "dilation_rate"),
    "capped_relu": (sequential(layers.ReLU(max_value=6.0)), "max_value"),
    "groups": (convolved(kernel_size=1, groups=2), "groups"),
}


@pytest.mark.parametrize("name", UNCOVERED)
def test_uncovered_part_is_named(name: str) -> None:
    make, message = UNCOVERED[name]
    with pytest.raises(decoder_program.UnsupportedDecoderError, match=message):
        decoder_program.from_decoder(make())


def test_branches_are_not_a_chain() -> None:
    codes = keras.Input([3])
    branch = layers.Dense(3, name="branch")(codes)
    model = keras.Model(codes, layers.Add()([codes, branch]))
    with pytest.raises(decoder_program.UnsupportedDecoderError, match="chain"):
        decoder_program.from_decoder(model)
