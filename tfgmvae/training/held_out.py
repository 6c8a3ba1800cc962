"""Which training images are held out to calibrate with: how many, and which belong together."""

from __future__ import annotations

import dataclasses
import math
from typing import Any, Literal

import numpy as np
from sklearn.model_selection import GroupShuffleSplit

from tfgmvae.calibration.near_copies import near_copies, sequences
from tfgmvae.calibration.thresholds import samples_needed
from tfgmvae.io.checks import first_few
from tfgmvae.io.numbers import SHARE, check

CalibrationSplit = float | Literal["auto"]

_LEAST_SHARE = 0.1
_LARGEST_SHARE = 0.66
_ROOM_FOR_MISTAKES = 1.2
_ROOM_SHARE = 1 / 3

_NUM_DRAWS = 10


@dataclasses.dataclass(frozen=True, eq=False)
class HeldOut:
    """What is kept out of training.

    Attributes:
        rows: int64 `[n]`, sorted: the images that are held out.
        num_groups: Number of groups that they are of; `None` where every image stands for itself.
        sentence: What the user should know of groups that were found, or `None`.
        warning: What is wrong with the choice, or `None`.
    """

    rows: np.ndarray
    num_groups: int | None
    sentence: str | None = None
    warning: str | None = None


def check_split(calibration_split: Any) -> None:
    """Raises a `ValueError` for a split that is neither `"auto"` nor a share in [0, 1)."""
    if isinstance(calibration_split, str):
        if calibration_split != "auto":
            raise ValueError(
                "Expected calibration_split to be 'auto' or in [0, 1). "
                f"Received: calibration_split={calibration_split!r}"
            )
        return
    check(SHARE, calibration_split=calibration_split)


def split_share(
    calibration_split: CalibrationSplit,
    num_images: int,
    false_reject_rate: float,
    num_scores: int = 2,
) -> float:
    """Returns which share of the images is held out.

    `"auto"` is a tenth, and more where a tenth is too little for the rate: what is needed and a
    fifth of it more for images that will be classified wrongly, as long as two thirds remain for
    training; from 150 images on, for the default rate, what is needed alone. More than two scores
    need more, which is held out as long as two thirds remain.

    Args:
        calibration_split: `"auto"`, or the share itself.
        num_images: Number of images N.
        false_reject_rate: What the held-out images must suffice for.
        num_scores: Number of scores that share the rate. Default 2.

    Returns:
        A share in [0, 1).

    Raises:
        ValueError: Too few images for `"auto"`; says how many are needed.

    Example:
        >>> from tfgmvae.training.held_out import split_share
        >>> [split_share("auto", n, 0.02) for n in (60000, 500, 150)]
        [0.1, 0.238, 0.66]
    """
    if calibration_split != "auto":
        return calibration_split
    needed = samples_needed(false_reject_rate)
    # Subtracting a little keeps a whole number from being rounded up past itself.
    smallest = math.ceil(needed / _LARGEST_SHARE - 1e-9)
    if num_images < smallest:
        possible = 2 / (int(_LARGEST_SHARE * num_images) + 1)
        raise ValueError(
            f"Expected at least {smallest} images for calibration_split='auto' with "
            f"false_reject_rate={false_reject_rate}, which {needed} held-out images are needed "
            f"for. Received: {num_images} images. Give more images, "
            f"false_reject_rate={math.ceil(1000 * possible) / 1000:g} or more, or "
            "calibration_split=0 and calibrate afterwards."
        )
    wanted = math.ceil(_ROOM_FOR_MISTAKES * samples_needed(false_reject_rate, num_scores))
    with_room = min(wanted, int(_ROOM_SHARE * num_images))
    return max(_LEAST_SHARE, max(needed, with_room) / num_images)


def share_for_promise(
    calibration_split: CalibrationSplit, num_images: int, num_needed: int, num_wanted: int
) -> CalibrationSplit:
    """Returns which share of the images is held out for a promise with confidence.

    Args:
        calibration_split: `"auto"`: a tenth, or what is wanted as long as two thirds remain for
            training, or what is needed alone. Or the share itself.
        num_images: Number of images N.
        num_needed: The smallest number of images that can promise it.
        num_wanted: A number of images that leaves room for mistakes.

    Returns:
        A share in [0, 1).

    Raises:
        ValueError: Too few images for `"auto"`; says how many are needed.

    Example:
        >>> from tfgmvae.training.held_out import share_for_promise
        >>> [share_for_promise("auto", n, 400, 800) for n in (60000, 5000, 1000)]
        [0.1, 0.16, 0.4]
    """
    if calibration_split != "auto":
        return calibration_split
    smallest = math.ceil(num_needed / _LARGEST_SHARE - 1e-9)
    if num_images < smallest:
        raise ValueError(
            f"Expected at least {smallest} images for calibration_split='auto' and this promise, "
            f"which {num_needed} held-out images are needed for. Received: {num_images} images. "
            "Give more images, promise less, or pass calibration_split=0 and calibrate "
            "afterwards."
        )
    with_room = min(num_wanted, int(_ROOM_SHARE * num_images))
    return max(_LEAST_SHARE, max(num_needed, with_room) / num_images)


def choose(
    images: np.ndarray,
    labels: np.ndarray,
    calibration_split: CalibrationSplit,
    *,
    false_reject_rate: float,
    num_scores: int = 2,
    groups: Any = None,
    seed: int | None = None,
) -> HeldOut:
    """Chooses the images that are held out of training.

    Without `groups`, runs of near-copies that the order of the images shows are kept together, see
    `tfgmvae.calibration.near_copies.sequences`; and near-copies that are left on both sides are
    warned of.

    Args:
        images: float32 `[N, H, W, C]`.
        labels: int64 `[N]`, -1 where unlabelled.
        calibration_split: See `split_share`.
        false_reject_rate: What the held-out images must suffice for.
        num_scores: See `split_share`. Default 2.
        groups: `[N]`, integers or strings: images of one group stay on one side. Default `None`.
        seed: Fixes the choice, see `draw_held_out`.

    Returns:
        `HeldOut`.

    Raises:
        ValueError: Too few images, or groups that cannot be parted.
    """
    were_given = groups is not None
    numbers = check_groups(groups, labels) if were_given else sequences(images, labels)
    rows = held_out_rows(
        labels,
        calibration_split,
        false_reject_rate=false_reject_rate,
        num_scores=num_scores,
        groups=numbers,
        seed=seed,
    )
    num_groups = None if numbers is None else len(np.unique(numbers[rows]))
    sentence = warning = None
    if not were_given:
        if numbers is not None:
            sentence = _found_sentence(numbers, num_groups)
        rest = np.setdiff1d(np.arange(len(labels)), rows)
        warning = near_copies_warning(images[rows], images[rest], rows, rest)
    return HeldOut(rows, num_groups, sentence, warning)


def held_out_rows(
    labels: np.ndarray,
    calibration_split: CalibrationSplit,
    *,
    false_reject_rate: float,
    num_scores: int = 2,
    groups: np.ndarray | None = None,
    seed: int | None = None,
) -> np.ndarray:
    """Chooses the images that are held out by their labels and groups alone.

    Args:
        labels: int64 `[N]`, -1 where unlabelled.
        calibration_split: See `split_share`; 0 holds nothing out.
        false_reject_rate: What the held-out images must suffice for.
        num_scores: See `split_share`. Default 2.
        groups: int64 `[N]`: images of one group stay on one side. Default `None`.
        seed: Fixes the choice, see `draw_held_out`.

    Returns:
        Sorted indices, int64.

    Raises:
        ValueError: Too few images.
    """
    if not calibration_split:
        return np.zeros(0, np.int64)
    share = split_share(calibration_split, len(labels), false_reject_rate, num_scores)
    needed = samples_needed(false_reject_rate)
    at_least = needed if calibration_split == "auto" else 0
    if groups is None:
        rows = draw_held_out(labels, share, seed, at_least)
    else:
        rows = draw_groups(labels, groups, share, seed, at_least)
    if len(rows) < needed:
        raise ValueError(
            f"Expected at least {needed} held-out images for "
            f"false_reject_rate={false_reject_rate}. Received: {len(rows)} by "
            f"calibration_split={calibration_split} of {len(labels)} images. Raise "
            "either, or pass calibration_split=0 and calibrate afterwards."
        )
    return rows


def near_copies_warning(
    held_out: np.ndarray,
    training: np.ndarray,
    held_out_names: Any = None,
    training_names: Any = None,
) -> str | None:
    """Says that held-out images have near-copies in training, and names some.

    Args:
        held_out: float32 `[M, H, W, C]`.
        training: float32 `[N, H, W, C]`.
        held_out_names: `[M]`, what the held-out images are called, such as file names or row
            numbers. Default `None`: their row numbers.
        training_names: `[N]`, likewise.

    Returns:
        The text of a warning, or `None`.
    """
    found = near_copies(held_out, training)
    if found is None:
        return None
    first = np.arange(len(held_out)) if held_out_names is None else held_out_names
    second = np.arange(len(training)) if training_names is None else training_names
    examples = ", ".join(f"{first[i]} and {second[j]}" for i, j in found.examples)
    return (
        f"About {found.share:.0%} of the calibration images look like copies of training images, "
        f"for example (calibration and training) images {examples}. If they are frames or photos "
        "of the same objects, the thresholds are too tight for new ones, and more will be "
        "rejected than false_reject_rate says: say which images belong together, with groups= of "
        "fit() or --group-by of the command line, or calibrate with images of other objects."
    )


def check_groups(groups: Any, labels: np.ndarray) -> np.ndarray:
    """Returns the groups as numbers from 0 on, after checking them.

    Args:
        groups: `[N]`, integers or strings.
        labels: int64 `[N]`, -1 where unlabelled.

    Returns:
        int64 `[N]`.

    Raises:
        ValueError: Another length, or a class whose images are all of one group.
        TypeError: Groups that are neither integers nor strings.
    """
    values = np.asarray(groups)
    if values.shape != labels.shape:
        raise ValueError(
            f"Expected groups of shape {labels.shape}, one for every image. "
            f"Received: groups.shape={values.shape}"
        )
    if values.dtype == object and all(isinstance(value, str) for value in values):
        values = values.astype(str)
    if values.dtype.kind not in "iuUS":
        raise TypeError(
            f"Expected groups to hold integers or strings. Received: groups.dtype={values.dtype}"
        )
    numbers = np.unique(values, return_inverse=True)[1].astype(np.int64)
    classes = np.unique(labels[labels >= 0])
    single = [k for k in classes if len(np.unique(numbers[labels == k])) < 2]
    if single:
        raise ValueError(
            "Expected images of at least two groups in every class, so that some can be held out "
            f"and some trained on. Received: one group only for class {first_few(single)}. Give "
            "smaller groups; `fit` also takes calibration_split=0, for a call of calibrate() with "
            "other images."
        )
    return numbers


def draw_held_out(
    labels: np.ndarray, share: float, seed: int | None, at_least: int = 0
) -> np.ndarray:
    """Draws which images to keep out of training.

    The same share of every class, of which one image is always left, except where most images are
    unlabelled: labels are scarce then, so only unlabelled images are drawn.

    Args:
        labels: int64 `[N]`, -1 where unlabelled.
        share: Share of the N images, in [0, 1).
        seed: Fixes the choice. `None` counts as 0, so that a resumed training draws the same.
        at_least: Number of images that are drawn at least, where there are so many; rounding may
            else leave the share of every class a little short. Default 0.

    Returns:
        Sorted indices, int64.
    """
    generator = np.random.default_rng(0 if seed is None else seed)
    unlabelled = np.flatnonzero(labels < 0)
    if len(unlabelled) > len(labels) / 2:
        count = min(max(round(share * len(labels)), at_least), len(unlabelled))
        return np.sort(generator.permutation(unlabelled)[:count])
    classes, sizes = np.unique(labels, return_counts=True)
    counts = _counts(sizes, share)
    while counts.sum() < min(at_least, np.sum(sizes - 1)):
        share += 1 / len(labels)
        counts = _counts(sizes, share)
    drawn = [
        generator.permutation(np.flatnonzero(labels == label))[:count]
        for label, count in zip(classes, counts, strict=True)
    ]
    return np.sort(np.concatenate(drawn)) if drawn else np.zeros(0, np.int64)


def _counts(sizes: np.ndarray, share: float) -> np.ndarray:
    """How many of each class are drawn; at least one of each is left."""
    return np.minimum(np.round(share * sizes).astype(int), sizes - 1)


def draw_groups(
    labels: np.ndarray,
    groups: np.ndarray,
    share: float,
    seed: int | None,
    at_least: int = 0,
) -> np.ndarray:
    """Draws which images to keep out of training, whole groups at a time.

    scikit-learn's `GroupShuffleSplit` draws the groups, those of every class for themselves, and
    those with images of several classes together; of ten draws, the one is taken whose number of
    images is nearest to the share. Every class keeps a group in training. Where most images are
    unlabelled, groups without a labelled image are drawn, as long as these suffice.

    Args:
        labels: int64 `[N]`, -1 where unlabelled.
        groups: int64 `[N]`.
        share: About which share of the N images, in [0, 1).
        seed: See `draw_held_out`.
        at_least: Number of images that are drawn at least, where there are so many. Default 0.

    Returns:
        Sorted indices, int64.
    """
    wanted = max(round(share * len(labels)), at_least)
    rows = np.arange(len(labels))
    if np.sum(labels < 0) > len(labels) / 2:
        unlabelled = np.flatnonzero(~np.isin(groups, groups[labels >= 0]))
        rows = unlabelled if len(unlabelled) >= wanted else rows
    if not wanted or not len(rows):
        return np.zeros(0, np.int64)
    kinds = _kinds(labels[rows], groups[rows])
    seed = 0 if seed is None else seed
    share = wanted / len(rows)
    while True:
        parts, owed = [np.zeros(0, np.int64)], 0.0
        for kind in np.unique(kinds):
            members = rows[kinds == kind]
            # What one class is short of, because its groups are large, the next one makes up for.
            owed += share * len(members)
            parts.append(_drawn(members, groups, owed, seed))
            owed -= len(parts[-1])
        drawn = _with_every_class_left(np.sort(np.concatenate(parts)), labels, groups)
        share += 0.02
        if len(drawn) >= at_least or share >= 1:
            return drawn


def _kinds(labels: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """The label that all images of an image's group have, int64 `[N]`; -2 where they differ."""
    numbers = np.unique(groups, return_inverse=True)[1]
    smallest = np.full(numbers.max() + 1, labels.max())
    largest = np.full(numbers.max() + 1, labels.min())
    np.minimum.at(smallest, numbers, labels)
    np.maximum.at(largest, numbers, labels)
    return np.where(smallest == largest, smallest, -2)[numbers]


def _drawn(rows: np.ndarray, groups: np.ndarray, wanted: float, seed: int) -> np.ndarray:
    """About the wanted number of the rows, in whole groups, of which one is left."""
    num_groups = len(np.unique(groups[rows]))
    num_drawn = min(round(wanted * num_groups / len(rows)), num_groups - 1)
    if num_drawn < 1:
        return np.zeros(0, np.int64)
    splitter = GroupShuffleSplit(_NUM_DRAWS, test_size=num_drawn, random_state=seed)
    draws = [drawn for _, drawn in splitter.split(rows, groups=groups[rows])]
    return rows[min(draws, key=lambda drawn: abs(len(drawn) - wanted))]


def _with_every_class_left(drawn: np.ndarray, labels: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Gives back a group of every class that would have none in training."""
    left = np.delete(labels, drawn)
    for label in np.setdiff1d(labels[labels >= 0], left):
        returned = groups[drawn[labels[drawn] == label][0]]
        drawn = drawn[groups[drawn] != returned]
    return drawn


def _found_sentence(groups: np.ndarray, num_held_out: int | None) -> str:
    sizes = np.bincount(groups)
    largest = int(np.argmax(sizes))
    first, last = np.flatnonzero(groups == largest)[[0, -1]]
    return (
        "The order of the images shows runs of near-copies, such as frames of a film: the "
        f"{sizes[largest]} images from {first} to {last} are the longest. Each of the "
        f"{len(sizes)} runs is kept on one side of the calibration split, {num_held_out} are held "
        "out. Pass groups= to say yourself what belongs together."
    )
