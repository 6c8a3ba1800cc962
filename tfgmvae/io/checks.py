"""Checks at the door: what a user passes in is right, or the error says what is wrong with it.

Nothing here imports more than NumPy, and one image costs a few microseconds to check.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any, Literal, get_args

import numpy as np
import numpy.typing as npt

OnInvalid = Literal["raise", "reject"]
"""What to do with images that hold NaN or infinity."""

_SCALE_RATIO = 10.0
_NUM_LISTED = 5


def check_images(
    x: npt.ArrayLike, input_shape: tuple[int, ...], name: str = "x"
) -> npt.NDArray[np.float32]:
    """Returns a batch of images as float32, after checking its shape and data type.

    Args:
        x: Images of shape `[N, *input_shape]`; any boolean, integer or floating-point type. N may
            be 0.
        input_shape: Shape of one image, channels last.
        name: What the argument is called in an error message.

    Returns:
        float32 array of shape `[N, *input_shape]`. It is `x` itself where `x` is a float32 array;
        finite values beyond the range of float32 become infinite.

    Raises:
        TypeError: If the elements are not real numbers.
        ValueError: If the shape is not `[N, *input_shape]`.

    Example:
        >>> from tfgmvae.io.checks import check_images
        >>> check_images([[[[0], [1]]]], input_shape=(1, 2, 1)).dtype
        dtype('float32')
    """
    images = checked_numbers(x, name)
    check_shape(images.shape, input_shape, name)
    return as_float32(images)


def as_float32(x: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    """Returns numbers as float32; those beyond its range become infinite, without a warning."""
    with np.errstate(over="ignore"):
        return x.astype(np.float32, copy=False)


def check_shape(shape: tuple[int, ...], input_shape: tuple[int, ...], name: str = "x") -> None:
    """Raises a `ValueError` unless a shape is `[N, *input_shape]`."""
    expected = tuple(input_shape)
    if shape[1:] != expected or not shape:
        raise ValueError(
            f"Expected {name} of shape {_batch_shape(expected)}. "
            f"Received: {name}.shape={shape}{_shape_hint(shape, expected, name)}"
        )


def checked_numbers(x: npt.ArrayLike, name: str = "x") -> npt.NDArray[Any]:
    """Returns an array of real numbers in the type that it has.

    Raises:
        TypeError: If the elements are not real numbers.
        ValueError: If it is no array, such as lists of different lengths.
    """
    array = _as_array(x, name)
    if array.dtype.kind not in "fiub":
        raise TypeError(
            f"Expected {name} to hold real numbers (floating-point, integer or boolean). "
            f"Received: {name}.dtype={array.dtype}"
        )
    return array


def check_channels(shape: tuple[int, ...], channels: tuple[int, ...], name: str = "x") -> None:
    """Raises unless a shape is that of images of any size, in a batch.

    Args:
        shape: To be `(N, height, width, C)`.
        channels: The numbers of channels that are taken.
        name: What the argument is called in an error message.

    Raises:
        ValueError: Another rank, another number of channels, or images without a pixel.

    Example:
        >>> from tfgmvae.io.checks import check_channels
        >>> check_channels((5, 480, 640, 3), channels=(1, 3))
    """
    if len(shape) == 4 and shape[3] in channels and 0 not in shape[1:]:
        return
    hint = ""
    if len(shape) == 3 and shape[2] in channels:
        hint = f". For a single image, pass {name}[np.newaxis]"
    elif len(shape) == 3 and 1 in channels:
        hint = f". For the missing channel axis, pass {name}[..., np.newaxis]"
    elif len(shape) == 4 and shape[1] in channels:
        hint = ". Channels come last"
    raise ValueError(
        f"Expected {name} of shape (N, height, width, {' or '.join(map(str, channels))}). "
        f"Received: {name}.shape={shape}{hint}"
    )


def check_finite(x: npt.NDArray[Any], name: str = "x", offset: int = 0) -> None:
    """Raises if an array holds NaN or infinity.

    Args:
        x: Numeric array of shape `[N, ...]`.
        name: What the argument is called in an error message.
        offset: Added to the row index in an error message. Where the input is checked batch by
            batch, this is the number of rows before this batch.

    Raises:
        ValueError: If an element is NaN or infinite; says how many are and where the first one is.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.io.checks import check_finite
        >>> check_finite(np.zeros((2, 3)))
    """
    finite = np.isfinite(x)
    if finite.all():
        return
    num_nan = int(np.isnan(x).sum())
    num_infinite = int(finite.size - finite.sum()) - num_nan
    first = np.unravel_index(int(np.argmin(finite)), x.shape)
    index = [int(i) for i in first]
    value = x[first]
    if index:
        index[0] += offset
    raise ValueError(
        f"Expected {name} to hold finite values only. Received: {num_nan} NaN and {num_infinite} "
        f"infinite elements, the first is {name}[{', '.join(map(str, index))}]={value}"
    )


def check_on_invalid(on_invalid: str) -> None:
    """Raises a `ValueError` unless `on_invalid` is one of `OnInvalid`."""
    if on_invalid not in get_args(OnInvalid):
        raise ValueError(
            f"Expected on_invalid to be one of {get_args(OnInvalid)}. Received: {on_invalid!r}"
        )


def check_labels(
    y: npt.ArrayLike,
    num_classes: int,
    num_samples: int,
    allow_unlabelled: bool = True,
    name: str = "y",
) -> npt.NDArray[np.int64]:
    """Returns class labels as int64, after checking their shape, data type and range.

    Args:
        y: Labels of shape `[N]` or `[N, 1]`; integers, booleans, or floating-point numbers with
            whole values.
        num_classes: Number of classes K; labels are 0 to K - 1.
        num_samples: Number of inputs N that the labels belong to.
        allow_unlabelled: Whether -1, which means "unlabelled", may occur. Default: True.
        name: What the argument is called in an error message.

    Returns:
        int64 array of shape `[N]`.

    Raises:
        TypeError: If the elements are not real numbers.
        ValueError: If the shape is neither `[N]` nor `[N, 1]`, a label is not a whole number, or a
            label is out of range.

    Example:
        >>> from tfgmvae.io.checks import check_labels
        >>> check_labels([2.0, -1.0, 0.0], num_classes=3, num_samples=3)
        array([ 2, -1,  0])
    """
    labels = _as_array(y, name)
    if labels.dtype.kind not in "fiub":
        raise TypeError(
            f"Expected {name} to hold integer class labels. Received: {name}.dtype={labels.dtype}"
        )
    if labels.shape not in ((num_samples,), (num_samples, 1)):
        hint = ""
        if labels.ndim == 2 and labels.shape[1] > 1:
            hint = f". If {name} is one-hot, pass {name}.argmax(axis=-1)"
        raise ValueError(
            f"Expected {name} of shape ({num_samples},): one integer class label per input. "
            f"Received: {name}.shape={labels.shape}{hint}"
        )
    labels = labels.reshape(num_samples)  # [N]
    if labels.dtype.kind == "f":
        _raise_at_first(
            labels != np.floor(labels),
            labels,
            f"Expected {name} to hold whole numbers",
            name,
        )
    lowest = -1 if allow_unlabelled else 0
    meaning = ", where -1 means unlabelled" if allow_unlabelled else ""
    _raise_at_first(
        # Written as a negation so that NaN counts as out of range.
        ~((labels >= lowest) & (labels < num_classes)),
        labels,
        f"Expected {name} to hold class labels in [{lowest}, {num_classes - 1}]{meaning}",
        name,
        _renumbering_hint(labels, num_classes, name),
    )
    return labels.astype(np.int64)


def check_every_class(y: npt.NDArray[Any], num_classes: int) -> None:
    """Raises where a class has no labelled image to train on.

    Args:
        y: Labels `[N]`, -1 where unlabelled.
        num_classes: Number of classes K.

    Raises:
        ValueError: Names the first classes without an image.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.io.checks import check_every_class
        >>> check_every_class(np.array([0, 1, -1, 0]), num_classes=2)
    """
    missing = np.setdiff1d(np.arange(num_classes), y)
    if len(missing):
        # Labels such as 0, 10, ..., 90 leave most classes empty.
        is_gappy = num_classes / 2 < len(missing) < num_classes - 1
        raise ValueError(
            f"Expected labelled images of every class in [0, {num_classes - 1}]. "
            f"Received: none of class {first_few(missing)}{renumbering() if is_gappy else ''}"
        )


def _renumbering_hint(labels: npt.NDArray[Any], num_classes: int, name: str) -> str:
    """What to do with as many labels as there are classes that are not numbered from 0 on."""
    return renumbering(name) if len(np.unique(labels[labels >= 0])) == num_classes else ""


def renumbering(name: str = "y") -> str:
    """Says what to do with labels that are other numbers than 0 to K - 1."""
    return (
        f". Labels that are other numbers can be given as names, {name}.astype(str), or numbered: "
        f"np.unique({name}, return_inverse=True)[1]"
    )


def warn_if_scale_differs(
    x: npt.NDArray[Any], trained_maximum: float, name: str = "x", stacklevel: int = 3
) -> bool:
    """Warns if images look like 0..255 although the model was trained on 0..1.

    The sign of that is a largest value more than ten times the largest one seen in training; noise
    and adversarial perturbations stay far below it.

    Args:
        x: Images of any shape.
        trained_maximum: Largest value in the training images.
        name: What the argument is called in the warning.
        stacklevel: As in `warnings.warn`; the default points at the caller's caller.

    Returns:
        Whether it warned, so that a caller who wants one warning only can remember it.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.io.checks import warn_if_scale_differs
        >>> warn_if_scale_differs(np.full((1, 8, 8, 1), 0.7), trained_maximum=1.0)
        False
    """
    if x.size == 0:
        return False
    largest = float(x.max())
    if not np.isfinite(largest):  # Where what is no image is to be rejected.
        largest = float(x[np.isfinite(x)].max(initial=0.0))
    if not largest > _SCALE_RATIO * trained_maximum:
        return False
    warnings.warn(
        f"Expected {name} on the scale of the training images, whose largest value was "
        f"{trained_maximum:g}. Received: {name}.max()={largest:g}. If the values run from 0 to "
        f"255, pass {name} / 255",
        UserWarning,
        stacklevel=stacklevel,
    )
    return True


def first_few(values: Iterable[Any]) -> str:
    """Lists values for an error message: a few of them, and how many more there are.

    Args:
        values: What is listed.

    Returns:
        The values with commas between them.

    Example:
        >>> from tfgmvae.io.checks import first_few
        >>> first_few(range(100))
        '0, 1, 2, 3, 4 and 95 more'
    """
    words = [str(value) for value in values]
    if len(words) <= _NUM_LISTED + 1:
        return ", ".join(words)
    return f"{', '.join(words[:_NUM_LISTED])} and {len(words) - _NUM_LISTED} more"


def _as_array(value: npt.ArrayLike, name: str) -> npt.NDArray[Any]:
    try:
        return np.asarray(value)
    except ValueError as error:
        raise ValueError(
            f"Expected {name} to be one array of numbers. Received: {type(value).__name__} that "
            f"NumPy cannot turn into an array ({error})"
        ) from error


def _batch_shape(item_shape: tuple[int, ...]) -> str:
    return "(" + ", ".join(["N", *map(str, item_shape)]) + ("," if not item_shape else "") + ")"


def _shape_hint(shape: tuple[int, ...], expected: tuple[int, ...], name: str) -> str:
    if shape == expected:
        return f". For a single image, pass {name}[np.newaxis]"
    if expected[-1:] == (1,):
        if shape[1:] == expected[:-1]:
            return f". For the missing channel axis, pass {name}[..., np.newaxis]"
        if shape == expected[:-1]:
            return f". For a single image, pass {name}[np.newaxis, ..., np.newaxis]"
    return ""


def _raise_at_first(
    wrong: npt.NDArray[np.bool_],
    labels: npt.NDArray[Any],
    expectation: str,
    name: str,
    hint: str = "",
) -> None:
    if not wrong.any():
        return
    first = int(np.argmax(wrong))
    raise ValueError(
        f"{expectation}. Received: {int(wrong.sum())} that are not, the first is "
        f"{name}[{first}]={labels[first]}{hint}"
    )


def checked_images(x: Any, value_range: tuple[float, float]) -> np.ndarray:
    """Returns images `[N, ...]` as float32, after checking them against the value range."""
    images = np.asarray(x)
    if images.dtype.kind not in "fiub":
        raise TypeError(f"Expected x to hold real numbers. Received: x.dtype={images.dtype}")
    if images.ndim < 2:
        raise ValueError(f"Expected a batch of images. Received: x.shape={images.shape}")
    images = images.astype(np.float32, copy=False)
    check_finite(images)
    low, high = value_range
    if not low < high:
        raise ValueError(f"Expected value_range with low < high. Received: {value_range!r}")
    if images.size and not (images.min() >= low and images.max() <= high):
        raise ValueError(
            f"Expected x inside value_range={value_range}. "
            f"Received: values from {images.min():g} to {images.max():g}"
        )
    return images


def checked_input_shape(input_shape: Any) -> tuple[int, int, int]:
    """Returns `(height, width, channels)` as integers from 1 on."""
    try:
        shape = tuple(int(side) for side in input_shape)
    except (TypeError, ValueError) as error:
        raise TypeError(
            "Expected input_shape to be (height, width, channels). "
            f"Received: input_shape={input_shape!r}"
        ) from error
    if len(shape) != 3 or min(shape) < 1:
        raise ValueError(
            "Expected input_shape to be (height, width, channels), each at least 1. "
            f"Received: input_shape={input_shape!r}"
        )
    return shape
