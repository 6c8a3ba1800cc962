"""What new answers may be like if nothing has changed: intervals around what the calibration saw.

A calibration is a sample, so its rates are known up to an interval only (`calibration.binomial`),
and its distributions up to a distance (Massart, "The tight constant in the Dvoretzky-Kiefer-
Wolfowitz inequality", Annals of Probability 18, 1990). With a probability of at least one minus the
doubt, all of them hold at once.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from tfgmvae.calibration.binomial import Interval, interval
from tfgmvae.calibration.reference import Reference

_NUM_PARTS = 4


class Expectations(NamedTuple):
    """What is expected.

    Attributes:
        rejection: Share of the images that is refused.
        class_rejection: `[K]`. Share of the images of each predicted class that is refused.
        class_shares: `[K]`. Share of the images that has each predicted class.
        distance: How far the distribution of any score may lie from that of the calibration.
    """

    rejection: Interval
    class_rejection: Interval
    class_shares: Interval
    distance: float

    @classmethod
    def of(cls, reference: Reference, doubt: float) -> Expectations:
        """Returns what a calibration lets expect.

        Args:
            reference: How its images were answered.
            doubt: The probability that anything at all lies outside, in (0, 1).

        Example:
            >>> import numpy as np
            >>> from tfgmvae.calibration.reference import Reference
            >>> from tfgmvae.monitoring.expectations import Expectations
            >>> depth = np.arange(1000.0)
            >>> reference = Reference.of({"depth": depth}, np.zeros(1000, int), depth > 979, 1, 1)
            >>> expected = Expectations.of(reference, 0.005)
            >>> [round(float(rate), 3) for rate in expected.rejection]
            [0.009, 0.039]
        """
        part = doubt / _NUM_PARTS
        number, classes = reference.num_images, len(reference.class_counts)
        # The thresholds were set from these images: one more for each lies on an edge.
        on_edges = max(reference.num_scores, 1) - 1
        chosen = part / reference.num_choices
        return cls(
            interval(reference.num_refused, number, chosen, on_edges),
            interval(reference.class_refused, reference.class_counts, chosen / classes, on_edges),
            interval(reference.class_counts, number, part / classes),
            massart(number, part / max(len(reference.scores), 1)),
        )


def massart(number: int, doubt: float) -> float:
    """Returns the distance that a sample's distribution exceeds with at most a probability.

    Args:
        number: Number of values in the sample.
        doubt: That probability.
    """
    return math.sqrt(math.log(2 / doubt) / (2 * number)) if number else 1.0
