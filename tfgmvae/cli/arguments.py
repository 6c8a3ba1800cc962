"""What the sub-commands share: the parser, types of options, and checks made before long work."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are exceptions, so that every error is reported alike."""

    def error(self, message: str) -> NoReturn:
        raise ValueError(f"{message} (see: {self.prog} --help)")


def add_command(
    commands: argparse._SubParsersAction[Parser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    summary: str,
    description: str,
    example: str,
) -> Parser:
    """Adds a sub-command that calls `run` with its options."""
    parser = commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser


def positive_int(text: str) -> int:
    """Reads an integer of at least 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected an integer >= 1, got {text!r}")
    return int(text)


def non_negative_int(text: str) -> int:
    """Reads an integer of at least 0."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"expected an integer >= 0, got {text!r}")
    return int(text)


def rate(text: str) -> float:
    """Reads a share that is neither nothing nor all."""
    message = f"expected a number between 0 and 1, got {text!r}"
    try:
        number = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(message) from error
    if not 0 < number < 1:
        raise argparse.ArgumentTypeError(message)
    return number


def check_output(path: Path, suffixes: tuple[str, ...]) -> None:
    """Raises where a result could not be written, which is best known before long work.

    Args:
        path: The file to be.
        suffixes: The endings that are understood.

    Raises:
        ValueError: Another ending, a directory in the way, or a folder that is missing or in which
            no file can be made.
    """
    if path.suffix.lower() not in suffixes:
        raise ValueError(
            f"Expected --output to end in {' or '.join(suffixes)}. Received: {str(path)!r}"
        )
    if path.is_dir():
        raise ValueError(f"Expected --output to be a file. Received: {str(path)!r}, a directory")
    check_folder(path.parent)


def check_folder(folder: Path) -> None:
    """Raises where no file can be made in a folder.

    Args:
        folder: A folder, which may be given as `.`.

    Raises:
        ValueError: It does not exist, or cannot be written to.
    """
    if not folder.is_dir():
        raise ValueError(f"Expected an existing output folder. Received: {str(folder)!r}")
    try:
        with tempfile.TemporaryFile(dir=folder):
            return
    except OSError as error:
        raise ValueError(
            f"Expected an output folder that can be written to. Received: {str(folder)!r} ({error})"
        ) from error


@contextlib.contextmanager
def replaced_when_complete(path: Path) -> Iterator[Path]:
    """Gives a name to write to; the file appears under its own name only once it is complete."""
    unfinished = path.with_name(f".{path.stem}-{os.getpid()}{path.suffix}")
    try:
        yield unfinished
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


@contextlib.contextmanager
def json_output(wanted: bool) -> Iterator[Callable[[dict[str, Any]], None]]:
    """Keeps stdout free for json: what the library prints meanwhile goes to stderr.

    Args:
        wanted: Whether there will be json. If not, stdout is left alone and nothing is printed.
    """
    stdout = sys.stdout

    def write(result: dict[str, Any]) -> None:
        if wanted:
            print(json.dumps(result, indent=2), file=stdout)

    with contextlib.redirect_stdout(sys.stderr if wanted else stdout):
        yield write


def add_json_option(parser: Parser) -> None:
    """Adds `--json`."""
    parser.add_argument(
        "--json", action="store_true", help="print the result as json; progress goes to stderr"
    )


def training_verbosity() -> int:
    """A moving bar on a terminal, one line per epoch in a log."""
    return 1 if sys.stdout.isatty() else 2


def prediction_verbosity() -> int:
    """A moving bar on a terminal, nothing in a log."""
    return 1 if sys.stdout.isatty() else 0
