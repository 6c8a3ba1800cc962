"""Generated inputs of no class: their values, and that the seed alone decides them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from tfgmvae import datasets


@pytest.mark.parametrize("generate", [datasets.uniform_noise, datasets.gaussian_noise])
@pytest.mark.parametrize("shape", [(8, 8, 1), (32, 32, 3)])
def test_noise(generate: Callable[..., np.ndarray], shape: tuple[int, ...]) -> None:
    noise = generate(50, shape, seed=4)
    assert noise.shape == (50, *shape)
    assert noise.dtype == np.float32
    assert noise.min() >= 0
    assert noise.max() <= 1
    np.testing.assert_array_equal(noise, generate(50, shape, seed=4))
    assert (noise != generate(50, shape, seed=5)).any()
    assert generate(0, shape).shape == (0, *shape)


@pytest.mark.parametrize(
    ("generate", "deviation"),
    # Clipping at 5/3 deviations takes the normal deviation from 0.3 to 0.276.
    [(datasets.uniform_noise, 12**-0.5), (datasets.gaussian_noise, 0.276)],
)
def test_noise_has_the_documented_distribution(
    generate: Callable[..., np.ndarray], deviation: float
) -> None:
    noise = generate(100, (32, 32, 3))
    np.testing.assert_allclose(noise.mean(), 0.5, atol=0.002)
    np.testing.assert_allclose(noise.std(), deviation, atol=0.002)


def test_shuffled_pixels_keep_the_pixels_of_each_image() -> None:
    x = np.random.default_rng(0).random((5, 6, 7, 3), dtype=np.float32)
    before = x.copy()
    shuffled = datasets.shuffled_pixels(x, seed=1)
    np.testing.assert_array_equal(x, before)
    assert shuffled.shape == x.shape
    assert shuffled.dtype == np.float32
    for image, original in zip(shuffled, x, strict=True):
        assert (image != original).any()
        assert sorted(map(tuple, image.reshape(-1, 3))) == sorted(
            map(tuple, original.reshape(-1, 3))
        )


def test_shuffled_pixels_use_another_permutation_for_each_image() -> None:
    x = np.tile(np.arange(64, dtype=np.float32).reshape(1, 8, 8, 1), (2, 1, 1, 1))
    first, second = datasets.shuffled_pixels(x)
    assert (first != second).any()
    np.testing.assert_array_equal(datasets.shuffled_pixels(x), np.stack([first, second]))
