"""Says so where training images show much background, which this library is not meant for.

Two measures of training images, in pixels alone. Where objects lie on plain ground, images of a
class hardly differ at their edges, and photos differ there as much as anywhere: the variance in the
outermost eighth of every side is compared with that of the whole image. And an object on plain
ground may be small: its extent is the longer side of the box around all pixels that differ from the
ground, as a share of the image. The limits lie between training images of MNIST, Fashion-MNIST, the
digits and COIL-20 on the one side, and of GTSRB, CIFAR-10 and traffic signs on the
other.
"""

from __future__ import annotations

import numpy as np

from tfgmvae.training.sample import drawn_rows, sample_size

PURPOSE = (
    "tfgmvae is meant for small images of one object each, in few classes and with little "
    "background"
)
PRETRAINED = "a pretrained network can be given the right to refuse instead: see RejectOption"

_LARGEST_AT_EDGES = 0.85
_SMALLEST_EXTENT = 0.5
_EDGE = 8
_SAME = 0.15
_MOST_IMAGES = 2_000
_FEWEST_IMAGES = 50


def background_sentence(
    images: np.ndarray, labels: np.ndarray, seed: int | None = None
) -> str | None:
    """Says that images show much background, or nothing where they do not.

    At most 2,000 of the images are looked at.

    Args:
        images: float32 `[N, H, W, C]` in 0..1.
        labels: int64 `[N]`, -1 where unlabelled.
        seed: Decides which are looked at. Default `None`, which counts as 0.

    Returns:
        A sentence or `None`, as for fewer than 50 images.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.training.background import background_sentence
        >>> images = np.zeros((60, 32, 32, 1), np.float32)
        >>> images[:, 12:20, 12:20] = 1
        >>> background_sentence(images, np.zeros(60, int))[:66]
        "The objects fill about 25% of the images' height or width, the res"
    """
    size = min(_MOST_IMAGES, sample_size(images.shape[1:]))
    rows = drawn_rows(len(images), size, seed)
    if len(rows) < _FEWEST_IMAGES:
        return None
    some = images[rows]
    extent = _extent(some)
    if extent is not None and extent < _SMALLEST_EXTENT:
        found = (
            f"The objects fill about {extent:.0%} of the images' height or width, the rest is "
            "background"
        )
        cure = "Cut the images out closer to the objects; or "
    elif _variance_at_edges(some, labels[rows]) > _LARGEST_AT_EDGES:
        found = (
            "The images differ at their edges as much as in their middles, as photos with "
            "background do"
        )
        cure = "Cut them out as close to the objects as you can; where that is not enough, "
    else:
        return None
    return f"{found}: {PURPOSE}. {cure}{PRETRAINED}."


def _variance_at_edges(images: np.ndarray, labels: np.ndarray) -> float:
    """The variance around the mean of the class at the edges, by that of the whole image."""
    height, width = images.shape[1:3]
    variance = np.zeros((height, width))
    for label in np.unique(labels):
        of_class = images[labels == label]
        variance += len(of_class) * of_class.var(axis=0).mean(axis=-1)
    rows, columns = max(1, height // _EDGE), max(1, width // _EDGE)
    at_edges = np.ones(variance.shape, bool)
    at_edges[rows : height - rows, columns : width - columns] = False
    whole = float(variance.mean())
    return float(variance[at_edges].mean()) / whole if whole and not at_edges.all() else 0.0


def _extent(images: np.ndarray) -> float | None:
    """The usual extent of what lies on plain ground; `None` where nothing does."""
    sides = (images[:, 0], images[:, -1], images[:, :, 0], images[:, :, -1])
    edge = np.concatenate(sides, axis=1)  # [N, pixels, C]
    ground = np.median(edge, axis=1)[:, np.newaxis, np.newaxis]  # [N, 1, 1, C]
    differs = np.abs(images - ground).max(axis=-1) > _SAME  # [N, H, W]
    extents = np.maximum(_span(differs.any(axis=1)), _span(differs.any(axis=2)))
    extents = extents[extents > 0]
    return float(np.median(extents)) if len(extents) else None


def _span(is_set: np.ndarray) -> np.ndarray:
    """From the first to the last of every row of `[N, n]`, as a share of n; 0 where none is."""
    num = is_set.shape[1]
    span = num - is_set.argmax(axis=1) - is_set[:, ::-1].argmax(axis=1)
    return np.where(is_set.any(axis=1), span, 0) / num
