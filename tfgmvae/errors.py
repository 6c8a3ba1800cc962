"""The library's named errors; every one is also a `ValueError`."""

from __future__ import annotations

import os


class NotCalibratedError(ValueError):
    """The classifier has no thresholds yet, so it cannot accept or reject."""


class InvalidModelFileError(ValueError):
    """The file is not a model saved by this library, or it is damaged."""


class DatasetNotFoundError(ValueError, FileNotFoundError):
    """The files of a data set are not where they were looked for."""


class BackendError(ValueError):
    """`TFGMVAE_BACKEND=native` was asked for, and the native core cannot be used."""


class UnsupportedLayerError(ValueError):
    """A network has a part that cannot be read layer by layer; the message names it."""


class ImageFileError(ValueError):
    """An image file cannot be read.

    Args:
        kind: Why, in a word or two, see the attribute.
        path: The file.
        detail: Completes the sentence "The file ...".

    Attributes:
        kind: `"damaged"` (no image, or a broken one), `"too large"`, `"unsupported"` (a kind of
            image that is not understood), `"wrong size"` (for a model that resizes nothing) or
            `"unreadable"` (the file cannot be opened).
        detail: What is wrong, behind the name of the file.
        reason: The kind and the detail, without the name of the file.
    """

    def __init__(self, kind: str, path: str | os.PathLike[str], detail: str) -> None:
        name = repr(os.fspath(path))
        super().__init__(f"Expected a readable image file. Received: {name}, which {detail}")
        self.kind = kind
        self.detail = detail
        self.reason = f"{kind}: {detail}"
