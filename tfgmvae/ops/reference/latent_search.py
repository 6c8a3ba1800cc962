"""Both ops in pure TensorFlow: the definition of correct, and the fallback of the native core."""

from __future__ import annotations

import contextlib
import functools
import inspect
import math
import weakref
from collections.abc import Callable, Hashable, Iterator
from typing import Any, NamedTuple

import keras
import tensorflow as tf

from tfgmvae.decision import REJECT, Reason, SearchStatus
from tfgmvae.ops.arguments import (
    LatentSearchArguments,
    ThresholdScoreArguments,
    check_decoded_shape,
)
from tfgmvae.ops.results import LatentSearchResult, ThresholdScores

_CHUNK_BYTES = 1 << 26
_TILE_BYTES = 1 << 26
# Enough rows to keep the matrix products efficient; a single item pays for a whole tile.
_MAX_TILE_ITEMS = 16
_MAX_TILE_CODES = 256

_INITIAL_DAMPING = 0.1
_DAMPING_FACTOR = 8.0
_MIN_DAMPING = 1e-7
_MAX_DAMPING = 1e6

_ADAM_DECAYS = (0.9, 0.999)
_ADAM_EPSILON = 1e-8
# Adam swings around a minimum for some 10 iterations without a new best one.
_ADAM_WINDOW = 20

_RUNNING = -1

# Maps a tile `[T, P]` to its starts `[T, S, D]`, their classes `[T, S]` and which exist `[T, S]`.
_FindStarts = Callable[[tf.Tensor], tuple[tf.Tensor, tf.Tensor, tf.Tensor]]


def threshold_score(arguments: ThresholdScoreArguments) -> ThresholdScores:
    """The definition of `tfgmvae.ops.threshold_score`, for eager, traced and XLA-compiled code.

    Args:
        arguments: From `tfgmvae.ops.arguments.check_threshold_score`.

    Returns:
        The scores, in the dtype of the arguments.
    """
    x, reconstruction, latents, means, scales, encoder_thresholds, decoder_thresholds = arguments
    distances = component_distances(latents, means, scales)  # [N, K]
    classes = _most_responsible(distances, means, scales)  # [N]
    latent_distance = tf.gather(distances, classes, batch_dims=1)  # [N]
    image_axes = list(range(1, x.shape.rank))
    reconstruction_error = tf.reduce_sum(tf.square(x - reconstruction), axis=image_axes)  # [N]
    within_encoder = latent_distance <= tf.gather(encoder_thresholds, classes)
    within_decoder = reconstruction_error <= tf.gather(decoder_thresholds, classes)
    # NaN is not within. TensorFlow rewrites "not (a <= b)" to "a > b", which would accept it.
    reason = tf.where(within_encoder, 0, Reason.ENCODER.value)
    reason += tf.where(within_decoder, 0, Reason.DECODER.value)
    return ThresholdScores(
        classes=classes,
        accepted=within_encoder & within_decoder,
        reason=tf.cast(reason, tf.int8),
        latent_distance=latent_distance,
        reconstruction_error=reconstruction_error,
    )


def component_distances(
    latents: tf.Tensor, component_means: tf.Tensor, component_scales: tf.Tensor
) -> tf.Tensor:
    """Mahalanobis distances of codes to all components.

    Args:
        latents: `[N, D]`.
        component_means: `[K, D]`.
        component_scales: `[K]`.

    Returns:
        `[N, K]`.
    """
    differences = latents[:, tf.newaxis, :] - component_means  # [N, K, D]
    squared = tf.reduce_sum(tf.square(differences), axis=-1)  # [N, K]
    # The gradient of a square root at 0 is infinite; a code on a mean must have gradient 0.
    is_positive = squared > 0
    root = tf.where(is_positive, tf.sqrt(tf.where(is_positive, squared, 1)), squared)
    return root / component_scales


def _most_responsible(
    distances: tf.Tensor, component_means: tf.Tensor, component_scales: tf.Tensor
) -> tf.Tensor:
    latent_dim = component_means.shape[1]
    log_density = -0.5 * tf.square(distances) - latent_dim * tf.math.log(component_scales)
    # Left in, a NaN would win or lose the maximum depending on the device.
    comparable = tf.where(tf.math.is_nan(log_density), -float("inf"), log_density)  # [N, K]
    return tf.argmax(comparable, axis=-1, output_type=tf.int64)  # [N]


def latent_search(
    arguments: LatentSearchArguments, *, chunk_size: int | None = None
) -> LatentSearchResult:
    """The definition of `tfgmvae.ops.latent_search`.

    The items are searched in tiles of one fixed shape, the last one filled up: memory is bounded,
    and an item meets the same arithmetic alone and in any batch. Called eagerly, this goes through
    `x` chunk by chunk with one traced function per decoder and options. Called while a
    `tf.function` or an export is traced, it adds stock operations to that graph.

    Levenberg-Marquardt minimises `||r||^2`, `r = [g(z) - x; (z - mean_k) / (sqrt(2) scale_k)]`
    (the second part for the objective "map" only), with Jacobian `J` and `A = J^T J`, by steps
    `-(A + damping * diag(A))^-1 J^T r`, the scaling of Marquardt (1963). The damping starts at 0.1;
    an accepted step divides it by 8 (to no less than 1e-7), a rejected one multiplies it by 8. A
    start ends as

    - CONVERGED where an accepted step has `F_old - F_new <= tolerance * F_old`, or where a step
      tried with a damping of at most 0.1 has `-step^T J^T r <= tolerance * F_old` (the gradient is
      zero to tolerance: such a step promises no more, and rounding may well have it rejected);
    - STALLED where a rejected step raises the damping above 1e6;
    - MAX_ITERATIONS where `num_iterations == max_iterations` and none of the above;
    - NONFINITE where F is not finite at the start.

    Gradient descent is Adam (Kingma and Ba, 2015) with decays 0.9 and 0.999 and epsilon 1e-8. A
    start ends as CONVERGED where, at iteration 20, 40, 60 and so on, its best F is not lower than
    20 iterations ago by more than `tolerance * F` (so a single noisy step ends nothing), as STALLED
    where F stops being finite, and otherwise as above.

    Args:
        arguments: From `tfgmvae.ops.arguments.check_latent_search`.
        chunk_size: Items per call of the traced function; by default as many as keep a chunk of
            `x` within 64 MiB. The result does not depend on it.

    Returns:
        The result.

    Raises:
        ValueError: Where the decoder's images are not of the shape of `x`.
    """
    num_components, latent_dim = arguments.component_means.shape
    options = _SearchOptions(
        image_shape=tuple(arguments.x.shape[1:]),
        latent_dim=latent_dim,
        num_components=num_components,
        num_starts=min(arguments.num_starts, max(num_components, arguments.codebook.shape[0] or 0)),
        method=arguments.method,
        objective=arguments.objective,
    )
    is_eager = tf.executing_eagerly()
    search: _Search | _TracedSearch
    if is_eager:
        search = _traced_search(arguments.decoder, options)
    else:
        search = _Search(lambda: arguments.decoder, options)
    codebook_images = arguments.codebook_images
    if codebook_images is None and options.method == "levenberg_marquardt":
        codebook_images = search.decode_codebook(arguments.codebook)
    elif codebook_images is None:
        codebook_images = tf.zeros([0, *options.image_shape])

    def find(x: Any) -> LatentSearchResult:
        return search.find(
            tf.cast(tf.convert_to_tensor(x), tf.float32),
            arguments.component_means,
            arguments.component_scales,
            arguments.encoder_thresholds,
            arguments.codebook,
            codebook_images,
            tf.constant(arguments.max_iterations, tf.int32),
            tf.constant(arguments.tolerance, tf.float32),
            tf.constant(arguments.learning_rate, tf.float32),
        )

    if not is_eager:
        return find(arguments.x)
    if chunk_size is None:
        chunk_size = max(_CHUNK_BYTES // (4 * options.image_size), 1)
    # An empty x still makes one chunk, so that the result has its shapes and dtypes.
    chunk_starts = range(0, max(len(arguments.x), 1), chunk_size)
    chunks = [find(arguments.x[start : start + chunk_size]) for start in chunk_starts]
    return LatentSearchResult(*(tf.concat(fields, axis=0) for fields in zip(*chunks, strict=True)))


class _SearchOptions(NamedTuple):
    """What the graph of a search depends on, besides the decoder."""

    image_shape: tuple[int, ...]
    latent_dim: int
    num_components: int
    num_starts: int
    method: str
    objective: str

    @property
    def image_size(self) -> int:
        return math.prod(self.image_shape)

    @property
    def tile_items(self) -> int:
        """Items searched at once: a power of two that depends on the problem, never on N."""
        if self.method == "levenberg_marquardt":
            rows = self.num_starts * self.latent_dim
        else:
            rows = self.num_components
        # A row of the Jacobian in float32 and in float64, and the image beside it.
        affordable = max(_TILE_BYTES // (16 * rows * self.image_size), 1)
        return 1 << (min(affordable, _MAX_TILE_ITEMS).bit_length() - 1)

    @property
    def tile_codes(self) -> int:
        """Codebook entries decoded at once."""
        return min(max(_TILE_BYTES // (16 * self.image_size), 1), _MAX_TILE_CODES)


class _Search:
    """The graph of a latent search, for one decoder and one set of options.

    A lane is one start of one item: a tile of T items with S starts each makes R = T * S lanes.
    """

    def __init__(self, get_decoder: Callable[[], Any], options: _SearchOptions) -> None:
        self._get_decoder = get_decoder
        self._options = options

    def decode_codebook(self, codebook: tf.Tensor) -> tf.Tensor:
        """Images of the codebook, `[M, ...]`."""
        options = self._options
        images = _map_tiles(
            self._decode,
            codebook,
            options.tile_codes,
            tf.TensorSpec([None, options.image_size], tf.float32),
        )  # [M, P]
        return tf.reshape(images, [-1, *options.image_shape])

    def find(
        self,
        x: tf.Tensor,
        component_means: tf.Tensor,
        component_scales: tf.Tensor,
        encoder_thresholds: tf.Tensor,
        codebook: tf.Tensor,
        codebook_images: tf.Tensor,
        max_iterations: tf.Tensor,
        tolerance: tf.Tensor,
        learning_rate: tf.Tensor,
    ) -> LatentSearchResult:
        """Searches all items of `x` `[N, ...]`."""
        options = self._options
        components = _Components(component_means, component_scales)
        if options.method == "levenberg_marquardt":
            find_starts = self._screening(components, codebook, codebook_images)
        else:
            find_starts = self._component_starts(components)

        def find_in_tile(x: tf.Tensor) -> LatentSearchResult:
            is_finite = tf.reduce_all(tf.math.is_finite(x), axis=-1)  # [T]
            x = tf.where(is_finite[:, tf.newaxis], x, 0.0)  # [T, P]
            starts, classes, is_start = find_starts(x)  # [T, S, D], [T, S], [T, S]
            is_start &= is_finite[:, tf.newaxis]
            objective = self._lane_objective(x, tf.reshape(classes, [-1]), components)
            first = objective.at(tf.reshape(starts, [-1, options.latent_dim]))
            is_running = tf.reshape(is_start, [-1]) & tf.math.is_finite(first.value)  # [R]
            lanes = _Lanes(
                best=first,
                num_iterations=tf.zeros_like(is_running, tf.int32),
                status=tf.where(is_running, _RUNNING, SearchStatus.NONFINITE.value),
            )
            if options.method == "levenberg_marquardt":
                lanes = _levenberg_marquardt(objective, lanes, max_iterations, tolerance)
            else:
                lanes = _adam(objective, lanes, max_iterations, tolerance, learning_rate)
            return self._best_of_starts(lanes, components, encoder_thresholds)

        result = _map_tiles(
            find_in_tile,
            tf.reshape(x, [tf.shape(x)[0], options.image_size]),
            options.tile_items,
            _result_signature(options.latent_dim),
        )
        # A constant to whoever differentiates around the search, who would otherwise keep all of
        # its iterations in memory.
        return LatentSearchResult(*(tf.stop_gradient(field) for field in result))

    def _decode(self, latents: tf.Tensor) -> tf.Tensor:
        """Flattened float32 images `[R, P]` of codes `[R, D]`."""
        decoder = self._get_decoder()
        if isinstance(decoder, keras.layers.Layer):
            images = decoder(latents, training=False)
        else:
            images = decoder(latents)
        images = tf.convert_to_tensor(images)
        check_decoded_shape(images, self._options.image_shape)
        return tf.cast(tf.reshape(images, [-1, self._options.image_size]), tf.float32)

    def _screening(
        self, components: _Components, codebook: tf.Tensor, codebook_images: tf.Tensor
    ) -> _FindStarts:
        options = self._options
        num_codes = tf.shape(codebook)[0]
        images = tf.reshape(codebook_images, [-1, options.image_size])  # [M, P]
        penalties, classes = _map_tiles(
            components.penalties,
            codebook,
            options.tile_codes,
            (tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.int64)),
        )  # [M], [M]
        offsets = tf.reduce_sum(tf.square(images), axis=-1)  # [M]
        if options.objective == "map":
            offsets += penalties
        # A group is a class, or a part of a class where there are more starts than classes.
        parts = -(-options.num_starts // options.num_components)
        groups = classes * parts + tf.range(tf.size(classes, tf.int64)) % parts  # [M]

        def per_group_minimum(values: tf.Tensor) -> tf.Tensor:
            return tf.math.unsorted_segment_min(values, groups, options.num_components * parts)

        def find_starts(x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
            # F less ||x||^2, which is the same for all entries; a matrix product is exact enough
            # to choose a start by.
            scores = offsets[:, tf.newaxis] - 2 * tf.matmul(images, x, transpose_b=True)  # [M, T]
            scores = tf.where(tf.math.is_finite(scores), scores, float("inf"))
            group_scores = per_group_minimum(scores)  # [G, T]
            is_best = scores <= tf.gather(group_scores, groups)  # [M, T]
            indices = tf.where(is_best, tf.range(num_codes)[:, tf.newaxis], num_codes)  # [M, T]
            entries = per_group_minimum(indices)  # [G, T]
            # A group without an entry has the largest integer here, and no start.
            group_scores = tf.where(entries < num_codes, group_scores, float("inf"))
            entries = tf.minimum(entries, num_codes - 1)
            best, start_groups = tf.math.top_k(-tf.transpose(group_scores), options.num_starts)
            starts = tf.gather(tf.transpose(entries), start_groups, batch_dims=1)  # [T, S]
            return tf.gather(codebook, starts), start_groups // parts, tf.math.is_finite(best)

        return find_starts

    def _component_starts(self, components: _Components) -> _FindStarts:
        options = self._options

        def find_starts(x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
            shape = [x.shape[0], options.num_components]
            starts = tf.broadcast_to(components.means, [*shape, options.latent_dim])
            classes = tf.broadcast_to(tf.range(options.num_components), shape)
            return starts, classes, tf.ones(shape, tf.bool)

        return find_starts

    def _lane_objective(
        self, x: tf.Tensor, classes: tf.Tensor, components: _Components
    ) -> _LaneObjective:
        options = self._options
        scales = tf.gather(components.scales, classes)  # [R]
        if options.objective == "map":
            precisions = 0.5 / tf.square(scales)
            offsets = tf.gather(components.offsets(), classes)
        else:
            precisions = offsets = tf.zeros_like(scales)
        return _LaneObjective(
            decode=self._decode,
            targets=tf.repeat(x, classes.shape[0] // x.shape[0], axis=0),
            means=tf.gather(components.means, classes),
            precisions=precisions,
            offsets=offsets,
        )

    def _best_of_starts(
        self, lanes: _Lanes, components: _Components, encoder_thresholds: tf.Tensor
    ) -> LatentSearchResult:
        options = self._options
        penalties, classes = components.penalties(lanes.best.latents)  # [R], [R]
        values = lanes.best.error  # [R]
        if options.objective == "map":
            values += penalties
        is_finite = tf.math.is_finite(values) & (lanes.status != SearchStatus.NONFINITE.value)
        values = tf.where(is_finite, values, float("inf"))
        num_starts = values.shape[0] // options.tile_items
        by_item = tf.reshape(values, [options.tile_items, num_starts])  # [T, S]
        first_lanes = tf.range(options.tile_items) * num_starts
        winners = first_lanes + tf.argmin(by_item, axis=-1, output_type=tf.int32)  # [T]

        found = tf.gather(is_finite, winners)  # [T]
        latents = tf.gather(lanes.best.latents, winners)  # [T, D]
        classes = tf.where(found, tf.gather(classes, winners), 0)  # [T]
        distances = component_distances(latents, components.means, components.scales)  # [T, K]
        distance = tf.gather(distances, classes, batch_dims=1)  # [T]
        accepted = found & (distance <= tf.gather(encoder_thresholds, classes))
        nan = float("nan")
        status = tf.where(found, tf.gather(lanes.status, winners), SearchStatus.NONFINITE.value)
        return LatentSearchResult(
            labels=tf.where(accepted, classes, REJECT),
            classes=classes,
            accepted=accepted,
            latents=tf.where(found[:, tf.newaxis], latents, nan),
            objective_value=tf.where(found, tf.gather(values, winners), nan),
            reconstruction_error=tf.where(found, tf.gather(lanes.best.error, winners), nan),
            num_iterations=tf.where(found, tf.gather(lanes.num_iterations, winners), 0),
            status=tf.cast(status, tf.int8),
        )


class _Components(NamedTuple):
    means: tf.Tensor  # [K, D]
    scales: tf.Tensor  # [K]

    def offsets(self) -> tf.Tensor:
        """`D log(scale_k / smallest scale)`, at least 0, `[K]`."""
        return self.means.shape[1] * tf.math.log(self.scales / tf.reduce_min(self.scales))

    def penalties(self, latents: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        """The prior term of the objective "map" `[N]` and the component it comes from `[N]`."""
        distances = component_distances(latents, self.means, self.scales)  # [N, K]
        classes = _most_responsible(distances, self.means, self.scales)  # [N]
        nearest = tf.gather(distances, classes, batch_dims=1)  # [N]
        return 0.5 * tf.square(nearest) + tf.gather(self.offsets(), classes), classes


class _Point(NamedTuple):
    latents: tf.Tensor  # [R, D]
    value: tf.Tensor  # [R], the objective
    error: tf.Tensor  # [R], its squared reconstruction error


class _Lanes(NamedTuple):
    best: _Point  # the best iterate so far
    num_iterations: tf.Tensor  # [R] int32
    status: tf.Tensor  # [R] int32, a SearchStatus or _RUNNING

    def improved(self, trial: _Point) -> tf.Tensor:
        """Where a trial of a running lane is finite and strictly below its best `[R]`."""
        is_better = tf.math.is_finite(trial.value) & (trial.value < self.best.value)
        return is_better & (self.status == _RUNNING)

    def ended(self, where: tf.Tensor, status: SearchStatus) -> _Lanes:
        """The lanes, with a status for those running ones where `where` `[R]` says so."""
        where &= self.status == _RUNNING
        return self._replace(status=tf.where(where, status.value, self.status))


class _LaneObjective(NamedTuple):
    """F of every lane, with the component of its prior term fixed."""

    decode: Callable[[tf.Tensor], tf.Tensor]
    targets: tf.Tensor  # [R, P]
    means: tf.Tensor  # [R, D]
    precisions: tf.Tensor  # [R], 1 / (2 scale^2), or 0 for the objective "likelihood"
    offsets: tf.Tensor  # [R]

    def at(self, latents: tf.Tensor) -> _Point:
        """The objective at one code per lane `[R, D]`."""
        error = tf.reduce_sum(tf.square(self.decode(latents) - self.targets), axis=-1)  # [R]
        distance = tf.reduce_sum(tf.square(latents - self.means), axis=-1)  # [R]
        # Not a chain of additions: TensorFlow's optimizer makes a temporary variable of that, which
        # fails in a loop within a loop where memory is short.
        terms = tf.stack([error, self.precisions * distance, self.offsets])  # [3, R]
        return _Point(latents, tf.reduce_sum(terms, axis=0), error)

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


def _levenberg_marquardt(
    objective: _LaneObjective, lanes: _Lanes, max_iterations: tf.Tensor, tolerance: tf.Tensor
) -> _Lanes:
    def is_unfinished(lanes: _Lanes, damping: tf.Tensor) -> tf.Tensor:
        return tf.reduce_any(lanes.status == _RUNNING)

    def iterate(lanes: _Lanes, damping: tf.Tensor) -> tuple[_Lanes, tf.Tensor]:
        best = lanes.best
        gram, gradient = objective.linearized(best.latents)
        step = _damped_step(gram, gradient, tf.cast(damping, tf.float64))
        promise = -tf.cast(tf.reduce_sum(step * gradient, axis=-1), tf.float32)  # [R]
        trial = objective.at(best.latents + tf.cast(step, tf.float32))

        is_running = lanes.status == _RUNNING
        is_accepted = lanes.improved(trial)
        enough = tolerance * best.value
        is_small = is_accepted & (best.value - trial.value <= enough)
        is_flat = (damping <= _INITIAL_DAMPING) & (promise <= enough)
        lowered = tf.maximum(damping / _DAMPING_FACTOR, _MIN_DAMPING)
        raised = tf.where(is_running, damping * _DAMPING_FACTOR, damping)
        damping = tf.where(is_accepted, lowered, raised)
        lanes = _Lanes(
            best=_select(is_accepted, trial, best),
            num_iterations=lanes.num_iterations + tf.cast(is_running, tf.int32),
            status=lanes.status,
        )
        lanes = lanes.ended(is_small | is_flat, SearchStatus.CONVERGED)
        lanes = lanes.ended(~is_accepted & (damping > _MAX_DAMPING), SearchStatus.STALLED)
        is_last = lanes.num_iterations >= max_iterations
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


def _adam(
    objective: _LaneObjective,
    lanes: _Lanes,
    max_iterations: tf.Tensor,
    tolerance: tf.Tensor,
    learning_rate: tf.Tensor,
) -> _Lanes:
    first_decay, second_decay = _ADAM_DECAYS

    def at(latents: tf.Tensor) -> tuple[_Point, tf.Tensor]:
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(latents)
            point = objective.at(latents)
        # Every lane depends on its own code only, so the gradient of the sum holds them all.
        gradient = tape.gradient(
            point.value, latents, unconnected_gradients=tf.UnconnectedGradients.ZERO
        )
        return point, gradient

    def is_unfinished(iteration: tf.Tensor, lanes: _Lanes, *state: tf.Tensor) -> tf.Tensor:
        return tf.reduce_any(lanes.status == _RUNNING)

    def iterate(
        iteration: tf.Tensor,
        lanes: _Lanes,
        latents: tf.Tensor,
        gradient: tf.Tensor,
        first_moment: tf.Tensor,
        second_moment: tf.Tensor,
        window_value: tf.Tensor,
    ) -> tuple[Any, ...]:
        iteration += 1
        is_running = lanes.status == _RUNNING
        first_moment = first_decay * first_moment + (1 - first_decay) * gradient
        second_moment = second_decay * second_moment + (1 - second_decay) * tf.square(gradient)
        power = tf.cast(iteration, tf.float32)
        mean = first_moment / (1 - tf.pow(first_decay, power))
        deviation = tf.sqrt(second_moment / (1 - tf.pow(second_decay, power)))
        latents = latents - learning_rate * mean / (deviation + _ADAM_EPSILON)
        trial, gradient = at(latents)
        lanes = _Lanes(
            best=_select(lanes.improved(trial), trial, lanes.best),
            num_iterations=lanes.num_iterations + tf.cast(is_running, tf.int32),
            status=lanes.status,
        )
        lanes = lanes.ended(~tf.math.is_finite(trial.value), SearchStatus.STALLED)
        is_window_end = iteration % _ADAM_WINDOW == 0
        is_level = window_value - lanes.best.value <= tolerance * window_value
        lanes = lanes.ended(is_window_end & is_level, SearchStatus.CONVERGED)
        window_value = tf.where(is_window_end, lanes.best.value, window_value)
        lanes = lanes.ended(iteration >= max_iterations, SearchStatus.MAX_ITERATIONS)
        return iteration, lanes, latents, gradient, first_moment, second_moment, window_value

    latents = lanes.best.latents
    zeros = tf.zeros_like(latents)
    _, gradient = at(latents)
    state = (tf.constant(0), lanes, latents, gradient, zeros, zeros, lanes.best.value)
    return tf.while_loop(is_unfinished, iterate, state, parallel_iterations=1)[1]


def _select(where: tf.Tensor, new: _Point, old: _Point) -> _Point:
    return _Point(
        latents=tf.where(where[:, tf.newaxis], new.latents, old.latents),
        value=tf.where(where, new.value, old.value),
        error=tf.where(where, new.error, old.error),
    )


def _map_tiles(
    function: Callable[[tf.Tensor], Any], values: tf.Tensor, tile: int, signature: Any
) -> Any:
    """Applies a row-wise function to tiles of `tile` rows and joins what comes out.

    The last tile is filled up with NaN, so that every tile has the same shape.

    Args:
        function: Maps `[tile, C]` to a structure of tensors `[tile, ...]`.
        values: `[N, C]`, floating.
        tile: Rows per tile.
        signature: What the function returns, as a structure of `tf.TensorSpec` `[None, ...]`.

    Returns:
        The structure, of tensors `[N, ...]`.
    """
    count = tf.shape(values)[0]
    num_tiles = (count + tile - 1) // tile
    padding = [[0, num_tiles * tile - count], [0, 0]]
    padded = tf.pad(values, padding, constant_values=float("nan"))
    with _kept_caching_device():
        results = tf.map_fn(
            function,
            tf.reshape(padded, [num_tiles, tile, values.shape[1]]),
            fn_output_signature=tf.nest.map_structure(
                lambda spec: tf.TensorSpec([tile, *spec.shape[1:]], spec.dtype), signature
            ),
            parallel_iterations=1,
        )
    return tf.nest.map_structure(
        lambda result: tf.reshape(result, [num_tiles * tile, *result.shape[2:]])[:count], results
    )


@contextlib.contextmanager
def _kept_caching_device() -> Iterator[None]:
    """Restores what `tf.map_fn` leaves changed where its function, here a decoder, raises.

    The scope of `tf.distribute` strategies could not be entered any more in the whole process.
    """
    scope = tf.compat.v1.get_variable_scope()
    device = scope.caching_device
    try:
        yield
    finally:
        if scope.caching_device is not device:
            scope.set_caching_device(device)


def _result_signature(latent_dim: int) -> LatentSearchResult:
    return LatentSearchResult(
        labels=tf.TensorSpec([None], tf.int64),
        classes=tf.TensorSpec([None], tf.int64),
        accepted=tf.TensorSpec([None], tf.bool),
        latents=tf.TensorSpec([None, latent_dim], tf.float32),
        objective_value=tf.TensorSpec([None], tf.float32),
        reconstruction_error=tf.TensorSpec([None], tf.float32),
        num_iterations=tf.TensorSpec([None], tf.int32),
        status=tf.TensorSpec([None], tf.int8),
    )


class _TracedSearch:
    """The methods of a `_Search`, each traced when it is first called."""

    def __init__(self, get_decoder: Callable[[], Any], options: _SearchOptions) -> None:
        self._search = _Search(get_decoder, options)
        self._codes = tf.TensorSpec([None, options.latent_dim], tf.float32)
        self._images = tf.TensorSpec([None, *options.image_shape], tf.float32)
        self._means = tf.TensorSpec([options.num_components, options.latent_dim], tf.float32)

    # Concrete functions, because TensorFlow takes the first calls of several `tf.function` objects
    # over one Python function for a fault, and warns.

    @functools.cached_property
    def decode_codebook(self) -> Callable[..., tf.Tensor]:
        return tf.function(self._search.decode_codebook, autograph=False).get_concrete_function(
            self._codes
        )

    @functools.cached_property
    def find(self) -> Callable[..., LatentSearchResult]:
        per_component = tf.TensorSpec(self._means.shape[:1], tf.float32)
        number = tf.TensorSpec([], tf.float32)
        return tf.function(self._search.find, autograph=False).get_concrete_function(
            self._images,
            self._means,
            per_component,
            per_component,
            self._codes,
            self._images,
            tf.TensorSpec([], tf.int32),
            number,
            number,
        )


# The graphs know their decoder weakly and read its variables when they run: an entry lives as long
# as its decoder, and follows every change of weights.
_traced_searches: weakref.WeakKeyDictionary[Any, dict[Hashable, _TracedSearch]] = (
    weakref.WeakKeyDictionary()
)


def _traced_search(decoder: Callable[..., Any], options: _SearchOptions) -> _TracedSearch:
    owner: Any = decoder
    function: Any = None
    weak_decoder: Callable[[Any], Callable[[], Any]] = weakref.ref
    if inspect.ismethod(decoder):
        # A bound method is made anew at every access, so it is its object that is remembered.
        owner, function, weak_decoder = decoder.__self__, decoder.__func__, weakref.WeakMethod
    try:
        searches = _traced_searches.setdefault(owner, {})
    except TypeError:
        # Not hashable or not weakly referable: there is nothing to remember it by.
        return _TracedSearch(lambda: decoder, options)
    key = (options, function)
    if key not in searches:
        searches[key] = _TracedSearch(weak_decoder(decoder), options)
    return searches[key]
