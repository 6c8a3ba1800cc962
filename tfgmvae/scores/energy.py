"""How small the logits of an image are, taken together."""

from __future__ import annotations

from typing import ClassVar

import keras
import tensorflow as tf

from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.score import Score


@keras.saving.register_keras_serializable("tfgmvae")
class Energy(Score):
    """The energy of an image: minus the log of the sum of the exponentials of its logits.

    It is what the softmax takes away: of a `RejectingClassifier` -log P(z) up to a constant. So
    that values are not negative, they are `as_positive` of the energy, which keeps the order. Liu
    et al., "Energy-based Out-of-distribution Detection", 2020.

    Args:
        name: Default `None`: `"energy"`.

    Example:
        >>> from tfgmvae.scores import Energy
        >>> Energy().name
        'energy'
    """

    judges: ClassVar = "code"
    needs: ClassVar[tuple[str, ...]] = ("logits",)
    learns: ClassVar[bool] = False

    def fit(self, evidence: Evidence) -> None:
        """Has nothing to learn."""

    def values(self, evidence: Evidence) -> tf.Tensor:
        return as_positive(-tf.reduce_logsumexp(tf.convert_to_tensor(evidence.logits), axis=1))


def as_positive(values: tf.Tensor) -> tf.Tensor:
    """Returns numbers `t` of any sign as positive ones in the same order: `t + sqrt(1 + t^2)`.

    Unlike an exponential it neither overflows nor loses its gradient far from zero.

    Args:
        values: float32, of any shape.

    Example:
        >>> import tensorflow as tf
        >>> from tfgmvae.scores.energy import as_positive
        >>> as_positive(tf.constant([0.0, 100.0])).numpy().round(3)
        array([  1.   , 200.005], dtype=float32)
    """
    root = tf.sqrt(1.0 + tf.square(values))
    # Below zero the sum would lose its digits; the product of the two forms is one.
    return tf.where(values < 0, 1.0 / (root - tf.minimum(values, 0.0)), root + values)
