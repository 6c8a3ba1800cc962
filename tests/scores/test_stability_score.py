"""The score `stability`: against interval bounds in float64, against attacks, and bad input."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers

from tfgmvae.scores import Evidence, Stability
from tfgmvae.scores.evidence import Encoding
from tfgmvae.scores.stability import full_leads

SHAPE = (5, 5, 1)
NUM_CLASSES, LATENT_DIM = 4, 6
RADIUS = 0.03


@pytest.fixture(scope="module")
def encoder() -> keras.Model:
    keras.utils.set_random_seed(0)
    made = keras.Sequential(
        [
            keras.Input(SHAPE),
            layers.Conv2D(3, 3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(LATENT_DIM, use_bias=True),
        ]
    )
    for weight in made.weights:
        weight.assign(np.random.default_rng(1).normal(0.0, 0.8, weight.shape))
    return made


@pytest.fixture(scope="module", params=["equal scales", "other scales"])
def encoding(encoder: keras.Model, request: Any) -> Encoding:
    means = 4.0 * np.eye(NUM_CLASSES, LATENT_DIM, dtype=np.float32)
    spread = 0.0 if request.param == "equal scales" else 0.2
    scales = np.linspace(1.0 - spread, 1.0 + spread, NUM_CLASSES).astype(np.float32)
    return Encoding(encoder, (encoder,), tf.constant(means), tf.constant(scales))


@pytest.fixture(scope="module")
def x() -> np.ndarray:
    # Some pixels lie at the ends of the range.
    return np.random.default_rng(2).uniform(-0.3, 1.3, (40, *SHAPE)).clip(0, 1).astype(np.float32)


def codes_in_float64(encoder: keras.Model, x: np.ndarray) -> np.ndarray:
    """The codes `[N, D]` of images, by loops."""
    kernel, bias, last, last_bias = (part.astype(np.float64) for part in encoder.get_weights())
    hidden = np.empty((len(x), 2, 2, 3))
    for row in range(2):
        for column in range(2):
            part = x[:, 2 * row : 2 * row + 3, 2 * column : 2 * column + 3].astype(np.float64)
            hidden[:, row, column] = np.tensordot(part, kernel, 3) + bias
    return np.maximum(hidden, 0.0).reshape(len(x), -1) @ last + last_bias


def boxes_in_float64(
    encoder: keras.Model, x: np.ndarray, radius: float
) -> tuple[np.ndarray, np.ndarray]:
    """The ends of the hidden values `[N, H]` before the last layer."""
    kernel, bias, _, _ = (part.astype(np.float64) for part in encoder.get_weights())
    lower, upper = (np.clip(x.astype(np.float64) + r, 0, 1) for r in (-radius, radius))
    middle, half = 0.5 * (lower + upper), 0.5 * (upper - lower)
    ends = np.empty((2, len(x), 2, 2, 3))
    for row in range(2):
        for column in range(2):
            at = np.s_[:, 2 * row : 2 * row + 3, 2 * column : 2 * column + 3]
            centre = np.tensordot(middle[at], kernel, 3) + bias
            spread = np.tensordot(half[at], np.abs(kernel), 3)
            ends[:, :, row, column] = centre - spread, centre + spread
    low, high = np.maximum(ends, 0.0).reshape(2, len(x), -1)
    return low, high


def log_joint(encoding: Encoding, codes: np.ndarray) -> np.ndarray:
    means, scales = (np.asarray(part, np.float64) for part in encoding[2:])
    squared = np.sum((codes[:, np.newaxis] - means) ** 2, axis=2) / scales**2
    return -0.5 * squared - LATENT_DIM * np.log(scales)


def leads(encoding: Encoding, codes: np.ndarray, classes: np.ndarray) -> np.ndarray:
    """By how much classes lead every other one: `[N]`."""
    logs = log_joint(encoding, codes)
    rows = np.arange(len(codes))
    own = logs[rows, classes]
    logs[rows, classes] = -np.inf
    return own - logs.max(axis=1)


def evidence_of(encoding: Encoding, x: np.ndarray) -> Evidence:
    codes = encoding.codes(x)
    nothing = [None] * 3
    classes = np.argmax(log_joint(encoding, np.asarray(codes)), axis=1)
    return Evidence(
        tf.constant(x), None, codes, tf.constant(classes), *nothing,
        images=tf.constant(x), encoding=encoding,
    )  # fmt: skip


def values_of(score: Stability, encoding: Encoding, x: np.ndarray) -> np.ndarray:
    return score.values(evidence_of(encoding, x)).numpy()


def test_a_full_lead_is_that_at_the_mean(encoding: Encoding) -> None:
    found = full_leads(encoding.means, encoding.scales).numpy()
    np.testing.assert_allclose(found, 16.0 / np.asarray(encoding.scales) ** 2, rtol=1e-6)
    limits = Stability(0.1).largest_thresholds(encoding.means, encoding.scales)
    assert limits.dtype == np.float32
    assert np.all(limits < found)
    np.testing.assert_allclose(limits, found, rtol=2e-4)


@pytest.mark.parametrize("radius", [0.001, RADIUS, 0.2])
def test_value_is_the_interval_bound_of_float64(
    encoder: keras.Model, encoding: Encoding, x: np.ndarray, radius: float
) -> None:
    found = values_of(Stability(radius), encoding, x)
    evidence = evidence_of(encoding, x)
    classes = np.asarray(evidence.classes)
    low, high = boxes_in_float64(encoder, x, radius)
    *_, last, bias = (part.astype(np.float64) for part in encoder.get_weights())
    means, scales = (np.asarray(part, np.float64) for part in encoding[2:])
    if np.ptp(scales) > 0:
        # Of other scales the value is that of a box of codes: only that it is sound is checked.
        moved = [np.clip(x + radius * sign, 0, 1) for sign in (-1.0, 0.0, 1.0)]
        least = np.min([leads(encoding, codes_in_float64(encoder, m), classes) for m in moved], 0)
        expected = np.maximum(8 * 2.0 / scales[classes] ** 2 - least, 0)
        assert np.all(found >= expected)
        return
    margins = []
    for image, own in enumerate(classes):
        directions = means[own] - np.delete(means, own, 0)  # [K - 1, D]
        slopes = directions @ last.T
        middle, half = 0.5 * (low[image] + high[image]), 0.5 * (high[image] - low[image])
        margins.append(np.min(slopes @ middle + directions @ bias - np.abs(slopes) @ half))
    expected = np.maximum(16.0 - np.array(margins), 0)
    assert np.all(found >= expected)
    np.testing.assert_allclose(found, expected, atol=2e-3)


def test_what_is_tried_lies_between_the_image_and_the_proof(
    encoding: Encoding, encoder: keras.Model, x: np.ndarray
) -> None:
    classes = np.asarray(evidence_of(encoding, x).classes)
    scales = np.asarray(encoding.scales, np.float64)
    own = 16 / scales[classes] ** 2 - leads(encoding, codes_in_float64(encoder, x), classes)
    tried = values_of(Stability(RADIUS, how="tried"), encoding, x)
    assert np.all(tried <= values_of(Stability(RADIUS), encoding, x))
    assert np.all(tried >= np.maximum(own, 0) - 1e-3)
    assert np.mean(tried > own + 0.1) > 0.5
    # More than what one step finds, and nothing is drawn.
    assert tried.mean() >= values_of(Stability(RADIUS, "tried", steps=1), encoding, x).mean()
    np.testing.assert_array_equal(tried, values_of(Stability(RADIUS, "tried"), encoding, x))


@pytest.mark.parametrize("how", ["proven", "tried"])
def test_values_are_differentiable_and_alike_in_graphs(
    encoding: Encoding, x: np.ndarray, how: Any
) -> None:
    score = Stability(RADIUS, how)
    images = tf.constant(x)
    classes = evidence_of(encoding, x).classes
    radius = tf.constant(RADIUS)

    @tf.function(autograph=False)
    def slopes(images: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        with tf.GradientTape() as tape:
            tape.watch(images)
            values = score.within(encoding, images, classes, radius)
        return values, tape.gradient(values, images)

    values, gradient = slopes(images)
    np.testing.assert_allclose(values, values_of(score, encoding, x), atol=1e-3)
    assert np.isfinite(gradient).all()
    falls_short = np.asarray(values) > 0.1
    np.testing.assert_array_equal(np.any(gradient != 0, axis=(1, 2, 3))[falls_short], True)
    # A step along it raises the value.
    step = np.float32(1e-3) * np.sign(gradient)
    moved = score.within(encoding, np.clip(x + step, 0, 1), classes, radius)
    assert np.mean((np.asarray(moved) > np.asarray(values))[falls_short]) > 0.9


def test_radii_may_differ_and_a_value_stands_for_itself(encoding: Encoding, x: np.ndarray) -> None:
    classes = evidence_of(encoding, x).classes
    radii = np.linspace(0.001, 0.1, len(x)).astype(np.float32)
    for how in ("proven", "tried"):
        score = Stability(1.0, how)
        together = score.within(encoding, x, classes, tf.constant(radii)).numpy()
        for image in (0, len(x) - 1):
            part = slice(image, image + 1)
            alone = score.within(encoding, x[part], classes[part], tf.constant(radii[image]))
            np.testing.assert_allclose(alone, together[part], atol=1e-3)


def test_what_lies_outside_the_range_is_judged_by_images_inside(
    encoding: Encoding, x: np.ndarray
) -> None:
    classes = evidence_of(encoding, x).classes
    score, radius = Stability(RADIUS), tf.constant(RADIUS)
    beyond = score.within(encoding, np.where(x == 1, np.float32(4), x), classes, radius)
    np.testing.assert_array_equal(beyond, score.within(encoding, x, classes, radius))
    wide = Stability(RADIUS, value_range=(-1.0, 2.0)).within(encoding, x, classes, radius)
    assert np.all(wide >= score.within(encoding, x, classes, radius))
    spoiled = np.where(np.arange(25).reshape(SHAPE) == 7, np.nan, x[:1]).astype(np.float32)
    assert np.isnan(score.within(encoding, spoiled, classes[:1], radius)).all()


def test_settings_are_kept() -> None:
    score = Stability(0.2, "tried", steps=3, value_range=(-1, 1))
    again = Stability.from_config(score.get_config())
    assert again.get_config() == {
        "radius": 0.2, "how": "tried", "steps": 3, "value_range": [-1.0, 1.0],
    }  # fmt: skip
    assert not again.is_proven


BAD_INPUT: dict[str, tuple[dict[str, Any], str]] = {
    "zero": ({"radius": 0}, "radius to be positive and finite. Received: radius=0"),
    "negative": ({"radius": -0.1}, "Received: radius=-0.1"),
    "nan": ({"radius": float("nan")}, "Received: radius=nan"),
    "how": ({"radius": 0.1, "how": "maybe"}, "'proven' or 'tried'. Received: how='maybe'"),
    "steps": ({"radius": 0.1, "steps": 0}, "steps to be an integer >= 1"),
    "range": ({"radius": 0.1, "value_range": (1, 1)}, r"Received: value_range=\(1, 1\)"),
}


@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input(name: str) -> None:
    settings, message = BAD_INPUT[name]
    with pytest.raises(ValueError, match=message):
        Stability(**settings)
