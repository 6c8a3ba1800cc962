"""What a calibration promised: the rate, how surely, from how many images, and when."""

from __future__ import annotations

import dataclasses
import datetime
import math
from collections.abc import Mapping
from typing import Any, Final, Literal

ERROR: Final = "error"
FALSE_REJECTS: Final = "false_rejects"
PROVEN_ERROR: Final = "proven_error"


@dataclasses.dataclass(frozen=True)
class Promise:
    """The statement that a calibration made about new images of the same kind.

    Attributes:
        of: `"error"`, the share of the answered images that is wrong; `"false_rejects"`, the share
            of the rightly classified images that is refused; or `"proven_error"`, the share of all
            images that is answered and wrong under any attack within the radius.
        rate: That share is at most this.
        confidence: The probability, over draws of the calibration images, that it holds; `None`
            where it holds on average over these draws.
        num_images: Number of images that it was concluded from.
        date: The day, in UTC, as in "2026-11-30".
        per_class: Whether it holds for every class by itself.
        num_answered: Of an error: how many of the images are answered. Else `None`.
        num_wrong: Of an error: how many of these are wrong. Of a proven one: of how many images a
            wrong class leads by the margin. Else `None`.
        radius: Of a proven error: the largest change of a pixel. Else `None`.
        margin: Of a proven error: by how many nats the class of an answered image leads everywhere
            within the radius. Else `None`.

    Example:
        >>> from tfgmvae.calibration.promise import Promise
        >>> print(Promise("false_rejects", 0.02, 0.95, 800, "2026-11-30").sentence)
        With a confidence of 95 %, at most 2 % of the rightly classified images are refused ...
    """

    of: Literal["error", "false_rejects", "proven_error"]
    rate: float
    confidence: float | None
    num_images: int
    date: str = dataclasses.field(
        default_factory=lambda: datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    )
    per_class: bool = False
    num_answered: int | None = None
    num_wrong: int | None = None
    radius: float | None = None
    margin: float | None = None

    @property
    def sentence(self) -> str:
        """The statement in words."""
        surely = (
            "On average over calibrations"
            if self.confidence is None
            else f"With a confidence of {percent(self.confidence)}"
        )
        if self.of == ERROR:
            return (
                f"{surely}, at most {percent(self.rate)} of the answered images are wrong "
                f"(promised on {self.date}, when {self.num_answered:,} of {self.num_images:,} "
                f"images were answered, {self.num_wrong:,} of them wrongly)."
            )
        if self.of == PROVEN_ERROR:
            return (
                f"{surely}, at most {percent(self.rate)} of all images are answered and wrong, "
                f"whatever is changed by at most {self.radius:g} in every pixel (promised on "
                f"{self.date}, when of {self.num_wrong} of {self.num_images} images a wrong class "
                f"led by {self.margin:g} nats or more)."
            )
        of_class = " of every class" if self.per_class else ""
        return (
            f"{surely}, at most {percent(self.rate)} of the rightly classified images{of_class} "
            f"are refused (promised on {self.date}, from {self.num_images:,} images)."
        )

    def to_dict(self) -> dict[str, Any]:
        """Returns it, with the sentence, as JSON holds it."""
        return dataclasses.asdict(self) | {"sentence": self.sentence}


def promise_in(record: Mapping[str, Any] | None) -> Promise | None:
    """Returns what a classifier's `calibration_` says was promised, or `None`.

    Args:
        record: See `tfgmvae.calibration.calibrate.Calibration`, or `None`.
    """
    stored = (record or {}).get("promise")
    if stored is None:
        return None
    return Promise(**{name: value for name, value in stored.items() if name != "sentence"})


def percent(share: float) -> str:
    """Returns a share in percent, with as many digits as it needs: `"0.25 %"`."""
    return f"{100 * share:.4g} %"


def rounded_up(rate: float) -> float:
    """Returns a rate with three digits that is not below the given one, which is above 0."""
    unit = 10.0 ** (math.floor(math.log10(rate)) - 2)
    return min(math.ceil(rate / unit - 1e-9) * unit, 1.0)
