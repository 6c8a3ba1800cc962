"""The one road from images to scores."""

from __future__ import annotations

import inspect

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import GaussianMixtureVAE, RejectingClassifier
from tfgmvae.datasets.registry import Dataset


@pytest.fixture(scope="module")
def x(digits: Dataset) -> np.ndarray:
    noise = np.random.default_rng(0).random((10, 8, 8, 1), np.float32)
    return np.concatenate([digits.x_test[:40], noise])


def test_scores_are_those_of_the_decision(
    digits_classifier: RejectingClassifier, x: np.ndarray
) -> None:
    decision = digits_classifier.decide(x, verbose=0)
    scores = digits_classifier.pipeline.scores(x)
    for name, value in scores.named().items():
        np.testing.assert_allclose(value, getattr(decision, name), rtol=1e-4, err_msg=name)


def test_parts_are_those_of_the_whole(
    digits_classifier: RejectingClassifier, x: np.ndarray
) -> None:
    pipeline = digits_classifier.pipeline
    codes = pipeline.codes(x)
    reconstruction = pipeline.reconstruct(codes)
    whole, given, judged = (
        pipeline.scores(x),
        pipeline.scores(x, codes),
        pipeline.judge(x, x, reconstruction, codes),
    )
    for name, value in whole.named().items():
        np.testing.assert_array_equal(getattr(given, name), value, err_msg=name)
        np.testing.assert_array_equal(getattr(judged, name), value, err_msg=name)
    np.testing.assert_allclose(
        tf.reduce_sum((x - reconstruction) ** 2, axis=[1, 2, 3]),
        whole.reconstruction_error,
        rtol=1e-5,
    )


def test_a_graph_reads_the_thresholds_when_it_runs(
    own_classifier: RejectingClassifier, x: np.ndarray
) -> None:
    accepted = tf.function(lambda x: own_classifier.pipeline.scores(x).accepted, autograph=False)
    assert accepted(x).numpy().any()
    own_classifier.set_thresholds(0.0, 0.0)
    assert not accepted(x).numpy().any()
    everything = tf.fill([10], np.float32(np.inf))
    loose = own_classifier.pipeline._replace(
        encoder_thresholds=everything, decoder_thresholds=everything
    )
    assert loose.scores(x).accepted.numpy().all()
    assert not own_classifier.pipeline.scores(x).accepted.numpy().any()


def test_every_part_goes_through_the_preparation(
    digits_classifier: RejectingClassifier, x: np.ndarray
) -> None:
    plain = digits_classifier.pipeline
    pipeline = plain._replace(preparation=lambda pixels: pixels / 255)
    found, expected = pipeline.scores(255 * x), plain.scores(x)
    np.testing.assert_array_equal(found.classes, expected.classes)
    np.testing.assert_allclose(found.reconstruction_error, expected.reconstruction_error, rtol=1e-3)
    np.testing.assert_array_equal(
        pipeline.after_preparation.scores(x).classes, plain.scores(x).classes
    )


def test_the_whole_is_differentiable(digits_classifier: RejectingClassifier, x: np.ndarray) -> None:
    images = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(images)
        scores = digits_classifier.pipeline.scores(images)
        total = tf.reduce_sum(scores.latent_distance + scores.reconstruction_error)
    gradient = tape.gradient(total, images)
    assert np.all(np.isfinite(gradient))
    assert np.all(np.any(gradient != 0, axis=(1, 2, 3)))


def test_the_constructor_spells_out_what_the_model_takes() -> None:
    model, classifier = (
        inspect.signature(kind.__init__).parameters
        for kind in (GaussianMixtureVAE, RejectingClassifier)
    )
    assert {name: classifier[name] for name in model} == dict(model)
    assert set(classifier) - set(model) == {
        "variance_floor",
        "binarize_at",
        "scores",
        "stable_within",
    }
