"""The rejection rate over time beside what is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tfgmvae.evaluation.plots import ACCEPTED_COLOR, REJECTED_COLOR, WRONG_COLOR
from tfgmvae.evaluation.plots.canvas import axes_or_new, ink, write_as_percent
from tfgmvae.monitoring.monitor import Monitor

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Of the axes, where a finding is marked.
_TOP = 1.03


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
            linewidth=2.2,
            label="rejected",
        )
    low, high = (float(end) for end in monitor.expected.rejection)
    ax.axhspan(
        low, high, color=ACCEPTED_COLOR, alpha=0.25, linewidth=0,
        label=f"expected: {low:.1%} to {high:.1%}",
    )  # fmt: skip
    found = [finding.image for finding in monitor.findings]
    if found:
        ax.axvline(found[0], color=ink(), linestyle=":", linewidth=1.2)
        ax.plot(
            found, np.full(len(found), _TOP), "v", color=WRONG_COLOR, markeredgecolor="white",
            markersize=8, transform=ax.get_xaxis_transform(), clip_on=False, zorder=3,
            label=f"something was found, first after image {found[0]:,}",
        )  # fmt: skip
    ax.set_xlim(0, max(monitor.num_images, 1))
    ax.set_ylim(bottom=0)
    write_as_percent(ax.yaxis)
    ax.set_xlabel(f"images so far; a step is a window of {monitor.window}")
    ax.set_ylabel("share of the images that is rejected")
    ax.legend(
        loc="upper center", bbox_to_anchor=(0.5, 0), borderaxespad=4.2, ncols=3, frameon=False,
        fontsize=9,
    )  # fmt: skip
    ax.set_title("Rejection rate over time", pad=12)
    return ax
