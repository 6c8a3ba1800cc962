"""The default networks: shapes, precision, seeds, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np
import pytest

from tfgmvae.autoencoder.networks import DECODERS, ENCODERS, build_decoder, build_encoder

SHAPES = [(8, 8, 1), (16, 16, 3), (28, 28, 1), (32, 32, 3), (64, 64, 3), (8, 40, 2), (30, 22, 1)]
ODD_SHAPES = [(15, 15, 1), (9, 16, 3)]
LATENT_DIM = 3

Build = Callable[..., Any]
NETWORKS = [(build_encoder, name) for name in ENCODERS] + [
    (build_decoder, name) for name in DECODERS
]


@pytest.fixture
def mixed_float16() -> Iterator[None]:
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy("mixed_float16")
    yield
    keras.config.set_dtype_policy(before)


@pytest.mark.parametrize("shape", SHAPES + ODD_SHAPES)
@pytest.mark.parametrize("name", ENCODERS)
def test_encoder_maps_images_to_codes(name: str, shape: tuple[int, int, int]) -> None:
    encoder = build_encoder(name, shape, LATENT_DIM, seed=0)
    codes = encoder(np.random.default_rng(0).random((2, *shape), np.float32))
    assert codes.shape == (2, LATENT_DIM)
    assert encoder.output_shape == (None, LATENT_DIM)
    # Not constant, and neither exploding nor vanishing before the first step.
    assert 0.01 < np.abs(codes[0] - codes[1]).max()
    assert np.abs(codes).max() < 50


@pytest.mark.parametrize(
    ("name", "shape"),
    [(name, shape) for name in DECODERS for shape in SHAPES]
    + [("mlp", shape) for shape in ODD_SHAPES],
)
def test_decoder_maps_codes_to_images(name: str, shape: tuple[int, int, int]) -> None:
    decoder = build_decoder(name, shape, LATENT_DIM, seed=0)
    images = decoder(10 * np.eye(2, LATENT_DIM, dtype=np.float32)).numpy()
    assert images.shape == (2, *shape)
    assert decoder.output_shape == (None, *shape)
    assert 0 < images.min() < images.max() < 1


@pytest.mark.parametrize("shape", ODD_SHAPES)
def test_conv_decoder_refuses_odd_sides(shape: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="even height and width for decoder='conv'; use") as error:
        build_decoder("conv", shape, LATENT_DIM)
    assert f"Received: input_shape={shape}" in str(error.value)


@pytest.mark.parametrize("build", [build_encoder, build_decoder])
def test_images_below_eight_pixels_are_refused(build: Build) -> None:
    with pytest.raises(ValueError, match=r"at least 8x8.*Received: input_shape=\(7, 28, 1\)"):
        build("mlp", (7, 28, 1), LATENT_DIM)


@pytest.mark.parametrize("build", [build_encoder, build_decoder])
@pytest.mark.parametrize(
    ("shape", "hint"),
    [
        ((3, 32, 32), r"Channels come last: pass input_shape=\(32, 32, 3\)$"),
        ((1, 8, 28), r"Channels come last: pass input_shape=\(8, 28, 1\)$"),
        ((3, 32, 3), r"Received: input_shape=\(3, 32, 3\)$"),
        ((2, 32, 32), r"Received: input_shape=\(2, 32, 32\)$"),
    ],
)
def test_channels_that_come_first_are_noticed(
    build: Build, shape: tuple[int, int, int], hint: str
) -> None:
    with pytest.raises(ValueError, match=hint):
        build("mlp", shape, LATENT_DIM)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (
            build_encoder,
            "encoder to be one of 'conv', 'mlp', 'strided_conv', 'deep_strided_conv' or a Keras "
            "model.*encoder='resnet'",
        ),
        (build_decoder, "decoder to be one of 'mlp', 'conv' or a Keras model.*decoder='resnet'"),
    ],
)
def test_unknown_names_are_refused(build: Build, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        build("resnet", (8, 8, 1), LATENT_DIM)


@pytest.mark.parametrize(("build", "name"), NETWORKS)
def test_initial_weights_depend_on_the_seed_only(build: Build, name: str) -> None:
    first, again, other = (build(name, (8, 8, 1), LATENT_DIM, seed) for seed in (3, 3, 4))
    for a, b in zip(first.get_weights(), again.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)
    pairs = zip(first.get_weights(), other.get_weights(), strict=True)
    kernels = [(a, b) for a, b in pairs if a.ndim > 1]
    assert kernels
    assert all(np.abs(a - b).max() > 1e-3 for a, b in kernels)


@pytest.mark.parametrize("build", [build_encoder, build_decoder])
def test_without_a_seed_the_global_one_decides(build: Build) -> None:
    drawn = []
    for seed in (1, 1, 2):
        keras.utils.set_random_seed(seed)
        drawn.append(build("mlp", (8, 8, 1), LATENT_DIM).get_weights()[0])
    np.testing.assert_array_equal(drawn[0], drawn[1])
    assert np.abs(drawn[0] - drawn[2]).max() > 1e-3


@pytest.mark.usefixtures("mixed_float16")
@pytest.mark.parametrize(("build", "name"), NETWORKS)
def test_mixed_precision_computes_inside_but_answers_in_float32(build: Build, name: str) -> None:
    network = build(name, (8, 8, 1), LATENT_DIM, seed=0)
    computed = {layer.compute_dtype for layer in network.layers if layer.weights}
    assert computed == {"float16", "float32"}
    answer = network(np.zeros((1, *network.input_shape[1:]), np.float32))
    assert answer.dtype == "float32"
