"""A Gaussian-mixture VAE classifier that can refuse to answer.

Importing this package is cheap: TensorFlow and TensorFlow Probability load on first use.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from tfgmvae import _old_names, _saved_classes
from tfgmvae._version import __version__
from tfgmvae.decision import REJECT, Decision, Reason, ReclassifyResult, SearchStatus
from tfgmvae.errors import (
    BackendError,
    DatasetNotFoundError,
    InvalidModelFileError,
    NotCalibratedError,
)

if TYPE_CHECKING:
    from tfgmvae.autoencoder.gmvae import GaussianMixtureVAE
    from tfgmvae.classifier.classifier import RejectingClassifier
    from tfgmvae.reject_option import RejectOption
    from tfgmvae.training.augmentation import RandomAffine
    from tfgmvae.training.certified_training import CertifiedTraining
    from tfgmvae.training.monitors.checkpoints import CalibratedCheckpoint
    from tfgmvae.training.monitors.components import ComponentReport
    from tfgmvae.training.monitors.robustness import RobustnessReport
    from tfgmvae.training.robust_training import RobustTraining

_LAZY = {
    "CalibratedCheckpoint": "tfgmvae.training.monitors.checkpoints",
    "CertifiedTraining": "tfgmvae.training.certified_training",
    "ComponentReport": "tfgmvae.training.monitors.components",
    "GaussianMixtureVAE": "tfgmvae.autoencoder.gmvae",
    "RandomAffine": "tfgmvae.training.augmentation",
    "RejectOption": "tfgmvae.reject_option",
    "RejectingClassifier": "tfgmvae.classifier",
    "RobustTraining": "tfgmvae.training.robust_training",
    "RobustnessReport": "tfgmvae.training.monitors.robustness",
}
_SUBMODULES = (
    "attacks",
    "datasets",
    "defenses",
    "evaluation",
    "ops",
    "presets",
    "recipes",
)

__all__ = [
    "REJECT",
    "BackendError",
    "CalibratedCheckpoint",
    "CertifiedTraining",
    "ComponentReport",
    "DatasetNotFoundError",
    "Decision",
    "GaussianMixtureVAE",
    "InvalidModelFileError",
    "NotCalibratedError",
    "RandomAffine",
    "Reason",
    "ReclassifyResult",
    "RejectOption",
    "RejectingClassifier",
    "RobustTraining",
    "RobustnessReport",
    "SearchStatus",
    "__version__",
]

_old_names.install()
_saved_classes.install()


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(importlib.import_module(_LAZY[name]), name)
    if name in _SUBMODULES or f"tfgmvae.{name}" in _old_names.OLD_MODULES:
        return importlib.import_module(f"tfgmvae.{name}")
    raise AttributeError(f"module 'tfgmvae' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, *_SUBMODULES])
