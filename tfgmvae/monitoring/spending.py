"""How a probability of false alarms is spent on tests without end, and on a change at any time.

The weights w(1), w(2), ... sum to one and fall as slowly as 1 / (i log(i)^2), so that late tests,
and changes that come late, are not given up.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def weights(first: int, count: int) -> npt.NDArray[np.float64]:
    """Returns w(first), ..., w(first + count - 1): float64 `[count]`.

    Args:
        first: From 1 on.
        count: How many.

    Example:
        >>> from tfgmvae.monitoring.spending import rest, weights
        >>> float(weights(1, 1000).sum() + rest(1000).item())
        1.0
    """
    tails = rest(np.arange(first - 1, first + count))
    return tails[:-1] - tails[1:]


def rest(spent: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Returns what is left after the first weights: float64, of the shape of `spent`, from 0 on."""
    return np.asarray(1 / np.log2(np.asarray(spent, np.float64) + 2))
