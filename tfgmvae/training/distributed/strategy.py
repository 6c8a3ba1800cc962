"""Training on several devices or machines: what `fit` needs under a `tf.distribute` strategy.

A classifier that is made within `strategy.scope()` is trained by its own `fit`, that is by Keras'
training loop with Keras' callbacks, under every strategy that `check` lets pass. Each *replica*
(device) works on its part of every batch; the parts here see to it that the replicas together do
what one of them would do with the whole batch.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

# Far apart, so that no replica draws the random numbers of another model's seed.
_SEED_STRIDE = 1_000_003


def is_chief(strategy: tf.distribute.Strategy | None = None) -> bool:
    """Returns whether this process is the one that writes files.

    Args:
        strategy: A `tf.distribute` strategy. Default `None`: the one in whose scope this is called.

    Returns:
        `True` in the chief of several workers (worker 0, where none is named chief), and wherever
        there is one process only.

    Example:
        >>> import tensorflow as tf
        >>> from tfgmvae import distributed
        >>> distributed.is_chief(tf.distribute.MirroredStrategy(["CPU:0"]))
        True
    """
    task_type, task_id, cluster = _task(strategy or tf.distribute.get_strategy())
    return task_type == "chief" or ("chief" not in cluster and not task_id)


def _task(strategy: tf.distribute.Strategy) -> tuple[str, int | None, dict[str, list[str]]]:
    """Returns the kind and number of this process' task, and the addresses of all tasks."""
    resolver = strategy.cluster_resolver
    cluster = resolver.cluster_spec().as_dict() if resolver else {}
    return (resolver.task_type, resolver.task_id, cluster) if cluster else ("", None, {})


def is_multi_worker(strategy: tf.distribute.Strategy) -> bool:
    """Returns whether the strategy is of the kind that joins several processes."""
    return isinstance(strategy, tf.distribute.MultiWorkerMirroredStrategy)


def size(strategy: tf.distribute.Strategy) -> str:
    """Says how many processes and devices train, which is one each where TF_CONFIG is not set."""
    _, _, cluster = _task(strategy)
    workers = sum(map(len, cluster.values())) or 1
    return f"Workers: {workers}. Replicas: {strategy.num_replicas_in_sync}."


def check(model: keras.Model) -> None:
    """Refuses what cannot be trained under the model's strategy.

    Args:
        model: A `GaussianMixtureVAE`.

    Raises:
        ValueError: A strategy of another kind, variables made outside its scope, or, where it
            joins several processes, a model without a seed, a call within its scope, or several
            steps per execution.
    """
    strategy = model.distribute_strategy
    unsupported = (
        tf.distribute.TPUStrategy,
        tf.distribute.ParameterServerStrategy,
        tf.distribute.experimental.CentralStorageStrategy,
    )
    if isinstance(strategy, unsupported):
        raise ValueError(
            "Expected a MirroredStrategy or a MultiWorkerMirroredStrategy. "
            f"Received: {type(strategy).__name__}"
        )
    if not is_multi_worker(strategy) and not isinstance(strategy, tf.distribute.MirroredStrategy):
        return
    variables = [*model.variables, *(model.optimizer.variables if model.compiled else [])]
    for variable in variables:
        if not strategy.extended.variable_created_in_scope(variable.value):
            raise ValueError(
                "Expected the classifier, its networks and its optimizer to be made within "
                f"strategy.scope(). Received: the variable {variable.path!r}, made outside"
            )
    if not is_multi_worker(strategy):
        return
    if model.seed is None:
        raise ValueError(
            "Expected a classifier with a seed, the same for every worker, so that all of them "
            "hold out the same images and show the rest in the same order. Received: seed=None"
        )
    if tf.distribute.has_strategy():
        # The chief makes variables while it saves, and within the scope it would share them with
        # the others and wait for an answer.
        raise ValueError(
            "Expected fit to be called outside of strategy.scope() under "
            "MultiWorkerMirroredStrategy. Received: a call within the scope"
        )
    if model.compiled and model.steps_per_execution != 1:
        raise ValueError(
            "Expected steps_per_execution=1 under MultiWorkerMirroredStrategy. "
            f"Received: steps_per_execution={model.steps_per_execution}"
        )


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
    """Returns the callbacks that this worker shall call: the chief alone writes files.

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
        kept.append(_Agreement())
    writers = (
        keras.callbacks.ModelCheckpoint,
        keras.callbacks.CSVLogger,
        keras.callbacks.TensorBoard,
    )
    for callback in callbacks:
        if is_chief(strategy):
            kept.append(callback)
        elif isinstance(callback, keras.callbacks.BackupAndRestore):
            # Goes on from the chief's backup, and leaves writing and removing it to the chief.
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


class _Agreement(keras.callbacks.Callback):
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
        rows = _gathered(self.model.distribute_strategy, list(own.values()))  # [R, 4]
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


def _gathered(strategy: tf.distribute.Strategy, row: list[int]) -> np.ndarray:
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
