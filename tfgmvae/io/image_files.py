"""Reads image files as a model takes them, without resizing."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import numpy.typing as npt

IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg")
_EIGHT_BIT_MODES = frozenset(["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr"])


def read_image_file(path: Path, input_shape: tuple[int, int, int]) -> npt.NDArray[np.uint8]:
    """Reads one image file.

    Args:
        path: A `.png` or `.jpg` file. Its colours are converted to the model's channels; its size
            is not changed.
        input_shape: `(height, width, channels)` of the model.

    Returns:
        uint8 `[H, W, C]`, values from 0 to 255.

    Raises:
        ValueError: The file is damaged, of another kind or size, or the model takes images that
            no image file holds.
        ModuleNotFoundError: Pillow is missing.
    """
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
    return np.asarray(converted, np.uint8).reshape(height, width, channels)


def image_file_names(folder: Path) -> list[str]:
    """Returns the image files below a folder, as sorted paths relative to it.

    Raises:
        ValueError: No such folder, or no image file in it.
    """
    if not folder.is_dir():
        raise ValueError(f"Expected a folder. Received: {str(folder)!r}, which is none")
    names = sorted(
        os.path.relpath(os.path.join(parent, file), folder)
        for parent, _, files in os.walk(folder)
        for file in files
        if file.lower().endswith(IMAGE_SUFFIXES)
    )
    if not names:
        raise ValueError(
            f"Expected {' or '.join(IMAGE_SUFFIXES)} files. Received: none in {str(folder)!r}"
        )
    return names
