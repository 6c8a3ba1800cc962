"""Every public name that could be imported at commit b5c22d1 can be imported today."""

from __future__ import annotations

import importlib
import json
import pathlib
import warnings

import pytest

from tfgmvae import _old_names

# Written at b5c22d1: the public modules, each with the public names that it defined or exported.
NAMES = json.loads(
    (pathlib.Path(__file__).resolve().parent / "data" / "public_names.json").read_text()
)


@pytest.mark.parametrize(
    "name", [f"{module}:{name}" for module, names in NAMES.items() for name in names]
)
def test_public_name_is_still_there(name: str) -> None:
    module, _, attribute = name.partition(":")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        getattr(importlib.import_module(module), attribute)
    messages = [str(w.message) for w in caught if w.category is DeprecationWarning]
    was_moved = module in _old_names.OLD_MODULES or f"{module}.{attribute}" in _old_names.OLD_NAMES
    assert any("is deprecated: use tfgmvae." in message for message in messages) == was_moved


def test_table_is_complete() -> None:
    assert len(NAMES) == 80
    assert sum(map(len, NAMES.values())) == 341


def test_old_module_says_where_a_name_is_now() -> None:
    old = importlib.import_module("tfgmvae.thresholds")
    with pytest.warns(DeprecationWarning, match="use tfgmvae.calibration.thresholds"):
        assert old.samples_needed(0.02) == 99
    with pytest.raises(AttributeError, match="'tfgmvae.thresholds' has no attribute 'nothing'"):
        _ = old.nothing


def test_unknown_modules_are_not_found() -> None:
    with pytest.raises(ModuleNotFoundError, match="tfgmvae.nothing"):
        importlib.import_module("tfgmvae.nothing")
