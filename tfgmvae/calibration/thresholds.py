"""Calibration rules: how clean scores become the thresholds of every class.

This module imports NumPy and SciPy only and knows no model: it takes the scores of clean images.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import numpy as np

from tfgmvae.io.numbers import OPEN_SHARE, check

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


@dataclasses.dataclass(frozen=True)
class JointThresholds:
    """Thresholds of S scores and K classes that spend one budget of false rejects together.

    Attributes:
        values: float32 `[S, K]`. Largest accepted value of each score.
        per_class: Whether every class has thresholds of its own.
        num_samples: int64 `[K]`. Calibration samples of each class.
    """

    values: np.ndarray
    per_class: bool
    num_samples: np.ndarray


def smallest_rate(num_samples: int, num_scores: int = 2) -> float:
    """Returns the smallest rate that so many samples can promise: `S / (n + 1)`.

    Args:
        num_samples: Number of samples n.
        num_scores: Number of scores S. Default 2.

    Example:
        >>> from tfgmvae.calibration.thresholds import smallest_rate
        >>> smallest_rate(99)
        0.02
    """
    return num_scores / (num_samples + 1)


def samples_needed(false_reject_rate: float, num_scores: int = 2) -> int:
    """Returns the smallest n with which `joint_thresholds` can keep its promise.

    It is the smallest n with `(n + 1) rate >= S`. A new input holds the largest of n + 1 values of
    each of the S scores with probability `1 / (n + 1)`, so with fewer samples even the loosest
    thresholds, the largest values seen, may reject more.

    Args:
        false_reject_rate: In (0, 1).
        num_scores: Number of scores S. Default 2.

    Example:
        >>> from tfgmvae.calibration.thresholds import samples_needed
        >>> samples_needed(0.02)
        99
    """
    check(OPEN_SHARE, false_reject_rate=false_reject_rate)
    # Subtracting a little keeps S / rate from being rounded up past a whole number.
    return math.ceil(num_scores / false_reject_rate - 1e-9) - 1


def quantile_thresholds(
    latent_distance: np.ndarray,
    reconstruction_error: np.ndarray,
    classes: np.ndarray,
    num_classes: int,
    false_reject_rate: float = 0.02,
    per_class: PerClass = False,
    encoder_share: float = 0.5,
) -> Thresholds:
    """Sets both thresholds so that together they reject at most the asked rate of clean inputs.

    These are the `joint_thresholds` of two scores.

    Args:
        latent_distance: `[N]`, of clean held-out inputs.
        reconstruction_error: `[N]`.
        classes: `[N]`, the class of each input, which must be the predicted one.
        num_classes: Number of classes K.
        false_reject_rate: Share of clean inputs that may be rejected, in (0, 1). Default 0.02.
        per_class: `True`: thresholds for each class; `False` (default): the same for all; `"auto"`:
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
    check(OPEN_SHARE, false_reject_rate=false_reject_rate)
    check_settings(per_class, encoder_share)
    found = joint_thresholds(
        {"latent_distance": latent_distance, "reconstruction_error": reconstruction_error},
        (encoder_share, 1 - encoder_share),
        classes,
        num_classes,
        false_reject_rate,
        per_class,
    )
    encoder, decoder = found.values  # [K], [K]
    return Thresholds(encoder, decoder, found.per_class, found.num_samples)


def joint_thresholds(
    scores: Mapping[str, np.ndarray],
    shares: Sequence[float],
    classes: np.ndarray,
    num_classes: int,
    false_reject_rate: float = 0.02,
    per_class: PerClass = False,
) -> JointThresholds:
    """Sets the thresholds of S scores so that together they reject at most the asked rate.

    A value is replaced by its depth, the number of samples that are at least as far out, and an
    input's depth is the smallest of those of its scores, each divided by the score's share of the
    rejections. The thresholds lie one rank above the depth that `ceil((n + 1)(1 - rate))` of the n
    samples reach, and are raised by `ROUNDING`, so that rounding does not decide about a sample.
    What this promises, and why, is in the documentation under Mathematics, Thresholds.

    Args:
        scores: Values `[N]` of clean held-out inputs by the score's name; larger is further out.
        shares: `[S]`, each score's share of the rejections, in (0, 1]; they sum to one.
        classes: `[N]`, the class of each input, which must be the predicted one.
        num_classes: Number of classes K.
        false_reject_rate: Share of clean inputs that may be rejected, in (0, 1). Default 0.02.
        per_class: As in `quantile_thresholds`. Default `False`.

    Returns:
        `JointThresholds`.

    Raises:
        ValueError: As `quantile_thresholds`.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.thresholds import joint_thresholds
        >>> scores = {name: np.arange(100.0) for name in ("distance", "error", "energy")}
        >>> shares = (0.25, 0.25, 0.5)
        >>> joint_thresholds(scores, shares, np.zeros(100, int), 1, 0.05).values.shape
        (3, 1)
    """
    columns, classes = checked_scores(scores, classes, num_classes)  # S of [N], [N]
    values = np.stack(columns)  # [S, N]
    _check_shares(shares, len(values))
    needed = samples_needed(false_reject_rate, len(values))
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
    found = fitted_thresholds(values, shares, classes, num_classes, false_reject_rate, separate)
    return JointThresholds(found, separate, num_samples)


def fitted_thresholds(
    values: np.ndarray,
    shares: Sequence[float],
    classes: np.ndarray,
    num_classes: int,
    false_reject_rate: float,
    per_class: bool,
) -> np.ndarray:
    """Returns the thresholds of `joint_thresholds`, even where they promise nothing.

    Args:
        values: `[S, N]`, the scores of clean held-out inputs.
        shares: `[S]`, each score's share of the rejections.
        classes: int64 `[N]`, the predicted classes.
        num_classes: Number of classes K.
        false_reject_rate: Share of clean inputs that may be rejected.
        per_class: Whether every class, which then needs samples, has thresholds of its own.

    Returns:
        float32 `[S, K]`.
    """
    if per_class:
        found = [
            _joint_quantile(values[:, classes == k], false_reject_rate, shares)
            for k in range(num_classes)
        ]
    else:
        found = [_joint_quantile(values, false_reject_rate, shares)] * num_classes
    raised = (1 + ROUNDING) * np.stack(found, axis=1).astype(np.float64)  # [S, K]
    return raised.astype(np.float32)


def check_settings(per_class: PerClass, encoder_share: float) -> None:
    """Raises a `ValueError` where `quantile_thresholds` would not take these settings."""
    if per_class not in (True, False, "auto"):
        raise ValueError(
            f"Expected per_class to be True, False or 'auto'. Received: per_class={per_class!r}"
        )
    check(OPEN_SHARE, encoder_share=encoder_share)


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

    (_, error), classes = checked_scores(
        {"latent_distance": latent_distance, "reconstruction_error": reconstruction_error},
        classes,
        num_classes,
    )
    num_samples = np.bincount(classes, minlength=num_classes)  # [K]
    smallest = int(np.argmin(num_samples))
    if num_samples[smallest] < 2:
        raise ValueError(
            "Expected at least 2 calibration samples of every class for method='chi_square'. "
            f"Received: {num_samples[smallest]} samples of class {smallest}."
        )
    encoder = np.full(num_classes, chi.ppf(THREE_SIGMA, latent_dim), dtype=np.float32)
    decoder = three_sigma(error, classes, num_classes)
    return Thresholds(encoder, decoder, True, num_samples)


def three_sigma(values: np.ndarray, classes: np.ndarray, num_classes: int) -> np.ndarray:
    """Returns the mean plus three standard deviations of every class: float32 `[K]`.

    Args:
        values: `[N]`.
        classes: `[N]`, with at least one of every class.
        num_classes: Number of classes K.
    """
    members = [values[classes == k] for k in range(num_classes)]
    return np.asarray([np.mean(own) + 3 * np.std(own) for own in members], np.float32)


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


def checked_per_class(name: str, values: Any, num_classes: int) -> np.ndarray:
    """Returns thresholds that were given by hand for every class.

    Args:
        name: Of the thresholds, for the error.
        values: `[K]` or one number, not negative; infinity accepts all.
        num_classes: Number of classes K.

    Returns:
        float32 `[K]`.

    Raises:
        ValueError: A wrong shape, or a value that is negative or NaN.
    """
    values = np.asarray(values, np.float32)
    if values.shape not in ((), (num_classes,)) or not np.all(values >= 0):
        raise ValueError(
            f"Expected {name} thresholds >= 0 of shape ({num_classes},) or a number. "
            f"Received: shape {values.shape}, values {values.tolist()}"
        )
    return np.broadcast_to(values, num_classes)


def _joint_quantile(
    scores: np.ndarray, false_reject_rate: float, shares: Sequence[float]
) -> np.ndarray:
    """Returns the values `[S]` one rank above those that cover `ceil((n + 1)(1 - rate))` of n."""
    budget = np.array(shares)[:, np.newaxis]  # [S, 1]
    size = scores.shape[1]
    # Subtracting a little keeps (n + 1)(1 - rate) from being rounded up past a whole number.
    covered = min(math.ceil((size + 1) * (1 - false_reject_rate) - 1e-9), size)
    ordered = np.sort(scores)  # [S, n]
    depths = [size - np.searchsorted(row, s) for row, s in zip(ordered, scores, strict=True)]
    reached = np.sort(np.min(depths / budget, axis=0))[size - covered]
    # Adding a little keeps a depth that is a whole number from being rounded down past it.
    ranks = np.floor(size - reached * budget + 1e-9).astype(int) + 1  # [S, 1]
    return np.take_along_axis(ordered, np.minimum(ranks, size - 1), axis=1)[:, 0]


def _check_shares(shares: Sequence[float], num_scores: int) -> None:
    is_budget = all(0 < share <= 1 for share in shares) and math.isclose(sum(shares), 1)
    if len(shares) != num_scores or not is_budget:
        raise ValueError(
            f"Expected a share in (0, 1] for each of {num_scores} scores, which sum to one. "
            f"Received: shares={tuple(shares)}"
        )


def checked_scores(
    scores: Mapping[str, np.ndarray], classes: np.ndarray, num_classes: int
) -> tuple[list[np.ndarray], np.ndarray]:
    """Returns the scores, S of `[N]`, and the classes int64 `[N]`.

    Raises:
        ValueError: Shapes that differ, scores that are not finite, or classes out of range.
    """
    columns = {name: np.asarray(values) for name, values in scores.items()}
    classes = np.asarray(classes)
    if classes.ndim != 1 or any(column.shape != classes.shape for column in columns.values()):
        shapes = [str(column.shape) for column in columns.values()]
        raise ValueError(
            f"Expected {', '.join(columns)} and classes of one shape (N,). "
            f"Received: shapes {', '.join(shapes)} and {classes.shape}"
        )
    for name, column in columns.items():
        if not np.all(np.isfinite(column)):
            raise ValueError(
                f"Expected finite {name}. Received: {np.sum(~np.isfinite(column))} values that are "
                f"NaN or infinite, the first at index {int(np.argmin(np.isfinite(column)))}"
            )
    if len(classes) and not (classes.min() >= 0 and classes.max() < num_classes):
        raise ValueError(
            f"Expected classes in [0, {num_classes - 1}]. "
            f"Received: values in [{classes.min()}, {classes.max()}]"
        )
    return list(columns.values()), classes.astype(np.int64)
