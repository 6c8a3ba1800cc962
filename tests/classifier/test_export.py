"""The SavedModel: any TensorFlow process serves it, and answers as the classifier does."""

from __future__ import annotations

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import (
    Decision,
    NotCalibratedError,
    Reason,
    RejectingClassifier,
    __version__,
    datasets,
)
from tfgmvae.cli import main
from tfgmvae.datasets import Dataset
from tfgmvae.decision import FURTHER_REASONS, REASONS
from tfgmvae.recipes import PLAIN

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def images(digits: Dataset) -> np.ndarray:
    noise = np.random.default_rng(0).random((100, 8, 8, 1), np.float32)
    return np.concatenate([digits.x_train[:636], digits.x_test, noise])


@pytest.fixture(scope="module")
def exported(
    digits_classifier: RejectingClassifier, tmp_path_factory: pytest.TempPathFactory
) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("served") / "export"
    return digits_classifier.export_serving(folder, warm_up=True)


@pytest.fixture(scope="module")
def signatures(exported: pathlib.Path) -> Any:
    return tf.saved_model.load(str(exported)).signatures


def assert_same_decisions(answers: dict[str, np.ndarray], decision: Decision) -> None:
    np.testing.assert_array_equal(answers["label"], decision.labels)
    np.testing.assert_array_equal(answers["class"], decision.classes)
    np.testing.assert_array_equal(answers["accepted"], decision.accepted)
    np.testing.assert_array_equal(answers["reason"], decision.reason)
    for name in ("latent_distance", "reconstruction_error"):
        np.testing.assert_allclose(answers[name], getattr(decision, name), rtol=1e-4)


def assert_same_answers(
    answers: dict[str, np.ndarray], classifier: RejectingClassifier, x: np.ndarray
) -> None:
    assert_same_decisions(answers, classifier.decide(x, verbose=0))
    probabilities = classifier.predict_proba(x, verbose=0)
    np.testing.assert_allclose(answers["probabilities"], probabilities, rtol=1e-4, atol=1e-6)


def test_a_process_without_tfgmvae_answers_alike(
    exported: pathlib.Path,
    digits_classifier: RejectingClassifier,
    images: np.ndarray,
    served_by_a_process: Any,
) -> None:
    assert_same_answers(served_by_a_process(exported, images), digits_classifier, images)


def test_the_search_answers_as_the_reference_does(
    signatures: Any,
    digits_classifier: RejectingClassifier,
    images: np.ndarray,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TFGMVAE_BACKEND", "tensorflow")
    x = images[~digits_classifier.decide(images, verbose=0).accepted][:40]
    expected = digits_classifier.reclassify(x, verbose=0)
    found = signatures["reclassify"](x=tf.constant(x))
    np.testing.assert_array_equal(found["label"], expected.labels)
    np.testing.assert_array_equal(found["class"], expected.classes)
    np.testing.assert_array_equal(found["accepted"], expected.accepted)
    np.testing.assert_array_equal(found["status"], expected.status)
    np.testing.assert_allclose(found["objective_value"], expected.objective_value, rtol=1e-4)
    np.testing.assert_allclose(found["latents"], expected.latents, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("log_odds", [0.0, 50.0])
def test_the_search_weighs_the_class_of_the_encoder(
    own_classifier: RejectingClassifier,
    images: np.ndarray,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    log_odds: float,
) -> None:
    monkeypatch.setenv("TFGMVAE_BACKEND", "tensorflow")
    own_classifier.encoder_log_odds = log_odds
    x = images[-100:-80]
    expected = own_classifier.reclassify(x, verbose=0)
    classes = own_classifier.decide(x, verbose=0).classes
    # With 50 nats the encoder has the last word, without any it has not.
    assert (expected.classes == classes).all() == (log_odds > 0)
    path = own_classifier.export_serving(tmp_path / "export")
    found = tf.saved_model.load(str(path)).signatures["reclassify"](x=tf.constant(x))
    np.testing.assert_array_equal(found["class"], expected.classes)


def test_the_search_is_also_for_the_image_in_black_and_white(
    digits_classifier: RejectingClassifier,
    images: np.ndarray,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TFGMVAE_BACKEND", "tensorflow")
    faint = np.clip((images[:20] > 0.5).astype(np.float32), 0.4, 0.6)
    x = np.concatenate([images[:20], faint])
    plain = digits_classifier.reclassify(x, verbose=0)
    monkeypatch.setattr(digits_classifier, "binarize_at", 0.5)
    expected = digits_classifier.reclassify(x, verbose=0)
    is_better = expected.objective_value < plain.objective_value
    assert is_better.any()
    assert not is_better.all()
    path = digits_classifier.export_serving(tmp_path / "export")
    found = tf.saved_model.load(str(path)).signatures["reclassify"](x=tf.constant(x))
    np.testing.assert_array_equal(found["label"], expected.labels)
    np.testing.assert_allclose(found["objective_value"], expected.objective_value, rtol=1e-4)


def test_holds_stock_operations_only(exported: pathlib.Path) -> None:
    from tensorflow.core.protobuf import saved_model_pb2

    model = saved_model_pb2.SavedModel.FromString((exported / "saved_model.pb").read_bytes())
    operations = {
        operation.name
        for graph in model.meta_graphs
        for operation in graph.meta_info_def.stripped_op_list.op
    }
    assert "MatMul" in operations
    assert not {name for name in operations if ">" in name}


def test_operations_of_ours_are_refused(
    digits_classifier: RejectingClassifier, tmp_path: pathlib.Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr("tfgmvae.classifier.saved_model.OWN_OPS", "MatMul")
    with pytest.raises(ValueError, match=r"Expected a graph of stock operations.*: MatMul"):
        digits_classifier.export_serving(tmp_path / "export")
    assert os.listdir(tmp_path / "export") == []


def test_metadata_says_what_the_numbers_mean(
    exported: pathlib.Path, digits_classifier: RejectingClassifier
) -> None:
    metadata = json.loads((exported / "assets" / "metadata.json").read_text())
    assert metadata["tfgmvae"] == __version__
    assert metadata["num_classes"] == 10
    assert metadata["input_shape"] == [8, 8, 1]
    further = dict(zip(digits_classifier.further_thresholds_, FURTHER_REASONS, strict=False))
    assert metadata["reasons"] == REASONS | further
    assert metadata["calibration"] == digits_classifier.calibration_
    np.testing.assert_allclose(
        metadata["decoder_thresholds"], digits_classifier.decoder_thresholds_, rtol=1e-6
    )


def test_bytes_are_divided_by_255(
    digits_classifier: RejectingClassifier, images: np.ndarray, tmp_path: pathlib.Path
) -> None:
    pixels = np.round(images[:50] * 255).astype(np.uint8)
    path = digits_classifier.export_serving(tmp_path / "export", version=7, input_dtype="uint8")
    assert path.name == "7"
    serve = tf.saved_model.load(str(path)).signatures["serving_default"]
    answers = {name: value.numpy() for name, value in serve(x=tf.constant(pixels)).items()}
    assert_same_answers(answers, digits_classifier, pixels.astype(np.float32) / 255)


def test_warm_up_requests_are_those_of_tf_serving(exported: pathlib.Path, signatures: Any) -> None:
    prediction_log_pb2 = pytest.importorskip("tensorflow_serving.apis.prediction_log_pb2")
    records = tf.data.TFRecordDataset(
        str(exported / "assets.extra" / "tf_serving_warmup_requests")
    ).as_numpy_iterator()
    requests = [
        prediction_log_pb2.PredictionLog.FromString(record).predict_log.request
        for record in records
    ]
    names = [request.model_spec.signature_name for request in requests]
    assert names == ["serving_default", "reclassify"]
    for request in requests:
        assert request.model_spec.name == "export"
        x = tf.make_ndarray(request.inputs["x"])
        assert (x.shape, x.dtype) == ((1, 8, 8, 1), np.float32)
        assert signatures[request.model_spec.signature_name](x=tf.constant(x))["label"].shape == 1


@pytest.mark.parametrize(
    ("x", "message"),
    [
        (np.zeros((2, 8, 8, 1), np.float64), "float"),
        (np.zeros((2, 8, 8, 3), np.float32), r"\[2,8,8,3\]"),
        (np.zeros((8, 8, 1), np.float32), "shape"),
    ],
)
def test_a_bad_request_is_an_error(signatures: Any, x: np.ndarray, message: str) -> None:
    with pytest.raises((tf.errors.InvalidArgumentError, TypeError, ValueError), match=message):
        signatures["serving_default"](x=tf.constant(x))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_is_rejected(
    signatures: Any, digits_classifier: RejectingClassifier, images: np.ndarray, value: float
) -> None:
    x = images[:3].copy()
    x[1, 2, 3, 0] = value
    answers = signatures["serving_default"](x=tf.constant(x))
    assert answers["label"].numpy()[1] == -1
    assert answers["reason"].numpy()[1] == Reason.INVALID
    assert_same_decisions(answers, digits_classifier.decide(x, verbose=0, on_invalid="reject"))


def test_no_images_give_no_answers(signatures: Any) -> None:
    for signature in ("serving_default", "reclassify"):
        assert signatures[signature](x=tf.zeros([0, 8, 8, 1]))["label"].shape == [0]


class TestFolder:
    def test_an_existing_version_is_replaced_on_request_only(
        self, own_classifier: RejectingClassifier, tmp_path: pathlib.Path
    ) -> None:
        path = own_classifier.export_serving(tmp_path)
        before = (path / "saved_model.pb").read_bytes()
        with pytest.raises(ValueError, match="Expected a new version with overwrite=False"):
            own_classifier.export_serving(tmp_path)
        assert (path / "saved_model.pb").read_bytes() == before
        own_classifier.set_thresholds(0.0, 0.0)
        own_classifier.export_serving(tmp_path, overwrite=True)
        serve = tf.saved_model.load(str(path)).signatures["serving_default"]
        assert serve(x=tf.zeros([1, 8, 8, 1]))["label"].numpy().tolist() == [-1]
        assert os.listdir(tmp_path) == ["1"]

    def test_a_failure_leaves_what_was_there(
        self,
        digits_classifier: RejectingClassifier,
        exported: pathlib.Path,
        tmp_path: pathlib.Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        shutil.copytree(exported, tmp_path / "1")
        before = (tmp_path / "1" / "saved_model.pb").read_bytes()

        def fail(*_: Any, **__: Any) -> None:
            raise OSError("no space left")

        monkeypatch.setattr(tf.saved_model, "save", fail)
        with pytest.raises(OSError, match="no space left"):
            digits_classifier.export_serving(tmp_path, overwrite=True)
        assert os.listdir(tmp_path) == ["1"]
        assert (tmp_path / "1" / "saved_model.pb").read_bytes() == before

    def test_a_file_is_no_folder(
        self, digits_classifier: RejectingClassifier, tmp_path: pathlib.Path
    ) -> None:
        file = tmp_path / "file"
        file.write_text("")
        with pytest.raises(ValueError, match="Expected a folder. Received: .*which is a file"):
            digits_classifier.export_serving(file)
        with pytest.raises(OSError, match="file"):
            digits_classifier.export_serving(file / "export")

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="nobody can write to /proc")
    def test_a_folder_that_nobody_can_write_to(
        self,
        digits_classifier: RejectingClassifier,
        classifier_file: pathlib.Path,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        with pytest.raises(OSError, match="/proc/"):
            digits_classifier.export_serving("/proc/self")
        assert main(["export", str(classifier_file), "/proc/self"]) == 2
        assert "/proc/" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            ({"version": 0}, "Expected version to be a whole number from 1 on. Received: 0"),
            ({"version": True}, "Expected version"),
            ({"input_dtype": "int8"}, "Expected input_dtype to be one of .* Received: 'int8'"),
        ],
    )
    def test_bad_options_are_refused(
        self,
        digits_classifier: RejectingClassifier,
        tmp_path: pathlib.Path,
        options: dict[str, Any],
        message: str,
    ) -> None:
        with pytest.raises(ValueError, match=message):
            digits_classifier.export_serving(tmp_path, **options)
        assert os.listdir(tmp_path) == []

    def test_bytes_need_a_model_of_0_to_1(
        self, own_classifier: RejectingClassifier, tmp_path: pathlib.Path
    ) -> None:
        trained_range = next(
            weight for weight in own_classifier.weights if weight.name == "trained_range"
        )
        trained_range.assign([0.0, 16.0])
        with pytest.raises(ValueError, match="Expected a classifier of images in 0..1"):
            own_classifier.export_serving(tmp_path, input_dtype="uint8")
        trained_range.assign([0.0, 1.0])

    def test_thresholds_are_needed(self, tmp_path: pathlib.Path) -> None:
        with pytest.raises(NotCalibratedError):
            RejectingClassifier((8, 8, 1), 10, encoder="mlp").export_serving(tmp_path)


def test_command_line_exports(
    classifier_file: pathlib.Path, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["export", str(classifier_file), str(tmp_path / "digits"), "--model-version", "3"]
    assert main([*arguments, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"output": str(tmp_path / "digits" / "3")}
    assert main(arguments) == 2
    assert "Expected a new version" in capsys.readouterr().err


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The C++ program of examples/serving, built."""
    cmake, compiler = shutil.which("cmake", path=_path()), shutil.which("c++")
    if cmake is None or compiler is None:
        pytest.skip("the example needs CMake and a C++ compiler")
    build = tmp_path_factory.mktemp("build")
    configure = [
        cmake, "-S", str(ROOT / "examples" / "serving"), "-B", str(build),
        f"-DPython3_EXECUTABLE={sys.executable}",
    ]  # fmt: skip
    for command in (configure, [cmake, "--build", str(build)]):
        result = subprocess.run(command, capture_output=True, text=True)
        assert result.returncode == 0, result.stdout + result.stderr
    return build / "classify"


def classify(
    program: pathlib.Path, exported: pathlib.Path, *images: pathlib.Path
) -> subprocess.CompletedProcess[str]:
    return subprocess.run([program, exported, *images], capture_output=True, text=True)


def saved(pixels: np.ndarray, path: pathlib.Path) -> pathlib.Path:
    from PIL import Image

    Image.fromarray(pixels.squeeze(-1)).save(path)
    return path


def assert_same_lines(output: str, decision: Decision) -> None:
    line = r"label (\S+) class (\S+) latent_distance (\S+) reconstruction_error (\S+)\n"
    answers = np.array(re.findall(line, output), np.float64)  # [N, 4]
    assert len(answers) == len(decision)
    np.testing.assert_array_equal(answers[:, 0], decision.labels)
    np.testing.assert_array_equal(answers[:, 1], decision.classes)
    np.testing.assert_allclose(answers[:, 2], decision.latent_distance, rtol=1e-4)
    np.testing.assert_allclose(answers[:, 3], decision.reconstruction_error, rtol=1e-4)


@pytest.mark.slow
def test_a_cpp_program_serves_it(
    program: pathlib.Path,
    digits_classifier: RejectingClassifier,
    images: np.ndarray,
    exported: pathlib.Path,
    tmp_path: pathlib.Path,
) -> None:
    pixels = np.round(images * 255).astype(np.uint8)
    decision = digits_classifier.decide(pixels.astype(np.float32) / 255, verbose=0)
    for accepted, exit_code in ((True, 0), (False, 3)):
        index = np.flatnonzero(decision.accepted == accepted)[:1]
        result = classify(program, exported, saved(pixels[index[0]], tmp_path / "image.png"))
        assert result.returncode == exit_code, result.stderr
        chosen = [values[index] for values in vars(decision).values() if values is not None]
        assert_same_lines(result.stdout, Decision(*chosen))


@pytest.mark.slow
def test_the_cpp_program_refuses_what_it_cannot_answer(
    program: pathlib.Path,
    exported: pathlib.Path,
    digits_classifier: RejectingClassifier,
    tmp_path: pathlib.Path,
) -> None:
    of_one_size = digits_classifier.export_serving(tmp_path / "fixed", fixed_size=True)
    image = saved(np.zeros((8, 8, 1), np.uint8), tmp_path / "image.png")
    small = saved(np.zeros((4, 8, 1), np.uint8), tmp_path / "small.png")
    text = tmp_path / "text.png"
    text.write_text("no image")
    other = tmp_path / "other"
    tf.saved_model.save(tf.Module(), str(other))
    for folder, path, message in (
        (of_one_size, small, r"\[1,4,8,1\]"),
        (exported, text, "Unknown image file format"),
        (exported, tmp_path / "missing.png", "missing.png"),
        (tmp_path, image, "SavedModel"),
        (other, image, "Expected a model with the signature serving_default"),
    ):
        result = classify(program, folder, path)
        assert result.returncode == 1
        assert re.search(message, result.stderr), result.stderr


@pytest.mark.slow
def test_a_thousand_images_of_mnist_are_answered_alike_everywhere(
    program: pathlib.Path, data_dir: pathlib.Path, tmp_path: pathlib.Path, served_by_a_process: Any
) -> None:
    mnist = datasets.load("mnist", data_dir)
    classifier = RejectingClassifier(
        mnist.input_shape, mnist.num_classes, encoder="mlp", seed=0, **PLAIN
    )
    classifier.fit(mnist.x_train[:4000], mnist.y_train[:4000], epochs=2, verbose=0)
    path = classifier.export_serving(tmp_path / "export")
    x = mnist.x_test[:1000]
    decision = classifier.decide(x, verbose=0)
    assert 0.8 < decision.accepted.mean() < 1

    assert_same_answers(served_by_a_process(path, x), classifier, x)
    files = [
        saved(pixels, tmp_path / f"{number}.png")
        for number, pixels in enumerate(np.round(x * 255).astype(np.uint8))
    ]
    result = classify(program, path, *files)
    assert result.returncode == 3, result.stderr
    assert_same_lines(result.stdout, decision)


def _path() -> str:
    """Where commands are looked for: the environment's own folder, too, activated or not."""
    return os.pathsep.join([str(pathlib.Path(sys.executable).parent), os.environ["PATH"]])


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:.*tf.lite.Interpreter is deprecated:UserWarning")
def test_the_page_on_serving_runs(
    classifier_file: pathlib.Path,
    digits_classifier: RejectingClassifier,
    digits: Dataset,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    predict_pb2 = pytest.importorskip("tensorflow_serving.apis.predict_pb2")
    monkeypatch.chdir(tmp_path)
    shutil.copy(classifier_file, "digits.keras")
    names: dict[str, Any] = {}
    page = (ROOT / "docs" / "guide" / "serving.md").read_text()
    for block in re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
        exec(compile(block, "serving.md", "exec"), names)

    pixels = (digits.x_test[:3] * 255).astype(np.uint8)
    with open("request.json") as file:
        assert np.array_equal(json.load(file)["inputs"]["x"], pixels)
    request = predict_pb2.PredictRequest.FromString(names["request"].SerializeToString())
    np.testing.assert_array_equal(tf.make_ndarray(request.inputs["x"]), pixels)

    serve = tf.lite.Interpreter("digits.tflite").get_signature_runner("serving_default")
    for image in pixels:
        answers = serve(x=image[np.newaxis])
        expected = image[np.newaxis].astype(np.float32) / 255
        assert_same_answers(answers, digits_classifier, expected)
