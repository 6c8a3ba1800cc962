"""The worst case of `mnist-robust` over the strong suite: what it gets wrong, with intervals.

    python -m benchmarks.studies.worst_case --model mnist-robust.keras

attacks the first test images at inf 0.3 and L2 1.5 with the full budget, and the first of them
outside the balls that the recipe trains in, with the small budget. `--backup FOLDER` keeps what is
done, and the same command goes on from it. `worst_case_page` writes the figures into
`docs/results/robustness.md`. The data set has to be there, see `tfgmvae.datasets`.
"""

from __future__ import annotations

import argparse
import dataclasses
import math
import os
import pathlib
import time
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

from benchmarks.speed import measure
from tfgmvae import RejectingClassifier, datasets, evaluation
from tfgmvae.cli.arguments import attack
from tfgmvae.evaluation.attack_suite import BUDGETS

TRAINED = ((math.inf, 0.3), (2.0, 1.5))
OUTSIDE = ((math.inf, 0.4), (2.0, 2.0), (2.0, 3.0))


def changed(budget: evaluation.Budget, options: argparse.Namespace) -> evaluation.Budget:
    """A budget with what the options say instead."""
    given = {name: getattr(options, name) for name in ("hardest", "fewest", "check")}
    for name in ("quick", "full"):
        steps = getattr(options, name)
        given[name] = steps and tuple(evaluation.Step(*step) for step in steps)
    return dataclasses.replace(
        budget, **{name: value for name, value in given.items() if value is not None}
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", metavar="FILE", required=True, help="a trained mnist-robust")
    parser.add_argument("--images", type=int, default=10_000, help="the first so many test images")
    parser.add_argument("--budget", choices=BUDGETS, default="full", help="default: full")
    for name in ("quick", "full"):
        parser.add_argument(
            f"--{name}",
            nargs="+",
            type=attack,
            metavar="NAME[:OPTION=NUMBER,...]",
            help=f"the {name} attacks in the trained balls; default: of the budget",
        )
    parser.add_argument("--hardest", type=float, help="share of the images; default: of the budget")
    parser.add_argument("--fewest", type=int, help="hardest images at least; default: likewise")
    parser.add_argument("--check", type=int, help="images of the check; default: likewise")
    parser.add_argument(
        "--outside-images", type=int, default=200, help="outside the trained balls; 0: none"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--backup", metavar="FOLDER", type=pathlib.Path)
    options = parser.parse_args()
    data = datasets.load("mnist")
    classifier = RejectingClassifier.load(options.model)
    rows = []

    def add(norm: float, eps: float, images: int, budget: evaluation.Budget) -> None:
        print(f"norm {norm:g}, eps {eps:g}", flush=True)
        started = time.perf_counter()
        backup = options.backup and options.backup / f"{norm:g}-{eps:g}"
        found = evaluation.worst_case(
            classifier,
            data.x_test[:images],
            data.y_test[:images],
            norm,
            eps,
            budget,
            seed=options.seed,
            backup=backup,
            verbose=1,
        )
        row: dict[str, Any] = {"budget": budget.settings()} | found.to_dict()
        rows.append(row | {"seconds": time.perf_counter() - started})
        print(found.table(), flush=True)

    for norm, eps in TRAINED:
        add(norm, eps, options.images, changed(BUDGETS[options.budget], options))
    for norm, eps in OUTSIDE if options.outside_images else ():
        add(norm, eps, options.outside_images, BUDGETS["minutes"])
    facts = {"recipe": "mnist-robust", "seed": options.seed}
    measure.report(__file__, rows, "worst_case", **facts)


if __name__ == "__main__":
    main()
