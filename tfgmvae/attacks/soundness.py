"""Notices attacks that do not work, so that their failure is not taken for robustness."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import numpy as np

from tfgmvae.attacks import catalog
from tfgmvae.attacks.problem import Problem

_TOLERANCE = 1e-5


class Successes(Protocol):
    """What is compared of an `AttackResult`."""

    @property
    def success(self) -> np.ndarray: ...

    @property
    def misclassified(self) -> np.ndarray: ...

    def __len__(self) -> int: ...


def suspicions(
    problem: Problem, adversarial: np.ndarray, distance: np.ndarray, ended: np.ndarray
) -> tuple[str, ...]:
    """Says what is wrong with the images an attack returned.

    Args:
        problem: What was attacked.
        adversarial: float32 `[N, ...]`. What the attack returned.
        distance: float32 `[N]`. How far that is from the given images.
        ended: bool `[N]`. Where the attack had reason to stop.

    Returns:
        Sentences: about images that came back unchanged without success (an attack that does
        nothing, or a zero gradient), that left the ball, or that left the value range.
    """
    found = []
    unchanged = int(np.sum((distance == 0) & ~ended)) if problem.eps > 0 else 0
    if unchanged:
        found.append(
            f"{unchanged} of {len(ended)} images came back unchanged and unsuccessful: the "
            "attack is broken there, or the gradient is zero. This is no robustness."
        )
    outside = int(np.sum(~(distance <= problem.eps * (1 + _TOLERANCE) + _TOLERANCE)))
    if outside:
        found.append(
            f"{outside} of {len(ended)} images left the ball of radius {problem.eps:g}: up to "
            f"{np.max(distance):g}."
        )
    low, high = problem.value_range
    axes = tuple(range(1, adversarial.ndim))
    inside = (adversarial >= low - _TOLERANCE) & (adversarial <= high + _TOLERANCE)
    beyond = int(np.sum(~inside.all(axis=axes)))
    if beyond:
        found.append(
            f"{beyond} of {len(ended)} images left the value range [{low:g}, {high:g}] or hold NaN."
        )
    return tuple(found)


def lost_to_weaker(
    results: Mapping[str, Successes], tolerance: float = 0.01
) -> dict[str, tuple[str, ...]]:
    """Compares attacks that were run on the same images with the same bounds.

    Args:
        results: Results by the name of the attack. Names that are not known are left out.
        tolerance: By what share of the images a stronger attack may be behind. Default 0.01.

    Returns:
        By the name of every attack that lost: one sentence for each weaker attack that it lost to,
        with how many images only that one broke.
        Attacks on the encoder alone are compared by misclassification before rejection, since
        rejection is not what they aim at.

    Raises:
        ValueError: Results of different lengths.

    Example:
        >>> from tfgmvae.attacks.soundness import lost_to_weaker
        >>> lost_to_weaker({})
        {}
    """
    lengths = {len(result) for result in results.values()}
    if len(lengths) > 1:
        raise ValueError(
            f"Expected results for the same images. Received: lengths {sorted(lengths)}"
        )
    lost: dict[str, tuple[str, ...]] = {}
    for name, result in results.items():
        attack = catalog.find(name)
        if attack is None:
            continue
        field = "success" if attack.knows_rejection else "misclassified"
        broken = getattr(result, field)  # [N]
        sentences = []
        for weaker in (other for beaten in attack.beats for other in _names(beaten)):
            if weaker not in results:
                continue
            by_weaker = getattr(results[weaker], field)  # [N]
            if by_weaker.sum() - broken.sum() > tolerance * len(broken):
                sentences.append(
                    f"{name} succeeds on {broken.mean():.1%} of the images, the weaker {weaker} on "
                    f"{by_weaker.mean():.1%}, on {np.sum(by_weaker & ~broken)} of {len(broken)} "
                    f"that {name} misses: {name} does not work as it should here{_why(weaker)}."
                )
        if sentences:
            lost[name] = tuple(sentences)
    return lost


def weaker_attacks() -> dict[str, tuple[str, ...]]:
    """Returns what every attack has to beat, by the names of both."""
    return {attack.name: attack.beats for attack in catalog.classes() if attack.beats}


def knowing_rejection() -> tuple[str, ...]:
    """Returns the names of the attacks that know what the classifier rejects."""
    return tuple(attack.name for attack in catalog.classes() if attack.knows_rejection)


def _why(weaker: str) -> str:
    """What losing to this one says of the gradients."""
    attack = catalog.find(weaker)
    is_black_box = attack is not None and not attack.uses_gradients
    return ", and its gradients may mislead" if is_black_box else ""


def _names(name: str) -> tuple[str, ...]:
    """The name with its aliases; "transfer" is the name of no attack."""
    attack = catalog.find(name)
    return (name,) if attack is None else (attack.name, *attack.aliases)
