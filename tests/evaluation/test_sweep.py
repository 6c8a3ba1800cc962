"""Sweeps over epsilon: the worst case, what is passed on to the attacks, what is refused."""

from __future__ import annotations

import math
import re
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import NotCalibratedError, RejectingClassifier
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import Outcomes, Sweep, sweep
from tfgmvae.evaluation.sweeps import Attacked, Examples
from tfgmvae.targets.answers import AFTER, BEFORE, RECLASSIFIED

NOTHING = Examples(*(np.zeros(0) for _ in range(5)))


def sweep_of(clean: list[int], found: dict[tuple[str, float], list[int]]) -> Sweep:
    """A sweep over images of class 0, which answered like that."""
    epsilons = tuple(sorted({eps for _, eps in found}))
    size = len(clean)
    return Sweep(
        y=np.zeros(size, np.int64),
        norm=math.inf,
        epsilons=epsilons,
        clean={AFTER: np.array(clean)},
        attacked={
            key: Attacked(
                {AFTER: np.array(labels)},
                np.array(labels) > 0,
                np.array(labels) > 0,
                np.full(size, key[1], np.float32),
                (),
            )
            for key, labels in found.items()
        },
        examples=dict.fromkeys(epsilons, NOTHING),
    )


@pytest.mark.parametrize(
    ("clean", "found", "expected"),
    [
        # One image each: clean answer, answers of two attacks, outcome in the worst case.
        ([0], {"a": [0], "b": [0]}, Outcomes(1, 0, 0)),
        ([0], {"a": [0], "b": [-1]}, Outcomes(0, 1, 0)),
        ([0], {"a": [3], "b": [-1]}, Outcomes(0, 0, 1)),
        ([0], {"a": [-1], "b": [3]}, Outcomes(0, 0, 1)),
        ([3], {"a": [0], "b": [-1]}, Outcomes(0, 0, 1)),
        ([-1], {"a": [0], "b": [0]}, Outcomes(0, 1, 0)),
        # Which attack is the worst differs from image to image.
        ([0, 0, 0], {"a": [0, 3, -1], "b": [3, 0, -1]}, Outcomes(0, 1, 2)),
    ],
)
def test_worst_case_is_taken_image_by_image(
    clean: list[int], found: dict[str, list[int]], expected: Outcomes
) -> None:
    made = sweep_of(clean, {(name, 0.1): labels for name, labels in found.items()})
    assert made.worst_case(0.1) == expected


def test_larger_ball_holds_the_smaller_one() -> None:
    made = sweep_of([0, 0], {("a", 0.1): [3, 0], ("a", 0.2): [0, 0], ("b", 0.2): [0, -1]})
    assert made.worst_case(0.0) == Outcomes(2, 0, 0)
    assert made.worst_case(0.1) == Outcomes(1, 0, 1)
    assert made.worst_case(0.2) == Outcomes(0, 1, 1)
    assert made.worst_case(0.2, attacks=["b"]) == Outcomes(1, 1, 0)
    assert made.outcomes("a", 0.2) == Outcomes(2, 0, 0)


def examples_of(index: list[int], confidence: list[float], name: str) -> Examples:
    size = len(index)
    images = np.array(confidence, np.float32).reshape(size, 1)
    return Examples(np.array(index), images, np.ones(size, int), images[:, 0], np.full(size, name))


def test_surest_example_of_every_image_is_kept() -> None:
    found = examples_of([4, 2], [0.9, 0.5], "fgsm").best_with(
        examples_of([2, 4, 7], [0.8, 0.7, 0.1], "adaptive")
    )
    assert found.index.tolist() == [4, 2, 7]
    assert found.attacks.tolist() == ["fgsm", "adaptive", "adaptive"]
    np.testing.assert_allclose(found.adversarial[:, 0], [0.9, 0.8, 0.1])
    many = examples_of(list(range(20)), list(np.linspace(1, 0, 20)), "pgd").best_with(found)
    assert len(many.index) == 8


@pytest.fixture(scope="module")
def made(digits_classifier: RejectingClassifier, digits: Dataset) -> Sweep:
    attacks = {"noise": {}, "adaptive": {"steps": 10, "restarts": 1}}
    x, y = digits.x_test[:30], digits.y_test[:30]
    return sweep(digits_classifier, x, y, attacks, [0.25, 0.1, 0.25])


def test_stages_and_epsilons(made: Sweep) -> None:
    assert made.stages == (BEFORE, AFTER, RECLASSIFIED)
    assert made.epsilons == (0.1, 0.25)
    assert made.attacks == ("noise", "adaptive")
    for eps in made.epsilons:
        found = made.attacked["adaptive", eps]
        labels = found.labels[AFTER]
        np.testing.assert_array_equal(found.success, (labels != made.y) & (labels >= 0))
    assert made.worst_case(0.25).error > made.worst_case(0.0).error


def test_examples_are_accepted_and_wrong(
    made: Sweep, digits_classifier: RejectingClassifier, digits: Dataset
) -> None:
    found = made.examples[0.25]
    assert len(found.index) == 8
    labels = digits_classifier.predict(found.adversarial, verbose=0)
    np.testing.assert_array_equal(labels, found.labels)
    assert (labels >= 0).all()
    assert (labels != made.y[found.index]).all()
    distance = np.abs(found.adversarial - digits.x_test[found.index]).max()
    assert distance <= 0.25 + 1e-6


def test_table_and_numbers(made: Sweep) -> None:
    lines = made.table().splitlines()
    assert lines[0].endswith("| wrong after reclassification |")
    assert sum("worst case" in line for line in lines) == 3
    numbers = made.to_dict()
    assert numbers["norm"] == "inf"
    assert [row["eps"] for row in numbers["worst_case"]] == [0.0, 0.1, 0.25]
    for row in numbers["attacks"]:
        for shares in row["stages"].values():
            assert sum(shares.values()) == pytest.approx(1)


def test_transfer_from_another_network(plain_network: keras.Model, digits: Dataset) -> None:
    x, y = digits.x_test[:30], digits.y_test[:30]
    logits = tf.random.stateless_normal([64, 10], [0, 0])
    found = sweep(
        lambda x: tf.reshape(x, [-1, 64]) @ logits, x, y, {}, [0.3], surrogate=plain_network
    )
    assert found.attacks == ("transfer",)
    own = sweep(plain_network, x, y, {}, [0.3], surrogate=plain_network)
    assert own.outcomes("transfer", 0.3).error > 0.9
    assert own.stages == (BEFORE, AFTER)


def middle_pixels(x: tf.Tensor) -> tf.Tensor:
    return 9 * tf.reshape(x, [-1, 64])[:, 20:30]


BAD_ARGUMENTS: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"epsilons": []}, ValueError, "Expected epsilons to be positive"),
    ({"epsilons": [0.1, -0.1]}, ValueError, r"Received: \[0.1, -0.1\]"),
    ({"epsilons": [0.0]}, ValueError, "Expected epsilons to be positive"),
    ({"epsilons": [math.inf]}, ValueError, "Expected epsilons to be positive, finite"),
    ({"attacks": {"cw": {}}}, ValueError, "Expected name to be one of"),
    ({"attacks": {"pgd": {"stepz": 1}}}, TypeError, "Expected options of 'pgd'"),
    ({"attacks": {"fgsm": {}, "carlini_wagner": {}}}, ValueError, "Expected norm in"),
    (
        {
            "attacks": {"adaptive": {}},
            "classifier": lambda x: 9 * tf.reshape(x, [-1, 64])[:, 20:30],
        },
        TypeError,
        "Expected a RejectingClassifier or a RejectOption for 'adaptive'",
    ),
    ({"norm": 1}, ValueError, "Expected norm to be numpy.inf or 2"),
    ({"y": np.eye(10)[:5]}, ValueError, "If y is one-hot"),
    ({"y": np.full(5, -1)}, ValueError, r"class labels in \[0, 9\]"),
    ({"x": np.full((5, 8, 8, 1), 2.0)}, ValueError, "Expected x inside value_range"),
    ({"classifier": 3}, TypeError, "Expected classifier to be"),
    (
        {"classifier": RejectingClassifier((8, 8, 1), 10, encoder="mlp")},
        NotCalibratedError,
        "Expected a calibrated classifier",
    ),
]


@pytest.mark.parametrize(("change", "error", "message"), BAD_ARGUMENTS)
def test_bad_argument_is_found_before_the_first_attack(
    change: dict[str, Any],
    error: type[Exception],
    message: str,
    digits_classifier: RejectingClassifier,
    digits: Dataset,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("an attack was run")

    monkeypatch.setattr("tfgmvae.attacks.methods.gradient.Fgsm.run", refuse)
    arguments = {
        "classifier": digits_classifier,
        "x": digits.x_test[:5],
        "y": digits.y_test[:5],
        "attacks": {"fgsm": {}},
        "epsilons": [0.1],
    } | change
    with pytest.raises(error, match=message):
        sweep(**arguments)


def steep(x: tf.Tensor) -> tf.Tensor:
    """Logits `[N, 2]` of images `[N, 1]`: class 0 below a brightness of about a half."""
    return tf.concat([6 - 10 * x, x], 1)


@pytest.mark.parametrize("num_images", [19, 20, 40])
def test_the_time_is_forecast_before_the_attacks(
    num_images: int, capsys: pytest.CaptureFixture[str]
) -> None:
    x, y = np.full((num_images, 1), 0.4, "float32"), np.zeros(num_images, int)
    attacks: dict[str, dict[str, Any]] = {"fgsm": {}, "noise": {}}
    said = sweep(steep, x, y, attacks, [0.1, 0.3], surrogate=steep, verbose=1)
    first, *lines = capsys.readouterr().out.splitlines()
    if num_images < 20:
        lines.insert(0, first)
    else:
        assert re.fullmatch(
            rf"The attacks on {num_images} images will take about \d+ (s|min)\.", first
        )
    assert [line.split(",")[0] for line in lines] == ["fgsm", "noise", "transfer"] * 2
    silent = sweep(steep, x, y, attacks, [0.1, 0.3], surrogate=steep)
    assert capsys.readouterr().out == ""
    assert said.to_dict() == silent.to_dict()
