"""How surprising all measures of an image are, taken together."""

from __future__ import annotations

from typing import ClassVar

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.scores.error_for_image import ErrorForImage
from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.nearest_codes import NearestCodes
from tfgmvae.scores.score import Score
from tfgmvae.scores.surprisal import NUM_LEVELS, total_surprise, usual_of
from tfgmvae.scores.typicality import Typicality

_SMALLEST_ERROR = 1e-12
_NUM_MEASURES = 6


@keras.saving.register_keras_serializable("tfgmvae")
class Surprise(Score):
    """The sum of the surprise of six measures of an image, each in nats.

    A measure surprises by `-log p`, where p is the share of training images, of those that are
    classified rightly, whose value is at least as large. Beyond their tenth of largest values, p
    falls exponentially, with the mean excess of that tenth. An image that is a little strange by
    every measure surprises as one that is very strange by one, which thresholds on each cannot see.
    The sum is that of Fisher, "Statistical Methods for Research Workers", 1925, for independent
    tests; these are not, so its threshold is set by calibration, like any other. The choice of
    measures is this library's own:

    * the distance of the code to the mean of its class;
    * the distance to the 10th nearest code of training images, see `NearestCodes`;
    * the log-odds of the second class against the first;
    * how short the code is in the direction of the mean, `(d^2 - |z|^2) / 2` with the distance d:
      what shows no class has a short code;
    * half the square of `Typicality`;
    * the log of `ErrorForImage`.

    Args:
        name: Default `None`: `"surprise"`.

    Example:
        >>> from tfgmvae.scores import Surprise
        >>> Surprise().name
        'surprise'
    """

    judges: ClassVar = "both"
    needs: ClassVar[tuple[str, ...]] = (
        "codes",
        "latent_distance",
        "logits",
        "reconstruction_error",
        "statistics",
    )

    def __init__(self, name: str | None = None) -> None:
        super().__init__(name)
        self.neighbours = NearestCodes()
        self.typicality = Typicality()
        self.error = ErrorForImage()

    def build(self, input_shape: tuple[int, int, int], num_classes: int, latent_dim: int) -> None:
        super().build(input_shape, num_classes, latent_dim)
        for part in (self.neighbours, self.typicality, self.error):
            part.build(input_shape, num_classes, latent_dim)
        self._sizes = (input_shape, num_classes, latent_dim)
        self.levels = self.add_state("levels", (_NUM_MEASURES, NUM_LEVELS))
        self.tails = self.add_state("tails", (_NUM_MEASURES,), 1.0)

    def fit(self, evidence: Evidence) -> None:
        for part in (self.neighbours, self.typicality, self.error):
            part.fitted(evidence)
        # The nearest code of a training image is its own, so that the next one counts instead.
        others = NearestCodes(self.neighbours.num_neighbours + 1, self.neighbours.num_codes)
        others.build(*self._sizes)
        others.fitted(evidence)
        usual = usual_of(np.asarray(self._measures(evidence, others)))
        self.levels.assign(usual.levels)
        self.tails.assign(usual.tails)

    def values(self, evidence: Evidence) -> tf.Tensor:
        return total_surprise(self._measures(evidence, self.neighbours), self.levels, self.tails)

    def _measures(self, evidence: Evidence, neighbours: NearestCodes) -> tf.Tensor:
        """Returns the measures in the order of the description: float32 `[M, N]`."""
        codes = tf.convert_to_tensor(evidence.codes)
        distance = tf.convert_to_tensor(evidence.latent_distance)
        return tf.stack(
            [
                distance,
                neighbours.values(evidence),
                _log_odds(tf.convert_to_tensor(evidence.logits)),
                0.5 * (tf.square(distance) - tf.reduce_sum(tf.square(codes), axis=1)),
                0.5 * tf.square(self.typicality.values(evidence)),
                tf.math.log(self.error.values(evidence) + _SMALLEST_ERROR),
            ]
        )


def _log_odds(logits: tf.Tensor) -> tf.Tensor:
    """Returns by how much the second largest logit exceeds the largest, at most 0: `[N]`."""
    two = tf.math.top_k(logits, min(2, logits.shape[1])).values  # [N, 2], or [N, 1]
    return two[:, -1] - two[:, 0]
