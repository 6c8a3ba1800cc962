"""Classes that were never taught: who is trained on what, and what is measured."""

from __future__ import annotations

import functools
import json
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier, attacks, evaluation
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import MNIST_SPLITS, leave_one_class_out, unknown_classes
from tfgmvae.recipes import PLAIN
from tfgmvae.targets.answers import Answers

LEVELS = np.array([0.0, 0.25, 0.5, 0.75], np.float32)


class Brightness(attacks.Target):
    """Knows an image by its brightness; refuses those that are farther off than any it has seen."""

    made: list[Brightness] = []

    def __init__(self, input_shape: tuple[int, ...], num_classes: int) -> None:
        super().__init__(lambda x: tf.zeros((tf.shape(x)[0], num_classes)))
        self.input_shape = input_shape
        self.made.append(self)

    def fit(self, x: Any, y: Any, calibration_data: Any, **settings: Any) -> None:
        self.x, self.y, self.clean, self.settings = x, y, calibration_data, settings
        brightness = x.mean(axis=(1, 2, 3))
        self.means = np.array([brightness[y == k].mean() for k in range(y.max() + 1)])
        self.limit = self.distances(calibration_data[0]).min(axis=1).max()

    def distances(self, x: np.ndarray) -> np.ndarray:
        return abs(x.mean(axis=(1, 2, 3))[:, np.newaxis] - self.means)

    def decide(self, x: Any, reclassify: bool = False, verbose: str | int = 0) -> Answers:
        distances = self.distances(x)
        classes, nearest = distances.argmin(axis=1), distances.min(axis=1)
        return Answers(np.where(nearest <= self.limit, classes, -1), classes, -nearest, {})


def images(num: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    y = np.arange(num) % len(LEVELS)
    values = LEVELS[y].reshape(-1, 1, 1, 1) + 0.01 * rng.random((num, 4, 4, 1))
    return values.astype(np.float32), y


DATA = (*images(800, 0), *images(80, 1))


@pytest.fixture(autouse=True)
def forget() -> None:
    Brightness.made.clear()


def test_trains_on_the_known_classes_alone() -> None:
    found = unknown_classes(
        Brightness, *DATA, splits=[(3, 1)], training={"epochs": 7}, false_reject_rate=0.1, seed=2
    )
    (made,) = Brightness.made
    assert made.input_shape == (4, 4, 1)
    assert made.settings == {"epochs": 7, "verbose": 0, "false_reject_rate": 0.1}
    for x, y in ((made.x, made.y), made.clean):
        expected = np.array([1, 3])[y]
        np.testing.assert_array_equal((x.mean(axis=(1, 2, 3)) * 4).astype(int), expected)
    assert len(made.x) + len(made.clean[0]) == 400
    assert len(made.clean[0]) == 40
    (row,) = found.rows
    assert (row.known, row.unknown) == ((3, 1), (0, 2))
    assert row.auroc == 1
    assert row.unknown_accepted == 0
    assert row.outcomes.num_inputs == 40
    assert row.outcomes.num_wrong == 0


def test_every_class_is_left_out_by_default() -> None:
    found = unknown_classes(Brightness, *DATA)
    assert [row.unknown for row in found.rows] == [(0,), (1,), (2,), (3,)]
    # More than a tenth of 600 images is needed at a rate of 2 %.
    assert len(Brightness.made[0].clean[0]) == 124
    assert found.mean()["auroc"] == 1
    assert found.classifiers == ("this classifier",)
    lines = found.table().splitlines()
    assert len(lines) == 2 + 4 + 1
    assert lines[-1].startswith("| mean ")
    numbers = found.to_dict()
    assert numbers == json.loads(json.dumps(numbers))
    assert numbers["mean"]["this classifier"]["unknown_accepted"] == 0
    assert str(found) == found.table()


def test_names_and_unlabelled_images() -> None:
    x, y, x_test, y_test = DATA
    names = np.array(["a", "b", "c", "d"])
    found = unknown_classes(Brightness, x, names[y], x_test, names[y_test], [("a", "b", "d")])
    assert found.rows[0].unknown == ("c",)
    assert found.rows[0].outcomes.num_wrong == 0
    some = np.where(np.arange(len(y)) < 200, y, -1)
    unknown_classes(Brightness, x, some, x_test, y_test, [(0, 1, 2)])
    made = Brightness.made[-1]
    assert len(made.x) + len(made.clean[0]) == 150
    assert made.y.min() == 0


@pytest.mark.parametrize("held_out", [None, 0.2])
def test_images_of_one_group_stay_on_one_side(held_out: float | None) -> None:
    x, y, x_test, y_test = DATA
    x = x.copy()
    groups = np.arange(len(x)) // 16  # four images of every class in each
    x[:, 0, 0, 0] = groups / 100  # which group an image is of
    y = np.where(np.arange(len(x)) % 16 < 4, -1, y)
    names = np.array([f"object {group}" for group in groups])
    unknown_classes(
        Brightness, x, y, x_test, y_test, [(0, 1, 3)], groups=names, held_out=held_out,
        false_reject_rate=0.1,
    )  # fmt: skip
    (made,) = Brightness.made
    trained, clean = (np.unique(part[:, 0, 0, 0]) for part in (made.x, made.clean[0]))
    assert len(trained) + len(clean) == 50
    assert len(clean) == (10 if held_out else 5)
    assert not set(trained) & set(clean)


@pytest.mark.slow
def test_peers_stand_beside(digits: Dataset, capsys: pytest.CaptureFixture[str]) -> None:
    build = functools.partial(RejectingClassifier, encoder="mlp", seed=0, **PLAIN)
    found = unknown_classes(
        build,
        digits.x_train,
        digits.y_train,
        digits.x_test,
        digits.y_test,
        [(0, 1, 2, 3)],
        training={"epochs": 3, "batch_size": 64},
        false_reject_rate=0.05,
        peers=3,
        verbose=1,
    )
    assert found.classifiers[0] == "this classifier"
    assert len(found.classifiers) == 6
    assert "Without 4, 5, 6, 7, 8, 9: this classifier, AUROC" in capsys.readouterr().out
    assert found.rows[0].auroc > 0.7
    assert 0 < found.rows[0].seconds
    known = int(np.sum(digits.y_test < 4))
    assert {row.outcomes.num_inputs for row in found.rows} == {known}
    assert {row.unknown_outcomes.num_inputs for row in found.rows} == {len(digits.y_test) - known}


def test_public_splits() -> None:
    assert len(MNIST_SPLITS) == 5
    assert all(len(set(split)) == 6 for split in MNIST_SPLITS)
    assert leave_one_class_out(["b", "a", "b"]) == (("b",), ("a",))
    assert evaluation.MNIST_SPLITS is MNIST_SPLITS


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"splits": [(0, 9)]}, "of the classes 0, 1, 2, 3. Received: the known classes 0, 9"),
        ({"splits": [(0,)]}, "at least two of the classes"),
        ({"splits": [(0, 1, 2, 3)]}, "images of known and of unknown classes. Received: 80 of 80"),
        ({"false_reject_rate": 2.0}, "Expected false_reject_rate"),
        ({"held_out": 0.0}, "Expected held_out"),
        ({"groups": np.arange(799)}, r"groups of shape \(800,\)"),
        ({"groups": DATA[1]}, "at least two groups in every class"),
        ({"x": np.full((800, 4, 4, 1), 255.0)}, "inside value_range"),
    ],
)
def test_bad_argument(change: dict[str, Any], message: str) -> None:
    arguments = dict(zip(("x", "y", "x_test", "y_test"), DATA, strict=True))
    with pytest.raises(ValueError, match=message):
        unknown_classes(Brightness, **(arguments | change))
    assert not Brightness.made
