"""The worst case over a strong suite of attacks, spent where it can matter.

A quick attack tries all images and ranks them by how far the worst image found is from being
accepted with a wrong label. The full suite follows on the hardest, and on images drawn at random
from the rest: a check of the ranking, and what the rest is estimated from. If it breaks any, the
ranking was not deep enough, and the hardest part grows.
"""

from __future__ import annotations

import hashlib
import math
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from tfgmvae._version import __version__
from tfgmvae.attacks import catalog, violations
from tfgmvae.attacks.registry import generate
from tfgmvae.evaluation.attack_suite import Budget, Step, checked_budget, fitting
from tfgmvae.evaluation.forecast import duration
from tfgmvae.evaluation.parts import Arrays, Parts
from tfgmvae.evaluation.worst_case_result import (
    CHECK,
    HARDEST,
    NO_ATTACK,
    QUICK,
    DepthCheck,
    WorstCase,
)
from tfgmvae.io.batches import slices
from tfgmvae.io.checks import check_labels, checked_images
from tfgmvae.io.numbers import POSITIVE, check, check_count
from tfgmvae.perturbation import balls
from tfgmvae.perturbation.exact import exact_distances, pulled_inside
from tfgmvae.targets.answers import succeeds
from tfgmvae.targets.as_target import as_target
from tfgmvae.targets.target import Target

# Of the images attacked in full, the share that attacks without gradients may break alone.
_MASKED = 0.01
_SAME_ANSWERS = 1e-3


def worst_case(
    classifier: Any,
    x: Any,
    y: Any,
    norm: float,
    eps: float,
    budget: str | Budget = "minutes",
    *,
    batch_size: int = 128,
    seed: int = 0,
    backup: str | Path | None = None,
    verbose: int = 0,
) -> WorstCase:
    """Finds how many images can be changed, within a ball, into accepted and wrong ones.

    All images are attacked quickly, and ranked by the smallest violation that was found. The full
    suite attacks the hardest of them, and a random part of the others as a check. An image counts
    where the changed one lies inside the ball and the value range as float64 numbers.

    Args:
        classifier: Of any kind that `evaluate` takes.
        x: Images `[N, H, W, C]` in 0..1, one at least.
        y: int `[N]`, their labels.
        norm: `numpy.inf` or 2.
        eps: Radius of the ball, positive.
        budget: `"minutes"` (default) for a first look, `"full"` for a figure to publish, or a
            `Budget` of attacks and counts.
        batch_size: Images that are attacked at a time, and kept together in the backup. Default
            128.
        seed: Fixes everything that is random. Default 0.
        backup: A folder. What is done is kept there, so that the same call goes on after an
            interruption of any kind; the folder stays. Default `None`: nothing is kept.
        verbose: 0 (default) is silent, 1 prints a line after every batch, with the time left.

    Returns:
        A `WorstCase`. Read its `warnings`.

    Raises:
        ValueError: No images, labels or images that do not fit, an unknown norm or budget, a radius
            that is not positive, or a backup of other arguments or of another classifier.
        TypeError: An unknown option of an attack.
        NotCalibratedError: A `RejectingClassifier` without thresholds.

    Warns:
        UserWarning: Where the check breaks images, so that more are attacked in full.

    Example:
        >>> import numpy as np
        >>> import tensorflow as tf
        >>> from tfgmvae import evaluation
        >>> x, y = np.full((4, 2, 2, 1), 0.4, "float32"), np.zeros(4, int)
        >>> def logits(x):
        ...     mean = tf.reduce_mean(x, axis=[1, 2])
        ...     return tf.concat([6 - 10 * mean, mean], 1)
        >>> [evaluation.worst_case(logits, x, y, np.inf, eps).error.share for eps in (0.1, 0.3)]
        [0.0, 1.0]
    """
    images = checked_images(x, (0.0, 1.0))
    if not len(images):
        raise ValueError(f"Expected one image at least. Received: x.shape={images.shape}")
    target = as_target(classifier, images)
    labels = check_labels(y, target.num_classes(images), len(images), allow_unlabelled=False)
    check(POSITIVE, eps=eps)
    check_count("batch_size", batch_size)
    ball = _Ball(balls.check_norm(norm), float(eps))
    spent = checked_budget(budget)
    steps = {
        QUICK: fitting(spent.quick, target, ball.norm),
        HARDEST: fitting(spent.full, target, ball.norm),
    }
    for step in (*steps[QUICK], *steps[HARDEST]):
        # Without images nothing is computed, but everything is checked.
        given = step.beginning(images[:0])
        generate(step.attack, target, images[:0], labels[:0], ball.eps, ball.norm, **given)
    kept = Parts.open(
        backup,
        {
            "norm": f"{ball.norm:g}",
            "eps": ball.eps,
            "budget": spent.settings(),
            "batch_size": batch_size,
            "seed": seed,
            "images": hashlib.sha256(images.tobytes()).hexdigest(),
            "labels": hashlib.sha256(labels.tobytes()).hexdigest(),
            "version of tfgmvae": __version__,
        },
    )
    run = _Run(target, images, labels, ball, steps, kept, batch_size, seed, verbose)
    run.look_at_clean(backup)
    run.attack(np.flatnonzero(~run.broken), QUICK)
    return run.result(run.checked_depth(spent), spent.rounds)


class _Ball(NamedTuple):
    norm: float
    eps: float


class _Run:
    """One search: the worst image of every given one, and what is known of it so far."""

    def __init__(
        self,
        target: Target,
        x: npt.NDArray[np.float32],
        y: npt.NDArray[np.int64],
        ball: _Ball,
        steps: dict[str, tuple[Step, ...]],
        parts: Parts,
        batch_size: int,
        seed: int,
        verbose: int,
    ) -> None:
        self.target, self.x, self.y, self.ball = target, x, y, ball
        self.steps, self.parts = steps, parts
        self.batch_size, self.seed, self.verbose = batch_size, seed, verbose
        count = len(x)
        self.adversarial = x.copy()
        self.shortfall = np.full(count, np.inf, np.float32)
        self.broken = np.zeros(count, bool)
        self.broken_by = np.full(count, "", object)
        self.attacked = np.full(count, QUICK, object)
        self.warnings: dict[str, str] = {}
        self.num_parts = 0

    def look_at_clean(self, backup: str | Path | None) -> None:
        """Answers the given images, and compares that with the backup."""
        self.clean = self._judged(self.x, self.y)
        kept = self.parts.get("clean", lambda: self.clean)
        same = np.array_equal(kept["labels"], self.clean["labels"]) and np.allclose(
            kept["confidence"], self.clean["confidence"], _SAME_ANSWERS, _SAME_ANSWERS
        )
        if not same:
            raise ValueError(
                "Expected a backup of the same classifier. Received: "
                f"{backup}, made with one that answers differently"
            )
        self.answers = {name: values.copy() for name, values in self.clean.items()}
        self.shortfall[:] = self.clean["shortfall"]
        self.broken[:] = succeeds(self.clean["labels"], self.y, targeted=False)
        self.broken_by[self.broken] = NO_ATTACK

    def attack(self, items: npt.NDArray[np.int64], kind: str) -> None:
        """Runs the attacks of a kind on images, batch by batch, each on what is left of it."""
        steps = self.steps[QUICK if kind == QUICK else HARDEST]
        self.attacked[items] = kind
        started, num_made = time.monotonic(), 0
        for part in slices(len(items), self.batch_size):
            made_before = num_made
            for step in steps:
                left = items[part][~self.broken[items[part]]]
                num_made += bool(len(left)) and self._try(left, step)
            if self.verbose and num_made > made_before:
                done, number = part.stop, len(items)
                seconds = (time.monotonic() - started) * (number - done) / done
                more = f"; {kind} takes about {duration(seconds)} more" if done < number else ""
                print(
                    f"{kind}: {done:,} of {number:,} images attacked, {self.broken.sum():,} of "
                    f"{len(self.x):,} broken in all{more}",
                    flush=True,
                )

    def checked_depth(self, budget: Budget) -> tuple[DepthCheck, ...]:
        """Attacks the hardest images in full, and deeper while the check breaks any."""
        number = len(self.x)
        step = max(budget.fewest, math.ceil(budget.hardest * number))
        checks: list[DepthCheck] = []
        for found in self._checks(step, budget):
            checks.append(found)
            if not found.broken:
                break
            goes_on = len(checks) < budget.rounds
            sentence = (
                f"The check broke {found.broken} of {found.checked} images that the quick attacks "
                f"had not ranked among the {found.depth:,} hardest: "
                + ("more are attacked in full." if goes_on else "the ranking is not deep enough.")
            )
            warnings.warn(sentence, stacklevel=3)
            self.warnings[f"check {len(checks)}"] = sentence
        return tuple(checks)

    def _checks(self, step: int, budget: Budget) -> Iterator[DepthCheck]:
        generator = np.random.default_rng(self.seed)
        depth = 0
        for _ in range(budget.rounds):
            rest = self._rest()
            hardest = rest[np.argsort(self.shortfall[rest], kind="stable")][:step]
            depth += len(hardest)
            self.attack(hardest, HARDEST)
            rest = self._rest()
            if not len(rest):
                return
            drawn = generator.permutation(rest)[: budget.check]
            self.attack(np.sort(drawn), CHECK)
            broken = self.broken[drawn]
            right = self.clean["labels"][drawn] == self.y[drawn]
            yield DepthCheck(depth, len(drawn), int(broken.sum()), int((broken & right).sum()))

    def _rest(self) -> npt.NDArray[np.int64]:
        """The images that only the quick attacks tried, in vain."""
        return np.flatnonzero(~self.broken & (self.attacked == QUICK))

    def result(self, checks: tuple[DepthCheck, ...], rounds: int) -> WorstCase:
        """Returns what was found."""
        self._note_masked_gradients()
        return WorstCase(
            norm=self.ball.norm,
            eps=self.ball.eps,
            y=self.y,
            clean_labels=self.clean["labels"],
            clean_classes=self.clean["classes"],
            clean_confidence=self.clean["confidence"],
            adversarial=self.adversarial,
            labels=self.answers["labels"],
            classes=self.answers["classes"],
            confidence=self.answers["confidence"],
            distance=exact_distances(self.adversarial, self.x, self.ball.norm),
            shortfall=self.shortfall,
            broken=self.broken,
            broken_by=self.broken_by.astype(str),
            attacked=self.attacked.astype(str),
            checks=checks,
            rounds=rounds,
            warnings=tuple(self.warnings.values()),
        )

    def _note_masked_gradients(self) -> None:
        in_full = self.attacked != QUICK
        without = [
            name != NO_ATTACK and not catalog.attack_class(name).uses_gradients
            for name in self.broken_by[self.broken & in_full]
        ]
        if sum(without) > _MASKED * in_full.sum():
            self.warnings["masked"] = (
                f"Attacks without gradients broke {sum(without)} of the {in_full.sum():,} images "
                "attacked in full, on which those with gradients before them had failed: the "
                "gradients mislead there, and figures of attacks that follow them alone are too "
                "low."
            )

    def _try(self, items: npt.NDArray[np.int64], step: Step) -> bool:
        """Runs one attack on some images, or takes it from the backup; whether it was run."""
        name = f"{self.num_parts:05d}-{step.attack}"
        seed = int(np.random.SeedSequence([self.seed, self.num_parts]).generate_state(1)[0])
        self.num_parts += 1
        is_new = not self.parts.has(name)
        found = self.parts.get(name, lambda: self._made(items, step, seed))
        is_wrong = succeeds(found["labels"], self.y[items], targeted=False)
        better = is_wrong | (found["shortfall"] < self.shortfall[items])
        taken = items[better]
        self.adversarial[taken] = found["adversarial"][better]
        self.shortfall[taken] = found["shortfall"][better]
        for field, values in self.answers.items():
            values[taken] = found[field][better]
        self.broken[items[is_wrong]] = True
        self.broken_by[items[is_wrong]] = step.attack
        for sentence in found["warnings"]:
            self.warnings.setdefault(step.attack, f"{step.attack}: {sentence}")
        return is_new

    def _made(self, items: npt.NDArray[np.int64], step: Step, seed: int) -> Arrays:
        """Attacks some images."""
        given, labels = self.x[items], self.y[items]
        result = generate(
            step.attack,
            self.target,
            given,
            labels,
            self.ball.eps,
            self.ball.norm,
            batch_size=self.batch_size,
            seed=seed,
            verbose=0,
            **step.beginning(self.adversarial[items]),
        )
        inside = pulled_inside(result.adversarial, given, self.ball.eps, self.ball.norm)
        return {
            "adversarial": inside,
            "warnings": np.array(result.warnings, str),
            **self._judged(inside, labels),
        }

    def _judged(self, x: npt.NDArray[np.float32], y: npt.NDArray[np.int64]) -> Arrays:
        """What the classifier says to images, and by how much they miss being accepted wrongly."""
        answers = self.target.decide(x)
        missed = [
            self.target.run(_shortfall, x[part], y[part]).numpy()
            for part in slices(len(x), self.batch_size)
        ]
        return {
            "labels": answers.labels,
            "classes": answers.classes,
            "confidence": answers.confidence,
            "shortfall": np.concatenate(missed),
        }


def _shortfall(target: Target, x: Any, y: Any) -> Any:
    return violations.wrong_shortfall(target, x, y)[0]
