"""The worst case: who is attacked how hard, what counts, the intervals, the backup."""

from __future__ import annotations

import csv
import dataclasses
import json
import math
import os
import pathlib
import signal
import subprocess
import sys
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt
import pytest
import tensorflow as tf
from scipy import stats

from tfgmvae import RejectingClassifier, evaluation
from tfgmvae.attacks import catalog
from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import Budget, Estimate, Step, WorstCase
from tfgmvae.evaluation.attack_suite import BUDGETS, fitting
from tfgmvae.perturbation.exact import exact_distances
from tfgmvae.targets.target import Target

SIDE = 4
RUNS: list[int] = []


@dataclasses.dataclass(frozen=True)
class Nudge(Attack):
    """Makes images lighter by a share of the radius; it leaves the dim ones out, if told to."""

    name: ClassVar[str] = "nudge"
    summary: ClassVar[str] = "makes images lighter"
    share: float = 1.0
    brighter_than: float = 0.0

    def run(self, problem: Problem) -> npt.NDArray[np.float32]:
        RUNS.append(len(problem.x))
        is_moved = problem.x.mean(axis=(1, 2, 3), keepdims=True) > self.brighter_than
        return np.where(is_moved, problem.x + self.share * problem.eps, problem.x)


@dataclasses.dataclass(frozen=True)
class BlindNudge(Nudge):
    """The same, called an attack without gradients."""

    name: ClassVar[str] = "blind_nudge"
    uses_gradients: ClassVar[bool] = False


@dataclasses.dataclass(frozen=True)
class Onwards(Attack):
    """Goes a small step on from where it is told to start."""

    name: ClassVar[str] = "onwards"
    summary: ClassVar[str] = "goes a small step on"
    start: Any = None

    def run(self, problem: Problem) -> npt.NDArray[np.float32]:
        return problem.starts(self.start) + np.float32(0.25 * problem.eps)


@pytest.fixture(autouse=True)
def attacks_of_the_test() -> Any:
    RUNS.clear()
    with (
        catalog.registered(Nudge),
        catalog.registered(BlindNudge),
        catalog.registered(Onwards),
    ):
        yield


def light(x: Any) -> Any:
    """Logits of two classes: 1 where the mean is above a half."""
    mean = tf.reduce_mean(x, axis=[1, 2])  # [N, 1]
    return tf.concat([0.5 - mean, mean - 0.5], 1) * 20.0


def images(means: Any) -> npt.NDArray[np.float32]:
    values = np.asarray(means, np.float32).reshape(-1, 1, 1, 1)
    return np.broadcast_to(values, (len(values), SIDE, SIDE, 1)).copy()


def budget(**changed: Any) -> Budget:
    settings: dict[str, Any] = {
        "quick": (Step("nudge", {"share": 0.5}),),
        "full": (Step("nudge"),),
        "hardest": 0.2,
        "fewest": 1,
        "check": 4,
    }
    return Budget(**(settings | changed))


MEANS = np.linspace(0.105, 0.505, 20)  # The last is wrong without an attack.
ZEROS = np.zeros(20, int)


def worst(x: Any = None, **arguments: Any) -> WorstCase:
    given: dict[str, Any] = {
        "classifier": light,
        "x": images(MEANS) if x is None else x,
        "y": ZEROS,
        "norm": math.inf,
        "eps": 0.1,
        "budget": budget(),
    }
    return evaluation.worst_case(**(given | arguments))


def test_hardest_images_are_attacked_in_full() -> None:
    found = worst()
    # Quick moves by .05, full by .1, and the four that are next are attacked in full.
    np.testing.assert_array_equal(found.broken, MEANS > 0.4)
    np.testing.assert_array_equal(found.broken_by == "no attack", MEANS > 0.5)
    hardest = np.flatnonzero(found.attacked == "hardest")
    left = np.flatnonzero(MEANS + 0.05 < 0.5)
    np.testing.assert_array_equal(hardest, left[-4:])
    assert (found.attacked == "check").sum() == 4
    assert found.checks == ((4, 4, 0, 0),)
    assert found.breakers() == {"nudge": int((MEANS > 0.4).sum()) - 1, "no attack": 1}
    assert found.warnings == ()
    assert found.error.found == found.broken.sum()
    assert found.error.share == found.error.low == found.broken.mean()
    assert found.error.high > found.error.share


@pytest.mark.parametrize("norm", [math.inf, 2])
def test_what_counts_is_inside_as_float64(norm: float) -> None:
    found = worst(norm=norm, eps=0.3, budget=budget(hardest=0.9))
    distance = exact_distances(found.adversarial, images(MEANS), norm)
    np.testing.assert_array_equal(distance, found.distance)
    assert (distance <= 0.3).all()
    assert found.adversarial.max() <= 1
    answers = np.asarray(light(found.adversarial)).argmax(axis=1)
    np.testing.assert_array_equal(found.broken, answers == 1)


def test_image_that_left_the_ball_does_not_count() -> None:
    x = images([0.3])
    far = worst(x, y=[0], budget=budget(full=(Step("nudge", {"share": 3.0}),)))
    assert not far.broken.any()
    assert "left the ball" in far.warnings[0]


def test_check_that_breaks_deepens_the_search() -> None:
    # The quick attack leaves dim images out, so the ranking takes .35 for hopeless.
    x = images([0.46] * 6 + [0.45] * 4 + [0.35] * 10)
    misled = budget(quick=(Step("nudge", {"share": 0.0, "brighter_than": 0.44}),), rounds=5)
    with pytest.warns(UserWarning, match="The check broke 4 of 4"):
        found = worst(x, eps=0.2, budget=misled)
    assert found.broken.all()
    assert [check.depth for check in found.checks] == [4, 8]
    assert found.error == (20, 1, 1, 1, *found.error[-2:])


def test_rounds_end_and_say_so() -> None:
    x = images([0.46] * 10 + [0.35] * 10)
    misled = budget(quick=(Step("nudge", {"share": 0.0, "brighter_than": 0.4}),), check=2, rounds=1)
    with pytest.warns(UserWarning, match="the ranking is not deep enough"):
        found = worst(x, eps=0.2, budget=misled)
    assert found.checks == ((4, 2, 2, 2),)
    assert found.error.share == 1
    assert found.error.found == 6


def test_attack_goes_on_from_the_worst_image_found() -> None:
    x = images([0.43, 0.42])
    onwards = Step("onwards", from_best=True)
    once, twice = (budget(full=(onwards,) * count, hardest=0.9) for count in (1, 2))
    assert worst(x, y=[0, 0], budget=once).broken.tolist() == [True, False]
    assert worst(x, y=[0, 0], budget=twice).broken.tolist() == [True, True]
    with pytest.raises(TypeError, match="Expected options of 'nudge'"):
        worst(x, y=[0, 0], budget=budget(full=(Step("nudge", from_best=True),)))


def test_few_images_are_all_attacked_in_full() -> None:
    found = worst(images([0.3, 0.42]), y=[0, 0], budget=BUDGETS["minutes"])
    assert set(found.attacked[~found.broken]) == {"hardest"}
    assert found.checks == ()
    assert found.error[:4] == (1, 0.5, 0.5, 0.5)


def test_combined_measure_counts_clean_refusals_and_mistakes() -> None:
    target = evaluation.ConfidenceThreshold(light, 0.6, images(MEANS))
    found = worst(classifier=target)
    refused = found.clean_labels == -1
    assert refused.any()
    assert found.not_right.found == (refused | found.broken).sum()
    assert found.to_dict()["clean"]["reject_rate"] == refused.mean()
    assert not (found.broken & ~(found.confidence >= target.smallest_log_odds)).any()


def test_curve_is_of_the_images_found() -> None:
    found = worst(classifier=evaluation.ConfidenceThreshold(light, 0.9, images(MEANS)))
    own = (found.clean_labels == -1).mean()
    assert 0.1 < own < 0.5
    rows = found.at_clean_refusals((0.05, own, 0.5))
    assert [row.clean_refused for row in rows] == [0.05, own]
    assert rows[0].wrong >= rows[1].wrong > 0
    assert rows[1].not_right >= own
    assert "lower bound" in found.table()


def test_same_seed_same_result() -> None:
    first, again = worst(seed=3), worst(seed=3)
    np.testing.assert_array_equal(first.adversarial, again.adversarial)
    np.testing.assert_array_equal(first.attacked, again.attacked)
    assert (worst(seed=4).attacked != first.attacked).any()


def test_black_box_that_beats_the_white_box_is_said() -> None:
    blind = budget(full=(Step("nudge", {"share": 0.4}), Step("blind_nudge")))
    assert "the gradients mislead there" in worst(budget=blind).warnings[-1]


def exact(count: float, number: int, doubt: float) -> tuple[float, float]:
    return tuple(stats.binomtest(round(count), number).proportion_ci(1 - doubt, "exact"))


def test_estimate_of_images_that_were_all_attacked() -> None:
    found = Estimate.of(30, 100, left=0, checked=0, broken=0, rounds=3)
    assert found[:4] == (30, 0.3, 0.3, 0.3)
    assert found[4:] == pytest.approx(exact(30, 100, 0.05))


def test_estimate_from_a_check() -> None:
    found = Estimate.of(25, 200, left=100, checked=50, broken=4, rounds=1)
    high = exact(4, 50, 0.05)[1]
    assert found.share == (21 + 150 * 4 / 50) / 200
    # The lower end is no less than what was found for certain.
    assert found[2:4] == pytest.approx([25 / 200, (21 + 150 * high) / 200])
    high = exact(4, 50, 0.025)[1]
    assert found.further_low == pytest.approx(exact(25, 200, 0.025)[0])
    assert found.further_high == pytest.approx(exact((21 + 150 * high) // 1 + 1, 200, 0.025)[1])


def test_check_of_another_round_is_trusted_less() -> None:
    ends = [Estimate.of(20, 200, 100, 50, 0, rounds).high for rounds in (1, 2, 3)]
    assert ends == sorted(ends)
    assert ends[0] < ends[2]


def test_interval_of_the_check_holds_as_often_as_it_says() -> None:
    generator = np.random.default_rng(0)
    number, num_bad, checked, held = 400, 12, 100, 0
    for _ in range(500):
        broken = int(generator.hypergeometric(num_bad, number - num_bad, checked))
        found = Estimate.of(broken, number, number - checked, checked, broken, 1)
        held += found.low <= num_bad / number <= found.high
    assert held / 500 >= 0.95


def test_backup_goes_on_without_loss(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "backup"
    whole = worst(batch_size=4)
    num_runs = len(RUNS)
    done = worst(batch_size=4, backup=folder)
    RUNS.clear()
    worst(batch_size=4, backup=folder)
    assert RUNS == []
    # What a process that was killed leaves behind: some parts, and one that is half written.
    parts = sorted(folder.glob("0*.npz"))
    assert len(parts) == num_runs
    for part in parts[3:]:
        part.unlink()
    (folder / ".00003-nudge-1.npz").write_bytes(b"half")
    again = worst(batch_size=4, backup=folder)
    assert len(RUNS) == num_runs - 3
    for found in (done, again):
        for field in dataclasses.fields(WorstCase):
            np.testing.assert_array_equal(getattr(found, field.name), getattr(whole, field.name))


_KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[2])
import test_worst_case as here
from tfgmvae.attacks import catalog
run, count = here.Nudge.run, []
def dies(self, problem):
    count.append(1)
    if len(count) == 4:
        os.kill(os.getpid(), signal.SIGKILL)
    return run(self, problem)
here.Nudge.run = dies
with catalog.registered(here.Nudge), catalog.registered(here.BlindNudge):
    here.worst(batch_size=4, backup=sys.argv[1])
"""


def test_killed_process_loses_one_part(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "backup"
    command = [sys.executable, "-c", _KILLED, str(folder), str(pathlib.Path(__file__).parent)]
    killed = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ))
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert len(list(folder.glob("0*.npz"))) == 3
    again = worst(batch_size=4, backup=folder)
    np.testing.assert_array_equal(again.adversarial, worst(batch_size=4).adversarial)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"eps": 0.2}, "made with another eps"),
        ({"seed": 1, "norm": 2}, "made with another norm, seed"),
        ({"budget": budget(check=5)}, "made with another budget"),
        ({"y": np.ones(20, int)}, "made with another labels"),
        ({"x": images(MEANS * 0.9)}, "made with another images"),
        ({"classifier": lambda x: light(x * 0.9)}, "made with one that answers differently"),
    ],
)
def test_backup_of_something_else(
    changed: dict[str, Any], message: str, tmp_path: pathlib.Path
) -> None:
    worst(backup=tmp_path / "backup")
    with pytest.raises(ValueError, match=message):
        worst(backup=tmp_path / "backup", **changed)


def test_folder_of_other_files_is_no_backup(tmp_path: pathlib.Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(ValueError, match="which holds other files"):
        worst(backup=tmp_path)
    with pytest.raises(ValueError, match="Expected backup to be a folder"):
        worst(backup=tmp_path / "notes.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"x": images([])}, "Expected one image at least"),
        ({"eps": 0}, "Expected eps to be positive"),
        ({"norm": 1}, "Expected norm to be"),
        ({"budget": "hours"}, "'minutes', 'full', or a Budget. Received: budget='hours'"),
        ({"y": ZEROS - 1}, "Expected"),
        ({"budget": budget(full=(Step("adaptive"),))}, "an attack that works on this classifier"),
    ],
)
def test_bad_arguments(changed: dict[str, Any], message: str, tmp_path: pathlib.Path) -> None:
    with pytest.raises(ValueError, match=message):
        worst(backup=tmp_path / "backup", **changed)
    assert list(tmp_path.iterdir()) == []
    assert RUNS == []


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"hardest": 1.5}, "Expected hardest in"),
        ({"check": 0}, "Expected check to be an integer >= 1"),
        ({"quick": ()}, "Expected attacks of both kinds"),
    ],
)
def test_bad_budget(changed: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        budget(**changed)


@pytest.mark.parametrize("name", list(BUDGETS))
@pytest.mark.parametrize("norm", [math.inf, 2])
def test_both_kinds_of_attack_rank(name: str, norm: float) -> None:
    """A white box that knows the refusal, and a black box beside it."""
    for steps in (BUDGETS[name].quick, BUDGETS[name].full):
        found = [catalog.attack_class(step.attack) for step in fitting(steps, Target(light), norm)]
        assert found[0].uses_gradients
        assert found[0].knows_rejection
        assert any(not attack.uses_gradients for attack in found)


def test_what_is_written(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = worst(verbose=1, batch_size=8)
    printed = capsys.readouterr().out
    assert "quick: 8 of 19 images attacked" in printed
    assert "quick takes about 1 s more" in printed
    found.save_csv(tmp_path / "images.csv")
    with (tmp_path / "images.csv").open() as file:
        lines = list(csv.DictReader(file))
    assert [line["broken"] == "1" for line in lines] == found.broken.tolist()
    assert json.loads(json.dumps(found.to_dict()))["num_images"] == 20
    table = found.table()
    assert "20 images, norm inf, eps 0.1" in table
    assert "| accepted and wrong" in table


SMALL = budget(
    quick=(Step("adaptive", {"steps": 3, "restarts": 1}),),
    full=(
        Step("adaptive", {"steps": 5, "restarts": 1}),
        Step("square", {"queries": 20}),
    ),
    check=2,
)


def test_rejecting_classifier(digits_classifier: RejectingClassifier, digits: Dataset) -> None:
    x, y = digits.x_test[:12], digits.y_test[:12]
    found = evaluation.worst_case(digits_classifier, x, y, math.inf, 0.3, SMALL)
    labels = digits_classifier.predict(found.adversarial, verbose=0)
    np.testing.assert_array_equal(found.broken, (labels >= 0) & (labels != y))
    assert found.broken.any()
    assert set(found.broken_by) <= {"", "no attack", "adaptive", "square"}
