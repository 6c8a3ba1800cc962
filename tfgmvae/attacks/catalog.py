"""The attacks by name: those that the package brings, and those that are registered."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterator
from typing import TypeVar

from tfgmvae.attacks import adaptive, methods
from tfgmvae.attacks.attack import Attack

AttackClass = TypeVar("AttackClass", bound=type[Attack])


_ATTACKS: dict[str, type[Attack]] = {
    name: attack
    for attack in (*methods.METHODS, *adaptive.METHODS)
    for name in (attack.name, *attack.aliases)
}


def available() -> tuple[str, ...]:
    """Returns the names that `generate` knows.

    Returns:
        The names in alphabetical order.

    Example:
        >>> from tfgmvae import attacks
        >>> "pgd" in attacks.available()
        True
    """
    return tuple(sorted(_ATTACKS))


def classes() -> tuple[type[Attack], ...]:
    """Returns the class of every attack once, in the alphabetical order of their names."""
    return tuple(sorted(set(_ATTACKS.values()), key=lambda attack: attack.name))


def find(name: str) -> type[Attack] | None:
    """Returns the class of an attack by its name or alias; `None` for an unknown name."""
    return _ATTACKS.get(name)


def attack_class(name: str) -> type[Attack]:
    """Returns the class of an attack by its name or alias.

    Raises:
        ValueError: An unknown name.
    """
    found = find(name)
    if found is None:
        raise ValueError(
            f"Expected name to be one of {', '.join(map(repr, available()))}. "
            f"Received: name={name!r}"
        )
    return found


def register(attack: AttackClass) -> AttackClass:
    """Makes an attack known to `generate`, the reports and the command line; a class decorator.

    Args:
        attack: A frozen dataclass derived from `Attack`, with a `name` and a `summary`.

    Returns:
        The class.

    Raises:
        TypeError: Something else than such a class.
        ValueError: A name that is taken.

    Example:
        >>> import dataclasses
        >>> from tfgmvae import attacks
        >>> from tfgmvae.attacks.attack import Attack
        >>> @attacks.register
        ... @dataclasses.dataclass(frozen=True)
        ... class Darken(Attack):
        ...     name, summary = "darken", "lowers all values by eps"
        ...     def run(self, problem):
        ...         return problem.project(problem.x - problem.radius, problem.x)
        >>> "darken" in attacks.available()
        True
        >>> attacks.unregister("darken")
    """
    _check(attack)
    names = (attack.name, *attack.aliases)
    taken = sorted(set(names) & set(_ATTACKS))
    if taken:
        raise ValueError(f"Expected a name that is not taken. Received: {', '.join(taken)}")
    _ATTACKS.update(dict.fromkeys(names, attack))
    return attack


def unregister(name: str) -> None:
    """Makes an attack unknown, with all its names.

    Args:
        name: One of them.

    Raises:
        ValueError: An unknown name.
    """
    attack = attack_class(name)
    for known in [known for known, found in _ATTACKS.items() if found is attack]:
        del _ATTACKS[known]


@contextlib.contextmanager
def registered(attack: type[Attack]) -> Iterator[None]:
    """Registers an attack for the length of a `with` block, in place of one of the same name.

    Args:
        attack: As in `register`.

    Raises:
        TypeError: As in `register`.
    """
    _check(attack)
    before = dict(_ATTACKS)
    _ATTACKS.update(dict.fromkeys((attack.name, *attack.aliases), attack))
    try:
        yield
    finally:
        _ATTACKS.clear()
        _ATTACKS.update(before)


def _check(attack: type[Attack]) -> None:
    is_attack = isinstance(attack, type) and issubclass(attack, Attack)
    if not is_attack or not dataclasses.is_dataclass(attack):
        raise TypeError(f"Expected a dataclass derived from Attack. Received: {attack!r}")
    for fact in ("name", "summary"):
        if not getattr(attack, fact, ""):
            raise TypeError(f"Expected {attack.__name__} to have a {fact}. Received: none")
