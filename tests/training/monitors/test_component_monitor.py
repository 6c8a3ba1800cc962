"""The report on components by itself; `test_training.py` has it within a training."""

from __future__ import annotations

import warnings
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from tfgmvae.preparation import Preparation
from tfgmvae.training.monitors.components import ComponentReport, separation

MEANS = 10 * np.eye(4)


def codes_around(centres: Any, spread: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Fifty codes of every class around its centre, the root mean squared distance being known."""
    offsets = np.random.default_rng(0).normal(size=(len(centres), 50, 4))
    offsets -= offsets.mean(axis=1, keepdims=True)
    squared = np.sum(offsets**2, axis=2, keepdims=True).mean(axis=1, keepdims=True)
    codes = np.asarray(centres)[:, np.newaxis] + spread * offsets / np.sqrt(squared)
    return codes.reshape(-1, 4), np.repeat(np.arange(len(centres)), 50)


@pytest.mark.parametrize(
    ("centres", "spread", "collapsed", "merged"),
    [
        (MEANS, 1.0, [], []),
        # Class 2 lies where class 0 does: nothing is assigned to component 2, and the two merge.
        (MEANS[[0, 1, 0, 3]], 1.0, [2], [(0, 2)]),
        (MEANS[[0, 0, 0, 3]], 1.0, [1, 2], [(0, 1), (0, 2), (1, 2)]),
        # Swapped classes are wrong but separate.
        (MEANS[[1, 0, 2, 3]], 1.0, [], []),
        # Distance 14.1 between the centres: merged from a spread of 7.1 on.
        (MEANS, 7.0, [], []),
        (MEANS, 7.2, [], [(a, b) for a in range(4) for b in range(a + 1, 4)]),
    ],
)
def test_separation(centres: Any, spread: float, collapsed: Any, merged: Any) -> None:
    codes, labels = codes_around(centres, spread)
    assert separation(codes, labels, MEANS) == (collapsed, merged)


def test_classes_without_images_are_not_judged() -> None:
    codes, labels = codes_around(MEANS)
    present = labels != 2
    assert separation(codes[present], labels[present], MEANS) == ([], [])


class ModelOfCodes:
    """Stands for a classifier whose encoder gives the wanted codes."""

    input_shape = (2, 2, 1)
    num_classes = 4
    component_means = MEANS
    class_names = None
    preparation = Preparation((2, 2, 1), resize=None)

    def __init__(self, codes: np.ndarray) -> None:
        self.encoder = SimpleNamespace(predict=lambda x, **options: codes)


def report_on(codes: np.ndarray, labels: np.ndarray) -> tuple[ComponentReport, dict[str, Any]]:
    report = ComponentReport(np.zeros((len(codes), 2, 2, 1)), labels)
    report.set_model(ModelOfCodes(codes))
    logs: dict[str, Any] = {}
    report.on_train_begin()
    report.on_epoch_end(0, logs)
    return report, logs


def test_report_counts_in_the_logs_and_warns_once_at_the_end() -> None:
    report, logs = report_on(*codes_around(MEANS[[0, 1, 0, 3]]))
    assert logs == {"collapsed_components": 1, "merged_components": 1}
    assert (report.collapsed_, report.merged_) == ([2], [(0, 2)])
    with pytest.warns(UserWarning, match=r"collapsed components \[2\], merged pairs \[\(0, 2\)\]"):
        report.on_train_end()


def test_report_is_silent_about_separate_classes() -> None:
    report, logs = report_on(*codes_around(MEANS))
    assert logs == {"collapsed_components": 0, "merged_components": 0}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        report.on_train_end()


@pytest.mark.parametrize(
    ("x", "y", "message"),
    [
        (np.zeros((3, 2, 2, 1)), [0, 1, 4], r"labels in \[0, 3\].*y\[2\]=4"),
        (np.zeros((3, 2, 2, 1)), [0, -1, 1], r"labels in \[0, 3\].*y\[1\]=-1"),
        (np.zeros((3, 2, 2)), [0, 1, 2], r"shape \(N, 2, 2, 1\)"),
        (np.zeros((3, 2, 2, 1)), [0, 1], r"shape \(3,\)"),
    ],
)
def test_report_checks_its_images_when_training_starts(x: Any, y: Any, message: str) -> None:
    report = ComponentReport(x, y)
    report.set_model(ModelOfCodes(np.zeros((3, 4))))
    with pytest.raises(ValueError, match=message):
        report.on_train_begin()
