"""How arrays are parted, and the order in which the images to train on are shown."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae.training.arrays import (
    BATCH_SIZE,
    LABELLED_SHARE,
    TrainingArrays,
    prepare,
    training_batches,
)


def rows(
    labels: np.ndarray,
    batch_size: int,
    num_batches: int,
    seed: int | None = 0,
    first_epoch: int = 0,
) -> list[np.ndarray]:
    """The rows shown in every batch."""
    images = np.arange(len(labels), dtype=np.float32)[:, np.newaxis]
    epoch = tf.Variable(first_epoch, dtype=tf.int64)
    batches, _ = training_batches(images, labels, None, batch_size, seed, epoch)
    shown = []
    for x, y in batches.take(num_batches):
        members = x.numpy()[:, 0].astype(int)
        np.testing.assert_array_equal(y, labels[members])
        shown.append(members)
    return shown


SUPERVISED = np.arange(50) % 3
MIXED = np.where(np.arange(50) < 6, np.arange(50) % 3, -1)


def steps_of(labels: np.ndarray) -> int:
    epoch = tf.Variable(0, dtype=tf.int64)
    return training_batches(np.zeros((50, 1), np.float32), labels, None, 16, 0, epoch)[1]


def test_an_epoch_shows_every_image_once() -> None:
    assert steps_of(SUPERVISED) == 4
    shown = rows(SUPERVISED, 16, num_batches=8)
    assert [len(batch) for batch in shown] == [16, 16, 16, 2] * 2
    for epoch in (shown[:4], shown[4:]):
        np.testing.assert_array_equal(np.sort(np.concatenate(epoch)), np.arange(50))


def test_every_mixed_batch_has_its_share_of_labelled_images() -> None:
    assert steps_of(MIXED) == 4
    shown = rows(MIXED, 16, num_batches=4)
    for batch in shown:
        assert len(batch) == 16
        assert np.sum(MIXED[batch] >= 0) == LABELLED_SHARE * 16
    counts = np.bincount(np.concatenate(shown), minlength=50)
    # Sixteen places for the six labelled images, 48 for the 44 unlabelled ones.
    assert set(counts[:6]) == {2, 3}
    assert set(counts[6:]) == {1, 2}


@pytest.mark.parametrize("labels", [SUPERVISED, MIXED, np.full(50, -1)])
def test_order_is_shuffled_anew_for_every_epoch_and_seed(labels: np.ndarray) -> None:
    steps = steps_of(labels)
    shown = rows(labels, 16, 2 * steps)
    again = rows(labels, 16, 2 * steps)
    other = rows(labels, 16, steps, seed=1)
    first, second = np.concatenate(shown[:steps]), np.concatenate(shown[steps:])
    np.testing.assert_array_equal(np.concatenate([first, second]), np.concatenate(again))
    assert not np.array_equal(first, second)
    assert not np.array_equal(first, np.concatenate(other))
    assert not np.array_equal(first, np.sort(first))


@pytest.mark.parametrize("labels", [SUPERVISED, MIXED])
def test_a_later_start_goes_on_with_the_order_of_that_epoch(labels: np.ndarray) -> None:
    steps = steps_of(labels)
    whole = rows(labels, 16, 4 * steps)
    rest = rows(labels, 16, 2 * steps, first_epoch=2)
    np.testing.assert_array_equal(np.concatenate(whole[2 * steps :]), np.concatenate(rest))


def test_without_a_seed_the_order_is_drawn() -> None:
    first, second = (np.concatenate(rows(SUPERVISED, 16, 4, seed=None)) for _ in range(2))
    assert not np.array_equal(first, second)


@pytest.mark.parametrize("labels", [SUPERVISED, MIXED])
def test_weights_stay_with_their_images(labels: np.ndarray) -> None:
    weights = np.arange(50, dtype=np.float32)
    epoch = tf.Variable(0, dtype=tf.int64)
    batches, _ = training_batches(weights[:, np.newaxis], labels, weights, 16, 0, epoch)
    for x, _, w in batches.take(3):
        np.testing.assert_array_equal(x[:, 0], w)


def test_a_batch_of_one_cannot_hold_both_kinds() -> None:
    epoch = tf.Variable(0, dtype=tf.int64)
    with pytest.raises(ValueError, match="batch_size >= 2.*Received: batch_size=1"):
        training_batches(np.zeros((50, 1), np.float32), MIXED, None, 1, 0, epoch)


class TestPrepare:
    """Every image goes to one place; what is refused is tested with `fit`."""

    IMAGES = np.linspace(0, 1, 200, dtype=np.float32).reshape(200, 1, 1, 1)
    LABELS = np.arange(200) % 2

    def prepared(self, **options: Any) -> TrainingArrays:
        settings = {
            "input_shape": (1, 1, 1), "num_classes": 2, "decoder_name": "mlp",
            "calibration_split": 0.1, "validation_split": 0.25, "false_reject_rate": 0.5, "seed": 0,
        }  # fmt: skip
        return prepare(self.IMAGES, self.LABELS, **(settings | options))

    def test_parts_share_no_image_and_lose_none(self) -> None:
        found = self.prepared(sample_weight=self.IMAGES[:, 0, 0, 0])
        assert found.held_out is not None
        assert found.validation is not None
        assert [len(part) for part in (found.images, found.held_out[0], found.validation[0])] == [
            135, 20, 45,
        ]  # fmt: skip
        parts = [found.images, found.held_out[0], found.validation[0]]
        np.testing.assert_array_equal(np.sort(np.concatenate(parts), axis=0), self.IMAGES)
        np.testing.assert_array_equal(found.weights, found.images[:, 0, 0, 0])
        # Validation comes from the end.
        assert found.validation[0].min() > found.images.max()
        for images, labels in ((found.images, found.labels), found.held_out, found.validation):
            numbers = np.rint(images[:, 0, 0, 0] * 199).astype(int)
            np.testing.assert_array_equal(labels, self.LABELS[numbers])

    def test_groups_are_parted_whole(self) -> None:
        groups = np.arange(200) // 10
        found = self.prepared(groups=groups, calibration_split=0.2)
        assert found.held_out is not None
        assert found.validation is not None
        assert found.choice is not None
        seen = [
            set(groups[np.rint(images[:, 0, 0, 0] * 199).astype(int)])
            for images in (found.images, found.held_out[0], found.validation[0])
        ]
        assert [len(part) for part in seen] == [12, 4, 4]
        assert set.union(*seen) == set(range(20))
        assert found.choice.num_groups == 4

    def test_nothing_is_parted_where_nothing_is_asked_for(self) -> None:
        found = self.prepared(calibration_split=0.0, validation_split=0.0)
        assert found.held_out is found.validation is found.weights is None
        np.testing.assert_array_equal(found.images, self.IMAGES)

    def test_keras_gets_batches_or_arrays(self) -> None:
        found = self.prepared(calibration_split=0.0, validation_split=0.0)
        first_epoch = tf.Variable(0, dtype=tf.int64)
        given = found.keras_arguments(50, 0, first_epoch)
        assert (given["steps_per_epoch"], given["shuffle"]) == (4, False)
        assert next(iter(given["x"]))[0].shape == (50, 1, 1, 1)
        given = found.keras_arguments(None, 0, first_epoch, shuffle=False, steps_per_epoch=3)
        assert (given["batch_size"], given["steps_per_epoch"]) == (BATCH_SIZE, 3)
        assert given["x"] is found.images
