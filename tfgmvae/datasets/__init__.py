"""Labelled images to train and test on, and generated out-of-distribution inputs.

Importing the package loads neither TensorFlow nor Keras.
"""

from tfgmvae.datasets.labels import mask_labels
from tfgmvae.datasets.no_class import gaussian_noise, shuffled_pixels, uniform_noise
from tfgmvae.datasets.registry import available, load, locate, register, source_of, unregister
from tfgmvae.datasets.source import DATA_DIR_VARIABLE, Dataset, Source

__all__ = [
    "DATA_DIR_VARIABLE",
    "Dataset",
    "Source",
    "available",
    "gaussian_noise",
    "load",
    "locate",
    "mask_labels",
    "register",
    "shuffled_pixels",
    "source_of",
    "uniform_noise",
    "unregister",
]
