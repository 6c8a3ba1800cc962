"""`tfgmvae export`: writes a SavedModel for TF Serving, or an ONNX file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tfgmvae.cli import arguments
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.io import model_files
from tfgmvae.io.installed import check_installed

if TYPE_CHECKING:
    from tfgmvae.classifier.refusing import RefusingModel

_DESCRIPTION = """\
Writes a saved classifier as a SavedModel of stock operations, in the folder layout of TF Serving:
OUTPUT/VERSION. It serves labels and scores ("serving_default") and, but for a network with a reject
option, the search for the labels of rejected images ("reclassify"), and needs no tfgmvae where it
runs. Where OUTPUT ends in .onnx, it is one ONNX file, without the search, which needs no TensorFlow
either."""


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "export",
        run,
        summary="write a SavedModel for TF Serving, or an ONNX file",
        description=_DESCRIPTION,
        example="tfgmvae export mnist.keras served/mnist --input-dtype uint8 --warm-up",
    )
    parser.add_argument("model", metavar="MODEL", type=Path, help="a saved .keras file")
    parser.add_argument(
        "output", metavar="OUTPUT", type=Path, help="the model's base path, or a file FILE.onnx"
    )
    parser.add_argument(
        "--model-version",
        type=arguments.positive_int,
        metavar="NUMBER",
        help="name of the sub-folder (default: 1)",
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
    parser.add_argument("--overwrite", action="store_true", help="replace what exists")
    arguments.add_json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Exports as the options say; returns the exit code."""
    arguments.check_model(options.model)
    is_onnx = options.output.suffix.lower() == ".onnx"
    if is_onnx:
        for option in ("model_version", "warm_up"):
            if getattr(options, option):
                flag = f"--{option.replace('_', '-')}"
                raise ValueError(
                    f"Expected no {flag}, which is for TF Serving, with an ONNX file. "
                    f"Received: {flag} with {str(options.output)!r}"
                )
        model_files.checked_onnx_file(options.output, options.overwrite)
        check_installed("tf2onnx", "onnx", "ONNX files")
    else:
        model_files.checked_version(options.output, options.model_version or 1, options.overwrite)
    start_tensorflow()

    from tfgmvae.classifier.refusing import load_refusing

    with arguments.json_output(options.json) as write_json:
        classifier = load_refusing(options.model)
        write = _write_onnx if is_onnx else _write_saved_model
        path = write(classifier, options)
        write_json({"output": str(path)})
    return 0


def _write_saved_model(classifier: RefusingModel, options: argparse.Namespace) -> Path:
    path = classifier.export_serving(
        options.output,
        version=options.model_version or 1,
        input_dtype=options.input_dtype,
        warm_up=options.warm_up,
        overwrite=options.overwrite,
        fixed_size=options.fixed_size,
    )
    print(f"The SavedModel is in {path}.")
    return path


def _write_onnx(classifier: RefusingModel, options: argparse.Namespace) -> Path:
    from tfgmvae.classifier.saved_model import input_spec

    images = input_spec(classifier.preparation, options.input_dtype, options.fixed_size)
    classifier.export(options.output, format="onnx", input_signature=[images])
    return options.output
