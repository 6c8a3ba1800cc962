"""Classifiers as scikit-learn estimators: flat features in, labels of any type out."""

from __future__ import annotations

import math
import os
import tempfile
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils import check_random_state
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data

from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.classifier.refusing import calibrate_trained, load_refusing
from tfgmvae.decision import REJECT
from tfgmvae.reject_option.reading import image_shape
from tfgmvae.reject_option.reject_option import RejectOption
from tfgmvae.scores import DEFAULT as DEFAULT_SCORES
from tfgmvae.scores import NETWORK_DEFAULT
from tfgmvae.training.augmentation import AFFINE
from tfgmvae.training.held_out import CalibrationSplit, check_groups, held_out_rows

_LARGEST_SEED = 2**31 - 1
_SMALLEST_SIDE = 8


class _RefusingEstimator(ClassifierMixin, BaseEstimator):
    """What both estimators share: features as images, labels of any type, answers, pickling.

    A subclass has the arguments `calibration_split` and `reject_label`, and sets `offset_`,
    `scale_` and `classifier_`.
    """

    calibration_split: CalibrationSplit
    reject_label: Any
    classifier_: RejectingClassifier | RejectOption
    offset_: float
    scale_: float

    def _learnt_from(
        self, given: npt.ArrayLike, y: npt.ArrayLike, given_shape: tuple[int, int, int] | None
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64], tuple[int, int, int]]:
        """Checks what `fit` is given; returns features, labels from 0 on, and an image's shape."""
        features: npt.NDArray[np.float32]
        features, y = validate_data(self, given, y, dtype=np.float32)
        check_classification_targets(y)
        self.classes_, labels = np.unique(y, return_inverse=True)
        if len(self.classes_) < 2:
            raise ValueError(
                "Expected labels of at least two classes. "
                f"Received: one class, {self.classes_[0]!r}"
            )
        self._check_reject_label()
        side = max(math.isqrt(features.shape[1] - 1) + 1, _SMALLEST_SIDE)
        input_shape = given_shape or (side, side, 1)
        if given_shape is not None and np.prod(input_shape) != features.shape[1]:
            raise ValueError(
                f"Expected X with {np.prod(input_shape)} features for input_shape={input_shape}. "
                f"Received: X.shape={features.shape}"
            )
        return features, labels, input_shape

    def _learn_scale(self, features: npt.NDArray[np.float32]) -> None:
        self.offset_ = float(features.min())
        self.scale_ = float(features.max()) - self.offset_ or 1.0

    def _check_reject_label(self) -> None:
        if not self.calibration_split:
            return
        if self.reject_label in self.classes_.tolist():
            raise ValueError(
                "Expected reject_label to be none of the classes. "
                f"Received: reject_label={self.reject_label!r}, classes {self.classes_.tolist()}"
            )
        is_text = isinstance(self.reject_label, str)
        if is_text != (self.classes_.dtype.kind in "UOS"):
            raise ValueError(
                "Expected reject_label to be of the type of the classes. "
                f"Received: reject_label={self.reject_label!r}, classes of "
                f"dtype {self.classes_.dtype}"
            )

    def _as_images(
        self, features: npt.NDArray[np.float32], shape: tuple[int, int, int]
    ) -> npt.NDArray[np.float32]:
        scaled = (features - self.offset_) / self.scale_  # [N, F]
        filled = np.zeros((len(scaled), int(np.prod(shape))), np.float32)
        filled[:, : scaled.shape[1]] = scaled
        return filled.reshape(-1, *shape)

    def _checked(self, features: npt.ArrayLike) -> npt.NDArray[np.float32]:
        check_is_fitted(self)
        checked = validate_data(self, features, dtype=np.float32, reset=False)
        return self._as_images(checked, self.classifier_.input_shape)

    def predict(self, X: npt.ArrayLike) -> npt.NDArray[Any]:  # noqa: N803
        """Returns the labels `[N]` of features `[N, F]`, `reject_label` where it rejects."""
        images = self._checked(X)
        if not self.classifier_.is_calibrated:
            return self.classes_[self.classifier_.predict_proba(images, verbose=0).argmax(axis=1)]
        labels = self.classifier_.predict(images, verbose=0)
        # Joined, so that a longer text is not cut off.
        answers = np.append(self.classes_, [self.reject_label])  # [K + 1]
        return answers[np.where(labels == REJECT, len(self.classes_), labels)]

    def predict_proba(self, X: npt.ArrayLike) -> npt.NDArray[np.float32]:  # noqa: N803
        """Returns the probabilities of the classes `[N, K]` for features `[N, F]`."""
        images = self._checked(X)
        return self.classifier_.predict_proba(images, verbose=0)

    def score_samples(self, X: npt.ArrayLike) -> npt.NDArray[np.float32]:  # noqa: N803
        """Returns how normal features `[N, F]` are, `[N]`, higher for more."""
        images = self._checked(X)
        return self.classifier_.score_samples(images, verbose=0)

    def margins(self, X: npt.ArrayLike) -> npt.NDArray[np.float32]:  # noqa: N803
        """Returns how far features `[N, F]` are from being rejected, `[N]`, below 0 where they are.

        It is the classifier's `decision_function`. A method of that name would be taken by
        scikit-learn to say which class, not whether any.
        """
        images = self._checked(X)
        return self.classifier_.decision_function(images, verbose=0)

    def __getstate__(self) -> dict[str, Any]:
        state = dict(super().__getstate__())
        if "classifier_" in state:
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "classifier.keras")
                state["classifier_"].save(path)
                with open(path, "rb") as file:
                    state["classifier_"] = file.read()
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        if "classifier_" in state:
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "classifier.keras")
                with open(path, "wb") as file:
                    file.write(state["classifier_"])
                state = state | {"classifier_": load_refusing(path)}
        super().__setstate__(state)


class RejectingClassifierEstimator(_RefusingEstimator):
    """A `RejectingClassifier` for `Pipeline`, `GridSearchCV`, `clone`, `joblib` and `pickle`.

    Takes features `[N, F]` as scikit-learn's estimators do, reshapes them to images, and scales
    them by one factor and one offset so that the training images fill 0..1. `score` is the share of
    all inputs that are accepted with the right label.

    Args:
        input_shape: Shape `(H, W, C)` of an image, with F values, which is turned and shifted a
            little in training, as `RejectingClassifier` does it. Default `None`: the features are
            no image. They fill the smallest gray square that holds them, 8x8 at least, and zeros
            the rest, which stays as it is.
        latent_dim: Dimension of the code. Default `None`: the number of classes.
        encoder: A name or a Keras model, as in `RejectingClassifier`. Default `"mlp"`.
        decoder: Likewise. Default `"mlp"`.
        epochs: Passes over the data. Default `None`: as many as suit their number, as in
            `RejectingClassifier.fit`.
        batch_size: Images per step. Default `None`: as in `RejectingClassifier.fit`.
        calibration_split: Share of the data held out of training to set the thresholds with.
            Default `"auto"`: as much as `false_reject_rate` needs, a tenth at least. With 0 nothing
            is ever rejected.
        false_reject_rate: Share of the rightly classified images that may be rejected. Default
            0.02, which needs 150 inputs.
        reject_label: What `predict` says of a rejected input. Default -1; a string where the
            classes are strings.
        random_state: Seed, or NumPy random state. Default `None`: differs from fit to fit.
        verbose: As in Keras. Default 0.
        scores: What inputs are judged by beside the two thresholds, as in `RejectingClassifier`.

    Attributes:
        classes_: `[K]`, the labels, sorted.
        n_features_in_: F.
        classifier_: The fitted `RejectingClassifier`, of images in 0..1.
        offset_: Smallest value of the training images.
        scale_: Largest value minus the smallest, 1 where they are equal.

    Example:
        >>> from sklearn.datasets import load_digits
        >>> from tfgmvae.sklearn import RejectingClassifierEstimator
        >>> x, y = load_digits(return_X_y=True)
        >>> estimator = RejectingClassifierEstimator(epochs=2, random_state=0)
        >>> estimator.fit(x[:1000], y[:1000]).predict(x[1000:]).shape
        (797,)
    """

    def __init__(
        self,
        input_shape: tuple[int, int, int] | None = None,
        latent_dim: int | None = None,
        encoder: Any = "mlp",
        decoder: Any = "mlp",
        epochs: int | None = None,
        batch_size: int | None = None,
        calibration_split: CalibrationSplit = "auto",
        false_reject_rate: float = 0.02,
        reject_label: Any = REJECT,
        random_state: Any = None,
        verbose: int = 0,
        scores: Any = DEFAULT_SCORES,
    ) -> None:
        self.input_shape = input_shape
        self.latent_dim = latent_dim
        self.encoder = encoder
        self.decoder = decoder
        self.epochs = epochs
        self.batch_size = batch_size
        self.calibration_split = calibration_split
        self.false_reject_rate = false_reject_rate
        self.reject_label = reject_label
        self.random_state = random_state
        self.verbose = verbose
        self.scores = scores

    def fit(
        self,
        X: npt.ArrayLike,  # noqa: N803
        y: npt.ArrayLike,
        groups: npt.ArrayLike | None = None,
    ) -> RejectingClassifierEstimator:
        """Trains a new classifier and calibrates it.

        Args:
            X: `[N, F]`, numbers.
            y: `[N]`, labels of at least two classes.
            groups: `[N]`, integers or strings: inputs of one group are all trained on or all held
                out. Default `None`, see `RejectingClassifier.fit`.

        Returns:
            The estimator itself.

        Raises:
            ValueError: Features or labels that do not fit, one class only, a `reject_label` that
                is a class or of another type than the classes, or too few held-out inputs for
                `false_reject_rate`.
        """
        features, labels, input_shape = self._learnt_from(X, y, self.input_shape)
        self._learn_scale(features)
        self.classifier_ = RejectingClassifier(
            input_shape,
            len(self.classes_),
            latent_dim=self.latent_dim,
            encoder=self.encoder,
            decoder=self.decoder,
            # Columns of a table that stand side by side are no neighbours.
            augmentation=None if self.input_shape is None else AFFINE,
            seed=int(check_random_state(self.random_state).randint(_LARGEST_SEED)),
            scores=self.scores,
        )
        self.classifier_.fit(
            # Rounding may leave the largest value a little above one.
            np.minimum(self._as_images(features, input_shape), 1),
            labels,
            epochs=self.epochs,
            batch_size=self.batch_size,
            calibration_split=self.calibration_split,
            false_reject_rate=self.false_reject_rate,
            verbose=self.verbose,
            groups=groups,
        )
        return self


class RejectOptionEstimator(_RefusingEstimator):
    """A `RejectOption` for `Pipeline`, `GridSearchCV`, `clone`, `joblib` and `pickle`.

    Takes features `[N, F]` and reshapes them to images. A network that is trained already stays as
    it is, and `fit` measures and calibrates alone; a function that makes one is called in every
    `fit`, and what it makes is trained on what is not held out. `score` is the share of all inputs
    that are accepted with the right label.

    Args:
        network: A trained Keras classifier of images, given features as they are, whose outputs are
            the classes in sorted order, and which was not trained on the data of `fit`. Or a
            function of an image's shape `(H, W, C)` and the number of classes that returns a
            compiled one with logits or a softmax; it is given features that are scaled to 0..1.
            Default `None`: a dense layer of 64 before the last.
        input_shape: Shape `(H, W, C)` of an image, with F values, for a network that is made.
            Default `None`: the smallest gray square that holds the features, 8x8 at least, with
            zeros in the rest.
        layer: As in `RejectOption`. Default `None`.
        scores: As in `RejectOption`. Default `("feature_surprise", "energy")`.
        epochs: Passes over the data, for a network that is made. Default 30.
        batch_size: Inputs per step, likewise. Default 32.
        calibration_split: Share of the data held out to set the thresholds with. Default `"auto"`:
            as much as `false_reject_rate` needs, a tenth at least. With 0 nothing is ever rejected.
        false_reject_rate: Share of the rightly classified inputs that may be rejected. Default
            0.02.
        reject_label: What `predict` says of a rejected input. Default -1; a string where the
            classes are strings.
        random_state: Seed, or NumPy random state. Default `None`: differs from fit to fit.
        verbose: As in Keras. Default 0.

    Attributes:
        classes_: `[K]`, the labels, sorted.
        n_features_in_: F.
        classifier_: The fitted `RejectOption`.
        offset_: Smallest value of the training data, 0 for a trained network.
        scale_: Largest value minus the smallest, 1 where they are equal or for a trained network.

    Example:
        >>> from sklearn.datasets import load_digits
        >>> from tfgmvae.sklearn import RejectOptionEstimator
        >>> x, y = load_digits(return_X_y=True)
        >>> estimator = RejectOptionEstimator(epochs=4, random_state=0)
        >>> estimator.fit(x[:1000], y[:1000]).predict(x[1000:]).shape
        (797,)
    """

    def __init__(
        self,
        network: Any = None,
        input_shape: tuple[int, int, int] | None = None,
        layer: str | None = None,
        scores: Any = NETWORK_DEFAULT,
        epochs: int = 30,
        batch_size: int = 32,
        calibration_split: CalibrationSplit = "auto",
        false_reject_rate: float = 0.02,
        reject_label: Any = REJECT,
        random_state: Any = None,
        verbose: int = 0,
    ) -> None:
        self.network = network
        self.input_shape = input_shape
        self.layer = layer
        self.scores = scores
        self.epochs = epochs
        self.batch_size = batch_size
        self.calibration_split = calibration_split
        self.false_reject_rate = false_reject_rate
        self.reject_label = reject_label
        self.random_state = random_state
        self.verbose = verbose

    def fit(
        self,
        X: npt.ArrayLike,  # noqa: N803
        y: npt.ArrayLike,
        groups: npt.ArrayLike | None = None,
    ) -> RejectOptionEstimator:
        """Fits the scores and sets the thresholds, after training where a network is made.

        Args:
            X: `[N, F]`, numbers.
            y: `[N]`, labels of at least two classes.
            groups: `[N]`, integers or strings: inputs of one group are all held out or none of
                them. Default `None`.

        Returns:
            The estimator itself.

        Raises:
            ValueError: As in `RejectingClassifierEstimator.fit`, or a trained network of another
                number of classes or of features.
        """
        is_trained = isinstance(self.network, keras.Model)
        given_shape = image_shape(self.network, None) if is_trained else self.input_shape
        features, labels, input_shape = self._learnt_from(X, y, given_shape)
        self.offset_, self.scale_ = 0.0, 1.0
        if not is_trained:
            self._learn_scale(features)
        seed = int(check_random_state(self.random_state).randint(_LARGEST_SEED))
        images = self._as_images(features, input_shape)
        held_out = held_out_rows(
            labels,
            self.calibration_split,
            false_reject_rate=self.false_reject_rate,
            groups=None if groups is None else check_groups(groups, labels),
            seed=seed,
        )
        rest = np.setdiff1d(np.arange(len(labels)), held_out)
        if is_trained:
            network = self.network
        else:
            keras.utils.set_random_seed(seed)
            network = (self.network or _dense_network)(input_shape, len(self.classes_))
            network.fit(
                images[rest],
                labels[rest],
                batch_size=self.batch_size,
                epochs=self.epochs,
                verbose=self.verbose,
            )
        self.classifier_ = RejectOption(network, self.layer, self.scores)
        if self.classifier_.num_classes != len(self.classes_):
            raise ValueError(
                f"Expected labels of {self.classifier_.num_classes} classes, as many as the "
                f"network has. Received: {len(self.classes_)}"
            )
        self.classifier_.fit(images[rest], labels[rest], calibration_split=0, verbose=self.verbose)
        if len(held_out):
            calibrate_trained(
                self.classifier_,
                (images[held_out], labels[held_out]),
                self.calibration_split == "auto",
                "the scores are fitted",
                false_reject_rate=self.false_reject_rate,
                verbose=self.verbose,
            )
        return self


def _dense_network(input_shape: tuple[int, int, int], num_classes: int) -> keras.Model:
    network = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Flatten(),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dense(num_classes),
        ]
    )
    network.compile(
        keras.optimizers.Adam(0.01), keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    )
    return network
