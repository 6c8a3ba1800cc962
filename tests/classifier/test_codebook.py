"""The codebook: what it holds, and when its images are made."""

from __future__ import annotations

import numpy as np
import pytest

from tfgmvae import RejectingClassifier
from tfgmvae.classifier.codebook import mixture_samples


@pytest.mark.parametrize(("input_shape", "num_classes"), [((8, 8, 1), 10), ((64, 64, 3), 43)])
def test_codebook_holds_every_mean_and_samples_around_it(
    input_shape: tuple[int, int, int], num_classes: int
) -> None:
    classifier = RejectingClassifier(input_shape, num_classes, encoder="mlp", seed=0)
    codebook = np.asarray(classifier.codebook.codes).reshape(num_classes, -1, num_classes)
    means = np.asarray(classifier.component_means)
    np.testing.assert_array_equal(codebook[:, 0], means)
    assert codebook.shape[1] > 20
    assert codebook.size / num_classes * np.prod(input_shape) <= 16_000_000
    deviations = codebook[:, 1:] - means[:, np.newaxis]
    assert abs(deviations.std() - 1) < 0.05
    again = RejectingClassifier(input_shape, num_classes, encoder="mlp", seed=0)
    np.testing.assert_array_equal(classifier.codebook.codes, again.codebook.codes)


def test_images_are_those_of_the_decoder_as_it_is() -> None:
    classifier = RejectingClassifier((8, 8, 1), 3, encoder="mlp", seed=0)
    entries = classifier.codebook.entries(classifier.pipeline)
    np.testing.assert_allclose(
        entries.images, classifier.decoder(entries.codes, training=False), rtol=1e-5
    )
    assert classifier.codebook.entries(classifier.pipeline).images is entries.images
    classifier.decoder.set_weights([np.zeros_like(w) for w in classifier.decoder.get_weights()])
    changed = classifier.codebook.entries(classifier.pipeline)
    np.testing.assert_array_equal(changed.images, np.full_like(changed.images, 0.5))


def test_entries_stand_class_by_class_and_begin_with_its_mean() -> None:
    classifier = RejectingClassifier((8, 8, 1), 3, encoder="mlp", seed=0)
    entries = classifier.codebook.entries(classifier.pipeline)
    assert entries.codes.shape == (1500, 3)
    assert entries.images.shape == (1500, 8, 8, 1)
    np.testing.assert_array_equal(entries.codes[::500], classifier.component_means)


def test_samples_keep_to_their_seed() -> None:
    means, scales = np.eye(3) * 10, np.array([1.0, 2.0, 0.5])
    samples = mixture_samples(means, scales, per_class=2000, seed=1)
    assert (samples.shape, samples.dtype) == ((3, 2000, 3), np.float32)
    np.testing.assert_array_equal(samples[:, 0], means)
    np.testing.assert_allclose(samples.std(axis=1).mean(axis=1), scales, rtol=0.05)
    np.testing.assert_array_equal(samples, mixture_samples(means, scales, 2000, seed=1))
    assert not np.array_equal(samples, mixture_samples(means, scales, 2000, seed=2))
