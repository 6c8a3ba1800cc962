"""The attacks that know the whole pipeline."""

from __future__ import annotations

import math

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier, attacks, datasets
from tfgmvae.attacks import violations
from tfgmvae.datasets import Dataset

OBLIVIOUS = ("fgsm", "pgd", "bim", "mim")


def test_no_violation_means_accepted_as_the_goal(
    digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    noise = datasets.uniform_noise(50, digits.input_shape)
    x = tf.constant(np.concatenate([digits.x_test[:100], noise]))
    decision = digits_classifier.decide(x, verbose=0)
    pipeline = digits_classifier.pipeline
    found = violations.scores(pipeline, x)
    np.testing.assert_array_equal(found.labels, decision.labels)
    np.testing.assert_allclose(found.error, decision.reconstruction_error, rtol=1e-4)
    for goal in range(10):
        goals = tf.fill([len(x)], tf.constant(goal, tf.int64))
        missed = sum(violations.violations(found, goals, pipeline)).numpy()
        np.testing.assert_array_equal(missed == 0, decision.labels == goal)


@pytest.mark.parametrize(("norm", "eps"), [(math.inf, 0.2), (2.0, 1.1)])
def test_beats_attacks_that_do_not_know_the_thresholds(
    norm: float, eps: float, own_classifier: RejectingClassifier, digits: Dataset
) -> None:
    # Tight thresholds, so that attacks on the encoder alone are mostly rejected.
    decision = own_classifier.decide(digits.x_test, verbose=0)
    own_classifier.set_thresholds(
        np.quantile(decision.latent_distance, 0.9), np.quantile(decision.reconstruction_error, 0.9)
    )
    accepted = decision.labels == digits.y_test
    x, y = digits.x_test[accepted][:100], digits.y_test[accepted][:100]
    options = {"eps": eps, "norm": norm, "verbose": 0}
    adaptive = attacks.generate("adaptive", own_classifier, x, y, steps=50, **options)
    assert adaptive.success.mean() > 0.3
    for name in OBLIVIOUS:
        oblivious = attacks.generate(name, own_classifier, x, y, **options)
        assert adaptive.success.mean() > oblivious.success.mean() + 0.05, name


def test_image_that_is_already_wrong_is_left_alone(
    digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x = digits.x_test[:5]
    y = (digits_classifier.predict(x, verbose=0) + 1) % 10
    result = attacks.generate("adaptive", digits_classifier, x, y, eps=0.3, verbose=0)
    wrong = digits_classifier.predict(x, verbose=0) >= 0
    np.testing.assert_array_equal(result.adversarial[wrong], x[wrong])
    assert result.success[wrong].all()


def test_image_does_not_depend_much_on_the_others(
    digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    """Working on several goals and images at a time loses none of them."""
    x, y = digits.x_test[:30], digits.y_test[:30]
    options = {"eps": 0.12, "steps": 30, "restarts": 2, "goals_after_first": 3, "verbose": 0}
    large, small = (
        attacks.generate("adaptive", digits_classifier, x, y, batch_size=size, **options)
        for size in (256, 7)
    )
    assert np.mean(large.success != small.success) <= 0.1


def test_images_of_no_class(digits_classifier: RejectingClassifier) -> None:
    x = datasets.gaussian_noise(10, (8, 8, 1))
    options = {"eps": 0.3, "steps": 30, "restarts": 1, "verbose": 0}
    result = attacks.generate("adaptive", digits_classifier, x, np.full(10, -1), **options)
    np.testing.assert_array_equal(result.success, result.labels >= 0)
    assert result.success.any()


def test_fooling_images_are_accepted(
    digits_classifier: RejectingClassifier,
) -> None:
    result = attacks.accepted_fooling_images(
        digits_classifier, 10, eps=0.3, steps=30, restarts=1, verbose=0
    )
    labels = digits_classifier.predict(result.adversarial, verbose=0)
    confidence = digits_classifier.predict_proba(result.adversarial, verbose=0).max(axis=1)
    np.testing.assert_array_equal(result.success, (labels >= 0) & (confidence >= 0.9))
    assert result.success.any()


def test_label_after_reclassification(own_classifier: RejectingClassifier, digits: Dataset) -> None:
    """With an encoder that nothing passes, only the search is left to be fooled."""
    x, y = digits.x_test[:20], digits.y_test[:20]
    own_classifier.set_thresholds(own_classifier.encoder_thresholds_, 0.0)
    clean = own_classifier.predict(x, verbose=0, reclassify=True)
    options = {"eps": 0.3, "steps": 5, "restarts": 1, "verbose": 0}
    result = attacks.generate("adaptive_reclassified", own_classifier, x, y, **options)
    noise = attacks.generate("noise", own_classifier, x, y, eps=0.3, verbose=0).adversarial
    under_noise = own_classifier.predict(noise, verbose=0, reclassify=True)
    assert not attacks.generate("adaptive", own_classifier, x, y, **options).success.any()
    assert result.success.mean() > np.mean((clean != y) & (clean >= 0))
    assert result.success.mean() > np.mean((under_noise != y) & (under_noise >= 0))


@pytest.mark.slow
def test_more_steps_and_restarts_change_little(
    digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    """At an epsilon where some images are broken and some are not."""
    x, y = digits.x_test[:60], digits.y_test[:60]
    once, twice = (
        attacks.generate(
            "adaptive",
            digits_classifier,
            x,
            y,
            eps=0.1,
            steps=100 * factor,
            restarts=5 * factor,
            goals_after_first=3,
            verbose=0,
        ).success.mean()
        for factor in (1, 2)
    )
    assert 0.1 < once < 0.9
    assert abs(twice - once) < 0.02


def test_the_image_after_the_last_step_is_judged(
    digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    """One step is as good as the better of both its ends."""
    x, y = digits.x_test[:30], digits.y_test[:30]
    options = {"eps": 0.15, "restarts": 1, "step_size": 1.0, "verbose": 0}
    one = attacks.generate("adaptive", digits_classifier, x, y, steps=1, **options)
    with_lines_only = attacks.generate(
        "adaptive", digits_classifier, x, y, steps=1, **(options | {"step_size": 1e-9})
    )
    assert one.success.sum() > with_lines_only.success.sum()
