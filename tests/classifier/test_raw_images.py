"""Images and labels as users have them: every road into a classifier leads to the same answers."""

from __future__ import annotations

import json
import pathlib
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN

WORDS = np.array("zero one two three four five six seven eight nine".split())
NAMES = tuple(sorted(WORDS))

Road = Callable[[np.ndarray, Any], Any]


def photos_of(x: np.ndarray) -> np.ndarray:
    """Colour photos, uint8 `[N, 24, 20, 3]`, of digits float32 `[N, 8, 8, 1]`."""
    large = np.repeat(np.repeat(x, 3, axis=1), 3, axis=2)[:, :, 2:-2]  # [N, 24, 20, 1]
    return np.round(large * [255, 200, 100]).astype(np.uint8)


def unit(x: np.ndarray) -> np.ndarray:
    return x.astype(np.float32) / np.float32(255)


@pytest.fixture(scope="module")
def photos(digits: Dataset) -> np.ndarray:
    return photos_of(digits.x_train[:700])


@pytest.fixture(scope="module")
def names(digits: Dataset) -> np.ndarray:
    return WORDS[digits.y_train[:700]]


def fresh(**options: Any) -> RejectingClassifier:
    return RejectingClassifier((8, 8, 3), 10, encoder="mlp", seed=0, **PLAIN | options)


def trained(x: Any, y: Any, **options: Any) -> RejectingClassifier:
    classifier = fresh(normalize_contrast=True, **options)
    given = {"batch_size": 100} if y is not None else {}
    classifier.fit(x, y, epochs=3, verbose=0, calibration_split=0, shuffle=False, **given)
    return classifier


@pytest.fixture(scope="module")
def classifier(photos: np.ndarray, names: np.ndarray) -> RejectingClassifier:
    classifier = trained(photos[:500], names[:500])
    return classifier.calibrate(photos[500:], names[500:], false_reject_rate=0.1, verbose=0)


def as_dataset(x: np.ndarray, y: Any) -> Any:
    return tf.data.Dataset.from_tensor_slices(x if y is None else (x, y)).batch(100)


def as_generator(x: np.ndarray, y: Any) -> Iterator[Any]:
    for start in range(0, len(x), 100):
        part = slice(start, start + 100)
        yield x[part] if y is None else (x[part], y[part])


ARRAYS: dict[str, Road] = {
    "bytes": lambda x, y: (x, y),
    "floats": lambda x, y: (unit(x), y),
    "list": lambda x, y: (list(x), y),
}
STREAMS: dict[str, Road] = {
    "dataset": lambda x, y: (as_dataset(x, y), None),
    "dataset of floats": lambda x, y: (as_dataset(unit(x), y), None),
    "generator": lambda x, y: (as_generator(x, y), None),
}
ROADS = ARRAYS | STREAMS


def slow(*roads: str) -> list[Any]:
    return [pytest.param(road, marks=pytest.mark.slow) for road in roads]


def same(found: Any, expected: Any) -> None:
    for name, value in vars(expected).items():
        np.testing.assert_array_equal(getattr(found, name), value, err_msg=name)


class TestAnswers:
    def test_names_are_learnt_and_answered(
        self, classifier: RejectingClassifier, photos: np.ndarray, names: np.ndarray
    ) -> None:
        assert classifier.class_names == NAMES
        decision = classifier.decide(photos, verbose=0)
        assert decision.class_names == NAMES
        accepted = decision.accepted
        assert 0.5 < np.mean(decision.names[accepted] == names[accepted])
        assert set(decision.names[~accepted]) == {""}
        assert decision.columns()["name"].tolist() == decision.names.tolist()

    @pytest.mark.parametrize("road", ROADS)
    def test_every_road_gives_the_same_answers(
        self, classifier: RejectingClassifier, photos: np.ndarray, road: str
    ) -> None:
        x = photos[:300]
        expected = classifier.decide(x, batch_size=100, verbose=0)
        assert 0 < expected.accepted.sum() < len(x)
        found = classifier.decide(ROADS[road](x, None)[0], batch_size=100, verbose=0)
        same(found, expected)

    @pytest.mark.parametrize("method", ["predict_proba", "score_samples", "reclassify"])
    def test_every_door_takes_them(
        self, classifier: RejectingClassifier, photos: np.ndarray, method: str
    ) -> None:
        ask = getattr(classifier, method)
        expected = ask(classifier.preparation.fitted(photos[:9]), verbose=0)
        for given in (photos[:9], list(photos[:9]), as_dataset(photos[:9], None)):
            found = ask(given, verbose=0)
            if method == "reclassify":
                same(found, expected)
            else:
                np.testing.assert_array_equal(found, expected)

    def test_images_of_different_sizes_and_colours(
        self, classifier: RejectingClassifier, photos: np.ndarray
    ) -> None:
        grey = photos[1, :, :, 0]
        images = [photos[0], grey, unit(photos[2, 3:, 5:]), photos[3, ::2, ::2]]
        found = classifier.decide(images, verbose=0)
        for index, image in enumerate(images):
            batch = image[np.newaxis] if image.ndim == 3 else image[np.newaxis, ..., np.newaxis]
            assert found.latent_distance[index] == pytest.approx(
                classifier.decide(batch, verbose=0).latent_distance[0], rel=1e-5
            )

    def test_saved_and_loaded(
        self, classifier: RejectingClassifier, photos: np.ndarray, tmp_path: pathlib.Path
    ) -> None:
        classifier.save(tmp_path / "named.keras")
        loaded = keras.models.load_model(tmp_path / "named.keras")
        assert loaded.preparation.get_config() == classifier.preparation.get_config()
        assert loaded.class_names == NAMES
        same(loaded.decide(photos, verbose=0), classifier.decide(photos, verbose=0))

    @pytest.mark.parametrize(
        "input_dtype", ["uint8", pytest.param("float32", marks=pytest.mark.slow)]
    )
    def test_exported(
        self,
        classifier: RejectingClassifier,
        photos: np.ndarray,
        tmp_path: pathlib.Path,
        input_dtype: Any,
    ) -> None:
        path = classifier.export_serving(tmp_path / "served", input_dtype=input_dtype)
        loaded = tf.saved_model.load(str(path))
        signature = loaded.signatures["serving_default"].structured_input_signature[1]["x"]
        assert signature.shape.as_list() == [None, None, None, 3]
        x = photos if input_dtype == "uint8" else unit(photos)
        for given in (x[:50], x[:50, 2:-2]):
            answers = loaded.signatures["serving_default"](x=tf.constant(given))
            decision = classifier.decide(given, verbose=0)
            for name in ("label", "class", "accepted", "reason"):
                expected = getattr(
                    decision, {"label": "labels", "class": "classes"}.get(name, name)
                )
                np.testing.assert_array_equal(answers[name], expected, err_msg=name)
            np.testing.assert_allclose(
                answers["latent_distance"], decision.latent_distance, rtol=1e-4
            )
        metadata = json.loads((path / "assets" / "metadata.json").read_text())
        assert metadata["class_names"] == list(NAMES)
        assert (metadata["resize"], metadata["normalize_contrast"]) == ("pad", True)

    def test_inside_a_graph(self, classifier: RejectingClassifier, photos: np.ndarray) -> None:
        expected = classifier.decide(photos[:20], verbose=0)
        for given in (photos[:20], unit(photos[:20])):
            np.testing.assert_array_equal(classifier(given)["labels"], expected.labels)


class TestTraining:
    # A generator ends with the first epoch.
    @pytest.mark.parametrize(
        "road", ["list", "dataset", *slow("bytes", "floats", "dataset of floats")]
    )
    def test_every_road_trains_the_same_model(
        self,
        classifier: RejectingClassifier,
        photos: np.ndarray,
        names: np.ndarray,
        road: str,
    ) -> None:
        x, y = ROADS[road](photos[:500], names[:500])
        found = trained(x, y, class_names=NAMES)
        pairs = zip(found.trainable_weights, classifier.trainable_weights, strict=True)
        for weight, expected in pairs:
            # Keras runs a Dataset and arrays in different graphs, which round differently.
            np.testing.assert_allclose(weight, expected, atol=1e-4 if road in STREAMS else 0)
        np.testing.assert_array_equal(found.trained_range, classifier.trained_range)
        np.testing.assert_array_equal(found.training_sketch, classifier.training_sketch)
        assert found.trained_range[1] <= 1

    @pytest.mark.filterwarnings("ignore:Your input ran out of data")
    def test_a_generator_is_read(self, photos: np.ndarray, names: np.ndarray) -> None:
        found = fresh(class_names=NAMES)
        history = found.fit(as_generator(photos, names), epochs=1, verbose=0, calibration_split=0)
        assert history.history["accuracy"][0] > 0.1
        assert found.trained_range[1] <= 1

    @pytest.mark.parametrize(
        "road", ["list", "dataset", "generator", *slow("bytes", "floats", "dataset of floats")]
    )
    def test_every_road_calibrates_and_measures_alike(
        self, classifier: RejectingClassifier, photos: np.ndarray, names: np.ndarray, road: str
    ) -> None:
        thresholds = classifier.encoder_thresholds_.copy()
        x, y = ROADS[road](photos[500:], names[500:])
        classifier.calibrate(x, y, false_reject_rate=0.1, batch_size=100, verbose=0)
        np.testing.assert_array_equal(classifier.encoder_thresholds_, thresholds)
        expected = classifier.evaluate(
            photos[:300], names[:300], batch_size=100, verbose=0, return_dict=True
        )
        x, y = ROADS[road](photos[:300], names[:300])
        given = {"batch_size": 100} if y is not None else {}
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Your input ran out of data")
            found = classifier.evaluate(x, y, verbose=0, return_dict=True, **given)
        assert found == pytest.approx(expected, rel=1e-5)

    @pytest.mark.parametrize("road", ["list", "dataset"])
    def test_validation_data_are_read_alike(
        self, photos: np.ndarray, names: np.ndarray, road: str
    ) -> None:
        x, y = ROADS[road](photos[:100], names[:100])
        found = fresh(class_names=NAMES)
        history = found.fit(
            photos[:100],
            names[:100],
            validation_data=x if y is None else (x, y),
            calibration_split=0,
            epochs=1,
            verbose=0,
        )
        expected = found.evaluate(photos[:100], names[:100], verbose=0, return_dict=True)
        assert history.history["val_loss"][0] == pytest.approx(expected["loss"], rel=1e-5)


class TestNames:
    @pytest.mark.parametrize("road", ["bytes", "dataset"])
    @pytest.mark.parametrize("method", ["fit", "calibrate", "evaluate"])
    def test_an_unknown_name_is_a_plain_error(
        self, photos: np.ndarray, names: np.ndarray, method: str, road: str
    ) -> None:
        wrong = np.where(names == "four", "fuor", names)
        x, y = ROADS[road](photos, wrong)
        classifier = fresh(class_names=NAMES)
        classifier.compile()
        with pytest.raises(ValueError, match="^Expected y to hold.*'fuor'; close to it: 'four'$"):
            getattr(classifier, method)(x, y, verbose=0)

    @pytest.mark.parametrize("method", ["fit", "calibrate", "evaluate"])
    def test_a_stream_of_names_needs_the_names(
        self, photos: np.ndarray, names: np.ndarray, method: str
    ) -> None:
        classifier = fresh()
        classifier.compile()
        with pytest.raises(ValueError, match="or class_names in the constructor"):
            getattr(classifier, method)(as_dataset(photos, names), verbose=0)

    def test_another_number_of_names(self, photos: np.ndarray, names: np.ndarray) -> None:
        classifier = fresh()
        few = np.where(names == "nine", "one", names)
        with pytest.raises(ValueError, match="Expected 10 class names, one per class. Received: 9"):
            classifier.fit(photos, few, verbose=0)
        assert classifier.class_names is None
        with pytest.raises(ValueError, match="Expected 10 class names, one per class. Received: 2"):
            fresh(class_names=("cat", "dog"))

    def test_they_may_be_given_later(self, photos: np.ndarray) -> None:
        classifier = fresh().set_thresholds(np.inf, np.inf)
        assert "name" not in classifier.decide(photos[:2], verbose=0).columns()
        classifier.class_names = WORDS
        assert set(classifier.decide(photos[:2], verbose=0).names) <= set(NAMES)


def test_contrast_is_normalised_after_augmentation_and_attack(photos: np.ndarray) -> None:
    """What the encoder sees has mean 1/2, whatever an augmentation did to the light."""
    seen: list[tf.Tensor] = []
    classifier = fresh(
        normalize_contrast=True,
        augmentation=keras.layers.RandomBrightness((-0.3, -0.2), value_range=(0, 1), seed=0),
        outlier_weight=1.0,
    )
    classifier.encoder = keras.Sequential([keras.Input((8, 8, 3)), classifier.encoder])
    objective = classifier.objective()
    objective = objective._replace(
        preparation=lambda x: seen.append(x) or classifier.preparation(x)
    )
    x = tf.constant(classifier.preparation.fitted(photos[:16]))
    objective.terms(x, tf.zeros(16, tf.int64), training=True)
    lightest = max(float(tf.reduce_max(images[:16])) for images in seen)
    assert lightest < float(tf.reduce_max(x)) - 0.1
    for images in seen:
        assert np.abs(np.mean(classifier.preparation(images), axis=(1, 2, 3)) - 0.5).max() < 0.1
