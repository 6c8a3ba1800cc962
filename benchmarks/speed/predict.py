"""`RejectingClassifier.predict` against a bare `tf.function` and against `keras.Model.predict`.

Both baselines run encoder and decoder only: no checks, no score, no decision.

    python -m benchmarks.speed.predict --model model.keras
"""

from __future__ import annotations

import argparse
import os
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
import tensorflow as tf

from benchmarks.speed import measure
from tfgmvae import RejectingClassifier
from tfgmvae.ops import backend
from tfgmvae.recipes import PLAIN

BATCH = 256


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="a saved classifier; default: an untrained one for MNIST")
    parser.add_argument("--items", type=int, nargs="+", default=[1, 32, 256, 10_000])
    options = parser.parse_args()
    if options.model:
        classifier = RejectingClassifier.load(options.model)
    else:
        classifier = RejectingClassifier((28, 28, 1), num_classes=10, seed=0, **PLAIN)
        classifier.set_thresholds(encoder=4.0, decoder=40.0)
    images = keras.Input(classifier.input_shape)
    codes = classifier.encoder(images)
    model = keras.Model(images, [codes, classifier.decoder(codes)])
    shape = [None, *classifier.input_shape]

    @tf.function(input_signature=[tf.TensorSpec(shape)])
    def bare(x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        z = classifier.encoder(x, training=False)
        return z, classifier.decoder(z, training=False)

    rng = np.random.default_rng(0)
    rows: list[dict[str, Any]] = []
    for count in options.items:
        x = rng.uniform(size=[count, *classifier.input_shape]).astype(np.float32)
        parts = [x[start : start + BATCH] for start in range(0, count, BATCH)]
        seconds, _ = measure.alternate(
            {
                "predict": lambda x=x: classifier.predict(x, verbose=0),
                "decide": lambda x=x: classifier.decide(x, verbose=0),
                "bare tf.function": lambda parts=parts: [bare(part) for part in parts],
                "keras.Model.predict": lambda x=x: model.predict(x, batch_size=BATCH, verbose=0),
            },
            rounds=15 if count <= BATCH else 3,
            calls=10 if count <= 32 else 1,
        )
        rows += [
            {
                "images": count,
                "what": name,
                "milliseconds": 1e3 * time,
                "times the bare tf.function": time / seconds["bare tf.function"],
                "times faster than keras.Model.predict": seconds["keras.Model.predict"] / time,
            }
            for name, time in seconds.items()
        ]
    measure.report(__file__, rows, backend=backend.status().name)


if __name__ == "__main__":
    main()
