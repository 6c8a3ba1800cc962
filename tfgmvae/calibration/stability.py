"""The rule that the class leads in a whole ball: how strict it is, and the error that it proves.

NumPy only. The base rule gives an image its class where that leads every other one by a margin. An
answer is given only where the base rule gives the same class to every image of the ball around the
given one. Somebody moves an image by at most the radius and gets an answer: the image lies in that
ball, so the answer is the base rule's to the image. So, whatever the attack, no more images are
answered and wrong than the base rule gets wrong among images that nobody moved: a share that
falls with the margin, and that a binomial bound (Clopper and Pearson 1934) knows from calibration
images.

The margin that is chosen is the smallest whose bound is at most the rate that is asked for. With
the confidence of that one bound the rate is kept, although the margin depends on the images: the
share falls with the margin, and so does its bound. So a margin below the smallest one that keeps
the rate is chosen only where the bound of one fixed margin, just below that one, is too small.

Source: Bates et al., "Distribution-free, risk-controlling prediction sets", Journal of the ACM 68
(2021), for the choice.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from tfgmvae.calibration.budget import Scores
from tfgmvae.calibration.promise import PROVEN_ERROR, Promise, percent, rounded_up
from tfgmvae.calibration.promised_error import error_bound
from tfgmvae.calibration.promised_rate import cuts_allowed, images_needed
from tfgmvae.calibration.thresholds import samples_needed

_SHARES_OF_CURVE = (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8)
# Margins are whole hundredths of a nat, one more than needed: rounding must not decide.
_PER_NAT = 100


class ExceededBudgetError(ValueError):
    """The rule alone refuses more of the rightly classified images than may be refused.

    Attributes:
        num_allowed: How many of them it may refuse.
    """

    def __init__(self, sentence: str, num_allowed: int) -> None:
        super().__init__(sentence)
        self.num_allowed = num_allowed


@dataclasses.dataclass(frozen=True)
class Point:
    """What a margin buys.

    Attributes:
        margin: Smallest lead of the class, in nats.
        answered_correctly: Share of the images whose class is right and leads as far in the whole
            ball.
        error: Share of the images to which the base rule gives a wrong class.
        error_at_most: The largest such share among all images like them, by an exact binomial
            bound that holds with the confidence for each margin by itself.
    """

    margin: float
    answered_correctly: float
    error: float
    error_at_most: float


@dataclasses.dataclass(frozen=True)
class StabilityRule:
    """What a calibration knows of the score `stability`, about N images.

    Attributes:
        radius: Of the balls.
        how: `"proven"` or `"tried"`.
        values: float32 `[N]`, the score: by how many nats the smallest lead in the ball falls short
            of a full one.
        own_values: float32 `[N]`, the same of the images themselves.
        largest: float32 `[K]`. The threshold of each class below which it is the same in the ball.
    """

    radius: float
    how: str
    values: np.ndarray
    own_values: np.ndarray
    largest: np.ndarray

    def thresholds(self, margin: float) -> np.ndarray:
        """Returns float32 `[K]`, never above `largest`."""
        return np.minimum(self.largest, (self.largest - margin).astype(np.float32))

    def is_within(self, values: np.ndarray, classes: np.ndarray, margin: float) -> np.ndarray:
        """Returns which values are at most the threshold of their class: bool `[N]`."""
        return values <= self.thresholds(margin)[classes]

    def curve(
        self, classes: np.ndarray, labels: np.ndarray, confidence: float, *margins: float
    ) -> list[Point]:
        """Returns what margins buy, from the smallest on.

        Args:
            classes: int64 `[N]`.
            labels: int64 `[N]`, some of them known.
            confidence: Of the bounds.
            *margins: Further margins.
        """
        usual = (share * float(self.largest.min()) for share in _SHARES_OF_CURVE)
        wanted = sorted({round(margin, 1) for margin in usual} | set(margins))
        known = labels >= 0
        wrong = known & (classes != labels)
        count = np.array([known.sum()])
        points = []
        for margin in wanted:
            right = self.is_within(self.values, classes, margin) & known & ~wrong
            mistakes = self.is_within(self.own_values, classes, margin) & wrong
            bound = error_bound(np.array([mistakes.sum()]), count, 1 - confidence)
            points.append(
                Point(
                    margin,
                    float(right.sum() / count[0]),
                    float(mistakes.sum() / count[0]),
                    float(bound[0]),
                )
            )
        return points

    def promise(
        self,
        margin: float,
        classes: np.ndarray,
        labels: np.ndarray,
        max_error: float,
        confidence: float,
    ) -> Promise:
        """Returns what a margin of `margin_for` promises.

        Args:
            margin: In nats.
            classes: As in `margin_for`.
            labels: As in `margin_for`.
            max_error: As in `margin_for`.
            confidence: As in `margin_for`.
        """
        known = labels >= 0
        wrong = known & (classes != labels)
        return Promise(
            PROVEN_ERROR,
            max_error,
            confidence,
            int(known.sum()),
            num_wrong=int(np.sum(wrong & self.is_within(self.own_values, classes, margin))),
            radius=self.radius,
            margin=margin,
        )

    def record(
        self,
        margin: float,
        classes: np.ndarray,
        labels: np.ndarray,
        confidence: float,
        num_refused: int,
    ) -> dict[str, Any]:
        """Returns what a classifier keeps of the rule, as JSON holds it.

        Args:
            margin: That was chosen.
            classes: int64 `[N]`.
            labels: int64 `[N]`, -1 where it is not known.
            confidence: Of the bounds of the curve.
            num_refused: How many rightly classified images the rule refuses.
        """
        has_curve = self.how == "proven" and np.any(labels >= 0)
        points = self.curve(classes, labels, confidence, margin) if has_curve else []
        return {
            "radius": self.radius,
            "how": self.how,
            "margin": margin,
            "refused": num_refused,
            "curve": [dataclasses.asdict(point) for point in points],
        }

    def margin_for(
        self, classes: np.ndarray, labels: np.ndarray, max_error: float, confidence: float
    ) -> float:
        """Returns the smallest margin with which an error is promised.

        Args:
            classes: int64 `[N]`.
            labels: int64 `[N]`, -1 where it is not known.
            max_error: The largest share of all images that is answered and wrong, in (0, 1).
            confidence: In (0, 1).

        Raises:
            ValueError: Too few images with labels, or too many mistakes: names the rate that can be
                promised.
        """
        known = labels >= 0
        number = int(known.sum())
        needed = math.ceil(math.log(1 - confidence) / math.log1p(-max_error) - 1e-9)
        if number < needed:
            raise ValueError(
                f"Expected at least {needed} labelled calibration samples for max_error={max_error}"
                f" with confidence={confidence}, where the class of none is wrong. Received: "
                f"{number} samples. Give more samples, a larger max_error, or less confidence."
            )
        wrong = np.flatnonzero(known & (classes != labels))
        # Up to which margin the base rule gives the wrong class, in descending order.
        reach = np.sort(self.largest[classes[wrong]] - self.own_values[wrong])[::-1]
        reach = reach[reach >= 0].astype(np.float64)
        counts = np.arange(len(reach) + 1)
        bounds = error_bound(counts, np.full(len(counts), number), 1 - confidence)
        allowed = int(np.sum(bounds <= max_error)) - 1
        margin = 0.0
        if allowed < len(reach):
            margin = (math.floor(reach[allowed] * _PER_NAT) + 2) / _PER_NAT
        if margin >= float(self.largest.min()):
            strictest = math.floor(float(self.largest.min()) * _PER_NAT) / _PER_NAT
            mistakes = np.sum(self.is_within(self.own_values, classes, strictest)[wrong])
            promised = error_bound(np.array([mistakes]), np.array([number]), 1 - confidence)[0]
            raise ValueError(
                f"Expected images that promise max_error={max_error} with confidence={confidence}. "
                f"Received: {number}, which promise {percent(rounded_up(promised))} with the "
                "largest margin that anything is answered with. It takes more images, a better "
                "classifier, or another max_error."
            )
        return margin


def check_promise(how: str, max_error: float | None, per_class: Any) -> None:
    """Raises a `ValueError` for settings that do not go with the score `stability`.

    Args:
        how: `"proven"` or `"tried"`.
        max_error: That is to be promised, or `None`.
        per_class: The setting of the thresholds.
    """
    if max_error is not None and how != "proven":
        raise ValueError(
            "Expected a stability that is proven for a max_error: what is tried promises nothing "
            f"of the error under attack. Received: max_error={max_error!r}, how={how!r}"
        )
    if per_class is not False:
        raise ValueError(
            "Expected per_class=False with a stability, whose refusals all classes share. "
            f"Received: per_class={per_class!r}"
        )


def stability_in(record: Mapping[str, Any] | None) -> str:
    """Says what a classifier's `calibration_` says of stability; nothing where there is none.

    Args:
        record: See `tfgmvae.calibration.calibrate.Calibration`, or `None`.
    """
    found = (record or {}).get("stability")
    if found is None:
        return ""
    leads = f" and leads by at least {found['margin']:g} nats" if found["margin"] else ""
    changed = f"for every image that differs by at most {found['radius']:g} in every pixel"
    if found["how"] == "proven":
        return f"It answers only where the class is proven to be the same{leads} {changed}."
    return (
        f"It answers only where an attack of its own finds no other class {changed}: tried, not "
        "proven."
    )


def sentence_of(record: Mapping[str, Any] | None) -> str:
    """Says what a `StabilityRule.record` is about; nothing where there is none."""
    if record is None:
        return ""
    within = f"within {record['radius']:g}"
    if record["how"] == "proven":
        why = f"because their class is not proven to be the same {within}"
    else:
        why = (
            f"because changes {within} that give them another class were found (tried, not proven)"
        )
    return f"{record['refused']} more are refused, {why}."


def check_budget(
    rule: StabilityRule,
    right: Scores,
    num_refused: int,
    rate: float,
    confidence: float | None,
) -> None:
    """Raises an `ExceededBudgetError` where the rule leaves too little for the other scores.

    Args:
        rule: The rule.
        right: The other scores of the rightly classified images that it answers.
        num_refused: How many rightly classified images it refuses.
        rate: The share that may be refused.
        confidence: With which it is kept, or `None`: on average.
    """
    from scipy.stats import beta

    number = len(right) + num_refused

    def needed(num_scores: int) -> int:
        if confidence is None:
            return samples_needed(rate, num_scores + num_refused)
        return images_needed(rate, confidence, num_scores + num_refused)

    # Each of the others refuses one at least.
    others = len(right.used(number, needed)[0])
    if confidence is None:
        allowed = math.floor((number + 1) * rate + 1e-9) - others
        smallest = (num_refused + others) / (number + 1)
    else:
        allowed = cuts_allowed(number, rate, confidence) - others
        rest = number + 1 - num_refused - others
        smallest = float(beta.ppf(confidence, num_refused + others, rest)) if rest > 0 else 1.0
    if num_refused <= allowed:
        return
    takes = rounded_up(smallest)
    way_out = f"It takes false_reject_rate={takes:.3g}" if takes < 1 else "It takes more images"
    raise ExceededBudgetError(
        f"Expected at most {max(allowed, 0)} of {number} rightly classified images whose class is "
        f"not {rule.how} stable within {rule.radius:g}, for false_reject_rate={rate:g}. Received: "
        f"{num_refused}. {way_out}",
        allowed,
    )
