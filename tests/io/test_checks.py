"""Checks at the door: what passes, what is refused, and what the error says."""

from __future__ import annotations

import re
import warnings
from typing import Any

import numpy as np
import pytest

from tfgmvae.io import checks

SHAPE = (4, 3, 1)


@pytest.mark.parametrize(
    "dtype",
    ["float16", "float32", "float64", "longdouble", ">f4", "bool"]
    + ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"],
)
def test_images_of_every_real_type_become_float32(dtype: str) -> None:
    x = (np.arange(24).reshape(2, *SHAPE) % 3).astype(dtype)
    images = checks.check_images(x, SHAPE)
    assert images.dtype == np.float32
    assert images.dtype.isnative
    np.testing.assert_array_equal(images, x.astype(np.float64))


@pytest.mark.parametrize("num", [0, 1, 5])
def test_float32_images_are_not_copied(num: int) -> None:
    x = np.ones((num, *SHAPE), np.float32)
    assert checks.check_images(x, SHAPE) is x


def test_images_may_be_nested_lists() -> None:
    images = checks.check_images([[[[0], [1]]]], (1, 2, 1))
    np.testing.assert_array_equal(images, np.array([[[[0.0], [1.0]]]]))


def test_input_shape_may_be_a_list_and_of_any_rank() -> None:
    x = np.zeros((2, 7), np.float32)
    assert checks.check_images(x, [7]) is x  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shape", "hint"),
    [
        ((), None),
        ((3, 5), None),
        ((2, 3, 4, 1), None),
        ((2, 4, 3, 3), None),
        ((2, 4, 3, 1, 1), None),
        ((2, 12), None),
        ((0,), None),
        ((2, 4, 3), "images[..., np.newaxis]"),
        ((4, 3, 1), "images[np.newaxis]"),
        ((4, 3), "images[np.newaxis, ..., np.newaxis]"),
    ],
)
def test_wrong_shape_is_refused_and_the_cure_is_named_where_known(
    shape: tuple[int, ...], hint: str | None
) -> None:
    with pytest.raises(ValueError) as caught:
        checks.check_images(np.zeros(shape), SHAPE, name="images")
    message = str(caught.value)
    assert message.startswith(
        f"Expected images of shape (N, 4, 3, 1). Received: images.shape={shape}"
    )
    assert ("pass images" in message) == (hint is not None)
    assert hint is None or message.endswith(f"pass {hint}")


def test_message_is_the_documented_one() -> None:
    with pytest.raises(ValueError) as caught:
        checks.check_images(np.zeros((3, 5)), (28, 28, 1))
    assert str(caught.value) == "Expected x of shape (N, 28, 28, 1). Received: x.shape=(3, 5)"


def test_message_of_a_shapeless_item_is_a_tuple() -> None:
    with pytest.raises(ValueError, match=re.escape("Expected x of shape (N,).")):
        checks.check_images(np.zeros((3, 5)), ())
    with pytest.raises(ValueError, match=re.escape("Received: x.shape=()")):
        checks.check_images(np.float32(1), ())


@pytest.mark.parametrize(
    ("x", "dtype"),
    [
        (np.zeros((1, *SHAPE), complex), "complex128"),
        (np.zeros((1, *SHAPE), object), "object"),
        (np.full((1, *SHAPE), "0.5"), "<U3"),
        (np.zeros((1, *SHAPE), "datetime64[s]"), "datetime64[s]"),
    ],
)
def test_images_that_are_not_real_numbers_are_refused(x: np.ndarray, dtype: str) -> None:
    with pytest.raises(TypeError, match=re.escape(f"x.dtype={dtype}")):
        checks.check_images(x, SHAPE)


def test_ragged_lists_are_refused() -> None:
    with pytest.raises(ValueError, match="Expected x to be one array of numbers. Received: list"):
        checks.check_images([[1, 2], [3]], SHAPE)


def test_values_beyond_float32_become_infinite_and_are_then_found() -> None:
    x = np.full((1, 2, 2, 1), 1e300)
    images = checks.check_images(x, (2, 2, 1))
    with pytest.raises(ValueError, match="0 NaN and 4 infinite elements"):
        checks.check_finite(images)


@pytest.mark.parametrize("shape", [(0, 4, 3, 1), (2, 4, 3, 1), (5,)])
def test_finite_arrays_pass(shape: tuple[int, ...]) -> None:
    checks.check_finite(np.ones(shape, np.float32))


@pytest.mark.parametrize(
    ("values", "offset", "expected"),
    [
        (
            {(1, 2, 0, 0): np.nan},
            0,
            "1 NaN and 0 infinite elements, the first is x[1, 2, 0, 0]=nan",
        ),
        ({(1, 2, 0, 0): np.nan}, 256, "the first is x[257, 2, 0, 0]=nan"),
        (
            {(0, 0, 0, 0): np.inf},
            0,
            "0 NaN and 1 infinite elements, the first is x[0, 0, 0, 0]=inf",
        ),
        (
            {(1, 3, 2, 0): np.nan, (0, 3, 1, 0): -np.inf, (1, 0, 0, 0): np.nan},
            10,
            "2 NaN and 1 infinite elements, the first is x[10, 3, 1, 0]=-inf",
        ),
    ],
)
def test_non_finite_elements_are_counted_and_the_first_is_located(
    values: dict[tuple[int, ...], float], offset: int, expected: str
) -> None:
    x = np.zeros((2, *SHAPE), np.float32)
    for index, value in values.items():
        x[index] = value
    with pytest.raises(ValueError) as caught:
        checks.check_finite(x, offset=offset)
    assert str(caught.value).startswith("Expected x to hold finite values only. Received: ")
    assert str(caught.value).endswith(expected)


def test_non_finite_scalar_is_reported_without_an_index() -> None:
    with pytest.raises(ValueError, match=re.escape("rate[]=nan")):
        checks.check_finite(np.array(np.nan), "rate", offset=3)


@pytest.mark.parametrize(
    "y",
    [
        [2, -1, 0],
        (2, -1, 0),
        np.array([2, -1, 0], np.int8),
        np.array([2, -1, 0], np.int64),
        np.array([2, -1, 0], np.float16),
        np.array([[2], [-1], [0]]),
        np.array([[2.0], [-1.0], [0.0]]),
    ],
)
def test_labels_become_int64(y: Any) -> None:
    labels = checks.check_labels(y, num_classes=3, num_samples=3)
    assert labels.dtype == np.int64
    np.testing.assert_array_equal(labels, [2, -1, 0])


@pytest.mark.parametrize("dtype", [np.bool_, np.uint8, np.uint64])
def test_labels_without_a_sign_become_int64(dtype: Any) -> None:
    labels = checks.check_labels(np.array([1, 0, 1], dtype), num_classes=2, num_samples=3)
    assert labels.dtype == np.int64
    np.testing.assert_array_equal(labels, [1, 0, 1])


def test_no_labels_for_no_samples() -> None:
    assert checks.check_labels([], num_classes=3, num_samples=0).shape == (0,)


def test_one_class_with_one_column_is_not_one_hot() -> None:
    labels = checks.check_labels(np.zeros((2, 1)), num_classes=1, num_samples=2)
    np.testing.assert_array_equal(labels, [0, 0])


@pytest.mark.parametrize(
    ("y", "options", "error", "expected"),
    [
        ([0, 1], {}, ValueError, "Expected y of shape (3,): one integer class label per input. "
         "Received: y.shape=(2,)"),
        (np.eye(3), {}, ValueError, "y.shape=(3, 3). If y is one-hot, pass y.argmax(axis=-1)"),
        (np.zeros((3, 1, 1)), {}, ValueError, "Received: y.shape=(3, 1, 1)"),
        (1, {}, ValueError, "Received: y.shape=()"),
        ([0, 3, 4], {}, ValueError, "Expected y to hold class labels in [-1, 2], where -1 means "
         "unlabelled. Received: 2 that are not, the first is y[1]=3"),
        ([0, 1, -2], {}, ValueError, "Received: 1 that are not, the first is y[2]=-2"),
        ([0, -1, -1], {"allow_unlabelled": False}, ValueError,
         "Expected y to hold class labels in [0, 2]. Received: 2 that are not, the first is "
         "y[1]=-1"),
        ([0, 0.5, 1], {}, ValueError, "whole numbers. Received: 1 that are not, the first is "
         "y[1]=0.5"),
        ([0, 1, np.nan], {}, ValueError, "Received: 1 that are not, the first is y[2]=nan"),
        ([0, np.inf, 1], {}, ValueError, "Received: 1 that are not, the first is y[1]=inf"),
        (np.array([0, 2**64 - 1, 1], np.uint64), {}, ValueError,
         "the first is y[1]=18446744073709551615"),
        (["a", "b", "c"], {}, TypeError, "Received: y.dtype=<U1"),
        ([None, 1, 2], {}, TypeError, "Received: y.dtype=object"),
        ([1j, 1, 2], {}, TypeError, "Received: y.dtype=complex128"),
        ([[1], [1, 2], []], {}, ValueError, "Expected y to be one array of numbers"),
        ([0, 5, 1], {"name": "y_cal"}, ValueError, "the first is y_cal[1]=5"),
    ],
)  # fmt: skip
def test_wrong_labels_are_refused(
    y: Any, options: dict[str, Any], error: type[Exception], expected: str
) -> None:
    with pytest.raises(error, match=re.escape(expected)):
        checks.check_labels(y, num_classes=3, num_samples=3, **options)


@pytest.mark.parametrize(
    ("largest", "trained_maximum", "warned"),
    [
        (255.0, 1.0, True),
        (16.0, 1.0, True),
        (5.0, 1.0, False),
        (1.0, 1.0, False),
        (0.0, 1.0, False),
        (255.0, 255.0, False),
        (np.nan, 1.0, False),
    ],
)
def test_scale_warning(largest: float, trained_maximum: float, warned: bool) -> None:
    x = np.zeros((2, *SHAPE), np.float32)
    x[1, 2, 1, 0] = largest
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert checks.warn_if_scale_differs(x, trained_maximum) == warned
    assert [w.category for w in caught] == [UserWarning] * warned
    if warned:
        message = str(caught[0].message)
        assert f"Received: x.max()={largest:g}" in message
        assert "pass x / 255" in message


def test_scale_of_an_empty_batch_is_not_questioned() -> None:
    assert not checks.warn_if_scale_differs(np.zeros((0, *SHAPE)), 1.0)


def test_scale_warning_points_at_the_code_that_called_the_library() -> None:
    def library_function() -> None:
        checks.warn_if_scale_differs(np.full((1, 2), 255.0), 1.0)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        library_function()
    assert caught[0].filename == __file__


@pytest.mark.parametrize(
    ("count", "listed"),
    [(0, ""), (1, "0"), (6, "0, 1, 2, 3, 4, 5"), (7, "0, 1, 2, 3, 4 and 2 more")],
)
def test_long_lists_are_cut(count: int, listed: str) -> None:
    assert checks.first_few(range(count)) == listed
