"""The backup of an unfinished training, from which `tfgmvae train` resumes."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tfgmvae.recipes import Recipe


class Backup:
    """The state of an unfinished training in a folder, or no backup where there is no folder."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    @classmethod
    def open(cls, parent: Path | None, recipe: Recipe, data: str, seed: int) -> Backup:
        """Opens the backup, refusing one that belongs to another training."""
        if parent is None:
            return cls(None)
        folder = parent / "tfgmvae-backup"
        # As they come back from the file, where a tuple is a list.
        settings = json.loads(json.dumps(dataclasses.asdict(recipe) | {"data": data, "seed": seed}))
        record = folder / "settings.json"
        if record.is_file():
            if json.loads(record.read_text()) != settings:
                raise ValueError(
                    f"Expected the backup of a training with the same settings. Received: {folder} "
                    "holds another one; give its command again, or remove it"
                )
            print(f"Going on from the backup in {folder}.", flush=True)
        folder.mkdir(parents=True, exist_ok=True)
        record.write_text(json.dumps(settings))
        return cls(folder)

    def callbacks(self) -> list[Any]:
        """The Keras callbacks that write and read the backup."""
        if self._folder is None:
            return []
        import keras

        # In a folder of its own, which Keras removes when the training is complete.
        return [keras.callbacks.BackupAndRestore(str(self._folder / "training"))]

    def remove(self) -> None:
        """Removes the folder, when the model is saved."""
        if self._folder is not None:
            shutil.rmtree(self._folder)
