"""Reads the images, and the labels, that a user names on the command line."""

from __future__ import annotations

import pickle
import zipfile
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tfgmvae.checks import check_finite, check_images, check_labels

ARRAY_SUFFIXES = (".npz", ".npy")
IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg")
_EIGHT_BIT_MODES = frozenset(["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr"])


def read_images(
    path: Path, input_shape: tuple[int, int, int], keys: tuple[str, ...] = ("x", "x_test")
) -> npt.NDArray[np.float32]:
    """Reads images on the scale of 0..1.

    Args:
        path: An `.npz` file, an `.npy` file, or one image as `.png` or `.jpg`. Integers are taken
            to run from 0 to 255; floating-point numbers are left as they are. The colours of an
            image file are converted to the model's channels; its size is not changed.
        input_shape: `(height, width, channels)` of the model.
        keys: Where an `.npz` file holds the images; the first that is there counts.

    Returns:
        float32 `[N, H, W, C]`.

    Raises:
        ValueError: The file is missing, a directory, damaged, or of another kind or size.
        TypeError: The array does not hold real numbers.
    """
    _check_is_file(path)
    suffix = path.suffix.lower()
    pixels: npt.NDArray[np.generic]
    if suffix in IMAGE_SUFFIXES:
        pixels = _read_image_file(path, input_shape)
    elif suffix in ARRAY_SUFFIXES:
        pixels = _read_array(path, keys)
    else:
        endings = ", ".join((*ARRAY_SUFFIXES, *IMAGE_SUFFIXES))
        raise ValueError(f"Expected a file that ends in one of {endings}. Received: {str(path)!r}")
    if input_shape[-1] == 1 and pixels.ndim == 3 and pixels.shape[1:] == input_shape[:2]:
        pixels = pixels[..., np.newaxis]
    images = check_images(pixels, input_shape, name=f"the images in {path}")
    check_finite(images, name=f"the images in {path}")
    return images / np.float32(255) if pixels.dtype.kind in "iu" else images


def read_labels(
    path: Path, num_classes: int, num_samples: int, keys: tuple[str, ...] = ("y", "y_test")
) -> npt.NDArray[np.int64]:
    """Reads one label for every image.

    Args:
        path: An `.npz` or `.npy` file.
        num_classes: Number of classes K of the model.
        num_samples: Number of images N.
        keys: Where an `.npz` file holds the labels; the first that is there counts.

    Returns:
        int64 `[N]`, -1 where an image is unlabelled.

    Raises:
        ValueError: The file is missing, a directory or damaged, or its labels do not fit.
        TypeError: The array does not hold numbers.
    """
    _check_is_file(path)
    if path.suffix.lower() not in ARRAY_SUFFIXES:
        raise ValueError(f"Expected labels in an .npz or .npy file. Received: {str(path)!r}")
    return check_labels(
        _read_array(path, keys), num_classes, num_samples, name=f"the labels in {path}"
    )


def _check_is_file(path: Path) -> None:
    if not path.is_file():
        kind = "a directory" if path.is_dir() else "which does not exist"
        raise ValueError(f"Expected a file. Received: {str(path)!r}, {kind}")


def _read_array(path: Path, keys: tuple[str, ...]) -> npt.NDArray[np.generic]:
    try:
        # Opened here because NumPy leaves the file open where it is not a whole archive.
        with path.open("rb") as file:
            loaded = np.load(file, allow_pickle=False)
            if isinstance(loaded, np.ndarray):
                return loaded
            found = next((key for key in keys if key in loaded.files), None)
            if found is not None:
                return np.asarray(loaded[found])
            names = ", ".join(loaded.files) or "nothing"
    except (
        EOFError,
        OSError,
        ValueError,
        pickle.UnpicklingError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise ValueError(
            f"Expected an {path.suffix} file of numeric arrays. Received: {str(path)!r}, a damaged "
            f"or foreign file ({type(error).__name__}: {error})"
        ) from error
    raise ValueError(f"Expected the array {' or '.join(keys)} in {path}. Received: {names}")


def _read_image_file(path: Path, input_shape: tuple[int, int, int]) -> npt.NDArray[np.uint8]:
    try:
        from PIL import Image
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "Reading image files needs Pillow: pip install 'tfgmvae[plots]'"
        ) from error
    height, width, channels = input_shape
    modes = {1: "L", 3: "RGB"}
    if channels not in modes:
        raise ValueError(
            f"Expected an .npz or .npy file, because the model takes {channels} channels. "
            f"Received: {str(path)!r}"
        )
    try:
        with Image.open(path) as image:
            image.load()
            mode, size = image.mode, image.size
            converted = image.convert(modes[channels])
    except (OSError, SyntaxError) as error:
        raise ValueError(
            f"Expected an image file. Received: {str(path)!r}, a damaged or foreign file ({error})"
        ) from error
    if mode not in _EIGHT_BIT_MODES:
        raise ValueError(
            f"Expected an image of 8 bits per channel. Received: {str(path)!r} of mode {mode!r}"
        )
    if size != (width, height):
        raise ValueError(
            f"Expected an image of {width}x{height} pixels, the size the model was trained on. "
            f"Received: {str(path)!r} of {size[0]}x{size[1]} pixels"
        )
    return np.asarray(converted, np.uint8).reshape(1, height, width, channels)
