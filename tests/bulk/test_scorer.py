"""The callable for engines: the rows of `decide`, whatever it is made from and given."""

from __future__ import annotations

import io
import pathlib
import pickle
import subprocess
import sys
from typing import Any

import keras
import numpy as np
import pytest
from PIL import Image

from tfgmvae import NotCalibratedError, RejectingClassifier, RejectOption
from tfgmvae.bulk import Scorer
from tfgmvae.datasets import Dataset
from tfgmvae.decision import Decision


@pytest.fixture(scope="module")
def pixels(digits: Dataset) -> np.ndarray:
    noise = np.random.default_rng(0).integers(0, 256, (20, 8, 8, 1), np.uint8)
    return np.concatenate([np.round(255 * digits.x_test[:60]).astype(np.uint8), noise])


@pytest.fixture(scope="module")
def exports(
    digits_classifier: RejectingClassifier, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, pathlib.Path]:
    folder = tmp_path_factory.mktemp("served")
    for name in ("float32", "uint8"):
        digits_classifier.export_serving(folder / name, input_dtype=name, fixed_size=True)
    return {name: folder / name for name in ("float32", "uint8")}


@pytest.fixture(scope="module")
def colour_classifier() -> RejectingClassifier:
    names = [f"kind {k}" for k in range(3)]
    classifier = RejectingClassifier(
        (8, 8, 3), 3, encoder="mlp", seed=0, class_names=names, scores=()
    )
    return classifier.set_thresholds(encoder=4.0, decoder=1e9)


@pytest.fixture(scope="module")
def reject_option() -> RejectOption:
    keras.utils.set_random_seed(0)
    layers = [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10)]
    net = RejectOption(keras.Sequential(layers), scores=("energy", "confidence"))
    return net.set_thresholds(energy=0.0, confidence=0.5)


def assert_same(rows: dict[str, np.ndarray], decision: Decision, rtol: float = 0) -> None:
    expected = decision.columns() | {"why": decision.why}
    assert list(rows) == list(expected)
    for name, values in expected.items():
        assert rows[name].dtype.kind == values.dtype.kind, name
        if values.dtype.kind == "f":
            np.testing.assert_allclose(rows[name], values, rtol=rtol, err_msg=name)
        else:
            np.testing.assert_array_equal(rows[name], values, err_msg=name)


def encoded(image: np.ndarray, kind: str = "png") -> bytes:
    file = io.BytesIO()
    Image.fromarray(image.squeeze()).save(file, kind)
    return file.getvalue()


def cells(*values: Any) -> np.ndarray:
    column = np.empty(len(values), object)
    column[:] = values
    return column


@pytest.mark.parametrize("reclassify", [False, True])
def test_rows_are_those_of_decide(
    digits_classifier: RejectingClassifier,
    classifier_file: pathlib.Path,
    pixels: np.ndarray,
    reclassify: bool,
) -> None:
    expected = digits_classifier.decide(pixels, verbose=0, reclassify=reclassify)
    assert 0 < expected.accepted.sum() < len(pixels)
    for model in (digits_classifier, classifier_file, str(classifier_file)):
        scorer = Scorer(model, reclassify=reclassify)
        assert_same(scorer({"image": pixels}), expected)
        again = pickle.loads(pickle.dumps(scorer))
        assert_same(again({"image": pixels[..., 0]}), expected)


@pytest.mark.slow
@pytest.mark.parametrize("dtype", ["float32", "uint8"])
def test_an_export_gives_the_same_rows(
    digits_classifier: RejectingClassifier,
    exports: dict[str, pathlib.Path],
    pixels: np.ndarray,
    dtype: str,
) -> None:
    expected = digits_classifier.decide(pixels, verbose=0)
    for folder in (exports[dtype], exports[dtype] / "1"):
        scorer = pickle.loads(pickle.dumps(Scorer(folder)))
        assert_same(scorer({"image": pixels}), expected, rtol=1e-5)
    nothing = scorer({"image": pixels[:0]})
    assert_same(nothing, digits_classifier.decide(pixels[:0], verbose=0))
    searched = Scorer(exports[dtype], reclassify=True)({"image": pixels[-3:]})
    assert searched["reclassified"].any()


@pytest.mark.slow
def test_images_in_numbers_are_not_given_to_an_export_of_bytes(
    exports: dict[str, pathlib.Path], pixels: np.ndarray
) -> None:
    with pytest.raises(TypeError, match=r"Expected images of uint8.*Received: float64"):
        Scorer(exports["uint8"])({"image": pixels / 255})


def test_a_reject_option_is_scored_with(
    reject_option: RejectOption, tmp_path: pathlib.Path, pixels: np.ndarray
) -> None:
    reject_option.save(tmp_path / "net.keras")
    reject_option.export_serving(tmp_path / "export")
    x = (pixels / 255).astype(np.float32)
    expected = reject_option.decide(x, verbose=0)
    for model in (reject_option, tmp_path / "net.keras", tmp_path / "export"):
        assert_same(Scorer(model)({"image": x}), expected, rtol=1e-5)
    # Nobody noted the range that the network is for, so bytes stay as they are.
    expected = reject_option.decide(pixels, verbose=0)
    assert_same(Scorer(tmp_path / "export")({"image": pixels}), expected, rtol=1e-5)
    below_zero = RejectOption(reject_option.network, scores="energy")
    below_zero.calibrate(2 * x - 1, false_reject_rate=0.1, verbose=0)
    below_zero.export_serving(tmp_path / "below_zero")
    with pytest.raises(TypeError, match="Export the model again with input_dtype='uint8'"):
        Scorer(tmp_path / "below_zero")({"image": pixels})


@pytest.mark.parametrize("kind", ["classifier", pytest.param("export", marks=pytest.mark.slow)])
def test_a_bad_image_costs_no_other_its_answer(
    digits_classifier: RejectingClassifier,
    pixels: np.ndarray,
    tmp_path: pathlib.Path,
    request: pytest.FixtureRequest,
    kind: str,
) -> None:
    model = request.getfixturevalue("exports")["float32"] if kind == "export" else digits_classifier
    file = tmp_path / "digit.png"
    file.write_bytes(encoded(pixels[1]))
    spoiled = pixels[0] / 255
    spoiled[2, 2] = np.nan
    given = cells(
        pixels[0], b"no image", spoiled, str(file), None, str(tmp_path / "missing.png"),
        encoded(pixels[2]), np.zeros((8, 8, 4)), b"", np.array(["word"]),
    )  # fmt: skip
    rows = Scorer(model)({"image": given, "id": np.arange(len(given))})
    assert rows["id"].tolist() == list(range(len(given)))
    expected = digits_classifier.decide(pixels[:3], verbose=0)
    answered = [0, 3, 6]
    np.testing.assert_array_equal(rows["label"][answered], expected.labels)
    np.testing.assert_array_equal(rows["reason"][answered], expected.reason_words)
    assert rows["reason"][2] == "invalid"
    unreadable = np.flatnonzero(rows["reason"] == "unreadable")
    assert unreadable.tolist() == [1, 4, 5, 7, 8, 9]
    assert (rows["label"][unreadable] == -1).all()
    assert (rows["class"][unreadable] == -1).all()
    assert not rows["accepted"][unreadable].any()
    assert np.isnan(rows["latent_distance"][unreadable]).all()
    assert rows["why"][unreadable].tolist() == [
        "damaged: holds no image of a known format",
        "unsupported: is None, and no image",
        "unreadable: cannot be opened (No such file or directory)",
        "unsupported: has 4 channels, where the model takes 1",
        "damaged: is empty",
        "unsupported: is an array of <U4, and no image",
    ]
    rows = Scorer(model)({"image": given[[1, 4]]})
    assert set(rows["reason"]) == {"unreadable"}
    assert rows["label"].dtype == np.int64


@pytest.mark.slow
def test_photos_of_every_size_are_answered_as_alone(
    colour_classifier: RejectingClassifier,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rng = np.random.default_rng(1)
    sizes = [(8, 8, 3), (20, 9, 3), (12, 12, 1), (12, 12), (20, 9, 3), (8, 8)]
    photos = [rng.integers(0, 256, size, np.uint8) for size in sizes]
    alone = [
        colour_classifier.decide([photo if photo.ndim == 3 else photo[..., None]], verbose=0)
        for photo in photos
    ]
    colour_classifier.export_serving(tmp_path / "bytes", input_dtype="uint8")
    colour_classifier.export_serving(tmp_path / "floats")
    monkeypatch.setattr("tfgmvae.bulk.models.LARGEST_PART", 700)
    for model in (colour_classifier, tmp_path / "bytes", tmp_path / "floats"):
        rows = Scorer(model)({"image": cells(*photos)})
        np.testing.assert_array_equal(rows["label"], [one.labels[0] for one in alone])
        np.testing.assert_array_equal(rows["name"], [one.names[0] for one in alone])
        for name in ("latent_distance", "reconstruction_error"):
            expected = [getattr(one, name)[0] for one in alone]
            np.testing.assert_allclose(rows[name], expected, rtol=1e-4)


@pytest.mark.slow
def test_grey_is_not_made_of_colours_in_an_export_of_bytes(
    exports: dict[str, pathlib.Path], pixels: np.ndarray
) -> None:
    rows = Scorer(exports["uint8"])({"image": cells(pixels[0], pixels[0].repeat(3, axis=-1))})
    assert rows["reason"].tolist()[1] == "unreadable"
    assert "has 3 channels, where the export takes 1" in rows["why"][1]


def test_columns_are_named_that_are_wrong(digits_classifier: RejectingClassifier) -> None:
    x = np.zeros((1, 8, 8, 1))
    scorer = Scorer(digits_classifier, image="pixels")
    with pytest.raises(ValueError, match="Expected a column 'pixels' with images. Received: x, id"):
        scorer({"x": x, "id": np.arange(1)})
    with pytest.raises(ValueError, match="other names than those of the answer. Received: label"):
        scorer({"pixels": x, "label": np.arange(1)})
    with pytest.raises(ValueError, match=r"Expected column 'pixels' to hold images.*\(3,\)"):
        scorer({"pixels": np.arange(3)})


def test_what_is_no_model_is_refused_at_once(
    digits_classifier: RejectingClassifier, tmp_path: pathlib.Path
) -> None:
    (tmp_path / "text.keras").write_text("no model")
    (tmp_path / "1").mkdir()
    (tmp_path / "1" / "saved_model.pb").write_text("no export of ours")
    (tmp_path / "empty").mkdir()
    for model, message in (
        (tmp_path / "missing.keras", "no such file"),
        (tmp_path / "text.keras", "no complete .keras file"),
        (tmp_path / "empty", "which has no version"),
        (tmp_path, "which has no metadata.json"),
    ):
        with pytest.raises(ValueError, match=message):
            Scorer(model)
    with pytest.raises(TypeError, match="RejectOption. Received: int"):
        Scorer(3)
    with pytest.raises(ValueError, match="threads to be an integer >= 1"):
        Scorer(digits_classifier, threads=0)
    uncalibrated = RejectingClassifier((8, 8, 1), 10, encoder="mlp", scores=())
    uncalibrated.save(tmp_path / "uncalibrated.keras")
    with pytest.raises(NotCalibratedError):
        Scorer(uncalibrated)
    with pytest.raises(NotCalibratedError):
        Scorer(tmp_path / "uncalibrated.keras")({"image": np.zeros((1, 8, 8, 1))})


_WORKER = """
import pickle, sys
scorer = pickle.loads(sys.stdin.buffer.read())
assert "tensorflow" not in sys.modules
import numpy as np
scorer({"image": np.zeros((1, 8, 8, 1), np.uint8)})
import tensorflow as tf
print(tf.config.threading.get_intra_op_parallelism_threads())
"""


def test_a_worker_loads_tensorflow_late_and_with_its_share_of_threads(
    classifier_file: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = pickle.dumps(Scorer(classifier_file))
    assert len(content) < 1000
    assert b"tensorflow" not in content
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    command = [sys.executable, "-c", _WORKER]
    result = subprocess.run(command, input=content, capture_output=True)
    assert result.returncode == 0, result.stderr.decode()
    assert result.stdout.split() == [b"3"]
