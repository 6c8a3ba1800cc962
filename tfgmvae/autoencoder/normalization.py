"""Batch normalization of images with TensorFlow's fused operation in training.

Keras computes it operation by operation, each of which reads and writes the whole batch of feature
maps: on a CPU that took nearly as long as the convolutions between them.
"""

from __future__ import annotations

from typing import Any

import keras
import tensorflow as tf

from tfgmvae.certificates.intervals import batch_normalization, cover

_OF_EVERY_LAYER = ("name", "dtype", "trainable")


# Named as Keras' layer, so that the weights of either are found in a file that the other wrote.
@keras.saving.register_keras_serializable("tfgmvae")
class BatchNormalization(keras.layers.BatchNormalization):
    """`keras.layers.BatchNormalization` for feature maps `[N, H, W, C]`, faster in training.

    Args:
        momentum: Share of the moving statistics that a step keeps. Default 0.99.
        epsilon: What is added to the variance. Default 0.001.
        name: Name of the layer. Default `None`: made from that of the class.
        dtype: A dtype or policy, as in Keras. Default `None`: the global policy.
        trainable: Whether weights and moving statistics change in training. Default `True`.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.autoencoder.normalization import BatchNormalization
        >>> BatchNormalization()(np.ones([2, 4, 4, 3], "float32"), training=True).shape
        TensorShape([2, 4, 4, 3])
    """

    def __init__(
        self,
        momentum: float = 0.99,
        epsilon: float = 0.001,
        name: str | None = None,
        dtype: Any = None,
        trainable: bool = True,
    ) -> None:
        super().__init__(
            momentum=momentum, epsilon=epsilon, name=name, dtype=dtype, trainable=trainable
        )

    def call(self, inputs: tf.Tensor, training: bool | None = None) -> tf.Tensor:
        if not (training and self.trainable):
            return super().call(inputs, training=training)
        none = tf.zeros([0])
        outputs, mean, unbiased_variance, *_ = tf.raw_ops.FusedBatchNormV3(
            x=tf.cast(inputs, tf.float32),
            scale=keras.ops.cast(self.gamma, "float32"),
            offset=keras.ops.cast(self.beta, "float32"),
            mean=none,
            variance=none,
            epsilon=self.epsilon,
            is_training=True,
        )
        count = tf.cast(tf.size(inputs) / tf.shape(inputs)[-1], tf.float32)
        for average, new in (
            (self.moving_mean, mean),
            (self.moving_variance, unbiased_variance * (count - 1) / count),
        ):
            average.assign(average * self.momentum + new * (1 - self.momentum))
        return tf.cast(outputs, self.compute_dtype)

    def get_config(self) -> dict[str, Any]:
        config = super().get_config()
        return {name: config[name] for name in ("momentum", "epsilon", *_OF_EVERY_LAYER)}


cover(BatchNormalization, batch_normalization)
