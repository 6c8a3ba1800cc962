"""Streams of images as users have them, turned into what a model is trained and measured on."""

from __future__ import annotations

import contextlib
import inspect
from collections.abc import Callable, Iterator
from typing import Any

import keras
import tensorflow as tf

from tfgmvae.io.raw_images import Fitting


class Refusals:
    """Keeps the `ValueError` of a function that TensorFlow calls, and wraps on its way out."""

    def __init__(self) -> None:
        self._last: ValueError | None = None

    def kept(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Returns the function, whose refusal is remembered."""

        def call(*arguments: Any) -> Any:
            try:
                return function(*arguments)
            except ValueError as refusal:
                self._last = refusal
                raise

        return call

    @contextlib.contextmanager
    def plain(self) -> Iterator[None]:
        """Raises the refusal itself in place of TensorFlow's error."""
        self._last = None
        try:
            yield
        except tf.errors.OpError:
            if self._last is None:
                raise
            raise self._last from None


def readable(
    x: Any,
    fitting: Fitting,
    numbered: Callable[[Any], Any],
    refusals: Refusals,
    scale_bytes: bool = True,
) -> Any:
    """Returns a stream whose images have the model's size and whose labels are numbers.

    Args:
        x: A `tf.data.Dataset`, a `PyDataset` or a generator of batches of images, or of tuples that
            begin with images and labels. Other streams come back as they are: the model's own step
            fits their images.
        fitting: Makes images of the model's size.
        numbered: Labels `[N]`, an array -> the same as numbers.
        refusals: Of the error that `numbered` raises.
        scale_bytes: Whether uint8 is divided by 255. Default `True`.

    Returns:
        A stream of the same kind.
    """

    def fitted(images: Any) -> Any:
        return fitting.fitted(images, scale_bytes)

    if isinstance(x, tf.data.Dataset):
        return _readable_dataset(x, fitting.input_shape, fitted, refusals.kept(numbered))

    def read(batch: Any) -> Any:
        if not isinstance(batch, tuple | list):
            return fitted(batch)
        images, *rest = batch
        return (fitted(images), *map(numbered, rest[:1]), *rest[1:])

    if isinstance(x, keras.utils.PyDataset):
        return MappedPyDataset(x, refusals.kept(read))
    return map_generator(x, read) if inspect.isgenerator(x) else x


def map_generator(batches: Iterator[Any], function: Callable[[Any], Any]) -> Iterator[Any]:
    """Yields `function(batch)` for every batch, from a generator, as Keras asks for."""
    for batch in batches:
        yield function(batch)


class MappedPyDataset(keras.utils.PyDataset):
    """A `PyDataset` whose batches go through a function.

    It works in threads where the other one works in processes, because the function may remember
    what it sees.

    Args:
        dataset: The other one.
        function: Batch -> batch.
    """

    def __init__(self, dataset: keras.utils.PyDataset, function: Callable[[Any], Any]) -> None:
        super().__init__(
            workers=dataset.workers,
            use_multiprocessing=False,
            max_queue_size=dataset.max_queue_size,
        )
        self._dataset = dataset
        self._function = function

    @property
    def num_batches(self) -> int | None:
        return self._dataset.num_batches

    def __len__(self) -> int:
        return len(self._dataset)

    def __getitem__(self, index: int) -> Any:
        return self._function(self._dataset[index])

    def on_epoch_begin(self) -> None:
        self._dataset.on_epoch_begin()

    def on_epoch_end(self) -> None:
        self._dataset.on_epoch_end()


def _readable_dataset(
    dataset: tf.data.Dataset,
    input_shape: tuple[int, int, int],
    fitted: Callable[[Any], Any],
    numbered: Callable[[Any], Any],
) -> tf.data.Dataset:
    is_tuple = isinstance(dataset.element_spec, tuple)
    images, *rest = dataset.element_spec if is_tuple else (dataset.element_spec,)
    if not isinstance(images, tf.TensorSpec):
        return dataset
    has_names = bool(rest) and isinstance(rest[0], tf.TensorSpec) and rest[0].dtype == tf.string
    is_fitted = images.dtype == tf.float32 and images.shape[1:] == input_shape
    if is_fitted and not has_names:
        return dataset

    @tf.autograph.experimental.do_not_convert
    def read(*parts: Any) -> Any:
        images, *rest = parts
        if has_names:
            labels = tf.numpy_function(numbered, rest[:1], tf.int64)
            rest[0] = tf.ensure_shape(labels, rest[0].shape)
        return (fitted(images), *rest) if is_tuple else fitted(images)

    return dataset.map(read, num_parallel_calls=tf.data.AUTOTUNE, deterministic=True)
