"""Fooling images, look-alikes and transfer."""

from __future__ import annotations

import dataclasses
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import attacks
from tfgmvae.datasets import Dataset


def network(last: str | None) -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(30, "sigmoid"),
            keras.layers.Dense(10, last),
        ]
    )


LOSSES: dict[str | None, Any] = {
    "sigmoid": "mean_squared_error",
    "softmax": "categorical_crossentropy",
    None: keras.losses.CategoricalCrossentropy(from_logits=True),
}


@pytest.fixture(scope="module", params=list(LOSSES))
def small_network(request: pytest.FixtureRequest, digits: Dataset) -> keras.Model:
    """A network with one hidden layer that ends in a sigmoid, a softmax, or nothing."""
    keras.utils.set_random_seed(0)
    model = network(request.param)
    model.compile(keras.optimizers.Adam(1e-2), LOSSES[request.param])
    model.fit(digits.x_train, np.eye(10)[digits.y_train], epochs=20, batch_size=32, verbose=0)
    return model


def activations(model: keras.Model, x: np.ndarray) -> np.ndarray:
    outputs = model.predict(x, verbose=0)
    is_activation = outputs.min() >= 0 and outputs.max() <= 1
    return outputs if is_activation else tf.nn.softmax(outputs).numpy()


def test_fooling_images(small_network: keras.Model) -> None:
    goals = np.repeat(np.arange(10), 2)
    result = attacks.fooling_images(small_network, goals, steps=500, batch_size=7)
    found = activations(small_network, result.adversarial)
    np.testing.assert_array_equal(result.labels, found.argmax(axis=1))
    of_goal = found[np.arange(20), goals]
    np.testing.assert_array_equal(result.success, (result.labels == goals) & (of_goal >= 0.9))
    assert result.success.mean() >= 0.8
    assert result.adversarial.min() >= 0
    assert result.adversarial.max() <= 1


def test_lookalike_images(small_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:60], digits.y_test[:60]
    goals = (y + 3) % 10
    result = attacks.lookalike_images(small_network, x, goals)
    assert result.success.mean() > 0.9
    np.testing.assert_array_equal(result.success, result.labels == goals)
    distance = np.linalg.norm((result.adversarial - x).reshape(60, -1), axis=1)
    np.testing.assert_allclose(result.distance, distance, rtol=1e-4)
    closer = attacks.lookalike_images(small_network, x, goals, weight=1.0)
    assert np.median(closer.distance) < np.median(distance)


def test_callable_needs_an_image_shape() -> None:
    def logits(x: tf.Tensor) -> tf.Tensor:
        return 10 * tf.reshape(x, [-1, 4])

    with pytest.raises(ValueError, match="Expected image_shape"):
        attacks.fooling_images(logits, [0, 1])
    result = attacks.fooling_images(logits, [0, 1], (2, 2, 1), steps=5)
    assert result.adversarial.shape == (2, 2, 2, 1)


BAD_ARGUMENTS: list[tuple[dict[str, Any], str]] = [
    ({"goal_classes": [10]}, "Expected goal_classes to hold class labels"),
    ({"goal_classes": np.eye(10)}, "Expected goal_classes of shape"),
    ({"steps": 0}, "Expected steps"),
    ({"step_size": 0.0}, "Expected step_size"),
    ({"min_activation": 1.5}, "Expected min_activation"),
    ({"batch_size": 0}, "Expected batch_size"),
]


@pytest.mark.parametrize(("change", "message"), BAD_ARGUMENTS)
def test_bad_argument(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        attacks.fooling_images(network("sigmoid"), **({"goal_classes": [1]} | change))


def test_negative_weight(digits: Dataset) -> None:
    with pytest.raises(ValueError, match="Expected weight >= 0"):
        attacks.lookalike_images(network("sigmoid"), digits.x_test[:1], [3], weight=-1)


def test_transfer(plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:50], digits.y_test[:50]
    made = attacks.generate("pgd", plain_network, x, y, eps=0.3)
    untrained = network("softmax")
    tried = attacks.transfer(made, {"same": plain_network, "other": untrained}, y)
    np.testing.assert_array_equal(tried["same"].success, made.success)
    expected = untrained.predict(made.adversarial, verbose=0).argmax(axis=1)
    np.testing.assert_array_equal(tried["other"].labels, expected)
    np.testing.assert_array_equal(tried["other"].success, expected != y)
    assert tried["other"].adversarial is made.adversarial


def test_transfer_of_a_targeted_attack(plain_network: keras.Model, digits: Dataset) -> None:
    x, goals = digits.x_test[:50], (digits.y_test[:50] + 1) % 10
    made = attacks.generate("pgd", plain_network, x, goals, eps=0.3, targeted=True)
    tried = attacks.transfer(made, {"same": plain_network}, goals, targeted=True)
    np.testing.assert_array_equal(tried["same"].success, made.success)


def test_transfer_checks_labels(plain_network: keras.Model, digits: Dataset) -> None:
    made = attacks.generate("fgsm", plain_network, digits.x_test[:5], digits.y_test[:5], eps=0.1)
    made = dataclasses.replace(made)
    with pytest.raises(ValueError, match=r"Expected y of shape \(5,\)"):
        attacks.transfer(made, {"same": plain_network}, [1, 2])


def test_transfer_from_several_classifiers_and_their_average(
    plain_network: keras.Model, digits: Dataset
) -> None:
    x, y = digits.x_test[:30], digits.y_test[:30]
    untrained = network("softmax")
    options = {"eps": 0.15, "attack": "fgsm", "verbose": 0}
    alone, together = (
        attacks.transfer_from(sources, plain_network, x, y, **options)
        for sources in ([untrained], [untrained, plain_network])
    )
    own = attacks.generate("fgsm", plain_network, x, y, eps=0.15, verbose=0)
    assert alone.success.sum() < own.success.sum() <= together.success.sum()
    assert not np.any(own.success & ~together.success)
    assert np.abs(together.adversarial - x).max() <= 0.15 + 1e-6
    labels = plain_network.predict(together.adversarial, verbose=0).argmax(axis=1)
    np.testing.assert_array_equal(together.success, labels != y)


def test_the_average_is_a_source_of_its_own() -> None:
    """Neither source moves what the other one goes by."""
    x, y = np.full((1, 2), 0.4, np.float32), np.zeros(1, int)
    sources = [
        lambda x, part=part: tf.stack([0.5 - x[:, part], x[:, part] - 0.5], axis=1)
        for part in range(2)
    ]

    def attacked(x: tf.Tensor) -> tf.Tensor:
        return tf.stack([0.5 - tf.reduce_min(x, axis=1), tf.reduce_min(x, axis=1) - 0.5], axis=1)

    made = attacks.transfer_from(sources, attacked, x, y, eps=0.2, attack="fgsm")
    assert made.success.all()
    assert not attacks.transfer_from(
        sources[:1], attacked, x, y, eps=0.2, attack="fgsm"
    ).success.any()


def test_transfer_from_nothing_or_other_classes(
    plain_network: keras.Model, digits: Dataset
) -> None:
    x, y = digits.x_test[:2], digits.y_test[:2]
    with pytest.raises(ValueError, match="Expected one source or more, each with 10 classes"):
        attacks.transfer_from([], plain_network, x, y, eps=0.1)
    with pytest.raises(ValueError, match=r"Received: sources with \[1\] classes"):
        attacks.transfer_from([lambda x: 2 - x[:, 0, 0]], plain_network, x, y, eps=0.1)
