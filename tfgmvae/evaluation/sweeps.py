"""Sweeps over epsilon: what becomes of images under several attacks, and under the worst of them.

The worst case is taken image by image: an image counts as wrong if any attack got it accepted with
a wrong label, and else as rejected if any got it rejected. So the share that is correct in the
worst case is also what is left if rejecting a perturbed image counts as an error: the strict curve.
A ball holds all smaller ones, and the unperturbed image, so these are part of the worst case.
"""

from __future__ import annotations

import dataclasses
import functools
import math
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.attacks.registry import generate
from tfgmvae.attacks.result import AttackResult
from tfgmvae.attacks.transfer import transfer_from
from tfgmvae.decision import REJECT
from tfgmvae.evaluation import forecast
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.outcomes import Outcomes
from tfgmvae.io.checks import check_labels, checked_images
from tfgmvae.targets.answers import AFTER, BEFORE, RECLASSIFIED, Answers
from tfgmvae.targets.as_target import as_target

TRANSFER = "transfer"
_MADE_ON_SURROGATE = "pgd"
# The rank of an image that is accepted with a wrong label, see `Sweep`.
_WRONG = 2
_NUM_EXAMPLES = 8
# With fewer images, a forecast would take about as long as the attacks.
_FEWEST_FORECAST = 20
_WORST_CASE = (
    "The worst case is taken image by image, over all attacks with this epsilon or a smaller one: "
    "wrong if any attack got the image accepted with a wrong label, else rejected if any got it "
    "rejected. If rejecting an attacked image counts as an error, too, then what is correct in the "
    "worst case is all that is left."
)

AttackOptions = Mapping[str, Mapping[str, Any]]


@dataclasses.dataclass(frozen=True, eq=False)
class Attacked:
    """What one attack with one epsilon did to N images.

    Attributes:
        labels: The answers int64 `[N]` to the images it made, by the stage of the decision.
        success: bool `[N]`, as in `AttackResult`.
        misclassified: bool `[N]`, as in `AttackResult`.
        distance: float32 `[N]`, from the given images.
        warnings: What is suspicious, as in `AttackResult`.
    """

    labels: Mapping[str, npt.NDArray[np.int64]]
    success: npt.NDArray[np.bool_]
    misclassified: npt.NDArray[np.bool_]
    distance: npt.NDArray[np.float32]
    warnings: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.success)


@dataclasses.dataclass(frozen=True, eq=False)
class Examples:
    """The n adversarial images that a classifier accepts most surely, with wrong labels.

    Attributes:
        index: int64 `[n]`, which of the given images they were made of.
        adversarial: float32 `[n, H, W, C]`.
        labels: int64 `[n]`, the answers.
        confidence: float32 `[n]`, the largest first.
        attacks: `[n]`, names.
    """

    index: npt.NDArray[np.int64]
    adversarial: npt.NDArray[np.float32]
    labels: npt.NDArray[np.int64]
    confidence: npt.NDArray[np.float32]
    attacks: npt.NDArray[np.str_]

    def best_with(self, other: Examples) -> Examples:
        """Returns the surest of both, at most one per given image."""
        joined = [
            np.concatenate([getattr(self, field.name), getattr(other, field.name)])
            for field in dataclasses.fields(self)
        ]
        index, _, _, confidence, _ = joined
        order = np.argsort(-confidence, kind="stable")
        first = np.unique(index[order], return_index=True)[1]
        chosen = order[np.sort(first)[:_NUM_EXAMPLES]]
        return Examples(*(part[chosen] for part in joined))


@dataclasses.dataclass(frozen=True, eq=False)
class Sweep:
    """What several attacks did to the same N images, at several epsilons.

    Attributes:
        y: int64 `[N]`, the right labels.
        norm: Infinity or 2.
        epsilons: In ascending order.
        clean: The labels int64 `[N]` of the unperturbed images, by the stage of the decision.
        attacked: By attack and epsilon.
        examples: The most successful images of all attacks, by epsilon.
    """

    y: npt.NDArray[np.int64]
    norm: float
    epsilons: tuple[float, ...]
    clean: Mapping[str, npt.NDArray[np.int64]]
    attacked: Mapping[tuple[str, float], Attacked]
    examples: Mapping[float, Examples]

    @property
    def attacks(self) -> tuple[str, ...]:
        """The names of the attacks, in the order in which they were run."""
        return tuple(dict.fromkeys(name for name, _ in self.attacked))

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages of the decision at which there are labels."""
        return tuple(self.clean)

    def at(self, eps: float) -> dict[str, Attacked]:
        """Returns what every attack did at that epsilon, by its name."""
        return {name: self.attacked[name, eps] for name in self.attacks}

    def outcomes(self, attack: str, eps: float, stage: str = AFTER) -> Outcomes:
        """Returns the outcomes under one attack."""
        return _count(self._rank(self.attacked[attack, eps].labels[stage]))

    def worst_case(
        self, eps: float, stage: str = AFTER, attacks: Sequence[str] | None = None
    ) -> Outcomes:
        """Returns the outcomes under the worst attack on every image.

        Args:
            eps: The largest epsilon that counts; 0 for the unperturbed images.
            stage: Stage of the decision. Default `"after thresholds"`.
            attacks: Names of those that count. Default `None`: all.
        """
        return _count(self._worst_ranks(eps, stage, attacks))

    def is_broken(self, eps: float) -> npt.NDArray[np.bool_]:
        """Returns for which images an attack up to that epsilon was accepted with a wrong label.

        Args:
            eps: The largest epsilon that counts; 0 for the unperturbed images.

        Returns:
            bool `[N]`.
        """
        return self._worst_ranks(eps, AFTER, None) == _WRONG

    def table(self) -> str:
        """Returns the shares under every attack and in the worst case as a table in Markdown."""
        header = ["eps", "attack", f"wrong {BEFORE}", "correct", "rejected", "wrong"]
        if RECLASSIFIED in self.stages:
            header.append(f"wrong {RECLASSIFIED}")

        def row(eps: str, attack: str, of_stage: Callable[[str], Outcomes]) -> list[str]:
            after = of_stage(AFTER)
            shares = [of_stage(BEFORE).error, *after.shares.values()]
            if RECLASSIFIED in self.stages:
                shares.append(of_stage(RECLASSIFIED).error)
            return [eps, attack, *(f"{share:.1%}" for share in shares)]

        rows = [row("0", "none", functools.partial(self.worst_case, 0.0))]
        for eps in self.epsilons:
            shown = f"{eps:g}"
            for name in self.attacks:
                rows.append(row(shown, name, functools.partial(self.outcomes, name, eps)))
                shown = ""
            rows.append(row(shown, "worst case", functools.partial(self.worst_case, eps)))
        return "\n\n".join([markdown_table(header, rows, num_text_columns=2), _WORST_CASE])

    def to_dict(self) -> dict[str, Any]:
        """Returns all shares as numbers, strings, lists and dictionaries, ready for json."""
        rows = []
        for eps in self.epsilons:
            for name in self.attacks:
                attacked = self.attacked[name, eps]
                rows.append(
                    {
                        "attack": name,
                        "eps": eps,
                        "stages": {
                            stage: self.outcomes(name, eps, stage).shares for stage in self.stages
                        },
                        "median_distance_of_successes": _median(attacked),
                        "warnings": list(attacked.warnings),
                    }
                )
        worst = [
            {"eps": eps, "stages": {s: self.worst_case(eps, s).shares for s in self.stages}}
            for eps in (0.0, *self.epsilons)
        ]
        return {
            "norm": norm_name(self.norm),
            "num_images": len(self.y),
            "attacks": rows,
            "worst_case": worst,
        }

    def _worst_ranks(
        self, eps: float, stage: str, attacks: Sequence[str] | None
    ) -> npt.NDArray[np.int8]:
        names = self.attacks if attacks is None else attacks
        found = [self.clean[stage]] + [
            attacked.labels[stage]
            for (name, used), attacked in self.attacked.items()
            if used <= eps and name in names
        ]
        ranks: npt.NDArray[np.int8] = np.max([self._rank(labels) for labels in found], axis=0)
        return ranks

    def _rank(self, labels: npt.NDArray[np.int64]) -> npt.NDArray[np.int8]:
        """0 for correct, 1 for rejected, 2 for wrong: `[N]` -> int8 `[N]`."""
        return np.where(labels == self.y, 0, np.where(labels == REJECT, 1, _WRONG)).astype(np.int8)


def sweep(
    classifier: Any,
    x: Any,
    y: Any,
    attacks: AttackOptions,
    epsilons: Sequence[float],
    norm: float = math.inf,
    surrogate: Any = None,
    reclassify: bool = True,
    batch_size: int = 128,
    seed: int = 0,
    verbose: int = 0,
) -> Sweep:
    """Runs attacks with growing epsilon on the same images.

    Args:
        classifier: Of any kind that `evaluate` takes.
        x: Images `[N, H, W, C]` in 0..1.
        y: int `[N]`, their labels.
        attacks: Options of every attack, by its name in `attacks.available()`.
        epsilons: Radii of the balls, positive.
        norm: `numpy.inf` (default) or 2.
        surrogate: Another classifier, or a list of them. Images that projected gradient descent
            makes on it, and on the average of several, are tried on this one, as the attack
            "transfer". Default `None`: no such attack.
        reclassify: Whether rejected images are also searched for a label. Default `True`.
        batch_size: Images that are attacked at a time. Default 128.
        seed: Fixes everything that is random. Default 0.
        verbose: 0 (default) is silent, 1 prints about how long it will take, from 20 images on, and
            a line per attack, 2 shows a progress bar for each as well.

    Returns:
        A `Sweep`.

    Raises:
        ValueError: No images, labels or images that do not fit, an unknown attack or norm, or
            epsilons that are not positive; found before the first attack is run.
        TypeError: An unknown option, or an attack that cannot work on this classifier.
        NotCalibratedError: A `RejectingClassifier` without thresholds.

    Example:
        >>> import numpy as np
        >>> import tensorflow as tf
        >>> from tfgmvae import evaluation
        >>> x, y = np.full((4, 1), 0.4, "float32"), np.zeros(4, int)
        >>> found = evaluation.sweep(
        ...     lambda x: tf.concat([6 - 10 * x, x], 1), x, y, {"fgsm": {}}, [0.1, 0.3])
        >>> [found.worst_case(eps).answered_correctly for eps in (0, 0.1, 0.3)]
        [1.0, 1.0, 0.0]
    """
    images = checked_images(x, (0.0, 1.0))
    target = as_target(classifier, images)
    labels = check_labels(y, target.num_classes(images), len(images), allow_unlabelled=False)
    radii = _checked_epsilons(epsilons)
    common: dict[str, Any] = {"norm": norm, "batch_size": batch_size, "seed": seed}
    for name, options in attacks.items():
        # Without images nothing is computed, but everything is checked.
        generate(name, target, images[:0], labels[:0], radii[0], verbose=0, **common, **options)
    clean = target.decide(images, reclassify).stages
    planned = dict(attacks) if surrogate is None else {**attacks, TRANSFER: {}}
    sources = surrogate if isinstance(surrogate, list | tuple) else [surrogate]

    def run(
        name: str, eps: float, part: slice = slice(None), shows_bar: bool = False
    ) -> AttackResult:
        given = {**common, "verbose": int(shows_bar)}
        if name == TRANSFER:
            given["attack"] = _MADE_ON_SURROGATE
            return transfer_from(sources, target, images[part], labels[part], eps, **given)
        return generate(name, target, images[part], labels[part], eps, **given, **planned[name])

    if verbose and len(images) >= _FEWEST_FORECAST and planned:
        seconds = forecast.seconds_of_attacks(
            lambda name, eps, count: run(name, eps, slice(count)),
            planned,
            radii,
            len(images),
            batch_size,
        )
        print(
            f"The attacks on {len(images):,} images will take about {forecast.duration(seconds)}.",
            flush=True,
        )
    found: dict[tuple[str, float], Attacked] = {}
    examples: dict[float, Examples] = {}
    for eps in radii:
        for name in planned:
            started = time.perf_counter()
            result = run(name, eps, shows_bar=verbose > 1)
            seconds = time.perf_counter() - started
            answers = target.decide(result.adversarial, reclassify)
            found[name, eps] = Attacked(
                answers.stages,
                result.success,
                result.misclassified,
                result.distance,
                result.warnings,
            )
            own = _examples(name, result, answers, labels)
            examples[eps] = examples[eps].best_with(own) if eps in examples else own
            if verbose:
                print(f"{name}, eps {eps:g}: {result} ({seconds:.1f} s)", flush=True)
    return Sweep(labels, float(norm), radii, clean, found, examples)


def _examples(
    name: str, result: AttackResult, answers: Answers, y: npt.NDArray[np.int64]
) -> Examples:
    """The successful images of one attack, the surest first."""
    index = np.flatnonzero((answers.labels != REJECT) & (answers.labels != y))
    index = index[np.argsort(-answers.confidence[index], kind="stable")][:_NUM_EXAMPLES]
    return Examples(
        index,
        result.adversarial[index],
        answers.labels[index],
        answers.confidence[index],
        np.full(len(index), name),
    )


def norm_name(norm: float) -> str:
    """Returns `"inf"` or `"2"`."""
    return f"{norm:g}"


def _checked_epsilons(epsilons: Sequence[float]) -> tuple[float, ...]:
    radii = tuple(sorted({float(eps) for eps in epsilons}))
    if not radii or not all(0 < eps < math.inf for eps in radii):
        raise ValueError(
            f"Expected epsilons to be positive, finite numbers. Received: {list(epsilons)}"
        )
    return radii


def _count(ranks: npt.NDArray[np.int8]) -> Outcomes:
    return Outcomes(*(int((ranks == rank).sum()) for rank in range(3)))


def _median(attacked: Attacked) -> float | None:
    if not attacked.success.any():
        return None
    return float(np.median(attacked.distance[attacked.success]))
