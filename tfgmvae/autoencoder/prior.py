"""The mixture prior over codes: one Gaussian component per class."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.io.numbers import check, count

MEAN_SCALE = 10.0
"""Length of every component mean, in component standard deviations.

The same model as unit one-hot means with standard deviation 0.1, but it trains stably.
"""


def component_means(num_classes: int, latent_dim: int, seed: int | None = None) -> np.ndarray:
    """Returns the fixed means of the components, float32 `[num_classes, latent_dim]`.

    Scaled one-hot vectors, zero-padded, when `latent_dim >= num_classes`; otherwise unit vectors
    pushed apart on the sphere, on the same scale.

    Args:
        num_classes: Number of components K.
        latent_dim: Dimension D of the code.
        seed: Fixes the directions where they are drawn, which is when `latent_dim < num_classes`.
            Default `None`: seed 0, so that a model can always be made again.

    Returns:
        float32 `[K, D]`, every row of length `MEAN_SCALE`.

    Raises:
        ValueError: Fewer than one class or dimension, or two classes that would share a mean.

    Example:
        >>> from tfgmvae.autoencoder.prior import component_means
        >>> component_means(2, 3).tolist()
        [[10.0, 0.0, 0.0], [0.0, 10.0, 0.0]]
    """
    check(count(), num_classes=num_classes, latent_dim=latent_dim)
    if latent_dim >= num_classes:
        return (MEAN_SCALE * np.eye(num_classes, latent_dim)).astype(np.float32)
    if latent_dim == 1:
        if num_classes > 2:
            raise ValueError(
                "Expected latent_dim >= 2 for more than two classes: a line has room for two means "
                f"of equal length. Received: num_classes={num_classes}, latent_dim={latent_dim}"
            )
        return np.array([[MEAN_SCALE], [-MEAN_SCALE]], np.float32)
    generator = np.random.default_rng(0 if seed is None else seed)
    directions = generator.normal(size=(num_classes, latent_dim))  # [K, D]
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    steps = 2000
    for step in range(steps):
        differences = directions[:, np.newaxis] - directions[np.newaxis]  # [K, K, D]
        squared = np.sum(differences**2, axis=2)  # [K, K]
        np.fill_diagonal(squared, np.inf)
        # A steep repulsion: only the nearest neighbours matter, which raises the smallest distance.
        forces = np.sum(differences * (squared.min() / squared)[..., np.newaxis] ** 4, axis=1)
        directions += 0.1 * (1 - step / steps) * forces
        directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    return (MEAN_SCALE * directions).astype(np.float32)


@keras.saving.register_keras_serializable("tfgmvae")
class MixturePrior(keras.layers.Layer):
    """The prior P(z): a mixture of K Gaussians with uniform weights and unit variance.

    Args:
        num_classes: Number of components K.
        latent_dim: Dimension D of the code.
        seed: See `component_means`.

    Attributes:
        means: float32 weight `[K, D]`, not trainable.
        scales: float32 weight `[K]`, the components' standard deviations, all one.

    Example:
        >>> import tensorflow as tf
        >>> from tfgmvae.autoencoder.prior import MixturePrior
        >>> prior = MixturePrior(num_classes=3, latent_dim=3)
        >>> int(tf.argmax(prior.log_joint(10.0 * tf.eye(3)), axis=1)[2])
        2
    """

    def __init__(
        self, num_classes: int, latent_dim: int, seed: int | None = None, **kwargs: Any
    ) -> None:
        super().__init__(trainable=False, dtype="float32", **kwargs)
        self.num_classes = num_classes
        self.latent_dim = latent_dim
        self.seed = seed
        self.means = self.add_weight(
            name="means",
            shape=(num_classes, latent_dim),
            initializer="zeros",
            trainable=False,
            autocast=False,
        )
        self.means.assign(component_means(num_classes, latent_dim, seed))
        self.scales = self.add_weight(
            name="scales",
            shape=(num_classes,),
            initializer="ones",
            trainable=False,
            autocast=False,
        )
        self.built = True

    def distribution(self) -> Any:
        """Returns the prior as a `tfp.distributions.MixtureSameFamily` over codes `[..., D]`."""
        # TensorFlow Probability takes seconds to import, so it loads on first use.
        from tensorflow_probability import distributions as tfd

        return tfd.MixtureSameFamily(
            mixture_distribution=tfd.Categorical(logits=tf.zeros(self.num_classes)),
            components_distribution=tfd.MultivariateNormalDiag(
                loc=tf.convert_to_tensor(self.means),
                scale_diag=tf.convert_to_tensor(self.scales)[:, tf.newaxis]
                * tf.ones((1, self.latent_dim)),
            ),
        )

    def squared_distances(self, latents: tf.Tensor) -> tf.Tensor:
        """Returns the squared Mahalanobis distances of codes `[N, D]` to every mean, `[N, K]`."""
        differences = latents[:, tf.newaxis] - self.means  # [N, K, D]
        return tf.reduce_sum(differences**2, axis=2) / self.scales**2

    def log_joint(self, latents: tf.Tensor) -> tf.Tensor:
        """Returns log P(z, k) up to one constant, for codes `[N, D]`: `[N, K]`.

        It is `-d_k^2 / 2 - D log(scale_k)`: its softmax are the responsibilities, and unlike those
        it never saturates, so its gradient is useful everywhere.
        """
        return -0.5 * self.squared_distances(latents) - self.latent_dim * tf.math.log(
            tf.convert_to_tensor(self.scales)
        )

    def divergence(self, latents: tf.Tensor, stddev: float = 1.0) -> tf.Tensor:
        """Returns KL(N(latents, stddev^2 I) || component k) for every k, in nats.

        Closed form between two isotropic Gaussians.

        Args:
            latents: `[N, D]`.
            stddev: Standard deviation of the posterior. Default 1.0.

        Returns:
            `[N, K]`.
        """
        ratios = (stddev / tf.convert_to_tensor(self.scales)) ** 2  # [K]
        spread = 0.5 * self.latent_dim * (ratios - 1.0 - tf.math.log(ratios))  # [K]
        return 0.5 * self.squared_distances(latents) + spread

    def get_config(self) -> dict[str, Any]:
        config = super().get_config()
        config.pop("trainable", None)
        config.pop("dtype", None)
        return config | {
            "num_classes": self.num_classes,
            "latent_dim": self.latent_dim,
            "seed": self.seed,
        }
