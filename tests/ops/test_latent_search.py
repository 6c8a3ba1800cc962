"""The latent search on every backend: against brute force, item by item, and in graphs."""

from __future__ import annotations

import dataclasses
import functools
import gc
import pathlib
import weakref
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import REJECT, ops
from tfgmvae.decision import SearchStatus
from tfgmvae.ops import reference
from tfgmvae.ops.reference.search import SearchLayout
from tfgmvae.ops.search_options import METHODS, OBJECTIVES, SearchOptions

from . import brute
from .problems import SEARCH_PROBLEMS, SearchProblem, make_problem, search_problem

NAN, INF = float("nan"), float("inf")
FLOAT_FIELDS = ("latents", "objective_value", "reconstruction_error")

NEWTON = {"max_iterations": 40}
ADAM = {"method": "gradient_descent", "learning_rate": 0.2, "max_iterations": 400}
CASES: list[tuple[str, dict[str, Any]]] = [
    *((name, NEWTON) for name in SEARCH_PROBLEMS),
    ("unequal_scales", NEWTON | {"objective": "likelihood"}),
    ("plane", NEWTON | {"objective": "likelihood"}),
    ("plane", ADAM),
    ("plane", ADAM | {"objective": "likelihood"}),
    ("mlp", ADAM),
]


def brute_objective(problem: SearchProblem, latents: np.ndarray, objective: str) -> np.ndarray:
    images = brute.decode(problem.decoder, latents)
    means, scales = problem.component_means, problem.component_scales
    return brute.objective(problem.x, images, latents, means, scales, objective)


def best_of_codebook(problem: SearchProblem, objective: str) -> np.ndarray:
    codebook, means, scales = problem.codebook, problem.component_means, problem.component_scales
    images = brute.decode(problem.decoder, codebook)
    prior = brute.penalties(codebook, means, scales).min(axis=1) if objective == "map" else 0.0
    axes = tuple(range(1, images.ndim))
    return np.array([np.min(np.sum((images - item) ** 2, axis=axes) + prior) for item in problem.x])


def assert_same(
    result: ops.LatentSearchResult, expected: ops.LatentSearchResult, tolerance: float = 0.0
) -> None:
    for name, field, other in zip(result._fields, result, expected, strict=True):
        if tolerance and name in FLOAT_FIELDS:
            np.testing.assert_allclose(field, other, tolerance, tolerance, err_msg=name)
        else:
            np.testing.assert_array_equal(field, other, err_msg=name)


def rows(result: ops.LatentSearchResult, which: Any) -> ops.LatentSearchResult:
    return ops.LatentSearchResult(*(field.numpy()[which] for field in result))


@pytest.mark.parametrize(("name", "options"), CASES)
def test_agrees_with_brute_force(backend: str, name: str, options: dict[str, Any]) -> None:
    problem = search_problem(name)
    means, scales = problem.component_means, problem.component_scales
    objective = options.get("objective", "map")
    result = problem.search(**options)
    latents = result.latents.numpy()

    # What is reported is true of the codes that are returned.
    images = brute.decode(problem.decoder, latents)
    error = brute.objective(problem.x, images, latents, means, scales, "likelihood")
    value = brute.objective(problem.x, images, latents, means, scales, objective)
    penalties = brute.penalties(latents, means, scales)
    distance = np.linalg.norm(latents - means[result.classes], axis=1) / scales[result.classes]
    accepted = distance <= problem.encoder_thresholds[result.classes]
    np.testing.assert_allclose(result.reconstruction_error, error, 1e-3, 1e-5)
    np.testing.assert_allclose(result.objective_value, value, 1e-3, 1e-5)
    np.testing.assert_array_equal(result.classes, penalties.argmin(axis=1))
    np.testing.assert_array_equal(result.accepted, accepted)
    np.testing.assert_array_equal(result.labels, np.where(accepted, result.classes, REJECT))
    assert set(result.status.numpy()) <= {SearchStatus.CONVERGED, SearchStatus.MAX_ITERATIONS}
    assert np.all(result.num_iterations <= options["max_iterations"])

    # The codes are as good as a long descent from the codes that made the images, but for one that
    # may be caught in another minimum.
    expected = [
        brute.descend(problem.decoder, item, code, means, scales, objective)
        for item, code in zip(problem.x[:8], problem.latents, strict=False)
    ]
    assert np.sum(value[:8] > 1.01 * np.array(expected)) <= 1
    if not options.get("method"):
        assert np.all(value <= best_of_codebook(problem, objective) * (1 + 1e-5))


@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize("name", ["line", "unequal_scales"])
def test_linear_decoder_reaches_the_exact_optimum(backend: str, name: str, objective: str) -> None:
    problem = search_problem(name)
    means, scales = problem.component_means, problem.component_scales
    expected = brute.linear_optimum(problem.decoder, problem.x, means, scales, objective)
    result = problem.search(objective=objective)
    np.testing.assert_allclose(result.objective_value, expected, 1e-4)
    assert set(result.status.numpy()) == {SearchStatus.CONVERGED}


@pytest.mark.parametrize(
    ("name", "points", "options"), [("line", 4000, {}), ("plane", 300, {}), ("plane", 300, ADAM)]
)
def test_no_point_of_a_grid_is_better(
    backend: str, name: str, points: int, options: dict[str, Any]
) -> None:
    problem = search_problem(name)
    means, scales = problem.component_means, problem.component_scales
    on_grid = brute.grid_minimum(problem.decoder, problem.x, means, scales, "map", points)
    value = problem.search(**options).objective_value.numpy()
    assert np.all(value <= on_grid * (1 + 1e-3))
    assert np.all(value >= on_grid * 0.5)


def test_likelihood_explains_the_image_better_than_map(backend: str) -> None:
    problem = search_problem("unequal_scales")
    by_map = problem.search()
    by_likelihood = problem.search(objective="likelihood")
    difference = by_map.reconstruction_error - by_likelihood.reconstruction_error
    assert np.all(difference > -1e-5)
    assert np.any(difference > 1e-2)
    np.testing.assert_array_equal(by_likelihood.objective_value, by_likelihood.reconstruction_error)


def test_result_types(backend: str) -> None:
    result = search_problem("plane").search()
    dtypes = [tf.int64, tf.int64, tf.bool, *[tf.float32] * 3, tf.int32, tf.int8]
    assert [field.dtype for field in result] == dtypes
    assert [tuple(field.shape) for field in result] == [(12,)] * 3 + [(12, 2)] + [(12,)] * 4


@pytest.mark.parametrize(("name", "options"), [("plane", {}), ("plane", ADAM), ("mlp", {})])
def test_empty_batch(backend: str, name: str, options: dict[str, Any]) -> None:
    problem = search_problem(name)
    result = problem.search(problem.x[:0], **options)
    full = problem.search(**options)
    for field, expected in zip(result, full, strict=True):
        assert field.dtype == expected.dtype
        assert tuple(field.shape) == (0, *expected.shape[1:])


@pytest.mark.parametrize(
    ("name", "options"), [(name, {}) for name in SEARCH_PROBLEMS] + [("mlp", ADAM)]
)
def test_does_not_depend_on_neighbours(backend: str, name: str, options: dict[str, Any]) -> None:
    problem = search_problem(name)
    together = problem.search(**options)
    count = len(problem.x)
    order = np.random.default_rng(0).permutation(count)
    for which in (order, [count - 1], slice(3, 9)):
        assert_same(problem.search(problem.x[which], **options), rows(together, which), 1e-5)


@pytest.mark.parametrize("spoiler", [NAN, INF])
@pytest.mark.parametrize(("name", "options"), [("mlp", {}), ("conv", {}), ("mlp", ADAM)])
def test_spoiled_items_fail_alone(
    backend: str, name: str, options: dict[str, Any], spoiler: float
) -> None:
    problem = search_problem(name)
    x = problem.x.copy()
    x[2, 0] = x[-1, -1, -1] = spoiler
    result = problem.search(x, **options)
    clean = np.isfinite(x).all(axis=(1, 2, 3))
    assert_same(rows(result, clean), rows(problem.search(**options), clean))
    spoiled = rows(result, ~clean)
    assert spoiled.status.tolist() == [SearchStatus.NONFINITE] * 2
    assert spoiled.labels.tolist() == [REJECT] * 2
    assert spoiled.classes.tolist() == spoiled.num_iterations.tolist() == [0, 0]
    assert not spoiled.accepted.any()
    assert all(np.isnan(getattr(spoiled, field)).all() for field in FLOAT_FIELDS)


# Statuses that a well-behaved problem does not reach.


@functools.cache
def scalar_decoder() -> keras.Model:
    """From one number to one; one object for all weights, so that it is traced once."""
    layers = keras.layers.Dense(2, "relu"), keras.layers.Dense(1)
    return keras.Sequential([keras.Input([1]), *layers])


@dataclasses.dataclass(frozen=True)
class ScalarProblem:
    """g(z) = slopes . relu(z * kernel + bias) + constant, one item x, one start."""

    kernel: tuple[float, float]
    bias: tuple[float, float]
    slopes: tuple[float, float]
    constant: float
    start: float
    x: float

    def search(self, **options: Any) -> ops.LatentSearchResult:
        weights = [self.kernel], self.bias, np.transpose([self.slopes]), [self.constant]
        scalar_decoder().set_weights([np.array(weight, np.float32) for weight in weights])
        return ops.latent_search(
            x=np.array([[self.x]], np.float32),
            decoder=scalar_decoder(),
            component_means=np.array([[self.start]], np.float32),
            component_scales=[1.0],
            encoder_thresholds=[99.0],
            codebook=np.array([[self.start]], np.float32),
            objective="likelihood",
            **options,
        )


def linear(slope: float, start: float, x: float) -> ScalarProblem:
    return ScalarProblem((slope, -slope), (0.0, 0.0), (1.0, -1.0), 0.0, start, x)


# g(z) = 3 relu(z) - relu(z + 5) + 5 turns upwards at 0, where its slope is that of the left side.
KINK = ScalarProblem((1.0, 1.0), (0.0, 5.0), (3.0, -1.0), 5.0, start=0.0, x=-1.0)
GD: dict[str, Any] = {"method": "gradient_descent"}
STATUSES: list[tuple[ScalarProblem, dict[str, Any], SearchStatus, int | None]] = [
    (linear(1.0, start=-1.0, x=2.0), {}, SearchStatus.CONVERGED, None),
    (linear(1.0, start=2.0, x=2.0), {}, SearchStatus.CONVERGED, 1),
    (linear(1.0, start=-1.0, x=2.0), {"max_iterations": 1}, SearchStatus.MAX_ITERATIONS, 1),
    (KINK, {}, SearchStatus.STALLED, None),
    (KINK, {"max_iterations": 2}, SearchStatus.MAX_ITERATIONS, 2),
    (linear(3e38, start=9.0, x=2.0), {}, SearchStatus.NONFINITE, 0),
    (linear(1.0, start=-1.0, x=2.0), GD, SearchStatus.CONVERGED, None),
    (linear(1.0, start=-1.0, x=2.0), GD | {"max_iterations": 4}, SearchStatus.MAX_ITERATIONS, 4),
    # One long step away, the squared error is too large for float32.
    (linear(1e17, start=1e-17, x=2.0), GD | {"learning_rate": 1e3}, SearchStatus.STALLED, 1),
    (linear(3e38, start=9.0, x=2.0), GD, SearchStatus.NONFINITE, 0),
]


@pytest.mark.parametrize(("problem", "options", "status", "num_iterations"), STATUSES)
def test_status(
    backend: str,
    problem: ScalarProblem,
    options: dict[str, Any],
    status: SearchStatus,
    num_iterations: int | None,
) -> None:
    result = problem.search(**options)
    assert int(result.status[0]) == status
    if num_iterations is not None:
        assert int(result.num_iterations[0]) == num_iterations
    if problem is KINK:
        assert float(result.latents[0, 0]) == 0.0
    elif status == SearchStatus.CONVERGED:
        np.testing.assert_allclose(result.latents, 2.0, 0.02)
    assert (int(result.labels[0]) == REJECT) == (status == SearchStatus.NONFINITE)


def test_every_status_is_reached_by_a_problem() -> None:
    assert {status for _, _, status, _ in STATUSES} == set(SearchStatus)


def test_zero_tolerance_never_counts_a_decrease_as_convergence(backend: str) -> None:
    problem = search_problem("plane")
    result = problem.search(tolerance=0.0, max_iterations=3)
    assert set(result.status.numpy()) == {SearchStatus.MAX_ITERATIONS}


def test_more_iterations_are_never_worse(backend: str) -> None:
    problem = search_problem("mlp")
    values = [problem.search(max_iterations=n).objective_value.numpy() for n in (1, 3, 12)]
    assert np.all(np.diff(values, axis=0) <= 1e-6)
    assert np.any(np.diff(values, axis=0) < -1e-2)


def test_a_direction_without_effect_is_no_obstacle(backend: str) -> None:
    problem = make_problem(keras.layers.Dense(9), latent_dim=3, num_components=2)
    kernel, bias = problem.decoder.get_weights()
    kernel[1] = 0.0
    problem.decoder.set_weights([kernel, bias])
    problem = dataclasses.replace(problem, x=problem.x + 1.0)
    result = problem.search(objective="likelihood")
    residuals = np.linalg.lstsq(kernel[[0, 2]].T, (problem.x - bias).T, rcond=None)[1]
    np.testing.assert_allclose(result.reconstruction_error, residuals, 1e-4)
    assert set(result.status.numpy()) == {SearchStatus.CONVERGED}


# Screening.


@functools.cache
def line_decoder() -> keras.Model:
    return keras.Sequential([keras.Input([1]), keras.layers.Dense(1)])


def search_line(slope: float, x: float, **options: Any) -> ops.LatentSearchResult:
    """Searches z with slope * z = x, for components at 0, 5 and 10."""
    line_decoder().set_weights([np.full([1, 1], slope), np.zeros([1])])
    return ops.latent_search(
        np.array([[x]], np.float32),
        line_decoder(),
        component_means=np.array([[0.0], [5.0], [10.0]]),
        component_scales=np.ones(3),
        encoder_thresholds=np.full(3, 9.0),
        **options,
    )


def test_only_classes_in_the_codebook_are_starts(backend: str) -> None:
    codebook = [[0.5], [0.0], [-1.0]]
    one_start = search_line(1.0, x=4.4, codebook=codebook, num_starts=1)
    two_starts = search_line(1.0, x=4.4, codebook=codebook, num_starts=2)
    assert_same(one_start, two_starts, 1e-5)
    # The minimum near the component at 5 is far lower, but no start belongs to it.
    reachable = search_line(1.0, x=4.4, codebook=[[0.5], [7.0]], num_starts=2)
    assert int(reachable.classes[0]) == 1
    assert float(one_start.objective_value[0]) > float(reachable.objective_value[0]) + 1.0


@pytest.mark.parametrize(("objective", "latent"), [("map", 10.0), ("likelihood", 5.0)])
def test_starts_are_ranked_by_the_objective(backend: str, objective: str, latent: float) -> None:
    """Of the entries at 2 and 10, the first has the better image, the second the better prior."""
    result = search_line(1e-3, x=5e-3, codebook=[[2.0], [10.0]], objective=objective, num_starts=1)
    np.testing.assert_allclose(result.latents, [[latent]], 0.05)


def test_equally_good_starts_are_ranked_by_index(backend: str) -> None:
    result = search_line(0.0, x=1.0, codebook=[[10.0], [5.0], [0.0]], num_starts=1)
    assert int(result.classes[0]) == 0


def test_unreadable_codebook_entries_are_passed_over(backend: str) -> None:
    problem = search_problem("plane")
    images = problem.decoder(problem.codebook).numpy()
    expected = problem.search(codebook_images=images)
    images[40:] = NAN
    result = problem.search(codebook_images=images)
    assert set(result.status.numpy()) <= {SearchStatus.CONVERGED, SearchStatus.MAX_ITERATIONS}
    np.testing.assert_allclose(result.objective_value, expected.objective_value, 0.5, 0.5)
    images[:] = NAN
    assert set(problem.search(codebook_images=images).status.numpy()) == {SearchStatus.NONFINITE}


def test_codebook_images_are_the_decoded_codebook(backend: str) -> None:
    problem = search_problem("conv")
    images = problem.decoder(problem.codebook)
    assert_same(problem.search(codebook_images=images), problem.search(), 1e-5)


def test_more_starts_than_components_are_several_of_each(
    backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = search_problem("plane")
    entries = len(problem.codebook)
    assert entries > len(problem.component_means)
    fewer, more = (problem.search(num_starts=starts).objective_value for starts in (3, entries))
    assert np.mean(more) <= np.mean(fewer) * (1 + 1e-5)
    monkeypatch.setenv("TFGMVAE_BACKEND", "tensorflow")
    expected = problem.search(num_starts=entries).objective_value
    # Another path may end in another minimum, but rarely.
    assert np.mean(np.isclose(more, expected, 1e-3)) > 0.9


def test_starts_are_limited_by_the_codebook(backend: str) -> None:
    problem = search_problem("plane")
    entries = len(problem.codebook)
    assert_same(problem.search(num_starts=10 * entries), problem.search(num_starts=entries), 1e-5)


# Thresholds.


@pytest.mark.parametrize("options", [{"num_starts": 1}, {"num_starts": 7}, ADAM])
def test_a_large_preference_finds_the_preferred_class(
    backend: str, options: dict[str, Any]
) -> None:
    problem = search_problem("mlp")
    num_items, num_components = len(problem.x), len(problem.component_means)
    preferred = np.arange(num_items) % num_components
    found = problem.search(preferred_classes=preferred, preference=1e6, **options)
    # Codes that leave the class on their way are of another.
    assert np.mean(found.classes.numpy() == preferred) > 0.9
    # What is reported leaves the preference out.
    means, scales = problem.component_means, problem.component_scales
    images = brute.decode(problem.decoder, found.latents.numpy())
    value = brute.objective(problem.x, images, found.latents.numpy(), means, scales, "map")
    np.testing.assert_allclose(found.objective_value, value, 1e-3, 1e-5)


@pytest.mark.parametrize(("name", "options"), [("mlp", {}), ("mlp", ADAM)])
def test_a_preference_decides_between_codes_that_explain_alike(
    backend: str, name: str, options: dict[str, Any]
) -> None:
    problem = search_problem(name)
    plain = problem.search(**options)
    preferred = (plain.classes.numpy() + 1) % len(problem.component_means)
    forced = problem.search(preferred_classes=preferred, preference=1e6, **options)
    loss = forced.objective_value.numpy() - plain.objective_value.numpy()
    limit = float(np.median(loss))
    found = problem.search(preferred_classes=preferred, preference=limit, **options)
    is_near = np.abs(loss - limit) < 1e-2 * limit
    is_preferred = found.classes.numpy() == preferred
    np.testing.assert_array_equal(is_preferred[~is_near], (loss < limit)[~is_near])


def test_a_number_that_is_no_class_is_no_preference(backend: str) -> None:
    problem = search_problem("mlp")
    expected = problem.search()
    for number in (-1, len(problem.component_means), 2**40):
        numbers = np.full(len(problem.x), number)
        assert_same(problem.search(preferred_classes=numbers, preference=9.0), expected)
    own = problem.search(preferred_classes=expected.classes, preference=9.0)
    np.testing.assert_array_equal(own.classes, expected.classes)


def test_a_preference_does_not_depend_on_neighbours(backend: str) -> None:
    problem = search_problem("mlp")
    preferred = np.arange(len(problem.x)) % len(problem.component_means)
    together = problem.search(preferred_classes=preferred, preference=2.0)
    order = np.array([7, 2, 5])
    alone = problem.search(x=problem.x[order], preferred_classes=preferred[order], preference=2.0)
    assert_same(alone, rows(together, order))


@pytest.mark.parametrize(("threshold", "is_accepted"), [(INF, True), (0.0, False), (NAN, False)])
def test_thresholds_decide_the_label(backend: str, threshold: float, is_accepted: bool) -> None:
    problem = search_problem("plane")
    thresholds = np.full(3, threshold, np.float32)
    result = problem.search(encoder_thresholds=thresholds)
    assert set(result.accepted.numpy()) == {is_accepted}
    labels = result.classes if is_accepted else np.full(12, REJECT)
    np.testing.assert_array_equal(result.labels, labels)


# Ways to call.


@pytest.mark.parametrize("dtype", [np.float16, np.float64])
def test_other_precisions_of_x(backend: str, dtype: type) -> None:
    problem = search_problem("plane")
    x = problem.x.astype(dtype)
    assert_same(problem.search(x), problem.search(x.astype(np.float32)))


@pytest.mark.parametrize("convert", [tf.constant, np.ndarray.tolist])
def test_other_containers_of_x(backend: str, convert: Callable[[np.ndarray], Any]) -> None:
    problem = search_problem("plane")
    assert_same(problem.search(convert(problem.x)), problem.search())


def test_decoder_of_mixed_precision() -> None:
    policy = "mixed_float16"
    problem = search_problem("plane")
    layers = [
        keras.layers.Dense(16, "tanh", dtype=policy),
        keras.layers.Dense(12, dtype=policy),
        keras.layers.Reshape([4, 3], dtype=policy),
    ]
    decoder = keras.Sequential([keras.Input([2]), *layers])
    decoder.set_weights(problem.decoder.get_weights())
    result = problem.search(decoder=decoder)
    assert result.latents.dtype == tf.float32
    value, expected = result.objective_value, problem.search().objective_value
    np.testing.assert_allclose(value, expected, 0.1, 0.1)


def test_inside_a_function_with_an_unknown_batch_size(backend: str) -> None:
    problem = search_problem("plane")
    traces = []

    @tf.function(input_signature=[tf.TensorSpec([None, 4, 3])])
    def search(x: tf.Tensor) -> ops.LatentSearchResult:
        traces.append(x)
        return problem.search(x)

    for which in (slice(None), slice(1), slice(0)):
        assert_same(search(problem.x[which]), problem.search(problem.x[which]), 1e-5)
    assert len(traces) == 1


def test_exported_with_stock_operations_only(tmp_path: pathlib.Path) -> None:
    problem = search_problem("line")
    module = tf.Module()
    module.decoder = problem.decoder
    module.search = tf.function(
        lambda x: problem.search(x)._asdict(), input_signature=[tf.TensorSpec([None, 5])]
    )
    tf.saved_model.save(module, str(tmp_path), signatures=module.search)
    loaded = tf.saved_model.load(str(tmp_path)).signatures["serving_default"]
    for count in (12, 1, 0):
        x = problem.x[:count]
        assert_same(ops.LatentSearchResult(**loaded(tf.constant(x))), problem.search(x), 1e-5)


@pytest.mark.slow
def test_compiled_by_xla() -> None:
    problem = search_problem("plane")
    compiled = tf.function(problem.search, jit_compile=True)
    assert_same(compiled(tf.constant(problem.x)), problem.search(), 1e-3)


def test_is_a_constant_to_a_gradient() -> None:
    problem = search_problem("plane")
    with tf.GradientTape() as tape:
        value = tf.reduce_sum(problem.search().objective_value)
    gradients = tape.gradient(value, problem.decoder.trainable_variables)
    assert gradients == [None] * 4


# The reference's own promises.


@pytest.mark.parametrize(("name", "options"), [("mlp", {}), ("conv", {}), ("mlp", ADAM)])
def test_chunks_and_neighbours_change_no_bit(name: str, options: dict[str, Any]) -> None:
    problem = search_problem(name)
    whole = problem.search(**options)
    reverse = problem.search(problem.x[::-1], **options)
    assert_same(rows(reverse, slice(None, None, -1)), whole)
    given = problem.arguments(**options)
    assert_same(reference.latent_search(given, chunk_size=5), whole)


def test_memory_of_a_tile_does_not_grow_with_the_problem() -> None:
    sizes = []
    for image_shape in ((2, 2, 1), (28, 28, 1), (128, 128, 3), (1024, 1024, 3)):
        for latent_dim in (1, 10, 128):
            layout = SearchLayout(image_shape, latent_dim, 10, False, SearchOptions(num_starts=3))
            jacobian = 4 * 3 * latent_dim * layout.image_size
            sizes.append(layout.tile_items * jacobian)
            assert layout.tile_items == 1 or sizes[-1] < 1 << 26
            assert 1 <= layout.tile_items <= 16


class CountingDecoder:
    """A callable that is not a Keras layer and counts how often it is traced."""

    def __init__(self, model: keras.Model) -> None:
        self.model = model
        self.num_calls = 0

    def __call__(self, latents: tf.Tensor) -> tf.Tensor:
        self.num_calls += 1
        return self.model(latents)

    def decode(self, latents: tf.Tensor) -> tf.Tensor:
        return self(latents)


class UnhashableDecoder(CountingDecoder):
    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize("is_method", [False, True])
def test_graph_is_traced_once_per_decoder(is_method: bool) -> None:
    problem = search_problem("line")
    decoder = CountingDecoder(problem.decoder)
    results = []
    for count in (12, 12, 3, 0):
        pass_on = decoder.decode if is_method else decoder
        results.append(problem.search(problem.x[:count], decoder=pass_on, tolerance=count / 1e5))
        if len(results) == 1:
            num_calls = decoder.num_calls
    assert decoder.num_calls == num_calls
    assert_same(results[0], results[1])


def test_decoder_that_cannot_be_remembered_is_searched_all_the_same() -> None:
    problem = search_problem("line")
    assert_same(problem.search(decoder=UnhashableDecoder(problem.decoder)), problem.search())


def test_new_weights_are_followed(backend: str) -> None:
    problem = make_problem(keras.layers.Dense(5), latent_dim=1, num_components=1)
    before = problem.search()
    problem.decoder.set_weights([-weight for weight in problem.decoder.get_weights()])
    after = problem.search()
    value = brute_objective(problem, after.latents.numpy(), "map")
    np.testing.assert_allclose(after.objective_value, value, 1e-4)
    assert np.all(np.abs(after.objective_value - before.objective_value) > 1e-2)


def test_decoder_is_not_kept_alive(backend: str) -> None:
    problem = make_problem(keras.layers.Dense(5), latent_dim=1, num_components=1)
    for method in METHODS:
        problem.search(method=method)
    decoder = weakref.ref(problem.decoder)
    del problem
    gc.collect()
    assert decoder() is None


def test_decoder_without_forward_mode_needs_gradient_descent() -> None:
    problem = make_problem(
        keras.layers.Dense(4),
        keras.layers.Reshape([2, 2, 1]),
        keras.layers.UpSampling2D(interpolation="bilinear"),
        latent_dim=2,
        num_components=2,
    )
    with pytest.raises(ValueError, match='forward mode.*method="gradient_descent"'):
        problem.search()
    # Refused within tf.map_fn, which must not leave TensorFlow changed.
    with tf.distribute.OneDeviceStrategy("/cpu:0").scope():
        assert tf.distribute.has_strategy()
    result = problem.search(**ADAM)
    assert set(result.status.numpy()) == {SearchStatus.CONVERGED}


WRONG_ARGUMENTS: dict[str, tuple[dict[str, Any], type[Exception], str]] = {
    "method": ({"method": "newton"}, ValueError, "'levenberg_marquardt', 'gradient_descent'.*newt"),
    "objective": ({"objective": "mle"}, ValueError, r"\('map', 'likelihood'\).*mle"),
    "no_starts": ({"num_starts": 0}, ValueError, "num_starts to be an integer >= 1.*num_starts=0"),
    "half_a_start": ({"num_starts": 1.5}, TypeError, "num_starts to be an integer"),
    "true_starts": ({"num_starts": True}, TypeError, "num_starts to be an integer"),
    "no_iterations": ({"max_iterations": 0}, ValueError, "max_iterations to be an integer >= 1"),
    "tolerance": (
        {"tolerance": -1e-3},
        ValueError,
        "tolerance >= 0 and finite.*-0.001",
    ),
    "nan_tolerance": ({"tolerance": NAN}, ValueError, "tolerance >= 0 and finite"),
    "word_tolerance": ({"tolerance": "1"}, TypeError, "tolerance to be a number"),
    "learning_rate": (
        {"learning_rate": 0.0},
        ValueError,
        "learning_rate to be positive and finite",
    ),
    "preference": ({"preference": -1.0}, ValueError, "preference >= 0 and finite.*-1"),
    "preferred_names": (
        {"preferred_classes": np.zeros([12])},
        TypeError,
        "preferred_classes to be of an integer dtype.*float64",
    ),
    "preferred_shape": (
        {"preferred_classes": np.zeros([5], int)},
        ValueError,
        r"preferred_classes of shape \(N,\).*\(5,\)",
    ),
    "decoder": ({"decoder": 3}, TypeError, "decoder to be a Keras model.*3"),
    "integer_x": ({"x": np.zeros([2, 4, 3], int)}, TypeError, "x to be of a floating dtype"),
    "flat_x": ({"x": np.zeros([2])}, ValueError, r"x of shape \(N, ...\)"),
    "other_image": (
        {"x": np.zeros([2, 12], np.float32)},
        ValueError,
        r"images of the shape of x.*, 4, 3\), items of x of shape \(12,\)",
    ),
    "codebook": ({"codebook": np.zeros([5, 3])}, ValueError, r"codebook of shape \(N, D\).*\(5, 3"),
    "no_codebook": ({"codebook": np.zeros([0, 2])}, ValueError, "at least one codebook entry"),
    "codebook_images": (
        {"codebook_images": np.zeros([63, 12])},
        ValueError,
        r"codebook_images to hold one image.*\(63, 12\)",
    ),
    "means": ({"component_means": np.zeros([3])}, ValueError, r"component_means.*\(K, D\)"),
    "scales": ({"component_scales": -np.ones([3])}, ValueError, "above 0"),
    "thresholds": ({"encoder_thresholds": np.ones([2])}, ValueError, "encoder_thresholds of shape"),
}


@pytest.mark.parametrize("wrong", WRONG_ARGUMENTS)
def test_wrong_arguments_are_refused(backend: str, wrong: str) -> None:
    changes, error, message = WRONG_ARGUMENTS[wrong]
    with pytest.raises(error, match=message):
        search_problem("plane").search(**changes)


def test_unknown_image_shape_is_refused() -> None:
    problem = search_problem("plane")
    search = tf.function(problem.search, input_signature=[tf.TensorSpec([None, None, 3])])
    with pytest.raises(ValueError, match="every dimension of x but the first to be known"):
        search(problem.x)
