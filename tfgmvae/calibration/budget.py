"""How the scores of a classifier share one budget of false rejects."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping

import numpy as np

from tfgmvae.calibration.thresholds import (
    PerClass,
    checked_scores,
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
_PART_OF_BOTH = 0.9
_NOT_FITTED = "it was not fitted to training images"


@dataclasses.dataclass(frozen=True)
class Scores:
    """The scores of clean images.

    Attributes:
        values: `[N]` by the name of the score, those of `PUBLISHED` first where they are there.
        of_codes: Names of those that are about the code.
        unfitted: Names of those whose values mean nothing.
        of_both: Names of those that take code and image together; all others are about the image.
    """

    values: Mapping[str, np.ndarray]
    of_codes: Collection[str] = (LATENT_DISTANCE,)
    unfitted: Collection[str] = ()
    of_both: Collection[str] = ()

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

    def check(self, classes: np.ndarray, num_classes: int) -> None:
        """Raises a `ValueError` where no thresholds can be set from the scores.

        Args:
            classes: `[N]`, the predicted classes.
            num_classes: Number of classes K.
        """
        self.check_not_negative()
        fitted = {name: v for name, v in self.values.items() if name not in self.unfitted}
        checked_scores(fitted, classes, num_classes)

    def check_not_negative(self) -> None:
        """Raises a `ValueError` where a further score has negative values."""
        for name in self.further:
            lowest = np.min(self.values[name], initial=0)
            if lowest < 0:
                raise ValueError(
                    f"Expected values of the score {name!r} that are not negative. "
                    f"Received: {lowest:g}"
                )

    def used(
        self, available: int, needed: Callable[[int], int], of_class: str = ""
    ) -> tuple[list[str], dict[str, str]]:
        """Returns the names of the scores for which there are enough images, and why not others.

        Args:
            available: Number of images.
            needed: Tells how many so many scores need.
            of_class: Of what they are, for the reason. Default: of all classes.
        """
        left_out = dict.fromkeys(self.unfitted, _NOT_FITTED)
        used = [name for name in self.values if name not in left_out]
        while len(used) > self._fewest(used) and available < needed(len(used)):
            last = self._first_to_stand_back(used)
            left_out[last] = (
                f"{len(used)} scores at this false-reject rate need {needed(len(used))} "
                f"images{of_class}, not {available}"
            )
            used.remove(last)
        return used, left_out

    def shares(self, names: Collection[str], encoder_share: float) -> dict[str, float]:
        """Returns what each of the scores that are used rejects: shares that sum to one.

        Args:
            names: Of the scores.
            encoder_share: What those of the code reject together, of what those of both leave.
        """
        both = [name for name in names if name in self.of_both]
        codes = [name for name in names if name in self.of_codes]
        images = [name for name in names if name not in both and name not in codes]
        weights = dict.fromkeys(names, 1.0)
        if _is_judged_better(images):
            weights[RECONSTRUCTION_ERROR] = _PART_OF_PLAIN_ERROR
        # What a kind would have that there is no score of goes to the others.
        of_code = encoder_share if codes and images else float(bool(codes))
        apart = (1 - _PART_OF_BOTH if both else 1.0) if codes or images else 0.0
        kinds = [(both, 1 - apart), (codes, apart * of_code), (images, apart * (1 - of_code))]
        found = {
            name: part * weights[name] / sum(weights[other] for other in kind)
            for kind, part in kinds
            for name in kind
        }
        return {name: found[name] for name in names}

    def _fewest(self, used: list[str]) -> int:
        """Returns how many of the scores are kept whatever the number of images."""
        has_both = any(name in self.of_both for name in used)
        return 1 if has_both else max(1, sum(name in PUBLISHED for name in used))

    def _first_to_stand_back(self, used: list[str]) -> str:
        """Returns which of the scores can be spared most easily."""
        if any(name in self.of_both for name in used):
            spared = [name for name in used if name not in self.of_both]
            return spared[-1] if spared else used[-1]
        images = [name for name in used if name not in self.of_codes]
        return RECONSTRUCTION_ERROR if _is_judged_better(images) else used[-1]

    def completed(
        self, thresholds: Mapping[str, np.ndarray], num_classes: int
    ) -> dict[str, np.ndarray]:
        """Returns the thresholds of all scores; those that are missing accept everything."""
        everything = np.full(num_classes, np.inf, np.float32)
        return {name: thresholds.get(name, everything) for name in self.values}


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
    num_refused: int = 0,
) -> JointBudget:
    """Sets the thresholds of all scores by `joint_thresholds`.

    Scores that take code and image together have nine tenths. What they leave, or everything, is
    shared by those of the code and of the image. The error itself, beside scores that judge it by
    what is usual for the image, has a tenth of their part: it is the guard against images that were
    changed until these take them for usual. Where there are too few samples for as many scores, it
    stands back first and then the last of the further ones: the promised rate is worth more. What
    takes code and image together stays longest.

    Args:
        scores: Of clean held-out inputs.
        classes: `[N]`, the class of each input, which must be the predicted one.
        num_classes: Number of classes K.
        false_reject_rate: Share of clean inputs that may be rejected, in (0, 1).
        per_class: As in `quantile_thresholds`.
        encoder_share: What the scores of the code reject together, in (0, 1), in equal parts, of
            what those of both leave; those of the image share the rest alike. Where there are none
            of a kind, the others have its part.
        num_refused: How many more clean inputs a rule refuses that is not set here. They count
            first, and the scores share what is left, see `rate_of_rest`. With thresholds per class
            it has to be 0. Default 0.

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
    scores.check_not_negative()
    counts = np.bincount(classes, minlength=num_classes)
    number = len(classes) + num_refused
    used, left_out = scores.used(
        int(counts.min()) if per_class is True else number,
        lambda num_scores: samples_needed(false_reject_rate, num_scores + num_refused),
        " of every class" if per_class is True else "",
    )
    shares = scores.shares(used, encoder_share)
    found = joint_thresholds(
        {name: scores.values[name] for name in used},
        tuple(shares.values()),
        classes,
        num_classes,
        rate_of_rest(false_reject_rate, len(classes), num_refused),
        per_class,
    )
    thresholds = dict(zip(used, found.values, strict=True))
    return JointBudget(
        scores.completed(thresholds, num_classes),
        shares,
        left_out,
        found.per_class,
        found.num_samples,
    )


def rate_of_rest(rate: float, num_left: int, num_refused: int) -> float:
    """Returns the false-reject rate of the inputs that no other rule refuses.

    It keeps the promise for all of them. Let s of n + 1 exchangeable inputs, the new one among
    them, be refused by the rule. The new one is one of these with probability `s / (n + 1)`. If it
    is not, it is one of the `n + 1 - s` others, which are exchangeable as well, and is refused with
    a probability of at most `1 - (n + 1) (1 - rate) / (n + 1 - s)`: in sum `rate`.

    Args:
        rate: Of all inputs together.
        num_left: Of how many inputs the scores decide.
        num_refused: How many more are refused before.

    Example:
        >>> from tfgmvae.calibration.budget import rate_of_rest
        >>> round(rate_of_rest(0.05, 979, 20), 4)  # 30 of 980 are left of 50 of 1000
        0.0306
    """
    if not num_refused:
        return rate
    return 1 - (num_left + num_refused + 1) * (1 - rate) / (num_left + 1)


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
    scores.check_not_negative()
    distance, error = (scores.values[name] for name in PUBLISHED)
    found = chi_square_thresholds(distance, error, classes, num_classes, latent_dim)
    thresholds = {LATENT_DISTANCE: found.encoder, RECONSTRUCTION_ERROR: found.decoder}
    for name in scores.further:
        if name not in scores.unfitted:
            thresholds[name] = three_sigma(scores.values[name], classes, num_classes)
    return JointBudget(
        scores.completed(thresholds, num_classes),
        {},
        dict.fromkeys(scores.unfitted, _NOT_FITTED),
        found.per_class,
        found.num_samples,
    )


def _is_judged_better(of_images: Collection[str]) -> bool:
    """Whether the plain error is used beside further scores of the image, which judge it."""
    return len(of_images) > 1 and RECONSTRUCTION_ERROR in of_images
