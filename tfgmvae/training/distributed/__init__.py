"""Training on several devices and workers."""

from tfgmvae.training.distributed.strategy import (
    ReplicaSeedGenerator,
    RunningMean,
    callbacks_of_this_worker,
    check,
    divisible_into_rows,
    is_chief,
    is_multi_worker,
    never_empty,
    results,
    share_of_mean,
    size,
    step_function,
    take_from_chief,
)

__all__ = [
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
