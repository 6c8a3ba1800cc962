"""What the ops return: one tuple of tensors each, with a shape per field."""

from __future__ import annotations

from typing import NamedTuple

import tensorflow as tf


class ThresholdScores(NamedTuple):
    """What `threshold_score` says about N inputs.

    Attributes:
        classes: int64 `[N]`. The most responsible component.
        accepted: bool `[N]`. Whether both distances are within the thresholds of that component.
        reason: int8 `[N]`. Values of `tfgmvae.Reason`.
        latent_distance: `[N]`. Mahalanobis distance of the code to the mean of that component.
        reconstruction_error: `[N]`. Squared error summed over the input's elements.
    """

    classes: tf.Tensor
    accepted: tf.Tensor
    reason: tf.Tensor
    latent_distance: tf.Tensor
    reconstruction_error: tf.Tensor


class ImageStatistics(NamedTuple):
    """What `threshold_score` says about the images themselves where it is asked for it.

    With `m(a)` the mean of the 3x3 neighbours of a value within its channel, of those that lie
    inside the image:

    Attributes:
        mean: `[N]`. Mean of the values of x.
        variance: `[N]`. Mean of `(x - mean)^2`: how much contrast an image has.
        sharpness: `[N]`. Mean of `(x - m(x))^2`: how much of it is fine.
        residual_sharpness: `[N]`. The same of `x - reconstruction`.
    """

    mean: tf.Tensor
    variance: tf.Tensor
    sharpness: tf.Tensor
    residual_sharpness: tf.Tensor


class LatentSearchResult(NamedTuple):
    """What `latent_search` found for N inputs.

    Attributes:
        labels: int64 `[N]`. The class of the best code found, or -1 where it is not accepted.
        classes: int64 `[N]`. The component most responsible for the best code; 0 where the status
            is NONFINITE.
        accepted: bool `[N]`. Whether the best code is within the encoder threshold of its class.
        latents: float32 `[N, D]`. The best code; NaN where the status is NONFINITE.
        objective_value: float32 `[N]`. The objective there; NaN where the status is NONFINITE.
        reconstruction_error: float32 `[N]`. Squared error there; NaN where the status is NONFINITE.
        num_iterations: int32 `[N]`. Iterations spent on the start that won.
        status: int8 `[N]`. Values of `tfgmvae.decision.SearchStatus`, of the start that won.
    """

    labels: tf.Tensor
    classes: tf.Tensor
    accepted: tf.Tensor
    latents: tf.Tensor
    objective_value: tf.Tensor
    reconstruction_error: tf.Tensor
    num_iterations: tf.Tensor
    status: tf.Tensor


def search_result_signature(latent_dim: int) -> LatentSearchResult:
    """A `LatentSearchResult` of `tf.TensorSpec`, for any number of items."""
    return LatentSearchResult(
        labels=tf.TensorSpec([None], tf.int64),
        classes=tf.TensorSpec([None], tf.int64),
        accepted=tf.TensorSpec([None], tf.bool),
        latents=tf.TensorSpec([None, latent_dim], tf.float32),
        objective_value=tf.TensorSpec([None], tf.float32),
        reconstruction_error=tf.TensorSpec([None], tf.float32),
        num_iterations=tf.TensorSpec([None], tf.int32),
        status=tf.TensorSpec([None], tf.int8),
    )
