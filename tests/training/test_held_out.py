"""Which images are held out of training: how many, and which stay together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tfgmvae.datasets import Dataset
from tfgmvae.training.held_out import (
    check_groups,
    choose,
    draw_groups,
    draw_held_out,
    held_out_rows,
    near_copies_warning,
    split_share,
)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.25, 0.5])
@pytest.mark.parametrize("unlabelled", [0, 40])
def test_the_same_share_of_every_class_is_held_out(share: float, unlabelled: int) -> None:
    sizes = [100, 60, 20]
    labels = np.repeat([0, 1, 2, -1], [*sizes, unlabelled])
    held_out = draw_held_out(labels, share, seed=0)
    assert np.all(np.diff(held_out) > 0)
    for label, size in zip([0, 1, 2, -1], [*sizes, unlabelled], strict=True):
        assert np.sum(labels[held_out] == label) == round(share * size)


def test_scarce_labels_are_not_held_out() -> None:
    labels = np.repeat([0, 1, -1], [10, 10, 180])
    held_out = draw_held_out(labels, 0.1, seed=0)
    assert len(held_out) == 20
    assert np.all(labels[held_out] == -1)


def test_what_is_held_out_depends_on_the_seed_only() -> None:
    labels = np.repeat([0, 1], 50)
    first = draw_held_out(labels, 0.2, seed=1)
    np.testing.assert_array_equal(first, draw_held_out(labels, 0.2, seed=1))
    assert not np.array_equal(first, draw_held_out(labels, 0.2, seed=2))
    np.testing.assert_array_equal(draw_held_out(labels, 0.2, 0), draw_held_out(labels, 0.2, None))


def test_nothing_can_be_held_out_of_nothing() -> None:
    assert draw_held_out(np.zeros(0, np.int64), 0.5, seed=0).shape == (0,)


@pytest.mark.parametrize("size", [150, 200, 300, 980, 5000])
def test_auto_holds_out_what_the_rate_needs_and_leaves_a_third(size: int) -> None:
    labels = np.arange(size) % 7
    rows = held_out_rows(labels, "auto", false_reject_rate=0.02)
    # Every class is rounded for itself.
    assert max(99, 0.1 * size - 4) <= len(rows) <= 0.66 * size + 4
    assert len(np.unique(np.delete(labels, rows))) == 7


@pytest.mark.parametrize(
    ("size", "rate", "message"),
    [
        (149, 0.02, r"at least 150 images .*which 99 held-out .*false_reject_rate=0.021 or more,"),
        (58, 0.05, r"at least 60 images .*which 39 held-out .*Received: 58 images"),
    ],
)
def test_auto_says_how_many_images_it_needs(size: int, rate: float, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        held_out_rows(np.arange(size) % 2, "auto", false_reject_rate=rate)


def test_more_scores_have_more_held_out_where_there_is_room() -> None:
    shares = [split_share("auto", size, 0.02, num_scores=4) for size in (60_000, 1000, 500, 150)]
    # 239 are what four scores need and a fifth more; 99 are what two need.
    assert shares == pytest.approx([0.1, 239 / 1000, 166 / 500, 0.66])


@pytest.mark.parametrize("size", [60, 75, 120])
def test_the_rate_that_auto_names_works(size: int) -> None:
    with pytest.raises(ValueError, match="or calibration_split=0") as refusal:
        split_share("auto", size, 0.02)
    rate = float(str(refusal.value).split("Give more images, false_reject_rate=")[1].split(" ")[0])
    assert rate < 0.06
    assert split_share("auto", size, rate) <= 0.66


def test_every_class_keeps_an_image() -> None:
    labels = np.repeat([0, 1, 2], [200, 1, 2])
    rows = held_out_rows(labels, 0.6, false_reject_rate=0.02)
    assert set(np.delete(labels, rows)) == {0, 1, 2}


LABELS = np.repeat(np.arange(4), [200, 100, 60, 40])
GROUPS = np.arange(400) // 5


@pytest.mark.parametrize("share", [0.1, 0.25, 0.5])
@pytest.mark.parametrize("seed", [0, 1, None])
def test_groups_stay_on_one_side(share: float, seed: int | None) -> None:
    rows = draw_groups(LABELS, GROUPS, share, seed)
    np.testing.assert_array_equal(rows, draw_groups(LABELS, GROUPS, share, seed))
    rest = np.delete(np.arange(400), rows)
    assert not np.intersect1d(GROUPS[rows], GROUPS[rest]).size
    for label, size in enumerate([200, 100, 60, 40]):
        assert abs(np.sum(LABELS[rows] == label) - share * size) <= 5
        assert np.any(LABELS[rest] == label)


def test_groups_of_several_classes_leave_every_class() -> None:
    groups = np.arange(400) % 3  # three people, each with images of every class
    rows = draw_groups(LABELS, groups, 0.3, seed=0)
    assert len(np.unique(groups[rows])) == 1
    few = np.array([0, 0, 0, 0, 1, 1])
    rows = draw_groups(few, np.array([0, 1, 2, 3, 3, 4]), 0.9, seed=0)
    assert set(np.delete(few, rows)) == {0, 1}


@pytest.mark.parametrize("is_known", [True, False])
def test_groups_without_a_label_are_drawn_where_labels_are_scarce(is_known: bool) -> None:
    labels = np.full(400, -1)
    labels[:: 100 if is_known else 5] = np.arange(4 if is_known else 80) % 4
    rows = draw_groups(labels, GROUPS, 0.2, seed=0)
    assert abs(len(rows) - 80) <= 5
    assert not np.intersect1d(GROUPS[rows], np.delete(GROUPS, rows)).size
    assert set(np.delete(labels, rows)) == {-1, 0, 1, 2, 3}
    if is_known:
        assert not np.any(labels[rows] >= 0)


def test_auto_draws_enough_of_the_groups() -> None:
    assert len(held_out_rows(LABELS, "auto", false_reject_rate=0.02, groups=GROUPS)) >= 99


def test_groups_may_be_words() -> None:
    words = np.array([f"sign {group}" for group in GROUPS])
    numbers = check_groups(words, LABELS)
    assert len(np.unique(np.stack([numbers, GROUPS]), axis=1).T) == 80
    np.testing.assert_array_equal(check_groups(words.astype(object), LABELS), numbers)


@pytest.mark.parametrize(
    ("groups", "error", "message"),
    [
        (np.arange(399), ValueError, r"groups of shape \(400,\).*groups.shape=\(399,\)"),
        (np.arange(400) / 2, TypeError, "integers or strings. Received: groups.dtype=float64"),
        ([None] * 400, TypeError, "integers or strings"),
        (LABELS, ValueError, "at least two groups in every class.*for class 0, 1, 2, 3."),
        (np.where(LABELS == 2, 0, GROUPS), ValueError, "one group only for class 2."),
    ],
)
def test_impossible_groups_are_refused(groups: Any, error: Any, message: str) -> None:
    with pytest.raises(error, match=message):
        check_groups(groups, LABELS)


def frames(num_objects: int = 80) -> tuple[np.ndarray, np.ndarray]:
    """Five frames each of objects of two classes, one after another, in another light each."""
    generator = np.random.default_rng(0)
    objects = generator.random((num_objects, 1, 8, 8, 1)) * generator.random(
        (num_objects, 1, 1, 1, 1)
    )
    noise = 0.01 * generator.random((num_objects, 5, 8, 8, 1))
    images = (0.9 * objects + noise).astype(np.float32).reshape(-1, 8, 8, 1)
    return images, np.repeat(np.arange(num_objects) % 2, 5)


def test_frames_in_order_are_kept_together_and_said() -> None:
    images, labels = frames()
    found = choose(images, labels, 0.25, false_reject_rate=0.1)
    objects = np.arange(400) // 5
    assert not np.intersect1d(objects[found.rows], np.delete(objects, found.rows)).size
    assert found.num_groups is not None
    assert found.sentence is not None
    assert "The order of the images shows runs of near-copies" in found.sentence
    assert found.warning is None


def test_frames_in_disorder_are_warned_of_with_examples() -> None:
    images, labels = frames()
    order = np.random.default_rng(1).permutation(400)
    found = choose(images[order], labels[order], 0.25, false_reject_rate=0.1)
    assert (found.num_groups, found.sentence) == (None, None)
    assert found.warning is not None
    assert "of the calibration images look like copies of training images" in found.warning
    pairs = found.warning.split("images ")[-1]
    first, second = (
        int(word)
        for word in found.warning.split("training) images ")[1].split(",")[0].split(" and ")
    )
    assert pairs
    assert order[first] // 5 == order[second] // 5
    assert first in found.rows
    assert second not in found.rows


def test_given_groups_are_believed() -> None:
    images, labels = frames()
    found = choose(images, labels, 0.25, false_reject_rate=0.1, groups=np.arange(400))
    assert (found.num_groups, found.sentence, found.warning) == (len(found.rows), None, None)


def test_near_copies_go_by_the_names_of_their_files() -> None:
    images, _ = frames()
    names = [f"{i // 5}_{i % 5}.png" for i in range(400)]
    warning = near_copies_warning(
        images[::5],
        np.delete(images, np.s_[::5], 0),
        names[::5],
        [name for i, name in enumerate(names) if i % 5],
    )
    assert warning is not None
    assert "_0.png and " in warning


def test_ordinary_images_are_neither_joined_nor_warned_of(digits: Dataset) -> None:
    found = choose(digits.x_train, digits.y_train, "auto", false_reject_rate=0.02)
    np.testing.assert_array_equal(
        found.rows, held_out_rows(digits.y_train, "auto", false_reject_rate=0.02)
    )
    assert (found.num_groups, found.sentence, found.warning) == (None, None, None)
