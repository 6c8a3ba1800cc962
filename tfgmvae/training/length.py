"""How long a training lasts where nobody says: from the number of images alone."""

from __future__ import annotations

import math
from typing import Any

import keras
import tensorflow as tf

SMALL_SET = 5_000
"""Below so many images, batches are half as large, so that there are enough steps."""

BATCH_SIZE = 128
"""Images per step, where nothing else is said."""

_LARGE_SET, _EPOCHS_OF_LARGE_SET = 54_000, 8
_MOST_EPOCHS = 60


def batch_size_for(num_images: int) -> int:
    """Returns the images per step of a training on so many images.

    Example:
        >>> from tfgmvae.training.length import batch_size_for
        >>> batch_size_for(1_000), batch_size_for(60_000)
        (64, 128)
    """
    return BATCH_SIZE // 2 if num_images < SMALL_SET else BATCH_SIZE


def epochs_for(num_images: int) -> int:
    """Returns the passes over so many images: 8 for 54,000, and more the fewer there are.

    They grow with the inverse square root, up to 60: a small set needs more passes, and still
    fewer steps. `benchmarks/selection/choose_defaults.py` shows on held-out training images what
    half and twice as many give.

    Example:
        >>> from tfgmvae.training.length import epochs_for
        >>> [epochs_for(number) for number in (500, 1_500, 6_000, 54_000, 1_000_000)]
        [60, 48, 24, 8, 8]
    """
    epochs = _EPOCHS_OF_LARGE_SET * math.sqrt(_LARGE_SET / max(num_images, 1))
    return min(max(round(epochs), _EPOCHS_OF_LARGE_SET), _MOST_EPOCHS)


def epochs_for_stream(batches: Any) -> int:
    """Returns the passes over a stream, by `epochs_for` the images that it seems to hold.

    A batch of unknown size counts as one of 128. Where the number of batches is not known, it is 8
    passes, and one where the stream can be read once only.

    Args:
        batches: A `tf.data.Dataset`, a `keras.utils.PyDataset`, a generator or another stream.
    """
    if hasattr(batches, "__next__"):
        return 1
    size, count = None, -1
    if isinstance(batches, tf.data.Dataset):
        count = int(batches.cardinality())
        first = tf.nest.flatten(batches.element_spec)[0]
        size = first.shape[0] if isinstance(first, tf.TensorSpec) and first.shape.rank else None
    elif isinstance(batches, keras.utils.PyDataset):
        count = batches.num_batches or -1
    return epochs_for(count * (size or BATCH_SIZE)) if count > 0 else _EPOCHS_OF_LARGE_SET
