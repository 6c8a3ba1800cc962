"""`tfgmvae export`: writes a SavedModel for TF Serving."""

from __future__ import annotations

import argparse
from pathlib import Path

from tfgmvae.cli import arguments
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.io import model_files

_DESCRIPTION = """\
Writes a saved classifier as a SavedModel of stock operations, in the folder layout of TF Serving:
FOLDER/VERSION. It serves labels and scores ("serving_default") and the search for the labels of
rejected images ("reclassify"), and needs no tfgmvae where it runs."""


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "export",
        run,
        summary="write a SavedModel for TF Serving",
        description=_DESCRIPTION,
        example="tfgmvae export mnist.keras served/mnist --input-dtype uint8 --warm-up",
    )
    parser.add_argument("model", metavar="MODEL", type=Path, help="a saved .keras file")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the model's base path")
    parser.add_argument(
        "--model-version",
        type=arguments.positive_int,
        default=1,
        metavar="NUMBER",
        help="name of the sub-folder (default: %(default)s)",
    )
    parser.add_argument(
        "--input-dtype",
        choices=["float32", "uint8"],
        default="float32",
        help="what a request holds: images as the model was trained on, or values 0 to 255 that "
        "the graph divides by 255 (default: %(default)s)",
    )
    parser.add_argument(
        "--warm-up", action="store_true", help="add requests that TF Serving sends itself first"
    )
    parser.add_argument(
        "--fixed-size",
        action="store_true",
        help="take images of the model's own size alone, for LiteRT, which cannot resize them",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace the version if it exists")
    arguments.add_json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Exports as the options say; returns the exit code."""
    arguments.check_model(options.model)
    model_files.checked_version(options.folder, options.model_version, options.overwrite)
    start_tensorflow()

    from tfgmvae.classifier.classifier import RejectingClassifier

    with arguments.json_output(options.json) as write_json:
        path = RejectingClassifier.load(options.model).export_serving(
            options.folder,
            version=options.model_version,
            input_dtype=options.input_dtype,
            warm_up=options.warm_up,
            overwrite=options.overwrite,
            fixed_size=options.fixed_size,
        )
        print(f"The SavedModel is in {path}.")
        write_json({"output": str(path)})
    return 0
