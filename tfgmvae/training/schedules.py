"""Keras callbacks: what changes in a training, where it starts, components that merge."""

from __future__ import annotations

import math
import warnings
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.io.checks import check_images, check_labels

_ALL_ARE_DRAWN = 0.8


class CosineLearningRate(keras.callbacks.Callback):
    """Lowers the learning rate from epoch to epoch along half a cosine, to nearly zero.

    It depends on the epoch only, so a resumed training goes on with the rate it had.

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

    It depends on the place in the training only, so a resumed training goes on where it was.
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
    stays with it. At the start of a training that is chance, and later most often right for images
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


class ComponentReport(keras.callbacks.Callback):
    """Reports classes whose codes do not separate: collapsed and merged components.

    A component is *collapsed* when no image is assigned to it although images of its class are
    given. Two classes are *merged* when the centres of their codes lie closer together than the
    sum of their spreads (root mean squared distance of a code to its centre).

    Both are counted after every epoch in the logs, as `collapsed_components` and
    `merged_components`; if any is left when training ends, one warning names them.

    Args:
        x: Images `[N, H, W, C]`, best held out of training.
        y: Labels `[N]`.

    Attributes:
        collapsed_: Collapsed components after the last epoch.
        merged_: Pairs of merged classes after the last epoch.

    Example:
        >>> from tfgmvae import ComponentReport, RejectingClassifier, datasets
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> report = ComponentReport(digits.x_test, digits.y_test)
        >>> history = classifier.fit(
        ...     digits.x_train, digits.y_train, epochs=5, verbose=0, callbacks=[report])
        >>> report.collapsed_, report.merged_
        ([], [])
    """

    def __init__(self, x: Any, y: Any) -> None:
        super().__init__()
        self.x = np.asarray(x)
        self.y = np.asarray(y)
        self.collapsed_: list[int] = []
        self.merged_: list[tuple[int, int]] = []

    def on_train_begin(self, logs: dict[str, Any] | None = None) -> None:
        self.x = check_images(self.x, self.model.input_shape)
        self.y = check_labels(self.y, self.model.num_classes, len(self.x), allow_unlabelled=False)

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        codes = self.model.encoder.predict(self.x, batch_size=256, verbose=0)  # [N, D]
        self.collapsed_, self.merged_ = separation(
            codes, self.y, np.asarray(self.model.component_means)
        )
        if logs is not None:
            logs["collapsed_components"] = len(self.collapsed_)
            logs["merged_components"] = len(self.merged_)

    def on_train_end(self, logs: dict[str, Any] | None = None) -> None:
        if self.collapsed_ or self.merged_:
            warnings.warn(
                "Classes whose codes do not separate: "
                f"collapsed components {self.collapsed_}, merged pairs {self.merged_}. Train "
                "longer, raise latent_dim, or check the labels of these classes.",
                stacklevel=2,
            )


def separation(
    codes: np.ndarray, labels: np.ndarray, means: np.ndarray
) -> tuple[list[int], list[tuple[int, int]]]:
    """Finds components that collapsed and pairs of classes that merged.

    Args:
        codes: `[N, D]`.
        labels: int64 `[N]`.
        means: `[K, D]`, the components' means.

    Returns:
        The collapsed components and the merged pairs, as defined by `ComponentReport`.
    """
    distances = np.linalg.norm(codes[:, np.newaxis] - means, axis=2)  # [N, K]
    assigned = np.unique(np.argmin(distances, axis=1))
    present = np.unique(labels)
    collapsed = [int(k) for k in np.setdiff1d(present, assigned)]
    centres = {k: codes[labels == k].mean(axis=0) for k in present}
    spreads = {
        k: np.sqrt(np.mean(np.sum((codes[labels == k] - centres[k]) ** 2, axis=1))) for k in present
    }
    merged = [
        (int(a), int(b))
        for position, a in enumerate(present)
        for b in present[position + 1 :]
        if np.linalg.norm(centres[a] - centres[b]) < spreads[a] + spreads[b]
    ]
    return collapsed, merged
