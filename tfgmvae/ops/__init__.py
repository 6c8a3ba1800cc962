"""The two ops: score inputs against the thresholds, and search the decoder's latent space."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

from tfgmvae.ops import reference
from tfgmvae.ops.arguments import check_latent_search, check_threshold_score
from tfgmvae.ops.reference import LatentSearchResult, ThresholdScores

__all__ = ["LatentSearchResult", "ThresholdScores", "latent_search", "threshold_score"]


def threshold_score(
    x: Any,
    reconstruction: Any,
    latents: Any,
    component_means: Any,
    component_scales: Any,
    encoder_thresholds: Any,
    decoder_thresholds: Any,
) -> ThresholdScores:
    """Classifies codes and accepts or rejects their inputs by the two thresholds of the class.

    Component k is the Gaussian `N(component_means[k], component_scales[k]^2 I)`; all have the same
    weight. The class is the most responsible component, the lowest index on ties and 0 where the
    code is NaN. An input is accepted where its Mahalanobis distance and its reconstruction error
    are at most the thresholds of its class, so NaN in either (or in a threshold) rejects.

    The distances are differentiable in `x`, `reconstruction` and `latents`, the code at a mean
    included. Works on arrays and on tensors, in `tf.function` with an unknown N and under XLA.

    Args:
        x: `[N, ...]`. Inputs, floating. N may be 0.
        reconstruction: The shape of `x`. What the decoder makes of `latents`.
        latents: `[N, D]`. Codes.
        component_means: `[K, D]`.
        component_scales: `[K]`. Standard deviations, above 0.
        encoder_thresholds: `[K]`. Largest accepted Mahalanobis distance; may be infinite, and NaN
            rejects everything.
        decoder_thresholds: `[K]`. Largest accepted squared error; as above.

    Returns:
        A `ThresholdScores`. Computed in float64 where `x`, `reconstruction` and `latents` all are,
        otherwise in float32.

    Raises:
        TypeError: Where `x`, `reconstruction` or `latents` is not floating.
        ValueError: Where a shape does not fit, or a scale is not above 0.

    Example:
        >>> import numpy as np
        >>> scores = threshold_score(
        ...     x=np.zeros([2, 4]), reconstruction=np.zeros([2, 4]), latents=[[9.0, 0.0], [0.0, 5.0]],
        ...     component_means=[[10.0, 0.0], [0.0, 10.0]], component_scales=[1.0, 1.0],
        ...     encoder_thresholds=[3.0, 3.0], decoder_thresholds=[1.0, 1.0])
        >>> scores.classes.numpy(), scores.accepted.numpy()
        (array([0, 1]), array([ True, False]))
    """
    arguments = check_threshold_score(
        x,
        reconstruction,
        latents,
        component_means,
        component_scales,
        encoder_thresholds,
        decoder_thresholds,
    )
    return _backend().threshold_score(arguments)


def latent_search(
    x: Any,
    decoder: Callable[..., Any],
    component_means: Any,
    component_scales: Any,
    encoder_thresholds: Any,
    codebook: Any,
    *,
    codebook_images: Any = None,
    method: str = "levenberg_marquardt",
    objective: str = "map",
    num_starts: int = 3,
    max_iterations: int | None = None,
    tolerance: float = 1e-4,
    learning_rate: float = 0.1,
) -> LatentSearchResult:
    """Finds, for each input, the code that explains it best, and the class that code belongs to."""
    arguments = check_latent_search(
        x,
        decoder,
        component_means,
        component_scales,
        encoder_thresholds,
        codebook,
        codebook_images=codebook_images,
        method=method,
        objective=objective,
        num_starts=num_starts,
        max_iterations=max_iterations,
        tolerance=tolerance,
        learning_rate=learning_rate,
    )
    return _backend().latent_search(arguments)


def _backend() -> ModuleType:
    """The module that computes: one function per op, over checked arguments."""
    return reference
