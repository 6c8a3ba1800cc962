"""Training on several devices or machines: what `fit` needs under a `tf.distribute` strategy.

A classifier that is made within `strategy.scope()` is trained by its own `fit`, that is by Keras'
training loop with Keras' callbacks, under every strategy that `check` lets pass.
"""

from tfgmvae.training.distributed.devices import Devices
from tfgmvae.training.distributed.replicas import (
    ReplicaSeedGenerator,
    RunningMean,
    never_empty,
    results,
    share_of_mean,
)
from tfgmvae.training.distributed.strategy import check, is_chief, is_multi_worker, size
from tfgmvae.training.distributed.workers import (
    callbacks_of_this_worker,
    divisible_into_rows,
    step_function,
    take_from_chief,
)

__all__ = [
    "Devices",
    "ReplicaSeedGenerator",
    "RunningMean",
    "callbacks_of_this_worker",
    "check",
    "divisible_into_rows",
    "is_chief",
    "is_multi_worker",
    "never_empty",
    "results",
    "share_of_mean",
    "size",
    "step_function",
    "take_from_chief",
]
