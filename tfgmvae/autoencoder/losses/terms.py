"""What the loss of an image is made of: its terms, how they are computed, and their weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import keras
import tensorflow as tf

from tfgmvae.autoencoder.losses.contrast import contrast
from tfgmvae.autoencoder.losses.outliers import synthetic_outliers, turned_images
from tfgmvae.autoencoder.networks import output
from tfgmvae.autoencoder.prior import MixturePrior
from tfgmvae.certificates.intervals import linear_bounds
from tfgmvae.certificates.whole_ball import lead_functions
from tfgmvae.io.numbers import NOT_NEGATIVE, check
from tfgmvae.perturbation.ascent import in_turn
from tfgmvae.preparation import Preparation
from tfgmvae.training.certified_training import CertifiedTraining
from tfgmvae.training.robust_training import RobustTraining


class WeightedTerm(NamedTuple):
    """A term of the loss that has a weight.

    Attributes:
        weight: Name of the weight, an argument of `GaussianMixtureVAE`.
        term: Field of `LossTerms` that it weighs.
        draws: Whether the term draws an image to a component, so that an ambiguous image goes
            without it.
    """

    weight: str
    term: str
    draws: bool


# The one table of weights. A term that is added needs a line here, a field of `LossTerms`, and an
# argument of the model.
WEIGHTED_TERMS = (
    WeightedTerm("classification_weight", "cross_entropy", draws=False),
    WeightedTerm("outlier_weight", "outliers", draws=False),
    WeightedTerm("contrast_weight", "contrast", draws=True),
)


def checked_weights(**weights: float) -> dict[str, float]:
    """Returns the weights as floats, after checking that none is negative or NaN."""
    check(NOT_NEGATIVE, **weights)
    return {name: float(weight) for name, weight in weights.items()}


class LossTerms(NamedTuple):
    """The terms of the loss of N images, before they are weighted.

    In a step of robust training, N counts the clean images and then as many adversarial ones.

    Attributes:
        reconstruction_error: `[N]`. Squared error.
        divergence: `[N]`. From the posterior to the prior, in nats.
        cross_entropy: `[N]`. 0 where there is no label. In certified training, the weighted mean
            of that of the image and of that of its ball.
        contrast: `[N]`. 0 outside training and where `contrast_weight` is 0.
        outliers: `[]`. Half the mean squared length of their codes; 0 likewise.
        log_joint: `[N, K]`. Of the codes; not a term, but what accuracy needs.
        ambiguity: `[N]`. In 0..1: how far the nearest component's mean is from the code of the
            image before augmentation, divided by how far the next one is; 0 where there is a label.
            Not a term, but what decides from when on an image is drawn to a component.
        is_proven: float32 `[N]`, 1 where no image of the ball of certified training has another
            class than the label; 0 without certified training. Not a term, either.
    """

    reconstruction_error: tf.Tensor
    divergence: tf.Tensor
    cross_entropy: tf.Tensor
    contrast: tf.Tensor
    outliers: tf.Tensor
    log_joint: tf.Tensor
    ambiguity: tf.Tensor
    is_proven: tf.Tensor

    def weighted(self, weights: Mapping[str, float]) -> tuple[tf.Tensor, tf.Tensor]:
        """Sums the terms in two parts, each `[N]`: all others, and those that draw an image.

        Args:
            weights: The weights by name, see `WEIGHTED_TERMS`.
        """
        apart, drawing = self.reconstruction_error, self.divergence
        for name, term, draws in WEIGHTED_TERMS:
            addend = weights[name] * getattr(self, term)
            if draws:
                drawing += addend
            else:
                apart += addend
        return apart, drawing


class Objective(NamedTuple):
    """The loss of a Gaussian-mixture VAE as a function of the model's parts.

    Images are augmented, attacked and made into outliers as they are given; the encoder, and
    whatever a reconstruction is compared with, sees them prepared.

    Attributes:
        preparation: Given images -> what the encoder sees, both `[N, H, W, C]`.
        encoder: Prepared images `[N, H, W, C]` -> codes `[N, D]`.
        decoder: Codes `[N, D]` -> images `[N, H, W, C]`.
        prior: The mixture of K components.
        posterior_stddev: Standard deviation of the noise on the codes.
        weights: The weights by name, see `WEIGHTED_TERMS`.
        augmentation: Layer applied to the images of a training step, or `None`.
        robust_training: The attack or the ball of a training step, or `None`.
        radius_share: Variable, by which the radii of these are multiplied; `None` likewise.
        seed: Generator of the seeds of noise, outliers and attack.
        outlying_turns: Variable `[K, T]`, see `turned_images`; `None` for no such outliers.
    """

    preparation: Callable[[Any], Any]
    encoder: keras.Model
    decoder: keras.Model
    prior: MixturePrior
    posterior_stddev: float
    weights: Mapping[str, float]
    augmentation: keras.layers.Layer | None
    robust_training: RobustTraining | CertifiedTraining | None
    radius_share: Any
    seed: keras.random.SeedGenerator
    outlying_turns: Any = None

    def terms(self, x: tf.Tensor, y: tf.Tensor, training: bool = False) -> LossTerms:
        """Computes the loss of every image, term by term.

        Args:
            x: float32 `[N, H, W, C]`.
            y: int64 `[N]`, -1 where the label is not known.
            training: Whether to augment, to attack, to draw noise, and to run the networks in
                training mode.

        Returns:
            `LossTerms`.
        """
        images = x
        if training and self.augmentation is not None:
            # Keras' own layers give float16 under mixed precision.
            images = tf.cast(self.augmentation(x, training=True), x.dtype)
        settings = self._attacks if training else None
        inputs, originals = images, self.preparation(images)
        if settings is not None:
            own, ambiguity = self._assignment(
                y, lambda: self._inferred_codes(x), settings.temperature
            )  # [N, K], [N]
            inputs = tf.concat([images, self.attacked(images, own)], axis=0)
            originals = tf.concat([originals, originals], axis=0)
            y = tf.concat([y, y], axis=0)
        codes, outliers = self._encode_with_outliers(inputs, images, y, training)  # [N, D], []
        noisy = codes
        if training:
            noisy += self.posterior_stddev * keras.random.normal(tf.shape(codes), seed=self.seed)
        reconstruction = self._decode(noisy, training)
        reconstruction_error = _summed_square(originals - reconstruction)  # [N]

        log_joint = self.prior.log_joint(codes)  # [N, K]
        if settings is None:
            responsibilities, ambiguity = self._assignment(
                y, lambda: self._target_codes(x, codes, training)
            )  # [N, K], [N]
        else:
            responsibilities = tf.concat([own, own], axis=0)  # [N, K]
            ambiguity = tf.concat([ambiguity, ambiguity], axis=0)  # [N]
        labelled = y >= 0  # [N]
        cross_entropy = tf.where(
            labelled, self._cross_entropy(tf.one_hot(y, self.prior.num_classes), log_joint), 0.0
        )
        is_proven = tf.zeros_like(reconstruction_error)
        if isinstance(self.robust_training, CertifiedTraining):
            share = self.radius_share if training else 1.0
            leads = self._smallest_leads(images, y, self.robust_training, share)  # [N, K]
            is_proven = tf.cast(tf.reduce_all((leads > 0) | _is(y, leads), axis=1), tf.float32)
            if training:
                own = self.robust_training.clean_weight_at(share)
                of_ball = self._cross_entropy(tf.one_hot(y, self.prior.num_classes), -leads)
                mixed = own * cross_entropy + (1.0 - own) * of_ball
                cross_entropy = tf.where(labelled, mixed, 0.0)
        contrasts = tf.zeros_like(reconstruction_error)
        if training and self.weights["contrast_weight"]:
            classes = tf.argmax(responsibilities, axis=1)
            contrasts = contrast(
                lambda latents: self._decode(latents, training=True),
                self.prior,
                originals,
                codes,
                classes,
            )
        return LossTerms(
            reconstruction_error,
            self._divergence(codes, responsibilities, labelled),
            cross_entropy,
            contrasts,
            outliers,
            log_joint,
            ambiguity,
            is_proven,
        )

    def attacked(self, images: tf.Tensor, own: tf.Tensor) -> tf.Tensor:
        """Returns the adversarial images of a step of robust training.

        Args:
            images: float32 `[N, H, W, C]`.
            own: float32 `[N, K]`, their responsibilities.
        """
        settings = self._attacks
        if settings is None:
            return images

        def loss(attacked: tf.Tensor) -> tf.Tensor:
            codes = self._encode(attacked, training=False)
            log_joint = self.prior.log_joint(codes)  # [N, K]
            classification = self._cross_entropy(own, log_joint)  # [N]
            if settings.attacked_loss == "classification":
                return classification
            reconstruction = self._decode(codes, training=False)
            other = tf.reduce_logsumexp(log_joint + tf.math.log(1.0 - own), axis=1)  # [N]
            error = _summed_square(self.preparation(attacked) - reconstruction)  # [N]
            pipeline = other - error  # [N]
            if settings.attacked_loss == "pipeline":
                return pipeline
            return in_turn([classification, pipeline], every=len(settings.balls))

        seed = keras.random.randint((), 0, 2**31 - 1, seed=self.seed)
        return settings.adversarial_images(loss, images, self.radius_share, seed)

    @property
    def _attacks(self) -> RobustTraining | None:
        """The settings of the attack of a training step, where there is one."""
        settings = self.robust_training
        return settings if isinstance(settings, RobustTraining) else None

    def _smallest_leads(
        self, images: tf.Tensor, y: tf.Tensor, settings: CertifiedTraining, share: Any
    ) -> tf.Tensor:
        """Bounds from below what a class leads every other by, in nats, in the ball of an image.

        Args:
            images: float32 `[N, H, W, C]`.
            y: int64 `[N]`, the classes; -1 counts as 0.
            settings: Of the ball.
            share: By which its radius is multiplied.

        Returns:
            float32 `[N, K]`, 0 for the class itself.
        """
        ball = settings.ball(images, share)
        network = [self.encoder]
        if isinstance(self.preparation, Preparation):
            network.insert(0, self.preparation)
        functions = lead_functions(tf.maximum(y, 0), tf.convert_to_tensor(self.prior.means))
        lower = linear_bounds(network, *ball, *functions, rounding=False).lower
        return lower / self.prior.scales[0] ** 2

    def _assignment(
        self, y: tf.Tensor, unlabelled: Callable[[], tf.Tensor], temperature: float = 1.0
    ) -> tuple[tf.Tensor, tf.Tensor]:
        """Returns responsibilities `[N, K]` and the ambiguity `[N]`, see `LossTerms`.

        Where y is -1 they come from the codes `unlabelled()` `[N, D]`.
        """
        num_classes = self.prior.num_classes
        labelled = y >= 0  # [N]
        one_hot = tf.one_hot(y, num_classes)  # [N, K]
        clear = tf.zeros_like(y, tf.float32)  # [N]

        def inferred() -> tuple[tf.Tensor, tf.Tensor]:
            codes = unlabelled()
            responsibilities = tf.nn.softmax(self.prior.log_joint(codes) / temperature)
            nearest = -tf.math.top_k(
                -self.prior.squared_distances(codes), min(2, num_classes)
            ).values  # [N, 2]
            ambiguity = tf.sqrt(tf.math.divide_no_nan(nearest[:, 0], nearest[:, -1]))  # [N]
            return (
                tf.where(labelled[:, tf.newaxis], one_hot, responsibilities),
                tf.where(labelled, clear, ambiguity),
            )

        return tf.cond(tf.reduce_all(labelled), lambda: (one_hot, clear), inferred)

    def _divergence(
        self, codes: tf.Tensor, responsibilities: tf.Tensor, labelled: tf.Tensor
    ) -> tf.Tensor:
        """Returns the divergence to the label's component, or the bound without one, `[N]`."""
        entropy = -tf.reduce_sum(tf.math.xlogy(responsibilities, responsibilities), axis=1)  # [N]
        unlabelled_constant = tf.math.log(float(self.prior.num_classes)) - entropy  # [N]
        divergence = tf.reduce_sum(
            responsibilities * self.prior.divergence(codes, self.posterior_stddev), axis=1
        )
        return divergence + tf.where(labelled, 0.0, unlabelled_constant)

    def _cross_entropy(self, responsibilities: tf.Tensor, log_joint: tf.Tensor) -> tf.Tensor:
        if self.robust_training is not None:
            log_joint /= self.robust_training.temperature
        return tf.nn.softmax_cross_entropy_with_logits(labels=responsibilities, logits=log_joint)

    def _encode_with_outliers(
        self, inputs: tf.Tensor, images: tf.Tensor, labels: tf.Tensor, training: bool
    ) -> tuple[tf.Tensor, tf.Tensor]:
        """Returns the codes of the inputs, and half the mean squared length of outliers' codes.

        The outliers are made from the images, whose labels are the first of the labels.
        """
        if not training or not self.weights["outlier_weight"]:
            return self._encode(inputs, training), tf.constant(0.0)
        # One batch for both: with statistics of their own, batch normalization would tell the
        # outliers apart in training and not afterwards.
        made = [synthetic_outliers(images, self.seed)]
        if self.outlying_turns is not None:
            made.append(turned_images(images, labels, self.outlying_turns, self.seed))
        both = tf.concat([inputs, *made], axis=0)
        codes = self._encode(both, training=True)
        size = tf.shape(inputs)[0]
        # How many outliers there are is known late; how many images there are may be known now.
        own = tf.ensure_shape(codes[:size], [inputs.shape[0], codes.shape[1]])
        return own, 0.5 * tf.reduce_mean(tf.reduce_sum(codes[size:] ** 2, axis=1))

    def _target_codes(self, x: tf.Tensor, codes: tf.Tensor, training: bool) -> tf.Tensor:
        """Codes `[N, D]` of the images before augmentation, through which no gradient flows."""
        if training and self.augmentation is not None:
            return self._inferred_codes(x)
        return tf.stop_gradient(codes)

    def _inferred_codes(self, x: tf.Tensor) -> tf.Tensor:
        return tf.stop_gradient(self._encode(x, training=False))

    def _encode(self, images: tf.Tensor, training: bool) -> tf.Tensor:
        return output(self.encoder, self.preparation(images), training)

    def _decode(self, latents: tf.Tensor, training: bool) -> tf.Tensor:
        return output(self.decoder, latents, training)


def _is(y: tf.Tensor, leads: tf.Tensor) -> tf.Tensor:
    """Where `[N, K]` is about the class y `[N]` itself."""
    return tf.one_hot(y, leads.shape[1], on_value=True, off_value=False)


def _summed_square(difference: tf.Tensor) -> tf.Tensor:
    """Squares summed over all axes but the first: `[N, ...]` -> `[N]`."""
    return tf.reduce_sum(difference**2, axis=list(range(1, difference.shape.rank)))
