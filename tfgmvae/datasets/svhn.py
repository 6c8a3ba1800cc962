"""The cropped digits of the Street View House Numbers."""

from __future__ import annotations

import pathlib
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.datasets.npz import from_arrays
from tfgmvae.datasets.source import Dataset, Source, damaged


def _load(source: Source, folder: pathlib.Path | None) -> Dataset:
    arrays: dict[str, npt.NDArray[Any]] = {}
    for part in ("train", "test"):
        file = f"{part}_32x32.mat"
        if not folder or not (folder / file).exists():
            raise source.not_found(folder, [file])
        arrays[f"x_{part}"], arrays[f"y_{part}"] = _read_file(folder / file)
    return from_arrays(source.name, str(folder), arrays, source.class_names)


def _read_file(path: pathlib.Path) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    import scipy.io

    try:
        contents = scipy.io.loadmat(path, variable_names=("X", "y"))
    # A damaged file surfaces as nearly any exception, because its bytes are taken at their word.
    except Exception as error:
        raise damaged(path, "a MATLAB file", error) from error
    missing = [key for key in ("X", "y") if key not in contents]
    if missing:
        raise ValueError(f"Expected {path} to hold X and y. Received: no {', '.join(missing)}")
    x, y = contents["X"], contents["y"]
    if x.ndim != 4 or y.size != x.shape[-1]:
        raise ValueError(
            f"Expected X of shape (32, 32, 3, N) and y of shape (N, 1) in {path}. "
            f"Received: X.shape={x.shape}, y.shape={y.shape}"
        )
    labels = y.reshape(-1)  # [N]
    # The files count the classes from 1, and 10 stands for the digit 0.
    return np.moveaxis(x, -1, 0), np.where(labels == 10, 0, labels)


SOURCE = Source(
    name="svhn",
    # The file of the test images lies beside this one.
    files=("train_32x32.mat",),
    images="32x32 colour",
    how_to_get="Download train_32x32.mat and test_32x32.mat, the cropped digits, from "
    "http://ufldl.stanford.edu/housenumbers",
    class_names=tuple("0123456789"),
    load=_load,
)
