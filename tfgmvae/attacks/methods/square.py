"""The square attack (Andriushchenko et al. 2020): random search that needs scores only.

For the infinity norm a random square of the image is set to the lower or the upper end of the
ball in each query. For the Euclidean norm the change within one window of two is taken away, and
what it weighed is given to the other as two bumps of opposite signs, on top of what was there; what
the value range cuts off is given back to the rest of the change. Either is kept if the score gets
better. For a classifier of ours the score is how far the image is from being accepted with a wrong
label, by the whole pipeline: distance, margin, reconstruction and further scores. For other
classifiers it is the log-odds of the best wrong class, which a threshold on the confidence asks
for. Nothing is differentiated.
"""

from __future__ import annotations

import dataclasses
import math
from typing import Any, ClassVar, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.attacks import violations
from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.attacks.restarts import Best
from tfgmvae.io.numbers import check_count
from tfgmvae.perturbation import balls
from tfgmvae.targets.target import Target

_QUERIES_PER_CALL = 50
_FIRST_SHARE = {math.inf: 0.3, 2.0: 0.1}
_TILES = 5
_SMALLEST_WINDOW = 3
_REFILLS = 2
_TINY = 1e-12
_NEARLY_CANCELLED = 1e-3


@dataclasses.dataclass(frozen=True)
class Square(Attack):
    """The square attack on the scores of the whole pipeline.

    Attributes:
        queries: Queries per image. Default 1000. An image that succeeds is done; of classifiers
            that are none of ours this is asked every 50 queries.
        start: Images to begin at, in the shape of x, for example what another attack ended with.
            Default `None`: stripes, or bumps, all over the given images.
    """

    name: ClassVar[str] = "square"
    summary: ClassVar[str] = "random search with the scores of the whole pipeline"
    uses_gradients: ClassVar[bool] = False
    knows_rejection: ClassVar[bool] = True
    takes_images_of_no_class: ClassVar[bool] = True
    beats: ClassVar[tuple[str, ...]] = ("noise",)
    supports_targets: ClassVar[bool] = False

    queries: int = 1000
    start: Any = dataclasses.field(default=None, compare=False)

    def __post_init__(self) -> None:
        check_count("queries", self.queries)

    def run(self, problem: Problem) -> np.ndarray:
        best = Best.of(problem)
        best.broken[:] = problem.fooled(problem.x, problem.y)
        starts = problem.starts(self.start)
        best.record_start(problem, starts)
        for number, part in problem.batches():
            items = np.arange(len(starts))[part]
            items = items[~best.broken[items]]
            self._search(problem, best, items, starts[items], problem.seed_of(number))
        return best.adversarial

    def _search(
        self,
        problem: Problem,
        best: Best,
        items: np.ndarray,
        starts: np.ndarray,
        seed: int,
    ) -> None:
        """Searches the balls of the images `items` `[M]`, and keeps the best."""
        x, score = starts, np.full(len(items), np.inf, np.float32)
        for query in range(0, self.queries, _QUERIES_PER_CALL):
            if not len(items):
                return
            y = problem.y[items]
            found = problem.target.run(
                _query,
                x,
                y,
                problem.ball(items),
                score,
                _Constants(
                    np.int32(query),
                    np.int32(min(self.queries, query + _QUERIES_PER_CALL)),
                    np.int32(self.queries),
                    np.int32(seed),
                    np.float32(problem.radius),
                ),
                has_start=self.start is not None,
            )
            x, score, done = (part.numpy() for part in found)
            if not problem.target.has_pipeline:
                done = problem.fooled(x, y)
            best.record(items, x, done, score)
            items, x, score = items[~done], x[~done], score[~done]


class _Constants(NamedTuple):
    first_query: tf.Tensor
    last_query: tf.Tensor
    num_queries: tf.Tensor
    seed: tf.Tensor
    radius: tf.Tensor


def _score(target: Target, x: tf.Tensor, y: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    """Returns how far images are from success, and whether that is seen to be reached: `[M]`."""
    missed, labels = violations.shortfalls(target, x)
    return violations.nearest_wrong(missed, y), violations.is_wrong(labels, y)


def _query(
    target: Target,
    x: tf.Tensor,
    y: tf.Tensor,
    ball: balls.Ball,
    score: tf.Tensor,
    constants: _Constants,
    has_start: bool,
) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
    """Makes some queries; images `[M, H, W, C]` that succeed stand still.

    Returns:
        The best images, their scores `[M]`, and whether they succeed `[M]`.
    """
    search = _SEARCHES[ball.norm](ball, constants)

    def step(
        query: tf.Tensor, x: tf.Tensor, score: tf.Tensor, done: tf.Tensor
    ) -> tuple[tf.Tensor, ...]:
        draws = _Draws(constants.seed, query, tf.shape(x)[0])
        if has_start:
            tried = search.changed(x, draws)
        else:
            tried = tf.cond(
                query == 0, lambda: search.first(draws), lambda: search.changed(x, draws)
            )
        tried = ball.project(tried)
        tried_score, succeeds = _score(target, tried, y)
        better = ~done & (succeeds | (tried_score < score))
        x = balls.where(better, tried, x)
        return query + 1, x, tf.where(better, tried_score, score), done | succeeds

    def goes_on(query: tf.Tensor, *state: tf.Tensor) -> tf.Tensor:
        return (query < constants.last_query) & ~tf.reduce_all(state[-1])

    own, done = _score(target, x, y)
    if has_start:
        score = tf.minimum(score, own)
    return tuple(tf.while_loop(goes_on, step, (constants.first_query, x, score, done))[1:])


class _Draws(NamedTuple):
    """The random numbers of one query of M images."""

    seed: tf.Tensor
    query: tf.Tensor
    count: tf.Tensor

    def uniform(self, purpose: int, shape: list[int]) -> tf.Tensor:
        """Numbers in [0, 1): `[M, *shape]`."""
        seeds = tf.stack([self.seed, self.query * 8 + purpose])
        return tf.random.stateless_uniform([self.count, *shape], seeds)

    def signs(self, purpose: int, shape: list[int]) -> tf.Tensor:
        """Numbers -1 and 1: `[M, *shape]`."""
        return tf.where(self.uniform(purpose, shape) < 0.5, -1.0, 1.0)

    def corners(self, purpose: int, height: int, width: int, side: tf.Tensor) -> tf.Tensor:
        """Rows and columns at which squares within the image begin: `[M, 2]`."""
        room = tf.stack([float(height) - side, float(width) - side]) + 1.0
        return tf.floor(self.uniform(purpose, [2]) * room)


class _InfinityNorm:
    """The changes of the square attack for the infinity norm."""

    def __init__(self, ball: balls.Ball, constants: _Constants) -> None:
        self.ball = ball
        self.constants = constants
        _, self.height, self.width, self.channels = ball.center.shape

    def side(self, query: tf.Tensor) -> tf.Tensor:
        """The side of the square in a query, a float."""
        share = _FIRST_SHARE[self.ball.norm] * _schedule(query, self.constants.num_queries)
        side = tf.round(tf.sqrt(share * float(self.height * self.width)))
        shorter = min(self.height, self.width)
        smallest = min(1 if self.ball.norm == math.inf else _SMALLEST_WINDOW, shorter)
        return tf.clip_by_value(side, float(smallest), float(shorter))

    def first(self, draws: _Draws) -> tf.Tensor:
        """Stripes, the images of the first query."""
        stripes = draws.signs(0, [1, self.width, self.channels])
        return self.ball.center + self.ball.eps * stripes

    def changed(self, x: tf.Tensor, draws: _Draws) -> tf.Tensor:
        """Images `[M, H, W, C]` with another square each."""
        side = self.side(draws.query)
        inside = self.inside(draws.corners(1, self.height, self.width, side), side)
        change = self.ball.eps * draws.signs(3, [1, 1, self.channels])
        return tf.where(inside[..., tf.newaxis], self.ball.center + change, x)

    def inside(self, corners: tf.Tensor, side: tf.Tensor) -> tf.Tensor:
        """Whether pixels lie in the squares that begin at corners `[M, 2]`: bool `[M, H, W]`."""
        rows, columns = _places(corners, self.height, self.width)
        return (rows >= 0) & (rows < side) & (columns >= 0) & (columns < side)


class _EuclideanNorm(_InfinityNorm):
    """Its changes for the Euclidean norm."""

    def first(self, draws: _Draws) -> tf.Tensor:
        """Bumps side by side, all over the image."""
        side = max(1, min(self.height, self.width) // _TILES)
        rows, columns = -(-self.height // side), -(-self.width // side)
        nowhere = tf.zeros([draws.count, 2])
        bump = _bumps(nowhere, tf.constant(float(side)), draws.uniform(0, []) < 0.5, side, side)
        bumps = tf.tile(bump, [1, rows, columns])[..., tf.newaxis]
        signs = draws.signs(1, [rows, columns, self.channels])
        signs = tf.repeat(tf.repeat(signs, side, axis=1), side, axis=2)
        return self.refilled((bumps * signs)[:, : self.height, : self.width])

    def changed(self, x: tf.Tensor, draws: _Draws) -> tf.Tensor:
        """Images with some of the change moved from one window into another."""
        change = x - self.ball.center  # [M, H, W, C]
        side = self.side(draws.query)
        corners = draws.corners(1, self.height, self.width, side)
        to = self.inside(corners, side)[..., tf.newaxis]
        others = draws.corners(2, self.height, self.width, side)
        away = self.inside(others, side)[..., tf.newaxis]
        upright = draws.uniform(3, []) < 0.5
        bumps = _bumps(corners, side, upright, self.height, self.width)[..., tf.newaxis]
        bumps *= draws.signs(4, [1, 1, self.channels])
        unused = tf.maximum(self.constants.radius**2 - _squared(change, [1, 2, 3]), 0.0)
        moved = _squared(tf.where(to | away, change, 0.0), [1, 2])  # [M, 1, 1, C]
        weight = tf.sqrt(unused / float(self.channels) + moved)
        here = tf.where(to, change, 0.0)
        direction = bumps + here / tf.maximum(tf.sqrt(_squared(here, [1, 2])), _TINY)
        size = tf.sqrt(_squared(direction, [1, 2]))
        # A bump may meet its very opposite; then it stands alone.
        cancelled = size < _NEARLY_CANCELLED
        direction = tf.where(cancelled, bumps, direction / tf.maximum(size, _NEARLY_CANCELLED))
        return self.refilled(tf.where(to, weight * direction, tf.where(away, 0.0, change)))

    def refilled(self, change: tf.Tensor) -> tf.Tensor:
        """Images with the change stretched to the radius, also where some of it is cut off."""
        center, low, high = self.ball.center, self.ball.low, self.ball.high
        for _ in range(_REFILLS):
            change = tf.clip_by_value(center + self.stretched(change), low, high) - center
        return center + self.stretched(change)

    def stretched(self, change: tf.Tensor) -> tf.Tensor:
        size = tf.sqrt(_squared(change, [1, 2, 3]))
        return change * (self.constants.radius / tf.maximum(size, _TINY))


_SEARCHES = {math.inf: _InfinityNorm, 2.0: _EuclideanNorm}


def _squared(change: tf.Tensor, axes: list[int]) -> tf.Tensor:
    return tf.reduce_sum(change**2, axis=axes, keepdims=True)


def _places(corners: tf.Tensor, height: int, width: int) -> tuple[tf.Tensor, tf.Tensor]:
    """Rows `[M, H, 1]` and columns `[M, 1, W]` of the pixels, counted from corners `[M, 2]`."""
    rows = tf.range(height, dtype=tf.float32)[tf.newaxis, :, tf.newaxis]
    columns = tf.range(width, dtype=tf.float32)[tf.newaxis, tf.newaxis]
    begin = corners[:, :, tf.newaxis, tf.newaxis]
    return rows - begin[:, 0], columns - begin[:, 1]


def _bumps(
    corners: tf.Tensor, side: tf.Tensor, upright: tf.Tensor, height: int, width: int
) -> tf.Tensor:
    """Two bumps of opposite signs that fill a square, and are of length one together.

    Args:
        corners: `[M, 2]`, where the squares begin.
        side: Scalar.
        upright: bool `[M]`, whether one bump is below the other, rather than beside it.
        height: Of the image.
        width: Of the image.

    Returns:
        `[M, H, W]`, zero outside of the squares. A bump falls off from its middle along squares,
        at distance d by the sum of 1 / k^2 for k up to d.
    """
    rows, columns = _places(corners, height, width)
    inside = (rows >= 0) & (rows < side) & (columns >= 0) & (columns < side)
    turned = upright[:, tf.newaxis, tf.newaxis]
    along, across = tf.where(turned, rows, columns), tf.where(turned, columns, rows)  # [M, H, W]
    half = tf.floor(side / 2)
    is_first = along < half
    middle = tf.where(is_first, tf.floor(half / 2), half + tf.floor((side - half) / 2))
    distance = tf.maximum(tf.abs(along - middle), tf.abs(across - half))
    steps = np.arange(1, max(height, width) + 2, dtype=np.float64)
    falls = np.concatenate([[0.0], np.cumsum(steps**-2.0)]).astype(np.float32)
    reach = tf.gather(falls, tf.cast(half, tf.int32) + 1)
    places = tf.minimum(tf.cast(distance, tf.int32), len(falls) - 1)
    bump = tf.where(inside, reach - tf.gather(falls, places), 0.0)
    first, second = tf.where(is_first, bump, 0.0), tf.where(is_first, 0.0, bump)
    sizes = [tf.maximum(tf.sqrt(_squared(part, [1, 2])), _TINY) for part in (first, second)]
    both = first / sizes[0] - second / sizes[1]
    return both / tf.maximum(tf.sqrt(_squared(both, [1, 2])), _TINY)


def _schedule(query: tf.Tensor, num_queries: tf.Tensor) -> tf.Tensor:
    """The share of the image that a square covers, relative to the first: halved again and again.

    The places of the halvings are those of the authors' code, for 10,000 queries.
    """
    progress = tf.cast(query, tf.float32) / tf.cast(num_queries, tf.float32) * 10_000.0
    halvings = [10.0, 50.0, 200.0, 500.0, 1000.0, 2000.0, 4000.0, 6000.0, 8000.0]
    passed = tf.reduce_sum(tf.cast(progress > tf.constant(halvings), tf.float32))
    return 0.5**passed
