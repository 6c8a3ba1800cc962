"""The ONNX file: onnxruntime answers from it as `decide` does, and no failure leaves a file."""

from __future__ import annotations

import importlib.util
import json
import pathlib
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import Reason, RejectingClassifier, RejectOption, datasets, scores
from tfgmvae.cli import main
from tfgmvae.datasets import Dataset
from tfgmvae.preparation import Preparation
from tfgmvae.recipes import PLAIN

Classifier = RejectingClassifier | RejectOption
COLOUR = (12, 16, 3)
# All scores, as many at a time as a decision has bits for.
SCORES = {
    "pad": ("surprise", "typicality", "error_for_texture"),
    "crop": ("error_for_contrast", "max_logit", "nearest_codes", "nearest_neighbors"),
    "stretch": ("confidence", "energy", "mahalanobis", "feature_surprise"),
}


def test_every_score_is_tried() -> None:
    tried = {name for names in SCORES.values() for name in names}
    # Left out: that one trains a network of its own first.
    assert set(scores.available()) - tried == {"gaussian_mixture_vae"}


@pytest.fixture
def onnxruntime() -> Any:
    """What answers from the files; skips the test where it, or what writes them, is missing."""
    pytest.importorskip("tf2onnx", reason="tf2onnx is not installed: pip install 'tfgmvae[onnx]'")
    return pytest.importorskip("onnxruntime")


def answers(onnxruntime: Any, path: pathlib.Path, x: np.ndarray) -> dict[str, np.ndarray]:
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    return dict(zip(names, session.run(None, {"x": x}), strict=True))


def check(found: dict[str, np.ndarray], classifier: Classifier, x: np.ndarray) -> None:
    decision = classifier.decide(x, verbose=0)
    np.testing.assert_array_equal(found["label"], decision.labels)
    np.testing.assert_array_equal(found["class"], decision.classes)
    np.testing.assert_array_equal(found["accepted"], decision.accepted)
    np.testing.assert_array_equal(found["reason"], decision.reason)
    values = dict(decision.further)
    if isinstance(classifier, RejectingClassifier):
        values["latent_distance"] = decision.latent_distance
        values["reconstruction_error"] = decision.reconstruction_error
    for name, expected in values.items():
        np.testing.assert_allclose(found[name], expected, rtol=1e-4, atol=1e-4, err_msg=name)
    probabilities = classifier.predict_proba(x, verbose=0)
    np.testing.assert_allclose(found["probabilities"], probabilities, atol=1e-4)
    assert set(found) == {"label", "class", "accepted", "reason", "probabilities", *values}


def untrained(input_shape: tuple[int, int, int], x: np.ndarray, **settings: Any) -> Any:
    """A classifier of random weights with scores and thresholds set by images."""
    classifier = RejectingClassifier(
        input_shape, 10, **PLAIN | {"encoder": "mlp", "seed": 0, **settings}
    )
    return classifier.fit_scores(x).calibrate(x, false_reject_rate=0.2, verbose=0)


@pytest.mark.slow
def test_mnist_is_answered_as_by_decide(
    onnxruntime: Any, data_dir: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    mnist = datasets.load("mnist")
    # Without a training, whose length has nothing to do with what is checked.
    classifier = untrained(mnist.input_shape, mnist.x_train[:1000], scores=scores.DEFAULT)
    path = tmp_path / "mnist.onnx"
    classifier.export(path, format="onnx", verbose=False)
    check(answers(onnxruntime, path, mnist.x_test), classifier, mnist.x_test)


@pytest.mark.slow
@pytest.mark.parametrize("resize", SCORES)
def test_photos_of_any_size_are_prepared_in_the_file(
    onnxruntime: Any, tmp_path: pathlib.Path, resize: Any
) -> None:
    rng = np.random.default_rng(0)
    images = rng.random((200, *COLOUR), np.float32)
    settings = {"resize": resize, "normalize_contrast": True, "scores": SCORES[resize]}
    classifier = untrained(COLOUR, images, **settings)
    path = tmp_path / "photos.onnx"
    signature = [keras.InputSpec(shape=(None, None, None, 3), dtype="uint8", name="x")]
    classifier.export(path, format="onnx", verbose=False, input_signature=signature)
    coarse = tf.image.resize(rng.random((3, 4, 5, 3)), (12, 16)).numpy()
    for size in (COLOUR[:2], (50, 31), (13, 90), (7, 9), (24, 32)):
        photos = np.round(255 * tf.image.resize(coarse, size).numpy()).astype(np.uint8)
        check(answers(onnxruntime, path, photos), classifier, photos)
        check(answers(onnxruntime, path, photos[:1]), classifier, photos[:1])


@pytest.mark.slow
def test_file_says_what_it_is(
    onnxruntime: Any,
    digits_classifier: RejectingClassifier,
    digits: Dataset,
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "digits.onnx"
    path.write_text("an older file")
    digits_classifier.export(path, format="onnx")
    assert capsys.readouterr().out == f"The ONNX file is {path}.\n"
    assert list(tmp_path.iterdir()) == [path]
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    (given,) = session.get_inputs()
    assert (given.name, given.shape, given.type) == (
        "x",
        ["N", "height", "width", 1],
        "tensor(float)",
    )
    metadata = json.loads(session.get_modelmeta().custom_metadata_map["metadata.json"])
    served = digits_classifier.export_serving(tmp_path / "served")
    assert metadata == json.loads((served / "assets" / "metadata.json").read_text())
    x = np.concatenate([digits.x_test, datasets.uniform_noise(20, (8, 8, 1))])
    check(answers(onnxruntime, path, x), digits_classifier, x)
    spoiled = x[:3].copy()
    spoiled[1, 0, 0], spoiled[2, 3, 3] = np.nan, np.inf
    found = answers(onnxruntime, path, spoiled)
    np.testing.assert_array_equal(found["reason"][1:], Reason.INVALID)
    np.testing.assert_array_equal(found["label"][1:], -1)
    assert np.isnan(found["latent_distance"][1:]).all()


@pytest.mark.slow
def test_network_with_a_reject_option_is_answered_alike(
    onnxruntime: Any, digits: Dataset, tmp_path: pathlib.Path
) -> None:
    network = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Conv2D(8, 3, padding="same"),
            keras.layers.BatchNormalization(),
            keras.layers.Activation("gelu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(10, "softmax"),
        ]
    )
    net = RejectOption(
        network,
        scores=("feature_surprise", "mahalanobis", "energy", "confidence"),
        class_names=[f"digit {k}" for k in range(10)],
        preparation=Preparation((8, 8, 1), resize="stretch"),
    )
    y = network.predict(digits.x_train, verbose=0).argmax(axis=1)
    net.fit(digits.x_train, y, false_reject_rate=0.1, verbose=0)
    path = tmp_path / "net.onnx"
    net.export(path, format="onnx", verbose=False)
    check(answers(onnxruntime, path, digits.x_test), net, digits.x_test)
    large = digits.x_test[:20].repeat(3, axis=1).repeat(2, axis=2)
    check(answers(onnxruntime, path, large), net, large)


@keras.saving.register_keras_serializable("tests")
class Unusual(scores.Score):
    """A score with an operation that ONNX does not have."""

    learns = False

    def fit(self, evidence: Any) -> None:
        pass

    def values(self, evidence: Any) -> tf.Tensor:
        return tf.math.bessel_i0e(tf.reduce_sum(evidence.x, axis=[1, 2, 3]))


@pytest.mark.slow
def test_what_cannot_be_converted_is_named(
    onnxruntime: Any, digits: Dataset, tmp_path: pathlib.Path
) -> None:
    classifier = untrained((8, 8, 1), digits.x_train[:300], scores=Unusual())
    path = tmp_path / "digits.onnx"
    path.write_text("a good file")
    with pytest.raises(ValueError, match="in opset 18. Received: BesselI0e, which cannot be"):
        classifier.export(path, format="onnx", verbose=False)
    assert [file.read_text() for file in tmp_path.iterdir()] == ["a good file"]


@pytest.fixture
def pretending(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Makes tf2onnx look as if it were installed or were not."""
    find = importlib.util.find_spec

    def pretend(installed: bool) -> None:
        answer = find("json") if installed else None
        monkeypatch.setattr(
            importlib.util,
            "find_spec",
            lambda name, *rest: answer if name == "tf2onnx" else find(name, *rest),
        )

    return pretend


def test_missing_package_is_named_with_its_extra(
    digits_classifier: RejectingClassifier,
    tmp_path: pathlib.Path,
    pretending: Callable[[bool], None],
) -> None:
    pretending(False)
    path = tmp_path / "digits.onnx"
    path.write_text("a good file")
    with pytest.raises(ImportError, match=r"need tf2onnx: pip install 'tfgmvae\[onnx\]'"):
        digits_classifier.export(path, format="onnx")
    assert [file.read_text() for file in tmp_path.iterdir()] == ["a good file"]


def bytes_of_images(**given: Any) -> keras.InputSpec:
    return keras.InputSpec(**{"shape": (None, 8, 8, 1), "dtype": "uint8", "name": "x"} | given)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"reclassify": True}, "an ONNX file cannot hold the latent search"),
        ({"version": 2}, "no option but opset_version for format='onnx'. Received: version=2"),
        ({"opset_version": 99}, "a whole number from 1 to 18. Received: opset_version=99"),
        ({"opset_version": "new"}, "a whole number from 1 to 18"),
        ({"filepath": ""}, "Expected a file. Received: .*, which is a directory"),
        ({"filepath": "no/digits.onnx"}, "Expected an existing folder"),
        ({"input_signature": []}, "a list of one keras.InputSpec"),
        ({"input_signature": [bytes_of_images(shape=(None, 64))]}, "a list of one keras.InputSpec"),
        ({"input_signature": [bytes_of_images(dtype="int32")]}, "input_dtype to be one of"),
        ({"input_signature": [bytes_of_images(shape=(None, 9, 8, 1))]}, "Expected"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_wrong_use_is_a_sentence_and_leaves_no_file(
    digits_classifier: RejectingClassifier,
    tmp_path: pathlib.Path,
    pretending: Callable[[bool], None],
    monkeypatch: pytest.MonkeyPatch,
    options: dict[str, Any],
    message: str,
) -> None:
    pretending(True)
    monkeypatch.setattr(digits_classifier.preparation, "resize", None)
    path = tmp_path / options.get("filepath", "digits.onnx")
    with pytest.raises(ValueError, match=message):
        digits_classifier.export(**{**options, "filepath": path}, format="onnx")
    assert not list(tmp_path.iterdir())


def test_bytes_are_refused_for_other_scales(
    own_classifier: RejectingClassifier,
    tmp_path: pathlib.Path,
    pretending: Callable[[bool], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pretending(True)
    monkeypatch.setattr(type(own_classifier), "trained_range", np.array([0.0, 255.0]))
    with pytest.raises(ValueError, match="images in 0..1 for input_dtype='uint8'"):
        own_classifier.export(
            tmp_path / "a.onnx", format="onnx", input_signature=[bytes_of_images()]
        )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["new.onnx", "--warm-up"], "Expected no --warm-up, which is for TF Serving"),
        (["new.onnx", "--model-version", "2"], "Expected no --model-version, which is for"),
        (["old.onnx"], "a new file with overwrite=False. Received: 'old.onnx', which exists"),
        (["no/new.onnx"], "Expected an existing folder"),
        (["new.onnx"], "ONNX files need tf2onnx: pip install 'tfgmvae[onnx]'"),
    ],
)
def test_command_answers_wrong_use_with_2(
    classifier_file: pathlib.Path,
    tmp_path: pathlib.Path,
    pretending: Callable[[bool], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    pretending(False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.onnx").write_text("a good file")
    assert main(["export", str(classifier_file), *arguments]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1
    assert [file.read_text() for file in tmp_path.iterdir()] == ["a good file"]


@pytest.mark.slow
def test_command_writes_the_file(
    onnxruntime: Any,
    classifier_file: pathlib.Path,
    digits_classifier: RejectingClassifier,
    digits: Dataset,
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "digits.onnx"
    path.write_text("an older file")
    command = ["export", str(classifier_file), str(path), "--input-dtype", "uint8", "--json"]
    assert main([*command, "--overwrite"]) == 0
    assert json.loads(capsys.readouterr().out) == {"output": str(path)}
    pixels = np.round(digits.x_test * 255).astype(np.uint8)
    check(answers(onnxruntime, path, pixels), digits_classifier, pixels)
