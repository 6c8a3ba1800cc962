"""The score `nearest_neighbors` against scikit-learn's search for the same neighbour.

    python -m benchmarks.speed.neighbors

Features of length one, around ten means; 4,096 are kept, and every batch of others is asked for its
tenth neighbour: by our score within a graph, and by scikit-learn's search by matrix products and in
a ball tree.
"""

from __future__ import annotations

import argparse
import os
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf
from sklearn.neighbors import NearestNeighbors as Library

from benchmarks.speed import measure
from tfgmvae.scores import NearestNeighbors
from tfgmvae.scores.evidence import Evidence

NUM_KEPT, NUM_FEATURES, RANK = 4096, 128, 10


def features(count: int, seed: int) -> np.ndarray:
    """float32 `[N, F]`, of length one."""
    means = np.random.default_rng(0).normal(size=(10, NUM_FEATURES))
    rng = np.random.default_rng(seed)
    drawn = means[rng.integers(10, size=count)] + rng.normal(size=(count, NUM_FEATURES))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


def evidence(codes: Any) -> Evidence:
    nothing = dict.fromkeys(Evidence._fields)
    return Evidence(**nothing | {"codes": codes, "classes": np.zeros(NUM_KEPT, np.int64)})


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--items", type=int, nargs="+", default=[1, 256, 10_000])
    options = parser.parse_args()
    kept = features(NUM_KEPT, 1)
    score = NearestNeighbors(RANK, NUM_KEPT)
    score.build((8, 8, 1), 10, NUM_FEATURES)
    score.fit(evidence(kept))
    shape = tf.TensorSpec([None, NUM_FEATURES])
    ours = tf.function(lambda codes: score.values(evidence(codes)), input_signature=[shape])
    libraries = {
        name: Library(n_neighbors=RANK, algorithm=name).fit(kept) for name in ("brute", "ball_tree")
    }
    rows = []
    for count in options.items:
        codes = features(count, 2)
        given = tf.constant(codes)
        seconds, found = measure.alternate(
            {
                "ours": lambda given=given: ours(given).numpy(),
                **{
                    name: lambda library=library, codes=codes: library.kneighbors(codes)[0][:, -1]
                    for name, library in libraries.items()
                },
            },
            rounds=9 if count < 10_000 else 5,
        )
        for name in libraries:
            np.testing.assert_allclose(found[name], found["ours"], rtol=1e-3)
        rows.append(
            {"images": count}
            | {f"{name}, ms": round(1000 * value, 3) for name, value in seconds.items()}
            | {f"{name} / ours": round(seconds[name] / seconds["ours"], 2) for name in libraries}
        )
    measure.report(__file__, rows)


if __name__ == "__main__":
    main()
