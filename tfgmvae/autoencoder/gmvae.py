"""The Gaussian-mixture variational autoencoder: networks, prior, training step and settings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.autoencoder.losses.terms import LossTerms, Objective, checked_weights
from tfgmvae.autoencoder.network_size import warn_of_large_networks
from tfgmvae.autoencoder.networks import build_decoder, build_encoder, checked_network
from tfgmvae.autoencoder.plain import PLAIN_MODEL
from tfgmvae.autoencoder.prior import MixturePrior
from tfgmvae.io.batches import is_array
from tfgmvae.io.labels import checked_class_names
from tfgmvae.io.numbers import ABOVE_ZERO, check, checked_size
from tfgmvae.preparation import Preparation, Resize
from tfgmvae.training import distributed, turns
from tfgmvae.training.augmentation import AFFINE, small_changes
from tfgmvae.training.certified_training import CertifiedTraining
from tfgmvae.training.length import batch_size_for, epochs_for, epochs_for_stream
from tfgmvae.training.loggers import check_loggers
from tfgmvae.training.radius import AUTO, radius_for, radius_for_stream
from tfgmvae.training.robust_training import RobustTraining
from tfgmvae.training.schedules import ClearestFirst, RadiusRamp
from tfgmvae.training.turns import TURNS


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
    * `contrast`, see `tfgmvae.autoencoder.losses.contrast`: other classes must reproduce the image
      worse;
    * half the squared length of the codes of images that belong to no class, made from the batch by
      `tfgmvae.autoencoder.losses.outliers`, so that they lie equally far from all components.

    An unlabelled image is drawn to a component, by the bound and the contrast, earlier in training
    the less ambiguous it is, see `tfgmvae.training.schedules.ClearestFirst`; the loss
    reported has both terms of every image from the first step.

    With a `RobustTraining` it is the mean of this loss over the images and over adversarial ones
    made from them in every step; with a `CertifiedTraining`, the cross-entropy is also that of the
    worst that all images within a radius could have.

    Args:
        input_shape: `(height, width, channels)` that the networks work on, with values in 0..1.
        num_classes: Number of classes K, each with its component.
        latent_dim: Dimension D of the code. Default `None`: `num_classes`.
        encoder: `"conv"` (default), `"mlp"` or a Keras model from images to `[N, D]`.
        decoder: `"mlp"` (default), `"conv"` or a Keras model from `[N, D]` to images.
        augmentation: A Keras layer applied to the images of a training step, for example
            `keras.layers.RandomTranslation(0.1, 0.1)`, or `"affine"` (default): turns by up to 5
            degrees, changes of size by 5 %, shears by 3 degrees and shifts by 5 %. `None`: images
            as they are, for those where such a change says something else.
        classification_weight: Weight of the cross-entropy term. Default 1.0; 0 trains the VAE
            alone.
        posterior_stddev: Standard deviation of Q(z|x), in component standard deviations.
            Default 0.1: the smaller it is, the more detail a code carries. Published is 1.
        contrast_weight: Weight of the contrast. Default 3.0; 0, as published, costs nothing.
        outlier_weight: Weight of the outliers' codes. Default 1.0; 0, as published, costs nothing.
        robust_training: A `RobustTraining`, or `"auto"`: one in the infinity norm, whose radius
            `fit` reads off the images, see `tfgmvae.training.radius.radius_for`, says, and puts in
            the place of `"auto"`; or a `CertifiedTraining`. Default `None`: training on the images
            alone.
        seed: Fixes initial weights, means, noise and what is held out. Default `None`.
        name: Name of the Keras model.
        class_names: One name per class, its position is the label. Default `None`.
        resize: What becomes of images of another size, `"pad"` (default), `"crop"`, `"stretch"`, or
            `None`: they are an error. See `tfgmvae.preparation.Preparation`.
        normalize_contrast: Whether the contrast of every image is normalised, see there. Default
            `"auto"`: that of images in colour, with three channels.
        turned_outliers: Whether turned and mirrored images are outliers, too, where the training
            images show that they are of no class, see `tfgmvae.training.turns.without_class`.
            Default `True`; without `outlier_weight` it does nothing.

    Raises:
        ValueError: Shapes that do not fit, unknown network names, sizes below one, or class names
            that do not tell the classes apart.
        TypeError: An encoder or decoder that is neither a name nor a Keras model, or a
            `robust_training` of another type.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import GaussianMixtureVAE
        >>> model = GaussianMixtureVAE((8, 8, 1), num_classes=2, encoder="mlp", seed=0)
        >>> model.reconstruct(np.zeros((5, 8, 8, 1), "float32")).shape
        TensorShape([5, 8, 8, 1])
    """

    # The terms have the weights that suited MNIST. `benchmarks/selection/choose_defaults.py`
    # compares the defaults with variants, on training images alone.
    def __init__(
        self,
        input_shape: tuple[int, int, int],
        num_classes: int,
        latent_dim: int | None = None,
        encoder: str | keras.Model = "conv",
        decoder: str | keras.Model = "mlp",
        augmentation: keras.layers.Layer | Literal["affine"] | None = AFFINE,
        classification_weight: float = 1.0,
        posterior_stddev: float = 0.1,
        contrast_weight: float = 3.0,
        outlier_weight: float = 1.0,
        robust_training: RobustTraining | CertifiedTraining | Literal["auto"] | None = None,
        seed: int | None = None,
        name: str | None = None,
        *,
        class_names: Iterable[str] | None = None,
        resize: Resize | None = "pad",
        normalize_contrast: bool | Literal["auto"] = "auto",
        turned_outliers: bool = True,
    ) -> None:
        # Under mixed precision Keras would round the images to float16.
        super().__init__(name=name, autocast=False)
        self.preparation = Preparation(input_shape, resize, normalize_contrast, name="preparation")
        self.input_shape = self.preparation.input_shape
        self.num_classes = checked_size("num_classes", num_classes)
        self.class_names = class_names
        self.latent_dim = checked_size(
            "latent_dim", num_classes if latent_dim is None else latent_dim
        )
        self.term_weights = checked_weights(
            classification_weight=classification_weight,
            contrast_weight=contrast_weight,
            outlier_weight=outlier_weight,
        )
        check(ABOVE_ZERO, posterior_stddev=posterior_stddev)
        kinds = RobustTraining | CertifiedTraining | None
        if robust_training != AUTO and not isinstance(robust_training, kinds):
            raise TypeError(
                "Expected robust_training to be a RobustTraining, a CertifiedTraining, "
                f"{AUTO!r} or None. "
                f"Received: robust_training={robust_training!r}"
            )
        self.posterior_stddev = float(posterior_stddev)
        self.robust_training: Any = robust_training
        self.seed = seed
        self.augmentation = _checked_augmentation(augmentation, seed)
        self.encoder_name = encoder if isinstance(encoder, str) else None
        self.decoder_name = decoder if isinstance(decoder, str) else None
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
        self.turned_outliers = bool(turned_outliers)
        # Which turns of which class are outliers, [K, T]; saved for a training that is resumed.
        self.outlying_turns = (
            self.add_weight(
                name="outlying_turns",
                shape=(self.num_classes, len(TURNS)),
                initializer="zeros",
                trainable=False,
                dtype="float32",
                autocast=False,
            )
            if self.turned_outliers and outlier_weight
            else None
        )
        # What share of its radius the attack of robust training is at.
        self.radius_share = robust_training and self.add_weight(
            name="radius_share",
            shape=(),
            initializer="ones",
            trainable=False,
            dtype="float32",
            autocast=False,
        )
        # Up to which ambiguity an image is drawn to a component. Not a weight, because it is not
        # saved: it depends on the place in the training only.
        self.max_ambiguity = tf.Variable(1.0, trainable=False, name="max_ambiguity")
        *self._loss_trackers, self._accuracy_tracker = (
            distributed.RunningMean(name=name)
            for name in ("loss", "reconstruction_loss", "divergence_loss", "accuracy")
        )
        self._certified_error_tracker = (
            distributed.RunningMean(name="certified_error")
            if isinstance(robust_training, CertifiedTraining)
            else None
        )
        # Custom ops fail inside XLA, and Keras would turn it on wherever a GPU is visible.
        self.supports_jit = False
        self.built = True

    @property
    def class_names(self) -> tuple[str, ...] | None:
        """The names of the classes in the order of their labels, or `None`; may be set."""
        return self.preparation.class_names

    @class_names.setter
    def class_names(self, names: Iterable[str] | None) -> None:
        self.preparation.class_names = checked_class_names(names, self.num_classes)

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
        epochs: int | None = None,
        verbose: str | int = "auto",
        callbacks: list[keras.callbacks.Callback] | None = None,
        **kwargs: Any,
    ) -> keras.callbacks.History:
        """Trains the model, as `keras.Model.fit`, for as long as suits the number of images.

        Args:
            x: As in Keras: images `[N, H, W, C]`, or a stream of batches.
            y: Labels `[N]`, -1 where the label is not known. Default `None`: it is for none.
            batch_size: Images per step, for arrays. Default: as in Keras; with `epochs=None`, 64
                for fewer than 5,000 images, and 128.
            epochs: Passes over the data. Default `None`: as many as suit the number of images, see
                `tfgmvae.training.length.epochs_for`.
            verbose: As in Keras. Default `"auto"`.
            callbacks: Keras callbacks.
            **kwargs: Everything else that `keras.Model.fit` takes.

        Returns:
            The Keras `History`.

        Raises:
            ModuleNotFoundError: A `keras.callbacks.TensorBoard` without the package tensorboard,
                which the extra of that name installs.
            ValueError: MLflow's autologging would read a Dataset that has no end.

        Warns:
            UserWarning: Images so large that the networks built for them are, too.
        """
        callbacks = keras.tree.flatten(callbacks or [])
        check_loggers(x, callbacks)
        named = {"encoder": self.encoder_name, "decoder": self.decoder_name}
        built = [getattr(self, part) for part, name in named.items() if name is not None]
        warn_of_large_networks(built, self.input_shape)
        devices = distributed.Devices(self)
        if epochs is None:
            epochs = epochs_for(len(x)) if is_array(x) else epochs_for_stream(x)
            if is_array(x):
                batch_size = batch_size or batch_size_for(len(x))
        if is_array(x) and y is not None:
            self.find_outlying_turns(x, y)
        verbose = devices.begin(verbose)
        self.choose_radius(x, y, verbose)
        callbacks = [ClearestFirst(), *callbacks]
        if self.robust_training is not None:
            callbacks.insert(0, RadiusRamp(self.robust_training.ramp))
        history = super().fit(
            x,
            y,
            batch_size=batch_size,
            epochs=epochs,
            verbose=verbose,
            callbacks=devices.callbacks(callbacks),
            **kwargs,
        )
        devices.take_from_chief()
        return history

    def make_train_function(self, force: bool = False) -> Any:
        for_workers = distributed.Devices(self).step_function(self.train_step)
        if for_workers is None:
            return super().make_train_function(force)
        self.train_function = for_workers
        return for_workers

    def make_test_function(self, force: bool = False) -> Any:
        for_workers = distributed.Devices(self).step_function(self.test_step)
        if for_workers is None:
            return super().make_test_function(force)
        self.test_function = for_workers
        return for_workers

    def _maybe_symbolic_build(self, iterator: Any = None, data_batch: Any = None) -> None:
        """Does nothing: a model of this kind is always built.

        Under a strategy Keras would average the parts of a first batch to learn its shape, which
        fails with several workers, and where the parts differ in size.
        """

    def find_outlying_turns(self, x: Any, y: Any) -> None:
        """Finds out which turned images of which class are outliers; `fit` does it by itself.

        It does nothing without `turned_outliers`.

        Args:
            x: Training images `[N, height, width, C]`, of which a sample is looked at.
            y: Labels `[N]`, -1 where the label is not known.
        """
        if self.outlying_turns is not None:
            labels = np.reshape(y, len(x))
            rows = turns.rows_to_look_at(labels, self.input_shape, self.seed)
            images = np.asarray(self.preparation(self.preparation.fitted(np.asarray(x)[rows])))
            self.outlying_turns.assign(turns.without_class(images, labels[rows], self.num_classes))

    def choose_radius(self, x: Any, y: Any = None, verbose: str | int = 0) -> None:
        """Chooses the radius of robust training, says it and why; `fit` does it by itself.

        It does nothing where `robust_training` is not `"auto"`, as after the first choice.

        Args:
            x: Training images `[N, height, width, C]`, or a stream of batches.
            y: Labels `[N]`, -1 where the label is not known. Default `None`: it is for none.
            verbose: Silent where it is 0, the default.

        Raises:
            ValueError: Images without contrast, or a stream that can be read once only.
        """
        if self.robust_training != AUTO:
            return
        if is_array(x):
            labels = np.full(len(x), -1) if y is None else np.reshape(y, len(x))
            found = radius_for(np.asarray(x), labels, self.seed)
        else:
            found = radius_for_stream(x, self.seed)
        self.robust_training = RobustTraining(eps=found.eps)
        if verbose:
            print(found.sentence, flush=True)

    def reconstruct(self, x: tf.Tensor, training: bool = False) -> tf.Tensor:
        """Returns the reconstruction g(f(x)) of images `[N, H, W, C]` as the encoder sees them."""
        codes = self.encoder(self.preparation(x), training=training)
        return self.decoder(codes, training=training)

    def objective(self) -> Objective:
        """Returns the loss as a function of the model's parts."""
        # A method, because Keras would save the parts of a property under the property's name.
        return Objective(
            self.preparation,
            self.encoder,
            self.decoder,
            self.prior,
            self.posterior_stddev,
            self.term_weights,
            self.augmentation,
            None if self.robust_training == AUTO else self.robust_training,
            self.radius_share,
            self._noise_seed,
            self.outlying_turns,
        )

    def loss_terms(self, x: tf.Tensor, y: tf.Tensor, training: bool = False) -> LossTerms:
        """Computes the loss of every image, term by term.

        Args:
            x: float32 `[N, H, W, C]`.
            y: int64 `[N]`, -1 where the label is not known.
            training: Whether to augment, to draw noise, and to run the networks in training mode.

        Returns:
            `LossTerms`.
        """
        return self.objective().terms(x, y, training)

    def train_step(self, data: Any) -> dict[str, tf.Tensor]:
        x, y, sample_weight = self.unpacked(data)
        with tf.GradientTape() as tape:
            terms = self.loss_terms(x, y, training=True)
            settings, weights = self.robust_training, sample_weight
            if isinstance(settings, RobustTraining):
                weights = settings.weights_of_both(sample_weight)
            loss = distributed.share_of_mean(self.record_losses(weights, terms))
            scaled_loss = self.optimizer.scale_loss(loss)
        gradients = tape.gradient(scaled_loss, self.trainable_weights)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_weights, strict=True))
        self._update_accuracy(y, sample_weight, terms.log_joint[: tf.shape(y)[0]])
        self.record_proven(terms, y, sample_weight)
        return distributed.results(self._training_metrics)

    def test_step(self, data: Any) -> dict[str, tf.Tensor]:
        x, y, sample_weight = self.unpacked(data)
        terms = self.loss_terms(x, y)
        self.record_losses(sample_weight, terms)
        self._update_accuracy(y, sample_weight, terms.log_joint)
        self.record_proven(terms, y, sample_weight)
        return distributed.results(self._training_metrics)

    def unpacked(self, data: Any) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
        """Returns images `[N, H, W, C]`, labels `[N]` (-1 where there are none), weights `[N]`."""
        x, y, sample_weight = keras.utils.unpack_x_y_sample_weight(data)
        x = self.preparation.fitted(x)
        size = tf.shape(x)[0]
        labels = -tf.ones(size, tf.int64) if y is None else tf.reshape(tf.cast(y, tf.int64), [size])
        weights = tf.ones(size) if sample_weight is None else tf.cast(sample_weight, tf.float32)
        return distributed.never_empty(x, labels, tf.reshape(weights, [size]))

    def record_losses(self, sample_weight: tf.Tensor, terms: LossTerms) -> tf.Tensor:
        """Records the terms of a batch and returns the weighted losses of its images.

        What is returned leaves out what would draw an ambiguous image to a component. What is
        recorded is the whole loss, which can be compared from epoch to epoch.

        Args:
            sample_weight: float32 `[N]`.
            terms: Of the same images.

        Returns:
            float32 `[N]`.
        """
        apart, drawing = terms.weighted(self.term_weights)  # [N], [N]
        values = (apart + drawing, terms.reconstruction_error, terms.divergence)
        for tracker, per_image in zip(self._loss_trackers, values, strict=True):
            tracker.update_state(per_image, sample_weight=sample_weight)
        is_drawn = tf.cast(terms.ambiguity <= self.max_ambiguity, tf.float32)
        return sample_weight * (apart + is_drawn * drawing)

    def _update_accuracy(
        self, y: tf.Tensor, sample_weight: tf.Tensor, log_joint: tf.Tensor
    ) -> None:
        self.record_correct(tf.argmax(log_joint, axis=1) == y, y, sample_weight)

    def record_correct(self, correct: tf.Tensor, y: tf.Tensor, sample_weight: tf.Tensor) -> None:
        """Records which labelled images of a batch are right, bool `[N]`."""
        labelled = tf.cast(y >= 0, tf.float32)
        self._accuracy_tracker.update_state(
            tf.cast(correct, tf.float32), sample_weight=sample_weight * labelled
        )

    def record_proven(self, terms: LossTerms, y: tf.Tensor, sample_weight: tf.Tensor) -> None:
        """Records for which labelled images of a batch the class is proven, where that is known."""
        if self._certified_error_tracker is not None:
            labelled = tf.cast(y >= 0, tf.float32)
            self._certified_error_tracker.update_state(
                1.0 - terms.is_proven, sample_weight=sample_weight * labelled
            )

    @property
    def _training_metrics(self) -> list[keras.metrics.Metric]:
        trackers = [*self._loss_trackers, self._accuracy_tracker]
        if self._certified_error_tracker is not None:
            trackers.append(self._certified_error_tracker)
        return trackers

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
            "encoder": self.encoder_name or keras.saving.serialize_keras_object(self.encoder),
            "decoder": self.decoder_name or keras.saving.serialize_keras_object(self.decoder),
            "augmentation": self.augmentation
            and keras.saving.serialize_keras_object(self.augmentation),
            "posterior_stddev": self.posterior_stddev,
            **self.term_weights,
            "robust_training": self.robust_training
            and keras.saving.serialize_keras_object(self.robust_training),
            "seed": self.seed,
            "name": self.name,
            "class_names": self.class_names,
            "resize": self.preparation.resize,
            "normalize_contrast": self.preparation.normalize_contrast,
            "turned_outliers": self.turned_outliers,
        }

    @classmethod
    def from_config(cls, config: dict[str, Any], custom_objects: Any = None) -> GaussianMixtureVAE:
        # A file of an earlier version names none of what came later, whatever the defaults are.
        config = {**PLAIN_MODEL, "resize": None, "class_names": None} | config
        for part in ("encoder", "decoder", "augmentation", "robust_training"):
            if isinstance(config.get(part), dict):
                config[part] = keras.saving.deserialize_keras_object(
                    config[part], custom_objects=custom_objects
                )
        return cls(**config)


def _checked_augmentation(augmentation: Any, seed: int | None) -> keras.layers.Layer | None:
    if augmentation == AFFINE:
        return small_changes(seed)
    if augmentation is None or isinstance(augmentation, keras.layers.Layer):
        return augmentation
    raise TypeError(
        f"Expected augmentation to be a Keras layer, {AFFINE!r} or None. "
        f"Received: augmentation={augmentation!r}"
    )
