"""Writes a model that refuses as a version of a SavedModel, for TF Serving."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae._version import __version__
from tfgmvae.classifier import warm_up as warm_up_file
from tfgmvae.classifier.pipeline import FurtherScore
from tfgmvae.decision import REASONS, REJECT, further_reasons
from tfgmvae.io import model_files
from tfgmvae.io.model_files import METADATA_FILE
from tfgmvae.io.numbers import json_numbers
from tfgmvae.ops.backend import reference_only
from tfgmvae.preparation import Preparation

INPUT_DTYPES = ("float32", "uint8")

OWN_OPS = "Tfgmvae>"


class Served(NamedTuple):
    """What is served.

    Attributes:
        functions: What each signature does, under the function's name: images of the model's size
            float32 `[N, H, W, C]` -> tensors by name.
        variables: What the functions read.
        preparation: Of images, before the functions.
        metadata: About the model, as JSON holds it; what is known of any export comes on top.
        scales_bytes: Whether a request of uint8 is divided by 255; `None`: it is refused.
    """

    functions: Sequence[Callable[[tf.Tensor], dict[str, tf.Tensor]]]
    variables: Sequence[tf.Variable]
    preparation: Preparation
    metadata: Mapping[str, Any]
    scales_bytes: bool | None


def write_version(
    served: Served,
    folder: str | os.PathLike[str],
    *,
    version: int = 1,
    input_dtype: Literal["float32", "uint8"] = "float32",
    warm_up: bool = False,
    overwrite: bool = False,
    fixed_size: bool = False,
) -> Path:
    """Writes the SavedModel `folder/version`, which appears only once it is complete.

    Args:
        served: What is served.
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
    check_input_dtype(served, input_dtype)
    target.parent.mkdir(parents=True, exist_ok=True)
    # TF Serving takes up only folders whose names are numbers, so it never sees an unfinished one.
    with tempfile.TemporaryDirectory(prefix=f".{version}-", dir=target.parent) as scratch:
        unfinished = Path(scratch) / "new"
        signatures = _write(served, unfinished, input_dtype, fixed_size)
        if warm_up:
            x = np.zeros((1, *served.preparation.input_shape), input_dtype)
            warm_up_file.write_requests(unfinished, target.parent.name, signatures, x)
        if target.exists():
            os.replace(target, Path(scratch) / "old")
        os.replace(unfinished, target)
    return target


def facts_of_scores(
    further: Iterable[FurtherScore], calibration: dict[str, Any] | None
) -> dict[str, Any]:
    """Returns what the metadata of every export say of the scores beside the published two.

    Args:
        further: The scores.
        calibration: How the thresholds were set, or `None`.
    """
    thresholds = {score.name: json_numbers(np.asarray(values)) for score, values in further}
    return {
        "further_thresholds": thresholds,
        "calibration": calibration,
        "label_of_rejected": REJECT,
        "reasons": REASONS | further_reasons(tuple(thresholds)),
    }


def check_input_dtype(served: Served, input_dtype: str) -> None:
    """Raises a `ValueError` for a type of images that the model cannot be served with."""
    if input_dtype not in INPUT_DTYPES:
        raise ValueError(
            f"Expected input_dtype to be one of {INPUT_DTYPES}. Received: {input_dtype!r}"
        )
    if input_dtype == "uint8" and served.scales_bytes is None:
        raise ValueError(
            "Expected a classifier of images in 0..1 for input_dtype='uint8', which divides by "
            "255. Received: one trained on other values"
        )


def input_spec(
    preparation: Preparation, input_dtype: str = "float32", fixed_size: bool = False
) -> tf.TensorSpec:
    """Returns what images a model is served with.

    Args:
        preparation: Of images, before the model.
        input_dtype: See `write_version`.
        fixed_size: See `write_version`.
    """
    height, width, channels = preparation.input_shape
    is_fixed = fixed_size or preparation.resize is None
    size = (height, width) if is_fixed else (None, None)
    return tf.TensorSpec([None, *size, channels], input_dtype, name="x")


def traced_signatures(served: Served, spec: Any) -> dict[str, Any]:
    """Traces what a model serves, preparation included, in stock operations.

    Args:
        served: The model.
        spec: The `tf.TensorSpec` of the images.

    Returns:
        `tf.function`s, traced once, by the names of the signatures.

    Raises:
        ValueError: Operations that not every TensorFlow process knows.
    """

    def traced(function: Callable[[tf.Tensor], dict[str, tf.Tensor]]) -> Any:
        def serve(x: tf.Tensor) -> dict[str, tf.Tensor]:
            # The shape of a signature is a promise that nothing enforces.
            given = tf.ensure_shape(x, spec.shape)
            return function(served.preparation.fitted(given, bool(served.scales_bytes)))

        # None branches on tensors in Python, and to convert the search takes many seconds.
        whole = tf.function(serve, input_signature=[spec], autograph=False)
        whole.get_concrete_function()
        return whole

    with reference_only():
        signatures = {function.__name__: traced(function) for function in served.functions}
    _check_operations(signatures)
    return signatures


def metadata_of(served: Served, input_dtype: str) -> str:
    """Returns what an export says about itself, as JSON.

    Args:
        served: The model.
        input_dtype: See `write_version`.
    """
    preparation = served.preparation
    content = {
        "tfgmvae": __version__,
        "tensorflow": tf.__version__,
        "input_shape": list(preparation.input_shape),
        "input_dtype": input_dtype,
        "resize": preparation.resize,
        "normalize_contrast": preparation.normalize_contrast,
        "scales_bytes": served.scales_bytes,
        "class_names": preparation.class_names,
        **served.metadata,
    }
    return json.dumps(content, indent=1)


def _write(served: Served, path: Path, input_dtype: str, fixed_size: bool) -> list[str]:
    """Writes the SavedModel and returns the names of its signatures."""
    module = tf.Module()
    module.variables_read = list(served.variables)
    spec = input_spec(served.preparation, input_dtype, fixed_size)
    signatures = {
        name: function.get_concrete_function()
        for name, function in traced_signatures(served, spec).items()
    }
    with tempfile.TemporaryDirectory() as scratch:
        metadata = Path(scratch) / METADATA_FILE
        metadata.write_text(metadata_of(served, input_dtype), "utf-8")
        module.metadata = tf.saved_model.Asset(str(metadata))
        tf.saved_model.save(module, str(path), signatures=signatures)
    return list(signatures)


def _check_operations(signatures: Mapping[str, Any]) -> None:
    """Raises unless every TensorFlow process knows all operations of the graphs."""
    own = set()
    for function in signatures.values():
        graph = function.get_concrete_function().graph.as_graph_def()
        for nodes in (graph.node, *(part.node_def for part in graph.library.function)):
            own |= {node.op for node in nodes if node.op.startswith(OWN_OPS)}
    if own:
        raise ValueError(
            "Expected a graph of stock operations, which every TF Serving has. "
            f"Received: {', '.join(sorted(own))}. A network of yours may use tfgmvae.ops directly."
        )
