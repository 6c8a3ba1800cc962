"""How unusual the reconstruction error and the statistics of an image are, taken together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

import keras
import numpy as np
import tensorflow as tf
from sklearn.mixture import GaussianMixture

from tfgmvae.io.numbers import check_count
from tfgmvae.scores.error_for_image import checked_statistics, log_error, statistics_of
from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.score import Score

# Added to the variances: two statistics that depend on each other have a singular covariance.
_SMALLEST_VARIANCE = 1e-4
_IMAGES_PER_COMPONENT = 20
# The log weight of a component that is not needed.
_NEVER = -1e30
# Below it the square root has no gradient that float32 can hold.
_SMALLEST_SQUARE = 1e-12


@keras.saving.register_keras_serializable("tfgmvae")
class Typicality(Score):
    """The distance from what images and their errors usually are like: in both directions.

    An error can be large, and it can be too small for a real image: blurred, empty and noisy images
    differ from all training images in contrast and sharpness before anything is reconstructed. A
    Gaussian mixture is fitted to the log of the mean squared error together with statistics of the
    image, over training images that are classified rightly; the score is
    `sqrt(2 (log m - log p))`, with the density p of an image and a bound m on the mixture's
    density. With one component it is the Mahalanobis distance. After the density of states
    estimation of Morningstar et al. (2021), who ask the same of other statistics.

    Args:
        statistics: See `ErrorForImage`. Default `("contrast", "sharpness")`.
        num_components: Gaussians of the mixture. Default 5; fewer where there are fewer than 20
            images for each.
        name: Default `None`: `"typicality"`.

    Raises:
        ValueError: As in `ErrorForImage`, or a number of components below 1.

    Example:
        >>> from tfgmvae.scores import Typicality
        >>> Typicality().name
        'typicality'
    """

    judges: ClassVar = "image"
    needs: ClassVar[tuple[str, ...]] = ("reconstruction_error", "statistics")

    def __init__(
        self,
        statistics: Sequence[str] = ("contrast", "sharpness"),
        num_components: int = 5,
        name: str | None = None,
    ) -> None:
        check_count("num_components", num_components)
        super().__init__(name)
        self.statistics = checked_statistics(statistics)
        self.num_components = int(num_components)

    def build(self, input_shape: tuple[int, int, int], num_classes: int, latent_dim: int) -> None:
        super().build(input_shape, num_classes, latent_dim)
        self._num_elements = int(np.prod(input_shape))
        components, size = self.num_components, 1 + len(self.statistics)
        self.means = self.add_state("means", (components, size))
        self.factors = self.add_state("factors", (components, size, size))
        self.log_weights = self.add_state("log_weights", (components,))

    def fit(self, evidence: Evidence) -> None:
        features = np.asarray(self._features(evidence), np.float64)  # [N, S]
        components = min(self.num_components, max(1, len(features) // _IMAGES_PER_COMPONENT))
        mixture = GaussianMixture(components, reg_covar=_SMALLEST_VARIANCE, random_state=0)
        if len(features) == 1:
            features = np.repeat(features, 2, axis=0)  # The least that scikit-learn takes.
        mixture.fit(features)
        factors = mixture.precisions_cholesky_  # [M, S, S], upper triangular
        log_weights = np.log(mixture.weights_) + np.log(np.diagonal(factors, axis1=1, axis2=2)).sum(
            axis=1
        )

        def padded(values: np.ndarray, filling: float) -> np.ndarray:
            widths = [(0, self.num_components - components)] + [(0, 0)] * (values.ndim - 1)
            return np.pad(values, widths, constant_values=filling)

        self.means.assign(padded(mixture.means_, 0.0))
        self.factors.assign(padded(factors, 0.0))
        # Its largest value is then at most zero.
        self.log_weights.assign(padded(log_weights - np.logaddexp.reduce(log_weights), _NEVER))

    def values(self, evidence: Evidence) -> tf.Tensor:
        means, factors, log_weights = map(
            tf.convert_to_tensor, (self.means, self.factors, self.log_weights)
        )
        difference = self._features(evidence)[:, tf.newaxis] - means  # [N, M, S]
        standardised = tf.einsum("nms,mst->nmt", difference, factors)
        log_densities = log_weights - 0.5 * tf.reduce_sum(standardised**2, axis=2)  # [N, M]
        square = -2.0 * tf.reduce_logsumexp(log_densities, axis=1)  # [N]
        return tf.sqrt(tf.maximum(square, _SMALLEST_SQUARE))

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {
            "statistics": list(self.statistics),
            "num_components": self.num_components,
        }

    def _features(self, evidence: Evidence) -> tf.Tensor:
        """Returns the log of the error, and the statistics: float32 `[N, S]`."""
        error = log_error(evidence, self._num_elements)[:, tf.newaxis]
        return tf.concat([error, statistics_of(evidence, self.statistics)], axis=1)
