"""The Gaussian-mixture variational autoencoder: networks, prior, loss and training step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.autoencoder.losses.contrast import contrast
from tfgmvae.autoencoder.losses.outliers import synthetic_outliers
from tfgmvae.autoencoder.networks import build_decoder, build_encoder, checked_network
from tfgmvae.autoencoder.prior import MixturePrior
from tfgmvae.io.checks import checked_input_shape
from tfgmvae.io.numbers import checked_size
from tfgmvae.training import augmentation as _  # noqa: F401  registers its layer with Keras, for loading
from tfgmvae.training import distributed
from tfgmvae.training.robust_training import RobustTraining
from tfgmvae.training.schedules import ClearestFirst, RadiusRamp


class LossTerms(NamedTuple):
    """The terms of the loss of N images, before they are weighted.

    In a step of robust training, N counts the clean images and then as many adversarial ones.

    Attributes:
        reconstruction_error: `[N]`. Squared error.
        divergence: `[N]`. From the posterior to the prior, in nats.
        cross_entropy: `[N]`. 0 where there is no label.
        contrast: `[N]`. 0 outside training and where `contrast_weight` is 0.
        outliers: `[]`. Half the mean squared length of their codes; 0 likewise.
        log_joint: `[N, K]`. Of the codes; not a term, but what accuracy needs.
        ambiguity: `[N]`. In 0..1: how far the nearest component's mean is from the code of the
            image before augmentation, divided by how far the next one is; 0 where there is a label.
            Not a term, but what decides from when on an image is drawn to a component.
    """

    reconstruction_error: tf.Tensor
    divergence: tf.Tensor
    cross_entropy: tf.Tensor
    contrast: tf.Tensor
    outliers: tf.Tensor
    log_joint: tf.Tensor
    ambiguity: tf.Tensor


@keras.saving.register_keras_serializable("tfgmvae")
class GaussianMixtureVAE(keras.Model):
    """A variational autoencoder whose prior has one Gaussian component per class.

    The encoder gives the mean of the posterior Q(z|x), whose standard deviation is one; the decoder
    gives the mean of P(x|z), a Gaussian of fixed variance, so its negative log is a squared error.
    Component means have length 10 and unit variance: the same model as unit means with a standard
    deviation of 0.1, in a scale that trains stably.

    The loss of one image is `||x - g(f(x) + noise)||^2` plus

    * with a label `y >= 0`: `KL(Q(z|x) || component y)`;
    * without (`y == -1`): the bound `sum_k r_k (KL(Q(z|x) || component k) + log r_k + log K)` on
      the divergence to the whole mixture, where r are the responsibilities of the image before
      augmentation. The bound holds for any r by the convexity of the divergence. (This choice of
      bound is this library's own.)

    plus, each with its weight,

    * the cross-entropy of the label under the responsibilities, for labelled images;
    * `contrast`, see `tfgmvae.autoencoder.losses.contrast`: other classes must reproduce the image worse;
    * half the squared length of the codes of images of no class, made from the batch by
      `tfgmvae.autoencoder.losses.outliers`, so that they lie as far from one component as from the other.

    An unlabelled image is drawn to a component, by the bound and the contrast, the sooner in a
    training the less ambiguous it is, see `tfgmvae.training.schedules.ClearestFirst`; the loss reported has
    both terms of every image from the first step.

    With `robust_training` it is the mean of this loss over the images and over adversarial ones
    made from them in every step, see `RobustTraining`.

    Args:
        input_shape: `(height, width, channels)` of the images, whose values lie in 0..1.
        num_classes: Number of classes K, each with its component.
        latent_dim: Dimension D of the code. Default `None`: `num_classes`.
        encoder: `"conv"` (default), `"mlp"` or a Keras model from images to `[N, D]`.
        decoder: `"mlp"` (default), `"conv"` or a Keras model from `[N, D]` to images.
        augmentation: A Keras layer applied to the images of a training step, for example
            `keras.layers.RandomTranslation(0.1, 0.1)`. Default `None`.
        classification_weight: Weight of the cross-entropy term. Default 1.0; 0 trains the VAE
            alone.
        posterior_stddev: Standard deviation of Q(z|x), in component standard deviations.
            Default 1.0. Smaller codes carry more detail.
        contrast_weight: Weight of the contrast. Default 0.0, which costs nothing.
        outlier_weight: Weight of the outliers' codes. Default 0.0, which costs nothing.
        robust_training: A `RobustTraining`. Default `None`: training on the images alone.
        seed: Fixes initial weights, means, noise and what is held out. Default `None`.
        name: Name of the Keras model.

    Raises:
        ValueError: Shapes that do not fit, unknown network names, sizes below one.
        TypeError: An encoder or decoder that is neither a name nor a Keras model, or a
            `robust_training` of another type.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import GaussianMixtureVAE
        >>> model = GaussianMixtureVAE((8, 8, 1), num_classes=2, encoder="mlp", seed=0)
        >>> model(np.zeros((5, 8, 8, 1), "float32")).shape
        TensorShape([5, 8, 8, 1])
    """

    def __init__(
        self,
        input_shape: tuple[int, int, int],
        num_classes: int,
        latent_dim: int | None = None,
        encoder: str | keras.Model = "conv",
        decoder: str | keras.Model = "mlp",
        augmentation: keras.layers.Layer | None = None,
        classification_weight: float = 1.0,
        posterior_stddev: float = 1.0,
        contrast_weight: float = 0.0,
        outlier_weight: float = 0.0,
        robust_training: RobustTraining | None = None,
        seed: int | None = None,
        name: str | None = None,
    ) -> None:
        # Under mixed precision Keras would round the images to float16.
        super().__init__(name=name, autocast=False)
        self.input_shape = checked_input_shape(input_shape)
        self.num_classes = checked_size("num_classes", num_classes)
        self.latent_dim = checked_size(
            "latent_dim", num_classes if latent_dim is None else latent_dim
        )
        weights = {
            "classification_weight": classification_weight,
            "contrast_weight": contrast_weight,
            "outlier_weight": outlier_weight,
        }
        for weight_name, weight in weights.items():
            if not weight >= 0:
                raise ValueError(f"Expected {weight_name} >= 0. Received: {weight_name}={weight}")
        if not posterior_stddev > 0:
            raise ValueError(
                f"Expected posterior_stddev > 0. Received: posterior_stddev={posterior_stddev}"
            )
        self.term_weights = {name: float(weight) for name, weight in weights.items()}
        if not isinstance(robust_training, RobustTraining | None):
            raise TypeError(
                "Expected robust_training to be a RobustTraining or None. "
                f"Received: robust_training={robust_training!r}"
            )
        self.posterior_stddev = float(posterior_stddev)
        self.robust_training = robust_training
        self.seed = seed
        self.augmentation = augmentation
        self._encoder_name = encoder if isinstance(encoder, str) else None
        self._decoder_name = decoder if isinstance(decoder, str) else None
        self.prior = MixturePrior(self.num_classes, self.latent_dim, seed, name="prior")
        self.encoder = (
            build_encoder(encoder, self.input_shape, self.latent_dim, seed)
            if isinstance(encoder, str)
            else checked_network("encoder", encoder, self.input_shape, (self.latent_dim,))
        )
        self.decoder = (
            build_decoder(decoder, self.input_shape, self.latent_dim, seed)
            if isinstance(decoder, str)
            else checked_network("decoder", decoder, (self.latent_dim,), self.input_shape)
        )
        self._noise_seed = distributed.ReplicaSeedGenerator(seed)
        # What share of its radius the attack of robust training is at.
        self.radius_share = robust_training and self.add_weight(
            name="radius_share",
            shape=(),
            initializer="ones",
            trainable=False,
            dtype="float32",
            autocast=False,
        )
        # Up to which ambiguity an image is drawn to a component. Not a weight, for it is not saved:
        # it depends on the place in the training only.
        self.max_ambiguity = tf.Variable(1.0, trainable=False, name="max_ambiguity")
        self._loss_trackers = [
            distributed.RunningMean(name=name)
            for name in ("loss", "reconstruction_loss", "divergence_loss")
        ]
        self._accuracy_tracker = distributed.RunningMean(name="accuracy")
        # Custom ops fail inside XLA, and Keras would turn it on wherever a GPU is visible.
        self.supports_jit = False
        self.built = True

    @property
    def component_means(self) -> tf.Tensor:
        """float32 `[K, D]`: the fixed means of the prior's components."""
        return tf.convert_to_tensor(self.prior.means)

    @property
    def component_scales(self) -> tf.Tensor:
        """float32 `[K]`: the standard deviations of the prior's components."""
        return tf.convert_to_tensor(self.prior.scales)

    @property
    def metrics(self) -> list[keras.metrics.Metric]:
        return self._training_metrics

    def compile(self, optimizer: Any = "adam", **kwargs: Any) -> None:
        """Configures training; the loss is the model's own.

        Args:
            optimizer: A Keras optimizer or its name. Default `"adam"`.
            **kwargs: `run_eagerly`, `steps_per_execution`, `auto_scale_loss` as in Keras.

        Raises:
            ValueError: `loss`, `metrics` or `jit_compile=True` is given, which do not apply here.
        """
        for argument in ("loss", "metrics", "weighted_metrics", "loss_weights"):
            if kwargs.get(argument) is not None:
                raise ValueError(
                    f"Expected no {argument}: the model brings its own loss and metrics. "
                    f"Received: {argument}={kwargs[argument]!r}"
                )
        if kwargs.get("jit_compile") is True:
            raise ValueError(
                "Expected jit_compile to be left off: the native ops cannot be compiled by XLA. "
                "Received: jit_compile=True"
            )
        with self.distribute_strategy.scope():
            super().compile(optimizer=optimizer, **(kwargs | {"jit_compile": False}))
            # A saved model holds the optimizer's variables, so they exist before the first step.
            self.optimizer.build(self.trainable_variables)

    def get_compile_config(self) -> dict[str, Any]:
        config = super().get_compile_config()
        arguments = ("optimizer", "run_eagerly", "steps_per_execution")
        return {name: config[name] for name in arguments if name in config}

    def compile_from_config(self, config: dict[str, Any]) -> None:
        self.compile(**keras.saving.deserialize_keras_object(config))

    def fit(
        self,
        x: Any = None,
        y: Any = None,
        batch_size: int | None = None,
        epochs: int = 1,
        verbose: str | int = "auto",
        callbacks: list[keras.callbacks.Callback] | None = None,
        **kwargs: Any,
    ) -> keras.callbacks.History:
        """Trains the model, as `keras.Model.fit`."""
        distributed.check(self)
        strategy = self.distribute_strategy
        if not distributed.is_chief(strategy):
            verbose = 0
        if distributed.is_multi_worker(strategy) and verbose:
            print(distributed.size(strategy), flush=True)
        callbacks = [ClearestFirst(), *keras.tree.flatten(callbacks or [])]
        if self.robust_training is not None:
            callbacks.insert(0, RadiusRamp(self.robust_training.ramp))
        history = super().fit(
            x,
            y,
            batch_size=batch_size,
            epochs=epochs,
            verbose=verbose,
            callbacks=distributed.callbacks_of_this_worker(callbacks, strategy),
            **kwargs,
        )
        distributed.take_from_chief(self)
        return history

    def make_train_function(self, force: bool = False) -> Any:
        if not distributed.is_multi_worker(self.distribute_strategy):
            return super().make_train_function(force)
        self.train_function = distributed.step_function(self, self.train_step)
        return self.train_function

    def make_test_function(self, force: bool = False) -> Any:
        if not distributed.is_multi_worker(self.distribute_strategy):
            return super().make_test_function(force)
        self.test_function = distributed.step_function(self, self.test_step)
        return self.test_function

    def _maybe_symbolic_build(self, iterator: Any = None, data_batch: Any = None) -> None:
        """Does nothing: a model of this kind is always built.

        Under a strategy Keras would average the parts of a first batch to learn its shape, which
        fails with several workers, and where the parts differ in size.
        """

    def call(self, x: tf.Tensor, training: bool = False) -> tf.Tensor:
        """Returns the reconstruction g(f(x)) of images `[N, H, W, C]`."""
        return self.decoder(self.encoder(x, training=training), training=training)

    def loss_terms(self, x: tf.Tensor, y: tf.Tensor, training: bool = False) -> LossTerms:
        """Computes the loss of every image, term by term.

        Args:
            x: float32 `[N, H, W, C]`.
            y: int64 `[N]`, -1 where the label is not known.
            training: Whether to augment, to draw noise, and to run the networks in training mode.

        Returns:
            `LossTerms`.
        """
        images = x
        if training and self.augmentation is not None:
            images = self.augmentation(x, training=True)
        settings = self.robust_training if training else None
        inputs, originals = images, images
        if settings is not None:
            own, ambiguity = self._assignment(
                y, lambda: self._inferred_codes(x), settings.temperature
            )  # [N, K], [N]
            inputs = tf.concat([images, self._attacked(images, own, settings)], axis=0)
            originals = tf.concat([images, images], axis=0)
            y = tf.concat([y, y], axis=0)
        codes, outliers = self._encode_with_outliers(inputs, images, training)  # [N, D], []
        noisy = codes
        if training:
            noise = keras.random.normal(tf.shape(codes), seed=self._noise_seed)
            noisy += self.posterior_stddev * noise
        reconstruction = tf.cast(self.decoder(noisy, training=training), tf.float32)
        reconstruction_error = _summed_square(originals - reconstruction)  # [N]

        log_joint = self.prior.log_joint(codes)  # [N, K]
        if settings is None:
            responsibilities, ambiguity = self._assignment(
                y, lambda: self._target_codes(x, codes, training)
            )  # [N, K], [N]
        else:
            responsibilities = tf.concat([own, own], axis=0)  # [N, K]
            ambiguity = tf.concat([ambiguity, ambiguity], axis=0)  # [N]
        entropy = -tf.reduce_sum(tf.math.xlogy(responsibilities, responsibilities), axis=1)  # [N]
        unlabelled_constant = tf.math.log(float(self.num_classes)) - entropy  # [N]
        divergence = tf.reduce_sum(
            responsibilities * self.prior.divergence(codes, self.posterior_stddev), axis=1
        )
        labelled = y >= 0  # [N]
        divergence += tf.where(labelled, 0.0, unlabelled_constant)
        cross_entropy = tf.where(
            labelled, self._cross_entropy(tf.one_hot(y, self.num_classes), log_joint), 0.0
        )
        contrasts = tf.zeros_like(reconstruction_error)
        if training and self.term_weights["contrast_weight"]:
            classes = tf.argmax(responsibilities, axis=1)
            contrasts = contrast(self._decode, self.prior, originals, codes, classes)
        return LossTerms(
            reconstruction_error,
            divergence,
            cross_entropy,
            contrasts,
            outliers,
            log_joint,
            ambiguity,
        )

    def _assignment(
        self, y: tf.Tensor, unlabelled: Callable[[], tf.Tensor], temperature: float = 1.0
    ) -> tuple[tf.Tensor, tf.Tensor]:
        """Returns responsibilities `[N, K]` and the ambiguity `[N]`, see `LossTerms`.

        Where y is -1 they come from the codes `unlabelled()` `[N, D]`.
        """
        labelled = y >= 0  # [N]
        one_hot = tf.one_hot(y, self.num_classes)  # [N, K]
        clear = tf.zeros_like(y, tf.float32)  # [N]

        def inferred() -> tuple[tf.Tensor, tf.Tensor]:
            codes = unlabelled()
            responsibilities = tf.nn.softmax(self.prior.log_joint(codes) / temperature)
            nearest = -tf.math.top_k(
                -self.prior.squared_distances(codes), min(2, self.num_classes)
            ).values  # [N, 2]
            ambiguity = tf.sqrt(tf.math.divide_no_nan(nearest[:, 0], nearest[:, -1]))  # [N]
            return (
                tf.where(labelled[:, tf.newaxis], one_hot, responsibilities),
                tf.where(labelled, clear, ambiguity),
            )

        return tf.cond(tf.reduce_all(labelled), lambda: (one_hot, clear), inferred)

    def _cross_entropy(self, responsibilities: tf.Tensor, log_joint: tf.Tensor) -> tf.Tensor:
        if self.robust_training is not None:
            log_joint /= self.robust_training.temperature
        return tf.nn.softmax_cross_entropy_with_logits(labels=responsibilities, logits=log_joint)

    def _attacked(self, images: tf.Tensor, own: tf.Tensor, settings: RobustTraining) -> tf.Tensor:
        """Returns adversarial images of images `[N, H, W, C]` with responsibilities `[N, K]`."""
        # The attacks import the classifier, and so this module.
        from tfgmvae.perturbation import ascent

        def loss(attacked: tf.Tensor) -> tf.Tensor:
            codes = tf.cast(self.encoder(attacked, training=False), tf.float32)
            log_joint = self.prior.log_joint(codes)  # [N, K]
            classification = self._cross_entropy(own, log_joint)  # [N]
            if settings.attacked_loss == "classification":
                return classification
            reconstruction = tf.cast(self.decoder(codes, training=False), tf.float32)
            other = tf.reduce_logsumexp(log_joint + tf.math.log(1.0 - own), axis=1)  # [N]
            pipeline = other - _summed_square(attacked - reconstruction)  # [N]
            if settings.attacked_loss == "pipeline":
                return pipeline
            return ascent.in_turn([classification, pipeline], every=len(settings.balls))

        seed = keras.random.randint((), 0, 2**31 - 1, seed=self._noise_seed)
        return ascent.adversarial_images(loss, images, settings, self.radius_share, seed)

    def _encode_with_outliers(
        self, inputs: tf.Tensor, images: tf.Tensor, training: bool
    ) -> tuple[tf.Tensor, tf.Tensor]:
        """Returns the codes of the inputs, and half the mean squared length of outliers' codes.

        The outliers are made from the images.
        """
        if not training or not self.term_weights["outlier_weight"]:
            codes = tf.cast(self.encoder(inputs, training=training), tf.float32)
            return codes, tf.constant(0.0)
        # One batch for both: with statistics of their own, batch normalization would tell the
        # outliers apart in training and not afterwards.
        both = tf.concat([inputs, synthetic_outliers(images, self._noise_seed)], axis=0)
        codes = tf.cast(self.encoder(both, training=True), tf.float32)
        size = tf.shape(inputs)[0]
        return codes[:size], 0.5 * tf.reduce_mean(tf.reduce_sum(codes[size:] ** 2, axis=1))

    def _decode(self, latents: tf.Tensor) -> tf.Tensor:
        return tf.cast(self.decoder(latents, training=True), tf.float32)

    def _target_codes(self, x: tf.Tensor, codes: tf.Tensor, training: bool) -> tf.Tensor:
        """Codes `[N, D]` of the images before augmentation, through which no gradient flows."""
        if training and self.augmentation is not None:
            return self._inferred_codes(x)
        return tf.stop_gradient(codes)

    def _inferred_codes(self, x: tf.Tensor) -> tf.Tensor:
        return tf.stop_gradient(tf.cast(self.encoder(x, training=False), tf.float32))

    def train_step(self, data: Any) -> dict[str, tf.Tensor]:
        x, y, sample_weight = self._unpack(data)
        with tf.GradientTape() as tape:
            terms = self.loss_terms(x, y, training=True)
            settings = self.robust_training
            weights = settings.weights_of_both(sample_weight) if settings else sample_weight
            loss = distributed.share_of_mean(self._update_loss_trackers(weights, terms))
            scaled_loss = self.optimizer.scale_loss(loss)
        gradients = tape.gradient(scaled_loss, self.trainable_weights)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_weights, strict=True))
        self._update_accuracy(y, sample_weight, terms.log_joint[: tf.shape(y)[0]])
        return distributed.results(self._training_metrics)

    def test_step(self, data: Any) -> dict[str, tf.Tensor]:
        x, y, sample_weight = self._unpack(data)
        terms = self.loss_terms(x, y)
        self._update_loss_trackers(sample_weight, terms)
        self._update_accuracy(y, sample_weight, terms.log_joint)
        return distributed.results(self._training_metrics)

    def _unpack(self, data: Any) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
        """Returns images `[N, H, W, C]`, labels `[N]` (-1 where there are none), weights `[N]`."""
        x, y, sample_weight = keras.utils.unpack_x_y_sample_weight(data)
        x = tf.cast(x, tf.float32)
        size = tf.shape(x)[0]
        labels = -tf.ones(size, tf.int64) if y is None else tf.reshape(tf.cast(y, tf.int64), [size])
        weights = tf.ones(size) if sample_weight is None else tf.cast(sample_weight, tf.float32)
        return distributed.never_empty(x, labels, tf.reshape(weights, [size]))

    def _update_loss_trackers(self, sample_weight: tf.Tensor, terms: LossTerms) -> tf.Tensor:
        """Records the terms of a batch and returns the weighted losses of its images, `[N]`.

        What is returned leaves out what would draw an ambiguous image to a component. What is
        recorded is the whole loss, which can be compared from epoch to epoch.
        """
        apart = (
            terms.reconstruction_error
            + self.term_weights["classification_weight"] * terms.cross_entropy
            + self.term_weights["outlier_weight"] * terms.outliers
        )
        drawing = terms.divergence + self.term_weights["contrast_weight"] * terms.contrast
        values = (apart + drawing, terms.reconstruction_error, terms.divergence)
        for tracker, per_image in zip(self._loss_trackers, values, strict=True):
            tracker.update_state(per_image, sample_weight=sample_weight)
        is_drawn = tf.cast(terms.ambiguity <= self.max_ambiguity, tf.float32)
        return sample_weight * (apart + is_drawn * drawing)

    def _update_accuracy(
        self, y: tf.Tensor, sample_weight: tf.Tensor, log_joint: tf.Tensor
    ) -> None:
        correct = tf.cast(tf.argmax(log_joint, axis=1) == y, tf.float32)
        labelled = tf.cast(y >= 0, tf.float32)
        self._accuracy_tracker.update_state(correct, sample_weight=sample_weight * labelled)

    @property
    def _training_metrics(self) -> list[keras.metrics.Metric]:
        return [*self._loss_trackers, self._accuracy_tracker]

    def _random_states(self) -> list[keras.Variable]:
        """The states of all random generators, those of augmentation and dropout included."""
        others = {id(variable) for variable in [*self.weights, *self.metrics_variables]}
        return [variable for variable in self.variables if id(variable) not in others]

    def save_own_variables(self, store: Any) -> None:
        super().save_own_variables(store)
        # Keras does not save them, and a resumed training would repeat its first random numbers.
        for position, state in enumerate(self._random_states()):
            store[f"random_state_{position}"] = np.asarray(state)

    def load_own_variables(self, store: Any) -> None:
        variables = {name: store[name] for name in store.keys()}
        for position, state in enumerate(self._random_states()):
            state.assign(variables.pop(f"random_state_{position}"))
        super().load_own_variables(variables)

    def get_config(self) -> dict[str, Any]:
        return {
            "input_shape": self.input_shape,
            "num_classes": self.num_classes,
            "latent_dim": self.latent_dim,
            "encoder": self._encoder_name or keras.saving.serialize_keras_object(self.encoder),
            "decoder": self._decoder_name or keras.saving.serialize_keras_object(self.decoder),
            "augmentation": self.augmentation
            and keras.saving.serialize_keras_object(self.augmentation),
            "posterior_stddev": self.posterior_stddev,
            **self.term_weights,
            "robust_training": self.robust_training
            and keras.saving.serialize_keras_object(self.robust_training),
            "seed": self.seed,
            "name": self.name,
        }

    @classmethod
    def from_config(cls, config: dict[str, Any], custom_objects: Any = None) -> GaussianMixtureVAE:
        config = dict(config)
        for part in ("encoder", "decoder", "augmentation", "robust_training"):
            if isinstance(config.get(part), dict):
                config[part] = keras.saving.deserialize_keras_object(
                    config[part], custom_objects=custom_objects
                )
        return cls(**config)


def _summed_square(difference: tf.Tensor) -> tf.Tensor:
    """Squares summed over all axes but the first: `[N, ...]` -> `[N]`."""
    return tf.reduce_sum(difference**2, axis=list(range(1, difference.shape.rank)))
