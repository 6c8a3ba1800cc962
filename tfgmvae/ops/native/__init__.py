"""The ops in C++ and CUDA: loading the library, and calling it."""

from tfgmvae.ops.native.kernels import (
    latent_search,
    threshold_score,
    threshold_score_with_statistics,
)

__all__ = ["latent_search", "threshold_score", "threshold_score_with_statistics"]
