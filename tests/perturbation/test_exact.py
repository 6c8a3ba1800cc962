"""Images are inside their balls as float64 numbers, without a tolerance."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tfgmvae.perturbation.balls import NORMS
from tfgmvae.perturbation.exact import exact_distances, pulled_inside


@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize("eps", [0.1, 0.3, 1.5, 1e-6])
def test_images_are_pulled_inside(norm: float, eps: float) -> None:
    generator = np.random.default_rng(0)
    center = generator.random((20, 6, 6, 1), np.float32)
    far = center + generator.normal(0, eps, center.shape).astype(np.float32)
    inside = pulled_inside(far, center, eps, norm)
    assert inside.dtype == np.float32
    assert (exact_distances(inside, center, norm) <= eps).all()
    assert inside.min() >= 0
    assert inside.max() <= 1


@pytest.mark.parametrize("norm", NORMS)
def test_what_is_inside_stays(norm: float) -> None:
    center = np.full((3, 4, 1), 0.5, np.float32)
    x = center + np.float32(0.01)
    np.testing.assert_array_equal(pulled_inside(x, center, 0.1, norm), x)


def test_only_rounding_is_lost() -> None:
    center = np.full((1, 100), 0.5, np.float32)
    far = center + np.float32(0.2)
    distance = exact_distances(pulled_inside(far, center, 1.5, 2), center, 2)
    assert 1.5 * (1 - 1e-5) < distance[0] <= 1.5


def test_image_with_nan_becomes_its_center() -> None:
    center = np.full((2, 3), 0.5, np.float32)
    x = center + np.float32(0.1)
    x[1, 0] = math.nan
    inside = pulled_inside(x, center, 0.2, math.inf)
    np.testing.assert_array_equal(inside, [x[0], center[1]])


def test_other_range() -> None:
    center = np.full((1, 2), -0.3, np.float32)
    inside = pulled_inside(np.array([[-2, 2]], np.float32), center, 5, math.inf, (-0.7, 0.7))
    assert inside.astype(np.float64).min() >= -0.7
    assert inside.astype(np.float64).max() <= 0.7
