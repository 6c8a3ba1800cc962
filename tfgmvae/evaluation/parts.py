"""Finished parts of a long measurement, kept in a folder to go on from after an interruption."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.io.atomic import replaced_when_complete

_SETTINGS = "settings.json"
Arrays = dict[str, npt.NDArray[Any]]


class Parts:
    """The parts of one measurement, a file each; nothing is kept where there is no folder.

    A file has its name only once it is complete, so an interruption costs the part under way. The
    measurement runs again from its beginning, and parts that are there are read, not made.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    @classmethod
    def open(cls, folder: str | Path | None, settings: Mapping[str, Any]) -> Parts:
        """Opens a folder, which is made if it is missing.

        Args:
            folder: Where the parts are kept; `None`: nowhere.
            settings: What the measurement depends on, ready for json.

        Raises:
            ValueError: A file, a folder of something else, or one of other settings.
        """
        if folder is None:
            return cls(None)
        path = Path(folder)
        if path.exists() and not path.is_dir():
            raise ValueError(f"Expected backup to be a folder. Received: {path}, a file")
        record = path / _SETTINGS
        if record.is_file():
            _check_same(path, json.loads(record.read_text()), json.loads(json.dumps(settings)))
        elif path.is_dir() and any(not file.name.startswith(".") for file in path.iterdir()):
            raise ValueError(
                "Expected backup to be a new folder, or one that holds a backup. "
                f"Received: {path}, which holds other files"
            )
        else:
            path.mkdir(parents=True, exist_ok=True)
            with replaced_when_complete(record) as unfinished:
                unfinished.write_text(json.dumps(settings, indent=1))
        return cls(path)

    def has(self, name: str) -> bool:
        """Whether a part is kept."""
        return self._folder is not None and (self._folder / f"{name}.npz").is_file()

    def get(self, name: str, make: Callable[[], Arrays]) -> Arrays:
        """Returns a part as it is kept, or makes and keeps it."""
        if self._folder is None:
            return make()
        path = self._folder / f"{name}.npz"
        if not path.is_file():
            made = make()
            with replaced_when_complete(path) as unfinished:
                np.savez_compressed(unfinished, allow_pickle=False, **made)
        with np.load(path) as kept:
            return dict(kept)


def _check_same(folder: Path, kept: Mapping[str, Any], wanted: Mapping[str, Any]) -> None:
    other = [name for name in wanted if kept.get(name) != wanted[name]]
    if other:
        raise ValueError(
            "Expected a backup of the same measurement. Received: "
            f"{folder}, made with another {', '.join(other)}; go on with the same arguments, or "
            "name another folder"
        )
