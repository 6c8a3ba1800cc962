"""Balls and projections."""

from __future__ import annotations

import math

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae.perturbation import balls

RNG = np.random.default_rng(0)
CENTER = RNG.uniform(0, 1, (40, 4, 4, 1)).astype(np.float32)


@pytest.mark.parametrize(("norm", "eps"), [(math.inf, 0.2), (2.0, 0.7), (math.inf, math.inf)])
def test_projection(norm: float, eps: float) -> None:
    x = tf.constant(CENTER + RNG.normal(0, 1, CENTER.shape).astype(np.float32))
    found = balls.project(x, tf.constant(CENTER), eps, norm, (0.0, 1.0)).numpy()
    assert found.min() >= 0
    assert found.max() <= 1
    assert balls.distances(found, CENTER, norm).max() <= eps + 1e-6
    again = balls.project(tf.constant(found), tf.constant(CENTER), eps, norm, (0.0, 1.0))
    np.testing.assert_allclose(again, found, atol=1e-6)


def test_projection_with_a_radius_for_each_image() -> None:
    radii = np.linspace(0, 1, 40, dtype=np.float32)
    x = tf.constant(CENTER + 2)
    found = balls.project(x, tf.constant(CENTER), radii, 2.0, (-9.0, 9.0)).numpy()
    np.testing.assert_allclose(balls.distances(found, CENTER, 2), radii, atol=1e-5)


@pytest.mark.parametrize(("norm", "eps"), [(math.inf, 0.2), (2.0, 0.7)])
def test_random_perturbations_fill_the_ball(norm: float, eps: float) -> None:
    shape = tf.constant([4000, 2, 1, 1])
    noise = balls.random_in_ball(shape, eps, norm, 5).numpy()
    length = balls.distances(noise, np.zeros_like(noise), norm)
    assert length.max() <= eps
    # In two dimensions a quarter of a uniform ball lies within half of its radius.
    assert np.mean(length < eps / 2) == pytest.approx(0.25, abs=0.03)
    np.testing.assert_allclose(noise.mean(axis=0), 0, atol=0.02)


@pytest.mark.parametrize("norm", [math.inf, 2.0])
def test_no_image_differs_by_nan(norm: float) -> None:
    zero = tf.zeros([3, 2, 2, 1])
    assert not np.isnan(balls.steepest(zero, norm)).any()
    assert not np.isnan(balls.project(zero, zero, 0.0, norm, (0.0, 1.0))).any()
