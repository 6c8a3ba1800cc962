"""Reads data sets from `.npz` archives of four arrays."""

from __future__ import annotations

import pathlib
import pickle
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.datasets.source import Dataset, damaged
from tfgmvae.errors import DatasetNotFoundError
from tfgmvae.io import checks
from tfgmvae.io.labels import are_names, checked_class_names, names_in, numbered

ARRAY_NAMES = ("x_train", "y_train", "x_test", "y_test")
NPZ_LAYOUT = f"the arrays {', '.join(ARRAY_NAMES)}, images as uint8 [N, H, W] or [N, H, W, C]"


def load_npz(name: str, path: pathlib.Path, class_names: tuple[str, ...] | None = None) -> Dataset:
    """Reads a data set from an `.npz` file with the arrays of `ARRAY_NAMES`.

    Args:
        name: What the data set is called.
        path: The file.
        class_names: One per class. Default `None`: the names among the labels, sorted, where they
            are text, else the labels as numbers, 0 to the highest.

    Returns:
        The data set.

    Raises:
        DatasetNotFoundError: If the file does not exist.
        ValueError: If the file is damaged or holds something else.
    """
    path = path.expanduser()
    if not path.exists():
        raise DatasetNotFoundError(
            f"Expected an .npz file with {NPZ_LAYOUT}. Received: {path}, which does not exist"
        )
    if path.is_dir():
        raise ValueError(f"Expected {path} to be an .npz file. Received: a directory")
    try:
        # Opened here because NumPy leaves the file open where it is not a whole archive.
        with path.open("rb") as file:
            archive = np.load(file, allow_pickle=False)
            if not isinstance(archive, np.lib.npyio.NpzFile):
                raise ValueError("a single array, not an archive of arrays")
            arrays = {key: archive[key] for key in ARRAY_NAMES if key in archive.files}
    except (
        EOFError,
        OSError,
        ValueError,
        pickle.UnpicklingError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise damaged(path, "an .npz archive of numeric arrays", error) from error
    return from_arrays(name, str(path), arrays, class_names)


def from_arrays(
    name: str,
    source: str,
    arrays: Mapping[str, npt.NDArray[Any]],
    class_names: tuple[str, ...] | None,
) -> Dataset:
    """Makes a data set of arrays as they lie in a file, after checking them.

    Args:
        name: What the data set is called.
        source: Where the arrays are from, for the errors.
        arrays: Images `[N, H, W]` or `[N, H, W, C]`, integers in 0..255 or floating-point numbers
            in [0, 1], and labels `[N]`, numbers or names, under `ARRAY_NAMES`.
        class_names: See `load_npz`.

    Returns:
        The data set.

    Raises:
        ValueError: Arrays that are missing or do not fit.
        TypeError: Images that are no numbers.
    """
    missing = [key for key in ARRAY_NAMES if key not in arrays]
    if missing:
        raise ValueError(
            f"Expected the arrays {', '.join(ARRAY_NAMES)} in {source}. "
            f"Received: no {', '.join(missing)}"
        )
    images = {
        part: _unit_images(arrays[f"x_{part}"], f"x_{part} of {source}")
        for part in ("train", "test")
    }
    if images["train"].shape[1:] != images["test"].shape[1:]:
        raise ValueError(
            f"Expected training and test images of one shape in {source}. Received: "
            f"x_train.shape={arrays['x_train'].shape}, x_test.shape={arrays['x_test'].shape}"
        )
    if class_names is None:
        class_names = _classes(arrays["y_train"], arrays["y_test"], source)
    labels = {
        part: checks.check_labels(
            numbered(arrays[f"y_{part}"], class_names, f"y_{part} of {source}"),
            num_classes=len(class_names),
            num_samples=len(images[part]),
            allow_unlabelled=part == "train",
            name=f"y_{part} of {source}",
        )
        for part in ("train", "test")
    }
    return Dataset(
        name, images["train"], labels["train"], images["test"], labels["test"], class_names
    )


def _classes(y_train: npt.NDArray[Any], y_test: npt.NDArray[Any], source: str) -> tuple[str, ...]:
    """The classes that occur: names of the training images, or all numbers up to the highest."""
    kinds = [are_names(y) for y in (y_train, y_test) if y.size]
    if any(kinds):
        if not all(kinds):
            raise ValueError(
                f"Expected y_train and y_test of {source} to be both names or both numbers. "
                f"Received: y_train of dtype {y_train.dtype}, y_test of dtype {y_test.dtype}"
            )
        return checked_class_names(names_in(y_train), name=f"y_train of {source}") or ()
    return _numbered_classes(y_train, y_test, source)


def _numbered_classes(
    y_train: npt.NDArray[Any], y_test: npt.NDArray[Any], source: str
) -> tuple[str, ...]:
    highest = max((float(y.max()) for y in (y_train, y_test) if y.size), default=-1.0)
    if not 0 <= highest < np.iinfo(np.int32).max:
        raise ValueError(
            f"Expected integer class labels from 0 in {source}. Received: {highest:g} as the "
            "highest label"
        )
    return tuple(str(label) for label in range(int(highest) + 1))


def _unit_images(x: npt.NDArray[Any], name: str) -> npt.NDArray[np.float32]:
    if x.ndim not in (3, 4):
        raise ValueError(
            f"Expected {name} of shape (N, H, W) or (N, H, W, C). Received: shape {x.shape}"
        )
    if x.dtype.kind not in "fiub":
        raise TypeError(f"Expected {name} to hold numbers. Received: dtype {x.dtype}")
    if x.ndim == 3:
        x = x[..., np.newaxis]
    highest = 255 if x.dtype.kind in "iu" else 1
    if x.dtype.kind == "f":
        checks.check_finite(x, name)
    if x.size and not (x.min() >= 0 and x.max() <= highest):
        raise ValueError(
            f"Expected {name} to hold integers in 0..255 or floating-point numbers in [0, 1]. "
            f"Received: values in [{x.min():g}, {x.max():g}] of dtype {x.dtype}"
        )
    unit = np.ascontiguousarray(x, dtype=np.float32)
    return unit / np.float32(255) if highest == 255 else unit
