"""One cell of a column of images: pixels, the bytes of an image file, or the path of one."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.errors import ImageFileError
from tfgmvae.io.image_files import read_image_bytes, read_image_file


def pixels_of(cell: Any, name: str) -> npt.NDArray[Any]:
    """Returns the pixels of a cell.

    Args:
        cell: An array `[h, w, c]` or `[h, w]` of real numbers, the bytes of an image file, or the
            path of one.
        name: What errors call it.

    Returns:
        `[h, w, c]`: uint8 of files, else of the given type.

    Raises:
        ImageFileError: It is no image.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.bulk.cells import pixels_of
        >>> pixels_of(np.zeros((2, 3)), "image 0").shape
        (2, 3, 1)
    """
    if isinstance(cell, bytes):
        return read_image_bytes(cell, name)
    if isinstance(cell, str | os.PathLike):
        return read_image_file(cell)
    if not isinstance(cell, np.ndarray) or cell.dtype.kind not in "fiub":
        what = f"an array of {cell.dtype}" if isinstance(cell, np.ndarray) else repr(cell)
        raise ImageFileError("unsupported", name, f"is {what[:40]}, and no image")
    pixels = cell[..., np.newaxis] if cell.ndim == 2 else cell
    if pixels.ndim != 3 or not pixels.size:
        raise ImageFileError("unsupported", name, f"is an array of shape {cell.shape}")
    return pixels
