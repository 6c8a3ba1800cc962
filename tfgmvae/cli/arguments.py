"""What the sub-commands share: the parser, types of options, and checks made before long work."""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NoReturn

from tfgmvae import _old_names
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.io import model_files


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are exceptions, so that every error is reported alike."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.late_helps: list[tuple[argparse.Action, Callable[[], str]]] = []

    def add_late_argument(self, flag: str, make_help: Callable[[], str], **options: Any) -> None:
        """Adds an option whose help tells what is known only once TensorFlow is loaded.

        Args:
            flag: The option.
            make_help: Called when the help is shown, not before.
            **options: Further arguments of `add_argument`.
        """
        self.late_helps.append((self.add_argument(flag, help="", **options), make_help))

    def add_attack_argument(
        self, flag: str, help_after_names: Callable[[], str], **options: Any
    ) -> None:
        """Adds an option that takes names of attacks.

        Args:
            flag: The option.
            help_after_names: Gives what stands in its help behind the names of the attacks.
            **options: Further arguments of `add_argument`.
        """
        self.add_late_argument(
            flag,
            lambda: attack_names() + help_after_names(),
            metavar="NAME[:OPTION=NUMBER,...]",
            type=attack,
            **options,
        )

    def format_help(self) -> str:
        """Completes the help here and not before, because that loads TensorFlow."""
        for action, make_help in self.late_helps:
            action.help = make_help()
        return super().format_help()

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


def count_or_all(text: str) -> int | None:
    """Reads an integer of at least 1, or `all`, which is `None`."""
    if text == "all":
        return None
    try:
        return positive_int(text)
    except argparse.ArgumentTypeError as error:
        raise argparse.ArgumentTypeError(
            f"expected all, or an integer >= 1, got {text!r}"
        ) from error


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


def calibration_split(text: str) -> float | Literal["auto"]:
    """Reads `auto`, or a share that may be nothing."""
    if text == "auto":
        return "auto"
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number < 1:
        raise argparse.ArgumentTypeError(
            f"expected auto, or a number from 0 on and below 1, got {text!r}"
        )
    return number


def positive_number(text: str) -> float:
    """Reads a finite number above 0."""
    message = f"expected a number above 0, got {text!r}"
    try:
        number = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(message) from error
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(message)
    return number


def non_negative_number(text: str) -> float:
    """Reads a finite number from 0 on."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise argparse.ArgumentTypeError(f"expected a number >= 0, got {text!r}")
    return number


def norm(text: str) -> float:
    """Reads the name of a norm."""
    if text not in ("inf", "2"):
        raise argparse.ArgumentTypeError(f"expected inf or 2, got {text!r}")
    return float(text)


def attack(text: str) -> tuple[str, dict[str, Any]]:
    """Reads the name of an attack with its options: `pgd` or `pgd:steps=100,step_size=0.01`."""
    name, _, rest = text.partition(":")
    options = {}
    for option in filter(None, rest.split(",")):
        key, _, value = option.partition("=")
        try:
            options[key] = json.loads(value)
        except json.JSONDecodeError as error:
            raise argparse.ArgumentTypeError(
                f"expected NAME or NAME:option=number,..., got {text!r}"
            ) from error
    return name, options


def check_output(path: Path, suffixes: tuple[str, ...], option: str = "--output") -> None:
    """Raises where a result could not be written, which is best known before long work.

    Args:
        path: The file to be.
        suffixes: The endings that are understood.
        option: What names it. Default `"--output"`.

    Raises:
        ValueError: Another ending, a directory in the way, or a folder that is missing or in which
            no file can be made.
    """
    if path.suffix.lower() not in suffixes:
        raise ValueError(
            f"Expected {option} to end in {' or '.join(suffixes)}. Received: {str(path)!r}"
        )
    if path.is_dir():
        raise ValueError(f"Expected {option} to be a file. Received: {str(path)!r}, a directory")
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


def check_model(path: Path) -> str:
    """Raises where a file holds no classifier, before TensorFlow is loaded to read it.

    Args:
        path: A saved `.keras` file.

    Returns:
        The name of its class, `RejectingClassifier` or `RejectOption`.

    Raises:
        InvalidModelFileError: The file is damaged, or holds something else.
        ValueError: There is no such file.
    """
    return model_files.class_of(model_files.checked_file(path, *model_files.REFUSING))


def check_options_of(class_name: str, options: Mapping[str, Any]) -> None:
    """Raises where an option was given that only a `RejectingClassifier` understands.

    Args:
        class_name: What `check_model` returned.
        options: Values by the name of the option, `None` or `False` where it was left off.

    Raises:
        ValueError: One was given for another class.
    """
    for option, value in options.items():
        if value and class_name != model_files.CLASSIFIER:
            raise ValueError(
                f"Expected no {option} for a {class_name}, which has no decoder. "
                f"Received: {option}{'' if value is True else f' {value}'}"
            )


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


def print_warning(message: Warning | str, *_: object, **__: object) -> None:
    """Prints a warning as one line on stderr; takes what `warnings.showwarning` is given."""
    print(f"tfgmvae: warning: {' '.join(str(message).split())}", file=sys.stderr)


def in_words_of_options(message: str, options: argparse.Namespace) -> str:
    """Spells arguments of the library as the options that they were given by.

    Only names of several words are options for certain, and stand for nothing else in a message.

    Args:
        message: Of an error of the library.
        options: Those of the command.

    Example:
        >>> import argparse
        >>> from tfgmvae.cli.arguments import in_words_of_options
        >>> options = argparse.Namespace(calibration_split=0.1)
        >>> in_words_of_options("Pass calibration_split=0, not calibration_split='auto'.", options)
        'Pass --calibration-split 0, not --calibration-split auto.'
    """
    names = [re.escape(name) for name in vars(options) if "_" in name]
    if not names:
        return message
    pattern = rf"\b({'|'.join(names)})=(?:'([^']*)')?"
    return re.sub(
        pattern, lambda found: f"--{found[1].replace('_', '-')} {found[2] or ''}", message
    )


def attack_names() -> str:
    """Returns the names of all attacks as one text; loads TensorFlow."""
    start_tensorflow(use_devices=False)
    from tfgmvae import attacks

    return ", ".join(attacks.available())


def add_attack_options(parser: Parser, verb: str) -> None:
    """Adds what the commands that attack have in common; the verb says what is done to images."""
    parser.add_argument(
        "--num-images",
        type=positive_int,
        metavar="N",
        help=f"{verb} N images, drawn by the seed (default: all)",
    )
    parser.add_argument(
        "--norm", type=norm, default=math.inf, help="of the distance: inf or 2 (default: inf)"
    )
    parser.add_argument(
        "--batch-size",
        type=positive_int,
        default=128,
        help="images at a time, which bounds the memory (default: %(default)s)",
    )
    parser.add_argument("--seed", type=non_negative_int, default=0, help="default: %(default)s")


def check_new_folder(folder: Path, option: str = "--output") -> None:
    """Raises where the folder that an option names could not be made, or not be written to."""
    existing = next((part for part in (folder, *folder.parents) if part.exists()), Path())
    if not existing.is_dir():
        raise ValueError(f"Expected {option} to be a folder. Received: {existing}, a file")
    check_folder(existing)


def make_folder(folder: Path) -> None:
    """Makes the folder that `--output` names, or raises where no file can be made in it."""
    check_new_folder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    check_folder(folder)


def add_promise_options(parser: Parser, default: str) -> None:
    """Adds what a calibration may promise with confidence.

    Args:
        parser: Of the command.
        default: Completes the help of both options.
    """
    parser.add_argument(
        "--max-error",
        type=rate,
        metavar="SHARE",
        help="share of the answered images that may be wrong, such as 0.01; as many more are "
        f"refused as that takes {default}",
    )
    parser.add_argument(
        "--confidence",
        type=rate,
        metavar="SHARE",
        help="how surely this, or without it the false-reject rate, is kept, such as 0.95 "
        f"{default}",
    )


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


def __getattr__(name: str) -> str:
    return str(_old_names.found_today(__name__, name))
