"""Looks for a value that leaves its bounds, and for an attack that does what is proven impossible.

    python -m benchmarks.studies.proof_search --model mnist-proven.keras
    python -m benchmarks.studies.proof_search --networks strides conv_encoder

A million random points and corners, and ten thousand points at which attacks end, lie in balls
whose bounds are known; in float64 none of their values may leave these. With `--model`, the balls
are those of test images of MNIST, the leads of their classes are compared with what is certified,
and the adaptive attack is let loose at full strength on 2,000 images that are certified.
`--networks` takes small networks with every layer that has bounds; without options, all of them.
Rows that were measured before are kept.
"""

from __future__ import annotations

import argparse
import os
import pathlib
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
import tensorflow as tf

from benchmarks.speed import measure
from tests.certificates import networks
from tfgmvae import RejectingClassifier, attacks, datasets
from tfgmvae.certificates.intervals import Box, bounds
from tfgmvae.certificates.whole_ball import all_leads, ball_box

NUM_RANDOM, NUM_ATTACKED_POINTS, NUM_ATTACKED_IMAGES = 1_000_000, 10_000, 2_000
RADIUS = 0.1
RADIUS_OF_SMALL_NETWORKS = 0.02
_IMAGES, _POINTS = 10, 250


class Search:
    """Counts points in boxes, and those whose values lie outside of the bounds."""

    def __init__(self) -> None:
        self.points = {"random": 0, "attacked": 0}
        self.outside = 0

    @property
    def is_done(self) -> bool:
        return (
            self.points["random"] >= NUM_RANDOM and self.points["attacked"] >= NUM_ATTACKED_POINTS
        )

    def look(self, network: keras.Model, double: keras.Model, box: Box, seed: int) -> np.ndarray:
        """Looks at some points of N boxes; returns their values, float64 `[P, N, D]`."""
        found = bounds(network, *box)
        values = networks.values_at(double, networks.points(double, box, _POINTS, seed))
        outside = np.any((values < found.lower) | (values > found.upper), axis=-1)
        self.outside += int(outside.sum())
        num_random = 2 * _POINTS * len(box.lower)
        self.points["random"] += num_random
        self.points["attacked"] += outside.size - num_random
        return values


def small_network(name: str) -> dict[str, Any]:
    """The row of one of the networks of the tests."""
    network = networks.NETWORKS[name]()
    double = networks.in_float64(network)
    box = networks.boxes(network, RADIUS_OF_SMALL_NETWORKS, _IMAGES)
    search, seed = Search(), 0
    while not search.is_done:
        search.look(network, double, box, seed)
        seed += 1
    return {"network": name, **search.points, "outside": search.outside}


def classifier_row(path: pathlib.Path) -> dict[str, Any]:
    """The row of a trained classifier of MNIST."""
    classifier = RejectingClassifier.load(path)
    mnist = datasets.load("mnist")
    certificate = classifier.certify(mnist.x_test, RADIUS, verbose=0)
    means, scales = (
        tf.constant(np.asarray(part), tf.float64)
        for part in (classifier.component_means, classifier.component_scales)
    )
    network = classifier.encoder  # Grey images reach it as they are.
    double = networks.in_float64(network)
    search, seed, below = Search(), 0, 0
    while not search.is_done:
        rows = np.arange(seed * _IMAGES, (seed + 1) * _IMAGES) % len(mnist.x_test)
        codes = search.look(network, double, ball_box(mnist.x_test[rows], RADIUS, 0.0, 1.0), seed)
        classes = np.tile(certificate.classes[rows], len(codes))
        leads = all_leads(codes.reshape(-1, codes.shape[-1]), classes, means, scales).numpy()
        leads[np.arange(len(leads)), classes] = np.inf
        below += int(np.sum(leads.min(axis=1) < np.tile(certificate.margin[rows], len(codes))))
        seed += 1
    right = certificate.safe & (certificate.classes == mnist.y_test)
    chosen = np.flatnonzero(right)[:NUM_ATTACKED_IMAGES]
    x, y = mnist.x_test[chosen], mnist.y_test[chosen]
    made = attacks.generate("adaptive", classifier, x, y, RADIUS, seed=0, verbose=1)
    labels = classifier.predict(made.adversarial, verbose=0)
    return {
        "network": path.stem,
        **search.points,
        "outside": search.outside,
        "leads below what is certified": below,
        "certified images attacked": len(chosen),
        "accepted with another class": int(np.sum((labels >= 0) & (labels != y))),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=pathlib.Path)
    parser.add_argument("--networks", nargs="+", choices=networks.NETWORKS)
    options = parser.parse_args()
    if options.model:
        measure.keep(__file__, [classifier_row(options.model)], ("network",))
    names = options.networks or ([] if options.model else networks.NETWORKS)
    for name in names:
        measure.keep(__file__, [small_network(name)], ("network",))


if __name__ == "__main__":
    main()
