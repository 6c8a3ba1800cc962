"""The radius that robust training takes where nobody says."""

from __future__ import annotations

import numpy as np
import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier, RobustTraining, datasets
from tfgmvae.recipes import PLAIN
from tfgmvae.training.radius import radius_for, radius_for_stream


@pytest.fixture(scope="module")
def striped() -> tuple[np.ndarray, np.ndarray]:
    """Images of two classes: dark stripes of .4 on the left, of .6 on the right."""
    images = np.zeros((20, 4, 4, 1), "float32")
    images[:10, :, :2] = 0.4
    images[10:, :, 2:] = 0.6
    return images, np.repeat([0, 1], 10)


def test_it_is_the_smaller_of_contrast_and_distance(
    striped: tuple[np.ndarray, np.ndarray],
) -> None:
    found = radius_for(*striped)
    # The standard deviation of as many zeros as values of .4; the other class differs by .6.
    assert found.contrast == pytest.approx(0.2)
    assert found.distance == pytest.approx(0.6)
    assert found.eps == pytest.approx(0.1)
    assert "0.100: half the contrast of the flattest tenth of the images, 0.200" in found.sentence
    nearer = striped[0].copy()
    nearer[10:] = nearer[:10]
    nearer[10:, 0, 0] = 0.3
    found = radius_for(nearer, striped[1])
    assert found.eps == pytest.approx(0.025)
    assert "a quarter of how near images of two classes come, 0.100" in found.sentence


def test_images_without_labels_are_judged_by_their_contrast(
    striped: tuple[np.ndarray, np.ndarray],
) -> None:
    found = radius_for(striped[0], np.full(20, -1))
    assert found.distance == np.inf
    assert found.eps == pytest.approx(0.1)


@pytest.mark.parametrize("images", [np.zeros((0, 4, 4, 1)), np.full((5, 4, 4, 1), 0.5)])
def test_images_that_say_nothing_are_refused(images: np.ndarray) -> None:
    with pytest.raises(ValueError, match="Expected images"):
        radius_for(images, np.zeros(len(images), int))


def test_an_image_of_two_classes_is_refused(striped: tuple[np.ndarray, np.ndarray]) -> None:
    with pytest.raises(ValueError, match="no image in two classes.*of two classes 0 apart"):
        radius_for(np.repeat(striped[0][:1], 4, axis=0), np.arange(4))


def test_a_stream_is_judged_by_its_first_images(striped: tuple[np.ndarray, np.ndarray]) -> None:
    batches = tf.data.Dataset.from_tensor_slices(striped).batch(8)
    assert radius_for_stream(batches) == radius_for(*striped)
    with pytest.raises(ValueError, match="because a generator cannot be read in advance"):
        radius_for_stream(batch for batch in batches)
    with pytest.raises(ValueError, match="Received: an empty stream"):
        radius_for_stream(batches.take(0))


def automatic() -> RejectingClassifier:
    return RejectingClassifier(
        (8, 8, 1), 10, encoder="mlp", seed=0, **{**PLAIN, "robust_training": "auto"}
    )


def test_fit_chooses_the_radius_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    digits = datasets.load("digits")
    x, y = digits.x_train[:300], digits.y_train[:300]
    classifier = automatic()
    assert classifier.get_config()["robust_training"] == "auto"
    assert np.isfinite(classifier.evaluate(x[:10], y[:10], verbose=0, return_dict=True)["loss"])
    copy = RejectingClassifier.from_config(classifier.get_config())
    assert copy.robust_training == "auto"
    classifier.fit(x, y, epochs=1, calibration_split=0, verbose=2)
    assert classifier.robust_training == RobustTraining(eps=radius_for(x, y, seed=0).eps)
    assert "Robust training against changes of every pixel by up to 0.1" in capsys.readouterr().out
    eps = classifier.robust_training.eps
    # A second training keeps it.
    classifier.fit(0.5 * x, y, epochs=1, calibration_split=0, verbose=0)
    assert classifier.robust_training.eps == eps
    assert RejectingClassifier.from_config(classifier.get_config()).robust_training.eps == eps


def test_fit_chooses_the_radius_of_a_stream() -> None:
    digits = datasets.load("digits")
    x, y = digits.x_train[:128], digits.y_train[:128]
    classifier = automatic()
    batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(32)
    classifier.fit(batches, epochs=1, calibration_split=0, verbose=0)
    assert classifier.robust_training == RobustTraining(eps=radius_for(x, y, seed=0).eps)


def test_another_word_is_refused() -> None:
    with pytest.raises(TypeError, match="to be a RobustTraining, a CertifiedTraining, 'auto' or"):
        RejectingClassifier((8, 8, 1), 10, robust_training="always")  # type: ignore[arg-type]
