"""Turns a Keras decoder into a decoder program: a flat list of layers that the native core runs."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.errors import UnsupportedLayerError
from tfgmvae.ops.layer_chain import layers_of, unsupported
from tfgmvae.ops.native.layer_table import ABSENT, ACTIVATIONS, LayerKind, LayerRow

# The slope below zero, or the scale of the exponential, that the activation function has when it
# is named without one.
_DEFAULT_PARAMETERS = {"leaky_relu": 0.2, "elu": 1.0}


# What the error was called when decoders alone were read layer by layer.
UnsupportedDecoderError = UnsupportedLayerError


class DecoderProgram(NamedTuple):
    """A decoder as the native ops take it.

    Attributes:
        layer_table: int64 `[L, F]`, one `LayerRow` of F numbers per layer.
        weights: float32 `[W]`, everything the rows point to. A tensor that reads the decoder's
            variables when it is computed.
    """

    layer_table: np.ndarray
    weights: tf.Tensor


class _Layer(NamedTuple):
    kind: LayerKind
    input_shape: tuple[int, int, int]
    output_shape: tuple[int, int, int]
    kernel: tf.Tensor | None = None
    bias: tf.Tensor | None = None
    kernel_size: tuple[int, int] = (1, 1)
    strides: tuple[int, int] = (1, 1)
    padding: tuple[int, int] = (0, 0)
    activation: str = "linear"
    parameter: float | None = None


def from_decoder(decoder: Any) -> DecoderProgram:
    """Makes the decoder program of a Keras model.

    Covered are chains of Dense, Reshape, Flatten, Conv2D, Conv2DTranspose, UpSampling2D (nearest),
    BatchNormalization (folded), Dropout (ignored), ReLU, LeakyReLU, ELU and Activation, nested
    models included, with the activations linear, relu, leaky_relu, elu, selu, gelu, silu, softplus,
    tanh and sigmoid.

    Args:
        decoder: A Keras model of one input `[N, D]` and one output.

    Returns:
        The program.

    Raises:
        UnsupportedLayerError: Where a part is not covered.

    Example:
        >>> import keras
        >>> decoder = keras.Sequential([keras.Input([2]), keras.layers.Dense(3, "relu")])
        >>> LayerRow(*from_decoder(decoder).layer_table[0]).out_channels.item()
        3
    """
    layers: list[_Layer] = []
    for layer in layers_of(decoder):
        _append(layers, layer)
    if not layers:
        # A decoder that only reshapes is still a map: multiply by one.
        size = math.prod(_image_shape(decoder, decoder.input_shape))
        shape = (1, 1, size)
        layers.append(_Layer(LayerKind.AFFINE, shape, shape, kernel=tf.ones([size])))
    return _packed(layers)


def _append(layers: list[_Layer], layer: Any) -> None:
    for kinds, add in _CONVERTERS:
        if type(layer) in kinds:
            add(layers, layer)
            return
    raise unsupported(layer)


def _image_shape(layer: Any, shape: tuple[int | None, ...]) -> tuple[int, int, int]:
    """`(height, width, channels)` of a Keras shape `(N, ...)`; a vector is one pixel."""
    sizes = [size for size in shape[1:] if size is not None]
    if len(sizes) != len(shape) - 1 or not 1 <= len(sizes) <= 3:
        raise unsupported(layer, f"whose shape is {shape}")
    height, width, channels = (1, 1, *sizes)[-3:]
    return height, width, channels


def _activation(layer: Any, function: Any) -> tuple[str, float | None]:
    """The name of an activation function in a program, and its parameter."""
    name = getattr(function, "__name__", None)
    if name is None or getattr(keras.activations, name, None) is not function:
        raise unsupported(layer, f"whose activation is {function!r}")
    # The function's own default for `approximate` is False.
    if name not in ACTIVATIONS:
        raise unsupported(layer, f"whose activation is {name}")
    return name, _DEFAULT_PARAMETERS.get(name)


def _float32(variable: Any) -> tf.Tensor:
    return tf.cast(tf.convert_to_tensor(variable), tf.float32)


def _weights_of(layer: Any) -> tuple[tf.Tensor, tf.Tensor | None]:
    return _float32(layer.kernel), _float32(layer.bias) if layer.use_bias else None


def _add_dense(layers: list[_Layer], layer: keras.layers.Dense) -> None:
    if getattr(layer, "lora_enabled", False) or getattr(layer, "quantization_mode", None):
        raise unsupported(layer, "which is quantized or has adapters")
    kernel, bias = _weights_of(layer)
    height, width, channels = _image_shape(layer, layer.input.shape)
    activation, parameter = _activation(layer, layer.activation)
    # On an image it is a convolution of one pixel.
    layers.append(
        _Layer(
            LayerKind.DENSE if height * width == 1 else LayerKind.CONV_2D,
            (height, width, channels),
            (height, width, layer.units),
            kernel=kernel,
            bias=bias,
            activation=activation,
            parameter=parameter,
        )
    )


def _add_convolution(layers: list[_Layer], layer: Any) -> None:
    is_transposed = isinstance(layer, keras.layers.Conv2DTranspose)
    if layer.data_format != "channels_last":
        raise unsupported(layer, "whose channels are not last")
    if tuple(layer.dilation_rate) != (1, 1):
        raise unsupported(layer, f"whose dilation_rate is {tuple(layer.dilation_rate)}")
    if getattr(layer, "groups", 1) != 1:
        raise unsupported(layer, f"whose groups are {layer.groups}")
    if layer.padding not in ("same", "valid"):
        raise unsupported(layer, f"whose padding is {layer.padding!r}")
    if is_transposed and layer.output_padding is not None:
        raise unsupported(layer, f"whose output_padding is {layer.output_padding}")
    kernel, bias = _weights_of(layer)
    input_shape = _image_shape(layer, layer.input.shape)
    output_shape = _image_shape(layer, layer.output.shape)
    padding = [0, 0]
    if layer.padding == "same":
        for axis in range(2):
            # A transposed convolution pads as the convolution from its output to its input does.
            large, small = output_shape[axis], input_shape[axis]
            if not is_transposed:
                large, small = small, large
            total = (small - 1) * layer.strides[axis] + layer.kernel_size[axis] - large
            padding[axis] = max(total, 0) // 2
    activation, parameter = _activation(layer, layer.activation)
    layers.append(
        _Layer(
            LayerKind.CONV_2D_TRANSPOSE if is_transposed else LayerKind.CONV_2D,
            input_shape,
            output_shape,
            kernel=kernel,
            bias=bias,
            kernel_size=tuple(layer.kernel_size),
            strides=tuple(layer.strides),
            padding=(padding[0], padding[1]),
            activation=activation,
            parameter=parameter,
        )
    )


def _add_up_sampling(layers: list[_Layer], layer: keras.layers.UpSampling2D) -> None:
    if layer.interpolation != "nearest":
        raise unsupported(layer, f"whose interpolation is {layer.interpolation!r}")
    if layer.data_format != "channels_last":
        raise unsupported(layer, "whose channels are not last")
    layers.append(
        _Layer(
            LayerKind.UP_SAMPLING_2D,
            _image_shape(layer, layer.input.shape),
            _image_shape(layer, layer.output.shape),
            strides=tuple(layer.size),
        )
    )


def _add_normalization(layers: list[_Layer], layer: keras.layers.BatchNormalization) -> None:
    shape = layer.input.shape
    if layer.axis not in (-1, len(shape) - 1):
        raise unsupported(layer, f"whose axis is {layer.axis}")
    scale = tf.math.rsqrt(_float32(layer.moving_variance) + layer.epsilon)  # [C]
    if layer.scale:
        scale *= _float32(layer.gamma)
    shift = -_float32(layer.moving_mean) * scale
    if layer.center:
        shift += _float32(layer.beta)
    before = layers[-1] if layers else None
    image_shape = _image_shape(layer, shape)
    can_fold = (
        before is not None
        and before.activation == "linear"
        and before.kind in (LayerKind.DENSE, LayerKind.CONV_2D, LayerKind.CONV_2D_TRANSPOSE)
        # Behind a Reshape the channels may be others.
        and before.output_shape[2] == image_shape[2]
    )
    if before is not None and can_fold:
        # The kernel of a transposed convolution is [height, width, outputs, inputs].
        factors = scale[:, tf.newaxis] if before.kind == LayerKind.CONV_2D_TRANSPOSE else scale
        bias = shift if before.bias is None else before.bias * scale + shift
        layers[-1] = before._replace(kernel=before.kernel * factors, bias=bias)
    else:
        layers.append(_Layer(LayerKind.AFFINE, image_shape, image_shape, kernel=scale, bias=shift))


def _add_activation(layers: list[_Layer], layer: Any) -> None:
    parameter: float | None
    if isinstance(layer, keras.layers.Activation):
        name, parameter = _activation(layer, layer.activation)
    elif isinstance(layer, keras.layers.LeakyReLU):
        name, parameter = "leaky_relu", float(layer.negative_slope)
    elif isinstance(layer, keras.layers.ELU):
        name, parameter = "elu", float(layer.alpha)
    else:
        if layer.max_value is not None or layer.threshold != 0:
            raise unsupported(layer, "which has a max_value or a threshold")
        slope = float(layer.negative_slope)
        name, parameter = ("leaky_relu", slope) if slope else ("relu", None)
    if name == "linear":
        return
    if name in ("leaky_relu", "elu") and parameter is not None and parameter <= 0:
        # The derivative is told from the sign of the output, which such a slope turns around.
        raise unsupported(layer, f"whose slope is {parameter}")
    if layers and layers[-1].activation == "linear":
        layers[-1] = layers[-1]._replace(activation=name, parameter=parameter)
        return
    shape = _image_shape(layer, layer.input.shape)
    identity = tf.ones([shape[2]])
    layers.append(
        _Layer(
            LayerKind.AFFINE, shape, shape, kernel=identity, activation=name, parameter=parameter
        )
    )


def _skip(layers: list[_Layer], layer: Any) -> None:
    """Layers that leave the order of the values as it is."""


_CONVERTERS: list[tuple[tuple[type, ...], Callable[[list[_Layer], Any], None]]] = [
    ((keras.layers.Dense,), _add_dense),
    ((keras.layers.Conv2D, keras.layers.Conv2DTranspose), _add_convolution),
    ((keras.layers.UpSampling2D,), _add_up_sampling),
    ((keras.layers.BatchNormalization,), _add_normalization),
    (
        (
            keras.layers.Activation,
            keras.layers.ReLU,
            keras.layers.LeakyReLU,
            keras.layers.ELU,
        ),
        _add_activation,
    ),
    (
        (
            keras.layers.InputLayer,
            keras.layers.Reshape,
            keras.layers.Flatten,
            keras.layers.Dropout,
        ),
        _skip,
    ),
]


def _packed(layers: list[_Layer]) -> DecoderProgram:
    rows, parts = [], []
    size = 0

    def place(values: tf.Tensor | None) -> int:
        nonlocal size
        if values is None:
            return ABSENT
        offset = size
        size += math.prod(values.shape)
        parts.append(tf.reshape(values, [-1]))
        return offset

    for layer in layers:
        parameter = None if layer.parameter is None else tf.constant([layer.parameter])
        rows.append(
            LayerRow(
                layer.kind,
                *layer.input_shape,
                *layer.output_shape,
                *layer.kernel_size,
                *layer.strides,
                *layer.padding,
                activation=ACTIVATIONS.index(layer.activation),
                kernel_offset=place(layer.kernel),
                bias_offset=place(layer.bias),
                parameter_offset=place(parameter),
            )
        )
    weights = tf.concat(parts, axis=0) if parts else tf.zeros([0])
    return DecoderProgram(np.array(rows, np.int64), weights)
