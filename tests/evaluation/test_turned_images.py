"""The worst rotation with shift of an image."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae.evaluation import ConfidenceThreshold, Outcomes, worst_turn
from tfgmvae.evaluation.turned_images import turned


def bar(row: int = 4) -> np.ndarray:
    image = np.zeros((1, 9, 9, 1), np.float32)
    image[:, row, 1:8] = 1
    return image


def lower_rows(x: Any) -> Any:
    """Logits of two classes: 1 where anything bright is in the last two rows."""
    bright = tf.reduce_max(x[:, 7:], axis=[1, 2])
    return tf.concat([1 - 2 * bright, 2 * bright - 1], 1) * 3.0


def test_images_are_turned_and_shifted() -> None:
    np.testing.assert_allclose(turned(bar(), 0, (0, 0)), bar())
    np.testing.assert_allclose(turned(bar(), 0, (2, 0)), bar(6))
    np.testing.assert_allclose(turned(bar(), 90, (0, 0)), bar().swapaxes(1, 2), atol=1e-6)
    np.testing.assert_allclose(
        turned(bar(3), 90, (0, 0)), np.rot90(bar(3), k=-1, axes=(1, 2)), atol=1e-6
    )


def test_worst_of_each_image_is_kept() -> None:
    x = np.concatenate([bar(4), bar(5), bar(1)])
    found = worst_turn(lower_rows, x, [0, 0, 0], degrees=0, shift=2)
    assert found.broken.tolist() == [False, True, False]
    assert found.offset[1, 0] == 2
    assert found.degrees[1] == 0
    assert np.isnan(found.degrees[[0, 2]]).all()
    assert found.outcomes == Outcomes(2, 0, 1)
    by_angle = worst_turn(lower_rows, x, [0, 0, 0], degrees=90, shift=0)
    assert by_angle.broken[0]
    assert by_angle.degrees[0] != 0


def test_refusal_is_no_error() -> None:
    x = bar(4) * np.float32(0.55)
    target = ConfidenceThreshold(lower_rows, 0.99, x)
    assert worst_turn(target, x + bar(5) * 0.4, [0], degrees=0).outcomes == Outcomes(0, 1, 0)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"degrees": -1}, "Expected degrees >= 0"),
        ({"shift": -1}, "Expected shift to be an integer >= 0"),
        ({"x": np.zeros((1, 9))}, "Expected images"),
    ],
)
def test_bad_arguments(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        worst_turn(**({"classifier": lower_rows, "x": bar(), "y": [0]} | arguments))
