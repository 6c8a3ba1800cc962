"""The graph of a latent search: its starts, its tiles, and the best of the starts."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import keras
import tensorflow as tf

from tfgmvae.decision import REJECT, SearchStatus
from tfgmvae.ops.arguments import check_decoded_shape
from tfgmvae.ops.reference import descent
from tfgmvae.ops.reference.mixture import Components, component_distances
from tfgmvae.ops.reference.tiles import map_tiles
from tfgmvae.ops.results import LatentSearchResult, search_result_signature
from tfgmvae.ops.search_options import SearchOptions

_TILE_BYTES = 1 << 26
# Enough rows to keep the matrix products efficient; a single item pays for a whole tile.
_MAX_TILE_ITEMS = 16
_MAX_TILE_CODES = 256

# Maps a tile `[T, P]` and its preferred classes `[T]` to its starts `[T, S, D]`, their classes
# `[T, S]` and which exist `[T, S]`.
_FindStarts = Callable[[tf.Tensor, tf.Tensor], tuple[tf.Tensor, tf.Tensor, tf.Tensor]]


class SearchLayout(NamedTuple):
    """What the graph of a search depends on, besides the decoder.

    Attributes:
        image_shape: The shape of one item.
        latent_dim: D.
        num_components: K.
        has_preferred: Whether items have a preferred class.
        options: With at most as many starts as there are. Without the scalars, which reach the
            graph as tensors.
    """

    image_shape: tuple[int, ...]
    latent_dim: int
    num_components: int
    has_preferred: bool
    options: SearchOptions

    @property
    def image_size(self) -> int:
        """P, the values of one item."""
        return math.prod(self.image_shape)

    @property
    def starts_per_item(self) -> int:
        """S, the lanes of an item."""
        if self.options.method == "levenberg_marquardt":
            return self.options.num_starts + self.has_preferred
        return self.num_components

    @property
    def tile_items(self) -> int:
        """Items searched at once: a power of two that depends on the problem, never on N."""
        if self.options.method == "levenberg_marquardt":
            rows = self.starts_per_item * self.latent_dim
        else:
            rows = self.starts_per_item
        # A row of the Jacobian in float32 and in float64, and the image beside it.
        affordable = max(_TILE_BYTES // (16 * rows * self.image_size), 1)
        return 1 << (min(affordable, _MAX_TILE_ITEMS).bit_length() - 1)

    @property
    def tile_codes(self) -> int:
        """Codebook entries decoded at once."""
        return min(max(_TILE_BYTES // (16 * self.image_size), 1), _MAX_TILE_CODES)


class Search:
    """The graph of a latent search, for one decoder and one layout.

    A lane is one start of one item: a tile of T items with S starts each makes R = T * S lanes.
    """

    def __init__(self, get_decoder: Callable[[], Any], layout: SearchLayout) -> None:
        self._get_decoder = get_decoder
        self._layout = layout

    def decode_codebook(self, codebook: tf.Tensor) -> tf.Tensor:
        """Images of the codebook, `[M, ...]`."""
        layout = self._layout
        images = map_tiles(
            self._decode,
            codebook,
            layout.tile_codes,
            tf.TensorSpec([None, layout.image_size], tf.float32),
        )  # [M, P]
        return tf.reshape(images, [-1, *layout.image_shape])

    def find(
        self,
        x: tf.Tensor,
        component_means: tf.Tensor,
        component_scales: tf.Tensor,
        encoder_thresholds: tf.Tensor,
        codebook: tf.Tensor,
        codebook_images: tf.Tensor,
        preferred: tf.Tensor,
        scalars: dict[str, tf.Tensor],
    ) -> LatentSearchResult:
        """Searches all items of `x` `[N, ...]`, with `SearchOptions.scalars` as tensors.

        `preferred` is int64 `[N]` where the layout has preferred classes, and is not read else.
        """
        layout = self._layout
        options = layout.options._replace(**scalars)
        components = Components(component_means, component_scales)
        if options.method == "levenberg_marquardt":
            find_starts = self._screening(components, codebook, codebook_images)
        else:
            find_starts = self._component_starts(components)

        def find_in_tile(rows: tf.Tensor) -> LatentSearchResult:
            x = rows[:, : layout.image_size]  # [T, P]
            favoured = self._favoured_classes(rows)  # [T]
            is_finite = tf.reduce_all(tf.math.is_finite(x), axis=-1)  # [T]
            x = tf.where(is_finite[:, tf.newaxis], x, 0.0)  # [T, P]
            starts, classes, is_start = find_starts(x, favoured)  # [T, S, D], ...
            is_start &= is_finite[:, tf.newaxis]
            objective = self._lane_objective(x, tf.reshape(classes, [-1]), components)
            first = objective.at(tf.reshape(starts, [-1, layout.latent_dim]))
            is_running = tf.reshape(is_start, [-1]) & tf.math.is_finite(first.value)  # [R]
            lanes = descent.Lanes(
                best=first,
                num_iterations=tf.zeros_like(is_running, tf.int32),
                status=tf.where(is_running, descent.RUNNING, SearchStatus.NONFINITE.value),
            )
            if options.method == "levenberg_marquardt":
                lanes = descent.levenberg_marquardt(objective, lanes, options)
            else:
                lanes = descent.adam(objective, lanes, options)
            return self._best_of_starts(
                lanes, components, encoder_thresholds, favoured, options.preference
            )

        rows = tf.reshape(x, [tf.shape(x)[0], layout.image_size])
        if layout.has_preferred:
            rows = tf.concat([rows, tf.cast(preferred, tf.float32)[:, tf.newaxis]], axis=1)
        result = map_tiles(
            find_in_tile,
            rows,
            layout.tile_items,
            search_result_signature(layout.latent_dim),
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
        check_decoded_shape(images, self._layout.image_shape)
        return tf.cast(tf.reshape(images, [-1, self._layout.image_size]), tf.float32)

    def _favoured_classes(self, rows: tf.Tensor) -> tf.Tensor:
        """The preferred classes of a tile `[T]`, in the column behind the images; -1: none."""
        if not self._layout.has_preferred:
            return tf.fill([rows.shape[0]], tf.constant(-1, tf.int64))
        given = rows[:, -1]
        is_class = (given >= 0) & (given < self._layout.num_components)  # not so for padding
        return tf.cast(tf.where(is_class, given, -1.0), tf.int64)

    def _screening(
        self, components: Components, codebook: tf.Tensor, codebook_images: tf.Tensor
    ) -> _FindStarts:
        layout, options = self._layout, self._layout.options
        num_codes = tf.shape(codebook)[0]
        images = tf.reshape(codebook_images, [-1, layout.image_size])  # [M, P]
        penalties, classes = map_tiles(
            components.penalties,
            codebook,
            layout.tile_codes,
            (tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.int64)),
        )  # [M], [M]
        offsets = tf.reduce_sum(tf.square(images), axis=-1)  # [M]
        if options.objective == "map":
            offsets += penalties
        # A group is a class, or a part of a class where there are more starts than classes.
        parts = -(-options.num_starts // layout.num_components)
        groups = classes * parts + tf.range(tf.size(classes, tf.int64)) % parts  # [M]

        def per_group_minimum(values: tf.Tensor) -> tf.Tensor:
            return tf.math.unsorted_segment_min(values, groups, layout.num_components * parts)

        def find_starts(
            x: tf.Tensor, favoured: tf.Tensor
        ) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
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
            is_start = tf.math.is_finite(best)  # [T, S]
            if layout.has_preferred:
                is_there = is_start & (
                    tf.cast(start_groups // parts, tf.int64) == favoured[:, None]
                )
                is_of_class = (
                    tf.range(layout.num_components * parts, dtype=tf.int64)[:, None] // parts
                    == favoured
                )  # [G, T]
                scores_of_class = tf.where(is_of_class, group_scores, float("inf"))
                best_of_class = tf.math.argmin(scores_of_class, axis=0, output_type=tf.int32)  # [T]
                can_start = tf.math.is_finite(tf.reduce_min(scores_of_class, axis=0))
                can_start &= ~tf.reduce_any(is_there, axis=1)
                start_groups = tf.concat([start_groups, best_of_class[:, None]], axis=1)
                is_start = tf.concat([is_start, can_start[:, None]], axis=1)
            starts = tf.gather(tf.transpose(entries), start_groups, batch_dims=1)  # [T, S]
            return tf.gather(codebook, starts), start_groups // parts, is_start

        return find_starts

    def _component_starts(self, components: Components) -> _FindStarts:
        layout = self._layout

        def find_starts(
            x: tf.Tensor, favoured: tf.Tensor
        ) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
            shape = [x.shape[0], layout.num_components]
            starts = tf.broadcast_to(components.means, [*shape, layout.latent_dim])
            classes = tf.broadcast_to(tf.range(layout.num_components), shape)
            return starts, classes, tf.ones(shape, tf.bool)

        return find_starts

    def _lane_objective(
        self, x: tf.Tensor, classes: tf.Tensor, components: Components
    ) -> descent.LaneObjective:
        scales = tf.gather(components.scales, classes)  # [R]
        if self._layout.options.objective == "map":
            precisions = 0.5 / tf.square(scales)
            offsets = tf.gather(components.offsets(), classes)
        else:
            precisions = offsets = tf.zeros_like(scales)
        return descent.LaneObjective(
            decode=self._decode,
            targets=tf.repeat(x, classes.shape[0] // x.shape[0], axis=0),
            means=tf.gather(components.means, classes),
            precisions=precisions,
            offsets=offsets,
        )

    def _best_of_starts(
        self,
        lanes: descent.Lanes,
        components: Components,
        encoder_thresholds: tf.Tensor,
        favoured: tf.Tensor,
        preference: tf.Tensor,
    ) -> LatentSearchResult:
        tile_items = self._layout.tile_items
        penalties, classes = components.penalties(lanes.best.latents)  # [R], [R]
        values = lanes.best.error  # [R]
        if self._layout.options.objective == "map":
            values += penalties
        is_finite = tf.math.is_finite(values) & (lanes.status != SearchStatus.NONFINITE.value)
        values = tf.where(is_finite, values, float("inf"))
        num_starts = values.shape[0] // tile_items
        is_favoured = classes == tf.cast(tf.repeat(favoured, num_starts), classes.dtype)  # [R]
        compared = values - tf.where(is_favoured, preference, 0.0)
        by_item = tf.reshape(compared, [tile_items, num_starts])  # [T, S]
        first_lanes = tf.range(tile_items) * num_starts
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
