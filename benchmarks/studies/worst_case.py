"""The worst case of `mnist-robust` over the strong suite: what it gets wrong, with intervals.

    python -m benchmarks.studies.worst_case --model mnist-robust.keras

attacks the first test images at inf 0.3 and L2 1.5; `--balls inf:0.4 2:2` others. `--backup FOLDER`
keeps what is done, and the same command goes on from it. Rows of other balls stay in the results.
`worst_case_page` writes the figures into `docs/results/robustness.md`. The data set has to be
there, see `tfgmvae.datasets`.
"""

from __future__ import annotations

import argparse
import os
import pathlib
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

from benchmarks.speed import measure
from tfgmvae import RejectingClassifier, datasets, evaluation
from tfgmvae.evaluation import Budget, Step
from tfgmvae.evaluation.attack_suite import BUDGETS

TRAINED = ("inf:0.3", "2:1.5")
# Between the two of the library, for fewer images than all.
MIDDLE = Budget(
    quick=BUDGETS["minutes"].quick,
    full=(
        Step("adaptive"),
        Step("apgd", {"goals": 3}),
        Step("square", {"queries": 5000}),
        Step("square", {"queries": 5000}, from_best=True),
    ),
    hardest=0.15,
    fewest=100,
    check=100,
)
EFFORTS = {**BUDGETS, "middle": MIDDLE}


def ball(text: str) -> tuple[float, float]:
    """Reads a norm and a radius."""
    norm, _, eps = text.partition(":")
    return float(norm), float(eps)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", metavar="FILE", required=True, help="a trained mnist-robust")
    parser.add_argument("--balls", nargs="+", metavar="NORM:EPS", default=TRAINED)
    parser.add_argument("--images", type=int, default=10_000, help="the first so many test images")
    parser.add_argument("--budget", choices=EFFORTS, default="full", help="default: full")
    parser.add_argument("--seed", type=int, default=0, help="of the model, and of the attacks")
    parser.add_argument("--backup", metavar="FOLDER", type=pathlib.Path)
    options = parser.parse_args()
    data = datasets.load("mnist")
    classifier = RejectingClassifier.load(options.model)
    x, y = data.x_test[: options.images], data.y_test[: options.images]
    budget = EFFORTS[options.budget]
    for norm, eps in map(ball, options.balls):
        print(f"norm {norm:g}, eps {eps:g}", flush=True)
        backup = options.backup and options.backup / f"{norm:g}-{eps:g}"
        found = evaluation.worst_case(
            classifier, x, y, norm, eps, budget, seed=options.seed, backup=backup, verbose=1
        )
        print(found.table(), flush=True)
        facts: dict[str, Any] = {"seed": options.seed, "budget": budget.settings()}
        measure.keep(__file__, [facts | found.to_dict()], ("norm", "eps", "seed"))


if __name__ == "__main__":
    main()
