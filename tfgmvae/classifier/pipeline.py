"""The one road from images to scores: prepare, encode, decode, compare with the thresholds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import keras
import tensorflow as tf

from tfgmvae import ops
from tfgmvae.autoencoder.networks import output
from tfgmvae.autoencoder.prior import MixturePrior
from tfgmvae.calibration.budget import LATENT_DISTANCE, PUBLISHED, RECONSTRUCTION_ERROR
from tfgmvae.classifier.residuals import residuals
from tfgmvae.decision import Reason, further_reasons
from tfgmvae.ops.reference.mixture import component_distances, most_responsible
from tfgmvae.scores.evidence import Encoding, Evidence
from tfgmvae.scores.score import Score

# Below it the square root has no gradient that float32 can hold.
_SMALLEST_SQUARE = 1e-12


def unchanged(x: Any) -> Any:
    """The preparation of images that the encoder takes as they are."""
    return x


class FurtherScore(NamedTuple):
    """A score beside the published two, and what it is compared with.

    Attributes:
        score: What gives the values.
        thresholds: float32 `[K]`, variable or tensor: largest accepted values; NaN rejects.
    """

    score: Score
    thresholds: Any


class PipelineScores(NamedTuple):
    """What a pipeline says about N images.

    Attributes:
        classes: int64 `[N]`. The most responsible component, or the largest logit.
        accepted: bool `[N]`. Whether all scores are within the thresholds of that class.
        reason: int8 `[N]`. Values of `tfgmvae.Reason`, with a bit for every further score.
        values: The scores, float32 `[N]` by name, the published two first where they are there.
    """

    classes: tf.Tensor
    accepted: tf.Tensor
    reason: tf.Tensor
    values: dict[str, tf.Tensor]

    @property
    def latent_distance(self) -> tf.Tensor:
        """float32 `[N]`."""
        return self.values[LATENT_DISTANCE]

    @property
    def reconstruction_error(self) -> tf.Tensor:
        """float32 `[N]`."""
        return self.values[RECONSTRUCTION_ERROR]

    @property
    def further(self) -> dict[str, tf.Tensor]:
        """The further scores, float32 `[N]` by name."""
        return {name: values for name, values in self.values.items() if name not in PUBLISHED}

    def named(self) -> dict[str, tf.Tensor]:
        """Returns all tensors by name, those of the scores among them."""
        fields = self._asdict()
        return fields | fields.pop("values")

    def minding(self, further: Iterable[FurtherScore], evidence: Evidence) -> PipelineScores:
        """Returns the same with further scores, which may reject as well.

        Args:
            further: The scores, at most as many as there are `FURTHER_REASONS`.
            evidence: Of the images.
        """
        accepted, reason, values = self.accepted, self.reason, dict(self.values)
        chosen = tuple(further)
        bits = further_reasons([score.name for score, _ in chosen])
        for score, thresholds in chosen:
            bit = bits[score.name]
            values[score.name] = score.values(evidence)
            largest = tf.gather(tf.convert_to_tensor(thresholds), self.classes)
            # NaN is not within.
            is_within = values[score.name] <= largest
            accepted &= is_within
            reason += tf.where(is_within, tf.constant(0, tf.int8), tf.constant(bit, tf.int8))
        return PipelineScores(self.classes, accepted, reason, values)

    def rejecting_invalid(self, x: Any) -> PipelineScores:
        """Returns the scores with images that are none rejected, whatever the thresholds say.

        What the networks make of NaN is chance: an infinite pixel may well vanish in an activation.

        Args:
            x: float32 `[N, H, W, C]`, the images.

        Returns:
            The scores, in which an image with NaN or infinity has class 0, is not accepted, and has
            the reason `INVALID` and NaN for its values.
        """
        is_valid = tf.reduce_all(tf.math.is_finite(x), axis=[1, 2, 3])  # [N]

        def valid(values: tf.Tensor, otherwise: Any) -> tf.Tensor:
            return tf.where(is_valid, values, tf.constant(otherwise, values.dtype))

        nothing = float("nan")
        return PipelineScores(
            valid(self.classes, 0),
            self.accepted & is_valid,
            valid(self.reason, Reason.INVALID.value),
            {name: valid(values, nothing) for name, values in self.values.items()},
        )


class Surface(NamedTuple):
    """What an attack that knows the whole decision works on, for N images.

    Attributes:
        codes: float32 `[N, D]`.
        distances: float32 `[N, K]`, how far images are from every class: the nearest is theirs.
        scores: What is decided about them.
    """

    codes: tf.Tensor
    distances: tf.Tensor
    scores: PipelineScores


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
        further: The further scores, at most as many as there are `FURTHER_REASONS`.

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
    further: tuple[FurtherScore, ...] = ()

    @property
    def after_preparation(self) -> Pipeline:
        """The rest of the road, for images that are prepared.

        The further scores are left out: some ask for images as they were before.
        """
        return self._replace(preparation=unchanged, further=())

    def codes(self, x: Any) -> tf.Tensor:
        """Returns the codes of images `[N, H, W, C]`: float32 `[N, D]`."""
        return output(self.encoder, self.preparation(x))

    def classes_of(self, codes: Any) -> tf.Tensor:
        """Returns the classes that codes `[N, D]` belong to: int64 `[N]`."""
        components = self.class_codes, self.class_scales
        return most_responsible(component_distances(codes, *components), *components)

    def reconstruct(self, codes: Any) -> tf.Tensor:
        """Returns what the decoder makes of codes `[N, D]`: float32 `[N, H, W, C]`."""
        return output(self.decoder, codes)

    def scores(self, x: Any, codes: Any = None) -> PipelineScores:
        """Scores images `[N, H, W, C]` against the thresholds of their classes.

        Args:
            x: float32 `[N, H, W, C]`.
            codes: float32 `[N, D]`, where they are known. Default `None`: `codes(x)`.

        Returns:
            A `PipelineScores`, in which what is no image has the reason `INVALID`.
        """
        prepared = self.preparation(x)
        codes = output(self.encoder, prepared) if codes is None else codes
        return self.judge(x, prepared, self.reconstruct(codes), codes).rejecting_invalid(x)

    def surface(self, x: Any) -> Surface:
        """Returns what an attack works on, of images `[N, H, W, C]`, differentiably."""
        codes = self.codes(x)
        squared = self.prior.squared_distances(codes)  # [N, K]
        distances = tf.sqrt(tf.maximum(squared, _SMALLEST_SQUARE))
        return Surface(codes, distances, self.scores(x, codes))

    @property
    def class_codes(self) -> tf.Tensor:
        """float32 `[K, D]`: the middles of the classes."""
        return tf.convert_to_tensor(self.prior.means)

    @property
    def class_scales(self) -> tf.Tensor:
        """float32 `[K]`: the units in which distances between codes are measured."""
        return tf.convert_to_tensor(self.prior.scales)

    def class_images(self) -> tf.Tensor | None:
        """Returns what the middles of the classes look like: float32 `[K, H, W, C]`."""
        return self.reconstruct(self.class_codes)

    def judge(self, x: Any, prepared: Any, reconstruction: Any, codes: Any) -> PipelineScores:
        """Scores images that are prepared, encoded and decoded.

        For callers that need these values themselves, so that nothing is decoded twice.

        Args:
            x: float32 `[N, H, W, C]`, the images.
            prepared: float32 `[N, H, W, C]`, what `preparation` made of the images.
            reconstruction: float32 `[N, H, W, C]`, what `reconstruct` made of their codes.
            codes: float32 `[N, D]`.
        """
        judged, evidence = self._judged(x, prepared, reconstruction, codes)
        published = {name: getattr(judged, name) for name in PUBLISHED}
        plain = PipelineScores(judged.classes, judged.accepted, judged.reason, published)
        return plain.minding(self.further, evidence)

    def evidence(self, x: Any) -> Evidence:
        """Returns what the further scores are fitted to, of images `[N, H, W, C]`."""
        prepared = self.preparation(x)
        codes = output(self.encoder, prepared)
        found = self._judged(x, prepared, self.reconstruct(codes), codes)[1]
        # It is no tensor, which is what graphs return.
        return found._replace(encoding=None)

    @property
    def encoding(self) -> Encoding:
        """How images become codes, for the scores that ask about other images."""
        network = (self.preparation, self.encoder)
        return Encoding(self.codes, network, self.class_codes, self.class_scales)

    def _judged(
        self, x: Any, prepared: Any, reconstruction: Any, codes: Any
    ) -> tuple[ops.ThresholdScores, Evidence]:
        rest = (
            codes,
            tf.convert_to_tensor(self.prior.means),
            tf.convert_to_tensor(self.prior.scales),
            tf.convert_to_tensor(self.encoder_thresholds),
            tf.convert_to_tensor(self.decoder_thresholds),
        )
        statistics = None
        needed = {name for score, _ in self.further for name in score.needs}
        if "statistics" in needed:
            plain, statistics = ops.threshold_score(
                prepared, reconstruction, *rest, with_statistics=True
            )
        else:
            plain = ops.threshold_score(prepared, reconstruction, *rest)
        judged = plain
        if self.variance_floor is not None:
            # The further scores are about the plain error.
            judged = ops.threshold_score(
                *residuals(prepared, reconstruction, self.variance_floor), *rest
            )
        evidence = Evidence(
            prepared,
            reconstruction,
            codes,
            plain.classes,
            plain.latent_distance,
            plain.reconstruction_error,
            statistics,
        )
        if needed & {"logits", "log_probabilities"}:
            logits = self.prior.log_joint(codes)
            evidence = evidence._replace(logits=logits, log_probabilities=tf.nn.log_softmax(logits))
        if needed & {"images", "encoding"}:
            evidence = evidence._replace(images=tf.convert_to_tensor(x), encoding=self.encoding)
        return judged, evidence
