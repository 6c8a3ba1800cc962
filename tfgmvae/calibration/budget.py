"""How the scores of a classifier share one budget of false rejects."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping

import numpy as np

from tfgmvae.calibration.thresholds import (
    PerClass,
    chi_square_thresholds,
    joint_thresholds,
    samples_needed,
    three_sigma,
)

LATENT_DISTANCE = "latent_distance"
RECONSTRUCTION_ERROR = "reconstruction_error"
PUBLISHED = (LATENT_DISTANCE, RECONSTRUCTION_ERROR)
"""The scores that a `RejectingClassifier` always has; all others are further ones."""

_PART_OF_PLAIN_ERROR = 0.1
_NOT_FITTED = "it was not fitted to training images"


@dataclasses.dataclass(frozen=True)
class Scores:
    """The scores of clean images.

    Attributes:
        values: `[N]` by the name of the score, those of `PUBLISHED` first where they are there.
        of_codes: Names of those that are about the code; all others are about the image.
        unfitted: Names of those whose values mean nothing.
    """

    values: Mapping[str, np.ndarray]
    of_codes: Collection[str] = (LATENT_DISTANCE,)
    unfitted: Collection[str] = ()

    def __len__(self) -> int:
        return len(next(iter(self.values.values())))

    @property
    def further(self) -> list[str]:
        """The names of the further scores, in their order."""
        return [name for name in self.values if name not in PUBLISHED]

    def where(self, keep: np.ndarray) -> Scores:
        """Returns the scores of the images for which `keep`, bool `[N]`, holds."""
        kept = {name: np.asarray(values)[keep] for name, values in self.values.items()}
        return dataclasses.replace(self, values=kept)

    def outside(self, thresholds: Mapping[str, np.ndarray], classes: np.ndarray) -> np.ndarray:
        """Returns which images have a score beyond its threshold `[K]`: bool `[N]`."""
        return np.any(
            [self.values[name] > values[classes] for name, values in thresholds.items()], axis=0
        )


@dataclasses.dataclass(frozen=True)
class JointBudget:
    """Thresholds of all scores of a classifier.

    Attributes:
        thresholds: float32 `[K]` by the name of the score; infinite where it stands back.
        shares: Every score's share of the rejections, of those that do not.
        left_out: Why a score stands back, by its name.
        per_class: Whether every class has thresholds of its own.
        num_samples: int64 `[K]`. Calibration samples of each class.
    """

    thresholds: dict[str, np.ndarray]
    shares: dict[str, float]
    left_out: dict[str, str]
    per_class: bool
    num_samples: np.ndarray


def quantile_budget(
    scores: Scores,
    classes: np.ndarray,
    num_classes: int,
    false_reject_rate: float,
    per_class: PerClass,
    encoder_share: float,
) -> JointBudget:
    """Sets the thresholds of all scores by `joint_thresholds`.

    The error itself, beside scores that judge it by what is usual for the image, has a tenth of
    their part: it is the guard against images that were changed until these take them for usual.
    Where there are too few samples for as many scores, it stands back first and then the last of
    the further ones: the promised rate is worth more.

    Args:
        scores: Of clean held-out inputs.
        classes: `[N]`, the class of each input, which must be the predicted one.
        num_classes: Number of classes K.
        false_reject_rate: Share of clean inputs that may be rejected, in (0, 1).
        per_class: As in `quantile_thresholds`.
        encoder_share: What the scores of the code reject together, in (0, 1), in equal parts; those
            of the image share the rest alike. Where all are of one kind, they share everything.

    Returns:
        `JointBudget`.

    Raises:
        ValueError: As `joint_thresholds`, or a further score with negative values.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.budget import Scores, quantile_budget
        >>> names = ("latent_distance", "reconstruction_error", "energy")
        >>> scores = Scores({name: np.arange(120.0) for name in names})
        >>> found = quantile_budget(scores, np.zeros(120, int), 1, 0.02, "auto", 0.5)
        >>> found.left_out
        {'reconstruction_error': '3 scores at this false-reject rate need 149 images, not 120'}
    """
    _check_not_negative(scores)
    left_out = dict.fromkeys(scores.unfitted, _NOT_FITTED)
    used = [name for name in scores.values if name not in left_out]
    counts = np.bincount(classes, minlength=num_classes)
    available = int(counts.min()) if per_class is True else len(classes)
    # The published two, or without them one score, are kept whatever the number of images.
    while len(used) > max(1, sum(name in PUBLISHED for name in used)):
        needed = samples_needed(false_reject_rate, len(used))
        if available >= needed:
            break
        of_class = " of every class" if per_class is True else ""
        last = RECONSTRUCTION_ERROR if _has_better(used, scores.of_codes) else used[-1]
        left_out[last] = (
            f"{len(used)} scores at this false-reject rate need {needed} images{of_class}, "
            f"not {available}"
        )
        used.remove(last)
    shares = _shares(used, scores.of_codes, encoder_share)
    found = joint_thresholds(
        {name: scores.values[name] for name in used},
        tuple(shares.values()),
        classes,
        num_classes,
        false_reject_rate,
        per_class,
    )
    thresholds = dict(zip(used, found.values, strict=True))
    return JointBudget(
        _in_order(thresholds, scores, num_classes),
        shares,
        left_out,
        found.per_class,
        found.num_samples,
    )


def chi_square_budget(
    scores: Scores, classes: np.ndarray, num_classes: int, latent_dim: int
) -> JointBudget:
    """Sets the published thresholds by `chi_square_thresholds`, further ones as the decoder's.

    Args:
        scores: Of clean held-out inputs.
        classes: `[N]`, the predicted classes.
        num_classes: Number of classes K.
        latent_dim: Dimension D of the code.

    Returns:
        `JointBudget`, without shares.

    Raises:
        ValueError: As `chi_square_thresholds`, or a further score with negative values.
    """
    _check_not_negative(scores)
    distance, error = (scores.values[name] for name in PUBLISHED)
    found = chi_square_thresholds(distance, error, classes, num_classes, latent_dim)
    thresholds = {LATENT_DISTANCE: found.encoder, RECONSTRUCTION_ERROR: found.decoder}
    for name in scores.further:
        if name not in scores.unfitted:
            thresholds[name] = three_sigma(scores.values[name], classes, num_classes)
    return JointBudget(
        _in_order(thresholds, scores, num_classes),
        {},
        dict.fromkeys(scores.unfitted, _NOT_FITTED),
        found.per_class,
        found.num_samples,
    )


def _shares(
    names: Collection[str], of_codes: Collection[str], encoder_share: float
) -> dict[str, float]:
    weights = dict.fromkeys(names, 1.0)
    if _has_better(names, of_codes):
        weights[RECONSTRUCTION_ERROR] = _PART_OF_PLAIN_ERROR
    of_both = [sum(weights[name] for name in names if (name in of_codes) == b) for b in (0, 1)]
    parts = (1 - encoder_share, encoder_share) if all(of_both) else (1.0, 1.0)
    return {
        name: weight * parts[name in of_codes] / of_both[name in of_codes]
        for name, weight in weights.items()
    }


def _has_better(names: Collection[str], of_codes: Collection[str]) -> bool:
    """Whether the plain error is used beside further scores of the image, which judge it."""
    of_images = [name for name in names if name not in of_codes]
    return len(of_images) > 1 and RECONSTRUCTION_ERROR in of_images


def _in_order(
    thresholds: Mapping[str, np.ndarray], scores: Scores, num_classes: int
) -> dict[str, np.ndarray]:
    """Returns the thresholds of all scores; those that are missing accept everything."""
    everything = np.full(num_classes, np.inf, np.float32)
    return {name: thresholds.get(name, everything) for name in scores.values}


def _check_not_negative(scores: Scores) -> None:
    for name in scores.further:
        lowest = np.min(scores.values[name], initial=0)
        if lowest < 0:
            raise ValueError(
                f"Expected values of the score {name!r} that are not negative. Received: {lowest:g}"
            )
