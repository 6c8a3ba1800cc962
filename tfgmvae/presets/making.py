"""How every preset is made from its seed: trained, rounded, calibrated, measured, saved."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from typing import Any

import numpy as np

from tfgmvae import datasets, evaluation, recipes
from tfgmvae.classifier.about import LIMITS
from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import Report
from tfgmvae.presets.half_precision import round_to_half_precision, round_weights
from tfgmvae.training.held_out import choose

_HELD_OUT = 0.1
_LICENSE = "apache-2.0"
_NUM_OF_NO_CLASS = 2_000


@dataclasses.dataclass(frozen=True)
class Plan:
    """How a preset is made.

    Attributes:
        recipe: The name of a recipe, whose data are trained on.
        seed: Of the training, of the choice of the held-out images, and of the attacks.
        epsilons: Radii at which it is attacked, for its card.
        attacks: Attacks with their options, by name.
        inputs_of_no_class: The name of a data set of the same shape that is of no class here.
        bits: The significant bits of its weights, and of the largest kernel, see `round_weights`;
            the thresholds stay. Default `None`: half precision, with thresholds set anew.
        measured_elsewhere: What else its card says. Default: nothing.
    """

    recipe: str
    seed: int
    epsilons: tuple[float, ...]
    attacks: Mapping[str, Mapping[str, Any]]
    inputs_of_no_class: str
    bits: tuple[int, int] | None = None
    measured_elsewhere: str = ""


_ATTACKS: dict[str, dict[str, Any]] = {"noise": {}, "fgsm": {}, "pgd": {}, "adaptive": {}}
_WORST_CASE_OF_ROBUST = (
    "Before rounding, the first 1,000 test images were attacked by a stronger suite, that of "
    "`tfgmvae attack --worst-case full`. Accepted with a wrong label were 3.3 % of them within 0.3 "
    "of norm inf (at most 7.2 %), and 19 % within 1.5 of norm 2 (17 to 22 %), most of these by "
    "attacks without gradients. See `docs/results/robustness.md`."
)
PLANS = {
    "mnist": Plan("mnist", 0, (0.05, 0.1, 0.2), _ATTACKS, "fashion_mnist"),
    "mnist-robust": Plan(
        "mnist-robust",
        0,
        (0.1, 0.2, 0.3),
        _ATTACKS,
        "fashion_mnist",
        # With more, it would not fit into the package.
        bits=(8, 7),
        measured_elsewhere=_WORST_CASE_OF_ROBUST,
    ),
}
"""How every preset is made, by its name."""


def train(name: str, verbose: str | int = "auto") -> RejectingClassifier:
    """Trains and calibrates a preset from its seed; its weights are not rounded yet.

    Args:
        name: One of `PLANS`.
        verbose: As in `RejectingClassifier.fit`.

    Returns:
        The classifier.

    Raises:
        ValueError: An unknown name.
        DatasetNotFoundError: The images are missing.
    """
    plan = _checked_plan(name)
    part, held_out = _parts(plan)
    # Nothing else is held out of the part.
    recipe = recipes.get(plan.recipe).changed(training={"calibration_split": 0})
    classifier = recipe.build(part.input_shape, part.num_classes, seed=plan.seed)
    recipe.fit(classifier, part, plan.seed, calibration_data=held_out, verbose=verbose)
    return classifier


def make(
    name: str, folder: str | os.PathLike[str], verbose: str | int = "auto"
) -> RejectingClassifier:
    """Trains a preset, rounds and measures it, and saves it with a card of what was found.

    Args:
        name: One of `PLANS`.
        folder: Where to; made if it is missing.
        verbose: As in `RejectingClassifier.fit`.

    Returns:
        The classifier.

    Raises:
        ValueError: An unknown name.
        DatasetNotFoundError: The images are missing.
    """
    return finish(name, train(name, verbose), folder, verbose)


def finish(
    name: str,
    classifier: RejectingClassifier,
    folder: str | os.PathLike[str],
    verbose: str | int = "auto",
) -> RejectingClassifier:
    """Rounds the weights of a trained preset, measures it, and saves it with its card.

    What is measured is the rounded classifier, which is what the file holds to the bit. The card
    says how many answers to test images rounding changed.

    Args:
        name: One of `PLANS`.
        classifier: What `train` returned.
        folder: Where to; made if it is missing.
        verbose: As in `RejectingClassifier.fit`.

    Returns:
        The classifier itself.

    Raises:
        ValueError: An unknown name.
        DatasetNotFoundError: The images are missing.
    """
    plan = _checked_plan(name)
    x = datasets.load(str(recipes.get(plan.recipe).data)).x_test
    before = classifier.predict(x, verbose=0)
    if plan.bits is None:
        part, held_out = _parts(plan)
        round_to_half_precision(classifier, part.x_train, part.y_train, held_out, verbose)
    else:
        round_weights(classifier, *plan.bits)
    changed = int(np.count_nonzero(classifier.predict(x, verbose=0) != before))
    card = measure(name, classifier, int(verbose != 0)).model_card(name, _LICENSE)
    further = f"## Rounded weights\n\n{_rounding_text(plan, changed, len(x))}\n\n"
    if plan.measured_elsewhere:
        further += f"## Measured elsewhere\n\n{plan.measured_elsewhere}\n\n"
    limits = f"## {LIMITS}\n"
    classifier.save_preset(folder, card.replace(limits, further + limits, 1))
    return classifier


def measure(name: str, classifier: RejectingClassifier, verbose: int = 0) -> Report:
    """Measures a preset on the test images of its data set, for its card.

    Args:
        name: One of `PLANS`.
        classifier: What `train` returned.
        verbose: As in `evaluation.evaluate`. Default 0.

    Returns:
        A `Report`.

    Raises:
        ValueError: An unknown name.
        DatasetNotFoundError: The images are missing.
    """
    plan = _checked_plan(name)
    data = datasets.load(str(recipes.get(plan.recipe).data))
    other = datasets.load(plan.inputs_of_no_class)
    kinds = datasets.no_class_inputs(data.x_test, data.y_test, _NUM_OF_NO_CLASS, plan.seed)
    return evaluation.evaluate(
        classifier,
        data.x_test,
        data.y_test,
        plan.attacks,
        plan.epsilons,
        {**kinds, other.name: other.x_test[:_NUM_OF_NO_CLASS]},
        corruptions=True,
        reclassify=False,
        seed=plan.seed,
        verbose=verbose,
        data=data.name,
    )


def _parts(plan: Plan) -> tuple[Dataset, tuple[np.ndarray, np.ndarray]]:
    """The data set without the images that set the thresholds, and these with their labels."""
    recipe = recipes.get(plan.recipe)
    data = datasets.load(str(recipe.data))
    rate = recipe.training.get("false_reject_rate", 0.02)
    rows = choose(
        data.x_train, data.y_train, _HELD_OUT, false_reject_rate=rate, seed=plan.seed
    ).rows
    rest = np.setdiff1d(np.arange(len(data.x_train)), rows)
    held_out = data.x_train[rows], data.y_train[rows]
    return dataclasses.replace(
        data, x_train=data.x_train[rest], y_train=data.y_train[rest]
    ), held_out


def _rounding_text(plan: Plan, num_changed: int, num_images: int) -> str:
    if plan.bits is None:
        kept = "Its weights are in half precision, and its thresholds were set after rounding."
    else:
        bits, of_largest = plan.bits
        kept = (
            f"Of its weights, {bits} significant bits are kept, of those of the largest layer "
            f"{of_largest}, and its thresholds are those from before rounding."
        )
    return f"{kept} That changed the answers to {num_changed:,} of the {num_images:,} test images."


def _checked_plan(name: str) -> Plan:
    if name not in PLANS:
        raise ValueError(f"Expected one of the presets {', '.join(PLANS)}. Received: name={name!r}")
    return PLANS[name]
