"""What a `RejectOption` accepts of what its network was never taught, by each score and each pair.

    python -m benchmarks.studies.networks
    python -m benchmarks.studies.reject_option

asks the networks of the first program, `--without` those that were not taught some classes. The
thresholds are set from the training images that were held out, at a budget of 2 %. Then the test
images are asked, those of other data sets and of the unknown classes, noise, images that are spoilt
until they show no class, and corrupted ones, whose class can still be seen. Pairs of scores, which
share the budget, are all measured, because the best of them by these figures would be chosen by the
test images.

What the networks say is kept beside them, for `reject_option_peers.py`.
"""

from __future__ import annotations

import argparse
import itertools
import os
import pathlib
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
from sklearn.metrics import roc_auc_score

from benchmarks.speed import measure
from benchmarks.studies import networks
from benchmarks.studies.network_outputs import Outputs, check_head, fitted, head_of, outputs_of
from tfgmvae import RejectOption, datasets
from tfgmvae.evaluation.corrupted_images import KINDS as CORRUPTIONS
from tfgmvae.evaluation.corrupted_images import corrupted
from tfgmvae.preparation import Preparation
from tfgmvae.scores import NETWORK_DEFAULT, NearestNeighbors, Score
from tfgmvae.scores.nearest_codes import draw_in_proportion

RATE = 0.02
PAIRED = ("confidence", "max_logit", "energy", "mahalanobis", "nearest_neighbors")
OTHERS = ("digits", "coil20", *networks.DATA)
UNKNOWN = "unknown classes"
NUM_FITTED = 10_000
_NUM_OF_A_KIND = 1_000
_NUM_KEPT, _NUM_NEIGHBOURS = 4096, 10
_KNOWN = ("fit", "kept", "clean", "test")


def chosen_scores() -> list[tuple[str | Score, ...]]:
    """Scores alone, pairs of those that are no sums of others, nor trained, and the default."""
    first = NearestNeighbors(1, name="first_neighbor")
    alone = [*PAIRED, first, "gaussian_mixture_vae", "feature_surprise"]
    pairs = itertools.combinations(PAIRED, 2)
    return [*((score,) for score in alone), *pairs, NETWORK_DEFAULT]


def some(images: np.ndarray, seed: int, num: int = _NUM_OF_A_KIND) -> np.ndarray:
    """The rows of at most so many images."""
    return np.sort(np.random.default_rng(seed).permutation(len(images))[:num])


def asked(name: str, taught: networks.Known, seed: int) -> dict[str, np.ndarray]:
    """Images by what they are: what was never taught, and `corrupted KIND` with a class."""
    test, labels = taught.x_test, taught.y_test
    if len(taught.unknown_test):
        return {UNKNOWN: taught.unknown_test}
    shape = test.shape[1:]
    kinds = {}
    for other in OTHERS:
        if other != name:
            images = networks.load(other).x_test
            fitting = Preparation(shape, resize="stretch")
            kinds[other] = np.asarray(fitting.fitted(images[some(images, seed)]))
    rows = some(test, seed)
    kinds |= datasets.no_class_inputs(test[rows], labels[rows], seed=seed)
    return kinds | {f"corrupted {kind}": corrupted(test[rows], kind, seed) for kind in CORRUPTIONS}


def kept_outputs(
    path: pathlib.Path, network: keras.Model, taught: networks.Known, name: str, seed: int
) -> dict[str, np.ndarray]:
    """What a network says of all images, read where it was kept.

    Returns:
        Features and logits by `KIND features` and `KIND logits`, and labels by `KIND labels`.
    """
    file = path.with_suffix(".npz")
    if file.exists():
        with np.load(file) as archive:
            return dict(archive)
    rows = some(taught.x, seed, NUM_FITTED)
    known = {
        "fit": (taught.x[rows], taught.y[rows]),
        "clean": taught.clean,
        "test": (taught.x_test, taught.y_test),
    }
    found = {f"{kind} labels": labels for kind, (_, labels) in known.items()}
    corrupted_labels = taught.y_test[some(taught.x_test, seed)]
    images = {kind: part for kind, (part, _) in known.items()} | asked(name, taught, seed)
    for kind, part in images.items():
        outputs = outputs_of(network, part)
        found |= {f"{kind} features": outputs.features, f"{kind} logits": outputs.logits}
        if kind.startswith("corrupted "):
            found[f"{kind} labels"] = corrupted_labels
    right = np.flatnonzero(found["fit logits"].argmax(axis=1) == found["fit labels"])
    # Those of the images that `NearestNeighbors` keeps.
    kept = right[draw_in_proportion(found["fit labels"][right], _NUM_KEPT, _NUM_NEIGHBOURS)]
    found["kept features"] = found["fit features"][kept]
    np.savez_compressed(file, **found)
    return found


def row_of(net: RejectOption, said: dict[str, np.ndarray], facts: dict[str, Any]) -> dict[str, Any]:
    """What becomes of the test images and of every kind of others."""
    kinds = [key.removesuffix(" logits") for key in said if key.endswith(" logits")]
    decisions, normal = {}, {}
    for kind in kinds:
        images = Outputs(said[f"{kind} features"], said[f"{kind} logits"]).as_images
        decisions[kind] = net.decide(images, verbose=0)
        normal[kind] = net.margins(decisions[kind])
        if len(net.scores) == 1:
            normal[kind] = -decisions[kind].further[net.scores[0].name]
    right = decisions["test"].classes == said["test labels"]
    accepted = decisions["test"].accepted
    row = facts | {
        "scores": "+".join(score.name for score in net.scores),
        "class right": float(np.mean(right)),
        "answered right": float(np.mean(accepted & right)),
        "answered wrong": float(np.mean(accepted & ~right)),
        "refused of the right": float(np.mean(~accepted[right])),
    }
    for kind in kinds:
        if kind in _KNOWN:
            continue
        accepted = decisions[kind].accepted
        row[f"accepted of {kind}"] = float(np.mean(accepted))
        if f"{kind} labels" in said:
            wrong = decisions[kind].classes != said[f"{kind} labels"]
            row[f"wrong of {kind}"] = float(np.mean(accepted & wrong))
            continue
        is_known = np.repeat([True, False], [len(normal["test"]), len(normal[kind])])
        both = np.concatenate([normal["test"], normal[kind]])
        row[f"AUROC of {kind}"] = float(roc_auc_score(is_known, both))
    return row


def refused_by_test_thresholds(net: RejectOption, said: dict[str, np.ndarray]) -> float:
    """Which share of the right test images is refused by thresholds from the half of them.

    These are drawn as those are that set the thresholds, which held-out training images need not
    be: the frames of a drive lie on both sides of their split. The thresholds of `net` change.
    """
    images = said["test features"][:, np.newaxis, np.newaxis]
    labels = said["test labels"]
    halves = np.random.default_rng(0).permutation(len(labels)) % 2
    shares = []
    for half in (0, 1):
        own, others = halves == half, halves != half
        net.calibrate(images[own], labels[own], false_reject_rate=RATE, verbose=0)
        decision = net.decide(images[others], verbose=0)
        right = decision.classes == labels[others]
        shares.append(np.mean(~decision.accepted[right]))
    return float(np.mean(shares))


def rows_of(
    folder: pathlib.Path, name: str, seed: int, without: int | None
) -> Iterator[dict[str, Any]]:
    """A row for every choice of scores, of one network."""
    path = networks.file_of(folder, name, seed, without)
    network = keras.models.load_model(path)
    taught = networks.known(networks.load(name), seed, without)
    said = kept_outputs(path, network, taught, name, seed)
    head = head_of(network)
    known, clean = (
        (said[f"{kind} features"][:, None, None], said[f"{kind} labels"])
        for kind in ("fit", "clean")
    )
    facts = {"data": name, "seed": seed, "without": without, "network": path.stem}
    for scores in chosen_scores():
        net = fitted(head, scores, known, clean, RATE)
        check_head(network, net, taught.x_test)
        row = row_of(net, said, facts)
        yield row | {"refused by test thresholds": refused_by_test_thresholds(net, said)}
    keras.backend.clear_session()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", nargs="+", default=networks.DATA, choices=networks.DATA)
    parser.add_argument("--seeds", nargs="+", type=int, default=networks.SEEDS)
    parser.add_argument("--without", type=int, choices=range(networks.NUM_PARTS))
    parser.add_argument("--folder", type=pathlib.Path, default=networks.FOLDER)
    options = parser.parse_args()
    for seed, name in itertools.product(options.seeds, options.data):
        rows = list(rows_of(options.folder, name, seed, options.without))
        measure.keep(__file__, rows, ("data", "seed", "without"))


if __name__ == "__main__":
    main()
