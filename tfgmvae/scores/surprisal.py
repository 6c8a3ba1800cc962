"""Values as surprise: minus the log of the share of training images that are at least as far out.

Measures of different units add up in these, as in the tests that Fisher takes together in
"Statistical Methods for Research Workers", 1925.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

# From this rank on there are too few images to read the share of larger values off.
_START_OF_TAIL = 0.9
NUM_LEVELS = 10
"""The deciles up to the tail."""

_SMALLEST_SPREAD = 1e-6


class Usual(NamedTuple):
    """How M measures of training images are distributed.

    Attributes:
        levels: `[M, NUM_LEVELS]`. Their deciles, from the smallest value to where the tail begins.
        tails: `[M]`. By how much the largest tenth exceeds the last level, on average.
    """

    levels: np.ndarray
    tails: np.ndarray


def usual_of(measures: np.ndarray) -> Usual:
    """Returns how measures of training images are distributed.

    Args:
        measures: `[M, N]`, N from 1 on.
    """
    values = np.asarray(measures, np.float64)
    levels = np.quantile(values, _ranks(), axis=1).T  # [M, L]
    excess = [
        np.mean(row[row >= start] - start) for row, start in zip(values, levels[:, -1], strict=True)
    ]
    return Usual(levels, np.maximum(excess, _SMALLEST_SPREAD))


def total_surprise(measures: tf.Tensor, levels: Any, tails: Any) -> tf.Tensor:
    """Returns the sum over the measures of the surprise of images, in nats: float32 `[N]`.

    A measure surprises by `-log p`, where p is the share of training images whose value is at least
    as large. Beyond their largest tenth, p falls exponentially, with the mean excess of that tenth.

    Args:
        measures: float32 `[M, N]`, larger for stranger images.
        levels: `[M, NUM_LEVELS]`, as in `Usual`.
        tails: `[M]`, as in `Usual`.
    """
    values = measures[:, :, tf.newaxis]  # [M, N, 1]
    levels = tf.convert_to_tensor(levels)[:, tf.newaxis]  # [M, 1, L]
    widths = levels[..., 1:] - levels[..., :-1]
    # What every step from level to level adds.
    steps = tf.constant(np.diff(-np.log1p(-_ranks())), tf.float32)  # [L - 1]
    slopes = tf.math.divide_no_nan(steps, widths)
    body = slopes * tf.minimum(tf.maximum(values - levels[..., :-1], 0.0), widths)
    tail = tf.maximum(measures - levels[..., 0, -1:], 0.0)  # [M, N]
    tail /= tf.convert_to_tensor(tails)[:, tf.newaxis]
    return tf.reduce_sum(tf.reduce_sum(body, axis=2) + tail, axis=0)


def _ranks() -> np.ndarray:
    """The ranks of the levels: float64 `[L]`."""
    return np.linspace(0.0, _START_OF_TAIL, NUM_LEVELS)
