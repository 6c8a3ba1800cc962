"""Attacks and reports on a network with our refusal."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectOption, attacks, evaluation
from tfgmvae.attacks import as_target, violations
from tfgmvae.datasets import Dataset

from . import networks

SCORES = ("feature_surprise", "energy", "confidence")
QUICK: dict[str, Any] = {"eps": 0.25, "steps": 20, "restarts": 2, "verbose": 0}


@pytest.fixture(scope="module")
def net(digits: Dataset) -> RejectOption:
    found = RejectOption(networks.network(digits, "softmax"), scores=SCORES)
    held_out = digits.x_train[700:], digits.y_train[700:]
    seen = digits.x_train[:700], digits.y_train[:700]
    return found.fit(*seen, calibration_data=held_out, false_reject_rate=0.1, verbose=0)


@pytest.fixture(scope="module")
def right(net: RejectOption, digits: Dataset) -> tuple[np.ndarray, np.ndarray]:
    """Images that are answered rightly."""
    rows = np.flatnonzero(net.predict(digits.x_test, verbose=0) == digits.y_test)[:12]
    return digits.x_test[rows], digits.y_test[rows]


def test_the_target_says_what_the_network_says(net: RejectOption, digits: Dataset) -> None:
    x = digits.x_test[:40]
    target = as_target(net, x)
    assert target is as_target(net, x)
    decision = net.decide(x, verbose=0)
    labels, classes = target.answers(x)
    np.testing.assert_array_equal(labels, decision.labels)
    np.testing.assert_array_equal(classes, decision.classes)
    answers = target.decide(x, reclassify=True)
    assert answers.reclassified is None
    assert list(answers.scores) == list(target.limits)
    assert len(answers.scores) == 3
    np.testing.assert_array_equal(answers.confidence >= 0, answers.labels >= 0)
    beyond = np.stack(list(answers.scores.values())) > 1
    np.testing.assert_array_equal(beyond.any(axis=0), answers.labels < 0)
    softmax = tf.nn.softmax(target.logits(tf.constant(x)))
    np.testing.assert_allclose(softmax, net.network(x), atol=1e-5)


def test_no_violation_means_accepted_as_the_goal(net: RejectOption, digits: Dataset) -> None:
    noise = np.random.default_rng(0).random((20, 8, 8, 1), np.float32)
    x = tf.constant(np.concatenate([digits.x_test[:60], noise]))
    labels = net.predict(x.numpy(), verbose=0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        found = violations.scores(net.pipeline, x)
        total = sum(violations.violations(found, tf.constant(labels % 10), net.pipeline))
    slopes = tape.gradient(total, x).numpy()
    assert np.isfinite(slopes).all()
    assert np.any(slopes[labels < 0] != 0)
    for goal in range(10):
        goals = tf.fill([len(x)], tf.constant(goal, tf.int64))
        missed = sum(violations.violations(found, goals, net.pipeline)).numpy()
        np.testing.assert_array_equal(missed == 0, labels == goal)


def test_the_adaptive_attack_minds_the_scores(
    net: RejectOption, right: tuple[np.ndarray, np.ndarray]
) -> None:
    x, y = right
    knowing = attacks.generate("adaptive", net, x, y, **QUICK)
    labels = net.predict(knowing.adversarial, verbose=0)
    np.testing.assert_array_equal(knowing.success, (labels != y) & (labels >= 0))
    assert np.abs(knowing.adversarial - x).max() <= 0.25 + 1e-6
    oblivious = attacks.generate("pgd", net, x, y, eps=0.25, steps=20, verbose=0)
    assert oblivious.misclassified.mean() > 0.8
    assert knowing.success.mean() > oblivious.success.mean() + 0.2


@pytest.mark.parametrize(
    "name", ["noise", "fgsm", "square", "spsa", "carlini_wagner", "apgd", "fmn"]
)
def test_other_attacks_take_it(
    net: RejectOption, right: tuple[np.ndarray, np.ndarray], name: str
) -> None:
    x, y = right
    options = {"square": {"queries": 60}, "spsa": {"steps": 2}, "carlini_wagner": {"steps": 5}}
    options |= {"apgd": {"steps": 5, "restarts": 4, "goals": 2}, "fmn": {"steps": 5, "goals": 2}}
    eps = np.inf if name == "carlini_wagner" else 0.2
    norm = 2 if name == "carlini_wagner" else np.inf
    if name == "carlini_wagner":
        pytest.importorskip("cleverhans")
    result = attacks.generate(
        name, net, x[:4], y[:4], eps=eps, norm=norm, verbose=0, **options.get(name, {})
    )
    labels = net.predict(result.adversarial, verbose=0)
    np.testing.assert_array_equal(result.success, (labels != y[:4]) & (labels >= 0))


def test_what_needs_a_decoder_or_a_confidence_is_refused(
    net: RejectOption, right: tuple[np.ndarray, np.ndarray]
) -> None:
    x, y = right
    with pytest.raises(TypeError, match="Expected a RejectingClassifier for 'adaptive_recl"):
        attacks.generate("adaptive_reclassified", net, x, y, eps=0.1)
    with pytest.raises(TypeError, match="one with thresholds on scores, which 'adaptive' knows"):
        attacks.generate("confident", net, x, y, eps=0.1)


def test_noise_that_is_accepted_is_looked_for(net: RejectOption) -> None:
    found = attacks.accepted_fooling_images(net, 4, steps=10, restarts=1, verbose=0)
    labels = net.predict(found.adversarial, verbose=0)
    assert not np.any(found.success & (labels < 0))


def test_a_report_is_made(net: RejectOption, digits: Dataset) -> None:
    noise = np.random.default_rng(0).random((40, 8, 8, 1), np.float32)
    report = evaluation.evaluate(
        net,
        digits.x_test[:24],
        digits.y_test[:24],
        {"fgsm": {}, "adaptive": {"steps": 20, "restarts": 2}},
        epsilons=[0.1],
        out_of_distribution={"noise": noise},
    )
    assert "energy / its threshold" in report.limits
    assert report.detections["noise"].auroc > 0.9
    adaptive, plain = (report.sweep.outcomes(name, 0.1).error for name in ("adaptive", "fgsm"))
    assert adaptive >= plain
    assert "noise" in report.table()


def test_default_attacks_know_the_scores(net: RejectOption, digits: Dataset) -> None:
    assert as_target(net, digits.x_test).knowing_attack == "adaptive"


def test_another_scale_is_refused(digits: Dataset) -> None:
    x, y = digits.x_test[:20], digits.y_test[:20]
    inner = networks.network(digits)
    wide = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Rescaling(1 / 255), inner])
    pixels = 255 * digits.x_train[700:]
    net = RejectOption(wide).fit(pixels, digits.y_train[700:], false_reject_rate=0.1, verbose=0)
    with pytest.raises(ValueError, match="from 0 to 255. Received: values from 0 to 1. For images"):
        evaluation.evaluate(net, x, y, ())
    found = attacks.generate("fgsm", net, 255 * x, y, eps=25, value_range=(0, 255))
    assert found.adversarial.max() > 200
    back = keras.layers.Rescaling(0.5, offset=0.5)
    signed = RejectOption(keras.Sequential([keras.Input((8, 8, 1)), back, inner]))
    signed.fit(2 * digits.x_train[700:] - 1, digits.y_train[700:], false_reject_rate=0.1, verbose=0)
    with pytest.raises(ValueError, match="from -1 to 1. Received: values from 0 to 1. For images"):
        evaluation.evaluate(signed, x, y, ())
    # What the error says to do.
    unit = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Rescaling(255.0), wide])
    net = RejectOption(unit).fit(
        digits.x_train[700:], digits.y_train[700:], false_reject_rate=0.1, verbose=0
    )
    assert evaluation.evaluate(net, x, y, ()).answers["test images"].labels.shape == (20,)


def test_a_network_without_features_is_attacked_by_its_logits(digits: Dataset) -> None:
    net = RejectOption(networks.subclassed(digits, "softmax"), scores="confidence")
    net.calibrate(digits.x_train[700:], digits.y_train[700:], false_reject_rate=0.1, verbose=0)
    x, y = digits.x_test[:8], digits.y_test[:8]
    found = attacks.generate("adaptive", net, x, y, **QUICK)
    labels = net.predict(found.adversarial, verbose=0)
    np.testing.assert_array_equal(found.success, (labels != y) & (labels >= 0))
    assert found.success.any()


def test_the_worst_case_of_a_network(
    net: RejectOption, right: tuple[np.ndarray, np.ndarray]
) -> None:
    effort = evaluation.Budget(
        quick=(evaluation.Step("adaptive", {"steps": 5, "restarts": 1}),),
        full=(evaluation.Step("adaptive", {"steps": 10, "restarts": 1}),),
        hardest=0.2,
        fewest=1,
        check=2,
    )
    found = evaluation.worst_case(net, *right, np.inf, 0.25, effort)
    labels = net.predict(found.adversarial, verbose=0)
    np.testing.assert_array_equal(found.broken, (labels >= 0) & (labels != right[1]))
    assert found.clean_right.all()
    assert found.error == found.not_right
