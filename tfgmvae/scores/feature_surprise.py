"""How surprising the features of an image and the answer to it are, taken together."""

from __future__ import annotations

from typing import ClassVar

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.scores.confidence import Confidence
from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.mahalanobis import Mahalanobis
from tfgmvae.scores.nearest_codes import draw_in_proportion
from tfgmvae.scores.nearest_neighbors import NearestNeighbors
from tfgmvae.scores.score import Score
from tfgmvae.scores.surprisal import NUM_LEVELS, total_surprise, usual_of

MOST_FEATURES = 2048
"""Up to so many features their covariance is inverted in seconds."""

_SMALLEST_DISTANCE = 1e-4  # Of two images that are the same.
# As many images as a class has to have for its own median to count as much as that of all.
_ENOUGH = 20
_FEWEST_OF_A_CLASS = 10


@keras.saving.register_keras_serializable("tfgmvae")
class FeatureSurprise(Score):
    """The sum of the surprise of three measures of a network's features and answer, each in nats.

    A measure surprises by `-log p`, where p is the share of training images, of those that are
    classified rightly, whose value is at least as large, see `tfgmvae.scores.surprisal`. An image
    that is a little strange by every measure surprises as one that is very strange by one, which
    thresholds on each cannot see, and a measure that says little of some images costs little. The
    measures are

    * the log of the distance to the nearest training image, between features of length one, against
      what is usual for the class, because some classes are spread farther than others;
    * `Mahalanobis` of features of length one, after Mueller and Hein, "Mahalanobis++: Improving OOD
      Detection via Feature Normalization", 2025. It is left out of more than 2048 features;
    * `Confidence`.

    What is usual for a class is the median over its training images, averaged with that over all of
    them, which counts as much as 20 images. The choice of measures is this library's own.

    Args:
        name: Default `None`: `"feature_surprise"`.

    Example:
        >>> from tfgmvae.scores import FeatureSurprise
        >>> FeatureSurprise().name
        'feature_surprise'
    """

    judges: ClassVar = "code"
    needs: ClassVar[tuple[str, ...]] = ("codes", "log_probabilities")

    def __init__(self, name: str | None = None) -> None:
        super().__init__(name)
        self.neighbours = NearestNeighbors(num_neighbours=1)
        self.confidence = Confidence()
        self.mahalanobis: Mahalanobis | None = None

    def build(self, input_shape: tuple[int, int, int], num_classes: int, latent_dim: int) -> None:
        super().build(input_shape, num_classes, latent_dim)
        self._sizes = (input_shape, num_classes, latent_dim)
        parts: list[Score] = [self.neighbours, self.confidence]
        if latent_dim <= MOST_FEATURES:
            self.mahalanobis = Mahalanobis()
            parts.append(self.mahalanobis)
        for part in parts:
            part.build(*self._sizes)
        self.usual_distances = self.add_state("usual_distances", (num_classes,))
        self.levels = self.add_state("levels", (len(parts), NUM_LEVELS))
        self.tails = self.add_state("tails", (len(parts),), 1.0)

    def fit(self, evidence: Evidence) -> None:
        evidence = _of_length_one(evidence).arrays()
        size = self.neighbours.rows_of(self._sizes[-1])
        drawn = draw_in_proportion(evidence.classes, size, _FEWEST_OF_A_CLASS)
        kept = evidence.where(drawn)
        self.neighbours.fitted(kept)
        self.confidence.fitted(evidence)
        if self.mahalanobis is not None:
            self.mahalanobis.fitted(evidence)
        # The nearest one of an image that is kept is itself, so that the next one counts instead.
        others = NearestNeighbors(num_neighbours=2)
        others.build(*self._sizes)
        others.fitted(kept)
        self.usual_distances.assign(self._medians(_log_distances(kept, others), kept.classes))
        usual = usual_of(np.asarray(self._measures(kept, others)))
        self.levels.assign(usual.levels)
        self.tails.assign(usual.tails)

    def values(self, evidence: Evidence) -> tf.Tensor:
        measures = self._measures(_of_length_one(evidence), self.neighbours)
        return total_surprise(measures, self.levels, self.tails)

    def _medians(self, values: tf.Tensor, classes: np.ndarray) -> np.ndarray:
        """Returns what is usual for every class: float64 `[K]`."""
        given = np.asarray(values, np.float64)
        of_all = np.median(given)
        members = [given[classes == label] for label in range(self._sizes[1])]
        return np.array(
            [
                (len(own) * np.median(own) + _ENOUGH * of_all) / (len(own) + _ENOUGH)
                if len(own)
                else of_all
                for own in members
            ]
        )

    def _measures(self, evidence: Evidence, neighbours: NearestNeighbors) -> tf.Tensor:
        """Returns the measures of images whose codes have length one: float32 `[M, N]`."""
        usual = tf.gather(tf.convert_to_tensor(self.usual_distances), evidence.classes)
        found = [_log_distances(evidence, neighbours) - usual, self.confidence.values(evidence)]
        if self.mahalanobis is not None:
            found.append(self.mahalanobis.values(evidence))
        return tf.stack(found)


def _of_length_one(evidence: Evidence) -> Evidence:
    codes = tf.convert_to_tensor(evidence.codes)
    return evidence._replace(codes=tf.math.l2_normalize(codes, axis=1))


def _log_distances(evidence: Evidence, neighbours: NearestNeighbors) -> tf.Tensor:
    return tf.math.log(neighbours.values(evidence) + _SMALLEST_DISTANCE)
