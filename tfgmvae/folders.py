"""Answers every image file in a folder, however many there are, and resumes if interrupted."""

from __future__ import annotations

import csv
import dataclasses
import io
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import numpy.typing as npt

from tfgmvae.decision import REASONS, Decision
from tfgmvae.io.batches import BATCH_SIZE
from tfgmvae.io.image_files import image_file_names, read_image_file
from tfgmvae.io.numbers import check_count

if TYPE_CHECKING:
    from tfgmvae.classifier.classifier import RejectingClassifier

UNREADABLE = "unreadable"


@dataclasses.dataclass(frozen=True)
class FolderSummary:
    """What became of the images of a folder.

    Attributes:
        num_images: Image files, those that an interrupted run had answered included.
        num_resumed: How many the interrupted run had answered.
        reasons: How many rows have which `reason`: `"accepted"`, `"encoder"`, `"decoder"`,
            `"both"`, `"unreadable"`, or one of a further score.
        num_reclassified: Rejected images that the search gave a label.
    """

    num_images: int
    num_resumed: int
    reasons: dict[str, int]
    num_reclassified: int


def predict_folder(
    classifier: RejectingClassifier,
    folder: str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    reclassify: bool = False,
    batch_size: int = BATCH_SIZE,
    verbose: int = 0,
) -> FolderSummary:
    """Writes the decision on every image file of a folder to a table, row by row.

    Memory does not grow with the number of images, apart from their names. Rows are written as they
    come, into a file beside `output` that takes its name once it is complete. The same call after
    an interruption resumes where the first one was: no row is lost or doubled. A file that is no
    image of the right size has a row, too: its reason is `"unreadable"`, its other cells are empty.

    Args:
        classifier: Calibrated.
        folder: Its `.png` and `.jpg` files, those of sub-folders included, are read.
        output: A `.csv` file: the file's path within the folder, and the fields of `Decision`.
            With `reclassify` also whether the label is that of `reclassify`.
        reclassify: Whether rejected images are searched for a label. Default `False`.
        batch_size: Images at a time. Default 256.
        verbose: 1 shows a progress bar, 0 (default) does not.

    Returns:
        A `FolderSummary`.

    Raises:
        NotCalibratedError: The classifier has no thresholds yet.
        ValueError: No such folder, no image in it, an `output` that is not a `.csv` file, or
            `batch_size` below 1.
        ModuleNotFoundError: Pillow is missing.

    Example:
        >>> import pathlib, tempfile
        >>> import numpy as np
        >>> from PIL import Image
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.folders import predict_folder
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> Image.fromarray(np.zeros((8, 8), np.uint8)).save(folder / "black.png")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> classifier.set_thresholds(encoder=0.0, decoder=0.0)  # doctest: +ELLIPSIS
        <RejectingClassifier ...>
        >>> predict_folder(classifier, folder, folder / "labels.csv").reasons["both"]
        1
    """
    classifier.check_calibrated()
    source, target = Path(folder), Path(output)
    if target.suffix.lower() != ".csv":
        raise ValueError(f"Expected output to end in '.csv'. Received: {str(target)!r}")
    check_count("batch_size", batch_size)
    names = image_file_names(source)
    further = [score.name for score in classifier.scores]
    named = classifier.class_names is not None
    columns = ["input", *Decision.column_names(reclassify, named, further)]
    unfinished = target.with_name(f".{target.stem}-{_fingerprint(classifier, source, columns)}.csv")
    done = _complete_rows(unfinished, columns)
    remaining = [name for name in names if name not in done]
    progress = keras.utils.Progbar(len(names), verbose=verbose, unit_name="image")
    progress.update(len(names) - len(remaining))
    with unfinished.open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        if file.tell() == 0:
            writer.writerow(columns)
        for start in range(0, len(remaining), batch_size):
            batch = remaining[start : start + batch_size]
            writer.writerows(_rows(classifier, source, batch, reclassify))
            file.flush()
            progress.add(len(batch))
    summary = _summary(unfinished, len(names) - len(remaining))
    os.replace(unfinished, target)
    return summary


def _fingerprint(classifier: RejectingClassifier, folder: Path, columns: list[str]) -> str:
    """Tells apart what must not be continued by one another: models, folders and columns."""
    checksum = zlib.crc32("\n".join([str(folder.resolve()), *columns]).encode())
    for weight in classifier.weights:
        checksum = zlib.crc32(np.ascontiguousarray(weight).tobytes(), checksum)
    return f"{checksum:08x}"


def _complete_rows(path: Path, columns: list[str]) -> set[str]:
    """The names that an interrupted run has answered; cuts off a row it had not finished."""
    if not path.exists():
        return set()
    content = path.read_bytes()
    complete = content[: content.rfind(b"\r\n") + 2] if b"\r\n" in content else b""
    rows = list(csv.reader(io.StringIO(complete.decode(), newline="")))
    # A row that ends inside a quoted name has fewer cells.
    if rows and len(rows[-1]) != len(columns):
        raise ValueError(
            f"Expected {str(path)!r} to hold rows of {len(columns)} cells. Received: {rows[-1]}. "
            "Remove it to start again."
        )
    os.truncate(path, len(complete))
    return {row[0] for row in rows[1:]}


def _rows(
    classifier: RejectingClassifier, folder: Path, names: list[str], reclassify: bool
) -> Iterator[list[Any]]:
    pixels: dict[str, npt.NDArray[np.uint8]] = {}
    for name in names:
        try:
            pixels[name] = read_image_file(folder / name, classifier.input_shape)
        except ValueError:
            continue
    images = np.zeros((len(pixels), *classifier.input_shape), np.float32)
    for image, values in zip(images, pixels.values(), strict=True):
        image[:] = values / np.float32(255)
    answers = classifier.decide(images, verbose=0, reclassify=reclassify).columns()
    nothing = [UNREADABLE if column == "reason" else "" for column in answers]
    rows = zip(*(column.tolist() for column in answers.values()), strict=True)
    answered = dict(zip(pixels, rows, strict=True))
    for name in names:
        yield [name, *answered.get(name, nothing)]


def _summary(path: Path, num_resumed: int) -> FolderSummary:
    reasons = dict.fromkeys((*REASONS, UNREADABLE), 0)
    num_reclassified = 0
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            reasons[row["reason"]] = reasons.get(row["reason"], 0) + 1
            num_reclassified += row.get("reclassified") == "True"
    return FolderSummary(sum(reasons.values()), num_resumed, reasons, num_reclassified)
