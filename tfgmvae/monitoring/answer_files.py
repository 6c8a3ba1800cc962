"""Answers in files, read a part at a time: csv as `tfgmvae predict` writes it, and Parquet."""

from __future__ import annotations

import csv
import itertools
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from tfgmvae.decision import UNREADABLE, Reason
from tfgmvae.monitoring.watched import NO_CLASS, Watched

SUFFIXES = (".csv", ".parquet")
_ROWS_AT_ONCE = 8192
_NUM_BYTES = 4096
_INVALID = Reason.INVALID.word
_FLAGS = {"True": True, "False": False, "true": True, "false": False, "1": True, "0": False}
Rows = Mapping[str, Sequence[Any]]


class ReadSoFar(NamedTuple):
    """How much of a file was read.

    Attributes:
        num_rows: Number of rows.
        num_unreadable: How many of them are of images that could not be read, and have no answer.
        num_bytes: Number of bytes at the start of the file that tell it from others.
        checksum: Of these.
    """

    num_rows: int = 0
    num_unreadable: int = 0
    num_bytes: int = 0
    checksum: int = 0


def check_answers(path: Path) -> None:
    """Raises where a file cannot hold answers, before any is read.

    Args:
        path: The file.

    Raises:
        ValueError: Another ending, or no such file.
        ModuleNotFoundError: A Parquet file where pyarrow is missing.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise ValueError(
            f"Expected answers that end in {' or '.join(SUFFIXES)}. Received: {str(path)!r}"
        )
    if not path.is_file():
        raise ValueError(f"Expected a file. Received: {str(path)!r}")
    if path.suffix.lower() == SUFFIXES[1]:
        _parquet_module()


def read_answers(
    path: Path, scores: Sequence[str], so_far: ReadSoFar | None = None
) -> Iterator[tuple[Watched, ReadSoFar]]:
    r"""Reads a file of answers; memory does not grow with its length.

    A last row of a csv file that does not end is still being written, and is left out.

    Args:
        path: A csv or Parquet file with the columns `accepted`, `class`, `reason` and the scores.
        scores: Names of the scores.
        so_far: What was read of it before, and is not read again. Default `None`: nothing.

    Yields:
        What is watched of at most 8192 rows, and how much was read with them.

    Raises:
        ValueError: A missing column, a cell that is none (names the row), or another file than the
            one that was read before.

    Example:
        >>> import pathlib, tempfile
        >>> from tfgmvae.monitoring.answer_files import read_answers
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "answers.csv"
        >>> _ = path.write_text("class,accepted,reason,energy\n3,True,accepted,0.5\n")
        >>> [watched.classes.tolist() for watched, _ in read_answers(path, ["energy"])]
        [[3]]
    """
    if so_far is None or not so_far.num_rows:
        with path.open("rb") as file:
            beginning = file.read(_NUM_BYTES)
        so_far = ReadSoFar(0, 0, len(beginning), zlib.crc32(beginning))
    else:
        with path.open("rb") as file:
            is_same = zlib.crc32(file.read(so_far.num_bytes)) == so_far.checksum
        if not is_same:
            raise ValueError(
                f"Expected {path} to begin as it did when {so_far.num_rows} of its rows were "
                "read. Received: another file. Give new answers a name of their own."
            )
    columns = ("accepted", "class", "reason", *scores)
    read = _csv_rows if path.suffix.lower() == SUFFIXES[0] else _parquet_rows
    for rows in read(path, columns, so_far.num_rows):
        watched, number = _watched(path, rows, scores, so_far.num_rows)
        so_far = so_far._replace(
            num_rows=so_far.num_rows + number,
            num_unreadable=so_far.num_unreadable + number - len(watched.classes),
        )
        yield watched, so_far


def _csv_rows(path: Path, columns: Sequence[str], skip: int) -> Iterator[Rows]:
    with path.open("rb") as ending:
        ending.seek(max(path.stat().st_size - 1, 0))
        is_unfinished = ending.read(1) not in (b"\n", b"\r")
    with path.open(newline="", encoding="utf-8", errors="surrogateescape") as file:
        reader = csv.reader(file)
        header = next(reader, [])
        _check_columns(path, header, columns)
        places = [header.index(name) for name in columns]
        rows_left = itertools.islice(_all_but_last(reader) if is_unfinished else reader, skip, None)
        start = skip
        while rows := list(itertools.islice(rows_left, _ROWS_AT_ONCE)):
            for number, row in enumerate(rows, start + 1):
                if len(row) != len(header):
                    raise ValueError(
                        f"Expected {len(header)} cells in row {number} of {path}. "
                        f"Received: {len(row)}"
                    )
            yield {
                name: [row[place] for row in rows]
                for name, place in zip(columns, places, strict=True)
            }
            start += len(rows)


def _all_but_last(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    earlier = next(rows, [])
    for row in rows:
        yield earlier
        earlier = row


def _parquet_rows(path: Path, columns: Sequence[str], skip: int) -> Iterator[Rows]:
    with _parquet_module().ParquetFile(path) as file:
        _check_columns(path, file.schema_arrow.names, columns)
        start = 0
        for batch in file.iter_batches(_ROWS_AT_ONCE, columns=list(columns)):
            kept = batch.slice(max(skip - start, 0))
            if kept.num_rows:
                yield {name: kept.column(name).to_pylist() for name in columns}
            start += batch.num_rows


def _parquet_module() -> Any:
    try:
        from pyarrow import parquet
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError("Reading Parquet needs pyarrow: pip install pyarrow") from error
    return parquet


def _check_columns(path: Path, header: Iterable[str], columns: Sequence[str]) -> None:
    missing = [name for name in columns if name not in header]
    if missing:
        raise ValueError(
            f"Expected the columns {', '.join(columns)} in {path}. Received: none called "
            f"{' or '.join(missing)}"
        )


def _watched(path: Path, rows: Rows, scores: Sequence[str], start: int) -> tuple[Watched, int]:
    """What is watched of the rows that have an answer, and the number of all rows."""
    reasons = np.array([str(reason) for reason in rows["reason"]])
    answered = np.flatnonzero(reasons != UNREADABLE)

    def read(name: str, dtype: Any, values: Mapping[str, Any] | None = None) -> npt.NDArray[Any]:
        found = []
        for i in answered.tolist():
            cell = rows[name][i]
            try:
                found.append(dtype(values[str(cell)] if values else cell))
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(
                    f"Expected column {name} of {path} to hold an answer in row {start + i + 1}. "
                    f"Received: {cell!r}"
                ) from error
        return np.array(found, dtype)

    accepted, given = read("accepted", bool, _FLAGS), read("class", int)
    if given.min(initial=0) < 0:
        raise ValueError(f"Expected classes >= 0 in {path}. Received: {given.min()}")
    classes = np.where(reasons[answered] == _INVALID, NO_CLASS, given).astype(np.int64)
    values = {name: read(name, float).astype(np.float32) for name in scores}
    return Watched(~accepted, classes, values), len(reasons)
