"""The classifiers that are measured: how each is trained, and where it is kept."""

from __future__ import annotations

import dataclasses
import functools
import json
import pathlib
import subprocess
import sys
import time
from typing import Any

import keras
import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.reproduction import recipes
from tfgmvae import RejectingClassifier, RobustTraining, datasets, defenses, evaluation
from tfgmvae.autoencoder.networks import build_encoder
from tfgmvae.cli.seeding import seed_everything
from tfgmvae.io.atomic import replaced_when_complete
from tfgmvae.recipes import Recipe
from tfgmvae.training.augmentation import RandomAffine
from tfgmvae.training.held_out import choose
from tfgmvae.training.schedules import CosineLearningRate


@dataclasses.dataclass(frozen=True)
class Case:
    """A classifier that is measured, and how it is trained.

    Attributes:
        name: What its file and its rows are called.
        data: The data set.
        recipe: Name of the recipe, of the reproduction's or the library's; `None` for that which
            the reproduction has for the data set.
        labels_per_class: See `Recipe`.
        latent_dim: See `Recipe`.
        epochs: See `Recipe`.
        kind: `"rejecting"`, or what is compared with it: a network without a latent space,
            `"plain"`, or `"adversarial"` where that is trained adversarially; or `"linear"`, a
            logistic regression that sees the labelled images alone.
    """

    name: str
    data: str
    recipe: str | None = None
    labels_per_class: int | None = None
    latent_dim: int | None = None
    epochs: int | None = None
    kind: str = "rejecting"

    @property
    def settings(self) -> Recipe:
        """The recipe with the changes of this case."""
        base = (
            recipes.get(self.recipe)
            if self.recipe
            else recipes.for_data(self.data, self.labels_per_class)
        )
        model = {} if self.latent_dim is None else {"latent_dim": self.latent_dim}
        training = {} if self.epochs is None else {"epochs": self.epochs}
        labels = base.labels_per_class if self.labels_per_class is None else self.labels_per_class
        return base.changed(model=model, training=training, labels_per_class=labels)

    def file_name(self, seed: int) -> str:
        return f"{self.name}-seed{seed}.keras"

    def train_arguments(self, seed: int, output: str) -> list[str]:
        """The options of `benchmarks.reproduction.train` that train it."""
        given = {
            "--recipe": self.settings.name,
            "--data": self.data,
            "--labels-per-class": self.labels_per_class,
            "--latent-dim": self.latent_dim,
            "--epochs": self.epochs,
            "--seed": seed,
            "--output": output,
        }
        words = [[name, str(value)] for name, value in given.items() if value is not None]
        return [word for pair in words for word in pair]


def _held_out_rows(
    data: datasets.Dataset, labels: np.ndarray, recipe: Recipe, seed: int
) -> np.ndarray:
    """The rows that the training by a recipe holds out."""
    settings = recipe.training
    return choose(
        data.x_train,
        labels,
        settings["calibration_split"],
        false_reject_rate=settings["false_reject_rate"],
        groups=data.groups,
        seed=seed,
    ).rows


class Models:
    """Trained classifiers in a folder, which are trained where they are missing.

    Args:
        folder: Where they are; made if it is missing when the first is trained.
    """

    def __init__(self, folder: pathlib.Path) -> None:
        self._folder = folder.resolve()
        self._data = functools.cache(datasets.load)

    def data(self, case: Case) -> datasets.Dataset:
        """The data set of a classifier."""
        return self._data(case.data)

    def held_out(self, case: Case, seed: int) -> tuple[np.ndarray, np.ndarray]:
        """The training images and labels that its thresholds come from."""
        data, recipe = self.data(case), case.settings
        labels = data.y_train
        if recipe.labels_per_class is not None:
            labels = datasets.mask_labels(labels, recipe.labels_per_class, seed)
        rows = _held_out_rows(data, labels, recipe, seed)
        return data.x_train[rows], labels[rows]

    def classifier(self, case: Case, seed: int) -> Any:
        """The classifier: `RejectingClassifier`, `ConfidenceThreshold` or `LogisticRegression`.

        Raises:
            DatasetNotFoundError: There is no such data set.
            subprocess.CalledProcessError: Its training failed.
        """
        self.data(case)  # Refuses a data set that is not there, before anything is trained.
        path = self._folder / case.file_name(seed)
        if case.kind == "rejecting":
            if not path.exists():
                self._train(case, seed, path)
            return RejectingClassifier.load(path)
        if case.kind == "linear":
            return LogisticRegression(max_iter=1000).fit(*self._labelled_pixels(case, seed))
        x, y = self.held_out(case, seed)
        return evaluation.ConfidenceThreshold.calibrated(
            self._network(case, seed), x, y, case.settings.training["false_reject_rate"]
        )

    def training_seconds(self, case: Case, seed: int) -> float | None:
        """How long the training took, if it was written beside the classifier."""
        record = (self._folder / case.file_name(seed)).with_suffix(".json")
        return json.loads(record.read_text())["training_seconds"] if record.exists() else None

    def _train(self, case: Case, seed: int, path: pathlib.Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        words = case.train_arguments(seed, str(path))
        backup = path.with_suffix("")
        is_resumed = backup.exists() and any(backup.iterdir())
        # In a process of its own, as if the command had been typed.
        command = [
            sys.executable,
            "-m",
            "benchmarks.reproduction.train",
            *words,
            "--backup",
            str(backup),
            "--json",
        ]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        # A training that was interrupted knows the time of its last part only.
        if not is_resumed:
            path.with_suffix(".json").write_text(done.stdout)

    def _network(self, case: Case, seed: int) -> keras.Model:
        path = self._folder / case.file_name(seed)
        if path.exists():
            return keras.models.load_model(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        seed_everything(seed)
        started = time.perf_counter()
        network = self._trained_network(case, seed)
        seconds = time.perf_counter() - started
        with replaced_when_complete(path) as unfinished:
            network.save(unfinished)
        path.with_suffix(".json").write_text(json.dumps({"training_seconds": round(seconds, 1)}))
        return network

    def _labelled_pixels(self, case: Case, seed: int) -> tuple[np.ndarray, np.ndarray]:
        """Pixels `[n, F]` and labels of the images that keep theirs."""
        data = self.data(case)
        labels = datasets.mask_labels(data.y_train, case.settings.labels_per_class, seed)
        few = labels >= 0
        return data.x_train[few].reshape(few.sum(), -1), labels[few]

    def _training_part(self, case: Case, seed: int) -> tuple[np.ndarray, np.ndarray]:
        data = self.data(case)
        calibration = _held_out_rows(data, data.y_train, case.settings, seed)
        rows = np.setdiff1d(np.arange(len(data.y_train)), calibration)
        return data.x_train[rows], data.y_train[rows]

    def _trained_network(self, case: Case, seed: int) -> keras.Model:
        """The encoder of the recipe as a classifier, trained as the recipe says."""
        data, recipe = self.data(case), case.settings
        amounts = recipe.model.get("augmentation")
        augmentation = [RandomAffine(**amounts, seed=seed)] if amounts else []
        network = keras.Sequential(
            [
                keras.Input(data.input_shape),
                *augmentation,
                build_encoder(recipe.model["encoder"], data.input_shape, data.num_classes, seed),
            ]
        )
        rate = 1e-3
        network.compile(
            keras.optimizers.Adam(rate), keras.losses.SparseCategoricalCrossentropy(True)
        )
        x, y = self._training_part(case, seed)
        training: dict[str, Any] = {
            "epochs": recipe.training["epochs"],
            "batch_size": recipe.training["batch_size"],
            "callbacks": [CosineLearningRate(rate)],
            "verbose": 2,
        }
        if case.kind == "plain":
            network.fit(x, y, **training)
            return network
        settings = RobustTraining(**(recipe.model.get("robust_training") or {}))
        return defenses.adversarial_training(network, x, y, settings, seed=seed, **training).model


def small(case: Case) -> Case:
    """The same case on digits that need no download, trained for one epoch."""
    labels = None if case.labels_per_class is None else min(case.labels_per_class, 20)
    return Case(case.name, "digits", None, labels, case.latent_dim, 1, case.kind)
