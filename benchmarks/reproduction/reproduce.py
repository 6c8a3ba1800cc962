"""Makes the results of the method again, from seeds: one job per table, classifier and seed.

    python -m benchmarks.reproduction.reproduce --models models
    python -m benchmarks.reproduction.reproduce --only fgsm --cases mnist --seeds 0 --models models

A job that is already among the results is skipped, so the command resumes where it was stopped.
Results go to `results/reproduce.json` after every job; the page `docs/results/reproduction.md`, its
figures and the folder `tables` are written from them at the end, or by `--only` without a table.
Classifiers are trained where the folder of `--models` has none of that name, by the commands in
`tables/classifiers.md`. Data sets have to be there, see `tfgmvae.datasets`; a job without its data
is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import signal
import sys
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")  # As the command that trains does.

from benchmarks.reproduction import page
from benchmarks.reproduction.jobs import TABLES, Job
from benchmarks.reproduction.models import Models, small
from benchmarks.reproduction.tables import SMALL, Effort
from tfgmvae import __version__
from tfgmvae.errors import DatasetNotFoundError
from tfgmvae.io.atomic import replaced_when_complete
from tfgmvae.ops import backend

ROOT = pathlib.Path(__file__).resolve().parents[2]
RESULTS = "benchmarks/reproduction/results/reproduce.json"
SEEDS = (0, 1, 2)


def read(path: pathlib.Path) -> dict[str, Any]:
    return json.loads(path.read_text()) if path.exists() else {}


def write(path: pathlib.Path, results: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    ordered = {key: results[key] for key in sorted(results)}
    with replaced_when_complete(path) as unfinished:
        unfinished.write_text(json.dumps(ordered, indent=1, allow_nan=False) + "\n")


def planned(options: argparse.Namespace) -> list[Job]:
    jobs = [
        Job(table, case, seed)
        for seed in options.seeds
        for table in options.only
        for case in TABLES[table].cases
        if options.cases is None or case.name in options.cases
    ]
    return [Job(job.table, small(job.case), job.seed) for job in jobs] if options.small else jobs


def measure(options: argparse.Namespace, path: pathlib.Path) -> None:
    models = Models(options.models)
    effort = SMALL if options.small else Effort()
    for job in planned(options):
        if job.key in read(path) and not options.force:
            print(f"{job.key}: there already", flush=True)
            continue
        try:
            found = job.run(models, effort)
        except DatasetNotFoundError as error:
            print(f"{job.key}: left out. {error}", flush=True)
            continue
        status = backend.status()
        found |= {"version": __version__, "backend": status.name}
        # Read again, because another process may have added its own meanwhile.
        write(path, read(path) | {job.key: found})
        print(f"{job.key}: {found['seconds']} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--only", nargs="*", choices=TABLES, default=list(TABLES), help="tables; none: the pages"
    )
    parser.add_argument("--cases", nargs="+", metavar="NAME", help="classifiers, such as mnist")
    parser.add_argument("--seeds", nargs="+", type=int, default=list(SEEDS))
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("models"))
    parser.add_argument("--force", action="store_true", help="measure again what is there already")
    parser.add_argument(
        "--small", action="store_true", help="try the script on few small digits; needs --output"
    )
    parser.add_argument(
        "--output", type=pathlib.Path, help="folder to write below (default: the repository)"
    )
    options = parser.parse_args()
    if options.small and options.output is None:
        parser.error("--small needs --output, so that no result is replaced by a trial's")
    root = options.output or ROOT
    measure(options, root / RESULTS)
    page.write(read(root / RESULTS), root, SEEDS)


if __name__ == "__main__":
    # An exit, other than the signal's default, also stops the training that is waited for.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    main()
