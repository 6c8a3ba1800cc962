"""Trained classifiers that come with the package, and how they are made.

`RejectingClassifier.from_preset(NAME)` loads one. This package makes them again from their seeds
(`make presets`); the folders beside this file hold what it made.
"""

from tfgmvae.io.preset_files import packaged
from tfgmvae.presets.half_precision import round_to_half_precision, round_weights
from tfgmvae.presets.making import PLANS, Plan, finish, make, train

__all__ = [
    "PLANS",
    "Plan",
    "finish",
    "make",
    "packaged",
    "round_to_half_precision",
    "round_weights",
    "train",
]
