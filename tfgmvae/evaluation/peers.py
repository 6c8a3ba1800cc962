"""What a user would write without us: a plain network, and five ways to refuse by it.

The network is trained on the same images, and every score gets its threshold from the same
held-out images at the same false-reject rate, so that their rows may stand beside ours.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
from sklearn.covariance import EmpiricalCovariance
from sklearn.neighbors import NearestNeighbors

from tfgmvae.calibration.thresholds import samples_needed
from tfgmvae.decision import REJECT
from tfgmvae.io.batches import BATCH_SIZE
from tfgmvae.io.checks import check_labels, checked_images
from tfgmvae.io.numbers import check_count, check_positive
from tfgmvae.reject_option.network import logits_of
from tfgmvae.targets.answers import Answers
from tfgmvae.targets.target import Target

NUM_NEIGHBORS = 50
_MAX_EPOCHS = 1000

Array = npt.NDArray[np.floating]
Score = Callable[[Array, Array], Array]
"""Logits `[N, K]` and features `[N, F]` -> how normal an image is `[N]`, larger for more."""


def maximum_softmax(logits: Array, features: Array) -> Array:
    """The log-odds of the softmax's largest class, which order images as its probability does.

    Hendrycks and Gimpel, "A Baseline for Detecting Misclassified and Out-of-Distribution Examples
    in Neural Networks", 2017.
    """
    ordered = np.sort(logits.astype(np.float64), axis=1)  # [N, K]
    return ordered[:, -1] - np.logaddexp.reduce(ordered[:, :-1], axis=1)


def energy(logits: Array, features: Array) -> Array:
    """The log of the sum of the exponentials of the logits.

    Liu et al., "Energy-based Out-of-distribution Detection", 2020.
    """
    return np.logaddexp.reduce(logits.astype(np.float64), axis=1)


def maximum_logit(logits: Array, features: Array) -> Array:
    """The largest logit.

    Hendrycks et al., "Scaling Out-of-Distribution Detection for Real-World Settings", 2022.
    """
    return logits.max(axis=1)


def mahalanobis(features: Array, labels: npt.NDArray[np.int64]) -> Score:
    """Fits minus the squared distance to the nearest class mean, with one covariance for all.

    Lee et al., "A Simple Unified Framework for Detecting Out-of-Distribution Samples and
    Adversarial Attacks", 2018.

    Args:
        features: `[n, F]` of the training images.
        labels: int64 `[n]`.

    Returns:
        The score.
    """
    classes, own = np.unique(labels, return_inverse=True)
    means = np.stack([features[labels == k].mean(axis=0, dtype=np.float64) for k in classes])
    centred = features - means[own]
    precision = EmpiricalCovariance(assume_centered=True).fit(centred).get_precision()  # [F, F]

    def score(logits: Array, features: Array) -> Array:
        nearest = np.full(len(features), np.inf)
        for mean in means:
            difference = features - mean  # [N, F]
            distance = np.sum((difference @ precision) * difference, axis=1)
            nearest = np.minimum(nearest, distance)
        return -nearest

    return score


def nearest_neighbors(features: Array, num_neighbors: int = NUM_NEIGHBORS) -> Score:
    """Fits minus the distance to the k-th nearest training image, of features of length one.

    Sun et al., "Out-of-Distribution Detection with Deep Nearest Neighbors", 2022.

    Args:
        features: `[n, F]` of the training images.
        num_neighbors: k; n where there are fewer.

    Returns:
        The score.
    """
    search = NearestNeighbors(n_neighbors=min(num_neighbors, len(features)))
    search.fit(_of_length_one(features))

    def score(logits: Array, features: Array) -> Array:
        if not len(features):
            return np.zeros(0)
        return -search.kneighbors(_of_length_one(features))[0][:, -1]

    return score


class Peer(Target):
    """A plain network that refuses by one score.

    Args:
        network: Keras model, images `[N, H, W, C]` -> logits `[N, K]` and features `[N, F]`.
        name: Of the score.
        score: How normal an image is.
        threshold: Smallest accepted score.
    """

    def __init__(self, network: keras.Model, name: str, score: Score, threshold: float) -> None:
        super().__init__(lambda x: network(x, training=False)[0])
        self.network = network
        self.name = name
        self.score = score
        self.threshold = threshold

    @property
    def limits(self) -> dict[str, float]:
        return {self.name: self.threshold}

    def answers(
        self, x: npt.NDArray[np.float32]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        answers = self.decide(x)
        return answers.labels, answers.classes

    def decide(
        self, x: npt.NDArray[np.float32], reclassify: bool = False, verbose: str | int = 0
    ) -> Answers:
        logits, features = outputs(self.network, x)
        classes = logits.argmax(axis=1).astype(np.int64)
        scores = self.score(logits, features).astype(np.float32)
        labels = np.where(scores >= self.threshold, classes, REJECT)
        return Answers(labels, classes, scores, {self.name: scores})


def train_peers(
    x: Any,
    y: Any,
    held_out: tuple[Any, Any],
    num_classes: int,
    *,
    false_reject_rate: float = 0.02,
    epochs: int | None = None,
    seconds: float | None = None,
    network: keras.Model | None = None,
    batch_size: int = 128,
    seed: int = 0,
    verbose: int = 0,
) -> dict[str, Peer]:
    """Trains one plain network, and sets the threshold of each of its five scores.

    Args:
        x: Training images `[N, H, W, C]` in 0..1.
        y: int `[N]`, their labels; images with label -1 are left out.
        held_out: Images and labels that set the thresholds: those that set ours. Images that the
            network classifies wrongly are left out.
        num_classes: Number of classes K.
        false_reject_rate: Share of the rightly classified images that may be refused. Default 0.02.
        epochs: Passes over the images. Default `None`: until `seconds` are over, or 10.
        seconds: How long to train. Default `None`: as long as `epochs` take.
        network: A compiled classifier of one input whose last layer gives logits or a softmax,
            after a layer of features. Default `None`: a convolutional network with dropout.
        batch_size: Images per step. Default 128.
        seed: Fixes the initial weights and the order of the images. Default 0.
        verbose: As in `keras.Model.fit`. Default 0.

    Returns:
        Targets by name: maximum softmax, energy, maximum logit, Mahalanobis, 50 nearest neighbors.
        Everything that measures a classifier takes them.

    Raises:
        ValueError: Images or labels that do not fit, both `epochs` and `seconds`, or too few
            held-out images that are classified rightly for the rate.

    Example:
        >>> from tfgmvae import datasets, evaluation
        >>> digits = datasets.load("digits")
        >>> x, y = digits.x_train, digits.y_train
        >>> peers = evaluation.train_peers(x[300:], y[300:], (x[:300], y[:300]), 10, epochs=3)
        >>> list(peers)[0], peers["energy"].answers(digits.x_test)[0].shape
        ('maximum softmax', (364,))
    """
    images, clean = (checked_images(part, (0.0, 1.0)) for part in (x, held_out[0]))
    labels = check_labels(y, num_classes, len(images))
    right_labels = check_labels(held_out[1], num_classes, len(clean), name="the held-out labels")
    if epochs is not None and seconds is not None:
        raise ValueError(
            f"Expected one of epochs and seconds. Received: epochs={epochs!r}, seconds={seconds!r}"
        )
    images, labels = images[labels >= 0], labels[labels >= 0]
    if network is None:
        network = plain_network(images.shape[1:], num_classes, seed)
    callbacks: list[keras.callbacks.Callback] = []
    if seconds is not None:
        check_positive("seconds", seconds)
        callbacks.append(_StopAfter(seconds))
        epochs = _MAX_EPOCHS
    epochs = 10 if epochs is None else epochs
    check_count("epochs", epochs)
    keras.utils.set_random_seed(seed)
    network.fit(
        images, labels, batch_size=batch_size, epochs=epochs, verbose=verbose, callbacks=callbacks
    )
    both = _logits_and_features(network)
    features = outputs(both, images)[1]
    scores: dict[str, Score] = {
        "maximum softmax": maximum_softmax,
        "energy": energy,
        "maximum logit": maximum_logit,
        "Mahalanobis": mahalanobis(features, labels),
        f"{NUM_NEIGHBORS} nearest neighbors": nearest_neighbors(features),
    }
    clean_logits, clean_features = outputs(both, clean)
    right = clean_logits.argmax(axis=1) == right_labels
    found = {}
    for name, score in scores.items():
        clean_scores = score(clean_logits[right], clean_features[right]).astype(np.float32)
        found[name] = Peer(both, name, score, lowest_accepted(clean_scores, false_reject_rate))
    return found


def lowest_accepted(scores: Array, false_reject_rate: float) -> float:
    """Returns the threshold that refuses at most the asked share of images like these.

    Args:
        scores: `[n]` of clean images that were not trained on; larger is more normal.
        false_reject_rate: In (0, 1).

    Returns:
        The score of rank `n - ceil((n + 1)(1 - rate)) + 1` from below, as in split conformal
        prediction.

    Raises:
        ValueError: Too few images for the rate.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.evaluation.peers import lowest_accepted
        >>> lowest_accepted(np.arange(1.0, 100.0), 0.02)
        2.0
    """
    needed = samples_needed(false_reject_rate, num_scores=1)
    if len(scores) < needed:
        raise ValueError(
            f"Expected at least {needed} held-out images that are classified rightly for "
            f"false_reject_rate={false_reject_rate}. Received: {len(scores)}"
        )
    # Subtracting a little keeps (n + 1)(1 - rate) from being rounded up past a whole number.
    covered = math.ceil((len(scores) + 1) * (1 - false_reject_rate) - 1e-9)
    return float(np.sort(scores)[len(scores) - covered])


def plain_network(
    input_shape: tuple[int, ...], num_classes: int, seed: int | None = None
) -> keras.Model:
    """Returns a compiled classifier as tutorials have it: convolutions, dropout, a softmax's loss.

    Args:
        input_shape: `(H, W, C)`, at least 8x8.
        num_classes: Number of classes K.
        seed: Fixes the initial weights. Default `None`.

    Returns:
        Images `[N, H, W, C]` -> logits `[N, K]`; the layer before the last has 128 features.
    """
    if seed is not None:
        keras.utils.set_random_seed(seed)
    network = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Conv2D(64, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Flatten(),
            keras.layers.Dropout(0.3),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(num_classes),
        ],
        name="plain_network",
    )
    network.compile(
        "adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"]
    )
    return network


def outputs(network: keras.Model, x: npt.NDArray[np.float32]) -> tuple[Array, Array]:
    """Returns the logits `[N, K]` and the features `[N, F]` of images `[N, H, W, C]`."""
    # Convolutions do not take an empty batch.
    images = x if len(x) else np.zeros((1, *x.shape[1:]), np.float32)
    logits, features = network.predict(images, batch_size=BATCH_SIZE, verbose=0)
    return logits[: len(x)], features[: len(x)]


def _logits_and_features(network: keras.Model) -> keras.Model:
    images = network.inputs[0]
    features = network.layers[-1].input
    logits = keras.layers.Lambda(logits_of(network))(images)
    return keras.Model(images, [logits, keras.layers.Flatten()(features)])


def _of_length_one(features: Array) -> Array:
    lengths = np.linalg.norm(features, axis=1, keepdims=True)
    return features / np.maximum(lengths, np.finfo(np.float32).tiny)


class _StopAfter(keras.callbacks.Callback):
    """Ends a training when its time is over."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._seconds = seconds

    def on_train_begin(self, logs: Mapping[str, Any] | None = None) -> None:
        self._end = time.perf_counter() + self._seconds

    def on_train_batch_end(self, batch: int, logs: Mapping[str, Any] | None = None) -> None:
        if time.perf_counter() >= self._end:
            self.model.stop_training = True
