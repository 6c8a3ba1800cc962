"""A training step of the recipe `mnist`, with our batch normalization and with that of Keras.

python benchmarks/train.py
"""

from __future__ import annotations

import argparse
import dataclasses
import os
from collections.abc import Callable
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import measure
import numpy as np

from tfgmvae import recipes
from tfgmvae.networks import build_encoder
from tfgmvae.normalization import BatchNormalization

INPUT_SHAPE = (28, 28, 1)
NUM_CLASSES = 10


def layer_of_keras(layer: keras.layers.Layer) -> keras.layers.Layer:
    kind = type(layer)
    if kind is BatchNormalization:
        kind = keras.layers.BatchNormalization
    return kind.from_config(layer.get_config())


def step(recipe: recipes.Recipe, encoder: keras.Model) -> Callable[[], Any]:
    with_encoder: Any = {"encoder": encoder}  # which a recipe names, and only passes on
    classifier = dataclasses.replace(recipe, **with_encoder).build(INPUT_SHAPE, NUM_CLASSES, seed=0)
    classifier.compile("adam")
    rng = np.random.default_rng(0)
    x = rng.random((recipe.batch_size, *INPUT_SHAPE), np.float32)
    y = rng.integers(NUM_CLASSES, size=recipe.batch_size)
    return lambda: classifier.train_on_batch(x, y)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    recipe = recipes.get("mnist")
    encoder = build_encoder(recipe.encoder, INPUT_SHAPE, NUM_CLASSES, seed=0)
    seconds, _ = measure.alternate(
        {
            "own layer": step(recipe, encoder),
            "Keras' layer": step(
                recipe, keras.models.clone_model(encoder, clone_function=layer_of_keras)
            ),
        },
        options.rounds,
        calls=3,
    )
    rows = [
        {
            "what": name,
            "milliseconds per step": 1e3 * time,
            "times as long": time / seconds["own layer"],
        }
        for name, time in seconds.items()
    ]
    measure.report("train", rows, recipe=recipe.name, batch_size=recipe.batch_size)


if __name__ == "__main__":
    main()
