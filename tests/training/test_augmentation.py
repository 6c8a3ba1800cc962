"""The random transformation of training images, against SciPy's interpolation in float64."""

from __future__ import annotations

import numpy as np
import pytest
import tensorflow as tf
from scipy import ndimage

from tfgmvae import RandomAffine

ALL = {"rotation": 12.0, "scale": 0.2, "shear": 8.0, "translation": 0.1}
SHAPE = (17, 14, 2)


def images(count: int = 6) -> np.ndarray:
    return np.random.default_rng(0).random((count, *SHAPE), np.float32)


class Known(RandomAffine):
    """With known amounts instead of drawn ones: a share of the largest, for every image."""

    shares = np.linspace(-1, 1, 6).astype(np.float32)

    def _draw(self, images: tf.Tensor, amount: str) -> tf.Tensor:
        return tf.constant(self.amounts[amount] * self.shares)


def sources(share: float) -> np.ndarray:
    """Where `Known` takes the pixels of an image from, `[2, H, W]`, rows first."""
    turn, lean = np.deg2rad(share * ALL["rotation"]), np.deg2rad(share * ALL["shear"])
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    matrix = rotation @ [[1, np.tan(lean)], [0, 1]] / (1 + share * ALL["scale"])
    height, width, _ = SHAPE
    centre = np.array([(width - 1) / 2, (height - 1) / 2])
    y, x = np.mgrid[:height, :width]
    shift = share * ALL["translation"] * np.array([width, height])
    found = np.einsum("ij,jhw->ihw", matrix, np.stack([x, y]) - centre[:, None, None])
    return (found + (centre + shift)[:, None, None])[::-1]


def test_agrees_with_scipy() -> None:
    given = images()
    found = Known(**ALL)(given, training=True)
    for image, share, transformed in zip(given, Known.shares, found, strict=True):
        for channel in range(SHAPE[2]):
            expected = ndimage.map_coordinates(
                image[..., channel].astype(float), sources(share), order=1, mode="grid-constant"
            )
            np.testing.assert_allclose(transformed[..., channel], expected, atol=2e-5)


def test_depends_on_the_seed_and_is_drawn_anew() -> None:
    given = images()
    layers = [RandomAffine(**ALL, seed=seed) for seed in (1, 1, 2)]
    first, again, other = (layer(given, training=True).numpy() for layer in layers)
    np.testing.assert_array_equal(first, again)
    for different in (other, layers[0](given, training=True).numpy(), given):
        assert abs(first - different).max() > 0.1


def test_changes_training_only() -> None:
    given = images()
    layer = RandomAffine(**ALL, seed=0)
    np.testing.assert_array_equal(layer(given), given)


def test_is_made_again_from_its_config() -> None:
    layer = RandomAffine(**ALL, seed=3)
    again = RandomAffine.from_config(layer.get_config())
    assert again.amounts == ALL
    given = images()
    np.testing.assert_array_equal(layer(given, training=True), again(given, training=True))


@pytest.mark.parametrize("amounts", [{"rotation": -1.0}, {"shear": -0.1}, {"scale": 1.0}])
def test_impossible_amounts(amounts: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"Expected amounts >= 0 and scale < 1\. Received: "):
        RandomAffine(**amounts)
