"""Training says so where images show more background than this library is meant for."""

from __future__ import annotations

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier, datasets
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN
from tfgmvae.training.background import background_sentence

AT_EDGES = "differ at their edges as much as in their middles"


def on_plain_ground(side: int) -> np.ndarray:
    """Patterns of `side` pixels, anywhere in 16x16 on a ground of .3; float32 `[60, 16, 16, 1]`."""
    generator = np.random.default_rng(0)
    images = np.full((60, 16, 16, 1), 0.3, np.float32)
    for image in images:
        row, column = generator.integers(0, 17 - side, 2)
        pattern = generator.choice([0.0, 1.0], (side, side, 1))
        image[row : row + side, column : column + side] = pattern
    return images


def photos(num: int, channels: int) -> np.ndarray:
    return np.random.default_rng(0).random((num, 16, 16, channels), np.float32)


def test_small_objects_on_plain_ground() -> None:
    labels = np.arange(60) % 3
    sentence = background_sentence(on_plain_ground(5), labels)
    assert sentence is not None
    assert sentence.startswith("The objects fill about 31% of the images' height or width, the")
    assert sentence.endswith("the right to refuse instead: see RejectOption.")
    assert background_sentence(on_plain_ground(11), labels) is None


@pytest.mark.parametrize("channels", [1, 3])
def test_photos_differ_at_their_edges(channels: int) -> None:
    sentence = background_sentence(photos(80, channels), np.arange(80) % 4)
    assert sentence is not None
    assert AT_EDGES in sentence
    assert "RejectOption" in sentence
    # What all images of a class share is no background.
    shared = photos(4, channels)[np.arange(80) % 4]
    shared[:, 4:12, 4:12] = photos(80, channels)[:, 4:12, 4:12]
    assert background_sentence(shared, np.arange(80) % 4) is None


@pytest.mark.parametrize(
    "images",
    [photos(49, 1), np.full((80, 8, 8, 1), 0.5, np.float32), photos(80, 1)[:, :2, :2]],
    ids=["few", "blank", "all edge"],
)
def test_what_says_nothing(images: np.ndarray) -> None:
    assert background_sentence(images, np.full(len(images), -1)) is None


def test_digits_have_little_of_it(digits: Dataset) -> None:
    assert background_sentence(digits.x_train, digits.y_train) is None


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "has_background"),
    [("mnist", False), ("fashion_mnist", False), ("coil20", False), ("gtsrb", True)],
)
@pytest.mark.usefixtures("data_dir")
def test_data_sets_with_background_are_told_from_those_without(
    name: str, has_background: bool
) -> None:
    data = datasets.load(name)
    found = background_sentence(data.x_train, data.y_train)
    assert (AT_EDGES in (found or "")) == has_background
    assert (found is not None) == has_background


@pytest.mark.parametrize("kind", ["arrays", "stream"])
def test_training_says_it_unless_it_is_silent(
    kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    layers = [keras.Input((16, 16, 1)), keras.layers.Flatten(), keras.layers.Dense(2)]
    encoder = keras.Sequential(layers)
    settings = {**PLAIN, "outlier_weight": 1.0, "turned_outliers": True}
    classifier = RejectingClassifier((16, 16, 1), 2, encoder=encoder, seed=0, **settings)
    # Tracing a graph would take longer than one step.
    classifier.compile("adam", run_eagerly=True)
    x, y = photos(80, 1), np.arange(80) % 2
    given = (tf.data.Dataset.from_tensor_slices((x, y)).batch(80),) if kind == "stream" else (x, y)
    for verbose in (2, 0):
        classifier.fit(*given, epochs=1, calibration_split=0, verbose=verbose)
        assert capsys.readouterr().out.count(AT_EDGES) == (verbose > 0)
