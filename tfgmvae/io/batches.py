"""How images come in: arrays or streams, batch by batch, with a progress bar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import keras
import tensorflow as tf

BATCH_SIZE = 256


def is_array(x: Any) -> bool:
    """Whether `x` is held in memory, rather than a stream of batches."""
    streams = (tf.data.Dataset, tf.distribute.DistributedDataset, keras.utils.PyDataset)
    return not isinstance(x, streams) and not hasattr(x, "__next__")


def checked_batch_size(batch_size: int | None) -> int:
    """Returns the batch size, or the default one for `None`."""
    if batch_size is None:
        return BATCH_SIZE
    if batch_size < 1:
        raise ValueError(f"Expected batch_size >= 1. Received: batch_size={batch_size}")
    return batch_size


class _NoProgress:
    def add(self, steps: int) -> None:
        """Shows nothing."""


def progress_bar(num_batches: int | None, verbose: str | int) -> Any:
    """Returns a progress bar with a method `add`; a silent one for `verbose=0`."""
    return keras.utils.Progbar(num_batches, verbose=int(verbose)) if verbose else _NoProgress()


def slices(num_items: int, batch_size: int = BATCH_SIZE) -> Iterator[slice]:
    """Yields the parts of `num_items` that are handled at a time."""
    for start in range(0, num_items, batch_size):
        yield slice(start, min(start + batch_size, num_items))
