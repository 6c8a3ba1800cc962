"""Corruptions: what they do to pixels, and the table of what becomes of such images."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier, attacks
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import corrupted, corruptions
from tfgmvae.evaluation.corrupted_images import KINDS


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", [(8, 8, 1), (12, 9, 3), (9, 12, 2)])
def test_every_kind_changes_every_image(kind: str, shape: tuple[int, ...]) -> None:
    x = np.random.default_rng(0).random((6, *shape), np.float32)
    before = x.copy()
    made = corrupted(x, kind, seed=1)
    assert made.shape == x.shape
    assert made.dtype == np.float32
    assert 0 <= made.min() <= made.max() <= 1
    assert (made != x).any(axis=(1, 2, 3)).all()
    np.testing.assert_array_equal(made, corrupted(x, kind, seed=1))
    np.testing.assert_array_equal(x, before)
    assert corrupted(x[:0], kind).shape == (0, *shape)


def square() -> np.ndarray:
    """One image, black but for a white square in its centre."""
    x = np.zeros((1, 21, 21, 1), np.float32)
    x[:, 6:15, 6:15] = 1
    return x


def test_scale_shrinks_the_square() -> None:
    shrunk = corrupted(square(), "scale").sum() / square().sum()
    assert shrunk == pytest.approx(0.65**2, rel=0.1)


def test_rotation_and_shear_keep_the_area_and_the_centre() -> None:
    for kind in ("rotation", "shear"):
        made = corrupted(square(), kind)
        assert made.sum() == pytest.approx(square().sum(), rel=0.05)
        np.testing.assert_allclose(made, made[:, ::-1, ::-1], atol=1e-5)
        assert abs(made - made[:, ::-1]).max() > 0.3


def test_rotation_goes_both_ways() -> None:
    x = np.repeat(square(), 20, axis=0)
    made = corrupted(x, "rotation")
    kinds = {image.tobytes() for image in made.round(4)}
    assert len(kinds) == 2


def test_strengths_are_the_stated_ones() -> None:
    x = np.random.default_rng(0).random((40, 20, 20, 1), np.float32)
    assert corrupted(0 * x + 0.5, "noise").std() == pytest.approx(0.2, rel=0.05)
    assert corrupted(x, "contrast").std() / x.std() == pytest.approx(0.3, rel=0.05)
    assert np.mean(corrupted(x, "stripes") == x) == pytest.approx(0.5, abs=0.01)
    assert np.mean(corrupted(x, "occlusion") == 0.5) == pytest.approx(0.3**2, abs=0.001)
    assert corrupted(0 * x, "fog").mean() == pytest.approx(0.5, abs=0.15)


def answers_of_brightness(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Dark images are of class 0, bright ones of class 1, those in between are refused."""
    mean = x.mean(axis=(1, 2, 3))
    classes = (mean > 0.5).astype(np.int64)
    return np.where(abs(mean - 0.5) < 0.1, -1, classes), classes


def target() -> attacks.Target:
    return attacks.Target(lambda x: tf.zeros((tf.shape(x)[0], 2)), answers_of_brightness)


def test_outcomes_of_a_classifier_and_of_a_peer() -> None:
    x = np.concatenate([np.zeros((3, 8, 8, 1)), np.ones((1, 8, 8, 1))]).astype(np.float32)
    y = np.array([0, 0, 1, 1])
    always_zero = attacks.Target(lambda x: tf.one_hot(tf.zeros(tf.shape(x)[0], tf.int32), 2), None)
    found = corruptions(target(), x, y, ["stripes", "blur"], peers={"zero": always_zero})
    own = found.outcomes["this classifier"]
    assert vars(own["stripes"]) == {"num_correct": 0, "num_rejected": 4, "num_wrong": 0}
    assert vars(own["blur"]) == {"num_correct": 3, "num_rejected": 0, "num_wrong": 1}
    assert list(found.mean().values()) == [0.375, 0.5, 0.125]
    assert found.outcomes["zero"]["blur"].error == 0.5
    rows = found.table().splitlines()
    assert [row.split("|")[1].strip() for row in rows[2:]] == ["stripes", "blur", "mean"]
    assert rows[0].endswith("| wrong, zero |")
    assert rows[-1].split("|")[-2].strip() == "50.0%"
    numbers = found.to_dict()
    assert numbers == json.loads(json.dumps(numbers))
    assert numbers["this classifier"]["mean"]["error"] == 0.125


def test_all_kinds_by_default(digits_classifier: RejectingClassifier, digits: Dataset) -> None:
    found = corruptions(digits_classifier, digits.x_test[:20], digits.y_test[:20])
    assert list(found.outcomes["this classifier"]) == list(KINDS)
    assert len(KINDS) == 10


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kinds": ["rain"]}, "Expected kinds out of blur, noise.* Received: rain"),
        ({"x": np.zeros((0, 8, 8, 1)), "y": []}, "at least one image"),
        ({"x": np.full((1, 8, 8, 1), 255.0), "y": [0]}, "inside value_range"),
        ({"y": [0, 5]}, "class labels in"),
    ],
)
def test_bad_argument(change: dict[str, Any], message: str) -> None:
    arguments = {"classifier": target(), "x": np.zeros((2, 8, 8, 1)), "y": [0, 1]}
    with pytest.raises(ValueError, match=message):
        corruptions(**(arguments | change))
