"""Writes `docs/results/reject-option.md` and its figure from what was measured.

    python -m benchmarks.studies.reject_option_page

reads what `reject_option.py` and `reject_option_peers.py` wrote.
"""

from __future__ import annotations

import argparse
import json
import pathlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from tfgmvae.evaluation import figures
from tfgmvae.evaluation.plots.canvas import write_as_percent

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ROOT = pathlib.Path(__file__).resolve().parents[2]
RESULTS = pathlib.Path(__file__).resolve().parent / "results"
PAGE = ROOT / "docs" / "results" / "reject-option.md"
PICTURES = ROOT / "docs" / "images" / "reject-option"
DEFAULT = "feature_surprise+energy"
SUM = "feature_surprise"
FIRST = "first_neighbor"
FORMER = "energy+nearest_neighbors"
TITLES = {
    "mnist": "MNIST",
    "fashion_mnist": "Fashion-MNIST",
    "gtsrb": "GTSRB",
    "cifar10": "CIFAR-10",
}
GROUPS = {
    "other sets": ("digits", "coil20", "mnist", "fashion_mnist", "gtsrb", "cifar10"),
    "noise": ("uniform noise", "gaussian noise", "shuffled pixels"),
    "spoilt": ("blurred", "pixelated", "half covered", "mixed pairs", "two objects"),
    "unknown classes": ("unknown classes",),
}
_WITHIN = 0.01
_HATCHES = ("", "//", "..", "xx", "\\\\", "++", "||", "--")

Rows = list[dict[str, Any]]


def mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)


def of_group(rows: Rows, measure: str, kinds: Sequence[str]) -> float | None:
    """The mean over kinds of what rows say of them; `None` where they say nothing."""
    found = [row[f"{measure} of {kind}"] for row in rows for kind in kinds
             if f"{measure} of {kind}" in row]  # fmt: skip
    return mean(found) if found else None


def groups_of(rows: Rows, measure: str) -> dict[str, float]:
    """The means of all groups that were measured, and the mean of these."""
    found = {name: of_group(rows, measure, kinds) for name, kinds in GROUPS.items()}
    known = {name: value for name, value in found.items() if value is not None}
    return known | {"mean": mean(known.values())}


def by_score(rows: Rows, name: str) -> dict[str, Rows]:
    """The rows of one data set by their scores, singles first."""
    found: dict[str, Rows] = {}
    for row in rows:
        if row["data"] == name:
            found.setdefault(row["scores"], []).append(row)
    return dict(sorted(found.items(), key=lambda pair: pair[0].count("+")))


def table(header: Sequence[str], cells: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *cells]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def percent(share: float | None, digits: int = 1) -> str:
    return "" if share is None else f"{100 * share:.{digits}f} %"


def section(name: str, scores: dict[str, Rows]) -> str:
    """Returns the section of a data set."""
    accepted = {key: groups_of(rows, "accepted") for key, rows in scores.items()}
    ranked = sorted(accepted, key=lambda key: accepted[key]["mean"])
    pair = next(key for key in ranked if "+" in key and key != DEFAULT)
    corrupted = sorted(
        {key.removeprefix("wrong of ") for rows in scores.values() for row in rows
         for key in row if key.startswith("wrong of ")}
    )  # fmt: skip
    whole = [row for row in next(iter(scores.values())) if row["without"] is None]
    columns = list(accepted[DEFAULT])
    alone = [key for key in scores if _is_single(key)]
    shown = [*alone, SUM, *dict.fromkeys([FORMER, pair]), DEFAULT]
    cells = []
    for key in shown:
        tested = [row for row in scores[key] if row["without"] is None]
        marks = {DEFAULT: "default", FORMER: "former default", pair: "best pair"}
        mark = f" ({marks[key]})" if key in marks else ""
        cells.append(
            [
                key.replace("+", " + ").replace("_", " ") + mark,
                percent(mean(row["refused of the right"] for row in tested)),
                percent(mean(row["answered wrong"] for row in tested)),
                *(percent(accepted[key][column]) for column in columns),
                f"{groups_of(scores[key], 'AUROC')['mean']:.4f}",
                percent(of_group(tested, "wrong", corrupted)),
            ]
        )
    header = ["scores", "right refused", "test, wrong", *columns, "AUROC", "corrupted, wrong"]
    right = percent(mean(row["class right"] for row in whole))
    text = f"## {TITLES[name]}\n\nA network that is right on {right} of the test images.\n\n"
    return text + table(header, cells)


def verdicts(scores: dict[str, dict[str, Rows]]) -> str:
    """Returns a table of how the default stands on every set, and a sentence that sums it up."""
    cells, losses = [], []
    for name, own in scores.items():
        accepted = {key: groups_of(rows, "accepted")["mean"] for key, rows in own.items()}
        orders = {key: groups_of(rows, "AUROC")["mean"] for key, rows in own.items()}
        named = [key for key in own if _is_single(key) and key != FIRST]
        fewest = min(named, key=accepted.__getitem__)
        first = max(named, key=orders.__getitem__)
        losses += [accepted[DEFAULT] - accepted[fewest], orders[first] - orders[DEFAULT]]
        cells.append(
            [
                TITLES[name],
                *(f"{percent(accepted[key])}, {orders[key]:.4f}" for key in (DEFAULT, FORMER)),
                f"{percent(accepted[fewest])} ({fewest.replace('_', ' ')})",
                f"{orders[first]:.4f} ({first.replace('_', ' ')})",
                f"{percent(accepted[FIRST])}, {orders[FIRST]:.4f}",
            ]
        )
    header = ["", "default", "former default", "single score that accepts least"]
    header += ["single score of largest AUROC", "first neighbor"]
    sentence = (
        "**On the worst of these sets, and by the worse of the two measures, the default is "
        f"{_verdict(max(losses))} the best single score with its default settings.** The first "
        "neighbor is none of these."
    )
    return f"{table(header, cells)}\n\n{sentence}"


def promise_table(scores: dict[str, dict[str, Rows]]) -> str:
    """Returns a table of the right test images that are refused, by where thresholds are from."""
    cells = []
    for name, own in scores.items():
        whole = {
            key: next(row for row in rows if row["without"] is None) for key, rows in own.items()
        }
        cells.append([TITLES[name]])
        for column in ("refused of the right", "refused by test thresholds"):
            singles = [row[column] for key, row in whole.items() if _is_single(key)]
            between = f"{100 * min(singles):.1f} to {percent(max(singles))}"
            cells[-1] += [percent(whole[DEFAULT][column]), between]
    header = ["", "default, from held-out training images", "single scores, likewise"]
    header += ["default, from the other half of the test images", "single scores, likewise"]
    return table(header, cells)


def _is_single(key: str) -> bool:
    """Whether it is one score, and no sum of several."""
    return "+" not in key and key != SUM


def _verdict(loss: float) -> str:
    """Says how the default stands, which loses so much against another."""
    if loss <= 0:
        return "better than"
    return "within a point of" if loss <= _WITHIN else f"{100 * loss:.0f} points worse than"


def peers_table(rows: Rows) -> str:
    found: dict[str, Rows] = {}
    for row in rows:
        found.setdefault(row["peer"], []).append(row)
    cells = [
        [
            f"`{own[0]['scores']}`",
            peer,
            *(
                f"{max(row[f'{what}, largest difference'] for row in own):.2f}"
                for what in ("AUROC", "accepted")
            ),
            f"{mean(row['accepted, mean difference'] for row in own):.3f}",
        ]
        for peer, own in found.items()
    ]
    header = ["ours", "theirs", "AUROC, largest", "accepted, largest", "accepted, mean"]
    return table(header, cells)


def draw(scores: dict[str, dict[str, Rows]]) -> Figure:
    """Draws what every score accepts on average, of every data set."""
    figure, (ax,) = figures.rows_of_plots(1)
    figure.set_size_inches(8.5, 4.2)
    first = next(iter(scores.values()))
    keys = [*(key for key in first if _is_single(key)), DEFAULT]
    width = 0.8 / len(keys)
    for number, (key, hatch) in enumerate(zip(keys, _HATCHES, strict=True)):
        heights = [groups_of(own[key], "accepted")["mean"] for own in scores.values()]
        places = [place + (number - len(keys) / 2 + 0.5) * width for place in range(len(scores))]
        label = key.replace("+", " + ").replace("_", " ")
        label += " (default)" if key == DEFAULT else ""
        ax.bar(places, heights, width, hatch=hatch, edgecolor="white", label=label)
    ax.set_xticks(range(len(scores)), [TITLES[name] for name in scores])
    ax.set_ylabel("accepted, mean over kinds")
    ax.set_ylim(0, 1)
    write_as_percent(ax.yaxis)
    ax.set_title("What was never taught and is answered all the same, at 2 % false rejects")
    figures.one_legend(figure)
    return figure


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.parse_args()
    rows = json.loads((RESULTS / "reject_option.json").read_text())["rows"]
    peers = json.loads((RESULTS / "reject_option_peers.json").read_text())["rows"]
    scores = {name: by_score(rows, name) for name in TITLES}
    scores = {name: own for name, own in scores.items() if own}
    template = (pathlib.Path(__file__).parent / "templates" / "reject-option.md").read_text()
    parts = {
        "verdicts": verdicts(scores),
        "promise": promise_table(scores),
        "sections": "\n\n".join(section(name, own) for name, own in scores.items()),
        "peers": peers_table(peers),
    }
    for name, text in parts.items():
        template = template.replace(f"<!-- {name} -->", text)
    PAGE.write_text(template)
    figures.draw({"scores.svg": lambda: draw(scores)}, PICTURES)


if __name__ == "__main__":
    main()
