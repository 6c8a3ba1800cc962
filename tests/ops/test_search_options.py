"""An option of the search is one field, and reaches everything that takes options."""

from __future__ import annotations

import inspect

import pytest
import tensorflow as tf

from tfgmvae import ops
from tfgmvae.ops.native import library
from tfgmvae.ops.search_options import (
    CONSTRAINTS,
    DEFAULT_MAX_ITERATIONS,
    METHODS,
    SCALAR_DTYPES,
    SearchOptions,
)


def test_the_public_function_takes_the_options_with_their_defaults() -> None:
    keywords = {
        name: parameter.default
        for name, parameter in inspect.signature(ops.latent_search).parameters.items()
        if parameter.kind is parameter.KEYWORD_ONLY
        and name not in ("codebook_images", "preferred_classes")
    }
    assert keywords == SearchOptions()._asdict()


def test_the_native_op_takes_the_options() -> None:
    loaded = library.load()
    if loaded.tensorflow_ops is None:
        pytest.skip(loaded.problem)
    attributes = inspect.signature(loaded.tensorflow_ops.tfgmvae_latent_search).parameters
    assert set(SearchOptions._fields) <= set(attributes)


def test_every_option_has_a_constraint() -> None:
    assert tuple(CONSTRAINTS) == SearchOptions._fields


@pytest.mark.parametrize("method", METHODS)
def test_checked_options_are_complete(method: str) -> None:
    checked = SearchOptions(method=method).checked()
    assert checked.max_iterations == DEFAULT_MAX_ITERATIONS[method]
    assert None not in checked
    assert checked == checked.checked()


def test_a_graph_is_traced_for_what_is_no_scalar() -> None:
    options = SearchOptions().checked()
    assert options.without_scalars()._replace(**options.scalars()) == options
    assert set(SCALAR_DTYPES.values()) == {tf.int32, tf.float32}
    other = options._replace(max_iterations=3, tolerance=0.5, learning_rate=2.0)
    assert other.without_scalars() == options.without_scalars()
    assert options._replace(num_starts=4).without_scalars() != options.without_scalars()
