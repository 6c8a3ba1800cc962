"""Certificates of a `Pipeline`: balls of the infinity norm by boxes, Euclidean ones by noise."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import tensorflow as tf

from tfgmvae.certificates.certificate import Certificate
from tfgmvae.certificates.smoothing import (
    SELECTION,
    Votes,
    most_frequent,
    smoothed_certificate,
)
from tfgmvae.certificates.whole_ball import BallFacts, ball_box, ball_facts
from tfgmvae.classifier.pipeline import Pipeline
from tfgmvae.io.batches import progress_bar, slices
from tfgmvae.perturbation.balls import per_item

# Halves the range of radii so often: to a four-thousandth of the range of values.
_BISECTIONS = 12


class BallGraph:
    """What is proven about balls around images, as a graph that is traced once.

    Args:
        pipeline: Its thresholds and weights may change between the calls.
        input_shape: `(H, W, C)` of an image.

    Raises:
        UnsupportedLayerError: At the first call: the encoder has a layer that is not covered.
    """

    def __init__(self, pipeline: Pipeline, input_shape: tuple[int, int, int]) -> None:
        def facts(x: tf.Tensor, radius: tf.Tensor, value_range: tf.Tensor) -> BallFacts:
            box = ball_box(x, per_item(radius, x), value_range[0], value_range[1])
            return ball_facts(
                (pipeline.preparation, pipeline.encoder),
                box,
                pipeline.codes(x),
                pipeline.prior.means,
                pipeline.prior.scales,
                pipeline.encoder_thresholds,
            )

        self._function = tf.function(facts, autograph=False)
        self._signature = (
            tf.TensorSpec([None, *input_shape], tf.float32),
            tf.TensorSpec([None], tf.float32),
            tf.TensorSpec([2], tf.float32),
        )
        self._graph: Callable[..., Any] | None = None

    def __call__(
        self, x: np.ndarray, radius: np.ndarray, value_range: tuple[float, float]
    ) -> BallFacts:
        """Returns arrays about images `[N, H, W, C]` and radii `[N]`, N from 1 on."""
        if self._graph is None:
            self._graph = self._function.get_concrete_function(*self._signature)
        # The next larger number, because what is asked for may lie between two.
        radii = np.nextafter(radius.astype(np.float32), np.float32(np.inf))
        given = (x, radii, np.array(value_range, np.float32))
        return BallFacts(*(part.numpy() for part in self._graph(*map(tf.constant, given))))


def ball_certificate(
    graph: BallGraph,
    batches: Iterable[np.ndarray],
    radius: float,
    value_range: tuple[float, float],
    find_largest: bool,
) -> Certificate:
    """Proves what it can about the balls of the infinity norm around images.

    Args:
        graph: Of the classifier.
        batches: Images `[n, H, W, C]` within the range.
        radius: Of the balls.
        value_range: Smallest and largest value of an image.
        find_largest: Whether `largest_radius` is looked for as well.
    """
    parts, found = [], []
    for x in batches:
        if len(x) == 0:
            continue
        parts.append(graph(x, np.full(len(x), radius), value_range))
        if find_largest:
            known = np.where(parts[-1].margin > 0, radius, 0.0)
            found.append(_largest_radii(graph, x, known, value_range))
    if parts:
        facts = BallFacts(*(np.concatenate(field) for field in zip(*parts, strict=True)))
    else:
        none = np.zeros(0, np.float32)
        facts = BallFacts(none.astype(np.int64), none, none, np.zeros((0, 1), bool), none, none)
    others = facts.possible.copy()
    others[np.arange(len(others)), facts.classes] = False
    return Certificate(
        radius=radius,
        norm=np.inf,
        classes=facts.classes,
        stable=facts.margin > 0,
        refused_everywhere=~facts.possible.any(axis=1),
        safe=~others.any(axis=1),
        margin=facts.margin,
        distance=facts.distance,
        own_margin=facts.own_margin,
        own_distance=facts.own_distance,
        largest_radius=np.concatenate([*found, np.zeros(0, np.float32)]) if find_largest else None,
    )


def _largest_radii(
    graph: BallGraph, x: np.ndarray, known: np.ndarray, value_range: tuple[float, float]
) -> np.ndarray:
    """Radii that are proven, from known ones on, float32 `[n]`: each of them was tried."""
    proven = known.astype(np.float32)
    too_large = np.maximum(np.float32(value_range[1] - value_range[0]), proven)
    for _ in range(_BISECTIONS):
        radius = 0.5 * (proven + too_large)
        is_stable = graph(x, radius, value_range).margin > 0
        proven = np.where(is_stable, radius, proven)
        too_large = np.where(is_stable, too_large, radius)
    return proven


def smoothed(
    labels: Callable[[np.ndarray], np.ndarray],
    x: np.ndarray,
    radius: float,
    *,
    noise: float,
    samples: int,
    failure: float,
    seed: int,
    batch_size: int,
    verbose: str | int,
) -> Certificate:
    """Certifies the answer that is most frequent under noise, refusals included.

    Args:
        labels: Images float32 `[n, H, W, C]` -> answers int64 `[n]`, -1 for a refusal.
        x: float32 `[N, H, W, C]`.
        radius: Euclidean radius that is asked about.
        noise: Standard deviation of the noise.
        samples: Draws per image, beside those that select the answer.
        failure: Probability per image that its certificate is wrong.
        seed: Decides the noise; that of an image depends on it and on its place alone.
        batch_size: Noisy images at a time.
        verbose: 0 is silent; else a bar shows the images done, and the time left.
    """
    progress = progress_bar(len(x), int(len(x) > 1) if verbose == "auto" else verbose)
    answers, counts = np.zeros(len(x), np.int64), np.zeros(len(x), np.int64)
    for number, image in enumerate(x):
        generator = np.random.default_rng([seed, number])

        def drawn(count: int, image: np.ndarray = image, generator: Any = generator) -> np.ndarray:
            parts = []
            for part in slices(count, batch_size):
                shape = (part.stop - part.start, *image.shape)
                added = generator.standard_normal(shape, np.float32) * np.float32(noise)
                parts.append(labels(image + added))
            return np.concatenate(parts)

        answers[number] = most_frequent(drawn(SELECTION))
        counts[number] = np.sum(drawn(samples) == answers[number])
        progress.add(1)
    return smoothed_certificate(Votes(answers, counts), samples, noise, radius, failure)
