"""Bars that are divided into the three outcomes: one for every kind of input, or every epsilon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from tfgmvae.evaluation.plots.canvas import (
    OUTCOME_LOOKS,
    axes_or_new,
    outcome_legend,
    write_as_percent,
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
    _draw_parts(ax, list(outcomes.values()), is_upright=False)
    ax.set_yticks(range(len(outcomes)), list(outcomes))
    ax.invert_yaxis()
    ax.set_xlim(0, 1)
    write_as_percent(ax.xaxis)
    ax.set_xlabel("share of the inputs")
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.tick_params(axis="y", length=0)
    outcome_legend(ax)
    ax.set_title(title)
    return ax


def plot_robustness(
    epsilons: Sequence[float],
    outcomes: Sequence[Outcomes],
    ax: Axes | None = None,
    title: str = "Under the worst attack on every image",
) -> Axes:
    """Shows the three outcomes, stacked, for every size of the perturbation.

    There is one bar per epsilon, in the order given and at equal distances: nothing was measured
    between them.

    Args:
        epsilons: `[E]`, in ascending order; 0 stands for no attack.
        outcomes: `[E]`, for example what `Sweep.worst_case` returns.
        ax: Where to draw. Default `None`: a new figure.
        title: Over the axes.

    Returns:
        The axes. The lowest part of a bar is what is correct if rejecting a perturbed image
        counts as an error, too.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
        ValueError: `epsilons` and `outcomes` differ in length.

    Example:
        >>> from tfgmvae.evaluation import Outcomes, plots
        >>> ax = plots.plot_robustness([0.0, 0.1], [Outcomes(98, 2, 0), Outcomes(3, 1, 96)])
    """
    if len(epsilons) != len(outcomes):
        raise ValueError(
            "Expected one outcome per epsilon. "
            f"Received: {len(epsilons)} epsilons and {len(outcomes)} outcomes"
        )
    ax = axes_or_new(ax, (6.0, 4.2))
    _draw_parts(ax, outcomes, is_upright=True)
    ax.set_xticks(range(len(outcomes)), [f"{eps:g}" for eps in epsilons])
    ax.set_xlim(-0.6, len(outcomes) - 0.4)
    ax.set_ylim(0, 1)
    write_as_percent(ax.yaxis)
    ax.spines[["top", "right"]].set_visible(False)
    ax.set_xlabel("epsilon: size of the change, 0 without an attack")
    ax.set_ylabel("share of the images")
    outcome_legend(ax)
    ax.set_title(title)
    return ax


def _draw_parts(ax: Axes, outcomes: Sequence[Outcomes], is_upright: bool) -> None:
    """Draws a bar of three parts for each; a part says its share where there is room for it."""
    shares = np.array([list(found.shares.values()) for found in outcomes]).reshape(-1, 3)
    places = [float(place) for place in range(len(shares))]
    start: npt.NDArray[Any] = np.zeros(len(shares))
    for look, lengths in zip(OUTCOME_LOOKS, shares.T, strict=True):
        drawn: dict[str, Any] = {
            "color": look.color, "edgecolor": "white", "hatch": look.hatch, "linewidth": 0,
            "label": look.name,
        }  # fmt: skip
        if is_upright:
            ax.bar(places, lengths, bottom=start, width=0.84, **drawn)
        else:
            ax.barh(places, lengths, left=start, height=0.7, **drawn)
        for place, length, middle in zip(places, lengths, start + lengths / 2, strict=True):
            if length >= _LABELLED_FROM:
                ax.text(
                    place if is_upright else middle, middle if is_upright else place,
                    f"{length:.0%}", ha="center", va="center", fontsize=8, color=look.on_it,
                    bbox={"boxstyle": "round,pad=0.15", "fc": look.color, "ec": "none"},
                )  # fmt: skip
        start = start + lengths
