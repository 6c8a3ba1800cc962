"""The distance of features to those of training images, on the unit sphere."""

from __future__ import annotations

import keras
import tensorflow as tf

from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.nearest_codes import NearestCodes

LARGEST_BYTES = 64 << 20
"""What the features that are kept take at most."""

_SMALLEST_SQUARE = 1e-12


@keras.saving.register_keras_serializable("tfgmvae")
class NearestNeighbors(NearestCodes):
    """The distance to the k-th nearest training image, between features of length one.

    The length of a network's features says how much there is to see in an image, their direction
    what it is. After Sun et al., "Out-of-Distribution Detection with Deep Nearest Neighbors", 2022.

    Args:
        num_neighbours: Which neighbour counts, k. Default 10. Where fewer are kept, the last.
        num_codes: How many features are kept at most, M. Default 4096, and never more than 64 MiB
            of them. They are drawn as in `NearestCodes`.
        name: Default `None`: `"nearest_neighbors"`.

    Raises:
        ValueError: A number below 1, or more neighbours than features.

    Example:
        >>> from tfgmvae.scores import NearestNeighbors
        >>> NearestNeighbors(num_neighbours=50).name
        'nearest_neighbors'
    """

    def rows_of(self, latent_dim: int) -> int:
        room = LARGEST_BYTES // (4 * max(latent_dim, 1))
        return max(min(self.num_codes, room), self.num_neighbours)

    def points(self, evidence: Evidence) -> tf.Tensor:
        return tf.math.l2_normalize(super().points(evidence), axis=1, epsilon=_SMALLEST_SQUARE)
