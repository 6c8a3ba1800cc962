"""The further scores of a classifier: made, fitted to its training images, and set down."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import keras
import numpy as np

from tfgmvae import scores
from tfgmvae.calibration.budget import LATENT_DISTANCE
from tfgmvae.calibration.thresholds import checked_per_class
from tfgmvae.decision import FURTHER_REASONS, REASONS, STABILITY, Decision
from tfgmvae.io.batches import slices
from tfgmvae.scores.evidence import Evidence, joined
from tfgmvae.scores.score import Score, check_names
from tfgmvae.scores.stability import Stability

# What columns, outputs of an export and arguments are called, beside the fields of a decision.
_TAKEN = ("input", "index", "class", "label", "probabilities", "encoder", "decoder", "class_name")


def made(chosen: str | Score | Iterable[str | Score]) -> tuple[Score, ...]:
    """Returns new further scores, see `tfgmvae.scores.created`.

    Raises:
        ValueError: Unknown names, names that are taken, or more scores than reasons have bits for.
        TypeError: Something else than names and scores.
    """
    found = scores.created(chosen)
    fields = (field.name for field in dataclasses.fields(Decision))
    taken = {*_TAKEN, *REASONS, *fields, *dir(Decision)}
    check_names(found, taken)
    # A reason has a bit of its own for that one.
    check_names([one for one in found if not isinstance(one, Stability)], {*taken, STABILITY})
    if len(found) > len(FURTHER_REASONS):
        raise ValueError(
            f"Expected at most {len(FURTHER_REASONS)} further scores. "
            f"Received: {[score.name for score in found]}"
        )
    return tuple(found)


def stability_of(chosen: Iterable[Score]) -> Stability | None:
    """Returns the score `"stability"` among others, or `None` where there is none."""
    return next((score for score in chosen if isinstance(score, Stability)), None)


def check_needs_no_gradient(chosen: Iterable[Score]) -> None:
    """Raises a `ValueError` where a score takes gradients, which ONNX has not."""
    found = stability_of(chosen)
    if found is not None and not found.is_proven:
        raise ValueError(
            "Expected a stability that is proven for format='onnx': one that is tried takes "
            "gradients, which ONNX does not have. export_serving() writes it into a SavedModel. "
            f"Received: how={found.how!r}"
        )


def serialized(chosen: Iterable[Score]) -> list[dict[str, Any]]:
    """Returns scores as files hold them."""
    return [keras.saving.serialize_keras_object(score) for score in chosen]


def deserialized(config: Iterable[Any], custom_objects: Any = None) -> list[Any]:
    """Returns the scores that a file holds; names stay names."""
    return [
        keras.saving.deserialize_keras_object(one, custom_objects=custom_objects)
        if isinstance(one, dict)
        else one
        for one in config
    ]


def fit(
    chosen: Iterable[Score],
    evidence_of: Callable[[np.ndarray], Evidence],
    images: np.ndarray,
    labels: np.ndarray,
) -> float:
    """Fits scores to the training images that are classified rightly.

    Args:
        chosen: The scores.
        evidence_of: Images float32 `[N, H, W, C]` -> `Evidence`.
        images: float32 `[N, H, W, C]`.
        labels: int64 `[N]`, -1 where the predicted class is taken to be right.

    Returns:
        Which share of the images is classified rightly.
    """
    parts = []
    for part in slices(max(len(images), 1)):
        found = evidence_of(images[part]).arrays()
        own = labels[part]
        parts.append(found.where((own < 0) | (own == found.classes)))
    whole = joined(parts)
    for score in chosen:
        score.fitted(whole)
    return len(whole.classes) / max(len(images), 1)


def kinds(chosen: Iterable[Score]) -> dict[str, list[str]]:
    """Returns what `calibration.calibrate` has to know of scores: its arguments by name."""
    of_codes = [score.name for score in chosen if score.judges == "code"]
    return {
        "of_codes": [LATENT_DISTANCE, *of_codes],
        "of_both": [score.name for score in chosen if score.judges == "both"],
        "unfitted": [score.name for score in chosen if not np.asarray(score.is_fitted)],
    }


def checked_thresholds(
    chosen: Iterable[Score],
    given: Mapping[str, Any],
    num_classes: int,
    what: str = "encoder, decoder and the further scores",
) -> dict[str, np.ndarray]:
    """Returns the thresholds of further scores that were given by hand: float32 `[K]` by name.

    Args:
        chosen: The scores.
        given: `[K]` or one number by the name of the score; what is left off accepts everything.
        num_classes: Number of classes K.
        what: What there are thresholds of, for the error.

    Raises:
        ValueError: A score that there is not, a wrong shape, or a value that is negative or NaN.
    """
    names = [score.name for score in chosen]
    unknown = sorted(set(given) - set(names))
    if unknown:
        raise ValueError(f"Expected thresholds of {what} {names}. Received: {', '.join(unknown)}")
    return {name: checked_per_class(name, given.get(name, np.inf), num_classes) for name in names}
