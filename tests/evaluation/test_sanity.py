"""The sanity checks flag what is broken, and nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import attacks
from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.methods.gradient import Fgsm
from tfgmvae.attacks.problem import Problem
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import Check, sanity, sweep

RESULTS = "Attacks return changed images inside the ball and the value range"
GROWTH = "A larger epsilon does not weaken an attack"
UNBOUNDED = "Without a bound, iterative attacks succeed on nearly all images"
EFFORT = "Twice the steps and restarts change the strongest attack by less than 2 points"
STRONGER = "Attacks beat weaker ones: iterative one-step, white-box transfer and noise"
BLACK_BOX = "Attacks with gradients beat attacks without"
GRADIENT = "The class scores have gradients"
QUICK: Mapping[str, Mapping[str, Any]] = {"noise": {}, "fgsm": {}, "pgd": {"steps": 20}}
EPSILONS = (0.1, 0.3)


def checks(
    classifier: Any,
    digits: Dataset,
    options: Mapping[str, Mapping[str, Any]] = QUICK,
    num_images: int = 60,
) -> dict[str, Check]:
    x, y = digits.x_test[:num_images], digits.y_test[:num_images]
    target = attacks.as_target(classifier, x)
    found = sweep(target, x, y, options, EPSILONS)
    made = {check.name: check for check in sanity.check_attacks(target, x, found, options)}
    assert set(made) == {RESULTS, GROWTH, UNBOUNDED, EFFORT, STRONGER, BLACK_BOX, GRADIENT}
    return made


def violated(made: Mapping[str, Check]) -> set[str]:
    return {name for name, check in made.items() if check.passed is False}


def test_sound_attacks_on_a_plain_network(plain_network: keras.Model, digits: Dataset) -> None:
    made = checks(plain_network, digits)
    assert violated(made) == set()
    assert all(check.passed for check in made.values())
    assert "pgd 100.0%" in made[UNBOUNDED].findings[0]
    lines = sanity.check_list(tuple(made.values())).splitlines()
    assert lines[0] == f"* **holds**: {RESULTS}."
    assert sum(line.startswith("* **holds**: ") for line in lines) == 7
    assert "  * At eps 1: pgd 100.0%." in lines


@dataclasses.dataclass(frozen=True)
class Unchanged(Attack):
    """Returns its input, as cleverhans' Carlini-Wagner attack does under Keras 3."""

    name, summary = "pgd", "does nothing"
    iterative = True
    beats = ("fgsm", "noise")

    steps: int = 10

    def run(self, problem: Problem) -> np.ndarray:
        return problem.x.copy()


def test_attack_that_returns_its_input_is_flagged(
    plain_network: keras.Model, digits: Dataset
) -> None:
    with attacks.registered(Unchanged):
        made = checks(plain_network, digits)
    assert violated(made) == {RESULTS, UNBOUNDED, STRONGER}
    assert "images came back unchanged and unsuccessful" in made[RESULTS].findings[0]
    assert "pgd does not work as it should" in made[STRONGER].findings[0]


def test_saturated_softmax_is_flagged(saturated_network: Any, digits: Dataset) -> None:
    with pytest.warns(UserWarning, match="between 0 and 1"):
        made = checks(saturated_network, digits, {**QUICK, "square": {"queries": 200}})
    assert made[GRADIENT].passed is False
    assert made[RESULTS].passed is False
    assert "values between 0 and 1" in made[RESULTS].findings[0]
    assert made[UNBOUNDED].passed is False
    assert made[BLACK_BOX].passed is False
    assert "of 60 images fall to attacks without gradients alone" in made[BLACK_BOX].findings[0]
    assert "the gradients mislead there" in made[BLACK_BOX].findings[0]


def test_function_without_gradient_is_flagged(digits: Dataset) -> None:
    weights = tf.random.stateless_normal([64, 10], [0, 0])
    made = checks(lambda x: tf.round(tf.reshape(x, [-1, 64])) @ weights, digits, {"noise": {}})
    assert made[GRADIENT].passed is False
    assert made[GRADIENT].findings == ("Zero or not finite for 100.0% of the images.",)
    assert {name for name, check in made.items() if check.passed is None} == {
        UNBOUNDED,
        EFFORT,
        STRONGER,
        BLACK_BOX,
    }


def test_attack_with_too_few_steps_is_flagged(plain_network: keras.Model, digits: Dataset) -> None:
    weak = {"mim": {"steps": 3, "step_size": 0.03}}
    made = checks(plain_network, digits, weak)
    assert EFFORT in violated(made)
    assert "with steps 6" in made[EFFORT].findings[0]


def test_attack_that_weakens_is_flagged(plain_network: keras.Model, digits: Dataset) -> None:
    class Weakening(Fgsm):
        def schedule(self, eps: float) -> tuple[int, float]:
            return 1, 0.3 - eps + 1e-3

    with attacks.registered(Weakening):
        made = checks(plain_network, digits, {"fgsm": {}})
    assert violated(made) == {GROWTH}
    assert "at eps 0.1, but on" in made[GROWTH].findings[0]


def test_adaptive_attack_is_judged_by_what_is_accepted(
    digits_classifier: Any, digits: Dataset
) -> None:
    options = {"fgsm": {}, "adaptive": {"steps": 20, "restarts": 2}}
    made = checks(digits_classifier, digits, options, num_images=40)
    assert made[STRONGER].passed
    assert made[UNBOUNDED].passed
    assert made[EFFORT].findings[0].startswith("adaptive, eps 0.1")
    assert made[EFFORT].findings[0].endswith("with steps 40, restarts 4.")
