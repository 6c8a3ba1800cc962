"""The adversarial images of a training step."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RobustTraining
from tfgmvae.perturbation import balls
from tfgmvae.perturbation.ascent import in_turn

RNG = np.random.default_rng(0)
X = RNG.uniform(0.2, 0.8, (6, 4, 4, 1)).astype(np.float32)
SLOPE = tf.constant(RNG.normal(size=(4, 4, 1)).astype(np.float32))


def linear(x: tf.Tensor) -> tf.Tensor:
    return tf.reduce_sum(SLOPE * x, axis=[1, 2, 3])


@pytest.mark.parametrize("random_start", [False, True])
@pytest.mark.parametrize(("norm", "eps"), [(math.inf, 0.1), (2, 0.1)])
def test_finds_the_largest_value_of_a_linear_loss(
    norm: float, eps: float, random_start: bool
) -> None:
    settings = RobustTraining(norm, eps, steps=30, step_size=0.3, random_start=random_start)
    found = settings.adversarial_images(linear, X, seed=3)
    best = X + eps * balls.steepest(SLOPE[tf.newaxis], norm)
    np.testing.assert_allclose(linear(found), linear(best), atol=2e-3)
    assert balls.distances(found.numpy(), X, norm).max() <= eps + 1e-6


def test_balls_take_turns() -> None:
    settings = RobustTraining((math.inf, 2), (0.1, 0.2))
    found = settings.adversarial_images(linear, X).numpy()
    largest = balls.distances(found, X, math.inf)
    lengths = balls.distances(found, X, 2)
    np.testing.assert_allclose(largest[::2], 0.1, rtol=1e-3)
    np.testing.assert_allclose(lengths[1::2], 0.2, rtol=1e-3)
    assert lengths[::2].min() > 0.3


@pytest.mark.parametrize(
    ("share", "distance"), [(0.0, 0.0), (0.5, 0.05), (1.0, 0.1), (tf.constant(0.25), 0.025)]
)
def test_share_of_the_radius(share: Any, distance: float) -> None:
    found = RobustTraining(eps=0.1).adversarial_images(linear, X, share).numpy()
    np.testing.assert_allclose(balls.distances(found, X, math.inf), distance, atol=1e-6)


def test_stays_in_the_value_range() -> None:
    settings = RobustTraining(eps=5.0, value_range=(-1.0, 2.0))
    found = settings.adversarial_images(linear, X).numpy()
    np.testing.assert_array_equal(found, np.broadcast_to(np.where(SLOPE > 0, 2, -1), X.shape))


def test_seed_fixes_the_random_start() -> None:
    settings = RobustTraining(eps=0.1, steps=1, step_size=0.1)
    found = [settings.adversarial_images(linear, X, seed=seed).numpy() for seed in (1, 1, 2)]
    np.testing.assert_array_equal(found[0], found[1])
    assert np.abs(found[0] - found[2]).max() > 0.05


def test_an_overflowing_gradient_costs_one_pixel_only() -> None:
    def loss(x: tf.Tensor) -> tf.Tensor:
        return linear(x) + tf.math.log(x[:, 0, 0, 0] - X[:, 0, 0, 0])

    settings = RobustTraining(eps=0.1, steps=1, step_size=1.0, random_start=False)
    moved = settings.adversarial_images(loss, X).numpy() - X
    assert np.all(moved[:, 0, 0, 0] == 0)
    np.testing.assert_allclose(np.abs(moved.reshape(6, -1)[:, 1:]), 0.1, rtol=1e-3)


def test_no_gradient_flows_through() -> None:
    x = tf.Variable(X)
    with tf.GradientTape() as tape:
        total = tf.reduce_sum(RobustTraining().adversarial_images(linear, x))
    assert tape.gradient(total, x) is None


@pytest.mark.parametrize(
    ("every", "expected"), [(1, [0, 11, 2, 13, 4]), (2, [0, 1, 12, 13, 4]), (3, [0, 1, 2, 13, 14])]
)
def test_in_turn(every: int, expected: list[int]) -> None:
    choices = [tf.range(5), tf.range(10, 15)]
    assert in_turn(choices, every).numpy().tolist() == expected
