"""The figures of a report, made of one or several plots each."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tfgmvae.evaluation import page, plots
from tfgmvae.evaluation.outcomes import TEST_IMAGES, Outcomes
from tfgmvae.evaluation.proofs import Proofs
from tfgmvae.evaluation.selective import RiskCoverage
from tfgmvae.evaluation.sweeps import Sweep, norm_name
from tfgmvae.targets.answers import BEFORE, LOG_ODDS, Answers

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from matplotlib.figure import Figure

NUM_COLUMNS = 3
_DOTS_PER_INCH = 200
# Of texts and axes, on a light and on a dark ground.
_LIGHT_INK, _DARK_INK = page.INK, page.GROUNDS["dark"]["ink"]
_CHANGES = {"inf": "largest change of a pixel", "2": "Euclidean length of the change"}
_INKS_OF_SVG = (
    f"<style>svg {{ color: {_LIGHT_INK}; fill: currentColor }} "
    f"@media (prefers-color-scheme: dark) {{ svg {{ color: {_DARK_INK} }} }}</style>"
)


def draw(drawings: Mapping[str, Callable[[], Figure]], folder: Path) -> list[str]:
    """Draws figures one after the other, so that only one is in memory at a time.

    Args:
        drawings: By the name of its file, what makes a figure.
        folder: Where the files go.

    Returns:
        The names of the files.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
    """
    for name, make in drawings.items():
        save({name: make()}, folder)
    return list(drawings)


def save(figures: Mapping[str, Figure], folder: Path) -> None:
    """Writes figures under their names into a folder and closes them.

    Where a name ends in `.svg`, the figure has no ground of its own, and its texts and axes are
    light where the page that shows it is dark; any other has a white ground.
    """
    from matplotlib import pyplot

    for name, figure in figures.items():
        if name.endswith(".svg"):
            # Else the names within the file would be other ones each time.
            with pyplot.rc_context({"svg.hashsalt": name}):
                written = io.StringIO()
                figure.savefig(
                    written,
                    format="svg",
                    dpi=_DOTS_PER_INCH,
                    transparent=True,
                    metadata={"Date": None},
                )
            (folder / name).write_text(svg_on_any_ground(written.getvalue()))
        else:
            figure.savefig(folder / name, dpi=_DOTS_PER_INCH)
        pyplot.close(figure)


def svg_on_any_ground(svg: str) -> str:
    """Gives what is black in a drawing of matplotlib the ink of the page that shows it.

    Args:
        svg: The drawing, without a ground of its own.

    Returns:
        The same, for light and dark pages.

    Example:
        >>> from tfgmvae.evaluation.figures import svg_on_any_ground
        >>> "currentColor" in svg_on_any_ground('<svg a="b"><path style="stroke: #000000"/></svg>')
        True
    """
    start = svg.index(">", svg.index("<svg")) + 1
    body = svg[start:].replace("#000000", "currentColor")
    return f"{svg[:start]}{_INKS_OF_SVG}{body}"


def as_svg(make: Callable[[], Figure], name: str) -> str:
    """Draws a figure for a page, without a ground of its own and with the page's `INK` and `GRID`.

    Args:
        make: Makes the figure.
        name: Equal names and figures give equal texts.

    Returns:
        SVG.
    """
    from matplotlib import pyplot

    inked = ("text.color", "axes.labelcolor", "axes.edgecolor", "xtick.color", "ytick.color")
    settings = {**dict.fromkeys(inked, page.INK), "grid.color": page.GRID}
    with pyplot.rc_context({**settings, "axes.facecolor": "none", "svg.hashsalt": name}):
        figure = make()
        text = io.StringIO()
        # The resolution is that of photographs in it.
        figure.savefig(text, format="svg", dpi=_DOTS_PER_INCH, transparent=True)
        pyplot.close(figure)
    return text.getvalue()


def robustness(sweep: Sweep) -> Figure:
    """Draws the outcomes in the worst case over epsilon, one plot per stage with rejection."""
    stages = [stage for stage in sweep.stages if stage != BEFORE]
    figure, axes = rows_of_plots(len(stages))
    epsilons = [0.0, *sweep.epsilons]
    for stage, ax in zip(stages, axes, strict=True):
        outcomes = [sweep.worst_case(eps, stage) for eps in epsilons]
        plots.plot_robustness(epsilons, outcomes, ax, f"Worst case {stage}")
        ax.set_xlabel(f"epsilon: {_CHANGES.get(norm_name(sweep.norm))}; worst of all up to it")
    one_legend(figure)
    return figure


def proven(proofs: Proofs) -> Figure:
    """Draws the band in which the error under attack lies, over epsilon."""
    figure, (ax,) = rows_of_plots(1)
    plots.plot_proven(proofs.epsilons, proofs.found, proofs.at_most, ax)
    return figure


def adversarial(sweep: Sweep, x: npt.NDArray[np.float32]) -> Figure:
    """Draws the most successful images of every epsilon over the images they were made of."""
    from matplotlib import pyplot

    columns = max((len(sweep.examples[eps].index) for eps in sweep.epsilons), default=0)
    figure, axes = pyplot.subplots(
        len(sweep.epsilons), squeeze=False, layout="constrained",
        figsize=(1.1 * columns + 1.7, 4.9 * len(sweep.epsilons)),
    )  # fmt: skip
    for eps, ax in zip(sweep.epsilons, axes[:, 0], strict=True):
        found = sweep.examples[eps]
        plots.plot_adversarial(
            x[found.index],
            found.adversarial,
            sweep.y[found.index],
            found.labels,
            ax,
            f"Accepted with a wrong label at epsilon {eps:g}",
            attacks=found.attacks.tolist(),
            num_columns=columns,
        )
    return figure


def risk_coverage(curve: RiskCoverage, at_thresholds: Outcomes) -> Figure:
    """Draws risk over coverage, with the point at which the thresholds put the classifier."""
    answered = at_thresholds.num_correct + at_thresholds.num_wrong
    point = None
    if answered:
        point = (answered / at_thresholds.num_inputs, at_thresholds.num_wrong / answered)
    figure, (ax,) = rows_of_plots(1)
    plots.plot_risk_coverage(curve, point, ax)
    return figure


def outcomes(rows: Mapping[str, Outcomes], title: str) -> Figure:
    """Draws a bar of outcomes for every kind of input."""
    ax = plots.plot_outcomes(rows, title=title)
    figure: Any = ax.figure
    return figure


def roc(answers: Mapping[str, Answers]) -> Figure:
    """Draws how well the confidence tells the test images from all other inputs."""
    confidence = {name: found.confidence for name, found in answers.items()}
    figure, (ax,) = rows_of_plots(1)
    plots.plot_roc(confidence.pop(TEST_IMAGES), confidence, ax)
    return figure


def scores(answers: Mapping[str, Answers], limits: Mapping[str, float]) -> Figure:
    """Draws how every score is distributed over the kinds of input, with its threshold."""
    names = list(answers[TEST_IMAGES].scores)
    figure, axes = rows_of_plots(len(names))
    for name, ax in zip(names, axes, strict=True):
        plots.plot_score_histogram(
            {inputs: found.scores[name] for inputs, found in answers.items()},
            limits.get(name),
            name,
            ax,
            accepted_below=name != LOG_ODDS,
        )
    return figure


def one_legend(figure: Figure, cell: int | None = None) -> None:
    """Puts what the legends of all axes name into one, below all or in an empty cell.

    Args:
        figure: One made by `rows_of_plots`.
        cell: The number of a cell that holds no plot. Default `None`: below.
    """
    from matplotlib.container import BarContainer

    named: dict[str, Any] = {}
    for ax in figure.axes:
        for handle, name in zip(*ax.get_legend_handles_labels(), strict=True):
            named.setdefault(name, handle)
        legend = ax.get_legend()
        if legend is not None:
            legend.remove()
    bars_first = sorted(named, key=lambda name: not isinstance(named[name], BarContainer))
    named = {name: named[name] for name in bars_first}
    if cell is None:
        figure.legend(
            named.values(), named.keys(), loc="outside lower center", ncols=3, frameon=False
        )
        return
    grid: Any = figure.axes[0].get_gridspec()
    empty = figure.add_subplot(grid[cell])
    empty.axis("off")
    empty.legend(named.values(), named.keys(), loc="center", frameon=False, fontsize=13)


def rows_of_plots(count: int, columns: int = NUM_COLUMNS) -> tuple[Figure, Any]:
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
