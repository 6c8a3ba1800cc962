"""How long attacks will take, said before they start."""

from __future__ import annotations

import pytest

from tfgmvae.evaluation import forecast


def test_what_only_a_first_call_takes_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    called: list[str] = []

    def call(name: str, eps: float) -> None:
        nonlocal now
        now += 30 * eps if name in called else 100.0
        called.append(name)

    monkeypatch.setattr("time.perf_counter", lambda: now)
    assert forecast.seconds_of_calls(call, ["fgsm", "pgd"], [0.1, 0.2]) == 18.0


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "1 s"),
        (42.4, "42 s"),
        (119.0, "119 s"),
        (120.0, "2 min"),
        (5400.0, "90 min"),
        (7200.0, "2 h"),
        (90_000.0, "25 h"),
    ],
)
def test_duration_in_words(seconds: float, words: str) -> None:
    assert forecast.duration(seconds) == words
