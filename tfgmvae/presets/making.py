"""How every preset is made from its seed: trained, rounded, calibrated, measured, saved."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from typing import Any

import numpy as np

from tfgmvae import datasets, evaluation, recipes
from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.evaluation import Report
from tfgmvae.presets.half_precision import round_to_half_precision
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
    """

    recipe: str
    seed: int
    epsilons: tuple[float, ...]
    attacks: Mapping[str, Mapping[str, Any]]
    inputs_of_no_class: str


_ATTACKS: dict[str, dict[str, Any]] = {"noise": {}, "fgsm": {}, "pgd": {}, "adaptive": {}}
PLANS = {
    "mnist": Plan("mnist", 0, (0.05, 0.1, 0.2), _ATTACKS, "fashion_mnist"),
    "mnist-robust": Plan("mnist-robust", 0, (0.1, 0.2, 0.3), _ATTACKS, "fashion_mnist"),
}
"""How every preset is made, by its name."""


def train(name: str, verbose: str | int = "auto") -> RejectingClassifier:
    """Trains and calibrates a preset from its seed.

    Args:
        name: One of `PLANS`.
        verbose: As in `RejectingClassifier.fit`.

    Returns:
        The classifier, with weights in half precision.

    Raises:
        ValueError: An unknown name.
        DatasetNotFoundError: The images are missing.
    """
    plan = _checked_plan(name)
    recipe = recipes.get(plan.recipe)
    data = datasets.load(str(recipe.data))
    rate = recipe.training.get("false_reject_rate", 0.02)
    rows = choose(
        data.x_train, data.y_train, _HELD_OUT, false_reject_rate=rate, seed=plan.seed
    ).rows
    rest = np.setdiff1d(np.arange(len(data.x_train)), rows)
    held_out = data.x_train[rows], data.y_train[rows]
    part = dataclasses.replace(data, x_train=data.x_train[rest], y_train=data.y_train[rest])
    # Nothing else is held out of the part.
    recipe = recipe.changed(training={"calibration_split": 0})
    classifier = recipe.build(data.input_shape, data.num_classes, seed=plan.seed)
    recipe.fit(classifier, part, plan.seed, calibration_data=held_out, verbose=verbose)
    return round_to_half_precision(classifier, part.x_train, part.y_train, held_out, verbose)


def make(
    name: str, folder: str | os.PathLike[str], verbose: str | int = "auto"
) -> RejectingClassifier:
    """Trains a preset, measures it, and saves it with a card of what was found.

    What is measured is the rounded classifier, which is what the file holds to the bit.

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
    classifier = train(name, verbose)
    report = measure(name, classifier, int(verbose != 0))
    classifier.save_preset(folder, report.model_card(name, _LICENSE))
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


def _checked_plan(name: str) -> Plan:
    if name not in PLANS:
        raise ValueError(f"Expected one of the presets {', '.join(PLANS)}. Received: name={name!r}")
    return PLANS[name]
