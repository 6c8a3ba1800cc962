"""Writes the section on the worst case into the page of robust training from what was measured.

    python -m benchmarks.studies.worst_case_page

It reads `results/worst_case.json` and replaces, in `docs/results/robustness.md`, the section that
begins with the heading below. Nothing is measured here.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import textwrap
from collections.abc import Sequence
from typing import Any

from benchmarks.studies.worst_case import TRAINED, ball
from tfgmvae.evaluation.markdown import markdown_table

HEADING = "## The worst case over a stronger suite"
_ROOT = pathlib.Path(__file__).resolve().parents[2]
_RESULTS = pathlib.Path(__file__).resolve().parent / "results" / "worst_case.json"
_PAGE = _ROOT / "docs" / "results" / "robustness.md"
_WORDS = (
    "*Combined* counts an image that is refused or wrong without an attack, too. It is the measure "
    "to compare with the error of a classifier that never refuses: to set *accepted and wrong* "
    "beside a plain error flatters the one that may refuse.",
    "Counts are of images that are broken for certain. The rest was attacked quickly only; it is "
    "estimated from a random check, on which the full suite ran as well. The first interval is for "
    "these images under this suite, the second for further images of the same kind. A stronger "
    "attack can only find more. [How `worst_case` counts](../guide/evaluate.md#the-worst-case).",
)
_CURVE = (
    "What of the images found in the trained balls is accepted where the threshold on the "
    "confidence refuses fewer clean images. No attack was made for these thresholds, so each is a "
    "lower bound. At stricter ones the images found say nothing, because an attack stops where one "
    "is just accepted; these take an attack of their own."
)
# Left out by `worst_case`: it attacks a threshold on the confidence, which ours do not have.
_NOT_FOR_OURS = "confident"
# What the list of the checks says already.
_SAID = "The check broke"


def title(row: dict[str, Any]) -> str:
    """What a ball is called."""
    return f"{'inf' if row['norm'] == 'inf' else 'L2'} {row['eps']:g}"


def _share(estimate: dict[str, Any]) -> list[str]:
    ends = [f"{100 * estimate[name]:.1f}" for name in ("low", "high")]
    further = [f"{100 * estimate[name]:.1f}" for name in ("further_low", "further_high")]
    return [
        f"{100 * estimate['share']:.1f} %",
        f"{ends[0]} to {ends[1]} %",
        f"{further[0]} to {further[1]} %",
    ]


def measures(rows: Sequence[dict[str, Any]]) -> str:
    """The table of both measures in every ball."""
    cells = []
    for row in rows:
        for name, key in (("accepted and wrong", "error"), ("combined", "not_right")):
            first = [title(row), f"{row['num_images']:,}"] if key == "error" else ["", ""]
            cells.append([*first, name, f"{row[key]['found']}", *_share(row[key])])
    header = ["ball", "images", "measure", "found", "share", "95 %, these", "95 %, further"]
    return markdown_table(header, cells, num_text_columns=3)


def breakers(rows: Sequence[dict[str, Any]]) -> str:
    """The table of how many images each attack was the first to break."""
    names = list(dict.fromkeys(name for row in rows for name in row["broken_by"]))
    cells = [[name, *(f"{row['broken_by'].get(name, 0)}" for row in rows)] for name in names]
    return markdown_table(["broken first by", *map(title, rows)], cells, num_text_columns=1)


def effort(row: dict[str, Any]) -> str:
    """What was done in one ball, in words."""
    steps = {
        kind: ", ".join(_step(*step) for step in row["budget"][kind] if step[0] != _NOT_FOR_OURS)
        for kind in ("quick", "full")
    }
    checks = "; ".join(
        f"after {check['depth']} of the hardest the check broke {check['broken']} of "
        f"{check['checked']}"
        for check in row["checks"]
    )
    counted = row["attacked"]
    said = (
        f"* {title(row)}: quick attacks {steps['quick']}; in full {steps['full']}, on "
        f"{counted['hardest']} of the hardest and {counted['check']} of the others; "
        f"{checks or 'no image was left to check'}."
    )
    further = [sentence for sentence in row["warnings"] if not sentence.startswith(_SAID)]
    return _filled(" ".join([said, *further]), "  ")


def _filled(text: str, indent: str = "") -> str:
    return textwrap.fill(text, 120, subsequent_indent=indent, break_on_hyphens=False)


def _step(attack: str, options: dict[str, Any], from_best: bool) -> str:
    given = ",".join(f"{name}={value}" for name, value in options.items())
    said = f"`{attack}:{given}`" if given else f"`{attack}`"
    return f"{said} from the best so far" if from_best else said


def curve(rows: Sequence[dict[str, Any]]) -> str:
    """The table of what is left at other rates of clean refusals."""
    cells = []
    for at in zip(*(row["at_clean_refusals"] for row in rows), strict=True):
        cells.append(
            [
                f"{100 * at[0]['clean_refused']:.1f} %",
                *(f"{100 * one[key]:.1f} %" for one in at for key in ("wrong", "not_right")),
            ]
        )
    names = [f"{title(row)}, {key}" for row in rows for key in ("wrong", "combined")]
    return markdown_table(["clean images refused", *names], cells, num_text_columns=0)


def section(rows: Sequence[dict[str, Any]]) -> str:
    """The whole section."""
    trained = [row for row in rows if (float(row["norm"]), row["eps"]) in map(ball, TRAINED)]
    seeds = ", ".join(map(str, sorted({row["seed"] for row in rows})))
    parts = [
        HEADING,
        f"`evaluation.worst_case` on `mnist-robust`, seed {seeds}, on the first test images:",
        measures(rows),
        *map(_filled, _WORDS),
        breakers(rows),
        "\n".join(effort(row) for row in rows),
        _filled(_CURVE),
        curve(trained),
    ]
    return "\n\n".join(parts) + "\n\n"


def replaced(page: str, text: str) -> str:
    """The page with another section under the heading.

    Raises:
        ValueError: The page has no such section.
    """
    before, heading, after = page.partition(HEADING + "\n")
    if not heading:
        raise ValueError(f"Expected a section {HEADING!r} in {_PAGE.name}. Received: none")
    _, following, rest = after.partition("\n## ")
    return before + text + following.lstrip("\n") + rest


def main() -> None:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    rows = json.loads(_RESULTS.read_text())["rows"]
    _PAGE.write_text(replaced(_PAGE.read_text(), section(rows)))
    print(f"written to {_PAGE.relative_to(_ROOT)}")


if __name__ == "__main__":
    main()
