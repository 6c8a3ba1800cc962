"""Latent searches traced once per decoder, kept for as long as the decoder lives."""

from __future__ import annotations

import functools
import inspect
import weakref
from collections.abc import Callable, Hashable
from typing import Any

import tensorflow as tf

from tfgmvae.ops.reference.search import Search, SearchLayout
from tfgmvae.ops.results import LatentSearchResult
from tfgmvae.ops.search_options import SCALAR_DTYPES


class TracedSearch:
    """The methods of a `Search`, each traced when it is first called."""

    def __init__(self, get_decoder: Callable[[], Any], layout: SearchLayout) -> None:
        self._search = Search(get_decoder, layout)
        self._codes = tf.TensorSpec([None, layout.latent_dim], tf.float32)
        self._images = tf.TensorSpec([None, *layout.image_shape], tf.float32)
        self._means = tf.TensorSpec([layout.num_components, layout.latent_dim], tf.float32)

    # Concrete functions, because TensorFlow takes the first calls of several `tf.function` objects
    # over one Python function for a fault, and warns.

    @functools.cached_property
    def decode_codebook(self) -> Callable[..., tf.Tensor]:
        return tf.function(self._search.decode_codebook, autograph=False).get_concrete_function(
            self._codes
        )

    @functools.cached_property
    def find(self) -> Callable[..., LatentSearchResult]:
        per_component = tf.TensorSpec(self._means.shape[:1], tf.float32)
        return tf.function(self._search.find, autograph=False).get_concrete_function(
            self._images,
            self._means,
            per_component,
            per_component,
            self._codes,
            self._images,
            tf.TensorSpec([None], tf.int64),
            {name: tf.TensorSpec([], dtype) for name, dtype in SCALAR_DTYPES.items()},
        )


# The graphs know their decoder weakly and read its variables when they run: an entry lives as long
# as its decoder, and follows every change of weights.
_traced_searches: weakref.WeakKeyDictionary[Any, dict[Hashable, TracedSearch]] = (
    weakref.WeakKeyDictionary()
)


def traced_search(decoder: Callable[..., Any], layout: SearchLayout) -> TracedSearch:
    """The searches of one decoder and layout: those of the last call with them, where there are.

    Args:
        decoder: Maps float32 `[N, D]` to images `[N, ...]`. It is not kept alive.
        layout: What the graph depends on besides.

    Returns:
        The searches.
    """
    owner: Any = decoder
    function: Any = None
    weak_decoder: Callable[[Any], Callable[[], Any]] = weakref.ref
    if inspect.ismethod(decoder):
        # A bound method is made anew at every access, so it is its object that is remembered.
        owner, function, weak_decoder = decoder.__self__, decoder.__func__, weakref.WeakMethod
    try:
        searches = _traced_searches.setdefault(owner, {})
    except TypeError:
        # Not hashable or not weakly referable: there is nothing to remember it by.
        return TracedSearch(lambda: decoder, layout)
    key = (layout, function)
    if key not in searches:
        searches[key] = TracedSearch(weak_decoder(decoder), layout)
    return searches[key]
