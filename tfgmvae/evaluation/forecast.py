"""How long attacks will take, said before they start."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any


def seconds_of_calls(run: Callable[[str], Any], names: Iterable[str]) -> float:
    """How long it takes to call `run` with every name, without what only a first call takes."""
    for name in names:
        run(name)
    started = time.perf_counter()
    for name in names:
        run(name)
    return time.perf_counter() - started


def duration(seconds: float) -> str:
    """A duration in the largest unit of which there are two or more, such as `90 min`."""
    for unit, length in (("h", 3600.0), ("min", 60.0)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit}"
    return f"{max(seconds, 1):.0f} s"
