"""Atomic writes: a file appears under its name only when it is complete."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path


@contextlib.contextmanager
def replaced_when_complete(path: Path) -> Iterator[Path]:
    """Gives a name to write to; the file appears under its own name only once it is complete.

    Args:
        path: The file to be.

    Yields:
        The name to write to, in the same folder.

    Example:
        >>> import pathlib, tempfile
        >>> from tfgmvae.io.atomic import replaced_when_complete
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "numbers.txt"
        >>> with replaced_when_complete(path) as unfinished:
        ...     written = unfinished.write_text("1 2 3")
        >>> path.read_text()
        '1 2 3'
    """
    unfinished = path.with_name(f".{path.stem}-{os.getpid()}{path.suffix}")
    try:
        yield unfinished
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


@contextlib.contextmanager
def moved_when_complete(folder: Path, names: Collection[str]) -> Iterator[Path]:
    """Gives a folder to write files to; they move to their own folder once all are complete.

    Args:
        folder: Where the files are to be; made if it is missing. Other files there stay.
        names: What may be written. Those from an earlier run that are not written now are removed,
            so that the folder holds the files of one run only.

    Yields:
        An empty folder on the same file system.

    Raises:
        FileNotFoundError: The parent of the folder does not exist.
        FileExistsError: A file is in the way of the folder.

    Example:
        >>> import pathlib, tempfile
        >>> from tfgmvae.io.atomic import moved_when_complete
        >>> folder = pathlib.Path(tempfile.mkdtemp()) / "report"
        >>> with moved_when_complete(folder, ["a.txt", "b.txt"]) as unfinished:
        ...     written = (unfinished / "a.txt").write_text("1 2 3")
        >>> [path.name for path in folder.iterdir()]
        ['a.txt']
    """
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as unfinished:
        yield Path(unfinished)
        folder.mkdir(exist_ok=True)
        for name in names:
            written = Path(unfinished) / name
            if written.exists():
                os.replace(written, folder / name)
            else:
                (folder / name).unlink(missing_ok=True)
