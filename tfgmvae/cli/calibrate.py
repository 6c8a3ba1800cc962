"""`tfgmvae calibrate`: sets the thresholds of a saved classifier again, without training it."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tfgmvae.calibration.calibrate import METHODS, CalibrationSettings
from tfgmvae.calibration.reference import without_sketch
from tfgmvae.cli import arguments
from tfgmvae.cli.folder_data import is_folder
from tfgmvae.cli.images import add_data_options, check_data, labelled_folder, read_labelled
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.io.numbers import json_numbers

if TYPE_CHECKING:
    from tfgmvae.calibration.thresholds import PerClass
    from tfgmvae.classifier.classifier import RejectingClassifier

_DESCRIPTION = """\
Sets the thresholds of a saved classifier again, without training it: with images of your own, or
for another share of clean images that may be rejected, or of answered images that may be wrong. The
images must be new to the model; with images that it was trained on, the thresholds come out too
tight. Report no results on the images that set the thresholds: of a data set that is named, these
are the test images unless --split says otherwise.

Settings that are left off are those of the model's last calibration."""
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
    arguments.check_model(options.model)
    check_data(options)
    start_tensorflow()

    from tfgmvae.classifier.classifier import RejectingClassifier

    with arguments.json_output(options.json) as write_json:
        classifier = RejectingClassifier.load(options.model)
        with _images(options, classifier) as (images, labels):
            classifier.calibrate(
                images,
                labels,
                false_reject_rate=options.false_reject_rate,
                method=options.method,
                per_class=options.per_class and _PER_CLASS[options.per_class],
                encoder_share=options.encoder_share,
                max_error=options.max_error,
                confidence=options.confidence,
                verbose=1,
            )
        classifier.save(output)
        encoder, decoder = classifier.encoder_thresholds_, classifier.decoder_thresholds_
        print(
            f"Largest accepted latent distance: {encoder.min():.3g} to {encoder.max():.3g}; "
            f"largest accepted squared error: {decoder.min():.3g} to {decoder.max():.3g}.\n"
            f"The model is in {output}."
        )
        write_json(
            {
                "model": str(output),
                "calibration": without_sketch(classifier.calibration_),
                "encoder_thresholds": json_numbers(encoder),
                "decoder_thresholds": json_numbers(decoder),
                "further_thresholds": {
                    name: json_numbers(values)
                    for name, values in classifier.further_thresholds_.items()
                },
            }
        )
    return 0


@contextlib.contextmanager
def _images(options: argparse.Namespace, classifier: RejectingClassifier) -> Iterator[Any]:
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
