"""Runs the tests that ask for a backend once per backend, and the others on the reference."""

from __future__ import annotations

import pytest

from tfgmvae.ops.native import library

from .problems import BACKENDS


@pytest.fixture(autouse=True)
def reference_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(library.BACKEND_VARIABLE, "tensorflow")


@pytest.fixture(params=BACKENDS)
def backend(
    request: pytest.FixtureRequest, reference_backend: None, monkeypatch: pytest.MonkeyPatch
) -> str:
    if request.param == "native" and library.load().core is None:
        pytest.skip(library.load().problem)
    monkeypatch.setenv(library.BACKEND_VARIABLE, request.param)
    return request.param


@pytest.fixture(autouse=True)
def fixed_seeds() -> None:
    """Nothing here draws from a global generator, and to seed TensorFlow drops its kernels."""
