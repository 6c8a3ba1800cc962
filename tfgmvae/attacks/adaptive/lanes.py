"""The lanes of the adaptive attack: images on their way to a goal, many at a time."""

from __future__ import annotations

import dataclasses

import numpy as np


@dataclasses.dataclass
class GoalLanes:
    """The images that are worked on at a time, M of them.

    An image can be in several lanes, with different goals.
    """

    item: np.ndarray  # int64 [M]
    goal: np.ndarray  # int64 [M]
    x: np.ndarray  # [M, H, W, C]
    code: np.ndarray  # [M, D], where the code is to go
    slack: np.ndarray  # [M], how near it has to get
    weight: np.ndarray  # [M]
    step: np.ndarray  # int32 [M]
    best: np.ndarray  # [M, H, W, C]
    smallest: np.ndarray  # [M]
    success: np.ndarray  # bool [M]

    @classmethod
    def starting(
        cls,
        item: np.ndarray,
        goal: np.ndarray,
        x: np.ndarray,
        code: np.ndarray,
        slack: np.ndarray,
        weight: np.ndarray,
    ) -> GoalLanes:
        """Returns lanes before their first step."""
        count = len(item)
        return cls(
            item,
            goal,
            x,
            code,
            slack,
            weight,
            step=np.zeros(count, np.int32),
            best=x.copy(),
            smallest=np.full(count, np.inf, np.float32),
            success=np.zeros(count, bool),
        )

    def where(self, keep: np.ndarray) -> GoalLanes:
        """Returns the lanes for which `keep` holds."""
        return GoalLanes(*(getattr(self, field.name)[keep] for field in dataclasses.fields(self)))

    def joined(self, other: GoalLanes) -> GoalLanes:
        """Returns these lanes followed by others."""
        return GoalLanes(
            *(
                np.concatenate([getattr(self, field.name), getattr(other, field.name)])
                for field in dataclasses.fields(self)
            )
        )
