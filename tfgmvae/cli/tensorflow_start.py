"""Starts TensorFlow without its log lines on the terminal.

It writes them to file descriptor 2 from C++, past every setting of Python's logging and, for some,
past `TF_CPP_MIN_LOG_LEVEL`, too. Only the command line program does this, never the library.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from typing import TextIO

LOG_LEVEL_VARIABLE = "TF_CPP_MIN_LOG_LEVEL"
SILENT = "3"
_STDERR = 2


def start_tensorflow(use_devices: bool = True) -> None:
    """Imports TensorFlow and lets it find its devices, which is when it writes its log lines.

    They are dropped, unless `TF_CPP_MIN_LOG_LEVEL` asks for them with another number than 3, or
    the import fails: then they are shown, before the error is raised.

    Args:
        use_devices: Whether the devices are also initialised, which takes memory of a GPU. Default
            `True`.
    """
    if "tensorflow" in sys.modules:
        return
    is_silent = os.environ.get(LOG_LEVEL_VARIABLE) == SILENT
    with shown_only_on_failure() if is_silent else contextlib.nullcontext():
        import tensorflow as tf

        if use_devices:
            tf.config.list_logical_devices()
        else:
            tf.config.list_physical_devices()


@contextlib.contextmanager
def shown_only_on_failure() -> Iterator[None]:
    """Holds back what is written to file descriptor 2, and shows it if the block raises.

    What Python writes to `sys.stderr` is shown at once.
    """
    if sys.stderr is None:
        yield
        return
    sys.stderr.flush()
    terminal = os.dup(_STDERR)
    with tempfile.TemporaryFile() as held:
        os.dup2(held.fileno(), _STDERR)
        try:
            with contextlib.redirect_stderr(_python_stderr(terminal)):
                yield
        except BaseException:
            os.dup2(terminal, _STDERR)
            held.seek(0)
            sys.stderr.write(held.read().decode(errors="replace"))
            raise
        finally:
            os.dup2(terminal, _STDERR)
            os.close(terminal)


def _python_stderr(terminal: int) -> TextIO:
    """`sys.stderr`, or where that writes to file descriptor 2, one that writes to the terminal."""
    try:
        if sys.stderr.fileno() != _STDERR:
            return sys.stderr
    except (AttributeError, OSError):
        return sys.stderr
    # It is never closed, because the handlers of logging that are made meanwhile keep it.
    return os.fdopen(
        os.dup(terminal),
        "w",
        buffering=1,
        encoding=sys.stderr.encoding,
        errors=sys.stderr.errors,
    )
