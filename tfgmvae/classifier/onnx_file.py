"""Writes what a model that refuses serves as one ONNX file, which needs no TensorFlow.

It is the signature `serving_default` of a SavedModel, with its preparation, converted by tf2onnx.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Iterator, Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.classifier.saved_model import (
    Served,
    check_input_dtype,
    input_spec,
    metadata_of,
    traced_signatures,
)
from tfgmvae.io.atomic import replaced_when_complete
from tfgmvae.io.installed import check_installed
from tfgmvae.io.model_files import METADATA_FILE, checked_onnx_file
from tfgmvae.ops.backend import reference_only

ONNX = "onnx"
"""The name of the format in Keras' `export`."""

LARGEST_OPSET = 18
"""The newest that tf2onnx writes, and the first that shrinks images with antialiasing."""

_SIGNATURE = "serving_default"
_BATCH = "N"
_AXES = (_BATCH, "height", "width", "channels")


def write(
    served: Served,
    filepath: str | os.PathLike[str],
    verbose: Any = None,
    input_signature: Any = None,
    **options: Any,
) -> None:
    """Writes an ONNX file, which appears under its name only once it is complete.

    Args:
        served: What is served; of its functions, `serving_default`.
        filepath: The file to be.
        verbose: Whether a sentence is printed. Default `None`: it is, as by Keras.
        input_signature: One `keras.InputSpec` or `tf.TensorSpec` of the images, in a list. Default
            `None`: float32 of any size, or of the model's with `resize=None`.
        **options: `opset_version`, from 1 on. Default 18, which is the newest.

    Raises:
        ValueError: A path that cannot be written to, another option, a signature that the model
            does not take, or operations that cannot be converted.
        ModuleNotFoundError: tf2onnx is missing.
    """
    opset = _checked_opset(options)
    path = checked_onnx_file(filepath)
    check_installed("tf2onnx", "onnx", "ONNX files")
    spec = _checked_spec(served, input_signature)
    (function,) = (
        traced for name, traced in traced_signatures(served, spec).items() if name == _SIGNATURE
    )
    model = _converted(function, spec, opset)
    model.producer_name = "tfgmvae"
    model.doc_string = ""
    _name_axes(model.graph, spec.name)
    entry = model.metadata_props.add()
    entry.key, entry.value = METADATA_FILE, metadata_of(served, spec.dtype.name)
    with replaced_when_complete(path) as unfinished:
        unfinished.write_bytes(model.SerializeToString())
    if verbose is None or verbose:
        print(f"The ONNX file is {path}.", flush=True)


def _checked_opset(options: dict[str, Any]) -> int:
    given = {name for name, value in options.items() if value not in (None, False)}
    if "reclassify" in given:
        raise ValueError(
            "Expected reclassify to be left off for format='onnx': an ONNX file cannot hold the "
            "latent search, whose loops end for every image on its own. export_serving() writes "
            f"it into a SavedModel. Received: reclassify={options['reclassify']!r}"
        )
    unknown = sorted(options.keys() - {"opset_version", "reclassify"})
    if unknown:
        raise ValueError(
            "Expected no option but opset_version for format='onnx'. "
            f"Received: {unknown[0]}={options[unknown[0]]!r}"
        )
    opset = options.get("opset_version")
    if opset is None:
        return LARGEST_OPSET
    if isinstance(opset, bool) or not isinstance(opset, int) or not 1 <= opset <= LARGEST_OPSET:
        raise ValueError(
            f"Expected opset_version to be a whole number from 1 to {LARGEST_OPSET}. "
            f"Received: opset_version={opset!r}"
        )
    return opset


def _checked_spec(served: Served, input_signature: Any) -> tf.TensorSpec:
    """Returns the one image batch that a signature of Keras describes."""
    if input_signature is None:
        return input_spec(served.preparation)
    specs = keras.tree.flatten(input_signature)
    if len(specs) != 1 or len(getattr(specs[0], "shape", None) or ()) != 4:
        raise ValueError(
            "Expected input_signature to be a list of one keras.InputSpec with a shape "
            f"(N, height, width, channels). Received: input_signature={input_signature!r}"
        )
    (given,) = specs
    dtype = tf.as_dtype(given.dtype or "float32").name
    check_input_dtype(served, dtype)
    return tf.TensorSpec(given.shape, dtype, name=given.name or "x")


def _converted(function: Any, spec: tf.TensorSpec, opset: int) -> Any:
    import onnx
    import tf2onnx

    # Tracing is over; what tf2onnx asks the function for again is there already.
    with reference_only(), _without_log_lines():
        model, _ = tf2onnx.convert.from_function(
            function,
            input_signature=[spec],
            opset=opset,
            custom_op_handlers={
                "Erfc": (_one_minus_erf, []),
                "ScaleAndTranslate": (_resize_with_antialiasing, []),
            },
        )
    # tf2onnx leaves what it cannot convert as it is.
    unknown = {
        node.op_type for node in _nodes(model.graph) if not onnx.defs.has(node.op_type, node.domain)
    }
    if unknown:
        raise ValueError(
            f"Expected operations that ONNX has in opset {opset}. "
            f"Received: {', '.join(sorted(unknown))}, which cannot be converted: they come from a "
            "network or a score of yours, or are resizing, which takes opset 18"
        )
    onnx.checker.check_model(model)
    return model


def _nodes(graph: Any) -> Iterator[Any]:
    """Yields the nodes of a graph and of those that they branch into."""
    for node in graph.node:
        yield node
        for attribute in node.attribute:
            if attribute.HasField("g"):
                yield from _nodes(attribute.g)


def _name_axes(graph: Any, input_name: str) -> None:
    """Names the axes of the input and the outputs, whose names tf2onnx makes up."""
    for value in (*graph.input, *graph.output):
        names: Sequence[str] = _AXES if value.name == input_name else (_BATCH,)
        for axis, name in zip(value.type.tensor_type.shape.dim, names, strict=False):
            if not axis.HasField("dim_value"):
                axis.dim_param = name
    # The shapes of what lies between speak of the names of before.
    del graph.value_info[:]


@contextlib.contextmanager
def _without_log_lines() -> Iterator[None]:
    """Holds back what tf2onnx says of its steps: what matters is an error here."""
    logger = logging.getLogger("tf2onnx")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _one_minus_erf(context: Any, node: Any, _name: str, _arguments: Any) -> None:
    """Converts the error function's complement, which Keras' gelu is made of."""
    (output,) = node.output
    shape, dtype = context.get_shape(output), context.get_dtype(output)
    name, inputs = node.name, node.input
    one = context.make_const(f"{name}_one", np.ones((), np.float32)).output[0]
    erf = context.make_node("Erf", inputs).output[0]
    context.remove_node(name)
    context.make_node(
        "Sub", [one, erf], name=name, outputs=[output], shapes=[shape], dtypes=[dtype]
    )


def _resize_with_antialiasing(context: Any, node: Any, _name: str, _arguments: Any) -> None:
    """Converts what `tf.image.resize(..., antialias=True)` is in a graph.

    ONNX' `Resize` computes the same weights: those of a triangle as wide as the step between two
    pixels, over the pixels that lie within the image.

    Args:
        context: tf2onnx' graph.
        node: Its node, with the inputs images `[N, H, W, C]`, size `[2]`, scale and translation.
    """
    kernel = node.get_attr_value("kernel_type")
    if (
        context.opset < LARGEST_OPSET
        or kernel != b"triangle"
        or not node.get_attr_value("antialias")
    ):
        return
    images, size = node.input[:2]
    name, outputs = node.name, node.output
    shape, dtype = context.get_shape(outputs[0]), context.get_dtype(outputs[0])

    def made(kind: str, inputs: list[str], **attributes: Any) -> str:
        return str(context.make_node(kind, inputs, attr=attributes).output[0])

    def numbers(suffix: str, values: list[int]) -> str:
        return str(context.make_const(name + suffix, np.array(values, np.int64)).output[0])

    channels_first = made("Transpose", [images], perm=[0, 3, 1, 2])
    whole = made("Shape", [channels_first])
    batch_and_channels = made("Slice", [whole, numbers("_from", [0]), numbers("_to", [2])])
    rows_and_columns = made("Cast", [size], to=context.get_dtype(whole))
    target = made("Concat", [batch_and_channels, rows_and_columns], axis=0)
    resized = made(
        "Resize",
        [channels_first, "", "", target],
        mode="linear",
        coordinate_transformation_mode="half_pixel",
        antialias=1,
        exclude_outside=1,
    )
    context.remove_node(name)
    context.make_node(
        "Transpose",
        [resized],
        attr={"perm": [0, 2, 3, 1]},
        name=name,
        outputs=outputs,
        shapes=[shape],
        dtypes=[dtype],
    )
