"""`tfgmvae certify`: proves what no change of an image within a radius can do to its answer."""

from __future__ import annotations

import argparse
import csv
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tfgmvae.cli import arguments
from tfgmvae.cli.images import add_data_options, check_data, read_labelled_part
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.io.atomic import replaced_when_complete
from tfgmvae.io.model_files import CLASSIFIER

if TYPE_CHECKING:
    from tfgmvae.certificates.certificate import Certificate

_DESCRIPTION = """\
Proves what no change of an image within a radius can do to its answer, whatever the attack. With
the norm inf, interval bounds of the encoder are the proof; with the norm 2, votes under noise, and
the proof is about the answer that most of them give. Prints for how many images something is
proven, and which error is proven for answers that are given only where they are the same in the
whole ball. A network that was not trained for bounds has wide ones, which prove little."""


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "certify",
        run,
        summary="prove what no change within a radius can do",
        description=_DESCRIPTION,
        example="tfgmvae certify mnist.keras --data mnist --radius 0.1 --output certified.csv",
    )
    parser.add_argument("model", metavar="MODEL", type=Path, help="a saved .keras file")
    add_data_options(parser, "npy file with the labels, for an npy file of images")
    parser.add_argument(
        "--radius",
        metavar="NUMBER",
        type=arguments.non_negative_number,
        required=True,
        help="largest change, in the units of image values",
    )
    arguments.add_attack_options(parser, "certify")
    parser.add_argument(
        "--margin",
        metavar="NATS",
        type=arguments.non_negative_number,
        default=0.0,
        help="answers are given where the class leads by so much in the whole ball; a larger one "
        "proves a smaller error, and refuses more (default: %(default)s)",
    )
    parser.add_argument(
        "--largest-radius",
        action="store_true",
        help="look for the largest radius of every image as well, which takes 13 times as long; "
        "with --norm 2 it is always there",
    )
    parser.add_argument(
        "--noise",
        metavar="NUMBER",
        type=arguments.positive_number,
        help="with --norm 2, standard deviation of the noise (default: half the radius)",
    )
    parser.add_argument(
        "--samples",
        metavar="N",
        type=arguments.positive_int,
        default=1000,
        help="with --norm 2, noisy copies per image (default: %(default)s)",
    )
    parser.add_argument(
        "--failure",
        metavar="SHARE",
        type=arguments.rate,
        default=0.001,
        help="with --norm 2, probability per image that its certificate is wrong "
        "(default: %(default)s)",
    )
    parser.add_argument(
        "--output", metavar="FILE", type=Path, help="a .csv file with one line per image"
    )
    arguments.add_json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Certifies as the options say; returns the exit code."""
    if options.output is not None:
        arguments.check_output(options.output, (".csv",))
    class_name = arguments.check_model(options.model)
    if class_name != CLASSIFIER:
        raise ValueError(
            f"Expected a {CLASSIFIER}, whose codes can be bounded. Received: a {class_name} in "
            f"{options.model}"
        )
    check_data(options)
    start_tensorflow()

    from tfgmvae.classifier.classifier import RejectingClassifier

    with arguments.json_output(options.json) as write_json:
        classifier = RejectingClassifier.load(options.model)
        classifier.check_calibrated()
        x, y = read_labelled_part(options, classifier)
        certificate = classifier.certify(
            x,
            options.radius,
            options.norm,
            find_largest=options.largest_radius,
            noise=options.noise,
            samples=options.samples,
            failure=options.failure,
            seed=options.seed,
            batch_size=options.batch_size,
            verbose=arguments.prediction_verbosity(),
        )
        if options.output is not None:
            with replaced_when_complete(options.output) as unfinished:
                _write_csv(unfinished, _columns(certificate, y, options.margin))
        proven = certificate.proven(y, options.margin)
        shares = {
            "class is the same in the whole ball": certificate.stable,
            "no other class is accepted in it": certificate.safe,
            "everything in it is refused": certificate.refused_everywhere,
        }
        print(f"{len(x)} images, radius {options.radius:g}, norm {options.norm:g}. Proven:")
        for words, holds in shares.items():
            print(f"  {words:<38} {int(holds.sum()):>7} {100 * holds.mean():6.2f} %")
        if certificate.largest_radius is not None:
            median = float(np.median(certificate.largest_radius))
            print(f"  median of the largest radii {median:.4g}")
        print(proven.sentence)
        if options.output is not None:
            print(f"The images are in {options.output}.")
        write_json(
            {
                "radius": options.radius,
                "norm": "inf" if options.norm == math.inf else "2",
                "margin": options.margin,
                "num_images": len(x),
                "stable": float(certificate.stable.mean()),
                "safe": float(certificate.safe.mean()),
                "refused_everywhere": float(certificate.refused_everywhere.mean()),
                "coverage": proven.coverage,
                "answered_correctly": proven.answered_correctly,
                "error": proven.error,
                "error_at_most": proven.error_at_most,
                "confidence": proven.confidence,
                "output": None if options.output is None else str(options.output),
            }
        )
    return 0


def _columns(certificate: Certificate, y: np.ndarray, margin: float) -> dict[str, Any]:
    columns: dict[str, Any] = {
        "index": np.arange(len(y)),
        "label": y,
        "class": certificate.classes,
        "answer": certificate.answers(margin),
        "stable": certificate.stable,
        "safe": certificate.safe,
        "refused_everywhere": certificate.refused_everywhere,
        "margin": certificate.margin,
        "distance": certificate.distance,
    }
    if certificate.largest_radius is not None:
        columns["largest_radius"] = certificate.largest_radius
    return columns


def _write_csv(path: Path, columns: dict[str, Any]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(zip(*(column.tolist() for column in columns.values()), strict=True))
