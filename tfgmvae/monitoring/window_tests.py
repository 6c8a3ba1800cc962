"""What the counts of one window say against the expectations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from tfgmvae.calibration.binomial import Interval
from tfgmvae.calibration.reference import Reference
from tfgmvae.monitoring.expectations import Expectations, massart
from tfgmvae.monitoring.findings import Finding, Kind
from tfgmvae.monitoring.windows import Layout, Window


def judged(
    window: Window,
    layout: Layout,
    reference: Reference,
    expected: Expectations,
    names: Sequence[str],
    doubt: float,
) -> Iterator[Finding]:
    """Yields what a window shows; each of three tests errs with at most the probability `doubt`.

    The rejection rate and the class shares are tested by exact binomial tails beyond their
    intervals, the scores by the largest distance of the distributions (Kolmogorov-Smirnov).

    Args:
        window: A complete one.
        layout: What it counts.
        reference: The calibration.
        expected: What it lets expect.
        names: Of the classes, K.
        doubt: See above, in (0, 1).
    """
    row = window.counts
    number = window.last - window.first + 1
    for up, _ in _beyond(row[1], number, expected.rejection, doubt):
        yield _of_rate("rejection rate", "", up, window, row[1] / number, expected.rejection, ())
    counts = layout.classes(row)
    shares = expected.class_shares
    images = int(counts.sum())
    for up, k in _beyond(counts, images, shares, doubt / len(counts)):
        observed = counts[k] / images
        yield _of_rate("class shares", names[k], up, window, observed, shares, (k,))
    for name, below, values in layout.below(row):
        if not values:
            continue
        sketch = reference.scores[name]
        # Below the same values lie so many more of the window than of the calibration.
        excess = below / values - sketch.below / sketch.num_images  # [Q]
        place = int(np.argmax(np.abs(excess)))
        bound = expected.distance + massart(values, doubt / len(layout.knots))
        distance = float(abs(excess[place]))
        if distance > bound:
            yield Finding(
                "scores",
                name,
                "down" if excess[place] > 0 else "up",
                window.last,
                window.first,
                distance,
                (0.0, bound),
            )


def _of_rate(
    kind: Kind,
    subject: str,
    up: bool,
    window: Window,
    observed: float,
    expected: Interval,
    place: tuple[int, ...],
) -> Finding:
    ends = (float(expected.low[place]), float(expected.high[place]))
    return Finding(
        kind, subject, "up" if up else "down", window.last, window.first, float(observed), ends
    )


def _beyond(
    counts: Any, number: int, expected: Interval, doubt: float
) -> Iterator[tuple[bool, int]]:
    """Yields which counts speak for a rate above (True) or below (False) the expected ones."""
    from scipy.special import bdtr, bdtrc

    seen = np.atleast_1d(counts).astype(np.float64)
    low, high = (np.atleast_1d(end) for end in expected)
    # P(X >= seen) for the largest rate, and P(X <= seen) for the smallest.
    above = np.where(seen > 0, bdtrc(np.maximum(seen - 1, 0), number, high), 1.0)
    below = np.where(seen < number, bdtr(np.minimum(seen, max(number - 1, 0)), number, low), 1.0)
    yield from ((True, int(k)) for k in np.flatnonzero(above <= doubt / 2))
    yield from ((False, int(k)) for k in np.flatnonzero(below <= doubt / 2))
