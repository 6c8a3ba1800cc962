"""The estimator of a network that was trained elsewhere, or that it makes itself."""

from __future__ import annotations

import pickle
from typing import Any

import keras
import numpy as np
import pytest
from sklearn.base import clone
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer
from sklearn.utils.estimator_checks import estimator_checks_generator

from tfgmvae.datasets import Dataset
from tfgmvae.sklearn import RejectOptionEstimator

# What it does not share with `RejectingClassifierEstimator`, which passes all checks in
# tests/test_sklearn.py: its arguments, and how it is fitted. All of them pass here, too, which
# takes a minute.
CHECKS = (
    "check_estimator_cloneable",
    "check_parameters_default_constructible",
    "check_no_attributes_set_in_init",
    "check_dict_unchanged",
    "check_estimators_overwrite_params",
    "check_estimators_pickle",
    "check_classifiers_one_label",
    "check_n_features_in",
    "check_fit2d_predict1d",
    "check_estimators_nan_inf",
)


@pytest.fixture(scope="module")
def fitted(flat_digits: np.ndarray, digit_names: np.ndarray) -> RejectOptionEstimator:
    estimator = RejectOptionEstimator(reject_label="rejected", random_state=0)
    return estimator.fit(flat_digits, digit_names)


@pytest.fixture(scope="module")
def trained(flat_digits: np.ndarray, digits: Dataset) -> keras.Model:
    """A network of features from 0 to 16, which has seen the first 700."""
    keras.utils.set_random_seed(0)
    network = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dense(10, "softmax"),
        ]
    )
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    images = flat_digits[:700].reshape(-1, 8, 8, 1)
    network.fit(images, digits.y_train[:700], batch_size=100, epochs=12, verbose=0)
    return network


@pytest.mark.slow
def test_scikit_learn_finds_no_fault() -> None:
    estimator = RejectOptionEstimator(calibration_split=0, epochs=20, random_state=0)
    passed = set()
    for each, check in estimator_checks_generator(estimator):
        if check.func.__name__ in CHECKS:
            check(each)
            passed.add(check.func.__name__)
    assert passed == set(CHECKS)


def test_a_network_that_is_made_refuses_noise(
    fitted: RejectOptionEstimator, flat_digits: np.ndarray, digit_names: np.ndarray
) -> None:
    answers = fitted.predict(flat_digits)
    assert fitted.score(flat_digits, digit_names) == np.mean(answers == digit_names) > 0.9
    assert set(answers) == {*digit_names, "rejected"}
    noise = np.random.default_rng(0).uniform(0, 16, (100, 64))
    assert np.mean(fitted.predict(noise) == "rejected") > 0.95
    np.testing.assert_array_equal(fitted.margins(flat_digits) < 0, answers == "rejected")
    np.testing.assert_allclose(fitted.predict_proba(noise).sum(axis=1), 1, rtol=1e-5)
    assert fitted.score_samples(flat_digits).shape == (len(flat_digits),)


def test_a_trained_network_stays_as_it_is(
    trained: keras.Model, flat_digits: np.ndarray, digits: Dataset
) -> None:
    before = trained.get_weights()
    estimator = clone(RejectOptionEstimator(trained, scores="energy", random_state=0))
    estimator.fit(flat_digits[700:], digits.y_train[700:])
    for old, new in zip(before, estimator.classifier_.network.get_weights(), strict=True):
        np.testing.assert_array_equal(old, new)
    assert (estimator.offset_, estimator.scale_) == (0.0, 1.0)
    assert estimator.score(flat_digits, digits.y_train) > 0.8
    copy = pickle.loads(pickle.dumps(estimator))
    np.testing.assert_array_equal(copy.predict(flat_digits), estimator.predict(flat_digits))


def test_is_a_step_of_a_search(
    trained: keras.Model, flat_digits: np.ndarray, digits: Dataset
) -> None:
    pipeline = make_pipeline(FunctionTransformer(np.abs), RejectOptionEstimator(trained))
    name = "rejectoptionestimator"
    search = GridSearchCV(pipeline, {f"{name}__scores": ["energy", "max_logit"]}, cv=2)
    search.fit(flat_digits[700:], digits.y_train[700:])
    assert search.score(flat_digits[:700], digits.y_train[:700]) > 0.8


@pytest.mark.parametrize(
    ("changes", "y", "message"),
    [
        ({}, np.arange(400) % 3, "Expected labels of 10 classes, as many as the network has"),
        ({}, np.arange(400) % 3 - 1, "Expected reject_label to be none of the classes."),
        ({"network": None, "input_shape": (8, 9, 1)}, np.arange(400) % 3, "Expected X with 72 "),
        ({"false_reject_rate": 1e-3}, np.arange(400) % 10, "Expected at least 3029 images "),
    ],
)
def test_says_what_is_wrong(
    trained: keras.Model,
    flat_digits: np.ndarray,
    changes: dict[str, Any],
    y: np.ndarray,
    message: str,
) -> None:
    estimator = RejectOptionEstimator(**{"network": trained} | changes)
    with pytest.raises(ValueError, match=message):
        estimator.fit(flat_digits[:400], y)
