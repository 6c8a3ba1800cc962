"""Checks the arguments of the ops, before a backend is chosen, so that a backend may trust them.

The same classes hold the arguments as a caller gave them and, once checked, as a backend takes
them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.ops.search_options import (
    DEFAULT_MAX_ITERATIONS,
    METHODS,
    OBJECTIVES,
    SearchOptions,
)

__all__ = [
    "DEFAULT_MAX_ITERATIONS",
    "METHODS",
    "OBJECTIVES",
    "LatentSearchArguments",
    "SearchOptions",
    "ThresholdScoreArguments",
    "check_decoded_shape",
    "check_image_statistics",
    "check_latent_search",
    "check_threshold_score",
]


class ThresholdScoreArguments(NamedTuple):
    """The arguments of `threshold_score`; once checked, tensors of one floating dtype.

    Attributes:
        x: `[N, ...]`. The inputs.
        reconstruction: `[N, ...]`. Their reconstructions.
        latents: `[N, D]`. Their codes.
        component_means: `[K, D]`.
        component_scales: `[K]`, above 0.
        encoder_thresholds: `[K]`.
        decoder_thresholds: `[K]`.
    """

    x: Any
    reconstruction: Any
    latents: Any
    component_means: Any
    component_scales: Any
    encoder_thresholds: Any
    decoder_thresholds: Any


class LatentSearchArguments(NamedTuple):
    """The arguments of `latent_search`; once checked, the arrays but `x` are float32 tensors.

    Attributes:
        x: `[N, ...]`. The inputs as they came (an array or a tensor of any floating dtype), so that
            a backend may convert them piece by piece.
        decoder: Maps float32 `[N, D]` to images `[N, ...]`.
        component_means: `[K, D]`.
        component_scales: `[K]`, above 0.
        encoder_thresholds: `[K]`.
        codebook: `[M, D]`, M at least 1.
        codebook_images: `[M, ...]`, or None: the backend decodes the codebook.
        preferred_classes: int64 `[N]`, or None.
        options: As `SearchOptions.checked` returns them, once checked.
    """

    x: Any
    decoder: Callable[..., Any]
    component_means: Any
    component_scales: Any
    encoder_thresholds: Any
    codebook: Any
    codebook_images: Any
    preferred_classes: Any
    options: SearchOptions


def check_threshold_score(given: ThresholdScoreArguments) -> ThresholdScoreArguments:
    """Checks shapes and dtypes and brings all arguments to one floating dtype.

    That dtype is float64 where `x`, `reconstruction` and `latents` all are, and float32 otherwise.

    Args:
        given: As the caller gave them.

    Returns:
        The arguments as tensors.

    Raises:
        TypeError: Where `x`, `reconstruction` or `latents` is not floating.
        ValueError: Where a shape does not fit, or a scale is not above 0.
    """
    x = _floating_tensor(given.x, "x")
    reconstruction = _floating_tensor(given.reconstruction, "reconstruction")
    latents = _floating_tensor(given.latents, "latents")
    _check_image_rank(x)
    if not x.shape.is_compatible_with(reconstruction.shape):
        raise ValueError(
            "Expected x and reconstruction of one shape. Received: "
            f"x.shape={_shape(x)}, reconstruction.shape={_shape(reconstruction)}"
        )
    is_double = all(t.dtype == tf.float64 for t in (x, reconstruction, latents))
    dtype = tf.float64 if is_double else tf.float32
    means, scales = _check_components(given.component_means, given.component_scales, dtype)
    _check_latents(latents, "latents", means)
    if not x.shape[:1].is_compatible_with(latents.shape[:1]):
        raise ValueError(
            "Expected one row of latents per row of x. Received: "
            f"x.shape={_shape(x)}, latents.shape={_shape(latents)}"
        )
    return ThresholdScoreArguments(
        x=tf.cast(x, dtype),
        reconstruction=tf.cast(reconstruction, dtype),
        latents=tf.cast(latents, dtype),
        component_means=means,
        component_scales=scales,
        encoder_thresholds=_per_component(given.encoder_thresholds, "encoder_thresholds", means),
        decoder_thresholds=_per_component(given.decoder_thresholds, "decoder_thresholds", means),
    )


def check_image_statistics(checked: ThresholdScoreArguments) -> None:
    """Checks that the inputs of `threshold_score` are images, which have statistics.

    Args:
        checked: From `check_threshold_score`.

    Raises:
        ValueError: Where x is not of shape `[N, H, W, C]`, or its images have no value.
    """
    shape = checked.x.shape
    if shape.rank != 4 or 0 in shape[1:]:
        raise ValueError(
            "Expected images x of shape (N, H, W, C), none of H, W and C zero, for "
            f"with_statistics=True. Received: x.shape={_shape(checked.x)}"
        )


def check_latent_search(given: LatentSearchArguments) -> LatentSearchArguments:
    """Checks shapes, dtypes and options of a latent search and fills in the defaults.

    Args:
        given: As the caller gave them; all dimensions of `x` but the first must be known.

    Returns:
        The arguments; `x` and `decoder` as they came.

    Raises:
        TypeError: Where `x` is not floating, `decoder` not callable or an option not a number.
        ValueError: Where a shape does not fit or an option is outside its range.
    """
    options = given.options.checked()
    if not callable(given.decoder):
        raise TypeError(
            "Expected decoder to be a Keras model or another callable. "
            f"Received: decoder={given.decoder!r} (of type {type(given.decoder)})"
        )
    x = given.x
    if not (hasattr(x, "dtype") and hasattr(x, "shape")):
        x = tf.convert_to_tensor(x)
    _check_floating(x, "x")
    _check_image_rank(x)
    image_shape = _shape(x)[1:]
    if None in image_shape:
        raise ValueError(
            "Expected every dimension of x but the first to be known. "
            f"Received: x.shape={_shape(x)}"
        )
    means, scales = _check_components(given.component_means, given.component_scales, tf.float32)
    codebook = _floating_tensor(given.codebook, "codebook")
    _check_latents(codebook, "codebook", means)
    if codebook.shape[0] == 0:
        raise ValueError(
            f"Expected at least one codebook entry. Received: codebook.shape={_shape(codebook)}"
        )
    codebook_images = given.codebook_images
    if codebook_images is not None:
        codebook_images = _floating_tensor(codebook_images, "codebook_images")
        if not codebook_images.shape.is_compatible_with([codebook.shape[0], *image_shape]):
            raise ValueError(
                "Expected codebook_images to hold one image of the shape of x per codebook entry. "
                f"Received: codebook_images.shape={_shape(codebook_images)}, "
                f"codebook.shape={_shape(codebook)}, x.shape={_shape(x)}"
            )
        codebook_images = tf.cast(codebook_images, tf.float32)
    preferred = given.preferred_classes
    if preferred is not None:
        preferred = tf.convert_to_tensor(preferred)
        if not preferred.dtype.is_integer:
            raise TypeError(
                "Expected preferred_classes to be of an integer dtype. "
                f"Received: preferred_classes.dtype={preferred.dtype.name}"
            )
        if not preferred.shape.is_compatible_with(_shape(x)[:1]):
            raise ValueError(
                "Expected preferred_classes of shape (N,), one class per item of x. Received: "
                f"preferred_classes.shape={_shape(preferred)}, x.shape={_shape(x)}"
            )
        preferred = tf.cast(preferred, tf.int64)
    return given._replace(
        x=x,
        component_means=means,
        component_scales=scales,
        encoder_thresholds=_per_component(given.encoder_thresholds, "encoder_thresholds", means),
        codebook=tf.cast(codebook, tf.float32),
        codebook_images=codebook_images,
        preferred_classes=preferred,
        options=options,
    )


def check_decoded_shape(images: tf.Tensor, image_shape: tuple[int, ...]) -> None:
    """Checks that the decoder answers with images of the shape of `x`.

    Args:
        images: `[N, ...]`. What the decoder returned.
        image_shape: The shape of one item of `x`.

    Raises:
        ValueError: Where they differ.
    """
    if images.shape.rank is None or not images.shape[1:].is_compatible_with(image_shape):
        raise ValueError(
            "Expected the decoder to return images of the shape of x. Received: "
            f"an output of shape {images.shape}, items of x of shape {image_shape}"
        )


def _check_components(means: Any, scales: Any, dtype: tf.DType) -> tuple[tf.Tensor, tf.Tensor]:
    means = tf.cast(tf.convert_to_tensor(means), dtype)
    if means.shape.rank != 2 or None in means.shape or 0 in means.shape:
        raise ValueError(
            "Expected component_means of known shape (K, D), K and D at least 1. "
            f"Received: component_means.shape={_shape(means)}"
        )
    scales = _per_component(scales, "component_scales", means)
    if hasattr(scales, "numpy"):
        values = scales.numpy()
        if not np.all(np.isfinite(values) & (values > 0)):
            raise ValueError(
                "Expected every component scale to be finite and above 0. "
                f"Received: component_scales={values}"
            )
    return means, scales


def _per_component(values: Any, name: str, means: tf.Tensor) -> tf.Tensor:
    values = tf.cast(tf.convert_to_tensor(values), means.dtype)
    if not values.shape.is_compatible_with(means.shape[:1]):
        raise ValueError(
            f"Expected {name} of shape (K,), one value per component. Received: "
            f"{name}.shape={_shape(values)}, component_means.shape={_shape(means)}"
        )
    return values


def _check_latents(latents: tf.Tensor, name: str, means: tf.Tensor) -> None:
    if not latents.shape.is_compatible_with([None, means.shape[1]]):
        raise ValueError(
            f"Expected {name} of shape (N, D) with D as in component_means. Received: "
            f"{name}.shape={_shape(latents)}, component_means.shape={_shape(means)}"
        )


def _check_image_rank(x: Any) -> None:
    if isinstance(x, tf.Tensor) and x.shape.rank is None:
        raise ValueError("Expected x of known rank. Received: x.shape=<unknown>")
    if len(x.shape) < 2:
        raise ValueError(
            f"Expected x of shape (N, ...), at least two dimensions. Received: x.shape={_shape(x)}"
        )


def _floating_tensor(values: Any, name: str) -> tf.Tensor:
    values = tf.convert_to_tensor(values)
    _check_floating(values, name)
    return values


def _check_floating(values: Any, name: str) -> None:
    try:
        is_floating = tf.as_dtype(values.dtype).is_floating
    except TypeError:
        is_floating = False
    if not is_floating:
        raise TypeError(
            f"Expected {name} to be of a floating dtype. Received: {name}.dtype={values.dtype}"
        )


def _shape(tensor: Any) -> tuple[int | None, ...]:
    return tuple(tensor.shape)
