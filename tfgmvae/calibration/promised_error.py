"""Thresholds whose error among the answered images is at most a promised rate, with confidence.

This is selection with guaranteed risk for several scores. Images are cut away, right and wrong ones
alike, until only the innermost are left, see `tfgmvae.calibration.blocks`. Given the cuts, the
images left are independent draws from the region left, so the number of wrong ones among them is
binomial, and its tail, inverted exactly, bounds the region's error (Clopper and Pearson 1934). The
regions that are looked at are fixed by the number of images alone, and each has an equal part of
the probability to be mistaken (Bonferroni). So, with the confidence, all bounds hold at once, and
any region whose bound is at most the rate may be taken: the largest one is.

Source: Geifman and El-Yaniv, "Selective classification for deep neural networks", Advances in
Neural Information Processing Systems 30 (2017). They bound the regions that a binary search visits,
which depend on the images; the regions here do not.
"""

from __future__ import annotations

import functools
import math
from typing import NamedTuple

import numpy as np

from tfgmvae.calibration.blocks import cut
from tfgmvae.calibration.budget import JointBudget, Scores
from tfgmvae.calibration.promise import percent, rounded_up
from tfgmvae.calibration.thresholds import samples_needed
from tfgmvae.io.numbers import OPEN_SHARE, check

_MOST_REGIONS = 16
_IMAGES_PER_REGION = 150
_LARGEST_REFUSAL = 0.6
_MOST_TIMES_AS_MANY = 1e4


class Chosen(NamedTuple):
    """Thresholds that keep a promise, and what it was concluded from.

    Attributes:
        budget: The thresholds.
        num_answered: Number of images that they answer.
        num_wrong: How many of these are wrong.
    """

    budget: JointBudget
    num_answered: int
    num_wrong: int


def refusals(num_images: int, false_reject_rate: float) -> np.ndarray:
    """Returns how many of n images are cut away for each region that is looked at: int64 `[G]`.

    From the share `false_reject_rate` to six tenths in equal ratios; one region for every 150
    images, at most 16.

    Args:
        num_images: Number of images n.
        false_reject_rate: The smallest share that is cut away.

    Example:
        >>> from tfgmvae.calibration.promised_error import refusals
        >>> refusals(600, 0.02).tolist()
        [12, 38, 116, 360]
    """
    number = min(max(num_images // _IMAGES_PER_REGION, 1), _MOST_REGIONS)
    largest = max(_LARGEST_REFUSAL, false_reject_rate)
    shares = np.geomspace(false_reject_rate, largest, number)
    # Subtracting a little keeps a whole number from being rounded up past itself.
    return np.unique(np.ceil(num_images * shares - 1e-9).astype(np.int64))


def error_bound(num_wrong: np.ndarray, num_images: np.ndarray, doubt: float) -> np.ndarray:
    """Returns the largest error rates that so few wrong ones do not speak against: float64 `[G]`.

    Args:
        num_wrong: `[G]`.
        num_images: `[G]`, of so many.
        doubt: The probability, in (0, 1), that a bound is too small.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.promised_error import error_bound
        >>> error_bound(np.array([0, 3]), np.array([299, 1000]), 0.05).round(5)
        array([0.00997, 0.00774])
    """
    from scipy.stats import beta

    num_right = np.maximum(num_images - num_wrong, 0)
    found = beta.ppf(1 - doubt, num_wrong + 1, np.maximum(num_right, 1))
    return np.where(num_right > 0, found, 1.0)


@functools.cache
def images_needed_for_error(
    max_error: float, confidence: float, false_reject_rate: float = 0.02
) -> int:
    """Returns the smallest n for which the error can be promised, none of the answered being wrong.

    Args:
        max_error: In (0, 1).
        confidence: In (0, 1).
        false_reject_rate: The smallest share that is refused. Default 0.02.

    Example:
        >>> from tfgmvae.calibration.promised_error import images_needed_for_error
        >>> [images_needed_for_error(rate, 0.95) for rate in (0.05, 0.01, 0.001)]
        [61, 376, 5884]
    """
    check(OPEN_SHARE, max_error=max_error, confidence=confidence)
    number = 1
    while True:
        cuts = refusals(number, false_reject_rate)
        doubt = (1 - confidence) / len(cuts)
        wanted = math.ceil(math.log(doubt) / math.log1p(-max_error) - 1e-9)
        missing = wanted - (number - int(cuts[0]))
        if missing <= 0:
            return number
        number += missing


def promised_error_budget(
    scores: Scores,
    classes: np.ndarray,
    labels: np.ndarray,
    num_classes: int,
    max_error: float,
    confidence: float,
    false_reject_rate: float,
    encoder_share: float,
) -> Chosen:
    """Sets the thresholds of all scores so that an error among answered images is promised.

    They are the same for all classes, and cut away at least the share `false_reject_rate` of the
    images, as many as are refused to keep out what is none of the classes; more, where the error
    asks for it.

    Args:
        scores: Of clean held-out inputs that all have a label.
        classes: `[N]`, the predicted classes.
        labels: `[N]`, the true ones.
        num_classes: Number of classes K.
        max_error: The largest share of wrong ones among the answered, in (0, 1).
        confidence: The probability, in (0, 1), of calibration inputs with which it is kept.
        false_reject_rate: The smallest share of the inputs that is refused, in (0, 1).
        encoder_share: As in `tfgmvae.calibration.budget.quantile_budget`.

    Returns:
        `Chosen`.

    Raises:
        ValueError: Too few images, or too many mistakes: names the rate that these images can
            promise, and how many it would take. Scores that are not finite.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.budget import Scores
        >>> from tfgmvae.calibration.promised_error import promised_error_budget
        >>> depth = np.linspace(0, 1, 1000)
        >>> labels = (depth > 0.9).astype(int)  # The furthest out are wrong.
        >>> scores = Scores({"latent_distance": depth, "reconstruction_error": depth})
        >>> found = promised_error_budget(
        ...     scores, np.zeros(1000, int), labels, 2, 0.01, 0.95, 0.02, 0.5)
        >>> found.num_answered, found.num_wrong
        (846, 0)
    """
    scores.check(classes, num_classes)
    number = len(classes)
    used, left_out = scores.used(
        number, lambda num_scores: samples_needed(false_reject_rate, num_scores)
    )
    least = max(
        samples_needed(false_reject_rate, len(used)),
        images_needed_for_error(max_error, confidence, false_reject_rate),
    )
    if number < least:
        raise ValueError(
            f"Expected at least {least} labelled calibration samples for max_error={max_error} "
            f"with confidence={confidence}, where none of the answered is wrong. "
            f"Received: {number} samples. Give more samples, a larger max_error, or less "
            "confidence."
        )
    shares = scores.shares(used, encoder_share)
    values = np.stack([np.asarray(scores.values[name], np.float32) for name in used])  # [S, N]
    cuts = refusals(number, false_reject_rate)  # [G]
    blocks = cut(values, tuple(shares.values()), int(cuts[-1]))
    limits = np.stack([blocks.limits(num_cuts) for num_cuts in cuts])  # [G, S]
    answered = np.all(values < limits[:, :, np.newaxis], axis=1)  # [G, N]
    num_answered = answered.sum(axis=1)
    num_wrong = np.sum(answered & (classes != labels), axis=1)
    doubt = (1 - confidence) / len(cuts)
    bounds = error_bound(num_wrong, num_answered, doubt)
    kept = np.flatnonzero(bounds <= max_error)
    if not len(kept):
        raise ValueError(
            f"Expected images that promise max_error={max_error} with confidence={confidence}. "
            f"Received: {number}, which promise {percent(rounded_up(bounds.min()))}. "
            + _way_out(num_wrong, num_answered, number, max_error, confidence)
        )
    chosen = int(kept[0])
    # What lies on the edge is outside, and thresholds are the largest accepted values.
    inside = np.nextafter(limits[chosen], np.float32(-np.inf))  # [S]
    thresholds = {
        name: np.full(num_classes, limit, np.float32)
        for name, limit in zip(used, inside, strict=True)
    }
    counts = np.bincount(classes, minlength=num_classes)
    budget = JointBudget(scores.completed(thresholds, num_classes), shares, left_out, False, counts)
    return Chosen(budget, int(num_answered[chosen]), int(num_wrong[chosen]))


def _way_out(
    num_wrong: np.ndarray,
    num_answered: np.ndarray,
    number: int,
    max_error: float,
    confidence: float,
) -> str:
    """Says how many images it would take if the shares stayed, or that no number would do."""
    doubt = (1 - confidence) / _MOST_REGIONS
    for times in np.geomspace(1, _MOST_TIMES_AS_MANY, 400):
        bounds = error_bound(times * num_wrong, times * num_answered, doubt)
        if bounds.min() <= max_error:
            wanted = math.ceil(times * number)
            return f"It takes about {wanted} images like these, or another max_error."
    smallest = np.min(num_wrong / np.maximum(num_answered, 1))
    return (
        f"No number of images like these promises it: at best {percent(rounded_up(smallest))} of "
        "the answered ones are wrong. It takes a better classifier, or another max_error."
    )
