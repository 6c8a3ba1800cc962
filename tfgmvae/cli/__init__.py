"""The `tfgmvae` command: one module per sub-command, each a thin layer over library calls.

Exit codes: 0 when all went well, 2 for wrong usage or bad input (one line on stderr says what is
wrong), 3 where `train --strict` or a check finds fault with a result or `monitor` finds drift, 1
for anything unexpected, with a traceback.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
import warnings
from collections.abc import Sequence

from tfgmvae._version import __version__
from tfgmvae.cli import (
    attack,
    calibrate,
    certify,
    demo,
    doctor,
    evaluate,
    export,
    monitor,
    predict,
    quickstart,
    train,
    wrap,
)
from tfgmvae.cli.arguments import Parser, in_words_of_options, print_warning
from tfgmvae.cli.tensorflow_start import LOG_LEVEL_VARIABLE, SILENT

_DESCRIPTION = """\
Trains image classifiers that can answer "none of these": an image that does not look like the
training images is rejected instead of labelled."""
_EPILOG = """\
start here:
  tfgmvae quickstart                              train on digits, see what is refused
  tfgmvae train --data mnist --output mnist.keras
  tfgmvae wrap network.keras --data new_photos --output net.keras
  tfgmvae predict mnist.keras photo.png --output labels.csv
  tfgmvae demo mnist.keras                        try it in the browser
  tfgmvae evaluate mnist.keras --data mnist --output report

Data sets that are files are looked for in the folder named by TFGMVAE_DATA_DIR. TensorFlow's log is
shown where TF_CPP_MIN_LOG_LEVEL is set to 0.
Exit codes: 0 all went well, 2 wrong usage or bad input, 3 a result fails a check that was asked for
(train --strict) or answers have drifted (monitor), 1 anything unexpected, 130 after Ctrl-C.
Every command has its own help: tfgmvae train --help"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command.

    Args:
        arguments: The words after `tfgmvae`. Default `None`: those of the command line.

    Returns:
        The exit code: 0, 1, 2 or 3 as the module says, 130 after Ctrl-C.

    Example:
        >>> from tfgmvae.cli import main
        >>> main(["predict"])
        2
    """
    # TensorFlow reads these when it is imported, which no sub-command has done yet.
    os.environ.setdefault(LOG_LEVEL_VARIABLE, SILENT)
    # Without AVX-512 it leaves oneDNN off, whose convolutions are faster there, too.
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    with warnings.catch_warnings():
        warnings.showwarning = print_warning
        # What is wrong with an image file is said once, by the library.
        warnings.filterwarnings("ignore", module=r"PIL\.")
        options = argparse.Namespace()
        try:
            command_parser().parse_args(arguments, options)
            return int(options.run(options))
        except (ValueError, TypeError, OSError, ImportError) as error:
            message = in_words_of_options(" ".join(str(error).split()), options)
            print(f"tfgmvae: error: {message}", file=sys.stderr)
            return 2
        except KeyboardInterrupt:
            print("tfgmvae: interrupted", file=sys.stderr)
            return 130
        except Exception:
            traceback.print_exc()
            return 1


def command_parser() -> Parser:
    """Returns the parser of the command and all its sub-commands."""
    parser = Parser(
        prog="tfgmvae",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"tfgmvae {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in (
        quickstart,
        train,
        wrap,
        calibrate,
        predict,
        monitor,
        evaluate,
        attack,
        certify,
        demo,
        export,
        doctor,
    ):
        command.add_parser(commands)
    return parser
