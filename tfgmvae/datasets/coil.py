"""COIL-20 and COIL-100: objects on a turntable, one photograph per pose."""

from __future__ import annotations

import functools
import pathlib
import re

import numpy as np
import numpy.typing as npt

from tfgmvae.datasets.npz import from_arrays, load_npz
from tfgmvae.datasets.source import Dataset, Source, damaged

_SIZE = 128
_FILE = re.compile(r"obj(\d+)__(\d+)\.png")
_IMAGE_SIZE = 32
_WHERE = "from https://cave.cs.columbia.edu and unpack it: a folder of images objN__A.png"


def _load(source: Source, folder: pathlib.Path | None, channels: int, angle_step: int) -> Dataset:
    path = source.find(folder)
    if path is None:
        raise source.not_found(folder)
    if path.suffix == ".npz":
        return load_npz(source.name, path, source.class_names)
    num_classes = len(source.class_names)
    matches = [(_FILE.fullmatch(file.name), file) for file in path.iterdir()]
    # Sorted as numbers, so that the order is that of the turntable: (object, angle, file).
    poses = sorted((int(match[1]), int(match[2]), file) for match, file in matches if match)
    images: dict[str, list[npt.NDArray[np.float32]]] = {"train": [], "test": []}
    labels: dict[str, list[int]] = {"train": [], "test": []}
    for number, angle, file in poses:
        part = "test" if angle // angle_step % 2 else "train"
        images[part].append(_read_image(file, channels))
        labels[part].append(number - 1)
    for part, found in labels.items():
        absent = sorted(set(range(num_classes)) - set(found))
        if absent:
            raise ValueError(
                f"Expected images objN__A.png of every object 1 to {num_classes} for the "
                f"{part} part of {source.name!r} in {path}. "
                f"Received: none of {len(absent)} objects, the first is object {absent[0] + 1}"
            )
    arrays = {
        "x_train": np.stack(images["train"]),
        "y_train": np.array(labels["train"]),
        "x_test": np.stack(images["test"]),
        "y_test": np.array(labels["test"]),
    }
    return from_arrays(source.name, str(path), arrays, source.class_names)


def _read_image(path: pathlib.Path, channels: int) -> npt.NDArray[np.float32]:
    import tensorflow as tf

    try:
        image = tf.io.decode_png(path.read_bytes(), channels=channels).numpy()
    except tf.errors.InvalidArgumentError as error:
        raise damaged(path, "a PNG image", error) from error
    if image.shape[:2] != (_SIZE, _SIZE):
        raise ValueError(
            f"Expected {path} to be {_SIZE}x{_SIZE} pixels. "
            f"Received: {image.shape[1]}x{image.shape[0]}"
        )
    block = _SIZE // _IMAGE_SIZE
    blocks = image.reshape(_IMAGE_SIZE, block, _IMAGE_SIZE, block, channels)
    return (blocks.mean(axis=(1, 3)) / 255).astype(np.float32)  # [32, 32, C]


COIL20 = Source(
    name="coil20",
    files=("coil20.npz", "coil-20-proc", "coil20"),
    images="32x32 grey",
    how_to_get=f"Download coil-20-proc.zip {_WHERE}",
    class_names=tuple(f"object {number}" for number in range(1, 21)),
    load=functools.partial(_load, channels=1, angle_step=1),
)
COIL100 = Source(
    name="coil100",
    files=("coil-100", "coil100"),
    images="32x32 colour",
    how_to_get=f"Download coil-100.zip {_WHERE}",
    class_names=tuple(f"object {number}" for number in range(1, 101)),
    load=functools.partial(_load, channels=3, angle_step=5),
)
