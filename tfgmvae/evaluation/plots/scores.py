"""Pictures of the scores and their thresholds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from tfgmvae.calibration.budget import LATENT_DISTANCE, RECONSTRUCTION_ERROR
from tfgmvae.decision import Decision
from tfgmvae.evaluation.plots.canvas import (
    ACCEPTED_COLOR,
    LOWEST_SHOWN,
    KindLook,
    axes_or_new,
    ink,
    kind_look,
    write_as_percent,
    write_out_decades,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from tfgmvae.classifier.refusing import RefusingModel

_LABELS = {
    LATENT_DISTANCE: "distance of the code / encoder threshold",
    RECONSTRUCTION_ERROR: "reconstruction error / decoder threshold",
}

_MOST_SHAPES = 500


def plot_scores(
    classifier: RefusingModel, decisions: Mapping[str, Decision], ax: Axes | None = None
) -> Axes:
    """Shows two scores of every image as multiples of their thresholds.

    What lies left of 1 and below 1 is accepted, everything else is rejected; of a classifier with
    further scores some of it is rejected as well. What is rejected is hollow. At the sides stands
    how each score is distributed. Of a `RejectOption` they are the first two of its scores; where
    it has one alone, this is `plot_score_histogram` of it.

    Args:
        classifier: The calibrated `RejectingClassifier` or `RejectOption` that decided.
        decisions: What its `decide` returned, by the name of the inputs.
        ax: Where to draw. Default `None`: a new figure.

    Returns:
        The axes, on logarithmic scales.

    Raises:
        NotCalibratedError: The classifier has no thresholds yet.
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets
        >>> from tfgmvae.evaluation import plots
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> classifier = classifier.set_thresholds(encoder=5.0, decoder=9.0)
        >>> decision = classifier.decide(digits.x_test, verbose=0)
        >>> ax = plots.plot_scores(classifier, {"test images": decision})
    """
    classifier.check_calibrated()
    limits = classifier.thresholds_

    def relative(name: str, decision: Decision) -> npt.NDArray[np.floating]:
        return getattr(decision, name) / limits[name][decision.classes]

    horizontal, *others = limits
    if not others:
        values = {name: relative(horizontal, decision) for name, decision in decisions.items()}
        return plot_score_histogram(values, 1.0, _label(horizontal), ax)
    vertical = others[0]
    ax = axes_or_new(ax, (7.0, 5.6))
    ax.set_xscale("log")
    ax.set_yscale("log")
    shown = []
    for number, (name, decision) in enumerate(decisions.items()):
        both = [relative(score, decision) for score in (horizontal, vertical)]
        points = np.maximum(np.stack(both, axis=1), LOWEST_SHOWN)  # [n, 2]
        look = kind_look(number)
        _scatter(ax, points, decision.accepted, look)
        share = f"{decision.accepted.mean():.1%}" if len(decision) else "none"
        ax.plot([], [], look.marker, color=look.color, label=f"{name}: {share} accepted")
        shown.append((points[np.isfinite(points).all(axis=1)], look))
    ax.plot([], [], "o", color=ink(), fillstyle="none", label="hollow: rejected")
    write_out_decades(ax.xaxis)
    write_out_decades(ax.yaxis)
    _shade_accepted(ax)
    _draw_side_histograms(ax, shown)
    ax.set_xlabel(_label(horizontal))
    ax.set_ylabel(_label(vertical))
    ax.legend(
        loc="upper center", bbox_to_anchor=(0.5, 0), borderaxespad=4.2, ncols=2, frameon=False,
        fontsize=9,
    )  # fmt: skip
    further = len(others) - 1
    below = f",\nand {further} further one{'s' if further > 1 else ''} below its own"
    ax.set_title(f"Accepted: both scores below their thresholds{below if further else ''}", y=1.16)
    return ax


def _scatter(
    ax: Axes, points: npt.NDArray[Any], accepted: npt.NDArray[np.bool_], look: KindLook
) -> None:
    """Draws points `[N, 2]`, hollow where they are rejected."""
    for chosen, fill in ((accepted, look.color), (~accepted, "none")):
        ax.scatter(
            points[chosen, 0],
            points[chosen, 1],
            s=16,
            marker=look.marker,
            facecolors=fill,
            edgecolors=look.color,
            alpha=0.6,
            linewidths=0.7,
            # As shapes, thousands of points would make a drawing of a megabyte.
            rasterized=len(points) > _MOST_SHAPES,
        )


def _shade_accepted(ax: Axes) -> None:
    """Shades what lies below both thresholds, and draws these."""
    from matplotlib.patches import Rectangle

    (left, right), (bottom, top) = ax.get_xlim(), ax.get_ylim()
    right, top = max(right, 1.25), max(top, 1.25)
    ax.add_patch(
        Rectangle(
            (left, bottom), 1 - left, 1 - bottom, color=ACCEPTED_COLOR, alpha=0.1, linewidth=0
        )
    )
    ax.set_xlim(left, right)
    ax.set_ylim(bottom, top)
    ax.axvline(1.0, color=ink(), linewidth=1.0)
    ax.axhline(1.0, color=ink(), linewidth=1.0)
    ax.text(
        0.01, 0.012, "below both thresholds", transform=ax.transAxes, fontsize=8, color=ink()
    )  # fmt: skip


def _draw_side_histograms(ax: Axes, shown: Sequence[tuple[npt.NDArray[Any], KindLook]]) -> None:
    """Draws how each score is distributed, above the axes and on their right."""
    places = ((0, 1.01, 1, 0.13), (1.01, 0, 0.13, 1))
    for axis, (place, limits) in enumerate(
        zip(places, (ax.get_xlim(), ax.get_ylim()), strict=True)
    ):
        side = ax.inset_axes(place)
        bins = np.geomspace(*limits, 50)
        for points, look in shown:
            weights = np.full(len(points), 1 / max(len(points), 1))
            side.hist(
                points[:, axis], bins.tolist(), weights=weights, histtype="step",
                color=look.color, linestyle=look.line,
                orientation="horizontal" if axis else "vertical",
            )  # fmt: skip
        if axis:
            side.set_yscale("log")
            side.set_ylim(limits)
        else:
            side.set_xscale("log")
            side.set_xlim(limits)
        side.axis("off")


def _label(score: str) -> str:
    return _LABELS.get(score, f"{score.replace('_', ' ')} / threshold")


def plot_score_histogram(
    scores: Mapping[str, npt.ArrayLike],
    threshold: float | None,
    label: str,
    ax: Axes | None = None,
    accepted_below: bool = True,
) -> Axes:
    """Shows how one score is distributed over several kinds of input.

    Args:
        scores: `[N]` each, by the name of the inputs.
        threshold: Where acceptance ends; `None` for no threshold.
        label: What the score is.
        ax: Where to draw. Default `None`: a new figure.
        accepted_below: Whether small scores are accepted. Default `True`.

    Returns:
        The axes, on a logarithmic scale where all scores are positive.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> from tfgmvae.evaluation import plots
        >>> scores = {"images": [0.4, 0.5, 0.9], "noise": [3.0, 4.0]}
        >>> ax = plots.plot_score_histogram(scores, 1.0, "distance / threshold")
    """
    ax = axes_or_new(ax, (6.0, 4.2))
    named = {name: np.asarray(values) for name, values in scores.items()}
    joined = np.concatenate(list(named.values()))
    if joined.min() > 0:
        bins = np.geomspace(max(joined.min(), LOWEST_SHOWN), joined.max() * 1.001, 60)
        ax.set_xscale("log")
        write_out_decades(ax.xaxis)
    else:
        bins = np.linspace(joined.min(), joined.max() * 1.001, 60)
    for number, (name, values) in enumerate(named.items()):
        look = kind_look(number)
        shown = np.maximum(values, bins[0])
        weights = np.full(len(shown), 1 / max(len(shown), 1))
        ax.hist(
            shown, bins.tolist(), weights=weights, histtype="stepfilled", label=name,
            facecolor=(look.color, 0.25), edgecolor=look.color, linestyle=look.line,
            linewidth=1.4,
        )  # fmt: skip
    if threshold is not None:
        ax.axvline(threshold, color=ink(), linewidth=1.2, label="threshold")
        left, right = ax.get_xlim()
        accepted = (left, threshold) if accepted_below else (threshold, right)
        ax.axvspan(*accepted, color=ACCEPTED_COLOR, alpha=0.1, linewidth=0, label="accepted")
        ax.set_xlim(left, right)
    write_as_percent(ax.yaxis)
    ax.set_xlabel(label)
    ax.set_ylabel("share of the inputs")
    ax.set_title("How many inputs have which score")
    ax.legend(loc="best", fontsize=9, frameon=False, handlelength=2.6)
    return ax
