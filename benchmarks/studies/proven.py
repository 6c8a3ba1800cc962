"""What is proven of answers: how many are given, and how many of them an attacker can make wrong.

    python -m benchmarks.studies.proven --models models
    python -m benchmarks.studies.proven --only-page

trains the recipes of `SUBJECTS` from the seed, or takes the models that lie there; certifies all
test images, attacks the first of them, and writes `docs/results/proven.md`.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
from typing import TYPE_CHECKING, Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np

from benchmarks.speed import measure
from benchmarks.studies.robustness import trained
from tfgmvae import RejectingClassifier, attacks, datasets, recipes
from tfgmvae.evaluation import figures
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.plots.canvas import write_as_percent

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from tfgmvae.certificates.certificate import Certificate

SUBJECTS = {"mnist-proven": ("MNIST", 0.1)}
"""What is on the page: recipe, then the name of its data and the radius that is proven."""

MARGINS = (0.0, 2.0, 3.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0, 50.0)
ATTACKS: dict[str, dict[str, Any]] = {"adaptive": {}, "square": {"queries": 2000}}
NUM_ATTACKED = 300
_HERE = pathlib.Path(__file__).resolve().parent
RESULTS = _HERE / "results" / "proven.json"
PAGE = measure.ROOT / "docs" / "results" / "proven.md"
PICTURES = measure.ROOT / "docs" / "images" / "proven"


def classifier_of(name: str, data: datasets.Dataset, folder: pathlib.Path, seed: int) -> Any:
    """The trained classifier of a recipe: from the folder, or trained now and put there."""
    path = folder / f"{name}-{seed}.keras"
    if not path.exists():
        classifier, seconds = trained(recipes.get(name), data, seed)
        folder.mkdir(parents=True, exist_ok=True)
        classifier.save(path)
        path.with_suffix(".json").write_text(json.dumps({"seconds": seconds}))
    return RejectingClassifier.load(path)


def curve(certificate: Certificate, y: np.ndarray) -> list[dict[str, float]]:
    """What every margin of the base rule buys."""
    rows = []
    for margin in MARGINS:
        found = certificate.proven(y, margin)
        rows.append(
            {
                "margin": margin,
                "right": found.answered_correctly,
                "wrong": found.error,
                "wrong at most": found.error_at_most,
            }
        )
    return rows


def attacked(
    classifier: RejectingClassifier, x: np.ndarray, y: np.ndarray, radius: float, seed: int
) -> dict[str, Any]:
    """What the attacks make of the classifier alone, and of answers that have to be proven."""
    accepted_and_wrong = np.zeros(len(x), bool)
    proven_and_wrong = dict.fromkeys(MARGINS, 0)
    clean = classifier.certify(x, radius, verbose=0)
    for name, options in ATTACKS.items():
        made = attacks.generate(
            name, classifier, x, y, radius, seed=seed, verbose=0, **options
        ).adversarial
        labels = classifier.predict(made, verbose=0)
        accepted_and_wrong |= (labels != y) & (labels >= 0)
        certificate = classifier.certify(made, radius, verbose=0)
        for margin in MARGINS:
            answers = certificate.answers(margin)
            base = clean.base_answers(margin)
            # Beyond the base rule's own mistakes, the proof leaves none.
            beyond = (answers >= 0) & (answers != y) & (base != answers)
            proven_and_wrong[margin] += int(beyond.sum())
    return {
        "attacked": len(x),
        "accepted and wrong": float(accepted_and_wrong.mean()),
        "against the proof": max(proven_and_wrong.values()),
    }


def measured(name: str, folder: pathlib.Path, seed: int) -> dict[str, Any]:
    """The row of a recipe."""
    title, radius = SUBJECTS[name]
    data = datasets.load(str(recipes.get(name).data))
    classifier = classifier_of(name, data, folder, seed)
    x, y = data.x_test, np.asarray(data.y_test)
    certificate = classifier.certify(x, radius, verbose=0)
    labels = classifier.predict(x, verbose=0)
    row: dict[str, Any] = {
        "recipe": name,
        "data": title,
        "radius": radius,
        "seed": seed,
        "images": len(x),
        "class wrong": float(np.mean(certificate.classes != y)),
        "class not proven": float(np.mean(~(certificate.stable & (certificate.classes == y)))),
        "without the rule, right": float(np.mean(labels == y)),
        "without the rule, wrong": float(np.mean((labels != y) & (labels >= 0))),
        "curve": curve(certificate, y),
    }
    return row | attacked(classifier, x[:NUM_ATTACKED], y[:NUM_ATTACKED], radius, seed)


def percent(share: float, digits: int = 1) -> str:
    return f"{100 * share:.{digits}f} %"


def section(row: dict[str, Any]) -> str:
    """What the page says of a recipe."""
    cells = [
        [
            f"{point['margin']:g}",
            percent(point["right"]),
            percent(point["wrong"], 2),
            percent(point["wrong at most"], 2),
        ]
        for point in row["curve"]
    ]
    header = [
        "smallest lead, nats",
        "answered, and right",
        "wrong under any attack, at most",
        "in new images, at most (95 %)",
    ]
    return (
        f"## {row['data']}, radius {row['radius']:g}: the recipe `{row['recipe']}`\n\n"
        f"Of {row['images']:,} test images, the class of {percent(row['class wrong'], 2)} is wrong "
        f"without any attack, and that of {percent(row['class not proven'])} is not proven within "
        "the radius.\n\n"
        f"{markdown_table(header, cells, num_text_columns=0)}\n\n"
        "What the rule costs: the same network answers "
        f"{percent(row['without the rule, right'])} rightly and "
        f"{percent(row['without the rule, wrong'], 2)} wrongly by its thresholds alone. Then "
        f"attacks within the radius (`adaptive`, and `square` with 2,000 queries) get a wrong "
        f"answer accepted for {percent(row['accepted and wrong'])} of the first "
        f"{row['attacked']} images. Of these attacked images, {row['against the proof']} were "
        "answered against the proof."
    )


def draw(rows: list[dict[str, Any]]) -> Figure:
    """Draws what is answered against what is proven."""
    figure, axes = figures.rows_of_plots(len(rows))
    for row, ax in zip(rows, axes, strict=True):
        right = [point["right"] for point in row["curve"]]
        ax.plot([point["wrong"] for point in row["curve"]], right, "o-", label="these images")
        ax.plot(
            [point["wrong at most"] for point in row["curve"]],
            right,
            "s--",
            label="all images like them, with 95 % confidence",
        )
        ax.set_title(f"{row['data']}, any change of at most {row['radius']:g}")
        ax.set_xlabel("answered wrongly under any attack, at most")
        ax.set_ylabel("answered rightly")
        write_as_percent(ax.xaxis)
        write_as_percent(ax.yaxis)
    figures.one_legend(figure)
    return figure


def write_page() -> None:
    """Writes the page and its figure from the results."""
    rows = json.loads(RESULTS.read_text())["rows"]
    template = (_HERE / "templates" / "proven.md").read_text()
    PAGE.write_text(
        template.replace("<!-- sections -->", "\n\n".join(section(row) for row in rows))
    )
    PICTURES.mkdir(parents=True, exist_ok=True)
    figures.draw({"curves.svg": lambda: draw(rows)}, PICTURES)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("models"))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only-page", action="store_true")
    options = parser.parse_args()
    if not options.only_page:
        rows = [measured(name, options.models, options.seed) for name in SUBJECTS]
        measure.report(__file__, rows, seed=options.seed)
    write_page()


if __name__ == "__main__":
    main()
