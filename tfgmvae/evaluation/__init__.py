"""Measures and shows what a classifier that may refuse to answer gets right, and what it does not.

`evaluate` makes a whole report; `outcomes`, `selective`, `out_of_distribution` and `robustness`
measure one thing each, `sanity` distrusts the attacks, `plots` draws. Importing the package loads
neither TensorFlow nor matplotlib.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from tfgmvae.evaluation.outcomes import Outcomes, OutcomeTable, count_outcomes, outcome_table

if TYPE_CHECKING:
    from tfgmvae.evaluation.out_of_distribution import Detection, detection
    from tfgmvae.evaluation.report import Report, evaluate
    from tfgmvae.evaluation.sanity import Check
    from tfgmvae.evaluation.selective import RiskCoverage, confusion_matrix, risk_coverage
    from tfgmvae.evaluation.sweep import Sweep, sweep
    from tfgmvae.targets.confidence import ConfidenceThreshold

_LAZY = {
    "Check": "sanity",
    "ConfidenceThreshold": "confidence",
    "Detection": "out_of_distribution",
    "Report": "report",
    "RiskCoverage": "selective",
    "Sweep": "robustness",
    "confusion_matrix": "selective",
    "detection": "out_of_distribution",
    "evaluate": "report",
    "risk_coverage": "selective",
    "sweep": "robustness",
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
        return getattr(importlib.import_module(f"tfgmvae.evaluation.{_LAZY[name]}"), name)
    raise AttributeError(f"module 'tfgmvae.evaluation' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
