"""What an attack hands back."""

from __future__ import annotations

import dataclasses

import numpy as np


@dataclasses.dataclass(frozen=True, eq=False)
class AttackResult:
    """The images that an attack made out of N given ones, and what the classifier says to them.

    Attributes:
        adversarial: float32 `[N, H, W, C]`. The image the attack ended with, successful or not.
        success: bool `[N]`. Whether the classifier accepts it with a wrong label; for a targeted
            attack, whether it answers with the goal.
        distance: float32 `[N]`. Distance to the given image in the norm of the attack.
        labels: int64 `[N]`. The classifier's answer; -1 where it rejects.
        misclassified: bool `[N]`. The same as `success`, before any rejection.
        warnings: What is suspicious about the result: sentences, empty where nothing is.
    """

    adversarial: np.ndarray
    success: np.ndarray
    distance: np.ndarray
    labels: np.ndarray
    misclassified: np.ndarray
    warnings: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.success)

    def __str__(self) -> str:
        """One line of numbers, then one line for every warning."""
        median = np.median(self.distance[self.success]) if self.success.any() else np.nan
        numbers = (
            f"{int(self.success.sum())} of {len(self)} images succeed, "
            f"median distance {median:.3g}; {int(self.misclassified.sum())} before rejection"
        )
        return "\n".join([numbers, *self.warnings])
