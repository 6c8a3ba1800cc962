"""Reads what the jobs measured: records of a table, numbers in rows, means over seeds as text."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks.reproduction.jobs import measurement
from tfgmvae.targets.answers import AFTER

NOT_MEASURED = "not measured yet"
CORRECT, REJECTED, WRONG = "answered_correctly", "reject_rate", "error"
Results = Mapping[str, Mapping[str, Any]]


def measured(results: Results, table: str, case: str) -> list[Any]:
    """The records of one classifier in one table, by seed."""
    wanted = (measurement(table), case)
    found = [r for r in results.values() if (r["table"], r["case"]) == wanted]
    return sorted(found, key=lambda record: record["seed"])


def share(stage: str, outcome: str, **what: Any) -> Callable[[list[Any]], float | None]:
    """The share in the row that matches `what`."""

    def value(rows: list[Any]) -> float | None:
        found = [row for row in rows if what.items() <= row["what"].items()]
        return 100 * found[0]["stages"][stage][outcome] if found else None

    return value


def largest_wrong(*attacks: str) -> Callable[[list[Any]], float | None]:
    """The largest share wrong after thresholds under these attacks, up to an epsilon of 0.3."""

    def value(rows: list[Any]) -> float | None:
        attacked = [r for r in rows if r["what"]["attack"] in attacks and r["what"]["eps"] <= 0.3]
        return max((100 * row["stages"][AFTER][WRONG] for row in attacked), default=None)

    return value


def share_text(rows: list[Any], stage: str, share: str) -> str:
    values = [100 * row["stages"][stage][share] for row in rows if stage in row["stages"]]
    if not values:
        return ""
    return mean_and_spread(values, 2 if rows[0]["images"] >= 1000 else 1)


def mean_and_spread(percentages: list[float], digits: int) -> str:
    spread = (max(percentages) - min(percentages)) / 2
    shown = f" ± {spread:.{digits}f}" if len(percentages) > 1 else ""
    return f"{statistics.mean(percentages):.{digits}f}{shown} %"


def number_text(values: list[float]) -> str:
    if not values:
        return ""
    mean = statistics.mean(values)
    return f"{mean:.0f}" if mean >= 100 else f"{mean:.3g}"
