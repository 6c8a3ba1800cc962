"""The suite of a worst case: which attacks, how hard, in which order, and on which images."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from tfgmvae.attacks import catalog
from tfgmvae.io.numbers import OPEN_SHARE, check, check_count
from tfgmvae.targets.target import Target


class Step(NamedTuple):
    """One attack of a suite.

    Attributes:
        attack: Its name in `attacks.available()`.
        options: Its options. Default: its own defaults.
        from_best: Whether it begins at the worst image found so far, as its option `start`.
            Default `False`: where it likes.
    """

    attack: str
    options: Mapping[str, Any] = MappingProxyType({})
    from_best: bool = False

    def beginning(self, best: npt.NDArray[np.float32]) -> dict[str, Any]:
        """Returns the options, given the worst images `[N, H, W, C]` that were found so far."""
        return {**self.options, "start": best} if self.from_best else dict(self.options)


@dataclasses.dataclass(frozen=True)
class Budget:
    """What `worst_case` spends.

    Attacks that do not fit the norm or the kind of classifier are left out.

    Attributes:
        quick: The attacks on all images, which rank them.
        full: The attacks on the hardest images and on the check, one after the other on what is
            not broken yet.
        hardest: Share of all images that is attacked in full, of those that the quick attacks did
            not break.
        fewest: How many that are at least.
        check: How many images are drawn from the rest and attacked in full as well.
        rounds: How often the hardest part may grow by its first size, the first time included,
            because an image of the check was broken. Default 3.

    Raises:
        ValueError: A number that is not as it has to be, or no attacks.
    """

    quick: tuple[Step, ...]
    full: tuple[Step, ...]
    hardest: float
    fewest: int
    check: int
    rounds: int = 3

    def __post_init__(self) -> None:
        check(OPEN_SHARE, hardest=self.hardest)
        for name in ("fewest", "check", "rounds"):
            check_count(name, getattr(self, name))
        if not self.quick or not self.full:
            raise ValueError(
                "Expected attacks of both kinds. Received: "
                f"quick={self.quick!r}, full={self.full!r}"
            )

    def settings(self) -> dict[str, Any]:
        """Returns all of it as numbers, strings, lists and dictionaries, ready for json."""
        kept = {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}
        for kind in ("quick", "full"):
            kept[kind] = [
                [step.attack, dict(step.options), step.from_best] for step in getattr(self, kind)
            ]
        return kept


def _both(**options: Any) -> tuple[Step, ...]:
    """The attack that knows all thresholds, and the one that knows a confidence threshold."""
    return Step("adaptive", options), Step("confident", options)


# A white box ranks badly where gradients are masked, so a black box ranks beside it.
BUDGETS = {
    "minutes": Budget(
        quick=(*_both(steps=10, restarts=1), Step("square", {"queries": 200})),
        full=(
            *_both(steps=50, restarts=3),
            Step("square", {"queries": 2000}),
            Step("apgd", {"steps": 50, "restarts": 2, "goals": 2}, from_best=True),
        ),
        hardest=0.03,
        fewest=50,
        check=50,
    ),
    "full": Budget(
        quick=(*_both(steps=20, restarts=1), Step("square", {"queries": 500})),
        full=(
            *_both(),
            Step("apgd", {"goals": 3}),
            # With another seed, which finds other images.
            Step("square", {"queries": 10_000}),
            Step("square", {"queries": 10_000}),
            # Black box and white box in turn, each from where the other one ended.
            Step("square", {"queries": 5000}, from_best=True),
            Step("apgd", {"goals": 3}, from_best=True),
            Step("square", {"queries": 5000}, from_best=True),
            Step("fmn", {"goals": 3}),
            Step("spsa"),
        ),
        hardest=0.1,
        fewest=200,
        check=500,
    ),
}


def checked_budget(budget: str | Budget) -> Budget:
    """Returns a budget by its name, or one of the caller's own.

    Raises:
        ValueError: An unknown name.
    """
    if isinstance(budget, Budget):
        return budget
    if budget not in BUDGETS:
        raise ValueError(
            f"Expected budget to be one of {', '.join(map(repr, BUDGETS))}, or a Budget. "
            f"Received: budget={budget!r}"
        )
    return BUDGETS[budget]


def fitting(steps: tuple[Step, ...], target: Target, norm: float) -> tuple[Step, ...]:
    """Returns the attacks that work in a norm and on a kind of classifier.

    Raises:
        ValueError: None is left, or an unknown name.
    """
    found = []
    for step in steps:
        attack = catalog.attack_class(step.attack)
        knows_kind = not (attack.needs_pipeline and not target.has_pipeline) and not (
            attack.needs_confidence and target.has_pipeline
        )
        if knows_kind and norm in attack.norms:
            found.append(step)
    if not found:
        names = ", ".join(step.attack for step in steps)
        raise ValueError(
            f"Expected an attack that works on this classifier with norm={norm:g}. "
            f"Received: {names}"
        )
    return tuple(found)
