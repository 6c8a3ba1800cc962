"""What a Keras classifier computes before its last softmax or sigmoid."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import keras
import tensorflow as tf

from tfgmvae.targets.target import Logits


def logits_of(model: keras.Model) -> Logits:
    """Returns what a Keras classifier computes before its last softmax or sigmoid."""
    if isinstance(model, keras.Sequential):
        *layers, last = model.layers
        if isinstance(last, keras.Model):
            return composed(layers, logits_of(last))
        return composed(layers, _without_activation(last))
    if isinstance(getattr(model, "outputs", None), list):
        if len(model.inputs) != 1 or len(model.outputs) != 1:
            raise ValueError(
                "Expected a classifier with one input and one output. "
                f"Received: {len(model.inputs)} inputs and {len(model.outputs)} outputs"
            )
        last = model.layers[-1]
        if not isinstance(last, keras.Model) and last.output is model.outputs[0]:
            return composed([keras.Model(model.inputs, last.input)], _without_activation(last))
    return composed([], model)


def composed(layers: list[Any], last: Callable[[Any], Any]) -> Logits:
    """Returns a function that applies layers, then the last one, and gives float32 `[N, K]`."""

    def logits(x: tf.Tensor) -> tf.Tensor:
        for layer in layers:
            x = layer(x, training=False)
        scores = last(x, training=False) if isinstance(last, keras.layers.Layer) else last(x)
        return tf.cast(scores, tf.float32)

    return logits


def _without_activation(layer: keras.layers.Layer) -> Callable[[Any], Any]:
    saturating = (keras.activations.softmax, keras.activations.sigmoid)
    activation = getattr(layer, "activation", None)
    if isinstance(layer, keras.layers.Softmax) or (
        isinstance(layer, keras.layers.Activation) and activation in saturating
    ):
        return lambda x: x
    if isinstance(layer, keras.layers.Dense) and activation in saturating:
        return functools.partial(_affine, layer)
    return layer


def _affine(layer: keras.layers.Dense, x: tf.Tensor) -> tf.Tensor:
    scores = keras.ops.matmul(x, layer.kernel)
    return scores + layer.bias if layer.use_bias else scores
