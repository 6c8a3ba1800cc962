"""Curves: risk over coverage, true over false positives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from sklearn import metrics

from tfgmvae.evaluation.out_of_distribution import detection, labelled_scores
from tfgmvae.evaluation.plots.canvas import (
    ACCEPTED_COLOR,
    WRONG_COLOR,
    axes_or_new,
    ink,
    kind_look,
    write_as_percent,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from tfgmvae.evaluation.selective import RiskCoverage

# Of a curve that others may cover.
_WIDEST = 3.4


def plot_risk_coverage(
    curve: RiskCoverage,
    operating_point: tuple[float, float] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Shows how often an answer is wrong, against how many inputs are answered.

    Args:
        curve: What `risk_coverage` returned.
        operating_point: Coverage and risk at the thresholds of the classifier. Default `None`: not
            shown.
        ax: Where to draw. Default `None`: a new figure.

    Returns:
        The axes, with the curve of the best order for comparison.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> from tfgmvae.evaluation import plots, risk_coverage
        >>> curve = risk_coverage([0.9, 0.8, 0.7], [True, True, False])
        >>> ax = plots.plot_risk_coverage(curve, operating_point=(2 / 3, 0.0))
    """
    ax = axes_or_new(ax, (6.0, 4.2))
    ax.plot(
        curve.coverage, curve.risk, color=ACCEPTED_COLOR, label=f"by confidence: {curve.aurc:.2g}"
    )
    ax.plot(
        curve.coverage,
        curve.best_risk,
        color="0.5",
        linestyle="--",
        label=f"best order: {curve.aurc - curve.excess_aurc:.2g}",
    )
    if operating_point is not None:
        ax.plot(
            *operating_point, "D", color=ink(), label="at the thresholds", zorder=3, clip_on=False
        )
    ax.set_xlim(0, 1.02)
    ax.set_ylim(bottom=0)
    write_as_percent(ax.xaxis)
    write_as_percent(ax.yaxis)
    ax.set_xlabel(f"coverage: share of the {len(curve.coverage):,} images that is answered")
    ax.set_ylabel("risk: share of the answers that is wrong")
    ax.legend(title="area under the curve", loc="best", frameon=False, fontsize=9)
    ax.set_title("Risk and coverage")
    return ax


def plot_roc(
    inside: npt.ArrayLike, outside: Mapping[str, npt.ArrayLike], ax: Axes | None = None
) -> Axes:
    """Shows how many images and how many out-of-distribution inputs every threshold accepts.

    Args:
        inside: `[N]`, scores of images of the classes; higher means more like them.
        outside: Scores `[M]` of out-of-distribution inputs, by name.
        ax: Where to draw. Default `None`: a new figure.

    Returns:
        The axes. The share of accepted out-of-distribution inputs is on a logarithmic scale: good
        scores differ only where it is small.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
        ValueError: Scores that are missing, NaN or infinite.

    Example:
        >>> from tfgmvae.evaluation import plots
        >>> ax = plots.plot_roc([3.0, 2.0, 1.0], {"noise": [1.5, 0.5, 0.0]})
    """
    ax = axes_or_new(ax, (6.0, 4.2))
    smallest = 1.0
    for number, (name, values) in enumerate(outside.items()):
        look = kind_look(number)
        scores, is_inside = labelled_scores(inside, values)
        false, true, _ = metrics.roc_curve(is_inside, scores, drop_intermediate=False)
        smallest = min(smallest, 0.5 / np.size(values))
        found = detection(inside, values)
        ax.plot(
            np.maximum(false, smallest),
            true,
            color=look.color,
            linestyle=look.line,
            # Ever thinner, so that those below show.
            linewidth=max(_WIDEST - 0.6 * number, 1.2),
            drawstyle="steps-post",
            label=f"{name}: {found.auroc:.4f}",
        )
    ax.axhline(0.95, color="0.5", linestyle=":", linewidth=1.0)
    ax.annotate(
        "95%", (1, 0.95), (3, 0), textcoords="offset points", va="center", fontsize=8
    )  # fmt: skip
    ax.set_xscale("log")
    ax.set_xlim(smallest, 1)
    ax.set_ylim(0, 1.02)
    write_as_percent(ax.xaxis)
    write_as_percent(ax.yaxis)
    ax.set_xlabel("share of the inputs of no class that is accepted")
    ax.set_ylabel("share of the images that is accepted")
    ax.legend(
        title="area under the curve", loc="lower right", fontsize=9, frameon=False, handlelength=3
    )
    ax.set_title("Telling images from inputs of no class")
    return ax


def plot_proven(
    epsilons: Sequence[float],
    found: Sequence[float],
    at_most: Sequence[float],
    ax: Axes | None = None,
) -> Axes:
    """Shows the band in which the share of wrong answers under attack lies.

    Args:
        epsilons: Radii of the balls.
        found: The share that an attack found at each, a lower bound.
        at_most: The share that is proven to be the most at each.
        ax: Where to draw. Default `None`: a new figure.

    Returns:
        The axes.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> from tfgmvae.evaluation import plots
        >>> ax = plots.plot_proven([0.1, 0.2], [0.01, 0.05], [0.02, 0.4])
    """
    ax = axes_or_new(ax, (6.0, 4.2))
    ax.fill_between(epsilons, found, at_most, color="0.5", alpha=0.25, label="not decided")
    ax.plot(epsilons, at_most, "s-", color=ACCEPTED_COLOR, label="at most: proven")
    ax.plot(epsilons, found, "X--", color=WRONG_COLOR, label="at least: worst attack found")
    ax.set_xlim(left=0)
    ax.set_ylim(bottom=0)
    write_as_percent(ax.yaxis)
    ax.set_xlabel("epsilon: largest change of a pixel")
    ax.set_ylabel("share of the images accepted with a wrong label")
    ax.legend(loc="upper left", frameon=False, fontsize=9)
    ax.set_title("What is proven, and what was found")
    return ax
