"""The three outcomes of every input: accepted and correct, rejected, accepted and wrong.

Only an input that is accepted and wrong is an error; the three shares sum to one. An input that
belongs to no class, such as noise, is wrong whenever it is accepted.
"""

from __future__ import annotations

import dataclasses
import warnings
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae import _old_names
from tfgmvae.decision import REJECT
from tfgmvae.io.checks import check_labels

TEST_IMAGES = "test images"
OWN = "this classifier"
"""What the classifier that is measured is called where others stand beside it."""


@dataclasses.dataclass(frozen=True)
class Outcomes:
    """How many inputs came to each of the three outcomes.

    Attributes:
        num_correct: Accepted, with the right label.
        num_rejected: Not answered.
        num_wrong: Accepted, with a wrong label, or although no label is right.
    """

    num_correct: int
    num_rejected: int
    num_wrong: int

    @property
    def num_inputs(self) -> int:
        """All inputs."""
        return self.num_correct + self.num_rejected + self.num_wrong

    @property
    def answered_correctly(self) -> float:
        """Share of all inputs that was accepted and correct; NaN without inputs."""
        return self._share(self.num_correct)

    @property
    def accuracy(self) -> float:
        """The old name of `answered_correctly`; elsewhere accuracy is that before rejection."""
        warnings.warn(
            "Outcomes.accuracy is deprecated: use Outcomes.answered_correctly",
            DeprecationWarning,
            stacklevel=2,
        )
        return self.answered_correctly

    @property
    def reject_rate(self) -> float:
        """Share of all inputs that was rejected; NaN without inputs."""
        return self._share(self.num_rejected)

    @property
    def error(self) -> float:
        """Share of all inputs that was accepted and wrong; NaN without inputs."""
        return self._share(self.num_wrong)

    @property
    def shares(self) -> dict[str, float]:
        """The three shares by their names."""
        names = ("answered_correctly", "reject_rate", "error")
        return {name: getattr(self, name) for name in names}

    def _share(self, count: int) -> float:
        return count / self.num_inputs if self.num_inputs else float("nan")


def count_outcomes(labels: npt.ArrayLike, y: npt.ArrayLike | None = None) -> Outcomes:
    """Counts the outcomes of a prediction.

    Args:
        labels: int `[N]`, what `predict` returned; -1 means rejected.
        y: int `[N]`, the right labels; -1 for an input that belongs to no known class, which is
            wrong when it is accepted and rejected when it is not. Default `None`: all are such.

    Returns:
        An `Outcomes`.

    Raises:
        ValueError: If `y` is not one label from -1 on for every prediction.

    Example:
        >>> from tfgmvae.evaluation import count_outcomes
        >>> count_outcomes([3, -1, 5, 5], y=[3, 3, 3, 5])
        Outcomes(num_correct=2, num_rejected=1, num_wrong=1)
        >>> count_outcomes([3, -1]).error
        0.5
        >>> count_outcomes([3, 3, -1], y=[3, -1, -1])
        Outcomes(num_correct=1, num_rejected=1, num_wrong=1)
    """
    predicted = np.asarray(labels)  # [N]
    rejected = predicted == REJECT
    correct = np.zeros(len(predicted), bool)
    if y is not None:
        largest = np.iinfo(np.int64).max
        correct = ~rejected & (predicted == check_labels(y, largest, len(predicted)))
    return Outcomes(
        num_correct=int(correct.sum()),
        num_rejected=int(rejected.sum()),
        num_wrong=int((~rejected & ~correct).sum()),
    )


def __getattr__(name: str) -> Any:
    return _old_names.found_today(__name__, name)
