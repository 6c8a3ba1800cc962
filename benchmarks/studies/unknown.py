"""What a classifier with the defaults accepts of what it was never taught.

    python -m benchmarks.studies.unknown --data digits

trains a classifier with nothing but the defaults, and a plain network on the same images for the
same time with five scores to refuse by. All thresholds are set from the same held-out training
images, at a budget of 2 %, or 10 % for the photographs of `traffic_signs`. Then the test images,
those of other data sets and of unknown classes, and images that are spoilt until they show no class
are asked. `--open-set` measures the five public splits of MNIST instead. Rows are written as soon
as they are measured, and rows of other data sets and seeds are kept.

No setting may be chosen by these figures. Two were found with such figures in view, of one training
of each data set, so they are optimistic: which measures the default score sums, and that turned
images are outliers.
"""

from __future__ import annotations

import argparse
import functools
import os
import pathlib
import time
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np

from benchmarks.speed import measure
from tfgmvae import REJECT, RejectingClassifier, datasets, evaluation
from tfgmvae.attacks import as_target
from tfgmvae.datasets import Dataset
from tfgmvae.preparation import Preparation
from tfgmvae.training.held_out import choose, split_share

OTHERS = ("digits", "mnist", "fashion_mnist", "coil20", "gtsrb")
SIGNS = "traffic_signs"
DATA = (*OTHERS, SIGNS)
RATES = dict.fromkeys(OTHERS, 0.02) | {SIGNS: 0.1}
_NUM_OF_A_KIND = 2_000
_BATCH = 500


def fitted(images: np.ndarray, shape: tuple[int, int, int]) -> np.ndarray:
    """Images of another data set as images of the model's size and channels."""
    return Preparation(shape, resize="stretch").fitted(images)


def some(images: np.ndarray, seed: int) -> np.ndarray:
    """At most 2,000 of the images."""
    return images[np.random.default_rng(seed).permutation(len(images))[:_NUM_OF_A_KIND]]


def load(name: str) -> Dataset:
    """The data set of that name; the photographs are a folder, as users have one."""
    return datasets.load_folder(folder(SIGNS)) if name == SIGNS else datasets.load(name)


def folder(name: str) -> pathlib.Path:
    """A folder of the data directory."""
    return pathlib.Path(os.environ["TFGMVAE_DATA_DIR"]) / name


def asked(name: str, data: Dataset, seed: int) -> dict[str, np.ndarray]:
    """What was never taught, by kind."""
    kinds = {
        other: fitted(some(datasets.load(other).x_test, seed), data.input_shape)
        for other in OTHERS
        if other != name
    }
    if name == SIGNS:
        unknown = datasets.load_folder(folder(SIGNS) / "unknown", data.input_shape[0])
        for label, sign in enumerate(unknown.class_names):
            kinds[sign] = unknown.x_train[unknown.y_train == label]
    spoilt = datasets.no_class_inputs(data.x_test, data.y_test, _NUM_OF_A_KIND, seed)
    return kinds | spoilt


def rows_of(name: str, seed: int) -> list[dict[str, Any]]:
    """Trains a classifier and its peers on one data set; a row for each."""
    data, rate = load(name), RATES[name]
    x, y = data.x_train, data.y_train
    share = split_share("auto", len(y), rate)
    held_out = choose(x, y, share, false_reject_rate=rate, groups=data.groups, seed=seed).rows
    rest = np.setdiff1d(np.arange(len(y)), held_out)
    clean = (x[held_out], y[held_out])
    classifier = RejectingClassifier(data.input_shape, data.num_classes, seed=seed)
    started = time.perf_counter()
    classifier.fit(x[rest], y[rest], calibration_data=clean, false_reject_rate=rate, verbose=0)
    seconds = time.perf_counter() - started
    peers = evaluation.train_peers(
        x[rest],
        y[rest],
        clean,
        data.num_classes,
        false_reject_rate=rate,
        seconds=seconds,
        seed=seed,
    )
    kinds = asked(name, data, seed)
    rows = []
    for what, measured in {"ours": classifier, **peers}.items():
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
    data = datasets.load("mnist")
    found = evaluation.unknown_classes(
        functools.partial(RejectingClassifier, seed=seed),
        data.x_train,
        data.y_train,
        data.x_test,
        data.y_test,
        evaluation.MNIST_SPLITS,
        false_reject_rate=RATES["mnist"],
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
    for seed in options.seeds:
        if options.open_set:
            measure.keep(__file__, open_set_rows(seed), ("seed",), "unknown_open_set")
            continue
        for name in options.data:
            measure.keep(__file__, rows_of(name, seed), ("data", "seed"))


if __name__ == "__main__":
    main()
