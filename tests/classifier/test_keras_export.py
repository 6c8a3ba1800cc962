"""`export` is Keras' own; with the options that it had before, it is `export_serving`."""

from __future__ import annotations

import inspect
import pathlib
from collections.abc import Mapping
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import NotCalibratedError, RejectingClassifier, datasets
from tfgmvae.datasets import Dataset


@pytest.fixture(scope="module")
def images(digits: Dataset) -> np.ndarray:
    x = np.concatenate([digits.x_test[:60], datasets.uniform_noise(20, (8, 8, 1))])
    x[7, 0, 0, 0] = np.nan
    return x


def assert_same_answers(
    found: Mapping[str, Any], classifier: RejectingClassifier, x: np.ndarray
) -> None:
    expected = classifier(x)
    assert set(found) == set(expected)
    for name, values in expected.items():
        np.testing.assert_allclose(found[name], values, rtol=1e-4, err_msg=name)


def test_signature_is_that_of_keras() -> None:
    ours, theirs = (
        inspect.signature(model.export).parameters for model in (RejectingClassifier, keras.Model)
    )
    assert list(ours) == list(theirs)
    assert [p.default for p in ours.values()] == [p.default for p in theirs.values()]
    assert [p.kind for p in ours.values()] == [p.kind for p in theirs.values()]


def test_saved_model_answers_as_a_call_does(
    digits_classifier: RejectingClassifier, images: np.ndarray, tmp_path: pathlib.Path
) -> None:
    assert digits_classifier.export(tmp_path / "digits", verbose=False) is None
    loaded = tf.saved_model.load(str(tmp_path / "digits"))
    assert_same_answers(loaded.serve(images), digits_classifier, images)
    served = loaded.signatures["serving_default"](x=tf.constant(images))
    assert_same_answers(served, digits_classifier, images)


def test_input_signature_may_be_given(
    digits_classifier: RejectingClassifier, images: np.ndarray, tmp_path: pathlib.Path
) -> None:
    given = [keras.InputSpec(shape=(2, 8, 8, 1), dtype="float32", name="image")]
    digits_classifier.export(tmp_path, "tf_saved_model", False, given)
    served = tf.saved_model.load(str(tmp_path)).signatures["serving_default"]
    assert_same_answers(served(image=tf.constant(images[:2])), digits_classifier, images[:2])


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:.*tf.lite.Interpreter is deprecated:UserWarning")
def test_litert_answers_as_a_call_does(
    digits_classifier: RejectingClassifier, images: np.ndarray, tmp_path: pathlib.Path
) -> None:
    path = str(tmp_path / "digits.tflite")
    digits_classifier.export(path, format="litert", verbose=False)
    serve = tf.lite.Interpreter(path).get_signature_runner()
    for image in images[[0, -1], np.newaxis]:
        assert_same_answers(serve(x=image), digits_classifier, image)


def test_unknown_format_is_an_error_of_keras(
    digits_classifier: RejectingClassifier, tmp_path: pathlib.Path
) -> None:
    with pytest.raises(ValueError, match="Unrecognized format=mp3"):
        digits_classifier.export(tmp_path / "digits", format="mp3")


def test_thresholds_are_needed(tmp_path: pathlib.Path) -> None:
    with pytest.raises(NotCalibratedError):
        RejectingClassifier((8, 8, 1), 10, encoder="mlp").export(tmp_path)


@pytest.mark.parametrize(
    "options",
    [
        {"version": 2},
        {"warm_up": True},
        {"overwrite": True},
        {"input_dtype": "uint8"},
        {"folder": None},
    ],
    ids=lambda options: next(iter(options)),
)
def test_options_of_before_still_reach_export_serving(
    digits_classifier: RejectingClassifier,
    options: dict[str, Any],
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[dict[str, Any]] = []

    def export_serving(folder: Any, **given: Any) -> str:
        asked.append(given | {"folder": folder})
        return "where it is"

    monkeypatch.setattr(digits_classifier, "export_serving", export_serving)
    given = options | {"folder": tmp_path} if "folder" in options else options
    positional = () if "folder" in options else (tmp_path,)
    with pytest.warns(DeprecationWarning, match="use export_serving") as caught:
        assert digits_classifier.export(*positional, **given) == "where it is"
    assert caught[0].filename == __file__
    assert asked == [given | {"folder": tmp_path}]


def test_folder_of_tf_serving_is_noticed(
    digits_classifier: RejectingClassifier, tmp_path: pathlib.Path
) -> None:
    for name in ("2", "10", "words"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "saved_model.pb").touch()
    with pytest.warns(UserWarning, match=r"export_serving\(..., version=11\)") as caught:
        digits_classifier.export(tmp_path, verbose=False)
    assert caught[0].filename == __file__
