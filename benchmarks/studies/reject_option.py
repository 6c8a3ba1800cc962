"""What a `RejectOption` accepts of what its network was never taught, by each score and each pair.

    python -m benchmarks.studies.reject_option --data mnist --epochs 3

trains a plain network as tutorials have it, holds out the training images that set the thresholds,
at a budget of 2 %, and asks the test images, the test images of other data sets and images that are
spoilt until they show no class. All pairs of scores stand in the table, because the best of them by
these figures would be chosen by the test images.
"""

from __future__ import annotations

import argparse
import itertools
import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np

from benchmarks.speed import measure
from benchmarks.studies.unknown import asked
from tfgmvae import REJECT, RejectOption, datasets
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation.peers import plain_network
from tfgmvae.training.held_out import choose, split_share

DATA = ("digits", "mnist", "fashion_mnist", "gtsrb")
RATE = 0.02
SCORES = ("confidence", "max_logit", "energy", "mahalanobis", "nearest_neighbors")


def chosen_scores() -> list[tuple[str, ...]]:
    """Every score alone, then all pairs."""
    return [*((score,) for score in SCORES), *itertools.combinations(SCORES, 2)]


def row_of(
    net: RejectOption, data: Dataset, kinds: dict[str, np.ndarray], facts: dict[str, Any]
) -> dict[str, Any]:
    """What becomes of the test images and of every kind of others."""
    decision = net.decide(data.x_test, verbose=0)
    right = decision.classes == data.y_test
    row = facts | {
        "scores": "+".join(score.name for score in net.scores),
        "class right": float(np.mean(right)),
        "answered right": float(np.mean(decision.accepted & right)),
        "answered wrong": float(np.mean(decision.accepted & ~right)),
        "refused of the right": float(np.mean(~decision.accepted[right])),
    }
    for kind, images in kinds.items():
        row[f"accepted of {kind}"] = float(np.mean(net.predict(images, verbose=0) != REJECT))
    return row


def rows_of(name: str, seed: int, epochs: int) -> Iterator[dict[str, Any]]:
    """Trains one network; a row for every choice of scores."""
    data = datasets.load(name)
    x, y = data.x_train, data.y_train
    share = split_share("auto", len(y), RATE)
    held_out = choose(x, y, share, false_reject_rate=RATE, groups=data.groups, seed=seed).rows
    rest = np.setdiff1d(np.arange(len(y)), held_out)
    network = plain_network(data.input_shape, data.num_classes, seed)
    network.fit(x[rest], y[rest], batch_size=128, epochs=epochs, verbose=0)
    kinds = asked(name, data, seed)
    for scores in chosen_scores():
        net = RejectOption(network, scores=scores)
        clean = (x[held_out], y[held_out])
        net.fit(x[rest], y[rest], calibration_data=clean, false_reject_rate=RATE, verbose=0)
        yield row_of(net, data, kinds, {"data": name, "seed": seed, "epochs": epochs})
    keras.backend.clear_session()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", nargs="+", default=DATA, help="names, or paths of .npz files")
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2])
    parser.add_argument("--epochs", type=int, default=8)
    options = parser.parse_args()
    rows = [
        row
        for name in options.data
        for seed in options.seeds
        for row in rows_of(name, seed, options.epochs)
    ]
    measure.report(__file__, rows)


if __name__ == "__main__":
    main()
