"""The SavedModel of a network with our refusal."""

from __future__ import annotations

import json
import pathlib
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import NotCalibratedError, Reason, RejectOption
from tfgmvae.datasets import Dataset
from tfgmvae.preparation import Preparation

from . import networks


@pytest.fixture(scope="module")
def net(digits: Dataset) -> RejectOption:
    preparation = Preparation(networks.SHAPE, resize="stretch")
    found = RejectOption(
        networks.nested(digits, "softmax"),
        scores=("feature_surprise", "mahalanobis", "energy", "confidence"),
        class_names=[f"digit {k}" for k in range(10)],
        preparation=preparation,
    )
    held_out = digits.x_train[700:], digits.y_train[700:]
    seen = digits.x_train[:700], digits.y_train[:700]
    return found.fit(*seen, calibration_data=held_out, false_reject_rate=0.1, verbose=0)


@pytest.fixture(scope="module")
def exported(net: RejectOption, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    return net.export_serving(tmp_path_factory.mktemp("served") / "export", warm_up=True)


@pytest.fixture(scope="module")
def x(digits: Dataset) -> np.ndarray:
    noise = np.random.default_rng(0).random((20, 8, 8, 1), np.float32)
    return np.concatenate([digits.x_test[:60], noise])


def check(net: RejectOption, answers: dict[str, np.ndarray], x: np.ndarray) -> None:
    decision = net.decide(x, verbose=0)
    np.testing.assert_array_equal(answers["label"], decision.labels)
    np.testing.assert_array_equal(answers["class"], decision.classes)
    np.testing.assert_array_equal(answers["accepted"], decision.accepted)
    np.testing.assert_array_equal(answers["reason"], decision.reason)
    for name, values in decision.further.items():
        np.testing.assert_allclose(answers[name], values, rtol=1e-4, atol=1e-6)
    probabilities = net.predict_proba(x, verbose=0)
    np.testing.assert_allclose(answers["probabilities"], probabilities, rtol=1e-4, atol=1e-6)


def test_it_is_served_alike(net: RejectOption, exported: pathlib.Path, x: np.ndarray) -> None:
    loaded = tf.saved_model.load(str(exported))
    assert list(loaded.signatures) == ["serving_default"]
    serve = loaded.signatures["serving_default"]
    check(net, {name: part.numpy() for name, part in serve(x=tf.constant(x)).items()}, x)
    large = np.repeat(np.repeat(x, 3, axis=1), 3, axis=2)
    check(net, {name: part.numpy() for name, part in serve(x=tf.constant(large)).items()}, large)
    spoiled = x[:3].copy()
    spoiled[1, 2, 2] = np.inf
    answers = serve(x=tf.constant(spoiled))
    assert answers["reason"].numpy()[1] == Reason.INVALID
    assert answers["label"].numpy()[1] == -1
    assert list(exported.glob("assets.extra/tf_serving_warmup_requests"))


@pytest.mark.slow
def test_a_process_without_tfgmvae_answers_alike(
    net: RejectOption, exported: pathlib.Path, x: np.ndarray, served_by_a_process: Any
) -> None:
    check(net, served_by_a_process(exported, x), x)


def test_metadata_say_what_the_numbers_mean(net: RejectOption, exported: pathlib.Path) -> None:
    metadata = json.loads((exported / "assets" / "metadata.json").read_text())
    names = ["feature_surprise", "mahalanobis", "energy", "confidence"]
    assert list(metadata["further_thresholds"]) == names
    assert [metadata["reasons"][name] for name in names] == [4, 8, 16, 32]
    assert metadata["class_names"][3] == "digit 3"
    assert metadata["calibration"]["false_reject_rate"] == 0.1
    assert metadata["num_classes"] == 10


def test_bytes_are_served_on_the_scale_of_the_network(
    net: RejectOption, digits: Dataset, x: np.ndarray, tmp_path: pathlib.Path
) -> None:
    pixels = np.round(255 * x).astype(np.uint8)
    inner = networks.network(digits)
    held_out = digits.x_train[700:], digits.y_train[700:]
    wide = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Rescaling(1 / 255), inner])
    bytewise = RejectOption(wide).fit(
        255 * held_out[0], held_out[1], false_reject_rate=0.1, verbose=0
    )
    for name, model in {"unit": net, "bytes": bytewise}.items():
        path = model.export_serving(tmp_path / name, input_dtype="uint8")
        serve = tf.saved_model.load(str(path)).signatures["serving_default"]
        answers = {part: values.numpy() for part, values in serve(x=tf.constant(pixels)).items()}
        check(model, answers, pixels)
    back = keras.Sequential(
        [keras.Input((8, 8, 1)), keras.layers.Rescaling(0.5, offset=0.5), inner]
    )
    signed = RejectOption(back).fit(
        2 * held_out[0] - 1, held_out[1], false_reject_rate=0.1, verbose=0
    )
    with pytest.raises(ValueError, match="images in 0..1 for input_dtype='uint8'"):
        signed.export_serving(tmp_path / "signed", input_dtype="uint8")


def test_keras_own_export_gives_what_a_call_gives(
    net: RejectOption, x: np.ndarray, tmp_path: pathlib.Path
) -> None:
    net.export(tmp_path / "plain", verbose=False)
    loaded = tf.saved_model.load(str(tmp_path / "plain"))
    answers = loaded.serve(tf.constant(x))
    np.testing.assert_array_equal(answers["labels"], net.predict(x, verbose=0))


def test_without_thresholds_nothing_is_exported(digits: Dataset, tmp_path: pathlib.Path) -> None:
    net = RejectOption(networks.network(digits))
    for export in (net.export_serving, net.export):
        with pytest.raises(NotCalibratedError):
            export(tmp_path / "none")
