"""Labelled images to train and test on, and generated inputs that belong to no class.

Files are looked for in the folder that the environment variable `TFGMVAE_DATA_DIR` names. Images
come out as float32 in [0, 1] with a channel axis, labels as int64.
"""

from __future__ import annotations

import dataclasses
import importlib.resources
import os
import pathlib
import pickle
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.errors import DatasetNotFoundError
from tfgmvae.io import checks

DATA_DIR_VARIABLE = "TFGMVAE_DATA_DIR"

_ARRAY_NAMES = ("x_train", "y_train", "x_test", "y_test")
_NPZ_LAYOUT = f"the arrays {', '.join(_ARRAY_NAMES)}, images as uint8 [N, H, W] or [N, H, W, C]"
_COIL_SIZE = 128
_COIL_FILE = re.compile(r"obj(\d+)__(\d+)\.png")
_IMAGE_SIZE = 32

_DIGIT_NAMES = tuple("0123456789")
_FASHION_MNIST_NAMES = (
    "T-shirt/top",
    "trouser",
    "pullover",
    "dress",
    "coat",
    "sandal",
    "shirt",
    "sneaker",
    "bag",
    "ankle boot",
)
_GTSRB_NAMES = (
    "speed limit 20",
    "speed limit 30",
    "speed limit 50",
    "speed limit 60",
    "speed limit 70",
    "speed limit 80",
    "end of speed limit 80",
    "speed limit 100",
    "speed limit 120",
    "no passing",
    "no passing for lorries",
    "right of way",
    "priority road",
    "yield",
    "stop",
    "no vehicles",
    "no lorries",
    "no entry",
    "general caution",
    "curve left",
    "curve right",
    "double curve",
    "bumpy road",
    "slippery road",
    "road narrows",
    "road work",
    "traffic signals",
    "pedestrians",
    "children crossing",
    "bicycles crossing",
    "ice or snow",
    "wild animals",
    "end of all limits",
    "turn right ahead",
    "turn left ahead",
    "ahead only",
    "straight or right",
    "straight or left",
    "keep right",
    "keep left",
    "roundabout",
    "end of no passing",
    "end of no passing for lorries",
)


@dataclasses.dataclass(frozen=True, eq=False)
class Dataset:
    """Labelled images, split into a training and a test part.

    Attributes:
        name: What `load` was asked for.
        x_train: float32 `[N, H, W, C]`. Training images in [0, 1].
        y_train: int64 `[N]`. Training labels; -1 means unlabelled, which only an npz of the user's
            own can contain.
        x_test: float32 `[M, H, W, C]`. Test images in [0, 1].
        y_test: int64 `[M]`. Test labels.
        class_names: One name per class; its position is the label.
    """

    name: str
    x_train: npt.NDArray[np.float32]
    y_train: npt.NDArray[np.int64]
    x_test: npt.NDArray[np.float32]
    y_test: npt.NDArray[np.int64]
    class_names: tuple[str, ...]

    @property
    def num_classes(self) -> int:
        """Number of classes K."""
        return len(self.class_names)

    @property
    def input_shape(self) -> tuple[int, int, int]:
        """Height, width and number of channels of one image."""
        _, height, width, channels = self.x_train.shape
        return height, width, channels


def available() -> tuple[str, ...]:
    """Returns the names that `load` knows; it also takes the path of an npz file.

    Returns:
        The names in alphabetical order.

    Example:
        >>> from tfgmvae import datasets
        >>> "digits" in datasets.available()
        True
    """
    return tuple(sorted(_LOADERS))


def load(
    name: str | os.PathLike[str] = "digits", data_dir: str | os.PathLike[str] | None = None
) -> Dataset:
    """Loads a data set by its name, or from an npz file of the user's own.

    | name | files in the data folder | images |
    |---|---|---|
    | `digits` | none, comes with scikit-learn | 8x8 grey; of each class every fifth is for test |
    | `mnist` | `mnist.npz` | 28x28 grey |
    | `fashion_mnist` | `fashion_mnist.npz` | 28x28 grey |
    | `svhn` | `train_32x32.mat`, `test_32x32.mat` | 32x32 colour |
    | `coil20` | `coil20.npz`, or the folder `coil-20-proc` of `objN__A.png` | 32x32 grey |
    | `coil100` | the folder `coil-100` of `objN__A.png` | 32x32 colour |
    | `gtsrb` | `gtsrb32.npz` | 32x32 colour |

    The images of the COIL folders are averaged from 128x128 down to 32x32; turntable poses with an
    even number are for training and those with an odd number for test. `mnist` and `fashion_mnist`
    come from the Keras cache or its download where the data folder has no such file.

    Args:
        name: One of `available()`, or the path of an `.npz` file with the arrays `x_train`,
            `y_train`, `x_test` and `y_test`. Its images are integers in 0..255 or floating-point
            numbers in [0, 1], with or without a channel axis; its labels are integers from 0, and
            -1 in `y_train` means unlabelled. Default: `"digits"`.
        data_dir: Folder with the files. Default: the environment variable `TFGMVAE_DATA_DIR`.

    Returns:
        The data set.

    Raises:
        DatasetNotFoundError: If the files are not there; says where they were looked for and how
            to get them.
        ValueError: If the name is unknown, or a file is damaged or holds something else.

    Example:
        >>> from tfgmvae import datasets
        >>> digits = datasets.load("digits")
        >>> digits.input_shape, digits.num_classes
        ((8, 8, 1), 10)
    """
    text = os.fspath(name)
    if text in _LOADERS:
        return _LOADERS[text](_data_folder(data_dir))
    if text.endswith(".npz"):
        return _load_npz(text, pathlib.Path(text))
    raise ValueError(
        f"Expected one of the data sets {', '.join(available())} or the path of an .npz file. "
        f"Received: name={text!r}"
    )


def locate(name: str, data_dir: str | os.PathLike[str] | None = None) -> pathlib.Path | None:
    """Says where `load` finds a data set, without reading or downloading anything.

    Args:
        name: One of `available()`.
        data_dir: As in `load`.

    Returns:
        A file or a folder; `None` where nothing is found.

    Raises:
        DatasetNotFoundError: If the data folder does not exist.
        ValueError: If the name is unknown.

    Example:
        >>> from tfgmvae import datasets
        >>> datasets.locate("digits").name
        'digits.csv.gz'
    """
    if name not in _FILES:
        raise ValueError(
            f"Expected one of the data sets {', '.join(available())}. Received: name={name!r}"
        )
    if name == "digits":
        bundled = pathlib.Path(str(importlib.resources.files("sklearn.datasets.data")))
        return bundled / _FILES[name][0]
    folder = _data_folder(data_dir)
    cache = pathlib.Path(os.environ.get("KERAS_HOME") or "~/.keras").expanduser() / "datasets"
    candidates = [folder / file for file in _FILES[name]] if folder else []
    candidates += [cache / file for file in _KERAS_FILES.get(name, ())]
    return next((path for path in candidates if path.exists()), None)


def mask_labels(y: npt.ArrayLike, labels_per_class: int, seed: int = 0) -> npt.NDArray[np.int64]:
    """Hides all but a few labels of every class, which makes a semi-supervised problem.

    Args:
        y: Integer labels of shape `[N]`; -1 means unlabelled and stays so.
        labels_per_class: Number of labels that every class keeps.
        seed: Decides which labels are kept. Default: 0.

    Returns:
        int64 array of shape `[N]`: a copy of `y` in which the other labels are -1.

    Raises:
        ValueError: If a class has fewer labels than it should keep.

    Example:
        >>> from tfgmvae import datasets
        >>> int((datasets.mask_labels([0, 0, 1, 1, 1], labels_per_class=1) >= 0).sum())
        2
    """
    labels = np.asarray(y, dtype=np.int64)  # [N]
    if labels_per_class < 1:
        raise ValueError(f"Expected labels_per_class >= 1. Received: {labels_per_class}")
    generator = np.random.default_rng(seed)
    masked = np.full_like(labels, -1)
    for label in np.unique(labels[labels >= 0]):
        members = np.flatnonzero(labels == label)
        if len(members) < labels_per_class:
            raise ValueError(
                f"Expected at least labels_per_class={labels_per_class} labels of every class. "
                f"Received: {len(members)} of class {label}"
            )
        masked[generator.permutation(members)[:labels_per_class]] = label
    return masked


def uniform_noise(num: int, input_shape: tuple[int, ...], seed: int = 0) -> npt.NDArray[np.float32]:
    """Generates images whose elements are independent and uniform on [0, 1).

    Args:
        num: Number of images.
        input_shape: Shape of one image, channels last.
        seed: Decides the values. Default: 0.

    Returns:
        float32 array of shape `[num, *input_shape]`.

    Example:
        >>> from tfgmvae import datasets
        >>> datasets.uniform_noise(2, (8, 8, 1)).shape
        (2, 8, 8, 1)
    """
    return np.random.default_rng(seed).random((num, *input_shape), dtype=np.float32)


def gaussian_noise(
    num: int, input_shape: tuple[int, ...], seed: int = 0
) -> npt.NDArray[np.float32]:
    """Generates images of independent normal values, mean 0.5 and deviation 0.3, clipped to [0, 1].

    Args:
        num: Number of images.
        input_shape: Shape of one image, channels last.
        seed: Decides the values. Default: 0.

    Returns:
        float32 array of shape `[num, *input_shape]`.

    Example:
        >>> from tfgmvae import datasets
        >>> datasets.gaussian_noise(2, (8, 8, 1)).shape
        (2, 8, 8, 1)
    """
    noise = np.random.default_rng(seed).standard_normal((num, *input_shape), dtype=np.float32)
    return np.clip(np.float32(0.5) + np.float32(0.3) * noise, 0, 1)


def shuffled_pixels(x: npt.NDArray[np.float32], seed: int = 0) -> npt.NDArray[np.float32]:
    """Permutes the pixels of each image by a permutation of its own; channels stay together.

    The result has the brightness and the colours of real images but none of their structure.

    Args:
        x: Images of shape `[N, H, W, C]`.
        seed: Decides the permutations. Default: 0.

    Returns:
        float32 array of shape `[N, H, W, C]`; `x` is left as it is.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import datasets
        >>> x = np.arange(4, dtype=np.float32).reshape(1, 2, 2, 1)
        >>> sorted(datasets.shuffled_pixels(x).ravel().tolist())
        [0.0, 1.0, 2.0, 3.0]
    """
    num, height, width, channels = x.shape
    pixels = x.reshape(num, height * width, channels)
    order = np.tile(np.arange(height * width), (num, 1))  # [N, H * W]
    np.random.default_rng(seed).permuted(order, axis=1, out=order)
    return np.take_along_axis(pixels, order[..., np.newaxis], axis=1).reshape(x.shape)


def _data_folder(data_dir: str | os.PathLike[str] | None) -> pathlib.Path | None:
    source = "data_dir"
    if data_dir is None:
        data_dir = os.environ.get(DATA_DIR_VARIABLE) or None
        source = DATA_DIR_VARIABLE
    if data_dir is None:
        return None
    folder = pathlib.Path(data_dir).expanduser()
    if not folder.is_dir():
        raise DatasetNotFoundError(
            f"Expected {source} to be an existing folder. Received: {source}={os.fspath(data_dir)}"
        )
    return folder


def _not_found(name: str, folder: pathlib.Path | None, files: str, how: str) -> Exception:
    where = (
        f"Received: nothing of that name in {folder}"
        if folder
        else f"Received: no folder to look in, because {DATA_DIR_VARIABLE} is not set"
    )
    return DatasetNotFoundError(
        f"Expected {files} for the data set {name!r}. {where}. {how}; then set "
        f"{DATA_DIR_VARIABLE} to the folder that holds it"
    )


def _load_digits(_folder: pathlib.Path | None) -> Dataset:
    from sklearn.datasets import load_digits

    bunch = load_digits()
    x = (bunch.images / 16).astype(np.float32)[..., np.newaxis]  # [N, 8, 8, 1]
    y = bunch.target.astype(np.int64)  # [N]
    for_test = np.zeros(len(y), dtype=bool)
    for label in range(10):
        for_test[np.flatnonzero(y == label)[::5]] = True
    return Dataset("digits", x[~for_test], y[~for_test], x[for_test], y[for_test], _DIGIT_NAMES)


def _load_mnist(folder: pathlib.Path | None) -> Dataset:
    return _load_npz_or_keras("mnist", folder, _DIGIT_NAMES)


def _load_fashion_mnist(folder: pathlib.Path | None) -> Dataset:
    return _load_npz_or_keras("fashion_mnist", folder, _FASHION_MNIST_NAMES)


def _load_npz_or_keras(
    name: str, folder: pathlib.Path | None, class_names: tuple[str, ...]
) -> Dataset:
    if folder and (folder / f"{name}.npz").exists():
        return _load_npz(name, folder / f"{name}.npz", class_names)
    import keras

    try:
        (x_train, y_train), (x_test, y_test) = getattr(keras.datasets, name).load_data()
    except Exception as error:
        # Keras raises a bare Exception where a download fails.
        raise _not_found(
            name,
            folder,
            f"{name}.npz",
            f"Nor could Keras provide it ({error}). Download {name}.npz with {_NPZ_LAYOUT}",
        ) from error
    arrays = dict(zip(_ARRAY_NAMES, (x_train, y_train, x_test, y_test), strict=True))
    return _from_arrays(name, f"keras.datasets.{name}", arrays, class_names)


def _load_svhn(folder: pathlib.Path | None) -> Dataset:
    arrays: dict[str, npt.NDArray[Any]] = {}
    for part in ("train", "test"):
        file_name = f"{part}_32x32.mat"
        if not folder or not (folder / file_name).exists():
            raise _not_found(
                "svhn",
                folder,
                file_name,
                "Download train_32x32.mat and test_32x32.mat, the cropped digits, from "
                "http://ufldl.stanford.edu/housenumbers",
            )
        arrays[f"x_{part}"], arrays[f"y_{part}"] = _read_svhn_file(folder / file_name)
    return _from_arrays("svhn", str(folder), arrays, _DIGIT_NAMES)


def _read_svhn_file(path: pathlib.Path) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    import scipy.io

    try:
        contents = scipy.io.loadmat(path, variable_names=("X", "y"))
    # A damaged file surfaces as nearly any exception, because its bytes are taken at their word.
    except Exception as error:
        raise _damaged(path, "a MATLAB file", error) from error
    missing = [key for key in ("X", "y") if key not in contents]
    if missing:
        raise ValueError(f"Expected {path} to hold X and y. Received: no {', '.join(missing)}")
    x, y = contents["X"], contents["y"]
    if x.ndim != 4 or y.size != x.shape[-1]:
        raise ValueError(
            f"Expected X of shape (32, 32, 3, N) and y of shape (N, 1) in {path}. "
            f"Received: X.shape={x.shape}, y.shape={y.shape}"
        )
    labels = y.reshape(-1)  # [N]
    # The files count the classes from 1, and 10 stands for the digit 0.
    return np.moveaxis(x, -1, 0), np.where(labels == 10, 0, labels)


def _load_coil20(folder: pathlib.Path | None) -> Dataset:
    names = tuple(f"object {number}" for number in range(1, 21))
    if folder and (folder / "coil20.npz").exists():
        return _load_npz("coil20", folder / "coil20.npz", names)
    return _load_coil_folder("coil20", folder, "coil-20-proc", names, channels=1, angle_step=1)


def _load_coil100(folder: pathlib.Path | None) -> Dataset:
    names = tuple(f"object {number}" for number in range(1, 101))
    return _load_coil_folder("coil100", folder, "coil-100", names, channels=3, angle_step=5)


def _load_coil_folder(
    name: str,
    folder: pathlib.Path | None,
    archive: str,
    class_names: tuple[str, ...],
    channels: int,
    angle_step: int,
) -> Dataset:
    candidates = [folder / archive, folder / name] if folder else []
    images_folder = next((path for path in candidates if path.is_dir()), None)
    if images_folder is None:
        raise _not_found(
            name,
            folder,
            f"a folder {archive} or {name} of images objN__A.png",
            f"Download {archive}.zip from https://cave.cs.columbia.edu and unpack it",
        )
    matches = [(_COIL_FILE.fullmatch(path.name), path) for path in images_folder.iterdir()]
    # Sorted as numbers, so that the order is that of the turntable: (object, angle, file).
    poses = sorted((int(match[1]), int(match[2]), path) for match, path in matches if match)
    images: dict[str, list[npt.NDArray[np.float32]]] = {"train": [], "test": []}
    labels: dict[str, list[int]] = {"train": [], "test": []}
    for number, angle, path in poses:
        part = "test" if angle // angle_step % 2 else "train"
        images[part].append(_read_coil_image(path, channels))
        labels[part].append(number - 1)
    for part, found in labels.items():
        absent = sorted(set(range(len(class_names))) - set(found))
        if absent:
            raise ValueError(
                f"Expected images objN__A.png of every object 1 to {len(class_names)} for the "
                f"{part} part of {name!r} in {images_folder}. "
                f"Received: none of {len(absent)} objects, the first is object {absent[0] + 1}"
            )
    arrays = {
        "x_train": np.stack(images["train"]),
        "y_train": np.array(labels["train"]),
        "x_test": np.stack(images["test"]),
        "y_test": np.array(labels["test"]),
    }
    return _from_arrays(name, str(images_folder), arrays, class_names)


def _read_coil_image(path: pathlib.Path, channels: int) -> npt.NDArray[np.float32]:
    import tensorflow as tf

    try:
        image = tf.io.decode_png(path.read_bytes(), channels=channels).numpy()
    except tf.errors.InvalidArgumentError as error:
        raise _damaged(path, "a PNG image", error) from error
    if image.shape[:2] != (_COIL_SIZE, _COIL_SIZE):
        raise ValueError(
            f"Expected {path} to be {_COIL_SIZE}x{_COIL_SIZE} pixels. "
            f"Received: {image.shape[1]}x{image.shape[0]}"
        )
    block = _COIL_SIZE // _IMAGE_SIZE
    blocks = image.reshape(_IMAGE_SIZE, block, _IMAGE_SIZE, block, channels)
    return (blocks.mean(axis=(1, 3)) / 255).astype(np.float32)  # [32, 32, C]


def _load_gtsrb(folder: pathlib.Path | None) -> Dataset:
    if not folder or not (folder / "gtsrb32.npz").exists():
        raise _not_found(
            "gtsrb",
            folder,
            "gtsrb32.npz",
            "Download the German traffic signs from https://benchmark.ini.rub.de, scale them to "
            f"32x32 and save them as gtsrb32.npz with {_NPZ_LAYOUT}",
        )
    return _load_npz("gtsrb", folder / "gtsrb32.npz", _GTSRB_NAMES)


def _load_npz(name: str, path: pathlib.Path, class_names: tuple[str, ...] | None = None) -> Dataset:
    path = path.expanduser()
    if not path.exists():
        raise DatasetNotFoundError(
            f"Expected an .npz file with {_NPZ_LAYOUT}. Received: {path}, which does not exist"
        )
    if path.is_dir():
        raise ValueError(f"Expected {path} to be an .npz file. Received: a directory")
    try:
        # Opened here because NumPy leaves the file open where it is not a whole archive.
        with path.open("rb") as file:
            archive = np.load(file, allow_pickle=False)
            if not isinstance(archive, np.lib.npyio.NpzFile):
                raise ValueError("a single array, not an archive of arrays")
            arrays = {key: archive[key] for key in _ARRAY_NAMES if key in archive.files}
    except (
        EOFError,
        OSError,
        ValueError,
        pickle.UnpicklingError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise _damaged(path, "an .npz archive of numeric arrays", error) from error
    return _from_arrays(name, str(path), arrays, class_names)


def _damaged(path: pathlib.Path, kind: str, error: Exception) -> ValueError:
    return ValueError(
        f"Expected {path} to be {kind}. Received: a damaged or foreign file "
        f"({type(error).__name__}: {error})"
    )


def _from_arrays(
    name: str,
    source: str,
    arrays: Mapping[str, npt.NDArray[Any]],
    class_names: tuple[str, ...] | None,
) -> Dataset:
    missing = [key for key in _ARRAY_NAMES if key not in arrays]
    if missing:
        raise ValueError(
            f"Expected the arrays {', '.join(_ARRAY_NAMES)} in {source}. "
            f"Received: no {', '.join(missing)}"
        )
    images = {
        part: _unit_images(arrays[f"x_{part}"], f"x_{part} of {source}")
        for part in ("train", "test")
    }
    if images["train"].shape[1:] != images["test"].shape[1:]:
        raise ValueError(
            f"Expected training and test images of one shape in {source}. Received: "
            f"x_train.shape={arrays['x_train'].shape}, x_test.shape={arrays['x_test'].shape}"
        )
    if class_names is None:
        class_names = _numbered_classes(arrays["y_train"], arrays["y_test"], source)
    labels = {
        part: checks.check_labels(
            arrays[f"y_{part}"],
            num_classes=len(class_names),
            num_samples=len(images[part]),
            allow_unlabelled=part == "train",
            name=f"y_{part} of {source}",
        )
        for part in ("train", "test")
    }
    return Dataset(
        name, images["train"], labels["train"], images["test"], labels["test"], class_names
    )


def _numbered_classes(
    y_train: npt.NDArray[Any], y_test: npt.NDArray[Any], source: str
) -> tuple[str, ...]:
    highest = max((float(y.max()) for y in (y_train, y_test) if y.size), default=-1.0)
    if not 0 <= highest < np.iinfo(np.int32).max:
        raise ValueError(
            f"Expected integer class labels from 0 in {source}. Received: {highest:g} as the "
            "highest label"
        )
    return tuple(str(label) for label in range(int(highest) + 1))


def _unit_images(x: npt.NDArray[Any], name: str) -> npt.NDArray[np.float32]:
    if x.ndim not in (3, 4):
        raise ValueError(
            f"Expected {name} of shape (N, H, W) or (N, H, W, C). Received: shape {x.shape}"
        )
    if x.dtype.kind not in "fiub":
        raise TypeError(f"Expected {name} to hold numbers. Received: dtype {x.dtype}")
    if x.ndim == 3:
        x = x[..., np.newaxis]
    highest = 255 if x.dtype.kind in "iu" else 1
    if x.dtype.kind == "f":
        checks.check_finite(x, name)
    if x.size and not (x.min() >= 0 and x.max() <= highest):
        raise ValueError(
            f"Expected {name} to hold integers in 0..255 or floating-point numbers in [0, 1]. "
            f"Received: values in [{x.min():g}, {x.max():g}] of dtype {x.dtype}"
        )
    unit = np.ascontiguousarray(x, dtype=np.float32)
    return unit / np.float32(255) if highest == 255 else unit


_FILES: dict[str, tuple[str, ...]] = {
    "coil100": ("coil-100", "coil100"),
    "coil20": ("coil20.npz", "coil-20-proc", "coil20"),
    "digits": ("digits.csv.gz",),
    "fashion_mnist": ("fashion_mnist.npz",),
    "gtsrb": ("gtsrb32.npz",),
    "mnist": ("mnist.npz",),
    "svhn": ("train_32x32.mat",),
}
_KERAS_FILES = {
    "fashion_mnist": ("fashion-mnist/train-images-idx3-ubyte.gz",),
    "mnist": ("mnist.npz",),
}
_LOADERS: dict[str, Callable[[pathlib.Path | None], Dataset]] = {
    "coil100": _load_coil100,
    "coil20": _load_coil20,
    "digits": _load_digits,
    "fashion_mnist": _load_fashion_mnist,
    "gtsrb": _load_gtsrb,
    "mnist": _load_mnist,
    "svhn": _load_svhn,
}
