"""Data sets by name: what is known about them, and how one is added."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest

from tfgmvae import datasets
from tfgmvae.cli import doctor, main
from tfgmvae.errors import DatasetNotFoundError

TABLE_ROW = re.compile(r"^ *\| `(\w+)` \| (.*) \| (.*) \|$", re.MULTILINE)


def load_stripes(source: datasets.Source, folder: pathlib.Path | None) -> datasets.Dataset:
    path = source.find(folder)
    if path is None:
        raise source.not_found(folder)
    y = np.array([0, 1])
    x = np.full((2, 8, 8, 1), float(path.read_text()), np.float32)
    return datasets.Dataset(source.name, x, y, x, y, source.class_names)


STRIPES = datasets.Source(
    name="stripes",
    files=("stripes.txt", "stripes"),
    images="8x8 grey",
    how_to_get="Draw stripes",
    class_names=("across", "along"),
    load=load_stripes,
)


@pytest.fixture
def stripes() -> Iterator[datasets.Source]:
    datasets.register(STRIPES)
    yield STRIPES
    datasets.unregister("stripes")


def test_available_names() -> None:
    assert datasets.available() == (
        "coil100", "coil20", "digits", "fashion_mnist", "gtsrb", "mnist", "mnist_5k", "svhn"
    )  # fmt: skip


def test_the_table_in_the_docstring_says_what_the_sources_say() -> None:
    rows = {
        name: (files, images) for name, files, images in TABLE_ROW.findall(datasets.load.__doc__)
    }
    assert set(rows) == set(datasets.available())
    for name, (files, images) in rows.items():
        source = datasets.source_of(name)
        assert images == source.images
        assert {f"`{file}`" for file in source.files} <= set(re.findall("`[^`]+`", files))
        assert source.files or files.startswith("none")


@pytest.mark.parametrize("name", datasets.available())
def test_a_source_has_the_name_it_is_known_by(name: str) -> None:
    assert datasets.source_of(name).name == name


def test_a_registered_data_set_is_known_everywhere(
    stripes: datasets.Source, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TFGMVAE_DATA_DIR", str(tmp_path))
    assert "stripes" in datasets.available()
    assert datasets.locate("stripes") is None
    assert doctor.examine()["datasets"]["stripes"] is None
    with pytest.raises(
        DatasetNotFoundError,
        match="Expected stripes.txt or stripes for the data set .stripes.*Draw stripes; then set",
    ):
        datasets.load("stripes")
    (tmp_path / "stripes.txt").write_text("0.5")
    assert datasets.locate("stripes") == tmp_path / "stripes.txt"
    assert doctor.examine()["datasets"]["stripes"] == str(tmp_path / "stripes.txt")
    data = datasets.load("stripes")
    assert data.class_names == ("across", "along")
    assert data.x_test.max() == 0.5


def test_a_registered_data_set_is_named_by_help_and_errors(
    stripes: datasets.Source, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["train", "--help"])
    assert "stripes" in capsys.readouterr().out
    with pytest.raises(ValueError, match="one of the data sets .*stripes.*Received: name='cifar'"):
        datasets.load("cifar")


def test_a_name_is_given_once(stripes: datasets.Source) -> None:
    with pytest.raises(ValueError, match=r"no other data set. Received: source.name='stripes'"):
        datasets.register(STRIPES)


@pytest.mark.parametrize("ask", [datasets.locate, datasets.source_of, datasets.unregister])
def test_a_name_that_nobody_registered(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(ValueError, match="Expected one of the data sets coil100.*name='stripes'"):
        ask("stripes")


def test_loading_digits_does_not_load_tensorflow() -> None:
    code = (
        "import sys; from tfgmvae import datasets; datasets.load(); print('keras' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert result.stdout.strip() == "False"
