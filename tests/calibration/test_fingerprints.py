"""Fingerprints of training images: stable, sensitive, and a sketch that estimates the overlap."""

from __future__ import annotations

import numpy as np
import pytest

from tfgmvae.calibration.fingerprints import SKETCH_SIZE, fingerprints, overlap, sketch


def random_images(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).random((count, 2, 2, 1), dtype=np.float32)


def test_fingerprint_is_of_the_values_and_not_of_their_storage() -> None:
    images = (255 * random_images(20)).astype(np.uint8)
    expected = fingerprints(images.astype(np.float32))
    assert expected.dtype == np.int64
    assert expected.min() >= 0
    assert len(np.unique(expected)) == len(np.unique(images.reshape(20, -1), axis=0))
    for same in (images, images.astype(np.float64), np.asfortranarray(images), images[::-1][::-1]):
        np.testing.assert_array_equal(fingerprints(same), expected)


def test_one_pixel_changes_the_fingerprint_of_its_image_only() -> None:
    images = random_images(5)
    changed = images.copy()
    changed[3, 0, 1, 0] = np.nextafter(changed[3, 0, 1, 0], 2)
    assert np.flatnonzero(fingerprints(images) != fingerprints(changed)).tolist() == [3]


@pytest.mark.parametrize("count", [0, 1, SKETCH_SIZE, SKETCH_SIZE + 500])
def test_sketch_keeps_the_smallest_fingerprints(count: int) -> None:
    images = random_images(count)
    found = sketch(images)
    assert found.shape == (SKETCH_SIZE,)
    kept = found[found >= 0]
    np.testing.assert_array_equal(kept, np.sort(fingerprints(images))[:SKETCH_SIZE])


def test_sketch_counts_repeated_images_once() -> None:
    images = np.concatenate([random_images(10)] * 3)
    assert np.sum(sketch(images) >= 0) == 10


@pytest.mark.parametrize("num_seen", [0, 30, 100])
def test_overlap_with_few_training_images_is_exact(num_seen: int) -> None:
    training = random_images(1000)
    mixed = np.concatenate([training[:num_seen], random_images(100 - num_seen, seed=1)])
    assert overlap(sketch(training), fingerprints(mixed)) == num_seen / 100


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_overlap_with_many_training_images_is_estimated(share: float) -> None:
    training = random_images(4 * SKETCH_SIZE)
    seen = round(2000 * share)
    mixed = np.concatenate([training[-seen:] if seen else training[:0], random_images(2000, 1)])
    mixed = mixed[:2000]
    assert abs(overlap(sketch(training), fingerprints(mixed)) - share) < 0.1


def test_nothing_overlaps_with_nothing() -> None:
    images = random_images(3)
    assert overlap(sketch(images[:0]), fingerprints(images)) == 0
    assert overlap(sketch(images), fingerprints(images[:0])) == 0


def test_a_sketch_grows_batch_by_batch() -> None:
    images = np.random.default_rng(0).random((2 * SKETCH_SIZE, 2), np.float32)
    grown = None
    for start in range(0, len(images), 1000):
        grown = sketch(images[start : start + 1000], grown)
    np.testing.assert_array_equal(grown, sketch(images))
