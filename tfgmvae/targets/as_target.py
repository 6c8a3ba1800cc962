"""Any classifier as a `Target`."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np

from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.errors import NotCalibratedError
from tfgmvae.targets.target import (
    Target,
    _keras_target,
    _plain_target,
    _rejecting_target,
    _remembered,
)


def as_target(classifier: Any, x: np.ndarray) -> Target:
    """Returns the view of a classifier that attacks work on.

    Args:
        classifier: A `RejectingClassifier`, a Keras classifier, a callable that gives logits, or a
            `Target`. Of a Keras classifier that ends in a softmax or sigmoid, the logits before it
            are attacked.
        x: float32 `[N, H, W, C]`, images of the kind that will be attacked.

    Returns:
        A `Target`; for a Keras model always the same one, so that its graphs are traced once.

    Raises:
        NotCalibratedError: A `RejectingClassifier` without thresholds.
        TypeError: Something that cannot be called.
        ValueError: A model with several inputs or outputs.

    Warns:
        UserWarning: Where the logits cannot be found and the outputs look like probabilities.
    """
    if isinstance(classifier, Target):
        return classifier
    if isinstance(classifier, RejectingClassifier):
        if not classifier.is_calibrated:
            raise NotCalibratedError(
                "Expected a calibrated classifier. Received: one without thresholds, of which no "
                "image is accepted. Call fit() with calibration_split > 0, or calibrate()."
            )
        return _remembered(classifier, (), lambda: _rejecting_target(classifier))
    if isinstance(classifier, keras.Model):
        layers = tuple(map(id, classifier.layers))
        return _remembered(classifier, layers, lambda: _keras_target(classifier, x))
    if not callable(classifier):
        raise TypeError(
            "Expected classifier to be a RejectingClassifier, a Keras model or a callable that "
            f"gives logits. Received: {type(classifier).__name__}"
        )
    return _plain_target(classifier, x)
