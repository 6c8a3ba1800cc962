"""`tfgmvae attack`: makes adversarial images with one attack, or with a suite, and keeps them."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from tfgmvae.cli import arguments, worst_case
from tfgmvae.cli.images import add_data_options, check_data, read_labelled_part
from tfgmvae.cli.seeding import seed_everything
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.io.atomic import replaced_when_complete

_DESCRIPTION = """\
Makes adversarial images with one attack, says how many are accepted with a wrong label, and writes
them to a file. With --worst-case a suite of attacks is spent on the hardest images, and the share
has an interval. `tfgmvae evaluate` runs several attacks on all images and judges them."""


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "attack",
        run,
        summary="make adversarial images",
        description=_DESCRIPTION,
        example="tfgmvae attack mnist.keras --data mnist --attack pgd:steps=100 --eps 0.1 "
        "--output pgd.npz",
    )
    parser.add_argument("model", metavar="MODEL", type=Path, help="a saved .keras file")
    add_data_options(parser, "npy file with the labels, for an npy file of images")
    arguments.add_attack_options(parser, "attack")
    parser.add_attack_argument("--attack", lambda: " (default: adaptive)")
    parser.add_argument(
        "--worst-case",
        choices=worst_case.BUDGETS,
        help="instead of one attack a suite, spent on the hardest images: minutes for a first "
        "look, full for a figure to publish",
    )
    parser.add_argument(
        "--backup",
        metavar="FOLDER",
        type=Path,
        help="with --worst-case: what is done is kept there, and the same command goes on from it "
        "after an interruption; the folder stays",
    )
    parser.add_argument(
        "--csv",
        metavar="FILE",
        type=Path,
        help="with --worst-case: a line for each image, with the attack that broke it",
    )
    parser.add_argument(
        "--eps",
        metavar="NUMBER",
        type=arguments.positive_number,
        default=0.1,
        help="largest distance to the given image (default: %(default)s)",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        required=True,
        help="an .npz file: given images x, labels y, adversarial images, answers, success and "
        "distance; with --worst-case also which attack broke each image",
    )
    arguments.add_json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Attacks as the options say; returns the exit code."""
    arguments.check_output(options.output, (".npz",))
    worst_case.check_options(options)
    arguments.check_model(options.model)
    check_data(options)
    start_tensorflow()
    if options.worst_case:
        return worst_case.run(options)
    name, attack_options = options.attack or ("adaptive", {})

    from tfgmvae import attacks
    from tfgmvae.classifier.refusing import load_refusing

    with arguments.json_output(options.json) as write_json:
        seed_everything(options.seed)
        classifier = load_refusing(options.model)
        x, y = read_labelled_part(options, classifier)
        result = attacks.generate(
            name,
            classifier,
            x,
            y,
            options.eps,
            options.norm,
            batch_size=options.batch_size,
            seed=options.seed,
            verbose=arguments.prediction_verbosity(),
            **attack_options,
        )
        with replaced_when_complete(options.output) as unfinished:
            np.savez_compressed(
                unfinished,
                x=x,
                y=y,
                adversarial=result.adversarial,
                label=result.labels,
                success=result.success,
                distance=result.distance,
            )
        median = float(np.median(result.distance[result.success])) if result.success.any() else None
        print(f"{name}, eps {options.eps:g}: {result}\nThe images are in {options.output}.")
        write_json(
            {
                "attack": name,
                "eps": options.eps,
                "norm": f"{options.norm:g}",
                "seed": options.seed,
                "num_images": len(x),
                "success_rate": float(result.success.mean()),
                "misclassified_rate": float(result.misclassified.mean()),
                "median_distance": median,
                "warnings": list(result.warnings),
                "output": str(options.output),
            }
        )
    return 0
