"""Takes back what the tests of the ops have in common: here the backend itself is tested."""

from __future__ import annotations

import keras
import pytest


@pytest.fixture(autouse=True)
def reference_backend() -> None:
    """Leaves the choice of a backend to the test."""


@pytest.fixture(autouse=True)
def fixed_seeds() -> None:
    """Seeds the networks that the tests make."""
    keras.utils.set_random_seed(0)
