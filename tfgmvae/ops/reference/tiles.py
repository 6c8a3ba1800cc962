"""Applies a function to a long tensor in tiles of one fixed shape."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import tensorflow as tf


def map_tiles(
    function: Callable[[tf.Tensor], Any], values: tf.Tensor, tile: int, signature: Any
) -> Any:
    """Applies a row-wise function to tiles of `tile` rows and joins what comes out.

    The last tile is filled up with NaN, so that every tile has the same shape.

    Args:
        function: Maps `[tile, C]` to a structure of tensors `[tile, ...]`.
        values: `[N, C]`, floating.
        tile: Rows per tile.
        signature: What the function returns, as a structure of `tf.TensorSpec` `[None, ...]`.

    Returns:
        The structure, of tensors `[N, ...]`.
    """
    count = tf.shape(values)[0]
    num_tiles = (count + tile - 1) // tile
    padding = [[0, num_tiles * tile - count], [0, 0]]
    padded = tf.pad(values, padding, constant_values=float("nan"))
    with _kept_caching_device():
        results = tf.map_fn(
            function,
            tf.reshape(padded, [num_tiles, tile, values.shape[1]]),
            fn_output_signature=tf.nest.map_structure(
                lambda spec: tf.TensorSpec([tile, *spec.shape[1:]], spec.dtype), signature
            ),
            parallel_iterations=1,
        )
    return tf.nest.map_structure(
        lambda result: tf.reshape(result, [num_tiles * tile, *result.shape[2:]])[:count], results
    )


@contextlib.contextmanager
def _kept_caching_device() -> Iterator[None]:
    """Restores what `tf.map_fn` leaves changed where its function, here a decoder, raises.

    The scope of `tf.distribute` strategies could not be entered again in the whole process.
    """
    scope = tf.compat.v1.get_variable_scope()
    device = scope.caching_device
    try:
        yield
    finally:
        if scope.caching_device is not device:
            scope.set_caching_device(device)
