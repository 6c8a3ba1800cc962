"""The classifier that can refuse to answer: training, calibration, decisions, files."""

from __future__ import annotations

import functools
import json
import os
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import keras
import numpy as np
import tensorflow as tf

from tfgmvae import ops
from tfgmvae.autoencoder.gmvae import GaussianMixtureVAE
from tfgmvae.calibration import thresholds
from tfgmvae.calibration.calibrate import CalibrationSettings, calibrate, overlap_warning
from tfgmvae.calibration.fingerprints import SKETCH_SIZE, fingerprints, sketch
from tfgmvae.classifier.residuals import residuals
from tfgmvae.decision import REJECT, Decision, ReclassifyResult
from tfgmvae.errors import InvalidModelFileError, NotCalibratedError
from tfgmvae.io.atomic import replaced_when_complete
from tfgmvae.io.batches import BATCH_SIZE, checked_batch_size, is_array, progress_bar
from tfgmvae.io.checks import check_finite, check_images, check_labels, warn_if_scale_differs
from tfgmvae.io.numbers import check_share
from tfgmvae.ops import backend
from tfgmvae.training import distributed
from tfgmvae.training.arrays import draw_held_out, training_batches
from tfgmvae.training.schedules import CosineLearningRate, FirstEpoch

_TRAINING_BATCH_SIZE = 128


_LEARNING_RATE = 1e-3
_CODEBOOK_ENTRIES_PER_CLASS = 500
_CODEBOOK_VALUES = 16_000_000


@keras.saving.register_keras_serializable("tfgmvae")
class RejectingClassifier(GaussianMixtureVAE):
    """An image classifier that answers with a label, or with -1 when it should not answer.

    A `GaussianMixtureVAE` with two thresholds per class: an image is rejected where its code lies
    too far from the mean of its class, or where the decoder reproduces it too badly. It takes the
    arguments of `GaussianMixtureVAE` and two more, both for images that are nearly black and white.

    Args:
        *args: As in `GaussianMixtureVAE`.
        variance_floor: What the decoder's threshold is on. Default `None`: the squared error, as
            published. A number: the negative log-likelihood of a Gaussian in which a pixel counts
            the more the surer the decoder is of it, see `tfgmvae.classifier.residuals.residuals`. Training,
            reclassification and `score_samples` stay as they are.
        binarize_at: Value that tells black from white in reclassification, see the attribute.
            Default `None`.
        **kwargs: As in `GaussianMixtureVAE`.

    Raises:
        ValueError: As in `GaussianMixtureVAE`, a `variance_floor` that is not positive, or a
            `binarize_at` that is not finite.

    Attributes:
        encoder: Keras model, images `[N, H, W, C]` -> codes `[N, D]`.
        decoder: Keras model, codes `[N, D]` -> images `[N, H, W, C]`.
        component_means: float32 `[K, D]`.
        encoder_thresholds_: float32 `[K]`, largest accepted distance; NaN before calibration.
        decoder_thresholds_: float32 `[K]`, largest accepted error; NaN before calibration.
        is_calibrated: Whether the thresholds are set.
        calibration_: How they were set, a dictionary, or `None`.
        binarize_at: Where a number, reclassification searches a second time, for the image in
            which pixels above it are one and all others zero, and answers with the search that
            ends with the smaller objective. May be set at any time, and is saved and exported.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), num_classes=10, encoder="mlp", seed=0)
        >>> history = classifier.fit(digits.x_train, digits.y_train, epochs=2, verbose=0)
        >>> labels = classifier.predict(digits.x_test, verbose=0)
        >>> labels.shape == digits.y_test.shape
        True
    """

    def __init__(
        self,
        *args: Any,
        variance_floor: float | None = None,
        binarize_at: float | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if variance_floor is not None and not 0 < variance_floor < np.inf:
            raise ValueError(
                "Expected variance_floor to be None or positive and finite. "
                f"Received: variance_floor={variance_floor!r}"
            )
        self.variance_floor = None if variance_floor is None else float(variance_floor)
        self.binarize_at = binarize_at
        per_class = (self.num_classes,)
        self._encoder_thresholds = self._add_state("encoder_thresholds", per_class)
        self._decoder_thresholds = self._add_state("decoder_thresholds", per_class)
        # How much the encoder's class counts in reclassification, see `encoder_log_odds`.
        self._encoder_log_odds = self._add_state("encoder_log_odds", (), 0.0)
        # Smallest and largest value of the training images.
        self._trained_range = self._add_state("trained_range", (2,))
        self._fingerprints = self._add_state("fingerprints", (SKETCH_SIZE,), -1, dtype="int64")
        codebook = self._draw_codebook()  # [M, D]
        self._codebook = self._add_state("codebook", codebook.shape)
        self._codebook.assign(codebook)
        self._outcome_trackers = [
            distributed.RunningMean(name=name) for name in ("error", "reject_rate", "coverage")
        ]
        self.calibration_: dict[str, Any] | None = None
        self._has_default_optimizer = False
        self._scale_warning_given = False
        self._codebook_cache: tuple[int, tf.Tensor] | None = None

    def _add_state(
        self, name: str, shape: tuple[int, ...], value: float = np.nan, dtype: str = "float32"
    ) -> Any:
        return self.add_weight(
            name=name,
            shape=shape,
            initializer=keras.initializers.Constant(value),
            trainable=False,
            dtype=dtype,
            autocast=False,
        )

    def _draw_codebook(self) -> np.ndarray:
        """Every mean followed by samples of its component: float32 `[M, D]`."""
        affordable = _CODEBOOK_VALUES // (int(np.prod(self.input_shape)) * self.num_classes)
        per_class = max(1, min(_CODEBOOK_ENTRIES_PER_CLASS, affordable))
        offsets = np.random.default_rng(self.seed).normal(
            size=(self.num_classes, per_class, self.latent_dim)
        )
        offsets[:, 0] = 0.0
        means = np.asarray(self.component_means)[:, np.newaxis]  # [K, 1, D]
        scales = np.asarray(self.component_scales)[:, np.newaxis, np.newaxis]  # [K, 1, 1]
        return (means + scales * offsets).reshape(-1, self.latent_dim).astype(np.float32)

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {
            "variance_floor": self.variance_floor,
            "binarize_at": self.binarize_at,
        }

    @property
    def binarize_at(self) -> float | None:
        return self._binarize_at

    @binarize_at.setter
    def binarize_at(self, value: float | None) -> None:
        if value is not None and not np.isfinite(value):
            raise ValueError(
                f"Expected binarize_at to be None or finite. Received: binarize_at={value!r}"
            )
        self._binarize_at = None if value is None else float(value)

    def compile(self, optimizer: Any = "adam", **kwargs: Any) -> None:
        super().compile(optimizer, **kwargs)
        self._has_default_optimizer = False

    def compile_from_config(self, config: dict[str, Any]) -> None:
        config = dict(config)
        is_default = config.pop("is_default", False)
        super().compile_from_config(config)
        self._has_default_optimizer = is_default

    def get_compile_config(self) -> dict[str, Any]:
        config = super().get_compile_config()
        return config and config | {"is_default": self._has_default_optimizer}

    @property
    def metrics(self) -> list[keras.metrics.Metric]:
        return [*self._training_metrics, *self._outcome_trackers]

    def fit(
        self,
        x: Any = None,
        y: Any = None,
        batch_size: int | None = None,
        epochs: int = 1,
        verbose: str | int = "auto",
        callbacks: list[keras.callbacks.Callback] | None = None,
        validation_split: float = 0.0,
        validation_data: Any = None,
        sample_weight: Any = None,
        calibration_split: float = 0.1,
        calibration_data: Any = None,
        false_reject_rate: float = 0.02,
        per_class: thresholds.PerClass = "auto",
        encoder_share: float = 0.5,
        learning_rate: float | None = None,
        **kwargs: Any,
    ) -> keras.callbacks.History:
        """Trains the model, then calibrates its thresholds on images held out of training.

        Without a call to `compile` before, Adam is used with a learning rate that falls from
        `learning_rate` along a cosine.

        A classifier that was made within the scope of a `tf.distribute` strategy is trained on all
        its devices; with several workers, every one of them is given the same arrays.

        Args:
            x: Images `[N, H, W, C]`, or a `tf.data.Dataset` of `(x, y)` batches. The default
                decoders end in a sigmoid, so their images have values in 0..1.
            y: Labels `[N]` in 0..K-1, or -1 where the label is not known. Where arrays hold both
                kinds, a quarter of every shuffled batch is labelled.
            batch_size: Images per step. Default 128 for arrays.
            epochs: Passes over the data. Default 1.
            verbose: As in Keras. Default `"auto"`.
            callbacks: Keras callbacks.
            validation_split: Share of the arrays, from their end, used for validation. Default 0.
            validation_data: `(x, y)` or a Dataset, as in Keras.
            sample_weight: Weights `[N]` of the images' losses.
            calibration_split: Share of the arrays held out of training and given to `calibrate`.
                Default 0.1; 0 leaves the classifier uncalibrated. The choice depends on `seed`
                only, so a resumed training holds out the same images. Nothing can be held out of a
                Dataset.
            calibration_data: `(x, y)` or a Dataset to calibrate with instead.
            false_reject_rate: See `calibrate`. Default 0.02.
            per_class: See `calibrate`. Default `"auto"`.
            encoder_share: See `calibrate`. Default 0.5.
            learning_rate: Rate of the first epoch, without an optimizer of your own. Default 1e-3.
            **kwargs: Everything else that `keras.Model.fit` takes.

        Returns:
            The Keras `History`.

        Raises:
            ValueError: Images or labels that do not fit the model, a class without any labelled
                image, a learning rate beside an optimizer of your own, or too few held-out images
                for the false-reject rate. Where the calibration fails, the training is complete:
                its weights are kept, and `history` is its History.
            TypeError: Data types that are not numbers.

        Example:
            >>> from tfgmvae import RejectingClassifier, datasets
            >>> digits = datasets.load("digits")
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp")
            >>> history = classifier.fit(digits.x_train, digits.y_train, epochs=1, verbose=0)
            >>> classifier.is_calibrated
            True
        """
        check_share("calibration_split", calibration_split)
        check_share("validation_split", validation_split)
        samples_needed = thresholds.samples_needed(false_reject_rate)
        thresholds.check_settings(per_class, encoder_share)
        self._check_learning_rate(learning_rate)
        _check_backend()
        distributed.check(self)
        if not distributed.is_chief(self.distribute_strategy):
            verbose = 0
        first_epoch = FirstEpoch()
        if is_array(x):
            images, labels = self._checked_training_arrays(x, y)
            weights = _checked_weights(sample_weight, len(labels))
            training = np.arange(len(labels))
            if calibration_data is None and calibration_split:
                held_out = draw_held_out(labels, calibration_split, self.seed)
                if len(held_out) < samples_needed:
                    raise ValueError(
                        f"Expected at least {samples_needed} held-out images for "
                        f"false_reject_rate={false_reject_rate}. Received: {len(held_out)} by "
                        f"calibration_split={calibration_split} of {len(labels)} images. Raise "
                        "either, or pass calibration_split=0 and call calibrate() yourself."
                    )
                calibration_data = (images[held_out], labels[held_out])
                training = np.setdiff1d(training, held_out)
            if validation_data is None and validation_split:
                cut = round(len(training) * (1 - validation_split))
                training, validation = training[:cut], training[cut:]
                validation_data = (images[validation], labels[validation])
            if not len(training):
                raise ValueError(
                    f"Expected at least one image to train on. Received: {len(labels)} images with "
                    f"calibration_split={calibration_split}, validation_split={validation_split}"
                )
            images, labels = images[training], labels[training]
            weights = None if weights is None else weights[training]
            trained_range = (images.min(), images.max())
            training_sketch = sketch(images)
            batch_size = batch_size or _TRAINING_BATCH_SIZE
            if kwargs.get("shuffle", True) is True:
                x, steps = training_batches(
                    images, labels, weights, batch_size, self.seed, first_epoch.epoch
                )
                x = distributed.divisible_into_rows(x)
                kwargs["steps_per_epoch"] = kwargs.get("steps_per_epoch") or steps
                kwargs["shuffle"] = False
            else:
                x = images
                kwargs |= {"y": labels, "sample_weight": weights, "batch_size": batch_size}
        else:
            if calibration_data is None and calibration_split:
                _say(
                    verbose,
                    "Nothing can be held out of a Dataset, so the classifier will not be "
                    "calibrated. Pass calibration_data to fit(), or call calibrate() afterwards.",
                )
            # Keras warns about its own default of shuffling where it cannot shuffle.
            kwargs = {"shuffle": False} | kwargs
            kwargs |= {"y": y, "sample_weight": sample_weight, "batch_size": batch_size}
            trained_range = (0.0, 1.0)
            training_sketch = sketch(np.zeros((0, *self.input_shape)))

        rate = _LEARNING_RATE if learning_rate is None else learning_rate
        if not self.compiled:
            with self.distribute_strategy.scope():
                self.compile(keras.optimizers.Adam(rate))
            self._has_default_optimizer = True
        callbacks = [first_epoch, *keras.tree.flatten(callbacks or [])]
        if self._has_default_optimizer:
            # First, so that a schedule among the user's callbacks has the last word.
            callbacks.insert(0, CosineLearningRate(rate))
        self._trained_range.assign(trained_range)
        self._fingerprints.assign(training_sketch)
        self._forget_thresholds()
        history = super().fit(
            x,
            epochs=epochs,
            verbose=verbose,
            callbacks=callbacks,
            validation_data=validation_data,
            **kwargs,
        )
        if calibration_data is not None:
            x_cal, y_cal = (
                calibration_data
                if isinstance(calibration_data, tuple)
                else (calibration_data, None)
            )
            try:
                self.calibrate(
                    x_cal,
                    y_cal,
                    false_reject_rate=false_reject_rate,
                    per_class=per_class,
                    encoder_share=encoder_share,
                    verbose=verbose,
                )
            except ValueError as refusal:
                raise ValueError(
                    f"{refusal} Only the calibration failed: the classifier keeps its trained "
                    "weights, and its attribute `history` the History of the training. Call "
                    "calibrate() with more images or another false_reject_rate."
                ) from refusal
            distributed.take_from_chief(self)
        return history

    def _checked_training_arrays(self, x: Any, y: Any) -> tuple[np.ndarray, np.ndarray]:
        images = check_images(x, self.input_shape)
        check_finite(images)
        if not len(images):
            raise ValueError(f"Expected at least one image. Received: x.shape={images.shape}")
        if self._decoder_name is not None and (images.min() < 0 or images.max() > 1):
            raise ValueError(
                f"Expected x in 0..1, the range of decoder={self._decoder_name!r}; pass x / 255 "
                "where values run from 0 to 255. Received: values in "
                f"[{images.min():g}, {images.max():g}]"
            )
        if y is None:
            raise ValueError(
                "Expected y to hold a label for every image, -1 where it is not known. "
                "Received: y=None"
            )
        labels = check_labels(y, self.num_classes, len(images))
        missing = np.setdiff1d(np.arange(self.num_classes), labels)
        if len(missing):
            raise ValueError(
                f"Expected labelled images of every class in [0, {self.num_classes - 1}]. "
                f"Received: none of class {', '.join(map(str, missing))}"
            )
        return images, labels

    def test_step(self, data: Any) -> dict[str, tf.Tensor]:
        x, y, sample_weight = self._unpack(data)
        self.record_losses(sample_weight, self.loss_terms(x, y))
        scores = self._scores(x)
        # An uncalibrated classifier has nothing to reject with.
        accepted = scores.accepted | tf.math.is_nan(self._encoder_thresholds[0])
        correct = scores.classes == y
        weights = sample_weight * tf.cast(y >= 0, tf.float32)
        for tracker, outcome in zip(
            [self._accuracy_tracker, *self._outcome_trackers],
            [accepted & correct, accepted & ~correct, ~accepted, accepted],
            strict=True,
        ):
            tracker.update_state(tf.cast(outcome, tf.float32), sample_weight=weights)
        return distributed.results(self.metrics)

    def evaluate(
        self, x: Any = None, y: Any = None, batch_size: int | None = None, **kwargs: Any
    ) -> Any:
        """Computes the metrics on labelled images, as `keras.Model.evaluate`.

        Args:
            x: Images `[N, H, W, C]`, or a Dataset of `(x, y)` batches.
            y: Labels `[N]`; images with label -1 count in the loss terms only.
            batch_size: Default 256 for arrays.
            **kwargs: Everything else that `keras.Model.evaluate` takes, such as `return_dict`.

        Returns:
            `accuracy` (accepted and correct), `error` (accepted and wrong) and `reject_rate`, which
            sum to one, `coverage` (accepted), and the loss terms. Before calibration nothing is
            rejected, so `accuracy` is the one before thresholds.

        Raises:
            ValueError: Images or labels that do not fit the model.
        """
        if is_array(x):
            x = self._checked_batch(x, 0)
            y = None if y is None else check_labels(y, self.num_classes, len(x))
            batch_size = batch_size or BATCH_SIZE
        return super().evaluate(x, y, batch_size=batch_size, **kwargs)

    @property
    def encoder_thresholds_(self) -> np.ndarray:
        return np.asarray(self._encoder_thresholds)

    @property
    def decoder_thresholds_(self) -> np.ndarray:
        return np.asarray(self._decoder_thresholds)

    @property
    def is_calibrated(self) -> bool:
        return not np.isnan(self.encoder_thresholds_).any()

    def calibrate(
        self,
        x: Any,
        y: Any = None,
        false_reject_rate: float = 0.02,
        method: Literal["quantile", "chi_square"] = "quantile",
        per_class: thresholds.PerClass = "auto",
        encoder_share: float = 0.5,
        batch_size: int | None = None,
        verbose: str | int = "auto",
    ) -> RejectingClassifier:
        """Sets both thresholds from clean images that were not used in training.

        Args:
            x: Images `[N, H, W, C]`, or a Dataset of images or of `(x, y)` batches.
            y: Labels `[N]`. Images that the classifier gets wrong are left out, so that a mistake
                never widens the region in which it would be accepted. Default `None`, and -1 for a
                single image: the predicted class is taken to be right.
            false_reject_rate: Share of clean images that the two thresholds together may reject,
                for `"quantile"`. Default 0.02.
            method: `"quantile"` (default), see `tfgmvae.calibration.thresholds.quantile_thresholds`, or
                `"chi_square"`, see `tfgmvae.calibration.thresholds.chi_square_thresholds`.
            per_class: `True`, `False` or `"auto"` (default): thresholds of its own for every class
                where every class has enough images, else the same for all. Where they differ, an
                attack goes to the class whose thresholds are the loosest.
            encoder_share: How much of that share the latent distance rejects, and not the
                reconstruction error, for `"quantile"`; in (0, 1). Default 0.5.
            batch_size: Images scored at a time. Default 256.
            verbose: 0 is silent. Default `"auto"`: says in one line what was done.

        Returns:
            The classifier itself.

        Raises:
            ValueError: Too few images (names the class and the number needed), or arguments out of
                range. The thresholds stay as they were.

        Warns:
            UserWarning: Images that the model was trained on.

        Example:
            >>> from tfgmvae import RejectingClassifier, datasets
            >>> digits = datasets.load("digits")
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
            >>> history = classifier.fit(
            ...     digits.x_train, digits.y_train, epochs=5, verbose=0, calibration_split=0)
            >>> classifier.calibrate(
            ...     digits.x_test, digits.y_test, false_reject_rate=0.05, verbose=0).is_calibrated
            True
        """
        settings = CalibrationSettings(false_reject_rate, method, per_class, encoder_share)
        scored: list[tuple[Any, ...]] = []
        hashes: list[np.ndarray] = []
        for images, labels in self._labelled_batches(x, y, batch_size):
            scored.append((*(part.numpy() for part in self._decide_batch(images)), labels))
            hashes.append(fingerprints(images))
        _, classes, _, _, distance, error, labels = map(np.concatenate, zip(*scored, strict=True))
        found = calibrate(
            distance,
            error,
            classes,
            labels,
            settings,
            num_classes=self.num_classes,
            latent_dim=self.latent_dim,
        )
        warning = overlap_warning(np.asarray(self._fingerprints), np.concatenate(hashes))
        if warning:
            warnings.warn(warning, stacklevel=2)
        self.set_thresholds(found.encoder_thresholds, found.decoder_thresholds)
        self._encoder_log_odds.assign(found.log_odds)
        self.calibration_ = found.record
        _say(verbose, found.sentence)
        return self

    def set_thresholds(self, encoder: Any, decoder: Any) -> RejectingClassifier:
        """Sets the thresholds by hand, without training or calibrating again.

        Args:
            encoder: `[K]` or one number. Largest accepted latent distance; infinity accepts all.
            decoder: `[K]` or one number. Largest accepted error; infinity accepts all.

        Returns:
            The classifier itself.

        Raises:
            ValueError: A wrong shape, or a value that is negative or NaN.

        Example:
            >>> from tfgmvae import RejectingClassifier
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp")
            >>> classifier.set_thresholds(encoder=4.0, decoder=float("inf")).is_calibrated
            True
        """
        encoder, decoder = (
            thresholds.checked_per_class(name, values, self.num_classes)
            for name, values in (("encoder", encoder), ("decoder", decoder))
        )
        self._encoder_thresholds.assign(encoder)
        self._decoder_thresholds.assign(decoder)
        self.calibration_ = None
        return self

    def _forget_thresholds(self) -> None:
        nothing = np.full(self.num_classes, np.nan, np.float32)
        self._encoder_thresholds.assign(nothing)
        self._decoder_thresholds.assign(nothing)
        self._encoder_log_odds.assign(0.0)
        self.calibration_ = None

    def call(self, x: tf.Tensor, training: bool = False) -> dict[str, tf.Tensor]:
        """Decides inside a graph or another Keras model.

        Args:
            x: Images `[N, H, W, C]`.
            training: Has no effect: a decision is always made in inference mode.

        Returns:
            The fields of `Decision` as tensors, by name. Before calibration everything is rejected.
        """
        scores = self._scores(tf.cast(x, tf.float32))
        return {"labels": _labels(scores)} | scores._asdict()

    def _scores(self, x: tf.Tensor) -> ops.ThresholdScores:
        return self._scores_of_codes(x, tf.cast(self.encoder(x, training=False), tf.float32))

    def _scores_of_codes(self, x: tf.Tensor, latents: tf.Tensor) -> ops.ThresholdScores:
        reconstruction = tf.cast(self.decoder(latents, training=False), tf.float32)
        return ops.threshold_score(
            *residuals(x, reconstruction, self.variance_floor),
            latents,
            self.component_means,
            self.component_scales,
            tf.convert_to_tensor(self._encoder_thresholds),
            tf.convert_to_tensor(self._decoder_thresholds),
        )

    @functools.cached_property
    def _decide_batch(self) -> Callable[[np.ndarray], tuple[tf.Tensor, ...]]:
        """Gives the fields of `Decision`, in their order, from one graph."""
        _check_backend()

        def decide(x: tf.Tensor) -> tuple[tf.Tensor, ...]:
            scores = self._scores(x)
            return _labels(scores), *scores

        return self._traced_once(decide)

    @functools.cached_property
    def _proba_batch(self) -> Callable[[np.ndarray], tf.Tensor]:
        def responsibilities(x: tf.Tensor) -> tf.Tensor:
            latents = tf.cast(self.encoder(x, training=False), tf.float32)
            return self.prior.distribution().posterior_marginal(latents).probs_parameter()

        return self._traced_once(responsibilities)

    @functools.cached_property
    def _density_batch(self) -> Callable[[np.ndarray], tf.Tensor]:
        def log_density(x: tf.Tensor) -> tf.Tensor:
            latents = tf.cast(self.encoder(x, training=False), tf.float32)
            reconstruction = tf.cast(self.decoder(latents, training=False), tf.float32)
            error = tf.reduce_sum((x - reconstruction) ** 2, axis=[1, 2, 3])  # [N]
            return self.prior.distribution().log_prob(latents) - error

        return self._traced_once(log_density)

    def _traced_once(self, function: Callable[[tf.Tensor], Any]) -> Callable[[np.ndarray], Any]:
        signature = [tf.TensorSpec([None, *self.input_shape], tf.float32)]
        traced = tf.function(function, input_signature=signature)

        def call(x: np.ndarray) -> Any:
            if len(x):
                return traced(x)
            # TensorFlow's convolutions fail where there are no images.
            one = traced(np.zeros((1, *self.input_shape), np.float32))
            return tf.nest.map_structure(lambda part: part[:0], one)

        return call

    def predict(
        self,
        x: Any,
        batch_size: int | None = None,
        verbose: str | int = "auto",
        *,
        reclassify: bool = False,
    ) -> np.ndarray:
        """Answers every image with its label, or with -1.

        Args:
            x: Images `[N, H, W, C]`, or a Dataset of images or of `(x, y)` batches.
            batch_size: Images at a time, which bounds the memory. Default 256.
            verbose: 0 is silent, 1 shows a progress bar, `"auto"` (default) shows it where there is
                more than one batch.
            reclassify: Whether rejected images go through `reclassify`. Default `False`.

        Returns:
            int64 `[N]`.

        Raises:
            NotCalibratedError: The classifier has no thresholds yet.
            ValueError: A wrong shape, or NaN or infinity (says how many and where first).

        Example:
            >>> import numpy as np
            >>> from tfgmvae import RejectingClassifier
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
            >>> classifier.set_thresholds(encoder=0.0, decoder=0.0).predict(np.ones((2, 8, 8, 1)))
            array([-1, -1])
        """
        self._check_calibrated()
        batches = []
        for images in self._batches(x, batch_size, verbose):
            labels = self._decide_batch(images)[0].numpy()
            rejected = np.flatnonzero(labels == REJECT)
            if reclassify and len(rejected):
                labels[rejected] = self._search(images[rejected]).labels.numpy()
            batches.append(labels)
        return np.concatenate(batches)

    def decide(
        self, x: Any, batch_size: int | None = None, verbose: str | int = "auto"
    ) -> Decision:
        """Decides on every image and says why.

        Args:
            x: As in `predict`.
            batch_size: As in `predict`.
            verbose: As in `predict`.

        Returns:
            A `Decision` with arrays of length N.

        Raises:
            NotCalibratedError: The classifier has no thresholds yet.
            ValueError: A wrong shape, or NaN or infinity (says how many and where first).
        """
        self._check_calibrated()
        batches = [self._decide_batch(images) for images in self._batches(x, batch_size, verbose)]
        return Decision(*_concatenated(batches))

    def predict_proba(
        self, x: Any, batch_size: int | None = None, verbose: str | int = "auto"
    ) -> np.ndarray:
        """Returns the components' responsibilities for every image, rejected or not.

        Args:
            x: As in `predict`.
            batch_size: As in `predict`.
            verbose: As in `predict`.

        Returns:
            float32 `[N, K]`, every row summing to one. They say which class, not whether any:
            they are near one even for noise.

        Raises:
            ValueError: A wrong shape, or NaN or infinity.
        """
        batches = self._batches(x, batch_size, verbose)
        return np.concatenate([self._proba_batch(images).numpy() for images in batches])

    def score_samples(
        self, x: Any, batch_size: int | None = None, verbose: str | int = "auto"
    ) -> np.ndarray:
        """Scores how much every image resembles the training images.

        Args:
            x: As in `predict`.
            batch_size: As in `predict`.
            verbose: As in `predict`.

        Returns:
            float32 `[N]`, higher for more normal: log P(z) of the code under the prior minus the
            squared reconstruction error, that is log P(x, z) at `z = f(x)` up to a constant.
            Needs no calibration.

        Raises:
            ValueError: A wrong shape, or NaN or infinity.
        """
        batches = self._batches(x, batch_size, verbose)
        return np.concatenate([self._density_batch(images).numpy() for images in batches])

    @functools.cached_property
    def logits(self) -> Callable[[Any], tf.Tensor]:
        """A function that gives differentiable class scores which never saturate: for attacks.

        It takes images, float32 `[N, H, W, C]`, as a tensor or an array, and returns float32
        `[N, K]`: half the negative squared distance of the code to every mean. Their softmax is
        `predict_proba`. It is one object, where a method would be a new one at every access, so a
        `tf.function` that takes it as an argument is traced once.

        Example:
            >>> import numpy as np
            >>> from tfgmvae import RejectingClassifier
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp")
            >>> classifier.logits(np.zeros((2, 8, 8, 1), "float32")).shape
            TensorShape([2, 10])
        """

        def logits(x: Any) -> tf.Tensor:
            return self.prior.log_joint(tf.cast(self.encoder(x, training=False), tf.float32))

        return logits

    def reclassify(
        self,
        x: Any,
        method: Literal["levenberg_marquardt", "gradient_descent"] = "levenberg_marquardt",
        objective: Literal["map", "likelihood"] = "map",
        batch_size: int | None = None,
        verbose: str | int = "auto",
        **options: Any,
    ) -> ReclassifyResult:
        """Labels images by searching the decoder's input for the code that best reproduces them.

        It is meant for rejected images. Every image gets the class of the best code, whatever the
        image shows, unless that code lies outside the encoder threshold of its class: see the page
        on limits before using it on inputs that may belong to no class. With the attribute
        `binarize_at`, it is searched for in black and white as well.

        Args:
            x: As in `predict`.
            method: `"levenberg_marquardt"` (default): screening against a codebook, then damped
                Gauss-Newton steps from the best starts. `"gradient_descent"`: Adam from every mean.
            objective: `"map"` (default) minimises the squared error plus -log P(z | class), and
                with `"levenberg_marquardt"` minus log P(class | the encoder's class), as measured
                on the rejected images of a calibration with labels: a few nats, so that the
                encoder decides between classes that reproduce the image alike, and no others.
                `"likelihood"` minimises the squared error alone, as published.
            batch_size: As in `predict`.
            verbose: As in `predict`.
            **options: `num_starts`, `max_iterations`, `tolerance`, `learning_rate` of
                `tfgmvae.ops.latent_search`.

        Returns:
            A `ReclassifyResult` with arrays of length N; `objective_value` leaves out the part of
            the encoder's class, and is about the binary image where that one was taken.

        Raises:
            NotCalibratedError: The classifier has no thresholds yet.
            ValueError: A wrong shape, NaN or infinity, or an unknown method or objective.
        """
        self._check_calibrated()
        options |= {"method": method, "objective": objective}
        batches = [
            self._search(images, **options) for images in self._batches(x, batch_size, verbose)
        ]
        return ReclassifyResult(*_concatenated(batches))

    def _search(self, images: np.ndarray, **options: Any) -> ops.LatentSearchResult:
        return self._search_binary_too(
            lambda given: self._search_as_given(np.asarray(given), **options), images
        )

    def _search_binary_too(
        self, search: Callable[[Any], ops.LatentSearchResult], images: Any
    ) -> ops.LatentSearchResult:
        """Searches for the images, and with `binarize_at` for them in black and white as well."""
        found = search(images)
        if self.binarize_at is None:
            return found
        binary = search(tf.cast(images > self.binarize_at, tf.float32))
        return _chosen(binary.objective_value < found.objective_value, binary, found)

    def _search_as_given(
        self,
        images: np.ndarray,
        method: str = "levenberg_marquardt",
        objective: str = "map",
        **options: Any,
    ) -> ops.LatentSearchResult:
        options |= {"method": method, "objective": objective}
        found = self._search_from(images, slice(None), **options)
        log_odds = float(self._encoder_log_odds)
        weighs_encoder = log_odds != 0 and (method, objective) == ("levenberg_marquardt", "map")
        if not weighs_encoder or not len(images):
            return found
        classes = self._decide_batch(images)[1]
        own = self._search_own_class(images, classes.numpy(), **options)
        is_better = (own.classes == classes) & (
            own.objective_value - log_odds < found.objective_value
        )
        return _chosen(is_better, own, found)

    def _search_own_class(
        self, images: np.ndarray, classes: np.ndarray, **options: Any
    ) -> ops.LatentSearchResult:
        """Searches every image from the codebook entries of the encoder's class alone."""
        per_class = self._codebook.shape[0] // self.num_classes
        members = [np.flatnonzero(classes == k) for k in np.unique(classes)]
        parts = [
            self._search_from(
                images[rows],
                slice(classes[rows[0]] * per_class, (classes[rows[0]] + 1) * per_class),
                **(options | {"num_starts": 1}),
            )
            for rows in members
        ]
        order = np.argsort(np.concatenate(members))
        return ops.LatentSearchResult(
            *(tf.gather(tf.concat(part, axis=0), order) for part in zip(*parts, strict=True))
        )

    def _search_from(
        self, images: np.ndarray, entries: slice, **options: Any
    ) -> ops.LatentSearchResult:
        """Searches from some entries of the codebook."""
        codes = tf.convert_to_tensor(self._codebook)[entries]
        return self._search_among(images, codes, self._codebook_images()[entries], **options)

    def _search_among(
        self, images: Any, codes: tf.Tensor, codebook_images: tf.Tensor, **options: Any
    ) -> ops.LatentSearchResult:
        return ops.latent_search(
            images,
            self.decoder,
            self.component_means,
            self.component_scales,
            tf.convert_to_tensor(self._encoder_thresholds),
            codes,
            codebook_images=codebook_images,
            **options,
        )

    def _codebook_images(self) -> tf.Tensor:
        """The decoded codebook, `[M, H, W, C]`, made again whenever the decoder has changed."""
        checksum = 0
        for weight in self.decoder.weights:
            checksum = zlib.crc32(np.ascontiguousarray(weight).data, checksum)
        if self._codebook_cache is None or self._codebook_cache[0] != checksum:
            codebook = tf.convert_to_tensor(self._codebook)
            images = [
                self.decoder(codebook[start : start + BATCH_SIZE], training=False)
                for start in range(0, len(codebook), BATCH_SIZE)
            ]
            # Keras would track a plain attribute, and save it.
            self.__dict__["_codebook_cache"] = (
                checksum,
                tf.cast(tf.concat(images, axis=0), tf.float32),
            )
        return self.__dict__["_codebook_cache"][1]

    def _check_learning_rate(self, rate: float | None) -> None:
        if rate is None:
            return
        if not 0 < rate < np.inf:
            raise ValueError(
                "Expected learning_rate to be None or positive and finite. "
                f"Received: learning_rate={rate!r}"
            )
        if self.compiled and not self._has_default_optimizer:
            raise ValueError(
                "Expected learning_rate to be left off, because compile() was given an optimizer, "
                f"which has its own. Received: learning_rate={rate!r}"
            )

    def _check_calibrated(self) -> None:
        if not self.is_calibrated:
            raise NotCalibratedError(
                "Expected a calibrated classifier. Received: one without thresholds. Call fit() "
                "with calibration_split > 0, calibrate(x, y) on held-out images, or "
                "set_thresholds()."
            )

    def _batches(self, x: Any, batch_size: int | None, verbose: str | int) -> Iterator[np.ndarray]:
        """Yields checked float32 batches `[n, H, W, C]`; for no images, one empty batch."""
        if is_array(x):
            yield from self._array_batches(x, batch_size, verbose)
            return
        progress = progress_bar(None, 1 if verbose == "auto" else verbose)
        offset = 0
        for element in x:
            part = element[0] if isinstance(element, (tuple, list)) else element
            images = self._checked_batch(part, offset)
            yield images
            offset += len(images)
            progress.add(1)
        if offset == 0:
            yield np.zeros((0, *self.input_shape), np.float32)

    def _array_batches(
        self, x: Any, batch_size: int | None, verbose: str | int
    ) -> Iterator[np.ndarray]:
        batch_size = checked_batch_size(batch_size)
        if not hasattr(x, "shape") or tuple(x.shape[1:]) != self.input_shape:
            x = check_images(x, self.input_shape)
        starts = range(0, max(len(x), 1), batch_size)
        progress = progress_bar(len(starts), int(len(starts) > 1) if verbose == "auto" else verbose)
        for start in starts:
            yield self._checked_batch(x[start : start + batch_size], start)
            progress.add(1)

    def _checked_batch(self, x: Any, offset: int) -> np.ndarray:
        images = check_images(x, self.input_shape)
        check_finite(images, offset=offset)
        # Slicing the variable would be an operation of TensorFlow, and cost more than all checks.
        trained_maximum = float(np.asarray(self._trained_range)[1])
        if not self._scale_warning_given and trained_maximum > 0:
            self._scale_warning_given = warn_if_scale_differs(images, trained_maximum, stacklevel=5)
        return images

    def _labelled_batches(
        self, x: Any, y: Any, batch_size: int | None
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yields checked images `[n, H, W, C]` with their labels `[n]`, -1 where there are none."""
        if is_array(x):
            labels = (
                np.full(len(x), REJECT) if y is None else check_labels(y, self.num_classes, len(x))
            )
            start = 0
            for images in self._array_batches(x, batch_size, verbose=0):
                yield images, labels[start : start + len(images)]
                start += len(images)
            return
        if y is not None:
            raise ValueError(
                f"Expected y=None, because x is a {type(x).__name__} that brings its own labels. "
                f"Received: y of type {type(y).__name__}"
            )
        offset = 0
        for element in x:
            parts = element if isinstance(element, (tuple, list)) else (element,)
            part, targets = (*parts, None)[:2]
            images = self._checked_batch(part, offset)
            offset += len(images)
            yield (
                images,
                np.full(len(images), REJECT)
                if targets is None
                else check_labels(targets, self.num_classes, len(images)),
            )

    def save(self, filepath: str | os.PathLike[str], overwrite: bool = True, **kwargs: Any) -> None:
        """Saves the whole model, thresholds included, to one `.keras` file.

        The file appears under its name only once it is complete, so a good file that it replaces
        is never lost to a failure on the way.

        Args:
            filepath: A path that ends in `.keras`.
            overwrite: Whether an existing file may be replaced. Default `True`.
            **kwargs: As in `keras.Model.save`.

        Raises:
            ValueError: Another ending, a directory in the way, a missing folder, or an existing
                file with `overwrite=False`.
        """
        path = Path(filepath)
        if path.suffix != ".keras":
            raise ValueError(
                f"Expected a file name that ends in '.keras'. Received: filepath={str(path)!r}"
            )
        if path.is_dir():
            raise ValueError(f"Expected a file. Received: {str(path)!r}, which is a directory")
        if not path.parent.is_dir():
            raise ValueError(
                f"Expected an existing folder. Received: {str(path.parent)!r}, which is none"
            )
        if path.exists() and not overwrite:
            raise ValueError(
                f"Expected a new file with overwrite=False. Received: {str(path)!r}, which exists"
            )
        with replaced_when_complete(path) as unfinished:
            super().save(unfinished, **kwargs)

    def export(
        self,
        folder: str | os.PathLike[str],
        *,
        version: int = 1,
        input_dtype: Literal["float32", "uint8"] = "float32",
        warm_up: bool = False,
        overwrite: bool = False,
    ) -> Path:
        """Writes a SavedModel of stock operations, ready for TF Serving: `folder/version`.

        It has two signatures, each with one input `x` `[N, H, W, C]`, N from 1 on.
        `serving_default` gives `label`, `class`, `accepted`, `reason`, `probabilities`,
        `latent_distance` and `reconstruction_error`; `reclassify` gives what `reclassify()` does,
        computed by the reference of the search. Nothing is checked but dtype and shape: an image
        with NaN or infinity is rejected. `assets/metadata.json` holds the thresholds, what the
        numbers of `reason` and `status` mean, and the versions.

        Args:
            folder: The model's base path in TF Serving; made if it is missing.
            version: Name of the sub-folder, from 1 on. Default 1.
            input_dtype: `"float32"` (default): images as `predict` takes them. `"uint8"`: values
                0 to 255, divided by 255 in the graph.
            warm_up: Whether to add a request for every signature that TF Serving sends itself
                before it takes others. Default `False`.
            overwrite: Whether an existing version may be replaced. Default `False`.

        Returns:
            The folder of the version. It appears only once it is complete.

        Raises:
            NotCalibratedError: The classifier has no thresholds yet.
            ValueError: An option out of range, a file where a folder is expected, an existing
                version with `overwrite=False`, or a network that is not of stock operations.
            OSError: The folder cannot be written to.

        Example:
            >>> import tempfile
            >>> import tensorflow as tf
            >>> from tfgmvae import RejectingClassifier
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
            >>> path = classifier.set_thresholds(9.0, 20.0).export(tempfile.mkdtemp())
            >>> serve = tf.saved_model.load(str(path)).signatures["serving_default"]
            >>> serve(x=tf.zeros((2, 8, 8, 1)))["label"].shape
            TensorShape([2])
        """
        from tfgmvae.classifier import export

        return export.export(
            self,
            folder,
            version=version,
            input_dtype=input_dtype,
            warm_up=warm_up,
            overwrite=overwrite,
        )

    @classmethod
    def load(cls, filepath: str | os.PathLike[str]) -> RejectingClassifier:
        """Loads a saved classifier, like `keras.models.load_model` with clearer errors.

        Keras' function knows the class once `RejectingClassifier` has been imported from `tfgmvae`.

        Args:
            filepath: A file written by `save`.

        Returns:
            The classifier, whose decisions are bit-identical to those of the saved one.

        Raises:
            InvalidModelFileError: The file is damaged, or holds something else.
            ValueError: There is no such file.

        Example:
            >>> import os, tempfile
            >>> from tfgmvae import RejectingClassifier
            >>> path = os.path.join(tempfile.mkdtemp(), "model.keras")
            >>> RejectingClassifier((8, 8, 1), 10, encoder="mlp").save(path)
            >>> RejectingClassifier.load(path).num_classes
            10
        """
        path = Path(filepath)
        if not path.is_file():
            kind = "a directory" if path.is_dir() else "no such file"
            raise ValueError(f"Expected a saved model. Received: {str(path)!r}, {kind}")
        try:
            with zipfile.ZipFile(path) as archive:
                damaged = archive.testzip()
                class_name = json.loads(archive.read("config.json"))["class_name"]
        except (zipfile.BadZipFile, zlib.error, KeyError, TypeError, ValueError, EOFError) as error:
            raise InvalidModelFileError(
                f"Expected a model saved by RejectingClassifier.save. Received: {str(path)!r}, "
                f"which is no complete .keras file ({error})"
            ) from error
        if damaged is not None or class_name != cls.__name__:
            found = f"a damaged part {damaged!r}" if damaged else f"a saved {class_name}"
            raise InvalidModelFileError(
                f"Expected a saved {cls.__name__}. Received: {str(path)!r} with {found}"
            )
        return keras.models.load_model(path)

    def save_own_variables(self, store: Any) -> None:
        super().save_own_variables(store)
        store["calibration"] = np.frombuffer(json.dumps(self.calibration_).encode(), np.uint8)

    def load_own_variables(self, store: Any) -> None:
        variables = {name: store[name] for name in store.keys()}
        text = bytes(np.asarray(variables.pop("calibration"), np.uint8))
        super().load_own_variables(variables)
        self.calibration_ = json.loads(text)


def _check_backend() -> None:
    """Raises here what would otherwise arrive wrapped, from the midst of tracing a graph."""
    backend.choose()


def _labels(scores: ops.ThresholdScores) -> tf.Tensor:
    return tf.where(scores.accepted, scores.classes, tf.constant(REJECT, tf.int64))


def _chosen(
    takes_first: tf.Tensor, first: ops.LatentSearchResult, second: ops.LatentSearchResult
) -> ops.LatentSearchResult:
    """Takes item i from the first result where `takes_first[i]`, else from the second."""
    return ops.LatentSearchResult(
        *(
            tf.where(takes_first if a.shape.rank == 1 else takes_first[:, tf.newaxis], a, b)
            for a, b in zip(first, second, strict=True)
        )
    )


def _concatenated(batches: list[Any]) -> list[np.ndarray]:
    """Joins results of several batches, field by field, into arrays."""
    return [
        np.concatenate([part.numpy() for part in parts]) for parts in zip(*batches, strict=True)
    ]


def _checked_weights(sample_weight: Any, num_samples: int) -> np.ndarray | None:
    if sample_weight is None:
        return None
    weights = np.asarray(sample_weight, np.float32)
    if weights.shape != (num_samples,):
        raise ValueError(
            f"Expected sample_weight of shape ({num_samples},). "
            f"Received: sample_weight.shape={weights.shape}"
        )
    return weights


def _say(verbose: str | int, sentence: str) -> None:
    if verbose:
        print(sentence, flush=True)
