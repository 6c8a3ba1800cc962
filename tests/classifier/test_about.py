"""What a card says of a classifier of which nothing was measured."""

from __future__ import annotations

from typing import Any

import pytest

from tfgmvae import RejectingClassifier
from tfgmvae.classifier.about import About, about_model, card

RECORD = {"num_samples": [100, 70], "per_class": False}
PROMISE = {
    "of": "false_rejects",
    "rate": 0.02,
    "confidence": 0.95,
    "num_images": 1200,
    "date": "2026-11-30",
    "sentence": "as it was said",
}


def about(**facts: Any) -> About:
    known = {"kind": "RejectOption", "input_shape": (32, 32, 3), "num_classes": 2, "refuses": True}
    return About(**(known | facts))


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"calibration": None}, "is not recorded, so nothing is promised"),
        ({"calibration": RECORD}, "from 170 held-out images, the same for all classes"),
        ({"calibration": RECORD}, "What was promised then is not recorded."),
        ({"calibration": RECORD | {"per_class": True}}, "own ones for every class"),
        ({"calibration": RECORD | {"num_groups": 9}}, "These images are of 9 groups only."),
        ({"calibration": RECORD | {"left_out": ["energy"]}}, "for want of images: energy."),
        ({"calibration": RECORD | {"promise": PROMISE}}, "With a confidence of 95 %, at most 2 %"),
        ({"calibration": RECORD | {"promise": PROMISE}}, "from 1,200 images"),
        ({"scores": ("latent_distance",)}, "It refuses by: latent distance."),
        ({"refuses": False}, "It has no thresholds"),
    ],
)
def test_calibration(facts: dict[str, Any], words: str) -> None:
    assert words in about(**facts).calibration_text


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "A `RejectOption` answers colour images of 32 x 32 pixels with one of 2 classes"),
        ({}, "(0, 1), or refuses to answer, with a reason."),
        ({"class_names": ["cat", "dog"]}, "(cat, dog)"),
        ({"refuses": False}, "and never refuses to answer."),
        ({"input_shape": (8, 8, 1)}, "grey images"),
        ({"input_shape": (8, 8, 4)}, "4-channel images"),
        ({"input_shape": (7,)}, "inputs of shape 7"),
        ({"num_classes": 43}, "18, 19, ...)"),
    ],
)
def test_purpose(facts: dict[str, Any], words: str) -> None:
    assert words in about(**facts).purpose_text


def test_only_what_searches_is_warned_of() -> None:
    assert "reclassify" in about(searches=True).purpose_text
    assert "reclassify" not in about().purpose_text
    assert "promise" not in about(refuses=False).limits_text


def test_model(digits_classifier: RejectingClassifier) -> None:
    known = about_model(digits_classifier)
    assert known.kind == "RejectingClassifier"
    assert known.refuses
    assert known.searches
    facts = known.to_dict()
    assert facts["scores"] == ["latent_distance", "reconstruction_error"]
    assert facts["promise"] == digits_classifier.calibration_["promise"]
    text = card(known, "A card")
    assert text.startswith("---\nlibrary_name:")
    assert "\n# A card\n" in text
    assert "Nothing was measured" in text
    assert facts["promise"]["sentence"] in text
