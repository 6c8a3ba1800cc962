"""Images as they come in: arrays and streams, checked batch by batch."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae.io.batches import BATCH_SIZE, ImageReader, checked_batch_size, is_array, slices
from tfgmvae.preparation import Preparation


def reader(trained_maximum: float = float("nan")) -> ImageReader:
    return ImageReader(Preparation((2, 2, 1), resize=None), lambda: trained_maximum)


def images(count: int) -> np.ndarray:
    return np.arange(4 * count, dtype=np.float32).reshape(count, 2, 2, 1)


@pytest.mark.parametrize(
    ("x", "expected"),
    [
        (images(3), True),
        ([[[[0.0]]]], True),
        (None, True),
        (tf.data.Dataset.from_tensor_slices(images(3)), False),
        (iter([images(3)]), False),
    ],
)
def test_tells_arrays_from_streams(x: Any, expected: bool) -> None:
    assert is_array(x) == expected


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (3, [3]), (8, [4, 4]), (9, [4, 4, 1])])
def test_arrays_come_in_batches(count: int, sizes: list[int]) -> None:
    batches = list(reader().batches(images(count).astype(np.int16), 4, verbose=0))
    assert [len(batch) for batch in batches] == sizes
    assert {batch.dtype for batch in batches} == {np.dtype(np.float32)}
    np.testing.assert_array_equal(np.concatenate(batches), images(count))


def test_streams_keep_their_batches() -> None:
    stream = [(images(2), np.zeros(2)), (images(3), np.ones(3))]
    assert [len(x) for x in reader().batches(iter(stream), None, verbose=0)] == [2, 3]
    assert [len(x) for x in reader().batches(iter([]), None, verbose=0)] == [0]
    labelled = list(reader().labelled_batches(iter(stream), None, None, num_classes=2))
    np.testing.assert_array_equal(np.concatenate([y for _, y in labelled]), [0, 0, 1, 1, 1])


@pytest.mark.parametrize(("y", "expected"), [(None, [-1] * 5), (np.arange(5) % 2, [0, 1, 0, 1, 0])])
def test_labels_stay_with_their_images(y: Any, expected: list[int]) -> None:
    batches = list(reader().labelled_batches(images(5), y, 2, num_classes=2))
    np.testing.assert_array_equal(np.concatenate([x for x, _ in batches]), images(5))
    np.testing.assert_array_equal(np.concatenate([labels for _, labels in batches]), expected)


def test_bytes_are_scaled_unless_the_model_was_trained_on_larger_numbers() -> None:
    x = images(5).astype(np.uint8)
    np.testing.assert_array_equal(reader().checked(x), images(5) / np.float32(255))
    np.testing.assert_array_equal(reader(1.0).checked(x), images(5) / np.float32(255))
    np.testing.assert_array_equal(reader(200.0).checked(x), images(5))


def test_labels_may_be_names() -> None:
    (_, labels), *_ = reader().labelled_batches(images(3), ["b", "", "a"], None, 2, ("a", "b"))
    np.testing.assert_array_equal(labels, [1, -1, 0])


def test_an_index_counts_from_the_first_batch() -> None:
    x = images(5)
    x[4, 1, 0, 0] = np.nan
    with pytest.raises(ValueError, match=r"the first is x\[4, 1, 0, 0\]"):
        list(reader().batches(x, 2, verbose=0))


def test_warns_of_another_scale_once() -> None:
    noticing = reader(trained_maximum=1.0)
    with pytest.warns(UserWarning, match=r"x.max\(\)=19"):
        noticing.checked(images(5))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        noticing.checked(images(5))
        reader().checked(images(5))


def test_sizes() -> None:
    assert checked_batch_size(None) == BATCH_SIZE
    assert [(part.start, part.stop) for part in slices(5, 2)] == [(0, 2), (2, 4), (4, 5)]
    with pytest.raises(ValueError, match="an integer >= 1. Received: batch_size=0"):
        checked_batch_size(0)
