"""The search for a label of rejected images: one body, for calls and for exports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import tensorflow as tf

from tfgmvae import ops
from tfgmvae.classifier.codebook import Entries
from tfgmvae.classifier.pipeline import Pipeline


class Reclassifier(NamedTuple):
    """Everything that the search for a label depends on.

    Attributes:
        pipeline: Of the classifier.
        entries: The codebook and its images.
        log_odds: By how many nats the search prefers the class of the encoder; 0 for not at all.
        binarize_at: See `RejectingClassifier`.
        classify: Prepared images float32 `[N, H, W, C]` -> int64 `[N]`, the encoder's classes.
    """

    pipeline: Pipeline
    entries: Entries
    log_odds: float
    binarize_at: float | None
    classify: Callable[[Any], tf.Tensor]

    def search(
        self,
        x: Any,
        method: str = "levenberg_marquardt",
        objective: str = "map",
        **options: Any,
    ) -> ops.LatentSearchResult:
        """Searches for images, and with `binarize_at` for them in black and white as well.

        Called while a graph is traced, it becomes a part of it.

        Args:
            x: float32 `[N, H, W, C]`.
            method: See `RejectingClassifier.reclassify`.
            objective: Likewise.
            **options: Others of `tfgmvae.ops.latent_search`.

        Returns:
            A `LatentSearchResult`; per image the one with the smaller objective.
        """
        options |= {"method": method, "objective": objective}
        images = self.pipeline.preparation(x)
        found = self._search_as_given(images, options)
        if self.binarize_at is None:
            return found
        binary = self._search_as_given(tf.cast(images > self.binarize_at, tf.float32), options)
        return _chosen(binary.objective_value < found.objective_value, binary, found)

    def _search_as_given(self, images: Any, options: dict[str, Any]) -> ops.LatentSearchResult:
        is_map = (options["method"], options["objective"]) == ("levenberg_marquardt", "map")
        if self.log_odds and is_map:
            options = options | {
                "preferred_classes": self.classify(images),
                "preference": self.log_odds,
            }
        prior = self.pipeline.prior
        return ops.latent_search(
            images,
            self.pipeline.decoder,
            tf.convert_to_tensor(prior.means),
            tf.convert_to_tensor(prior.scales),
            tf.convert_to_tensor(self.pipeline.encoder_thresholds),
            tf.convert_to_tensor(self.entries.codes),
            codebook_images=tf.convert_to_tensor(self.entries.images),
            **options,
        )


def _chosen(
    takes_first: tf.Tensor, first: ops.LatentSearchResult, second: ops.LatentSearchResult
) -> ops.LatentSearchResult:
    """Takes item i from the first result where `takes_first[i]`, else from the second."""
    return ops.LatentSearchResult(
        *(
            tf.where(takes_first if a.shape.rank == 1 else takes_first[:, tf.newaxis], a, b)
            for a, b in zip(first, second, strict=True)
        )
    )
