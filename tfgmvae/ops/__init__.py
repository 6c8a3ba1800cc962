"""The two ops: score inputs against the thresholds, and search the decoder's latent space."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, overload

import tensorflow as tf

from tfgmvae.ops import backend
from tfgmvae.ops.arguments import (
    LatentSearchArguments,
    ThresholdScoreArguments,
    check_image_statistics,
    check_latent_search,
    check_threshold_score,
)
from tfgmvae.ops.results import ImageStatistics, LatentSearchResult, ThresholdScores
from tfgmvae.ops.search_options import SearchOptions

__all__ = [
    "ImageStatistics",
    "LatentSearchResult",
    "ThresholdScores",
    "latent_search",
    "threshold_score",
]


@overload
def threshold_score(
    x: Any,
    reconstruction: Any,
    latents: Any,
    component_means: Any,
    component_scales: Any,
    encoder_thresholds: Any,
    decoder_thresholds: Any,
    *,
    with_statistics: Literal[False] = False,
) -> ThresholdScores: ...


@overload
def threshold_score(
    x: Any,
    reconstruction: Any,
    latents: Any,
    component_means: Any,
    component_scales: Any,
    encoder_thresholds: Any,
    decoder_thresholds: Any,
    *,
    with_statistics: Literal[True],
) -> tuple[ThresholdScores, ImageStatistics]: ...


# Neither op branches on tensors in Python, and to convert the search takes many seconds.
@tf.autograph.experimental.do_not_convert
def threshold_score(
    x: Any,
    reconstruction: Any,
    latents: Any,
    component_means: Any,
    component_scales: Any,
    encoder_thresholds: Any,
    decoder_thresholds: Any,
    *,
    with_statistics: bool = False,
) -> ThresholdScores | tuple[ThresholdScores, ImageStatistics]:
    """Classifies codes and accepts or rejects their inputs by the two thresholds of the class.

    Component k is the Gaussian `N(component_means[k], component_scales[k]^2 I)`; all have the same
    weight. The class is the most responsible component, the lowest index on ties and 0 where the
    code is NaN. An input is accepted where its Mahalanobis distance and its reconstruction error
    are at most the thresholds of its class, so NaN in either (or in a threshold) rejects.

    The distances are differentiable in `x`, `reconstruction` and `latents`, the code at a mean
    included, and so are the statistics. Works on arrays and on tensors, in `tf.function` with an
    unknown N and under XLA.

    Args:
        x: `[N, ...]`. Inputs, floating. N may be 0.
        reconstruction: The shape of `x`. What the decoder makes of `latents`.
        latents: `[N, D]`. Codes.
        component_means: `[K, D]`.
        component_scales: `[K]`. Standard deviations, above 0.
        encoder_thresholds: `[K]`. Largest accepted Mahalanobis distance; may be infinite, and NaN
            rejects everything.
        decoder_thresholds: `[K]`. Largest accepted squared error; as above.
        with_statistics: Whether to give statistics of the images as well, computed in the same
            pass. Inputs are images `[N, H, W, C]` then. Default `False`.

    Returns:
        A `ThresholdScores`, `with_statistics` a pair of it and `ImageStatistics`. Computed in
        float64 where `x`, `reconstruction` and `latents` all are, otherwise in float32.

    Raises:
        TypeError: Where `x`, `reconstruction` or `latents` is not floating.
        ValueError: Where a shape does not fit, a scale is not above 0, or statistics are asked for
            of what is no image.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import ops
        >>> scores = ops.threshold_score(
        ...     x=np.zeros([2, 4]), reconstruction=np.zeros([2, 4]),
        ...     latents=[[9.0, 0.0], [0.0, 5.0]], component_means=[[10.0, 0.0], [0.0, 10.0]],
        ...     component_scales=[1.0, 1.0], encoder_thresholds=[3.0, 3.0],
        ...     decoder_thresholds=[1.0, 1.0])
        >>> scores.classes.numpy(), scores.accepted.numpy()
        (array([0, 1]), array([ True, False]))
    """
    given = ThresholdScoreArguments(
        x,
        reconstruction,
        latents,
        component_means,
        component_scales,
        encoder_thresholds,
        decoder_thresholds,
    )
    checked = check_threshold_score(given)
    if not with_statistics:
        return backend.choose().threshold_score(checked)
    check_image_statistics(checked)
    return backend.choose().threshold_score_with_statistics(checked)


@tf.autograph.experimental.do_not_convert
def latent_search(
    x: Any,
    decoder: Callable[..., Any],
    component_means: Any,
    component_scales: Any,
    encoder_thresholds: Any,
    codebook: Any,
    *,
    codebook_images: Any = None,
    preferred_classes: Any = None,
    method: str = "levenberg_marquardt",
    objective: str = "map",
    num_starts: int = 3,
    max_iterations: int | None = None,
    tolerance: float = 1e-4,
    learning_rate: float = 0.1,
    preference: float = 0.0,
) -> LatentSearchResult:
    """Finds, for each input, the code that explains it best and the class that code belongs to.

    The code z minimises `||x - decoder(z)||^2`, for the objective "map" plus the negative log of
    the prior density of the most responsible component, up to a constant:
    `min_k (d_k(z)^2 / 2 + D log(scale_k / smallest scale))` with the Mahalanobis distance `d_k`.

    An item's result does not depend on the other items, and memory does not grow with N except for
    the result. Called eagerly, it keeps a compiled graph per decoder object, so pass the same
    object again rather than a new lambda. Called while a `tf.function` is traced, with any N, it
    becomes a part of that graph, of stock operations. The result is a constant to
    `tf.GradientTape`.

    Args:
        x: `[N, ...]`. Inputs, floating, in the scale of the decoder's output. N may be 0. An array
            (also a memory-mapped one) or a tensor.
        decoder: A Keras model, called with `training=False`, or another callable that maps float32
            `[N, D]` to images `[N, ...]`, each from its own code only.
        component_means: `[K, D]`.
        component_scales: `[K]`. Standard deviations, above 0.
        encoder_thresholds: `[K]`. Largest accepted Mahalanobis distance of the code to the mean of
            its class; may be infinite, and NaN rejects everything.
        codebook: `[M, D]`. Codes among which "levenberg_marquardt" looks for its starts: for each
            class some that are typical of it.
        codebook_images: `[M, ...]`. The decoder's images of the codebook; None (default): they are
            made.
        preferred_classes: `[N]`, integers, or None (default). A class per input whose codes are
            favoured by `preference`: "levenberg_marquardt" also starts at the best codebook entry
            of that class, and the code found is the one of least objective, where codes of that
            class count `preference` less. A number that is no class favours nothing.
        method: `"levenberg_marquardt"` (default): from the best codebook entries of the
            `num_starts` best classes. `"gradient_descent"`: Adam from the mean of every class.
        objective: `"map"` (default), or `"likelihood"`: the squared error alone.
        num_starts: Starts of "levenberg_marquardt"; 3 by default, M at most. More than K: the
            entries of each class are dealt into as many parts as it takes, and each of the best
            parts gives a start.
        max_iterations: Per start; by default 12 for "levenberg_marquardt" and 100 for
            "gradient_descent".
        tolerance: Relative decrease of the objective at which a start has converged; 1e-4 by
            default.
        learning_rate: Of "gradient_descent"; 0.1 by default.
        preference: See `preferred_classes`; 0 by default. With the objective "map" in nats.

    Returns:
        A `LatentSearchResult`, whose `objective_value` leaves `preference` out. Items that are not
        finite, or whose objective is not finite at any start, have the status
        `SearchStatus.NONFINITE`, the label -1 and NaN values.

    Raises:
        TypeError: Where an argument is of the wrong type, or `x` is not floating.
        ValueError: Where a shape does not fit, an option is unknown or out of its range, or the
            decoder cannot be differentiated as the method needs it.

    Example:
        >>> import keras
        >>> import numpy as np
        >>> from tfgmvae import ops
        >>> twice = keras.layers.Dense(2, kernel_initializer=keras.initializers.Identity(2.0))
        >>> decoder = keras.Sequential([keras.Input((2,)), twice])
        >>> means = np.array([[4.0, 0.0], [0.0, 4.0]], np.float32)
        >>> result = ops.latent_search(
        ...     x=np.array([[9.0, 1.0]], np.float32), decoder=decoder,
        ...     component_means=means, component_scales=[1.0, 1.0], encoder_thresholds=[3.0, 3.0],
        ...     codebook=means)
        >>> result.labels.numpy(), result.latents.numpy().round(2)
        (array([0]), array([[4.44, 0.44]], dtype=float32))
    """
    # By name, so that an option is written down in the signature and in `SearchOptions` only.
    named = locals()
    given = LatentSearchArguments(
        x,
        decoder,
        component_means,
        component_scales,
        encoder_thresholds,
        codebook,
        codebook_images,
        preferred_classes,
        SearchOptions(*(named[name] for name in SearchOptions._fields)),
    )
    return backend.choose().latent_search(check_latent_search(given))
