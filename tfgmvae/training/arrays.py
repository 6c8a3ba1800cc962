"""What `fit` does to arrays before Keras sees them: hold some out, order and mix the rest."""

from __future__ import annotations

import math
import random

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


def training_batches(
    images: np.ndarray,
    labels: np.ndarray,
    weights: np.ndarray | None,
    batch_size: int,
    seed: int | None,
    first_epoch: tf.Variable,
) -> tuple[tf.data.Dataset, int]:
    """Returns endless shuffled batches, and how many of them are an epoch.

    The order within an epoch depends on the seed and the number of the epoch only, so that a
    resumed training goes on as it would have without the interruption. Where some labels are -1 and
    some are not, every batch holds the same share of labelled images, and an epoch shows every
    unlabelled image about once.

    Args:
        images: float32 `[N, ...]`.
        labels: int64 `[N]`, -1 where unlabelled.
        weights: `[N]` or `None`.
        batch_size: Images per batch.
        seed: Fixes the order. `None`: drawn from Python's generator, as Keras does.
        first_epoch: int64 scalar, read whenever the batches are iterated over anew.

    Returns:
        A Dataset of `(images, labels)` or `(images, labels, weights)`, and the batches per epoch.

    Raises:
        ValueError: A batch without room for a labelled and an unlabelled image.
    """
    seed = random.randrange(2**31) if seed is None else seed
    columns = [tf.convert_to_tensor(c) for c in (images, labels, weights) if c is not None]
    labelled, unlabelled = np.flatnonzero(labels >= 0), np.flatnonzero(labels < 0)

    def endless(members: np.ndarray, per_epoch: int, count: int) -> tf.data.Dataset:
        """Batches of `count` of the members, `per_epoch` before the next epoch's order begins."""
        rounds = math.ceil(per_epoch / len(members))

        def one_epoch(epoch: tf.Tensor) -> tf.data.Dataset:
            keys = tf.random.stateless_uniform([rounds, len(members)], [seed, epoch])
            order = tf.reshape(tf.argsort(keys), [-1])[:per_epoch]
            return tf.data.Dataset.from_tensor_slices(tf.gather(members, order)).batch(count)

        start = tf.data.Dataset.from_tensors(0)
        epochs = start.flat_map(lambda _: tf.data.Dataset.counter(first_epoch))
        return epochs.flat_map(one_epoch)

    if len(labelled) and len(unlabelled):
        if batch_size < 2:
            raise ValueError(
                "Expected batch_size >= 2, so that a batch holds labelled and unlabelled images. "
                f"Received: batch_size={batch_size}"
            )
        num_labelled = max(1, round(LABELLED_SHARE * batch_size))
        num_unlabelled = batch_size - num_labelled
        steps = math.ceil(len(unlabelled) / num_unlabelled)
        pairs = tf.data.Dataset.zip(
            (
                endless(labelled, steps * num_labelled, num_labelled),
                endless(unlabelled, steps * num_unlabelled, num_unlabelled),
            )
        )
        rows = pairs.map(lambda first, second: tf.concat([first, second], axis=0))
    else:
        steps = math.ceil(len(labels) / batch_size)
        rows = endless(np.arange(len(labels)), len(labels), batch_size)
    batches = rows.map(lambda members: tuple(tf.gather(column, members) for column in columns))
    return batches.prefetch(2), steps
