"""The bindings: they take NumPy arrays, check them all, and never crash."""

from __future__ import annotations

import functools
import threading
from typing import Any

import numpy as np
import pytest

from tfgmvae.ops.native import library
from tfgmvae.ops.native.layer_table import ACTIVATIONS, LayerKind, LayerRow

if library.load().core is None:
    pytest.skip(library.load().problem, allow_module_level=True)

from tfgmvae import _core as core  # noqa: E402

NUM_FIELDS = len(core.LAYER_FIELDS)


def dense_program(latent_dim: int, size: int) -> tuple[np.ndarray, np.ndarray]:
    row = LayerRow(
        LayerKind.DENSE,
        *(1, 1, latent_dim),
        *(1, 1, size),
        activation=ACTIVATIONS.index("sigmoid"),
        kernel_offset=0,
        bias_offset=latent_dim * size,
    )
    weights = np.random.default_rng(0).normal(size=(latent_dim + 1) * size)
    return np.array([row], np.int64), weights.astype(np.float32)


def search_arguments(num_items: int = 9, num_components: int = 4) -> dict[str, Any]:
    rng = np.random.default_rng(1)
    latent_dim, shape = 3, (5, 2)
    table, weights = dense_program(latent_dim, 10)
    means = rng.normal(size=[num_components, latent_dim]).astype(np.float32)
    return {
        "x": rng.uniform(size=[num_items, *shape]).astype(np.float32),
        "layer_table": table,
        "weights": weights,
        "component_means": means,
        "component_scales": np.ones(num_components, np.float32),
        "encoder_thresholds": np.full(num_components, 9, np.float32),
        "codebook": means,
    }


def score_arguments(num_items: int = 9) -> dict[str, Any]:
    rng = np.random.default_rng(2)
    return {
        "x": rng.uniform(size=[num_items, 5, 2]).astype(np.float32),
        "reconstruction": rng.uniform(size=[num_items, 5, 2]).astype(np.float32),
        "latents": rng.normal(size=[num_items, 3]).astype(np.float32),
        "component_means": rng.normal(size=[4, 3]).astype(np.float32),
        "component_scales": np.ones(4, np.float32),
        "encoder_thresholds": np.full(4, 2, np.float32),
        "decoder_thresholds": np.full(4, 2, np.float32),
    }


def image_arguments(num_items: int = 9) -> dict[str, Any]:
    given = score_arguments(num_items)
    images = {name: given[name][..., np.newaxis] for name in ("x", "reconstruction")}
    return given | images


CALLS = [
    (core.threshold_score, score_arguments),
    (functools.partial(core.threshold_score, with_statistics=True), image_arguments),
    (core.latent_search, search_arguments),
]


def assert_same(left: Any, right: Any) -> None:
    for a, b in zip(left, right, strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize(("call", "arguments"), CALLS)
def test_other_strides_give_the_same_result(call: Any, arguments: Any) -> None:
    plain = arguments()
    spread = dict(plain)
    for name, value in plain.items():
        wide = np.zeros([2 * size for size in value.shape], value.dtype)
        slices = tuple(slice(None, None, 2) for _ in value.shape)
        wide[slices] = value
        spread[name] = wide[slices]
    assert_same(call(**plain), call(**spread))


@pytest.mark.parametrize(("call", "arguments"), CALLS)
def test_empty_batch(call: Any, arguments: Any) -> None:
    assert [len(field) for field in call(**arguments(0))] == [0] * len(call(**arguments()))


@pytest.mark.parametrize(("call", "arguments"), CALLS)
def test_threads_may_call_at_once(call: Any, arguments: Any) -> None:
    given = arguments(200)
    expected = call(**given)
    found: list[Any] = [None] * 4

    def run(index: int) -> None:
        found[index] = call(**given)

    threads = [threading.Thread(target=run, args=[index]) for index in range(len(found))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for result in found:
        assert_same(result, expected)


BAD: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"x": np.zeros([9, 5, 2])}, TypeError, "Expected x of dtype float32"),
    ({"x": [[1.0]]}, TypeError, "Expected x to be a NumPy array"),
    ({"x": np.float32(1)}, TypeError, "NumPy array"),
    ({"x": np.zeros([9, 3], np.float32)}, ValueError, "values per item"),
    ({"layer_table": np.zeros([1, NUM_FIELDS - 1], np.int64)}, ValueError, "layer_table of shape"),
    ({"layer_table": np.zeros([0, NUM_FIELDS], np.int64)}, ValueError, "1 to 1024 layers"),
    ({"layer_table": np.zeros([1, NUM_FIELDS], np.int32)}, TypeError, "int64"),
    ({"weights": np.zeros(3, np.float32)}, ValueError, "outside the weights"),
    ({"component_scales": np.ones(3, np.float32)}, ValueError, "component_scales of shape"),
    ({"component_scales": np.zeros(4, np.float32)}, ValueError, "above 0"),
    ({"component_means": np.zeros([4, 5], np.float32)}, ValueError, "codebook of shape"),
    ({"codebook": np.zeros([0, 3], np.float32)}, ValueError, "at least one codebook entry"),
    ({"codebook_images": np.zeros([3, 10], np.float32)}, ValueError, "one image"),
    ({"method": "newton"}, ValueError, "Expected method"),
    ({"objective": "fun"}, ValueError, "Expected objective"),
    ({"num_starts": 0}, ValueError, "at least 1"),
    ({"max_iterations": -1}, ValueError, "at least 1"),
    ({"tolerance": float("nan")}, ValueError, "tolerance"),
    ({"learning_rate": 0.0}, ValueError, "learning_rate"),
    ({"num_starts": 2.5}, TypeError, "num_starts to be an integer"),
    ({"max_iterations": None}, TypeError, "max_iterations to be an integer"),
    ({"tolerance": "small"}, TypeError, "tolerance to be a number"),
    ({"step": 1}, TypeError, "method, objective, num_starts, .* Received: step=1"),
    ({"num_threads": -1}, ValueError, "num_threads"),
]


@pytest.mark.parametrize(("changes", "error", "message"), BAD)
def test_bad_arguments(changes: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        core.latent_search(**(search_arguments() | changes))


def random_value(rng: np.random.Generator, like: Any) -> Any:
    """Something in the place of an argument: another shape, type or content."""
    kind = rng.integers(8)
    if kind == 0 or like is None:
        return None
    if kind == 1:
        return np.array(like, str(rng.choice(["float64", "int16", "bool", "object", "U3"])))
    shape = [int(rng.integers(0, 4)) for _ in range(rng.integers(0, 4))]
    if kind == 2:
        return np.zeros(shape, np.asarray(like).dtype)
    values = np.array(like)
    if values.size and kind < 6:
        odd = [np.nan, np.inf, -np.inf, 3e38, -1.0, 0.0, 1e-42]
        if values.dtype == np.int64:
            odd = [-1, 0, 1, 2, 2**31, 2**62, -(2**63)]
        for _ in range(1 + rng.integers(3)):
            values.flat[rng.integers(values.size)] = odd[rng.integers(len(odd))]
    elif values.ndim:
        values = np.repeat(values, int(rng.integers(0, 3)), axis=int(rng.integers(values.ndim)))
    return values


@pytest.mark.parametrize(("call", "arguments"), CALLS)
@pytest.mark.parametrize("seed", range(10))
def test_random_arguments_give_a_result_or_an_exception(
    call: Any, arguments: Any, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    answered = 0
    for _ in range(200):
        given = arguments(int(rng.integers(0, 6)))
        for name in rng.choice(list(given), size=1 + rng.integers(2), replace=False):
            given[name] = random_value(rng, given[name])
        try:
            fields = call(**given)
        except (TypeError, ValueError):
            continue
        answered += 1
        assert {len(field) for field in fields} == {len(given["x"])}
    assert answered > 0


def test_description_names_what_computes() -> None:
    description = core.description()
    assert description["instruction_set"] in ("baseline", "avx2", "avx512")
    assert description["num_threads"] >= 1
