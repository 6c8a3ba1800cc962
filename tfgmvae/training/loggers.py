"""Checks of the programs that write down a training, before it starts."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

import keras
import tensorflow as tf

from tfgmvae.io.installed import check_installed


def check_loggers(x: Any, callbacks: Iterable[keras.callbacks.Callback]) -> None:
    """Raises where TensorBoard is missing, or MLflow would read a stream without an end.

    MLflow's autologging reads a whole `tf.data.Dataset` into memory to tell it from others. The one
    that Keras is given for a training on arrays repeats them for ever.

    Args:
        x: What Keras' `fit` is given.
        callbacks: Those of the training.

    Raises:
        ModuleNotFoundError: A `keras.callbacks.TensorBoard` without the package tensorboard.
        ValueError: A Dataset without a known end while MLflow's autologging logs datasets.

    Example:
        >>> import keras, numpy as np
        >>> from tfgmvae.training.loggers import check_loggers
        >>> check_loggers(np.zeros((3, 8, 8, 1)), [keras.callbacks.EarlyStopping()])
    """
    if any(isinstance(one, keras.callbacks.TensorBoard) for one in callbacks):
        check_installed("tensorboard", "tensorboard", "Callbacks of TensorBoard")
    if (
        isinstance(x, tf.data.Dataset)
        and x.cardinality() < 0  # Infinite or unknown.
        and _mlflow_logs_datasets()
    ):
        raise ValueError(
            "Expected MLflow's autologging to leave out data sets, because the stream of this "
            "training has no known end: mlflow.tensorflow.autolog(log_datasets=False). "
            "Received: log_datasets=True"
        )


def _mlflow_logs_datasets() -> bool:
    # Autologging is on only where somebody has imported it.
    autologging = sys.modules.get("mlflow.utils.autologging_utils")
    if autologging is None or autologging.autologging_is_disabled("tensorflow"):
        return False
    return bool(autologging.get_autologging_config("tensorflow", "log_datasets", True))
