"""A Keras callback that measures robust accuracy after every epoch, and stops where it collapses.

Catastrophic overfitting (Wong et al. 2020): the training learns to defeat its own attack instead of
resisting attacks. Its loss goes on falling, and the accuracy under a stronger attack drops to
nearly nothing within an epoch.
"""

from __future__ import annotations

import dataclasses
import warnings
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.io.batches import slices
from tfgmvae.io.checks import check_images, check_labels
from tfgmvae.io.numbers import CLOSED_SHARE, check
from tfgmvae.perturbation.margins import rescaled_cross_entropy
from tfgmvae.training.robust_training import RobustTraining

_STEPS = 20
_STEP_SIZE = 0.125


class RobustnessReport(keras.callbacks.Callback):
    """Reports the accuracy under attack on held-out images after every epoch.

    It works in `RejectingClassifier.fit` and in `defenses.adversarial_training`.

    The attack raises the cross-entropy of the label; an image counts if it keeps its class, before
    any rejection, in every one of the balls. The accuracy enters the logs as `robust_accuracy`.

    Once the radius of the training has reached its full size, the training is stopped if the
    accuracy lies more than `max_drop` below that of the best epoch although the training loss is
    lower: catastrophic overfitting. The weights of the best epoch come back, with a warning.

    Args:
        x: Images `[N, H, W, C]`, held out of training.
        y: Labels `[N]`.
        settings: The balls and the attack. Default `None`: those of the model's own robust
            training, with 20 steps of an eighth of the radius.
        max_drop: How far the accuracy may fall, in 0..1. Default 0.2.
        seed: Fixes the starts of the attack, the same after every epoch. Default 0.

    Attributes:
        robust_accuracy_: The accuracy after every epoch.
        stopped_: Whether the training was stopped.

    Raises:
        ValueError: Without `settings`, for a model without robust training.

    Example:
        >>> from tfgmvae import RejectingClassifier, RobustnessReport, RobustTraining, datasets
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier(
        ...     (8, 8, 1), 10, encoder="mlp", robust_training=RobustTraining(eps=0.1), seed=0)
        >>> report = RobustnessReport(digits.x_test, digits.y_test)
        >>> history = classifier.fit(
        ...     digits.x_train, digits.y_train, epochs=2, verbose=0, callbacks=[report])
        >>> len(history.history["robust_accuracy"])
        2
    """

    def __init__(
        self,
        x: Any,
        y: Any,
        settings: RobustTraining | None = None,
        max_drop: float = 0.2,
        seed: int = 0,
    ) -> None:
        super().__init__()
        check(CLOSED_SHARE, max_drop=max_drop)
        self.x = np.asarray(x)
        self.y = np.asarray(y)
        self.settings = settings
        self.max_drop = max_drop
        self.seed = seed
        self.robust_accuracy_: list[float] = []
        self.stopped_ = False
        self._best: tuple[float, float, list[Any]] | None = None

    def on_train_begin(self, logs: dict[str, Any] | None = None) -> None:
        trained = self.model.robust_training
        if self.settings is None and trained is None:
            raise ValueError(
                "Expected settings for a model without robust training. Received: settings=None"
            )
        self.x = check_images(self.x, self.model.input_shape)
        self.y = check_labels(self.y, self.model.num_classes, len(self.x), allow_unlabelled=False)
        settings = self.settings or dataclasses.replace(trained, steps=_STEPS, step_size=_STEP_SIZE)
        self._attacks = [
            self._attack(dataclasses.replace(settings, norm=norm, eps=eps))
            for norm, eps in settings.balls
        ]

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        accuracy = self.measure()
        self.robust_accuracy_.append(accuracy)
        logs = {} if logs is None else logs
        logs["robust_accuracy"] = accuracy
        share = self.model.radius_share
        if share is not None and float(share) < 1:
            return
        loss = logs.get("loss", np.inf)
        if self._best is None or accuracy >= self._best[0]:
            self._best = (accuracy, loss, self.model.get_weights())
            return
        best, loss_then, weights = self._best
        if accuracy < best - self.max_drop and loss < loss_then:
            self.stopped_ = True
            self.model.stop_training = True
            self.model.set_weights(weights)
            warnings.warn(
                f"Catastrophic overfitting in epoch {epoch + 1}: robust accuracy fell from "
                f"{best:.1%} to {accuracy:.1%} while the training loss fell too. Training is "
                "stopped, and the weights are those of the best epoch. Use more steps, a smaller "
                "step_size or a smaller eps.",
                stacklevel=2,
            )

    def measure(self) -> float:
        """Returns the share of the images that keep their class under every attack."""
        kept = np.ones(len(self.x), bool)
        for attack in self._attacks:
            for part in slices(len(self.x)):
                given = (self.x[part], self.y[part], np.int32(part.start))
                classes = attack(*map(tf.convert_to_tensor, given)).numpy()
                kept[part] &= classes == self.y[part]
        return float(kept.mean())

    def _attack(self, settings: RobustTraining) -> Any:
        """Returns a graph, images `[N, H, W, C]`, labels `[N]` and a number -> classes `[N]`."""
        logits = self.model.logits

        def attacked_classes(x: tf.Tensor, y: tf.Tensor, number: tf.Tensor) -> tf.Tensor:
            def loss(images: tf.Tensor) -> tf.Tensor:
                return rescaled_cross_entropy(y, logits(images))

            images = settings.adversarial_images(loss, x, seed=self.seed + number)
            return tf.argmax(logits(images), axis=1)

        signature = [
            tf.TensorSpec([None, *self.model.input_shape], tf.float32),
            tf.TensorSpec([None], tf.int64),
            tf.TensorSpec([], tf.int32),
        ]
        # Not a `tf.function`, whose traces TensorFlow would count over all monitors.
        return tf.function(attacked_classes, autograph=False).get_concrete_function(*signature)
