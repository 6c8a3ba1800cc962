"""What `fit` does to arrays before Keras sees them: hold some out, mix labelled and unlabelled."""

from __future__ import annotations

import math

import numpy as np
import tensorflow as tf

LABELLED_SHARE = 0.25
"""Share of labelled images in every batch of a semi-supervised training."""


def draw_held_out(labels: np.ndarray, share: float, seed: int | None) -> np.ndarray:
    """Draws which images to keep out of training.

    The same share of every class, except where most images are unlabelled: labels are scarce then,
    so only unlabelled images are drawn.

    Args:
        labels: int64 `[N]`, -1 where unlabelled.
        share: Share of the N images, in [0, 1).
        seed: Fixes the choice. `None` counts as 0, so that a resumed training draws the same.

    Returns:
        Sorted indices, int64.
    """
    generator = np.random.default_rng(0 if seed is None else seed)
    unlabelled = np.flatnonzero(labels < 0)
    if len(unlabelled) > len(labels) / 2:
        count = min(round(share * len(labels)), len(unlabelled))
        return np.sort(generator.permutation(unlabelled)[:count])
    drawn = [
        generator.permutation(members)[: round(share * len(members))]
        for members in (np.flatnonzero(labels == label) for label in np.unique(labels))
    ]
    return np.sort(np.concatenate(drawn)) if drawn else np.zeros(0, np.int64)


def mixed_batches(
    images: np.ndarray,
    labels: np.ndarray,
    weights: np.ndarray | None,
    batch_size: int,
    seed: int | None,
) -> tuple[tf.data.Dataset, int]:
    """Returns endless batches with a fixed share of labelled images, and the steps of an epoch.

    Args:
        images: float32 `[N, ...]`.
        labels: int64 `[N]`, of which some are -1 and some are not.
        weights: float32 `[N]` or `None`.
        batch_size: Images per batch.
        seed: Fixes the order. `None`: drawn anew.

    Returns:
        A Dataset of `(images, labels, weights)` and the number of batches that shows about as many
        unlabelled images as there are.
    """
    num_labelled = min(max(1, round(LABELLED_SHARE * batch_size)), batch_size - 1)
    columns = (
        tf.convert_to_tensor(images),
        tf.convert_to_tensor(labels),
        tf.ones(len(labels)) if weights is None else tf.cast(weights, tf.float32),
    )

    def endless(members: np.ndarray, count: int) -> tf.data.Dataset:
        indices = tf.data.Dataset.from_tensor_slices(members)
        return indices.shuffle(len(members), seed=seed).repeat().batch(count)

    unlabelled = np.flatnonzero(labels < 0)
    pairs = tf.data.Dataset.zip(
        (
            endless(np.flatnonzero(labels >= 0), num_labelled),
            endless(unlabelled, batch_size - num_labelled),
        )
    )

    def gather(first: tf.Tensor, second: tf.Tensor) -> tuple[tf.Tensor, ...]:
        rows = tf.concat([first, second], axis=0)
        return tuple(tf.gather(column, rows) for column in columns)

    steps = math.ceil(len(unlabelled) / (batch_size - num_labelled))
    return pairs.map(gather).prefetch(2), steps
