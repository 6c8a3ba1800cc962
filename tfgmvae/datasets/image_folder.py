"""Folders of image files with one sub-folder per class: which files there are, and their labels."""

from __future__ import annotations

import dataclasses
import os
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tfgmvae.errors import ImageFileError
from tfgmvae.io.checks import first_few
from tfgmvae.io.image_files import IMAGE_SUFFIXES, FolderFiles, list_folder, read_image_header
from tfgmvae.io.labels import unknown_name
from tfgmvae.io.numbers import check_count

SMALLEST_SIZE = 8
"""Side of the smallest image that the networks take."""

LARGEST_USUAL_SIZE = 32
"""Side of the largest image that is chosen where none is asked for."""

_NUM_HEADERS = 200
_PARTS = frozenset("train training test testing val valid validation".split())
_STEP = 8


@dataclasses.dataclass(frozen=True, eq=False)
class ImageFolder:
    """The labelled image files of a folder: their names, not their pixels.

    Attributes:
        folder: The folder with one sub-folder per class.
        files: N paths relative to it, class by class, sorted.
        labels: int64 `[N]`. Positions in `class_names`; -1 means unlabelled.
        class_names: The names of the sub-folders; the position is the label.
        groups: int64 `[N]`. Files with the same number belong together, such as frames of one
            object. `None` where nothing was said about that.
        notes: Sentences on what lies in the folder and is not among the files.

    Example:
        >>> import pathlib, tempfile
        >>> from PIL import Image
        >>> from tfgmvae import datasets
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> for name in ("cat", "dog"):
        ...     (folder / name).mkdir()
        ...     Image.new("RGB", (40, 30)).save(folder / name / "1.jpg")
        >>> datasets.ImageFolder.index(folder).class_names
        ('cat', 'dog')
    """

    folder: Path
    files: tuple[str, ...]
    labels: npt.NDArray[np.int64]
    class_names: tuple[str, ...]
    groups: npt.NDArray[np.int64] | None = None
    notes: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.files)

    @classmethod
    def index(
        cls,
        folder: str | os.PathLike[str],
        class_names: Sequence[str] | None = None,
        group_by: str | None = None,
    ) -> ImageFolder:
        """Lists the files of a folder to train on.

        Args:
            folder: Its sub-folders are the classes. What lies in folders inside these belongs to
                the class, too. Names that begin with a dot are passed over.
            class_names: Which sub-folders are classes, in the order of their labels. Default
                `None`: all of them, sorted.
            group_by: A regular expression, searched for in every file's path within its class. The
                files of a class in which its first group matches the same text belong together; of
                an expression without groups, the whole match counts. Default `None`: no groups.

        Returns:
            An `ImageFolder`.

        Raises:
            ValueError: No such folder, a class without image files, fewer than two classes, two
                names that differ in case only, a name without a folder, or a `group_by` that is no
                regular expression or matches nothing.
        """
        root, found = _class_folders(folder)
        if not found:
            raise ValueError(
                "Expected one sub-folder per class. "
                f"Received: {str(root)!r}, which has no sub-folders"
            )
        wanted = tuple(found) if class_names is None else _checked_names(class_names, found, root)
        listed = {name: list_folder(root / found[name]) for name in wanted}
        _check_level(root, listed)
        empty = [name for name in wanted if not listed[name].images]
        if empty:
            raise ValueError(
                f"Expected image files ({', '.join(IMAGE_SUFFIXES)}) of every class in "
                f"{str(root)!r}. Received: none in {first_few(map(repr, empty))}"
            )
        if len(wanted) < 2:
            raise ValueError(
                "Expected at least two classes, one sub-folder each. "
                f"Received: {wanted[0]!r} alone in {str(root)!r}"
            )
        left_out = [name for name in found if name not in wanted]
        notes = [f"Folders that are left out: {first_few(left_out)}."] if left_out else []
        result = cls._of(root, found, listed, wanted, notes)
        return result if group_by is None else result._grouped(group_by)

    @classmethod
    def index_known(cls, folder: str | os.PathLike[str], class_names: Sequence[str]) -> ImageFolder:
        """Lists the files of a folder to test a trained classifier on.

        Args:
            folder: As in `index`; it need not have a sub-folder for every class.
            class_names: The classes that the classifier knows, in the order of their labels.

        Returns:
            An `ImageFolder`.

        Raises:
            ValueError: No such folder, no image file in it, or a sub-folder that is no class.
        """
        root, found = _class_folders(folder)
        names = tuple(unicodedata.normalize("NFC", name) for name in class_names)
        unknown = [name for name in found if name not in names]
        if unknown:
            raise ValueError(unknown_name(unknown, names, f"the sub-folders of {str(root)!r}"))
        listed = {name: list_folder(root / found[name]) for name in found}
        absent = [name for name in names if name not in found or not listed[name].images]
        if len(absent) == len(names):
            raise ValueError(
                f"Expected image files ({', '.join(IMAGE_SUFFIXES)}) in sub-folders of "
                f"{str(root)!r} that are named like the classes ({first_few(names)}). "
                "Received: none"
            )
        notes = []
        if absent:
            notes.append(f"There are no images of {len(absent)} classes: {first_few(absent)}.")
        return cls._of(root, found, listed, names, notes)

    @classmethod
    def _of(
        cls,
        root: Path,
        found: Mapping[str, str],
        listed: Mapping[str, FolderFiles],
        names: tuple[str, ...],
        notes: list[str],
    ) -> ImageFolder:
        files: list[str] = []
        counts = []
        others: dict[str, int] = {}
        for name in names:
            images = listed[name].images if name in listed else []
            files += [os.path.join(found[name], image) for image in images]
            counts.append(len(images))
            for suffix, count in listed[name].others.items() if name in listed else ():
                others[suffix] = others.get(suffix, 0) + count
        loose = _loose_images(root)
        if loose:
            notes.append(f"Images outside of the class folders are left out: {first_few(loose)}.")
        if others:
            notes.append(FolderFiles(str(root), [], others).sentence)
        labels = np.repeat(np.arange(len(names)), counts)
        return cls(root, tuple(files), labels, names, None, tuple(notes))

    def _grouped(self, group_by: str) -> ImageFolder:
        try:
            pattern = re.compile(group_by)
        except re.error as error:
            raise ValueError(
                "Expected group_by to be a regular expression. "
                f"Received: group_by={group_by!r} ({error})"
            ) from error
        numbers: dict[tuple[str, str | None], int] = {}
        groups = np.empty(len(self), np.int64)
        num_alone = 0
        for i, file in enumerate(self.files):
            name, _, within = file.partition(os.sep)
            match = pattern.search(within)
            text = match and match[1 if pattern.groups else 0]
            num_alone += text is None
            # What does not match belongs to nothing else.
            key = (name, text) if text is not None else (file, None)
            groups[i] = numbers.setdefault(key, len(numbers))
        if num_alone == len(self):
            raise ValueError(
                "Expected group_by to match in the names of files. Received: "
                f"group_by={group_by!r}, which matches none, such as {self.files[0]!r}"
            )
        notes = [f"group_by makes {len(numbers):,} groups of {len(self):,} files."]
        if num_alone:
            notes.append(f"{num_alone:,} files that it does not match are groups of their own.")
        return dataclasses.replace(self, groups=groups, notes=(*self.notes, *notes))

    def part(self, members: npt.NDArray[np.int64]) -> ImageFolder:
        """Returns a part of the files.

        Args:
            members: Indices `[M]` of the files.
        """
        groups = None if self.groups is None else self.groups[members]
        files = tuple(self.files[i] for i in members.tolist())
        return dataclasses.replace(self, files=files, labels=self.labels[members], groups=groups)

    def usual_shape(self, image_size: int | None = None) -> tuple[int, int, int]:
        """Chooses the shape of a model's images from the first bytes of some of the files.

        Args:
            image_size: Height and width. Default `None`: the median of the shorter sides, rounded
                to a multiple of 8, from 8 to 32.

        Returns:
            `(height, width, channels)`; 3 channels where any of the files is in colour.

        Raises:
            ValueError: None of the files can be read, or an `image_size` below 8.
        """
        if image_size is not None:
            check_count("image_size", image_size, SMALLEST_SIZE)
        members = np.unique(np.linspace(0, len(self) - 1, _NUM_HEADERS).astype(int))
        headers = []
        refusal = None
        for i in members.tolist():
            try:
                headers.append(read_image_header(self.folder / self.files[i]))
            except ImageFileError as error:
                refusal = error
        if not headers:
            raise ValueError(
                f"Expected image files in {str(self.folder)!r}. Received: {len(members)} that were "
                "looked at cannot be read"
            ) from refusal
        shorter = np.median([min(header.width, header.height) for header in headers])
        rounded = _STEP * round(float(shorter) / _STEP)
        side = image_size or int(np.clip(rounded, SMALLEST_SIZE, LARGEST_USUAL_SIZE))
        return side, side, 3 if any(header.is_colour for header in headers) else 1


def split_folders(folder: str | os.PathLike[str]) -> tuple[Path, Path | None]:
    """Says where the training and the test images of a folder are.

    Args:
        folder: A folder of class folders, or one with the folders `train` and perhaps `test`, which
            are folders of class folders.

    Returns:
        The folder of class folders to train on, and the one to test on or `None`.

    Raises:
        ValueError: No such folder.
    """
    root, found = _class_folders(folder)
    train = root / "train"
    if "train" not in found or not _class_folders(train)[1]:
        return root, None
    # A class may be called "train", too: it holds images, beside other classes.
    if _loose_images(train) and "test" not in found and len(found) > 1:
        return root, None
    return train, root / "test" if "test" in found else None


def _class_folders(folder: str | os.PathLike[str]) -> tuple[Path, dict[str, str]]:
    """The folder, and its sub-folders: names as they are compared, and as they are on disk."""
    root = Path(folder)
    if not root.is_dir():
        found = "which is a file" if root.exists() else "which does not exist"
        raise ValueError(f"Expected a folder. Received: {str(root)!r}, {found}")
    with os.scandir(root) as entries:
        folders = sorted(
            entry.name for entry in entries if entry.is_dir() and not entry.name.startswith(".")
        )
    # Some systems write an accent as a character of its own.
    names = {unicodedata.normalize("NFC", name): name for name in folders}
    alike: dict[str, str] = {}
    for name in folders:
        other = alike.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if other != name:
            raise ValueError(
                "Expected names of classes that differ in more than case. "
                f"Received: {other!r} and {name!r} in {str(root)!r}"
            )
    return root, names


def _loose_images(folder: Path) -> list[str]:
    with os.scandir(folder) as entries:
        return sorted(
            entry.name
            for entry in entries
            if entry.name.lower().endswith(IMAGE_SUFFIXES)
            and not entry.name.startswith(".")
            and entry.is_file()
        )


def _checked_names(
    class_names: Sequence[str], found: Collection[str], root: Path
) -> tuple[str, ...]:
    names = tuple(unicodedata.normalize("NFC", name) for name in class_names)
    unknown = [name for name in names if name not in found]
    if unknown:
        raise ValueError(unknown_name(unknown, list(found), f"class_names for {str(root)!r}"))
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"Expected every name in class_names once. Received: {name!r} twice")
    if not names:
        raise ValueError("Expected class_names to hold names. Received: none")
    return names


def _check_level(root: Path, listed: Mapping[str, FolderFiles]) -> None:
    """Raises where a sub-folder is a part of the data, with the folders of the classes in it."""
    for name, files in listed.items():
        if name.casefold() not in _PARTS:
            continue
        nested = [image.partition(os.sep)[0] for image in files.images if os.sep in image]
        if len(nested) > len(files.images) / 2:
            raise ValueError(
                f"Expected one sub-folder per class. Received: {str(root)!r}, whose folder "
                f"{name!r} holds the folders {first_few(sorted(set(nested)))}; "
                f"did you mean {str(root / name)!r}?"
            )
