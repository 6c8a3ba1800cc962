"""Evidence that a rate has changed, which may be looked at after every image.

It is the cumulative sum (CUSUM) of the log-likelihood ratios of other rates, over all times at
which the change may have come: with w(j) the weight of a change before image j and L the ratio of
one image, A(t) = (A(t - 1) + w(t)) L(t), and the evidence is the mean of A over the other rates
plus the weights of the changes that are yet to come. While nothing has changed, it is a
non-negative supermartingale that starts at one. So the probability that it ever reaches 1 / a,
however long one looks, is at most a.

Source: Ville, "Étude critique de la notion de collectif" (1939), for the bound; Lorden,
"Procedures for reacting to a change in distribution", Annals of Mathematical Statistics 42 (1971),
and Shin, Ramdas and Rinaldo, "E-detectors", New England Journal of Statistics in Data Science 2
(2024), for the sum over times of change.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tfgmvae.monitoring.spending import rest, weights

# As multiples of the odds: of what the rate may rise to, and of what it may fall to.
_RISES = (1.25, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0, 100.0)
_FALLS = (1.5, 2.0, 4.0, 10.0)


class Alternatives(NamedTuple):
    """Rates that are other than expected.

    Attributes:
        rates: float64 `[A]`.
        of_refused: float64 `[A]`. Log-likelihood ratio of an image that is refused.
        of_accepted: float64 `[A]`. Of one that is not.
    """

    rates: npt.NDArray[np.float64]
    of_refused: npt.NDArray[np.float64]
    of_accepted: npt.NDArray[np.float64]

    @classmethod
    def beyond(cls, low: float, high: float) -> Alternatives:
        """Returns rates above `high` and below `low`, where there are any.

        Args:
            low: The smallest expected rate.
            high: The largest expected rate.
        """
        expected = [high] * len(_RISES) + [low] * len(_FALLS)
        factors = [*_RISES, *(1 / fall for fall in _FALLS)]
        pairs = [
            (edge, factor * edge / (1 - edge + factor * edge))
            for edge, factor in zip(expected, factors, strict=True)
            if 0 < edge < 1
        ]
        edges, rates = np.array(pairs, np.float64).reshape(-1, 2).T
        return cls(rates, np.log(rates / edges), np.log((1 - rates) / (1 - edges)))


class Sums(NamedTuple):
    """The sums of one rate, which is all that has to be kept.

    Attributes:
        num_images: Number of images that were seen.
        logs: float64 `[A]`. Log of A for every other rate.
    """

    num_images: int
    logs: npt.NDArray[np.float64]

    @classmethod
    def before(cls, alternatives: Alternatives) -> Sums:
        """Returns the sums before the first image."""
        return cls(0, np.full(len(alternatives.rates), -np.inf))


def followed(
    sums: Sums, alternatives: Alternatives, is_refused: npt.NDArray[np.bool_]
) -> tuple[Sums, npt.NDArray[np.float64], npt.NDArray[np.int64]]:
    """Goes on with more images.

    Args:
        sums: Those before these images.
        alternatives: The other rates.
        is_refused: bool `[n]`, the images in their order.

    Returns:
        The sums after them; the log of the evidence after each image, float64 `[n]`; and which
        alternative says most after each, int64 `[n]`.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.monitoring.evidence import Alternatives, Sums, followed
        >>> others = Alternatives.beyond(0.01, 0.05)
        >>> _, evidence, _ = followed(Sums.before(others), others, np.ones(9, bool))
        >>> int(np.argmax(evidence > np.log(1000)))  # Images from zero on.
        3
    """
    number = len(is_refused)
    total = sums.num_images + number
    to_come = np.log(rest(np.arange(sums.num_images + 1, total + 1)))  # [n]
    if not len(alternatives.rates) or not number:
        return Sums(total, sums.logs), np.zeros(number), np.zeros(number, np.int64)
    steps = np.where(
        is_refused[:, np.newaxis], alternatives.of_refused, alternatives.of_accepted
    )  # [n, A]
    walked = np.cumsum(steps, axis=0)
    starting = np.log(weights(sums.num_images + 1, number))[:, np.newaxis]  # [n, 1]
    # What starts at an image does not have the steps before it.
    started = np.logaddexp.accumulate(starting - (walked - steps), axis=0)
    logs = walked + np.logaddexp(sums.logs, started)  # [n, A]
    largest = logs.max(axis=1)
    mean = largest + np.log(np.mean(np.exp(logs - largest[:, np.newaxis]), axis=1))
    return Sums(total, logs[-1]), np.logaddexp(mean, to_come), np.argmax(logs, axis=1)
