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
    from tfgmvae.evaluation.attack_suite import Budget, Step
    from tfgmvae.evaluation.corrupted_images import Corruptions, corrupted, corruptions
    from tfgmvae.evaluation.open_set import (
        MNIST_SPLITS,
        UnknownClasses,
        leave_one_class_out,
        unknown_classes,
    )
    from tfgmvae.evaluation.out_of_distribution import Detection, detection
    from tfgmvae.evaluation.outcome_tables import OutcomeTable, outcome_table
    from tfgmvae.evaluation.peers import Peer, train_peers
    from tfgmvae.evaluation.refusal import RefusalCheck, refusal_check
    from tfgmvae.evaluation.report import Report, evaluate
    from tfgmvae.evaluation.sanity import Check
    from tfgmvae.evaluation.selective import RiskCoverage, confusion_matrix, risk_coverage
    from tfgmvae.evaluation.sweeps import Sweep, sweep
    from tfgmvae.evaluation.turned_images import WorstTurn, worst_turn
    from tfgmvae.evaluation.worst_case_result import Estimate, WorstCase
    from tfgmvae.evaluation.worst_cases import worst_case
    from tfgmvae.targets.confidence import ConfidenceThreshold

# A module is never named like a name that the package exports: importing it would hide that name.
_LAZY = {
    "Budget": "tfgmvae.evaluation.attack_suite",
    "Check": "tfgmvae.evaluation.sanity",
    "ConfidenceThreshold": "tfgmvae.targets.confidence",
    "Corruptions": "tfgmvae.evaluation.corrupted_images",
    "Detection": "tfgmvae.evaluation.out_of_distribution",
    "Estimate": "tfgmvae.evaluation.worst_case_result",
    "MNIST_SPLITS": "tfgmvae.evaluation.open_set",
    "OutcomeTable": "tfgmvae.evaluation.outcome_tables",
    "Peer": "tfgmvae.evaluation.peers",
    "RefusalCheck": "tfgmvae.evaluation.refusal",
    "Report": "tfgmvae.evaluation.report",
    "RiskCoverage": "tfgmvae.evaluation.selective",
    "Step": "tfgmvae.evaluation.attack_suite",
    "Sweep": "tfgmvae.evaluation.sweeps",
    "UnknownClasses": "tfgmvae.evaluation.open_set",
    "WorstCase": "tfgmvae.evaluation.worst_case_result",
    "WorstTurn": "tfgmvae.evaluation.turned_images",
    "confusion_matrix": "tfgmvae.evaluation.selective",
    "corrupted": "tfgmvae.evaluation.corrupted_images",
    "corruptions": "tfgmvae.evaluation.corrupted_images",
    "detection": "tfgmvae.evaluation.out_of_distribution",
    "evaluate": "tfgmvae.evaluation.report",
    "leave_one_class_out": "tfgmvae.evaluation.open_set",
    "outcome_table": "tfgmvae.evaluation.outcome_tables",
    "refusal_check": "tfgmvae.evaluation.refusal",
    "risk_coverage": "tfgmvae.evaluation.selective",
    "sweep": "tfgmvae.evaluation.sweeps",
    "train_peers": "tfgmvae.evaluation.peers",
    "unknown_classes": "tfgmvae.evaluation.open_set",
    "worst_case": "tfgmvae.evaluation.worst_cases",
    "worst_turn": "tfgmvae.evaluation.turned_images",
}

__all__ = [
    "Budget",
    "Check",
    "ConfidenceThreshold",
    "Corruptions",
    "Detection",
    "Estimate",
    "MNIST_SPLITS",
    "OutcomeTable",
    "Outcomes",
    "Peer",
    "RefusalCheck",
    "Report",
    "RiskCoverage",
    "Step",
    "Sweep",
    "UnknownClasses",
    "WorstCase",
    "WorstTurn",
    "confusion_matrix",
    "corrupted",
    "corruptions",
    "count_outcomes",
    "detection",
    "evaluate",
    "leave_one_class_out",
    "outcome_table",
    "refusal_check",
    "risk_coverage",
    "sweep",
    "train_peers",
    "unknown_classes",
    "worst_case",
    "worst_turn",
]


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(importlib.import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'tfgmvae.evaluation' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
