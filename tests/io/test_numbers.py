"""The constraints on numbers: what they let pass, and what they say."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from tfgmvae.io import numbers
from tfgmvae.io.numbers import Constraint


@pytest.mark.parametrize(
    ("constraint", "allowed", "refused"),
    [
        (numbers.count(), (1, 3.0, np.int64(2)), (0, -1, 1.5, True, math.inf, math.nan)),
        (numbers.count(0), (0, 1), (-1, False)),
        (numbers.POSITIVE, (1e-9, 3), (0, -1, math.inf, math.nan)),
        (numbers.POSITIVE_OR_NONE, (None, 1e-9), (0, math.inf, math.nan)),
        (numbers.FINITE_NOT_NEGATIVE, (0, 3), (-1e-9, math.inf, math.nan)),
        (numbers.ABOVE_ZERO, (1e-9, math.inf), (0, -1, math.nan)),
        (numbers.NOT_NEGATIVE, (0, math.inf), (-1e-9, math.nan)),
        (numbers.SHARE, (0, 0.99), (1, -0.1, math.nan)),
        (numbers.CLOSED_SHARE, (0, 1), (1.01, -0.1, math.nan)),
        (numbers.OPEN_SHARE, (0.01, 0.99), (0, 1, math.nan)),
    ],
)
def test_constraints(constraint: Constraint, allowed: Any, refused: Any) -> None:
    for value in allowed:
        numbers.check(constraint, value=value)
    for value in refused:
        with pytest.raises(ValueError, match=r"^Expected value .*\. Received: value="):
            numbers.check(constraint, good=allowed[0], value=value)


def test_a_size_comes_back_as_an_integer() -> None:
    size = numbers.checked_size("size", np.int64(4))
    assert type(size) is int
    assert size == 4
