"""The figures of a report, made of one or several plots each."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tfgmvae.evaluation import plots
from tfgmvae.evaluation.outcomes import TEST_IMAGES
from tfgmvae.evaluation.sweep import Sweep, norm_name
from tfgmvae.targets.answers import AFTER, BEFORE, LOG_ODDS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from matplotlib.figure import Figure

    from tfgmvae.evaluation.report import Report

_DOTS_PER_INCH = 110


def draw(report: Report, folder: Path) -> list[str]:
    """Draws all figures for which a report has something to show.

    Args:
        report: A report.
        folder: Where the files go.

    Returns:
        The names of the files.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
    """
    drawings: dict[str, Callable[[], Figure]] = {
        "risk_coverage.png": lambda: _risk_coverage(report),
        "scores.png": lambda: _scores(report),
    }
    if report.detections:
        drawings["roc.png"] = lambda: _roc(report)
    sweep = report.sweep
    if sweep is not None:
        drawings["robustness.png"] = lambda: robustness(sweep)
        drawings["adversarial.png"] = lambda: adversarial(sweep, report.x)
    for name, make in drawings.items():
        save({name: make()}, folder)
    return list(drawings)


def save(figures: dict[str, Figure], folder: Path) -> None:
    """Writes figures under their names into a folder and closes them."""
    from matplotlib import pyplot

    for name, figure in figures.items():
        figure.savefig(folder / name, dpi=_DOTS_PER_INCH)
        pyplot.close(figure)


def robustness(sweep: Sweep) -> Figure:
    """Draws the outcomes in the worst case over epsilon, one plot per stage with rejection."""
    stages = [stage for stage in sweep.stages if stage != BEFORE]
    figure, axes = rows_of_plots(len(stages))
    epsilons = [0.0, *sweep.epsilons]
    for stage, ax in zip(stages, axes, strict=True):
        outcomes = [sweep.worst_case(eps, stage) for eps in epsilons]
        plots.plot_robustness(epsilons, outcomes, ax, f"Worst case {stage}")
        ax.set_xlabel(f"epsilon, norm {norm_name(sweep.norm)}")
    return figure


def adversarial(sweep: Sweep, x: npt.NDArray[np.float32]) -> Figure:
    """Draws the most successful images of every epsilon over the images they were made of."""
    from matplotlib import pyplot

    height = 3.2 * len(sweep.epsilons)
    figure, axes = pyplot.subplots(
        len(sweep.epsilons), squeeze=False, figsize=(9.5, height), layout="constrained"
    )
    for eps, ax in zip(sweep.epsilons, axes[:, 0], strict=True):
        found = sweep.examples[eps]
        by = ", ".join(dict.fromkeys(found.attacks.tolist())) or "no attack"
        plots.plot_adversarial(
            x[found.index],
            found.adversarial,
            sweep.y[found.index],
            found.labels,
            ax,
            f"epsilon {eps:g}: accepted with a wrong label, by {by}",
        )
    return figure


def _risk_coverage(report: Report) -> Figure:
    outcomes = report.outcomes.rows[TEST_IMAGES, AFTER]
    answered = outcomes.num_correct + outcomes.num_wrong
    point = (answered / outcomes.num_inputs, outcomes.num_wrong / answered) if answered else None
    figure, (ax,) = rows_of_plots(1)
    plots.plot_risk_coverage(report.curve, point, ax)
    return figure


def _roc(report: Report) -> Figure:
    confidence = {name: answers.confidence for name, answers in report.answers.items()}
    figure, (ax,) = rows_of_plots(1)
    plots.plot_roc(confidence.pop(TEST_IMAGES), confidence, ax)
    return figure


def _scores(report: Report) -> Figure:
    names = list(report.answers[TEST_IMAGES].scores)
    figure, axes = rows_of_plots(len(names))
    for name, ax in zip(names, axes, strict=True):
        plots.plot_score_histogram(
            {inputs: answers.scores[name] for inputs, answers in report.answers.items()},
            report.limits.get(name),
            name,
            ax,
            accepted_below=name != LOG_ODDS,
        )
    return figure


def rows_of_plots(count: int, columns: int = 3) -> tuple[Figure, Any]:
    """Makes a new figure with that many axes, up to `columns` beside each other."""
    from matplotlib import pyplot

    columns = min(count, columns)
    rows = math.ceil(count / columns)
    figure, axes = pyplot.subplots(
        rows, columns, squeeze=False, figsize=(5.6 * columns, 4.4 * rows), layout="constrained"
    )
    for spare in axes.flat[count:]:
        spare.remove()
    return figure, axes.flat[:count]
