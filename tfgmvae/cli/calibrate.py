"""`tfgmvae calibrate`: sets the thresholds of a saved classifier again, without training it."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tfgmvae.calibration.budget import LATENT_DISTANCE, RECONSTRUCTION_ERROR
from tfgmvae.calibration.calibrate import METHODS, CalibrationSettings
from tfgmvae.calibration.reference import without_sketch
from tfgmvae.cli import arguments
from tfgmvae.cli.folder_data import is_folder
from tfgmvae.cli.images import add_data_options, check_data, labelled_folder, read_labelled
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.io.model_files import CLASSIFIER
from tfgmvae.io.numbers import json_numbers

if TYPE_CHECKING:
    from tfgmvae.calibration.thresholds import PerClass
    from tfgmvae.classifier.refusing import RefusingModel

_DESCRIPTION = """\
Sets the thresholds of a saved classifier again, without training it: with images of your own, or
for another share of clean images that may be rejected, or of answered images that may be wrong. The
images must be new to the model; with images that it was trained on, the thresholds come out too
tight. Report no results on the images that set the thresholds: of a data set that is named, these
are the test images unless --split says otherwise.

Settings that are left off are those of the model's last calibration."""
_WORDS = {LATENT_DISTANCE: "latent distance", RECONSTRUCTION_ERROR: "squared error"}
_DEFAULTS = CalibrationSettings()
_DEFAULT = "(default: as in the last calibration, else {})"
_PER_CLASS: dict[str, PerClass] = {"auto": "auto", "yes": True, "no": False}


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "calibrate",
        run,
        summary="set the thresholds of a saved classifier again",
        description=_DESCRIPTION,
        example="tfgmvae calibrate mnist.keras --data clean.npz --false-reject-rate 0.01",
    )
    parser.add_argument("model", metavar="MODEL", type=Path, help="a saved .keras file")
    add_data_options(
        parser,
        "npy file with the labels; without labels, every prediction is taken to be right",
    )
    parser.add_argument(
        "--false-reject-rate",
        type=arguments.rate,
        metavar="SHARE",
        help="share of clean images that may be rejected "
        f"{_DEFAULT.format(_DEFAULTS.false_reject_rate)}",
    )
    parser.add_argument(
        "--encoder-share",
        type=arguments.rate,
        metavar="SHARE",
        help="how much of these the latent distance rejects, and not the reconstruction error "
        f"{_DEFAULT.format(_DEFAULTS.encoder_share)}",
    )
    parser.add_argument(
        "--method",
        choices=METHODS,
        help="quantile keeps the false-reject rate; chi_square is the three-sigma rule "
        f"{_DEFAULT.format(_DEFAULTS.method)}",
    )
    parser.add_argument(
        "--per-class",
        choices=list(_PER_CLASS),
        help="thresholds of its own for every class; auto: where every class has enough images "
        f"{_DEFAULT.format('no')}",
    )
    parser.add_argument(
        "--stability",
        type=arguments.positive_number,
        metavar="RADIUS",
        help="answer only where the class is proven to be the same for every image that differs by "
        "at most RADIUS in each pixel; with --max-error, so many of all images are then answered "
        "and wrong under any such change, at most (default: as in the model)",
    )
    arguments.add_promise_options(
        parser, "(default: as in the last calibration, unless another rate is given)"
    )
    parser.add_argument(
        "--output", metavar="FILE", type=Path, help="a .keras file (default: MODEL itself)"
    )
    arguments.add_json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Calibrates as the options say; returns the exit code."""
    for name in ("false_reject_rate", "encoder_share", "max_error", "confidence"):
        if options.method == "chi_square" and getattr(options, name) is not None:
            raise ValueError(
                f"Expected no --{name.replace('_', '-')} with --method chi_square, a fixed rule"
            )
    output = options.output or options.model
    arguments.check_output(output, (".keras",))
    class_name = arguments.check_model(options.model)
    settings = {"--encoder-share": options.encoder_share, "--method": options.method}
    settings["--stability"] = options.stability
    arguments.check_options_of(class_name, settings)
    check_data(options)
    start_tensorflow()

    from tfgmvae.classifier.refusing import load_refusing

    with arguments.json_output(options.json) as write_json:
        classifier = load_refusing(options.model)
        with _images(options, classifier) as (images, labels):
            classifier.calibrate(
                images,
                labels,
                false_reject_rate=options.false_reject_rate,
                per_class=options.per_class and _PER_CLASS[options.per_class],
                max_error=options.max_error,
                confidence=options.confidence,
                verbose=1,
                **_of_a_classifier(options, class_name),
            )
        classifier.save(output)
        limits = dict(classifier.thresholds_)
        ends = (
            f"{_WORDS.get(name, name)}: {values.min():.3g} to {values.max():.3g}"
            for name, values in limits.items()
            if class_name != CLASSIFIER or name in _WORDS
        )
        print(f"Largest accepted {'; largest accepted '.join(ends)}.\nThe model is in {output}.")
        published = {
            f"{part}_thresholds": json_numbers(limits.pop(score))
            for part, score in zip(("encoder", "decoder"), _WORDS, strict=True)
            if class_name == CLASSIFIER
        }
        further = {name: json_numbers(values) for name, values in limits.items()}
        record = without_sketch(classifier.calibration_)
        write_json(
            {"model": str(output), "calibration": record}
            | published
            | {"further_thresholds": further}
        )
    return 0


def _of_a_classifier(options: argparse.Namespace, class_name: str) -> dict[str, Any]:
    """The settings that a `RejectOption` does not have."""
    if class_name != CLASSIFIER:
        return {}
    return {
        "method": options.method,
        "encoder_share": options.encoder_share,
        "stability": options.stability,
    }


@contextlib.contextmanager
def _images(options: argparse.Namespace, classifier: RefusingModel) -> Iterator[Any]:
    """Images and labels as `calibrate` takes them; those of a large folder are streamed."""
    if not is_folder(options.data):
        images, labels = read_labelled(options, classifier)
        if labels is None:
            print("The images come without labels, so every prediction is taken to be right.")
        yield images, labels
        return
    from tfgmvae.datasets.image_stream import fits_in_memory, read_folder, streamed

    folder = labelled_folder(options, classifier)
    if fits_in_memory(folder, classifier.preparation):
        verbose = arguments.prediction_verbosity()
        images, part = read_folder(folder, classifier.preparation, verbose)
        yield images, part.labels
        return
    with streamed(folder, classifier.preparation) as stream:
        yield stream, None
