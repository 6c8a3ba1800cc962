"""The figures of the page, from the results."""

from __future__ import annotations

import functools
import pathlib
from typing import Any

from benchmarks.reproduction.jobs import TABLES
from benchmarks.reproduction.results import Results, measured
from benchmarks.reproduction.tables import WORST_CASE
from tfgmvae.evaluation import Outcomes, figures, plots
from tfgmvae.targets.answers import AFTER, RECLASSIFIED

FGSM_FIGURE, ADAPTIVE_FIGURE = "fgsm.svg", "adaptive.svg"
_EPSILON = "epsilon: largest change of a pixel"
_GOAL = "#111111"
FIGURES = {
    FGSM_FIGURE: "A bar of outcomes under FGSM per epsilon, with marks at what was published",
    ADAPTIVE_FIGURE: "A bar of outcomes in the worst case of all attacks per epsilon",
}


def draw(results: Results, folder: pathlib.Path) -> list[str]:
    """Draws the figures for which there are numbers; returns their names."""
    drawings = {
        FGSM_FIGURE: functools.partial(_draw_fgsm, results),
        ADAPTIVE_FIGURE: functools.partial(_draw_adaptive, results),
    }
    made = {name: figure for name, drawing in drawings.items() if (figure := drawing())}
    figures.save(made, folder)
    return list(made)


def over_epsilon(
    results: Results, table: str, case: str, stage: str, attack: str
) -> tuple[list[float], list[Outcomes]]:
    """Epsilons up to 0.3 and the outcomes of all seeds together."""
    counts: dict[float, list[list[int]]] = {}
    for record in measured(results, table, case):
        for row in record["rows"]:
            if row["what"]["attack"] in ("none", attack) and row["what"]["eps"] <= 0.3:
                shares = row["stages"][stage].values()
                counts.setdefault(row["what"]["eps"], []).append(
                    [round(row["images"] * share) for share in shares]
                )
    return list(counts), [Outcomes(*map(sum, zip(*each, strict=True))) for each in counts.values()]


def _draw_fgsm(results: Results) -> Any:
    cases = [case for case in ("mnist", "mnist-long") if measured(results, "fgsm", case)]
    if not cases:
        return None
    from matplotlib import patheffects

    figure, axes = figures.rows_of_plots(2 * len(cases), columns=2)
    for case, after, reclassified in zip(cases, axes[::2], axes[1::2], strict=True):
        for ax, stage in ((after, AFTER), (reclassified, RECLASSIFIED)):
            epsilons, outcomes = over_epsilon(results, "fgsm", case, stage, "fgsm")
            plots.plot_robustness(epsilons, outcomes, ax, f"{case}: FGSM, {stage}")
        after.axhline(
            0.96, color=_GOAL, linestyle="--", label="published: wrong only above this line",
            path_effects=[patheffects.withStroke(linewidth=3.5, foreground="white")],
        )  # fmt: skip
        if 0.3 in epsilons:
            beside = epsilons.index(0.3) + 0.62  # the bar, which ends at 0.42
            reclassified.plot(
                beside, 0.87, "<", color="black", markersize=10,
                label="published: 87% correct at 0.3",
            )  # fmt: skip
            reclassified.set_xlim(right=beside + 0.3)
        for ax in (after, reclassified):
            ax.set_xlabel(_EPSILON)
    figures.one_legend(figure)
    return figure


def _draw_adaptive(results: Results) -> Any:
    cases = [
        case.name
        for case in TABLES["adaptive_inf"].cases
        if measured(results, "adaptive_inf", case.name)
    ]
    if not cases:
        return None
    figure, axes = figures.rows_of_plots(len(cases))
    for ax, case in zip(axes, cases, strict=True):
        epsilons, outcomes = over_epsilon(results, "adaptive_inf", case, AFTER, WORST_CASE)
        plots.plot_robustness(epsilons, outcomes, ax, f"{case}: worst case of all attacks")
        ax.set_xlabel(_EPSILON)
    # One row is as wide as its plots.
    is_full = len(cases) < figures.NUM_COLUMNS or len(cases) % figures.NUM_COLUMNS == 0
    figures.one_legend(figure, cell=None if is_full else len(cases))
    return figure
