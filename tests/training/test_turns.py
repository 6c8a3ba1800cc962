"""Which turned images are of no class, as training images show."""

from __future__ import annotations

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import GaussianMixtureVAE, RejectingClassifier, datasets
from tfgmvae.recipes import PLAIN
from tfgmvae.training.turns import TURNS, rows_to_look_at, turns_for, without_class

NAMES = list(TURNS)


def strokes(size: int, shape: tuple[int, int] = (12, 12)) -> tuple[np.ndarray, np.ndarray]:
    """Noisy images of four classes: an L, its image in a mirror, a T, and a plus."""
    height, width = shape
    pictures = np.zeros((4, height, width, 1), np.float32)
    pictures[0, :, 1] = pictures[0, -2, 1:] = 1
    pictures[1] = pictures[0, :, ::-1]
    pictures[2, 1, :] = pictures[2, :, width // 2 - 1 : width // 2 + 1] = 1
    pictures[3, height // 2 - 1 : height // 2 + 1] = 1
    pictures[3, :, width // 2 - 1 : width // 2 + 1] = 1
    labels = np.arange(size) % 4
    rng = np.random.default_rng(0)
    noisy = pictures[labels] + 0.3 * rng.normal(size=(size, height, width, 1))
    return noisy.clip(0, 1).astype(np.float32), labels


def test_what_looks_like_some_class_is_left_alone() -> None:
    found = without_class(*strokes(200), 4)
    mirrored, down = NAMES.index("mirrored"), NAMES.index("upside down")
    # An L in a mirror is the second class, and the other way round.
    assert found[:, mirrored].tolist() == [False, False, False, False]
    assert found[:, down].tolist() == [True, True, True, False]
    assert not found[3].any()
    assert found[2, [NAMES.index(name) for name in NAMES if name.startswith("quarter")]].all()


def test_classes_of_few_images_and_images_without_a_label_are_left_out() -> None:
    images, labels = strokes(200)
    few = np.concatenate([np.flatnonzero(labels != 0), np.flatnonzero(labels == 0)[:7]])
    assert not without_class(images[few], labels[few], 5)[[0, 4]].any()
    assert not without_class(images, np.full(200, -1), 4).any()
    assert not without_class(images[:0], labels[:0], 4).any()


def test_images_that_are_not_square_have_three_turns() -> None:
    found = without_class(*strokes(200, (14, 10)), 4)
    usable = turns_for(14, 10)
    assert len(usable) == 3
    assert not found[:, [name not in usable for name in NAMES]].any()
    assert found[2, NAMES.index("upside down")]


def test_only_labelled_images_are_drawn_and_not_too_many() -> None:
    labels = np.where(np.arange(10_000) % 2, 3, -1)
    drawn = rows_to_look_at(labels, (28, 28, 1), seed=1)
    assert len(np.unique(drawn)) == 4_000
    assert (labels[drawn] == 3).all()
    np.testing.assert_array_equal(drawn, rows_to_look_at(labels, (28, 28, 1), seed=1))
    assert len(rows_to_look_at(labels, (512, 512, 3), seed=1)) == 85


@pytest.mark.parametrize("with_dataset", [False, True])
def test_training_finds_them(with_dataset: bool) -> None:
    images, labels = strokes(300)
    settings = PLAIN | {"outlier_weight": 1.0, "turned_outliers": True}
    classifier = RejectingClassifier((12, 12, 1), 4, encoder="mlp", seed=0, **settings)
    assert not classifier.outlying_turns.numpy().any()
    if with_dataset:
        stream = tf.data.Dataset.from_tensor_slices((images, labels)).batch(50)
        classifier.fit(stream, epochs=1, calibration_split=0, verbose=0)
    else:
        classifier.fit(images, labels, epochs=1, calibration_split=0, verbose=0)
    np.testing.assert_array_equal(classifier.outlying_turns, without_class(images, labels, 4))


def test_they_cost_nothing_where_they_are_not_wanted() -> None:
    digits = datasets.load("digits")
    for changes in ({"outlier_weight": 0.0}, {"turned_outliers": False}):
        model = GaussianMixtureVAE((8, 8, 1), 10, encoder="mlp", seed=0, **changes)
        assert model.outlying_turns is None
        model.compile()
        model.fit(digits.x_train[:64], digits.y_train[:64], epochs=1, verbose=0)
