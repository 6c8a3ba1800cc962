"""What `fit` learns of the training images of a stream, which it sees only as they pass."""

from __future__ import annotations

import inspect
import itertools
import threading
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.calibration.fingerprints import sketch
from tfgmvae.io.streams import MappedPyDataset, Refusals, map_generator
from tfgmvae.training.arrays import check_range
from tfgmvae.training.sample import Reservoir

_FIRST_BATCHES = 32


class StreamObserver(keras.callbacks.Callback):
    """Looks at the images of a stream in the first epoch, and says what it saw when that ends.

    The first batch is checked before anything is trained on it. Nothing is read that the training
    does not read itself, so the order of a shuffled Dataset stays as it is; but for a
    `DistributedDataset`, which nothing can be put into: its first batches are read before, and
    stand for all.

    Args:
        decoder_name: See `tfgmvae.training.arrays.check_range`.
        remember: Is given the smallest and the largest value, and the `sketch` of the images.
        refusals: Of the error about a first batch that cannot be trained on.
        fitted: Makes images of the model's size out of those of a `DistributedDataset`, which come
            as they are. Default: they are left so.
        reservoir: Is shown the images with their labels. Default `None`: nothing is kept of them.
    """

    def __init__(
        self,
        decoder_name: str | None,
        remember: Callable[[tuple[float, float], np.ndarray], None],
        refusals: Refusals,
        fitted: Callable[[Any], Any] = np.asarray,
        reservoir: Reservoir | None = None,
    ) -> None:
        super().__init__()
        self._decoder_name = decoder_name
        self._remember = remember
        self._reservoir = reservoir
        self._range: tuple[float, float] | None = None
        self._sketch: np.ndarray | None = None
        self._refusals = refusals
        self._fitted = fitted
        self._is_first_epoch = True
        # A PyDataset may be read in several threads.
        self._lock = threading.Lock()

    def watched(self, x: Any) -> Any:
        """Returns the same stream, which is looked at as it passes.

        Args:
            x: What `fit` was given. Only a `tf.data.Dataset`, a `tf.distribute.DistributedDataset`,
                a `PyDataset` and a generator are looked at.
        """
        if isinstance(x, tf.data.Dataset):
            return self._watched_dataset(x)
        if isinstance(x, tf.distribute.DistributedDataset):
            self._look_at_first_batches(x)
            return x
        if isinstance(x, keras.utils.PyDataset):
            return MappedPyDataset(x, self._refusals.kept(self._looked_at))
        return map_generator(x, self._looked_at) if inspect.isgenerator(x) else x

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        if self._is_first_epoch and self._range is not None and self._sketch is not None:
            self._remember(self._range, self._sketch)
        self._is_first_epoch = False

    def _watched_dataset(self, dataset: tf.data.Dataset) -> tf.data.Dataset:
        is_tuple = isinstance(dataset.element_spec, tuple)
        first = dataset.element_spec[0] if is_tuple else dataset.element_spec
        if not isinstance(first, tf.TensorSpec):
            return dataset

        @tf.autograph.experimental.do_not_convert
        def watch(*parts: Any) -> Any:
            labels = parts[1:2] if self._reservoir is not None else ()
            looked_at = [parts[0], *(part for part in labels if isinstance(part, tf.Tensor))]
            seen = tf.numpy_function(self._refusals.kept(self._look), looked_at, [])
            with tf.control_dependencies([seen]):
                images = tf.identity(parts[0])
            return (images, *parts[1:]) if is_tuple else images

        return dataset.map(watch)

    def _looked_at(self, batch: Any) -> Any:
        parts = batch if isinstance(batch, tuple | list) else [batch]
        looked_at = parts[:1] if self._reservoir is None else parts[:2]
        self._look(*(np.asarray(part) for part in looked_at if part is not None))
        return batch

    def _look_at_first_batches(self, dataset: tf.distribute.DistributedDataset) -> None:
        for batch in itertools.islice(dataset, _FIRST_BATCHES):
            parts = batch if isinstance(batch, tuple | list) else [batch]
            on_devices = isinstance(parts[0], tf.distribute.DistributedValues)
            shown = parts[:1] if self._reservoir is None else parts[:2]
            columns = [part.values if on_devices else [part] for part in shown]
            for images, *labels in zip(*columns, strict=True):
                self._look(self._fitted(images), *map(np.asarray, labels))

    def _look(self, images: np.ndarray, labels: np.ndarray | None = None) -> list[np.ndarray]:
        """Looks at a batch `[n, H, W, C]`; the empty list is what TensorFlow expects."""
        if not self._is_first_epoch or not images.size:
            return []
        with self._lock:
            self._remember_batch(images, labels)
        return []

    def _remember_batch(self, images: np.ndarray, labels: np.ndarray | None) -> None:
        if self._range is None:
            check_range(images, self._decoder_name)
        low, high = self._range or (np.inf, -np.inf)
        self._range = (min(low, float(images.min())), max(high, float(images.max())))
        self._sketch = sketch(images, self._sketch)
        if self._reservoir is not None:
            unknown = np.full(len(images), -1)
            known = unknown if labels is None else np.asarray(labels, np.int64)
            self._reservoir.add(images, known.reshape(len(images)))
