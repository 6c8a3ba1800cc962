"""What `tfgmvae train` learns from: a data set by name, an npz file, or a folder of photos."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tfgmvae import datasets
from tfgmvae.cli import arguments, folder_data
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.datasets import Dataset, ImageFolder, mask_labels
from tfgmvae.datasets.image_folder import split_folders
from tfgmvae.datasets.npz import load_npz
from tfgmvae.io.checks import check_every_class
from tfgmvae.io.labels import checked_class_names

if TYPE_CHECKING:
    from tfgmvae.classifier.classifier import RejectingClassifier
    from tfgmvae.preparation import Preparation
    from tfgmvae.recipes import Recipe

NUM_SAMPLE = 10_000
"""How many images of a folder that does not fit into memory are read to measure with."""

_FOLDER_OPTIONS = ("image_size", "group_by")


@dataclasses.dataclass(frozen=True)
class TrainingData:
    """Labelled images in memory, or those of a folder.

    Attributes:
        name: What `--data` said.
        class_names: One name per class.
        input_shape: `(height, width, channels)` of the model.
        images: The images to train on, or their files.
        test_files: Files to test on, or `None`; of images in memory they are among them.
    """

    name: str
    class_names: tuple[str, ...]
    input_shape: tuple[int, int, int]
    images: Dataset | ImageFolder
    test_files: ImageFolder | None = None

    @property
    def num_images(self) -> int:
        """How many images there are to train on, unreadable files included."""
        return len(self.images if isinstance(self.images, ImageFolder) else self.images.x_train)

    @property
    def sentence(self) -> str:
        """Says what the model will be trained on."""
        files = isinstance(self.images, ImageFolder)
        height, width, channels = self.input_shape
        colours = {1: "in grey", 3: "in colour"}.get(channels, f"of {channels} channels")
        return (
            f"{self.num_images:,} {'image files' if files else 'images'} of {self.name}, "
            f"{len(self.class_names)} classes, {width}x{height} pixels {colours}"
        )

    @property
    def names_that_say_something(self) -> tuple[str, ...] | None:
        """The class names, or `None` where they are the numbers of the labels."""
        numbers = folder_data.numbered_names(len(self.class_names))
        return None if self.class_names == numbers else self.class_names

    def read(self, preparation: Preparation) -> Dataset:
        """Reads the images into memory, and of more than that holds, some of them.

        Args:
            preparation: That of the model; its size is that of the images.
        """
        if isinstance(self.images, Dataset):
            return self.images
        from tfgmvae.datasets.image_stream import fits_in_memory, read_folder

        train = self.images
        if not fits_in_memory(train, preparation):
            train = _sample(train)
        x_train, train = read_folder(train, preparation, arguments.prediction_verbosity())
        x_test = np.zeros((0, *self.input_shape), np.float32)
        y_test = np.zeros(0, np.int64)
        if self.test_files is not None:
            x_test, test = read_folder(_sample(self.test_files), preparation)
            y_test = test.labels
        return Dataset(
            self.name, x_train, train.labels, x_test, y_test, self.class_names, train.groups
        )

    def fit(
        self,
        recipe: Recipe,
        classifier: RejectingClassifier,
        data: Dataset,
        seed: int,
        **options: Any,
    ) -> None:
        """Trains and calibrates a classifier on all images, in memory or not.

        Args:
            recipe: What built it.
            classifier: To be trained.
            data: What `read` returned.
            seed: Decides which labels are kept.
            **options: What else `RejectingClassifier.fit` takes.
        """
        from tfgmvae.datasets.image_stream import fits_in_memory
        from tfgmvae.folders import fit_folder

        folder = self.images
        if isinstance(folder, Dataset) or fits_in_memory(folder, classifier.preparation):
            recipe.fit(classifier, data, seed=seed, **options)
            return
        if recipe.labels_per_class is not None:
            labels = mask_labels(folder.labels, recipe.labels_per_class, seed)
            folder = dataclasses.replace(folder, labels=labels)
        fit_folder(classifier, folder, **{**recipe.training, **options})


def _sample(folder: ImageFolder) -> ImageFolder:
    members = np.random.default_rng(0).permutation(len(folder))[:NUM_SAMPLE]
    return folder.part(np.sort(members))


def find_training_data(name: str, options: argparse.Namespace) -> TrainingData:
    """Finds what `--data` names, and reads it unless it is a folder.

    Args:
        name: The data set, the file or the folder.
        options: With `--class-names`, `--image-size` and `--group-by`.

    Raises:
        ValueError: See `datasets.load` and `ImageFolder.index`; or options that are about folders.
    """
    if folder_data.is_folder(name):
        train_folder, test_folder = split_folders(name)
        train = ImageFolder.index(train_folder, options.class_names, options.group_by)
        folder_data.print_notes(train)
        test = None
        if test_folder is not None:
            test = ImageFolder.index_known(test_folder, train.class_names)
            folder_data.print_notes(test)
        shape = train.usual_shape(options.image_size)
        return TrainingData(name, train.class_names, shape, train, test)
    for option in _FOLDER_OPTIONS:
        if getattr(options, option) is not None:
            raise ValueError(
                f"Expected --data to be a folder with --{option.replace('_', '-')}. "
                f"Received: {name!r}"
            )
    if name in datasets.available() and datasets.source_of(name).elsewhere():
        start_tensorflow()  # Keras may have to provide the data.
    if options.class_names is not None:
        if not name.endswith(".npz"):
            raise ValueError(
                "Expected --data to be a folder or an npz file with --class-names. "
                f"Received: {name!r}"
            )
        class_names = checked_class_names(options.class_names, name="--class-names")
        data = load_npz(name, Path(name), class_names)
    else:
        data = datasets.load(name)
    # What `fit` would refuse as well, but only once TensorFlow has started.
    check_every_class(data.y_train, data.num_classes)
    return TrainingData(name, data.class_names, data.input_shape, data)


def default_output(name: str) -> Path:
    """The file that a model of this data goes to, where none is named."""
    return Path(f"{Path(name).resolve().stem or 'model'}.keras")
