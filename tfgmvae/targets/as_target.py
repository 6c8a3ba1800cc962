"""Any classifier as a `Target`."""

from __future__ import annotations

import warnings
import weakref
from collections.abc import Callable
from typing import Any, NamedTuple

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.errors import NotCalibratedError
from tfgmvae.reject_option.network import Logits, logits_of
from tfgmvae.reject_option.reject_option import RejectOption
from tfgmvae.targets.rejecting import RefusingTarget, RejectingTarget
from tfgmvae.targets.target import Target

_PROBED_IMAGES = 32
_PROBABILITIES = (
    "The attacked function returns values between 0 and 1, so probably a softmax or a sigmoid. "
    "These saturate, and the gradient of a saturated output is zero: the attack fails and the "
    "classifier looks robust without being so. Pass a callable that returns logits."
)


class _Kept(NamedTuple):
    """What is kept for a Keras model as long as the model lives.

    Attributes:
        layers: What tells the layers that the graphs were traced with from others.
        graphs: The traced graphs, as in `Target.graphs`. They do not keep the model alive.
        target: The last target. It does keep the model alive, so it is not kept itself.
    """

    layers: tuple[Any, ...]
    graphs: dict[Any, Any]
    target: weakref.ref[Target]


_KEPT: weakref.WeakKeyDictionary[keras.Model, _Kept] = weakref.WeakKeyDictionary()


def as_target(classifier: Any, x: np.ndarray) -> Target:
    """Returns the view of a classifier that attacks work on.

    Args:
        classifier: A `RejectingClassifier`, a `RejectOption`, a Keras classifier, a callable that
            gives logits, or a `Target`. Of a Keras classifier that ends in a softmax or sigmoid,
            the logits before it are attacked.
        x: float32 `[N, H, W, C]`, images of the kind that will be attacked.

    Returns:
        A `Target`. Those of one Keras model share their graphs, which are traced once.

    Raises:
        NotCalibratedError: A `RejectingClassifier` or `RejectOption` without thresholds.
        TypeError: Something that cannot be called.
        ValueError: A model with several inputs or outputs, or a `RejectOption` of images on another
            scale.

    Warns:
        UserWarning: Where the logits cannot be found and the outputs look like probabilities.
    """
    if isinstance(classifier, Target):
        return classifier
    if isinstance(classifier, RejectingClassifier | RejectOption):
        if not classifier.is_calibrated:
            raise NotCalibratedError(
                "Expected a calibrated classifier. Received: one without thresholds, of which no "
                "image is accepted. Call fit() with calibration_split > 0, or calibrate()."
            )
        if isinstance(classifier, RejectOption):
            classifier.check_scale(x)
            return _kept(classifier, (), lambda: RefusingTarget(classifier))
        # A calibration can change the stability, and only that.
        stability = repr(classifier.stability and classifier.stability.get_config())
        return _kept(classifier, (stability,), lambda: RejectingTarget(classifier))
    if isinstance(classifier, keras.Model):
        layers = tuple(map(id, classifier.layers))
        return _kept(classifier, layers, lambda: _keras_target(classifier, x))
    if not callable(classifier):
        raise TypeError(
            "Expected classifier to be a RejectingClassifier, a Keras model or a callable that "
            f"gives logits. Received: {type(classifier).__name__}"
        )
    return _plain_target(classifier, x)


def _kept(model: keras.Model, layers: tuple[Any, ...], make: Callable[[], Target]) -> Target:
    """Returns the target of a model, with the graphs of the one before where the layers match."""
    kept = _KEPT.get(model)
    known = kept.target() if kept is not None and kept.layers == layers else None
    if known is not None:
        return known
    target = make()
    if kept is not None and kept.layers == layers:
        target.graphs = kept.graphs
    _KEPT[model] = _Kept(layers, target.graphs, weakref.ref(target))
    return target


def _keras_target(model: keras.Model, x: np.ndarray) -> Target:
    def outputs(x: tf.Tensor) -> tf.Tensor:
        return tf.cast(model(x, training=False), tf.float32)

    return _plain_target(logits_of(model), x, outputs)


def _plain_target(logits: Logits, x: np.ndarray, outputs: Logits | None = None) -> Target:
    # Convolutions do not take an empty batch.
    images = x[:_PROBED_IMAGES] if len(x) else np.zeros((1, *x.shape[1:]), np.float32)
    probed = np.asarray(logits(tf.convert_to_tensor(images)))
    if probed.ndim != 2:
        raise ValueError(
            "Expected the classifier to give logits of shape (N, num_classes). "
            f"Received: shape {probed.shape} for x.shape={images.shape}"
        )
    if not (len(x) and probed.size and probed.min() >= 0 and probed.max() <= 1):
        return Target(logits, outputs=outputs)
    warnings.warn(_PROBABILITIES, stacklevel=4)
    return Target(logits, outputs=outputs, warnings=(_PROBABILITIES,))
