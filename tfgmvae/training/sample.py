"""A sample of the training images, of bounded size: what further scores are fitted to."""

from __future__ import annotations

import math

import numpy as np

LARGEST_SIZE = 10_000
LARGEST_BYTES = 256 << 20


def sample_size(image_shape: tuple[int, ...]) -> int:
    """Returns how many float32 images of a shape a sample holds at most, at least one.

    Example:
        >>> from tfgmvae.training.sample import sample_size
        >>> sample_size((28, 28, 1)), sample_size((128, 128, 3))
        (10000, 1365)
    """
    return max(1, min(LARGEST_SIZE, LARGEST_BYTES // (4 * math.prod(image_shape))))


def drawn_rows(num_images: int, size: int | None, seed: int | None) -> np.ndarray:
    """Draws some of several images, all with the same chance.

    Args:
        num_images: Number of images N.
        size: How many are drawn; all where there are no more, and for `None`.
        seed: Fixes the draw; `None` counts as 0.

    Returns:
        int64 `[n]`, their row numbers in ascending order.

    Example:
        >>> from tfgmvae.training.sample import drawn_rows
        >>> drawn_rows(3, 5, seed=0).tolist(), len(drawn_rows(100, 5, seed=0))
        ([0, 1, 2], 5)
    """
    if size is None or num_images <= size:
        return np.arange(num_images)
    return np.sort(np.random.default_rng(seed or 0).choice(num_images, size, replace=False))


def drawn_sample(
    images: np.ndarray, labels: np.ndarray, seed: int | None
) -> tuple[np.ndarray, np.ndarray]:
    """Draws a sample of arrays.

    Args:
        images: float32 `[N, H, W, C]`.
        labels: int64 `[N]`.
        seed: Fixes the draw; `None` counts as 0.

    Returns:
        Images and labels, in their order.
    """
    size = sample_size(images.shape[1:])
    if len(images) <= size:
        return images, labels
    drawn = drawn_rows(len(images), size, seed)
    return images[drawn], labels[drawn]


class Reservoir:
    """A sample of a stream of unknown length, in which every image has the same chance to be.

    It does not grow with the stream (reservoir sampling, Vitter 1985).

    Args:
        seed: Fixes the draw; `None` counts as 0.
    """

    def __init__(self, seed: int | None) -> None:
        self._random = np.random.default_rng(seed or 0)
        self._images: np.ndarray | None = None
        self._labels = np.zeros(0, np.int64)
        self._num_seen = 0

    def add(self, images: np.ndarray, labels: np.ndarray) -> None:
        """Shows it a batch, images `[n, H, W, C]` and labels int64 `[n]`."""
        if self._images is None:
            size = sample_size(images.shape[1:])
            self._images = np.empty((size, *images.shape[1:]), np.float32)
            self._labels = np.empty(size, np.int64)
        size = len(self._images)
        number = self._num_seen + np.arange(len(images))
        # While there is room the next place, then a place among all seen so far.
        place = np.where(number < size, number, self._random.integers(0, number + 1))
        for item in np.flatnonzero(place < size):
            self._images[place[item]] = images[item]
            self._labels[place[item]] = labels[item]
        self._num_seen += len(images)

    def sample(self) -> tuple[np.ndarray, np.ndarray] | None:
        """Returns images and labels; `None` where it was shown none."""
        if self._images is None:
            return None
        return self._images[: self._num_seen], self._labels[: self._num_seen]
