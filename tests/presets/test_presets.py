"""The presets of the package: small, whole, as good as their cards say; and how they are made."""

from __future__ import annotations

import json
import os
import pathlib
import re
from typing import Any

import numpy as np
import pytest

from tfgmvae import RejectingClassifier, datasets, presets, recipes
from tfgmvae.calibration.promise import promise_in
from tfgmvae.datasets import Dataset
from tfgmvae.io.preset_files import CARD_FILE, FILES, MODEL_FILE, PACKAGED
from tfgmvae.recipes import PLAIN


def results(folder: pathlib.Path) -> dict[str, float]:
    """What a card says was measured, by its name."""
    (line,) = re.findall(r"^model-index: (.*)$", (folder / CARD_FILE).read_text(), re.MULTILINE)
    metrics = json.loads(line)[0]["results"][0]["metrics"]
    return {metric["type"]: metric["value"] for metric in metrics}


def test_package_holds_what_it_says() -> None:
    assert presets.packaged() == ("mnist", "mnist-robust")
    assert set(presets.packaged()) <= set(presets.PLANS)
    assert all(plan.recipe in recipes.available() for plan in presets.PLANS.values())
    # An installation has one, a clone both.
    project = (PACKAGED.parents[1] / "pyproject.toml").read_text()
    assert 'tfgmvae = ["py.typed", "presets/mnist-robust/*"]' in project
    assert "presets/mnist\n" not in (PACKAGED.parents[1] / "MANIFEST.in").read_text()
    for name in presets.packaged():
        assert sorted(os.listdir(PACKAGED / name)) == sorted(FILES)
        assert (PACKAGED / name / MODEL_FILE).stat().st_size <= 3 << 20


@pytest.mark.parametrize("name", ["mnist", "mnist-robust"])
def test_packaged_preset_refuses_noise(name: str) -> None:
    classifier = RejectingClassifier.from_preset(name)
    noise = datasets.uniform_noise(20, classifier.input_shape)
    assert (classifier.predict(noise, verbose=0) == -1).all()
    card = (PACKAGED / name / CARD_FILE).read_text()
    promise = promise_in(classifier.calibration_)
    assert promise is not None
    assert promise.sentence in card
    assert "Are the attacks sound?" in card


def test_what_the_robust_preset_keeps_is_on_its_card() -> None:
    classifier = RejectingClassifier.from_preset("mnist-robust")
    kernels = [
        weights
        for network in (classifier.encoder, classifier.decoder)
        for weights in network.get_weights()
        if weights.ndim > 1
    ]
    largest = max(kernels, key=np.size)
    for weights in kernels:
        bits = presets.PLANS["mnist-robust"].bits[weights is largest]
        mantissas, _ = np.frexp(weights)
        normal = np.abs(weights) >= 2.0**-14  # Below, half precision has fewer bits.
        assert (mantissas[normal] * 2**bits % 1 == 0).all()
    card = (PACKAGED / "mnist-robust" / CARD_FILE).read_text()
    assert "That changed the answers to 0 of the 10,000 test images." in card
    assert "3.3 % of them within 0.3 of norm inf" in card
    assert "19 % within 1.5 of norm 2" in card


@pytest.mark.slow
@pytest.mark.parametrize("preset", ["mnist", "mnist-robust"])
def test_packaged_preset_is_as_good_as_its_card_says(preset: str, data_dir: pathlib.Path) -> None:
    mnist = datasets.load("mnist", data_dir)
    found = RejectingClassifier.from_preset(preset).evaluate(
        mnist.x_test, mnist.y_test, verbose=0, return_dict=True
    )
    for name, share in results(PACKAGED / preset).items():
        # Another processor adds in another order.
        assert found[name] == pytest.approx(share, abs=5e-4), name


@pytest.fixture
def calibrated(digits: Dataset) -> tuple[RejectingClassifier, tuple[Any, ...]]:
    """A classifier with a score that has to be fitted, and what it was made with."""
    settings = {**PLAIN, "scores": ["nearest_codes"]}
    classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0, **settings)
    x, y = digits.x_train[:900], digits.y_train[:900]
    held_out = digits.x_train[900:], digits.y_train[900:]
    classifier.fit(
        x, y, epochs=2, batch_size=64, verbose=0, calibration_data=held_out, false_reject_rate=0.03
    )
    return classifier, (x, y, held_out)


def test_thresholds_belong_to_the_rounded_weights(
    calibrated: tuple[RejectingClassifier, tuple[Any, ...]],
    digits: Dataset,
    tmp_path: pathlib.Path,
) -> None:
    classifier, made_with = calibrated
    classifier.save_preset(tmp_path / "whole")
    before = classifier.encoder_thresholds_
    presets.round_to_half_precision(classifier, *made_with, verbose=0)
    for network in (classifier.encoder, classifier.decoder):
        for weights in network.get_weights():
            if weights.ndim > 1:
                half = weights.astype(np.float16).astype(np.float32)
                np.testing.assert_array_equal(weights, half)
    assert (classifier.encoder_thresholds_ != before).any()
    np.testing.assert_allclose(classifier.encoder_thresholds_, before, rtol=0.02)
    assert classifier.calibration_["false_reject_rate"] == 0.03
    classifier.save_preset(tmp_path / "half")
    whole, half = ((tmp_path / name / MODEL_FILE).stat().st_size for name in ("whole", "half"))
    assert half < 0.6 * whole
    loaded = RejectingClassifier.from_preset(tmp_path / "half")
    found = loaded.decide(digits.x_test, verbose=0).columns()
    for name, values in classifier.decide(digits.x_test, verbose=0).columns().items():
        np.testing.assert_array_equal(values, found[name], err_msg=name)


def test_fewer_bits_leave_the_thresholds_alone(
    calibrated: tuple[RejectingClassifier, tuple[Any, ...]],
) -> None:
    classifier, _ = calibrated
    thresholds, record = classifier.encoder_thresholds_, classifier.calibration_
    before = [w for w in classifier.encoder.get_weights() if w.ndim > 1]
    assert presets.round_weights(classifier, 8, of_largest=5) is classifier
    after = [w for w in classifier.encoder.get_weights() if w.ndim > 1]
    for old, new in zip(before, after, strict=True):
        largest_error = 2.0**-8 if new.size < max(map(np.size, after)) else 2.0**-5
        np.testing.assert_allclose(new, old, rtol=largest_error, atol=1e-7)
        assert (new != old).any()
    np.testing.assert_array_equal(classifier.encoder_thresholds_, thresholds)
    assert classifier.calibration_ == record
    for bits in ((12,), (0,), (8, 12)):
        with pytest.raises(ValueError, match="Expected (significant_bits|of_largest)"):
            presets.round_weights(classifier, *bits)


def test_failed_rounding_changes_nothing(
    calibrated: tuple[RejectingClassifier, tuple[Any, ...]],
) -> None:
    classifier, (x, y, (x_held_out, y_held_out)) = calibrated
    weights, record = classifier.get_weights(), classifier.calibration_
    with pytest.raises(ValueError, match="Expected at least"):
        presets.round_to_half_precision(
            classifier, x, y, (x_held_out[:10], y_held_out[:10]), verbose=0
        )
    for values, found in zip(weights, classifier.get_weights(), strict=True):
        np.testing.assert_array_equal(values, found)
    assert classifier.calibration_ == record


@pytest.mark.slow
def test_preset_is_made_from_its_seed(
    digits: Dataset, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = recipes.Recipe("quick", "digits", {**PLAIN, "encoder": "mlp"}, {"epochs": 1})
    recipes.register(recipe)
    plan = presets.Plan("quick", 0, (0.1,), {"noise": {}}, "digits")
    monkeypatch.setitem(presets.PLANS, "quick", plan)
    try:
        for name in ("first", "second"):
            presets.make("quick", tmp_path / name, verbose=0)
    finally:
        recipes.unregister("quick")
    x, y = digits.x_test, digits.y_test
    first, second = (
        RejectingClassifier.from_preset(tmp_path / name) for name in ("first", "second")
    )
    np.testing.assert_array_equal(
        first.decision_function(x, verbose=0), second.decision_function(x, verbose=0)
    )
    found = first.evaluate(x, y, verbose=0, return_dict=True)
    for name, share in results(tmp_path / "first").items():
        assert found[name] == pytest.approx(share, abs=1e-5), name


def test_unknown_preset_is_not_made(tmp_path: pathlib.Path) -> None:
    with pytest.raises(ValueError, match="Expected one of the presets mnist, mnist-robust"):
        presets.make("gtsrb", tmp_path / "gtsrb")
    assert os.listdir(tmp_path) == []
