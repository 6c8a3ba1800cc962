"""The rejection rate over time beside what is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tfgmvae.evaluation.plots import ACCEPTED_COLOR, REJECTED_COLOR
from tfgmvae.evaluation.plots.canvas import axes_or_new
from tfgmvae.monitoring.monitor import Monitor

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def plot_monitor(monitor: Monitor, ax: Axes | None = None) -> Axes:
    """Shows the rejection rate of every window over the images, and where something was found.

    Args:
        monitor: The monitor.
        ax: Where to draw. Default `None`: a new figure.

    Returns:
        The axes. The band is the rate that is expected if nothing has changed; a single window
        may leave it by chance.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.reference import Reference
        >>> from tfgmvae.monitoring import Monitor, plot_monitor
        >>> depth = np.arange(100.0)
        >>> reference = Reference.of({"depth": depth}, np.zeros(100, int), depth > 97, 1, 1)
        >>> ax = plot_monitor(Monitor({"reference": reference.to_dict()}))
    """
    ax = axes_or_new(ax, (7.0, 3.6))
    images = np.asarray(monitor.history.images, float)  # [T]
    edges = np.concatenate([[0.0], np.cumsum(images)])  # [T + 1]
    if len(images):
        ax.stairs(
            np.asarray(monitor.history.refused) / images,
            edges,
            baseline=None,
            color=REJECTED_COLOR,
            label="rejected",
        )
    low, high = (float(end) for end in monitor.expected.rejection)
    ax.axhspan(low, high, color=ACCEPTED_COLOR, alpha=0.2, linewidth=0, label="expected")
    for number, finding in enumerate(monitor.findings):
        ax.axvline(
            finding.image,
            color="0.5",
            linestyle=":",
            linewidth=1.2,
            label=None if number else "something was found",
        )
    ax.set_xlim(0, max(monitor.num_images, 1))
    ax.set_ylim(bottom=0)
    ax.yaxis.set_major_formatter("{x:.0%}")
    ax.set_xlabel("images")
    ax.set_ylabel("share of the images that is rejected")
    ax.legend(loc="upper left", frameon=False, fontsize=9)
    ax.set_title("Rejection rate over time")
    return ax
