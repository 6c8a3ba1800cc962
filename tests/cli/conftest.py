"""A folder for every test of the command line, and one model for all."""

from __future__ import annotations

import pathlib

import pytest

from tfgmvae.cli import main


@pytest.fixture(autouse=True)
def in_empty_folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def train() -> list[str]:
    """The command that trains `model`, but for its output."""
    return ["train", "--data", "digits", "--epochs", "2", "--encoder", "mlp"]


@pytest.fixture(scope="session")
def model(train: list[str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A classifier that was trained on the command line."""
    path = tmp_path_factory.mktemp("model") / "digits.keras"
    assert main([*train, "--output", str(path)]) == 0
    return str(path)
