"""The scikit-learn estimator: what scikit-learn's own tools ask of it, and rejection."""

from __future__ import annotations

import io
import pickle
import warnings
from typing import Any

import joblib
import numpy as np
import pytest
from sklearn.base import clone
from sklearn.datasets import load_iris
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer
from sklearn.utils.estimator_checks import check_estimator

from tfgmvae import RejectingClassifier
from tfgmvae.datasets import Dataset
from tfgmvae.sklearn import RejectingClassifierEstimator

QUICK = {"input_shape": (8, 8, 1), "epochs": 8, "random_state": 0}


@pytest.fixture(scope="module")
def fitted(flat_digits: np.ndarray, digit_names: np.ndarray) -> RejectingClassifierEstimator:
    return RejectingClassifierEstimator(reject_label="rejected", **QUICK).fit(
        flat_digits, digit_names
    )


@pytest.mark.slow
def test_scikit_learn_finds_no_fault() -> None:
    # Its data sets are too small to calibrate on, and it expects a class for every input.
    results = check_estimator(
        RejectingClassifierEstimator(
            calibration_split=0, epochs=20, batch_size=64, random_state=0, scores=()
        ),
        on_skip=None,
        expected_failed_checks=dict.fromkeys(
            ("check_methods_sample_order_invariance", "check_methods_subset_invariance"),
            "seven digits in single precision, which not every processor gives: see the next test",
        ),
    )
    assert {result["status"] for result in results} <= {"passed", "skipped", "xfail"}
    assert sum(result["status"] == "passed" for result in results) > 50


@pytest.mark.parametrize("method", ["predict", "predict_proba", "score_samples", "margins"])
def test_a_row_does_not_depend_on_the_others(
    fitted: RejectingClassifierEstimator, flat_digits: np.ndarray, method: str
) -> None:
    some = flat_digits[:50]
    order = np.random.default_rng(0).permutation(len(some))
    result = getattr(fitted, method)
    whole = result(some)
    alone = np.concatenate([result(some[i : i + 1]) for i in range(len(some))])
    for rows in (result(some[order])[np.argsort(order)], alone):
        if method == "predict":
            np.testing.assert_array_equal(rows, whole)
        else:
            np.testing.assert_allclose(rows, whole, rtol=1e-4, atol=1e-6)


def test_rejects_noise_by_a_name_of_its_own(
    fitted: RejectingClassifierEstimator, flat_digits: np.ndarray, digit_names: np.ndarray
) -> None:
    answers = fitted.predict(flat_digits)
    assert np.mean(answers == digit_names) > 0.9
    assert set(answers) == {*digit_names, "rejected"}
    assert fitted.score(flat_digits, digit_names) == np.mean(answers == digit_names)
    noise = np.random.default_rng(0).uniform(0, 16, (100, 64))
    assert np.mean(fitted.predict(noise) == "rejected") > 0.95
    assert fitted.score_samples(noise).max() < np.median(fitted.score_samples(flat_digits))
    np.testing.assert_array_equal(fitted.margins(flat_digits) < 0, answers == "rejected")
    np.testing.assert_allclose(fitted.predict_proba(noise).sum(axis=1), 1, rtol=1e-5)


def test_comes_back_from_pickle_and_joblib(
    fitted: RejectingClassifierEstimator, flat_digits: np.ndarray
) -> None:
    file = io.BytesIO()
    joblib.dump(fitted, file)
    file.seek(0)
    for copy in (pickle.loads(pickle.dumps(fitted)), joblib.load(file)):
        np.testing.assert_array_equal(copy.predict(flat_digits), fitted.predict(flat_digits))
        assert copy.get_params() == fitted.get_params()


def test_seed_decides(flat_digits: np.ndarray, digit_names: np.ndarray) -> None:
    options = QUICK | {"epochs": 1, "scores": ()}
    estimator = RejectingClassifierEstimator(calibration_split=0, **options)
    first, second = (clone(estimator).fit(flat_digits, digit_names) for _ in range(2))
    np.testing.assert_array_equal(
        first.predict_proba(flat_digits), second.predict_proba(flat_digits)
    )
    other = clone(estimator).set_params(random_state=1).fit(flat_digits, digit_names)
    assert not np.array_equal(first.predict_proba(flat_digits), other.predict_proba(flat_digits))


def test_is_a_step_of_a_search(flat_digits: np.ndarray, digits: Dataset) -> None:
    pipeline = make_pipeline(
        FunctionTransformer(np.sqrt),
        RejectingClassifierEstimator(calibration_split=0, scores=(), **QUICK),
    )
    search = GridSearchCV(pipeline, {"rejectingclassifierestimator__epochs": [1, 8]}, cv=2)
    search.fit(flat_digits[:600], digits.y_train[:600])
    assert search.best_params_ == {"rejectingclassifierestimator__epochs": 8}
    assert search.score(flat_digits[600:800], digits.y_train[600:800]) > 0.8


def test_small_data_are_enough_by_default(digits: Dataset) -> None:
    x, y = load_iris(return_X_y=True)
    estimator = RejectingClassifierEstimator(epochs=60, batch_size=16, random_state=0)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        estimator.fit(x, y)
    # It learns from 51 flowers, and some of the other 99 it gets wrong.
    assert all("can promise" in str(w.message) for w in caught if w.category is UserWarning)
    assert estimator.classifier_.is_calibrated
    assert estimator.score(x, y) > 0.6
    features = digits.x_train.reshape(len(digits.x_train), -1)
    estimator = RejectingClassifierEstimator(epochs=8, random_state=0)
    assert cross_val_score(estimator, features, digits.y_train, cv=2).min() > 0.7


def test_groups_are_passed_on(flat_digits: np.ndarray, digits: Dataset) -> None:
    groups = np.arange(len(flat_digits)) // 20
    estimator = RejectingClassifierEstimator(**QUICK | {"epochs": 4}, false_reject_rate=0.1)
    estimator.fit(flat_digits, digits.y_train, groups=groups)
    assert estimator.classifier_.calibration_["num_groups"] >= 5


def test_few_features_fill_a_square(digits: Dataset) -> None:
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 2, 200)
    features = rng.normal(size=(200, 3)) + 4 * labels[:, np.newaxis]
    estimator = RejectingClassifierEstimator(epochs=20, calibration_split=0, random_state=0)
    assert estimator.fit(features, labels).score(features, labels) > 0.95
    assert estimator.classifier_.input_shape == (8, 8, 1)
    assert estimator.classifier_.augmentation is None


def test_images_are_trained_on_as_by_the_classifier(
    fitted: RejectingClassifierEstimator,
) -> None:
    config = RejectingClassifier((8, 8, 1), 10, encoder="mlp", name="one").get_config()
    found = fitted.classifier_.get_config()
    assert found | {"name": "one", "seed": None} == config | {"augmentation": found["augmentation"]}
    assert found["augmentation"]["config"]["name"] == "small_changes"
    estimator = RejectingClassifierEstimator()
    assert (estimator.epochs, estimator.batch_size) == (None, None)


@pytest.mark.parametrize(
    ("changes", "y", "message"),
    [
        ({}, np.zeros(1200), "Expected labels of at least two classes. Received: one class, "),
        ({}, np.arange(1200) % 3 - 1, "Expected reject_label to be none of the classes."),
        ({}, np.array(["a", "b"] * 600), "Expected reject_label to be of the type of the classes."),
        ({"input_shape": (8, 9, 1)}, np.arange(1200) % 3, "Expected X with 72 features"),
        ({"false_reject_rate": 1e-3}, np.arange(1200) % 3, "Expected at least 3029 images "),
    ],
)
def test_says_what_is_wrong(
    flat_digits: np.ndarray, changes: dict[str, Any], y: np.ndarray, message: str
) -> None:
    estimator = RejectingClassifierEstimator(**QUICK | changes)
    with pytest.raises(ValueError, match=message):
        estimator.fit(flat_digits[:1200], y)
