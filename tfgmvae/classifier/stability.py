"""The score `stability` of a classifier: asked for, checked, and what a budget allows of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.certificates.intervals import bounds
from tfgmvae.classifier.pipeline import FurtherScore, Pipeline
from tfgmvae.ops.reference.mixture import component_distances, most_responsible
from tfgmvae.scores.stability import Stability

# Halves the range of radii so often: to a thousandth of the radius that is too large.
_BISECTIONS = 10


def asked_for(given: float | Stability | None, present: Stability | None) -> Stability | None:
    """Returns the score that a calibration is to use.

    Args:
        given: A radius, a score whose settings are taken, or `None`.
        present: The score of the classifier, or `None`.

    Returns:
        `present` where it is as asked for; else a new one, in which a radius alone keeps the other
        settings of the present one.

    Raises:
        ValueError: A radius that is not positive and finite.
    """
    if given is None:
        return present
    settings = {} if present is None else present.get_config()
    if isinstance(given, Stability):
        wanted = given.get_config()
    else:
        wanted = settings | {"radius": given}
    made = Stability(**wanted)
    return present if present is not None and made.get_config() == settings else made


def check_covered(pipeline: Pipeline, score: Stability) -> None:
    """Raises an `UnsupportedLayerError` where the encoder has a layer without bounds.

    Args:
        pipeline: Of the classifier.
        score: What is to be proven; nothing is checked for one that only tries.
    """
    if score.is_proven:
        nothing = tf.zeros((1, *pipeline.encoder.input_shape[1:]))
        bounds(pipeline.encoding.network, nothing, nothing)


def judged_by(pipeline: Pipeline, score: Stability) -> Pipeline:
    """Returns a pipeline with another score `stability`.

    It has the place and the thresholds of the one that is there; else it is the last one, with a
    variable of its own for the thresholds, which are NaN.

    Args:
        pipeline: Of the classifier.
        score: The other one.
    """
    further = tuple(
        FurtherScore(score, own.thresholds) if own.score.name == score.name else own
        for own in pipeline.further
    )
    if all(own.score is not score for own in further):
        nothing = np.full(pipeline.prior.num_classes, np.nan, np.float32)
        name = f"{score.name}_thresholds"
        thresholds = keras.Variable(nothing, trainable=False, autocast=False, name=name)
        further = (*further, FurtherScore(score, thresholds))
    return pipeline._replace(further=further)


def check_range(score: Stability, trained_range: np.ndarray) -> None:
    """Raises a `ValueError` where images lie outside of the range that the score is about.

    Args:
        score: The score.
        trained_range: Smallest and largest value of the training images; NaN where not known.
    """
    low, high = trained_range
    if low < score.value_range[0] or high > score.value_range[1]:
        raise ValueError(
            "Expected a stability whose value_range holds all images. Received: "
            f"value_range={score.value_range}, for a classifier trained on values from {low:g} to "
            f"{high:g}"
        )


def radius_for_budget(
    pipeline: Pipeline,
    score: Stability,
    batches: Iterable[tuple[np.ndarray, np.ndarray]],
    num_allowed: int,
) -> float | None:
    """Returns the largest radius at which so many rightly classified images at most are refused.

    Args:
        pipeline: Of the classifier.
        score: Whose radius is too large.
        batches: Images `[n, H, W, C]` and labels `[n]`, -1 where the class is taken to be right.
        num_allowed: How many may be refused.

    Returns:
        The radius with two digits, not above it; `None` where there is none that is positive.
    """
    if num_allowed < 0:
        return None
    stable = _stable_within(pipeline, score)
    found = []
    for x, labels in batches:
        classes, holds = stable(x, np.full(len(x), score.radius))
        unsure = ((labels < 0) | (labels == classes)) & ~holds
        images = x[unsure]
        proven, too_large = np.zeros(len(images)), np.full(len(images), score.radius)
        for _ in range(_BISECTIONS if len(images) else 0):
            radius = 0.5 * (proven + too_large)
            _, holds = stable(images, radius)
            proven, too_large = np.where(holds, radius, proven), np.where(holds, too_large, radius)
        found.append(proven)
    radii = np.sort(np.concatenate([*found, np.zeros(0)]))
    # A stream that can be read once only has no images left here.
    largest = float(radii[num_allowed]) if num_allowed < len(radii) else 0.0
    if largest <= 0:
        return None
    unit = 10.0 ** (math.floor(math.log10(largest)) - 1)
    return math.floor(largest / unit) * unit


def _stable_within(
    pipeline: Pipeline, score: Stability
) -> Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]:
    """What takes images and radii `[n]` to classes and to whether these hold, as one graph."""
    encoding = pipeline.encoding
    components = encoding.means, encoding.scales
    limits = score.largest_thresholds(*components)

    def holds(x: tf.Tensor, radius: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        distances = component_distances(encoding.codes(x), *components)
        classes = most_responsible(distances, *components)
        found = score.within(encoding, x, classes, radius)
        return classes, found <= tf.gather(tf.constant(limits), classes)

    shape = [None, *pipeline.encoder.input_shape[1:]]
    signature = tf.TensorSpec(shape, tf.float32), tf.TensorSpec([None], tf.float32)
    graph = tf.function(holds, autograph=False).get_concrete_function(*signature)

    def call(x: np.ndarray, radius: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        classes, found = graph(*map(tf.constant, (x, radius.astype(np.float32))))
        return classes.numpy(), found.numpy()

    return call
