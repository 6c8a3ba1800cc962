"""The classes that saved files hold: Keras finds them once `tfgmvae` is imported.

Keras looks classes up by name among those that are registered, and it imports no other package to
find one. Registering the classes themselves would load TensorFlow with `import tfgmvae`, so what is
registered, as soon as Keras is there, are stand-ins that load a class when a file needs it. The
class takes the place of its stand-in when its module is imported.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import sys
import types
from collections.abc import Mapping, Sequence
from typing import Any

PACKAGE = "tfgmvae"
"""Under which all the classes are registered."""

MODULES = {
    "BatchNormalization": "tfgmvae.autoencoder.normalization",
    "Binarize": "tfgmvae.defenses.binarization",
    "CertifiedTraining": "tfgmvae.training.certified_training",
    "Confidence": "tfgmvae.scores.confidence",
    "Energy": "tfgmvae.scores.energy",
    "ErrorForImage": "tfgmvae.scores.error_for_image",
    "FeatureSurprise": "tfgmvae.scores.feature_surprise",
    "GaussianMixtureFeatures": "tfgmvae.scores.gaussian_mixture_features",
    "GaussianMixtureVAE": "tfgmvae.autoencoder.gmvae",
    "Mahalanobis": "tfgmvae.scores.mahalanobis",
    "MaxLogit": "tfgmvae.scores.max_logit",
    "MixturePrior": "tfgmvae.autoencoder.prior",
    "NearestCodes": "tfgmvae.scores.nearest_codes",
    "NearestNeighbors": "tfgmvae.scores.nearest_neighbors",
    "Preparation": "tfgmvae.preparation",
    "RandomAffine": "tfgmvae.training.augmentation",
    "RejectOption": "tfgmvae.reject_option.reject_option",
    "RejectingClassifier": "tfgmvae.classifier.classifier",
    "RobustTraining": "tfgmvae.training.robust_training",
    "Stability": "tfgmvae.scores.stability",
    "Surprise": "tfgmvae.scores.surprise",
    "Typicality": "tfgmvae.scores.typicality",
}
"""The module of every registered class."""


class StandIn:
    """Takes the place of a class whose module is not loaded yet.

    Args:
        name: Of the class.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def from_config(self, config: Mapping[str, Any]) -> Any:
        """Builds what a file describes, by the class itself."""
        found = getattr(importlib.import_module(MODULES[self._name]), self._name)
        return found.from_config(config)


def register(keras: types.ModuleType) -> None:
    """Registers stand-ins for the classes that are not registered yet."""
    registered = keras.saving.get_custom_objects()
    for name in MODULES:
        registered.setdefault(f"{PACKAGE}>{name}", StandIn(name))


class KerasLoader(importlib.abc.Loader):
    """Loads Keras as ever, then registers the stand-ins.

    Args:
        loader: That of Keras.
    """

    def __init__(self, loader: importlib.abc.Loader) -> None:
        self._loader = loader

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: types.ModuleType) -> None:
        # From here on the module has the loader that it has without this one.
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        register(module)


class KerasFinder(importlib.abc.MetaPathFinder):
    """Finds Keras where the other finders do, and nothing else."""

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,
        target: types.ModuleType | None = None,
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != "keras":
            return None
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(fullname, path, target)
            if spec is not None and spec.loader is not None:
                spec.loader = KerasLoader(spec.loader)
                return spec
        return None


def install() -> None:
    """Registers the stand-ins now where Keras is imported, else as soon as it is."""
    if "keras" in sys.modules:
        register(sys.modules["keras"])
    elif not any(isinstance(finder, KerasFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, KerasFinder())
