"""One bar for every kind of input, divided into the three outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from tfgmvae.evaluation.plots.canvas import (
    ACCEPTED_COLOR,
    REJECTED_COLOR,
    WRONG_COLOR,
    axes_or_new,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from tfgmvae.evaluation.outcomes import Outcomes

_LABELLED_FROM = 0.07


def plot_outcomes(
    outcomes: Mapping[str, Outcomes], ax: Axes | None = None, title: str = ""
) -> Axes:
    """Shows the three outcomes of several kinds of input, a bar each.

    Args:
        outcomes: By the name of the inputs.
        ax: Where to draw. Default `None`: a new figure.
        title: Over the axes.

    Returns:
        The axes; the first kind is on top.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> from tfgmvae.evaluation import Outcomes, plots
        >>> ax = plots.plot_outcomes({"blur": Outcomes(90, 8, 2), "noise": Outcomes(0, 100, 0)})
    """
    ax = axes_or_new(ax, (7.0, 0.42 * len(outcomes) + 1.4))
    shares = np.array([list(found.shares.values()) for found in outcomes.values()]).reshape(-1, 3)
    rows = list(range(len(shares)))
    left = np.zeros(len(shares))
    # Hatched, so that it does not take colours to tell them apart.
    looks = (
        ("accepted, correct", ACCEPTED_COLOR, None),
        ("rejected", REJECTED_COLOR, "////"),
        ("accepted, wrong", WRONG_COLOR, "xxxx"),
    )
    for (name, color, hatch), widths in zip(looks, shares.T, strict=True):
        ax.barh(
            rows, widths, left=left, height=0.7, color=color, edgecolor="white", label=name,
            hatch=hatch, linewidth=0,
        )  # fmt: skip
        for row, width, start in zip(rows, widths, left, strict=True):
            if width >= _LABELLED_FROM:
                ax.text(
                    start + width / 2, row, f"{width:.0%}", ha="center", va="center", fontsize=8,
                    color="white", bbox={"boxstyle": "round,pad=0.15", "fc": color, "ec": "none"},
                )  # fmt: skip
        left = left + widths
    ax.set_yticks(rows, list(outcomes))
    ax.invert_yaxis()
    ax.set_xlim(0, 1)
    ax.xaxis.set_major_formatter("{x:.0%}")
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.tick_params(axis="y", length=0)
    ax.legend(loc="upper center", bbox_to_anchor=(0.4, -0.08), ncols=3, frameon=False, fontsize=9)
    ax.set_title(title)
    return ax
