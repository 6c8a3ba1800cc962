"""Trains any Keras classifier on adversarial images that every step makes anew."""

from __future__ import annotations

from typing import Any

import keras
import tensorflow as tf

from tfgmvae.perturbation.margins import rescaled_cross_entropy
from tfgmvae.reject_option.network import Logits
from tfgmvae.training.robust_training import RobustTraining
from tfgmvae.training.schedules import RadiusRamp


class InLoopTraining(keras.Model):
    """A compiled Keras classifier together with the attack that it is trained against.

    `defenses.adversarial_training` makes one. It is the network itself in all but `fit`.

    Args:
        network: A compiled Keras classifier, which `fit` trains in place.
        logits: What the attack differentiates, images `[N, H, W, C]` -> scores `[N, K]`.
        settings: The attack, which raises the cross-entropy of the label.
        seed: Fixes the starts of the attack.

    Raises:
        ValueError: Settings that attack more than the classification.
    """

    def __init__(
        self, network: keras.Model, logits: Logits, settings: RobustTraining, seed: int
    ) -> None:
        super().__init__()
        if settings.attacked_loss != "classification":
            raise ValueError(
                "Expected attacked_loss='classification' for a classifier without a decoder. "
                f"Received: attacked_loss={settings.attacked_loss!r}"
            )
        self.network = network
        self.logits = logits
        self.robust_training = settings
        self.input_shape = tuple(network.input_shape[1:])
        self.num_classes = int(network.output_shape[-1])
        self.radius_share = self.add_weight(
            name="radius_share", shape=(), initializer="ones", trainable=False, autocast=False
        )
        self._seeds = keras.random.SeedGenerator(seed)
        self.built = True
        self.compile_from_config(network.get_compile_config())

    def call(self, x: tf.Tensor, training: bool = False) -> tf.Tensor:
        """Returns what the network does."""
        return self.network(x, training=training)

    def fit(
        self,
        x: Any,
        y: Any,
        callbacks: list[keras.callbacks.Callback] | None = None,
        **kwargs: Any,
    ) -> keras.callbacks.History:
        """Trains the network, as `keras.Model.fit`."""
        ramp = RadiusRamp(self.robust_training.ramp)
        return super().fit(x, y, callbacks=[ramp, *keras.tree.flatten(callbacks or [])], **kwargs)

    def train_step(self, data: Any) -> dict[str, tf.Tensor]:
        x, y, _ = keras.utils.unpack_x_y_sample_weight(data)
        x = tf.cast(x, tf.float32)
        size = tf.shape(x)[0]
        is_one_hot = y.shape.rank == 2 and y.shape[1] > 1
        labels = tf.argmax(y, axis=1) if is_one_hot else tf.cast(tf.reshape(y, [size]), tf.int64)

        def loss(images: tf.Tensor) -> tf.Tensor:
            return rescaled_cross_entropy(labels, self.logits(images))

        seed = keras.random.randint((), 0, 2**31 - 1, seed=self._seeds)
        attacked = self.robust_training.adversarial_images(loss, x, self.radius_share, seed)
        weights = self.robust_training.weights_of_both(tf.ones(size))
        both = tf.concat([x, attacked], axis=0), tf.concat([y, y], axis=0)
        return super().train_step((*both, weights))
