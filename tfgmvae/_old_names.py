"""The old names of modules and of what they hold: they keep working, with a warning."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import pkgutil
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
    "tfgmvae.attacks.pipeline": ("tfgmvae.attacks.violations",),
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
    "tfgmvae.evaluation.robustness": ("tfgmvae.evaluation.sweeps",),
    "tfgmvae.evaluation.subject": ("tfgmvae.targets.answers", "tfgmvae.targets.rejecting"),
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
    "tfgmvae.serving": ("tfgmvae.classifier.export", "tfgmvae.classifier.saved_model"),
    "tfgmvae.splits": ("tfgmvae.training.arrays", "tfgmvae.training.held_out"),
    "tfgmvae.thresholds": ("tfgmvae.calibration.thresholds",),
}
# Names that lie elsewhere, or are called otherwise, than the modules above tell; one that ends in
# "()" is called for the value. A module that is still there asks `found_today` for such a name.
OLD_NAMES: dict[str, str] = {
    "tfgmvae.attacks.attack.MultiTargeted": "tfgmvae.attacks.methods.multi_targeted.MultiTargeted",
    "tfgmvae.attacks.attack.check_count": "tfgmvae.io.numbers.check_count",
    "tfgmvae.attacks.attack.check_positive": "tfgmvae.io.numbers.check_positive",
    "tfgmvae.attacks.attack.checked_images": "tfgmvae.io.checks.checked_images",
    "tfgmvae.attacks.attack.checked_problem": "tfgmvae.attacks.registry.checked_problem",
    "tfgmvae.attacks.attack.cosine_step": "tfgmvae.attacks.methods.multi_targeted.cosine_step",
    "tfgmvae.attacks.guard.KNOWS_REJECTION": "tfgmvae.attacks.soundness.knowing_rejection()",
    "tfgmvae.attacks.guard.WEAKER_ATTACKS": "tfgmvae.attacks.soundness.weaker_attacks()",
    "tfgmvae.attacks.pipeline.Thresholds": "tfgmvae.calibration.thresholds.Thresholds",
    "tfgmvae.attacks.registry.available": "tfgmvae.attacks.catalog.available",
    "tfgmvae.attacks.standard.Madry": "tfgmvae.attacks.methods.gradient.Pgd",
    "tfgmvae.cli.arguments.check_installed": "tfgmvae.io.installed.check_installed",
    "tfgmvae.cli.arguments.ATTACK_NAMES": "tfgmvae.cli.arguments.attack_names()",
    "tfgmvae.cli.train.recovery_sentence": "tfgmvae.evaluation.outcome_tables.recovery_sentence",
    "tfgmvae.evaluation.confidence.log_odds": "tfgmvae.targets.target.Target.largest_log_odds",
    "tfgmvae.evaluation.outcomes.AFTER": "tfgmvae.targets.answers.AFTER",
    "tfgmvae.evaluation.outcomes.BEFORE": "tfgmvae.targets.answers.BEFORE",
    "tfgmvae.evaluation.outcomes.OutcomeTable": "tfgmvae.evaluation.outcome_tables.OutcomeTable",
    "tfgmvae.evaluation.outcomes.RECLASSIFIED": "tfgmvae.targets.answers.RECLASSIFIED",
    "tfgmvae.evaluation.outcomes.outcome_table": "tfgmvae.evaluation.outcome_tables.outcome_table",
    "tfgmvae.evaluation.sanity.BLACK_BOX": "tfgmvae.evaluation.sanity.black_box_attacks()",
    "tfgmvae.evaluation.sanity.ITERATIVE": "tfgmvae.evaluation.sanity.iterative_attacks()",
    "tfgmvae.evaluation.subject.Subject": "tfgmvae.targets.as_target.as_target",
    "tfgmvae.evaluation.subject.TEST_IMAGES": "tfgmvae.evaluation.outcomes.TEST_IMAGES",
}


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
        try:
            found = pkgutil.resolve_name(new.removesuffix("()"))
        except AttributeError:
            continue
        warnings.warn(f"{old} is deprecated: use {new}", DeprecationWarning, stacklevel=3)
        return found() if new.endswith("()") else found
    raise AttributeError(f"module {module!r} has no attribute {name!r}")


class OldModule(types.ModuleType):
    """An old module, which holds nothing itself."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
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
