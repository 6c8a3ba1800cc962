"""Writes the pages of the reproduction: the text is in `templates`, the numbers in the results.

A template holds placeholders: `{{table}}`, or `{{table: fgsm eps=0.1|0.3}}` for some rows of a
table. `Documents` lists them all.
"""

from __future__ import annotations

import contextlib
import dataclasses
import pathlib
import re
import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from benchmarks.reproduction.aims import targets
from benchmarks.reproduction.figures import FIGURES, draw
from benchmarks.reproduction.jobs import TABLES
from benchmarks.reproduction.results import (
    CORRECT,
    NOT_MEASURED,
    REJECTED,
    WRONG,
    Results,
    measured,
    number_text,
    share_text,
)
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.io.atomic import moved_when_complete
from tfgmvae.targets.answers import AFTER, BEFORE, RECLASSIFIED

TEMPLATES = pathlib.Path(__file__).resolve().parent / "templates"
PAGE = "docs/results/reproduction.md"
IMAGES = "docs/images/reproduction"
TABLE_FOLDER = "benchmarks/reproduction/tables"
CLASSIFIERS = "classifiers"
Column = tuple[str, str, str]

AFTER_COLUMNS: tuple[Column, ...] = (
    ("correct", AFTER, CORRECT),
    ("rejected", AFTER, REJECTED),
    ("wrong", AFTER, WRONG),
)
ATTACK_COLUMNS: tuple[Column, ...] = (("wrong before", BEFORE, WRONG), *AFTER_COLUMNS)
ALL_COLUMNS: tuple[Column, ...] = (
    *ATTACK_COLUMNS,
    ("correct, reclassified", RECLASSIFIED, CORRECT),
    ("wrong, reclassified", RECLASSIFIED, WRONG),
)
SEARCHED_COLUMNS: tuple[Column, ...] = tuple(
    (name, RECLASSIFIED, share) for name, _, share in AFTER_COLUMNS
)


@dataclasses.dataclass(frozen=True)
class Layout:
    """What a table shows of its rows.

    Attributes:
        columns: Title, stage and share of each column.
        numbers: Further numbers of a row, by their key.
    """

    columns: tuple[Column, ...]
    numbers: tuple[str, ...] = ()


LAYOUTS = {
    "outcomes": Layout(ALL_COLUMNS, ("searched", "recovered")),
    "fgsm": Layout(ALL_COLUMNS),
    "published": Layout(ALL_COLUMNS),
    "three_sigma": Layout(ALL_COLUMNS),
    "strong": Layout(ALL_COLUMNS),
    "carlini_wagner": Layout(ALL_COLUMNS, ("median_distance",)),
    "spsa": Layout(ALL_COLUMNS),
    "adaptive_inf": Layout(ATTACK_COLUMNS),
    "adaptive_l2": Layout(ATTACK_COLUMNS),
    "fooling": Layout((("rejected", AFTER, REJECTED), ("wrong", AFTER, WRONG))),
    "thresholds": Layout(AFTER_COLUMNS),
    "reclassification": Layout(SEARCHED_COLUMNS, ("searched", "seconds")),
    "binarized": Layout(SEARCHED_COLUMNS, ("searched",)),
    "latent": Layout(ALL_COLUMNS),
    "beside": Layout(ATTACK_COLUMNS),
}


def write(results: Results, root: pathlib.Path, seeds: Sequence[int]) -> None:
    """Writes the page, the tables and the figures for which there are numbers.

    All of them are complete before the first one takes its place below `root`.
    """
    names = {
        IMAGES: list(FIGURES),
        TABLE_FOLDER: [f"{name}.md" for name in (*TABLES, CLASSIFIERS)],
        str(pathlib.PurePath(PAGE).parent): [pathlib.PurePath(PAGE).name],
    }
    with contextlib.ExitStack() as stack:
        unfinished = {}
        for folder, files in names.items():
            (root / folder).mkdir(parents=True, exist_ok=True)
            unfinished[folder] = stack.enter_context(moved_when_complete(root / folder, files))
        drawn = draw(results, unfinished[IMAGES])
        for path, text in documents(results, seeds, drawn).items():
            pure = pathlib.PurePath(path)
            (unfinished[str(pure.parent)] / pure.name).write_text(text)


def documents(results: Results, seeds: Sequence[int], drawn: Iterable[str] = ()) -> dict[str, str]:
    """Returns the texts by their paths below the root of the repository.

    Args:
        results: What the jobs measured, by their key.
        seeds: The seeds that belong to a whole reproduction.
        drawn: The figures there are.
    """
    filler = Documents(results, seeds, frozenset(drawn))
    found = {PAGE: filler.fill("page.md")}
    for name in (*TABLES, CLASSIFIERS):
        found[f"{TABLE_FOLDER}/{name}.md"] = filler.fill(f"tables/{name}.md", name)
    return found


@dataclasses.dataclass(frozen=True)
class Documents:
    """Fills templates: every public method but `fill` is what a placeholder of its name becomes.

    Each is called with the name of the table that the template is about and the words after the
    colon of the placeholder.
    """

    results: Results
    seed_numbers: Sequence[int]
    drawn: frozenset[str]

    def fill(self, template: str, table: str = "") -> str:
        """Returns a template with its placeholders replaced.

        Raises:
            ValueError: There is no such placeholder.
        """

        def replaced(match: re.Match[str]) -> str:
            name, words = match[1], shlex.split(match[2] or "")
            if name == "fill" or name.startswith("_") or not hasattr(type(self), name):
                raise ValueError(f"Expected a known placeholder. Received: {match[0]!r}.")
            make: Callable[..., str] = getattr(self, name)
            return make(table, *words)

        text = re.sub(r"\{\{(\w+)(?::([^}]*))?\}\}", replaced, (TEMPLATES / template).read_text())
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"

    def seeds(self, _: str) -> str:
        return ", ".join(map(str, self.seed_numbers))

    def targets(self, _: str) -> str:
        return targets(self.results)

    def figure(self, _: str, name: str) -> str:
        path = f"../images/reproduction/{name}"
        return f"![{FIGURES[name]}]({path})" if name in self.drawn else ""

    def l2_black_box(self, _: str) -> str:
        return (TEMPLATES / "l2_black_box.md").read_text().strip()

    def table(self, table: str, *words: str) -> str:
        name, filters = (words[0], words[1:]) if words else (table, ())
        wanted = dict(word.split("=") for word in filters)
        return rows_of(
            name, self.results, {key: values.split("|") for key, values in wanted.items()}
        )

    def notes(self, table: str) -> str:
        return "\n\n".join(
            f"Checks of the attacks on `{record['case']}`, seed {record['seed']}:\n\n"
            f"{record['notes']}"
            for records in records_of(table, self.results).values()
            for record in records
            if "notes" in record
        )

    def warnings(self, table: str) -> str:
        """What the attacks themselves find suspicious."""
        sentences = [
            f"{row['what']['attack']}: {warning}"
            for records in records_of(table, self.results).values()
            for record in records
            for row in record["rows"]
            for warning in row.get("warnings", ())
            if "attack" in row["what"]
        ]
        return "\n".join(f"* {sentence}" for sentence in dict.fromkeys(sentences))

    def command(self, table: str) -> str:
        program = "python -m benchmarks.reproduction.reproduce"
        return f"```sh\n{program} --only {table} --models models\n```"

    def training_commands(self, _: str) -> str:
        cases = [case for case in all_cases().values() if case.kind == "rejecting"]
        first = self.seed_numbers[0]
        words = [case.train_arguments(first, case.file_name(first)) for case in cases]
        return (
            "```sh\n"
            + "\n".join(
                " ".join(["python -m benchmarks.reproduction.train", *each]) for each in words
            )
            + "\n```"
        )

    def training_times(self, _: str) -> str:
        lines = []
        for case in all_cases().values():
            if case.kind == "linear":
                continue
            seconds = {
                record["seed"]: record["training_seconds"]
                for record in self.results.values()
                if record["case"] == case.name and record["training_seconds"] is not None
            }
            shown = ", ".join(f"{seconds[s]:.0f} (seed {s})" for s in sorted(seconds))
            lines.append([case.name, case.data, case.settings.name, shown or "not known"])
        return markdown_table(["classifier", "data", "recipe", "seconds of training"], lines, 4)


def all_cases() -> dict[str, Any]:
    """Every classifier of every table, by name."""
    return {case.name: case for table in TABLES.values() for case in table.cases}


def records_of(table: str, results: Results) -> dict[str, list[Any]]:
    """The records of every classifier of a table, by its name."""
    return {case.name: measured(results, table, case.name) for case in TABLES[table].cases}


def rows_of(table: str, results: Results, wanted: Mapping[str, Sequence[str]]) -> str:
    """Returns the table of what was measured.

    Args:
        table: Its name.
        results: What the jobs measured.
        wanted: The values that the rows may have in some of their cells; empty for all rows.
    """
    layout, found = LAYOUTS[table], records_of(table, results)
    if not any(found.values()):
        return f"{NOT_MEASURED.capitalize()}."
    rows = [row for records in found.values() for record in records for row in record["rows"]]
    names = list(dict.fromkeys(name for row in rows for name in row["what"]))
    header = ["classifier", *names, "seeds", "images", *(c[0] for c in layout.columns)]
    header += [number.replace("_", " ") for number in layout.numbers]
    lines = []
    for case, records in found.items():
        if not records:
            lines.append([case, NOT_MEASURED, *[""] * (len(header) - 2)])
        lines += [[case, *line] for line in merged(records, names, layout, wanted)]
    return markdown_table(header, lines, 1 + len(names))


def merged(
    records: list[Any], names: list[str], layout: Layout, wanted: Mapping[str, Sequence[str]]
) -> list[list[str]]:
    """One line per row of the records, in which the seeds come together."""
    groups: dict[tuple[Any, ...], list[Any]] = {}
    for record in records:
        for row in record["rows"]:
            groups.setdefault(tuple(row["what"].items()), []).append((record["seed"], row))
    lines = []
    for group in groups.values():
        rows = [row for _, row in group]
        what = {name: _name(rows[0]["what"].get(name, "")) for name in names}
        if any(what[name] not in values for name, values in wanted.items()):
            continue
        cells = [*what.values(), " ".join(str(seed) for seed, _ in group)]
        cells.append(f"{rows[0]['images']:,}")
        cells += [share_text(rows, stage, share) for _, stage, share in layout.columns]
        cells += [
            number_text([row[n] for row in rows if row.get(n) is not None]) for n in layout.numbers
        ]
        lines.append(cells)
    return lines


def _name(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
