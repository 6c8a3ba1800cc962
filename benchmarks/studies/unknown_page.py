"""Writes the page of unknown inputs from what `unknown` has measured.

    python -m benchmarks.studies.unknown_page

It reads `results/unknown.json` and `results/unknown_open_set.json`, means over seeds, and what
`attacked` has measured, and writes `docs/results/unknown.md`, which begins with
`templates/unknown.md`. Nothing is measured here.
"""

from __future__ import annotations

import argparse
import json
import pathlib
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from benchmarks.studies.unknown import DATA, OTHERS, RATES

_ROOT = pathlib.Path(__file__).resolve().parents[2]
_RESULTS = pathlib.Path(__file__).resolve().parent / "results"
_PAGE = _ROOT / "docs" / "results" / "unknown.md"
_MEASURES = (
    "class right",
    "answered right",
    "answered wrong",
    "refused of the right",
    "corrupted, answered right",
    "corrupted, answered wrong",
)
_ACCEPTED = "accepted of "
_OWN = "ours"
_OTHER_SETS = [f"{_ACCEPTED}{name}" for name in OTHERS]
_ROBUST = "mnist-robust"
_WORST = "worst case"
_TITLES = {
    "digits": "Digits of 8x8 pixels",
    "mnist": "MNIST",
    "fashion_mnist": "Fashion-MNIST",
    "coil20": "COIL-20",
    "gtsrb": "GTSRB",
    "traffic_signs": "A folder of traffic signs",
}
_START = pathlib.Path(__file__).resolve().parent / "templates" / "unknown.md"


def table(rows: Sequence[dict[str, Any]]) -> list[str]:
    """The lines of a table of one data set, a column for each classifier."""
    names = list(dict.fromkeys(row["classifier"] for row in rows))
    kinds = [key for key in rows[0] if key.startswith(_ACCEPTED)]
    lines = [_line(["share", *names]), _line(["---", *["---:"] * len(names)])]
    for key in [*_MEASURES, *kinds]:
        means = [_mean(rows, name, key) for name in names]
        cells = ["" if np.isnan(mean) else _percent(mean) for mean in means]
        if key.startswith(_ACCEPTED):
            best = int(np.nanargmin(means))
            cells[best] = f"**{cells[best]}**"
        lines.append(_line([key, *cells]))
    return lines


def section(name: str, rows: Sequence[dict[str, Any]]) -> list[str]:
    """The lines about one data set."""
    own = [row for row in rows if row["classifier"] == _OWN]
    seeds, seeds_of_peers = (
        sorted({row["seed"] for row in rows if (row["classifier"] == _OWN) is is_own})
        for is_own in (True, False)
    )
    seconds = np.mean([row["seconds"] for row in own])
    peers = "" if seeds_of_peers == seeds else f", the plain network {_trainings(seeds_of_peers)}"
    spread = ""
    if len(own) > 1:
        spread = "Accepted of the other data sets, by seed: " + ", ".join(
            _percent(np.mean([row[key] for key in row if key in _OTHER_SETS])) for row in own
        )
        spread += "."
    return [
        f"## {_TITLES[name]}",
        "",
        f"Budget {_percent(RATES[name])}, {_trainings(seeds)}{peers}; {seconds:.0f} s of training "
        "beside other work.",
        spread,
        "",
        *table(rows),
        "",
    ]


def robust(rows: Sequence[dict[str, Any]]) -> list[str]:
    """The lines about a robust recipe, with its two scores and with the default one beside."""
    return [
        "## The recipe `mnist-robust`",
        "",
        "The recipe keeps to the two published thresholds, because a score that is relative to",
        "the image gives an attacker room, see [robustness](robustness.md). The second column is",
        "the same network with the default score `surprise` beside them, at the same budget.",
        "",
        *table(rows),
        "",
    ]


def open_set(rows: Sequence[dict[str, Any]]) -> list[str]:
    """The lines about classes of MNIST that were left out of training."""
    names = list(dict.fromkeys(row["classifier"] for row in rows))
    splits = list(dict.fromkeys(str(row["unknown"]) for row in rows))
    seeds = sorted({row["seed"] for row in rows})
    lines = [
        "## Classes of MNIST that are left out",
        "",
        f"Six digits are taught, the others are unknown; means over {len(splits)} of the five "
        f"public splits, {_trainings(seeds)}.",
        "",
        _line(["classifier", "AUROC", "unknown accepted", "known right", "known wrong"]),
        _line(["---", *["---:"] * 4]),
    ]
    for name in names:
        own = [row for row in rows if row["classifier"] == name]
        auroc = np.mean([row["auroc"] for row in own])
        shares = [
            _percent(np.mean([row[key] for row in own]))
            for key in ("unknown_accepted", "known_right", "known_wrong")
        ]
        lines.append(_line([name, f"{auroc:.4f}", *shares]))
    return [*lines, ""]


def attacked(rows: Sequence[dict[str, Any]]) -> list[str]:
    """The lines about attacks: a row for each classifier and ball."""
    attacks = list(dict.fromkeys(row["attack"] for row in rows if row["attack"] != _WORST))
    titles = ["classifier", "ball", "right", "refused", "wrong", *attacks]
    lines = [
        "## Under attack",
        "",
        "Of 100 test images, drawn by the seed 0: what is right, refused and wrong in the worst",
        "case of all attacks, image by image, and what each one gets accepted with a wrong label.",
        "`adaptive` knows every score and threshold. The defaults are no defence: see",
        "[robustness](robustness.md) for training that is, and for longer black-box attacks,",
        "which get 19 % of `mnist-robust` at L2 1.5.",
        "",
        _line(titles),
        _line(["---", "---", *["---:"] * (len(titles) - 2)]),
    ]
    balls = dict.fromkeys((row["data"], row["classifier"], row["norm"], row["eps"]) for row in rows)
    for data, classifier, norm, eps in balls:
        of = {
            row["attack"]: row
            for row in rows
            if (row["data"], row["classifier"], row["norm"], row["eps"])
            == (data, classifier, norm, eps)
        }
        name = _TITLES[data] if classifier == _OWN else f"`{data}`, {classifier}"
        radius = f"{round(eps * 255)}/255" if eps < 0.04 else f"{eps:g}"
        ball = f"inf {radius}" if norm == "inf" else f"L{norm} {radius}"
        cells = [_percent(of[_WORST][share]) for share in ("correct", "rejected", "wrong")]
        cells += [_percent(of[attack]["wrong"]) for attack in attacks]
        lines.append(_line([name, ball, *cells]))
    return [*lines, ""]


def page() -> str:
    """The whole page."""
    rows = _rows("unknown")
    lines = [_START.read_text()]
    for name in DATA:
        own = [row for row in rows if row["data"] == name]
        lines += section(name, own) if own else []
    left_out = _rows("unknown_open_set")
    lines += open_set(left_out) if left_out else []
    hardened = [row for row in rows if row["data"] == _ROBUST]
    lines += robust(hardened) if hardened else []
    under_attack = _rows("attacked")
    lines += attacked(under_attack) if under_attack else []
    return "\n".join(lines).rstrip() + "\n"


def _mean(rows: Sequence[dict[str, Any]], name: str, key: str) -> float:
    """The mean over the seeds of a classifier; NaN where nothing was measured."""
    known = [row[key] for row in rows if row["classifier"] == name and key in row]
    return float(np.mean(known)) if known else float("nan")


def _rows(name: str) -> list[dict[str, Any]]:
    path = _RESULTS / f"{name}.json"
    return json.loads(path.read_text())["rows"] if path.exists() else []


def _trainings(seeds: Sequence[int]) -> str:
    names = ", ".join(map(str, seeds))
    return f"seed {names}" if len(seeds) == 1 else f"means of seeds {names}"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _percent(share: Any) -> str:
    return f"{100 * share:.2g} %" if share < 0.0995 else f"{100 * share:.1f} %"


def main() -> None:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    _PAGE.write_text(page())
    print(f"written to {_PAGE.relative_to(_ROOT)}")


if __name__ == "__main__":
    main()
