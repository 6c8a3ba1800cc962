"""`threshold_score`: the native core against eager TensorFlow, tf.function, XLA and NumPy.

python -m benchmarks.speed.score
"""

from __future__ import annotations

import argparse
import os
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf

from benchmarks.speed import measure
from tfgmvae import _core
from tfgmvae.ops import native, reference
from tfgmvae.ops.arguments import ThresholdScoreArguments, check_threshold_score


def problem(num_items: int, size: int) -> list[np.ndarray]:
    rng = np.random.default_rng(0)
    arrays = [
        rng.uniform(size=[num_items, size]),
        rng.uniform(size=[num_items, size]),
        rng.normal(size=[num_items, 10]),
        10 * np.eye(10),
        np.ones(10),
        np.full(10, 5.0),
        np.full(10, size / 6),
    ]
    return [array.astype(np.float32) for array in arrays]


def numpy_score(*arrays: np.ndarray) -> Any:
    x, reconstruction, latents, means, scales, encoder, decoder = arrays
    distances = np.linalg.norm(latents[:, None] - means, axis=-1) / scales
    classes = np.argmax(-0.5 * distances**2 - means.shape[1] * np.log(scales), axis=1)
    distance = distances[np.arange(len(x)), classes]
    error = np.sum((x - reconstruction) ** 2, axis=1)
    return classes, distance <= encoder[classes], error <= decoder[classes]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, nargs="+", default=[10_000, 1_000, 1])
    parser.add_argument("--size", type=int, default=784)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    rows = []
    bandwidth = measure.read_bandwidth()
    for num_items in options.items:
        arrays = problem(num_items, options.size)
        arguments = check_threshold_score(ThresholdScoreArguments(*map(tf.constant, arrays)))

        def scored(*tensors: tf.Tensor) -> Any:
            return reference.threshold_score(ThresholdScoreArguments(*tensors))

        plain, xla = tf.function(scored), tf.function(scored, jit_compile=True)
        seconds, _ = measure.alternate(
            {
                "native, NumPy arrays": lambda: _core.threshold_score(*arrays),
                "native, TensorFlow op": lambda: native.threshold_score(arguments),
                "eager": lambda: scored(*arguments),
                "tf.function": lambda: plain(*arguments),
                "XLA": lambda: xla(*arguments),
                "NumPy": lambda: numpy_score(*arrays),
            },
            options.rounds,
            calls=5,
        )
        bytes_read = 2 * 4 * num_items * options.size
        for name, time in seconds.items():
            rows.append(
                {
                    "items": num_items,
                    "what": name,
                    "milliseconds": 1e3 * time,
                    "times slower than native": time / seconds["native, TensorFlow op"],
                    "GB/s": bytes_read / time / 1e9,
                    "of read bandwidth": bytes_read / time / 1e9 / bandwidth,
                }
            )
    measure.report(__file__, rows, read_bandwidth=bandwidth)


if __name__ == "__main__":
    main()
