"""What a data set is, before and after it is loaded, and where its files are."""

from __future__ import annotations

import dataclasses
import os
import pathlib
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from tfgmvae.errors import DatasetNotFoundError

DATA_DIR_VARIABLE = "TFGMVAE_DATA_DIR"


@dataclasses.dataclass(frozen=True, eq=False)
class Dataset:
    """Labelled images, split into a training and a test part.

    Attributes:
        name: What `load` was asked for.
        x_train: float32 `[N, H, W, C]`. Training images in [0, 1].
        y_train: int64 `[N]`. Training labels; -1 means unlabelled, which only an npz of the user's
            own can contain.
        x_test: float32 `[M, H, W, C]`. Test images in [0, 1].
        y_test: int64 `[M]`. Test labels.
        class_names: One name per class; its position is the label.
        groups: int64 `[N]`. Training images with the same number belong together, such as frames of
            one object. Default `None`: nothing is known about that.
    """

    name: str
    x_train: npt.NDArray[np.float32]
    y_train: npt.NDArray[np.int64]
    x_test: npt.NDArray[np.float32]
    y_test: npt.NDArray[np.int64]
    class_names: tuple[str, ...]
    groups: npt.NDArray[np.int64] | None = None

    @property
    def num_classes(self) -> int:
        """Number of classes K."""
        return len(self.class_names)

    @property
    def input_shape(self) -> tuple[int, int, int]:
        """Height, width and number of channels of one image."""
        _, height, width, channels = self.x_train.shape
        return height, width, channels


@dataclasses.dataclass(frozen=True)
class Source:
    """What is known about a data set before it is loaded.

    Attributes:
        name: What `load` is asked for.
        files: Names of files or folders in the data folder; the first that exists is where the data
            set is. Empty for a data set that needs no data folder.
        images: What the images are, in a few words.
        how_to_get: What to do where no file is found, in the imperative and without a full stop.
        class_names: One name per class; its position is the label.
        load: Reads the data set, from this source and the data folder, which is `None` where no
            folder is set.
        elsewhere: Returns the files outside the data folder in which the data set may also be.
            Default: none.
    """

    name: str
    files: tuple[str, ...]
    images: str
    how_to_get: str
    class_names: tuple[str, ...]
    load: Callable[[Source, pathlib.Path | None], Dataset]
    elsewhere: Callable[[], Sequence[pathlib.Path]] = tuple

    def find(self, folder: pathlib.Path | None) -> pathlib.Path | None:
        """Returns the file or folder of `files` that exists in the data folder, else `None`."""
        candidates = [folder / file for file in self.files] if folder else []
        return next((path for path in candidates if path.exists()), None)

    def not_found(
        self,
        folder: pathlib.Path | None,
        files: Sequence[str] | None = None,
        finding: str = "",
    ) -> DatasetNotFoundError:
        """Returns the error that says what is missing, where it was looked for and how to get it.

        Args:
            folder: The data folder.
            files: What is missing, where that is not one of `self.files`. Default `None`.
            finding: A sentence on what else was tried. Default: none.
        """
        where = (
            f"Received: nothing of that name in {folder}"
            if folder
            else f"Received: no folder to look in, because {DATA_DIR_VARIABLE} is not set"
        )
        return DatasetNotFoundError(
            f"Expected {' or '.join(files or self.files)} for the data set {self.name!r}. {where}. "
            f"{finding}{self.how_to_get}; then set {DATA_DIR_VARIABLE} to the folder that holds it"
        )


def data_folder(data_dir: str | os.PathLike[str] | None) -> pathlib.Path | None:
    """Returns the folder to look in: the given one, else that of the environment variable.

    Raises:
        DatasetNotFoundError: If it does not exist.
    """
    source = "data_dir"
    if data_dir is None:
        data_dir = os.environ.get(DATA_DIR_VARIABLE) or None
        source = DATA_DIR_VARIABLE
    if data_dir is None:
        return None
    folder = pathlib.Path(data_dir).expanduser()
    if not folder.is_dir():
        raise DatasetNotFoundError(
            f"Expected {source} to be an existing folder. Received: {source}={os.fspath(data_dir)}"
        )
    return folder


def damaged(path: pathlib.Path, kind: str, error: Exception) -> ValueError:
    """Returns the error that says that a file is not of the kind it should be."""
    return ValueError(
        f"Expected {path} to be {kind}. Received: a damaged or foreign file "
        f"({type(error).__name__}: {error})"
    )
