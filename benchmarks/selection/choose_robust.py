"""How the recipe `mnist-robust` was chosen: variants, attacked on images held out of training.

    python -m benchmarks.selection.choose_robust --models models

trains the recipe and every variant from the seed, unless `models` holds it already, and attacks the
first held-out images by the adaptive attack. `--variants` takes fewer. No test image is looked at.
The data set has to be there, see `tfgmvae.datasets`.
"""

from __future__ import annotations

import argparse
import math
import os
import pathlib
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

from benchmarks.speed import measure
from benchmarks.studies.robustness import held_out_rows, shares, trained
from tfgmvae import RejectingClassifier, datasets, recipes
from tfgmvae.attacks import generate

RECIPE = recipes.get("mnist-robust")


def two_convolutions(
    eps: tuple[float, ...] = (0.35, 0.35, 0.35, 1.75), rate: float = 0.02, **training: Any
) -> dict[str, Any]:
    """The recipe with an encoder of two convolutions instead of three, and its settings."""
    settings = {"norm": (math.inf, math.inf, math.inf, 2), "eps": eps, "ramp": 0.2} | training
    return {
        "model": {"encoder": "strided_conv", "robust_training": settings},
        "training": {"false_reject_rate": rate},
    }


def with_augmentation(**amounts: float) -> dict[str, Any]:
    changes = two_convolutions()
    return changes | {"model": changes["model"] | {"augmentation": amounts}}


VARIANTS: dict[str, dict[str, Any]] = {
    "recipe": {},
    "two-convolutions": two_convolutions(),
    "two-convolutions-rate-0.0175": two_convolutions(rate=0.0175),
    "two-convolutions-rate-0.015": two_convolutions(rate=0.015),
    "two-convolutions-balls-as-attacked": two_convolutions((0.3, 0.3, 0.3, 1.5)),
    "two-convolutions-larger-balls-rate-0.015": two_convolutions((0.4, 0.4, 0.4, 2.0), rate=0.015),
    "two-convolutions-8-steps": two_convolutions((0.33, 0.33, 0.33, 1.7), steps=8, step_size=0.3),
    "two-convolutions-pipeline-attacked-too": two_convolutions(
        (0.33, 0.33, 0.33, 1.65), attacked_loss="mixed"
    ),
    "two-convolutions-augmentation": with_augmentation(
        rotation=5.0, scale=0.04, shear=3.0, translation=0.03
    ),
}
BALLS = ((math.inf, 0.3), (2, 1.5))


def classifier_of(
    variant: str, data: datasets.Dataset, seed: int, folder: pathlib.Path
) -> RejectingClassifier:
    """The classifier of a variant, from the folder, or trained and kept there; not calibrated."""

    def model(name: str) -> Any:
        return VARIANTS[name].get("model")

    # Variants that differ in the rate alone share one network.
    trained_as = next(name for name in VARIANTS if model(name) == model(variant))
    path = folder / f"{trained_as}-seed{seed}.keras"
    if not path.exists():
        recipe = RECIPE.changed(**VARIANTS[variant])
        folder.mkdir(parents=True, exist_ok=True)
        trained(recipe, data, seed)[0].save(path)
    return RejectingClassifier.load(path)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("models"))
    parser.add_argument("--variants", nargs="+", choices=VARIANTS, default=list(VARIANTS))
    parser.add_argument("--images", type=int, default=1000, help="attacked held-out images")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    data = datasets.load("mnist")
    held_out = held_out_rows(RECIPE.name, data, options.seed)
    x, y = data.x_train[held_out], data.y_train[held_out]
    images, right = x[: options.images], y[: options.images]
    rows: list[dict[str, Any]] = []

    def add(variant: str, norm: float, eps: float, attack: str, labels: Any, y: Any) -> None:
        row = {"variant": variant, "norm": f"{norm:g}", "eps": eps, "attack": attack}
        rows.append(row | shares(labels, y))
        print(rows[-1], flush=True)

    for variant in options.variants:
        recipe = RECIPE.changed(**VARIANTS[variant])
        classifier = classifier_of(variant, data, options.seed, options.models)
        budget = {
            name: recipe.training[name]
            for name in ("false_reject_rate", "encoder_share")
            if name in recipe.training
        }
        classifier.calibrate(x, y, **budget, verbose=0)
        labels = classifier.predict(x, verbose=0)
        add(variant, math.inf, 0.0, "none, all held-out images", labels, y)
        for norm, eps in BALLS:
            made = generate("adaptive", classifier, images, right, eps, norm, seed=options.seed)
            add(variant, norm, eps, "adaptive", made.labels, right)
    measure.report(__file__, rows, images=options.images, seed=options.seed)


if __name__ == "__main__":
    main()
