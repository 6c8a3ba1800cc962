"""The handwritten digits that come with scikit-learn."""

from __future__ import annotations

import importlib.resources
import pathlib

import numpy as np

from tfgmvae.datasets.source import Dataset, Source


def _load_digits(source: Source, _folder: pathlib.Path | None) -> Dataset:
    from sklearn.datasets import load_digits

    bunch = load_digits()
    x = (bunch.images / 16).astype(np.float32)[..., np.newaxis]  # [N, 8, 8, 1]
    y = bunch.target.astype(np.int64)  # [N]
    for_test = np.zeros(len(y), dtype=bool)
    for label in range(10):
        for_test[np.flatnonzero(y == label)[::5]] = True
    return Dataset(
        source.name, x[~for_test], y[~for_test], x[for_test], y[for_test], source.class_names
    )


def _bundled_files() -> tuple[pathlib.Path, ...]:
    return (
        pathlib.Path(str(importlib.resources.files("sklearn.datasets.data"))) / "digits.csv.gz",
    )


SOURCE = Source(
    name="digits",
    files=(),
    images="8x8 grey; of each class every fifth is for test",
    how_to_get="Install scikit-learn, which brings it",
    class_names=tuple("0123456789"),
    load=_load_digits,
    elsewhere=_bundled_files,
)
