"""What a classifier says to inputs, at every stage of its decision. NumPy only."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

BEFORE = "before thresholds"
AFTER = "after thresholds"
RECLASSIFIED = "after reclassification"
LOG_ODDS = "log-odds of the confidence"


@dataclasses.dataclass(frozen=True, eq=False)
class Answers:
    """What a classifier says to N inputs.

    Attributes:
        labels: int64 `[N]`, -1 where rejected.
        classes: int64 `[N]`, before rejection.
        confidence: float32 `[N]`, larger is surer; what rejection goes by.
        scores: The scores behind it, float32 `[N]` each, by name.
        reclassified: int64 `[N]`, the labels after a search for the rejected ones; `None` where
            none was asked for, or the classifier has none.
    """

    labels: npt.NDArray[np.int64]
    classes: npt.NDArray[np.int64]
    confidence: npt.NDArray[np.float32]
    scores: Mapping[str, npt.NDArray[np.float32]]
    reclassified: npt.NDArray[np.int64] | None = None

    @property
    def stages(self) -> dict[str, npt.NDArray[np.int64]]:
        """The labels `[N]` at every stage of the decision, by its name."""
        stages = {BEFORE: self.classes, AFTER: self.labels}
        if self.reclassified is not None:
            stages[RECLASSIFIED] = self.reclassified
        return stages


def succeeds(labels: np.ndarray, y: np.ndarray, targeted: bool) -> np.ndarray:
    """Says whether answers are what an attack is after.

    Args:
        labels: int64 `[N]`, the answers; -1 where rejected.
        y: int64 `[N]`, the right labels, or the goals of a targeted attack.
        targeted: Whether `y` are goals.

    Returns:
        bool `[N]`.
    """
    return (labels == y) if targeted else (labels != y) & (labels >= 0)
