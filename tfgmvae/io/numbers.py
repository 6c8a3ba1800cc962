"""The checks of every count, rate, share and size."""

from __future__ import annotations

import math
from typing import Any


def check_count(name: str, count: Any, smallest: int = 1) -> None:
    """Raises a ValueError where `count` is not a whole number of at least `smallest`."""
    if isinstance(count, bool) or int(count) != count or count < smallest:
        raise ValueError(f"Expected {name} to be an integer >= {smallest}. Received: {count!r}")


def check_positive(name: str, value: Any) -> None:
    """Raises a ValueError where `value` is not a positive, finite number."""
    if not 0 < value < math.inf:
        raise ValueError(f"Expected {name} to be positive and finite. Received: {value!r}")


def check_share(name: str, share: float) -> None:
    """Raises a ValueError where `share` is not in [0, 1)."""
    if not 0 <= share < 1:
        raise ValueError(f"Expected {name} in [0, 1). Received: {name}={share!r}")


def checked_size(name: str, size: Any) -> int:
    """Returns `size` as an integer from 1 on."""
    if isinstance(size, bool) or int(size) != size or size < 1:
        raise ValueError(f"Expected {name} to be an integer >= 1. Received: {name}={size!r}")
    return int(size)


def check_rate(false_reject_rate: float) -> None:
    """Raises a ValueError where the rate is not between 0 and 1."""
    if not 0 < false_reject_rate < 1:
        raise ValueError(
            "Expected false_reject_rate in the open interval (0, 1). "
            f"Received: false_reject_rate={false_reject_rate!r}"
        )
