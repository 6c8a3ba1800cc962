"""What `fit` does to arrays before Keras sees them: check, part, order and mix them."""

from __future__ import annotations

import dataclasses
import math
import random
from typing import Any

import numpy as np
import tensorflow as tf

from tfgmvae.io.checks import check_every_class, check_finite, check_images, check_labels
from tfgmvae.training import distributed
from tfgmvae.training.held_out import CalibrationSplit, HeldOut, check_groups, choose, draw_groups
from tfgmvae.training.length import BATCH_SIZE

LABELLED_SHARE = 0.25
"""Share of labelled images in every batch of a semi-supervised training."""


@dataclasses.dataclass(frozen=True, eq=False)
class TrainingArrays:
    """Arrays that are ready for training.

    Attributes:
        images: float32 `[N, H, W, C]`, to train on.
        labels: int64 `[N]`, -1 where unlabelled.
        weights: float32 `[N]`, or `None`.
        held_out: Images and labels to calibrate with; `None` where none are held out.
        validation: Images and labels to validate with; `None` where there are none.
        choice: How the held-out images were chosen; `None` where none are held out.
    """

    images: np.ndarray
    labels: np.ndarray
    weights: np.ndarray | None
    held_out: tuple[np.ndarray, np.ndarray] | None
    validation: tuple[np.ndarray, np.ndarray] | None
    choice: HeldOut | None = None

    def keras_arguments(
        self,
        batch_size: int | None,
        seed: int | None,
        first_epoch: tf.Variable,
        shuffle: Any = True,
        steps_per_epoch: int | None = None,
    ) -> dict[str, Any]:
        """Returns how `keras.Model.fit` takes the images to train on.

        Args:
            batch_size: Images per step; `None` for `BATCH_SIZE`.
            seed: See `training_batches`.
            first_epoch: See `training_batches`.
            shuffle: As in Keras. Anything but `True` leaves the order to Keras.
            steps_per_epoch: As in Keras.

        Raises:
            ValueError: A batch without room for a labelled and an unlabelled image.
        """
        batch_size = batch_size or BATCH_SIZE
        if shuffle is not True:
            return {
                "x": self.images,
                "y": self.labels,
                "sample_weight": self.weights,
                "batch_size": batch_size,
                "shuffle": shuffle,
                "steps_per_epoch": steps_per_epoch,
            }
        batches, steps = training_batches(
            self.images, self.labels, self.weights, batch_size, seed, first_epoch
        )
        return {
            "x": distributed.divisible_into_rows(batches),
            "shuffle": False,
            "steps_per_epoch": steps_per_epoch or steps,
        }


def prepare(
    x: Any,
    y: Any,
    sample_weight: Any = None,
    *,
    input_shape: tuple[int, ...],
    num_classes: int,
    decoder_name: str | None,
    calibration_split: CalibrationSplit,
    validation_split: float,
    false_reject_rate: float,
    num_scores: int = 2,
    seed: int | None,
    groups: Any = None,
) -> TrainingArrays:
    """Checks arrays and parts them for training, calibration and validation.

    Args:
        x: Images `[N, H, W, C]`.
        y: Labels `[N]`, -1 where unlabelled.
        sample_weight: Weights `[N]`. Default `None`.
        input_shape: Shape of one image.
        num_classes: Number of classes K.
        decoder_name: The decoder by its name, whose images have values in 0..1; `None` for a
            decoder of the user's.
        calibration_split: See `tfgmvae.training.held_out.split_share`; 0 holds nothing out.
        validation_split: Share of the rest to validate with, in [0, 1): from its end, or whole
            groups where there are some.
        false_reject_rate: What the held-out images must suffice for.
        num_scores: Number of scores that share the rate. Default 2.
        seed: See `tfgmvae.training.held_out.draw_held_out`.
        groups: `[N]`, integers or strings: images of one group stay on one side. Default `None`.

    Returns:
        `TrainingArrays`.

    Raises:
        ValueError: Images, labels or weights that do not fit, a class without any labelled image,
            too few held-out images, or none to train on.
        TypeError: Data types that are not numbers.
    """
    images, labels = _checked(x, y, input_shape, num_classes, decoder_name)
    weights = _checked_weights(sample_weight, len(labels))
    training = np.arange(len(labels))
    held_out = validation = choice = None
    numbers = None if groups is None else check_groups(groups, labels)  # [N]
    if calibration_split:
        choice = choose(
            images,
            labels,
            calibration_split,
            false_reject_rate=false_reject_rate,
            num_scores=num_scores,
            groups=numbers,
            seed=seed,
        )
        held_out = (images[choice.rows], labels[choice.rows])
        training = np.setdiff1d(training, choice.rows)
    if validation_split:
        if numbers is None:
            kept, rest = np.split(training, [round(len(training) * (1 - validation_split))])
        else:
            rest = draw_groups(labels[training], numbers[training], validation_split, seed)
            kept, rest = np.delete(training, rest), training[rest]
        validation = (images[rest], labels[rest])
        training = kept
    if not len(training):
        raise ValueError(
            f"Expected at least one image to train on. Received: {len(labels)} images with "
            f"calibration_split={calibration_split}, validation_split={validation_split}"
        )
    return TrainingArrays(
        images[training],
        labels[training],
        None if weights is None else weights[training],
        held_out,
        validation,
        choice,
    )


def _checked(
    x: Any, y: Any, input_shape: tuple[int, ...], num_classes: int, decoder_name: str | None
) -> tuple[np.ndarray, np.ndarray]:
    images = check_images(x, input_shape)
    check_finite(images)
    if not len(images):
        raise ValueError(f"Expected at least one image. Received: x.shape={images.shape}")
    check_range(images, decoder_name)
    if y is None:
        raise ValueError(
            "Expected y to hold a label for every image, -1 where it is not known. Received: y=None"
        )
    labels = check_labels(y, num_classes, len(images))
    check_every_class(labels, num_classes)
    return images, labels


def check_range(images: np.ndarray, decoder_name: str | None) -> None:
    """Raises a `ValueError` for training images that the decoder cannot reproduce.

    Args:
        images: `[N, H, W, C]`, N from 1 on.
        decoder_name: The decoder by its name, whose images have values in 0..1; `None` for a
            decoder of the user's, which is not questioned.
    """
    if decoder_name is not None and (images.min() < 0 or images.max() > 1):
        raise ValueError(
            f"Expected x in 0..1, the range of decoder={decoder_name!r}; pass x / 255 "
            "where values run from 0 to 255. Received: values in "
            f"[{images.min():g}, {images.max():g}]"
        )


def _checked_weights(sample_weight: Any, num_samples: int) -> np.ndarray | None:
    if sample_weight is None:
        return None
    weights = np.asarray(sample_weight, np.float32)
    if weights.shape != (num_samples,):
        raise ValueError(
            f"Expected sample_weight of shape ({num_samples},). "
            f"Received: sample_weight.shape={weights.shape}"
        )
    return weights


def training_batches(
    images: np.ndarray,
    labels: np.ndarray,
    weights: np.ndarray | None,
    batch_size: int,
    seed: int | None,
    first_epoch: tf.Variable,
) -> tuple[tf.data.Dataset, int]:
    """Returns endless shuffled batches, and how many of them are an epoch.

    The order within an epoch depends on the seed and the number of the epoch only, so that a
    resumed training continues as it would have without the interruption. Where some labels are -1
    and some are not, every batch holds the same share of labelled images, and an epoch shows every
    unlabelled image about once.

    Args:
        images: float32 `[N, ...]`.
        labels: int64 `[N]`, -1 where unlabelled.
        weights: `[N]` or `None`.
        batch_size: Images per batch.
        seed: Fixes the order. `None`: drawn from Python's generator, as Keras does.
        first_epoch: int64 scalar, read whenever the batches are iterated over anew.

    Returns:
        A Dataset of `(images, labels)` or `(images, labels, weights)`, and the batches per epoch.

    Raises:
        ValueError: A batch without room for a labelled and an unlabelled image.
    """
    seed = random.randrange(2**31) if seed is None else seed
    columns = [tf.convert_to_tensor(c) for c in (images, labels, weights) if c is not None]
    labelled, unlabelled = np.flatnonzero(labels >= 0), np.flatnonzero(labels < 0)

    def endless(members: np.ndarray, per_epoch: int, count: int) -> tf.data.Dataset:
        """Batches of `count` of the members, `per_epoch` before the next epoch's order begins."""
        rounds = math.ceil(per_epoch / len(members))

        def one_epoch(epoch: tf.Tensor) -> tf.data.Dataset:
            keys = tf.random.stateless_uniform([rounds, len(members)], [seed, epoch])
            order = tf.reshape(tf.argsort(keys), [-1])[:per_epoch]
            return tf.data.Dataset.from_tensor_slices(tf.gather(members, order)).batch(count)

        start = tf.data.Dataset.from_tensors(0)
        epochs = start.flat_map(lambda _: tf.data.Dataset.counter(first_epoch))
        return epochs.flat_map(one_epoch)

    if len(labelled) and len(unlabelled):
        if batch_size < 2:
            raise ValueError(
                "Expected batch_size >= 2, so that a batch holds labelled and unlabelled images. "
                f"Received: batch_size={batch_size}"
            )
        num_labelled = max(1, round(LABELLED_SHARE * batch_size))
        num_unlabelled = batch_size - num_labelled
        steps = math.ceil(len(unlabelled) / num_unlabelled)
        pairs = tf.data.Dataset.zip(
            (
                endless(labelled, steps * num_labelled, num_labelled),
                endless(unlabelled, steps * num_unlabelled, num_unlabelled),
            )
        )
        rows = pairs.map(lambda first, second: tf.concat([first, second], axis=0))
    else:
        steps = math.ceil(len(labels) / batch_size)
        rows = endless(np.arange(len(labels)), len(labels), batch_size)
    batches = rows.map(lambda members: tuple(tf.gather(column, members) for column in columns))
    return batches.prefetch(2), steps
