"""The names of classes: checked at the door, and turned into labels 0 to K - 1 and back."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.io.checks import first_few

UNLABELLED = ""
"""The name that stands for no class: of a label that is not known, of an answer that is refused."""


def checked_class_names(
    class_names: Iterable[str] | None, num_classes: int | None = None, name: str = "class_names"
) -> tuple[str, ...] | None:
    """Returns the names of the classes as a tuple, after checking that they tell them apart.

    Args:
        class_names: One name per class, its position is the label; or `None`.
        num_classes: How many there are to be. Default `None`: any number.
        name: What the argument is called in an error message.

    Returns:
        The names, or `None`.

    Raises:
        TypeError: Names that are no text.
        ValueError: Another number of names, none at all, an empty name, or two that are the same
            but for upper and lower case, which a file system or a reader may take for one.

    Example:
        >>> from tfgmvae.io.labels import checked_class_names
        >>> checked_class_names(["cat", "dog"])
        ('cat', 'dog')
    """
    if class_names is None:
        return None
    if isinstance(class_names, str):
        raise TypeError(
            f"Expected {name} to be a sequence of names. Received: one text, {name}={class_names!r}"
        )
    names = tuple(class_names)
    received = f"Received: {name}=({first_few(map(repr, names))})"
    if not all(isinstance(text, str) for text in names):
        raise TypeError(f"Expected {name} to be text. {received}")
    if not names or not all(text.strip() for text in names):
        raise ValueError(f"Expected a name for every class, none of them empty. {received}")
    if num_classes is not None and len(names) != num_classes:
        raise ValueError(
            f"Expected {num_classes} class names, one per class. "
            f"Received: {len(names)}, {first_few(map(repr, names))}"
        )
    # Names in an array of NumPy are text of its own kind, which JSON and Keras do not know.
    names = tuple(map(str, names))
    seen: dict[str, str] = {}
    for text in names:
        key = text.casefold()
        if key in seen:
            how = "twice" if seen[key] == text else f"and {seen[key]!r}, which differ in case only"
            raise ValueError(f"Expected {name} to tell the classes apart. Received: {text!r} {how}")
        seen[key] = text
    return names


def are_names(y: Any) -> bool:
    """Whether labels `[N]` are names of classes, as text or as bytes, rather than numbers."""
    labels = np.asarray(y)
    if labels.dtype.kind == "O":
        return labels.size > 0 and all(isinstance(label, str | bytes) for label in labels.flat)
    return labels.dtype.kind in "US" or labels.dtype.kind == "T"


def as_text(y: Any) -> npt.NDArray[np.str_]:
    """Returns names as text, which TensorFlow and HDF5 hand over as bytes in UTF-8."""
    labels = np.asarray(y)
    decoded = [
        label.decode("utf-8", "replace") if isinstance(label, bytes) else str(label)
        for label in labels.flat
    ]
    return np.array(decoded, dtype=str).reshape(labels.shape)


def names_in(y: Any) -> tuple[str, ...]:
    """Returns the names that occur among labels, sorted, without that of the unlabelled.

    Args:
        y: Names `[N]`.

    Example:
        >>> from tfgmvae.io.labels import names_in
        >>> names_in(["dog", "cat", "", "dog"])
        ('cat', 'dog')
    """
    return tuple(str(name) for name in np.unique(as_text(y)) if name != UNLABELLED)


def numbered(y: Any, class_names: Sequence[str] | None, name: str = "y") -> Any:
    """Returns labels as numbers, where they are names; numbers come back as they are.

    Args:
        y: Labels `[N]`, names or numbers; `""` is a label that is not known.
        class_names: The names of the classes in the order of their labels, or `None`.
        name: What the argument is called in an error message.

    Returns:
        int64 in the shape of `y`, -1 where it is `""`; `y` itself where it holds no names.

    Raises:
        ValueError: A name that is no class, or names where the classes have none.

    Example:
        >>> from tfgmvae.io.labels import numbered
        >>> numbered(["dog", "", "cat"], class_names=("cat", "dog"))
        array([ 1, -1,  0])
    """
    if not are_names(y):
        return y
    names = as_text(y)
    if class_names is None:
        raise ValueError(
            f"Expected {name} to hold integer class labels, or class_names in the constructor, "
            f"which say which name is which label. Received: {name} with the names "
            f"{first_few(map(repr, names_in(y)))}"
        )
    number_of = {UNLABELLED: -1} | {text: label for label, text in enumerate(class_names)}
    found, inverse = np.unique(names, return_inverse=True)
    unknown = [str(text) for text in found if text not in number_of]
    if unknown:
        raise ValueError(unknown_name(unknown, class_names, name))
    labels = np.array([number_of[str(text)] for text in found], np.int64)
    return labels[inverse].reshape(names.shape)


def unknown_name(unknown: Sequence[str], class_names: Sequence[str], name: str) -> str:
    """Returns the sentence that says that names are no class, and which classes are meant."""
    close = [
        match
        for text in unknown
        for match in difflib.get_close_matches(
            text.casefold(), [known.casefold() for known in class_names], n=1
        )
    ]
    meant = [known for known in class_names if known.casefold() in close]
    hint = f"; close to it: {first_few(map(repr, meant))}" if meant else ""
    return (
        f"Expected {name} to hold names of the classes {first_few(map(repr, class_names))}. "
        f"Received: {first_few(map(repr, unknown))}{hint}"
    )


def names_of(labels: npt.ArrayLike, class_names: Sequence[str]) -> npt.NDArray[np.str_]:
    """Returns the names of labels, `""` where a label is -1.

    Args:
        labels: Integers `[N]` in -1..K-1.
        class_names: K names.

    Returns:
        Text `[N]`.

    Example:
        >>> from tfgmvae.io.labels import names_of
        >>> names_of([1, -1], ("cat", "dog")).tolist()
        ['dog', '']
    """
    return np.array([*class_names, UNLABELLED], dtype=str)[np.asarray(labels, np.int64)]
