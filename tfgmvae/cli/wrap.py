"""`tfgmvae wrap`: gives a network that was trained elsewhere the right to refuse."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tfgmvae import datasets
from tfgmvae.calibration.calibrate import CalibrationSettings
from tfgmvae.calibration.reference import without_sketch
from tfgmvae.cli import arguments, folder_data
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.cli.training_data import TrainingData, find_training_data
from tfgmvae.io.numbers import json_numbers

if TYPE_CHECKING:
    from tfgmvae.datasets import Dataset
    from tfgmvae.preparation import Preparation

_DESCRIPTION = """\
Gives a trained Keras network the right to refuse, without training it: measures how strange images
are to it by scores of its logits and features, and sets a threshold for each, so that together they
refuse the asked share of clean images. What comes out is a model for the other commands: predict,
calibrate, evaluate, attack, monitor and export.

The thresholds need images that the network was not trained on. Give such images as --data, a part
of which sets them, or as --calibration-data; then --data may be those that it was trained on. Of a
named data set and of an npz file, the training images are read.

Pixels are read in 0..1. Whether the network itself takes these, 0..255 or -1..1 is found out by
what it gets right."""
_DEFAULTS = CalibrationSettings()


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "wrap",
        run,
        summary="give a Keras network of your own the right to refuse",
        description=_DESCRIPTION,
        example="tfgmvae wrap network.keras --data new_photos --output net.keras",
    )
    parser.add_argument("network", metavar="NETWORK", type=Path, help="a saved Keras classifier")
    parser.add_argument(
        "--data",
        metavar="DATA",
        required=True,
        help=f"{', '.join(datasets.available())}, a folder with one sub-folder of image files per "
        "class, or an npz file with x_train, y_train, x_test and y_test",
    )
    parser.add_argument(
        "--calibration-data", metavar="DATA", help="likewise: images that set the thresholds"
    )
    parser.add_argument(
        "--class-names",
        metavar="NAME",
        nargs="+",
        help="of a folder, the sub-folders in the order of the network's classes (default: sorted, "
        "as Keras has them); of an npz file, the names of its classes",
    )
    parser.add_argument(
        "--resize",
        choices=["stretch", "pad", "crop"],
        default="stretch",
        help="how images of other proportions are brought to the network's size (default: "
        "%(default)s, as Keras does)",
    )
    parser.add_argument(
        "--layer", metavar="NAME", help="whose output are the features (default: before the last)"
    )
    parser.add_late_argument("--scores", _scores_help, metavar="NAME", nargs="+")
    parser.add_argument(
        "--false-reject-rate",
        type=arguments.rate,
        metavar="SHARE",
        default=_DEFAULTS.false_reject_rate,
        help="share of clean images that may be refused (default: %(default)s)",
    )
    arguments.add_promise_options(parser, "(default: nothing is promised, rates are averages)")
    parser.add_argument(
        "--output", metavar="FILE", type=Path, required=True, help="a .keras file for the model"
    )
    arguments.add_json_option(parser)


def _scores_help() -> str:
    start_tensorflow(use_devices=False)
    from tfgmvae import scores

    default = " ".join(scores.NETWORK_DEFAULT)
    return f"four at most of {', '.join(scores.available())} (default: {default})"


def run(options: argparse.Namespace) -> int:
    """Wraps as the options say; returns the exit code."""
    arguments.check_output(options.output, (".keras",))
    if not options.network.is_file():
        raise ValueError(f"Expected a saved Keras model. Received: {str(options.network)!r}")
    if options.output.resolve() == options.network.resolve():
        raise ValueError(
            f"Expected --output to be another file than NETWORK. Received: {options.output}"
        )
    data, clean = _found(options)
    start_tensorflow()

    import keras

    from tfgmvae import scores
    from tfgmvae.classifier.refusing import RefusingModel
    from tfgmvae.preparation import Preparation
    from tfgmvae.reject_option.reading import image_shape
    from tfgmvae.reject_option.reject_option import RejectOption
    from tfgmvae.reject_option.scale import on_unit_scale

    with arguments.json_output(options.json) as write_json:
        network = keras.models.load_model(options.network, compile=False)
        if isinstance(network, RefusingModel):
            raise ValueError(
                "Expected a network that cannot refuse yet. "
                f"Received: {options.network}, a saved {type(network).__name__}"
            )
        names = data.names_that_say_something
        shape = image_shape(network, None)
        preparation = Preparation(shape, resize=options.resize, class_names=names)
        images = data.read(preparation)
        x = preparation.fitted(images.x_train)
        found = on_unit_scale(network, x, images.y_train)
        print(found.sentence)
        net = RejectOption(
            found.model,
            options.layer,
            options.scores or scores.NETWORK_DEFAULT,
            preparation=preparation,
        )
        net.fit(
            x,
            images.y_train,
            verbose=1,
            groups=images.groups if clean is None else None,
            calibration_data=None if clean is None else _labelled(clean, preparation),
            false_reject_rate=options.false_reject_rate,
            max_error=options.max_error,
            confidence=options.confidence,
        )
        net.save(options.output)
        print(f"The model is in {options.output}.")
        write_json(
            {
                "model": str(options.output),
                "pixels": found.pixels,
                "share_right": found.shares[found.pixels],
                "calibration": without_sketch(net.calibration_),
                "thresholds": {
                    name: json_numbers(values) for name, values in net.thresholds_.items()
                },
            }
        )
    return 0


def _found(options: argparse.Namespace) -> tuple[TrainingData, TrainingData | None]:
    """Finds `--data` and `--calibration-data`, whose classes must be the same."""
    of_folders = {"image_size": None, "group_by": None}
    given = argparse.Namespace(class_names=options.class_names, **of_folders)
    data = find_training_data(options.data, given)
    if options.calibration_data is None:
        return data, None
    if folder_data.is_folder(options.calibration_data):
        given.class_names = data.class_names
    clean = find_training_data(options.calibration_data, given)
    if len(clean.class_names) != len(data.class_names):
        raise ValueError(
            f"Expected --calibration-data of {len(data.class_names)} classes, as --data. "
            f"Received: {len(clean.class_names)}"
        )
    return data, clean


def _labelled(data: TrainingData, preparation: Preparation) -> tuple[Any, Any]:
    images: Dataset = data.read(preparation)
    return preparation.fitted(images.x_train), images.y_train
