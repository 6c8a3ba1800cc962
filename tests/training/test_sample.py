"""Samples of training images: of bounded size, from arrays and from streams."""

from __future__ import annotations

import numpy as np
import pytest

from tfgmvae.training import sample
from tfgmvae.training.sample import Reservoir, drawn_sample, sample_size


@pytest.fixture
def images(monkeypatch: pytest.MonkeyPatch) -> np.ndarray:
    """Images whose values are their labels, and room for 40 of them."""
    monkeypatch.setattr(sample, "LARGEST_SIZE", 40)
    return np.broadcast_to(np.arange(100.0)[:, None, None, None], (100, 2, 2, 1))


def test_size_is_bounded_in_images_and_in_bytes() -> None:
    assert sample_size((28, 28, 1)) == 10_000
    assert sample_size((224, 224, 3)) * 224 * 224 * 3 * 4 <= 256 << 20
    assert sample_size((10_000, 10_000, 3)) == 1


def test_arrays_are_drawn_from_in_their_order(images: np.ndarray) -> None:
    labels = np.arange(100)
    found, own = drawn_sample(images, labels, seed=3)
    assert len(found) == 40
    assert (np.diff(own) > 0).all()
    np.testing.assert_array_equal(found[:, 0, 0, 0], own)
    np.testing.assert_array_equal(drawn_sample(images, labels, seed=3)[1], own)
    assert not np.array_equal(drawn_sample(images, labels, seed=4)[1], own)
    assert drawn_sample(images[:40], labels[:40], None)[0] is not None
    assert len(drawn_sample(images[:40], labels[:40], None)[0]) == 40


@pytest.mark.parametrize("batch_size", [1, 7, 100])
def test_every_image_of_a_stream_has_the_same_chance(images: np.ndarray, batch_size: int) -> None:
    counts = np.zeros(100)
    for seed in range(150):
        reservoir = Reservoir(seed)
        for start in range(0, 100, batch_size):
            part = slice(start, start + batch_size)
            reservoir.add(images[part], np.arange(100)[part])
        kept = reservoir.sample()
        assert kept is not None
        np.testing.assert_array_equal(kept[0][:, 0, 0, 0], kept[1])
        assert len(set(kept[1])) == 40
        counts[kept[1]] += 1
    # 60 each on average, with a standard deviation of 6.
    assert abs(counts - 60).max() < 27
    assert abs(counts[:40].mean() - 60) < 4


def test_a_short_stream_is_kept_as_it_is(images: np.ndarray) -> None:
    reservoir = Reservoir(None)
    assert reservoir.sample() is None
    reservoir.add(images[:5], np.arange(5))
    found = reservoir.sample()
    assert found is not None
    np.testing.assert_array_equal(found[1], np.arange(5))
