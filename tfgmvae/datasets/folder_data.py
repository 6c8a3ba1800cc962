"""Reads a folder of image files, one sub-folder per class, as a data set in memory."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from tfgmvae.datasets.image_folder import ImageFolder, split_folders
from tfgmvae.datasets.source import Dataset

if TYPE_CHECKING:
    from tfgmvae.preparation import Resize


def load_folder(
    folder: str | os.PathLike[str],
    image_size: int | None = None,
    resize: Resize = "pad",
    class_names: Sequence[str] | None = None,
    group_by: str | None = None,
    verbose: int = 0,
) -> Dataset:
    """Loads a folder of image files, one sub-folder per class, into memory.

    Args:
        folder: A folder of class folders, or one with the folders `train` and perhaps `test`, which
            are folders of class folders. Files that cannot be read are left out, with a warning
            that names them.
        image_size: Height and width that all images are brought to. Default `None`: the median of
            the files' shorter sides, rounded to a multiple of 8, from 8 to 32.
        resize: `"pad"` (default), `"crop"` or `"stretch"`, see `tfgmvae.preparation.Preparation`.
        class_names: See `ImageFolder.index`. Default `None`.
        group_by: See `ImageFolder.index`. Default `None`.
        verbose: 1 shows a progress bar, 0 (default) does not.

    Returns:
        The data set; its test part is empty where there is no folder of test images.

    Raises:
        ValueError: See `ImageFolder.index`; or a class of which no file can be read.

    Example:
        >>> import pathlib, tempfile
        >>> from PIL import Image
        >>> from tfgmvae import datasets
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> for name in ("cat", "dog"):
        ...     (folder / name).mkdir()
        ...     Image.new("RGB", (40, 30)).save(folder / name / "1.jpg")
        >>> pets = datasets.load_folder(folder)
        >>> pets.input_shape, pets.class_names, len(pets.x_test)
        ((32, 32, 3), ('cat', 'dog'), 0)
    """
    from tfgmvae.datasets.image_stream import read_folder
    from tfgmvae.preparation import Preparation

    train_folder, test_folder = split_folders(folder)
    train = ImageFolder.index(train_folder, class_names, group_by)
    shape = train.usual_shape(image_size)
    preparation = Preparation(shape, resize=resize)
    x_train, train = read_folder(train, preparation, verbose)
    x_test, y_test = np.zeros((0, *shape), np.float32), np.zeros(0, np.int64)
    if test_folder is not None:
        test = ImageFolder.index_known(test_folder, train.class_names)
        x_test, test = read_folder(test, preparation, verbose)
        y_test = test.labels
    return Dataset(
        os.fspath(folder), x_train, train.labels, x_test, y_test, train.class_names, train.groups
    )
