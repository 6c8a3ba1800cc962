"""What a classifier with the defaults accepts of what it was never taught.

    python -m benchmarks.studies.unknown --data digits

trains a classifier with nothing but the defaults, and a plain network on the same images for the
same time with five scores to refuse by. All thresholds are set from the same held-out training
images, at a budget of 2 %, or 10 % for the photographs of `traffic_signs`. Then the test images,
those of other data sets and of unknown classes, and images that are spoilt until they show no class
are asked. Rows are written as soon as they are measured, and rows of other data sets and seeds are
kept. Two more measures stand instead of these: `--open-set` that of the five public splits of
MNIST, and `--robust MODEL` that of a file of the recipe `mnist-robust` as it is, and with the
default score beside its two, which needs no other training.

No setting may be chosen by these figures. Two were found with such figures in view, of one training
of each data set, so they are optimistic: which measures the default score sums, and that turned
images are outliers.
"""

from __future__ import annotations

import argparse
import dataclasses
import functools
import os
import pathlib
import time
from collections.abc import Sequence
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np

from benchmarks.speed import measure
from tfgmvae import REJECT, RejectingClassifier, datasets, evaluation, recipes, scores
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
_IDENTITY = ("data", "seed", "classifier")


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


@dataclasses.dataclass(frozen=True)
class Trained:
    """A classifier with the defaults, and which training images made it."""

    data: Dataset
    rest: np.ndarray
    held_out: np.ndarray
    classifier: RejectingClassifier
    seconds: float


def trained(name: str, seed: int) -> Trained:
    """Trains with the defaults on one data set; its thresholds come from held-out images."""
    data, rate = load(name), RATES[name]
    x, y = data.x_train, data.y_train
    share = split_share("auto", len(y), rate)
    held_out = choose(x, y, share, false_reject_rate=rate, groups=data.groups, seed=seed).rows
    rest = np.setdiff1d(np.arange(len(y)), held_out)
    classifier = RejectingClassifier(data.input_shape, data.num_classes, seed=seed)
    started = time.perf_counter()
    clean = (x[held_out], y[held_out])
    classifier.fit(x[rest], y[rest], calibration_data=clean, false_reject_rate=rate, verbose=0)
    return Trained(data, rest, held_out, classifier, time.perf_counter() - started)


def rows_of(name: str, seed: int, with_peers: bool = True) -> list[dict[str, Any]]:
    """Trains a classifier, and its peers, on one data set; a row for each."""
    made = trained(name, seed)
    data, seconds = made.data, made.seconds
    x, y = data.x_train, data.y_train
    peers = {}
    if with_peers:
        peers = evaluation.train_peers(
            x[made.rest],
            y[made.rest],
            (x[made.held_out], y[made.held_out]),
            data.num_classes,
            false_reject_rate=RATES[name],
            seconds=seconds,
            seed=seed,
        )
    kinds = asked(name, data, seed)
    rows = []
    for what, measured in {"ours": made.classifier, **peers}.items():
        head = {"data": name, "seed": seed, "classifier": what, "seconds": round(seconds, 1)}
        rows.append(head | shares(measured, data, kinds, seed))
    keras.backend.clear_session()
    return rows


def shares(
    classifier: Any, data: Dataset, kinds: dict[str, np.ndarray], seed: int
) -> dict[str, float]:
    """What becomes of the test images, of corrupted ones, and of every kind of no class."""
    target = as_target(classifier, data.x_test)
    labels, classes = target.answers(data.x_test)
    right = classes == data.y_test
    answered = labels != REJECT
    found = {
        "class right": float(np.mean(right)),
        "answered right": float(np.mean(answered & right)),
        "answered wrong": float(np.mean(answered & ~right)),
        "refused of the right": float(np.mean(~answered[right])),
    }
    chosen = np.random.default_rng(seed).permutation(len(data.x_test))[:_NUM_OF_A_KIND]
    spoilt = evaluation.corruptions(classifier, data.x_test[chosen], data.y_test[chosen], seed=seed)
    mean = spoilt.mean()
    found["corrupted, answered right"] = mean["answered_correctly"]
    found["corrupted, answered wrong"] = mean["error"]
    for kind, images in kinds.items():
        parts = [images[i : i + _BATCH] for i in range(0, len(images), _BATCH)]
        accepted = [target.answers(part)[0] != REJECT for part in parts]
        found[f"accepted of {kind}"] = float(np.mean(np.concatenate(accepted)))
    return found


def robust_pair(path: pathlib.Path, seed: int) -> dict[str, RejectingClassifier]:
    """A trained `mnist-robust` as it is, and with the default score beside its two."""
    data, recipe = load("mnist"), recipes.get("mnist-robust")
    published = RejectingClassifier.load(path)
    rate = recipe.training["false_reject_rate"]
    share = recipe.training["calibration_split"]
    x, y = data.x_train, data.y_train
    held_out = choose(x, y, share, false_reject_rate=rate, groups=data.groups, seed=seed).rows
    rest = np.setdiff1d(np.arange(len(y)), held_out)
    more = recipe.changed(model={"scores": scores.DEFAULT}).build(data.input_shape, 10, seed=seed)
    more.encoder.set_weights(published.encoder.get_weights())
    more.decoder.set_weights(published.decoder.get_weights())
    more.fit_scores(x[rest], y[rest])
    more.calibrate(
        x[held_out],
        y[held_out],
        false_reject_rate=rate,
        per_class=False,
        encoder_share=recipe.training["encoder_share"],
        verbose=0,
    )
    return {"two scores, as the recipe has it": published, "with `surprise` beside them": more}


def robust_rows(path: pathlib.Path, seed: int) -> list[dict[str, Any]]:
    """What both of the pair accept, a row for each."""
    data = load("mnist")
    kinds = asked("mnist", data, seed)
    return [
        {"data": "mnist-robust", "seed": seed, "classifier": what} | shares(one, data, kinds, seed)
        for what, one in robust_pair(path, seed).items()
    ]


def open_set_rows(split: Sequence[int], seed: int, with_peers: bool = True) -> list[dict[str, Any]]:
    """One of the public splits of MNIST, a row for every classifier."""
    data = datasets.load("mnist")
    found = evaluation.unknown_classes(
        functools.partial(RejectingClassifier, seed=seed),
        data.x_train,
        data.y_train,
        data.x_test,
        data.y_test,
        [split],
        false_reject_rate=RATES["mnist"],
        peers="same time" if with_peers else None,
        seed=seed,
        verbose=1,
    )
    known = " ".join(map(str, split))
    return [{"seed": seed, **row, "known": known} for row in found.to_dict()["rows"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", default=DATA, choices=DATA)
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2])
    parser.add_argument("--open-set", action="store_true")
    parser.add_argument("--without-peers", action="store_true", help="keep theirs as they are")
    parser.add_argument("--robust", type=pathlib.Path, metavar="MODEL")
    options = parser.parse_args()
    with_peers = not options.without_peers
    for seed in options.seeds:
        if options.robust:
            measure.keep(__file__, robust_rows(options.robust, seed), _IDENTITY)
        elif options.open_set:
            for split in evaluation.MNIST_SPLITS:
                rows = open_set_rows(split, seed, with_peers)
                identity = ("seed", "known", "classifier")
                measure.keep(__file__, rows, identity, "unknown_open_set")
        else:
            for name in options.data:
                measure.keep(__file__, rows_of(name, seed, with_peers), _IDENTITY)


if __name__ == "__main__":
    main()
