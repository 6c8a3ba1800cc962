"""Trains on folders of image files and answers them, however many there are."""

from __future__ import annotations

import collections
import csv
import dataclasses
import functools
import io
import os
import warnings
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import keras
import numpy as np

from tfgmvae.bulk import Scorer
from tfgmvae.bulk.ray_data import Engine, scored_files
from tfgmvae.calibration.budget import LATENT_DISTANCE
from tfgmvae.calibration.near_copies import small_versions
from tfgmvae.datasets.image_folder import ImageFolder
from tfgmvae.datasets.image_stream import (
    ImageFileReader,
    fits_in_memory,
    read_folder,
    streamed,
)
from tfgmvae.decision import REASONS, UNREADABLE, Decision
from tfgmvae.io.batches import BATCH_SIZE
from tfgmvae.io.image_files import image_file_names
from tfgmvae.io.numbers import check_count
from tfgmvae.preparation import Preparation
from tfgmvae.training.held_out import (
    CalibrationSplit,
    check_groups,
    held_out_rows,
    near_copies_warning,
)
from tfgmvae.training.length import batch_size_for

if TYPE_CHECKING:
    from tfgmvae.classifier.classifier import RejectingClassifier
    from tfgmvae.classifier.refusing import RefusingModel
    from tfgmvae.reject_option import RejectOption

NUM_LOOKED_AT = 5_000
"""How many files of a folder that does not fit into memory are read to look for near-copies."""

_STRETCH = 250
# Names of files may be bytes that are no text.
_ENCODING: dict[str, Any] = {"encoding": "utf-8", "errors": "surrogateescape"}


@dataclasses.dataclass(frozen=True)
class FolderSummary:
    """What became of the images of a folder.

    Attributes:
        num_images: Image files, those that an interrupted run had answered included.
        num_resumed: How many the interrupted run had answered.
        reasons: How many rows have which `reason`: `"accepted"`, `"encoder"`, `"decoder"`,
            `"both"`, `"unreadable"`, or one of a further score.
        num_reclassified: Rejected images that the search gave a label.
        unreadable: How many files could not be read, by the `kind` of
            `tfgmvae.errors.ImageFileError`: `"damaged"`, `"too large"` and others.
    """

    num_images: int
    num_resumed: int
    reasons: dict[str, int]
    num_reclassified: int
    unreadable: Mapping[str, int] = dataclasses.field(default_factory=dict)


def predict_folder(
    classifier: RejectingClassifier | RejectOption,
    folder: str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    reclassify: bool = False,
    batch_size: int = BATCH_SIZE,
    verbose: int = 0,
    engine: Engine = "local",
) -> FolderSummary:
    """Writes the decision on every image file of a folder to a table, row by row.

    Memory does not grow with the number of images, apart from their names. Rows are written as they
    come, into a file beside `output` that takes its name once it is complete. The same call after
    an interruption resumes where the first one was: no row is lost or doubled. A file that cannot
    be read has a row, too: its reason is `"unreadable"`, its last cell says why, and all others are
    empty.

    Args:
        classifier: Calibrated: a `RejectingClassifier`, or a `RejectOption`.
        folder: Its image files, those of sub-folders included, are read, of any size that the
            classifier's preparation resizes: png, jpg, bmp, webp and tif.
        output: A `.csv` file: the file's path within the folder, the fields of `Decision`, and
            `why` an image was rejected, in words. With `reclassify` also whether the label is that
            of `reclassify`.
        reclassify: Whether rejected images are searched for a label. Default `False`.
        batch_size: Images at a time. Default 256.
        verbose: 1 shows a progress bar, 0 (default) does not.
        engine: What does the work: `"local"` (default), this process; or `"ray"`, the processes of
            Ray, one per processor, on this machine or on those of the cluster that the variable
            `RAY_ADDRESS` names. The rows are the same, and in the same order; either engine resumes
            what the other one began.

    Returns:
        A `FolderSummary`.

    Raises:
        NotCalibratedError: The classifier has no thresholds yet.
        ModuleNotFoundError: Ray is missing.
        ValueError: No such folder, no image in it, an `output` that is not a `.csv` file, a
            `batch_size` below 1, another engine, or `reclassify` of a model without a decoder.

    Warns:
        UserWarning: Colour images are turned into grey ones, because the model takes no others.

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
    if engine not in get_args(Engine):
        raise ValueError(
            f"Expected engine to be one of {', '.join(get_args(Engine))}. Received: {engine!r}"
        )
    names = image_file_names(source)
    further = [score.name for score in classifier.scores]
    named = classifier.class_names is not None
    has_decoder = LATENT_DISTANCE in classifier.thresholds_
    if reclassify:
        classifier.check_reclassifies()
    columns = ["input", *Decision.column_names(reclassify, named, further, has_decoder), "why"]
    unfinished = target.with_name(f".{target.stem}-{_fingerprint(classifier, source, columns)}.csv")
    done = _complete_rows(unfinished, columns)
    remaining = [name for name in names if name not in done]
    progress = keras.utils.Progbar(len(names), verbose=verbose, unit_name="image")
    progress.update(len(names) - len(remaining))
    rows_of = _rows_here if engine == "local" else _rows_by_ray
    with unfinished.open("a", newline="", **_ENCODING) as file:
        writer = csv.writer(file)
        if file.tell() == 0:
            writer.writerow(columns)
        for rows in rows_of(classifier, source, remaining, columns, reclassify, batch_size):
            writer.writerows(rows)
            file.flush()
            progress.add(len(rows))
    summary = _summary(unfinished, len(names) - len(remaining))
    os.replace(unfinished, target)
    return summary


def fit_folder(
    classifier: RejectingClassifier,
    folder: ImageFolder,
    *,
    calibration_split: CalibrationSplit = "auto",
    false_reject_rate: float = 0.02,
    batch_size: int | None = None,
    verbose: str | int = "auto",
    **options: Any,
) -> keras.callbacks.History:
    """Trains and calibrates a classifier on the image files of a folder.

    Images that take up to `tfgmvae.datasets.image_stream.IN_MEMORY_BYTES` (1 GiB) at the size of
    the model are read into memory. More are read anew in every epoch, and memory does not grow with
    their number; what is held out for the calibration is chosen among the names of the files, and
    without groups, 5,000 of them are read to warn of near-copies. Files that cannot be read are
    left out, with one warning that counts and names them.

    Args:
        classifier: Of the folder's classes.
        folder: What `ImageFolder.index` found. Its `groups` stay on one side of the split.
        calibration_split: See `RejectingClassifier.fit`.
        false_reject_rate: See `RejectingClassifier.fit`. Default 0.02.
        batch_size: Images per step. Default 128, and 64 for fewer than 5,000.
        verbose: As in Keras. Default `"auto"`.
        **options: Everything else that `RejectingClassifier.fit` takes.

    Returns:
        The Keras `History`.

    Raises:
        ValueError: As in `RejectingClassifier.fit`; no file of a class that can be read; or files
            without a label that do not fit into memory.

    Example:
        >>> import pathlib, tempfile
        >>> import numpy as np
        >>> from PIL import Image
        >>> from tfgmvae import RejectingClassifier, datasets
        >>> from tfgmvae.folders import fit_folder
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> for name, grey in (("dark", 0), ("light", 200)):
        ...     (folder / name).mkdir()
        ...     for i in range(30):
        ...         Image.new("L", (40, 30), grey + i).save(folder / name / f"{i}.png")
        >>> index = datasets.ImageFolder.index(folder)
        >>> classifier = RejectingClassifier(
        ...     index.usual_shape(image_size=8), 2, class_names=index.class_names, encoder="mlp")
        >>> history = fit_folder(classifier, index, calibration_split=0, epochs=2, verbose=0)
        >>> classifier.set_thresholds(9.0, 99.0).decide(np.zeros((1, 9, 9, 1))).names.shape
        (1,)
    """
    preparation = classifier.preparation
    options |= {"verbose": verbose, "false_reject_rate": false_reject_rate}
    if fits_in_memory(folder, preparation):
        images, part = read_folder(folder, preparation, verbose=int(verbose in (1, "auto")))
        if part.groups is not None:
            options["groups"] = part.groups
        return classifier.fit(
            images,
            part.labels,
            batch_size=batch_size,
            calibration_split=calibration_split,
            **options,
        )
    if (folder.labels < 0).any():
        raise ValueError(
            f"Expected a label of every file, because {len(folder):,} images do not fit into "
            f"memory. Received: {int((folder.labels < 0).sum()):,} files without one"
        )
    groups = folder.groups
    held_out = held_out_rows(
        folder.labels,
        calibration_split,
        false_reject_rate=false_reject_rate,
        groups=None if groups is None else check_groups(groups, folder.labels),
        seed=classifier.seed,
    )
    if groups is None:
        _warn_of_near_copies(folder, held_out, preparation)
    training = np.setdiff1d(np.arange(len(folder)), held_out)
    batches = functools.partial(streamed, preparation=preparation)
    with (
        batches(
            folder.part(training),
            batch_size=batch_size or batch_size_for(len(training)),
            shuffle=True,
            seed=classifier.seed,
        ) as train,
        batches(folder.part(held_out)) as calibration,
    ):
        return classifier.fit(
            train,
            calibration_data=calibration if len(held_out) else None,
            calibration_split=0,
            **options,
        )


def _warn_of_near_copies(
    folder: ImageFolder, held_out: np.ndarray, preparation: Preparation
) -> None:
    """Warns where held-out files look like copies of others; stretches of the list are read.

    Frames and copies of one object mostly follow one another in the order of their names, so that
    stretches of files one after the other show them, where a few drawn from all would not.
    """
    num_stretches = NUM_LOOKED_AT // _STRETCH
    starts = np.linspace(0, len(folder), num_stretches, endpoint=False).astype(int)
    rows = np.unique(starts[:, np.newaxis] + np.arange(_STRETCH))
    rows = rows[rows < len(folder)]
    reader = ImageFileReader(folder.folder, folder.part(rows).files, preparation)
    read, small = [], []
    for is_read, members, images in reader.batches(BATCH_SIZE):
        read.append(rows[members[is_read]])
        small.append(small_versions(images[is_read]))
    members, images = np.concatenate(read), np.concatenate(small)
    names = np.array([folder.files[i] for i in members.tolist()], object)
    is_held_out = np.isin(members, held_out)
    warning = near_copies_warning(
        images[is_held_out], images[~is_held_out], names[is_held_out], names[~is_held_out]
    )
    if warning:
        warnings.warn(warning, UserWarning, stacklevel=3)


def _fingerprint(classifier: RefusingModel, folder: Path, columns: list[str]) -> str:
    """Tells apart what must not be continued by one another: models, folders and columns."""
    checksum = zlib.crc32("\n".join([str(folder.resolve()), *columns]).encode(**_ENCODING))
    for weight in classifier.weights:
        checksum = zlib.crc32(np.ascontiguousarray(weight).tobytes(), checksum)
    return f"{checksum:08x}"


def _complete_rows(path: Path, columns: list[str]) -> set[str]:
    """The names that an interrupted run has answered; cuts off a row it had not finished."""
    if not path.exists():
        return set()
    content = path.read_bytes()
    complete = content[: content.rfind(b"\r\n") + 2] if b"\r\n" in content else b""
    rows = list(csv.reader(io.StringIO(complete.decode(**_ENCODING), newline="")))
    # A row that ends inside a quoted name has fewer cells.
    if rows and len(rows[-1]) != len(columns):
        raise ValueError(
            f"Expected {str(path)!r} to hold rows of {len(columns)} cells. Received: {rows[-1]}. "
            "Remove it to start again."
        )
    os.truncate(path, len(complete))
    return {row[0] for row in rows[1:]}


def _rows_here(
    classifier: RefusingModel,
    folder: Path,
    names: list[str],
    columns: list[str],
    reclassify: bool,
    batch_size: int,
) -> Iterator[list[Sequence[Any]]]:
    """Yields the rows of files, batch by batch; warns in the end of colours that were lost."""
    reader = ImageFileReader(folder, names, classifier.preparation)
    for is_read, members, images in reader.batches(batch_size):
        decision = classifier.decide(images[is_read], verbose=0, reclassify=reclassify)
        answers = decision.columns() | {"why": decision.why}
        cells = zip(*(column.tolist() for column in answers.values()), strict=True)
        answered = dict(zip(members[is_read].tolist(), cells, strict=True))
        yield [
            [names[i], *answered[i]]
            if i in answered
            else _no_answer(columns, names[i], reader.failures[i].reason)
            for i in members.tolist()
        ]
    reader.warn_of_lost_colours()


def _rows_by_ray(
    classifier: RefusingModel,
    folder: Path,
    names: list[str],
    columns: list[str],
    reclassify: bool,
    batch_size: int,
) -> Iterator[list[Sequence[Any]]]:
    """Yields the same rows, which other processes make."""
    scorer = Scorer(classifier, reclassify=reclassify)
    for scored in scored_files(scorer, folder, names, batch_size):
        cells = zip(scored["file"], *(scored[name] for name in columns[1:]), strict=True)
        yield [
            _no_answer(columns, row[0], row[-1]) if reason == UNREADABLE else row
            for row, reason in zip(cells, scored["reason"], strict=True)
        ]


def _no_answer(columns: list[str], name: str, why: str) -> list[str]:
    """The row of a file that cannot be read."""
    cells = dict.fromkeys(columns, "") | {"input": name, "reason": UNREADABLE, "why": why}
    return list(cells.values())


def _summary(path: Path, num_resumed: int) -> FolderSummary:
    reasons = collections.Counter(dict.fromkeys((*REASONS, UNREADABLE), 0))
    unreadable: collections.Counter[str] = collections.Counter()
    num_reclassified = 0
    with path.open(newline="", **_ENCODING) as file:
        for row in csv.DictReader(file):
            reasons[row["reason"]] = reasons.get(row["reason"], 0) + 1
            num_reclassified += row.get("reclassified") == "True"
            if row["reason"] == UNREADABLE:
                unreadable[row["why"].partition(":")[0]] += 1
    return FolderSummary(
        sum(reasons.values()), num_resumed, dict(reasons), num_reclassified, dict(unreadable)
    )
