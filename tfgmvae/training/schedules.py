"""Keras callbacks: what changes in the course of a training, and the epoch where it starts."""

from __future__ import annotations

import math
from typing import Any

import keras
import tensorflow as tf

_ALL_ARE_DRAWN = 0.8


class CosineLearningRate(keras.callbacks.Callback):
    """Lowers the learning rate from epoch to epoch along half a cosine, to nearly zero.

    It depends on the epoch only, so a resumed training continues with the rate it had.
    `keras.callbacks.LearningRateScheduler` does not know the number of epochs, and would add the
    rate to the History and to every line of output.

    Args:
        initial_rate: Learning rate of the first epoch.
    """

    def __init__(self, initial_rate: float) -> None:
        super().__init__()
        self.initial_rate = initial_rate

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        progress = epoch / self.params["epochs"]
        rate = 0.5 * (1 + math.cos(math.pi * progress)) * self.initial_rate
        self.model.optimizer.learning_rate = rate


class _Schedule(keras.callbacks.Callback):
    """Sets something of the model before every step, by how much of the training is over.

    It depends on the place in the training only, so a resumed training continues where it was.
    """

    def __init__(self) -> None:
        super().__init__()
        self._epoch = 0

    def set_progress(self, progress: float) -> None:
        """Sets it for the step that begins after the share `progress` of the training, in 0..1."""
        raise NotImplementedError

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        self._epoch = epoch
        self.set_progress(epoch / self.params["epochs"])

    def on_train_batch_begin(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        steps = self.params["steps"]
        # In the first epoch of a Dataset of unknown length.
        if steps:
            self.set_progress((self._epoch + batch / steps) / self.params["epochs"])

    def on_train_end(self, logs: dict[str, Any] | None = None) -> None:
        self.set_progress(1.0)


class RadiusRamp(_Schedule):
    """Lets the radius of the attack of robust training grow evenly to its full size.

    Args:
        share: Share of the training over which it grows, in 0..1.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def set_progress(self, progress: float) -> None:
        radius_share = min(1.0, progress / self.share) if self.share else 1.0
        self.model.radius_share.assign(radius_share)


class ClearestFirst(_Schedule):
    """Lets unlabelled images be drawn to components one after the other, the clearest first.

    An unlabelled image is drawn to the component that it is taken for, be that right or wrong, and
    stays with it. At the start of a training that is chance; later it is mostly right for images
    whose code is much nearer to one component than to any other. So an image is drawn where the
    ratio of the distances to the nearest and to the next component's mean is at most a ratio that
    grows evenly from 0 to 1 in the first 80 % of the training; then, every image is. This choice is
    this library's own, after the self-paced learning of Kumar, Packer and Koller (2010). Of a
    Dataset of unknown length the ratio stays 0 for the first epoch.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ratio: float | None = None

    def set_progress(self, progress: float) -> None:
        ratio = round(min(1.0, progress / _ALL_ARE_DRAWN), 2)
        # Assigning in every step would cost small networks a noticeable part of it.
        if ratio != self._ratio:
            self.model.max_ambiguity.assign(ratio)
            self._ratio = ratio


class FirstEpoch(keras.callbacks.Callback):
    """Knows the epoch with which a training starts, which is not 0 where it is resumed.

    Attributes:
        epoch: int64 variable, for a `tf.data` pipeline to read when it starts.
    """

    def __init__(self) -> None:
        super().__init__()
        self.epoch = tf.Variable(0, dtype=tf.int64, trainable=False)
        self._is_known = False

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        if not self._is_known:
            self.epoch.assign(epoch)
            self._is_known = True
