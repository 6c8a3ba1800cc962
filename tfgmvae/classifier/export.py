"""Exports a classifier as a SavedModel of stock operations, in the folders TF Serving watches.

A process that serves the export needs TensorFlow and nothing else: no Python, no tfgmvae.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import tensorflow as tf

from tfgmvae import ops
from tfgmvae._version import __version__
from tfgmvae.decision import REJECT, Reason, SearchStatus
from tfgmvae.ops.backend import reference_only

if TYPE_CHECKING:
    from tfgmvae.classifier.classifier import RejectingClassifier

METADATA_FILE = "metadata.json"
INPUT_DTYPES = ("float32", "uint8")

_OWN_OPS = "Tfgmvae>"
_LARGEST_BYTE = 255.0


def export(
    classifier: RejectingClassifier,
    folder: str | os.PathLike[str],
    *,
    version: int = 1,
    input_dtype: Literal["float32", "uint8"] = "float32",
    warm_up: bool = False,
    overwrite: bool = False,
) -> Path:
    """Writes the classifier as the SavedModel `folder/version`.

    See `RejectingClassifier.export`.

    Args:
        classifier: Calibrated.
        folder: The model's base path in TF Serving; made if it is missing.
        version: Name of the sub-folder. Default 1.
        input_dtype: What a request holds, see `RejectingClassifier.export`.
        warm_up: Whether to add a request for every signature.
        overwrite: Whether an existing version may be replaced.

    Returns:
        The folder of the version.

    Raises:
        NotCalibratedError: The classifier has no thresholds yet.
        ValueError: An option out of range, a file where a folder is expected, or an existing
            version with `overwrite=False`.
        OSError: The folder cannot be written to.
    """
    classifier._check_calibrated()
    target = _checked_target(Path(folder), version, overwrite)
    trained_maximum = float(np.asarray(classifier._trained_range)[1])
    if input_dtype not in INPUT_DTYPES:
        raise ValueError(
            f"Expected input_dtype to be one of {INPUT_DTYPES}. Received: {input_dtype!r}"
        )
    if input_dtype == "uint8" and trained_maximum > 1:
        raise ValueError(
            "Expected a classifier of images in 0..1 for input_dtype='uint8', which divides by "
            f"255. Received: one trained on values up to {trained_maximum:g}"
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    # TF Serving takes up only folders whose names are numbers, so it never sees an unfinished one.
    with tempfile.TemporaryDirectory(prefix=f".{version}-", dir=target.parent) as scratch:
        unfinished = Path(scratch) / "new"
        _write(classifier, unfinished, input_dtype)
        if warm_up:
            _write_warm_up_requests(classifier, target.parent.name, unfinished, input_dtype)
        if target.exists():
            os.replace(target, Path(scratch) / "old")
        os.replace(unfinished, target)
    return target


def _checked_target(folder: Path, version: int, overwrite: bool) -> Path:
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ValueError(f"Expected version to be a whole number from 1 on. Received: {version!r}")
    if folder.exists() and not folder.is_dir():
        raise ValueError(f"Expected a folder. Received: {str(folder)!r}, which is a file")
    target = folder / str(version)
    if target.exists() and not overwrite:
        raise ValueError(
            f"Expected a new version with overwrite=False. Received: {str(target)!r}, which exists"
        )
    return target


def _write(classifier: RejectingClassifier, path: Path, input_dtype: str) -> None:
    module = tf.Module()
    # Keras' own variables would be saved twice, and TensorFlow's loader for C++ restores only the
    # copies that no graph reads.
    module.weights = [weight.value for weight in classifier.weights]
    module.codebook_images = tf.Variable(classifier._codebook_images(), trainable=False)
    encoder_log_odds = float(classifier._encoder_log_odds)
    signature = tf.TensorSpec([None, *classifier.input_shape], input_dtype, name="x")

    def images(x: tf.Tensor) -> tf.Tensor:
        # The shape of a signature is a promise that nothing enforces.
        x = tf.ensure_shape(x, signature.shape)
        return x if input_dtype == "float32" else tf.cast(x, tf.float32) / _LARGEST_BYTE

    # Neither branches on tensors in Python, and to convert the search takes many seconds.
    @tf.function(input_signature=[signature], autograph=False)
    def serving_default(x: tf.Tensor) -> dict[str, tf.Tensor]:
        return _decision(classifier, images(x))

    @tf.function(input_signature=[signature], autograph=False)
    def reclassify(x: tf.Tensor) -> dict[str, tf.Tensor]:
        codebook_images = tf.convert_to_tensor(module.codebook_images)
        return _reclassification(classifier, images(x), codebook_images, encoder_log_odds)

    with reference_only():
        signatures = {
            function.__name__: function.get_concrete_function()
            for function in (serving_default, reclassify)
        }
    _check_operations(signatures)
    with tempfile.TemporaryDirectory() as scratch:
        metadata = Path(scratch) / METADATA_FILE
        metadata.write_text(json.dumps(_metadata(classifier, input_dtype), indent=1), "utf-8")
        module.metadata = tf.saved_model.Asset(str(metadata))
        tf.saved_model.save(module, str(path), signatures=signatures)


def _decision(classifier: RejectingClassifier, x: tf.Tensor) -> dict[str, tf.Tensor]:
    latents = classifier.pipeline.codes(x)  # [N, D]
    scores = classifier.pipeline.scores(x, latents)
    return {
        "label": tf.where(scores.accepted, scores.classes, tf.constant(REJECT, tf.int64)),
        "class": scores.classes,
        "accepted": scores.accepted,
        "reason": scores.reason,
        "probabilities": tf.nn.softmax(classifier.prior.log_joint(latents)),
        "latent_distance": scores.latent_distance,
        "reconstruction_error": scores.reconstruction_error,
    }


def _reclassification(
    classifier: RejectingClassifier,
    x: tf.Tensor,
    codebook_images: tf.Tensor,
    encoder_log_odds: float,
) -> dict[str, tf.Tensor]:
    codebook = tf.convert_to_tensor(classifier._codebook)  # [M, D]
    per_class = codebook.shape[0] // classifier.num_classes

    def search_class(x: tf.Tensor, k: tf.Tensor) -> ops.LatentSearchResult:
        entries = [
            tf.ensure_shape(part[k * per_class : (k + 1) * per_class], [per_class, *part.shape[1:]])
            for part in (codebook, codebook_images)
        ]
        return classifier._search_among(x, *entries, num_starts=1)

    def search(x: tf.Tensor) -> ops.LatentSearchResult:
        found = classifier._search_among(x, codebook, codebook_images)
        if not encoder_log_odds:
            return found
        classes = classifier.pipeline.scores(x).classes
        return _prefer_class_of_encoder(found, x, classes, encoder_log_odds, search_class)

    found = classifier._search_binary_too(search, x)
    return {
        "label": found.labels,
        "class": found.classes,
        "accepted": found.accepted,
        "latents": found.latents,
        "objective_value": found.objective_value,
        "reconstruction_error": found.reconstruction_error,
        "num_iterations": found.num_iterations,
        "status": found.status,
    }


def _prefer_class_of_encoder(
    found: ops.LatentSearchResult,
    x: tf.Tensor,
    classes: tf.Tensor,
    encoder_log_odds: float,
    search_class: Callable[[tf.Tensor, tf.Tensor], ops.LatentSearchResult],
) -> ops.LatentSearchResult:
    """Does in a graph what `RejectingClassifier.reclassify` does with the encoder's class."""

    def visit(k: tf.Tensor, *best: tf.Tensor) -> list[tf.Tensor]:
        label = tf.cast(k, tf.int64)
        rows = tf.where(classes == label)  # [n, 1]
        own = search_class(tf.gather_nd(x, rows), k)
        is_better = (own.classes == label) & (
            own.objective_value - encoder_log_odds < tf.gather_nd(found.objective_value, rows)
        )
        rows = rows[is_better]
        updated = [
            tf.tensor_scatter_nd_update(old, rows, new[is_better])
            for old, new in zip(best, own, strict=True)
        ]
        return [k + 1, *updated]

    num_classes = tf.reduce_max(tf.concat([classes, [-1]], axis=0)) + 1
    _, *best = tf.while_loop(
        lambda k, *_: tf.cast(k, tf.int64) < num_classes, visit, [0, *found], parallel_iterations=1
    )
    return ops.LatentSearchResult(*best)


def _metadata(classifier: RejectingClassifier, input_dtype: str) -> dict[str, Any]:
    return {
        "tfgmvae": __version__,
        "tensorflow": tf.__version__,
        "num_classes": classifier.num_classes,
        "latent_dim": classifier.latent_dim,
        "input_shape": list(classifier.input_shape),
        "input_dtype": input_dtype,
        "encoder_thresholds": classifier.encoder_thresholds_.tolist(),
        "decoder_thresholds": classifier.decoder_thresholds_.tolist(),
        "calibration": classifier.calibration_,
        "label_of_rejected": REJECT,
        "reasons": {reason.name.lower(): int(reason) for reason in Reason},
        "statuses": {status.name.lower(): int(status) for status in SearchStatus},
    }


def _check_operations(signatures: Mapping[str, Any]) -> None:
    """Raises unless every TensorFlow process knows all operations of the graphs."""
    own = set()
    for function in signatures.values():
        graph = function.graph.as_graph_def()
        for nodes in (graph.node, *(part.node_def for part in graph.library.function)):
            own |= {node.op for node in nodes if node.op.startswith(_OWN_OPS)}
    if own:
        raise ValueError(
            "Expected a graph of stock operations, which every TF Serving has. "
            f"Received: {', '.join(sorted(own))}. A network of yours may use tfgmvae.ops directly."
        )


def _write_warm_up_requests(
    classifier: RejectingClassifier, model_name: str, path: Path, input_dtype: str
) -> None:
    """Writes what TF Serving sends itself before it takes requests, one per signature.

    The format is a TFRecord of `tensorflow.serving.PredictionLog`. Its classes come with TF
    Serving, so the five fields that are needed are written here by hand, in the wire format of
    protocol buffers.
    """
    x = np.zeros((1, *classifier.input_shape), input_dtype)
    tensor = tf.make_tensor_proto(x).SerializeToString()
    extra = path / "assets.extra"
    extra.mkdir()
    with tf.io.TFRecordWriter(str(extra / "tf_serving_warmup_requests")) as writer:
        for signature in ("serving_default", "reclassify"):
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
