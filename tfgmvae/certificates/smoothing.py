"""Randomized smoothing: a radius for the answer that is most frequent under Gaussian noise.

If noise of standard deviation s makes an answer come out with a probability of at least p > 1/2, it
stays the most frequent one for every image within `s * Phi^-1(p)` in the Euclidean norm, whatever
the classifier is. The probability is bounded from a sample (Clopper and Pearson 1934), so a
certificate fails with a small, chosen probability. A refusal is an answer like any other.

Source: Cohen, Rosenfeld and Kolter, "Certified adversarial robustness via randomized smoothing",
ICML 2019.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tfgmvae.calibration.promised_error import error_bound
from tfgmvae.certificates.certificate import Certificate
from tfgmvae.decision import REJECT

SELECTION = 100
"""Draws that only decide which answer is counted afterwards, as published."""


class Votes(NamedTuple):
    """How often N images got the answer that was most frequent in a first sample.

    Attributes:
        answers: int64 `[N]`. That answer, -1 for a refusal.
        counts: int64 `[N]`. How often a second, independent sample has it.
    """

    answers: np.ndarray
    counts: np.ndarray


def most_frequent(answers: np.ndarray) -> int:
    """Returns the most frequent of answers int64 `[S]`, the smallest on ties."""
    values, counts = np.unique(answers, return_counts=True)
    return int(values[np.argmax(counts)])


def smoothed_certificate(
    votes: Votes, samples: int, noise: float, radius: float, failure: float
) -> Certificate:
    """Proves, but for a probability of `failure` per image, how far answers are the same.

    Args:
        votes: Of N images.
        samples: Size of the second sample.
        noise: Standard deviation of the noise.
        radius: What is asked about.
        failure: Probability that a certificate is wrong.

    Returns:
        A `Certificate` with `norm` 2.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.certificates.smoothing import Votes, smoothed_certificate
        >>> votes = Votes(np.array([3, -1]), np.array([1000, 520]))
        >>> found = smoothed_certificate(votes, 1000, noise=0.5, radius=1.0, failure=0.001)
        >>> [f"{largest:.2f}" for largest in found.largest_radius], found.answers().tolist()
        (['1.23', '0.00'], [3, -1])
    """
    from scipy.stats import norm

    sizes = np.full(len(votes.counts), samples)
    # The lower bound of a share is one minus the upper bound of all else.
    least = 1.0 - error_bound(samples - votes.counts, sizes, failure)  # [N]
    radii = np.where(least > 0.5, noise * norm.ppf(np.maximum(least, 0.5)), 0.0)
    stable = (least > 0.5) & (radii >= radius)
    nothing = np.zeros(len(least), np.float32)
    return Certificate(
        radius=radius,
        norm=2.0,
        classes=votes.answers,
        stable=stable,
        refused_everywhere=stable & (votes.answers == REJECT),
        safe=stable,
        margin=(least - 0.5).astype(np.float32),
        distance=nothing,
        own_margin=(votes.counts / samples - 0.5).astype(np.float32),
        own_distance=nothing,
        # Towards zero, so that what is stored is proven as well.
        largest_radius=np.nextafter(radii.astype(np.float32), np.float32(0)),
    )
