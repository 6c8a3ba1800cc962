"""Labels that are hidden: how many stay, and which."""

from __future__ import annotations

import numpy as np
import pytest

from tfgmvae import datasets


@pytest.mark.parametrize("kept", [1, 3, 10])
def test_masked_labels_keep_some_of_every_class(kept: int) -> None:
    y = np.repeat(np.arange(4), [10, 11, 12, 13])
    masked = datasets.mask_labels(y, kept, seed=3)
    assert masked.dtype == np.int64
    np.testing.assert_array_equal(np.bincount(masked[masked >= 0]), [kept] * 4)
    np.testing.assert_array_equal(masked[masked >= 0], y[masked >= 0])
    assert set(y) == {0, 1, 2, 3}


def test_masked_labels_depend_on_the_seed_alone() -> None:
    y = np.arange(100) % 5
    np.testing.assert_array_equal(
        datasets.mask_labels(y, 4, seed=1), datasets.mask_labels(y, 4, seed=1)
    )
    assert (datasets.mask_labels(y, 4, seed=1) != datasets.mask_labels(y, 4, seed=2)).any()


def test_unlabelled_stays_unlabelled() -> None:
    masked = datasets.mask_labels([-1, 0, -1, 1], 1)
    np.testing.assert_array_equal(masked, [-1, 0, -1, 1])


def test_too_few_labels_to_keep() -> None:
    with pytest.raises(ValueError, match="labels_per_class=2 .*Received: 1 of class 1"):
        datasets.mask_labels([0, 0, 1], 2)
    with pytest.raises(ValueError, match="Expected labels_per_class to be an integer >= 1"):
        datasets.mask_labels([0, 0, 1], 0)
