"""What is watched of answers: refused or not, the predicted class, and the scores."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tfgmvae.calibration.budget import PUBLISHED
from tfgmvae.decision import Decision, Reason

NO_CLASS = -1


class Watched(NamedTuple):
    """Of N answers.

    Attributes:
        is_refused: bool `[N]`.
        classes: int64 `[N]`, the predicted classes; -1 for what is no image.
        scores: float32 `[N]` by name; NaN for what is no image.
    """

    is_refused: npt.NDArray[np.bool_]
    classes: npt.NDArray[np.int64]
    scores: Mapping[str, npt.NDArray[np.float32]]

    @classmethod
    def of(cls, decision: Decision) -> Watched:
        """Returns what is watched of a decision; a label that a search found counts as refused."""
        is_image = (decision.reason & Reason.INVALID.value) == 0
        scores = {name: getattr(decision, name) for name in PUBLISHED} | decision.further
        return cls(
            ~np.asarray(decision.accepted, bool),
            np.where(is_image, decision.classes, NO_CLASS).astype(np.int64),
            # A `RejectOption` has none of the published two.
            {name: values for name, values in scores.items() if values is not None},
        )

    def part(self, start: int, stop: int) -> Watched:
        """Returns what is watched of the answers from `start` on and before `stop`."""
        return Watched(
            self.is_refused[start:stop],
            self.classes[start:stop],
            {name: values[start:stop] for name, values in self.scores.items()},
        )
