"""What a monitor finds: each with the image at which it was found, numbers, and a sentence."""

from __future__ import annotations

import dataclasses
from typing import Any, Literal

Kind = Literal["rejection rate", "rejection rate of a class", "scores", "class shares"]
KINDS: tuple[Kind, ...] = ("rejection rate", "rejection rate of a class", "scores", "class shares")


@dataclasses.dataclass(frozen=True)
class Finding:
    """One thing that differs from the calibration.

    Attributes:
        kind: `"rejection rate"`, `"rejection rate of a class"`, `"scores"` or `"class shares"`.
        subject: The name of the class or of the score; `""` for all images.
        direction: `"up"` or `"down"`; of scores, further out or further in.
        image: Number of the image, from 1 on, at which it was found.
        first: Number of the first image of the window that shows it; `None` for the evidence of
            all images so far.
        observed: The rate or share that was seen, or the distance of the distributions.
        expected: The smallest and the largest that is expected if nothing has changed.
    """

    kind: Kind
    subject: str
    direction: Literal["up", "down"]
    image: int
    first: int | None
    observed: float
    expected: tuple[float, float]

    @property
    def sentence(self) -> str:
        """What was found, in words.

        Example:
            >>> from tfgmvae.monitoring import Finding
            >>> Finding("rejection rate", "", "up", 240, None, 0.3, (0.01, 0.04)).sentence
            'The rejection rate has risen: at image 240, about 30.0 %, where 1.0 to 4.0 % are ...'
        """
        where = f"at image {self.image}" if self.first is None else f"in {self._images}"
        if self.kind == "scores":
            further = "further out" if self.direction == "up" else "further in"
            return (
                f"The score {self.subject} has moved {further}: {where}, its distribution is "
                f"{self.observed:.2f} away from the calibration's, where at most "
                f"{self.expected[1]:.2f} is expected."
            )
        what = "The rejection rate"
        if self.kind == "rejection rate of a class":
            what = f"The rejection rate of class {self.subject}"
        elif self.kind == "class shares":
            what = f"The share of class {self.subject}"
        moved = "risen" if self.direction == "up" else "fallen"
        low, high = (f"{100 * share:.1f}" for share in self.expected)
        about = "about " if self.first is None else ""
        return (
            f"{what} has {moved}: {where}, {about}{100 * self.observed:.1f} %, where {low} to "
            f"{high} % are expected."
        )

    @property
    def _images(self) -> str:
        return f"images {self.first} to {self.image}"

    def to_dict(self) -> dict[str, Any]:
        """Returns it, with the sentence, as JSON holds it."""
        return dataclasses.asdict(self) | {"sentence": self.sentence}

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> Finding:
        """Returns what `to_dict` was made from."""
        kept = {name: value for name, value in fields.items() if name != "sentence"}
        return cls(**kept | {"expected": tuple(kept["expected"])})
