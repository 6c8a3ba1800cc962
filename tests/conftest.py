"""What every test shares: seeds, a quiet TensorFlow, and the folder with real data."""

from __future__ import annotations

import os
import pathlib
import random
import sys

import numpy as np
import pytest

# TensorFlow reads this when it is imported, so it is set before any test module is.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("MPLBACKEND", "Agg")


@pytest.fixture(autouse=True)
def fixed_seeds() -> None:
    """Seeds every global generator, without loading Keras for the tests that do not use it."""
    random.seed(0)
    np.random.seed(0)  # noqa: NPY002
    if "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(0)


@pytest.fixture
def data_dir() -> pathlib.Path:
    """The folder with real data sets; skips the test where there is none."""
    folder = os.environ.get("TFGMVAE_DATA_DIR")
    if not folder:
        pytest.skip("TFGMVAE_DATA_DIR is not set, so there are no real data sets to read")
    return pathlib.Path(folder)
