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


SHAPES = [(8, 8, 1), (9, 14, 3), (28, 28, 1)]


def images(shape: tuple[int, ...], num: int = 30) -> tuple[np.ndarray, np.ndarray]:
    """Images whose class can be read off: all values of class k lie in k/4 .. (k + 1)/4."""
    y = np.arange(num) % 3
    values = np.random.default_rng(0).random((num, *shape), np.float32)
    return (y[:, np.newaxis, np.newaxis, np.newaxis] + values).astype(np.float32) / 4, y


@pytest.mark.parametrize("shape", SHAPES)
def test_all_kinds_are_images_of_the_same_shape(shape: tuple[int, ...]) -> None:
    x, y = images(shape)
    before = x.copy()
    made = datasets.no_class_inputs(x, y, num=20, seed=3)
    again = datasets.no_class_inputs(x, y, num=20, seed=3)
    for name, inputs in made.items():
        assert inputs.shape == (20, *shape), name
        assert inputs.dtype == np.float32, name
        assert 0 <= inputs.min() <= inputs.max() <= 1, name
        assert (inputs != x[:20]).any(axis=(1, 2, 3)).all(), name
        np.testing.assert_array_equal(inputs, again[name])
    np.testing.assert_array_equal(x, before)
    of_one_class = datasets.no_class_inputs(x, 0 * y, num=20, seed=3)
    assert set(made) - set(of_one_class) == {"mixed pairs", "two objects"}


@pytest.mark.parametrize(("shape", "size"), [((8, 8, 1), 3), ((28, 28, 1), 7), ((32, 32, 3), 7)])
def test_blurred_is_the_mean_around_a_pixel(shape: tuple[int, ...], size: int) -> None:
    x, _ = images(shape, 2)
    half = size // 2
    row = column = half + 1
    around = x[:, 1 : row + half + 1, 1 : column + half + 1].astype(np.float64)
    expected = around.mean(axis=(1, 2))
    np.testing.assert_allclose(datasets.blurred(x)[:, row, column], expected, rtol=1e-5)


def test_mixed_pairs_are_of_two_classes() -> None:
    x, y = images((8, 8, 1), 300)
    partner = 2 * datasets.mixed_pairs(x, y, seed=1) - x
    other = np.floor(4 * partner.mean(axis=(1, 2, 3))).astype(int)
    assert (other != y).all()
    for label in range(3):
        assert set(other[y == label]) == {0, 1, 2} - {label}


def test_two_objects_stand_side_by_side() -> None:
    x, y = images((8, 9, 1), 300)
    made = datasets.two_objects(x, y, seed=1)
    left, right = made[:, :, :4], made[:, :, 4:]
    np.testing.assert_allclose(left.mean(axis=(1, 2, 3)), x.mean(axis=(1, 2, 3)), atol=1e-5)
    assert (np.floor(4 * right.mean(axis=(1, 2, 3))).astype(int) != y).all()
    # A column of the squeezed image is the mean over 9 / 4 columns.
    expected = (x[:, :, 0] + x[:, :, 1] + x[:, :, 2] / 4) / 2.25
    np.testing.assert_allclose(left[:, :, 0], expected, atol=1e-5)


def test_partners_need_two_classes() -> None:
    x, y = images((8, 8, 1))
    for make in (datasets.mixed_pairs, datasets.two_objects):
        with pytest.raises(ValueError, match="at least two classes. Received: classes \\[1\\]"):
            make(x, np.ones_like(y))


def test_pixelated_squares_are_the_means() -> None:
    x, _ = images((9, 14, 3))
    made = datasets.pixelated(x, size=4)
    np.testing.assert_allclose(made[:, :4, 4:8], np.broadcast_to(
        x[:, :4, 4:8].mean(axis=(1, 2), keepdims=True), (30, 4, 4, 3)), rtol=1e-5)  # fmt: skip
    np.testing.assert_allclose(made[:, 8:, 12:], np.broadcast_to(
        x[:, 8:, 12:].mean(axis=(1, 2), keepdims=True), (30, 1, 2, 3)), rtol=1e-5)  # fmt: skip


def test_every_half_is_covered() -> None:
    x, _ = images((8, 8, 1), 200)
    covered = datasets.half_covered(x) != x
    seen = {tuple(sorted(set(zip(*np.nonzero(part[..., 0]), strict=True)))) for part in covered}
    assert len(seen) >= 4
    assert covered.mean() == pytest.approx(0.5, abs=0.02)
