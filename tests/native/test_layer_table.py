"""The layer table: Python's numbers against those of the native core."""

from __future__ import annotations

import pytest

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
