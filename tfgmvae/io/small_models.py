"""A saved model as small as it can be without losing a bit of what it computes."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import h5py
import numpy as np

PARTS = ("metadata.json", "config.json", "model.weights.h5")
"""What a `.keras` file without assets holds."""

# Of every part, so that equal models are equal files.
_DATE = (1980, 1, 1, 0, 0, 0)
_OF_TRAINING = "optimizer"


def write_small(path: Path, smaller: Path) -> None:
    """Writes a copy of a `.keras` file without its optimizer.

    Arrays whose values half precision holds exactly are stored in it, and everything is compressed.
    Keras reads them into variables of their own type, so the loaded model is the same to the bit.

    Args:
        path: A file that `keras.Model.save` wrote.
        smaller: The copy.
    """
    with zipfile.ZipFile(path) as archive:
        contents = [
            _without(archive.read("metadata.json"), "date_saved"),
            # An optimizer and a loss, which a training sets anew.
            _without(archive.read("config.json"), "compile_config"),
            _small_weights(archive.read("model.weights.h5")),
        ]
    with zipfile.ZipFile(smaller, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in zip(PARTS, contents, strict=True):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


def _without(text: bytes, name: str) -> bytes:
    fields = json.loads(text)
    fields.pop(name, None)
    return json.dumps(fields).encode()


def _small_weights(weights: bytes) -> bytes:
    written = io.BytesIO()
    with h5py.File(io.BytesIO(weights), "r") as given, h5py.File(written, "w") as smaller:
        _copy(given, smaller)
    return written.getvalue()


def _copy(given: h5py.Group, smaller: h5py.Group) -> None:
    for name, value in given.attrs.items():
        smaller.attrs[name] = value
    for name, item in given.items():
        if isinstance(item, h5py.Group):
            if given.name != "/" or name != _OF_TRAINING:
                _copy(item, smaller.create_group(name))
        else:
            values = _smallest(np.asarray(item))
            # First bytes beside first bytes, which repeat more and so compress better.
            layout = {"chunks": values.shape, "shuffle": True} if values.size else {}
            dataset = smaller.create_dataset(name, data=values, **(layout if values.ndim else {}))
            for attribute, value in item.attrs.items():
                dataset.attrs[attribute] = value


def _smallest(values: np.ndarray) -> np.ndarray:
    """The values in half precision where that loses nothing."""
    if values.dtype != np.float32:
        return values
    with np.errstate(over="ignore"):
        half = values.astype(np.float16)
    is_same = np.array_equal(half.astype(np.float32), values, equal_nan=True)
    return half if is_same else values
