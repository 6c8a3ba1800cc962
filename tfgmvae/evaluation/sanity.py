"""Distrusts the attacks: an attack that fails may be broken, and no sign of robustness.

After Carlini et al., "On Evaluating Adversarial Robustness", 2019: attacks must succeed without a
bound, more effort must change nothing, iterative attacks must beat one-step attacks, white-box
attacks must beat black-box ones, and gradients must not vanish.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tfgmvae import _old_names
from tfgmvae.attacks import catalog
from tfgmvae.attacks.registry import default_options, generate
from tfgmvae.attacks.soundness import Successes, lost_to_weaker
from tfgmvae.evaluation.sweeps import TRANSFER, AttackOptions, Sweep
from tfgmvae.io.batches import slices
from tfgmvae.perturbation.margins import margin
from tfgmvae.targets.target import Target

# Ways to give an attack more effort, as far as it has them.
_EFFORT = ("steps", "restarts", "queries")
_MAX_IMAGES = 200
_MIN_UNBOUNDED_SUCCESS = 0.95
_MAX_CHANGE = 0.02
_MAX_ZERO_GRADIENTS = 0.05
_TOLERANCE = 0.01


@dataclasses.dataclass(frozen=True)
class Check:
    """One sanity check.

    Attributes:
        name: What ought to hold.
        passed: Whether it does; `None` where the attacks that were run cannot tell.
        findings: What was found: sentences.
    """

    name: str
    passed: bool | None
    findings: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """`"holds"`, `"VIOLATED"` or `"not checked"`."""
        return {True: "holds", False: "VIOLATED", None: "not checked"}[self.passed]


def check_attacks(
    target: Target,
    x: npt.NDArray[np.float32],
    sweep: Sweep,
    attacks: AttackOptions,
    batch_size: int = 128,
    seed: int = 0,
    verbose: int = 0,
) -> tuple[Check, ...]:
    """Runs all sanity checks.

    Args:
        target: The view of the classifier that was attacked.
        x: float32 `[N, H, W, C]`, the images of the sweep.
        sweep: What the attacks did.
        attacks: Their options, by name.
        batch_size: Images that are attacked at a time. Default 128.
        seed: Fixes everything that is random. Default 0.
        verbose: 0 (default) is silent, 2 shows a progress bar for every attack that is run again.

    Returns:
        The checks. Those that run attacks again do so on at most 200 images.
    """
    common = {
        "norm": sweep.norm,
        "batch_size": batch_size,
        "seed": seed,
        "verbose": int(verbose > 1),
    }
    images, labels = x[:_MAX_IMAGES], sweep.y[:_MAX_IMAGES]
    return (
        _check_results(sweep),
        _check_growth(sweep),
        _check_unbounded(target, images, labels, attacks, common),
        _check_effort(target, images, labels, sweep, attacks, common),
        _check_stronger(sweep),
        _check_black_box(sweep),
        _check_gradient(target, images, labels),
    )


def iterative_attacks() -> tuple[str, ...]:
    """Returns the names of the attacks that follow a gradient step by step."""
    return tuple(name for name in catalog.available() if catalog.attack_class(name).iterative)


def black_box_attacks() -> tuple[str, ...]:
    """Returns the names of the attacks without gradients, images of another classifier included."""
    names = catalog.available()
    return (*(name for name in names if not catalog.attack_class(name).uses_gradients), TRANSFER)


def check_list(checks: Sequence[Check]) -> str:
    """Returns the verdicts and what was found as a list in Markdown."""
    lines = []
    for check in checks:
        lines.append(f"* **{check.verdict}**: {check.name}.")
        lines += [f"  * {finding}" for finding in check.findings]
    return "\n".join(lines)


def _check_results(sweep: Sweep) -> Check:
    findings = [
        f"{name}, eps {eps:g}: {warning}"
        for (name, eps), attacked in sweep.attacked.items()
        for warning in attacked.warnings
    ]
    return _verdict("Attacks return changed images inside the ball and the value range", findings)


def _check_growth(sweep: Sweep) -> Check:
    findings = []
    for name in sweep.attacks:
        rates = [_rate(name, sweep.attacked[name, eps]) for eps in sweep.epsilons]
        for i in range(1, len(rates)):
            if rates[i] < rates[i - 1] - _MAX_CHANGE:
                smaller, larger = sweep.epsilons[i - 1 : i + 1]
                findings.append(
                    f"{name} succeeds on {rates[i - 1]:.1%} at eps {smaller:g}, but on "
                    f"{rates[i]:.1%} at eps {larger:g}."
                )
    return _verdict("A larger epsilon does not weaken an attack", findings)


def _check_unbounded(
    target: Target,
    x: npt.NDArray[np.float32],
    y: npt.NDArray[np.int64],
    attacks: AttackOptions,
    common: Mapping[str, Any],
) -> Check:
    name = "Without a bound, iterative attacks succeed on nearly all images"
    eps = 1.0 if common["norm"] == math.inf else math.sqrt(x[0].size)
    rates = {
        attack: _rate(attack, generate(attack, target, x, y, eps, **common, **options))
        for attack, options in attacks.items()
        if attack in iterative_attacks()
    }
    if not rates:
        return Check(name, None, ("No iterative attack was run.",))
    shown = ", ".join(f"{attack} {rate:.1%}" for attack, rate in rates.items())
    return Check(
        name, min(rates.values()) >= _MIN_UNBOUNDED_SUCCESS, (f"At eps {eps:g}: {shown}.",)
    )


def _check_effort(
    target: Target,
    x: npt.NDArray[np.float32],
    y: npt.NDArray[np.int64],
    sweep: Sweep,
    attacks: AttackOptions,
    common: Mapping[str, Any],
) -> Check:
    """Gives the strongest attack twice the effort where it succeeds on about half the images."""
    name = "Twice the steps and restarts change the strongest attack by less than 2 points"
    options = {
        attack: {field: 2 * value for field, value in _effort(attack, given).items()}
        for attack, given in attacks.items()
    }
    candidates = [attack for attack in attacks if options[attack]]
    if not candidates:
        return Check(name, None, ("No attack was run that has steps.",))
    knowing = [attack for attack in candidates if _knows_rejection(attack)]

    def mean_rate(attack: str) -> float:
        return float(np.mean([_rate(attack, sweep.attacked[attack, e]) for e in sweep.epsilons]))

    strongest = max(knowing or candidates, key=mean_rate)
    eps = min(
        sweep.epsilons, key=lambda eps: abs(_rate(strongest, sweep.attacked[strongest, eps]) - 0.5)
    )
    before = _succeeded(strongest, sweep.attacked[strongest, eps])[: len(x)]
    doubled = generate(
        strongest, target, x, y, eps, **common, **{**attacks[strongest], **options[strongest]}
    )
    more = float(np.mean(_succeeded(strongest, doubled) & ~before))
    effort = ", ".join(f"{field} {value}" for field, value in options[strongest].items())
    finding = (
        f"{strongest}, eps {eps:g}: {before.mean():.1%} before, {more:.1%} more of {len(x)} images "
        f"with {effort}."
    )
    return Check(name, more < _MAX_CHANGE, (finding,))


def _check_stronger(sweep: Sweep) -> Check:
    name = "Attacks beat weaker ones: iterative one-step, white-box transfer and noise"
    if len(sweep.attacks) < 2:
        return Check(name, None, ("Only one attack was run.",))
    findings = [
        f"eps {eps:g}: {sentence}"
        for eps in sweep.epsilons
        for sentences in lost_to_weaker(sweep.at(eps), _TOLERANCE).values()
        for sentence in sentences
    ]
    return _verdict(name, findings)


def _check_black_box(sweep: Sweep) -> Check:
    name = "Attacks with gradients beat attacks without"
    white = [attack for attack in sweep.attacks if attack not in black_box_attacks()]
    black = [attack for attack in sweep.attacks if attack in black_box_attacks()]
    if not white or not black:
        return Check(name, None, ("Only attacks of one of the two kinds were run.",))
    field = "success" if any(map(_knows_rejection, white)) else "misclassified"
    findings = []
    for eps in sweep.epsilons:
        broken = {name: getattr(sweep.attacked[name, eps], field) for name in sweep.attacks}
        missed = ~np.any([broken[name] for name in white], axis=0)  # [N]
        alone = {name: int(np.sum(broken[name] & missed)) for name in black}
        count = int(np.sum(np.any([broken[name] for name in black], axis=0) & missed))
        if count > _TOLERANCE * len(missed):
            best = max(black, key=lambda name: alone[name])
            findings.append(
                f"eps {eps:g}: {count} of {len(missed)} images fall to attacks without gradients "
                f"alone, {alone[best]} of them to {best}; all attacks with gradients break "
                f"{int(np.sum(~missed))}: the gradients mislead there, and figures of such attacks "
                "alone are too low."
            )
    return _verdict(name, findings)


def _check_gradient(target: Target, x: npt.NDArray[np.float32], y: npt.NDArray[np.int64]) -> Check:
    useless = [target.run(_useless_gradient, x[part], y[part]).numpy() for part in slices(len(x))]
    share = float(np.concatenate(useless).mean())
    return Check(
        "The class scores have gradients",
        share <= _MAX_ZERO_GRADIENTS,
        (f"Zero or not finite for {share:.1%} of the images.",),
    )


def _useless_gradient(target: Target, x: tf.Tensor, y: tf.Tensor) -> tf.Tensor:
    with tf.GradientTape() as tape:
        tape.watch(x)
        lead = margin(y, target.logits(x))
    gradient = tape.gradient(lead, x)
    if gradient is None:
        return tf.ones_like(lead, tf.bool)
    size = tf.reduce_sum(tf.abs(gradient), axis=list(range(1, x.shape.rank)))
    return ~(tf.math.is_finite(size) & (size > 0))


def _effort(attack: str, options: Mapping[str, Any]) -> dict[str, int]:
    """What can be doubled; not restarts that an attack has, but does not make unless asked."""
    defaults = default_options(attack)
    known = defaults | dict(options)
    return {
        field: known[field] for field in _EFFORT if field in options or defaults.get(field, 1) > 1
    }


def _knows_rejection(attack: str) -> bool:
    return attack != TRANSFER and catalog.attack_class(attack).knows_rejection


def _succeeded(attack: str, found: Successes) -> npt.NDArray[np.bool_]:
    """Success as the attack means it: of those that know no rejection, before rejection."""
    return found.success if _knows_rejection(attack) else found.misclassified


def _rate(attack: str, found: Successes) -> float:
    return float(np.mean(_succeeded(attack, found)))


def _verdict(name: str, findings: Sequence[str]) -> Check:
    return Check(name, not findings, tuple(findings))


def __getattr__(name: str) -> Any:
    return _old_names.found_today(__name__, name)
