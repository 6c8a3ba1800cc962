"""`tfgmvae quickstart`: a minute from nothing to a classifier that rejects, with pictures."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from tfgmvae.cli import arguments
from tfgmvae.cli.seeding import seed_everything
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.io.installed import check_installed

_DESCRIPTION = """\
Trains a classifier on the small digits that come with scikit-learn, prints what becomes of held-out
digits, of noise, of digits with shuffled pixels and of digits under attack, and writes the model
and figures. It downloads nothing. Two runs with one seed give the same tables."""


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "quickstart",
        run,
        summary="train on small digits, print what is rejected, draw figures",
        description=_DESCRIPTION,
        example="tfgmvae quickstart --output quickstart",
    )
    parser.add_argument(
        "--seed", type=arguments.non_negative_int, default=0, help="default: %(default)s"
    )
    parser.add_argument(
        "--output",
        metavar="FOLDER",
        type=Path,
        default=Path("quickstart"),
        help="made if it is missing (default: %(default)s)",
    )
    parser.add_argument(
        "--epochs", type=arguments.positive_int, help="passes over the training images"
    )
    arguments.add_json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Runs the quickstart; returns the exit code."""
    check_installed("matplotlib", "plots", "The figures")
    check_installed("cleverhans", "attacks", "The attacks")
    arguments.make_folder(options.output)
    start_tensorflow()
    import matplotlib

    # Files are all that is drawn, so that no display is needed.
    matplotlib.use("Agg")

    from tfgmvae import quickstart
    from tfgmvae.evaluation.outcome_tables import recovery_sentence

    with arguments.json_output(options.json) as write_json:
        print(f"Training on the digits of scikit-learn, seed {options.seed}.", flush=True)
        started = time.perf_counter()
        seed_everything(options.seed)
        _, table, attacks = quickstart.run(
            options.output, options.seed, options.epochs, arguments.training_verbosity()
        )
        print(f"\n{table}\n\n{recovery_sentence(table.num_rejected, table.num_recovered)}")
        print(
            "A rejected image has no label; reclassification looks for one, and finds one for "
            "nonsense, too.\n"
        )
        print(f"The first {len(attacks.y)} test images under attack:\n\n{attacks.table()}\n")
        print(
            "Both attacks are short ones. Longer ones, with checks that they work: tfgmvae "
            f"evaluate {options.output / 'digits.keras'} --data digits"
        )
        print(f"The model and the figures are in {options.output}.")
        write_json(
            {
                "folder": str(options.output),
                "seed": options.seed,
                "seconds": round(time.perf_counter() - started, 1),
                "outcomes": table.to_dict(),
                "attacks": attacks.to_dict(),
            }
        )
    return 0
