"""The refusal of this library for a classifier that was trained elsewhere."""

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

from tfgmvae.calibration.calibrate import CalibrationSettings, calibrate, overlap_warning
from tfgmvae.calibration.fingerprints import SKETCH_SIZE, sketch
from tfgmvae.calibration.thresholds import PerClass
from tfgmvae.classifier import further_scores, onnx_file
from tfgmvae.classifier.graphs import DecisionGraphs, labels_of, traced_once
from tfgmvae.classifier.keras_export import input_of
from tfgmvae.classifier.pipeline import FurtherScore
from tfgmvae.classifier.refusing import RefusingModel, calibrate_trained
from tfgmvae.classifier.results import (
    calibration_columns,
    decision_of,
    joined,
    numpy_arrays,
    print_unless_silent,
)
from tfgmvae.classifier.saved_model import Served, write_version
from tfgmvae.decision import Decision, ReclassifyResult
from tfgmvae.io.batches import is_array
from tfgmvae.io.checks import OnInvalid, check_labels, check_on_invalid
from tfgmvae.io.labels import checked_class_names, numbered
from tfgmvae.preparation import Preparation
from tfgmvae.reject_option.export import served
from tfgmvae.reject_option.network import Network
from tfgmvae.reject_option.pipeline import NetworkPipeline
from tfgmvae.reject_option.reading import PixelReader, image_shape
from tfgmvae.scores import NETWORK_DEFAULT, GaussianMixtureFeatures
from tfgmvae.scores.score import Score
from tfgmvae.training.held_out import (
    CalibrationSplit,
    HeldOut,
    check_split,
    choose,
    near_copies_warning,
    share_for_promise,
)
from tfgmvae.training.sample import Reservoir, drawn_sample

_FEW = 0.5
_NOTHING_HELD_OUT = (
    "Nothing can be held out of a Dataset, so the network will not be calibrated. Pass "
    "calibration_data to fit(), or call calibrate() afterwards."
)


@keras.saving.register_keras_serializable("tfgmvae")
class RejectOption(RefusingModel):
    """Any trained Keras classifier, with the right to answer -1.

    The network stays as it is: `fit` trains nothing. It measures how strange images are to the
    network by scores of its logits and of its features, and sets one threshold for each so that
    together they refuse at most the asked share of clean images.

    Images are given as the network itself takes them: numbers on its own scale, of its own size.
    `fit` notes their range. A network that was trained on other numbers than 0..1 is best wrapped,
    `keras.Sequential([keras.Input(shape), keras.layers.Rescaling(255.0), model])`: then images in
    0..1, uint8 images, reports and attacks all suit it.

    Args:
        model: A Keras classifier of images: Sequential, Functional or subclassed, with logits or a
            softmax at its end, which is looked through where the graph shows it. It is not copied,
            so do not train it any more.
        layer: The name of the layer whose output are the features. Default `None`: what the last
            dense layer is given.
        scores: Names of `tfgmvae.scores.available` or scores of your own, see
            `tfgmvae.scores.Score`, four at most. Default `("feature_surprise", "energy")`.
        class_names: One name per class, its position is the label. Default `None`.
        preparation: A `Preparation` for images of other sizes or channels. Default `None`: they are
            an error.
        name: Name of the Keras model. Default `None`.

    Raises:
        ValueError: A network whose input or output is not that of a classifier of images, a layer
            that there is not, or scores that need what the network does not show.
        TypeError: Something else than a Keras model.

    Attributes:
        network: The model.
        scores: The scores, in their order.
        num_classes: Number of classes K.
        input_shape: `(H, W, C)` of an image.
        is_calibrated: Whether the thresholds are set.
        thresholds_: float32 `[K]` by the name of the score: largest accepted values; NaN before
            calibration.
        calibration_: How they were set, a dictionary, or `None`.
        tradeoff: What several false-reject rates buy, a `tfgmvae.calibration.tradeoff.Tradeoff`, or
            `None` before a calibration with labels, and after one for a `max_error`.
        pipeline: The road from images to scores.
        preparation: The `Preparation` of images, saved and exported with the model.
        class_names: The names of the classes in the order of their labels, or `None`.
        trained_range: Smallest and largest value of the images of `fit`, or else of the first
            calibration; NaN before.

    Example:
        >>> import keras
        >>> from tfgmvae import RejectOption, datasets
        >>> digits = datasets.load("digits")
        >>> network = keras.Sequential([
        ...     keras.Input((8, 8, 1)), keras.layers.Flatten(),
        ...     keras.layers.Dense(32, "relu"), keras.layers.Dense(10, "softmax")])
        >>> network.compile("adam", "sparse_categorical_crossentropy")
        >>> history = network.fit(digits.x_train[300:], digits.y_train[300:], epochs=9, verbose=0)
        >>> net = RejectOption(network)
        >>> held_out = (digits.x_train[:300], digits.y_train[:300])
        >>> net = net.fit(
        ...     digits.x_train[300:], digits.y_train[300:], calibration_data=held_out, verbose=0)
        >>> net.predict(digits.x_test, verbose=0).shape == digits.y_test.shape
        True
    """

    def __init__(
        self,
        model: keras.Model,
        layer: str | None = None,
        scores: str | Score | Iterable[str | Score] = NETWORK_DEFAULT,
        class_names: Iterable[str] | None = None,
        preparation: Preparation | None = None,
        name: str | None = None,
    ) -> None:
        # Under mixed precision Keras would round the images to float16.
        super().__init__(name=name, autocast=False)
        if not isinstance(model, keras.Model):
            raise TypeError(
                f"Expected model to be a trained Keras model. Received: {type(model).__name__}"
            )
        shape = image_shape(model, preparation)
        self.input_shape = shape
        self.network = model
        self.layer = layer
        self._read_network = Network(model, layer, shape)
        self.num_classes = self._read_network.num_classes
        self.preparation = (
            Preparation(shape, resize=None)
            if preparation is None
            else Preparation.from_config(preparation.get_config())
        )
        if class_names is not None:
            self.class_names = class_names
        self.scores = further_scores.made(scores)
        if not self.scores:
            raise ValueError("Expected at least one score. Received: none")
        _check_needs(self.scores, self._read_network)
        # Files hold these variables in this order.
        self._trained_range = self.add_state("trained_range", (2,))
        self._fingerprints = self.add_state("fingerprints", (SKETCH_SIZE,), -1, dtype="int64")
        for score in self.scores:
            score.build(shape, self.num_classes, self._read_network.num_features)
        self._thresholds = [
            self.add_state(f"{score.name}_thresholds", (self.num_classes,)) for score in self.scores
        ]
        self.calibration_: dict[str, Any] | None = None
        self._reader = PixelReader(self.preparation, lambda: self.trained_range)
        self.built = True

    def get_config(self) -> dict[str, Any]:
        return {
            "model": _uncompiled(keras.saving.serialize_keras_object(self.network)),
            "layer": self.layer,
            "scores": further_scores.serialized(self.scores),
            "preparation": keras.saving.serialize_keras_object(self.preparation),
            "name": self.name,
            # For those who read the file without TensorFlow.
            "num_classes": self.num_classes,
        }

    @classmethod
    def from_config(cls, config: dict[str, Any], custom_objects: Any = None) -> RejectOption:
        parts = {
            part: keras.saving.deserialize_keras_object(config[part], custom_objects=custom_objects)
            for part in ("model", "preparation")
        }
        scores = further_scores.deserialized(config["scores"], custom_objects)
        given = {name: value for name, value in config.items() if name != "num_classes"}
        return cls(**(given | parts | {"scores": scores}))

    @property
    def class_names(self) -> tuple[str, ...] | None:
        return self.preparation.class_names

    @class_names.setter
    def class_names(self, names: Iterable[str] | None) -> None:
        self.preparation.class_names = checked_class_names(names, self.num_classes)

    @property
    def trained_range(self) -> np.ndarray:
        return np.asarray(self._trained_range)

    @property
    def thresholds_(self) -> dict[str, np.ndarray]:
        pairs = zip(self.scores, self._thresholds, strict=True)
        return {score.name: np.asarray(values) for score, values in pairs}

    @property
    def pipeline(self) -> NetworkPipeline:
        """The road from images to scores."""
        return NetworkPipeline(
            self.preparation,
            self._read_network,
            tuple(map(FurtherScore, self.scores, self._thresholds)),
        )

    @functools.cached_property
    def logits(self) -> Callable[[Any], tf.Tensor]:
        """A function that gives what the softmax of the network is given: for attacks.

        It takes images, float32 `[N, H, W, C]`, as a tensor or an array, and returns float32
        `[N, K]`, differentiable. Where a softmax cannot be looked through, they are the logs of its
        probabilities. It is one object, so a `tf.function` that takes it is traced once.
        """

        def logits(x: Any) -> tf.Tensor:
            return self.pipeline.logits(x)

        return logits

    @functools.cached_property
    def _graphs(self) -> DecisionGraphs:
        return DecisionGraphs(self.pipeline, self.input_shape)

    @functools.cached_property
    def _probabilities(self) -> Callable[[Any], tf.Tensor]:
        def probabilities(x: tf.Tensor) -> tf.Tensor:
            return tf.exp(self.pipeline.outputs(x).log_probabilities)

        return traced_once(probabilities, self.input_shape)

    def fit(
        self,
        x: Any = None,
        y: Any = None,
        batch_size: int | None = None,
        verbose: str | int = "auto",
        *,
        groups: Any = None,
        calibration_split: CalibrationSplit = "auto",
        calibration_data: Any = None,
        false_reject_rate: float = 0.02,
        per_class: PerClass = False,
        max_error: float | None = None,
        confidence: float | None = None,
    ) -> RejectOption:
        """Fits the scores to images that the network gets right, then sets the thresholds.

        The network itself is not trained. Its own training images suit the scores, and do not suit
        the thresholds: a network is surer of them than of new ones, so that more of these would be
        refused than `false_reject_rate` says. Pass `calibration_data`, or an `x` that the network
        was not trained on.

        Args:
            x: Images `[N, height, width, C]`, a list of images, or a `tf.data.Dataset` of `(x, y)`
                batches, as the network takes them: uint8 stays 0..255.
            y: Labels `[N]` in 0..K-1, or names of `class_names`; -1, or `""`, where it is not
                known. Default `None`: for no image. The predicted class is then taken to be right.
            batch_size: Images of a Dataset have their own batches; arrays are read in batches of
                256. Default `None`.
            verbose: 0 is silent. Default `"auto"`.
            groups: `[N]`, which images of the arrays belong together, as in
                `RejectingClassifier.fit`. Default `None`.
            calibration_split: Share of the arrays that the scores are not fitted to and that the
                thresholds are set from. Default `"auto"`: a tenth, or what the promise needs where
                that is more. 0 leaves the network uncalibrated. Nothing can be held out
                of a Dataset.
            calibration_data: `(x, y)` or a Dataset to calibrate with instead.
            false_reject_rate: See `calibrate`. Default 0.02.
            per_class: See `calibrate`. Default `False`.
            max_error: See `calibrate`. Default `None`.
            confidence: See `calibrate`. Default `None`.

        Returns:
            The model itself.

        Raises:
            ValueError: Images or labels that do not fit, none that the network gets right, or too
                few for the false-reject rate. Where the calibration fails, the scores are fitted.
            TypeError: Data types that are not numbers.

        Warns:
            UserWarning: Half of the images or more are classified wrongly: are they on the scale
                that the network was trained on? Or as in `RejectingClassifier.fit`.
        """
        check_split(calibration_split)
        # What calibrate() would refuse is refused first.
        settings = CalibrationSettings(
            false_reject_rate, per_class=per_class, max_error=max_error, confidence=confidence
        )
        self._forget()
        choice: HeldOut | None = None
        if is_array(x):
            images = np.concatenate(list(self._reader.batches(x, batch_size, 0)))
            labels = self._checked_labels(y, len(images))
            if calibration_data is None and calibration_split:
                if settings.sureness is not None:
                    needed = settings.images_needed()
                    wanted = 2 * settings.images_needed(len(self.scores))
                    calibration_split = share_for_promise(
                        calibration_split, len(images), needed, wanted
                    )
                choice = choose(
                    images,
                    labels,
                    calibration_split,
                    false_reject_rate=false_reject_rate,
                    num_scores=len(self.scores),
                    groups=groups,
                )
                calibration_data = (images[choice.rows], labels[choice.rows])
                self._tell_of(choice, verbose)
                rest = np.setdiff1d(np.arange(len(images)), choice.rows)
                images, labels = images[rest], labels[rest]
            elif isinstance(calibration_data, tuple) and is_array(calibration_data[0]):
                given = np.concatenate(list(self._reader.batches(calibration_data[0], None, 0)))
                warning = near_copies_warning(given, images)
                if warning:
                    warnings.warn(warning, stacklevel=2)
            sample = drawn_sample(images, labels, None) if len(images) else None
            seen = sketch(images)
            self._remember_range([images])
        else:
            if groups is not None:
                raise ValueError(
                    "Expected groups=None, because nothing is held out of a "
                    f"{type(x).__name__}. Received: groups of type {type(groups).__name__}"
                )
            if calibration_data is None and calibration_split:
                print_unless_silent(verbose, _NOTHING_HELD_OUT)
            reservoir = Reservoir(None)
            for images, labels in self._ranged(self._labelled(x, y, batch_size)):
                reservoir.add(images, labels)
            sample = reservoir.sample()
            seen = sketch(np.zeros((0, *self.input_shape)) if sample is None else sample[0])
        self._fit_scores(sample)
        self._fingerprints.assign(seen)
        if calibration_data is not None:
            calibrate_trained(
                self,
                calibration_data,
                choice is not None and calibration_split == "auto",
                "the scores are fitted",
                false_reject_rate=false_reject_rate,
                per_class=per_class,
                max_error=max_error,
                confidence=confidence,
                verbose=verbose,
            )
            if choice is not None and choice.num_groups is not None:
                self.calibration_ = {**(self.calibration_ or {}), "num_groups": choice.num_groups}
        return self

    def check_scale(self, x: np.ndarray) -> None:
        """Raises a `ValueError` for images that are not on the scale of those of `fit`.

        Args:
            x: float32 `[N, H, W, C]`.
        """
        wrong = self._reader.wrong_scale(x, are_all=True)
        if wrong:
            raise ValueError(wrong)

    def _forget(self) -> None:
        """Forgets what was learnt from images before."""
        self._trained_range.assign([np.nan, np.nan])
        self._fingerprints.assign(np.full(SKETCH_SIZE, -1))
        for variable in self._thresholds:
            variable.assign(np.full(self.num_classes, np.nan, np.float32))
        self.calibration_ = None

    def _fit_scores(self, sample: tuple[np.ndarray, np.ndarray] | None) -> None:
        right = None
        if sample is not None and len(sample[0]):
            right = further_scores.fit(self.scores, self._graphs.evidence, *sample)
        if not right:
            raise ValueError(
                "Expected images that the network classifies rightly. Received: "
                f"{'no images' if right is None else 'none of those given'}"
            )
        if right < _FEW:
            warnings.warn(
                f"The network classifies only {right:.0%} of the images rightly. Give them on the "
                "scale that it was trained on, as its own predict() takes them.",
                stacklevel=3,
            )

    def _tell_of(self, choice: HeldOut, verbose: str | int) -> None:
        if choice.sentence:
            print_unless_silent(verbose, choice.sentence)
        print_unless_silent(
            verbose,
            f"{len(choice.rows)} images are held out to set the thresholds. The network must not "
            "have been trained on them: pass calibration_data otherwise.",
        )
        if choice.warning:
            warnings.warn(choice.warning, stacklevel=3)

    def _checked_labels(self, y: Any, count: int) -> np.ndarray:
        if y is None:
            return np.full(count, -1)
        return check_labels(numbered(y, self.class_names), self.num_classes, count)

    def _labelled(
        self, x: Any, y: Any, batch_size: int | None
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        return self._reader.labelled_batches(x, y, batch_size, self.num_classes, self.class_names)

    def _ranged(
        self, batches: Iterable[tuple[np.ndarray, np.ndarray]]
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yields the same batches, and notes their range where none was noted before."""
        is_new = np.isnan(self.trained_range).any()
        ends = []
        for images, labels in batches:
            if images.size:
                ends.append(np.array([images.min(), images.max()]))
            yield images, labels
        if is_new:
            self._remember_range(ends)

    def _remember_range(self, parts: list[np.ndarray]) -> None:
        parts = [part for part in parts if part.size]
        if parts:
            ends = min(part.min() for part in parts), max(part.max() for part in parts)
            self._trained_range.assign(ends)

    def calibrate(
        self,
        x: Any,
        y: Any = None,
        false_reject_rate: float | None = None,
        per_class: PerClass | None = None,
        batch_size: int | None = None,
        verbose: str | int = "auto",
        *,
        max_error: float | None = None,
        confidence: float | None = None,
    ) -> RejectOption:
        """Sets all thresholds from clean images that the network was not trained on.

        `feature_surprise` has nine tenths of the budget, and the other scores share the rest, or
        all of it, alike. `confidence`, `max_logit` and `energy` need no `fit` before. The settings
        are those of the last calibration where they are left off.

        Args:
            x: As in `predict`.
            y: Labels `[N]`, numbers or names, as in `RejectingClassifier.calibrate`.
            false_reject_rate: Share of the rightly classified clean images that all thresholds
                together may reject. Default 0.02.
            per_class: Whether every class has thresholds of its own, as in
                `RejectingClassifier.calibrate`. Default `False`.
            batch_size: Images scored at a time. Default 256.
            verbose: 0 is silent. Default `"auto"`: says what was done, and what this and other
                rates buy.
            max_error: Share of the answered images that may be wrong, as in
                `RejectingClassifier.calibrate`. Default `None`: nothing is promised about it.
            confidence: How surely this, or without it the false-reject rate, is kept, as in
                `RejectingClassifier.calibrate`. Default `None`.

        Returns:
            The model itself. What was promised is `calibration_["promise"]`.

        Raises:
            ValueError: Too few images, no score that is fitted, a promise that these images cannot
                make (says which they can), or arguments out of range. The thresholds stay as they
                were.

        Warns:
            UserWarning: Images that the scores were fitted to.
        """
        settings = CalibrationSettings.starting_from(
            self.calibration_,
            false_reject_rate=false_reject_rate,
            per_class=per_class,
            max_error=max_error,
            confidence=confidence,
        )
        kinds = further_scores.kinds(self.scores)
        if len(kinds["unfitted"]) == len(self.scores):
            raise ValueError(
                "Expected scores that are fitted. Received: "
                f"{', '.join(kinds['unfitted'])}, which are not. Call fit(x, y)."
            )
        batches = self._ranged(self._labelled(x, y, batch_size))
        scored, classes, labels, hashes = calibration_columns(self._graphs.decide, batches)
        found = calibrate(
            scored,
            classes,
            labels,
            settings,
            num_classes=self.num_classes,
            latent_dim=self._read_network.num_features,
            # Those of codes, images and answers share the budget alike: there is no reconstruction.
            of_codes=(),
            of_both=kinds["of_both"],
            unfitted=kinds["unfitted"],
        )
        warning = overlap_warning(np.asarray(self._fingerprints), hashes)
        if warning:
            warnings.warn(warning, stacklevel=2)
        self.set_thresholds(**found.thresholds)
        self.calibration_ = found.record | {"encoder_share": None}
        for text in (found.sentence, found.tradeoff_text):
            if text:
                print_unless_silent(verbose, text)
        return self

    def set_thresholds(self, **thresholds: Any) -> RejectOption:
        """Sets the thresholds by hand.

        Args:
            **thresholds: `[K]` or one number by the name of a score. Largest accepted values; a
                score that is left off accepts all.

        Returns:
            The model itself.

        Raises:
            ValueError: A wrong shape, a value that is negative or NaN, or an unknown score.
        """
        checked = further_scores.checked_thresholds(
            self.scores, thresholds, self.num_classes, "the scores"
        )
        for variable, values in zip(self._thresholds, checked.values(), strict=True):
            variable.assign(values)
        self.calibration_ = None
        return self

    def call(self, x: tf.Tensor, training: bool = False) -> dict[str, tf.Tensor]:
        """Decides inside a graph or another Keras model.

        Args:
            x: Images `[N, height, width, C]`.
            training: Has no effect: a decision is always made in inference mode.

        Returns:
            `labels`, `classes`, `accepted` and `reason` of `Decision`, and the scores, as tensors
            by name. Before calibration everything is rejected.
        """
        scores = self.pipeline.scores(self._reader.fitted(x, self._trained_range))
        return {"labels": labels_of(scores)} | scores.named()

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
            x: Images `[N, height, width, C]`, a list of images, or a Dataset of images or of
                `(x, y)` batches, on the scale of those that `fit` or `calibrate` was given. uint8
                holds values from 0 to 255, and is divided by 255 where those were in 0..1.
            batch_size: Images at a time, which bounds the memory. Default 256.
            verbose: 0 is silent, 1 shows a progress bar, `"auto"` (default) shows it where there is
                more than one batch.
            reclassify: Whether rejected images get the label that `reclassify` finds, where it
                finds one. Default `False`.
            on_invalid: What becomes of an image with NaN or infinity: `"raise"` (default) or
                `"reject"`, as in `RejectingClassifier.predict`.

        Returns:
            int64 `[N]`.

        Raises:
            NotCalibratedError: There are no thresholds yet.
            ValueError: A wrong shape, NaN or infinity, uint8 where images were given with values
                below 0, or `reclassify` without the score `gaussian_mixture_vae`.

        Example:
            >>> import keras
            >>> import numpy as np
            >>> from tfgmvae import RejectOption
            >>> network = keras.Sequential([
            ...     keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10)])
            >>> net = RejectOption(network, scores="energy").set_thresholds(energy=0.0)
            >>> net.predict(np.ones((2, 8, 8, 1)))
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
            reclassify: As in `predict`; the decision then says which images it was.
            on_invalid: As in `predict`. An image that is rejected by it has the reason `INVALID`,
                class 0 and NaN for its scores.

        Returns:
            A `Decision` with arrays of length N: one field and one bit of `reason` for every score,
            and `None` for `latent_distance` and `reconstruction_error`.

        Raises:
            NotCalibratedError: There are no thresholds yet.
            ValueError: As in `predict`.
        """
        self.check_calibrated()
        if reclassify:
            self.check_reclassifies()
        return self._decide(x, batch_size, verbose, on_invalid, reclassify)

    def _decide(
        self,
        x: Any,
        batch_size: int | None,
        verbose: str | int,
        on_invalid: OnInvalid,
        reclassify: bool = False,
    ) -> Decision:
        check_on_invalid(on_invalid)
        parts = []
        for images in self._reader.batches(x, batch_size, verbose, on_invalid):
            part = decision_of(*self._graphs.decide(images))
            if reclassify:
                part = part.after_search(functools.partial(self._found, images))
            parts.append(part)
        return dataclasses.replace(joined(parts), class_names=self.class_names)

    def _found(self, images: np.ndarray, which: np.ndarray) -> ReclassifyResult:
        """Searches for some of the images of a batch."""
        return self._searched(images[which], {})

    def check_reclassifies(self) -> None:
        if not any(isinstance(score, GaussianMixtureFeatures) for score in self.scores):
            raise ValueError(
                "Expected the score 'gaussian_mixture_vae', which has a decoder to search, for a "
                f"reclassification. Received: the scores {[score.name for score in self.scores]}"
            )

    def reclassify(
        self,
        x: Any,
        batch_size: int | None = None,
        verbose: str | int = "auto",
        **options: Any,
    ) -> ReclassifyResult:
        """Labels images by searching for the code that best reproduces their features.

        It is meant for rejected images. What it searches is the decoder of the score
        `gaussian_mixture_vae`, see `tfgmvae.scores.GaussianMixtureFeatures`. Every image gets the
        class of the best code, whatever the image shows, unless that code lies outside the score's
        threshold on the distance to the mean of its class.

        Args:
            x: As in `predict`.
            batch_size: As in `predict`.
            verbose: As in `predict`.
            **options: `method`, `objective`, `num_starts`, `max_iterations`, `tolerance`,
                `learning_rate` of `tfgmvae.ops.latent_search`.

        Returns:
            A `ReclassifyResult` with arrays of length N.

        Raises:
            NotCalibratedError: There are no thresholds yet.
            ValueError: As in `predict`, no score `gaussian_mixture_vae`, or an unknown option.
        """
        self.check_calibrated()
        self.check_reclassifies()
        batches = self._reader.batches(x, batch_size, verbose)
        return joined([self._searched(images, options) for images in batches])

    def _searched(self, images: np.ndarray, options: dict[str, Any]) -> ReclassifyResult:
        pairs = zip(self.scores, self._thresholds, strict=True)
        score, limits = next(pair for pair in pairs if isinstance(pair[0], GaussianMixtureFeatures))
        found = score.search(self._graphs.evidence(images), limits, **options)
        return ReclassifyResult(*numpy_arrays(found))

    def predict_proba(
        self, x: Any, batch_size: int | None = None, verbose: str | int = "auto"
    ) -> np.ndarray:
        """Returns the softmax of the network for every image, rejected or not.

        Args:
            x: As in `predict`.
            batch_size: As in `predict`.
            verbose: As in `predict`.

        Returns:
            float32 `[N, K]`, every row summing to one.

        Raises:
            ValueError: As in `predict`.
        """
        batches = self._reader.batches(x, batch_size, verbose)
        return np.concatenate([self._probabilities(images).numpy() for images in batches])

    def score_samples(
        self, x: Any, batch_size: int | None = None, verbose: str | int = "auto"
    ) -> np.ndarray:
        """Scores how much every image resembles the training images, by the first score.

        Args:
            x: As in `predict`.
            batch_size: As in `predict`.
            verbose: As in `predict`.

        Returns:
            float32 `[N]`, higher for more normal: minus the value of the first of `scores`. Needs
            no calibration.

        Raises:
            ValueError: As in `predict`.
        """
        return -self._decide(x, batch_size, verbose, "raise").further[self.scores[0].name]

    def evaluate(
        self,
        x: Any = None,
        y: Any = None,
        batch_size: int | None = None,
        verbose: str | int = "auto",
        *,
        return_dict: bool = False,
    ) -> Any:
        """Measures what becomes of labelled images.

        Args:
            x: As in `predict`, or a Dataset of `(x, y)` batches.
            y: Labels `[N]`, numbers or names; images with label -1 do not count.
            batch_size: As in `predict`.
            verbose: 0 is silent. Default `"auto"`.
            return_dict: Whether to return the shares by name, as Keras does. Default `False`: a
                list of them.

        Returns:
            `accuracy`, of the class before rejection; `error` (accepted and wrong), `reject_rate`,
            `coverage` (accepted) and `answered_correctly`. Before calibration nothing is rejected.

        Raises:
            ValueError: Images or labels that do not fit, or none with a label.
        """
        rows = [np.zeros((0, 2), bool)]
        for images, labels in self._labelled(x, y, batch_size):
            _, scores = self._graphs.decide(images)
            is_right = np.asarray(scores.classes) == labels
            accepted = np.asarray(scores.accepted) | (not self.is_calibrated)
            rows.append(np.stack([is_right, accepted], axis=1)[labels >= 0])
        is_right, accepted = np.concatenate(rows).T
        if not len(is_right):
            raise ValueError("Expected images with labels. Received: none")
        shares = {
            "accuracy": is_right,
            "error": accepted & ~is_right,
            "reject_rate": ~accepted,
            "coverage": accepted,
            "answered_correctly": accepted & is_right,
        }
        found = {name: float(np.mean(values)) for name, values in shares.items()}
        line = ", ".join(f"{name} {share:.4f}" for name, share in found.items())
        print_unless_silent(verbose, line)
        return found if return_dict else list(found.values())

    def export(
        self,
        filepath: str | os.PathLike[str],
        format: str = "tf_saved_model",
        verbose: Any = None,
        input_signature: Any = None,
        **kwargs: Any,
    ) -> None:
        """Writes what `call` computes for other runtimes, as `keras.Model.export`.

        An ONNX file has the input and the outputs of the signature `serving_default` of
        `export_serving`, see `RejectingClassifier.export`.

        Args:
            filepath: A folder, or a file, as the format has it. It is replaced where it exists; an
                ONNX file only once the new one is complete.
            format: `"tf_saved_model"` (default), `"onnx"`, `"litert"` or whatever else Keras has.
            verbose: As in `keras.Model.export`.
            input_signature: As there. Default `None`: images `x` float32 `[N, H, W, C]`, for ONNX
                of any size, unless the preparation has `resize=None`.
            **kwargs: As there; for ONNX `opset_version` alone, default 18.

        Raises:
            NotCalibratedError: There are no thresholds yet.
            ValueError: A format that Keras does not know; for ONNX also as in
                `RejectingClassifier.export`.
            ImportError: A package that the format needs is missing.
        """
        self.check_calibrated()
        if format == onnx_file.ONNX:
            onnx_file.write(self._served(), filepath, verbose, input_signature, **kwargs)
            return
        if input_signature is None:
            input_signature = input_of(self.input_shape)
        super().export(filepath, format, verbose=verbose, input_signature=input_signature, **kwargs)

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

        Its signature `serving_default` has the input `x` `[N, height, width, C]`, N from 1 on, and
        gives `label`, `class`, `accepted`, `reason`, `probabilities` and the scores. An image with
        NaN or infinity is rejected, with the reason `INVALID`. `assets/metadata.json` holds the
        thresholds and what the numbers of `reason` mean.

        Args:
            folder: The model's base path in TF Serving; made if it is missing.
            version: Name of the sub-folder, from 1 on. Default 1.
            input_dtype: `"float32"` (default): images as `predict` takes them. `"uint8"`: bytes,
                divided by 255 where the images of `fit` were in 0..1.
            warm_up: As in `RejectingClassifier.export_serving`. Default `False`.
            overwrite: Whether an existing version may be replaced. Default `False`.
            fixed_size: As in `RejectingClassifier.export_serving`. Default `False`.

        Returns:
            The folder of the version. It appears only once it is complete.

        Raises:
            NotCalibratedError: There are no thresholds yet.
            ValueError: An option out of range, a file where a folder is expected, an existing
                version with `overwrite=False`, or bytes where `fit` was given values below 0.
            OSError: The folder cannot be written to.

        Example:
            >>> import tempfile
            >>> import keras
            >>> import tensorflow as tf
            >>> from tfgmvae import RejectOption
            >>> network = keras.Sequential([
            ...     keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10)])
            >>> net = RejectOption(network, scores="energy").set_thresholds(energy=2.0)
            >>> path = net.export_serving(tempfile.mkdtemp())
            >>> serve = tf.saved_model.load(str(path)).signatures["serving_default"]
            >>> serve(x=tf.zeros((2, 8, 8, 1)))["label"].shape
            TensorShape([2])
        """
        self.check_calibrated()
        return write_version(
            self._served(),
            folder,
            version=version,
            input_dtype=input_dtype,
            warm_up=warm_up,
            overwrite=overwrite,
            fixed_size=fixed_size,
        )

    def _served(self) -> Served:
        lowest, largest = map(float, self.trained_range)
        return served(
            self.pipeline, self.preparation, (lowest, largest), self.calibration_, self.weights
        )


def _uncompiled(config: Any) -> Any:
    """Returns a description of a network without how it was trained, which is over."""
    if isinstance(config, dict):
        kept = {name: part for name, part in config.items() if name != "compile_config"}
        return {name: _uncompiled(part) for name, part in kept.items()}
    return [_uncompiled(part) for part in config] if isinstance(config, list) else config


def _check_needs(scores: Iterable[Score], network: Network) -> None:
    """Raises a `ValueError` for a score that needs what a network does not have."""
    has = {"log_probabilities": True, "logits": network.tells_logits}
    has |= {"codes": network.num_features > 0}
    why = {
        "logits": "a network whose softmax cannot be looked through: build it of layers, or without"
        " the softmax, or take the score 'confidence'",
        "codes": "a network in which no features are found: name a layer= of its graph, or take"
        " the scores 'confidence', 'max_logit' and 'energy'",
    }
    nothing = "a network, which has none: the score is for a RejectingClassifier"
    for score in scores:
        for need in score.needs:
            if not has.get(need, False):
                raise ValueError(
                    f"Expected {'features' if need == 'codes' else need.replace('_', ' ')} for the "
                    f"score {score.name!r}. Received: {why.get(need, nothing)}"
                )
