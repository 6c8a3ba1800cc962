"""What one replica computes within a step, so that all of them together do what one would.

Each *replica* (device) works on its part of every batch. Where there is one only, everything here
does what Keras does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

# Far apart, so that no replica draws the random numbers of another model's seed.
_SEED_STRIDE = 1_000_003


def _replicas() -> tf.distribute.ReplicaContext | None:
    """Returns the replica that is computing, or `None` where there is one replica only."""
    context = tf.distribute.get_replica_context()
    return context if context is not None and context.num_replicas_in_sync > 1 else None


class ReplicaSeedGenerator(keras.random.SeedGenerator):
    """A seed generator whose random numbers differ from replica to replica.

    Its state is the same on all of them, so it can be saved and loaded. Without a strategy it
    draws what Keras' own draws.

    Args:
        seed: Fixes the numbers. Default `None`.
    """

    def next(self, ordered: bool = True) -> tf.Tensor:
        seed = super().next(ordered)
        replica = _replicas()
        if replica is None:
            return seed
        number = tf.cast(replica.replica_id_in_sync_group, seed.dtype)
        return seed + number * tf.constant([_SEED_STRIDE, 0], seed.dtype)


class RunningMean(keras.metrics.Mean):
    """A mean that is reset with every epoch, so a saved model holds zeros in its place.

    Reading it would be an exchange among all workers, which never ends when the chief alone saves.
    """

    def save_own_variables(self, store: Any) -> None:
        for position, variable in enumerate(self.variables):
            store[str(position)] = np.zeros(variable.shape, variable.dtype)

    def load_own_variables(self, store: Any) -> None:
        """Loads nothing, so that a file may hold fewer of them than the model has today."""


def share_of_mean(values: tf.Tensor) -> tf.Tensor:
    """Returns this replica's share in the mean of all replicas' values.

    Optimizers add up the gradients of all replicas, so it is the sum of the shares that has to be
    the mean, also where the parts of a batch differ in size.

    Args:
        values: float32 `[N]`.

    Returns:
        float32 scalar: the mean, where there is one replica only.
    """
    replica = _replicas()
    if replica is None:
        return tf.reduce_mean(values)
    count = tf.cast(tf.size(values), tf.float32)
    return tf.reduce_sum(values) / replica.all_reduce(tf.distribute.ReduceOp.SUM, count)


def results(metrics: Sequence[keras.metrics.Mean]) -> dict[str, tf.Tensor]:
    """Returns the means over the images of all replicas, by name.

    Keras would average the replicas' means, although one may have seen fewer labelled images than
    another.

    Args:
        metrics: The means, as far as this replica has counted.

    Returns:
        float32 scalars.
    """
    replica = _replicas()
    if replica is None:
        return {metric.name: metric.result() for metric in metrics}
    own = [[tf.convert_to_tensor(part) for part in (m.total, m.count)] for m in metrics]
    totals, counts = tf.unstack(
        replica.all_reduce(tf.distribute.ReduceOp.SUM, tf.stack(own)), axis=1
    )  # [M], [M]
    means = tf.unstack(tf.math.divide_no_nan(totals, counts), num=len(metrics))
    return {metric.name: mean for metric, mean in zip(metrics, means, strict=True)}


def never_empty(
    x: tf.Tensor, y: tf.Tensor, weights: tf.Tensor
) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
    """Gives a replica without images a black one of weight zero.

    The last batch of an epoch may hold fewer images than there are replicas, and neither
    convolutions nor means are defined for none.

    Args:
        x: float32 `[N, H, W, C]`.
        y: int64 `[N]`.
        weights: float32 `[N]`.

    Returns:
        The same, N being at least 1 where there are several replicas.
    """
    if _replicas() is None:
        return x, y, weights
    missing = tf.maximum(1 - tf.shape(x)[0], 0)
    columns = (x, y, weights)
    extra = [tf.zeros([missing, *column.shape[1:]], column.dtype) for column in columns]
    x, y, weights = (tf.concat(pair, axis=0) for pair in zip(columns, extra, strict=True))
    return x, y, weights
