"""Finds the images of `--data FOLDER`: one sub-folder per class, named like the model's classes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tfgmvae import datasets
from tfgmvae.datasets.image_folder import ImageFolder, split_folders
from tfgmvae.io import model_files


def is_folder(data: str) -> bool:
    """Whether `--data` names a folder of the user's, and no data set."""
    path = Path(data)
    is_file = path.suffix.lower() in (".npy", ".npz") or not path.is_dir()
    return data not in datasets.available() and not is_file


def check_known_folder(data: str, split: str, model: Path) -> None:
    """Raises where a saved model cannot be tested on a folder; needs no TensorFlow.

    Args:
        data: The folder.
        split: Which part of it, see `known_folder`.
        model: A saved `.keras` file.

    Raises:
        ValueError: See `ImageFolder.index_known`.
    """
    names = model_files.stored_class_names(model)
    known_folder(data, split, numbered_names(names) if isinstance(names, int) else names)


def known_folder(data: str, split: str, class_names: Sequence[str]) -> ImageFolder:
    """Lists the images of a folder for a model that is trained.

    Args:
        data: A folder of class folders, or one with the folders `train` and `test`.
        split: `"train"` or `"test"`: which of these.
        class_names: The classes of the model.

    Raises:
        ValueError: See `ImageFolder.index_known`; or there is no such part.
    """
    train, test = split_folders(data)
    if train == Path(data):
        return ImageFolder.index_known(data, class_names)
    if split == "test" and test is None:
        raise ValueError(f"Expected a folder 'test' in {data!r}. Received: a folder 'train' alone")
    return ImageFolder.index_known(train if split == "train" or test is None else test, class_names)


def numbered_names(num_classes: int) -> tuple[str, ...]:
    """The names of the folders for a model whose classes have numbers only."""
    return tuple(map(str, range(num_classes)))


def print_notes(folder: ImageFolder) -> None:
    """Says on stderr what lies in a folder and is not read."""
    for note in folder.notes:
        print(f"tfgmvae: {folder.folder}: {note}", file=sys.stderr)
