"""The classifier that can refuse to answer: training, calibration, decisions, files."""

from __future__ import annotations

import dataclasses
import functools
import os
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.autoencoder.gmvae import GaussianMixtureVAE
from tfgmvae.calibration import thresholds
from tfgmvae.calibration.budget import LATENT_DISTANCE, RECONSTRUCTION_ERROR
from tfgmvae.calibration.calibrate import CalibrationSettings, calibrate, overlap_warning
from tfgmvae.calibration.fingerprints import SKETCH_SIZE, sketch
from tfgmvae.calibration.stability import ExceededBudgetError, StabilityRule, check_promise
from tfgmvae.certificates.certificate import Certificate
from tfgmvae.classifier import export, further_scores, onnx_file
from tfgmvae.classifier.certify import BallGraph, ball_certificate, smoothed
from tfgmvae.classifier.codebook import Codebook, draw_codes
from tfgmvae.classifier.graphs import Graphs, labels_of
from tfgmvae.classifier.keras_export import input_of, taking_serving_options, warn_of_versions
from tfgmvae.classifier.pipeline import FurtherScore, Pipeline
from tfgmvae.classifier.reclassification import Reclassifier
from tfgmvae.classifier.refusing import RefusingModel, calibrate_trained
from tfgmvae.classifier.results import (
    calibration_columns,
    decision_of,
    joined,
    numpy_arrays,
    print_unless_silent,
)
from tfgmvae.classifier.stability import (
    asked_for,
    check_covered,
    check_range,
    judged_by,
    radius_for_budget,
)
from tfgmvae.decision import Decision, ReclassifyResult
from tfgmvae.io.batches import BATCH_SIZE, ImageReader, checked_batch_size, is_array
from tfgmvae.io.checks import OnInvalid, check_labels, check_on_invalid, checked_images
from tfgmvae.io.labels import are_names, checked_class_names, names_in, numbered
from tfgmvae.io.numbers import (
    FINITE_NOT_NEGATIVE,
    OPEN_SHARE,
    POSITIVE,
    POSITIVE_OR_NONE,
    check,
    check_share,
    count,
)
from tfgmvae.io.raw_images import check_bytes_to_train_on, checked_raw_images
from tfgmvae.io.streams import Refusals, readable
from tfgmvae.ops import backend
from tfgmvae.perturbation.balls import check_norm
from tfgmvae.preparation import Resize
from tfgmvae.scores import DEFAULT as DEFAULT_SCORES
from tfgmvae.scores.score import Score
from tfgmvae.scores.stability import Stability
from tfgmvae.training import arrays, distributed
from tfgmvae.training.augmentation import AFFINE
from tfgmvae.training.background import background_sentence
from tfgmvae.training.certified_training import CertifiedTraining
from tfgmvae.training.held_out import (
    CalibrationSplit,
    check_split,
    near_copies_warning,
    share_for_promise,
)
from tfgmvae.training.length import batch_size_for, epochs_for, epochs_for_stream
from tfgmvae.training.robust_training import RobustTraining
from tfgmvae.training.sample import Reservoir, drawn_sample
from tfgmvae.training.schedules import CosineLearningRate, FirstEpoch
from tfgmvae.training.streams import StreamObserver

_LEARNING_RATE = 1e-3
_OWN_STABILITY = "own_stability"
_NOTHING_HELD_OUT = (
    "Nothing can be held out of a Dataset, so the classifier will not be calibrated. Pass "
    "calibration_data to fit(), or call calibrate() afterwards."
)


@keras.saving.register_keras_serializable("tfgmvae")
class RejectingClassifier(RefusingModel, GaussianMixtureVAE):
    """An image classifier that answers with a label, or with -1 when it should not answer.

    A `GaussianMixtureVAE` with two thresholds per class: an image is rejected where its code lies
    too far from the mean of its class, or where the decoder reproduces it too badly. Further scores
    may reject as well, each with thresholds of its own.

    Args:
        input_shape: See `GaussianMixtureVAE`, also for all others up to `name`.
        num_classes: Number of classes K.
        latent_dim: Dimension D of the code.
        encoder: A name or a Keras model.
        decoder: A name or a Keras model.
        augmentation: `"affine"` (default), a Keras layer, or `None`.
        classification_weight: Weight of the cross-entropy term.
        posterior_stddev: Standard deviation of Q(z|x).
        contrast_weight: Weight of the contrast.
        outlier_weight: Weight of the outliers' codes.
        robust_training: A `RobustTraining`, `"auto"` for one whose radius suits the images, a
            `CertifiedTraining`, or `None`.
        seed: Fixes everything that is drawn, the codebook of the search included.
        name: Name of the Keras model.
        variance_floor: What the decoder's threshold is on. Default `None`: the squared error, as
            published. A number: the negative log-likelihood of a Gaussian in which a pixel counts
            the more the surer the decoder is of it, see `tfgmvae.classifier.residuals.residuals`.
            Training, reclassification and `score_samples` stay as they are.
        binarize_at: Value that tells black from white in reclassification, see the attribute.
            Default `None`.
        class_names: See `GaussianMixtureVAE`. `fit` learns them from labels that are names.
        resize: See `GaussianMixtureVAE`.
        normalize_contrast: See `GaussianMixtureVAE`.
        turned_outliers: See `GaussianMixtureVAE`.
        scores: What images are judged by beside the two thresholds: names of
            `tfgmvae.scores.available`, or scores of your own, see `tfgmvae.scores.Score`. Default
            `tfgmvae.scores.DEFAULT`: `"surprise"`, which takes several measures together; `()` for
            the published two alone.
        stable_within: A radius, in the units of image values: an image is answered only where its
            class is proven to be the same for every image that differs by at most as much in every
            pixel. Short for the further score `tfgmvae.scores.Stability(stable_within)`. Default
            `None`: nothing is proven.

    Raises:
        ValueError: As in `GaussianMixtureVAE`, a `variance_floor` that is not positive, a
            `binarize_at` that is not finite, or unknown scores or more than four.
        UnsupportedLayerError: An encoder with a layer whose bounds are not known, where its answers
            are to be proven stable; a `ValueError` that names the layer.

    Attributes:
        encoder: Keras model, images `[N, H, W, C]` -> codes `[N, D]`.
        decoder: Keras model, codes `[N, D]` -> images `[N, H, W, C]`.
        component_means: float32 `[K, D]`.
        encoder_thresholds_: float32 `[K]`, largest accepted distance; NaN before calibration.
        decoder_thresholds_: float32 `[K]`, largest accepted error; NaN before calibration.
        further_thresholds_: float32 `[K]` by the name of the further score, largest accepted
            values; NaN before calibration.
        thresholds_: All of these, float32 `[K]` by the name of the score.
        scores: The further scores, in their order.
        stability: The `tfgmvae.scores.Stability` among them, or `None`.
        is_calibrated: Whether the thresholds are set.
        calibration_: How they were set, a dictionary, or `None`.
        tradeoff: What several false-reject rates buy, a `tfgmvae.calibration.tradeoff.Tradeoff`, or
            `None` before a calibration with labels, and after one for a `max_error`.
        pipeline: The `Pipeline` from images to scores.
        preparation: The `tfgmvae.preparation.Preparation` of images, saved and exported with the
            model.
        class_names: The names of the classes in the order of their labels, or `None`.
        codebook: The `Codebook` that reclassification starts from.
        encoder_log_odds: By how many nats reclassification prefers the encoder's class. Measured by
            `calibrate`, may be set, and is saved and exported.
        trained_range: Smallest and largest value of the training images; NaN before training.
        training_sketch: int64 `[SKETCH_SIZE]`, fingerprints of training images, -1 where there are
            none, by which `calibrate` notices images that were used in training.
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
        variance_floor: float | None = None,
        binarize_at: float | None = None,
        class_names: Iterable[str] | None = None,
        resize: Resize | None = "pad",
        normalize_contrast: bool | Literal["auto"] = "auto",
        turned_outliers: bool = True,
        scores: str | Score | Iterable[str | Score] = DEFAULT_SCORES,
        stable_within: float | None = None,
    ) -> None:
        super().__init__(
            input_shape,
            num_classes,
            latent_dim=latent_dim,
            encoder=encoder,
            decoder=decoder,
            augmentation=augmentation,
            classification_weight=classification_weight,
            posterior_stddev=posterior_stddev,
            contrast_weight=contrast_weight,
            outlier_weight=outlier_weight,
            robust_training=robust_training,
            seed=seed,
            name=name,
            class_names=class_names,
            resize=resize,
            normalize_contrast=normalize_contrast,
            turned_outliers=turned_outliers,
        )
        check(POSITIVE_OR_NONE, variance_floor=variance_floor)
        self.variance_floor = None if variance_floor is None else float(variance_floor)
        self.binarize_at = binarize_at
        # Files hold these variables in this order.
        per_class = (self.num_classes,)
        self._encoder_thresholds = self.add_state("encoder_thresholds", per_class)
        self._decoder_thresholds = self.add_state("decoder_thresholds", per_class)
        self._encoder_log_odds = self.add_state("encoder_log_odds", (), 0.0)
        self._trained_range = self.add_state("trained_range", (2,))
        self._fingerprints = self.add_state("fingerprints", (SKETCH_SIZE,), -1, dtype="int64")
        codes = draw_codes(self.component_means, self.component_scales, self.input_shape, self.seed)
        self.codebook = Codebook(self.add_state("codebook", codes.shape))
        self.codebook.codes.assign(codes)
        chosen = [scores] if isinstance(scores, str | Score) else list(scores)
        if stable_within is not None:
            chosen.append(Stability(stable_within))
        self.scores = further_scores.made(chosen)
        for score in self.scores:
            score.build(self.input_shape, self.num_classes, self.latent_dim)
        self._further_thresholds = [
            self.add_state(f"{score.name}_thresholds", per_class) for score in self.scores
        ]
        self._outcome_trackers = [
            distributed.RunningMean(name=name)
            for name in ("error", "reject_rate", "coverage", "answered_correctly")
        ]
        self.calibration_: dict[str, Any] | None = None
        self._has_default_optimizer = False
        if self.stability is not None:
            check_covered(self.pipeline, self.stability)
        # Slicing the variable would be an operation of TensorFlow, and cost more than all checks.
        self._reader = ImageReader(self.preparation, lambda: float(self.trained_range[1]))

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {
            "variance_floor": self.variance_floor,
            "binarize_at": self.binarize_at,
            "scores": further_scores.serialized(self.scores),
        }

    @classmethod
    def from_config(cls, config: dict[str, Any], custom_objects: Any = None) -> RejectingClassifier:
        # Files of a version before there were further scores name none, whatever the default is.
        scores = further_scores.deserialized(config.get("scores", ()), custom_objects)
        return super().from_config(config | {"scores": scores}, custom_objects)

    @property
    def stability(self) -> Stability | None:
        return further_scores.stability_of(self.scores)

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

    @property
    def encoder_log_odds(self) -> float:
        return float(self._encoder_log_odds)

    @encoder_log_odds.setter
    def encoder_log_odds(self, value: float) -> None:
        self._encoder_log_odds.assign(value)

    @property
    def trained_range(self) -> np.ndarray:
        return np.asarray(self._trained_range)

    @property
    def training_sketch(self) -> np.ndarray:
        return np.asarray(self._fingerprints)

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
        return [*super().metrics, *self._outcome_trackers]

    def fit(
        self,
        x: Any = None,
        y: Any = None,
        batch_size: int | None = None,
        epochs: int | None = None,
        verbose: str | int = "auto",
        callbacks: list[keras.callbacks.Callback] | None = None,
        validation_split: float = 0.0,
        validation_data: Any = None,
        sample_weight: Any = None,
        calibration_split: CalibrationSplit = "auto",
        calibration_data: Any = None,
        false_reject_rate: float = 0.02,
        per_class: thresholds.PerClass = False,
        encoder_share: float = 0.6,
        learning_rate: float | None = None,
        groups: Any = None,
        max_error: float | None = None,
        confidence: float | None = None,
        **kwargs: Any,
    ) -> keras.callbacks.History:
        """Trains the model, then calibrates its thresholds on images held out of training.

        Without a call to `compile` before, Adam is used with a learning rate that falls from
        `learning_rate` along a cosine.

        A classifier that was made within the scope of a `tf.distribute` strategy is trained on all
        its devices; with several workers, every one of them is given the same arrays.

        Args:
            x: Images `[N, height, width, C]`, a list of images of different sizes, or a
                `tf.data.Dataset` of `(x, y)` batches. uint8 holds values from 0 to 255, all other
                types values in 0..1, because the default decoders end in a sigmoid; of a Dataset,
                the first batch is checked.
            y: Labels `[N]` in 0..K-1, or -1 where the label is not known; or names of classes, and
                `""` where it is not known. Names are learnt from an array, in sorted order, where
                the classifier has none. Where arrays hold both kinds, a quarter of every shuffled
                batch is labelled.
            batch_size: Images per step. Default for arrays: 128; with `epochs=None`, 64 for fewer
                than 5,000 images.
            epochs: Passes over the data. Default `None`: as many as suit the number of images, see
                `tfgmvae.training.length.epochs_for`.
            verbose: As in Keras. Default `"auto"`.
            callbacks: Keras callbacks.
            validation_split: Share of the arrays used for validation, from their end, or whole
                groups of `groups`. Default 0.
            validation_data: `(x, y)` or a Dataset, as in Keras.
            sample_weight: Weights `[N]` of the images' losses.
            calibration_split: Share of the arrays held out of training and given to `calibrate`.
                Default `"auto"`: a tenth, or what `false_reject_rate` needs where that is more, up
                to two thirds, which is enough from 150 images on. 0 leaves the classifier
                uncalibrated. The choice depends on the images and `seed` only, so a resumed
                training holds out the same images. Nothing can be held out of a Dataset.
            calibration_data: `(x, y)` or a Dataset to calibrate with instead.
            false_reject_rate: See `calibrate`. Default 0.02.
            per_class: See `calibrate`. Default `False`.
            encoder_share: See `calibrate`. Default 0.6.
            learning_rate: Rate of the first epoch, without an optimizer of your own. Default 1e-3.
            groups: `[N]`, integers or strings that say which images of the arrays belong together,
                such as the frames of one object: none is held out while others are trained on.
                Default `None`: runs of near-copies that the order of the images shows are kept
                together, and other near-copies are warned of, see
                `tfgmvae.calibration.near_copies`.
            max_error: See `calibrate`. Default `None`.
            confidence: See `calibrate`. Default `None`. With either, `"auto"` holds out twice as
                many images as the promise needs where two thirds remain for training.
            **kwargs: Everything else that `keras.Model.fit` takes.

        Returns:
            The Keras `History`.

        Raises:
            ValueError: Images or labels that do not fit the model, a class without any labelled
                image, a class of one group only, a learning rate beside an optimizer of your own,
                or too few held-out images for the false-reject rate. Where the calibration fails,
                the training is complete: its weights are kept, and `history` is its History.
            TypeError: Data types that are not numbers.
            ModuleNotFoundError: A `keras.callbacks.TensorBoard` without the package tensorboard.
            ValueError: MLflow's autologging logs data sets; see `tfgmvae.training.loggers`.

        Warns:
            UserWarning: Near-copies on both sides of the calibration split, or held-out images that
                `"auto"` chose and of which so many are classified wrongly that the others promise a
                larger rate only, which is set then.

        Example:
            >>> from tfgmvae import RejectingClassifier, datasets
            >>> digits = datasets.load("digits")
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp")
            >>> history = classifier.fit(digits.x_train, digits.y_train, epochs=1, verbose=0)
            >>> classifier.is_calibrated
            True
        """
        check_split(calibration_split)
        check_share("validation_split", validation_split)
        # What calibrate() would refuse is refused before the training.
        settings = CalibrationSettings(
            false_reject_rate,
            per_class=per_class,
            encoder_share=encoder_share,
            max_error=max_error,
            confidence=confidence,
        )
        if self.stability is not None:
            check_promise(self.stability.how, max_error, per_class)
        self._check_learning_rate(learning_rate)
        # Raises here what would otherwise arrive wrapped, from inside the tracing of a graph.
        backend.choose()
        devices = distributed.Devices(self)
        devices.check()
        verbose = verbose if devices.is_chief else 0
        first_epoch = FirstEpoch()
        refusals = Refusals()
        reservoir = Reservoir(self.seed)
        stream = StreamObserver(
            self.decoder_name,
            functools.partial(self._remember_stream, reservoir, verbose),
            refusals,
            self._fitted,
            reservoir if self.scores or self.outlying_turns is not None else None,
        )
        choice = sample = None
        if is_array(x):
            names = self.class_names
            if names is None and y is not None and are_names(y):
                names = checked_class_names(names_in(y), self.num_classes)
            images = self._fitted(x)
            share_held_out = calibration_split
            if calibration_data is None and settings.sureness is not None:
                share_held_out = share_for_promise(
                    calibration_split,
                    len(images),
                    settings.images_needed(),
                    2 * settings.images_needed(2 + len(self.scores)),
                )
            prepared = arrays.prepare(
                images,
                numbered(y, names),
                sample_weight,
                input_shape=self.input_shape,
                num_classes=self.num_classes,
                decoder_name=self.decoder_name,
                calibration_split=0 if calibration_data is not None else share_held_out,
                validation_split=0 if validation_data is not None else validation_split,
                false_reject_rate=false_reject_rate,
                num_scores=2 + len(self.scores),
                seed=self.seed,
                groups=groups,
            )
            self.class_names = names
            choice = prepared.choice
            self._tell_of_near_copies(prepared, calibration_data, verbose)
            found = background_sentence(prepared.images, prepared.labels, self.seed)
            print_unless_silent(verbose, found)
            calibration_data = prepared.held_out or calibration_data
            validation_data = prepared.validation or validation_data
            trained_range = (prepared.images.min(), prepared.images.max())
            training_sketch = sketch(prepared.images)
            if self.scores:
                sample = drawn_sample(prepared.images, prepared.labels, self.seed)
            order = {
                name: kwargs.pop(name) for name in ("shuffle", "steps_per_epoch") if name in kwargs
            }
            num_images = len(prepared.images)
            if epochs is None:
                batch_size = batch_size or batch_size_for(num_images)
            given = prepared.keras_arguments(batch_size, self.seed, first_epoch.epoch, **order)
            if not is_array(given["x"]):
                # Those of arrays are found further down, where Keras is given them.
                self.find_outlying_turns(prepared.images, prepared.labels)
            self.choose_radius(prepared.images, prepared.labels, verbose)
            usual_epochs = epochs_for(num_images)
        else:
            if groups is not None:
                raise ValueError(
                    "Expected groups=None, because nothing is held out of a "
                    f"{type(x).__name__}. Received: groups of type {type(groups).__name__}"
                )
            if calibration_data is None and calibration_split:
                print_unless_silent(verbose, _NOTHING_HELD_OUT)
            # Until the observer has seen the stream.
            trained_range = (0.0, 1.0)
            training_sketch = sketch(np.zeros((0, *self.input_shape)))
            # Keras warns about its own default of shuffling where it cannot shuffle.
            given = {"shuffle": kwargs.pop("shuffle", False)}
            read = readable(x, self.preparation, self._numbered, refusals)
            self.choose_radius(read, verbose=verbose)
            given |= {"x": stream.watched(read), "y": y}
            given |= {"sample_weight": sample_weight, "batch_size": batch_size}
            usual_epochs = epochs_for_stream(x)
        validation_data = self._readable_validation(validation_data, refusals)
        # Ours come first, so that a schedule among the user's callbacks has the last word.
        ours = [*self._default_schedule(learning_rate), first_epoch, stream]
        self._forget_training(trained_range, training_sketch)
        with refusals.plain():
            history = super().fit(
                epochs=usual_epochs if epochs is None else epochs,
                verbose=verbose,
                callbacks=[*ours, *keras.tree.flatten(callbacks or [])],
                validation_data=validation_data,
                **given,
                **kwargs,
            )
        self._fit_scores(reservoir.sample() if sample is None else sample)
        if calibration_data is not None:
            calibrate_trained(
                self,
                calibration_data,
                choice is not None and share_held_out == "auto",
                "the classifier keeps its trained weights, and its attribute `history` the History "
                "of the training",
                method="quantile",
                false_reject_rate=false_reject_rate,
                per_class=per_class,
                encoder_share=encoder_share,
                max_error=max_error,
                confidence=confidence,
                verbose=verbose,
            )
            if choice is not None and choice.num_groups is not None:
                self.calibration_ = {**(self.calibration_ or {}), "num_groups": choice.num_groups}
        if self.scores or calibration_data is not None:
            devices.take_from_chief()
        return history

    def fit_scores(self, x: Any, y: Any = None) -> RejectingClassifier:
        """Fits the further scores alone, for weights that were not trained by `fit`.

        `fit` does so itself, with a sample of its training images.

        Args:
            x: Training images `[N, H, W, C]`, or a Dataset of images or of `(x, y)` batches.
            y: Labels `[N]`. Images that the classifier gets wrong are left out. Default `None`, and
                -1 for a single image: the predicted class is taken to be right.

        Returns:
            The classifier itself. Its further thresholds stay as they are: call `calibrate`.

        Raises:
            ValueError: Images or labels that do not fit the model.

        Example:
            >>> from tfgmvae import RejectingClassifier, datasets
            >>> digits = datasets.load("digits")
            >>> classifier = RejectingClassifier(
            ...     (8, 8, 1), 10, encoder="mlp", seed=0, scores=["nearest_codes"])
            >>> classifier.fit_scores(digits.x_train, digits.y_train).scores[0].name
            'nearest_codes'
        """
        reservoir = Reservoir(self.seed)
        for images, labels in self._reader.labelled_batches(
            x, y, None, self.num_classes, self.class_names
        ):
            reservoir.add(images, labels)
        self._fit_scores(reservoir.sample())
        return self

    def _fit_scores(self, sample: tuple[np.ndarray, np.ndarray] | None) -> None:
        if self.scores and sample is not None:
            further_scores.fit(self.scores, self._graphs.evidence, *sample)

    def _remember_images(
        self, trained_range: tuple[float, float], training_sketch: np.ndarray
    ) -> None:
        self._trained_range.assign(trained_range)
        self._fingerprints.assign(training_sketch)

    def _remember_stream(
        self,
        reservoir: Reservoir,
        verbose: str | int,
        trained_range: tuple[float, float],
        training_sketch: np.ndarray,
    ) -> None:
        """Notes what the first epoch of a stream has shown."""
        self._remember_images(trained_range, training_sketch)
        sample = reservoir.sample()
        if sample is not None:
            self.find_outlying_turns(*sample)
            print_unless_silent(verbose, background_sentence(*sample, self.seed))

    def _fitted(self, x: Any) -> np.ndarray:
        """Returns images to train on; uint8 always runs to 255, whatever was trained on before."""
        raw = checked_raw_images(x, self.preparation)
        check_bytes_to_train_on(raw)
        return self.preparation.fitted(raw)

    def _numbered(self, y: Any) -> Any:
        return numbered(y, self.class_names)

    def _readable_validation(self, data: Any, refusals: Refusals) -> Any:
        """Returns validation data as Keras takes them: fitted images, and labels as numbers."""
        if not isinstance(data, tuple | list) or not is_array(data[0]):
            return readable(data, self.preparation, self._numbered, refusals)
        images, *rest = data
        return (self._fitted(images), *map(self._numbered, rest[:1]), *rest[1:])

    def _tell_of_near_copies(
        self, prepared: arrays.TrainingArrays, given: Any, verbose: str | int
    ) -> None:
        """Says which near-copies were kept together, and warns of those that were not."""
        if prepared.choice is not None:
            warning = prepared.choice.warning
            print_unless_silent(verbose, prepared.choice.sentence)
        elif isinstance(given, tuple) and is_array(given[0]):
            warning = near_copies_warning(self._fitted(given[0]), prepared.images)
        else:
            return
        if warning:
            warnings.warn(warning, stacklevel=3)

    def _default_schedule(self, learning_rate: float | None) -> list[keras.callbacks.Callback]:
        """Compiles with the default optimizer where there is none; returns what lowers its rate."""
        rate = _LEARNING_RATE if learning_rate is None else learning_rate
        if not self.compiled:
            with self.distribute_strategy.scope():
                self.compile(keras.optimizers.Adam(rate))
            self._has_default_optimizer = True
        return [CosineLearningRate(rate)] if self._has_default_optimizer else []

    def test_step(self, data: Any) -> dict[str, tf.Tensor]:
        x, y, sample_weight = self.unpacked(data)
        terms = self.loss_terms(x, y)
        self.record_losses(sample_weight, terms)
        self.record_proven(terms, y, sample_weight)
        scores = self.pipeline.scores(x)
        # An uncalibrated classifier has nothing to reject with.
        accepted = scores.accepted | tf.math.is_nan(self._encoder_thresholds[0])
        correct = scores.classes == y
        self.record_correct(correct, y, sample_weight)
        weights = sample_weight * tf.cast(y >= 0, tf.float32)
        outcomes = (accepted & ~correct, ~accepted, accepted, accepted & correct)
        for tracker, outcome in zip(self._outcome_trackers, outcomes, strict=True):
            tracker.update_state(tf.cast(outcome, tf.float32), sample_weight=weights)
        return distributed.results(self.metrics)

    def evaluate(
        self, x: Any = None, y: Any = None, batch_size: int | None = None, **kwargs: Any
    ) -> Any:
        """Computes the metrics on labelled images, as `keras.Model.evaluate`.

        Args:
            x: As in `predict`, or a Dataset of `(x, y)` batches.
            y: Labels `[N]`, numbers or names; images with label -1 count in the loss terms only.
            batch_size: Default 256 for arrays.
            **kwargs: Everything else that `keras.Model.evaluate` takes, such as `return_dict`.

        Returns:
            `answered_correctly` (accepted and correct), `error` (accepted and wrong) and
            `reject_rate`, which sum to one; `coverage` (accepted); `accuracy`, which as in `fit`
            is that of the class before rejection; and the loss terms. Before calibration nothing
            is rejected.

        Raises:
            ValueError: Images or labels that do not fit the model.
        """
        refusals = Refusals()
        if not self.compiled:
            # The optimizer, which no figure depends on, is the one that fit() takes.
            self._default_schedule(None)
        if is_array(x):
            x = self._reader.checked(x)
            y = None if y is None else check_labels(self._numbered(y), self.num_classes, len(x))
            batch_size = batch_size or BATCH_SIZE
        else:
            scale_bytes = self._reader.scales_bytes
            x = readable(x, self.preparation, self._numbered, refusals, scale_bytes)
        with refusals.plain():
            return super().evaluate(x, y, batch_size=batch_size, **kwargs)

    @property
    def encoder_thresholds_(self) -> np.ndarray:
        return np.asarray(self._encoder_thresholds)

    @property
    def decoder_thresholds_(self) -> np.ndarray:
        return np.asarray(self._decoder_thresholds)

    @property
    def further_thresholds_(self) -> dict[str, np.ndarray]:
        pairs = zip(self.scores, self._further_thresholds, strict=True)
        return {score.name: np.asarray(values) for score, values in pairs}

    @property
    def thresholds_(self) -> dict[str, np.ndarray]:
        return {
            LATENT_DISTANCE: self.encoder_thresholds_,
            RECONSTRUCTION_ERROR: self.decoder_thresholds_,
            **self.further_thresholds_,
        }

    @property
    def is_calibrated(self) -> bool:
        return not np.isnan(self.encoder_thresholds_).any()

    def calibrate(
        self,
        x: Any,
        y: Any = None,
        false_reject_rate: float | None = None,
        method: Literal["quantile", "chi_square"] | None = None,
        per_class: thresholds.PerClass | None = None,
        encoder_share: float | None = None,
        batch_size: int | None = None,
        verbose: str | int = "auto",
        *,
        max_error: float | None = None,
        confidence: float | None = None,
        stability: float | Stability | None = None,
    ) -> RejectingClassifier:
        """Sets all thresholds from clean images that were not used in training.

        The settings `false_reject_rate`, `method`, `per_class`, `encoder_share`, `max_error` and
        `confidence` are those of the last calibration where they are left off (`None`), and have
        the defaults named below where there was none. A `false_reject_rate` or a `max_error` is a
        new promise, and so is a `stability`: the last one's `max_error` and `confidence` are not
        taken over.

        Args:
            x: As in `predict`.
            y: Labels `[N]`, numbers or names. Images that the classifier gets wrong are left out,
                so that a mistake never widens the region in which it would be accepted. Default
                `None`, and -1 for a single image: the predicted class is taken to be right.
            false_reject_rate: Share of the clean images that are rightly classified which all
                thresholds together may reject, for `"quantile"`: rejecting one that is classified
                wrongly is no loss, and comes on top. `tfgmvae.calibration.calibrate.calibrate` has
                the proof. Default 0.02.
            method: `"quantile"` (default), see
                `tfgmvae.calibration.thresholds.quantile_thresholds`, or `"chi_square"`, see
                `tfgmvae.calibration.thresholds.chi_square_thresholds`. Left off beside a
                `false_reject_rate` or an `encoder_share`, it is `"quantile"`.
            per_class: `False` (default): the same thresholds for all classes; `True`: thresholds of
                its own for every class; `"auto"`: the latter where every class has enough images.
                Where they differ, an attack goes to the class whose thresholds are the loosest.
            encoder_share: How much of that share the latent distance rejects, and not the
                reconstruction error, for `"quantile"`; in (0, 1). Default 0.6. Further scores of
                the code have equal parts of it, and those of the image of the rest. A score of
                both, such as `surprise`, has nine tenths before that. Where there are too few
                images for so many scores, the last ones get the threshold infinity, which the
                sentence that is printed and `calibration_` say.
            batch_size: Images scored at a time. Default 256.
            verbose: 0 is silent. Default `"auto"`: says what was done, and what this and other
                false-reject rates buy, which the attribute `tradeoff` keeps.
            max_error: Share of the answered images that may be wrong, such as 0.01: it is kept with
                the `confidence`, see `tfgmvae.calibration.promised_error`. At least the share
                `false_reject_rate` of all images is refused, and more where the error asks for it.
                Needs labels. Default `None`: nothing is promised about the error.
            confidence: The probability, over draws of the calibration images, with which the
                promise is kept. With a `max_error`, the default is 0.95. Without one, `None`: the
                false-reject rate is kept on average; a number: it is kept with that probability,
                see `tfgmvae.calibration.promised_rate`.
            stability: A radius: from now on an image is answered only where its class is proven to
                be the same for every image that differs by at most as much in every pixel. It
                becomes a score of the classifier, which files and exports hold. A
                `tfgmvae.scores.Stability` says more, such as `how="tried"`; a radius alone changes
                that of the score that the classifier has. What it refuses counts first, and the
                other scores share what it leaves of the false-reject rate. With a `max_error`, that
                share of *all* images is answered and wrong, at most, **under any attack within the
                radius**: the lead that is asked of the class is chosen for it, see
                `tfgmvae.calibration.stability`, and the other scores refuse the false-reject rate
                of what is stable. Default `None`: as it was.

        Returns:
            The classifier itself. What was promised, and when, is `calibration_["promise"]`.

        Raises:
            ValueError: Too few images (names the class and the number needed), too many mistakes
                for the `max_error` (names the rate that can be promised, and how many images it
                would take), or arguments out of range. Where the stability alone refuses more than
                the false-reject rate, it says which rate that takes, and which radius the rate
                allows. The classifier stays as it was.
            UnsupportedLayerError: The stability is to be proven, and the encoder has a layer whose
                bounds are not known.

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
        record = self.calibration_
        if record and stability is not None:
            record = record | {"max_error": None, "confidence": None}
        settings = CalibrationSettings.starting_from(
            record,
            false_reject_rate=false_reject_rate,
            method=method,
            per_class=per_class,
            encoder_share=encoder_share,
            max_error=max_error,
            confidence=confidence,
        )
        ball = asked_for(stability, self.stability)
        pipeline, graphs = self.pipeline, self._graphs
        if ball is not None:
            check_promise(ball.how, settings.max_error, settings.per_class)
            check_range(ball, self.trained_range)
        if ball is not None and ball is not self.stability:
            check_covered(pipeline, ball)
            # The classifier gets it only once all has gone well.
            ball.build(self.input_shape, self.num_classes, self.latent_dim)
            pipeline = judged_by(pipeline, ball)
            graphs = Graphs(pipeline, self.input_shape)

        def batches() -> Iterator[tuple[np.ndarray, np.ndarray]]:
            return self._reader.labelled_batches(
                x, y, batch_size, self.num_classes, self.class_names
            )

        also = {} if ball is None else {_OWN_STABILITY: graphs.own_stability}
        scored, classes, labels, hashes = calibration_columns(graphs.decide, batches(), also)
        rule = None
        if ball is not None:
            rule = StabilityRule(
                ball.radius,
                ball.how,
                scored.pop(ball.name),
                scored.pop(_OWN_STABILITY),
                ball.largest_thresholds(pipeline.class_codes, pipeline.class_scales),
            )
        try:
            found = calibrate(
                scored,
                classes,
                labels,
                settings,
                num_classes=self.num_classes,
                latent_dim=self.latent_dim,
                stability=rule,
                **further_scores.kinds(self.scores),
            )
        except ExceededBudgetError as refusal:
            if ball is None:
                raise
            largest = radius_for_budget(pipeline, ball, batches(), refusal.num_allowed)
            fits = "another network" if largest is None else f"a radius of at most {largest:.2g}"
            raise ValueError(f"{refusal}, or {fits}.") from refusal
        if ball is not None and ball is not self.stability:
            self._take_stability(pipeline, graphs)
        warning = overlap_warning(self.training_sketch, hashes)
        if warning:
            warnings.warn(warning, stacklevel=2)
        self.set_thresholds(
            found.encoder_thresholds, found.decoder_thresholds, **found.further_thresholds
        )
        self._encoder_log_odds.assign(found.log_odds)
        self.calibration_ = found.record
        for text in (found.sentence, found.tradeoff_text):
            print_unless_silent(verbose, text)
        return self

    def set_thresholds(self, encoder: Any, decoder: Any, **further: Any) -> RejectingClassifier:
        """Sets the thresholds by hand, without training or calibrating again.

        Args:
            encoder: `[K]` or one number. Largest accepted latent distance; infinity accepts all.
            decoder: `[K]` or one number. Largest accepted error; infinity accepts all.
            **further: `[K]` or one number by the name of a further score. Largest accepted values;
                a score that is left off accepts all, but for `stability`, which never accepts an
                image whose class is not stable.

        Returns:
            The classifier itself.

        Raises:
            ValueError: A wrong shape, a value that is negative or NaN, or an unknown score.

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
        checked = further_scores.checked_thresholds(self.scores, further, self.num_classes)
        if self.stability is not None:
            largest = self.stability.largest_thresholds(self.component_means, self.component_scales)
            name = self.stability.name
            checked[name] = np.minimum(checked[name], largest)
        self._encoder_thresholds.assign(encoder)
        self._decoder_thresholds.assign(decoder)
        for variable, values in zip(self._further_thresholds, checked.values(), strict=True):
            variable.assign(values)
        self.calibration_ = None
        return self

    def _take_stability(self, pipeline: Pipeline, graphs: Graphs) -> None:
        """Takes the score `stability` of a pipeline, which is that of `judged_by`."""
        present = self.stability
        score, limits = next(one for one in pipeline.further if isinstance(one.score, Stability))
        if present is None:
            self.scores = (*self.scores, score)
            self._further_thresholds.append(limits)
        else:
            present.take_settings(score)
        self._graphs = graphs
        # Keras makes this one again.
        self.test_function: Any = None

    def _forget_training(self, trained_range: Any, training_sketch: np.ndarray) -> None:
        """Forgets the thresholds, and notes the images that the next training is about."""
        self._remember_images(trained_range, training_sketch)
        nothing = np.full(self.num_classes, np.nan, np.float32)
        self._encoder_thresholds.assign(nothing)
        self._decoder_thresholds.assign(nothing)
        for variable in self._further_thresholds:
            variable.assign(nothing)
        self._encoder_log_odds.assign(0.0)
        self.calibration_ = None

    def call(self, x: tf.Tensor, training: bool = False) -> dict[str, tf.Tensor]:
        """Decides inside a graph or another Keras model.

        Args:
            x: Images `[N, height, width, C]`.
            training: Has no effect: a decision is always made in inference mode.

        Returns:
            The fields of `Decision` up to `reconstruction_error`, and the further scores, as
            tensors by name. Before calibration everything is rejected.
        """
        # As the reader decides it, read when the graph runs.
        scale_bytes = ~(self._trained_range[1] > 1)
        scores = self.pipeline.scores(self.preparation.fitted(x, scale_bytes))
        return {"labels": labels_of(scores)} | scores.named()

    @property
    def pipeline(self) -> Pipeline:
        """The road from images to scores, see `tfgmvae.classifier.pipeline.Pipeline`."""
        return Pipeline(
            self.preparation,
            self.encoder,
            self.decoder,
            self.prior,
            self._encoder_thresholds,
            self._decoder_thresholds,
            self.variance_floor,
            tuple(map(FurtherScore, self.scores, self._further_thresholds)),
        )

    @functools.cached_property
    def _graphs(self) -> Graphs:
        return Graphs(self.pipeline, self.input_shape)

    def predict(
        self,
        x: Any,
        batch_size: int | None = None,
        verbose: str | int = "auto",
        *,
        reclassify: bool = False,
        on_invalid: OnInvalid = "raise",
    ) -> np.ndarray:
        """Answers every image with its label, or with -1.

        Args:
            x: Images `[N, height, width, C]`, a list of images of different sizes, or a Dataset of
                images or of `(x, y)` batches. uint8 holds values from 0 to 255, all other types
                values on the scale of the training images. Sizes and channels become those of the
                model, unless it was built with `resize=None`.
            batch_size: Images at a time, which bounds the memory. Default 256.
            verbose: 0 is silent, 1 shows a progress bar, `"auto"` (default) shows it where there is
                more than one batch.
            reclassify: Whether rejected images go through `reclassify`. Default `False`.
            on_invalid: What becomes of an image with NaN or infinity. `"raise"` (default): an
                error, because it is a mistake in most programs. `"reject"`: its label is -1, and
                all other images are answered, as in an export.

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
        return self.decide(
            x, batch_size, verbose, reclassify=reclassify, on_invalid=on_invalid
        ).labels

    def decide(
        self,
        x: Any,
        batch_size: int | None = None,
        verbose: str | int = "auto",
        *,
        reclassify: bool = False,
        on_invalid: OnInvalid = "raise",
    ) -> Decision:
        """Decides on every image and says why.

        Args:
            x: As in `predict`.
            batch_size: As in `predict`.
            verbose: As in `predict`.
            reclassify: Whether rejected images go through `reclassify`, and are answered with the
                label that it finds. Default `False`.
            on_invalid: As in `predict`. An image that is rejected by it has the reason `INVALID`,
                class 0 and NaN for its scores.

        Returns:
            A `Decision` with arrays of length N.

        Raises:
            NotCalibratedError: The classifier has no thresholds yet.
            ValueError: A wrong shape, or NaN or infinity (says how many and where first).
        """
        self.check_calibrated()
        check_on_invalid(on_invalid)
        # The codebook is decoded once, and only where something is rejected.
        reclassifier = functools.cache(self._reclassifier)

        def decided(images: np.ndarray) -> Decision:
            labels, scores = self._graphs.decide(images)
            decision = decision_of(labels, scores)
            if not reclassify:
                return decision
            return decision.after_search(
                lambda rejected: ReclassifyResult(
                    *numpy_arrays(reclassifier().search(images[rejected]))
                )
            )

        batches = self._reader.batches(x, batch_size, verbose, on_invalid)
        decision = joined([decided(images) for images in batches])
        return dataclasses.replace(decision, class_names=self.class_names)

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
        batches = self._reader.batches(x, batch_size, verbose)
        return np.concatenate([self._graphs.responsibilities(images).numpy() for images in batches])

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
        batches = self._reader.batches(x, batch_size, verbose)
        return np.concatenate([self._graphs.log_density(images).numpy() for images in batches])

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
            return self.prior.log_joint(self.pipeline.codes(x))

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
        self.check_calibrated()
        reclassifier = self._reclassifier()
        return joined(
            [
                ReclassifyResult(
                    *numpy_arrays(reclassifier.search(images, method, objective, **options))
                )
                for images in self._reader.batches(x, batch_size, verbose)
            ]
        )

    def certify(
        self,
        x: Any,
        radius: float,
        norm: float = np.inf,
        *,
        find_largest: bool = False,
        noise: float | None = None,
        samples: int = 1000,
        failure: float = 0.001,
        seed: int = 0,
        value_range: tuple[float, float] = (0.0, 1.0),
        batch_size: int | None = None,
        verbose: str | int = "auto",
    ) -> Certificate:
        """Proves what no change of an image within a radius can do to its answer.

        With the infinity norm, interval bounds of the encoder show where the codes of all changed
        images lie: a proof, of the encoder as float32 computes it. Bounds of a network that was not
        trained for them are wide, and prove little. With norm 2, the decision is smoothed: the
        answer is the one that is most frequent under Gaussian noise, refusals included, and the
        certificate is about that answer, not about the one of `predict`; it is wrong with the
        probability `failure`. See the page "What is proven".

        Args:
            x: As in `predict`. Changes are those of images of the model's own size.
            radius: Largest change, in the units of image values.
            norm: In which it is measured: `numpy.inf` (default) or 2.
            find_largest: With the infinity norm, whether the largest radius is looked for up to
                which the class is proven: 12 more passes. With norm 2 it is always there. Default
                `False`.
            noise: With norm 2, the standard deviation of the noise. Default `None`: half the
                radius.
            samples: With norm 2, noisy copies per image, beside 100 that select the answer. A
                thousand prove radii up to 2.4 times the noise. Default 1000.
            failure: With norm 2, probability per image that its certificate is wrong. Default
                0.001.
            seed: With norm 2, decides the noise. Default 0.
            value_range: Smallest and largest value that an image can have. Default 0 and 1.
            batch_size: As in `predict`.
            verbose: As in `predict`; the bar shows the time left.

        Returns:
            A `Certificate` with arrays of length N.

        Raises:
            NotCalibratedError: The classifier has no thresholds yet.
            UnsupportedLayerError: With the infinity norm, the encoder has a layer whose bounds are
                not known; it is named.
            ValueError: A radius below 0 or NaN, another norm, images outside of the range, or
                another option out of range.

        Example:
            >>> import numpy as np
            >>> from tfgmvae import RejectingClassifier
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
            >>> x = np.full((2, 8, 8, 1), 0.5, np.float32)
            >>> classifier.set_thresholds(2.0, 20.0).certify(x, radius=0.001).refused_everywhere
            array([ True,  True])
        """
        self.check_calibrated()
        check(FINITE_NOT_NEGATIVE, radius=radius)
        norm = check_norm(norm)
        if norm == np.inf:
            batches = self._reader.batches(x, batch_size, verbose)
            images = (checked_images(batch, value_range) for batch in batches)
            return ball_certificate(
                self._ball_graph, images, float(radius), value_range, find_largest
            )
        noise = radius / 2 if noise is None else noise
        check(POSITIVE, noise=noise)
        check(count(), samples=samples)
        check(count(0), seed=seed)
        check(OPEN_SHARE, failure=failure)
        whole = np.concatenate(list(self._reader.batches(x, batch_size, 0)))
        return smoothed(
            lambda images: self._graphs.decide(images)[0].numpy(),
            checked_images(whole, value_range),
            float(radius),
            noise=noise,
            samples=samples,
            failure=failure,
            seed=seed,
            batch_size=checked_batch_size(batch_size),
            verbose=verbose,
        )

    @functools.cached_property
    def _ball_graph(self) -> BallGraph:
        return BallGraph(self.pipeline, self.input_shape)

    def _reclassifier(self) -> Reclassifier:
        return Reclassifier(
            self.pipeline,
            self.codebook.entries(self.pipeline),
            self.encoder_log_odds,
            self.binarize_at,
            self._graphs.classify,
        )

    @property
    def _facts(self) -> export.Facts:
        return export.Facts(
            self.preparation, float(self.trained_range[1]), self.calibration_, self.weights
        )

    def _check_learning_rate(self, rate: float | None) -> None:
        check(POSITIVE_OR_NONE, learning_rate=rate)
        if rate is not None and self.compiled and not self._has_default_optimizer:
            raise ValueError(
                "Expected learning_rate to be left off, because compile() was given an optimizer, "
                f"which has its own. Received: learning_rate={rate!r}"
            )

    @taking_serving_options
    def export(
        self,
        filepath: str | os.PathLike[str],
        format: str = "tf_saved_model",
        verbose: Any = None,
        input_signature: Any = None,
        **kwargs: Any,
    ) -> None:
        """Writes what `call` computes for other runtimes, as `keras.Model.export`.

        An ONNX file takes images `x` as the signature `serving_default` of `export_serving` does,
        resizes them, and has its outputs under the same names: `label`, `class`, `accepted`,
        `reason`, `probabilities` and the scores. Its metadata has the entry `metadata.json`, which
        says what that file says. A SavedModel's `serve` and so on take `x` float32 `[N, H, W, C]`
        and give what the classifier gives when it is called: `labels` and the other fields of
        `Decision`. None of them searches; `export_serving` writes the search as well, in the
        folders of TF Serving.

        Args:
            filepath: A folder, or a file, as the format has it. It is replaced where it exists; an
                ONNX file only once the new one is complete.
            format: `"tf_saved_model"` (default), `"onnx"`, `"litert"` or whatever else Keras has.
            verbose: As in `keras.Model.export`.
            input_signature: As in `keras.Model.export`. Default `None`: that of `x` above, for ONNX
                float32 images of any size, unless the classifier was built with `resize=None`. For
                bytes, `[keras.InputSpec(shape=(None, None, None, C), dtype="uint8", name="x")]`.
            **kwargs: As in `keras.Model.export`; for ONNX `opset_version` alone, default 18. With
                the options of `export_serving`, which this method took in earlier versions, it
                still does what that one does.

        Raises:
            NotCalibratedError: The classifier has no thresholds yet.
            ValueError: A format that Keras does not know. For ONNX: the search, with
                `reclassify=True`; a stability that is tried, not proven; a path or a
                signature that does not fit; or a network with operations that cannot be converted.
            ImportError: A package that the format needs is missing.

        Warns:
            DeprecationWarning: Options of `export_serving`.
            UserWarning: `filepath` holds versions that `export_serving` wrote.

        Example:
            >>> import tempfile
            >>> import tensorflow as tf
            >>> from tfgmvae import RejectingClassifier
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
            >>> folder = tempfile.mkdtemp()
            >>> classifier.set_thresholds(9.0, 20.0).export(folder, verbose=False)
            >>> loaded = tf.saved_model.load(folder)
            >>> loaded.serve(tf.zeros((2, 8, 8, 1)))["labels"].shape
            TensorShape([2])
        """
        self.check_calibrated()
        if format == onnx_file.ONNX:
            further_scores.check_needs_no_gradient(self.scores)
            served = export.served(self.pipeline, self._facts)
            onnx_file.write(served, filepath, verbose, input_signature, **kwargs)
            return
        warn_of_versions(filepath, stacklevel=4)
        if input_signature is None:
            input_signature = input_of(self.input_shape)
        with backend.reference_only():
            super().export(
                filepath, format, verbose=verbose, input_signature=input_signature, **kwargs
            )

    def export_serving(
        self,
        folder: str | os.PathLike[str],
        *,
        version: int = 1,
        input_dtype: Literal["float32", "uint8"] = "float32",
        warm_up: bool = False,
        overwrite: bool = False,
        fixed_size: bool = False,
    ) -> Path:
        """Writes a SavedModel of stock operations, ready for TF Serving: `folder/version`.

        It has two signatures, each with one input `x` `[N, height, width, C]`, N from 1 on, which
        is resized in the graph unless the classifier was built with `resize=None`.
        `serving_default` gives `label`, `class`, `accepted`, `reason`, `probabilities`,
        `latent_distance`, `reconstruction_error` and the further scores; `reclassify` gives what
        `reclassify()` does, computed by the reference of the search. Nothing is checked but dtype
        and shape: an image with NaN or infinity is rejected, with the reason `INVALID`.
        `assets/metadata.json` holds the thresholds, the names of the classes, what the numbers of
        `reason` and `status` mean, and the versions.

        Args:
            folder: The model's base path in TF Serving; made if it is missing.
            version: Name of the sub-folder, from 1 on. Default 1.
            input_dtype: `"float32"` (default): images as `predict` takes them. `"uint8"`: values
                0 to 255, divided by 255 in the graph.
            warm_up: Whether to add a request for every signature that TF Serving sends itself
                before it takes others. Default `False`.
            overwrite: Whether an existing version may be replaced. Default `False`.
            fixed_size: Whether images of the model's own size are taken alone, and nothing is
                resized in the graph: for LiteRT, which has no operation for it. Default `False`.

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
            >>> classifier = classifier.set_thresholds(9.0, 20.0)
            >>> path = classifier.export_serving(tempfile.mkdtemp())
            >>> serve = tf.saved_model.load(str(path)).signatures["serving_default"]
            >>> serve(x=tf.zeros((2, 8, 8, 1)))["label"].shape
            TensorShape([2])
        """
        self.check_calibrated()
        return export.export(
            self.pipeline,
            self._reclassifier(),
            self._facts,
            folder,
            version=version,
            input_dtype=input_dtype,
            warm_up=warm_up,
            overwrite=overwrite,
            fixed_size=fixed_size,
        )
