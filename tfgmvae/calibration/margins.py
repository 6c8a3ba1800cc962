"""How far an input is from being rejected: all scores on one scale, that of their tails.

NumPy only. A score alone says nothing about another one: a distance of 3 and an error of 40 cannot
be compared, the shares of clean images that lie further out can. `tails` keeps these shares at
calibration, `margins` looks them up.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.decision import Decision

_NUM_KNOTS = 65
_SHARE = "share"
# Slopes beyond the largest score go by the last tenth of the scores that lie out there.
_LAST_PART = np.log(10.0)
_SMALLEST_SCALE = 1e-6
_FLOAT32 = np.finfo(np.float32)


def tails(scores: Mapping[str, npt.ArrayLike]) -> dict[str, list[float]]:
    """Describes how scores of clean images are distributed, the far end most closely.

    Args:
        scores: Values `[n]` by the score's name; larger is further out. n is at least 1.

    Returns:
        As JSON holds them, lists of one length: under `"share"` the shares of the images that lie
        at least as far out, evenly spaced on a log scale, and under each name its values there.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.margins import tails
        >>> tails({"distance": np.arange(1.0, 5.0)})
        {'share': [0.8, 0.6, 0.4, 0.2], 'distance': [1.0, 2.0, 3.0, 4.0]}
    """
    columns = {name: np.sort(np.asarray(values, np.float64)) for name, values in scores.items()}
    size = len(next(iter(columns.values())))
    depths = np.unique(np.round(np.geomspace(size, 1, _NUM_KNOTS)).astype(int))[::-1]
    found = {_SHARE: depths / (size + 1)}
    found |= {name: values[size - depths] for name, values in columns.items()}
    return {name: [float(f"{value:.6g}") for value in values] for name, values in found.items()}


def margins(
    decision: Decision,
    thresholds: Mapping[str, npt.NDArray[np.floating]],
    record: Mapping[str, Any] | None,
) -> npt.NDArray[np.float32]:
    """Says how far inputs are from being rejected, or from being accepted.

    The margin of a score is the log of how many times more clean images lie as far out as the input
    than lie beyond the threshold; the margin of an input is the smallest of its scores. So the
    scores are weighed as they share the budget of false rejects. Beyond the largest score of
    the calibration, the log of the share goes on falling as it did last.

    Without tails, where thresholds were set by hand or the file is of an earlier version, it is the
    distance to the threshold as a share of the threshold.

    Args:
        decision: Of N inputs.
        thresholds: float32 `[K]`, the largest accepted values, by the name of the decision's field.
        record: A classifier's `calibration_`, with what `tails` returned as `"tails"`, or `None`.

    Returns:
        float32 `[N]`, finite: at least 0 exactly where accepted. The lowest number there is where a
        score is NaN.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.margins import margins
        >>> from tfgmvae.decision import Decision
        >>> scores = np.array([1.0, 2.0, 3.0], np.float32)
        >>> accepted, classes = scores <= 2, np.zeros(3, int)
        >>> decision = Decision(classes, classes, accepted, classes, scores, 0 * scores)
        >>> margins(decision, {"latent_distance": np.array([2.0])}, None)
        array([ 0.5,  0. , -0.5], dtype=float32)
    """
    stored = (record or {}).get("tails", {})
    smallest = np.full(len(decision), np.inf)
    for name, limits in thresholds.items():
        limit = np.asarray(limits, np.float64)[decision.classes]  # [N]
        score = np.asarray(getattr(decision, name), np.float64)  # [N]
        with np.errstate(invalid="ignore"):
            if name in stored:
                knots = _knots(stored[name], stored[_SHARE])
                margin = _surprise(limit, *knots) - _surprise(score, *knots)
            else:
                # An infinite threshold has a margin of 1, the largest there is.
                scale = np.maximum(np.abs(limit), _SMALLEST_SCALE)
                margin = np.where(np.isposinf(limit), 1.0, (limit - score) / scale)
            smallest = np.fmin(smallest, np.where(np.isnan(score), -np.inf, margin))
    bounded = np.clip(smallest, _FLOAT32.min, _FLOAT32.max).astype(np.float32)
    # Rounding must not decide about an input that lies on a threshold.
    below_zero = np.minimum(bounded, -_FLOAT32.tiny)
    return np.where(decision.accepted, np.maximum(bounded, 0), below_zero)


def _knots(
    values: list[float], shares: list[float]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Scores in ascending order, each once, and minus the log of their shares."""
    scores, first = np.unique(np.asarray(values, np.float64), return_index=True)
    return scores, -np.log(np.asarray(shares, np.float64)[first])


def _surprise(
    score: npt.NDArray[np.float64],
    knots: npt.NDArray[np.float64],
    surprise: npt.NDArray[np.float64],
) -> npt.NDArray[np.float64]:
    """Minus the log of the share that lies as far out `[N]`, strictly increasing with the score."""
    if len(knots) == 1:
        return surprise[0] + (score - knots[0]) / max(abs(knots[0]), _SMALLEST_SCALE)
    late = min(np.searchsorted(surprise, surprise[-1] - _LAST_PART), len(knots) - 2)
    first_slope = (surprise[1] - surprise[0]) / (knots[1] - knots[0])
    last_slope = (surprise[-1] - surprise[late]) / (knots[-1] - knots[late])
    inside = np.interp(score, knots, surprise)
    below = first_slope * np.minimum(score - knots[0], 0)
    beyond = last_slope * np.maximum(score - knots[-1], 0)
    return inside + below + beyond
