"""Pictures of the scores and their thresholds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from tfgmvae.decision import Decision
from tfgmvae.evaluation.plots.canvas import (
    ACCEPTED_COLOR,
    LOWEST_SHOWN,
    REJECTED_COLOR,
    axes_or_new,
    ink,
    write_out_decades,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from tfgmvae.classifier.classifier import RejectingClassifier


def plot_scores(
    classifier: RejectingClassifier, decisions: Mapping[str, Decision], ax: Axes | None = None
) -> Axes:
    """Shows both scores of every image as multiples of their thresholds.

    What lies left of 1 and below 1 is accepted, everything else is rejected; of a classifier with
    further scores some of it is rejected as well, which the colour shows.

    Args:
        classifier: The calibrated classifier that decided.
        decisions: What `RejectingClassifier.decide` returned, by the name of the inputs.
        ax: Where to draw. Default `None`: a new figure.

    Returns:
        The axes, on logarithmic scales.

    Raises:
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
    ax = axes_or_new(ax, (7.0, 5.0))
    from matplotlib.patches import Rectangle

    markers = "osD^vP"
    for number, (name, decision) in enumerate(decisions.items()):
        distance = decision.latent_distance / classifier.encoder_thresholds_[decision.classes]
        error = decision.reconstruction_error / classifier.decoder_thresholds_[decision.classes]
        colors = np.where(decision.accepted, ACCEPTED_COLOR, REJECTED_COLOR)
        ax.scatter(
            np.maximum(distance, LOWEST_SHOWN),
            np.maximum(error, LOWEST_SHOWN),
            s=14,
            c=colors.tolist(),
            marker=markers[number % len(markers)],
            alpha=0.45,
            linewidths=0,
        )
        ax.scatter(
            [],
            [],
            s=24,
            color="0.35",
            marker=markers[number % len(markers)],
            label=f"{name}: {decision.accepted.mean():.1%} accepted",
        )
    ax.set_xscale("log")
    ax.set_yscale("log")
    write_out_decades(ax.xaxis)
    write_out_decades(ax.yaxis)
    left, bottom = ax.get_xlim()[0], ax.get_ylim()[0]
    ax.add_patch(
        Rectangle(
            (left, bottom), 1 - left, 1 - bottom, color=ACCEPTED_COLOR, alpha=0.08, linewidth=0
        )
    )
    ax.set_xlim(left=left)
    ax.set_ylim(bottom=bottom)
    ax.axvline(1.0, color="0.3", linewidth=1.0)
    ax.axhline(1.0, color="0.3", linewidth=1.0)
    ax.set_xlabel("distance of the code / encoder threshold")
    ax.set_ylabel("reconstruction error / decoder threshold")
    ax.legend(loc="best", fontsize=9)
    further = len(classifier.scores)
    others = f" and {further} further one{'s' if further > 1 else ''}" if further else ""
    ax.set_title(f"Accepted is what stays below both thresholds{others}")
    return ax


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
    for name, values in named.items():
        shown = np.maximum(values, bins[0])
        weights = np.full(len(shown), 1 / max(len(shown), 1))
        ax.hist(
            shown, bins.tolist(), weights=weights, histtype="stepfilled", alpha=0.35, label=name
        )
    if threshold is not None:
        ax.axvline(threshold, color=ink(), linewidth=1.2, label="threshold")
        left, right = ax.get_xlim()
        accepted = (left, threshold) if accepted_below else (threshold, right)
        ax.axvspan(*accepted, color=ACCEPTED_COLOR, alpha=0.08, linewidth=0)
        ax.set_xlim(left, right)
    ax.yaxis.set_major_formatter("{x:.0%}")
    ax.set_xlabel(label)
    ax.set_ylabel("share of the inputs")
    ax.set_title("How many inputs have which score")
    ax.legend(loc="best", fontsize=9)
    return ax
