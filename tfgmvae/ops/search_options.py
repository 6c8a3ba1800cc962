"""The options of `latent_search`: one field each, with its default and its constraint.

A new option is a field here and a keyword of `tfgmvae.ops.latent_search`; whoever uses it reads the
field. Checks, traced graphs and the calls of the native core go through all fields by themselves.
"""

from __future__ import annotations

import dataclasses
from typing import Annotated, Any, NamedTuple, get_type_hints

import numpy as np
import tensorflow as tf

from tfgmvae.io.numbers import FINITE_NOT_NEGATIVE, POSITIVE, Constraint, check, count

METHODS = ("levenberg_marquardt", "gradient_descent")
OBJECTIVES = ("map", "likelihood")
DEFAULT_MAX_ITERATIONS = {"levenberg_marquardt": 12, "gradient_descent": 100}


@dataclasses.dataclass(frozen=True)
class Choice:
    """One of some words. Every word has a graph of its own."""

    words: tuple[str, ...]
    dtype: tf.DType | None = None

    def checked(self, name: str, value: Any) -> str:
        """The word, or a ValueError."""
        if value not in self.words:
            raise ValueError(
                f"Expected {name} to be one of {self.words}. Received: {name}={value!r}"
            )
        return value


@dataclasses.dataclass(frozen=True)
class Number:
    """A number within its range.

    Attributes:
        constraint: What it has to be.
        dtype: Of the scalar that a graph takes; None where every number has a graph of its own.
        kind: `int` or `float`.
    """

    constraint: Constraint
    dtype: tf.DType | None = tf.float32
    kind: type[int] | type[float] = float

    def checked(self, name: str, value: Any) -> float:
        """The number as Python's own, or a TypeError or ValueError."""
        types = (int, np.integer) if self.kind is int else (int, float, np.integer, np.floating)
        if isinstance(value, bool) or not isinstance(value, types):
            word = "an integer" if self.kind is int else "a number"
            raise TypeError(f"Expected {name} to be {word}. Received: {name}={value!r}")
        check(self.constraint, **{name: value})
        return self.kind(value)


class SearchOptions(NamedTuple):
    """The options of a latent search.

    Attributes:
        method: One of `METHODS`.
        objective: One of `OBJECTIVES`.
        num_starts: At least 1.
        max_iterations: At least 1; None stands for `DEFAULT_MAX_ITERATIONS` of the method.
        tolerance: At least 0.
        learning_rate: Above 0.
        preference: At least 0.
    """

    method: Annotated[str, Choice(METHODS)] = "levenberg_marquardt"
    objective: Annotated[str, Choice(OBJECTIVES)] = "map"
    num_starts: Annotated[int, Number(count(), None, int)] = 3
    max_iterations: Annotated[int | None, Number(count(), tf.int32, int)] = None
    tolerance: Annotated[float, Number(FINITE_NOT_NEGATIVE)] = 1e-4
    learning_rate: Annotated[float, Number(POSITIVE)] = 0.1
    preference: Annotated[float, Number(FINITE_NOT_NEGATIVE)] = 0.0

    def checked(self) -> SearchOptions:
        """The options as Python's own numbers, the defaults of the method filled in.

        Returns:
            The options.

        Raises:
            TypeError: Where an option is not a number.
            ValueError: Where an option is outside its range.
        """
        values: dict[str, Any] = {}
        for (name, constraint), value in zip(CONSTRAINTS.items(), self, strict=True):
            # None may stand for a default that depends on the other options.
            may_be_none = self._field_defaults[name] is None
            values[name] = (
                value if may_be_none and value is None else constraint.checked(name, value)
            )
        options = SearchOptions(**values)
        if options.max_iterations is None:
            options = options._replace(max_iterations=DEFAULT_MAX_ITERATIONS[options.method])
        return options

    def scalars(self) -> dict[str, Any]:
        """The options that a graph takes as scalars, by name."""
        return {name: getattr(self, name) for name in SCALAR_DTYPES}

    def without_scalars(self) -> SearchOptions:
        """The options that every graph is traced for, with None in the place of the others."""
        nothing: dict[str, Any] = dict.fromkeys(SCALAR_DTYPES)
        return self._replace(**nothing)


CONSTRAINTS: dict[str, Choice | Number] = {
    name: hint.__metadata__[0]
    for name, hint in get_type_hints(SearchOptions, include_extras=True).items()
}
# Dtypes of the options that change no shape and no path of a graph.
SCALAR_DTYPES = {
    name: constraint.dtype for name, constraint in CONSTRAINTS.items() if constraint.dtype
}
