"""What is drawn on the page -> an image like those that the model was trained on."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tfgmvae.demo.models import Pixels
from tfgmvae.preparation import GREY

# How much of the height or width the object takes in the data sets that have images of this size.
# MNIST scales a digit into a box of 20x20 pixels and moves its centre of mass to the middle of
# 28x28 (LeCun, Cortes and Burges, "The MNIST database of handwritten digits"); the digits of
# scikit-learn fill all eight rows.
_SHARE = {(28, 28, GREY): 20 / 28, (8, 8, GREY): 1.0}
# Of 255: below it a pixel is paper.
_INK = 16


def sentence(input_shape: tuple[int, int, int]) -> str:
    """Says what becomes of a drawing before a model of that shape sees it."""
    height, width, channels = input_shape
    if input_shape in _SHARE:
        side = round(_SHARE[input_shape] * height)
        return (
            f"The drawing becomes white on black, is scaled into a box of {side}x{side} pixels, "
            f"and its centre of mass is moved to the middle of {width}x{height}, as in the digits "
            "of that size that models are trained on."
        )
    colours = "white on black" if channels == GREY else "black on white, as it is drawn"
    return f"The whole drawing, {colours}, is shrunk to {width}x{height} pixels."


def image_of_sketch(
    drawing: npt.NDArray[np.uint8], input_shape: tuple[int, int, int]
) -> Pixels | None:
    """Returns what a model is given of a drawing.

    Args:
        drawing: uint8 `[h, w, 3]`, dark strokes on white.
        input_shape: `(H, W, C)` of the model.

    Returns:
        uint8 `[h, w, 1]` or `[h, w, 3]`, or `None` where nothing is drawn.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.demo.sketches import image_of_sketch
        >>> drawing = np.full((300, 300, 3), 255, np.uint8)
        >>> drawing[50:250, 100:120] = 0
        >>> image_of_sketch(drawing, (28, 28, 1)).shape
        (28, 28, 1)
    """
    ink = 255 - drawing.mean(axis=-1)  # [h, w]
    if ink.max() < _INK:
        return None
    if input_shape[-1] != GREY:
        return drawing
    return image_of_ink(np.round(ink).astype(np.uint8), input_shape)


def image_of_ink(ink: npt.NDArray[np.uint8], input_shape: tuple[int, int, int]) -> Pixels:
    """Returns a grey image with bright strokes, placed as in the data sets of that size.

    Args:
        ink: uint8 `[h, w]`, 255 where a stroke is, 0 elsewhere.
        input_shape: `(H, W, 1)` of the model.

    Returns:
        uint8 `[H, W, 1]` where it is known how objects are placed, else `[h, w, 1]` as it is.
    """
    if input_shape not in _SHARE:
        return ink[..., np.newaxis]
    from PIL import Image

    height, width, _ = input_shape
    drawn = ink >= _INK
    rows, columns = (np.flatnonzero(drawn.any(axis=axis)) for axis in (1, 0))
    cut = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    shrink = _SHARE[input_shape] * min(height, width) / max(cut.shape)
    size = [max(1, round(side * shrink)) for side in cut.shape]
    box = np.asarray(
        Image.fromarray(cut).resize((size[1], size[0]), Image.Resampling.BICUBIC), np.float32
    )
    mass = max(float(box.sum()), 1.0)
    start = []
    for axis, whole in enumerate((height, width)):
        along = box.sum(axis=1 - axis)
        middle = float(along @ (np.arange(len(along)) + 0.5)) / mass
        start.append(int(np.clip(round(whole / 2 - middle), 0, whole - size[axis])))
    placed = np.zeros((height, width, 1), np.uint8)
    top, left = start
    placed[top : top + size[0], left : left + size[1], 0] = box
    return placed
