"""The mixture prior: its means, and its densities against NumPy and TensorFlow Probability."""

from __future__ import annotations

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae.autoencoder.prior import MEAN_SCALE, MixturePrior, component_means


def smallest_distance(means: np.ndarray) -> float:
    distances = np.linalg.norm(means[:, np.newaxis].astype(np.float64) - means, axis=2)
    return float(distances[~np.eye(len(means), dtype=bool)].min())


def log_joint(latents: np.ndarray, means: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """Log of weight times density of every component, without the constant, in float64."""
    squared = np.sum((latents[:, np.newaxis].astype(np.float64) - means) ** 2, axis=2)
    return -0.5 * squared / scales**2 - latents.shape[1] * np.log(scales)


@pytest.mark.parametrize(("num_classes", "latent_dim"), [(1, 1), (2, 2), (3, 7), (10, 10)])
def test_means_are_scaled_one_hot_vectors_where_there_is_room(
    num_classes: int, latent_dim: int
) -> None:
    means = component_means(num_classes, latent_dim, seed=3)
    assert means.dtype == np.float32
    np.testing.assert_array_equal(means, MEAN_SCALE * np.eye(num_classes, latent_dim))


@pytest.mark.parametrize(
    ("num_classes", "latent_dim", "optimum"),
    [
        (2, 1, 20.0),  # Opposite points, triangle, square, tetrahedron, octahedron, hexagon.
        (3, 2, 10 * np.sqrt(3)),
        (4, 2, 10 * np.sqrt(2)),
        (4, 3, 10 * np.sqrt(8 / 3)),
        (6, 3, 10 * np.sqrt(2)),
        (6, 2, 10.0),
        (10, 2, 20 * np.sin(np.pi / 10)),
    ],
)
@pytest.mark.parametrize("seed", [None, 1, 4])
def test_few_dimensions_keep_means_nearly_as_far_apart_as_possible(
    num_classes: int, latent_dim: int, optimum: float, seed: int | None
) -> None:
    means = component_means(num_classes, latent_dim, seed)
    np.testing.assert_allclose(np.linalg.norm(means, axis=1), MEAN_SCALE, rtol=1e-6)
    assert 0.95 * optimum < smallest_distance(means) < 1.0001 * optimum


def test_many_classes_in_few_dimensions_stay_separable() -> None:
    # Further apart than two one-hot means would be is impossible for more than D + 1 of them.
    means = component_means(43, 16, seed=0)
    assert 12.0 < smallest_distance(means) < np.sqrt(2) * MEAN_SCALE


def test_drawn_means_depend_on_the_seed_only() -> None:
    np.testing.assert_array_equal(component_means(5, 3, seed=7), component_means(5, 3, seed=7))
    np.testing.assert_array_equal(component_means(5, 3), component_means(5, 3, seed=0))
    assert np.abs(component_means(5, 3, seed=7) - component_means(5, 3, seed=8)).max() > 0.1


@pytest.mark.parametrize(
    ("num_classes", "latent_dim", "message"),
    [
        (0, 2, "Expected num_classes to be an integer >= 1. Received: num_classes=0"),
        (2, 0, "Expected latent_dim to be an integer >= 1. Received: latent_dim=0"),
        (3, 1, "latent_dim >= 2 for more than two classes.*num_classes=3, latent_dim=1"),
    ],
)
def test_impossible_sizes_are_refused(num_classes: int, latent_dim: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        component_means(num_classes, latent_dim)


SCALES = [np.ones(3), np.array([0.5, 1.0, 3.0])]


def prior_with(scales: np.ndarray, latent_dim: int) -> MixturePrior:
    prior = MixturePrior(len(scales), latent_dim, seed=1)
    prior.scales.assign(scales)
    return prior


def codes(latent_dim: int) -> np.ndarray:
    return np.random.default_rng(0).normal(scale=8, size=(40, latent_dim)).astype(np.float32)


@pytest.mark.parametrize("latent_dim", [2, 3, 5])
@pytest.mark.parametrize("scales", SCALES)
class TestDensities:
    def test_log_joint_is_that_of_numpy(self, scales: np.ndarray, latent_dim: int) -> None:
        prior, latents = prior_with(scales, latent_dim), codes(latent_dim)
        expected = log_joint(latents, np.asarray(prior.means), scales)
        np.testing.assert_allclose(prior.log_joint(latents), expected, rtol=2e-5, atol=1e-4)

    def test_log_prob_is_that_of_numpy(self, scales: np.ndarray, latent_dim: int) -> None:
        prior, latents = prior_with(scales, latent_dim), codes(latent_dim)
        joint = log_joint(latents, np.asarray(prior.means), scales)
        largest = joint.max(axis=1, keepdims=True)
        expected = (
            largest[:, 0]
            + np.log(np.mean(np.exp(joint - largest), axis=1))
            - 0.5 * latent_dim * np.log(2 * np.pi)
        )
        found = prior.distribution().log_prob(latents)
        np.testing.assert_allclose(found, expected, rtol=2e-5, atol=1e-4)

    def test_softmax_of_log_joint_is_the_posterior_of_the_distribution(
        self, scales: np.ndarray, latent_dim: int
    ) -> None:
        prior, latents = prior_with(scales, latent_dim), codes(latent_dim)
        posterior = prior.distribution().posterior_marginal(latents).probs_parameter()
        softmax = tf.nn.softmax(prior.log_joint(latents))
        np.testing.assert_allclose(softmax, posterior, atol=2e-5)
        np.testing.assert_allclose(tf.reduce_sum(posterior, axis=1), 1.0, atol=1e-5)

    def test_divergence_is_that_of_the_distributions(
        self, scales: np.ndarray, latent_dim: int
    ) -> None:
        from tensorflow_probability import distributions as tfd

        prior, latents = prior_with(scales, latent_dim), codes(latent_dim)
        posterior = tfd.MultivariateNormalDiag(latents[:, np.newaxis], np.ones(latent_dim, "f"))
        components = prior.distribution().components_distribution
        expected = tfd.kl_divergence(posterior, components)  # [N, K]
        np.testing.assert_allclose(prior.divergence(latents), expected, rtol=2e-5, atol=1e-4)


def test_log_joint_has_a_gradient_where_responsibilities_have_none() -> None:
    prior = MixturePrior(3, 3)
    latents = tf.constant([[500.0, -300.0, 0.0]])
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(latents)
        logits = prior.log_joint(latents)
        logit = logits[:, 1]
        responsibilities = tf.nn.softmax(logits)
    assert tf.reduce_max(tf.abs(tape.gradient(responsibilities, latents))) == 0
    np.testing.assert_allclose(tape.gradient(logit, latents), [[-500.0, 310.0, 0.0]], rtol=1e-6)


def test_prior_is_made_again_from_its_configuration() -> None:
    prior = MixturePrior(4, 3, seed=5, name="prior")
    again = MixturePrior.from_config(prior.get_config())
    assert again.name == "prior"
    assert not again.trainable_weights
    np.testing.assert_array_equal(prior.means, again.means)


@pytest.mark.parametrize("policy", ["mixed_float16", "mixed_bfloat16"])
def test_prior_stays_in_float32(policy: str) -> None:
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(policy)
    try:
        prior = MixturePrior(4, 3)
        assert prior.log_joint(tf.zeros((2, 3))).dtype == tf.float32
        assert prior.means.dtype == "float32"
    finally:
        keras.config.set_dtype_policy(before)
