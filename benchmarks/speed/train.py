"""A training step of the recipe `mnist`: batch normalization of ours and of Keras; oneDNN or not.

python -m benchmarks.speed.train
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import os
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")

import keras
import numpy as np

from benchmarks.speed import measure
from tfgmvae import recipes
from tfgmvae.autoencoder.networks import build_encoder
from tfgmvae.autoencoder.normalization import BatchNormalization

INPUT_SHAPE = (28, 28, 1)
NUM_CLASSES = 10
BATCH_SIZE = 128


def layer_of_keras(layer: keras.layers.Layer) -> keras.layers.Layer:
    kind = type(layer)
    if kind is BatchNormalization:
        kind = keras.layers.BatchNormalization
    return kind.from_config(layer.get_config())


def step(recipe: recipes.Recipe, encoder: keras.Model) -> Callable[[], Any]:
    classifier = recipe.changed(model={"encoder": encoder}).build(INPUT_SHAPE, NUM_CLASSES, seed=0)
    classifier.compile("adam")
    rng = np.random.default_rng(0)
    x = rng.random((BATCH_SIZE, *INPUT_SHAPE), np.float32)
    y = rng.integers(NUM_CLASSES, size=BATCH_SIZE)
    return lambda: classifier.train_on_batch(x, y)


def serve_steps(connection: Connection) -> None:
    """Makes a step of the recipe for every message, in a process of its own."""
    recipe = recipes.get("mnist")
    encoder = build_encoder("conv", INPUT_SHAPE, NUM_CLASSES, seed=0)
    call = step(recipe, encoder)
    while connection.recv():
        call()
        connection.send("done")


@contextlib.contextmanager
def step_elsewhere(one_dnn: str) -> Iterator[Callable[[], Any]]:
    """A step in a process that TensorFlow starts in with oneDNN or without: it cannot change."""
    os.environ["TF_ENABLE_ONEDNN_OPTS"] = one_dnn
    here, there = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=serve_steps, args=[there])
    process.start()

    def call() -> None:
        here.send("step")
        here.recv()

    yield call
    here.send(None)
    process.join()


def rows_of(seconds: dict[str, float]) -> list[dict[str, Any]]:
    first = next(iter(seconds.values()))
    return [
        {"what": name, "milliseconds per step": 1e3 * time, "times as long": time / first}
        for name, time in seconds.items()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    recipe = recipes.get("mnist")
    encoder = build_encoder("conv", INPUT_SHAPE, NUM_CLASSES, seed=0)
    layers, _ = measure.alternate(
        {
            "own layer": step(recipe, encoder),
            "Keras' layer": step(
                recipe, keras.models.clone_model(encoder, clone_function=layer_of_keras)
            ),
        },
        options.rounds,
        calls=3,
    )
    with step_elsewhere("1") as with_one_dnn, step_elsewhere("0") as without:
        convolutions, _ = measure.alternate(
            {"with oneDNN": with_one_dnn, "without oneDNN": without}, options.rounds, calls=3
        )
    measure.report(
        __file__,
        [*rows_of(layers), *rows_of(convolutions)],
        recipe=recipe.name,
        batch_size=BATCH_SIZE,
    )


if __name__ == "__main__":
    main()
