"""Images as users have them, checked before they are fitted to a model."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from tfgmvae.io.checks import (
    OnInvalid,
    as_float32,
    check_channels,
    check_finite,
    check_shape,
    checked_numbers,
)


class Fitting(Protocol):
    """What makes images of a model's size out of others, see `tfgmvae.preparation.Preparation`."""

    input_shape: tuple[int, int, int]
    resize: Any

    @property
    def channels(self) -> tuple[int, ...]: ...

    def fitted(self, x: Any, scale_bytes: Any = True) -> Any: ...


def is_list_of_images(x: Any) -> bool:
    """Whether `x` holds one array per image, which may be of different sizes."""
    return isinstance(x, list | tuple) and len(x) > 0 and hasattr(x[0], "shape")


def check_raw_shape(shape: tuple[int, ...], fitting: Fitting) -> None:
    """Raises a `ValueError` for a batch of a shape that cannot be fitted."""
    if fitting.resize is None:
        check_shape(shape, fitting.input_shape)
    else:
        check_channels(shape, fitting.channels)


def misfit(shape: tuple[int, ...], fitting: Fitting) -> tuple[str, str] | None:
    """Says why an image cannot be made one of the model's, or nothing where it can.

    Args:
        shape: `(height, width, channels)` of the image.
        fitting: Says which shapes can be fitted.

    Returns:
        The `kind` and the `detail` of a `tfgmvae.errors.ImageFileError`, or `None`.

    Example:
        >>> from tfgmvae.io.raw_images import misfit
        >>> from tfgmvae.preparation import Preparation
        >>> misfit((9, 8, 1), Preparation((8, 8, 1), resize=None))
        ('wrong size', 'has 8x9 pixels, where the model takes 8x8')
    """
    height, width, channels = fitting.input_shape
    if shape[-1] not in fitting.channels:
        return "unsupported", f"has {shape[-1]} channels, where the model takes {channels}"
    if fitting.resize is None and shape[:2] != (height, width):
        return (
            "wrong size",
            f"has {shape[1]}x{shape[0]} pixels, where the model takes {width}x{height}",
        )
    return None


def checked_raw_images(
    x: Any, fitting: Fitting, offset: int = 0, on_invalid: OnInvalid = "raise"
) -> npt.NDArray[Any] | list[npt.NDArray[Any]]:
    """Returns images that `fitting.fitted` takes.

    Args:
        x: Images `[N, height, width, C]`, or a list of images `[height, width, C]` or
            `[height, width]`.
        fitting: Says which shapes can be fitted.
        offset: How many images came before these, for the index in an error message.
        on_invalid: Whether images with NaN or infinity raise, or are returned as they are.

    Returns:
        An array, or a list of arrays; uint8 where `x` is, else float32.

    Raises:
        TypeError: Elements that are no real numbers.
        ValueError: A shape that cannot be fitted, NaN or infinity.
    """
    if is_list_of_images(x) and fitting.resize is not None:
        return [_checked_image(image, fitting, offset + i, on_invalid) for i, image in enumerate(x)]
    images = _pixels(x, "x")
    check_raw_shape(images.shape, fitting)
    if on_invalid == "raise":
        check_finite(images, offset=offset)
    return images


def check_bytes_to_train_on(images: npt.NDArray[Any] | list[npt.NDArray[Any]]) -> None:
    """Raises a `ValueError` for images of 0 and 1 as uint8, which would be trained on as black."""
    parts = images if isinstance(images, list) else [images]
    if all(part.dtype == np.uint8 for part in parts):
        largest = max((int(part.max()) for part in parts if part.size), default=0)
        if largest == 1:
            raise ValueError(
                "Expected uint8 images to hold values from 0 to 255. Received: x.max()=1. Pass "
                "x.astype(bool) where images are black and white"
            )


def _checked_image(
    image: Any, fitting: Fitting, index: int, on_invalid: OnInvalid
) -> npt.NDArray[Any]:
    name = f"x[{index}]"
    pixels = _pixels(image, name)
    if pixels.ndim == 2:
        pixels = pixels[..., np.newaxis]
    if pixels.ndim != 3 or pixels.shape[2] not in fitting.channels or not pixels.size:
        channels = " or ".join(map(str, fitting.channels))
        raise ValueError(
            f"Expected {name} of shape (height, width, {channels}). "
            f"Received: {name}.shape={np.shape(image)}"
        )
    if on_invalid == "raise":
        check_finite(pixels, name)
    return pixels


def _pixels(x: Any, name: str) -> npt.NDArray[Any]:
    pixels = checked_numbers(x, name)
    return pixels if pixels.dtype == np.uint8 else as_float32(pixels)
