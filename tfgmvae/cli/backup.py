"""What `tfgmvae train` saves on the way: a backup to resume from, and the trained model."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tfgmvae.classifier.classifier import RejectingClassifier
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

        # Kept when the training is complete: what follows it, such as the calibration, can fail.
        return [
            keras.callbacks.BackupAndRestore(
                str(self._folder / "training"), delete_checkpoint=False
            )
        ]

    def remove(self) -> None:
        """Removes the folder, when the calibrated model is saved."""
        if self._folder is not None:
            shutil.rmtree(self._folder)


class TrainedModel:
    """The model in a file from the end of its training on, when it is not yet calibrated.

    Args:
        classifier: What is trained.
        output: The `.keras` file that the calibrated model is for.

    Attributes:
        path: The file of the uncalibrated model: `output`, or where a file is there already, which
            may be a good one, another beside it.
        is_saved: Whether the training has ended, and the file holds the model.
    """

    def __init__(self, classifier: RejectingClassifier, output: Path) -> None:
        self._classifier = classifier
        self._output = output
        self.path = output.with_suffix(".uncalibrated.keras") if output.exists() else output
        self.is_saved = False

    def callbacks(self) -> list[Any]:
        """The Keras callback that saves the model; it belongs after all others."""
        import keras

        return [keras.callbacks.LambdaCallback(on_train_end=lambda logs: self._save())]

    def remove(self) -> None:
        """Removes a file of its own, when the calibrated model is saved."""
        if self.path != self._output:
            self.path.unlink()

    def _save(self) -> None:
        self._classifier.save(self.path)
        self.is_saved = True
