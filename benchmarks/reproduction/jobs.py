"""The tables, who is in each, and a job: one table, one classifier, one seed."""

from __future__ import annotations

import dataclasses
import functools
import math
import time
from collections.abc import Callable
from typing import Any

from benchmarks.reproduction import tables
from benchmarks.reproduction.cases import (
    ALL_DATA,
    COMPARED,
    HETEROSCEDASTIC,
    LATENT_5,
    LATENT_20,
    LATENT_40,
    LONG,
    MNIST,
    PUBLISHED,
    ROBUST,
)
from benchmarks.reproduction.models import Case, Models


@dataclasses.dataclass(frozen=True)
class Job:
    """One table, one classifier, one seed."""

    table: str
    case: Case
    seed: int

    @property
    def key(self) -> str:
        return f"{measurement(self.table)}/{self.case.name}/seed{self.seed}"

    def run(self, models: Models, effort: tables.Effort) -> dict[str, Any]:
        """Measures, and returns what goes into the results."""
        classifier = models.classifier(self.case, self.seed)
        started = time.perf_counter()
        found = TABLES[self.table].measure(
            tables.Subject(models, self.case, self.seed, classifier, effort)
        )
        return {
            "table": measurement(self.table),
            "case": self.case.name,
            "seed": self.seed,
            "training_seconds": models.training_seconds(self.case, self.seed),
            "seconds": round(time.perf_counter() - started, 1),
            **found,
        }


@dataclasses.dataclass(frozen=True)
class Table:
    """One table of the page.

    Attributes:
        measure: What makes its rows.
        cases: The classifiers in it.
    """

    measure: Callable[[tables.Subject], dict[str, Any]]
    cases: tuple[Case, ...]


TABLES = {
    "outcomes": Table(tables.outcomes, ALL_DATA),
    "fgsm": Table(
        tables.fgsm, (MNIST, HETEROSCEDASTIC, LONG, LATENT_20, LATENT_40, PUBLISHED, ROBUST)
    ),
    "published": Table(
        tables.published, (MNIST, HETEROSCEDASTIC, LONG, LATENT_20, LATENT_40, PUBLISHED, ROBUST)
    ),
    "three_sigma": Table(tables.three_sigma, (MNIST,)),
    "strong": Table(tables.strong, (MNIST,)),
    "carlini_wagner": Table(tables.carlini_wagner, (MNIST,)),
    "spsa": Table(tables.spsa, (MNIST,)),
    "adaptive_inf": Table(
        functools.partial(tables.adaptive, norm=math.inf, epsilons=(0.05, 0.1, 0.2, 0.3)),
        (MNIST, HETEROSCEDASTIC, LONG, PUBLISHED, ROBUST),
    ),
    "adaptive_l2": Table(
        functools.partial(tables.adaptive, norm=2, epsilons=(1.5,)),
        (MNIST, HETEROSCEDASTIC, LONG, PUBLISHED, ROBUST),
    ),
    "fooling": Table(tables.fooling, (MNIST, ROBUST)),
    "thresholds": Table(tables.thresholds, (MNIST, LONG)),
    "reclassification": Table(tables.reclassification, (MNIST,)),
    "binarized": Table(tables.binarized, (MNIST, LATENT_20, LATENT_40, ROBUST)),
    "latent": Table(tables.outcomes, (MNIST, LATENT_5, LATENT_20, LATENT_40)),
    "beside": Table(tables.beside, COMPARED),
}


def measurement(table: str) -> str:
    """The first table that is measured as this one is; the numbers of both go by its name."""
    measure = TABLES[table].measure
    return next(name for name, other in TABLES.items() if other.measure == measure)
