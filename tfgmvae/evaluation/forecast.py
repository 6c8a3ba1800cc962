"""How long attacks will take, said before they start."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

# One image in so many, and a batch at most, is attacked beforehand.
_TIMED_SHARE = 20
_FEWEST_TIMED = 4


def seconds_of_attacks(
    run: Callable[[str, float, int], Any],
    names: Iterable[str],
    epsilons: Sequence[float],
    num_images: int,
    batch_size: int,
) -> float:
    """How long all attacks take on all images, without what only a first call takes.

    A batch takes a time of its own and a time for every image in it. Where the networks are small
    the former is nearly all of it, so an attack on a few images is compared with one on half as
    many.

    Args:
        run: Attacks `(name, eps, count)`: the first `count` images.
        names: Of the attacks.
        epsilons: All radii.
        num_images: How many images will be attacked, from 1 on.
        batch_size: How many at a time.

    Returns:
        Seconds.
    """
    few = min(batch_size, num_images, max(_FEWEST_TIMED, num_images // _TIMED_SHARE))
    half = (few + 1) // 2
    num_batches = math.ceil(num_images / batch_size)

    def timed(name: str, eps: float, count: int) -> float:
        started = time.perf_counter()
        run(name, eps, count)
        return time.perf_counter() - started

    total = 0.0
    for name in names:
        run(name, epsilons[0], few)
        of_half = timed(name, epsilons[0], half)
        for eps in epsilons:
            of_few = timed(name, eps, few)
            per_image = max(of_few - of_half, 0) / max(few - half, 1)
            per_batch = max(of_few - few * per_image, 0)
            total += num_batches * per_batch + num_images * per_image
    return total


def duration(seconds: float) -> str:
    """A duration in the largest unit of which there are two or more, such as `90 min`."""
    for unit, length in (("h", 3600.0), ("min", 60.0)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit}"
    return f"{max(seconds, 1):.0f} s"
