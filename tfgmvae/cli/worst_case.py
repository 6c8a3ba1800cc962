"""`tfgmvae attack --worst-case`: a suite of attacks, spent on the hardest images."""

from __future__ import annotations

import argparse

import numpy as np

from tfgmvae.cli import arguments
from tfgmvae.cli.images import read_labelled_part
from tfgmvae.cli.seeding import seed_everything
from tfgmvae.io.atomic import replaced_when_complete

BUDGETS = ("minutes", "full")


def check_options(options: argparse.Namespace) -> None:
    """Raises where options of one attack and of the worst case are mixed, or cannot be written."""
    if options.worst_case and options.attack:
        raise ValueError("Expected --attack or --worst-case. Received: both")
    if not options.worst_case:
        for name in ("backup", "csv"):
            if getattr(options, name):
                raise ValueError(f"Expected --{name} with --worst-case. Received: no --worst-case")
    if options.backup:
        arguments.check_new_folder(options.backup, "--backup")
    if options.csv:
        arguments.check_output(options.csv, (".csv",), "--csv")


def run(options: argparse.Namespace) -> int:
    """Attacks as the options say; returns the exit code."""
    from tfgmvae import evaluation
    from tfgmvae.classifier.refusing import load_refusing

    with arguments.json_output(options.json) as write_json:
        seed_everything(options.seed)
        classifier = load_refusing(options.model)
        x, y = read_labelled_part(options, classifier)
        found = evaluation.worst_case(
            classifier,
            x,
            y,
            options.norm,
            options.eps,
            options.worst_case,
            batch_size=options.batch_size,
            seed=options.seed,
            backup=options.backup,
            verbose=1,
        )
        with replaced_when_complete(options.output) as unfinished:
            np.savez_compressed(
                unfinished,
                x=x,
                y=y,
                adversarial=found.adversarial,
                label=found.labels,
                success=found.broken,
                distance=found.distance,
                broken_by=found.broken_by,
                attacked=found.attacked,
            )
        if options.csv:
            found.save_csv(options.csv)
        print(f"{found.table()}\n\nThe images are in {options.output}.")
        write_json({"seed": options.seed, "output": str(options.output)} | found.to_dict())
    return 0
