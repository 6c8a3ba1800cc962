"""The time that is left of a training."""

from __future__ import annotations

import pytest

from tfgmvae.training.monitors import time_left
from tfgmvae.training.monitors.time_left import TimeLeft, duration


def shown(
    seconds: list[float],
    epochs: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    first_epoch: int = 0,
) -> list[str]:
    """What is printed where the epochs took so long."""
    clock = [0.0]
    monkeypatch.setattr(time_left.time, "monotonic", lambda: clock[0])
    callback = TimeLeft()
    callback.set_params({"epochs": epochs})
    callback.on_train_begin()
    for epoch, taken in enumerate(seconds, first_epoch):
        callback.on_epoch_begin(epoch)
        clock[0] += taken
    return capsys.readouterr().out.splitlines()


def test_first_epoch_counts_only_while_it_is_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown([100, 30, 30, 60, 0], 5, monkeypatch, capsys) == [
        "About 6 min 40 s left for 4 epochs.",
        "About 1 min 30 s left for 3 epochs.",
        "About 1 min 0 s left for 2 epochs.",
        "About 40 s left for 1 epoch.",
    ]


def test_resumed_training_counts_its_own_epochs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown([20, 0], 10, monkeypatch, capsys, first_epoch=7)
    assert lines == ["About 40 s left for 2 epochs."]


def test_nothing_is_said_of_a_moment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown([1] * 8, 8, monkeypatch, capsys) == []


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.4, "0 s"), (59.6, "1 min 0 s"), (3599.7, "1 h 0 min")]
)
def test_durations_are_rounded(seconds: float, text: str) -> None:
    assert duration(seconds) == text
