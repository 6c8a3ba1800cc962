"""The codebook: codes that are typical of every class, and what the decoder makes of them."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.classifier.pipeline import Pipeline
from tfgmvae.io.batches import slices

_ENTRIES_PER_CLASS = 500
_LARGEST_SIZE = 16_000_000


def mixture_samples(
    means: np.ndarray, scales: np.ndarray, per_class: int, seed: int | None
) -> np.ndarray:
    """Draws from every component of a mixture.

    Args:
        means: `[K, D]`.
        scales: `[K]`, standard deviations.
        per_class: Number S of codes per component.
        seed: Fixes the draw.

    Returns:
        float32 `[K, S, D]`: of every component its mean, then S - 1 samples.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.classifier.codebook import mixture_samples
        >>> mixture_samples(np.eye(2), np.ones(2), per_class=3, seed=0)[:, 0].tolist()
        [[1.0, 0.0], [0.0, 1.0]]
    """
    means, scales = np.asarray(means), np.asarray(scales)
    offsets = np.random.default_rng(seed).normal(size=(len(means), per_class, means.shape[1]))
    offsets[:, 0] = 0.0
    samples = means[:, np.newaxis] + scales[:, np.newaxis, np.newaxis] * offsets
    return samples.astype(np.float32)


def draw_codes(
    means: np.ndarray, scales: np.ndarray, input_shape: tuple[int, ...], seed: int | None
) -> np.ndarray:
    """Draws the codes of a codebook: float32 `[M, D]`, those of one class after another.

    There are up to 500 per class, and fewer where their images would take too much memory.
    """
    affordable = _LARGEST_SIZE // (int(np.prod(input_shape)) * len(means))
    per_class = max(1, min(_ENTRIES_PER_CLASS, affordable))
    return mixture_samples(means, scales, per_class, seed).reshape(-1, means.shape[1])


class Entries(NamedTuple):
    """Entries of a codebook, those of one class after another.

    Attributes:
        codes: `[M, D]`, tensor or variable.
        images: `[M, H, W, C]`, what the decoder makes of them; tensor or variable.
    """

    codes: Any
    images: Any


class Codebook:
    """Codes of every class, with their images for as long as the decoder does not change.

    Args:
        codes: Variable `[M, D]`.
    """

    def __init__(self, codes: Any) -> None:
        self.codes = codes
        # Of the decoder that made the images, bit by bit: comparing takes less than a checksum.
        self._weights: list[np.ndarray] = []
        self._images: tf.Tensor | None = None

    def entries(self, pipeline: Pipeline) -> Entries:
        """Returns codes and images as tensors. The images are made again by a changed decoder."""
        weights = [_bytes_of(weight) for weight in pipeline.decoder.weights]
        codes = tf.convert_to_tensor(self.codes)
        is_current = len(weights) == len(self._weights) and all(
            map(np.array_equal, weights, self._weights)
        )
        if self._images is None or not is_current:
            images = [pipeline.reconstruct(codes[part]) for part in slices(len(codes))]
            self._images = tf.concat(images, axis=0)
            self._weights = [weight.copy() for weight in weights]
        return Entries(codes, self._images)


def _bytes_of(weight: Any) -> np.ndarray:
    """The bytes of a weight, so that NaN is equal to itself."""
    return np.ascontiguousarray(weight).reshape(-1).view(np.uint8)
