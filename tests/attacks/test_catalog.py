"""The attacks by name, the facts that stand on their classes, and attacks added from outside."""

from __future__ import annotations

import dataclasses
import pathlib
import re
from collections.abc import Iterator

import keras
import numpy as np
import pytest

from tfgmvae import attacks, evaluation
from tfgmvae.attacks import catalog
from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.datasets import Dataset
from tfgmvae.io.numbers import check_count
from tfgmvae.targets.confidence import ConfidenceThreshold
from tfgmvae.targets.rejecting import RejectingTarget

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


@dataclasses.dataclass(frozen=True)
class Contrast(Attack):
    """Keeps the first of several changes of contrast that succeeds."""

    name, summary = "contrast", "lowers the contrast until the answer is wrong"
    uses_gradients = False

    steps: int = 5

    def __post_init__(self) -> None:
        check_count("steps", self.steps)

    def run(self, problem: Problem) -> np.ndarray:
        adversarial = problem.x.copy()
        for _, part in problem.batches():
            x, y = problem.x[part], problem.y[part]
            for factor in np.linspace(0.9, 0.1, self.steps):
                done = problem.succeeds(problem.target.answers(adversarial[part])[0], y)  # [n]
                tried = problem.project((0.5 + factor * (x - 0.5)).astype(np.float32), x)
                adversarial[part][~done] = tried[~done]
        return adversarial


@pytest.fixture
def contrast() -> Iterator[type[Attack]]:
    yield attacks.register(Contrast)
    attacks.unregister("contrast")
    assert "contrast" not in attacks.available()


def test_registered_attack_is_one_like_the_others(
    contrast: type[Attack], plain_network: keras.Model, digits: Dataset
) -> None:
    x, y = digits.x_test[:60], digits.y_test[:60]
    assert "contrast" in attacks.available()
    found = attacks.generate("contrast", plain_network, x, y, eps=0.4, steps=3)
    assert 0 < found.success.sum()
    report = evaluation.evaluate(plain_network, x, y, {"contrast": {}, "fgsm": {}}, [0.3])
    (black_box,) = [check for check in report.checks if "attacks without" in check.name]
    assert black_box.passed
    with pytest.raises(ValueError, match="Expected steps to be an integer >= 1"):
        attacks.generate("contrast", plain_network, x, y, eps=0.4, steps=0)


def test_name_that_is_taken(contrast: type[Attack]) -> None:
    with pytest.raises(ValueError, match="Expected a name that is not taken. Received: contrast"):
        attacks.register(contrast)


def test_class_that_is_no_attack() -> None:
    class Nameless(Contrast):
        name = ""

    with pytest.raises(TypeError, match="Expected Nameless to have a name"):
        attacks.register(Nameless)
    with pytest.raises(TypeError, match="Expected a dataclass derived from Attack"):
        attacks.register(dict)  # type: ignore[type-var]


def test_registered_takes_the_place_of_an_attack_for_a_while() -> None:
    @dataclasses.dataclass(frozen=True)
    class Other(Contrast):
        name = "pgd"

    before = catalog.attack_class("pgd")
    with attacks.registered(Other):
        assert catalog.attack_class("pgd") is Other
    assert catalog.attack_class("pgd") is before


def test_facts_fit_each_other() -> None:
    names = {attack.name for attack in catalog.classes()}
    for attack in catalog.classes():
        assert set(attack.beats) <= names | {"transfer"}
        assert attack.name not in attack.beats
        assert attack.uses_gradients or not attack.iterative
        assert attack.knows_rejection or not (attack.needs_pipeline or attack.needs_confidence)


@pytest.mark.parametrize("target", [RejectingTarget, ConfidenceThreshold])
def test_attack_that_knows_a_target_is_there(target: type[attacks.Target]) -> None:
    assert target.knowing_attack is not None
    assert catalog.attack_class(target.knowing_attack).knows_rejection


def test_table_of_generate_says_what_the_classes_say() -> None:
    documented = attacks.generate.__doc__ or ""
    rows = re.findall(r"^ *\| (`\w+`(?:, `\w+`)*) \| (.+) \|$", documented, re.MULTILINE)
    assert dict(rows) == {
        ", ".join(f"`{name}`" for name in (attack.name, *attack.aliases)): attack.summary
        for attack in catalog.classes()
    }


def test_page_on_evaluation_lists_every_attack() -> None:
    (page,) = (ROOT / "docs").rglob("evaluate.md")
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", page.read_text(), re.MULTILINE)
    listed = [name for row in rows for name in re.findall(r"\w+", row)]
    assert sorted(listed) == list(attacks.available())
