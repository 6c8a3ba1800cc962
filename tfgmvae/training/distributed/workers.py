"""What the workers and replicas of a training do together: steps, callbacks, weights."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.training.distributed.strategy import is_chief, is_multi_worker


def divisible_into_rows(batches: tf.data.Dataset) -> tf.data.Dataset:
    """Lets several workers divide every batch among them.

    Left to itself, TensorFlow takes the epochs of such a pipeline for files, and gives every worker
    some of them.

    Args:
        batches: The same batches for every worker.

    Returns:
        The same batches.
    """
    options = tf.data.Options()
    options.experimental_distribute.auto_shard_policy = tf.data.experimental.AutoShardPolicy.DATA
    return batches.with_options(options)


def step_function(
    model: keras.Model, step: Callable[[Any], dict[str, tf.Tensor]]
) -> Callable[[Any], dict[str, tf.Tensor]]:
    """Makes the function that Keras' training loop calls for every batch, for several workers.

    Keras' own averages the results over their first axis there, and scalars have none.

    Args:
        model: The model, whose `distribute_strategy` is used.
        step: A `train_step` or `test_step`, which gives the same results on all replicas.

    Returns:
        A function of the iterator over batches that returns the results of one step.
    """
    strategy = model.distribute_strategy

    @tf.autograph.experimental.do_not_convert
    def on_all_replicas(iterator: Any) -> dict[str, Any]:
        return strategy.run(step, args=(next(iterator),))

    run = on_all_replicas if model.run_eagerly else tf.function(on_all_replicas)

    def function(iterator: Any) -> dict[str, tf.Tensor]:
        return _of_first_replica(strategy, run(iterator))

    return function


def _on_all_replicas(
    strategy: tf.distribute.Strategy, function: Callable[..., Any]
) -> Callable[..., Any]:
    """Returns what runs the function on every replica, as one graph, and gives one's result."""

    @tf.function
    @tf.autograph.experimental.do_not_convert
    def run(*arguments: Any) -> Any:
        return strategy.run(function, args=arguments)

    return lambda *arguments: _of_first_replica(strategy, run(*arguments))


def _of_first_replica(strategy: tf.distribute.Strategy, values: Any) -> Any:
    return tf.nest.map_structure(
        lambda value: strategy.experimental_local_results(value)[0], values
    )


def callbacks_of_this_worker(
    callbacks: Sequence[keras.callbacks.Callback], strategy: tf.distribute.Strategy
) -> list[keras.callbacks.Callback]:
    """Returns the callbacks of this worker: the chief alone writes files.

    Args:
        callbacks: The user's.
        strategy: The strategy of the training.

    Returns:
        The callbacks; under several replicas with those that keep the replicas alike.
    """
    if strategy.num_replicas_in_sync == 1 and not is_multi_worker(strategy):
        return list(callbacks)
    kept: list[keras.callbacks.Callback] = [_AveragedStatistics()]
    if is_multi_worker(strategy):
        kept.append(Agreement())
    writers = (
        keras.callbacks.ModelCheckpoint,
        keras.callbacks.CSVLogger,
        keras.callbacks.TensorBoard,
    )
    for callback in callbacks:
        if is_chief(strategy):
            kept.append(callback)
        elif isinstance(callback, keras.callbacks.BackupAndRestore):
            # Resumes from the chief's backup, and leaves writing and removing it to the chief.
            kept.append(
                keras.callbacks.BackupAndRestore(
                    callback.backup_dir, save_freq=2**62, delete_checkpoint=False
                )
            )
        elif not isinstance(callback, writers):
            kept.append(callback)
    return kept


class _AveragedStatistics(keras.callbacks.Callback):
    """Averages what layers have counted on every replica, as batch normalization does.

    First in the list, so that it comes before a validation and before anything is saved.
    """

    def on_train_begin(self, logs: dict[str, Any] | None = None) -> None:
        networks = (self.model.encoder, self.model.decoder)
        statistics = [
            weight
            for network in networks
            for weight in network.non_trainable_weights
            if "float" in weight.dtype
        ]

        def average() -> None:
            # Copies, because TensorFlow reduces only what an operation of the replica made.
            own = [tf.identity(weight) for weight in statistics]
            means = tf.distribute.get_replica_context().all_reduce(tf.distribute.ReduceOp.MEAN, own)
            for weight, mean in zip(statistics, means, strict=True):
                weight.assign(mean)

        strategy = self.model.distribute_strategy
        self._average = _on_all_replicas(strategy, average) if statistics else _nothing

    def on_test_begin(self, logs: dict[str, Any] | None = None) -> None:
        self._average()

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        self._average()


def _nothing() -> None:
    """Networks without statistics have nothing to average."""


class Agreement(keras.callbacks.Callback):
    """Refuses to train where the workers do not start from the same state."""

    def __init__(self) -> None:
        super().__init__()
        self._is_checked = False

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        if self._is_checked:
            return
        self._is_checked = True
        # The training images are among the weights, by their fingerprints.
        own = {
            "epoch": epoch,
            "steps per epoch": self.params["steps"] or 0,
            "checksum of the weights": _checksum(self.model.weights),
            "checksum of the optimizer": _checksum(self.model.optimizer.variables),
        }
        rows = gathered(self.model.distribute_strategy, list(own.values()))  # [R, 4]
        for name, values in zip(own, rows.T, strict=True):
            if len(set(values)) > 1:
                raise ValueError(
                    "Expected every worker to start from the same state: the same classifier and "
                    "arrays, and a folder of BackupAndRestore that all of them can read. "
                    f"Received: {name} {values.tolist()} of the replicas, in their order"
                )


def _checksum(variables: Sequence[Any]) -> int:
    checksum = 0
    for variable in variables:
        checksum = zlib.crc32(np.ascontiguousarray(variable).data, checksum)
    return checksum


def gathered(strategy: tf.distribute.Strategy, row: list[int]) -> np.ndarray:
    """Returns the rows of all replicas, int64 `[R, ...]`."""

    def gather(values: tf.Tensor) -> tf.Tensor:
        return tf.distribute.get_replica_context().all_gather(values[tf.newaxis], axis=0)

    return _on_all_replicas(strategy, gather)(tf.constant(row, tf.int64)).numpy()


def take_from_chief(model: keras.Model) -> None:
    """Gives all workers the chief's weights, thresholds included.

    They are the same already but for what machines of different kinds round differently.

    Args:
        model: A model that every worker has trained.
    """
    strategy = model.distribute_strategy
    if not is_multi_worker(strategy):
        return
    weights = [weight for weight in model.weights if "float" in weight.dtype]

    def take() -> None:
        replica = tf.distribute.get_replica_context()
        is_first = tf.equal(replica.replica_id_in_sync_group, 0)
        own = [tf.where(is_first, weight, tf.zeros_like(weight)) for weight in weights]
        of_first = replica.all_reduce(tf.distribute.ReduceOp.SUM, own)
        for weight, value in zip(weights, of_first, strict=True):
            weight.assign(value)

    _on_all_replicas(strategy, take)()
