"""Exports a classifier as a SavedModel of stock operations, in the folders TF Serving watches.

A process that serves the export needs TensorFlow and nothing else: no Python, no tfgmvae.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import keras
import numpy as np
import tensorflow as tf

from tfgmvae._version import __version__
from tfgmvae.classifier import warm_up as warm_up_file
from tfgmvae.classifier.codebook import Entries
from tfgmvae.classifier.graphs import labels_of
from tfgmvae.classifier.pipeline import Pipeline
from tfgmvae.classifier.reclassification import Reclassifier
from tfgmvae.decision import FURTHER_REASONS, REASONS, REJECT, SearchStatus
from tfgmvae.io import model_files
from tfgmvae.io.numbers import json_numbers
from tfgmvae.ops.backend import reference_only
from tfgmvae.preparation import Preparation

METADATA_FILE = "metadata.json"
INPUT_DTYPES = ("float32", "uint8")

OWN_OPS = "Tfgmvae>"


class Facts(NamedTuple):
    """What an export says about the classifier, and what it keeps of it.

    Attributes:
        preparation: Of images, before the pipeline.
        trained_maximum: Largest value of the training images; NaN where it is not known.
        calibration: How the thresholds were set, or `None`.
        weights: The Keras variables that the graphs read.
    """

    preparation: Preparation
    trained_maximum: float
    calibration: dict[str, Any] | None
    weights: Sequence[keras.Variable]


def export(
    pipeline: Pipeline,
    reclassifier: Reclassifier,
    facts: Facts,
    folder: str | os.PathLike[str],
    *,
    version: int = 1,
    input_dtype: Literal["float32", "uint8"] = "float32",
    warm_up: bool = False,
    overwrite: bool = False,
    fixed_size: bool = False,
) -> Path:
    """Writes a calibrated classifier as the SavedModel `folder/version`.

    Args:
        pipeline: Of the classifier.
        reclassifier: Of the classifier.
        facts: About the classifier.
        folder: See `RejectingClassifier.export_serving`, also for all others.
        version: Name of the sub-folder. Default 1.
        input_dtype: What a request holds.
        warm_up: Whether to add a request for every signature.
        overwrite: Whether an existing version may be replaced.
        fixed_size: Whether images of the model's own size are taken alone.

    Returns:
        The folder of the version.

    Raises:
        ValueError: An option out of range, a file where a folder is expected, or an existing
            version with `overwrite=False`.
        OSError: The folder cannot be written to.
    """
    target = model_files.checked_version(Path(folder), version, overwrite)
    if input_dtype not in INPUT_DTYPES:
        raise ValueError(
            f"Expected input_dtype to be one of {INPUT_DTYPES}. Received: {input_dtype!r}"
        )
    if input_dtype == "uint8" and facts.trained_maximum > 1:
        raise ValueError(
            "Expected a classifier of images in 0..1 for input_dtype='uint8', which divides by "
            f"255. Received: one trained on values up to {facts.trained_maximum:g}"
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    # TF Serving takes up only folders whose names are numbers, so it never sees an unfinished one.
    with tempfile.TemporaryDirectory(prefix=f".{version}-", dir=target.parent) as scratch:
        unfinished = Path(scratch) / "new"
        signatures = _write(pipeline, reclassifier, facts, unfinished, input_dtype, fixed_size)
        if warm_up:
            x = np.zeros((1, *facts.preparation.input_shape), input_dtype)
            warm_up_file.write_requests(unfinished, target.parent.name, signatures, x)
        if target.exists():
            os.replace(target, Path(scratch) / "old")
        os.replace(unfinished, target)
    return target


def _write(
    pipeline: Pipeline,
    reclassifier: Reclassifier,
    facts: Facts,
    path: Path,
    input_dtype: str,
    fixed_size: bool,
) -> list[str]:
    """Writes the SavedModel and returns the names of its signatures."""
    module = tf.Module()
    # Keras' own variables would be saved twice, and TensorFlow's loader for C++ restores only the
    # copies that no graph reads.
    module.weights = [weight.value for weight in facts.weights]
    codes, images = reclassifier.entries
    module.codebook_images = tf.Variable(images, trainable=False)
    served = reclassifier._replace(
        entries=Entries(codes, module.codebook_images),
        classify=lambda prepared: pipeline.after_preparation.scores(prepared).classes,
    )
    height, width, channels = facts.preparation.input_shape
    is_fixed = fixed_size or facts.preparation.resize is None
    size = (height, width) if is_fixed else (None, None)
    signature = tf.TensorSpec([None, *size, channels], input_dtype, name="x")

    def given(x: tf.Tensor) -> tf.Tensor:
        # The shape of a signature is a promise that nothing enforces.
        return facts.preparation.fitted(tf.ensure_shape(x, signature.shape))

    # Neither branches on tensors in Python, and to convert the search takes many seconds.
    @tf.function(input_signature=[signature], autograph=False)
    def serving_default(x: tf.Tensor) -> dict[str, tf.Tensor]:
        return _decision(pipeline, given(x))

    @tf.function(input_signature=[signature], autograph=False)
    def reclassify(x: tf.Tensor) -> dict[str, tf.Tensor]:
        return _reclassification(served, given(x))

    with reference_only():
        signatures = {
            function.__name__: function.get_concrete_function()
            for function in (serving_default, reclassify)
        }
    _check_operations(signatures)
    with tempfile.TemporaryDirectory() as scratch:
        metadata = Path(scratch) / METADATA_FILE
        content = _metadata(pipeline, facts, input_dtype)
        metadata.write_text(json.dumps(content, indent=1), "utf-8")
        module.metadata = tf.saved_model.Asset(str(metadata))
        tf.saved_model.save(module, str(path), signatures=signatures)
    return list(signatures)


def _decision(pipeline: Pipeline, x: tf.Tensor) -> dict[str, tf.Tensor]:
    codes = pipeline.codes(x)  # [N, D]
    scores = pipeline.scores(x, codes)
    return {
        "label": labels_of(scores),
        "class": scores.classes,
        "accepted": scores.accepted,
        "reason": scores.reason,
        "probabilities": tf.nn.softmax(pipeline.prior.log_joint(codes)),
        "latent_distance": scores.latent_distance,
        "reconstruction_error": scores.reconstruction_error,
        **scores.further,
    }


def _reclassification(reclassifier: Reclassifier, x: tf.Tensor) -> dict[str, tf.Tensor]:
    found = reclassifier.search(x)
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


def _metadata(pipeline: Pipeline, facts: Facts, input_dtype: str) -> dict[str, Any]:
    further = {score.name: json_numbers(np.asarray(values)) for score, values in pipeline.further}
    return {
        "tfgmvae": __version__,
        "tensorflow": tf.__version__,
        "num_classes": pipeline.prior.num_classes,
        "latent_dim": pipeline.prior.latent_dim,
        "input_shape": list(facts.preparation.input_shape),
        "input_dtype": input_dtype,
        "resize": facts.preparation.resize,
        "normalize_contrast": facts.preparation.normalize_contrast,
        "class_names": facts.preparation.class_names,
        "encoder_thresholds": json_numbers(np.asarray(pipeline.encoder_thresholds)),
        "decoder_thresholds": json_numbers(np.asarray(pipeline.decoder_thresholds)),
        "further_thresholds": further,
        "calibration": facts.calibration,
        "label_of_rejected": REJECT,
        "reasons": REASONS | dict(zip(further, FURTHER_REASONS, strict=False)),
        "statuses": {status.name.lower(): int(status) for status in SearchStatus},
    }


def _check_operations(signatures: Mapping[str, Any]) -> None:
    """Raises unless every TensorFlow process knows all operations of the graphs."""
    own = set()
    for function in signatures.values():
        graph = function.graph.as_graph_def()
        for nodes in (graph.node, *(part.node_def for part in graph.library.function)):
            own |= {node.op for node in nodes if node.op.startswith(OWN_OPS)}
    if own:
        raise ValueError(
            "Expected a graph of stock operations, which every TF Serving has. "
            f"Received: {', '.join(sorted(own))}. A network of yours may use tfgmvae.ops directly."
        )
