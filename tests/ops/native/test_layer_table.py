"""The numbers that cross into the native core: Python's against those of the core."""

from __future__ import annotations

import pytest

from tfgmvae.decision import SearchStatus
from tfgmvae.ops.native import library
from tfgmvae.ops.native.layer_table import ACTIVATIONS, LayerKind, LayerRow

if library.load().core is None:
    pytest.skip(library.load().problem, allow_module_level=True)

from tfgmvae import _core as core  # noqa: E402


def test_names_agree_with_the_core() -> None:
    assert core.LAYER_KINDS == tuple(kind.name.lower() for kind in LayerKind)
    assert core.LAYER_FIELDS == LayerRow._fields
    assert core.ACTIVATIONS == ACTIVATIONS
    assert [kind.value for kind in LayerKind] == list(range(len(LayerKind)))


def test_search_statuses_agree_with_the_core() -> None:
    assert core.SEARCH_STATUSES == tuple(status.name for status in SearchStatus)
    assert [status.value for status in SearchStatus] == list(range(len(SearchStatus)))
