"""What every test shares: seeds, a quiet TensorFlow, and the folder with real data."""

from __future__ import annotations

import fcntl
import os
import pathlib
import random
import subprocess
import sys
import unittest.mock
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

if TYPE_CHECKING:
    import keras

    from tfgmvae import RejectingClassifier
    from tfgmvae.datasets import Dataset

# TensorFlow reads this when it is imported, so it is set before any test module is.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("MPLBACKEND", "Agg")


# Whatever takes a test process long, so that the other one is not left alone with it at the end.
LONGEST_FIRST = (
    "tests/test_make_quickstart.py",
    "tests/bulk/test_ray_data.py",
    "tests/bulk/test_ray_serve.py",
    "tests/attacks/test_strength.py",
    "tests/test_readme.py",
    "tests/test_sklearn.py",
    "tests/training/distributed/test_distributed.py",
    "tests/kernels/test_kernels.py",
    "tests/classifier/test_export.py",
    "tests/benchmarks/test_reproduce.py",
    "tests/test_notebook.py",
    "tests/test_recipes.py",
    "tests/test_docs.py",
    "tests/ops/native/test_backend.py",
    "tests/training/test_robust_training.py",
    "tests/test_package.py",
    "tests/cli/test_cli_train.py",
    "tests/cli/test_cli_reports.py",
    "tests/classifier/test_saving.py",
    "tests/classifier/test_raw_images.py",
    "tests/cli/test_tensorflow_start.py",
    "tests/training/test_training.py",
    "tests/training/test_streams.py",
    "tests/training/monitors/test_robustness_monitor.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the longest modules first; with --no-loadscope-reorder, processes take them so."""
    rank = {module: position for position, module in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: rank.get(item.nodeid.partition("::")[0], len(rank)))


@pytest.fixture(autouse=True)
def fixed_seeds() -> None:
    """Seeds every global generator, without loading Keras for the tests that do not use it."""
    random.seed(0)
    np.random.seed(0)  # noqa: NPY002
    if "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(0)


@pytest.fixture(autouse=True)
def environment_of_its_own() -> Iterator[None]:
    """Takes back what a test puts there, as `main` does for TensorFlow before it is imported."""
    with unittest.mock.patch.dict(os.environ):
        yield


_SERVE = """
import sys
import numpy as np
import tensorflow as tf
serve = tf.saved_model.load(sys.argv[1]).signatures["serving_default"]
answers = serve(x=tf.constant(np.load("x.npy")))
np.savez("answers.npz", **{name: value.numpy() for name, value in answers.items()})
assert "tfgmvae" not in sys.modules
"""


@pytest.fixture(scope="session")
def served_by_a_process() -> Callable[[pathlib.Path, np.ndarray], dict[str, np.ndarray]]:
    """What a process that never imports tfgmvae answers from the folder of an export."""

    def answers(exported: pathlib.Path, x: np.ndarray) -> dict[str, np.ndarray]:
        folder = exported.parent.parent
        np.save(folder / "x.npy", x)
        command = [sys.executable, "-c", _SERVE, str(exported)]
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
        with np.load(folder / "answers.npz") as found:
            return dict(found)

    return answers


@pytest.fixture
def data_dir() -> pathlib.Path:
    """The folder with real data sets; skips the test where there is none."""
    folder = os.environ.get("TFGMVAE_DATA_DIR")
    if not folder:
        pytest.skip("TFGMVAE_DATA_DIR is not set, so there are no real data sets to read")
    return pathlib.Path(folder)


@pytest.fixture(scope="session")
def digits() -> Dataset:
    """Real images that need no download."""
    from tfgmvae import datasets

    return datasets.load("digits")


@pytest.fixture(scope="session")
def flat_digits(digits: Dataset) -> np.ndarray:
    """The training images as scikit-learn has them: `[N, 64]`, from 0 to 16."""
    return 16 * digits.x_train.reshape(len(digits.x_train), -1)


@pytest.fixture(scope="session")
def digit_names(digits: Dataset) -> np.ndarray:
    """Their labels as texts."""
    return np.array([f"digit {label}" for label in digits.y_train])


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., pathlib.Path]:
    """Gives the path of a file that the first test process to ask for it makes, for all of them."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent

    def path_of(name: str, make: Callable[[pathlib.Path], None]) -> pathlib.Path:
        path = folder / name
        with open(folder / f"{name}.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not path.exists():
                make(path)
        return path

    return path_of


@pytest.fixture(scope="session")
def classifier_file(digits: Dataset, made_once: Callable[..., pathlib.Path]) -> pathlib.Path:
    """A small classifier of the digits, trained and calibrated, as a file."""
    from tfgmvae import RejectingClassifier
    from tfgmvae.recipes import PLAIN

    def train(path: pathlib.Path) -> None:
        classifier = RejectingClassifier((8, 8, 1), num_classes=10, encoder="mlp", seed=0, **PLAIN)
        classifier.fit(digits.x_train, digits.y_train, epochs=8, batch_size=64, verbose=0)
        classifier.save(path)

    return made_once("digits_classifier.keras", train)


@pytest.fixture(scope="session")
def digits_classifier(classifier_file: pathlib.Path) -> RejectingClassifier:
    """The classifier of the digits, shared by all tests, so none may change it."""
    from tfgmvae import RejectingClassifier

    return RejectingClassifier.load(classifier_file)


@pytest.fixture
def own_classifier(digits_classifier: RejectingClassifier) -> Iterator[RejectingClassifier]:
    """The classifier of the digits, for a test that changes its weights or its thresholds."""
    weights, calibration = digits_classifier.get_weights(), digits_classifier.calibration_
    yield digits_classifier
    digits_classifier.set_weights(weights)
    digits_classifier.calibration_ = calibration


def convolutional_network(input_shape: tuple[int, ...]) -> keras.Model:
    import keras

    network = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 5, strides=2, padding="same", activation="relu"),
            keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10, "softmax"),
        ]
    )
    network.compile("adam", "sparse_categorical_crossentropy")
    return network


def trained_network(path: pathlib.Path, data: Dataset, epochs: int, batch_size: int) -> None:
    """Trains a plain network and saves it."""
    import keras

    keras.utils.set_random_seed(0)
    network = convolutional_network(data.input_shape)
    network.fit(data.x_train, data.y_train, epochs=epochs, batch_size=batch_size, verbose=0)
    network.save(path)


@pytest.fixture(scope="session")
def plain_network(digits: Dataset, made_once: Callable[..., pathlib.Path]) -> keras.Model:
    """A network without any defence, trained on the digits; its last layer is a softmax."""
    import keras

    path = made_once("plain.keras", lambda path: trained_network(path, digits, 25, 64))
    network = keras.models.load_model(path)
    assert accuracy(network, digits.x_test, digits.y_test) > 0.95
    return network


@pytest.fixture(scope="session")
def saturated_network(plain_network: keras.Model, digits: Dataset) -> Callable[[Any], Any]:
    """Images -> probabilities so close to 0 and 1 that their gradient is exactly zero.

    They are rounded to half precision, because what single precision makes of them depends on the
    processor.
    """
    import tensorflow as tf

    from tfgmvae import attacks

    logits = attacks.as_target(plain_network, digits.x_test[:1]).logits

    def probabilities(x: Any) -> Any:
        return tf.cast(tf.nn.softmax(tf.cast(200 * logits(x), tf.float16)), tf.float32)

    return probabilities


@pytest.fixture(scope="session")
def mnist_network(made_once: Callable[..., pathlib.Path]) -> keras.Model:
    """A plain convolutional network for MNIST; skips the test where there is no MNIST."""
    import keras

    from tfgmvae import datasets

    if datasets.locate("mnist") is None:
        pytest.skip("MNIST is not found: set TFGMVAE_DATA_DIR")
    mnist = datasets.load("mnist")
    path = made_once("mnist_plain.keras", lambda path: trained_network(path, mnist, 3, 128))
    network = keras.models.load_model(path)
    assert accuracy(network, mnist.x_test, mnist.y_test) > 0.98
    return network


def accuracy(network: keras.Model, x: np.ndarray, y: np.ndarray) -> float:
    return float(np.mean(network.predict(x, verbose=0).argmax(axis=1) == y))
