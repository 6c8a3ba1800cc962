"""How soon a blur is found on MNIST, and that clean images are not."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from tfgmvae import RejectingClassifier, datasets
from tfgmvae.monitoring import Monitor
from tfgmvae.recipes import PLAIN


@pytest.mark.slow
def test_blur_is_found_within_200_images() -> None:
    if datasets.locate("mnist") is None:
        pytest.skip("the files of MNIST are not here")
    mnist = datasets.load("mnist")
    # The test images are of other writers, which is a change, too.
    drawn = np.random.default_rng(0).permutation(len(mnist.x_train))
    images, labels = mnist.x_train[drawn], mnist.y_train[drawn]
    classifier = RejectingClassifier(mnist.input_shape, 10, encoder="mlp", seed=0, **PLAIN)
    classifier.fit(images[:6000], labels[:6000], epochs=4, verbose=0)
    monitor = Monitor(classifier)
    assert monitor.update(classifier.decide(images[6000:12_000], verbose=0)) == []
    blurred = gaussian_filter(images[12_000:12_200], (0, 1.5, 1.5, 0))
    found = monitor.update(classifier.decide(blurred, verbose=0))
    assert any(finding.kind == "scores" for finding in found)
    assert found[0].image - 6000 <= 200
