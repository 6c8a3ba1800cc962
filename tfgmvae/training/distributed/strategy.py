"""What a `tf.distribute` strategy is: its kind, its chief, its size, and whether `fit` takes it."""

from __future__ import annotations

import keras
import tensorflow as tf


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
