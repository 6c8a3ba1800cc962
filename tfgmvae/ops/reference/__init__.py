"""The ops in pure TensorFlow: the definition of correct, and the fallback."""

from tfgmvae.ops.reference.latent_search import (
    LatentSearchResult,
    ThresholdScores,
    component_distances,
    latent_search,
    threshold_score,
)

__all__ = [
    "LatentSearchResult",
    "ThresholdScores",
    "component_distances",
    "latent_search",
    "threshold_score",
]
