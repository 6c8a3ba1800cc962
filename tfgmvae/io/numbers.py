"""The constraints on counts, rates, shares and sizes: each with its words, checked in one place."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple


class Constraint(NamedTuple):
    """What a number has to be.

    Attributes:
        words: Completes the sentence "Expected <name> ...".
        holds: Whether a number is that; never for NaN.
    """

    words: str
    holds: Callable[[Any], bool]


def count(smallest: int = 1) -> Constraint:
    """Returns the constraint to whole numbers of at least `smallest`."""

    def holds(value: Any) -> bool:
        if isinstance(value, bool) or not smallest <= value < math.inf:
            return False
        return int(value) == value

    return Constraint(f"to be an integer >= {smallest}", holds)


POSITIVE = Constraint("to be positive and finite", lambda value: 0 < value < math.inf)
ABOVE_ZERO = Constraint("> 0", lambda value: value > 0)
POSITIVE_OR_NONE = Constraint(
    "to be None or positive and finite", lambda value: value is None or 0 < value < math.inf
)
NOT_NEGATIVE = Constraint(">= 0", lambda value: value >= 0)
FINITE_NOT_NEGATIVE = Constraint(">= 0 and finite", lambda value: 0 <= value < math.inf)
SHARE = Constraint("in [0, 1)", lambda value: 0 <= value < 1)
CLOSED_SHARE = Constraint("in [0, 1]", lambda value: 0 <= value <= 1)
OPEN_SHARE = Constraint("in the open interval (0, 1)", lambda value: 0 < value < 1)


def check(constraint: Constraint, **values: Any) -> None:
    """Raises a ValueError that names the first of the values that is not as it has to be."""
    for name, value in values.items():
        if not constraint.holds(value):
            raise ValueError(f"Expected {name} {constraint.words}. Received: {name}={value!r}")


def json_numbers(values: Any) -> list[float | None]:
    """Returns numbers `[K]` as every reader of JSON takes them: `None` for infinity and NaN.

    Example:
        >>> from tfgmvae.io.numbers import json_numbers
        >>> json_numbers([1.5, math.inf])
        [1.5, None]
    """
    return [float(value) if math.isfinite(value) else None for value in values]


def check_count(name: str, value: Any, smallest: int = 1) -> None:
    """Raises a ValueError where `value` is not a whole number of at least `smallest`."""
    check(count(smallest), **{name: value})


def check_positive(name: str, value: Any) -> None:
    """Raises a ValueError where `value` is not a positive, finite number."""
    check(POSITIVE, **{name: value})


def check_share(name: str, share: float) -> None:
    """Raises a ValueError where `share` is not in [0, 1)."""
    check(SHARE, **{name: share})


def checked_size(name: str, size: Any) -> int:
    """Returns `size` as an integer from 1 on."""
    check_count(name, size)
    return int(size)
