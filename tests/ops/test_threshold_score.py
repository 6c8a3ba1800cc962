"""Threshold scores on every backend: against brute force, item by item, and in graphs."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import Reason, ops

from . import brute
from .problems import SCORE_PROBLEMS, STATISTICS_PROBLEMS

CALLS = ("eager", "traced", "compiled")


@functools.cache
def threshold_score(backend: str, call: str) -> Callable[..., ops.ThresholdScores]:
    """The op as it is called, traced anew for each backend."""
    if call == "eager":
        return ops.threshold_score
    return tf.function(lambda **named: ops.threshold_score(**named), jit_compile=call == "compiled")


def with_unknown_batch(arguments: dict[str, np.ndarray]) -> ops.ThresholdScores:
    per_item = ("x", "reconstruction", "latents")
    specs = {
        name: tf.TensorSpec([None if name in per_item else len(v), *v.shape[1:]], v.dtype)
        for name, v in arguments.items()
    }
    function = tf.function(lambda arguments: ops.threshold_score(**arguments))
    return function.get_concrete_function(specs)(arguments)


def assert_scores_match(
    scores: ops.ThresholdScores, expected: brute.Scores, tolerance: float
) -> None:
    np.testing.assert_array_equal(scores.classes, expected.classes)
    np.testing.assert_array_equal(scores.accepted, expected.accepted)
    np.testing.assert_array_equal(scores.reason, expected.reason)
    np.testing.assert_allclose(scores.latent_distance, expected.latent_distance, tolerance)
    np.testing.assert_allclose(
        scores.reconstruction_error, expected.reconstruction_error, tolerance, 1e-12
    )


@pytest.mark.parametrize("problem", SCORE_PROBLEMS.values(), ids=SCORE_PROBLEMS)
def test_agrees_with_brute_force(backend: str, problem: Any) -> None:
    arguments = problem.arguments()
    expected = brute.threshold_score(**arguments)
    assert_scores_match(ops.threshold_score(**arguments), expected, 1e-5)


@pytest.mark.parametrize("problem", SCORE_PROBLEMS.values(), ids=SCORE_PROBLEMS)
def test_agrees_with_brute_force_in_double_precision(problem: Any) -> None:
    arguments = problem.arguments(np.float64)
    scores = ops.threshold_score(**arguments)
    assert scores.latent_distance.dtype == scores.reconstruction_error.dtype == tf.float64
    assert_scores_match(scores, brute.threshold_score(**arguments), 1e-12)


def test_problems_reach_every_reason() -> None:
    reasons = brute.threshold_score(**SCORE_PROBLEMS["typical"].arguments()).reason
    assert set(reasons) == set(Reason.__members__.values()) - {Reason.STABILITY, Reason.INVALID}


@pytest.mark.parametrize("call", CALLS)
def test_agrees_however_it_is_called(backend: str, call: str) -> None:
    arguments = SCORE_PROBLEMS["typical"].arguments()
    scores = threshold_score(backend, call)(
        **{name: tf.constant(v) for name, v in arguments.items()}
    )
    assert_scores_match(scores, brute.threshold_score(**arguments), 1e-5)


def test_agrees_with_an_unknown_batch_size(backend: str) -> None:
    arguments = SCORE_PROBLEMS["typical"].arguments()
    scores = with_unknown_batch(arguments)
    assert_scores_match(scores, brute.threshold_score(**arguments), 1e-5)


def test_result_types(backend: str) -> None:
    scores = ops.threshold_score(**SCORE_PROBLEMS["one_item"].arguments())
    dtypes = [tf.int64, tf.bool, tf.int8, tf.float32, tf.float32]
    assert [field.dtype for field in scores] == dtypes
    assert [tuple(field.shape) for field in scores] == [(1,)] * 5


def test_empty_batch(backend: str) -> None:
    arguments = SCORE_PROBLEMS["typical"].arguments()
    empty = {name: arguments[name][:0] for name in ("x", "reconstruction", "latents")}
    for scores in (ops.threshold_score(**arguments | empty), with_unknown_batch(arguments | empty)):
        assert [tuple(field.shape) for field in scores] == [(0,)] * 5
        assert scores.classes.dtype == tf.int64


# One item, two components at 0 and 4, an image of two pixels.
NAN, INF = float("nan"), float("inf")
EDGES: dict[str, tuple[dict[str, Any], tuple[int, int]]] = {
    "equally_far": ({"latents": [[2.0]]}, (0, Reason.ACCEPTED)),
    "at_the_encoder_threshold": ({"latents": [[3.0]]}, (1, Reason.ACCEPTED)),
    "nearer_but_narrower": (
        {"latents": [[1.9]], "component_scales": [1.0, 1.5]},
        (1, Reason.ENCODER),
    ),
    "fewer_deviations_but_wider": (
        {"latents": [[1.0]], "component_scales": [1.0, 9.0]},
        (0, Reason.ACCEPTED),
    ),
    "at_the_decoder_threshold": ({"x": [[1.0, 0.0]]}, (0, Reason.ACCEPTED)),
    "outside_encoder": ({"latents": [[-2.5]]}, (0, Reason.ENCODER)),
    "outside_decoder": ({"x": [[1.0, 1.0]]}, (0, Reason.DECODER)),
    "outside_both": ({"latents": [[7.0]], "x": [[1.0, 1.0]]}, (1, Reason.BOTH)),
    "nan_code": ({"latents": [[NAN]]}, (0, Reason.ENCODER)),
    "infinite_code": ({"latents": [[INF]]}, (0, Reason.ENCODER)),
    "nan_pixel": ({"x": [[NAN, 0.0]]}, (0, Reason.DECODER)),
    "nan_everywhere": ({"latents": [[NAN]], "x": [[NAN, NAN]]}, (0, Reason.BOTH)),
    "not_calibrated": (
        {"encoder_thresholds": [NAN, NAN], "decoder_thresholds": [NAN, NAN]},
        (0, Reason.BOTH),
    ),
    "infinite_thresholds": (
        {
            "latents": [[100.0]],
            "x": [[9.0, 9.0]],
            "encoder_thresholds": [INF, INF],
            "decoder_thresholds": [INF, INF],
        },
        (1, Reason.ACCEPTED),
    ),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("edge", EDGES)
def test_edges(backend: str, call: str, edge: str) -> None:
    changes, expected = EDGES[edge]
    arguments = {
        "x": [[0.0, 0.0]],
        "reconstruction": [[0.0, 0.0]],
        "latents": [[0.0]],
        "component_means": [[0.0], [4.0]],
        "component_scales": [1.0, 1.0],
        "encoder_thresholds": [2.0, 1.0],
        "decoder_thresholds": [1.0, 1.0],
    } | changes
    tensors = {name: tf.constant(v, tf.float32) for name, v in arguments.items()}
    scores = threshold_score(backend, call)(**tensors)
    assert (int(scores.classes[0]), int(scores.reason[0])) == expected
    assert bool(scores.accepted[0]) == (expected[1] == Reason.ACCEPTED)


def test_does_not_depend_on_neighbours(backend: str) -> None:
    arguments = SCORE_PROBLEMS["typical"].arguments()
    together = ops.threshold_score(**arguments)
    spoiled = {name: arguments[name].copy() for name in ("x", "reconstruction", "latents")}
    for values in spoiled.values():
        values[3] = NAN
    others = np.arange(len(spoiled["x"])) != 3
    beside_nan = ops.threshold_score(**arguments | spoiled)
    for field, expected in zip(beside_nan, together, strict=True):
        np.testing.assert_array_equal(field.numpy()[others], expected.numpy()[others])
    alone = ops.threshold_score(**arguments | {name: v[7:8] for name, v in spoiled.items()})
    for field, expected in zip(alone, together, strict=True):
        np.testing.assert_allclose(field[0], expected[7], 1e-6)


def test_gradient() -> None:
    arguments = SCORE_PROBLEMS["unequal_scales"].arguments(np.float64)
    arguments["latents"][0] = arguments["component_means"][1]  # on a mean, the root's kink
    x, reconstruction, latents = (
        tf.constant(arguments[name]) for name in ("x", "reconstruction", "latents")
    )
    with tf.GradientTape() as tape:
        tape.watch([x, reconstruction, latents])
        changes = {"x": x, "reconstruction": reconstruction, "latents": latents}
        scores = ops.threshold_score(**arguments | changes)
        total = tf.reduce_sum(scores.latent_distance) + tf.reduce_sum(scores.reconstruction_error)
    by_x, by_reconstruction, by_latents = tape.gradient(total, [x, reconstruction, latents])
    np.testing.assert_allclose(by_x, 2 * (x - reconstruction))
    np.testing.assert_allclose(by_reconstruction, 2 * (reconstruction - x))
    classes = scores.classes.numpy()
    expected = latents - arguments["component_means"][classes]
    distance = np.linalg.norm(expected, axis=1) * arguments["component_scales"][classes]
    np.testing.assert_array_equal(by_latents[0], 0.0)
    np.testing.assert_allclose(by_latents[1:], expected[1:] / distance[1:, None])


def test_half_precision_is_computed_in_single_precision() -> None:
    arguments = SCORE_PROBLEMS["typical"].arguments()
    arguments["reconstruction"] = arguments["reconstruction"].astype(np.float16)
    arguments["latents"] = arguments["latents"].astype(np.float16)
    scores = ops.threshold_score(**arguments)
    assert scores.reconstruction_error.dtype == tf.float32
    assert_scores_match(scores, brute.threshold_score(**arguments), 1e-5)


WITH_STATISTICS = {"with_statistics": True}


@pytest.mark.parametrize("problem", STATISTICS_PROBLEMS.values(), ids=STATISTICS_PROBLEMS)
def test_statistics_agree_with_brute_force(backend: str, problem: Any) -> None:
    arguments = problem.arguments()
    scores, statistics = ops.threshold_score(**arguments, **WITH_STATISTICS)
    assert_scores_match(scores, brute.threshold_score(**arguments), 1e-5)
    expected = brute.image_statistics(arguments["x"], arguments["reconstruction"])
    np.testing.assert_allclose(np.stack(statistics, axis=1), expected, 2e-5, 1e-9)
    # The scores are those that are given without.
    for field, plain in zip(scores, ops.threshold_score(**arguments), strict=True):
        np.testing.assert_array_equal(field, plain)


def test_statistics_in_double_precision() -> None:
    arguments = STATISTICS_PROBLEMS["colour"].arguments(np.float64)
    statistics = ops.threshold_score(**arguments, **WITH_STATISTICS)[1]
    expected = brute.image_statistics(arguments["x"], arguments["reconstruction"])
    np.testing.assert_allclose(np.stack(statistics, axis=1), expected, 1e-12)


@pytest.mark.parametrize("call", CALLS)
def test_statistics_agree_however_they_are_asked_for(backend: str, call: str) -> None:
    arguments = STATISTICS_PROBLEMS["colour"].arguments()
    expected = ops.threshold_score(**arguments, **WITH_STATISTICS)[1]
    asked = threshold_score(backend, call)
    if call != "eager":
        asked = tf.function(
            lambda **named: ops.threshold_score(**named, **WITH_STATISTICS),
            jit_compile=call == "compiled",
        )
        found = asked(**arguments)[1]
    else:
        found = asked(**arguments, **WITH_STATISTICS)[1]
    for field, values in zip(found, expected, strict=True):
        np.testing.assert_allclose(field, values, 1e-4)


def test_statistics_of_an_image_do_not_depend_on_its_neighbours(backend: str) -> None:
    arguments = STATISTICS_PROBLEMS["colour"].arguments()
    together = ops.threshold_score(**arguments, **WITH_STATISTICS)[1]
    per_item = {name: arguments[name] for name in ("x", "reconstruction", "latents")}
    alone = {name: values[7:8] for name, values in per_item.items()}
    found = ops.threshold_score(**arguments | alone, **WITH_STATISTICS)[1]
    for field, expected in zip(found, together, strict=True):
        np.testing.assert_allclose(field[0], expected[7], 1e-6)
    spoiled = arguments["x"].copy()
    spoiled[3, 0, 0, 0] = NAN
    beside = ops.threshold_score(**arguments | {"x": spoiled}, **WITH_STATISTICS)[1]
    for field, expected in zip(beside, together, strict=True):
        assert np.isnan(field[3])
        np.testing.assert_array_equal(np.delete(field, 3), np.delete(expected, 3))


def test_statistics_of_no_image(backend: str) -> None:
    arguments = STATISTICS_PROBLEMS["colour"].arguments()
    empty = {name: arguments[name][:0] for name in ("x", "reconstruction", "latents")}
    statistics = ops.threshold_score(**arguments | empty, **WITH_STATISTICS)[1]
    assert [tuple(field.shape) for field in statistics] == [(0,)] * 4


@pytest.mark.parametrize("problem", ["colour", "one_row", "two_by_two"])
def test_gradients_of_the_statistics(backend: str, problem: str) -> None:
    arguments = STATISTICS_PROBLEMS[problem].arguments()
    weights = np.random.default_rng(3).normal(size=[4, len(arguments["x"])])

    def slopes(dtype: Any) -> list[tf.Tensor]:
        cast = {name: tf.cast(values, dtype) for name, values in arguments.items()}
        given = [cast[name] for name in ("x", "reconstruction")]
        with tf.GradientTape() as tape:
            tape.watch(given)
            changes = dict(zip(("x", "reconstruction"), given, strict=True))
            scores, statistics = ops.threshold_score(**cast | changes, **WITH_STATISTICS)
            total = tf.reduce_sum(tf.stack(statistics) * tf.cast(weights, dtype))
            total += tf.reduce_sum(scores.reconstruction_error)
        return tape.gradient(total, given)

    # Float64 is left to the reference, which TensorFlow differentiates.
    for found, expected in zip(slopes(tf.float32), slopes(tf.float64), strict=True):
        np.testing.assert_allclose(found, expected, 1e-4, 1e-6)


@pytest.mark.parametrize("shape", [(2, 3), (2, 3, 3), (2, 0, 3, 1)])
def test_statistics_of_what_is_no_image_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"images x of shape \(N, H, W, C\).*x.shape=\(2, "):
        ops.threshold_score(
            np.zeros(shape),
            np.zeros(shape),
            np.zeros([2, 1]),
            np.zeros([2, 1]),
            *np.ones([3, 2]),
            with_statistics=True,
        )


WRONG_ARGUMENTS: dict[str, tuple[dict[str, Any], type[Exception], str]] = {
    "integer_x": ({"x": np.zeros([2, 3], int)}, TypeError, "x to be of a floating dtype.*int64"),
    "strings": ({"latents": [["a"], ["b"]]}, TypeError, "latents to be of a floating dtype"),
    "x_of_rank_one": ({"x": np.zeros([2])}, ValueError, r"x of shape \(N, ...\).*\(2,\)"),
    "other_image": (
        {"reconstruction": np.zeros([2, 4])},
        ValueError,
        r"one shape.*x.shape=\(2, 3\), reconstruction.shape=\(2, 4\)",
    ),
    "other_count": (
        {"latents": np.zeros([3, 1])},
        ValueError,
        r"one row of latents per row of x.*latents.shape=\(3, 1\)",
    ),
    "other_latent_dim": ({"latents": np.zeros([2, 5])}, ValueError, r"latents of shape \(N, D\)"),
    "flat_means": ({"component_means": np.zeros([4])}, ValueError, r"component_means.*\(K, D\)"),
    "no_means": ({"component_means": np.zeros([0, 1])}, ValueError, "K and D at least 1"),
    "too_few_scales": ({"component_scales": [1.0]}, ValueError, r"component_scales of shape \(K"),
    "zero_scale": ({"component_scales": [1.0, 0.0]}, ValueError, r"above 0.*\[1. 0.\]"),
    "nan_scale": ({"component_scales": [1.0, NAN]}, ValueError, "finite and above 0"),
    "one_encoder_threshold": ({"encoder_thresholds": 1.0}, ValueError, "encoder_thresholds of"),
    "one_decoder_threshold": ({"decoder_thresholds": [1.0]}, ValueError, "decoder_thresholds of"),
}


@pytest.mark.parametrize("wrong", WRONG_ARGUMENTS)
def test_wrong_arguments_are_refused(wrong: str) -> None:
    changes, error, message = WRONG_ARGUMENTS[wrong]
    arguments = {
        "x": np.zeros([2, 3]),
        "reconstruction": np.zeros([2, 3]),
        "latents": np.zeros([2, 1]),
        "component_means": np.zeros([2, 1]),
        "component_scales": np.ones([2]),
        "encoder_thresholds": np.ones([2]),
        "decoder_thresholds": np.ones([2]),
    }
    with pytest.raises(error, match=message):
        ops.threshold_score(**arguments | changes)
