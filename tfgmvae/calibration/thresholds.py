"""Calibration rules: how clean scores become the two thresholds of every class.

This module imports NumPy and SciPy only and knows no model: it takes the scores of clean images.
"""

from __future__ import annotations

import dataclasses
import math
from typing import Literal

import numpy as np

from tfgmvae.io.numbers import check_rate

THREE_SIGMA = 0.9973
"""The probability that a univariate Gaussian puts within three standard deviations."""

ROUNDING = 1e-4
"""How far, relatively, the scores of one image may lie apart on two machines, or once exported."""

PerClass = bool | Literal["auto"]


@dataclasses.dataclass(frozen=True)
class Thresholds:
    """Thresholds of K classes; an input is accepted when both scores are at most theirs.

    Attributes:
        encoder: float32 `[K]`. Largest accepted latent distance, in component standard deviations.
        decoder: float32 `[K]`. Largest accepted squared reconstruction error.
        per_class: Whether every class has thresholds of its own.
        num_samples: int64 `[K]`. Calibration samples of each class.
    """

    encoder: np.ndarray
    decoder: np.ndarray
    per_class: bool
    num_samples: np.ndarray


def samples_needed(false_reject_rate: float) -> int:
    """Returns the smallest n with which `quantile_thresholds` can keep its promise.

    It is the smallest n with `(n + 1) rate >= 2`. A new input holds the largest of n + 1 distances
    with probability 1 / (n + 1) and the largest of n + 1 errors with the same, so with fewer
    samples even the loosest thresholds, the largest values seen, may reject more.

    Args:
        false_reject_rate: In (0, 1).

    Example:
        >>> from tfgmvae.calibration.thresholds import samples_needed
        >>> samples_needed(0.02)
        99
    """
    check_rate(false_reject_rate)
    # Subtracting a little keeps 2 / rate from being rounded up past a whole number.
    return math.ceil(2 / false_reject_rate - 1e-9) - 1


def quantile_thresholds(
    latent_distance: np.ndarray,
    reconstruction_error: np.ndarray,
    classes: np.ndarray,
    num_classes: int,
    false_reject_rate: float = 0.02,
    per_class: PerClass = "auto",
    encoder_share: float = 0.5,
) -> Thresholds:
    """Sets both thresholds so that together they reject at most the asked rate of clean inputs.

    Both scores are replaced by their depths, the numbers u and v of samples that are at least as
    far out, and an input's score is the smaller of `u / s` and `v / (1 - s)`, where s is the
    encoder's share, so that both thresholds spend one budget in that proportion. With t the largest
    score that `ceil((n + 1)(1 - rate))` of the n samples reach, the finite-sample rank of split
    conformal prediction (Vovk et al. 2005), the thresholds are the two values one rank above the
    depths `s t` and `(1 - s) t`. The one more is owed because a new input shifts the depths of
    those below it by one. Over draws of the samples and of a new input of the same distribution,
    the rate of false rejects is then at most the asked one, whatever the distribution and the
    share, and less than 4 / (n + 1) below it where no two values are nearly equal. Both values are
    raised by `ROUNDING`: a threshold equal to the score of a sample would leave the decision about
    that sample to rounding.

    Args:
        latent_distance: `[N]`, of clean held-out inputs.
        reconstruction_error: `[N]`.
        classes: `[N]`, the class of each input, which must be the predicted one.
        num_classes: Number of classes K.
        false_reject_rate: Share of clean inputs that may be rejected, in (0, 1). Default 0.02.
        per_class: `True`: thresholds for each class; `False`: the same for all; `"auto"` (default):
            for each class if every class has enough samples, else the same for all.
        encoder_share: The encoder's share s of the rejections, in (0, 1). Default 0.5.

    Returns:
        `Thresholds`.

    Raises:
        ValueError: Too few samples for the rate (names the class and the number needed), scores
            that are not finite, or arguments out of range.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.thresholds import quantile_thresholds
        >>> scores = np.arange(100.0)
        >>> thresholds = quantile_thresholds(scores, scores, np.zeros(100, int), 1, 0.05)
        >>> round(float(thresholds.encoder[0]), 1)
        96.0
    """
    distance, error, classes = _checked_scores(
        latent_distance, reconstruction_error, classes, num_classes
    )
    needed = samples_needed(false_reject_rate)
    check_settings(per_class, encoder_share)
    num_samples = np.bincount(classes, minlength=num_classes)  # [K]
    smallest = int(np.argmin(num_samples))
    enough_in_each = num_samples[smallest] >= needed
    if per_class is True and not enough_in_each:
        raise ValueError(
            f"Expected at least {needed} calibration samples of every class for "
            f"false_reject_rate={false_reject_rate}. Received: {num_samples[smallest]} samples of "
            f"class {smallest}. Give more samples, a larger false_reject_rate, or per_class=False."
        )
    if len(classes) < needed:
        raise ValueError(
            f"Expected at least {needed} calibration samples for false_reject_rate="
            f"{false_reject_rate}. Received: {len(classes)} samples. Give more samples or a larger "
            "false_reject_rate."
        )
    separate = bool(enough_in_each) if per_class == "auto" else bool(per_class)
    if separate:
        groups = [classes == k for k in range(num_classes)]
        pairs = [
            _joint_quantile(distance[group], error[group], false_reject_rate, encoder_share)
            for group in groups
        ]
    else:
        pair = _joint_quantile(distance, error, false_reject_rate, encoder_share)
        pairs = [pair] * num_classes
    raised = (1 + ROUNDING) * np.asarray(pairs)  # [K, 2]
    encoder, decoder = raised.astype(np.float32).T  # [K], [K]
    return Thresholds(encoder, decoder, separate, num_samples)


def check_settings(per_class: PerClass, encoder_share: float) -> None:
    """Raises a `ValueError` where `quantile_thresholds` would not take these settings."""
    if per_class not in (True, False, "auto"):
        raise ValueError(
            f"Expected per_class to be True, False or 'auto'. Received: per_class={per_class!r}"
        )
    if not 0 < encoder_share < 1:
        raise ValueError(
            "Expected encoder_share in the open interval (0, 1). "
            f"Received: encoder_share={encoder_share!r}"
        )


def chi_square_thresholds(
    latent_distance: np.ndarray,
    reconstruction_error: np.ndarray,
    classes: np.ndarray,
    num_classes: int,
    latent_dim: int,
) -> Thresholds:
    """Sets the thresholds by the three-sigma rule remembered from the paper.

    The encoder threshold is the critical value of the chi distribution with `latent_dim` degrees of
    freedom at probability 0.9973; the decoder threshold is the mean plus three standard deviations
    of the class's reconstruction error.

    Args:
        latent_distance: `[N]`, only checked: the rule does not use it.
        reconstruction_error: `[N]`.
        classes: `[N]`, the predicted classes.
        num_classes: Number of classes K.
        latent_dim: Dimension D of the code.

    Returns:
        `Thresholds`, always per class.

    Raises:
        ValueError: A class with fewer than two samples (names it), or scores that are not finite.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.thresholds import chi_square_thresholds
        >>> error = np.array([1.0, 3.0])
        >>> thresholds = chi_square_thresholds(error, error, np.zeros(2, int), 1, latent_dim=10)
        >>> [round(float(t[0]), 2) for t in (thresholds.encoder, thresholds.decoder)]
        [5.19, 5.0]
    """
    from scipy.stats import chi

    _, error, classes = _checked_scores(latent_distance, reconstruction_error, classes, num_classes)
    num_samples = np.bincount(classes, minlength=num_classes)  # [K]
    smallest = int(np.argmin(num_samples))
    if num_samples[smallest] < 2:
        raise ValueError(
            "Expected at least 2 calibration samples of every class for method='chi_square'. "
            f"Received: {num_samples[smallest]} samples of class {smallest}."
        )
    encoder = np.full(num_classes, chi.ppf(THREE_SIGMA, latent_dim), dtype=np.float32)
    decoder = np.asarray(
        [
            np.mean(error[classes == k]) + 3 * np.std(error[classes == k])
            for k in range(num_classes)
        ],
        dtype=np.float32,
    )
    return Thresholds(encoder, decoder, True, num_samples)


def encoder_log_odds(is_right: np.ndarray, num_classes: int) -> float:
    """Returns by how much the encoder's class is to be preferred for an image that was rejected.

    With p the share of rejected clean images whose class before rejection is right, it is the log
    of p over the share `(1 - p) / (K - 1)` of every other class. Adding one image of every class
    (Laplace's rule) keeps it small where few images were seen, and zero where none was.

    Args:
        is_right: bool `[n]`, for every rejected clean image whether the encoder's class is right.
        num_classes: Number of classes K.

    Returns:
        Log odds in nats, at least 0.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.thresholds import encoder_log_odds
        >>> round(encoder_log_odds(np.array([True, True, False]), num_classes=10), 2)
        0.99
    """
    if num_classes == 1:
        return 0.0
    share = (np.sum(is_right) + 1) / (len(is_right) + num_classes)
    return max(float(np.log(share * (num_classes - 1) / (1 - share))), 0.0)


def _joint_quantile(
    distance: np.ndarray, error: np.ndarray, false_reject_rate: float, encoder_share: float
) -> tuple[float, float]:
    """Returns the pair of values one rank above that which covers `ceil((n + 1)(1 - rate))`."""
    shares = np.array([[encoder_share], [1 - encoder_share]])
    size = len(distance)
    # Subtracting a little keeps (n + 1)(1 - rate) from being rounded up past a whole number.
    covered = min(math.ceil((size + 1) * (1 - false_reject_rate) - 1e-9), size)
    scores = np.stack([distance, error])  # [2, n]
    ordered = np.sort(scores)
    depths = [size - np.searchsorted(row, s) for row, s in zip(ordered, scores, strict=True)]
    reached = np.sort(np.min(depths / shares, axis=0))[size - covered]
    # Adding a little keeps a depth that is a whole number from being rounded down past it.
    ranks = np.floor(size - reached * shares + 1e-9).astype(int) + 1  # [2, 1]
    encoder, decoder = np.take_along_axis(ordered, np.minimum(ranks, size - 1), axis=1)[:, 0]
    return float(encoder), float(decoder)


def _checked_scores(
    latent_distance: np.ndarray,
    reconstruction_error: np.ndarray,
    classes: np.ndarray,
    num_classes: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    distance = np.asarray(latent_distance)
    error = np.asarray(reconstruction_error)
    classes = np.asarray(classes)
    if distance.ndim != 1 or distance.shape != error.shape or distance.shape != classes.shape:
        raise ValueError(
            "Expected latent_distance, reconstruction_error and classes of one shape (N,). "
            f"Received: shapes {distance.shape}, {error.shape} and {classes.shape}"
        )
    for name, scores in (("latent_distance", distance), ("reconstruction_error", error)):
        if not np.all(np.isfinite(scores)):
            raise ValueError(
                f"Expected finite {name}. Received: {np.sum(~np.isfinite(scores))} values that are "
                f"NaN or infinite, the first at index {int(np.argmin(np.isfinite(scores)))}"
            )
    if len(classes) and not (classes.min() >= 0 and classes.max() < num_classes):
        raise ValueError(
            f"Expected classes in [0, {num_classes - 1}]. "
            f"Received: values in [{classes.min()}, {classes.max()}]"
        )
    return distance, error, classes.astype(np.int64)
