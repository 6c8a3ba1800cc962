"""`tfgmvae demo`: a page in the browser to try one or two saved models on."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tfgmvae import datasets
from tfgmvae.cli import arguments
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.demo.sockets import HOST, PORT, is_reached_by_others, listening, url_of
from tfgmvae.io.image_files import image_file_names
from tfgmvae.io.installed import check_installed

_DESCRIPTION = """\
Opens a page on which images are drawn, dropped or chosen. It shows the answer or the refusal with
its reason, the scores against their thresholds, the reconstruction, the nearest image that the
search finds, and what an attack within a radius makes of the image. Two models are shown side by
side. The page loads nothing from elsewhere, and only this machine reaches it."""
_LARGEST_PORT = 65535


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "demo",
        run,
        summary="try a model in the browser",
        description=_DESCRIPTION,
        example="tfgmvae demo mnist.keras mnist-robust.keras",
    )
    parser.add_argument(
        "models",
        metavar="MODEL",
        type=Path,
        nargs="*",
        help="one or two saved .keras files, each a RejectingClassifier or a RejectOption",
    )
    parser.add_argument(
        "--examples",
        metavar="FOLDER",
        help=f"a folder of images to choose from, or one of {', '.join(datasets.available())} "
        "(default: scikit-learn's digits for grey models, else noise alone)",
    )
    parser.add_argument(
        "--host",
        default=HOST,
        help="address to listen on; 0.0.0.0 lets other machines in (default: %(default)s)",
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=PORT,
        metavar="NUMBER",
        help="0 for any that is free (default: %(default)s)",
    )


def run(options: argparse.Namespace) -> int:
    """Serves the page as the options say until Ctrl-C; returns the exit code."""
    _check_models(options.models)
    if options.examples is not None:
        _check_examples(options.examples)
    with listening(options.host, options.port) as bound:
        check_installed("gradio", "demo", "Pages in the browser")
        start_tensorflow()

        from tfgmvae.demo.examples import examples
        from tfgmvae.demo.models import load
        from tfgmvae.demo.server import serve
        from tfgmvae.demo.views import Views

        models = [load(path) for path in options.models]
        views = Views(models, examples(models[0], options.examples))
        # The graphs are traced now, not under the first drawing.
        views.of_example(0)
        if is_reached_by_others(bound):
            print("tfgmvae: other machines can open the page, too", file=sys.stderr)
        serve(views, bound, lambda: _invite(url_of(bound)))
    return 0


def _invite(url: str) -> None:
    print(f"The page is at {url} until Ctrl-C.", flush=True)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _LARGEST_PORT:
        raise argparse.ArgumentTypeError(
            f"expected an integer from 0 to {_LARGEST_PORT}, got {text!r}"
        )
    return int(text)


def _check_models(paths: Sequence[Path]) -> None:
    if not paths:
        raise ValueError(
            "Expected one or two saved models. Received: none. `tfgmvae quickstart` trains one: "
            "then call `tfgmvae demo quickstart/default.keras`"
        )
    if len(paths) > 2:
        raise ValueError(f"Expected one or two saved models. Received: {len(paths)}")
    for path in paths:
        arguments.check_model(path)


def _check_examples(source: str) -> None:
    if os.path.isdir(source):
        image_file_names(source)
    elif source not in datasets.available():
        raise ValueError(
            "Expected --examples to be a folder of images or one of the data sets "
            f"{', '.join(datasets.available())}. Received: {source!r}"
        )
