"""The distance of a code to those of training images."""

from __future__ import annotations

from typing import Any, ClassVar

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.io.numbers import check_count
from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.score import Score

# Farther than any code, and its square is still finite.
_FAR_AWAY = 1e8
_SMALLEST_SQUARE = 1e-12


@keras.saving.register_keras_serializable("tfgmvae")
class NearestCodes(Score):
    """The distance of a code to the k-th nearest code of training images.

    The codes of a class do not lie around its mean alike in all directions, so a code may lie near
    the mean where no code of an image lies.

    Args:
        num_neighbours: Which neighbour counts, k. Default 10. Where fewer codes are kept, the last.
        num_codes: How many codes are kept at most, M. Default 4096. Of more images, as many of
            every class are drawn as there are in proportion, but at least k of each: a fixed seed
            draws them, so that they are as dense as the codes are.
        name: Default `None`: `"nearest_codes"`.

    Raises:
        ValueError: A number below 1, or more neighbours than codes.

    Example:
        >>> from tfgmvae.scores import NearestCodes
        >>> NearestCodes(num_codes=1000).name
        'nearest_codes'
    """

    judges: ClassVar = "code"
    needs: ClassVar[tuple[str, ...]] = ("codes",)

    def __init__(
        self, num_neighbours: int = 10, num_codes: int = 4096, name: str | None = None
    ) -> None:
        check_count("num_neighbours", num_neighbours)
        check_count("num_codes", num_codes)
        if num_neighbours > num_codes:
            raise ValueError(
                "Expected at most as many neighbours as codes. Received: "
                f"num_neighbours={num_neighbours}, num_codes={num_codes}"
            )
        super().__init__(name)
        self.num_neighbours = int(num_neighbours)
        self.num_codes = int(num_codes)

    def build(self, input_shape: tuple[int, int, int], num_classes: int, latent_dim: int) -> None:
        super().build(input_shape, num_classes, latent_dim)
        rows = self.rows_of(latent_dim)
        self.codes = self.add_state("codes", (rows, latent_dim), _FAR_AWAY)
        self.num_kept = self.add_state("num_kept", (), 1.0)

    def fit(self, evidence: Evidence) -> None:
        drawn = draw_in_proportion(evidence.classes, self.codes.shape[0], self.num_neighbours)
        codes = np.full(self.codes.shape, _FAR_AWAY, np.float32)
        codes[: len(drawn)] = self.points(evidence.where(drawn))
        self.codes.assign(codes)
        self.num_kept.assign(float(len(drawn)))

    def values(self, evidence: Evidence) -> tf.Tensor:
        codes = self.points(evidence)  # [N, D]
        kept = tf.convert_to_tensor(self.codes)  # [M, D]
        # Which one it is does not need the gradient, nor all digits.
        nearest = self._nearest(tf.stop_gradient(codes), kept)  # [N]
        squared = tf.reduce_sum(tf.square(codes - tf.gather(kept, nearest)), axis=1)
        return tf.sqrt(tf.maximum(squared, _SMALLEST_SQUARE))

    def rows_of(self, latent_dim: int) -> int:
        """Returns how many codes of a dimension are kept at most."""
        return self.num_codes

    def points(self, evidence: Evidence) -> tf.Tensor:
        """Returns what the distances are between: float32 `[N, D]`."""
        return tf.convert_to_tensor(evidence.codes)

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {
            "num_neighbours": self.num_neighbours,
            "num_codes": self.num_codes,
        }

    def _nearest(self, codes: tf.Tensor, kept: tf.Tensor) -> tf.Tensor:
        """Returns which kept code is the k-th nearest: int32 `[N]`."""
        # The distances up to what is the same for all kept codes, [N, M].
        products = tf.matmul(codes, kept, transpose_b=True)
        closeness = 2.0 * products - tf.reduce_sum(tf.square(kept), axis=1)
        rank = tf.minimum(self.num_neighbours, tf.cast(self.num_kept, tf.int32)) - 1
        return tf.gather(tf.math.top_k(closeness, self.num_neighbours).indices, rank, axis=1)


def draw_in_proportion(classes: np.ndarray, size: int, smallest: int, seed: int = 0) -> np.ndarray:
    """Draws a sample in which classes are as frequent as they are.

    Args:
        classes: int64 `[N]`.
        size: Largest size of the sample.
        smallest: How many of every class are drawn at least, where there are as many and the size
            has room for them.
        seed: Fixes the draw. Default 0.

    Returns:
        Sorted indices, int64.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.scores.nearest_codes import draw_in_proportion
        >>> classes = np.repeat([0, 1], [90, 10])
        >>> np.bincount(classes[draw_in_proportion(classes, 50, smallest=8)]).tolist()
        [42, 8]
    """
    if len(classes) <= size:
        return np.arange(len(classes))
    order = np.random.default_rng(seed).permutation(len(classes))
    rank = np.zeros(len(classes), np.int64)  # Within the class, in that order.
    for label in np.unique(classes):
        members = order[classes[order] == label]
        rank[members] = np.arange(len(members))
    is_safe = rank < smallest
    # Those of every class first, then all others as they were drawn.
    first = np.concatenate([order[is_safe[order]], order[~is_safe[order]]])
    return np.sort(first[:size])
