"""How long attacks will take, said before they start."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any


def seconds_of_calls(
    run: Callable[[str, float], Any], names: Iterable[str], epsilons: Sequence[float]
) -> float:
    """How long all calls of `run(name, eps)` take, without what only a first call takes."""
    for name in names:
        run(name, epsilons[0])
    started = time.perf_counter()
    for name, eps in itertools.product(names, epsilons):
        run(name, eps)
    return time.perf_counter() - started


def duration(seconds: float) -> str:
    """A duration in the largest unit of which there are two or more, such as `90 min`."""
    for unit, length in (("h", 3600.0), ("min", 60.0)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit}"
    return f"{max(seconds, 1):.0f} s"
