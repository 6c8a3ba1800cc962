"""Near-copies: images of one object that would stand on both sides of a calibration split.

Frames of a film, or several photos of one thing, are no independent images. Where some of them are
trained on and others are held out, the held-out ones are easier than those of new objects will be,
and thresholds from them reject more than was asked for. Two tests look for that in pixels alone.

`sequences` reads the order of the images. Independent images may stand in any order, so the image
that follows one is as near to it as any other of its class. In folders, films and lists of frames
it is nearer than almost all others. Measured on training images: the share of images that is
followed by one of the nearest 1 % of its class, less what chance gives, is .00 for Fashion-MNIST
and CIFAR-10, .04 for MNIST and .10 for the digits (both in the order of their writers), and .42 for
GTSRB, .52 for a folder of traffic signs and .4 for COIL-20. The limit lies between, at .25.

`near_copies` needs no order. It looks for the training image whose pattern is the most like that of
a held-out image, brightness and contrast removed, and asks whether brightness and contrast are the
same as well: whether they are nearer than those of all of its next neighbours, the 11th to the
30th. Of independent images a new photo of the same kind has no reason to be taken in the same
light. Measured on training images: that is so for 8 to 12 % of the images of MNIST, Fashion-MNIST,
CIFAR-10 and the digits, and for GTSRB and traffic signs split by the sign, but for 32 to 60 % of
GTSRB, traffic signs and COIL-20 split at random. The limit is .2, and two standard errors more.
"""

from __future__ import annotations

import dataclasses
import math

import numpy as np

_SIDE = 8
_CHUNK = 1000

_NUM_REFERENCES = 500
_NEAREST = 0.01
_NOTICED_ORDER = 0.25
_FEWEST_PAIRS = 50
_SAME_RUN = 0.1
_FEWEST_RUNS = 4

_NUM_TESTED = 1000
_NEXT_NEIGHBOURS = slice(10, 30)
_EXPECTED_SHARE = 0.1
_NOTICED_SHARE = 0.2
_FEWEST_TESTED = 50
_NUM_EXAMPLES = 3


@dataclasses.dataclass(frozen=True)
class NearCopies:
    """Held-out images whose like is among the training images.

    Attributes:
        share: About which share of the held-out images has a near-copy in training.
        examples: Pairs of a row of the held-out and a row of the training images, the nearest
            first.
    """

    share: float
    examples: tuple[tuple[int, int], ...]


def sequences(images: np.ndarray, labels: np.ndarray) -> np.ndarray | None:
    """Finds runs of near-copies in the order in which images are given.

    A run ends where the next image of the class is not among the nearest tenth of the class, seen
    from either of the two. Where most images are unlabelled, runs are looked for in all of them
    together. A class that falls into fewer than 4 runs shows one object that turns or moves, of
    which nothing could be held out without losing a view: its images stay on their own.

    Args:
        images: float32 `[N, H, W, C]`, in the order in which they were taken or filed.
        labels: int64 `[N]`, -1 where unlabelled.

    Returns:
        int64 `[N]`, the number of the run of every image; `None` where the order says nothing.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.near_copies import sequences
        >>> objects = np.random.default_rng(0).random((40, 8, 8, 1))
        >>> frames = np.repeat(objects, 5, axis=0)  # five frames of each of forty objects
        >>> labels = np.zeros(200, int)
        >>> runs = sequences(frames, labels)
        >>> bool((runs.reshape(40, 5) == runs[::5, np.newaxis]).all())
        True
        >>> sequences(np.random.default_rng(0).permutation(frames), labels) is None
        True
    """
    small = small_versions(images)
    is_scarce = np.sum(labels < 0) > len(labels) / 2
    pools = np.zeros_like(labels) if is_scarce else labels
    runs = np.arange(len(labels))
    generator = np.random.default_rng(0)
    num_pairs, num_nearest, expected, were_found = 0, 0, 0.0, False
    for pool in np.unique(pools):
        members = np.flatnonzero(pools == pool)
        if len(members) < 2:
            continue
        references = small[generator.permutation(members)[:_NUM_REFERENCES]]
        forward, backward = _adjacent_ranks(small[members], references)  # [n - 1] each
        num_pairs += len(forward)
        num_nearest += int(np.sum(forward < _NEAREST))
        expected += len(forward) * math.ceil(_NEAREST * len(references)) / len(references)
        starts = np.minimum(forward, backward) >= _SAME_RUN  # [n - 1]
        if starts.sum() + 1 >= _FEWEST_RUNS:
            heads = np.concatenate([[0], np.cumsum(starts)])  # [n]
            first_of_run = np.flatnonzero(np.concatenate([[True], starts]))
            runs[members] = members[first_of_run[heads]]
            were_found = True
    excess = (num_nearest - expected) / max(num_pairs, 1)
    if num_pairs < _FEWEST_PAIRS or excess < _NOTICED_ORDER or not were_found:
        return None
    return np.unique(runs, return_inverse=True)[1].astype(np.int64)


def near_copies(held_out: np.ndarray, training: np.ndarray) -> NearCopies | None:
    """Looks for near-copies of held-out images among the training images.

    At most 1,000 of the held-out images are looked at.

    Args:
        held_out: float32 `[M, H, W, C]`.
        training: float32 `[N, H, W, C]`.

    Returns:
        `NearCopies`; `None` where there are no more than independent images have, or too few
        images to tell.
    """
    rows = np.linspace(0, len(held_out) - 1, min(len(held_out), _NUM_TESTED)).astype(int)
    if len(rows) < _FEWEST_TESTED or len(training) < 2 * _NEXT_NEIGHBOURS.stop:
        return None
    tested, known = small_versions(held_out[rows]), small_versions(training)
    patterns, known_patterns = _pattern(tested), _pattern(known)
    light, known_light = _light(tested), _light(known)
    scale = known_light.std(axis=0) + 1e-6
    nearest, ratios, is_copy = [], [], []
    for start in range(0, len(rows), _CHUNK // 10):
        part = slice(start, start + _CHUNK // 10)
        distances = _squared_distances(patterns[part], known_patterns)  # [n, N]
        near = np.argpartition(distances, _NEXT_NEIGHBOURS.stop, axis=1)
        near = near[:, : _NEXT_NEIGHBOURS.stop]  # [n, 30]
        near_distances = np.take_along_axis(distances, near, axis=1)
        order = np.argsort(near_distances, axis=1)
        near = np.take_along_axis(near, order, axis=1)
        near_distances = np.take_along_axis(near_distances, order, axis=1)
        in_light = (light[part, np.newaxis] - known_light[near]) / scale  # [n, 30, C + 1]
        in_light = np.sum(in_light**2, axis=-1)  # [n, 30]
        is_copy.append(in_light[:, 0] < in_light[:, _NEXT_NEIGHBOURS].min(axis=1))
        ratios.append(near_distances[:, 0] / (near_distances[:, _NEXT_NEIGHBOURS.start] + 1e-12))
        nearest.append(near[:, 0])
    flags, closeness = np.concatenate(is_copy), np.concatenate(ratios)
    share = float(np.mean(flags))
    error = math.sqrt(_EXPECTED_SHARE * (1 - _EXPECTED_SHARE) / len(rows))
    if share < _NOTICED_SHARE + 2 * error:
        return None
    clearest = np.argsort(np.where(flags, closeness, np.inf), kind="stable")[:_NUM_EXAMPLES]
    partners = np.concatenate(nearest)
    return NearCopies(share, tuple((int(rows[i]), int(partners[i])) for i in clearest))


def small_versions(images: np.ndarray) -> np.ndarray:
    """Returns images averaged down to at most 8x8: `[N, H, W, C]` -> float32 `[N, h, w, C]`."""
    rows, columns = (_averaging(side) for side in images.shape[1:3])
    parts = [
        np.einsum("ah,nhwc,bw->nabc", rows, images[start : start + _CHUNK], columns, optimize=True)
        for start in range(0, max(len(images), 1), _CHUNK)
    ]
    return np.concatenate(parts).astype(np.float32, copy=False)


def _averaging(side: int) -> np.ndarray:
    """The matrix `[s, side]` that averages `side` pixels to `s = min(side, 8)`."""
    size = min(side, _SIDE)
    edges = np.linspace(0, side, size + 1)
    pixels = np.arange(side)
    left = np.maximum(edges[:-1, np.newaxis], pixels)
    right = np.minimum(edges[1:, np.newaxis], pixels + 1)
    weights = np.maximum(right - left, 0)
    return (weights / weights.sum(axis=1, keepdims=True)).astype(np.float32)


def _pattern(small: np.ndarray) -> np.ndarray:
    """What remains without brightness and contrast: float32 `[N, h * w * C]`."""
    flat = small.reshape(len(small), -1)
    centred = flat - flat.mean(axis=1, keepdims=True)
    return centred / np.maximum(centred.std(axis=1, keepdims=True), 1e-3)


def _light(small: np.ndarray) -> np.ndarray:
    """Mean of every channel, and the contrast: float32 `[N, C + 1]`."""
    contrast = small.std(axis=(1, 2)).mean(axis=1, keepdims=True)
    return np.concatenate([small.mean(axis=(1, 2)), contrast], axis=1)


def _squared_distances(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Squared distances `[n, m]` of the rows of `[n, D]` and `[m, D]`."""
    squares = np.sum(first**2, axis=1)[:, np.newaxis] + np.sum(second**2, axis=1)
    return np.maximum(squares - 2 * first @ second.T, 0)


def _adjacent_ranks(small: np.ndarray, references: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For every image and the next, which share of the references is nearer to it than the other.

    Returns:
        `[n - 1]` seen from the first image, and `[n - 1]` seen from the second.
    """
    flat = small.reshape(len(small), -1)
    others = references.reshape(len(references), -1)
    steps = np.sum((flat[1:] - flat[:-1]) ** 2, axis=1)  # [n - 1]
    shares = []
    for rows, to_other in ((flat[:-1], steps), (flat[1:], steps)):
        nearer = np.zeros(len(rows))
        for start in range(0, len(rows), _CHUNK):
            part = slice(start, start + _CHUNK)
            distances = _squared_distances(rows[part], others)
            # An image among the references does not count for itself, at distance zero but for
            # rounding.
            rounding = 1e-5 * np.sum(rows[part] ** 2, axis=1, keepdims=True)
            is_nearer = (distances < to_other[part, np.newaxis]) & (distances > rounding)
            nearer[part] = is_nearer.mean(axis=1)
        shares.append(nearer)
    return shares[0], shares[1]
