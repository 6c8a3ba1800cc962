"""Labelled images to train and test on, and generated out-of-distribution inputs.

Importing the package loads neither TensorFlow nor Keras.
"""

from tfgmvae.datasets.folder_data import load_folder
from tfgmvae.datasets.image_folder import ImageFolder
from tfgmvae.datasets.labels import mask_labels
from tfgmvae.datasets.no_class import (
    blurred,
    gaussian_noise,
    half_covered,
    mixed_pairs,
    no_class_inputs,
    pixelated,
    shuffled_pixels,
    two_objects,
    uniform_noise,
)
from tfgmvae.datasets.registry import available, load, locate, register, source_of, unregister
from tfgmvae.datasets.source import DATA_DIR_VARIABLE, Dataset, Source

__all__ = [
    "DATA_DIR_VARIABLE",
    "Dataset",
    "ImageFolder",
    "Source",
    "available",
    "blurred",
    "gaussian_noise",
    "half_covered",
    "load",
    "load_folder",
    "locate",
    "mask_labels",
    "mixed_pairs",
    "no_class_inputs",
    "pixelated",
    "register",
    "shuffled_pixels",
    "source_of",
    "two_objects",
    "uniform_noise",
    "unregister",
]
