"""Out-of-distribution images that training makes for itself."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from tfgmvae.autoencoder.losses.outliers import synthetic_outliers, turned_images
from tfgmvae.training.turns import TURNS


@pytest.mark.parametrize("shape", [(8, 8, 1), (28, 28, 1), (32, 32, 3), (15, 9, 2)])
@pytest.mark.parametrize(
    ("count", "in_grey", "in_colour"), [(1, 3, 4), (6, 3, 4), (7, 6, 4), (9, 6, 8), (128, 66, 64)]
)
def test_half_as_many_images_in_range(
    shape: tuple[int, int, int], count: int, in_grey: int, in_colour: int
) -> None:
    expected = in_grey if shape[2] == 1 else in_colour
    images = np.random.default_rng(0).random((count, *shape), np.float32)
    outliers = synthetic_outliers(images, keras.random.SeedGenerator(0)).numpy()
    assert outliers.shape == (expected, *shape)
    assert outliers.dtype == np.float32
    assert outliers.min() >= 0
    assert outliers.max() <= 1


def test_depend_on_the_seed_and_are_drawn_anew() -> None:
    images = np.random.default_rng(0).random((12, 8, 8, 1), np.float32)
    generators = [keras.random.SeedGenerator(seed) for seed in (1, 1, 2)]
    first, again, other = (synthetic_outliers(images, generator) for generator in generators)
    np.testing.assert_array_equal(first, again)
    for different in (other, synthetic_outliers(images, generators[0])):
        assert np.all(np.abs(first - different).max(axis=(1, 2, 3)) > 0)


def test_third_kind_joins_two_halves_the_wrong_way() -> None:
    images = np.zeros((6, 8, 8, 1), np.float32)
    images[:, 0] = 1.0  # A bright first row.
    joined = synthetic_outliers(images, keras.random.SeedGenerator(0)).numpy()[-1, :, :, 0]
    np.testing.assert_array_equal(np.flatnonzero(joined[:, 0]), [4])
    np.testing.assert_array_equal(np.flatnonzero(joined[:, 7]), [2])


def test_fourth_kind_is_a_shape_on_an_even_ground() -> None:
    images = np.ones((80, 16, 16, 2), np.float32)
    shapes = synthetic_outliers(images, keras.random.SeedGenerator(0)).numpy()[30:]
    ground = shapes[:, 0, 15]
    is_shape = np.all(shapes == 1.0, axis=3)
    is_ground = np.all(shapes == ground[:, np.newaxis, np.newaxis], axis=3)
    assert np.all(is_shape | is_ground)
    assert len(np.unique(ground)) == 20
    assert is_shape[:, 7:9, 7:9].mean() > 0.9
    assert 0.1 < is_shape.mean() < 0.8


def test_colours_fade_by_an_amount_of_their_own() -> None:
    images = np.tile(np.array([1.0, 0.0, 0.0], np.float32), (80, 8, 8, 1))
    halves = synthetic_outliers(images, keras.random.SeedGenerator(0)).numpy()[20:30, 0, 0]
    kept = halves[:, 0] - halves[:, 1]
    np.testing.assert_allclose(halves.mean(axis=1), 1 / 3, rtol=1e-5)
    assert len(np.unique(kept)) == 10
    assert kept.min() < 0.3 < 0.7 < kept.max()


def test_turned_images_are_those_of_turns_that_are_of_no_class() -> None:
    images = np.random.default_rng(0).random((40, 8, 8, 1), np.float32)
    labels = np.tile([0, 1, -1, 2], 10)
    names = list(TURNS)
    outlying = np.zeros((3, len(names)), np.float32)
    outlying[0, names.index("mirrored")] = outlying[1, names.index("quarter to the left")] = 1
    seed = keras.random.SeedGenerator(0)
    found = np.concatenate([turned_images(images, labels, outlying, seed) for _ in range(20)])
    expected = np.concatenate([images[labels == 0][:, :, ::-1],
                               np.rot90(images[labels == 1], axes=(1, 2))])  # fmt: skip
    # Half of the draws are of a class with a turn, and a fifth of these is that turn.
    assert 20 < len(found) < 60
    same = np.all(found[:, np.newaxis] == expected, axis=(2, 3, 4))
    assert (same.sum(axis=1) == 1).all()
    assert same.any(axis=0).sum() > 10


def test_images_that_are_not_square_are_not_turned_by_quarters() -> None:
    images = np.random.default_rng(0).random((8, 9, 6, 1), np.float32)
    every = np.ones((1, len(TURNS)), np.float32)
    found = turned_images(images, np.zeros(8, int), every, keras.random.SeedGenerator(0))
    assert found.shape == (4, 9, 6, 1)
    none = turned_images(images, np.zeros(8, int), 0 * every, keras.random.SeedGenerator(0))
    assert none.shape == (0, 9, 6, 1)
