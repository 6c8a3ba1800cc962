"""How surprising the features of an image and the answer to it are, taken together."""

from __future__ import annotations

from typing import ClassVar

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.scores.confidence import of_class
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
_SUREST = -100.0  # Log-odds, which are minus infinity where there is one class.


@keras.saving.register_keras_serializable("tfgmvae")
class FeatureSurprise(Score):
    """The sum of the surprise of four measures of a network's features and answer, each in nats.

    A measure surprises by `-log p`, where p is the share of training images, of those that are
    classified rightly, whose value is at least as large, see `tfgmvae.scores.surprisal`. An image
    that is a little strange by every measure surprises as one that is very strange by one, which
    thresholds on each cannot see, and a measure that says little of some images costs little. The
    measures are

    * the log of the distance to the nearest training image, between features of length one;
    * by how much it exceeds what is usual for the class, because some classes are spread farther
      than others;
    * `Mahalanobis` of features of length one, after Mueller and Hein, "Mahalanobis++: Improving OOD
      Detection via Feature Normalization", 2025. It is left out of more than 2048 features;
    * the log-odds of all other classes against the predicted one, which order images as
      `Confidence` does.

    What is usual for a class is the median over its training images, averaged with that over all of
    them, which counts as much as 20 images. Log-odds take the place of minus the log of the
    probability because the tail of the latter is that of a power: a network is so sure of its own
    training images that any doubt of a new one would surprise more than the distance of an image
    can, and a threshold that new images with doubts keep would accept all that is far away. The
    choice of measures is this library's own. None of them depends on the length of the features,
    which says how much there is to see: `Energy` beside this score does.

    Args:
        name: Default `None`: `"feature_surprise"`.

    Example:
        >>> from tfgmvae.scores import FeatureSurprise
        >>> FeatureSurprise().name
        'feature_surprise'
    """

    judges: ClassVar = "both"
    needs: ClassVar[tuple[str, ...]] = ("codes", "log_probabilities")

    def __init__(self, name: str | None = None) -> None:
        super().__init__(name)
        self.neighbours = NearestNeighbors(num_neighbours=1)
        self.mahalanobis: Mahalanobis | None = None

    def build(self, input_shape: tuple[int, int, int], num_classes: int, latent_dim: int) -> None:
        super().build(input_shape, num_classes, latent_dim)
        self._sizes = (input_shape, num_classes, latent_dim)
        num_measures = 3
        self.neighbours.build(*self._sizes)
        if latent_dim <= MOST_FEATURES:
            num_measures = 4
            self.mahalanobis = Mahalanobis()
            self.mahalanobis.build(*self._sizes)
        self.usual_distances = self.add_state("usual_distances", (num_classes,))
        self.levels = self.add_state("levels", (num_measures, NUM_LEVELS))
        self.tails = self.add_state("tails", (num_measures,), 1.0)

    def fit(self, evidence: Evidence) -> None:
        evidence = _of_length_one(evidence).arrays()
        size = self.neighbours.rows_of(self._sizes[-1])
        drawn = draw_in_proportion(evidence.classes, size, _FEWEST_OF_A_CLASS)
        kept = evidence.where(drawn)
        self.neighbours.fitted(kept)
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
        distances = _log_distances(evidence, neighbours)
        found = [distances, distances - usual, _log_odds_of_others(evidence)]
        if self.mahalanobis is not None:
            found.append(self.mahalanobis.values(evidence))
        return tf.stack(found)


def _of_length_one(evidence: Evidence) -> Evidence:
    codes = tf.convert_to_tensor(evidence.codes)
    return evidence._replace(codes=tf.math.l2_normalize(codes, axis=1))


def _log_distances(evidence: Evidence, neighbours: NearestNeighbors) -> tf.Tensor:
    return tf.math.log(neighbours.values(evidence) + _SMALLEST_DISTANCE)


def _log_odds_of_others(evidence: Evidence) -> tf.Tensor:
    """Returns the log of the probability of any other class over the predicted one's: `[N]`."""
    logs = tf.convert_to_tensor(evidence.log_probabilities)  # [N, K]
    is_predicted = tf.one_hot(evidence.classes, logs.shape[1], True, False, dtype=tf.bool)
    others = tf.reduce_logsumexp(tf.where(is_predicted, -np.inf, logs), axis=1)
    return tf.maximum(others - of_class(logs, evidence), _SUREST)
