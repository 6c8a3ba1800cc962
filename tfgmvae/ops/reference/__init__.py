"""The ops in pure TensorFlow: the definition of correct, and the fallback."""

from tfgmvae.ops.reference.latent_search import component_distances, latent_search, threshold_score
from tfgmvae.ops.results import LatentSearchResult, ThresholdScores

__all__ = [
    "LatentSearchResult",
    "ThresholdScores",
    "component_distances",
    "latent_search",
    "threshold_score",
]
