"""How long attacks will take, said before they start."""

from __future__ import annotations

import pytest

from tfgmvae.evaluation import forecast


@pytest.mark.parametrize("num_images", [1, 20, 60, 364, 10_000])
@pytest.mark.parametrize("batch_size", [1, 128])
@pytest.mark.parametrize(("per_batch", "per_image"), [(2.0, 0.0), (0.0, 30.0), (2.0, 0.5)])
def test_batches_and_images_have_their_times_and_a_first_call_does_not_count(
    num_images: int,
    batch_size: int,
    per_batch: float,
    per_image: float,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 0.0
    called: list[str] = []

    def run(name: str, eps: float, count: int) -> None:
        nonlocal now
        assert 1 <= count <= min(num_images, batch_size)
        now += (per_batch + per_image * count) * eps if name in called else 100.0
        called.append(name)

    monkeypatch.setattr("time.perf_counter", lambda: now)
    found = forecast.seconds_of_attacks(run, ["fgsm", "pgd"], [1.0], num_images, batch_size)
    num_batches = -(-num_images // batch_size)
    assert found == pytest.approx(2 * (num_batches * per_batch + num_images * per_image))


def test_every_epsilon_has_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0

    def run(name: str, eps: float, count: int) -> None:
        nonlocal now
        now += eps

    monkeypatch.setattr("time.perf_counter", lambda: now)
    assert forecast.seconds_of_attacks(run, ["fgsm"], [2.0, 2.0, 1.0], 100, 50) == 10.0


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
