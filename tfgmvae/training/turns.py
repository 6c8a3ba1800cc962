"""Which turned and mirrored images of a class show no class: found out on training images."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import tensorflow as tf
from sklearn.decomposition import PCA

from tfgmvae.training.sample import drawn_rows, sample_size

TURNS: dict[str, Callable[[tf.Tensor], tf.Tensor]] = {
    "upside down": lambda images: tf.reverse(images, [1, 2]),
    "mirrored": lambda images: tf.reverse(images, [2]),
    "mirrored upside down": lambda images: tf.reverse(images, [1]),
    "quarter to the left": lambda images: tf.image.rot90(images, 1),
    "quarter to the right": lambda images: tf.image.rot90(images, 3),
}
"""The turns of images `[N, H, W, C]` by name; the quarters are for square images."""

_MOST_IMAGES = 4_000
_LARGEST_SIDE = 32
_LEAST_AUROC = 0.9
_FEWEST_OF_A_CLASS = 8
_MOST_DIRECTIONS = 60
_SHRINKAGE = 0.1


def turns_for(height: int, width: int) -> list[str]:
    """Returns the names of the turns that keep the shape of an image.

    Example:
        >>> from tfgmvae.training.turns import turns_for
        >>> turns_for(28, 20)
        ['upside down', 'mirrored', 'mirrored upside down']
    """
    return [name for name in TURNS if height == width or not name.startswith("quarter")]


def rows_to_look_at(
    labels: np.ndarray, image_shape: tuple[int, ...], seed: int | None
) -> np.ndarray:
    """Draws the training images that are looked at: at most 4,000 with a label.

    Args:
        labels: int64 `[N]`, -1 where the label is not known.
        image_shape: Shape of an image; of large ones there are fewer.
        seed: See `tfgmvae.training.sample.drawn_rows`.

    Returns:
        Their rows, int64, in ascending order.
    """
    known = np.flatnonzero(labels >= 0)
    return known[drawn_rows(len(known), min(_MOST_IMAGES, sample_size(image_shape)), seed)]


def without_class(images: np.ndarray, labels: np.ndarray, num_classes: int) -> np.ndarray:
    """Returns which turns make images of a class into images of no class.

    An 8 upside down may still be an 8, and a turned stop sign is no sign of the road. A linear
    discriminant of the principal components learns to tell the turned images of a class from the
    images of all classes as they are, on one half of the images. On the other half, the area under
    its ROC curve against every single class has to be 0.9 or more, so what looks like some class to
    a linear eye is left alone. It sees more than people mind: handwriting slants, so of MNIST an
    upside-down 6 is told from the 9s, and a turned 0 from the 0s.

    Args:
        images: float32 `[N, H, W, C]`, as the encoder sees them.
        labels: int64 `[N]`, -1 where the label is not known.
        num_classes: Number of classes K.

    Returns:
        bool `[K, T]`, in the order of `TURNS`. False for classes of fewer than 8 images.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.training.turns import without_class
        >>> ramp = np.linspace(0, 1, 8, dtype="float32")[:, np.newaxis, np.newaxis]
        >>> rng = np.random.default_rng(0)
        >>> images = ramp + 0.1 * rng.random((40, 8, 8, 1), "float32")  # Brighter below.
        >>> without_class(images, np.zeros(40, int), 1).tolist()
        [[True, False, True, True, True]]
    """
    found = np.zeros((num_classes, len(TURNS)), bool)
    known = np.flatnonzero(labels >= 0)
    images, labels = images[known], labels[known]
    counts = np.bincount(labels, minlength=num_classes)
    if counts.sum() < 2 * _FEWEST_OF_A_CLASS:
        return found
    # Alternately within every class, so that both halves have all of them.
    order = np.argsort(labels, kind="stable")
    images, labels = images[order], labels[order]
    learns = np.arange(len(labels)) % 2 == 0
    images = _small(images)
    flat = images.reshape(len(images), -1)
    size = min(_MOST_DIRECTIONS, len(images) // 4, flat.shape[1])
    directions = PCA(size, whiten=True, random_state=0).fit(flat)
    upright = directions.transform(flat)
    spread = _spread(upright[learns])
    usable = turns_for(*images.shape[1:3])
    for label in np.flatnonzero(counts >= _FEWEST_OF_A_CLASS):
        own = labels == label
        for position, name in enumerate(TURNS):
            if name in usable:
                turned = np.asarray(TURNS[name](images[own]))
                turned = directions.transform(turned.reshape(len(turned), -1))
                found[label, position] = _are_apart(
                    upright, labels, learns, spread, turned, learns[own]
                )
    return found


def _small(images: np.ndarray) -> np.ndarray:
    """Returns images of at most 32 pixels a side, which show which way is up as well."""
    height, width = images.shape[1:3]
    size = [min(height, _LARGEST_SIDE), min(width, _LARGEST_SIDE)]
    return np.asarray(tf.image.resize(images, size, method="area"))


def _are_apart(
    upright: np.ndarray,
    labels: np.ndarray,
    learns: np.ndarray,
    spread: np.ndarray,
    turned: np.ndarray,
    turned_learns: np.ndarray,
) -> bool:
    """Returns whether turned images are told from those of every class."""
    taught = turned[turned_learns]
    # The linear discriminant, with equal priors.
    difference = taught.mean(axis=0) - upright[learns].mean(axis=0)
    direction = np.linalg.lstsq((spread + _spread(taught)) / 2, difference)[0]
    among = upright[~learns] @ direction
    of_turned = np.sort(turned[~turned_learns] @ direction)
    # The area under the ROC curve is the chance that a turned image has the larger value.
    chances = 1 - np.searchsorted(of_turned, among) / len(of_turned)
    counts = np.bincount(labels[~learns])
    is_judged = counts >= _FEWEST_OF_A_CLASS // 2
    areas = np.bincount(labels[~learns], chances)[is_judged] / counts[is_judged]
    return bool((areas >= _LEAST_AUROC).all())


def _spread(points: np.ndarray) -> np.ndarray:
    """The covariance of points `[n, D]`, shrunk, because there may be few of them: `[D, D]`."""
    covariance = np.cov(points, rowvar=False, bias=True).reshape(points.shape[1:] * 2)
    size = len(covariance)
    return (1 - _SHRINKAGE) * covariance + _SHRINKAGE * np.trace(covariance) / size * np.eye(size)
