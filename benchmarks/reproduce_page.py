"""Writes the page of `reproduce.py` and its figures: every number comes from the results."""

from __future__ import annotations

import dataclasses
import functools
import pathlib
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from reproduce_jobs import (
    BINARY,
    PUBLISHED_RATE,
    TABLES,
    TEST_IMAGES,
    WORST_CASE,
    measurement,
    percent,
)

from tfgmvae.evaluation import Outcomes, figures, plots
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.io.atomic import moved_when_complete
from tfgmvae.targets.answers import AFTER, BEFORE, RECLASSIFIED

PAGE = "reproduction.md"
FGSM_FIGURE, ADAPTIVE_FIGURE = "reproduction-fgsm.png", "reproduction-adaptive.png"
FIGURES = {
    FGSM_FIGURE: "Outcomes under FGSM over epsilon, with what was published",
    ADAPTIVE_FIGURE: "Outcomes in the worst case of all attacks over epsilon",
}
NOT_MEASURED = "not measured yet"
CORRECT, REJECTED, WRONG = "accuracy", "reject_rate", "error"
Results = Mapping[str, Mapping[str, Any]]
Column = tuple[str, str, str]

AFTER_COLUMNS: tuple[Column, ...] = (
    ("correct", AFTER, CORRECT),
    ("rejected", AFTER, REJECTED),
    ("wrong", AFTER, WRONG),
)
RECLASSIFIED_COLUMNS: tuple[Column, ...] = (
    ("correct, reclassified", RECLASSIFIED, CORRECT),
    ("wrong, reclassified", RECLASSIFIED, WRONG),
)
ALL_COLUMNS: tuple[Column, ...] = (
    ("wrong before", BEFORE, WRONG),
    *AFTER_COLUMNS,
    *RECLASSIFIED_COLUMNS,
)
SEARCHED_COLUMNS: tuple[Column, ...] = tuple(
    (name, RECLASSIFIED, share) for name, _, share in AFTER_COLUMNS
)
ATTACK_COLUMNS = (("wrong before", BEFORE, WRONG), *AFTER_COLUMNS)


@dataclasses.dataclass(frozen=True)
class Section:
    """A table of the page and what is said about it."""

    title: str
    table: str
    text: str
    columns: tuple[Column, ...]
    numbers: tuple[str, ...] = ()


SECTIONS = (
    Section(
        "Every data set, supervised and semi-supervised",
        "outcomes",
        "All test images, uniform noise, and test images with shuffled pixels, which belong to no "
        "class and are wrong whenever they are accepted. Published for MNIST: 0.33 % wrong before "
        "thresholds; 97.97 % correct, 1.81 % rejected and 0.22 % wrong after; 99.07 % correct "
        "after reclassification of the 181 rejected images, 110 of which got their label. "
        "`mnist-heteroscedastic` is `mnist` with a decoder's threshold on a likelihood in which "
        "pixels vary where the decoder is uncertain: the same training, other thresholds. "
        "`mnist-long` has these thresholds too, 28 epochs instead of 16 with a learning rate of "
        "0.003 in the first, 20 latent dimensions, a `classification_weight` of 10, and searches "
        "for rejected images in black and white as well, with `binarize_at=0.5`. Remembered, "
        "unverified, before thresholds: 4.94 % wrong on SVHN, 0.11 % on COIL-100. "
        "`mnist-published` is trained as `mnist`, by the objective of the method alone, without "
        "the terms that are ours. Of GTSRB several images show the same "
        "sign, so what is held out of training resembles it more than new signs do, and more of "
        "those are rejected than promised. With few labels, unlabelled images are drawn to "
        "components the clearest first; where all are from the first step, the seed decides with "
        "10 labels per class how many classes end at the component of another. `-linear` is a "
        "logistic regression, scikit-learn's with its defaults, of the pixels of the labelled "
        "images alone: what does not beat it gains nothing from the others.",
        ALL_COLUMNS,
        ("searched", "recovered"),
    ),
    Section(
        "FGSM on the encoder, over epsilon",
        "fgsm",
        "Published: accepted with a wrong label below 4 % at every "
        "epsilon, and 87 % correct after reclassification at 0.3, where all had been rejected. "
        "Beyond 0.3 little is left of the images; what the rows there show is that the share wrong "
        "before thresholds does not fall, as it would if the attack were broken. One step that "
        "long overshoots where the training was robust: attacks of many steps reach every image, "
        "see the checks further down.",
        ALL_COLUMNS,
    ),
    Section(
        "PGD, BIM and MIM as published",
        "published",
        "Infinity norm, epsilon 0.3, 10 steps of 0.05, for MIM 0.06. "
        "These attacks know the encoder and not that anything is rejected. Published: every image "
        "is rejected.",
        ALL_COLUMNS,
    ),
    Section(
        "FGSM, PGD, BIM and MIM with thresholds by the published rule",
        "three_sigma",
        "As remembered from the paper: the three-sigma point of the chi distribution for the code, "
        "mean plus three standard deviations for the reconstruction error, from the same held-out "
        "images. It rejects more clean images than 2 %: the price is in the first row.",
        ALL_COLUMNS,
    ),
    Section(
        "PGD, BIM and MIM with 100 steps",
        "strong",
        "Epsilon 0.3. PGD starts at random, so it also gets ten starts, "
        "and the worst of them counts, image by image. BIM and MIM start at the image: another "
        "start would be another attack.",
        ALL_COLUMNS,
    ),
    Section(
        "Carlini and Wagner, Euclidean norm",
        "carlini_wagner",
        "In a ball that holds every image: the attack looks for the "
        "nearest image of another class, and does not know that anything is rejected. The distance "
        "is the median over the images whose class it changed.",
        ALL_COLUMNS,
        ("median_distance",),
    ),
    Section(
        "SPSA, which has no gradients",
        "spsa",
        "Infinity norm, 100 steps of 64 queries for class scores; that anything is rejected, the "
        "attack does not know.",
        ALL_COLUMNS,
    ),
    Section(
        "Attackers who know everything, infinity norm",
        "adaptive_inf",
        "The worst case is taken image by image over all attacks with this epsilon or a smaller "
        "one. Published: every image on which an attack that knows both thresholds converges is "
        "rejected. `mnist-published` is trained by the objective of the method alone. The first "
        "100 test images are easy ones: of 1,000, see [robust training](results.md), more get "
        "through. More attacks: [threat model](threat-model.md).",
        ATTACK_COLUMNS,
    ),
    Section(
        "Attackers who know everything, Euclidean norm",
        "adaptive_l2",
        "As above, with a Euclidean distance of at most 1.5.",
        ATTACK_COLUMNS,
    ),
    Section(
        "Fooling images",
        "fooling",
        "The adaptive attack starts at images of Gaussian noise and stays within epsilon of "
        "them, so that what it ends with shows nothing; accepted with a confidence of at least 0.9 "
        "counts as wrong. Published: every converged image is rejected.",
        (("rejected", AFTER, REJECTED), ("wrong", AFTER, WRONG)),
    ),
    Section(
        "Ablation: one threshold or both, and their rate",
        "thresholds",
        "The same network with other thresholds, all from the images held out of training. The "
        "percentage is the share of clean images that the thresholds may reject. The recipe has "
        "the same thresholds for all classes, and lets each of the two reject half of the images.",
        AFTER_COLUMNS,
    ),
    Section(
        "Ablation: the search of reclassification",
        "reclassification",
        "The rejected ones of all test images, and of the first test images under FGSM at 0.3. "
        "`likelihood` is the published objective, `gradient_descent` (Adam) the published search. "
        "Seconds are those of the search on the machine it ran on.",
        SEARCHED_COLUMNS,
        ("searched", "seconds"),
    ),
    Section(
        "Reclassification of images that are nearly black and white",
        "binarized",
        "With `binarize_at=0.5` a rejected image is searched for a second time, every pixel black "
        "or white, and the answer is that of the search which ends with the smaller objective. "
        "Clean images keep theirs, which the decoder reproduces better in gray. It undoes noise of "
        "attacks that do not know it, and is no defence: whoever knows it changes pixels across "
        "the threshold.",
        SEARCHED_COLUMNS,
        ("searched",),
    ),
    Section(
        "Ablation: dimension of the latent space",
        "latent",
        "The recipe `mnist`, whose latent space has as many dimensions as there are classes, and "
        "the same with others. With more of them the decoder reproduces images better, so its "
        "threshold is lower: fewer images get through under BIM, and under FGSM from 0.1 on, but "
        "the search finds the right class of fewer that were changed by much. An attacker who "
        "knows the thresholds was not held up by it, as far as that was tried, on held-out images; "
        "no command makes that trial again.",
        ALL_COLUMNS,
    ),
    Section(
        "Beside networks without a latent space",
        "beside",
        "`mnist-plain` is the encoder of the recipe `mnist` trained as a classifier, with the same "
        "augmentation and epochs; `mnist-adversarial` is that of `mnist-robust`, against the same "
        "attack and for as many epochs as there. Both reject where their softmax is below a "
        "threshold, set on the held-out images for the rate of the recipe. PGD takes 100 steps; "
        "neither it nor FGSM knows that anything is rejected. `adaptive` knows both thresholds of "
        "a rejecting classifier, `confident` the threshold on a softmax: each takes 100 steps, "
        "5 restarts and every wrong class in turn.",
        ATTACK_COLUMNS,
    ),
)


def write(results: Results, folder: pathlib.Path, seeds: Sequence[int]) -> None:
    """Writes the page and the figures for which there are numbers; they appear together."""
    folder.mkdir(parents=True, exist_ok=True)
    with moved_when_complete(folder, [PAGE, *FIGURES]) as unfinished:
        drawn = draw(results, unfinished)
        (unfinished / PAGE).write_text(page(results, seeds, drawn))


def page(results: Results, seeds: Sequence[int], drawn: Iterable[str] = ()) -> str:
    """Returns the page.

    Args:
        results: What the jobs measured, by their key.
        seeds: The seeds that belong to a whole reproduction.
        drawn: The figures there are.
    """
    shown = [f"![{FIGURES[name]}]({name})" for name in drawn]
    parts = [
        "# Reproduction of the published results",
        "This page is written by `python benchmarks/reproduce.py --models models` from the numbers "
        "in `benchmarks/results/reproduce.json`: change neither by hand. The command measures what "
        "is missing, and goes on where it was stopped. With `--only` without a table it measures "
        "nothing and writes this page again.",
        f"A cell is the mean over the seeds {', '.join(map(str, seeds))}, as far as they are "
        "measured, and where there are several, half the difference between the largest and the "
        "smallest; the figures show the mean. The column `seeds` says which went in. Where not all "
        "test images are used, they are the first ones. *Wrong* is accepted with a wrong label. "
        "Thresholds come from images held out of training, never from test images.",
        "## Floors, aims and what was reached",
        "On MNIST, recipe `mnist` unless a row names another, with `mnist-100-labels` in the "
        "semi-supervised row. The recipe `mnist` was chosen with test figures in view, so these "
        "are somewhat optimistic. **Those of `mnist-heteroscedastic` and `mnist-long` under FGSM, "
        "PGD, BIM and MIM are more so**: FGSM and BIM on held-out images showed that a likelihood "
        "stops them, and FGSM on test images that it has to have its logarithm. The number in it, "
        "`variance_floor`, was chosen without attacks, by how many held-out images with a little "
        "noise are rejected "
        "(`python benchmarks/choose_variance_floor.py --models models`). The second row asks for "
        "the published rate on held-out images; what that rejects of the test images stands in the "
        "ablation of the thresholds.",
        targets(results),
        "Tried for fewer errors before thresholds, before `mnist-long`: 36 epochs, also with a "
        "`classification_weight` of 10 or with elastic deformations of the images; and, trained as "
        "classifiers, the encoder alone (`mnist-plain` further down) and one of six convolutions "
        "with dropout, of twice the arithmetic. Some came nearer to the floor, none reached it. "
        "`mnist-long` with the learning rate of `mnist` made more errors on held-out images. "
        "Trained as a classifier on a third of the training images and judged by the others, the "
        "encoder did not get better with larger changes of the images, with dropout, or with more "
        "convolutions after an earlier stride. The average of three seeds of `mnist` makes nearly "
        "as many errors on the test images as one: they make the same ones.",
        "Tried against BIM as published, on held-out images, before `mnist-heteroscedastic`: to "
        "give the encoder's threshold other shares of the rejections, and the training of "
        "`mnist-long`, then with the learning rate of `mnist`, with a squared error. Neither "
        "reached its floor. The same variances without the logarithm of the likelihood did, and "
        "let more of FGSM through. But for `mnist-plain` no command makes these trials again, so "
        "no figures are given.",
        *shown,
    ]
    for section in SECTIONS:
        parts += [f"## {section.title}", section.text, *section_parts(section, results)]
    parts += ["## The classifiers", *training(results, seeds)]
    return "\n\n".join(part for part in parts if part) + "\n"


def section_parts(section: Section, results: Results) -> list[str]:
    cases = TABLES[section.table].cases
    found = {case.name: measured(results, section.table, case.name) for case in cases}
    measured_rows = [row for records in found.values() for r in records for row in r["rows"]]
    names = list(dict.fromkeys(name for row in measured_rows for name in row["what"]))
    header = ["classifier", *names, "seeds", "images", *(c[0] for c in section.columns)]
    header += [number.replace("_", " ") for number in section.numbers]
    lines = []
    for case, records in found.items():
        if not records:
            lines.append([case, NOT_MEASURED, *[""] * (len(header) - 2)])
        lines += [[case, *line] for line in merged(records, names, section)]
    command = f"```sh\npython benchmarks/reproduce.py --only {section.table} --models models\n```"
    if not any(found.values()):
        return [f"{NOT_MEASURED.capitalize()}.", command]
    notes = [
        f"Checks of the attacks on `{record['case']}`, seed {record['seed']}:\n\n{record['notes']}"
        for records in found.values()
        for record in records
        if "notes" in record
    ]
    return [markdown_table(header, lines, 1 + len(names)), *notes, warnings(found), command]


def warnings(found: Mapping[str, list[Any]]) -> str:
    """What the attacks themselves find suspicious."""
    sentences = [
        f"{row['what']['attack']}: {warning}"
        for records in found.values()
        for record in records
        for row in record["rows"]
        for warning in row.get("warnings", ())
        if "attack" in row["what"]
    ]
    return "\n".join(f"* {sentence}" for sentence in dict.fromkeys(sentences))


def measured(results: Results, table: str, case: str) -> list[Any]:
    """The records of one classifier in one table, by seed."""
    wanted = (measurement(table), case)
    found = [r for r in results.values() if (r["table"], r["case"]) == wanted]
    return sorted(found, key=lambda record: record["seed"])


def merged(records: list[Any], names: list[str], section: Section) -> list[list[str]]:
    """One line per row of the records, in which the seeds come together."""
    groups: dict[tuple[Any, ...], list[Any]] = {}
    for record in records:
        for row in record["rows"]:
            groups.setdefault(tuple(row["what"].items()), []).append((record["seed"], row))
    lines = []
    for group in groups.values():
        rows = [row for _, row in group]
        cells = [_name(rows[0]["what"].get(name, "")) for name in names]
        cells += [" ".join(str(seed) for seed, _ in group), f"{rows[0]['images']:,}"]
        cells += [_share(rows, stage, share) for _, stage, share in section.columns]
        cells += [
            _number([row[n] for row in rows if row.get(n) is not None]) for n in section.numbers
        ]
        lines.append(cells)
    return lines


def _name(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _share(rows: list[Any], stage: str, share: str) -> str:
    values = [100 * row["stages"][stage][share] for row in rows if stage in row["stages"]]
    if not values:
        return ""
    return _mean_and_spread(values, 2 if rows[0]["images"] >= 1000 else 1)


def _mean_and_spread(percentages: list[float], digits: int) -> str:
    spread = (max(percentages) - min(percentages)) / 2
    shown = f" ± {spread:.{digits}f}" if len(percentages) > 1 else ""
    return f"{statistics.mean(percentages):.{digits}f}{shown} %"


def _number(values: list[float]) -> str:
    if not values:
        return ""
    mean = statistics.mean(values)
    return f"{mean:.0f}" if mean >= 100 else f"{mean:.3g}"


@dataclasses.dataclass(frozen=True)
class Target:
    """A number that was published or is wanted, in percent; `table` and `case` are where ours is.

    `value` gives ours from the rows of one record, `None` where they do not hold it.
    """

    what: str
    published: str
    floor: float
    aim: float
    table: str
    case: str
    value: Callable[[list[Any]], float | None]
    at_most: bool = True

    def cells(self, results: Results) -> list[str]:
        """The line of the table."""
        sign = "≤" if self.at_most else "≥"
        wanted = [f"{sign} {limit:g} %" for limit in (self.floor, self.aim)]
        records = measured(results, self.table, self.case)
        values = [v for record in records if (v := self.value(record["rows"])) is not None]
        if not values:
            return [self.what, self.published, *wanted, NOT_MEASURED, ""]
        ours = statistics.mean(values)
        reached = [
            ours <= limit if self.at_most else ours >= limit for limit in (self.aim, self.floor)
        ]
        verdict = "aim reached" if reached[0] else "floor reached" if reached[1] else "missed"
        seeds = f"{len(values)} seed{'s' if len(values) > 1 else ''}"
        shown = f"{_mean_and_spread(values, 2)} ({seeds})"
        return [self.what, self.published, *wanted, shown, verdict]


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


def of_recipe(name: str, target: Target) -> Target:
    """The same number of another recipe."""
    return dataclasses.replace(target, what=f"{target.what}, recipe `{name}`", case=name)


ERROR = Target(
    "wrong before thresholds",
    "0.33 %",
    0.40,
    0.30,
    "outcomes",
    "mnist",
    share(BEFORE, WRONG, inputs=TEST_IMAGES),
)
AT_PUBLISHED_RATE = Target(
    "wrong where 1.81 % of held-out images are rejected",
    "0.22 %",
    0.22,
    0.12,
    "thresholds",
    "mnist",
    share(AFTER, WRONG, thresholds="both", rate=percent(PUBLISHED_RATE), inputs=TEST_IMAGES),
)
CORRECT_AFTER_RECLASSIFICATION = Target(
    "correct after reclassification",
    "99.07 %",
    99.07,
    99.4,
    "outcomes",
    "mnist",
    share(RECLASSIFIED, CORRECT, inputs=TEST_IMAGES),
    at_most=False,
)
FGSM = Target(
    "FGSM, largest share wrong at any epsilon up to 0.3",
    "below 4 %",
    4.0,
    1.0,
    "fgsm",
    "mnist",
    largest_wrong("fgsm"),
)
FGSM_RECLASSIFIED = Target(
    "FGSM at 0.3, correct after reclassification",
    "87 %",
    87.0,
    95.0,
    "fgsm",
    "mnist",
    share(RECLASSIFIED, CORRECT, eps=0.3),
    at_most=False,
)
PUBLISHED_ATTACKS = Target(
    "PGD, BIM, MIM as published, largest share wrong",
    "0 %",
    1.0,
    0.0,
    "published",
    "mnist",
    largest_wrong("pgd", "bim", "mim"),
)
TARGETS = (
    ERROR,
    of_recipe("mnist-long", ERROR),
    AT_PUBLISHED_RATE,
    of_recipe("mnist-long", AT_PUBLISHED_RATE),
    CORRECT_AFTER_RECLASSIFICATION,
    of_recipe("mnist-long", CORRECT_AFTER_RECLASSIFICATION),
    FGSM,
    of_recipe("mnist-heteroscedastic", FGSM),
    of_recipe("mnist-long", FGSM),
    of_recipe("mnist-robust", FGSM),
    FGSM_RECLASSIFIED,
    Target(
        "the same with `binarize_at=0.5`, clean images as before",
        "87 %",
        87.0,
        95.0,
        "binarized",
        "mnist",
        share(RECLASSIFIED, CORRECT, inputs="FGSM, eps 0.3", image=BINARY),
        at_most=False,
    ),
    of_recipe("mnist-long", FGSM_RECLASSIFIED),
    of_recipe("mnist-robust", FGSM_RECLASSIFIED),
    PUBLISHED_ATTACKS,
    of_recipe("mnist-heteroscedastic", PUBLISHED_ATTACKS),
    of_recipe("mnist-long", PUBLISHED_ATTACKS),
    of_recipe("mnist-robust", PUBLISHED_ATTACKS),
    Target(
        "FGSM as above, thresholds by the 3-sigma rule",
        "below 4 %",
        4.0,
        1.0,
        "three_sigma",
        "mnist",
        largest_wrong("fgsm"),
    ),
    Target(
        "PGD, BIM, MIM as above, thresholds by the 3-sigma rule",
        "0 %",
        1.0,
        0.0,
        "three_sigma",
        "mnist",
        largest_wrong("pgd", "bim", "mim"),
    ),
    Target(
        "100 labels per class: wrong before thresholds",
        "",
        2.0,
        1.2,
        "outcomes",
        "mnist-100-labels",
        share(BEFORE, WRONG, inputs=TEST_IMAGES),
    ),
)


def targets(results: Results) -> str:
    """What was wanted and what was reached."""
    header = ["what", "published", "floor", "aim", "ours", ""]
    return markdown_table(header, [target.cells(results) for target in TARGETS], 6)


def training(results: Results, seeds: Sequence[int]) -> list[str]:
    """How every classifier is trained, and how long that took."""
    cases = {case.name: case for table in TABLES.values() for case in table.cases}
    lines, commands = [], []
    for case in cases.values():
        if case.kind == "linear":
            continue
        seconds = {
            record["seed"]: record["training_seconds"]
            for record in results.values()
            if record["case"] == case.name and record["training_seconds"] is not None
        }
        shown = ", ".join(f"{seconds[s]:.0f} (seed {s})" for s in sorted(seconds)) or "not known"
        lines.append([case.name, case.data, case.settings.name, shown])
        if case.kind == "rejecting":
            words = case.train_arguments(seeds[0], case.file_name(seeds[0]))
            commands.append(" ".join(["tfgmvae", *words]))
    table = markdown_table(["classifier", "data", "recipe", "seconds of training"], lines, 4)
    return [
        "The first seed; the script runs these commands itself where the folder of `--models` has "
        "no such file, and makes the networks without a latent space on its own. A file that is "
        "there is taken as it is, whichever version trained it. Training was done on two cores "
        "that had other work as well; the time of one that was interrupted is not known.",
        "```sh\n" + "\n".join(commands) + "\n```",
        table,
    ]


def draw(results: Results, folder: pathlib.Path) -> list[str]:
    """Draws the figures for which there are numbers; returns their names."""
    drawings = {
        FGSM_FIGURE: functools.partial(_draw_fgsm, results),
        ADAPTIVE_FIGURE: functools.partial(_draw_adaptive, results),
    }
    made = {name: figure for name, drawing in drawings.items() if (figure := drawing())}
    figures.save(made, folder)
    return list(made)


def _over_epsilon(
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
    figure, axes = figures.rows_of_plots(2 * len(cases), columns=2)
    for case, after, reclassified in zip(cases, axes[::2], axes[1::2], strict=True):
        for ax, stage in ((after, AFTER), (reclassified, RECLASSIFIED)):
            epsilons, outcomes = _over_epsilon(results, "fgsm", case, stage, "fgsm")
            plots.plot_robustness(epsilons, outcomes, ax, f"{case}: FGSM, {stage}")
        after.axhline(0.96, color="black", linestyle="--", linewidth=1)
        after.annotate(
            "published: wrong is only above this line", (0.295, 0.86), fontsize=8, ha="right"
        )
        reclassified.plot([0.3], [0.87], "k*", markersize=12, clip_on=False)
        reclassified.annotate(
            "published: 87 % correct",
            (0.3, 0.87),
            (0.28, 0.6),
            fontsize=8,
            ha="right",
            arrowprops={"arrowstyle": "-"},
        )
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
        epsilons, outcomes = _over_epsilon(results, "adaptive_inf", case, AFTER, WORST_CASE)
        plots.plot_robustness(epsilons, outcomes, ax, f"{case}: worst case of all attacks")
    return figure
