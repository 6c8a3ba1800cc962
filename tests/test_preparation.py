"""Raw images -> what the encoder sees: against brute NumPy, and the same bits on every road."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from tfgmvae.preparation import RESIZE_MODES, SMALLEST_STDDEV, Preparation

SHAPES = [(3, 48, 64, 3), (2, 7, 9, 1), (1, 1, 900, 3)]


def pixels(shape: tuple[int, ...]) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, shape).astype(np.uint8)


def unit(x: np.ndarray) -> np.ndarray:
    return x.astype(np.float32) / np.float32(255)


def in_a_graph(preparation: Preparation, x: np.ndarray) -> Any:
    signature = [tf.TensorSpec([None, None, None, x.shape[-1]], x.dtype)]
    return tf.function(preparation.fitted, input_signature=signature)(x)


def in_a_dataset(preparation: Preparation, x: np.ndarray) -> np.ndarray:
    data = tf.data.Dataset.from_tensor_slices(x).batch(2).map(preparation.fitted)
    return np.concatenate(list(data.as_numpy_iterator()))


ROADS: dict[str, Callable[[Preparation, np.ndarray], Any]] = {
    "floats": lambda preparation, x: preparation.fitted(unit(x)),
    "list": lambda preparation, x: preparation.fitted(list(x)),
    "list of floats": lambda preparation, x: preparation.fitted([unit(image) for image in x]),
    "tensor": lambda preparation, x: preparation.fitted(tf.constant(x)),
    "graph": in_a_graph,
    "graph of floats": lambda preparation, x: in_a_graph(preparation, unit(x)),
    "dataset": in_a_dataset,
    "one by one": lambda preparation, x: np.concatenate(
        [preparation.fitted(x[i : i + 1]) for i in range(len(x))]
    ),
}


@pytest.mark.filterwarnings("ignore:Colour images:UserWarning")
@pytest.mark.parametrize(
    ("resize", "channels"), [("pad", 1), ("pad", 3), ("crop", 3), ("stretch", 1)]
)
def test_every_road_gives_the_same_bits(resize: Any, channels: int) -> None:
    preparation = Preparation((16, 12, channels), resize)
    for shape in SHAPES:
        x = pixels(shape)
        expected = preparation.fitted(x)
        assert expected.shape == (len(x), 16, 12, channels)
        assert expected.dtype == np.float32
        assert expected.min() >= 0
        assert expected.max() <= 1
        for road, fitted in ROADS.items():
            np.testing.assert_array_equal(fitted(preparation, x), expected, err_msg=road)


def test_bytes_are_divided_by_255_and_may_be_left_alone() -> None:
    x = np.arange(256, dtype=np.uint8).reshape(1, 16, 16, 1)
    preparation = Preparation((16, 16, 1), resize=None)
    for given in (x, tf.constant(x)):
        np.testing.assert_array_equal(preparation.fitted(given), unit(x))
        np.testing.assert_array_equal(preparation.fitted(given, False), x)


def test_fitted_images_are_not_copied() -> None:
    x = unit(pixels((3, 16, 12, 1)))
    assert Preparation((16, 12, 1)).fitted(x) is x


class TestResizing:
    def test_it_antialiases(self) -> None:
        stripes = np.zeros((1, 64, 64, 1), np.float32)
        stripes[:, ::2] = 1
        for resize in RESIZE_MODES:
            shrunk = Preparation((8, 8, 1), resize).fitted(stripes)
            np.testing.assert_allclose(shrunk, 0.5, atol=0.04)

    def test_padding_is_black_and_leaves_the_proportions(self) -> None:
        preparation = Preparation((8, 8, 1), "pad")
        wide, tall = np.ones((1, 8, 16, 1), np.float32), np.ones((1, 33, 11, 1), np.float32)
        expected = np.zeros((8, 8))
        expected[2:6] = 1
        np.testing.assert_allclose(preparation.fitted(wide)[0, :, :, 0], expected, atol=1e-6)
        expected = np.zeros((8, 8))
        expected[:, 2:5] = 1
        np.testing.assert_allclose(preparation.fitted(tall)[0, :, :, 0], expected, atol=1e-6)

    def test_cropping_cuts_off_both_sides(self) -> None:
        x = np.zeros((1, 4, 8, 1), np.float32)
        x[:, :, 2:6] = 1
        np.testing.assert_allclose(Preparation((4, 4, 1), "crop").fitted(x), 1)

    def test_stretching_shows_all(self) -> None:
        x = np.zeros((1, 8, 16, 1), np.float32)
        x[:, :, 8:] = 1
        found = Preparation((8, 8, 1), "stretch").fitted(x)[0, 0, :, 0]
        np.testing.assert_allclose(found[[0, 1, 2, 5, 6, 7]], [0, 0, 0, 1, 1, 1], atol=0.05)

    def test_panoramas_and_single_pixels(self) -> None:
        preparation = Preparation((8, 8, 3))
        for shape in ((1, 1, 1, 3), (1, 2, 20_000, 3), (1, 20_000, 1, 3)):
            assert np.isfinite(preparation.fitted(np.ones(shape, np.float32))).all()

    def test_photos_are_resized_part_by_part(self, monkeypatch: pytest.MonkeyPatch) -> None:
        x = pixels((5, 20, 20, 1))
        expected = Preparation((8, 8, 1)).fitted(x)
        monkeypatch.setattr("tfgmvae.preparation.LARGEST_PART", 900)
        np.testing.assert_array_equal(Preparation((8, 8, 1)).fitted(x), expected)

    def test_values_that_are_not_finite_stay_so(self) -> None:
        x = np.zeros((2, 16, 16, 1), np.float32)
        x[0, 5, 5] = np.nan
        found = Preparation((8, 8, 1)).fitted(x)
        assert np.isnan(found[0]).any()
        assert not np.isnan(found[1]).any()


class TestChannels:
    def test_colour_becomes_grey_with_one_warning(self) -> None:
        preparation = Preparation((8, 8, 1))
        x = pixels((2, 8, 8, 3))
        with pytest.warns(UserWarning, match="Colour images are turned into grey ones") as caught:
            found = preparation.fitted(x)
            preparation.fitted(x)
        assert len(caught) == 1
        expected = unit(x).astype(np.float64) @ [0.2989, 0.587, 0.114]
        np.testing.assert_allclose(found[..., 0], expected, atol=1e-6)

    def test_grey_becomes_colour(self) -> None:
        x = pixels((2, 8, 8, 1))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            found = Preparation((8, 8, 3)).fitted(x)
        np.testing.assert_array_equal(found, np.repeat(unit(x), 3, axis=3))

    @pytest.mark.parametrize(
        ("shape", "resize", "expected"),
        [
            ((8, 8, 1), "pad", (1, 3)),
            ((8, 8, 3), "crop", (1, 3)),
            ((8, 8, 4), "pad", (4,)),
            ((8, 8, 1), None, (1,)),
        ],
    )
    def test_channels_that_are_taken(self, shape: Any, resize: Any, expected: Any) -> None:
        assert Preparation(shape, resize).channels == expected


def brute(x: np.ndarray) -> np.ndarray:
    result = np.empty(x.shape)
    for image, values in zip(x.astype(np.float64), result, strict=True):
        stddev = max(image.std(), SMALLEST_STDDEV)
        values[:] = np.clip(0.5 + (image - image.mean()) / (4 * stddev), 0, 1)
    return result


class TestContrast:
    X = np.concatenate(
        [
            unit(pixels((4, 8, 6, 3))),
            np.full((1, 8, 6, 3), 0.3, np.float32),
            0.5 + 1e-3 * unit(pixels((1, 8, 6, 3))),
            (unit(pixels((1, 8, 6, 3))) > 0.95).astype(np.float32),
        ]
    )

    def test_against_brute_force(self) -> None:
        found = Preparation((8, 6, 3), normalize_contrast=True)(self.X)
        np.testing.assert_allclose(found, brute(self.X), atol=2e-6)
        assert found.dtype == tf.float32

    def test_it_is_off_unless_asked_for(self) -> None:
        np.testing.assert_array_equal(Preparation((8, 6, 3))(self.X), self.X)

    @pytest.mark.parametrize("channels", [1, 2, 3])
    def test_auto_is_that_of_images_in_colour(self, channels: int) -> None:
        prepare = Preparation((8, 6, channels), normalize_contrast="auto")
        assert prepare.get_config()["normalize_contrast"] is (channels == 3)

    def test_it_forgets_light_and_contrast(self) -> None:
        prepare = Preparation((8, 6, 3), normalize_contrast=True)
        np.testing.assert_allclose(prepare(0.2 + 0.5 * self.X[:4]), prepare(self.X[:4]), atol=1e-5)

    def test_its_gradient_is_finite_everywhere(self) -> None:
        x = tf.constant(self.X)
        with tf.GradientTape() as tape:
            tape.watch(x)
            total = tf.reduce_sum(Preparation((8, 6, 3), normalize_contrast=True)(x) ** 2)
        gradient = tape.gradient(total, x)
        assert np.isfinite(gradient).all()
        assert np.all(np.any(gradient[:4] != 0, axis=(1, 2, 3)))

    def test_mixed_precision_does_not_round_images(self) -> None:
        keras.mixed_precision.set_global_policy("mixed_float16")
        try:
            found = Preparation((8, 6, 3), normalize_contrast=True)(self.X)
        finally:
            keras.mixed_precision.set_global_policy("float32")
        assert found.dtype == tf.float32
        np.testing.assert_allclose(found, brute(self.X), atol=2e-6)


def test_it_is_saved_whole() -> None:
    made = Preparation((8, 6, 3), "crop", True, ("ant", "bee"), name="own")
    config = keras.saving.serialize_keras_object(made)
    again = keras.saving.deserialize_keras_object(config)
    assert again.get_config() == made.get_config()
    assert (again.input_shape, again.resize) == ((8, 6, 3), "crop")
    assert (again.normalize_contrast, again.class_names) == (True, ("ant", "bee"))


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"input_shape": (8, 8)}, ValueError, "Expected input_shape to be"),
        ({"resize": "fit"}, ValueError, "None or one of 'pad', 'crop', 'stretch'. Received: res"),
        ({"normalize_contrast": "yes"}, ValueError, "to be True, False or 'auto'. Received: norm"),
        ({"class_names": "cat"}, TypeError, "sequence of names. Received: one text"),
    ],
)
def test_what_cannot_be_is_refused(
    options: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        Preparation(**({"input_shape": (8, 8, 1)} | options))
