"""Thresholds that keep a false-reject rate with confidence, not only on average.

The thresholds of S scores are the edges of the region that is left after k cuts, see
`tfgmvae.calibration.blocks`. Of the distribution of n images, these cut away a share that is
Beta(k, n + 1 - k) distributed, so it is at most the rate with the probability that a binomial
variable of n trials and that rate is at least k. k is the largest for which this is the confidence.
"""

from __future__ import annotations

import functools

import numpy as np

from tfgmvae.calibration.blocks import cut
from tfgmvae.calibration.budget import JointBudget, Scores
from tfgmvae.calibration.thresholds import ROUNDING, PerClass
from tfgmvae.io.numbers import OPEN_SHARE, check


def cuts_allowed(num_images: int, rate: float, confidence: float) -> int:
    """Returns how many of n images thresholds may cut away: the k of the module.

    Args:
        num_images: Number of images n.
        rate: The largest share, in (0, 1), that may be refused.
        confidence: In (0, 1).

    Example:
        >>> from tfgmvae.calibration.promised_rate import cuts_allowed
        >>> [cuts_allowed(n, 0.02, 0.95) for n in (148, 149, 1000)]
        [0, 1, 13]
    """
    from scipy.stats import binom

    check(OPEN_SHARE, rate=rate, confidence=confidence)
    return int(binom.ppf(1 - confidence, num_images, rate)) if num_images else 0


@functools.cache
def images_needed(rate: float, confidence: float, num_scores: int = 2) -> int:
    """Returns the smallest n with which thresholds of S scores keep a rate with confidence.

    Args:
        rate: The largest share, in (0, 1), that may be refused.
        confidence: In (0, 1).
        num_scores: Number of scores S. Default 2.

    Example:
        >>> from tfgmvae.calibration.promised_rate import images_needed
        >>> [images_needed(0.02, 0.95, num_scores) for num_scores in (1, 2, 4)]
        [149, 236, 386]
    """
    check(OPEN_SHARE, rate=rate, confidence=confidence)
    too_few, enough = 0, num_scores
    while cuts_allowed(enough, rate, confidence) < num_scores:
        too_few, enough = enough, 2 * enough
    while enough - too_few > 1:
        middle = (too_few + enough) // 2
        if cuts_allowed(middle, rate, confidence) < num_scores:
            too_few = middle
        else:
            enough = middle
    return enough


def promised_rate_budget(
    scores: Scores,
    classes: np.ndarray,
    num_classes: int,
    false_reject_rate: float,
    confidence: float,
    per_class: PerClass,
    encoder_share: float,
    num_refused: int = 0,
) -> JointBudget:
    """Sets the thresholds of all scores so that a false-reject rate is kept with confidence.

    Which scores stand back where there are too few samples, and how those that do not share the
    rejections, is as in `tfgmvae.calibration.budget.quantile_budget`. With thresholds of its own,
    every class keeps the rate, all of them together with the confidence.

    Args:
        scores: Of clean held-out inputs.
        classes: `[N]`, the class of each input, which must be the predicted one.
        num_classes: Number of classes K.
        false_reject_rate: Share of clean inputs that may be rejected, in (0, 1).
        confidence: The probability, in (0, 1), of calibration inputs with which it is kept.
        per_class: As in `tfgmvae.calibration.thresholds.quantile_thresholds`.
        encoder_share: As in `quantile_budget`.
        num_refused: How many more clean inputs a rule refuses that is not set here. Each counts as
            a cut. Why that holds: let the rule's refusals lie the further out, by some draw, then
            all others by a score. The first cuts take the inputs that the rule refuses, and the
            next one the rest of what it would refuse as well. With thresholds per class it has to
            be 0. Default 0.

    Returns:
        `JointBudget`.

    Raises:
        ValueError: Too few samples (says how many are needed), or scores that are not finite.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.budget import Scores
        >>> from tfgmvae.calibration.promised_rate import promised_rate_budget
        >>> both = {name: np.arange(300.0) for name in ("latent_distance", "reconstruction_error")}
        >>> budget = promised_rate_budget(
        ...     Scores(both), np.zeros(300, int), 1, 0.02, 0.95, False, 0.5)
        >>> int(np.sum(both["latent_distance"] > budget.thresholds["latent_distance"][0]))
        0
    """
    scores.check(classes, num_classes)
    counts = np.bincount(classes, minlength=num_classes)  # [K]

    # Bonferroni: that the promise breaks for one of K classes is at most K times as probable.
    def needed_of_each(num_scores: int) -> int:
        return images_needed(false_reject_rate, 1 - (1 - confidence) / num_classes, num_scores)

    def needed_in_all(num_scores: int) -> int:
        return images_needed(false_reject_rate, confidence, num_scores + num_refused)

    asks_each = per_class is True
    available = int(counts.min()) if asks_each else len(classes) + num_refused
    needed = needed_of_each if asks_each else needed_in_all
    used, left_out = scores.used(available, needed, " of every class" if asks_each else "")
    if available < needed(len(used)):
        whose = f" of class {int(np.argmin(counts))}" if asks_each else ""
        raise ValueError(
            f"Expected at least {needed(len(used))} calibration samples"
            f"{' of every class' if asks_each else ''} for false_reject_rate={false_reject_rate} "
            f"with confidence={confidence}. Received: {available} samples{whose}. Give more "
            "samples, a larger false_reject_rate, or less confidence."
        )
    shares = scores.shares(used, encoder_share)
    separate = asks_each or (per_class == "auto" and counts.min() >= needed_of_each(len(used)))
    values = np.stack([scores.values[name] for name in used])  # [S, N]
    groups = [classes == k for k in range(num_classes)] if separate else [np.full(len(classes), 1)]
    sureness = 1 - (1 - confidence) / len(groups)
    limits = []
    for group in groups:
        members = values[:, np.flatnonzero(group)]  # [S, n]
        number = members.shape[1] + num_refused
        num_cuts = cuts_allowed(number, false_reject_rate, sureness) - num_refused
        blocks = cut(members, tuple(shares.values()), num_cuts)
        limits.append((1 + ROUNDING) * blocks.limits(num_cuts).astype(np.float64))
    found = np.stack(limits, axis=1).astype(np.float32)  # [S, K] or [S, 1]
    thresholds = dict(zip(used, np.broadcast_to(found, (len(used), num_classes)), strict=True))
    return JointBudget(
        scores.completed(thresholds, num_classes), shares, left_out, bool(separate), counts
    )
