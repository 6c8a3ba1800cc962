"""Counts of the answers in windows of time: images that follow each other, then twice as many, ...

Counts add up, so a window of twice as many images is the sum of two, and what has to be kept does
not grow with the number of images but for one window of each length.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tfgmvae.calibration.reference import Reference
from tfgmvae.monitoring.watched import NO_CLASS, Watched

Counts = npt.NDArray[np.int64]


class Layout(NamedTuple):
    """Where what is counted stands in a row of counts: images, refused, classes, scores.

    Attributes:
        num_classes: Number of classes K.
        knots: Of every score, the float32 `[Q]` between which its values are counted.
    """

    num_classes: int
    knots: Mapping[str, npt.NDArray[np.float32]]

    @classmethod
    def of(cls, reference: Reference) -> Layout:
        """Returns the layout of what is compared with a reference."""
        knots = {name: sketch.knots for name, sketch in reference.scores.items()}
        return cls(len(reference.class_counts), knots)

    @property
    def size(self) -> int:
        """Number of counts in a row."""
        return 2 + self.num_classes + sum(len(knots) + 1 for knots in self.knots.values())

    def classes(self, row: Counts) -> Counts:
        """Returns how many images have each predicted class: `[K]`."""
        return row[2 : 2 + self.num_classes]

    def below(self, row: Counts) -> Iterator[tuple[str, Counts, int]]:
        """Yields for every score its name, the images below each knot `[Q]`, and all images."""
        start = 2 + self.num_classes
        for name, knots in self.knots.items():
            sums = np.cumsum(row[start : start + len(knots) + 1])
            yield name, sums[:-1], int(sums[-1])
            start += len(knots) + 1

    def rows(self, watched: Watched, places: npt.NDArray[np.int64], num_rows: int) -> Counts:
        """Counts answers in several windows at once.

        Args:
            watched: Of n answers.
            places: int64 `[n]`, the window of each.
            num_rows: Number of windows.

        Returns:
            int64 `[num_rows, size]`.
        """
        is_image = watched.classes != NO_CLASS
        start = 2 + self.num_classes
        parts = [
            places * self.size,
            (places * self.size + 1)[watched.is_refused],
            (places * self.size + 2 + watched.classes)[is_image],
        ]
        for name, knots in self.knots.items():
            values = watched.scores[name]
            is_number = ~np.isnan(values)
            bins = np.searchsorted(knots, values[is_number], side="right")
            # A value on a knot is not below it.
            parts.append(places[is_number] * self.size + start + bins)
            start += len(knots) + 1
        counted = np.bincount(np.concatenate(parts), minlength=num_rows * self.size)
        return counted.reshape(num_rows, self.size).astype(np.int64)


class Window(NamedTuple):
    """A window that is complete.

    Attributes:
        number: From 1 on, in the order in which windows are completed.
        first: Number of its first image, from 1 on.
        last: Number of its last image.
        is_shortest: Whether it is of the shortest length.
        counts: int64 `[size]` of the layout.
    """

    number: int
    first: int
    last: int
    is_shortest: bool
    counts: Counts


@dataclasses.dataclass(eq=False)
class Windows:
    """The windows that are not complete, of every length one.

    Attributes:
        layout: What is counted.
        length: Number of images in the shortest window.
        num_images: Number of images that were counted.
        num_complete: Number of windows that were completed.
        partial: int64 `[size]`, the shortest window that is being filled.
        halves: int64 `[size]` or `None`, of every longer length the first half.
    """

    layout: Layout
    length: int
    num_images: int
    num_complete: int
    partial: Counts
    halves: list[Counts | None]

    @classmethod
    def before(cls, layout: Layout, length: int) -> Windows:
        """Returns the windows before the first image."""
        return cls(layout, length, 0, 0, np.zeros(layout.size, np.int64), [])

    def add(self, watched: Watched) -> list[Window]:
        """Counts answers; returns the windows that they complete, in order."""
        number = len(watched.is_refused)
        filled = self.num_images % self.length
        places = (filled + np.arange(number)) // self.length
        num_rows = (filled + number) // self.length + 1
        rows = self.layout.rows(watched, places, num_rows)
        rows[0] += self.partial
        start = self.num_images - filled
        complete: list[Window] = []
        for row in rows[:-1]:
            start += self.length
            self._carry(row, 0, start, complete)
        self.partial = rows[-1].copy()
        self.num_images += number
        return complete

    def _carry(self, row: Counts, level: int, last: int, complete: list[Window]) -> None:
        """Notes a complete window; two neighbours make one of twice the length."""
        self.num_complete += 1
        length = self.length * 2**level
        complete.append(Window(self.num_complete, last - length + 1, last, level == 0, row))
        if level == len(self.halves):
            self.halves.append(None)
        half = self.halves[level]
        if half is None:
            self.halves[level] = row.copy()
        else:
            self.halves[level] = None
            self._carry(half + row, level + 1, last, complete)
