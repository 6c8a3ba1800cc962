"""What a count of images says about a rate: the exact binomial interval."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


class Interval(NamedTuple):
    """The smallest and the largest rate that a count lets expect; numbers, or float64 `[K]`."""

    low: Array
    high: Array


def interval(count: npt.ArrayLike, total: npt.ArrayLike, doubt: float, more: int = 0) -> Interval:
    """Returns the exact binomial interval of a rate (Clopper and Pearson 1934).

    Args:
        count: Of how many it was seen.
        total: Number of images.
        doubt: The probability, of both ends together, that the rate lies outside.
        more: How many further images may count for the upper end. Default 0.

    Example:
        >>> from tfgmvae.calibration.binomial import interval
        >>> [round(float(end), 3) for end in interval(0, 300, 0.05)]
        [0.0, 0.012]
    """
    from scipy.special import betaincinv

    seen, number = np.asarray(count, np.float64), np.asarray(total, np.float64)
    above = np.minimum(seen + more, number)
    low = betaincinv(np.maximum(seen, 1), number - seen + 1, doubt / 2)
    high = betaincinv(above + 1, np.maximum(number - above, 1), 1 - doubt / 2)
    return Interval(np.where(seen > 0, low, 0.0), np.where(above < number, high, 1.0))
