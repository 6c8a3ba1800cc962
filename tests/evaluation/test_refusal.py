"""What every training ends with: inputs of no class, a warning, and the cause that it names."""

from __future__ import annotations

import json

import numpy as np
import pytest

from tfgmvae import RejectingClassifier
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import Outcomes, refusal_check
from tfgmvae.evaluation.refusal import Training

WELL_TRAINED = Training(num_images=5000, losses=(3.0, 2.0, 1.99))


def test_rows_are_what_the_classifier_says(
    own_classifier: RejectingClassifier, digits: Dataset
) -> None:
    own_classifier.set_thresholds(3.0, 0.0)  # Refuses everything.
    found = refusal_check(own_classifier, digits.x_test, digits.y_test)
    assert list(found.rows) == ["test images", "uniform noise", "shuffled pixels", "blurred"]
    assert found.rows["uniform noise"].num_inputs == 1000
    assert found.warning is None
    assert found.largest_accepted == 0
    assert str(found) == found.table()
    assert found.to_dict() == json.loads(json.dumps(found.to_dict()))
    without_labels = refusal_check(own_classifier, digits.x_test)
    assert list(without_labels.rows) == ["uniform noise", "shuffled pixels", "blurred"]


def test_loose_decoder_is_named(own_classifier: RejectingClassifier, digits: Dataset) -> None:
    own_classifier.set_thresholds(np.inf, np.inf)
    found = refusal_check(own_classifier, digits.x_test, digits.y_test, training=WELL_TRAINED)
    assert found.largest_accepted == 1
    assert found.warning is not None
    assert '100% of "uniform noise" are accepted: the threshold on the code refuses 0%' in (
        found.warning
    )
    assert found.warning.count("are accepted") == 3
    assert "The decoder reproduces such images" in found.warning
    assert "epochs: train for more" not in found.warning
    assert found.warning in str(found)
    assert found.to_dict()["warning"] == found.warning


def test_codes_are_named_where_the_decoder_refuses_most(
    own_classifier: RejectingClassifier, digits: Dataset
) -> None:
    error = own_classifier.decide(digits.x_test, verbose=0).reconstruction_error
    own_classifier.set_thresholds(np.inf, float(np.quantile(error, 0.3)))
    found = refusal_check(
        own_classifier, digits.x_test, no_class={"digits": digits.x_test}, training=WELL_TRAINED
    )
    assert found.warning is not None
    assert "the one on the reconstruction error 70%" in found.warning
    assert "The codes of such images lie among those of the classes" in found.warning


def test_further_scores_are_named_beside_the_two(digits: Dataset) -> None:
    classifier = RejectingClassifier(
        (8, 8, 1), 10, encoder="mlp", seed=0, scores=("nearest_codes",)
    )
    classifier.fit_scores(digits.x_train[:50], digits.y_train[:50])
    classifier.set_thresholds(np.inf, np.inf, nearest_codes=np.inf)
    found = refusal_check(classifier, digits.x_test, training=WELL_TRAINED)
    assert found.warning is not None
    assert "the one on the reconstruction error 0%, the one on the score 'nearest_codes' 0%." in (
        found.warning
    )
    assert "To no score do such images look much less usual" in found.warning
    assert "The decoder reproduces" not in found.warning


@pytest.mark.parametrize(
    ("training", "sentence"),
    [
        (Training(losses=(8.0, 4.0, 3.0)), "still fell by 25% in the last of 3 epochs"),
        (Training(num_images=300), "300 training images, 30 of a class"),
        (Training(made_for="mnist"), "The settings are made for mnist"),
        (Training(), "The decoder reproduces such images"),
    ],
)
def test_cause_is_named(
    training: Training, sentence: str, own_classifier: RejectingClassifier, digits: Dataset
) -> None:
    own_classifier.set_thresholds(np.inf, np.inf)
    x = digits.x_test[:20]
    found = refusal_check(own_classifier, x, no_class={"same": x}, training=training)
    assert found.warning is not None
    assert sentence in found.warning


def test_untrained_networks_are_named(own_classifier: RejectingClassifier, digits: Dataset) -> None:
    own_classifier.set_thresholds(np.inf, np.inf)
    found = refusal_check(own_classifier, digits.x_test, (digits.y_test + 1) % 10)
    assert found.warning is not None
    assert "of the test images before any is refused" in found.warning


def test_left_out_class(own_classifier: RejectingClassifier, digits: Dataset) -> None:
    own_classifier.set_thresholds(3.0, 0.0)
    found = refusal_check(own_classifier, digits.x_test, left_out={"class 3": Outcomes(0, 90, 10)})
    assert found.rows["class 3"].error == 0.1
    assert found.warning is not None
    assert found.warning.startswith('10% of "class 3" are accepted. Images of a class that was')
    few = refusal_check(own_classifier, digits.x_test, left_out={"class 3": Outcomes(0, 95, 5)})
    assert few.warning is None
