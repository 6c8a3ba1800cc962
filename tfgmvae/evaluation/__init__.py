"""Measures and shows what a classifier that may refuse to answer gets right, and what it does not.

`evaluate` makes a whole report; `outcomes`, `selective`, `out_of_distribution` and `sweeps` measure
one thing each, `sanity` distrusts the attacks, `plots` draws. Importing the package loads neither
TensorFlow nor matplotlib.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from tfgmvae.evaluation.outcomes import Outcomes, count_outcomes

if TYPE_CHECKING:
    from tfgmvae.evaluation.out_of_distribution import Detection, detection
    from tfgmvae.evaluation.outcome_tables import OutcomeTable, outcome_table
    from tfgmvae.evaluation.report import Report, evaluate
    from tfgmvae.evaluation.sanity import Check
    from tfgmvae.evaluation.selective import RiskCoverage, confusion_matrix, risk_coverage
    from tfgmvae.evaluation.sweeps import Sweep, sweep
    from tfgmvae.targets.confidence import ConfidenceThreshold

# A module is never named like a name that the package exports: importing it would hide that name.
_LAZY = {
    "Check": "tfgmvae.evaluation.sanity",
    "ConfidenceThreshold": "tfgmvae.targets.confidence",
    "Detection": "tfgmvae.evaluation.out_of_distribution",
    "OutcomeTable": "tfgmvae.evaluation.outcome_tables",
    "Report": "tfgmvae.evaluation.report",
    "RiskCoverage": "tfgmvae.evaluation.selective",
    "Sweep": "tfgmvae.evaluation.sweeps",
    "confusion_matrix": "tfgmvae.evaluation.selective",
    "detection": "tfgmvae.evaluation.out_of_distribution",
    "evaluate": "tfgmvae.evaluation.report",
    "outcome_table": "tfgmvae.evaluation.outcome_tables",
    "risk_coverage": "tfgmvae.evaluation.selective",
    "sweep": "tfgmvae.evaluation.sweeps",
}

__all__ = [
    "Check",
    "ConfidenceThreshold",
    "Detection",
    "OutcomeTable",
    "Outcomes",
    "Report",
    "RiskCoverage",
    "Sweep",
    "confusion_matrix",
    "count_outcomes",
    "detection",
    "evaluate",
    "outcome_table",
    "risk_coverage",
    "sweep",
]


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(importlib.import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'tfgmvae.evaluation' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
