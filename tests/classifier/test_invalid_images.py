"""Images with NaN or infinity are rejected alone, the same everywhere, where that is asked for."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import REJECT, Decision, Reason, RejectingClassifier
from tfgmvae.datasets import Dataset

INVALID = np.array([False, True, False, True, True, False])


@pytest.fixture(scope="module")
def valid(digits: Dataset) -> np.ndarray:
    return digits.x_test[: len(INVALID)]


@pytest.fixture(scope="module")
def images(valid: np.ndarray) -> np.ndarray:
    x = valid.copy()
    x[1, 2, 7, 0], x[3, 0, 0, 0], x[4] = np.inf, -np.inf, np.nan
    return x


def fields(decision: Any, which: np.ndarray) -> dict[str, np.ndarray]:
    values = vars(decision) if isinstance(decision, Decision) else decision
    return {n: np.asarray(v)[which] for n, v in values.items() if v is not None}


def assert_rejected(found: dict[str, np.ndarray]) -> None:
    assert set(found["labels"]) == {REJECT}
    assert set(found["classes"]) == {0}
    assert set(found["accepted"]) == {False}
    assert set(found["reason"]) == {Reason.INVALID}
    assert found["reason"].dtype == np.int8
    assert np.isnan(found["latent_distance"]).all()
    assert np.isnan(found["reconstruction_error"]).all()


@pytest.mark.parametrize("kind", [np.asarray, lambda x: tf.data.Dataset.from_tensors(x)])
@pytest.mark.parametrize("reclassify", [False, True])
def test_others_are_answered_as_without_them(
    digits_classifier: RejectingClassifier,
    valid: np.ndarray,
    images: np.ndarray,
    kind: Any,
    reclassify: bool,
) -> None:
    found = digits_classifier.decide(
        kind(images), verbose=0, reclassify=reclassify, on_invalid="reject"
    )
    assert_rejected(fields(found, INVALID))
    expected = digits_classifier.decide(valid, verbose=0, reclassify=reclassify)
    for name, values in fields(expected, ~INVALID).items():
        np.testing.assert_array_equal(fields(found, ~INVALID)[name], values, err_msg=name)
    if reclassify:
        assert not found.reclassified[INVALID].any()


def test_nothing_but_invalid_images(
    digits_classifier: RejectingClassifier, images: np.ndarray
) -> None:
    labels = digits_classifier.predict(images[INVALID], 1, verbose=0, on_invalid="reject")
    assert labels.tolist() == [REJECT] * 3


def test_thresholds_that_accept_everything_do_not_accept_them(
    own_classifier: RejectingClassifier, images: np.ndarray
) -> None:
    own_classifier.set_thresholds(np.inf, np.inf)
    found = own_classifier.decide(images, verbose=0, on_invalid="reject")
    np.testing.assert_array_equal(found.accepted, ~INVALID)


def test_by_default_they_are_an_error(
    digits_classifier: RejectingClassifier, images: np.ndarray
) -> None:
    with pytest.raises(ValueError, match=r"the first is x\[1, 2, 7, 0\]=inf"):
        digits_classifier.predict(images, verbose=0)
    with pytest.raises(ValueError, match="Expected on_invalid to be one of .* Received: 'drop'"):
        digits_classifier.predict(images, verbose=0, on_invalid="drop")


def test_infinity_is_no_other_scale(
    own_classifier: RejectingClassifier, images: np.ndarray, valid: np.ndarray
) -> None:
    own_classifier.decide(images, verbose=0, on_invalid="reject")  # Warnings are errors here.
    with pytest.warns(UserWarning, match=r"x.max\(\)=255"):
        own_classifier.decide(np.concatenate([255 * valid, images]), verbose=0, on_invalid="reject")


def test_a_call_says_the_same(digits_classifier: RejectingClassifier, images: np.ndarray) -> None:
    found = digits_classifier(images)
    assert_rejected(fields(found, INVALID))
    expected = digits_classifier.decide(images, verbose=0, on_invalid="reject")
    for name, values in found.items():
        np.testing.assert_allclose(values, getattr(expected, name), rtol=1e-4, err_msg=name)


@pytest.mark.parametrize("resize", ["pad", "crop", "stretch"])
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_no_resizing_hides_them(resize: Any, value: float) -> None:
    classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", resize=resize, seed=0)
    classifier.set_thresholds(np.inf, np.inf)
    x = np.zeros((2, 12, 40, 1), np.float32)
    x[1, 0, 0, 0] = value
    found = classifier.decide(x, verbose=0, on_invalid="reject")
    assert found.reason.tolist() == [Reason.ACCEPTED, Reason.INVALID]
    listed = classifier.decide([x[1], x[0, :9]], verbose=0, on_invalid="reject")
    assert listed.reason.tolist() == [Reason.INVALID, Reason.ACCEPTED]
    np.testing.assert_array_equal(classifier(x)["reason"], found.reason)
