"""`tfgmvae predict`: labels images with a saved classifier and says which it rejects, and why."""

from __future__ import annotations

import argparse
import collections
import csv
import dataclasses
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import numpy as np
import numpy.typing as npt

from tfgmvae.bulk.ray_data import Engine
from tfgmvae.cli import arguments
from tfgmvae.cli.images import check_images_file, read_images
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.decision import REASONS, UNREADABLE
from tfgmvae.errors import ImageFileError
from tfgmvae.io.atomic import replaced_when_complete
from tfgmvae.io.checks import OnInvalid
from tfgmvae.io.image_files import IMAGE_SUFFIXES, list_folder
from tfgmvae.io.installed import check_installed

if TYPE_CHECKING:
    from tfgmvae.classifier.refusing import RefusingModel

_DESCRIPTION = """\
Labels images with a saved classifier. An image that looks like none of the classes gets the label
-1, and the columns "reason" and "why" say which threshold it fails: "encoder" (its code lies too
far from the class), "decoder" (the class cannot reproduce it) or "both". A model with further
scores has a column for each, and its reasons name them, as in "encoder+typicality"; those of a
network with a reject option (see `tfgmvae wrap`) are all that it has. An image with NaN or infinity
is rejected, too, as "invalid".

Inputs are npz files (arrays x or x_test), npy files, or image files of any size: png, jpg, bmp,
webp and tif. Or one folder: all image files in it are read, and the answers written as they come,
so that the same command resumes after an interruption. In a csv file an image that cannot be read
has the reason "unreadable", and the column "why" says what is wrong with it."""


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "predict",
        run,
        summary="label images, or reject them",
        description=_DESCRIPTION,
        example="tfgmvae predict mnist.keras photo.png scans.npz --output labels.csv",
    )
    parser.add_argument("model", metavar="MODEL", type=Path, help="a saved .keras file")
    parser.add_argument("inputs", metavar="INPUT", type=Path, nargs="+", help="images, or a folder")
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        required=True,
        help="where the answers go: a .csv file with one line per image, or an .npz file",
    )
    parser.add_argument(
        "--reclassify",
        action="store_true",
        help="give rejected images the label of the most similar image that the decoder can make. "
        "Noise gets a label, too: see docs/explanation/limits.md",
    )
    parser.add_argument(
        "--on-invalid",
        choices=get_args(OnInvalid),
        default="reject",
        help="what becomes of an array's images with NaN or infinity: they are rejected, with the "
        'reason "invalid", or raise an error (default: %(default)s)',
    )
    parser.add_argument(
        "--engine",
        choices=get_args(Engine),
        default="local",
        help="what reads and labels a folder: this process, or those of Ray, one per processor, "
        "with the same rows (default: %(default)s)",
    )
    arguments.add_json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Predicts as the options say; returns the exit code."""
    arguments.check_output(options.output, (".csv", ".npz"))
    sources = {path.resolve(): path for path in (options.model, *options.inputs)}
    if options.output.resolve() in sources:
        raise ValueError(
            f"Expected --output to be another file than the inputs. Received: {options.output}"
        )
    arguments.check_model(options.model)
    _check_inputs(options)
    if options.engine == "ray":
        check_installed("ray", "ray", "Predictions by --engine ray")
        # Ray's C++ writes to the terminal, past every setting of Python's logging.
        os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    start_tensorflow()

    from tfgmvae.classifier.refusing import load_refusing

    with arguments.json_output(options.json) as write_json:
        classifier = load_refusing(options.model)
        is_folder = options.inputs[0].is_dir()
        summary = (_predict_folder if is_folder else _predict_files)(classifier, options)
        print(_sentences(summary))
        write_json(summary)
        if summary["num_images"] == summary["reasons"][UNREADABLE]:
            raise ValueError(
                "Expected an image file that can be read. Received: "
                f"{summary['num_images']} that cannot, and {options.output} says why"
            )
    return 0


def _predict_files(classifier: RefusingModel, options: argparse.Namespace) -> dict[str, Any]:
    from tfgmvae.datasets.image_stream import ImageFileReader

    preparation = classifier.preparation
    files = [str(path) for path in options.inputs if path.suffix.lower() in IMAGE_SUFFIXES]
    reader = ImageFileReader("", files, preparation)
    read = reader.read_all()
    of_file = {files[i]: read.images[j : j + 1] for j, i in enumerate(read.members.tolist())}
    unreadable = {files[i]: error for i, error in sorted(reader.failures.items())}
    # One file alone needs no table to say what is wrong, and arrays have no room for it.
    if unreadable and (len(options.inputs) == 1 or options.output.suffix.lower() != ".csv"):
        raise next(iter(unreadable.values()))
    reader.warn_of_lost_colours()
    nothing = np.zeros((0, *classifier.input_shape), np.float32)
    parts = [
        of_file.get(str(path), nothing)
        if path.suffix.lower() in IMAGE_SUFFIXES
        else read_images(path, preparation, on_invalid=options.on_invalid)
        for path in options.inputs
    ]
    images = np.concatenate(parts)
    decision = classifier.decide(
        images,
        verbose=arguments.prediction_verbosity(),
        reclassify=options.reclassify,
        on_invalid=options.on_invalid,
    )
    answers: dict[str, npt.NDArray[Any]] = {
        "input": np.repeat([str(path) for path in options.inputs], list(map(len, parts))),
        "index": np.concatenate([np.arange(len(part)) for part in parts]),
        **decision.columns(),
        "why": decision.why,
    }
    with replaced_when_complete(options.output) as unfinished:
        if options.output.suffix.lower() == ".csv":
            write_csv(unfinished, answers, unreadable)
        else:
            write_npz(unfinished, answers)
    reasons = dict.fromkeys(REASONS, 0) | collections.Counter(answers["reason"].tolist())
    return {
        "num_images": len(images) + len(unreadable),
        "reasons": reasons | {UNREADABLE: len(unreadable)},
        "num_reclassified": int(answers.get("reclassified", np.zeros(0)).sum()),
        "unreadable": dict(collections.Counter(error.kind for error in unreadable.values())),
        "output": str(options.output),
    }


def _check_inputs(options: argparse.Namespace) -> None:
    """Raises a ValueError where there are no files to read, or not as a folder is answered."""
    if not options.inputs[0].is_dir():
        if options.engine != "local":
            raise ValueError(
                f"Expected a folder for --engine {options.engine}. Received: {options.inputs[0]}"
            )
        for path in options.inputs:
            check_images_file(path)
        return
    if len(options.inputs) > 1 or options.output.suffix.lower() != ".csv":
        raise ValueError(
            "Expected one folder alone, and --output to end in .csv. "
            f"Received: {len(options.inputs)} inputs, --output {options.output}"
        )
    files = list_folder(options.inputs[0])
    files.checked_images()
    if files.others:
        print(f"tfgmvae: {options.inputs[0]}: {files.sentence}", file=sys.stderr)


def _predict_folder(classifier: RefusingModel, options: argparse.Namespace) -> dict[str, Any]:
    from tfgmvae.folders import predict_folder

    summary = predict_folder(
        classifier,
        options.inputs[0],
        options.output,
        reclassify=options.reclassify,
        verbose=arguments.prediction_verbosity(),
        engine=options.engine,
    )
    return dataclasses.asdict(summary) | {"output": str(options.output)}


def write_csv(
    path: Path,
    answers: Mapping[str, npt.NDArray[Any]],
    unreadable: Mapping[str, ImageFileError] | None = None,
) -> None:
    """Writes columns of one length, by name, and below them the files that have no answer."""
    with path.open("w", newline="", encoding="utf-8", errors="surrogateescape") as file:
        writer = csv.writer(file)
        writer.writerow(answers)
        writer.writerows(zip(*(column.tolist() for column in answers.values()), strict=True))
        for name, error in (unreadable or {}).items():
            cells = {"input": name, "reason": UNREADABLE, "why": error.reason}
            writer.writerow(cells.get(column, "") for column in answers)


def write_npz(path: Path, answers: Mapping[str, npt.NDArray[Any]]) -> None:
    """Writes arrays, by name."""
    arrays: dict[str, Any] = dict(answers)
    np.savez_compressed(path, **arrays)


def _sentences(summary: Mapping[str, Any]) -> str:
    reasons = dict(summary["reasons"])
    accepted, unreadable = reasons.pop("accepted"), reasons.pop("unreadable", 0)
    rejected = sum(reasons.values())
    images = "1 image" if summary["num_images"] == 1 else f"{summary['num_images']} images"
    text = f"{images}: {accepted} accepted, {rejected} rejected"
    if rejected:
        counts = (f"{name} {count}" for name, count in reasons.items() if count)
        text += f" ({', '.join(counts)})"
    if summary["num_reclassified"]:
        have = "has" if summary["num_reclassified"] == 1 else "have"
        text += f", of which {summary['num_reclassified']} {have} a label after reclassification"
    if unreadable:
        kinds = ", ".join(f"{count} {kind}" for kind, count in summary["unreadable"].items())
        text += f", {unreadable} unreadable ({kinds})"
    return f"{text}. The answers are in {summary['output']}."
