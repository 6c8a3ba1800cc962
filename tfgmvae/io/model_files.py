"""Checks of the places of saved classifiers, made before anything heavy is imported.

Where a classifier may be saved or exported to, and whether a file holds one.
"""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tfgmvae.errors import InvalidModelFileError

CLASSIFIER = "RejectingClassifier"
REFUSING = (CLASSIFIER, "RejectOption")
"""The classes of models that may refuse to answer."""

METADATA_FILE = "metadata.json"
"""What says about the classifier of an export, among the assets of its SavedModel."""


def checked_output(filepath: str | os.PathLike[str], overwrite: bool) -> Path:
    """Returns the path that a classifier may be saved to, or raises a ValueError."""
    path = Path(filepath)
    if path.suffix != ".keras":
        raise ValueError(
            f"Expected a file name that ends in '.keras'. Received: filepath={str(path)!r}"
        )
    _check_place(path)
    _check_new(path, overwrite)
    return path


def checked_onnx_file(filepath: str | os.PathLike[str], overwrite: bool = True) -> Path:
    """Returns the path that an ONNX file may be written to, or raises a ValueError.

    Args:
        filepath: The path, with any ending.
        overwrite: Whether an existing file may be replaced. Default `True`, as Keras has it.
    """
    path = Path(filepath)
    _check_place(path)
    _check_new(path, overwrite)
    return path


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise ValueError(f"Expected a file. Received: {str(path)!r}, which is a directory")
    if not path.parent.is_dir():
        raise ValueError(
            f"Expected an existing folder. Received: {str(path.parent)!r}, which is none"
        )


def _check_new(path: Path, overwrite: bool) -> None:
    if path.exists() and not overwrite:
        raise ValueError(
            f"Expected a new file with overwrite=False. Received: {str(path)!r}, which exists"
        )


def checked_file(filepath: str | os.PathLike[str], *class_names: str) -> Path:
    """Returns the path of a complete file that holds a model of one of these classes.

    Raises:
        InvalidModelFileError: The file is damaged, or holds something else.
        ValueError: There is no such file.
    """
    path = Path(filepath)
    if not path.is_file():
        kind = "a directory" if path.is_dir() else "no such file"
        raise ValueError(f"Expected a saved model. Received: {str(path)!r}, {kind}")
    try:
        with zipfile.ZipFile(path) as archive:
            damaged = archive.testzip()
            found_name = json.loads(archive.read("config.json"))["class_name"]
    except (zipfile.BadZipFile, zlib.error, KeyError, TypeError, ValueError, EOFError) as error:
        raise InvalidModelFileError(
            f"Expected a model saved by {_either(class_names, '.save')}. Received: {str(path)!r}, "
            f"which is no complete .keras file ({error})"
        ) from error
    if damaged is not None or found_name not in class_names:
        found = f"a damaged part {damaged!r}" if damaged else f"a saved {found_name}"
        raise InvalidModelFileError(
            f"Expected a saved {_either(class_names)}. Received: {str(path)!r} with {found}"
        )
    return path


def _either(names: Iterable[str], ending: str = "") -> str:
    return " or ".join(f"{name}{ending}" for name in names)


def class_of(filepath: str | os.PathLike[str]) -> str:
    """Returns the name of the class of the model that a complete `.keras` file holds."""
    with zipfile.ZipFile(filepath) as archive:
        return str(json.loads(archive.read("config.json"))["class_name"])


def stored_class_names(filepath: str | os.PathLike[str]) -> tuple[str, ...] | int:
    """Returns the names of the classes of a saved model, or their number where they have none.

    Raises:
        InvalidModelFileError: The file says neither.
    """
    with zipfile.ZipFile(filepath) as archive:
        settings = json.loads(archive.read("config.json")).get("config")
    settings = settings if isinstance(settings, dict) else {}
    # A `RejectOption` keeps the names where it keeps the size of the images.
    preparation: dict[str, Any] = (settings.get("preparation") or {}).get("config") or {}
    names = settings.get("class_names") or preparation.get("class_names")
    if names:
        return tuple(names)
    if "num_classes" not in settings:
        raise InvalidModelFileError(
            f"Expected a saved classifier. Received: {os.fspath(filepath)!r}, which does not say "
            "how it was built"
        )
    return int(settings["num_classes"])


def checked_version(folder: Path, version: int, overwrite: bool) -> Path:
    """Returns the folder of a version of an export, or raises a ValueError."""
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ValueError(f"Expected version to be a whole number from 1 on. Received: {version!r}")
    if folder.exists() and not folder.is_dir():
        raise ValueError(f"Expected a folder. Received: {str(folder)!r}, which is a file")
    target = folder / str(version)
    if target.exists() and not overwrite:
        raise ValueError(
            f"Expected a new version with overwrite=False. Received: {str(target)!r}, which exists"
        )
    return target


def versions(folder: str | os.PathLike[str]) -> list[int]:
    """The numbers of the versions that an export has in a folder, in ascending order."""
    found = Path(folder).glob("*/saved_model.pb")
    return sorted(int(path.parent.name) for path in found if path.parent.name.isdecimal())


def checked_export(folder: str | os.PathLike[str]) -> Path:
    """Returns the folder of one version of an export by `export_serving`, or raises a ValueError.

    Args:
        folder: It, or the folder of all its versions, of which the newest counts.
    """
    path = Path(folder)
    if not (path / "saved_model.pb").is_file():
        numbers = versions(path)
        if not numbers:
            raise ValueError(
                f"Expected an export by export_serving. Received: {str(folder)!r}, which has no "
                "version"
            )
        path = path / str(numbers[-1])
    if not (path / "assets" / METADATA_FILE).is_file():
        raise ValueError(
            f"Expected an export by export_serving. Received: {str(path)!r}, which has no "
            f"{METADATA_FILE}"
        )
    return path
