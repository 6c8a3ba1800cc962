"""The exported signatures against a bare encoder and decoder, each loaded as a SavedModel.

    python -m benchmarks.speed.serve mnist.keras

Both are called through their signatures, as TF Serving does. `reclassify` searches uniform noise.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import tempfile
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf

from benchmarks.speed import measure
from tfgmvae import RejectingClassifier


def save_bare(classifier: RejectingClassifier, path: pathlib.Path) -> None:
    module = tf.Module()
    module.weights = [weight.value for weight in classifier.weights]

    @tf.function(input_signature=[tf.TensorSpec([None, *classifier.input_shape], name="x")])
    def both(x: tf.Tensor) -> dict[str, tf.Tensor]:
        latents = classifier.encoder(x, training=False)
        return {"latents": latents, "images": classifier.decoder(latents, training=False)}

    tf.saved_model.save(module, str(path), signatures={"serving_default": both})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=pathlib.Path, help="a saved .keras file")
    parser.add_argument("--items", type=int, nargs="+", default=[1, 64, 1024])
    parser.add_argument("--rounds", type=int, default=301)
    options = parser.parse_args()
    classifier = RejectingClassifier.load(options.model)
    with tempfile.TemporaryDirectory() as folder:
        save_bare(classifier, pathlib.Path(folder) / "bare")
        path = classifier.export_serving(pathlib.Path(folder) / "served")
        served = tf.saved_model.load(str(path))
        bare = tf.saved_model.load(str(pathlib.Path(folder) / "bare"))
    rng = np.random.default_rng(0)
    rows = []
    for num_items in options.items:
        x = tf.constant(rng.random((num_items, *classifier.input_shape), np.float32))

        def calls(module: Any, name: str, x: tf.Tensor = x) -> Any:
            return lambda: module.signatures[name](x=x)["label" if module is served else "images"]

        seconds, _ = measure.alternate(
            {
                "bare": calls(bare, "serving_default"),
                "serving_default": calls(served, "serving_default"),
            },
            max(options.rounds // num_items, 9),
        )
        search, _ = measure.alternate({"reclassify": calls(served, "reclassify")}, 3)
        rows.append(
            {
                "images": num_items,
                **{f"{name} ms": 1e3 * value for name, value in (seconds | search).items()},
                "serving_default / bare": seconds["serving_default"] / seconds["bare"],
            }
        )
    measure.report(__file__, rows)


if __name__ == "__main__":
    main()
