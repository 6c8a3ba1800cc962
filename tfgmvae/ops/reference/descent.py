"""The two descents of the latent search: Levenberg-Marquardt and Adam, on many lanes at once.

A lane is one start of one item. It has its own damping, its own status and its own best iterate;
nothing is shared between lanes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import tensorflow as tf

from tfgmvae.decision import SearchStatus
from tfgmvae.ops.search_options import SearchOptions

_INITIAL_DAMPING = 0.1
_DAMPING_FACTOR = 8.0
_MIN_DAMPING = 1e-7
_MAX_DAMPING = 1e6

_ADAM_DECAYS = (0.9, 0.999)
_ADAM_EPSILON = 1e-8
# Adam swings around a minimum for some 10 iterations without a new best one.
_ADAM_WINDOW = 20

# The status of a lane that has not ended, beside the values of `SearchStatus`.
RUNNING = -1


class Point(NamedTuple):
    """A code per lane, and what the objective is there."""

    latents: tf.Tensor  # [R, D]
    value: tf.Tensor  # [R], the objective
    error: tf.Tensor  # [R], its squared reconstruction error


class Lanes(NamedTuple):
    """How far every lane has come."""

    best: Point  # the best iterate so far
    num_iterations: tf.Tensor  # [R] int32
    status: tf.Tensor  # [R] int32, a SearchStatus or RUNNING

    def improved(self, trial: Point) -> tf.Tensor:
        """Where a trial of a running lane is finite and strictly below its best `[R]`."""
        is_better = tf.math.is_finite(trial.value) & (trial.value < self.best.value)
        return is_better & (self.status == RUNNING)

    def ended(self, where: tf.Tensor, status: SearchStatus) -> Lanes:
        """The lanes, with a status for those running ones where `where` `[R]` says so."""
        where &= self.status == RUNNING
        return self._replace(status=tf.where(where, status.value, self.status))


class LaneObjective(NamedTuple):
    """F of every lane, with the component of its prior term fixed."""

    decode: Callable[[tf.Tensor], tf.Tensor]
    targets: tf.Tensor  # [R, P]
    means: tf.Tensor  # [R, D]
    precisions: tf.Tensor  # [R], 1 / (2 scale^2), or 0 for the objective "likelihood"
    offsets: tf.Tensor  # [R]

    def at(self, latents: tf.Tensor) -> Point:
        """The objective at one code per lane `[R, D]`."""
        error = tf.reduce_sum(tf.square(self.decode(latents) - self.targets), axis=-1)  # [R]
        distance = tf.reduce_sum(tf.square(latents - self.means), axis=-1)  # [R]
        # Not a chain of additions: TensorFlow's optimizer makes a temporary variable of that, which
        # fails in a loop within a loop where memory is short.
        terms = tf.stack([error, self.precisions * distance, self.offsets])  # [3, R]
        return Point(latents, tf.reduce_sum(terms, axis=0), error)

    def linearized(self, latents: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        """`J^T J` `[R, D, D]` and `J^T r` `[R, D]`, in float64."""
        # Forward mode, because an image has far more elements than a code has.
        slopes = tf.vectorized_map(
            lambda direction: self._slope(latents, direction), tf.eye(latents.shape[1])
        )  # [D, R, P]
        residuals = self.decode(latents) - self.targets  # [R, P]
        # A Gram matrix of float32 columns is positive definite to working precision in float64, so
        # that no damped one can fail to factorise, whatever the decoder.
        jacobian = tf.cast(tf.transpose(slopes, [1, 0, 2]), tf.float64)  # [R, D, P], J transposed
        residuals = tf.cast(residuals, tf.float64)
        precisions = tf.cast(self.precisions, tf.float64)[:, tf.newaxis]  # [R, 1]
        deviations = tf.cast(latents - self.means, tf.float64)  # [R, D]
        gram = tf.matmul(jacobian, jacobian, transpose_b=True)  # [R, D, D]
        gram = tf.linalg.set_diag(gram, tf.linalg.diag_part(gram) + precisions)
        gradient = tf.linalg.matvec(jacobian, residuals) + precisions * deviations  # [R, D]
        return gram, gradient

    def _slope(self, latents: tf.Tensor, direction: tf.Tensor) -> tf.Tensor:
        """The derivative `[R, P]` of the images along one direction `[D]` of all codes."""
        tangents = tf.broadcast_to(direction, latents.shape)
        with tf.autodiff.ForwardAccumulator(latents, tangents) as accumulator:
            images = self.decode(latents)
        slope = accumulator.jvp(images)
        if slope is None:
            raise ValueError(
                "Expected a decoder that depends on its input and that TensorFlow can "
                "differentiate in forward mode. Received: one without forward-mode derivatives; "
                'method="gradient_descent" does not need them'
            )
        return slope


def levenberg_marquardt(objective: LaneObjective, lanes: Lanes, options: SearchOptions) -> Lanes:
    """Levenberg-Marquardt from the best points of the lanes; `latent_search` describes it.

    Args:
        objective: Of R lanes.
        lanes: Where they start.
        options: `max_iterations` and `tolerance` as scalar tensors.

    Returns:
        The lanes, all of them ended.
    """

    def is_unfinished(lanes: Lanes, damping: tf.Tensor) -> tf.Tensor:
        return tf.reduce_any(lanes.status == RUNNING)

    def iterate(lanes: Lanes, damping: tf.Tensor) -> tuple[Lanes, tf.Tensor]:
        best = lanes.best
        gram, gradient = objective.linearized(best.latents)
        step = _damped_step(gram, gradient, tf.cast(damping, tf.float64))
        promise = -tf.cast(tf.reduce_sum(step * gradient, axis=-1), tf.float32)  # [R]
        trial = objective.at(best.latents + tf.cast(step, tf.float32))

        is_running = lanes.status == RUNNING
        is_accepted = lanes.improved(trial)
        enough = options.tolerance * best.value
        is_small = is_accepted & (best.value - trial.value <= enough)
        is_flat = (damping <= _INITIAL_DAMPING) & (promise <= enough)
        lowered = tf.maximum(damping / _DAMPING_FACTOR, _MIN_DAMPING)
        raised = tf.where(is_running, damping * _DAMPING_FACTOR, damping)
        damping = tf.where(is_accepted, lowered, raised)
        lanes = Lanes(
            best=_select(is_accepted, trial, best),
            num_iterations=lanes.num_iterations + tf.cast(is_running, tf.int32),
            status=lanes.status,
        )
        lanes = lanes.ended(is_small | is_flat, SearchStatus.CONVERGED)
        lanes = lanes.ended(~is_accepted & (damping > _MAX_DAMPING), SearchStatus.STALLED)
        is_last = lanes.num_iterations >= options.max_iterations
        return lanes.ended(is_last, SearchStatus.MAX_ITERATIONS), damping

    damping = tf.fill(lanes.status.shape, _INITIAL_DAMPING)
    lanes, _ = tf.while_loop(is_unfinished, iterate, (lanes, damping), parallel_iterations=1)
    return lanes


def _damped_step(gram: tf.Tensor, gradient: tf.Tensor, damping: tf.Tensor) -> tf.Tensor:
    """The solution `[R, D]` of `(A + damping * diag(A)) step = -gradient`, non-finite if A is."""
    is_finite = tf.reduce_all(tf.math.is_finite(gram), axis=[-2, -1])[:, tf.newaxis]  # [R, 1]
    gram = tf.where(
        is_finite[..., tf.newaxis], gram, tf.eye(gram.shape[-1], dtype=gram.dtype)
    )  # [R, D, D]
    diagonal = tf.linalg.diag_part(gram)  # [R, D]
    # A direction that changes nothing has a zero on the diagonal and must not make A singular.
    largest = tf.reduce_max(diagonal, axis=-1, keepdims=True)  # [R, 1]
    floor = tf.where(largest > 0, 1e-8 * largest, 1.0)
    damped = diagonal + damping[:, tf.newaxis] * tf.maximum(diagonal, floor)
    factor = tf.linalg.cholesky(tf.linalg.set_diag(gram, damped))
    step = tf.linalg.cholesky_solve(factor, -gradient[..., tf.newaxis])[..., 0]  # [R, D]
    return tf.where(is_finite, step, float("nan"))


def adam(objective: LaneObjective, lanes: Lanes, options: SearchOptions) -> Lanes:
    """Adam from the best points of the lanes; `latent_search` describes it.

    Args:
        objective: Of R lanes.
        lanes: Where they start.
        options: `max_iterations`, `tolerance` and `learning_rate` as scalar tensors.

    Returns:
        The lanes, all of them ended.
    """
    first_decay, second_decay = _ADAM_DECAYS

    def at(latents: tf.Tensor) -> tuple[Point, tf.Tensor]:
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(latents)
            point = objective.at(latents)
        # Every lane depends on its own code only, so the gradient of the sum holds them all.
        gradient = tape.gradient(
            point.value, latents, unconnected_gradients=tf.UnconnectedGradients.ZERO
        )
        return point, gradient

    def is_unfinished(iteration: tf.Tensor, lanes: Lanes, *state: tf.Tensor) -> tf.Tensor:
        return tf.reduce_any(lanes.status == RUNNING)

    def iterate(
        iteration: tf.Tensor,
        lanes: Lanes,
        latents: tf.Tensor,
        gradient: tf.Tensor,
        first_moment: tf.Tensor,
        second_moment: tf.Tensor,
        window_value: tf.Tensor,
    ) -> tuple[Any, ...]:
        iteration += 1
        is_running = lanes.status == RUNNING
        first_moment = first_decay * first_moment + (1 - first_decay) * gradient
        second_moment = second_decay * second_moment + (1 - second_decay) * tf.square(gradient)
        power = tf.cast(iteration, tf.float32)
        mean = first_moment / (1 - tf.pow(first_decay, power))
        deviation = tf.sqrt(second_moment / (1 - tf.pow(second_decay, power)))
        latents = latents - options.learning_rate * mean / (deviation + _ADAM_EPSILON)
        trial, gradient = at(latents)
        lanes = Lanes(
            best=_select(lanes.improved(trial), trial, lanes.best),
            num_iterations=lanes.num_iterations + tf.cast(is_running, tf.int32),
            status=lanes.status,
        )
        lanes = lanes.ended(~tf.math.is_finite(trial.value), SearchStatus.STALLED)
        is_window_end = iteration % _ADAM_WINDOW == 0
        is_level = window_value - lanes.best.value <= options.tolerance * window_value
        lanes = lanes.ended(is_window_end & is_level, SearchStatus.CONVERGED)
        window_value = tf.where(is_window_end, lanes.best.value, window_value)
        lanes = lanes.ended(iteration >= options.max_iterations, SearchStatus.MAX_ITERATIONS)
        return iteration, lanes, latents, gradient, first_moment, second_moment, window_value

    latents = lanes.best.latents
    zeros = tf.zeros_like(latents)
    _, gradient = at(latents)
    state = (tf.constant(0), lanes, latents, gradient, zeros, zeros, lanes.best.value)
    return tf.while_loop(is_unfinished, iterate, state, parallel_iterations=1)[1]


def _select(where: tf.Tensor, new: Point, old: Point) -> Point:
    return Point(
        latents=tf.where(where[:, tf.newaxis], new.latents, old.latents),
        value=tf.where(where, new.value, old.value),
        error=tf.where(where, new.error, old.error),
    )
