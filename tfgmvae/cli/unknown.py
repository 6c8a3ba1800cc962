"""Reads images of classes that a model was never taught, one kind per folder or array."""

from __future__ import annotations

import pickle
import zipfile
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tfgmvae.cli.images import ARRAY_SUFFIXES, check_images_file, read_images
from tfgmvae.io.image_files import IMAGE_SUFFIXES

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


def read_unknown(
    path: Path, input_shape: tuple[int, int, int]
) -> dict[str, npt.NDArray[np.float32]]:
    """Reads images of unknown classes.

    Args:
        path: A folder whose sub-folders hold images, one kind each; a folder of images; an `.npz`
            file of images as `x` or `x_test`, or of several arrays, one kind each; an `.npy` file;
            or one image.
        input_shape: `(height, width, channels)` of the model.

    Returns:
        float32 `[M, H, W, C]` by the name of the folder, the array or the file.

    Raises:
        ValueError: Files that are missing, damaged, or of another size.
    """
    check_unknown(path)
    if path.is_dir():
        return {
            name: np.concatenate([read_images(file, input_shape) for file in files])
            for name, files in _kinds(path).items()
        }
    names = _arrays(path) if path.suffix.lower() == ".npz" else ()
    if not names or set(_WHOLE) & set(names):
        return {path.stem: read_images(path, input_shape, _WHOLE)}
    return {name: read_images(path, input_shape, (name,)) for name in names}


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
