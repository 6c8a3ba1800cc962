"""The reconstruction error, judged against what is usual for an image like that."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.ops import ImageStatistics
from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.score import Score

# Far below what images of 256 levels can have, and keeps the logarithm of a blank image finite.
_SMALLEST_ENERGY = 1e-7
_SMALLEST_ERROR = 1e-12
_RIDGE = 1e-6
# A statistic that hardly varies, such as the contrast of images whose contrast is normalised.
_SMALLEST_SPREAD = 1e-3
_ANYTHING = 1e30

STATISTICS: dict[str, Callable[[ImageStatistics], tf.Tensor]] = {
    "brightness": lambda found: found.mean,
    "contrast": lambda found: _log(found.variance),
    "sharpness": lambda found: _log(found.sharpness),
}
"""What an image may be like, by name: functions to float32 `[N]`."""

_NAMES = {
    ("contrast",): "error_for_contrast",
    ("contrast", "sharpness"): "error_for_texture",
}


@keras.saving.register_keras_serializable("tfgmvae")
class ErrorForImage(Score):
    """The squared error of an image, divided by what is usual for an image like that.

    Smooth, faint and thin images are easy to reproduce, whatever they show, so an absolute error
    favours them. Here the log of the mean squared error is predicted from statistics of the image
    by a quadratic, fitted by least squares on training images that are classified rightly. Outside
    of their range a statistic counts as its nearest end, because regressions extrapolate badly.

    Args:
        statistics: Some of `STATISTICS`: `"brightness"`, the mean; `"contrast"`, the log of the
            variance; `"sharpness"`, the log of the mean square of what the mean of 3x3 neighbours
            leaves. Default `("contrast", "sharpness")`.
        name: Default `None`: `"error_for_contrast"` for `("contrast",)`, `"error_for_texture"` for
            the default, else made of the statistics.

    Raises:
        ValueError: No statistic, one twice, or an unknown one.

    Example:
        >>> from tfgmvae.scores import ErrorForImage
        >>> ErrorForImage().name, ErrorForImage(["brightness"]).name
        ('error_for_texture', 'error_for_brightness')
    """

    judges: ClassVar = "image"
    needs: ClassVar[tuple[str, ...]] = ("reconstruction_error", "statistics")

    def __init__(
        self, statistics: Sequence[str] = ("contrast", "sharpness"), name: str | None = None
    ) -> None:
        chosen = checked_statistics(statistics)
        super().__init__(name or _NAMES.get(chosen, f"error_for_{'_and_'.join(chosen)}"))
        self.statistics = chosen

    def build(self, input_shape: tuple[int, int, int], num_classes: int, latent_dim: int) -> None:
        super().build(input_shape, num_classes, latent_dim)
        self._num_elements = int(np.prod(input_shape))
        size = len(self.statistics)
        self.low = self.add_state("low", (size,), -_ANYTHING)
        self.high = self.add_state("high", (size,), _ANYTHING)
        self.center = self.add_state("center", (size,))
        self.spread = self.add_state("spread", (size,), 1.0)
        self.coefficients = self.add_state("coefficients", (len(_powers(size)),))

    def fit(self, evidence: Evidence) -> None:
        features = np.asarray(statistics_of(evidence, self.statistics), np.float64)  # [N, S]
        self.low.assign(features.min(axis=0))
        self.high.assign(features.max(axis=0))
        self.center.assign(features.mean(axis=0))
        self.spread.assign(np.maximum(features.std(axis=0), _SMALLEST_SPREAD))
        # As `values` computes them.
        terms = np.asarray(self._terms(evidence), np.float64)  # [N, T]
        target = np.asarray(log_error(evidence, self._num_elements), np.float64)  # [N]
        normal = terms.T @ terms / len(terms) + _RIDGE * np.eye(terms.shape[1])
        self.coefficients.assign(np.linalg.solve(normal, terms.T @ target / len(terms)))

    def values(self, evidence: Evidence) -> tf.Tensor:
        usual = tf.linalg.matvec(self._terms(evidence), tf.convert_to_tensor(self.coefficients))
        return tf.exp(log_error(evidence, self._num_elements) - usual)

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {"statistics": list(self.statistics)}

    def _terms(self, evidence: Evidence) -> tf.Tensor:
        """Returns the terms of the quadratic: float32 `[N, T]`."""
        low, high, center, spread = map(
            tf.convert_to_tensor, (self.low, self.high, self.center, self.spread)
        )
        features = tf.minimum(tf.maximum(statistics_of(evidence, self.statistics), low), high)
        columns = tf.unstack((features - center) / spread, axis=1)
        columns = [tf.ones_like(columns[0]), *columns]
        return tf.stack([columns[i] * columns[j] for i, j in _powers(len(columns) - 1)], axis=1)


def checked_statistics(statistics: Sequence[str]) -> tuple[str, ...]:
    """Returns names out of `STATISTICS`, or raises a `ValueError`."""
    chosen = (statistics,) if isinstance(statistics, str) else tuple(statistics)
    if not chosen or len(set(chosen)) < len(chosen) or not set(chosen) <= set(STATISTICS):
        raise ValueError(
            f"Expected statistics to be different ones of {', '.join(STATISTICS)}. "
            f"Received: statistics={statistics!r}"
        )
    return chosen


def statistics_of(evidence: Evidence, names: Sequence[str]) -> tf.Tensor:
    """Returns statistics of images, by their names out of `STATISTICS`: float32 `[N, S]`."""
    found = evidence.statistics
    if found is None:
        raise TypeError("Expected the statistics of the images. Received: None")
    return tf.stack([STATISTICS[name](found) for name in names], axis=1)


def log_error(evidence: Evidence, num_elements: int) -> tf.Tensor:
    """Returns the log of the mean squared error of images: float32 `[N]`."""
    error = tf.convert_to_tensor(evidence.reconstruction_error) / num_elements
    return tf.math.log(error + _SMALLEST_ERROR)


def _powers(size: int) -> list[tuple[int, int]]:
    """Returns the factors of every term of a quadratic; 0 stands for one."""
    return list(itertools.combinations_with_replacement(range(size + 1), 2))


def _log(energy: tf.Tensor) -> tf.Tensor:
    return tf.math.log(tf.convert_to_tensor(energy) + _SMALLEST_ENERGY)
