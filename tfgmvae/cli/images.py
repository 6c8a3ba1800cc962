"""Reads the images, and the labels, that a user names; makes out-of-distribution inputs."""

from __future__ import annotations

import argparse
import pickle
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from tfgmvae import datasets
from tfgmvae.cli import folder_data
from tfgmvae.cli.arguments import Parser, prediction_verbosity
from tfgmvae.errors import DatasetNotFoundError
from tfgmvae.io.checks import (
    OnInvalid,
    as_float32,
    check_channels,
    check_finite,
    check_labels,
    check_shape,
    checked_numbers,
)
from tfgmvae.io.image_files import IMAGE_SUFFIXES
from tfgmvae.io.labels import numbered
from tfgmvae.training.sample import drawn_rows

if TYPE_CHECKING:
    from tfgmvae.classifier.refusing import RefusingModel
    from tfgmvae.datasets import ImageFolder
    from tfgmvae.preparation import Preparation

_FEW_KINDS = ("uniform noise", "gaussian noise", "shuffled pixels", "blurred")
ARRAY_SUFFIXES = (".npz", ".npy")


def read_images(
    path: Path,
    preparation: Preparation,
    keys: tuple[str, ...] = ("x", "x_test"),
    on_invalid: OnInvalid = "raise",
) -> npt.NDArray[np.float32]:
    """Reads an array of images and makes them fit a model.

    Args:
        path: An `.npz` or `.npy` file. Integers are taken to run from 0 to 255; floating-point
            numbers are left as they are.
        preparation: That of the model.
        keys: Where an `.npz` file holds the images; the first that is there counts.
        on_invalid: Whether images with NaN or infinity raise, or are read to be rejected.

    Returns:
        float32 `[N, H, W, C]`.

    Raises:
        ValueError: The file is missing, a directory, damaged, or of a kind or size that the model
            does not take.
        TypeError: The array does not hold real numbers.
    """
    check_images_file(path)
    name = f"the images in {path}"
    pixels = checked_numbers(_read_array(path, keys), name)
    if pixels.ndim == 3 and pixels.shape[2] not in preparation.channels:
        pixels = pixels[..., np.newaxis]
    if preparation.resize is None:
        check_shape(pixels.shape, preparation.input_shape, name)
    else:
        check_channels(pixels.shape, preparation.channels, name)
    if pixels.dtype.kind == "f" and on_invalid == "raise":
        check_finite(pixels, name=name)
    if pixels.dtype.kind in "iu" and pixels.dtype != np.uint8:
        pixels = as_float32(pixels) / np.float32(255)
    return preparation.fitted(pixels)


def check_images_file(path: Path) -> None:
    """Raises a ValueError where there is no file of arrays or of an image; needs no model."""
    _check_is_file(path)
    endings = (*ARRAY_SUFFIXES, *IMAGE_SUFFIXES)
    if path.suffix.lower() not in endings:
        raise ValueError(
            f"Expected a file that ends in one of {', '.join(endings)}. Received: {str(path)!r}"
        )


def read_labels(
    path: Path,
    num_classes: int,
    num_samples: int,
    keys: tuple[str, ...] = ("y", "y_test"),
    class_names: Sequence[str] | None = None,
) -> npt.NDArray[np.int64]:
    """Reads one label for every image.

    Args:
        path: An `.npz` or `.npy` file.
        num_classes: Number of classes K of the model.
        num_samples: Number of images N.
        keys: Where an `.npz` file holds the labels; the first that is there counts.
        class_names: The names of the classes, where labels may be names. Default `None`.

    Returns:
        int64 `[N]`, -1 where an image is unlabelled.

    Raises:
        ValueError: The file is missing, a directory or damaged, or its labels do not fit.
        TypeError: The array does not hold numbers.
    """
    _check_labels_file(path)
    name = f"the labels in {path}"
    labels = numbered(_read_array(path, keys), class_names, name)
    return check_labels(labels, num_classes, num_samples, name=name)


def add_data_options(parser: Parser, labels_help: str) -> None:
    """Adds `--data`, `--split` and `--labels`, which `read_labelled` reads."""
    parser.add_argument(
        "--data",
        metavar="DATA",
        required=True,
        help=f"{', '.join(datasets.available())}, a folder with one sub-folder of image files per "
        "class, named like the model's classes, an npz file (arrays x and y, or those that --split "
        "names), or an npy file of images",
    )
    parser.add_argument(
        "--split",
        choices=["test", "train"],
        default="test",
        help="which part of the data set: x_test or x_train (default: %(default)s)",
    )
    parser.add_argument("--labels", metavar="FILE", type=Path, help=labels_help)


def check_data(options: argparse.Namespace) -> None:
    """Raises where `read_labelled` has nothing to read; needs no model.

    Args:
        options: With `--data`, `--split` and `--labels`, and the path of the `model`.

    Raises:
        ValueError: A name or file that is not understood.
        DatasetNotFoundError: The data folder does not exist.
    """
    if options.data in datasets.available():
        if options.labels:
            raise ValueError(f"Expected no --labels with the data set {options.data!r}")
        datasets.locate(options.data)
        return
    path = Path(options.data)
    if folder_data.is_folder(options.data):
        if options.labels:
            raise ValueError("Expected no --labels with a folder, whose sub-folders are the labels")
        folder_data.check_known_folder(options.data, options.split, options.model)
        return
    if path.suffix.lower() not in ARRAY_SUFFIXES:
        missing = "" if path.exists() else ", which does not exist"
        raise ValueError(
            f"Expected one of the data sets {', '.join(datasets.available())}, a folder, an .npz "
            f"or an .npy file. Received: {options.data!r}{missing}"
        )
    _check_is_file(path)
    if options.labels:
        _check_labels_file(options.labels)


def read_labelled(
    options: argparse.Namespace, classifier: RefusingModel
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64] | None]:
    """Reads what `--data`, `--split` and `--labels` name.

    Args:
        options: With these three; `--data` names no folder.
        classifier: Says which shape and labels fit.

    Returns:
        Images `[N, H, W, C]`, and their labels `[N]` or, of an `.npy` file without `--labels`,
        `None`.

    Raises:
        ValueError: A name or file that is not understood, or arrays that do not fit.
    """
    if options.data in datasets.available():
        data = datasets.load(options.data)
        return getattr(data, f"x_{options.split}"), getattr(data, f"y_{options.split}")
    path = Path(options.data)
    images = read_images(path, classifier.preparation, ("x", f"x_{options.split}"))
    if options.labels is None and path.suffix.lower() == ".npy":
        return images, None
    keys = ("y", f"y_{options.split}")
    return images, read_labels(
        options.labels or path, classifier.num_classes, len(images), keys, classifier.class_names
    )


def labelled_folder(options: argparse.Namespace, classifier: RefusingModel) -> ImageFolder:
    """Lists the images of `--data FOLDER`, and says what else lies there."""
    names = classifier.class_names or folder_data.numbered_names(classifier.num_classes)
    folder = folder_data.known_folder(options.data, options.split, names)
    folder_data.print_notes(folder)
    return folder


def read_labelled_part(
    options: argparse.Namespace, classifier: RefusingModel
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    """Reads images and their labels, and draws `--num-images` of them by `--seed`."""
    if folder_data.is_folder(options.data):
        from tfgmvae.datasets.image_stream import read_folder

        folder = labelled_folder(options, classifier)
        part = folder.part(drawn_rows(len(folder), options.num_images, options.seed))
        images, part = read_folder(part, classifier.preparation, prediction_verbosity())
        return images, part.labels
    x, y = read_labelled(options, classifier)
    if y is None:
        raise ValueError("Expected --labels, because an npy file of images holds none")
    members = drawn_rows(len(x), options.num_images, options.seed)
    return (x, y) if len(members) == len(x) else (x[members], y[members])


def inputs_of_no_class(
    x: npt.NDArray[np.float32],
    data: str,
    num: int,
    seed: int = 0,
    y: npt.NDArray[np.int64] | None = None,
) -> dict[str, npt.NDArray[np.float32]]:
    """Makes out-of-distribution inputs.

    Args:
        x: Images `[N, H, W, C]` of the classes.
        data: Name of their data set; for `"mnist"` there is another one of the same shape.
        num: How many of each kind, at most.
        seed: Decides the noise. Default 0.
        y: int64 `[N]`, the labels of the images, for all kinds that there are. Default `None`: a
            few kinds.

    Returns:
        The inputs float32 `[M, H, W, C]`, by name.
    """
    inputs = datasets.no_class_inputs(x, y, num, seed)
    if y is None:
        inputs = {name: inputs[name] for name in _FEW_KINDS}
    if data == "mnist":
        try:
            inputs["fashion_mnist"] = datasets.load("fashion_mnist").x_test[:num]
        except DatasetNotFoundError as error:
            print(f"Fashion-MNIST is left out of the table: {error}")
    return inputs


def _check_is_file(path: Path) -> None:
    if not path.is_file():
        kind = "a directory" if path.is_dir() else "which does not exist"
        raise ValueError(f"Expected a file. Received: {str(path)!r}, {kind}")


def _check_labels_file(path: Path) -> None:
    _check_is_file(path)
    if path.suffix.lower() not in ARRAY_SUFFIXES:
        raise ValueError(f"Expected labels in an .npz or .npy file. Received: {str(path)!r}")


def _read_array(path: Path, keys: tuple[str, ...]) -> npt.NDArray[np.generic]:
    try:
        # Opened here because NumPy leaves the file open where it is not a whole archive.
        with path.open("rb") as file:
            loaded = np.load(file, allow_pickle=False)
            if isinstance(loaded, np.ndarray):
                return loaded
            found = next((key for key in keys if key in loaded.files), None)
            if found is not None:
                return np.asarray(loaded[found])
            names = ", ".join(loaded.files) or "nothing"
    except (
        EOFError,
        OSError,
        ValueError,
        pickle.UnpicklingError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise ValueError(
            f"Expected an {path.suffix} file of numeric arrays. Received: {str(path)!r}, a damaged "
            f"or foreign file ({type(error).__name__}: {error})"
        ) from error
    raise ValueError(f"Expected the array {' or '.join(keys)} in {path}. Received: {names}")
