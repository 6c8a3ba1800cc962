"""What graphs return, as the results that users get."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import numpy as np
import tensorflow as tf

from tfgmvae.calibration.budget import PUBLISHED
from tfgmvae.calibration.fingerprints import fingerprints
from tfgmvae.classifier.pipeline import PipelineScores
from tfgmvae.decision import Decision, ReclassifyResult, decision_with

Result = TypeVar("Result", Decision, ReclassifyResult)


def decision_of(labels: tf.Tensor, scores: PipelineScores) -> Decision:
    """Returns the decision on a batch of images.

    Args:
        labels: int64 `[N]`.
        scores: Of the same images.
    """
    found: dict[str, Any] = dict.fromkeys(PUBLISHED)
    found |= {name: np.asarray(values) for name, values in scores.named().items()}
    return decision_with(tuple(scores.further))(np.asarray(labels), **found)


def numpy_arrays(tensors: Iterable[tf.Tensor]) -> list[np.ndarray]:
    """Returns tensors as arrays."""
    return [tensor.numpy() for tensor in tensors]


def joined(batches: list[Result]) -> Result:
    """Joins the results of several batches, field by field; `None` stays `None`."""
    if len(batches) == 1:
        return batches[0]
    whole: dict[str, Any] = {
        name: None if first is None else np.concatenate([vars(batch)[name] for batch in batches])
        for name, first in vars(batches[0]).items()
    }
    return type(batches[0])(**whole)


def calibration_columns(
    decide: Callable[[np.ndarray], tuple[tf.Tensor, PipelineScores]],
    batches: Iterable[tuple[np.ndarray, np.ndarray]],
    also: Mapping[str, Callable[[np.ndarray], tf.Tensor]] | None = None,
) -> tuple[dict[str, np.ndarray], np.ndarray, np.ndarray, np.ndarray]:
    """Scores the images that thresholds are set from.

    Args:
        decide: See `tfgmvae.classifier.graphs.DecisionGraphs`.
        batches: Images `[n, H, W, C]` and their labels `[n]`, one batch at least.
        also: What else is computed of images, `[n]` by name. Default `None`: nothing.

    Returns:
        The scores and what else there is `[N]` by name, the classes int64 `[N]`, the labels int64
        `[N]`, and the fingerprints of the images int64 `[N]`.
    """
    scored: list[dict[str, np.ndarray]] = []
    hashes: list[np.ndarray] = []
    for images, labels in batches:
        _, scores = decide(images)
        parts = scores.values | {name: of(images) for name, of in (also or {}).items()}
        parts |= {"classes": scores.classes, "labels": labels}
        scored.append({name: np.asarray(part) for name, part in parts.items()})
        hashes.append(fingerprints(images))
    columns = {name: np.concatenate([part[name] for part in scored]) for name in scored[0]}
    classes, labels = columns.pop("classes"), columns.pop("labels")
    return columns, classes, labels, np.concatenate(hashes)


def print_unless_silent(verbose: str | int, sentence: str | None) -> None:
    """Prints what there is to say where `verbose` is not 0."""
    if verbose and sentence:
        print(sentence, flush=True)
