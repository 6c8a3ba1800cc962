"""The rejection rate over time, in a bounded number of points."""

from __future__ import annotations

import dataclasses
from typing import Any

_MOST_POINTS = 512


@dataclasses.dataclass
class History:
    """How many images were refused in each stretch of time.

    Where there are too many stretches, neighbours are joined.

    Attributes:
        images: Number of images of every stretch.
        refused: How many of them were refused.
        windows_each: How many windows make a stretch.
        open_windows: How many windows the last stretch has so far.
    """

    images: list[int] = dataclasses.field(default_factory=list)
    refused: list[int] = dataclasses.field(default_factory=list)
    windows_each: int = 1
    open_windows: int = 0

    def add(self, images: int, refused: int) -> None:
        """Adds a window.

        Example:
            >>> from tfgmvae.monitoring.history import History
            >>> history = History()
            >>> for _ in range(10_000):
            ...     history.add(200, 4)
            >>> len(history.images) <= 512, sum(history.images)
            (True, 2000000)
        """
        if self.open_windows:
            self.images[-1] += images
            self.refused[-1] += refused
        else:
            if len(self.images) == _MOST_POINTS:
                for values in (self.images, self.refused):
                    values[:] = [a + b for a, b in zip(values[::2], values[1::2], strict=True)]
                self.windows_each *= 2
            self.images.append(images)
            self.refused.append(refused)
        self.open_windows = (self.open_windows + 1) % self.windows_each

    def to_dict(self) -> dict[str, Any]:
        """Returns it as JSON holds it."""
        return dataclasses.asdict(self)
