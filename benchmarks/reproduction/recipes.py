"""The recipes of the reproduction, which do not rely on defaults, so that these may change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tfgmvae import recipes
from tfgmvae.recipes import PLAIN, Recipe

# Where the library has a recipe of the same name, which is another one today.
_PREFIX = "reproduction-"
_MODEL = {"encoder": "conv", "decoder": "mlp", **PLAIN}
_TRAINING = {
    "epochs": 20,
    "batch_size": 128,
    "calibration_split": 0.1,
    "false_reject_rate": 0.02,
    "per_class": "auto",
    "encoder_share": 0.5,
}


def _recipe(
    name: str,
    data: str | None,
    model: Mapping[str, Any] | None = None,
    training: Mapping[str, Any] | None = None,
) -> Recipe:
    return Recipe(
        _PREFIX + name, data, {**_MODEL, **(model or {})}, {**_TRAINING, **(training or {})}
    )


_MNIST = _recipe(
    "mnist",
    "mnist",
    model={
        "augmentation": {"rotation": 10.0, "scale": 0.08, "shear": 6.0, "translation": 0.06},
        "posterior_stddev": 0.1,
        "contrast_weight": 3.0,
        "outlier_weight": 1.0,
    },
    # Thresholds per class leave one class with loose ones, to which FGSM takes most images.
    training={"epochs": 16, "per_class": False},
)
_COIL20 = _recipe(
    "coil20",
    "coil20",
    model={
        "decoder": "conv",
        # The objects stand on a turntable, so more would show what no test image does.
        "augmentation": {"rotation": 3.0, "scale": 0.05, "translation": 0.04},
    },
    # So few images are held out that a smaller rate has no finite-sample threshold.
    training={"epochs": 60, "batch_size": 32, "false_reject_rate": 0.05},
)
_PHOTOGRAPHS = {"decoder": "conv", "posterior_stddev": 0.1}
TABLE = (
    _recipe("default", None),
    # A tenth would leave so few images that the thresholds come out loose for some seeds.
    _recipe(
        "digits",
        "digits",
        model={"augmentation": {"rotation": 10.0, "scale": 0.1, "shear": 5.0, "translation": 0.06}},
        training={"epochs": 40, "batch_size": 64, "calibration_split": 0.2},
    ),
    _MNIST,
    _MNIST.changed(name="mnist-100-labels", labels_per_class=100, training={"epochs": 10}),
    # The variance floors here are those that `benchmarks.selection.choose_variance_floor` finds.
    _MNIST.changed(name="mnist-heteroscedastic", model={"variance_floor": 0.005}),
    # More dimensions reproduce images better; with the weight they do not cost accuracy.
    _MNIST.changed(
        name="mnist-long",
        model={
            "latent_dim": 20,
            "classification_weight": 10.0,
            "variance_floor": 0.005,
            "binarize_at": 0.5,
        },
        training={"epochs": 28, "learning_rate": 0.003},
    ),
    # The objective of the method alone, without the terms that are ours.
    _MNIST.changed(
        name="mnist-published",
        model={
            "classification_weight": 0.0,
            "posterior_stddev": 1.0,
            "contrast_weight": 0.0,
            "outlier_weight": 0.0,
        },
    ),
    _recipe(
        "fashion_mnist",
        "fashion_mnist",
        model={
            "augmentation": {"scale": 0.05, "translation": 0.04},
            "posterior_stddev": 0.1,
            "outlier_weight": 1.0,
        },
        training={"epochs": 12},
    ),
    _recipe("svhn", "svhn", model=_PHOTOGRAPHS, training={"epochs": 12}),
    _COIL20,
    _COIL20.changed(name=f"{_PREFIX}coil100", data="coil100", training={"false_reject_rate": 0.02}),
    _recipe("gtsrb", "gtsrb", model=_PHOTOGRAPHS, training={"epochs": 30}),
)


def register_all() -> None:
    """Makes them known to `tfgmvae.recipes`, and so to the command line, in this process."""
    for recipe in TABLE:
        if recipe.name not in recipes.available():
            recipes.register(recipe)


def get(name: str) -> Recipe:
    """Returns a recipe of the reproduction or, where it has none of that name, of the library."""
    named = {recipe.name: recipe for recipe in TABLE}
    return named[name] if name in named else recipes.get(name)


def for_data(data: str, labels_per_class: int | None = None) -> Recipe:
    """Returns the recipe that the reproduction trains a data set with.

    Args:
        data: Name of a data set; one without a recipe gets that of any data.
        labels_per_class: Labels that every class keeps. Default `None`: all.
    """
    for recipe in TABLE:
        if (recipe.data, recipe.labels_per_class) == (data, labels_per_class):
            return recipe
    names = {recipe.name: recipe for recipe in TABLE}
    found = names.get(_PREFIX + data, names[f"{_PREFIX}default"])
    return found.changed(labels_per_class=labels_per_class)
