"""The layer table, in which a decoder crosses into the native core: its numbers and its columns.

The only copy in Python of what `csrc/kernels` defines in `decoder_program.h` and `activation.h`; a
test compares the two.
"""

from __future__ import annotations

import enum
from typing import NamedTuple


class LayerKind(enum.IntEnum):
    """What a layer does before its activation."""

    DENSE = 0
    CONV_2D = 1
    CONV_2D_TRANSPOSE = 2
    UP_SAMPLING_2D = 3
    AFFINE = 4


# An activation's number is its place.
ACTIVATIONS = (
    "linear",
    "relu",
    "leaky_relu",
    "elu",
    "selu",
    "gelu",
    "gelu_tanh",
    "silu",
    "softplus",
    "tanh",
    "sigmoid",
)

# The offset of what a layer does not have.
ABSENT = -1


class LayerRow(NamedTuple):
    """One layer as a row of the layer table.

    Attributes:
        kind: A `LayerKind`.
        in_height: Of the input image; a vector is one pixel.
        in_width: As above.
        in_channels: As above.
        out_height: Of the output image.
        out_width: As above.
        out_channels: As above.
        kernel_height: 1 where the layer is no convolution.
        kernel_width: As above.
        stride_height: Of a convolution, or the factor of an up-sampling.
        stride_width: As above.
        pad_top: Rows of zeros above the input.
        pad_left: Columns of zeros left of it.
        activation: The place in `ACTIVATIONS`.
        kernel_offset: Where the kernel starts in the weights, or `ABSENT`.
        bias_offset: Where the bias starts, or `ABSENT`.
        parameter_offset: Where the slope or alpha of the activation is, or `ABSENT`.
    """

    kind: int
    in_height: int
    in_width: int
    in_channels: int
    out_height: int
    out_width: int
    out_channels: int
    kernel_height: int = 1
    kernel_width: int = 1
    stride_height: int = 1
    stride_width: int = 1
    pad_top: int = 0
    pad_left: int = 0
    activation: int = 0
    kernel_offset: int = ABSENT
    bias_offset: int = ABSENT
    parameter_offset: int = ABSENT
