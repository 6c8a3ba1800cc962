"""How little sure the softmax is of its class."""

from __future__ import annotations

from typing import ClassVar

import keras
import tensorflow as tf

from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.score import Score


@keras.saving.register_keras_serializable("tfgmvae")
class Confidence(Score):
    """Minus the log of the largest probability, in nats: 0 where the softmax is sure.

    It orders images as the largest probability does. Hendrycks and Gimpel, "A Baseline for
    Detecting Misclassified and Out-of-Distribution Examples in Neural Networks", 2017.

    Args:
        name: Default `None`: `"confidence"`.

    Example:
        >>> from tfgmvae.scores import Confidence
        >>> Confidence().name
        'confidence'
    """

    judges: ClassVar = "code"
    needs: ClassVar[tuple[str, ...]] = ("log_probabilities",)
    learns: ClassVar[bool] = False

    def fit(self, evidence: Evidence) -> None:
        """Has nothing to learn."""

    def values(self, evidence: Evidence) -> tf.Tensor:
        return -of_class(evidence.log_probabilities, evidence)


def of_class(values: tf.Tensor, evidence: Evidence) -> tf.Tensor:
    """Returns those of the predicted classes, float32 `[N]`, of values `[N, K]`."""
    return tf.gather(tf.convert_to_tensor(values), evidence.classes, batch_dims=1)
