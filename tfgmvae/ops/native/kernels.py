"""The ops in the native core. Its functions take the checked arguments that the reference takes."""

from __future__ import annotations

from typing import Any

import numpy as np
import tensorflow as tf

from tfgmvae.ops import reference
from tfgmvae.ops.arguments import (
    LatentSearchArguments,
    ThresholdScoreArguments,
    check_decoded_shape,
)
from tfgmvae.ops.native import decoder_program, library
from tfgmvae.ops.results import ImageStatistics, LatentSearchResult, ThresholdScores

# Inputs of another dtype than float32 are converted piece by piece.
_CHUNK_BYTES = 64 << 20


def threshold_score(arguments: ThresholdScoreArguments) -> ThresholdScores:
    """`tfgmvae.ops.threshold_score`, for eager and traced code.

    Args:
        arguments: From `tfgmvae.ops.arguments.check_threshold_score`. What is float64 is left to
            the reference: the kernels compute in float32.

    Returns:
        The scores.
    """
    if arguments.x.dtype != tf.float32:
        return reference.threshold_score(arguments)
    found = _tensorflow_ops().tfgmvae_threshold_score(*arguments)
    return ThresholdScores(*found[: len(ThresholdScores._fields)])


def threshold_score_with_statistics(
    arguments: ThresholdScoreArguments,
) -> tuple[ThresholdScores, ImageStatistics]:
    """The same `with_statistics`, for images `[N, H, W, C]`."""
    if arguments.x.dtype != tf.float32:
        return reference.threshold_score_with_statistics(arguments)
    *scores, statistics = _tensorflow_ops().tfgmvae_threshold_score(
        *arguments, num_statistics=len(ImageStatistics._fields)
    )
    return ThresholdScores(*scores), ImageStatistics(*statistics)


def latent_search(arguments: LatentSearchArguments) -> LatentSearchResult:
    """`tfgmvae.ops.latent_search`, for eager and traced code.

    Args:
        arguments: From `tfgmvae.ops.arguments.check_latent_search`. A decoder that no decoder
            program covers is left to the reference, with a warning that names the layer.

    Returns:
        The result.

    Raises:
        ValueError: Where the decoder's images are not of the shape of `x`.
    """
    decoder: Any = arguments.decoder
    try:
        program = decoder_program.from_decoder(decoder)
    except decoder_program.UnsupportedDecoderError as error:
        library.warn_or_raise(str(error))
        return reference.latent_search(arguments)
    decoded = tf.TensorSpec(decoder.outputs[0].shape)
    check_decoded_shape(decoded, tuple(arguments.x.shape[1:]))
    if tf.executing_eagerly() and not _is_on_gpu(arguments.x):
        return _search_arrays(arguments, program)
    images = arguments.codebook_images
    # A constant to whoever differentiates around the search.
    inputs = [
        tf.cast(tf.convert_to_tensor(arguments.x), tf.float32),
        tf.constant(program.layer_table),
        program.weights,
        arguments.component_means,
        arguments.component_scales,
        arguments.encoder_thresholds,
        arguments.codebook,
        tf.zeros([0]) if images is None else images,
    ]
    return LatentSearchResult(
        *_tensorflow_ops().tfgmvae_latent_search(
            *map(tf.stop_gradient, inputs), **arguments.options._asdict()
        )
    )


def _search_arrays(
    arguments: LatentSearchArguments, program: decoder_program.DecoderProgram
) -> LatentSearchResult:
    core = library.load().core
    if core is None:
        raise RuntimeError("the native core is not loaded")
    x = arguments.x.numpy() if isinstance(arguments.x, tf.Tensor) else np.asarray(arguments.x)
    images = arguments.codebook_images
    fixed = [
        program.layer_table,
        program.weights.numpy(),
        arguments.component_means.numpy(),
        arguments.component_scales.numpy(),
        arguments.encoder_thresholds.numpy(),
        arguments.codebook.numpy(),
        None if images is None else images.numpy(),
    ]

    def search(items: np.ndarray) -> tuple[np.ndarray, ...]:
        rows = np.ascontiguousarray(items, np.float32)
        found: tuple[np.ndarray, ...] = core.latent_search(
            rows, *fixed, **arguments.options._asdict()
        )
        return found

    if x.dtype == np.float32 and x.flags.c_contiguous:
        fields = search(x)
    else:
        size = max(_CHUNK_BYTES // (4 * max(x[:1].size, 1)), 1)
        # An empty x still makes one chunk, so that the result has its shapes and dtypes.
        chunks = [search(x[start : start + size]) for start in range(0, max(len(x), 1), size)]
        fields = tuple(np.concatenate(parts) for parts in zip(*chunks, strict=True))
    return LatentSearchResult(*map(tf.convert_to_tensor, fields))


def _is_on_gpu(x: Any) -> bool:
    return isinstance(x, tf.Tensor) and "GPU" in x.device


def _tensorflow_ops() -> Any:
    return library.load().tensorflow_ops
