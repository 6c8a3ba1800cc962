"""Names of classes: what tells classes apart, and labels that are names."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tfgmvae.io.labels import are_names, checked_class_names, names_in, names_of, numbered

NAMES = ("cat", "dog", "Ölpumpe")


@pytest.mark.parametrize("names", [list(NAMES), np.array(NAMES), iter(NAMES)])
def test_names_come_back_as_text(names: Any) -> None:
    found = checked_class_names(names, num_classes=3)
    assert found == NAMES
    assert {type(name) for name in found or ()} == {str}


def test_classes_need_no_names() -> None:
    assert checked_class_names(None, num_classes=3) is None


@pytest.mark.parametrize(
    ("names", "error", "message"),
    [
        ("cat", TypeError, "a sequence of names. Received: one text, class_names='cat'$"),
        ((1, 2), TypeError, r"to be text. Received: class_names=\(1, 2\)$"),
        ((), ValueError, r"a name for every class, none of them empty. Received: class_names=\(\)"),
        (("cat", " "), ValueError, r"none of them empty. Received: class_names=\('cat', ' '\)$"),
        (
            ("cat", "dog", "cat"),
            ValueError,
            "class_names to tell the classes apart. Received: 'cat' twice$",
        ),
        (("cat", "Cat"), ValueError, "'Cat' and 'cat', which differ in case only$"),
    ],
)
def test_names_that_do_not_tell_classes_apart(
    names: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        checked_class_names(names)


def test_another_number_of_names() -> None:
    with pytest.raises(ValueError, match="Expected 2 class names, one per class. Received: 3, 'c"):
        checked_class_names(NAMES, num_classes=2)


@pytest.mark.parametrize(
    "y",
    [
        ["dog", "", "cat", "Ölpumpe"],
        np.array(["dog", "", "cat", "Ölpumpe"], object),
        np.array([name.encode() for name in ("dog", "", "cat", "Ölpumpe")], object),
        np.char.encode(np.array(["dog", "", "cat", "Ölpumpe"]), "utf-8"),
    ],
)
def test_names_become_numbers(y: Any) -> None:
    assert are_names(y)
    found = numbered(y, NAMES)
    assert found.dtype == np.int64
    assert found.tolist() == [1, -1, 0, 2]
    assert names_in(y) == NAMES


@pytest.mark.parametrize("y", [[0, 1], np.array([0.0, np.nan]), np.array([], object), None, [None]])
def test_numbers_stay_as_they_are(y: Any) -> None:
    assert not are_names(y)
    assert numbered(y, NAMES) is y


@pytest.mark.parametrize(
    ("unknown", "message"),
    [
        (
            "dgo",
            "names of the classes 'cat', 'dog', 'Ölpumpe'. Received: 'dgo'; close to it: 'dog'$",
        ),
        ("Cat", "Received: 'Cat'; close to it: 'cat'$"),
        ("bird", "Received: 'bird'$"),
    ],
)
def test_an_unknown_name(unknown: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        numbered(["cat", unknown], NAMES)


def test_names_where_the_classes_have_none() -> None:
    with pytest.raises(ValueError, match="or class_names in the constructor.*the names 'cat', 'd"):
        numbered(["cat", "dog"], None)


def test_numbers_become_names() -> None:
    assert names_of(np.array([2, -1, 0]), NAMES).tolist() == ["Ölpumpe", "", "cat"]
    assert names_of([], NAMES).shape == (0,)
