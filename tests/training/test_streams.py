"""What `fit` learns of a stream: the range of its images, and which they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier
from tfgmvae.calibration.fingerprints import sketch
from tfgmvae.datasets import Dataset
from tfgmvae.io.labels import numbered
from tfgmvae.io.streams import Refusals, readable
from tfgmvae.preparation import Preparation
from tfgmvae.recipes import PLAIN
from tfgmvae.training.streams import StreamObserver

# Keras says so where a generator ends, which it does not know the length of.
pytestmark = pytest.mark.filterwarnings("ignore:Your input ran out of data")


def small(decoder: Any = "mlp") -> RejectingClassifier:
    weights = keras.initializers.GlorotUniform(seed=0)
    codes = keras.layers.Dense(10, kernel_initializer=weights)
    encoder = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Flatten(), codes])
    return RejectingClassifier((8, 8, 1), 10, encoder=encoder, decoder=decoder, seed=0, **PLAIN)


def as_dataset(x: np.ndarray, y: np.ndarray) -> tf.data.Dataset:
    return tf.data.Dataset.from_tensor_slices((x, y)).batch(100)


def as_generator(x: np.ndarray, y: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    for start in range(0, len(x), 100):
        yield x[start : start + 100], y[start : start + 100]


class Batches(keras.utils.PyDataset):
    def __init__(self, x: np.ndarray, y: np.ndarray, **options: Any) -> None:
        super().__init__(**options)
        self._x, self._y = x, y

    def __len__(self) -> int:
        return -(-len(self._x) // 100)

    def __getitem__(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        part = slice(100 * index, 100 * index + 100)
        return self._x[part], self._y[part]


def in_threads(x: np.ndarray, y: np.ndarray) -> Batches:
    return Batches(x, y, workers=2)


STREAMS = [as_dataset, as_generator, Batches, in_threads]


@pytest.mark.parametrize("stream", STREAMS)
@pytest.mark.parametrize("factor", [255, -1])
def test_values_that_the_default_decoder_cannot_make_are_refused_untrained(
    digits: Dataset, stream: Callable[..., Any], factor: float
) -> None:
    classifier = small()
    before = [np.asarray(weight) for weight in classifier.trainable_weights]
    with pytest.raises(ValueError, match=r"x in 0..1, the range of decoder='mlp'; pass x / 255"):
        classifier.fit(stream(factor * digits.x_train, digits.y_train), verbose=0)
    for weight, value in zip(classifier.trainable_weights, before, strict=True):
        np.testing.assert_array_equal(weight, value)


@pytest.mark.parametrize("stream", STREAMS)
@pytest.mark.parametrize("kind", [str, bytes, object])
def test_labels_of_a_stream_may_be_names(stream: Callable[..., Any], kind: type) -> None:
    x, y = np.zeros((150, 8, 8, 1), np.float32), np.arange(150) % 3
    names = np.array(["cat", "dog", "eel"])[y].astype(kind)
    preparation = Preparation((8, 8, 1), class_names=("cat", "dog", "eel"))
    read = readable(
        stream(x, names),
        preparation,
        lambda labels: numbered(labels, preparation.class_names),
        Refusals(),
    )
    batches = map(read.__getitem__, range(2)) if isinstance(read, keras.utils.PyDataset) else read
    labels = np.concatenate([np.asarray(labels) for _, labels in batches])
    np.testing.assert_array_equal(labels, y)
    assert labels.dtype == np.int64


@pytest.mark.parametrize("stream", [Batches, in_threads])
def test_names_in_a_stream_need_those_of_the_classes(stream: Callable[..., Any]) -> None:
    x, names = np.zeros((200, 8, 8, 1), np.float32), np.full(200, "cat")
    with pytest.raises(ValueError, match="class_names in the constructor.*Received: .* 'cat'"):
        small().fit(stream(x, names), verbose=0)


def test_other_failures_of_a_stream_are_left_as_they_are(digits: Dataset) -> None:
    def fail(image: tf.Tensor, label: tf.Tensor) -> Any:
        return tf.debugging.check_numerics(image / 0, "broken file"), label

    broken = tf.data.Dataset.from_tensor_slices((digits.x_train, digits.y_train)).map(fail)
    with pytest.raises(tf.errors.InvalidArgumentError, match="broken file"):
        small().fit(broken.batch(100), verbose=0)


@pytest.mark.parametrize("stream", STREAMS)
def test_range_is_that_of_the_images(digits: Dataset, stream: Callable[..., Any]) -> None:
    layers = [keras.Input((10,)), keras.layers.Dense(64), keras.layers.Reshape((8, 8, 1))]
    classifier = small(decoder=keras.Sequential(layers))
    x = 2 * digits.x_train - 1
    x[-1, 0, 0] = 3  # in the last batch
    classifier.fit(stream(x, digits.y_train), epochs=1, verbose=0)
    np.testing.assert_array_equal(classifier.trained_range, [-1, 3])


@pytest.mark.parametrize("stream", STREAMS)
def test_training_images_are_noticed_in_the_calibration(
    digits: Dataset, stream: Callable[..., Any]
) -> None:
    classifier = small()
    classifier.fit(stream(digits.x_train, digits.y_train), epochs=1, verbose=0)
    with pytest.warns(UserWarning, match="About 100% of the calibration images were used in"):
        classifier.calibrate(as_dataset(digits.x_train, digits.y_train), verbose=0)
    # Silent: a warning is an error here.
    classifier.calibrate(digits.x_test, verbose=0)


def test_images_of_one_epoch_are_counted(digits: Dataset) -> None:
    classifier = small()
    data = as_dataset(digits.x_train, digits.y_train).repeat()
    classifier.fit(data, epochs=2, steps_per_epoch=3, verbose=0)
    seen = sketch(digits.x_train[:300])
    assert np.isin(seen, classifier.training_sketch).all()
    # TensorFlow reads a little ahead.
    assert np.sum(classifier.training_sketch >= 0) <= 500


def test_training_is_the_same_as_unwatched(
    digits: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights = []
    for is_watched in (True, False):
        if not is_watched:
            monkeypatch.setattr(StreamObserver, "watched", lambda self, x: x)
        classifier = small()
        data = tf.data.Dataset.from_tensor_slices((digits.x_train, digits.y_train))
        data = data.shuffle(1500, seed=0).batch(100).prefetch(2)
        classifier.fit(data, epochs=2, verbose=0)
        weights.append(classifier.trainable_weights)
    for watched, unwatched in zip(*weights, strict=True):
        np.testing.assert_array_equal(watched, unwatched)


@pytest.mark.parametrize("num_parts", [0, 1, 3])
def test_elements_keep_their_structure(num_parts: int) -> None:
    x, y, w = np.full((4, 2, 2, 1), 0.5, np.float32), np.arange(4), np.ones(4, np.float32)
    data = tf.data.Dataset.from_tensor_slices((x, y, w)[:num_parts] if num_parts else x).batch(2)
    seen: list[Any] = []
    observer = StreamObserver("mlp", lambda *found: seen.append(found), Refusals())
    watched = observer.watched(data)
    assert watched.element_spec == data.element_spec
    assert watched.cardinality() == data.cardinality()
    for found, expected in zip(watched, data, strict=True):
        tf.nest.map_structure(np.testing.assert_array_equal, found, expected)
    for epoch in range(2):
        observer.on_epoch_end(epoch)
    [(values, images)] = seen
    assert values == (0.5, 0.5)
    np.testing.assert_array_equal(images, sketch(x))


def test_a_stream_of_another_kind_is_let_pass() -> None:
    data = tf.data.Dataset.from_tensor_slices({"x": np.zeros((4, 2))})
    observer = StreamObserver("mlp", lambda *seen: pytest.fail("it saw nothing"), Refusals())
    assert observer.watched(data) is data
    observer.on_epoch_end(0)


@pytest.mark.parametrize("factor", [1, 255])
def test_first_batches_of_a_distributed_dataset_are_looked_at(digits: Dataset, factor: int) -> None:
    strategy = tf.distribute.MirroredStrategy(["cpu:0"])
    with strategy.scope():
        classifier = small()
    data = as_dataset(factor * digits.x_train, digits.y_train)
    data = strategy.experimental_distribute_dataset(data)
    if factor > 1:
        with pytest.raises(ValueError, match=r"x in 0..1, the range of decoder='mlp'"):
            classifier.fit(data, verbose=0, steps_per_epoch=2)
        return
    classifier.fit(data, epochs=1, verbose=0, steps_per_epoch=2)
    np.testing.assert_array_equal(classifier.trained_range, [0, 1])
    with pytest.warns(UserWarning, match="About 100% of the calibration images were used in"):
        classifier.calibrate(digits.x_train, digits.y_train, verbose=0)


def test_epochs_of_a_py_dataset_begin_and_end() -> None:
    told: list[str] = []

    class Counted(Batches):
        def on_epoch_begin(self) -> None:
            told.append("begin")

        def on_epoch_end(self) -> None:
            told.append("end")

    x = np.full((200, 8, 8, 1), 0.5, np.float32)
    observer = StreamObserver("mlp", lambda *seen: None, Refusals())
    watched = observer.watched(Counted(x, np.zeros(200, int), workers=3, max_queue_size=7))
    assert (watched.workers, watched.max_queue_size, watched.num_batches) == (3, 7, 2)
    watched.on_epoch_begin()
    watched.on_epoch_end()
    assert told == ["begin", "end"]
    assert len(watched[1][0]) == 100
