"""The distance of a code to the nearest mean of a class, by how codes usually vary."""

from __future__ import annotations

from typing import ClassVar

import keras
import numpy as np
import tensorflow as tf
from sklearn.covariance import ledoit_wolf

from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.score import Score

LARGEST_DIMENSION = 4096
"""Of the codes: their covariance, and what it costs to invert it, grow with the square of it."""

_FAR_AWAY = 1e8
_SMALLEST_SQUARE = 1e-12


@keras.saving.register_keras_serializable("tfgmvae")
class Mahalanobis(Score):
    """The distance to the nearest class mean, with one covariance for all classes.

    Means and covariance are those of training images that are classified rightly. The covariance is
    shrunk towards a sphere by the rule of Ledoit and Wolf (2004), because many features of a
    network never vary. After Lee et al., "A Simple Unified Framework for Detecting
    Out-of-Distribution Samples and Adversarial Attacks", 2018.

    Args:
        name: Default `None`: `"mahalanobis"`.

    Example:
        >>> from tfgmvae.scores import Mahalanobis
        >>> Mahalanobis().name
        'mahalanobis'
    """

    judges: ClassVar = "code"
    needs: ClassVar[tuple[str, ...]] = ("codes",)

    def build(self, input_shape: tuple[int, int, int], num_classes: int, latent_dim: int) -> None:
        """Makes the weights.

        Raises:
            ValueError: Codes of more than 4096 dimensions.
        """
        if latent_dim > LARGEST_DIMENSION:
            raise ValueError(
                f"Expected at most {LARGEST_DIMENSION} features for the score {self.name!r}, whose "
                f"covariance it keeps. Received: {latent_dim}; choose a layer with fewer, such as "
                "one after a pooling, or the score 'nearest_neighbors'"
            )
        super().build(input_shape, num_classes, latent_dim)
        self.center = self.add_state("center", (latent_dim,))
        self.factor = self.add_state("factor", (latent_dim, latent_dim))
        self.means = self.add_state("means", (num_classes, latent_dim))

    def fit(self, evidence: Evidence) -> None:
        codes = np.asarray(evidence.codes, np.float64)  # [N, D]
        found, own = np.unique(evidence.classes, return_inverse=True)
        means = np.stack([codes[own == k].mean(axis=0) for k in range(len(found))])
        centred = codes - means[own]
        # Where no two images of a class differ, any scale will do.
        covariance = np.eye(codes.shape[1])
        if centred.any():
            covariance, _ = ledoit_wolf(centred, assume_centered=True)
        variances, directions = np.linalg.eigh(covariance)
        smallest = np.finfo(np.float32).eps * variances.max()
        factor = directions / np.sqrt(np.maximum(variances, smallest))  # [D, D]
        center = codes.mean(axis=0)
        whitened = np.full(self.means.shape, _FAR_AWAY)
        whitened[found] = (means - center) @ factor
        self.center.assign(center)
        self.factor.assign(factor)
        self.means.assign(whitened)

    def values(self, evidence: Evidence) -> tf.Tensor:
        center, factor, means = map(tf.convert_to_tensor, (self.center, self.factor, self.means))
        whitened = tf.matmul(tf.convert_to_tensor(evidence.codes) - center, factor)  # [N, D]
        # Which mean it is does not need the gradient, nor all digits.
        products = tf.matmul(tf.stop_gradient(whitened), means, transpose_b=True)  # [N, K]
        closeness = 2.0 * products - tf.reduce_sum(tf.square(means), axis=1)
        nearest = tf.gather(means, tf.argmax(closeness, axis=1))  # [N, D]
        squared = tf.reduce_sum(tf.square(whitened - nearest), axis=1)
        return tf.sqrt(tf.maximum(squared, _SMALLEST_SQUARE))
