"""The requests that TF Serving sends itself before it takes others, in its own file format."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import tensorflow as tf


def write_requests(folder: Path, model_name: str, signatures: Iterable[str], x: np.ndarray) -> None:
    """Writes one request per signature into the folder of a SavedModel.

    The format is a TFRecord of `tensorflow.serving.PredictionLog`. Its classes come with TF
    Serving, so the five fields that are needed are written here by hand, in the wire format of
    protocol buffers.

    Args:
        folder: Of the SavedModel.
        model_name: What TF Serving calls the model.
        signatures: Names of its signatures.
        x: What every request holds as its input `x`.
    """
    tensor = tf.make_tensor_proto(x).SerializeToString()
    extra = folder / "assets.extra"
    extra.mkdir()
    with tf.io.TFRecordWriter(str(extra / "tf_serving_warmup_requests")) as writer:
        for signature in signatures:
            specification = _field(1, model_name.encode()) + _field(3, signature.encode())
            entry = _field(1, b"x") + _field(2, tensor)
            request = _field(1, specification) + _field(2, entry)
            writer.write(_field(6, _field(1, request)))


def _field(number: int, content: bytes) -> bytes:
    """A length-delimited field of a protocol buffer."""
    return bytes([number << 3 | 2]) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    parts = []
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])
