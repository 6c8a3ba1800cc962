"""Reads images of classes that a model was never taught, one kind per folder or array."""

from __future__ import annotations

import pickle
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from tfgmvae.cli.images import ARRAY_SUFFIXES, check_images_file, read_images
from tfgmvae.io.image_files import IMAGE_SUFFIXES

if TYPE_CHECKING:
    from tfgmvae.preparation import Preparation

_WHOLE = ("x", "x_test")


def check_unknown(path: Path) -> None:
    """Raises a ValueError where `read_unknown` has nothing to read; needs no model."""
    if path.is_dir():
        if not _kinds(path):
            raise ValueError(
                f"Expected a folder of images, or of folders with images. Received: {str(path)!r}"
            )
    else:
        check_images_file(path)


def read_unknown(path: Path, preparation: Preparation) -> dict[str, npt.NDArray[np.float32]]:
    """Reads images of unknown classes.

    Args:
        path: A folder whose sub-folders hold images, one kind each; a folder of images; an `.npz`
            file of images as `x` or `x_test`, or of several arrays, one kind each; an `.npy` file;
            or one image. Image files in folders that cannot be read are left out, with a warning.
        preparation: That of the model.

    Returns:
        float32 `[M, H, W, C]` by the name of the folder, the array or the file.

    Raises:
        ValueError: Files that are missing or damaged, or no image file of a kind that can be read.
    """
    check_unknown(path)
    if path.is_dir():
        return {name: _read_kind(files, preparation) for name, files in _kinds(path).items()}
    names = _arrays(path) if path.suffix.lower() == ".npz" else ()
    if not names or set(_WHOLE) & set(names):
        if path.suffix.lower() in IMAGE_SUFFIXES:
            return {path.stem: _read_kind([path], preparation)}
        return {path.stem: read_images(path, preparation, _WHOLE)}
    return {name: read_images(path, preparation, (name,)) for name in names}


def _read_kind(files: list[Path], preparation: Preparation) -> npt.NDArray[np.float32]:
    from tfgmvae.datasets.image_stream import ImageFileReader

    pictures = [file for file in files if file.suffix.lower() in IMAGE_SUFFIXES]
    reader = ImageFileReader(files[0].parent, [file.name for file in pictures], preparation)
    images = reader.read_all().images
    if reader.failures and len(reader.failures) == len(files):
        raise reader.failures[0]
    reader.warn_of_failures()
    reader.warn_of_lost_colours()
    arrays = [read_images(file, preparation) for file in files if file not in pictures]
    return np.concatenate([images, *arrays])


def _kinds(folder: Path) -> dict[str, list[Path]]:
    """The image files in a folder and its sub-folders, by the name of the folder they lie in."""
    folders = [folder, *sorted(path for path in folder.iterdir() if path.is_dir())]
    endings = (*ARRAY_SUFFIXES, *IMAGE_SUFFIXES)
    files = {
        part.name: sorted(file for file in part.iterdir() if file.suffix.lower() in endings)
        for part in folders
    }
    return {name: found for name, found in files.items() if found}


def _arrays(path: Path) -> tuple[str, ...]:
    """The names of the arrays of a file; of a damaged one none, which `read_images` explains."""
    try:
        with path.open("rb") as file:
            loaded = np.load(file, allow_pickle=False)
            return tuple(loaded.files) if isinstance(loaded, np.lib.npyio.NpzFile) else ()
    except (EOFError, OSError, ValueError, pickle.UnpicklingError, zipfile.BadZipFile, zlib.error):
        return ()
