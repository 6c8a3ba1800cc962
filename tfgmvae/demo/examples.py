"""Images to try a model on: of its classes, where there are some, and of no class."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tfgmvae import datasets
from tfgmvae.demo.models import Images, Pixels, ShownModel, as_bytes
from tfgmvae.demo.sketches import image_of_ink
from tfgmvae.errors import ImageFileError
from tfgmvae.io.image_files import image_file_names, read_image_file

MOST_OF_A_FOLDER = 12


class Example(NamedTuple):
    """An image to try.

    Attributes:
        name: What it is.
        pixels: uint8 `[h, w, 1]` or `[h, w, 3]`.
    """

    name: str
    pixels: Pixels


def examples(shown: ShownModel, source: str | os.PathLike[str] | None = None) -> list[Example]:
    """Returns images of the classes, and inputs of no class of every kind that there is.

    Args:
        shown: The model, whose shape the inputs of no class have.
        source: A folder of image files, of which at most `MOST_OF_A_FOLDER` are taken, evenly from
            its sub-folders; or the name of a data set, of which the first test image of every class
            is. Default `None`: scikit-learn's digits for a grey model, else noise alone.

    Raises:
        ValueError: A folder without images that can be read, or an unknown data set.
        DatasetNotFoundError: The files of the data set are missing.

    Warns:
        UserWarning: An image file that cannot be read and is left out.

    Example:
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.demo.examples import examples
        >>> from tfgmvae.demo.models import ShownModel
        >>> classifier = RejectingClassifier((28, 28, 1), 10, encoder="mlp", seed=0)
        >>> shown = ShownModel("digits", classifier.set_thresholds(5.0, 9.0))
        >>> [example.name for example in examples(shown)][9:12]
        ['digit 9', 'uniform noise', 'gaussian noise']
    """
    known = _of_classes(shown, source)
    images = [shown.fitted(example.pixels)[0] for example in known]
    return known + [Example(name, as_bytes(image)) for name, image in _of_no_class(shown, images)]


def _of_classes(shown: ShownModel, source: str | os.PathLike[str] | None) -> list[Example]:
    if source is None:
        return _digits(shown.input_shape) if shown.is_grey else []
    if os.path.isdir(source):
        return list(_of_folder(source))
    data = datasets.load(source)
    first = [int(np.argmax(data.y_test == label)) for label in np.unique(data.y_test)]
    return [Example(data.class_names[int(data.y_test[i])], as_bytes(data.x_test[i])) for i in first]


def _digits(input_shape: tuple[int, int, int]) -> list[Example]:
    """The first test image of every digit, written large and then placed as a drawing is."""
    from PIL import Image

    data = datasets.load("digits")
    found = []
    for label in range(data.num_classes):
        pixels = as_bytes(data.x_test[int(np.argmax(data.y_test == label))])
        if pixels.shape != input_shape:
            large = Image.fromarray(pixels[..., 0]).resize((96, 96), Image.Resampling.BICUBIC)
            pixels = image_of_ink(np.asarray(large), input_shape)
        found.append(Example(f"digit {data.class_names[label]}", pixels))
    return found


def _of_folder(folder: str | os.PathLike[str]) -> Iterator[Example]:
    files = image_file_names(folder)
    by_parent: dict[str, list[str]] = {}
    for file in files:
        by_parent.setdefault(os.path.dirname(file), []).append(file)
    # Round and round the sub-folders.
    ranked = sorted(
        (position, parent, file)
        for parent, own in by_parent.items()
        for position, file in enumerate(own)
    )
    count = 0
    for _, parent, file in ranked:
        if count == MOST_OF_A_FOLDER:
            return
        path = Path(folder, file)
        try:
            pixels = read_image_file(path)
        except ImageFileError as error:
            warnings.warn(f"{error}. It is left out", UserWarning, stacklevel=4)
            continue
        count += 1
        yield Example(Path(parent).name or path.stem, pixels)
    if not count:
        raise ValueError(
            f"Expected image files that can be read. Received: {len(files)} in {str(folder)!r} "
            "that cannot"
        )


def _of_no_class(shown: ShownModel, images: list[Images]) -> Iterator[tuple[str, Images]]:
    if not images:
        for make in (datasets.uniform_noise, datasets.gaussian_noise):
            yield make.__name__.replace("_", " "), make(1, shown.input_shape)[0]
        return
    # Every image counts as another class, so that pairs are of two of them.
    made = datasets.no_class_inputs(np.stack(images), np.arange(len(images)))
    for position, (name, kind) in enumerate(made.items()):
        yield name, kind[position % len(kind)]
