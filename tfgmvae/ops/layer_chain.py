"""The layers of a Keras network in the order of the data, where they form one chain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import keras

from tfgmvae.errors import UnsupportedLayerError


def layers_of(network: Any) -> Iterator[Any]:
    """Yields the layers of a network, those of nested networks in their place.

    Args:
        network: A `keras.Sequential` that is built, or a functional model of one input and one
            output.

    Raises:
        UnsupportedLayerError: Something else, or layers that do not form one chain.

    Example:
        >>> import keras
        >>> from tfgmvae.ops.layer_chain import layers_of
        >>> network = keras.Sequential([keras.Input([2]), keras.layers.Dense(3, name="code")])
        >>> [layer.name for layer in layers_of(network)]
        ['code']
    """
    if not isinstance(network, keras.Model):
        raise UnsupportedLayerError(
            f"a network of type {type(network).__name__}, which is not a Keras model"
        )
    if isinstance(network, keras.Sequential):
        layers = network.layers
        if not network.built:
            raise UnsupportedLayerError(f"the model {network.name!r}, which is not built")
    elif hasattr(network, "operations") and len(getattr(network, "inputs", None) or []) == 1:
        layers = _functional_chain(network)
    else:
        raise UnsupportedLayerError(
            f"the model {network.name!r} of type {type(network).__name__}, "
            "which is neither sequential nor functional with one input"
        )
    for layer in layers:
        if isinstance(layer, keras.Model):
            yield from layers_of(layer)
        else:
            yield layer


def unsupported(layer: Any, why: str = "") -> UnsupportedLayerError:
    """Returns the error that names a layer, and says why it is not covered."""
    return UnsupportedLayerError(
        f"the layer {layer.name!r} of type {type(layer).__name__}{why and f', {why}'}"
    )


def _functional_chain(model: keras.Model) -> list[Any]:
    if len(model.outputs) != 1:
        raise UnsupportedLayerError(f"the model {model.name!r}, which has several outputs")
    # The chain is followed by the tensors; a tensor that two layers read is not a chain.
    current = model.inputs[0]
    remaining = [
        operation
        for operation in model.operations
        if not isinstance(operation, keras.layers.InputLayer)
    ]
    chain = []
    while remaining:
        readers = [
            operation
            for operation in remaining
            if isinstance(operation, keras.layers.Layer) and _reads_only(operation, current)
        ]
        if len(readers) != 1:
            unread = remaining[0]
            raise UnsupportedLayerError(
                f"the layer {unread.name!r} of type {type(unread).__name__}, "
                "which does not continue a chain of layers"
            )
        chain.append(readers[0])
        remaining.remove(readers[0])
        current = readers[0].output
    if current is not model.outputs[0]:
        raise UnsupportedLayerError(
            f"the model {model.name!r}, whose output is not the end of its chain of layers"
        )
    return chain


def _reads_only(layer: keras.layers.Layer, tensor: Any) -> bool:
    try:
        return layer.input is tensor
    except (AttributeError, ValueError):
        # A layer that is called several times has no single input.
        return False
