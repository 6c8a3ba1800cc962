"""The ops in pure TensorFlow: the definition of correct, and the fallback of the native core."""

from tfgmvae.ops.reference.latent_search import latent_search
from tfgmvae.ops.reference.mixture import component_distances
from tfgmvae.ops.reference.threshold_score import threshold_score
from tfgmvae.ops.results import LatentSearchResult, ThresholdScores

__all__ = [
    "LatentSearchResult",
    "ThresholdScores",
    "component_distances",
    "latent_search",
    "threshold_score",
]
