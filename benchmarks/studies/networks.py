"""Trains the networks that `reject_option.py` asks, in plain Keras as tutorials have it.

    python -m benchmarks.studies.networks --data mnist fashion_mnist gtsrb cifar10

Every tenth training image is held out, and sets thresholds later on. With `--without 2` the third
quarter of the classes is left out of the training, which then takes half as many epochs: the
network never saw them. Networks that are there already stay.
"""

from __future__ import annotations

import argparse
import math
import os
import pathlib
import time
from typing import NamedTuple

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np

from tfgmvae import datasets
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation.peers import plain_network

DATA = ("mnist", "fashion_mnist", "gtsrb", "cifar10")
EPOCHS = {"mnist": 4, "fashion_mnist": 6, "gtsrb": 15, "cifar10": 12, "digits": 40, "coil20": 40}
SEEDS = (0, 1, 2)
NUM_PARTS = 4
FOLDER = pathlib.Path(__file__).resolve().parents[2] / "models" / "networks"
_HELD_OUT = 10
_BATCH = 128
_PHOTO_RATE = 3e-3


class Known(NamedTuple):
    """What a network is taught.

    Attributes:
        x, y: Training images `[N, H, W, C]` and their labels `[N]`, 0 for the first known class.
        clean: Images and labels that are held out.
        x_test, y_test: Test images of the known classes.
        unknown_train, unknown_test: Images of the classes that are left out.
    """

    x: np.ndarray
    y: np.ndarray
    clean: tuple[np.ndarray, np.ndarray]
    x_test: np.ndarray
    y_test: np.ndarray
    unknown_train: np.ndarray
    unknown_test: np.ndarray

    @property
    def num_classes(self) -> int:
        return int(self.y.max()) + 1


def load(name: str) -> Dataset:
    """The data set of that name; CIFAR-10 is a file of the same layout."""
    if name != "cifar10":
        return datasets.load(name)
    return datasets.load(pathlib.Path(os.environ["TFGMVAE_DATA_DIR"]) / "cifar10.npz")


def known(data: Dataset, seed: int, without: int | None) -> Known:
    """Leaves a part of the classes out, and holds every tenth training image out."""
    parts = np.array_split(np.arange(data.num_classes), NUM_PARTS)
    out = [] if without is None else parts[without]
    kept = np.setdiff1d(np.arange(data.num_classes), out)
    number = np.full(data.num_classes, -1)
    number[kept] = np.arange(len(kept))
    y_train, y_test = number[data.y_train], number[data.y_test]
    order = np.random.default_rng(seed).permutation(np.flatnonzero(y_train >= 0))
    held_out, rest = order[::_HELD_OUT], np.delete(order, np.s_[::_HELD_OUT])
    return Known(
        data.x_train[rest],
        y_train[rest],
        (data.x_train[held_out], y_train[held_out]),
        data.x_test[y_test >= 0],
        y_test[y_test >= 0],
        data.x_train[y_train < 0],
        data.x_test[y_test < 0],
    )


def photo_network(input_shape: tuple[int, int, int], num_classes: int) -> keras.Model:
    """Five normalised convolutions, the average over the pixels, and a softmax.

    In training the images are mirrored at random.
    """
    images = keras.Input(input_shape)
    x = keras.layers.RandomFlip("horizontal")(images)
    for filters, is_pooled in ((32, True), (64, True), (128, False), (128, True), (256, False)):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        # Before the rest, which then has a quarter to do.
        x = keras.layers.MaxPooling2D()(x) if is_pooled else x
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.ReLU()(x)
    x = keras.layers.GlobalAveragePooling2D()(x)
    return keras.Model(images, keras.layers.Dense(num_classes, activation="softmax")(x))


def train(name: str, taught: Known, seed: int, epochs: int) -> keras.Model:
    """Trains the network of a data set."""
    keras.utils.set_random_seed(seed)
    is_photo = name == "cifar10"
    network = (photo_network if is_photo else plain_network)(taught.x.shape[1:], taught.num_classes)
    num_steps = epochs * math.ceil(len(taught.x) / _BATCH)
    falling = keras.optimizers.schedules.CosineDecay(_PHOTO_RATE, num_steps)
    network.compile(
        keras.optimizers.Adam(falling) if is_photo else "adam",
        keras.losses.SparseCategoricalCrossentropy(from_logits=not is_photo),
        metrics=["accuracy"],
    )
    network.fit(taught.x, taught.y, batch_size=_BATCH, epochs=epochs, verbose=0)
    return network


def file_of(folder: pathlib.Path, name: str, seed: int, without: int | None) -> pathlib.Path:
    """Where a network lies."""
    end = "" if without is None else f"-without-{without}"
    return folder / f"{name}-{seed}{end}.keras"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", nargs="+", default=DATA, choices=EPOCHS)
    parser.add_argument("--seeds", nargs="+", type=int, default=SEEDS)
    parser.add_argument("--without", type=int, choices=range(NUM_PARTS))
    parser.add_argument("--folder", type=pathlib.Path, default=FOLDER)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for seed in options.seeds:
        for name in options.data:
            path = file_of(options.folder, name, seed, options.without)
            if path.exists():
                continue
            taught = known(load(name), seed, options.without)
            started = time.perf_counter()
            epochs = EPOCHS[name] if options.without is None else EPOCHS[name] // 2
            network = train(name, taught, seed, epochs)
            seconds = time.perf_counter() - started
            _, right = network.evaluate(taught.x_test, taught.y_test, verbose=0)
            network.save(path)
            print(f"{path.name}: {right:.2%} right, {seconds:.0f} s", flush=True)
            keras.backend.clear_session()


if __name__ == "__main__":
    main()
