"""What a classifier of the recipe for any data accepts of what it was never taught.

    python -m benchmarks.studies.unknown --data digits

trains the recipe `default`, which `tfgmvae train` has for a user's data, and a plain network on the
same images for the same time with five scores to refuse by. All thresholds are set at a budget of
2 % from the same held-out training images. Then the test images, the test images of other data
sets, and images that are spoilt until they show no class are asked. `--open-set` measures the five
public splits of MNIST instead. No setting may be chosen by these figures; the scores of the recipe
were, by like ones of MNIST and Fashion-MNIST, until `choose_defaults` chooses them anew.
"""

from __future__ import annotations

import argparse
import functools
import os
import time
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np

from benchmarks.speed import measure
from tfgmvae import REJECT, datasets, evaluation, recipes
from tfgmvae.attacks import as_target
from tfgmvae.datasets import Dataset
from tfgmvae.preparation import Preparation
from tfgmvae.training.held_out import choose, split_share

DATA = ("digits", "mnist", "fashion_mnist", "coil20", "gtsrb")
RATE = 0.02
_NUM_OF_A_KIND = 2_000
_BATCH = 500


def fitted(images: np.ndarray, shape: tuple[int, int, int]) -> np.ndarray:
    """Images of another data set as images of the model's size and channels."""
    return Preparation(shape, resize="stretch").fitted(images)


def some(images: np.ndarray, seed: int) -> np.ndarray:
    """At most 2,000 of the images."""
    return images[np.random.default_rng(seed).permutation(len(images))[:_NUM_OF_A_KIND]]


def asked(data: Dataset, seed: int) -> dict[str, np.ndarray]:
    """What was never taught, by kind."""
    kinds = {
        name: fitted(some(datasets.load(name).x_test, seed), data.input_shape)
        for name in DATA
        if name != data.name
    }
    spoilt = datasets.no_class_inputs(data.x_test, data.y_test, _NUM_OF_A_KIND, seed)
    return kinds | spoilt


def rows_of(name: str, seed: int) -> list[dict[str, Any]]:
    """Trains a classifier and its peers on one data set; a row for each."""
    data = datasets.load(name)
    x, y = data.x_train, data.y_train
    share = split_share("auto", len(y), RATE)
    held_out = choose(x, y, share, false_reject_rate=RATE, groups=data.groups, seed=seed).rows
    rest = np.setdiff1d(np.arange(len(y)), held_out)
    clean = (x[held_out], y[held_out])
    recipe = recipes.get("default")
    classifier = recipe.build(data.input_shape, data.num_classes, seed=seed)
    started = time.perf_counter()
    classifier.fit(x[rest], y[rest], calibration_data=clean, verbose=0, **recipe.training)
    seconds = time.perf_counter() - started
    peers = evaluation.train_peers(
        x[rest], y[rest], clean, data.num_classes, seconds=seconds, seed=seed
    )
    kinds = asked(data, seed)
    rows = []
    for what, measured in {"recipe": classifier, **peers}.items():
        target = as_target(measured, data.x_test)
        labels, classes = target.answers(data.x_test)
        right = classes == data.y_test
        answered = labels != REJECT
        row = {
            "data": name,
            "seed": seed,
            "classifier": what,
            "seconds": round(seconds, 1),
            "class right": float(np.mean(right)),
            "answered right": float(np.mean(answered & right)),
            "answered wrong": float(np.mean(answered & ~right)),
            "refused of the right": float(np.mean(~answered[right])),
        }
        for kind, images in kinds.items():
            parts = [images[i : i + _BATCH] for i in range(0, len(images), _BATCH)]
            accepted = [target.answers(part)[0] != REJECT for part in parts]
            row[f"accepted of {kind}"] = float(np.mean(np.concatenate(accepted)))
        rows.append(row)
    keras.backend.clear_session()
    return rows


def open_set_rows(seed: int) -> list[dict[str, Any]]:
    """The five public splits of MNIST, a row for every split and classifier."""
    data, recipe = datasets.load("mnist"), recipes.get("default")
    found = evaluation.unknown_classes(
        functools.partial(recipe.build, seed=seed),
        data.x_train,
        data.y_train,
        data.x_test,
        data.y_test,
        evaluation.MNIST_SPLITS,
        training=recipe.training,
        false_reject_rate=RATE,
        peers="same time",
        seed=seed,
        verbose=1,
    )
    print(found.table())
    return [{"seed": seed, **row} for row in found.to_dict()["rows"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", default=DATA, choices=DATA)
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2])
    parser.add_argument("--open-set", action="store_true")
    options = parser.parse_args()
    if options.open_set:
        rows = [row for seed in options.seeds for row in open_set_rows(seed)]
        measure.report(__file__, rows, "unknown_open_set")
        return
    rows = [row for name in options.data for seed in options.seeds for row in rows_of(name, seed)]
    measure.report(__file__, rows)


if __name__ == "__main__":
    main()
