"""MNIST and Fashion-MNIST, from the data folder or from Keras."""

from __future__ import annotations

import os
import pathlib

from tfgmvae.datasets.npz import ARRAY_NAMES, NPZ_LAYOUT, from_arrays, load_npz
from tfgmvae.datasets.source import Dataset, Source


def _load(source: Source, folder: pathlib.Path | None) -> Dataset:
    path = source.find(folder)
    if path is not None:
        return load_npz(source.name, path, source.class_names)
    import keras

    try:
        (x_train, y_train), (x_test, y_test) = getattr(keras.datasets, source.name).load_data()
    except Exception as error:
        # Keras raises a bare Exception where a download fails.
        raise source.not_found(folder, finding=f"Nor could Keras provide it ({error}). ") from error
    arrays = dict(zip(ARRAY_NAMES, (x_train, y_train, x_test, y_test), strict=True))
    return from_arrays(source.name, f"keras.datasets.{source.name}", arrays, source.class_names)


def _keras_cache(file: str) -> tuple[pathlib.Path, ...]:
    keras_home = os.environ.get("KERAS_HOME") or "~/.keras"
    return (pathlib.Path(keras_home).expanduser() / "datasets" / file,)


MNIST = Source(
    name="mnist",
    files=("mnist.npz",),
    images="28x28 grey",
    how_to_get=f"Download mnist.npz with {NPZ_LAYOUT}",
    class_names=tuple("0123456789"),
    load=_load,
    elsewhere=lambda: _keras_cache("mnist.npz"),
)
FASHION_MNIST = Source(
    name="fashion_mnist",
    files=("fashion_mnist.npz",),
    images="28x28 grey",
    how_to_get=f"Download fashion_mnist.npz with {NPZ_LAYOUT}",
    class_names=(
        "T-shirt/top",
        "trouser",
        "pullover",
        "dress",
        "coat",
        "sandal",
        "shirt",
        "sneaker",
        "bag",
        "ankle boot",
    ),
    load=_load,
    elsewhere=lambda: _keras_cache("fashion-mnist/train-images-idx3-ubyte.gz"),
)
