"""Interval bounds: where the outputs of a network lie for all inputs of a box.

Every layer takes a box to a box that holds all its values, so what follows for the last box holds
for every input of the first. An affine layer takes the middle `c` and the radius `r` of a box to
`W c + b` and `|W| r`; a layer that never falls takes both ends to the ends. See Gowal et al.,
"Scalable verified training for provably robust image classification", ICCV 2019.

Rounding. Both the bounds and the network itself are computed in float32. A sum of n products has,
in whatever order it is taken, an error of at most `gamma_n (|W| |x| + |b|)`, with
`gamma_n = n u / (1 - n u)` and `u = 2**-24` (Higham, "Accuracy and stability of numerical
algorithms", section 3.1). The radius of an affine layer is therefore larger by
`4 gamma_(n+4) (|W| (|c| + r) + |b|)`: once for the middle, once for the radius, once for the
network's own sum, and once for all that is rounded between. So the boxes hold both the exact values
and those that the network computes in float32.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import keras
import tensorflow as tf

from tfgmvae.errors import UnsupportedLayerError
from tfgmvae.ops.layer_chain import layers_of, unsupported
from tfgmvae.preparation import SMALLEST_STDDEV, Preparation

_UNIT_ROUNDOFF = 2.0**-24
# Products of a GPU that rounds both factors to eleven bits have this relative error.
_TF32_ERROR = 2.0**-10
# Far below what any network distinguishes; numbers below float32's smallest may count as zero.
_SMALLEST = 1e-30
# Exponentials and their like are computed to a few units in the last place.
_ACTIVATION_ERROR = 16 * _UNIT_ROUNDOFF

_EXACT_ACTIVATIONS = ("linear", "relu", "relu6")
_ROUNDED_ACTIVATIONS = ("leaky_relu", "elu", "selu", "softplus", "tanh", "sigmoid")
_ACTIVATION_LAYERS = (keras.layers.ReLU, keras.layers.LeakyReLU, keras.layers.ELU)


class Box(NamedTuple):
    """All values between two ends, each for itself.

    Attributes:
        lower: float32 `[N, ...]`.
        upper: float32 `[N, ...]`.
    """

    lower: tf.Tensor
    upper: tf.Tensor

    @property
    def middle(self) -> tf.Tensor:
        """float32 `[N, ...]`, what lies half-way."""
        return 0.5 * self.lower + 0.5 * self.upper

    @property
    def largest(self) -> tf.Tensor:
        """float32 `[N, ...]`, the largest absolute values."""
        return tf.maximum(tf.abs(self.lower), tf.abs(self.upper))

    def radius_around(self, middle: tf.Tensor) -> tf.Tensor:
        """Returns how far the values reach from a point of the box: float32 `[N, ...]`."""
        return tf.maximum(self.upper - middle, middle - self.lower)

    def widened(self, by: Any) -> Box:
        """Returns the box with `by` added on either side."""
        return Box(self.lower - by, self.upper + by)


LayerBounds = Callable[[Any, Box, bool], Box]
"""What bounds one kind of layer: layer, box of its inputs, whether to allow for rounding -> box."""


def bounds(network: Any, lower: Any, upper: Any, rounding: bool = True) -> Box:
    """Returns a box that holds what a network makes of every input of a box.

    It is differentiable, in the weights as well, and runs eagerly and in graphs. Layers work as
    they do at inference.

    Covered are chains, nested ones included, of Dense, Conv2D, BatchNormalization, Rescaling,
    Flatten, Reshape, ZeroPadding2D, average, maximum and global pooling in two dimensions, dropout
    and noise, the activations linear, relu, relu6, leaky_relu, elu, selu, softplus, tanh and
    sigmoid, also as layers of their own, and the `Preparation` of a classifier. `cover` adds more.

    Args:
        network: A Keras model or layer, or a sequence of these, one after the other. All compute in
            float32.
        lower: float32 `[N, ...]`, the smallest value of every input.
        upper: float32 `[N, ...]`, the largest.
        rounding: Whether the box also holds what rounding does, in the bounds and in the network,
            so that it is a proof. Default `True`; training does without.

    Returns:
        A `Box`, which unpacks into `lower` and `upper`, float32 `[N, ...]` each.

    Raises:
        UnsupportedLayerError: A layer is not covered; a `ValueError` that names it.

    Example:
        >>> import keras
        >>> import numpy as np
        >>> import tensorflow as tf
        >>> from tfgmvae.certificates.intervals import bounds
        >>> network = keras.Sequential([keras.Input([2]), keras.layers.Dense(1)])
        >>> network.set_weights([np.array([[2.0], [-1.0]]), np.array([0.5])])
        >>> lower, upper = bounds(network, tf.zeros([1, 2]), tf.ones([1, 2]), rounding=False)
        >>> float(lower[0, 0]), float(upper[0, 0])
        (-0.5, 2.5)
    """
    return _through(_chain(network), _box(lower, upper), rounding)


def linear_bounds(
    network: Any,
    lower: Any,
    upper: Any,
    directions: Any,
    offsets: Any = 0.0,
    rounding: bool = True,
) -> Box:
    """Bounds linear functions of a network's outputs: `outputs @ directions + offsets`.

    A last layer that is Dense and linear is multiplied by the directions first, which gives
    narrower bounds than those of its outputs do: margins between classes are such functions.

    Args:
        network: As in `bounds`; its outputs are `[N, D]`.
        lower: As in `bounds`.
        upper: As in `bounds`.
        directions: float32 `[D, M]`, or `[N, D, M]` for other functions for every input.
        offsets: float32 `[M]` or `[N, M]`. Default 0.
        rounding: As in `bounds`, of `directions` and `offsets` taken as exact.

    Returns:
        A `Box` with float32 `[N, M]`.

    Raises:
        UnsupportedLayerError: A layer is not covered.

    Example:
        >>> import keras
        >>> import numpy as np
        >>> import tensorflow as tf
        >>> from tfgmvae.certificates.intervals import linear_bounds
        >>> network = keras.Sequential([keras.Input([1]), keras.layers.Dense(2)])
        >>> network.set_weights([np.array([[1.0, 1.0]]), np.array([3.0, 1.0])])
        >>> first_minus_second = tf.constant([[1.0], [-1.0]])
        >>> ends = tf.constant([[-5.0]]), tf.constant([[5.0]])
        >>> box = linear_bounds(network, *ends, first_minus_second, rounding=False)
        >>> float(box.lower[0, 0]), float(box.upper[0, 0])
        (2.0, 2.0)
    """
    layers = _chain(network)
    directions = tf.convert_to_tensor(directions, tf.float32)  # [D, M] or [N, D, M]
    offsets = tf.convert_to_tensor(offsets, tf.float32)
    factors, magnitudes = directions, tf.abs(directions)
    shift, shift_magnitude = offsets, tf.abs(offsets)
    summands = directions.shape[-2]
    if layers and _is_linear_dense(layers[-1]):
        kernel, bias = _weights(layers.pop())  # [H, D], [D]
        shift += tf.einsum("d,...dm->...m", bias, directions)
        shift_magnitude += tf.einsum("d,...dm->...m", tf.abs(bias), magnitudes)
        factors, magnitudes = kernel @ directions, tf.abs(kernel) @ magnitudes
        summands += kernel.shape[0]
    box = _through(layers, _box(lower, upper), rounding)
    middle = box.middle
    radius = box.radius_around(middle)  # [N, H]
    centre = _products(middle, factors) + shift
    spread = _products(radius, tf.abs(factors))
    if rounding:
        error = relative_error(summands)
        spread += error * (_products(tf.abs(middle) + radius, magnitudes) + shift_magnitude)
        spread += _SMALLEST
    return Box(centre - spread, centre + spread)


def cover(kind: type, layer_bounds: LayerBounds) -> None:
    """Makes `bounds` cover one more kind of layer, of exactly this class.

    Args:
        kind: The class of the layer.
        layer_bounds: Takes the layer, the `Box` of its inputs and whether to allow for rounding,
            and returns the box of its outputs. Of this module, `batch_normalization`, `unchanged`
            and `rising` may serve.
    """
    _LAYER_BOUNDS[kind] = layer_bounds


def relative_error(summands: int) -> float:
    """Returns what sums of products may be wrong by, as a share of the sum of absolute values.

    Args:
        summands: How many products are added.

    Returns:
        `4 gamma_(n+4)`, see above; more where a GPU shortens the factors.
    """
    count = summands + 4
    gamma = count * _UNIT_ROUNDOFF / (1.0 - count * _UNIT_ROUNDOFF)
    has_tf32 = tf.config.experimental.tensor_float_32_execution_enabled()
    if has_tf32 and tf.config.list_physical_devices("GPU"):
        gamma += _TF32_ERROR
    return 4.0 * gamma


def _chain(network: Any) -> list[Any]:
    """All layers in the order of the data, checked."""
    parts = network if isinstance(network, Sequence) else (network,)
    try:
        layers = list(
            itertools.chain.from_iterable(
                layers_of(part) if isinstance(part, keras.Model) else (part,) for part in parts
            )
        )
        for layer in layers:
            _check_covered(layer)
    except UnsupportedLayerError as error:
        raise UnsupportedLayerError(
            f"Expected a network of layers that interval bounds cover. Received: {error}"
        ) from error
    return layers


def _check_covered(layer: Any) -> None:
    if not isinstance(layer, keras.layers.Layer):
        raise UnsupportedLayerError(f"{layer!r}, which is no layer")
    if type(layer) not in _LAYER_BOUNDS:
        raise unsupported(layer)
    if layer.compute_dtype != "float32":
        raise unsupported(layer, f"which computes in {layer.compute_dtype}")
    if getattr(layer, "data_format", "channels_last") != "channels_last":
        raise unsupported(layer, "whose channels are not last")
    if getattr(layer, "lora_enabled", False) or getattr(layer, "quantization_mode", None):
        raise unsupported(layer, "which is quantized or has adapters")
    function = getattr(layer, "activation", None)
    if function is not None:
        name = getattr(function, "__name__", repr(function))
        if getattr(keras.activations, name, None) is not function or name not in (
            *_EXACT_ACTIVATIONS,
            *_ROUNDED_ACTIVATIONS,
        ):
            raise unsupported(layer, f"whose activation is {name}")
    if type(layer) in _ACTIVATION_LAYERS:
        for name in ("negative_slope", "alpha", "threshold"):
            if getattr(layer, name, 0.0) < 0:
                raise unsupported(layer, f"whose {name} is below zero, so that it falls")


def _through(layers: Sequence[Any], box: Box, rounding: bool) -> Box:
    for layer in layers:
        box = _LAYER_BOUNDS[type(layer)](layer, box, rounding)
    return box


def _box(lower: Any, upper: Any) -> Box:
    return Box(tf.convert_to_tensor(lower, tf.float32), tf.convert_to_tensor(upper, tf.float32))


def _products(values: tf.Tensor, factors: tf.Tensor) -> tf.Tensor:
    """`[N, H]` times `[H, M]` or `[N, H, M]`: `[N, M]`."""
    if factors.shape.rank == 2:
        return values @ factors
    return tf.linalg.matvec(factors, values, transpose_a=True)


def _float32(variable: Any) -> tf.Tensor:
    return tf.cast(tf.convert_to_tensor(variable), tf.float32)


def _weights(layer: Any) -> tuple[tf.Tensor, tf.Tensor]:
    kernel = _float32(layer.kernel)
    return kernel, _float32(layer.bias) if layer.use_bias else tf.zeros(kernel.shape[-1:])


def _is_linear_dense(layer: Any) -> bool:
    return type(layer) is keras.layers.Dense and layer.activation is keras.activations.linear


def _affine(
    box: Box,
    product: Callable[[tf.Tensor, bool], tf.Tensor],
    bias: tf.Tensor,
    bias_magnitude: tf.Tensor,
    summands: int,
    rounding: bool,
) -> Box:
    """The box of `W x + b`; `product` multiplies by W, or with `True` by its absolute values."""
    middle = box.middle
    radius = box.radius_around(middle)
    centre = product(middle, False) + bias
    if not rounding:
        spread = product(radius, True)
        return Box(centre - spread, centre + spread)
    # One product for the radius and its slack.
    error = relative_error(summands)
    spread = product(radius + error * (tf.abs(middle) + radius), True)
    spread += error * bias_magnitude + _SMALLEST
    return Box(centre - spread, centre + spread)


def _dense(layer: Any, box: Box, rounding: bool) -> Box:
    kernel, bias = _weights(layer)

    def product(values: tf.Tensor, absolute: bool) -> tf.Tensor:
        return keras.ops.matmul(values, tf.abs(kernel) if absolute else kernel)

    box = _affine(box, product, bias, tf.abs(bias), kernel.shape[0], rounding)
    return _activated(layer, box, rounding)


def _convolution(layer: Any, box: Box, rounding: bool) -> Box:
    kernel, bias = _weights(layer)

    def product(values: tf.Tensor, absolute: bool) -> tf.Tensor:
        return layer.convolution_op(values, tf.abs(kernel) if absolute else kernel)

    box = _affine(box, product, bias, tf.abs(bias), math.prod(kernel.shape[:-1]), rounding)
    return _activated(layer, box, rounding)


def batch_normalization(layer: Any, box: Box, rounding: bool) -> Box:
    """The bounds of `keras.layers.BatchNormalization` at inference, see `cover`."""
    rank = box.lower.shape.rank
    shape = [1] * rank
    shape[layer.axis] = -1
    scale = tf.math.rsqrt(_float32(layer.moving_variance) + layer.epsilon)  # [C]
    if layer.scale:
        scale *= _float32(layer.gamma)
    shift = -_float32(layer.moving_mean) * scale
    magnitude = tf.abs(shift)
    if layer.center:
        shift += _float32(layer.beta)
        magnitude += tf.abs(_float32(layer.beta))
    scale, shift, magnitude = (tf.reshape(part, shape) for part in (scale, shift, magnitude))
    return _scaled(box, scale, shift, magnitude, rounding)


def _rescaling(layer: Any, box: Box, rounding: bool) -> Box:
    offset = tf.cast(layer.offset, tf.float32)
    return _scaled(box, tf.cast(layer.scale, tf.float32), offset, tf.abs(offset), rounding)


def _scaled(
    box: Box, scale: tf.Tensor, shift: tf.Tensor, shift_magnitude: tf.Tensor, rounding: bool
) -> Box:
    def product(values: tf.Tensor, absolute: bool) -> tf.Tensor:
        return values * (tf.abs(scale) if absolute else scale)

    # The scale itself is rounded a few times.
    return _affine(box, product, shift, shift_magnitude, 4, rounding)


def _preparation(layer: Preparation, box: Box, rounding: bool) -> Box:
    """The bounds of the contrast, `1/2 + (x - mean) / (4 stddev)`.

    A pixel's distance to the mean is linear. The standard deviation is a seminorm, so it differs
    from that of the middle by at most the root of the mean square of the radii.
    """
    if not layer.normalize_contrast:
        return box
    axes = [1, 2, 3]

    def mean(values: tf.Tensor) -> tf.Tensor:
        return tf.reduce_mean(values, axes, keepdims=True)  # [N, 1, 1, 1]

    count = math.prod(layer.input_shape)
    middle = box.middle
    radius = box.radius_around(middle)
    difference = middle - mean(middle)
    spread = radius + mean(radius) - 2.0 / count * radius
    stddev = tf.sqrt(tf.maximum(mean(difference**2), SMALLEST_STDDEV**2))
    change = tf.sqrt(tf.maximum(mean(radius**2), _SMALLEST))
    error = relative_error(count) if rounding else 0.0
    magnitude = tf.abs(middle) + radius
    spread += error * (magnitude + mean(magnitude))
    change += error * (stddev + change + mean(magnitude))
    smallest = tf.maximum(stddev - change, SMALLEST_STDDEV * (1.0 - error))
    largest = stddev + change
    below, above = difference - spread, difference + spread
    ends = Box(
        0.5 + below / (4.0 * tf.where(below < 0, smallest, largest)),
        0.5 + above / (4.0 * tf.where(above > 0, smallest, largest)),
    )
    if rounding:
        ends = ends.widened(_ACTIVATION_ERROR * (1.0 + ends.largest))
    return Box(*(tf.clip_by_value(end, 0.0, 1.0) for end in ends))


def rising(layer: Any, box: Box, rounding: bool) -> Box:
    """The bounds of a layer that never falls and rounds nothing, see `cover`."""
    return Box(layer(box.lower), layer(box.upper))


def unchanged(layer: Any, box: Box, rounding: bool) -> Box:
    """The bounds of a layer that does nothing at inference, see `cover`."""
    return box


def _rising_and_rounded(layer: Any, box: Box, rounding: bool) -> Box:
    found = rising(layer, box, rounding)
    return found.widened(_ACTIVATION_ERROR * (1.0 + found.largest)) if rounding else found


def _relu(layer: Any, box: Box, rounding: bool) -> Box:
    return (_rising_and_rounded if layer.negative_slope else rising)(layer, box, rounding)


def _average(layer: Any, box: Box, rounding: bool) -> Box:
    found = rising(layer, box, rounding)
    if not rounding:
        return found
    window = getattr(layer, "pool_size", box.lower.shape[1:-1])
    return found.widened(relative_error(math.prod(window)) * layer(box.largest) + _SMALLEST)


def _activated(layer: Any, box: Box, rounding: bool) -> Box:
    function = layer.activation
    if function is keras.activations.linear:
        return box
    if function.__name__ in _EXACT_ACTIVATIONS:
        return rising(function, box, rounding)
    return _rising_and_rounded(function, box, rounding)


_LAYER_BOUNDS: dict[type, LayerBounds] = {
    keras.layers.Dense: _dense,
    keras.layers.Conv2D: _convolution,
    keras.layers.BatchNormalization: batch_normalization,
    keras.layers.Rescaling: _rescaling,
    Preparation: _preparation,
    keras.layers.Activation: _activated,
    keras.layers.ReLU: _relu,
    keras.layers.LeakyReLU: _rising_and_rounded,
    keras.layers.ELU: _rising_and_rounded,
    keras.layers.AveragePooling2D: _average,
    keras.layers.GlobalAveragePooling2D: _average,
    keras.layers.Flatten: rising,
    keras.layers.GlobalMaxPooling2D: rising,
    keras.layers.MaxPooling2D: rising,
    keras.layers.Reshape: rising,
    keras.layers.ZeroPadding2D: rising,
    keras.layers.AlphaDropout: unchanged,
    keras.layers.Dropout: unchanged,
    keras.layers.GaussianDropout: unchanged,
    keras.layers.GaussianNoise: unchanged,
    keras.layers.InputLayer: unchanged,
    keras.layers.SpatialDropout2D: unchanged,
}
