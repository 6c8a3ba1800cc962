"""Near-copies: what the two tests say of real images, and of made ones."""

from __future__ import annotations

import pathlib

import numpy as np
import pytest

from tfgmvae import datasets
from tfgmvae.calibration.near_copies import near_copies, sequences, small_versions
from tfgmvae.training.held_out import draw_groups, draw_held_out


def parts(images: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return images[rows], np.delete(images, rows, axis=0)


def test_independent_images_are_neither() -> None:
    data = datasets.load("digits")
    assert sequences(data.x_train, data.y_train) is None
    assert near_copies(*parts(data.x_train, draw_held_out(data.y_train, 0.2, 0))) is None
    assert near_copies(data.x_test, data.x_train) is None


@pytest.mark.slow
@pytest.mark.parametrize("name", ["mnist", "fashion_mnist"])
def test_sets_of_independent_images_are_neither(name: str, data_dir: pathlib.Path) -> None:
    data = datasets.load(name)
    images, labels = data.x_train[:20000], data.y_train[:20000]
    assert sequences(images, labels) is None
    assert near_copies(*parts(images, draw_held_out(labels, 0.1, 0))) is None


@pytest.mark.slow
def test_frames_of_real_signs_are_found(data_dir: pathlib.Path) -> None:
    data = datasets.load("gtsrb")
    images, labels = data.x_train, data.y_train
    found = near_copies(*parts(images, draw_held_out(labels, 0.1, 0)))
    assert found is not None
    held_out = draw_held_out(labels, 0.1, 0)
    rest = np.delete(np.arange(len(labels)), held_out)
    # Five frames of every sign follow one another.
    i, j = found.examples[0]
    assert held_out[i] // 5 == rest[j] // 5
    runs = sequences(images, labels)
    assert runs is not None
    rows = draw_groups(labels, runs, 0.1, 0)
    signs = np.arange(len(labels)) // 5
    assert np.mean(np.isin(signs[rows], np.delete(signs, rows))) < 0.4
    assert near_copies(*parts(images, rows)) is None


def test_unlabelled_frames_are_joined_with_labelled_ones() -> None:
    objects = np.random.default_rng(0).random((60, 8, 8, 1), np.float32)
    frames = np.repeat(objects, 4, axis=0)
    labels = np.full(240, -1)
    labels[::16] = 0
    runs = sequences(frames, labels)
    assert runs is not None
    np.testing.assert_array_equal(runs.reshape(60, 4).min(axis=1), runs.reshape(60, 4).max(axis=1))


def test_one_object_that_turns_is_not_torn_apart() -> None:
    angles = np.linspace(0, np.pi, 80)[:, np.newaxis]
    path = np.concatenate([np.sin(angles), np.cos(angles)], axis=1) @ np.random.default_rng(
        0
    ).random((2, 64))
    assert sequences(path.reshape(80, 8, 8, 1), np.zeros(80, int)) is None


@pytest.mark.parametrize("count", [0, 1, 2, 49])
def test_few_images_say_nothing(count: int) -> None:
    images = np.zeros((count, 8, 8, 1), np.float32)
    assert sequences(images, np.zeros(count, int)) is None
    assert near_copies(images, images) is None


def test_images_are_averaged_whatever_their_size() -> None:
    images = np.random.default_rng(0).random((3, 28, 20, 2)).astype(np.float32)
    small = small_versions(images)
    assert small.shape == (3, 8, 8, 2)
    np.testing.assert_allclose(small.mean(axis=(1, 2)), images.mean(axis=(1, 2)), rtol=1e-5)
    even = small_versions(images[:, :24, :16])
    expected = images[:, :24, :16].reshape(3, 8, 3, 8, 2, 2).mean(axis=(2, 4))
    np.testing.assert_allclose(even, expected, rtol=1e-5)
    tiny = images[:, :5, :8]
    np.testing.assert_allclose(small_versions(tiny), tiny)
