"""The square attack (Andriushchenko et al. 2020): random search that needs scores only.

In each query a random square of the image is set to the lower or the upper end of the ball, and
kept if the score gets better. For a classifier of ours the score is how far the image is from
being accepted with a wrong label, by the whole pipeline: distance, margin and reconstruction. For
other classifiers it is the log-odds of the best wrong class, which a threshold on the confidence
asks for. Nothing is differentiated.
"""

from __future__ import annotations

import dataclasses
import math
from typing import ClassVar, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.attacks import violations
from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.decision import REJECT
from tfgmvae.io.numbers import check_count
from tfgmvae.perturbation import balls
from tfgmvae.perturbation.margins import log_odds
from tfgmvae.targets.target import Target

_QUERIES_PER_CALL = 50
_FIRST_SHARE = 0.3


@dataclasses.dataclass(frozen=True)
class Square(Attack):
    """The square attack for the infinity norm, on the scores of the whole pipeline.

    Attributes:
        queries: Queries per image. Default 1000. An image that succeeds is done; of classifiers
            that are none of ours this is asked every 50 queries.
    """

    name: ClassVar[str] = "square"
    summary: ClassVar[str] = "random search with the scores of the whole pipeline"
    norms: ClassVar[tuple[float, ...]] = (math.inf,)
    uses_gradients: ClassVar[bool] = False
    knows_rejection: ClassVar[bool] = True
    beats: ClassVar[tuple[str, ...]] = ("noise",)
    supports_targets: ClassVar[bool] = False

    queries: int = 1000

    def __post_init__(self) -> None:
        check_count("queries", self.queries)

    def run(self, problem: Problem) -> np.ndarray:
        adversarial = problem.x.copy()
        for number, part in problem.batches():
            adversarial[part] = self._search(problem, part, number)
        return adversarial

    def _search(self, problem: Problem, part: slice, number: int) -> np.ndarray:
        given, y = problem.x[part], problem.y[part]
        items = np.arange(len(problem.x))[part]
        result = given.copy()
        active = np.flatnonzero(~problem.fooled(given, y))
        x, score = given[active], np.full(len(active), np.inf, np.float32)
        for query in range(0, self.queries, _QUERIES_PER_CALL):
            if not len(active):
                break
            constants = _Constants(
                np.int32(query),
                np.int32(min(self.queries, query + _QUERIES_PER_CALL)),
                np.int32(self.queries),
                np.int32(problem.seed_of(number)),
            )
            found = problem.target.run(
                _query, x, y[active], problem.ball(items[active]), score, constants
            )
            x, score, done = (part.numpy() for part in found)
            if not problem.target.has_pipeline:
                done = problem.fooled(x, y[active])
            result[active] = x
            active, x, score = active[~done], x[~done], score[~done]
        return result


class _Constants(NamedTuple):
    first_query: tf.Tensor
    last_query: tf.Tensor
    num_queries: tf.Tensor
    seed: tf.Tensor


def _score(target: Target, x: tf.Tensor, y: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns how far images are from success, and whether that is seen to be reached: `[N]`."""
    if not target.has_pipeline:
        logits = target.logits(x)
        is_label = tf.one_hot(y, tf.shape(logits)[1], on_value=True, off_value=False)
        wrong = tf.argmax(tf.where(is_label, tf.constant(-math.inf), logits), axis=1)
        return -log_odds(logits, wrong), tf.zeros_like(y, tf.bool)
    pipeline = target.pipeline
    found = violations.scores(pipeline, x)
    infinity = tf.constant(math.inf)

    def of_goal(goal: tf.Tensor) -> tf.Tensor:
        missed = sum(violations.violations(found, tf.fill(tf.shape(y), goal), pipeline))
        return tf.where(y == goal, infinity, missed)

    num_classes = pipeline.encoder_thresholds.shape[0]
    classes = tf.range(num_classes, dtype=tf.int64)
    missed = tf.map_fn(of_goal, classes, fn_output_signature=tf.float32)  # [K, N]
    succeeds = (found.labels != y) & (found.labels != REJECT)
    return tf.reduce_min(missed, axis=0), succeeds


def _query(
    target: Target,
    x: tf.Tensor,
    y: tf.Tensor,
    ball: balls.Ball,
    score: tf.Tensor,
    constants: _Constants,
) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
    """Makes some queries; images `[N, H, W, C]` that succeed stand still.

    Returns:
        The best images, their scores `[N]`, and whether they succeed `[N]`.
    """
    given, eps = ball.center, ball.eps
    _, height, width, channels = x.shape
    count = tf.shape(x)[0]

    def draw(query: tf.Tensor, purpose: int, shape: list[tf.Tensor]) -> tf.Tensor:
        return tf.random.stateless_uniform(shape, tf.stack([constants.seed, query * 8 + purpose]))

    def stripes(query: tf.Tensor) -> tf.Tensor:
        return tf.where(draw(query, 0, [count, 1, width, channels]) < 0.5, -eps, eps) + given

    def with_square(x: tf.Tensor, query: tf.Tensor) -> tf.Tensor:
        share = _FIRST_SHARE * _schedule(query, constants.num_queries)
        side = tf.sqrt(share * float(height * width))
        side = tf.clip_by_value(tf.round(side), 1.0, float(min(height, width)))

        def covers(length: int, purpose: int) -> tf.Tensor:
            begin = tf.floor(draw(query, purpose, [count, 1]) * (float(length) - side + 1.0))
            places = tf.range(length, dtype=tf.float32)[tf.newaxis]  # [1, length]
            return (places >= begin) & (places < begin + side)  # [N, length]

        inside = covers(height, 1)[:, :, tf.newaxis] & covers(width, 2)[:, tf.newaxis]
        change = tf.where(draw(query, 3, [count, 1, 1, channels]) < 0.5, -eps, eps)
        return tf.where(inside[..., tf.newaxis], given + change, x)

    def step(
        query: tf.Tensor, x: tf.Tensor, score: tf.Tensor, done: tf.Tensor
    ) -> tuple[tf.Tensor, ...]:
        tried = tf.cond(query == 0, lambda: stripes(query), lambda: with_square(x, query))
        tried = ball.project(tried)
        tried_score, succeeds = _score(target, tried, y)
        better = ~done & (succeeds | (tried_score < score))
        x = balls.where(better, tried, x)
        return query + 1, x, tf.where(better, tried_score, score), done | succeeds

    def goes_on(query: tf.Tensor, *state: tf.Tensor) -> tf.Tensor:
        return (query < constants.last_query) & ~tf.reduce_all(state[-1])

    start = (constants.first_query, x, score, _score(target, x, y)[1])
    return tuple(tf.while_loop(goes_on, step, start)[1:])


def _schedule(query: tf.Tensor, num_queries: tf.Tensor) -> tf.Tensor:
    """The share of the image that a square covers, relative to the first: halved again and again.

    The places of the halvings are those of the authors' code, for 10,000 queries.
    """
    progress = tf.cast(query, tf.float32) / tf.cast(num_queries, tf.float32) * 10_000.0
    halvings = [10.0, 50.0, 200.0, 500.0, 1000.0, 2000.0, 4000.0, 6000.0, 8000.0]
    passed = tf.reduce_sum(tf.cast(progress > tf.constant(halvings), tf.float32))
    return 0.5**passed
