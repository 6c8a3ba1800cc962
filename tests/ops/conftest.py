"""Runs the tests that ask for a backend once per backend, and the others on the reference."""

from __future__ import annotations

import pytest

from tfgmvae.ops import backend as backends

from .problems import BACKENDS


@pytest.fixture(autouse=True)
def reference_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(backends.BACKEND_VARIABLE, "tensorflow")


@pytest.fixture(params=BACKENDS)
def backend(
    request: pytest.FixtureRequest, reference_backend: None, monkeypatch: pytest.MonkeyPatch
) -> str:
    if request.param == "native" and backends.load().core is None:
        pytest.skip(backends.load().problem)
    monkeypatch.setenv(backends.BACKEND_VARIABLE, request.param)
    return request.param


@pytest.fixture(autouse=True)
def fixed_seeds() -> None:
    """Nothing here draws from a global generator, and to seed TensorFlow drops its kernels."""
