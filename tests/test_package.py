"""The package as a user finds it: version, metadata, lazy names, result types, examples."""

from __future__ import annotations

import doctest
import importlib
import importlib.metadata
import pathlib
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

import tfgmvae
from tfgmvae import errors

ROOT = pathlib.Path(__file__).resolve().parent.parent
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "tfgmvae").rglob("*.py")
    if path.name != "__main__.py"
)


def metadata() -> importlib.metadata.PackageMetadata:
    try:
        return importlib.metadata.metadata("tfgmvae")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("tfgmvae is not installed, it only lies on the path")


def project() -> dict[str, Any]:
    tomllib = pytest.importorskip("tomllib", reason="the standard library reads TOML from 3.11 on")
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def test_version_is_a_literal_so_that_it_is_read_without_tensorflow() -> None:
    assert (
        f'\n__version__ = "{tfgmvae.__version__}"\n'
        in (ROOT / "tfgmvae" / "_version.py").read_text()
    )
    assert project()["tool"]["setuptools"]["dynamic"]["version"] == {
        "attr": "tfgmvae._version.__version__"
    }


def test_installed_metadata_agrees_with_the_sources() -> None:
    installed = metadata()
    assert installed["Version"] == tfgmvae.__version__
    assert installed["License-Expression"] == "Apache-2.0"
    assert {"attacks", "dev", "plots"} <= set(installed.get_all("Provides-Extra", []))


def test_command_is_declared() -> None:
    assert project()["project"]["scripts"] == {"tfgmvae": "tfgmvae.cli:main"}


def test_types_are_shipped() -> None:
    assert (ROOT / "tfgmvae" / "py.typed").is_file()
    assert "py.typed" in project()["tool"]["setuptools"]["package-data"]["tfgmvae"]


def test_licence_is_the_full_text() -> None:
    text = (ROOT / "LICENSE").read_text()
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text


@pytest.mark.parametrize("name", [*tfgmvae.__all__, "datasets", "ops", "recipes"])
def test_public_name_is_there(name: str) -> None:
    assert getattr(tfgmvae, name) is not None
    assert name in dir(tfgmvae)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'tfgmvae' has no attribute 'Classifier'"):
        tfgmvae.Classifier  # noqa: B018


@pytest.mark.parametrize(
    ("error", "bases"),
    [
        (errors.NotCalibratedError, (ValueError,)),
        (errors.InvalidModelFileError, (ValueError,)),
        (errors.DatasetNotFoundError, (ValueError, FileNotFoundError)),
    ],
)
def test_named_errors_are_value_errors(
    error: type[Exception], bases: tuple[type[Exception], ...]
) -> None:
    assert all(issubclass(error, base) for base in bases)
    assert str(error("what was expected")) == "what was expected"


def test_reasons_are_a_bit_mask() -> None:
    reason = tfgmvae.Reason
    assert reason.ENCODER | reason.DECODER == reason.BOTH
    assert reason.ACCEPTED == 0
    assert tfgmvae.REJECT == -1


def test_every_search_status_carries_a_sentence_of_its_own() -> None:
    sentences = [status.sentence for status in tfgmvae.SearchStatus]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in sentences)


@pytest.mark.parametrize("result_type", [tfgmvae.Decision, tfgmvae.ReclassifyResult])
def test_length_of_a_result_is_the_number_of_inputs(result_type: Any) -> None:
    fields = result_type.__dataclass_fields__
    result = result_type(**{name: np.zeros(3) for name in fields})
    assert len(result) == 3
    assert all(name in result_type.__doc__ for name in fields)


@pytest.mark.parametrize("module_name", MODULES)
def test_examples_in_docstrings_run(
    module_name: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if module_name == "tfgmvae.bulk.beam":
        pytest.importorskip("apache_beam", reason="pip install 'tfgmvae[beam]'")
    monkeypatch.chdir(tmp_path)  # An example may write a file.
    module = importlib.import_module(module_name)
    options = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    assert doctest.testmod(module, optionflags=options).failed == 0


def test_package_runs_without_the_checkout_on_the_path() -> None:
    metadata()
    code = "import tfgmvae; print(tfgmvae.__version__)"
    result = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == tfgmvae.__version__
