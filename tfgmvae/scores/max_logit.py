"""How small the largest logit of an image is."""

from __future__ import annotations

from typing import ClassVar

import keras
import tensorflow as tf

from tfgmvae.scores.confidence import of_class
from tfgmvae.scores.energy import as_positive
from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.score import Score


@keras.saving.register_keras_serializable("tfgmvae")
class MaxLogit(Score):
    """Minus the largest logit, made positive by `as_positive`, which keeps the order.

    Where classes look alike, the softmax is split between them, and the logit is not. Hendrycks et
    al., "Scaling Out-of-Distribution Detection for Real-World Settings", 2022.

    Args:
        name: Default `None`: `"max_logit"`.

    Example:
        >>> from tfgmvae.scores import MaxLogit
        >>> MaxLogit().name
        'max_logit'
    """

    judges: ClassVar = "code"
    needs: ClassVar[tuple[str, ...]] = ("logits",)
    learns: ClassVar[bool] = False

    def fit(self, evidence: Evidence) -> None:
        """Has nothing to learn."""

    def values(self, evidence: Evidence) -> tf.Tensor:
        return as_positive(-of_class(evidence.logits, evidence))
