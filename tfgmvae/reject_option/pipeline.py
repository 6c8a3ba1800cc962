"""The one road from images to scores of a network that was trained elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import tensorflow as tf

from tfgmvae.classifier.pipeline import FurtherScore, PipelineScores, Surface
from tfgmvae.reject_option.network import Network, Outputs
from tfgmvae.scores.evidence import Evidence


class NetworkPipeline(NamedTuple):
    """What takes images to scores; everything that scores an image calls it.

    It is differentiable, and works on arrays and on tensors, eagerly and in graphs, as
    `tfgmvae.classifier.pipeline.Pipeline` does.

    Attributes:
        preparation: Given images -> what the network sees.
        network: Reads the network.
        further: All scores: none is published.
    """

    preparation: Callable[[Any], Any]
    network: Network
    further: tuple[FurtherScore, ...]

    def outputs(self, x: Any) -> Outputs:
        """Returns what the network says of images `[N, H, W, C]`."""
        return self.network(self.preparation(x))

    def logits(self, x: Any) -> tf.Tensor:
        """Returns differentiable scores of the classes, float32 `[N, K]`."""
        return _scores_of_classes(self.outputs(x))

    @property
    def encoder_thresholds(self) -> tf.Tensor:
        """float32 `[K]`: nothing is rejected by a distance in a latent space."""
        return tf.fill([self.network.num_classes], float("inf"))

    @property
    def decoder_thresholds(self) -> tf.Tensor:
        """float32 `[K]`: nothing is rejected by a reconstruction."""
        return tf.fill([self.network.num_classes], float("inf"))

    def surface(self, x: Any) -> Surface:
        """Returns what an attack works on, of images `[N, H, W, C]`, differentiably.

        The codes are the features, and without any the logits; the distance of a class is minus its
        logit.
        """
        prepared = self.preparation(x)
        outputs = self.network(prepared)
        logits = _scores_of_classes(outputs)
        codes = logits if outputs.features is None else outputs.features
        return Surface(codes, -logits, self._judged(x, _evidence(prepared, outputs)))

    @property
    def class_codes(self) -> tf.Tensor:
        """float32 `[K, D]`: zeros, because the middles of the classes are not known."""
        num_classes = self.network.num_classes
        return tf.zeros([num_classes, self.network.num_features or num_classes])

    @property
    def class_scales(self) -> tf.Tensor:
        """float32 `[K]`: the units in which distances between codes are measured."""
        return tf.ones([self.network.num_classes])

    def class_images(self) -> tf.Tensor | None:
        """Returns `None`: a network does not say what its classes look like."""
        return None

    def evidence(self, x: Any) -> Evidence:
        """Returns what the scores judge images `[N, H, W, C]` by."""
        prepared = self.preparation(x)
        return _evidence(prepared, self.network(prepared))

    def scores(self, x: Any) -> PipelineScores:
        """Scores images `[N, H, W, C]` against the thresholds of their classes.

        Args:
            x: float32 `[N, H, W, C]`.

        Returns:
            A `PipelineScores`, in which what is no image has the reason `INVALID`.
        """
        return self._judged(x, self.evidence(x))

    def _judged(self, x: Any, evidence: Evidence) -> PipelineScores:
        nothing = PipelineScores(
            evidence.classes,
            tf.ones_like(evidence.classes, tf.bool),
            tf.zeros_like(evidence.classes, tf.int8),
            {},
        )
        return nothing.minding(self.further, evidence).rejecting_invalid(x)


def _scores_of_classes(outputs: Outputs) -> tf.Tensor:
    return outputs.log_probabilities if outputs.logits is None else outputs.logits


def _evidence(prepared: Any, outputs: Outputs) -> Evidence:
    return Evidence(
        x=prepared,
        reconstruction=None,
        codes=outputs.features,
        classes=tf.argmax(_scores_of_classes(outputs), axis=1),
        latent_distance=None,
        reconstruction_error=None,
        statistics=None,
        logits=outputs.logits,
        log_probabilities=outputs.log_probabilities,
    )
