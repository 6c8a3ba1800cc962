"""Files: what is saved comes back bit by bit, and no bad file replaces or passes for a good one."""

from __future__ import annotations

import inspect
import json
import os
import pathlib
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest

from tfgmvae import GaussianMixtureVAE, InvalidModelFileError, RejectingClassifier, _saved_classes
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN


# Run here and in another process.
def answers(classifier: RejectingClassifier, x: np.ndarray) -> dict[str, np.ndarray]:
    decision = vars(classifier.decide(x, verbose=0))
    return {
        **{name: value for name, value in decision.items() if value is not None},
        "answers": classifier.predict(x, verbose=0),
        "probabilities": classifier.predict_proba(x, verbose=0),
        "scores": classifier.score_samples(x, verbose=0),
        "encoder thresholds": classifier.encoder_thresholds_,
        "decoder thresholds": classifier.decoder_thresholds_,
    }


def searched(classifier: RejectingClassifier, x: np.ndarray) -> dict[str, np.ndarray]:
    return vars(classifier.reclassify(x, verbose=0))


def assert_identical(found: dict[str, np.ndarray], expected: dict[str, np.ndarray]) -> None:
    assert set(found) == set(expected)
    for name, value in expected.items():
        assert found[name].dtype == value.dtype, name
        assert found[name].tobytes() == value.tobytes(), name


@pytest.fixture(scope="module")
def inputs(digits: Dataset) -> np.ndarray:
    noise = np.random.default_rng(0).random((10, 8, 8, 1), np.float32)
    return np.concatenate([noise, digits.x_test[:90]])


@pytest.fixture(scope="module")
def trained(digits: Dataset, tmp_path_factory: pytest.TempPathFactory) -> RejectingClassifier:
    """A classifier that was never saved before."""
    classifier = RejectingClassifier(
        (8, 8, 1), 10, encoder="mlp", latent_dim=9, binarize_at=0.5, seed=1, **PLAIN
    )
    classifier.fit(digits.x_train, digits.y_train, epochs=3, verbose=0)
    return classifier


@pytest.mark.parametrize("load", [RejectingClassifier.load, keras.models.load_model])
def test_a_loaded_classifier_answers_identically(
    trained: RejectingClassifier, inputs: np.ndarray, tmp_path: pathlib.Path, load: Any
) -> None:
    path = tmp_path / "model.keras"
    trained.save(path)
    loaded = load(str(path))
    assert type(loaded) is RejectingClassifier
    assert_identical(answers(loaded, inputs), answers(trained, inputs))
    assert loaded.calibration_ == trained.calibration_
    assert loaded.get_config() == trained.get_config()
    assert os.listdir(tmp_path) == ["model.keras"]


def test_another_process_answers_identically(
    trained: RejectingClassifier, inputs: np.ndarray, tmp_path: pathlib.Path
) -> None:
    trained.save(tmp_path / "model.keras")
    np.save(tmp_path / "inputs.npy", inputs)
    code = f"""
from __future__ import annotations
import json, keras, numpy as np
from tfgmvae import RejectingClassifier
{inspect.getsource(answers)}
{inspect.getsource(searched)}
classifier = keras.models.load_model("model.keras")
x = np.load("inputs.npy")
np.savez("answers.npz", **answers(classifier, x))
np.savez("searched.npz", **searched(classifier, x[8:14]))
print(json.dumps(classifier.calibration_))
"""
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    with np.load(tmp_path / "answers.npz") as file:
        assert_identical(dict(file), answers(trained, inputs))
    with np.load(tmp_path / "searched.npz") as file:
        assert_identical(dict(file), searched(trained, inputs[8:14]))
    assert json.loads(result.stdout.splitlines()[-1]) == trained.calibration_


SAVED_MODELS = pathlib.Path(__file__).resolve().parent.parent / "data"


@pytest.mark.parametrize(
    "imports",
    [
        "import tfgmvae, keras",
        "import keras, tfgmvae",
        "import tfgmvae; from tensorflow import keras",
        "from tfgmvae import RandomAffine; import keras",
    ],
)
def test_keras_loads_files_in_a_process_that_has_imported_the_package(
    imports: str, classifier_file: pathlib.Path
) -> None:
    paths = [str(path) for path in (classifier_file, *sorted(SAVED_MODELS.glob("*.keras")))]
    code = f"""
{imports}
import sys
assert "tfgmvae.classifier" not in sys.modules
models = [keras.models.load_model(path) for path in {paths}]
import keras
from tfgmvae import RejectingClassifier
assert all(type(model) is RejectingClassifier for model in models)
assert keras.saving.get_registered_object("tfgmvae>RejectingClassifier") is RejectingClassifier
assert keras.__loader__ is keras.__spec__.loader
assert type(keras.__loader__).__module__ != "tfgmvae._saved_classes"
"""
    result = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr


def test_every_class_that_is_registered_is_found_by_keras() -> None:
    package = pathlib.Path(inspect.getfile(_saved_classes)).parent
    mark = re.compile(r'register_keras_serializable\("tfgmvae"\)\n(?:@.*\n)*class (\w+)')
    registered = {
        name: ".".join(["tfgmvae", *path.relative_to(package).with_suffix("").parts])
        for path in package.rglob("*.py")
        for name in mark.findall(path.read_text())
    }
    assert registered == _saved_classes.MODULES


def test_thresholds_set_by_hand_are_saved(
    own_classifier: RejectingClassifier, inputs: np.ndarray, tmp_path: pathlib.Path
) -> None:
    own_classifier.set_thresholds(np.arange(10), np.inf)
    own_classifier.save(tmp_path / "model.keras")
    loaded = RejectingClassifier.load(tmp_path / "model.keras")
    np.testing.assert_array_equal(loaded.encoder_thresholds_, np.arange(10))
    np.testing.assert_array_equal(loaded.decoder_thresholds_, np.inf)
    assert loaded.calibration_ is None


def test_an_untrained_classifier_comes_back_uncalibrated(tmp_path: pathlib.Path) -> None:
    RejectingClassifier((8, 8, 1), 3, encoder="mlp").save(tmp_path / "model.keras")
    assert not RejectingClassifier.load(tmp_path / "model.keras").is_calibrated


def test_networks_and_augmentation_of_the_user_are_saved(
    inputs: np.ndarray, tmp_path: pathlib.Path
) -> None:
    encoder = keras.Sequential(
        [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(3)]
    )
    decoder = keras.Sequential(
        [keras.Input((3,)), keras.layers.Dense(64, "sigmoid"), keras.layers.Reshape((8, 8, 1))]
    )
    classifier = RejectingClassifier(
        (8, 8, 1), 3, encoder=encoder, decoder=decoder,
        augmentation=keras.layers.RandomTranslation(0.1, 0.2),
    )  # fmt: skip
    classifier.set_thresholds(9.0, 20.0)
    classifier.save(tmp_path / "model.keras")
    loaded = keras.models.load_model(tmp_path / "model.keras")
    assert_identical(answers(loaded, inputs), answers(classifier, inputs))
    assert isinstance(loaded.augmentation, keras.layers.RandomTranslation)
    assert loaded.augmentation.width_factor == classifier.augmentation.width_factor


def test_a_loaded_classifier_goes_on_training(
    classifier_file: pathlib.Path, digits: Dataset
) -> None:
    loaded = RejectingClassifier.load(classifier_file)
    iterations = int(loaded.optimizer.iterations.numpy())
    assert iterations > 0
    history = loaded.fit(digits.x_train, digits.y_train, epochs=1, verbose=0, batch_size=64)
    assert history.history["accuracy"][0] > 0.95
    assert int(loaded.optimizer.iterations.numpy()) > iterations
    # The default optimizer, and with it the default schedule, is remembered.
    assert float(loaded.optimizer.learning_rate.numpy()) == pytest.approx(1e-3)


def test_a_model_without_thresholds_is_saved_too(tmp_path: pathlib.Path) -> None:
    model = GaussianMixtureVAE((8, 8, 1), 3, encoder="mlp", seed=0)
    model.compile("sgd")
    model.save(tmp_path / "model.keras")
    loaded = keras.models.load_model(tmp_path / "model.keras")
    x = np.random.default_rng(0).random((5, 8, 8, 1), np.float32)
    np.testing.assert_array_equal(loaded.reconstruct(x), model.reconstruct(x))
    assert isinstance(loaded.optimizer, keras.optimizers.SGD)


def truncated(path: pathlib.Path, source: pathlib.Path) -> None:
    content = source.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def changed_inside(path: pathlib.Path, source: pathlib.Path) -> None:
    content = bytearray(source.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def text(path: pathlib.Path, source: pathlib.Path) -> None:
    path.write_text("no model")


def empty(path: pathlib.Path, source: pathlib.Path) -> None:
    path.write_bytes(b"")


def foreign_archive(path: pathlib.Path, source: pathlib.Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "no model")


def archive_with(config: str) -> Callable[[pathlib.Path, pathlib.Path], None]:
    def write(path: pathlib.Path, source: pathlib.Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("config.json", config)

    return write


def damaged_compressed_archive(path: pathlib.Path, source: pathlib.Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", json.dumps({"class_name": "x" * 5000}))
    content = bytearray(path.read_bytes())
    content[45:55] = b"\xff" * 10
    path.write_bytes(content)


def foreign_model(path: pathlib.Path, source: pathlib.Path) -> None:
    keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)]).save(path)


def model_without_thresholds(path: pathlib.Path, source: pathlib.Path) -> None:
    GaussianMixtureVAE((8, 8, 1), 3, encoder="mlp").save(path)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (truncated, "which is no complete .keras file"),
        (changed_inside, "with a damaged part"),
        (text, "no complete .keras file"),
        (empty, "no complete .keras file"),
        (foreign_archive, "no complete .keras file.*config.json"),
        (archive_with("{"), "no complete .keras file"),
        (archive_with("[]"), "no complete .keras file"),
        (damaged_compressed_archive, "no complete .keras file|damaged part"),
        (foreign_model, "Expected a saved RejectingClassifier.*with a saved Sequential"),
        (model_without_thresholds, "with a saved GaussianMixtureVAE"),
    ],
)
def test_a_file_that_holds_no_classifier_is_refused(
    classifier_file: pathlib.Path, tmp_path: pathlib.Path, make: Any, message: str
) -> None:
    path = tmp_path / "model.keras"
    make(path, classifier_file)
    with pytest.raises(InvalidModelFileError, match=message) as caught:
        RejectingClassifier.load(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("name", "kind"), [("missing.keras", "no such file"), (".", "a directory")]
)
def test_a_path_without_a_file_is_refused(tmp_path: pathlib.Path, name: str, kind: str) -> None:
    with pytest.raises(ValueError, match=f"Expected a saved model. Received: .*{kind}"):
        RejectingClassifier.load(tmp_path / name)


class TestSaving:
    @pytest.mark.parametrize(
        ("name", "message"),
        [
            ("model", "ends in '.keras'"),
            ("model.h5", "ends in '.keras'"),
            ("folder.keras", "Expected a file. Received: .* which is a directory"),
            ("missing/model.keras", "existing folder. Received: .*missing"),
        ],
    )
    def test_impossible_paths_are_refused(
        self,
        digits_classifier: RejectingClassifier,
        tmp_path: pathlib.Path,
        name: str,
        message: str,
    ) -> None:
        (tmp_path / "folder.keras").mkdir()
        with pytest.raises(ValueError, match=message):
            digits_classifier.save(tmp_path / name)
        assert os.listdir(tmp_path) == ["folder.keras"]

    def test_replaces_a_file_unless_told_not_to(
        self, own_classifier: RejectingClassifier, tmp_path: pathlib.Path
    ) -> None:
        path = tmp_path / "model.keras"
        own_classifier.save(path)
        before = path.read_bytes()
        own_classifier.set_thresholds(1.0, 2.0)
        with pytest.raises(ValueError, match="new file with overwrite=False.*which exists"):
            own_classifier.save(path, overwrite=False)
        assert path.read_bytes() == before
        own_classifier.save(path)
        assert RejectingClassifier.load(path).encoder_thresholds_[0] == 1.0
        own_classifier.save(tmp_path / "new.keras", overwrite=False)

    @pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
    def test_a_failure_on_the_way_leaves_the_good_file_alone(
        self,
        own_classifier: RejectingClassifier,
        inputs: np.ndarray,
        tmp_path: pathlib.Path,
        monkeypatch: pytest.MonkeyPatch,
        error: type[BaseException],
    ) -> None:
        path = tmp_path / "model.keras"
        own_classifier.save(path)
        before = path.read_bytes()
        expected = answers(own_classifier, inputs)
        own_classifier.set_thresholds(0.0, 0.0)

        def fail(store: Any) -> None:
            raise error("the disk is full")

        # In the middle: the archive is open, and other parts have been written.
        monkeypatch.setattr(own_classifier.prior, "save_own_variables", fail)
        with pytest.raises(error, match="the disk is full"):
            own_classifier.save(path)
        assert path.read_bytes() == before
        assert os.listdir(tmp_path) == ["model.keras"]
        assert_identical(answers(RejectingClassifier.load(path), inputs), expected)

    def test_a_failure_on_the_way_leaves_no_file_where_there_was_none(
        self,
        digits_classifier: RejectingClassifier,
        tmp_path: pathlib.Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def fail(store: Any) -> None:
            raise OSError("the disk is full")

        monkeypatch.setattr(digits_classifier.prior, "save_own_variables", fail)
        with pytest.raises(OSError, match="the disk is full"):
            digits_classifier.save(tmp_path / "model.keras")
        assert os.listdir(tmp_path) == []
