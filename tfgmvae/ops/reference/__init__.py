"""The ops in pure TensorFlow: the definition of correct, and the fallback of the native core."""

from tfgmvae.ops.reference.image_statistics import image_statistics
from tfgmvae.ops.reference.latent_search import latent_search
from tfgmvae.ops.reference.mixture import component_distances
from tfgmvae.ops.reference.threshold_score import (
    threshold_score,
    threshold_score_with_statistics,
)
from tfgmvae.ops.results import ImageStatistics, LatentSearchResult, ThresholdScores

__all__ = [
    "ImageStatistics",
    "LatentSearchResult",
    "ThresholdScores",
    "component_distances",
    "image_statistics",
    "latent_search",
    "threshold_score",
    "threshold_score_with_statistics",
]
