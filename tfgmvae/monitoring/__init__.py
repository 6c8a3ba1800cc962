"""Watches the answers of a classifier that is in use: have they drifted from the calibration's?

Importing it loads neither TensorFlow nor matplotlib.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from tfgmvae.monitoring.findings import Finding
from tfgmvae.monitoring.monitor import Monitor
from tfgmvae.monitoring.prometheus import prometheus_text

if TYPE_CHECKING:
    from tfgmvae.monitoring.plot import plot_monitor

_LAZY = {"plot_monitor": "tfgmvae.monitoring.plot"}

__all__ = ["Finding", "Monitor", "plot_monitor", "prometheus_text"]


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(importlib.import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'tfgmvae.monitoring' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
