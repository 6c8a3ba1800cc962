"""What a classifier is and how it is trained where nothing is said: as `tfgmvae train` does it."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Iterator
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import GaussianMixtureVAE, RejectingClassifier, recipes
from tfgmvae.calibration.calibrate import CalibrationSettings
from tfgmvae.datasets import Dataset
from tfgmvae.training.length import batch_size_for, epochs_for, epochs_for_stream

SETTINGS = {
    "posterior_stddev": 0.1,
    "classification_weight": 1.0,
    "contrast_weight": 3.0,
    "outlier_weight": 1.0,
}


class OneStep(keras.callbacks.Callback):
    """Ends a training after its first step, and keeps how long it would have been."""

    def __init__(self) -> None:
        super().__init__()
        self.epochs, self.steps = 0, 0

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        self.epochs, self.steps = self.params["epochs"], self.params["steps"]
        self.model.stop_training = True


def networks(input_shape: tuple[int, ...], num_classes: int) -> dict[str, keras.Model]:
    layers, size = keras.layers, int(np.prod(input_shape))
    encoder = [keras.Input(input_shape), layers.Flatten(), layers.Dense(num_classes)]
    decoder = [
        keras.Input((num_classes,)),
        layers.Dense(size, "sigmoid", dtype="float32"),
        layers.Reshape(input_shape, dtype="float32"),
    ]
    return {"encoder": keras.Sequential(encoder), "decoder": keras.Sequential(decoder)}


def made(kind: Any, input_shape: tuple[int, int, int], num_classes: int = 10) -> Any:
    model = kind(input_shape, num_classes, seed=0, **networks(input_shape, num_classes))
    # Tracing a graph would take longer than one step.
    model.compile("adam", run_eagerly=True)
    return model


@pytest.fixture
def precision(request: pytest.FixtureRequest) -> Iterator[None]:
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(request.param)
    yield
    keras.config.set_dtype_policy(before)


@pytest.mark.parametrize("channels", [1, 2, 3])
def test_the_class_and_the_recipe_for_any_data_agree(channels: int) -> None:
    shape = (8, 8, channels)
    config = RejectingClassifier(shape, 4, seed=0, name="one").get_config()
    recipe = recipes.get("default")
    assert recipe.changed(model={"name": "one"}).build(shape, 4, seed=0).get_config() == config
    assert not recipe.training
    assert {name: config[name] for name in SETTINGS} == SETTINGS
    assert config["augmentation"]["config"]["name"] == "small_changes"
    assert config["normalize_contrast"] is (channels == 3)
    names = [score["config"]["name"] for score in config["scores"]]
    assert names == ["surprise"]


def test_a_training_calibrates_as_a_calibration_does() -> None:
    parameters = inspect.signature(RejectingClassifier.fit).parameters
    expected = dataclasses.asdict(CalibrationSettings())
    assert expected["per_class"] is False
    for name in expected.keys() & parameters.keys():
        assert parameters[name].default == expected[name], name


@pytest.mark.parametrize("name", recipes.available())
def test_recipes_without_the_defaults_say_so(name: str) -> None:
    changed = recipes.get(name).model.keys()
    is_plain = name.endswith(("-robust", "-proven"))
    assert (recipes.PLAIN.keys() <= changed) == is_plain
    assert (changed <= {"augmentation"}) == (not is_plain and name != "robust")


def test_a_plain_classifier_has_nothing_of_it() -> None:
    config = RejectingClassifier((8, 8, 3), 4, encoder="mlp", **recipes.PLAIN).get_config()
    assert {name: config[name] for name in recipes.PLAIN} == {**recipes.PLAIN, "scores": []}


@pytest.mark.parametrize(
    ("precision", "channels", "labels"),
    [("float32", 1, "all"), ("float32", 3, "some"), ("mixed_float16", 1, "some")],
    indirect=["precision"],
)
@pytest.mark.usefixtures("precision")
def test_a_training_takes_every_kind_of_data(digits: Dataset, channels: int, labels: str) -> None:
    x, y = digits.x_train[:100].repeat(channels, axis=3), digits.y_train[:100].copy()
    if labels == "some":
        y[50:] = -1
    classifier = made(RejectingClassifier, x.shape[1:])
    first = OneStep()
    history = classifier.fit(x, y, verbose=0, calibration_split=0, callbacks=[first])
    assert first.epochs == epochs_for(100) == 60
    assert np.isfinite(history.history["loss"]).all()
    decision = classifier.set_thresholds(np.inf, np.inf).decide(digits.x_test[:20], verbose=0)
    assert decision.accepted.all()
    assert list(decision.further) == ["surprise"]
    assert all(np.isfinite(values).all() for values in decision.further.values())


@pytest.mark.parametrize("layer", [keras.layers.RandomTranslation(0.1, 0.1), None])
@pytest.mark.parametrize("precision", ["mixed_float16"], indirect=True)
@pytest.mark.usefixtures("precision")
def test_an_augmentation_of_the_user_does_not_decide_the_precision(layer: Any) -> None:
    model = GaussianMixtureVAE((8, 8, 1), 3, augmentation=layer, **networks((8, 8, 1), 3))
    terms = model.loss_terms(tf.ones((12, 8, 8, 1)), tf.zeros(12, tf.int64), training=True)
    assert {term.dtype for term in terms} == {tf.float32}


@pytest.mark.parametrize("kind", [GaussianMixtureVAE, RejectingClassifier])
@pytest.mark.parametrize("data", ["arrays", "stream", "given"])
def test_the_length_follows_from_the_number_of_images(
    digits: Dataset, kind: Any, data: str
) -> None:
    x, y = digits.x_train[:320], digits.y_train[:320]
    options = {"calibration_split": 0} if kind is RejectingClassifier else {}
    first, batch_size = OneStep(), batch_size_for(320)
    given: Any = (x, y)
    if data == "stream":
        given = (tf.data.Dataset.from_tensor_slices((x, y)).batch(100),)
        options |= {"shuffle": False}
    elif data == "given":
        options |= {"epochs": 3, "batch_size": 40}
    model = made(kind, (8, 8, 1))
    model.fit(*given, verbose=0, callbacks=[first], **options)
    assert (first.epochs, first.steps) == {
        "arrays": (epochs_for(320), 320 // batch_size),
        "stream": (epochs_for_stream(given[0]), 4),
        "given": (3, 8),
    }[data]
