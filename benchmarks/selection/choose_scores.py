"""Compares what a `RejectOption` may refuse by where nothing else is said.

    python -m benchmarks.studies.networks --seeds 0 --data digits --without 0
    python -m benchmarks.selection.choose_scores --data digits --without 0

asks networks that were not taught a quarter of the classes. Half of the held-out training images
sets the thresholds at a budget of 2 %, of the few digits and objects 10 %. The other half and the
training images of the unknown classes are asked. No test image is, and none of the data sets, noise
and corruptions that `benchmarks/studies/reject_option.py` measures with; its unknown classes, those
of quarter 2, are others.
"""

from __future__ import annotations

import argparse
import itertools
import os
import pathlib
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
from sklearn.metrics import roc_auc_score

from benchmarks.speed import measure
from benchmarks.studies import networks
from benchmarks.studies.network_outputs import fitted, head_of, outputs_of
from tfgmvae import RejectOption
from tfgmvae.scores import NETWORK_DEFAULT, NearestNeighbors, Score

DATA = ("digits", "coil20", "mnist", "fashion_mnist", "gtsrb", "cifar10")
RATES = dict.fromkeys(DATA, 0.02) | {"digits": 0.1, "coil20": 0.1}  # There are few of these.
PARTS = (0, 1, 3)
_NUM_FITTED = 10_000
_NUM_ASKED = 2_000
_ALONE = ("confidence", "max_logit", "energy", "mahalanobis", "nearest_neighbors")


def candidates() -> dict[str, tuple[str | Score, ...]]:
    """Scores by what they are called in the table."""
    found: dict[str, tuple[str | Score, ...]] = {name: (name,) for name in _ALONE}
    found["nearest_neighbors+energy"] = ("nearest_neighbors", "energy")
    nearest = NearestNeighbors(1)
    found["nearest_neighbors of rank 1"] = (nearest,)
    found["nearest_neighbors of rank 1+energy"] = (nearest, "energy")
    return found | {"+".join(names): names for names in (NETWORK_DEFAULT[:1], NETWORK_DEFAULT)}


def row_of(net: RejectOption, said: dict[str, np.ndarray], labels: np.ndarray) -> dict[str, Any]:
    """What becomes of known and unknown images."""
    known, unknown = (net.decide(said[part], verbose=0) for part in ("known", "unknown"))
    normal = [net.margins(decision) for decision in (known, unknown)]
    is_known = np.repeat([True, False], [len(part) for part in normal])
    right = known.classes == labels
    return {
        "class right": float(np.mean(right)),
        "refused of the right": float(np.mean(~known.accepted[right])),
        "accepted of unknown classes": float(np.mean(unknown.accepted)),
        "AUROC": float(roc_auc_score(is_known, np.concatenate(normal))),
    }


def rows_of(folder: pathlib.Path, name: str, seed: int, without: int) -> list[dict[str, Any]]:
    """A row for every candidate, of one network."""
    network = keras.models.load_model(networks.file_of(folder, name, seed, without))
    taught = networks.known(networks.load(name), seed, without)
    x, y = taught.x[:_NUM_FITTED], taught.y[:_NUM_FITTED]
    clean, labels = taught.clean
    half = np.arange(len(labels)) % 2 == 0
    unknown = np.random.default_rng(seed).permutation(taught.unknown_train)[:_NUM_ASKED]
    images = {"fit": x, "clean": clean[half], "known": clean[~half], "unknown": unknown}
    said = {part: outputs_of(network, own).as_images for part, own in images.items()}
    head = head_of(network)
    rows = []
    for called, scores in candidates().items():
        net = fitted(head, scores, (said["fit"], y), (said["clean"], labels[half]), RATES[name])
        facts = {"data": name, "seed": seed, "without": without, "scores": called}
        rows.append(facts | row_of(net, said, labels[~half]))
    keras.backend.clear_session()
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", nargs="+", default=DATA, choices=DATA)
    parser.add_argument("--seeds", nargs="+", type=int, default=[0])
    parser.add_argument("--without", nargs="+", type=int, default=PARTS[:1], choices=PARTS)
    parser.add_argument("--folder", type=pathlib.Path, default=networks.FOLDER)
    options = parser.parse_args()
    for seed, name, without in itertools.product(options.seeds, options.data, options.without):
        rows = rows_of(options.folder, name, seed, without)
        measure.keep(__file__, rows, ("data", "seed", "without"))


if __name__ == "__main__":
    main()
