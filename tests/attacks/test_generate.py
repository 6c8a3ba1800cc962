"""Every attack, on every kind of classifier: what holds for all of them."""

from __future__ import annotations

import math
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import NotCalibratedError, RejectingClassifier, attacks
from tfgmvae.attacks import catalog
from tfgmvae.attacks.registry import default_options
from tfgmvae.datasets import Dataset

QUICK: dict[str, dict[str, Any]] = {
    "adaptive": {"steps": 20, "restarts": 2, "goals_after_first": 3},
    "adaptive_reclassified": {"steps": 10, "restarts": 1, "goals": 1, "code_steps": 3},
    "apgd": {"steps": 20, "restarts": 1, "goals": 3},
    "carlini_wagner": {"steps": 100, "binary_search_steps": 4},
    "confident": {"steps": 20, "restarts": 2, "goals_after_first": 3},
    "fmn": {"steps": 80, "goals": 5},
    "square": {"queries": 200},
    "spsa": {"steps": 40, "samples": 16},
}
ALL = [
    (name, norm)
    for name in attacks.available()
    for norm in (math.inf, 2.0)
    if norm in catalog.attack_class(name).norms
]
ON_PLAIN_NETWORKS = [pair for pair in ALL if not catalog.attack_class(pair[0]).needs_pipeline]
ON_REJECTING = [pair for pair in ALL if not catalog.attack_class(pair[0]).needs_confidence]
EPS = {math.inf: 0.3, 2.0: 2.5}


def run(name: str, classifier: Any, x: Any, y: Any, **arguments: Any) -> attacks.AttackResult:
    arguments = {"eps": 0.1, "verbose": 0} | QUICK.get(name, {}) | arguments
    return attacks.generate(name, classifier, x, y, **arguments)


def test_all_attacks_are_listed() -> None:
    assert {name for name, _ in ALL} == set(attacks.available())


@pytest.mark.parametrize("name", QUICK)
def test_options_have_defaults(name: str) -> None:
    assert set(QUICK[name]) <= set(default_options(name))


@pytest.mark.parametrize(("name", "norm"), ON_PLAIN_NETWORKS)
def test_breaks_a_plain_network(
    name: str, norm: float, plain_network: keras.Model, digits: Dataset
) -> None:
    x, y = digits.x_test[:100], digits.y_test[:100]
    result = run(name, plain_network, x, y, eps=EPS[norm], norm=norm)
    still_right = plain_network.predict(result.adversarial, verbose=0).argmax(axis=1) == y
    np.testing.assert_array_equal(result.success, ~still_right)
    assert result.warnings == ()
    if name == "noise":
        assert 0.2 < still_right.mean() < 1
    else:
        assert still_right.mean() <= (0.2 if name == "fgsm" else 0.05)


@pytest.mark.parametrize(("name", "norm"), ON_REJECTING)
def test_result_fits_its_arguments(
    name: str, norm: float, digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    # 21 images in batches of 8 leave a last batch that is not full.
    x, y = digits.x_test[:21], digits.y_test[:21]
    eps = EPS[norm] / 3
    result = run(name, digits_classifier, x, y, eps=eps, norm=norm, batch_size=8)
    assert result.adversarial.shape == x.shape
    assert result.adversarial.dtype == np.float32
    assert result.adversarial.min() >= 0
    assert result.adversarial.max() <= 1
    distance = np.linalg.norm((result.adversarial - x).reshape(21, -1), ord=norm, axis=1)
    np.testing.assert_allclose(result.distance, distance, atol=1e-6)
    assert distance.max() <= eps * (1 + 1e-5)
    reclassify = name == "adaptive_reclassified"
    labels = digits_classifier.predict(result.adversarial, verbose=0, reclassify=reclassify)
    np.testing.assert_array_equal(result.labels, labels)
    np.testing.assert_array_equal(result.success, (labels != y) & (labels >= 0))


@pytest.mark.parametrize(("name", "norm"), ALL)
def test_seed_fixes_the_result(
    name: str,
    norm: float,
    plain_network: keras.Model,
    digits_classifier: RejectingClassifier,
    digits: Dataset,
) -> None:
    x, y = digits.x_test[:4], digits.y_test[:4]
    classifier = plain_network if name == "confident" else digits_classifier
    first, second = (run(name, classifier, x, y, norm=norm, seed=3) for _ in range(2))
    np.testing.assert_array_equal(first.adversarial, second.adversarial)


@pytest.mark.parametrize("name", ["pgd", "spsa", "noise"])
def test_another_seed_gives_another_result(
    name: str, plain_network: keras.Model, digits: Dataset
) -> None:
    x, y = digits.x_test[:4], digits.y_test[:4]
    first, second = (run(name, plain_network, x, y, seed=seed) for seed in (0, 1))
    assert not np.array_equal(first.adversarial, second.adversarial)


@pytest.mark.parametrize(
    "name",
    ["fgsm", "bim", "pgd", "madry", "mim", "spsa", "carlini_wagner", "adaptive", "confident"]
    + ["apgd", "fmn"],
)
def test_targeted(
    name: str, plain_network: keras.Model, digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:40], (digits.y_test[:40] + 1) % 10
    classifier = digits_classifier if name == "adaptive" else plain_network
    norm = 2.0 if name == "carlini_wagner" else math.inf
    eps = 4.0 if norm == 2 else 0.35
    result = run(name, classifier, x, y, eps=eps, norm=norm, targeted=True)
    np.testing.assert_array_equal(result.success, result.labels == y)
    assert result.success.mean() >= (0.2 if name == "fgsm" else 0.9)


@pytest.mark.parametrize("name", sorted({name for name, _ in ON_PLAIN_NETWORKS}))
def test_traces_a_classifier_once_for_all_batches(name: str, digits: Dataset) -> None:
    weights = tf.random.stateless_normal([64, 10], [0, 0])
    calls = []

    def logits(x: tf.Tensor) -> tf.Tensor:
        calls.append(x.shape)
        return tf.reshape(x, [-1, 64]) @ weights

    target = attacks.Target(logits)
    norm = 2.0 if name == "carlini_wagner" else math.inf
    run(name, target, digits.x_test[:16], digits.y_test[:16], norm=norm, batch_size=16)
    first = len(calls)
    # More images, another last batch and another radius.
    run(name, target, digits.x_test[:27], digits.y_test[:27], norm=norm, batch_size=8, eps=0.2)
    assert len(calls) == first


@pytest.mark.parametrize("name", attacks.available())
def test_no_images(
    name: str, plain_network: keras.Model, digits_classifier: RejectingClassifier
) -> None:
    norm = 2.0 if name == "carlini_wagner" else math.inf
    classifier = plain_network if name == "confident" else digits_classifier
    result = run(name, classifier, np.zeros((0, 8, 8, 1)), np.zeros(0, int), norm=norm)
    assert result.adversarial.shape == (0, 8, 8, 1)
    assert len(result) == 0


def test_no_images_for_a_convolutional_network(plain_network: keras.Model, digits: Dataset) -> None:
    classifier = RejectingClassifier((8, 8, 1), 10, encoder="conv").set_thresholds(5.0, 9.0)
    for target in (plain_network, classifier):
        assert len(run("pgd", target, digits.x_test[:0], digits.y_test[:0])) == 0


@pytest.mark.parametrize(("norm", "eps", "steps"), [(math.inf, 0.1, 5), (2.0, 0.5, 2)])
def test_restarts_keep_the_best_of_their_starts(
    norm: float, eps: float, steps: int, plain_network: keras.Model, digits: Dataset
) -> None:
    """Each start is what the attack does with a seed of its own."""
    x, y = digits.x_test[:60], digits.y_test[:60]
    options = {"eps": eps, "norm": norm, "steps": steps, "batch_size": 25}
    together = run("pgd", plain_network, x, y, restarts=3, seed=4, **options)
    starts = [run("pgd", plain_network, x, y, seed=seed, **options) for seed in (4, 5, 6)]
    success = np.array([start.success for start in starts])  # [3, N]
    assert success[0].sum() < success.any(axis=0).sum() < len(x)
    np.testing.assert_array_equal(together.success, success.any(axis=0))
    first = success.argmax(axis=0)
    for image in np.flatnonzero(together.success):
        expected = starts[first[image]].adversarial[image]
        np.testing.assert_array_equal(together.adversarial[image], expected)


def test_alias_is_the_same_attack(plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:10], digits.y_test[:10]
    own, alias = (run(name, plain_network, x, y) for name in ("pgd", "madry"))
    np.testing.assert_array_equal(own.adversarial, alias.adversarial)


@pytest.mark.parametrize("name", ["fgsm", "adaptive"])
def test_radius_zero_leaves_the_images(
    name: str, digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    x, y = digits.x_test[:5], digits.y_test[:5]
    result = run(name, digits_classifier, x, y, eps=0)
    np.testing.assert_array_equal(result.adversarial, x)
    assert result.warnings == ()


def test_value_range(digits: Dataset) -> None:
    weights = tf.random.stateless_normal([64, 10], [0, 0])
    x, y = digits.x_test[:20] * 255, digits.y_test[:20]

    def logits(images: tf.Tensor) -> tf.Tensor:
        return tf.reshape(images / 255, [-1, 64]) @ weights

    wide = run("pgd", logits, x, y, eps=25.5, value_range=(0, 255))
    narrow = run("pgd", lambda images: logits(images * 255), x / 255, y, eps=0.1)
    assert wide.adversarial.max() > 1
    np.testing.assert_allclose(wide.adversarial / 255, narrow.adversarial, atol=1e-4)


def test_text_of_a_result(plain_network: keras.Model, digits: Dataset) -> None:
    result = run("pgd", plain_network, digits.x_test[:10], digits.y_test[:10], eps=0.3)
    assert str(result).startswith("10 of 10 images succeed, median distance 0.3")


BAD_ARGUMENTS: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"eps": -0.1}, ValueError, "Expected eps >= 0. Received: eps=-0.1"),
    ({"eps": math.nan}, ValueError, "Expected eps >= 0"),
    ({"name": "cw"}, ValueError, "Expected name to be one of 'adaptive'.*Received: name='cw'"),
    ({"norm": 1}, ValueError, "Expected norm to be numpy.inf or 2. Received: norm=1"),
    ({"norm": "inf"}, ValueError, "Expected norm to be numpy.inf or 2"),
    ({"name": "carlini_wagner"}, ValueError, "Expected norm in .2.0,. for 'carlini_wagner'"),
    ({"y": np.eye(10)[:5]}, ValueError, "If y is one-hot, pass y.argmax"),
    ({"y": [0, 1, 2, 3, 10]}, ValueError, r"class labels in \[0, 9\]"),
    ({"y": [0, 1, 2, 3, -1]}, ValueError, r"class labels in \[0, 9\]"),
    ({"y": [0, 1]}, ValueError, r"Expected y of shape \(5,\)"),
    ({"x": np.full((5, 8, 8, 1), 2.0)}, ValueError, "Expected x inside value_range"),
    ({"x": np.full((5, 8, 8, 1), np.nan)}, ValueError, "finite values only"),
    ({"x": np.full(5, 0.5)}, ValueError, "Expected a batch of images"),
    ({"x": np.full((5, 8, 8, 1), "a")}, TypeError, "Expected x to hold real numbers"),
    ({"value_range": (1, 0)}, ValueError, "Expected value_range with low < high"),
    ({"batch_size": 0}, ValueError, "Expected batch_size to be an integer >= 1"),
    ({"stepz": 3}, TypeError, "Expected options of 'pgd' among .*Received: stepz"),
    ({"steps": 0}, ValueError, "Expected steps to be an integer >= 1"),
    ({"step_size": -1.0}, ValueError, "Expected step_size to be positive"),
    (
        {"name": "adaptive"},
        TypeError,
        "Expected a RejectingClassifier or a RejectOption for 'adaptive'",
    ),
    ({"name": "square", "targeted": True}, ValueError, "Expected targeted=False for 'square'"),
    ({"classifier": 3}, TypeError, "Expected classifier to be a RejectingClassifier, a Keras"),
]


@pytest.mark.parametrize(("change", "error", "message"), BAD_ARGUMENTS)
def test_bad_argument(
    change: dict[str, Any],
    error: type[Exception],
    message: str,
    plain_network: keras.Model,
    digits: Dataset,
) -> None:
    arguments = {
        "name": "pgd",
        "classifier": plain_network,
        "x": digits.x_test[:5],
        "y": digits.y_test[:5],
        "eps": 0.1,
    }
    with pytest.raises(error, match=message):
        attacks.generate(**(arguments | change))


def test_classifier_without_thresholds(digits: Dataset) -> None:
    classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp")
    with pytest.raises(NotCalibratedError, match="Expected a calibrated classifier"):
        attacks.generate("fgsm", classifier, digits.x_test[:5], digits.y_test[:5], eps=0.1)
