"""What a trained Keras classifier computes on its way: logits before its softmax, and features."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import keras
import numpy as np
import tensorflow as tf

Logits = Callable[[tf.Tensor], tf.Tensor]
Reader = Callable[[Any], tuple[Any, Any]]
"""Images `[N, H, W, C]` -> what the last layer gives `[N, K]`, and features or `None`."""

_SATURATING = (
    keras.activations.softmax,
    keras.activations.sigmoid,
    keras.activations.log_softmax,
)
_ENDS = ("input", "output")
_NUM_PROBED = 4
_ROUNDING = 1e-3
_SMALLEST_PROBABILITY = 1e-30


class Outputs(NamedTuple):
    """What a network says of N images.

    Attributes:
        logits: float32 `[N, K]`, what its softmax is given; `None` where only that can be read.
        log_probabilities: float32 `[N, K]`.
        features: float32 `[N, F]`; `None` where there are none to be found.
    """

    logits: tf.Tensor | None
    log_probabilities: tf.Tensor
    features: tf.Tensor | None


class Network:
    """A trained classifier, read in one pass.

    Args:
        model: A Keras classifier of images.
        layer: The name of the layer whose output are the features. `None`: what the last dense
            layer is given.
        input_shape: `(H, W, C)` of an image.

    Attributes:
        num_classes: Number of classes K.
        num_features: Number of features F; 0 where there are none to be found.
        tells_logits: Whether it is known what its softmax is given.

    Raises:
        ValueError: A layer that there is not, or outputs that are no classes.
    """

    def __init__(
        self, model: keras.Model, layer: str | None, input_shape: tuple[int, int, int]
    ) -> None:
        self._read = reader_of(model, layer)
        images = np.random.default_rng(0).random((_NUM_PROBED, *input_shape), np.float32)
        given, features = self._read(tf.convert_to_tensor(images))
        if given.shape.rank != 2 or given.shape[1] < 2:
            raise ValueError(
                "Expected a network that gives (N, K) numbers for images (N, height, width, C), "
                f"with K >= 2 classes. Received: shape {tuple(given.shape)} for {images.shape}"
            )
        self.num_classes = int(given.shape[1])
        self.num_features = 0 if features is None else int(np.prod(features.shape[1:]))
        self.tells_logits = not _are_probabilities(np.asarray(given, np.float32))

    def __call__(self, x: Any) -> Outputs:
        """Reads images `[N, H, W, C]`, prepared as the network takes them."""
        given, features = self._read(x)
        given = tf.cast(given, tf.float32)
        if features is not None:
            features = tf.reshape(tf.cast(features, tf.float32), [-1, self.num_features])
        if self.tells_logits:
            return Outputs(given, tf.nn.log_softmax(given), features)
        # Written so that NaN stays NaN.
        bounded = tf.where(given < _SMALLEST_PROBABILITY, _SMALLEST_PROBABILITY, given)
        return Outputs(None, tf.math.log(bounded), features)


def _are_probabilities(given: np.ndarray) -> bool:
    """Whether a softmax gave these numbers `[N, K]`; raises where a sigmoid seems to have."""
    if not (given.min() >= 0 and given.max() <= 1):
        return False
    if np.allclose(given.sum(axis=1), 1, atol=_ROUNDING):
        return True
    if given.min() > 0:
        raise ValueError(
            "Expected a network that gives logits or the probabilities of a softmax. Received: "
            f"values from {given.min():g} to {given.max():g} that do not sum to one, such as those "
            "of a sigmoid"
        )
    return False


def logits_of(model: keras.Model) -> Logits:
    """Returns what a Keras classifier computes before its last softmax or sigmoid.

    Args:
        model: A Keras classifier.

    Returns:
        Images `[N, H, W, C]` -> float32 `[N, K]`.

    Raises:
        ValueError: A model with several inputs or outputs.
    """
    read = reader_of(model)
    return lambda x: tf.cast(read(x)[0], tf.float32)


def reader_of(model: keras.Model, layer: str | None = None) -> Reader:
    """Returns what reads a classifier before its last softmax or sigmoid, and its features.

    Args:
        model: A Keras classifier.
        layer: The name of the layer whose output are the features, in the model or in one that it
            is made of. Default `None`: what the last dense layer is given.

    Returns:
        A `Reader`, which runs the layers of the model itself, in inference mode.

    Raises:
        ValueError: A layer that there is not or that cannot be reached, or a model with several
            inputs or outputs.
    """
    if layer is not None and not _holds(model, layer):
        names = ", ".join(repr(part.name) for part in model.layers)
        raise ValueError(
            f"Expected layer to be the name of a layer of the network: {names}. "
            f"Received: layer={layer!r}"
        )
    read, has_features = _read(model, layer, see_through=True)
    if layer is not None and not has_features:
        raise ValueError(
            "Expected a layer of a Sequential or Functional network that stands in its graph once, "
            f"or in a network that its layers follow one by one. Received: layer={layer!r} of "
            f"{type(model).__name__} {model.name!r}"
        )
    return read


def _read(model: keras.Model, layer: str | None, see_through: bool) -> tuple[Reader, bool]:
    """Returns the reader of a model, and whether it finds features."""
    if isinstance(model, keras.Sequential):
        return _read_chain(list(model.layers), layer, see_through)
    if not isinstance(getattr(model, "outputs", None), list):
        return lambda x: (model(x, training=False), None), False
    if len(model.inputs) != 1 or len(model.outputs) != 1:
        raise ValueError(
            "Expected a classifier with one input and one output. "
            f"Received: {len(model.inputs)} inputs and {len(model.outputs)} outputs"
        )
    layers = [part for part in model.layers if not isinstance(part, keras.layers.InputLayer)]
    # Keras does not tell what a model within a graph is given there.
    if any(isinstance(part, keras.Model) for part in layers) and _is_chain(model, layers):
        return _read_chain(layers, layer, see_through)
    return _read_graph(model, layers, layer, see_through)


def _read_chain(
    layers: list[keras.layers.Layer], layer: str | None, see_through: bool
) -> tuple[Reader, bool]:
    """Reads layers that follow one by one."""
    if see_through and len(layers) > 1 and _is_activation(layers[-1]):
        layers = layers[:-1]
    last = len(layers) - 1
    steps: list[Callable[[Any], Any]] = [_inference(part) for part in layers]
    inside, before, after = None, None, None
    if layer is not None:
        place = next(i for i, part in enumerate(layers) if _holds(part, layer, itself=True))
        inside, after = (None, place) if layers[place].name == layer else (place, None)
    elif isinstance(layers[last], keras.Model):
        inside = last
    else:
        before = _last_dense(layers)
    has_features = before is not None or after is not None
    if see_through and not isinstance(layers[last], keras.Model):
        steps[last] = _without_activation(layers[last])
    elif see_through and inside != last:
        own, _ = _read(layers[last], None, see_through)
        steps[last] = lambda x: own(x)[0]
    if inside is not None:
        steps[inside], has_features = _read(layers[inside], layer, see_through and inside == last)

    def read(x: Any) -> tuple[Any, Any]:
        features = None
        for number, step in enumerate(steps):
            features = x if number == before else features
            x = step(x)
            if number == inside:
                x, features = x
            features = x if number == after else features
        return x, features

    return read, has_features


def _read_graph(
    model: keras.Model, layers: list[keras.layers.Layer], layer: str | None, see_through: bool
) -> tuple[Reader, bool]:
    """Reads a model whose layers are a graph."""
    end, finish = model.outputs[0], None
    last = layers[-1]
    if see_through and _tensor(last, "output") is end:
        if _is_activation(last):
            end = last.input
        elif isinstance(last, keras.layers.Dense):
            end, finish = last.input, _without_activation(last)
    if layer is None:
        place = _last_dense(layers)
        tap = None if place is None else _tensor(layers[place], "input")
    else:
        tap = _tensor(next((part for part in layers if part.name == layer), None), "output")
    inner = keras.Model(model.inputs, [end] if tap is None else [end, tap])

    def read(x: Any) -> tuple[Any, Any]:
        # Keras makes a tensor of a list with one.
        result, *features = tf.nest.flatten(inner(x, training=False))
        return (result if finish is None else finish(result)), features[0] if features else None

    return read, tap is not None


def _tensor(layer: keras.layers.Layer | None, name: str) -> Any:
    """The input or output of a layer in its graph; `None` where there is not just one."""
    if layer is None or isinstance(layer, keras.Model):
        return None
    found = getattr(layer, name, None)
    return found if isinstance(found, keras.KerasTensor) else None


def _is_chain(model: keras.Model, layers: list[keras.layers.Layer]) -> bool:
    """Whether layers that are called one by one give what their model gives."""
    shape = model.inputs[0].shape[1:]
    plain = [part for part in layers if not isinstance(part, keras.Model)]
    takes_one = all(_tensor(part, name) is not None for part in plain for name in _ENDS)
    if None in shape or not takes_one or len(model.operations) != len(model.layers):
        return False
    images = np.random.default_rng(0).random((_NUM_PROBED, *shape), np.float32)
    x = tf.convert_to_tensor(images)
    expected = np.asarray(model(x, training=False))
    for part in layers:
        x = part(x, training=False)
    return x.shape == expected.shape and np.allclose(x, expected, rtol=1e-3, atol=1e-5)


def _last_dense(layers: list[keras.layers.Layer]) -> int | None:
    """The place of the dense layer that gives the classes: nothing is learnt behind it."""
    for place in reversed(range(len(layers))):
        if isinstance(layers[place], keras.layers.Dense):
            return place
        if layers[place].weights:
            return None
    return None


def _holds(part: keras.layers.Layer, name: str, itself: bool = False) -> bool:
    """Whether a layer has a name, or holds one that has."""
    if itself and part.name == name:
        return True
    return isinstance(part, keras.Model) and any(
        _holds(inner, name, itself=True) for inner in part.layers
    )


def _inference(layer: keras.layers.Layer) -> Callable[[Any], Any]:
    return lambda x: layer(x, training=False)


def _is_activation(layer: keras.layers.Layer) -> bool:
    """Whether a layer is a softmax or a sigmoid, and nothing else."""
    return isinstance(layer, keras.layers.Softmax) or (
        isinstance(layer, keras.layers.Activation) and layer.activation in _SATURATING
    )


def _without_activation(layer: keras.layers.Layer) -> Callable[[Any], Any]:
    if isinstance(layer, keras.layers.Dense) and layer.activation in _SATURATING:
        return lambda x: _affine(layer, x)
    return _inference(layer)


def _affine(layer: keras.layers.Dense, x: tf.Tensor) -> tf.Tensor:
    scores = keras.ops.matmul(x, layer.kernel)
    return scores + layer.bias if layer.use_bias else scores
