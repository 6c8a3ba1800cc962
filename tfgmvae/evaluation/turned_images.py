"""The worst rotation with shift of every image: a change that no ball of a norm holds."""

from __future__ import annotations

import dataclasses
import itertools
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.decision import REJECT
from tfgmvae.evaluation.outcomes import Outcomes
from tfgmvae.io.checks import check_labels, checked_images
from tfgmvae.io.numbers import NOT_NEGATIVE, check, check_count
from tfgmvae.targets.as_target import as_target

_NUM_ANGLES = 7


@dataclasses.dataclass(frozen=True, eq=False)
class WorstTurn:
    """What a classifier says to the worst of several rotations and shifts of N images.

    Attributes:
        broken: bool `[N]`, whether any of them is accepted with a wrong label.
        rejected: bool `[N]`, whether none is, but any is refused.
        degrees: float64 `[N]`, the rotation, clockwise, that is accepted most surely with a wrong
            label; NaN where none is.
        offset: float64 `[N, 2]`, rows and columns of the shift that goes with it.
    """

    broken: npt.NDArray[np.bool_]
    rejected: npt.NDArray[np.bool_]
    degrees: npt.NDArray[np.float64]
    offset: npt.NDArray[np.float64]

    @property
    def outcomes(self) -> Outcomes:
        """The outcomes of the worst rotation and shift of every image."""
        wrong, rejected = int(self.broken.sum()), int(self.rejected.sum())
        return Outcomes(len(self.broken) - wrong - rejected, rejected, wrong)


def worst_turn(classifier: Any, x: Any, y: Any, degrees: float = 15.0, shift: int = 2) -> WorstTurn:
    """Turns and shifts images, and keeps the worst of each.

    All combinations of seven angles and of three offsets in rows and in columns are tried, the
    unchanged image among them.

    Args:
        classifier: Of any kind that `evaluate` takes.
        x: Images `[N, H, W, C]` in 0..1.
        y: int `[N]`, their labels.
        degrees: Largest rotation, either way. Default 15.
        shift: Largest shift in pixels, in rows and in columns, either way. Default 2; 0: none.

    Returns:
        A `WorstTurn`.

    Raises:
        ValueError: Labels or images that do not fit, or a negative rotation or shift.
        NotCalibratedError: A `RejectingClassifier` without thresholds.

    Example:
        >>> import numpy as np
        >>> import tensorflow as tf
        >>> from tfgmvae import evaluation
        >>> x, y = np.zeros((1, 9, 9, 1), "float32"), [0]
        >>> x[:, 4, 6] = 1  # Class 1 is what is bright in the last two columns.
        >>> def logits(x):
        ...     bright = tf.reduce_sum(x[:, :, 7:], axis=[1, 2])
        ...     return tf.concat([0.5 - bright, bright - 0.5], 1)
        >>> [evaluation.worst_turn(logits, x, y, 0, shift).outcomes.error for shift in (0, 1)]
        [0.0, 1.0]
    """
    images = checked_images(x, (0.0, 1.0))
    if images.ndim != 4:
        raise ValueError(f"Expected images [N, H, W, C]. Received: x.shape={images.shape}")
    check(NOT_NEGATIVE, degrees=degrees)
    check_count("shift", shift, smallest=0)
    target = as_target(classifier, images)
    labels = check_labels(y, target.num_classes(images), len(images), allow_unlabelled=False)
    angles = np.linspace(-degrees, degrees, _NUM_ANGLES) if degrees else [0.0]
    offsets = sorted({-shift, 0, shift})
    surest = np.full(len(images), -np.inf)
    rejected = np.zeros(len(images), bool)
    worst_angle = np.full(len(images), np.nan)
    worst_offset = np.full((len(images), 2), np.nan)
    for angle, *offset in itertools.product(angles, offsets, offsets) if len(images) else ():
        answers = target.decide(turned(images, float(angle), (offset[0], offset[1])))
        rejected |= answers.labels == REJECT
        is_wrong = (answers.labels != labels) & (answers.labels != REJECT)
        better = is_wrong & (answers.confidence > surest)
        surest[better] = answers.confidence[better]
        worst_angle[better], worst_offset[better] = angle, offset
    broken = np.isfinite(worst_angle)
    return WorstTurn(broken, rejected & ~broken, worst_angle, worst_offset)


def turned(
    x: npt.NDArray[np.float32], degrees: float, offset: tuple[float, float]
) -> npt.NDArray[np.float32]:
    """Turns images `[N, H, W, C]` clockwise about their centre, then shifts them.

    What comes in from outside is as what is at the border.
    """
    from scipy.ndimage import affine_transform

    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    matrix = np.eye(4)
    matrix[1:3, 1:3] = [[cosine, -sine], [sine, cosine]]
    centre = (np.array([1, *x.shape[1:3], 1]) - 1) / 2
    start = centre - matrix @ (centre + np.array([0, *offset, 0]))
    moved = affine_transform(x, matrix, start, order=1, mode="nearest")
    return np.clip(moved, 0, 1)
