"""What a network with a reject option says where TF Serving runs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import keras
import tensorflow as tf

from tfgmvae.classifier.graphs import labels_of
from tfgmvae.classifier.saved_model import Served, facts_of_scores
from tfgmvae.preparation import Preparation
from tfgmvae.reject_option.pipeline import NetworkPipeline


def served(
    pipeline: NetworkPipeline,
    preparation: Preparation,
    trained_range: tuple[float, float],
    calibration: dict[str, Any] | None,
    weights: Sequence[keras.Variable],
) -> Served:
    """Returns what a `RejectOption` serves: one signature, `serving_default`.

    Args:
        pipeline: Of the model.
        preparation: Of images, before the pipeline.
        trained_range: Smallest and largest value of the images of `fit`; NaN where not known.
        calibration: How the thresholds were set, or `None`.
        weights: What the pipeline reads.
    """
    lowest, largest = trained_range

    def serving_default(x: tf.Tensor) -> dict[str, tf.Tensor]:
        scores = pipeline.scores(x)
        return {
            "label": labels_of(scores),
            "class": scores.classes,
            "accepted": scores.accepted,
            "reason": scores.reason,
            "probabilities": tf.exp(pipeline.outputs(x).log_probabilities),
            **scores.further,
        }

    metadata = {
        "num_classes": pipeline.network.num_classes,
        **facts_of_scores(pipeline.further, calibration),
    }
    scales_bytes = None if lowest < 0 else largest <= 1
    # As in `tfgmvae.classifier.export`: not Keras' own.
    variables = [weight.value for weight in weights]
    return Served((serving_default,), variables, preparation, metadata, scales_bytes)
