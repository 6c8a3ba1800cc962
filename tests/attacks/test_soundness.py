"""Attacks that do not work are noticed."""

from __future__ import annotations

import dataclasses
from typing import Any

import keras
import numpy as np
import pytest

from tfgmvae import RejectingClassifier, attacks
from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.datasets import Dataset


@dataclasses.dataclass(frozen=True)
class Planted(Attack):
    """An attack that does not work, and is none of the attacks of the package."""

    name, summary = "planted", "does not work"


@dataclasses.dataclass(frozen=True)
class Unchanged(Planted):
    def run(self, problem: Problem) -> np.ndarray:
        return problem.x.copy()


@dataclasses.dataclass(frozen=True)
class TooFar(Planted):
    def run(self, problem: Problem) -> np.ndarray:
        return np.clip(problem.x + 2 * problem.eps, 0, 1)


@dataclasses.dataclass(frozen=True)
class TooBright(Planted):
    def run(self, problem: Problem) -> np.ndarray:
        return problem.x + np.float32(problem.eps)


@dataclasses.dataclass(frozen=True)
class NotANumber(Planted):
    def run(self, problem: Problem) -> np.ndarray:
        return problem.x * np.float32(np.nan)


@pytest.mark.parametrize(
    ("attack", "message"),
    [
        (Unchanged, "of 50 images came back unchanged and unsuccessful"),
        (TooFar, "50 of 50 images left the ball of radius 0.1: up to 0.2"),
        (TooBright, "left the value range"),
        (NotANumber, "hold NaN"),
    ],
)
def test_planted_attack_is_noticed(
    attack: type[Attack],
    message: str,
    plain_network: keras.Model,
    digits: Dataset,
) -> None:
    x, y = digits.x_test[:50], digits.y_test[:50]
    with attacks.registered(attack):
        result = attacks.generate("planted", plain_network, x, y, eps=0.1)
    assert message in " ".join(result.warnings)


def test_image_that_needs_no_attack_may_come_back_unchanged(
    own_classifier: RejectingClassifier, digits: Dataset
) -> None:
    """It is classified wrongly and rejected, and the attack knows of no rejection."""
    own_classifier.set_thresholds(0.0, 0.0)
    x, y = digits.x_test[:20], (digits.y_test[:20] + 1) % 10
    with attacks.registered(Unchanged):
        result = attacks.generate("planted", own_classifier, x, y, eps=0.1)
    assert result.misclassified.all()
    assert not result.success.any()
    assert result.warnings == ()


def test_masked_gradient_is_noticed(saturated_network: Any, digits: Dataset) -> None:
    """Its gradient is exactly zero, so every attack that uses it fails."""
    x, y = digits.x_test[:50], digits.y_test[:50]
    with pytest.warns(UserWarning, match="between 0 and 1"):
        result = attacks.generate("bim", saturated_network, x, y, eps=0.3)
    about_outputs, about_images = result.warnings
    assert "between 0 and 1" in about_outputs
    assert "images came back unchanged and unsuccessful" in about_images
    assert result.success.mean() < 0.1


def test_confident_logits_are_no_mask(plain_network: keras.Model, digits: Dataset) -> None:
    """A softmax of such logits has a gradient of exactly zero."""
    logits = attacks.as_target(plain_network, digits.x_test[:1]).logits
    x, y = digits.x_test[:50], digits.y_test[:50]
    for name in ("fgsm", "mim"):
        result = attacks.generate(name, lambda x: 1000 * logits(x), x, y, eps=0.3)
        assert result.warnings == ()
        assert result.success.mean() > 0.8


def result_with(success: Any, misclassified: Any = None) -> attacks.AttackResult:
    success = np.array(success, bool)
    return attacks.AttackResult(
        adversarial=np.zeros((len(success), 1), np.float32),
        success=success,
        distance=np.zeros(len(success), np.float32),
        labels=np.zeros(len(success), np.int64),
        misclassified=success if misclassified is None else np.array(misclassified, bool),
    )


@pytest.mark.parametrize(
    ("results", "lost"),
    [
        ({"pgd": [1, 1, 0], "fgsm": [1, 0, 0]}, set()),
        ({"pgd": [1, 0, 0], "fgsm": [1, 1, 0]}, {"pgd"}),
        ({"pgd": [0, 0, 0], "fgsm": [0, 0, 0]}, set()),
        ({"adaptive": [1, 0, 0], "pgd": [1, 1, 0], "fgsm": [1, 1, 0]}, {"adaptive"}),
        ({"confident": [1, 0, 0], "pgd": [1, 1, 0]}, {"confident"}),
        ({"pgd": [1, 0, 0], "unheard_of": [1, 1, 1]}, set()),
        ({"pgd": [1, 0, 0], "transfer": [1, 1, 0]}, {"pgd"}),
        ({"madry": [1, 0, 0], "fgsm": [1, 1, 0]}, {"madry"}),
        ({"adaptive": [1, 0, 0], "madry": [1, 1, 0]}, {"adaptive"}),
    ],
)
def test_losing_to_a_weaker_attack(results: dict[str, list[int]], lost: set[str]) -> None:
    found = attacks.lost_to_weaker({name: result_with(won) for name, won in results.items()})
    assert set(found) == lost
    assert all("the weaker " in " ".join(sentences) for sentences in found.values())


def test_attacks_on_the_encoder_are_compared_before_rejection() -> None:
    results = {"pgd": result_with([0, 0], [1, 1]), "fgsm": result_with([1, 1], [1, 1])}
    assert attacks.lost_to_weaker(results) == {}


def test_results_of_different_images() -> None:
    with pytest.raises(ValueError, match="Expected results for the same images"):
        attacks.lost_to_weaker({"pgd": result_with([1]), "fgsm": result_with([1, 1])})


def test_black_box_that_beats_the_white_box_is_named_with_its_images() -> None:
    results = {"adaptive": result_with([1, 0, 0, 0, 1]), "square": result_with([0, 1, 1, 1, 1])}
    (sentence,) = attacks.lost_to_weaker(results)["adaptive"]
    assert "on 3 of 5 that adaptive misses" in sentence
    assert sentence.endswith("and its gradients may mislead.")
    assert attacks.lost_to_weaker(results, tolerance=0.5) == {}
