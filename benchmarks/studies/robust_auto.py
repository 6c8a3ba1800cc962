"""Robust training on any data: what it withstands at the radius it chose, beside the defaults.

    python -m benchmarks.studies.robust_auto

trains the recipes `robust` and `default` on each data set from the seed, and attacks both at the
radius that `robust` chose. `--data` takes names of data sets, and folders.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import time
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np

from benchmarks.speed import measure
from tfgmvae import RejectingClassifier, attacks, datasets, evaluation, recipes

ATTACKS: dict[str, dict[str, Any]] = {
    "adaptive": {"steps": 30, "restarts": 2},
    "square": {"queries": 500},
}
NUM_ATTACKED = 150


def default_data() -> list[str]:
    """Sets of which nobody chose a radius: a user's folder, where it is there, among them."""
    folder = pathlib.Path(os.environ.get("TFGMVAE_DATA_DIR", "")) / "traffic_signs"
    return ["digits", "coil20", *([str(folder)] if folder.is_dir() else [])]


def trained(
    recipe: recipes.Recipe, data: datasets.Dataset, seed: int
) -> tuple[RejectingClassifier, float]:
    """The classifier of a recipe, and the seconds of its training."""
    classifier = recipe.build(data.input_shape, data.num_classes, seed=seed)
    started = time.perf_counter()
    recipe.fit(classifier, data, seed=seed, verbose=0)
    return classifier, time.perf_counter() - started


def measured(name: str, seed: int) -> list[dict[str, Any]]:
    """One row per recipe."""
    data = datasets.load(name)
    x, y = data.x_test, np.asarray(data.y_test)
    some = np.random.default_rng(1).permutation(len(x))[:NUM_ATTACKED]
    rows: list[dict[str, Any]] = []
    eps = None
    for key in ("robust", "default"):
        classifier, seconds = trained(recipes.get(key), data, seed)
        eps = classifier.robust_training.eps if eps is None else eps
        clean = evaluation.count_outcomes(classifier.predict(x, verbose=0), y)
        broken = {
            attack: attacks.generate(
                attack, classifier, x[some], y[some], eps, verbose=0, **options
            ).success
            for attack, options in ATTACKS.items()
        }
        rows.append(
            {
                "data": pathlib.Path(name).name,
                "recipe": key,
                "radius": round(eps, 4),
                "seconds": round(seconds),
                **dict(zip(("right", "refused", "wrong"), clean.shares.values(), strict=True)),
                **{attack: float(found.mean()) for attack, found in broken.items()},
                "worst": float(np.any(list(broken.values()), axis=0).mean()),
            }
        )
        print(rows[-1], flush=True)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", nargs="+", default=default_data())
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    rows = [row for name in options.data for row in measured(name, options.seed)]
    measure.report(__file__, rows, seed=options.seed)


if __name__ == "__main__":
    main()
