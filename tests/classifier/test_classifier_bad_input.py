"""Every wrong input is refused at the door, and the error says what was wrong with it."""

from __future__ import annotations

import inspect
import re
import warnings
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import GaussianMixtureVAE, RejectingClassifier, RejectOption
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN
from tfgmvae.sklearn import RejectingClassifierEstimator

Ask = Callable[[RejectingClassifier, Any], Any]

ASK: dict[str, Ask] = {
    "predict": lambda c, x: c.predict(x, verbose=0),
    "predict and reclassify": lambda c, x: c.predict(x, verbose=0, reclassify=True),
    "decide": lambda c, x: c.decide(x, verbose=0),
    "predict_proba": lambda c, x: c.predict_proba(x, verbose=0),
    "score_samples": lambda c, x: c.score_samples(x, verbose=0),
    "reclassify": lambda c, x: c.reclassify(x, verbose=0),
    "calibrate": lambda c, x: c.calibrate(x, np.zeros(len(x)), verbose=0),
    "evaluate": lambda c, x: c.evaluate(x, np.zeros(len(x)), verbose=0),
    "fit": lambda c, x: c.fit(x, np.zeros(len(x)), verbose=0),
}
STREAMED = [name for name in ASK if name not in ("calibrate", "evaluate", "fit")]

every_method = pytest.mark.parametrize("method", ASK)


def blank(count: int = 4) -> np.ndarray:
    return np.zeros((count, 8, 8, 1), np.float32)


def fresh(**options: Any) -> RejectingClassifier:
    return RejectingClassifier((8, 8, 1), num_classes=10, encoder="mlp", seed=0, **PLAIN | options)


@pytest.fixture(scope="module")
def of_one_size() -> RejectingClassifier:
    return fresh(resize=None).set_thresholds(9.0, 9.0)


@every_method
@pytest.mark.parametrize(
    "shape", [(8, 8, 1), (4, 8, 8), (4, 8, 7, 1), (4, 8, 8, 3), (4, 64), (4, 1, 8, 8, 1)]
)
def test_wrong_shape_where_nothing_is_resized(
    of_one_size: RejectingClassifier, method: str, shape: tuple[int, ...]
) -> None:
    message = f"Expected x of shape (N, 8, 8, 1). Received: x.shape={shape}"
    with pytest.raises(ValueError, match=re.escape(message)):
        ASK[method](of_one_size, np.zeros(shape, np.float32))


@every_method
@pytest.mark.parametrize(
    ("shape", "hint"),
    [
        ((8, 8, 1), ". For a single image, pass x[np.newaxis]"),
        ((4, 8, 8), ". For the missing channel axis, pass x[..., np.newaxis]"),
        ((4, 64), ""),
        ((4, 8, 8, 2), ""),
        ((4, 1, 8, 8), ". Channels come last"),
        ((4, 0, 8, 1), ""),
        ((4, 1, 8, 8, 1), ""),
    ],
)
def test_shape_that_is_not_of_images(
    digits_classifier: RejectingClassifier, method: str, shape: tuple[int, ...], hint: str
) -> None:
    message = f"Expected x of shape (N, height, width, 1 or 3). Received: x.shape={shape}{hint}"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        ASK[method](digits_classifier, np.zeros(shape, np.float32))


@every_method
@pytest.mark.parametrize(
    ("image", "message"),
    [
        (np.zeros((3, 3, 2)), r"x\[1\] of shape \(height, width, 1 or 3\). .*shape=\(3, 3, 2\)"),
        (np.zeros(3), r"Received: x\[1\].shape=\(3,\)"),
        (np.zeros((0, 3)), r"Received: x\[1\].shape=\(0, 3\)"),
        (np.full((3, 3), np.nan), r"x\[1\] to hold finite values only. Received: 9 NaN"),
    ],
)
def test_an_image_of_a_list(
    digits_classifier: RejectingClassifier, method: str, image: np.ndarray, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        ASK[method](digits_classifier, [np.zeros((9, 9)), image])


@every_method
@pytest.mark.parametrize("value", ["complex", "text", "object"])
def test_elements_that_are_no_numbers(
    digits_classifier: RejectingClassifier, method: str, value: str
) -> None:
    x = {
        "complex": blank().astype(np.complex64),
        "text": blank().astype(str),
        "object": blank().astype(object),
    }[value]
    with pytest.raises(TypeError, match=r"real numbers.*Received: x.dtype="):
        ASK[method](digits_classifier, x)


@every_method
@pytest.mark.parametrize(
    ("value", "count"), [(np.nan, "1 NaN and 0 infinite"), (-np.inf, "0 NaN and 1 infinite")]
)
def test_values_that_are_not_finite(
    digits_classifier: RejectingClassifier, method: str, value: float, count: str
) -> None:
    x = blank(5)
    x[3, 2, 7, 0] = value
    message = f"finite values only. Received: {count} elements, the first is x[3, 2, 7, 0]={value}"
    with pytest.raises(ValueError, match=re.escape(message)):
        ASK[method](digits_classifier, x)


@pytest.mark.parametrize("method", STREAMED)
def test_first_index_counts_over_all_batches(
    digits_classifier: RejectingClassifier, digits: Dataset, method: str
) -> None:
    x = digits.x_train[:300].copy()
    x[270, 1, 0, 0] = x[299] = np.nan
    message = r"Received: 65 NaN .*the first is x\[270, 1, 0, 0\]=nan"
    with pytest.raises(ValueError, match=message):
        ASK[method](digits_classifier, x)
    with pytest.raises(ValueError, match=message):
        ASK[method](digits_classifier, tf.data.Dataset.from_tensor_slices(x).batch(90))


@pytest.mark.parametrize("method", STREAMED)
def test_a_wrong_element_of_a_dataset(digits_classifier: RejectingClassifier, method: str) -> None:
    unbatched = tf.data.Dataset.from_tensor_slices(blank())
    message = r"shape \(N, height, width, 1 or 3\). Received: x.shape=\(8, 8, 1\)"
    with pytest.raises(ValueError, match=message):
        ASK[method](digits_classifier, unbatched)


def test_nested_lists_of_different_lengths(digits_classifier: RejectingClassifier) -> None:
    with pytest.raises(ValueError, match="x to be one array of numbers"):
        digits_classifier.predict([[[[0.0]]], [[[0.0], [1.0]]]])


@pytest.mark.parametrize("method", STREAMED)
def test_none(digits_classifier: RejectingClassifier, method: str) -> None:
    with pytest.raises(TypeError, match="real numbers.*Received: x.dtype=object"):
        ASK[method](digits_classifier, None)


@pytest.mark.parametrize("dtype", ["float64", "float16", "int64", "bool"])
@pytest.mark.parametrize("method", [name for name in ASK if name not in ("calibrate", "fit")])
def test_other_number_types_are_taken(
    digits_classifier: RejectingClassifier, method: str, dtype: str
) -> None:
    x = np.random.default_rng(0).integers(0, 2, (3, 8, 8, 1))
    found = ASK[method](digits_classifier, x.astype(dtype))
    expected = ASK[method](digits_classifier, x.astype(np.float32))
    for a, b in zip(fields(found), fields(expected), strict=True):
        np.testing.assert_array_equal(a, b)


def fields(answer: Any) -> list[Any]:
    return list(vars(answer).values()) if hasattr(answer, "__dict__") else [answer]


class TestScale:
    def test_values_to_255_on_a_model_of_values_to_1_are_noticed_once(
        self, classifier_file: Any, digits: Dataset
    ) -> None:
        classifier = RejectingClassifier.load(classifier_file)
        x = 255 * digits.x_test[:5]
        with pytest.warns(UserWarning, match=r"x.max\(\)=255.*pass x / 255") as caught:
            for _ in range(3):
                classifier.predict(x, batch_size=2, verbose=0)
                classifier.decide(x, verbose=0)
            classifier.evaluate(x, digits.y_test[:5], verbose=0)
        assert len(caught) == 1

    @pytest.mark.parametrize("method", ["evaluate", "score_samples", "reclassify"])
    def test_every_door_notices(self, classifier_file: Any, digits: Dataset, method: str) -> None:
        classifier = RejectingClassifier.load(classifier_file)
        with pytest.warns(UserWarning, match=r"x.max\(\)=255"):
            ASK[method](classifier, 255 * digits.x_test[:2])

    def test_noise_and_untrained_models_are_not_questioned(
        self, digits_classifier: RejectingClassifier
    ) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            digits_classifier.predict(blank() + 5, verbose=0)
            fresh().score_samples(blank() + 255, verbose=0)


class TestLabels:
    @pytest.mark.parametrize("method", ["fit", "calibrate", "evaluate"])
    @pytest.mark.parametrize(
        ("labels", "message"),
        [
            ([0, 1, 10, 2], r"labels in \[-1, 9\].*1 that are not, the first is y\[2\]=10"),
            ([0, -2, 1, 2], r"the first is y\[1\]=-2"),
            ([0, 0.5, 1, 2], r"whole numbers.*y\[1\]=0.5"),
            ([0, 1, 2], r"y of shape \(4,\).*Received: y.shape=\(3,\)"),
            (np.eye(10)[:4], r"If y is one-hot, pass y.argmax\(axis=-1\)"),
        ],
    )
    def test_wrong_labels(
        self, digits_classifier: RejectingClassifier, method: str, labels: Any, message: str
    ) -> None:
        with pytest.raises(ValueError, match=message):
            getattr(digits_classifier, method)(blank(), labels, verbose=0)

    @pytest.mark.parametrize("batch", [0, 1])
    def test_wrong_labels_of_a_dataset(
        self, digits_classifier: RejectingClassifier, batch: int
    ) -> None:
        labels = np.zeros(4)
        labels[2 * batch] = 11
        dataset = tf.data.Dataset.from_tensor_slices((blank(), labels)).batch(2)
        with pytest.raises(ValueError, match=r"the first is y\[0\]=11"):
            digits_classifier.calibrate(dataset, verbose=0)

    def test_labels_beside_a_dataset(self, digits_classifier: RejectingClassifier) -> None:
        dataset = tf.data.Dataset.from_tensor_slices(blank()).batch(2)
        with pytest.raises(ValueError, match="Expected y=None, because x is a .*Dataset"):
            digits_classifier.calibrate(dataset, np.zeros(4), verbose=0)


class TestFit:
    """Refused before anything is trained."""

    @pytest.mark.parametrize(
        ("y", "message"),
        [
            (None, "y to hold a label for every image, -1 where it is not known"),
            (np.arange(200) % 9, r"every class in \[0, 9\]. Received: none of class 9"),
            (np.arange(200) % 7, "Received: none of class 7, 8, 9"),
            (np.arange(200) % 3, "Received: none of class .* as names, y.astype.str., or numbered"),
            (10 * (np.arange(200) % 10), r"y\[1\]=10. Labels that are other numbers can be given"),
            (np.full(200, -1), "Received: none of class 0, 1, 2, 3, 4 and 5 more$"),
        ],
    )
    def test_missing_labels(self, y: Any, message: str) -> None:
        with pytest.raises(ValueError, match=message):
            fresh().fit(blank(200), y, verbose=0)

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            ({"calibration_split": 1.0}, r"calibration_split in \[0, 1\)"),
            ({"calibration_split": -0.1}, "Received: calibration_split=-0.1"),
            ({"validation_split": 1.5}, r"validation_split in \[0, 1\)"),
            ({"false_reject_rate": 0.0}, "open interval"),
            ({"calibration_split": 0.1}, "at least 99 held-out images for false_reject_rate=0.02. "
                                         "Received: 20 by calibration_split=0.1 of 200 images"),
            ({"calibration_split": 0.1, "false_reject_rate": 0.05}, "at least 39 held-out images"),
            ({"false_reject_rate": 0.01}, "at least 302 images for calibration_split='auto' with "
                                          "false_reject_rate=0.01.*Received: 200 images"),
            ({"calibration_split": "half"}, r"to be 'auto' or in \[0, 1\).*Received: .*'half'"),
            ({"groups": np.zeros(200, int)}, "at least two groups in every class.*class 0, 1, 2"),
            ({"groups": np.zeros(199, int), "calibration_split": 0, "validation_split": 0.1},
             r"groups of shape \(200,\)"),
            ({"sample_weight": np.ones(199), "calibration_split": 0},
             r"sample_weight of shape \(200,\). Received: sample_weight.shape=\(199,\)"),
            ({"sample_weight": np.ones((200, 2)), "calibration_split": 0},
             "sample_weight of shape"),
            ({"calibration_split": 0, "validation_split": 0.999}, "at least one image to train on"),
        ],
    )  # fmt: skip
    def test_impossible_options(self, options: Any, message: str) -> None:
        with pytest.raises(ValueError, match=message):
            fresh().fit(blank(200), np.arange(200) % 10, verbose=0, **options)

    def test_nothing(self) -> None:
        with pytest.raises(ValueError, match=r"at least one image. Received: x.shape=\(0, 8, 8"):
            fresh().fit(blank(0), np.zeros(0), verbose=0)

    @pytest.mark.parametrize("factor", [255, -1])
    def test_values_that_the_default_decoder_cannot_make(
        self, digits: Dataset, factor: float
    ) -> None:
        with pytest.raises(
            ValueError, match=r"x in 0..1, the range of decoder='mlp'; pass x / 255"
        ):
            fresh().fit(factor * digits.x_train, digits.y_train, verbose=0)

    @pytest.mark.parametrize("kind", [np.asarray, list])
    def test_black_and_white_as_bytes(self, kind: Callable[[np.ndarray], Any]) -> None:
        x = (blank(200) + 1).astype(np.uint8)
        with pytest.raises(ValueError, match=r"from 0 to 255. Received: x.max\(\)=1. Pass x.asty"):
            fresh().fit(kind(x), np.arange(200) % 10, verbose=0)

    def test_a_refusal_leaves_the_model_untrained(self) -> None:
        classifier = fresh()
        before = classifier.get_weights()
        with pytest.raises(ValueError, match="at least 150 images"):
            classifier.fit(blank(100), np.arange(100) % 10, verbose=0)
        assert not classifier.compiled
        for a, b in zip(before, classifier.get_weights(), strict=True):
            np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize(
    "kind", [RejectingClassifier, GaussianMixtureVAE, RejectOption, RejectingClassifierEstimator]
)
def test_arguments_are_spelled_out(kind: Any) -> None:
    """So that programs complete them, and an error is about the class that was called."""
    parameters = inspect.signature(kind).parameters.values()
    assert not [p for p in parameters if p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    with pytest.raises(TypeError, match=rf"^{kind.__name__}\.__init__\(\) got an unexpected"):
        kind((8, 8, 1), no_such_argument=1)


def test_decoder_whose_output_shape_differs_from_the_input() -> None:
    decoder = keras.Sequential(
        [keras.Input((10,)), keras.layers.Dense(49), keras.layers.Reshape((7, 7, 1))]
    )
    with pytest.raises(ValueError, match=r"decoder to map \(N, 10\) to \(N, 8, 8, 1\).*7, 7, 1"):
        RejectingClassifier((8, 8, 1), 10, encoder="mlp", decoder=decoder)
