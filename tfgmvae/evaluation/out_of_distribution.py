"""How well a score tells out-of-distribution inputs from the images of the classes."""

from __future__ import annotations

import dataclasses

import numpy as np
import numpy.typing as npt
from sklearn import metrics

from tfgmvae.io.checks import check_finite

_TRUE_POSITIVE_RATE = 0.95


@dataclasses.dataclass(frozen=True)
class Detection:
    """How well a score separates out-of-distribution inputs; images of the classes are positives.

    Attributes:
        auroc: Probability that a random image scores higher than a random input of no class.
        aupr_in: Area under precision and recall of the images, as average precision.
        aupr_out: The same of the out-of-distribution inputs, found by low scores.
        fpr_at_95_tpr: Share of the out-of-distribution inputs above the threshold that at least
            95 % of the images exceed.
    """

    auroc: float
    aupr_in: float
    aupr_out: float
    fpr_at_95_tpr: float


def detection(inside: npt.ArrayLike, outside: npt.ArrayLike) -> Detection:
    """Measures how well a score tells out-of-distribution inputs from images of the classes.

    Args:
        inside: `[N]`, scores of images of the classes; higher means more like them.
        outside: `[M]`, scores of out-of-distribution inputs.

    Returns:
        A `Detection`.

    Raises:
        ValueError: No scores, or scores that are NaN or infinite.

    Example:
        >>> from tfgmvae.evaluation import detection
        >>> detection([3.0, 2.0], [1.0, 0.0]).auroc
        1.0

    References:
        Hendrycks and Gimpel, "A Baseline for Detecting Misclassified and Out-of-Distribution
        Examples in Neural Networks", 2017.
    """
    scores, is_inside = labelled_scores(inside, outside)
    false, true, _ = metrics.roc_curve(is_inside, scores, drop_intermediate=False)
    return Detection(
        auroc=float(metrics.roc_auc_score(is_inside, scores)),
        aupr_in=float(metrics.average_precision_score(is_inside, scores)),
        aupr_out=float(metrics.average_precision_score(~is_inside, -scores)),
        fpr_at_95_tpr=float(false[true >= _TRUE_POSITIVE_RATE].min()),
    )


def labelled_scores(
    inside: npt.ArrayLike, outside: npt.ArrayLike
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Joins the scores of images and of other inputs, `[N + M]`, and says which are images."""
    parts = [np.asarray(scores, np.float64) for scores in (inside, outside)]
    for name, part in zip(("inside", "outside"), parts, strict=True):
        if part.ndim != 1 or not len(part):
            raise ValueError(
                f"Expected {name} of shape (N,) with N >= 1. Received: shape {part.shape}"
            )
        check_finite(part, name=name)
    return np.concatenate(parts), np.arange(sum(map(len, parts))) < len(parts[0])
