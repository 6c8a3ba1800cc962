"""Reads the images, and the labels, that a user names; makes out-of-distribution inputs."""

from __future__ import annotations

import argparse
import pickle
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from tfgmvae import datasets
from tfgmvae.cli.arguments import Parser
from tfgmvae.errors import DatasetNotFoundError
from tfgmvae.io.checks import OnInvalid, check_finite, check_images, check_labels
from tfgmvae.io.image_files import IMAGE_SUFFIXES, read_image_file

if TYPE_CHECKING:
    from tfgmvae.classifier.classifier import RejectingClassifier

_FEW_KINDS = ("uniform noise", "gaussian noise", "shuffled pixels", "blurred")
ARRAY_SUFFIXES = (".npz", ".npy")


def read_images(
    path: Path,
    input_shape: tuple[int, int, int],
    keys: tuple[str, ...] = ("x", "x_test"),
    on_invalid: OnInvalid = "raise",
) -> npt.NDArray[np.float32]:
    """Reads images on the scale of 0..1.

    Args:
        path: An `.npz` file, an `.npy` file, or one image as `.png` or `.jpg`. Integers are taken
            to run from 0 to 255; floating-point numbers are left as they are. The colours of an
            image file are converted to the model's channels; its size is not changed.
        input_shape: `(height, width, channels)` of the model.
        keys: Where an `.npz` file holds the images; the first that is there counts.
        on_invalid: Whether images with NaN or infinity raise, or are read to be rejected.

    Returns:
        float32 `[N, H, W, C]`.

    Raises:
        ValueError: The file is missing, a directory, damaged, or of another kind or size.
        TypeError: The array does not hold real numbers.
    """
    check_images_file(path)
    pixels: npt.NDArray[np.generic]
    if path.suffix.lower() in IMAGE_SUFFIXES:
        pixels = read_image_file(path, input_shape)[np.newaxis]
    else:
        pixels = _read_array(path, keys)
    if input_shape[-1] == 1 and pixels.ndim == 3 and pixels.shape[1:] == input_shape[:2]:
        pixels = pixels[..., np.newaxis]
    images = check_images(pixels, input_shape, name=f"the images in {path}")
    if on_invalid == "raise":
        check_finite(images, name=f"the images in {path}")
    return images / np.float32(255) if pixels.dtype.kind in "iu" else images


def check_images_file(path: Path) -> None:
    """Raises a ValueError where `read_images` has no file to read; needs no model."""
    _check_is_file(path)
    endings = (*ARRAY_SUFFIXES, *IMAGE_SUFFIXES)
    if path.suffix.lower() not in endings:
        raise ValueError(
            f"Expected a file that ends in one of {', '.join(endings)}. Received: {str(path)!r}"
        )


def read_labels(
    path: Path, num_classes: int, num_samples: int, keys: tuple[str, ...] = ("y", "y_test")
) -> npt.NDArray[np.int64]:
    """Reads one label for every image.

    Args:
        path: An `.npz` or `.npy` file.
        num_classes: Number of classes K of the model.
        num_samples: Number of images N.
        keys: Where an `.npz` file holds the labels; the first that is there counts.

    Returns:
        int64 `[N]`, -1 where an image is unlabelled.

    Raises:
        ValueError: The file is missing, a directory or damaged, or its labels do not fit.
        TypeError: The array does not hold numbers.
    """
    _check_labels_file(path)
    return check_labels(
        _read_array(path, keys), num_classes, num_samples, name=f"the labels in {path}"
    )


def add_data_options(parser: Parser, labels_help: str) -> None:
    """Adds `--data`, `--split` and `--labels`, which `read_labelled` reads."""
    parser.add_argument(
        "--data",
        metavar="NAME_OR_FILE",
        required=True,
        help=f"{', '.join(datasets.available())}, an npz file (arrays x and y, or those that "
        "--split names), or an npy file of images",
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
        options: With `--data` and `--labels`.

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
    if path.suffix.lower() not in ARRAY_SUFFIXES:
        raise ValueError(
            f"Expected one of the data sets {', '.join(datasets.available())}, an .npz or an .npy "
            f"file. Received: {options.data!r}"
        )
    _check_is_file(path)
    if options.labels:
        _check_labels_file(options.labels)


def read_labelled(
    options: argparse.Namespace, classifier: RejectingClassifier
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64] | None]:
    """Reads what `--data`, `--split` and `--labels` name.

    Args:
        options: With these three.
        classifier: Says which shape and labels fit.

    Returns:
        Images `[N, H, W, C]`, and their labels `[N]` or, of an `.npy` file without `--labels`,
        `None`.

    Raises:
        ValueError: A name or file that is not understood, or arrays that do not fit.
    """
    check_data(options)
    if options.data in datasets.available():
        data = datasets.load(options.data)
        return getattr(data, f"x_{options.split}"), getattr(data, f"y_{options.split}")
    path = Path(options.data)
    images = read_images(path, classifier.input_shape, ("x", f"x_{options.split}"))
    if options.labels is None and path.suffix.lower() == ".npy":
        return images, None
    keys = ("y", f"y_{options.split}")
    return images, read_labels(options.labels or path, classifier.num_classes, len(images), keys)


def read_labelled_part(
    options: argparse.Namespace, classifier: RejectingClassifier
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    """Reads images and their labels, and draws `--num-images` of them by `--seed`."""
    x, y = read_labelled(options, classifier)
    if y is None:
        raise ValueError("Expected --labels, because an npy file of images holds none")
    if options.num_images is None or options.num_images >= len(x):
        return x, y
    drawn = np.random.default_rng(options.seed).choice(len(x), options.num_images, replace=False)
    drawn.sort()
    return x[drawn], y[drawn]


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
