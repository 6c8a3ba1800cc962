"""What a classifier serves, and its SavedModel of stock operations for TF Serving.

A process that serves the export needs TensorFlow and nothing else: no Python, no tfgmvae.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.classifier.codebook import Entries
from tfgmvae.classifier.graphs import classes_of_prepared, labels_of
from tfgmvae.classifier.pipeline import Pipeline
from tfgmvae.classifier.reclassification import Reclassifier
from tfgmvae.classifier.saved_model import Served, facts_of_scores, write_version
from tfgmvae.decision import SearchStatus
from tfgmvae.io.numbers import json_numbers
from tfgmvae.preparation import Preparation


class Facts(NamedTuple):
    """What an export says about the classifier, and what it keeps of it.

    Attributes:
        preparation: Of images, before the pipeline.
        trained_maximum: Largest value of the training images; NaN where it is not known.
        calibration: How the thresholds were set, or `None`.
        weights: The Keras variables that the graphs read.
    """

    preparation: Preparation
    trained_maximum: float
    calibration: dict[str, Any] | None
    weights: Sequence[keras.Variable]


def export(
    pipeline: Pipeline,
    reclassifier: Reclassifier,
    facts: Facts,
    folder: str | os.PathLike[str],
    **options: Any,
) -> Path:
    """Writes a calibrated classifier as the SavedModel `folder/version`.

    Args:
        pipeline: Of the classifier.
        reclassifier: Of the classifier.
        facts: About the classifier.
        folder: See `RejectingClassifier.export_serving`.
        **options: Of `tfgmvae.classifier.saved_model.write_version`.

    Returns:
        The folder of the version.

    Raises:
        ValueError: As `write_version`.
        OSError: The folder cannot be written to.
    """
    decision = served(pipeline, facts)
    codes, images = reclassifier.entries
    codebook_images = tf.Variable(images, trainable=False)
    searching = reclassifier._replace(
        entries=Entries(codes, codebook_images),
        classify=classes_of_prepared(pipeline),
    )

    def reclassify(x: tf.Tensor) -> dict[str, tf.Tensor]:
        return _reclassification(searching, x)

    both = decision._replace(
        functions=(*decision.functions, reclassify),
        variables=(*decision.variables, codebook_images),
    )
    return write_version(both, folder, **options)


def served(pipeline: Pipeline, facts: Facts) -> Served:
    """Returns the decision that a classifier serves, the signature `serving_default`, alone.

    Args:
        pipeline: Of the classifier.
        facts: About the classifier.
    """

    def serving_default(x: tf.Tensor) -> dict[str, tf.Tensor]:
        return _decision(pipeline, x)

    return Served(
        (serving_default,),
        # Keras' own variables would be saved twice, and TensorFlow's loader for C++ restores only
        # the copies that no graph reads.
        [weight.value for weight in facts.weights],
        facts.preparation,
        _metadata(pipeline, facts),
        scales_bytes=None if facts.trained_maximum > 1 else True,
    )


def _decision(pipeline: Pipeline, x: tf.Tensor) -> dict[str, tf.Tensor]:
    codes = pipeline.codes(x)  # [N, D]
    scores = pipeline.scores(x, codes)
    return {
        "label": labels_of(scores),
        "class": scores.classes,
        "accepted": scores.accepted,
        "reason": scores.reason,
        "probabilities": tf.nn.softmax(pipeline.prior.log_joint(codes)),
        "latent_distance": scores.latent_distance,
        "reconstruction_error": scores.reconstruction_error,
        **scores.further,
    }


def _reclassification(reclassifier: Reclassifier, x: tf.Tensor) -> dict[str, tf.Tensor]:
    found = reclassifier.search(x)
    return {
        "label": found.labels,
        "class": found.classes,
        "accepted": found.accepted,
        "latents": found.latents,
        "objective_value": found.objective_value,
        "reconstruction_error": found.reconstruction_error,
        "num_iterations": found.num_iterations,
        "status": found.status,
    }


def _metadata(pipeline: Pipeline, facts: Facts) -> dict[str, Any]:
    return {
        "num_classes": pipeline.prior.num_classes,
        "latent_dim": pipeline.prior.latent_dim,
        "encoder_thresholds": json_numbers(np.asarray(pipeline.encoder_thresholds)),
        "decoder_thresholds": json_numbers(np.asarray(pipeline.decoder_thresholds)),
        **facts_of_scores(pipeline.further, facts.calibration),
        "statuses": {status.name.lower(): int(status) for status in SearchStatus},
    }
