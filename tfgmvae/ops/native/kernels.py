"""The ops in the native core. Its functions take the checked arguments that the reference takes."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import tensorflow as tf

from tfgmvae.errors import UnsupportedLayerError
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
    with _covered_device():
        found = _tensorflow_ops().tfgmvae_threshold_score(*arguments)
    return ThresholdScores(*found[: len(ThresholdScores._fields)])


def threshold_score_with_statistics(
    arguments: ThresholdScoreArguments,
) -> tuple[ThresholdScores, ImageStatistics]:
    """The same `with_statistics`, for images `[N, H, W, C]`."""
    if arguments.x.dtype != tf.float32:
        return reference.threshold_score_with_statistics(arguments)
    with _covered_device():
        *scores, statistics = _tensorflow_ops().tfgmvae_threshold_score(
            *arguments, num_statistics=len(ImageStatistics._fields)
        )
    return ThresholdScores(*scores), ImageStatistics(*statistics)


def latent_search(arguments: LatentSearchArguments) -> LatentSearchResult:
    """`tfgmvae.ops.latent_search`, for eager and traced code.

    The CUDA kernels search where TensorFlow sees a GPU that they were built for, wherever `x` lies.

    Args:
        arguments: From `tfgmvae.ops.arguments.check_latent_search`. A decoder that no decoder
            program covers is left to the reference, with a warning that names the layer. What the
            CUDA kernels limit is left to those of the CPU, with a warning.

    Returns:
        The result.

    Raises:
        ValueError: Where the decoder's images are not of the shape of `x`.
    """
    decoder: Any = arguments.decoder
    try:
        program = decoder_program.from_decoder(decoder)
    except UnsupportedLayerError as error:
        library.warn_or_raise(str(error))
        return reference.latent_search(arguments)
    decoded = tf.TensorSpec(decoder.outputs[0].shape)
    check_decoded_shape(decoded, tuple(arguments.x.shape[1:]))
    goes_to_gpu = bool(library.gpus_are_covered()) and _fits_a_gpu(arguments)
    if not tf.executing_eagerly():
        with contextlib.nullcontext() if goes_to_gpu else _cpu_beside_gpus():
            return _search_tensors(arguments, program, arguments.x, arguments.preferred_classes)
    if not goes_to_gpu:
        return _search_arrays(arguments, program)
    with tf.device("GPU"):
        return LatentSearchResult(
            *_in_chunks(
                arguments.x,
                arguments.preferred_classes,
                lambda items, preferred: _search_tensors(arguments, program, items, preferred),
            )
        )


def _fits_a_gpu(arguments: LatentSearchArguments) -> bool:
    """Whether the CUDA kernels can do a search; warns where they cannot."""
    num_components, latent_dim = arguments.component_means.shape
    if None in (num_components, latent_dim):
        return True
    problem = _core().cuda_search_problem(
        latent_dim,
        num_components,
        # Where it is not known while a graph is traced, the larger one.
        arguments.codebook.shape[0] or np.iinfo(np.int32).max,
        arguments.options.num_starts,
    )
    if problem:
        library.warn_once(f"tfgmvae searches on the CPU: {problem}")
    return not problem


def _search_tensors(
    arguments: LatentSearchArguments,
    program: decoder_program.DecoderProgram,
    x: Any,
    preferred: Any,
) -> LatentSearchResult:
    images = arguments.codebook_images
    # A constant to whoever differentiates around the search.
    inputs = [
        tf.cast(tf.convert_to_tensor(x), tf.float32),
        tf.constant(program.layer_table),
        program.weights,
        arguments.component_means,
        arguments.component_scales,
        arguments.encoder_thresholds,
        arguments.codebook,
        tf.zeros([0]) if images is None else images,
        tf.zeros([0], tf.int64) if preferred is None else preferred,
    ]
    return LatentSearchResult(
        *_tensorflow_ops().tfgmvae_latent_search(
            *map(tf.stop_gradient, inputs), **arguments.options._asdict()
        )
    )


def _search_arrays(
    arguments: LatentSearchArguments, program: decoder_program.DecoderProgram
) -> LatentSearchResult:
    core = _core()
    x = np.asarray(arguments.x)
    fixed = [
        program.layer_table,
        *map(
            _array,
            (
                program.weights,
                arguments.component_means,
                arguments.component_scales,
                arguments.encoder_thresholds,
                arguments.codebook,
                arguments.codebook_images,
            ),
        ),
    ]
    preferred = _array(arguments.preferred_classes)

    def search(items: np.ndarray, preferred: np.ndarray | None) -> tuple[np.ndarray, ...]:
        rows = np.ascontiguousarray(items, np.float32)
        found: tuple[np.ndarray, ...] = core.latent_search(
            rows, *fixed, preferred, **arguments.options._asdict()
        )
        return found

    is_ready = x.dtype == np.float32 and x.flags.c_contiguous
    fields = search(x, preferred) if is_ready else _in_chunks(x, preferred, search)
    return LatentSearchResult(*map(tf.convert_to_tensor, fields))


def _array(tensor: tf.Tensor | None) -> np.ndarray | None:
    """The memory of a tensor, which `numpy()` would copy."""
    return None if tensor is None else np.asarray(tensor)


def _in_chunks(x: Any, preferred: Any, search: Callable[[Any, Any], Sequence[Any]]) -> list[Any]:
    """The fields of a search of all items, made in pieces."""
    size = max(_CHUNK_BYTES // (4 * max(int(np.prod(x.shape[1:])), 1)), 1)
    # An empty x still makes one chunk, so that the result has its shapes and dtypes.
    parts = [slice(start, start + size) for start in range(0, max(len(x), 1), size)]
    chunks = [search(x[part], None if preferred is None else preferred[part]) for part in parts]
    if len(chunks) == 1:
        return list(chunks[0])
    return [np.concatenate(parts) for parts in zip(*chunks, strict=True)]


def _covered_device() -> contextlib.AbstractContextManager[Any]:
    """Where an op may be placed: anywhere, unless a GPU is there that it does not run on."""
    return _cpu_beside_gpus() if library.gpus_are_covered() is False else contextlib.nullcontext()


def _cpu_beside_gpus() -> contextlib.AbstractContextManager[Any]:
    return contextlib.nullcontext() if library.gpus_are_covered() is None else tf.device("CPU")


def _core() -> Any:
    core = library.load().core
    if core is None:
        raise RuntimeError("the native core is not loaded")
    return core


def _tensorflow_ops() -> Any:
    return library.load().tensorflow_ops
