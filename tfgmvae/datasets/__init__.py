"""The data sets by name."""

from tfgmvae.datasets.registry import (
    DATA_DIR_VARIABLE,
    Dataset,
    available,
    gaussian_noise,
    load,
    locate,
    mask_labels,
    shuffled_pixels,
    uniform_noise,
)

__all__ = [
    "DATA_DIR_VARIABLE",
    "Dataset",
    "available",
    "gaussian_noise",
    "load",
    "locate",
    "mask_labels",
    "shuffled_pixels",
    "uniform_noise",
]
