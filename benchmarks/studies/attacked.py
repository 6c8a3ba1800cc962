"""What attacks get past the defaults, and what the default score costs a robust classifier.

    python -m benchmarks.studies.attacked --data digits mnist
    python -m benchmarks.studies.attacked --robust mnist-robust.keras

trains a classifier with nothing but the defaults, as `unknown` does, and attacks 100 of its test
images in two balls, image by image the worst of four attacks. With `--robust` nothing is trained: a
file of the recipe `mnist-robust` is attacked as it is, and with the default score beside its two.
Rows of other data sets and seeds are kept.
"""

from __future__ import annotations

import argparse
import math
import os
import pathlib
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np

from benchmarks.speed import measure
from benchmarks.studies.robustness import attacked
from benchmarks.studies.unknown import DATA, load, robust_pair, trained
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation.sweeps import norm_name

ATTACKS: dict[str, dict[str, Any]] = {
    "fgsm": {},
    "pgd": {"steps": 100},
    "square": {},
    # Of many classes, only the three nearest are tried after the first restart.
    "adaptive": {"restarts": 2, "goals_after_first": 3},
}
GREY = ((math.inf, 0.05), (math.inf, 0.1))
COLOUR = ((math.inf, 2 / 255), (math.inf, 8 / 255))
ROBUST = ((math.inf, 0.3), (2, 1.5))
NUM_IMAGES = 100
_IDENTITY = ("data", "seed", "classifier", "norm", "eps", "attack")


def drawn(data: Dataset, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Some of the test images, and their labels."""
    chosen = np.random.default_rng(seed).permutation(len(data.x_test))[:NUM_IMAGES]
    return data.x_test[chosen], data.y_test[chosen]


def keep(head: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    """Writes rows of one classifier."""
    named = [head | row | {"norm": norm_name(row["norm"])} for row in rows]
    measure.keep(__file__, named, _IDENTITY)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", nargs="+", default=DATA, choices=DATA)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--robust", type=pathlib.Path, metavar="MODEL")
    options = parser.parse_args()
    seed = options.seed
    if options.robust:
        x, y = drawn(load("mnist"), seed)
        for what, classifier in robust_pair(options.robust, seed).items():
            head = {"data": "mnist-robust", "seed": seed, "classifier": what}
            keep(head, attacked(classifier, x, y, ROBUST, seed, ATTACKS))
        return
    for name in options.data:
        made = trained(name, seed)
        x, y = drawn(made.data, seed)
        balls = GREY if made.data.input_shape[-1] == 1 else COLOUR
        head = {"data": name, "seed": seed, "classifier": "ours"}
        keep(head, attacked(made.classifier, x, y, balls, seed, ATTACKS))
        keras.backend.clear_session()


if __name__ == "__main__":
    main()
