"""The one road from images to scores: prepare, encode, decode, compare with the thresholds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import keras
import tensorflow as tf

from tfgmvae import ops
from tfgmvae.autoencoder.networks import output
from tfgmvae.autoencoder.prior import MixturePrior
from tfgmvae.classifier.residuals import residuals
from tfgmvae.classifier.validity import rejecting_invalid


def unchanged(x: Any) -> Any:
    """The preparation of images that the encoder takes as they are."""
    return x


class Pipeline(NamedTuple):
    """What takes images to scores; everything that scores an image calls it.

    It is differentiable, and works on arrays and on tensors, eagerly and in graphs. The thresholds
    are variables, read when a graph runs; `_replace` puts tensors in their place.

    Attributes:
        preparation: Given images -> what the encoder sees and the reconstruction is compared with.
        encoder: Keras model, prepared images `[N, H, W, C]` -> codes `[N, D]`.
        decoder: Keras model, codes `[N, D]` -> images `[N, H, W, C]`.
        prior: The mixture over codes.
        encoder_thresholds: float32 `[K]`, variable or tensor; NaN rejects.
        decoder_thresholds: float32 `[K]`, variable or tensor; NaN rejects.
        variance_floor: See `tfgmvae.classifier.residuals.residuals`.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import RejectingClassifier
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> classifier.pipeline.scores(np.zeros((2, 8, 8, 1), "float32")).accepted.numpy()
        array([False, False])
    """

    preparation: Callable[[Any], Any]
    encoder: keras.Model
    decoder: keras.Model
    prior: MixturePrior
    encoder_thresholds: Any
    decoder_thresholds: Any
    variance_floor: float | None

    @property
    def after_preparation(self) -> Pipeline:
        """The rest of the road, for images that are prepared."""
        return self._replace(preparation=unchanged)

    def codes(self, x: Any) -> tf.Tensor:
        """Returns the codes of images `[N, H, W, C]`: float32 `[N, D]`."""
        return output(self.encoder, self.preparation(x))

    def reconstruct(self, codes: Any) -> tf.Tensor:
        """Returns what the decoder makes of codes `[N, D]`: float32 `[N, H, W, C]`."""
        return output(self.decoder, codes)

    def residuals(self, x: Any, codes: Any) -> tuple[tf.Tensor, tf.Tensor]:
        """Returns two tensors `[N, H, W, C]` whose squared distance is the reconstruction error.

        Args:
            x: Images `[N, H, W, C]`.
            codes: float32 `[N, D]`, what `codes` returned for them.
        """
        return residuals(self.preparation(x), self.reconstruct(codes), self.variance_floor)

    def judge(self, image: Any, expected: Any, codes: Any) -> ops.ThresholdScores:
        """Compares what `residuals` and `codes` returned with the thresholds.

        For callers that need these values themselves, so that nothing is decoded twice.
        """
        return ops.threshold_score(
            image,
            expected,
            codes,
            tf.convert_to_tensor(self.prior.means),
            tf.convert_to_tensor(self.prior.scales),
            tf.convert_to_tensor(self.encoder_thresholds),
            tf.convert_to_tensor(self.decoder_thresholds),
        )

    def scores(self, x: Any, codes: Any = None) -> ops.ThresholdScores:
        """Scores images `[N, H, W, C]` against the thresholds of their classes.

        Args:
            x: float32 `[N, H, W, C]`.
            codes: float32 `[N, D]`, where they are known. Default `None`: `codes(x)`.

        Returns:
            A `ThresholdScores`, in which what is no image has the reason `INVALID`.
        """
        codes = self.codes(x) if codes is None else codes
        return rejecting_invalid(self.judge(*self.residuals(x, codes), codes), x)
