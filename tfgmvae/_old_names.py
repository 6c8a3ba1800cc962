"""Modules under the names that they had before 0.2: they keep working, with a warning."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
import types
import warnings
from collections.abc import Sequence
from typing import Any

# The modules that took over what lay in an old one; a name is looked up in each in turn.
OLD_MODULES: dict[str, tuple[str, ...]] = {
    "tfgmvae.attacks.adaptive_reclassified": ("tfgmvae.attacks.adaptive.reclassified",),
    "tfgmvae.attacks.carlini_wagner": ("tfgmvae.attacks.methods.carlini_wagner",),
    "tfgmvae.attacks.confident": ("tfgmvae.attacks.methods.confident",),
    "tfgmvae.attacks.geometry": ("tfgmvae.perturbation.balls",),
    "tfgmvae.attacks.guard": ("tfgmvae.attacks.soundness",),
    "tfgmvae.attacks.in_loop": ("tfgmvae.perturbation.ascent",),
    "tfgmvae.attacks.noise": ("tfgmvae.attacks.methods.noise",),
    "tfgmvae.attacks.pipeline": ("tfgmvae.attacks.adaptive.violations",),
    "tfgmvae.attacks.spsa": ("tfgmvae.attacks.methods.spsa",),
    "tfgmvae.attacks.square": ("tfgmvae.attacks.methods.square",),
    "tfgmvae.attacks.standard": (
        "tfgmvae.attacks.methods.gradient",
        "tfgmvae.perturbation.margins",
    ),
    "tfgmvae.attacks.target": (
        "tfgmvae.io.batches",
        "tfgmvae.targets.as_target",
        "tfgmvae.targets.target",
    ),
    "tfgmvae.augmentation": ("tfgmvae.training.augmentation",),
    "tfgmvae.callbacks": ("tfgmvae.training.monitors.components", "tfgmvae.training.schedules"),
    "tfgmvae.checks": ("tfgmvae.io.checks",),
    "tfgmvae.contrast": ("tfgmvae.autoencoder.losses.contrast",),
    "tfgmvae.defenses.robustness_report": ("tfgmvae.training.monitors.robustness",),
    "tfgmvae.distributed": ("tfgmvae.training.distributed",),
    "tfgmvae.evaluation.confidence": ("tfgmvae.targets.confidence",),
    "tfgmvae.evaluation.robustness": ("tfgmvae.evaluation.sweep",),
    "tfgmvae.evaluation.subject": ("tfgmvae.targets.rejecting", "tfgmvae.targets.target"),
    "tfgmvae.files": ("tfgmvae.io.atomic",),
    "tfgmvae.fingerprints": ("tfgmvae.calibration.fingerprints",),
    "tfgmvae.gmvae": ("tfgmvae.autoencoder.gmvae",),
    "tfgmvae.image_files": ("tfgmvae.io.image_files",),
    "tfgmvae.networks": ("tfgmvae.autoencoder.networks",),
    "tfgmvae.normalization": ("tfgmvae.autoencoder.normalization",),
    "tfgmvae.ops.decoder_program": ("tfgmvae.ops.native.decoder_program",),
    "tfgmvae.outliers": ("tfgmvae.autoencoder.losses.outliers",),
    "tfgmvae.prior": ("tfgmvae.autoencoder.prior",),
    "tfgmvae.residuals": ("tfgmvae.classifier.residuals",),
    "tfgmvae.robust_training": ("tfgmvae.training.robust_training",),
    "tfgmvae.serving": ("tfgmvae.classifier.export",),
    "tfgmvae.splits": ("tfgmvae.training.arrays",),
    "tfgmvae.thresholds": ("tfgmvae.calibration.thresholds",),
}
# Names that lie elsewhere, or are called otherwise, than the modules above tell.
OLD_NAMES: dict[str, str] = {}


def found_today(module: str, name: str) -> Any:
    """Returns what `name` of an old `module` is today, and warns.

    Args:
        module: Dotted name of the module that had it.
        name: As it was called there.

    Returns:
        The object.

    Raises:
        AttributeError: The module never had such a name.
    """
    old = f"{module}.{name}"
    candidates = [f"{home}.{name}" for home in OLD_MODULES.get(module, ())]
    for new in [OLD_NAMES[old]] if old in OLD_NAMES else candidates:
        home, _, new_name = new.rpartition(".")
        found = getattr(importlib.import_module(home), new_name, None)
        if found is not None:
            warnings.warn(f"{old} is deprecated: use {new}", DeprecationWarning, stacklevel=3)
            return found
    raise AttributeError(f"module {module!r} has no attribute {name!r}")


class OldModule(types.ModuleType):
    """An old module, which holds nothing itself."""

    def __getattr__(self, name: str) -> Any:
        return found_today(self.__name__, name)


class OldModuleFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Makes `import` find the old modules."""

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,
        target: types.ModuleType | None = None,
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname not in OLD_MODULES:
            return None
        return importlib.machinery.ModuleSpec(fullname, self)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> OldModule:
        return OldModule(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Runs nothing: an old module is empty."""


def install() -> None:
    """Lets old modules be imported. They are looked for last, so nothing else gets slower."""
    if not any(isinstance(finder, OldModuleFinder) for finder in sys.meta_path):
        sys.meta_path.append(OldModuleFinder())
