"""A small copy of a saved model holds every bit of it, and no more than it needs."""

from __future__ import annotations

import json
import pathlib
import zipfile

import keras
import numpy as np

from tfgmvae.io.small_models import PARTS, write_small


def network(path: pathlib.Path) -> keras.Model:
    """Weights that half precision holds, that it does not hold, and at the edges of its range."""
    model = keras.Sequential([keras.Input((64,)), keras.layers.Dense(64), keras.layers.Dense(2)])
    first, second = model.layers
    rounded = np.asarray(first.kernel).astype(np.float16).astype(np.float32)
    first.set_weights([rounded, np.full(64, np.nan, np.float32)])
    second.set_weights([np.full((64, 2), 70_000.0, np.float32), np.array([np.inf, 1e-9], "f4")])
    model.compile("adam", "mse")
    model.fit(np.zeros((4, 64)), np.zeros((4, 2)), verbose=0)
    first.set_weights([rounded, np.full(64, np.nan, np.float32)])
    second.set_weights([np.full((64, 2), 70_000.0, np.float32), np.array([np.inf, 1e-9], "f4")])
    model.save(path)
    return model


def test_every_bit_and_no_optimizer(tmp_path: pathlib.Path) -> None:
    model = network(tmp_path / "given.keras")
    write_small(tmp_path / "given.keras", tmp_path / "small.keras")
    loaded = keras.models.load_model(tmp_path / "small.keras")
    for values, found in zip(model.get_weights(), loaded.get_weights(), strict=True):
        np.testing.assert_array_equal(values, found)
        assert values.dtype == found.dtype
    assert not loaded.compiled
    given, small = ((tmp_path / f"{name}.keras").stat().st_size for name in ("given", "small"))
    assert small < given / 4
    with zipfile.ZipFile(tmp_path / "small.keras") as archive:
        assert tuple(archive.namelist()) == PARTS
        assert "compile_config" not in json.loads(archive.read("config.json"))


def test_equal_models_are_equal_files(tmp_path: pathlib.Path) -> None:
    model = network(tmp_path / "given.keras")
    write_small(tmp_path / "given.keras", tmp_path / "first.keras")
    model.save(tmp_path / "given.keras")
    write_small(tmp_path / "given.keras", tmp_path / "second.keras")
    assert (tmp_path / "first.keras").read_bytes() == (tmp_path / "second.keras").read_bytes()
