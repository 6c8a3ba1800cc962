"""Binary thresholding and adversarial training."""

from __future__ import annotations

import pathlib
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RobustTraining, attacks, defenses
from tfgmvae.datasets import Dataset


def test_binarize() -> None:
    x = tf.constant([[0.0, 0.49, 0.5, 0.51, 1.0]])
    np.testing.assert_array_equal(defenses.binarize()(x), [[0, 0, 0, 1, 1]])
    np.testing.assert_array_equal(defenses.binarize(0.2)(x), [[0, 1, 1, 1, 1]])


def test_binarize_lets_gradients_through() -> None:
    x = tf.Variable([[0.2, 0.8]])
    with tf.GradientTape() as tape:
        y = tf.reduce_sum(defenses.binarize()(x) * [[2.0, 3.0]])
    np.testing.assert_allclose(tape.gradient(y, x), [[2, 3]])


def test_binarize_in_a_saved_model(tmp_path: Any) -> None:
    model = keras.Sequential([keras.Input((3,)), defenses.binarize(0.3), keras.layers.Dense(2)])
    model.save(tmp_path / "model.keras")
    x = np.array([[0.25, 0.35, 0.4]], np.float32)
    np.testing.assert_array_equal(keras.models.load_model(tmp_path / "model.keras")(x), model(x))


def test_binarize_checks_its_threshold() -> None:
    with pytest.raises(ValueError, match="Expected a finite threshold"):
        defenses.binarize(float("nan"))


@pytest.fixture
def network(digits: Dataset, made_once: Callable[..., pathlib.Path]) -> keras.Model:
    def train(path: pathlib.Path) -> None:
        keras.utils.set_random_seed(0)
        model = keras.Sequential(
            [
                keras.Input(digits.input_shape),
                keras.layers.Flatten(),
                keras.layers.Dense(64, "relu"),
                keras.layers.Dense(10, "softmax"),
            ]
        )
        model.compile(keras.optimizers.Adam(3e-3), "sparse_categorical_crossentropy")
        model.fit(digits.x_train, digits.y_train, epochs=15, verbose=0)
        model.save(path)

    return keras.models.load_model(made_once("dense.keras", train))


def accuracy(model: keras.Model, x: np.ndarray, y: np.ndarray) -> float:
    return float(np.mean(model.predict(x, verbose=0).argmax(axis=1) == y))


@pytest.mark.parametrize(
    ("attack", "options"),
    [("lookalike", {"weight": 0.2}), ("pgd", {"eps": 0.15, "steps": 10}), ("fgsm", {"eps": 0.15})],
)
def test_adversarial_training(
    attack: str, options: dict[str, Any], network: keras.Model, digits: Dataset
) -> None:
    weights = network.get_weights()
    trained = defenses.adversarial_training(
        network, digits.x_train, digits.y_train, attack, num_images=1000, epochs=15, **options
    )
    assert np.bincount(trained.y).tolist() == [100] * 10
    assert trained.x.shape == (1000, 8, 8, 1)
    for before, after in zip(weights, network.get_weights(), strict=True):
        np.testing.assert_array_equal(before, after)
    made = attacks.generate("pgd", network, digits.x_test, digits.y_test, eps=0.15, verbose=0)
    before = accuracy(network, made.adversarial, digits.y_test)
    after = accuracy(trained.model, made.adversarial, digits.y_test)
    assert after > before + 0.2
    clean = accuracy(network, digits.x_test, digits.y_test)
    assert accuracy(trained.model, digits.x_test, digits.y_test) > clean - 0.05


@pytest.mark.parametrize("labels", ["sparse", "column", "one-hot"])
def test_adversarial_training_with_new_images_in_every_step(
    labels: str, network: keras.Model, digits: Dataset
) -> None:
    weights = network.get_weights()
    y = {
        "sparse": digits.y_train,
        "column": digits.y_train[:, np.newaxis],
        "one-hot": np.eye(10, dtype=np.float32)[digits.y_train],
    }[labels]
    if labels == "one-hot":
        network.compile(keras.optimizers.Adam(3e-3), "categorical_crossentropy")
    trained = defenses.adversarial_training(
        network, digits.x_train, y, RobustTraining(eps=0.1, steps=3), epochs=8
    )
    for before, after in zip(weights, network.get_weights(), strict=True):
        np.testing.assert_array_equal(before, after)
    assert (trained.x, trained.y, trained.made) == (None, None, None)
    # Made on the network that is attacked, which training on a set made before does not withstand.
    kept = {
        name: 1 - attacks.generate(
            "pgd", model, digits.x_test, digits.y_test, eps=0.1, verbose=0
        ).success.mean()
        for name, model in (("before", network), ("after", trained.model))
    }  # fmt: skip
    assert kept["after"] > kept["before"] + 0.2
    assert accuracy(trained.model, digits.x_test, digits.y_test) > 0.9


def test_adversarial_training_with_one_hot_labels(network: keras.Model, digits: Dataset) -> None:
    network.compile("adam", "mean_squared_error")
    one_hot = np.eye(10, dtype=np.float32)[digits.y_train]
    trained = defenses.adversarial_training(
        network, digits.x_train, one_hot, num_images=90, epochs=1
    )
    assert trained.y.shape == (90, 10)
    goals = trained.made.labels[trained.made.success]
    assert len(set(goals.tolist())) > 5


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"num_images": 0}, "Expected num_images"),
        ({"epochs": 0}, "Expected epochs"),
        ({"y": [1, 2]}, "Expected y of shape"),
        ({"y": "ones"}, "none of class 0"),
        ({"attack": "nonsense", "eps": 0.1}, "Expected name to be one of"),
        (
            {"attack": RobustTraining(attacked_loss="pipeline")},
            "Expected attacked_loss='classification'",
        ),
    ],
)
def test_bad_argument(
    change: dict[str, Any], message: str, network: keras.Model, digits: Dataset
) -> None:
    arguments = {"model": network, "x": digits.x_train, "y": digits.y_train} | change
    if isinstance(arguments["y"], str):
        arguments["y"] = np.ones(len(digits.y_train), int)
    with pytest.raises(ValueError, match=message):
        defenses.adversarial_training(**arguments)


def test_options_beside_settings(network: keras.Model, digits: Dataset) -> None:
    with pytest.raises(TypeError, match="Expected no options beside a RobustTraining.*: eps"):
        defenses.adversarial_training(
            network, digits.x_train, digits.y_train, RobustTraining(), eps=0.1
        )


def test_model_that_is_not_compiled(digits: Dataset) -> None:
    model = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Flatten()])
    with pytest.raises(ValueError, match="Expected a compiled model"):
        defenses.adversarial_training(model, digits.x_train, digits.y_train)
