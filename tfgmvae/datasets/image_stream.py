"""Reads image files in several threads, and makes them fit the model; names those that are bad.

Unlike the other files of this folder it loads TensorFlow when it is imported.
"""

from __future__ import annotations

import contextlib
import os
import warnings
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tfgmvae.datasets.image_folder import ImageFolder
from tfgmvae.errors import ImageFileError
from tfgmvae.io.batches import BATCH_SIZE, progress_bar
from tfgmvae.io.checks import first_few
from tfgmvae.io.image_files import read_image_file
from tfgmvae.io.raw_images import misfit
from tfgmvae.preparation import Preparation

GREY, COLOUR = 1, 3

IN_MEMORY_BYTES = 2**30
"""Images that take more, at the size of the model, are read anew in every epoch."""


class ReadImages(NamedTuple):
    """Images in memory.

    Attributes:
        images: float32 `[M, H, W, C]`, as `Preparation.fitted` makes them.
        members: int64 `[M]`. Which files they are of, in their order.
    """

    images: npt.NDArray[np.float32]
    members: npt.NDArray[np.int64]


class ImageFileReader:
    """Reads the image files of a list, over and over if need be.

    Memory does not grow with the number of files, apart from their names. A file that cannot be
    read is left out and remembered with the reason.

    Args:
        folder: Where the files are.
        files: Paths relative to it.
        preparation: Makes images of the model's size out of them.

    Attributes:
        failures: Why a file could not be read, by its position in `files`.
    """

    def __init__(
        self, folder: str | os.PathLike[str], files: Sequence[str], preparation: Preparation
    ) -> None:
        self._folder = os.fspath(folder)
        self._files = files
        self._preparation = preparation
        self._turned_grey: str | None = None
        self._is_endless = False
        self.failures: dict[int, ImageFileError] = {}

    def images(self, members: tf.data.Dataset) -> tf.data.Dataset:
        """Reads files in the given order.

        Args:
            members: Positions in `files`, int64 scalars.

        Returns:
            A Dataset of `(is_read, member, image)`: bool `[]`, int64 `[]` and float32 `[H, W, C]`,
            which is black where the file cannot be read.
        """
        shape = self._preparation.input_shape

        @tf.autograph.experimental.do_not_convert
        def read(member: tf.Tensor) -> tuple[tf.Tensor, ...]:
            is_read, pixels = tf.numpy_function(self._pixels, [member], [tf.bool, tf.uint8])
            is_read = tf.ensure_shape(is_read, [])
            image = tf.cond(is_read, lambda: self._fitted(pixels), lambda: tf.zeros(shape))
            return is_read, member, image

        return members.map(read, num_parallel_calls=tf.data.AUTOTUNE)

    def labelled_batches(
        self,
        labels: npt.NDArray[np.int64],
        batch_size: int,
        shuffle: bool = False,
        seed: int | None = None,
    ) -> tf.data.Dataset:
        """Streams all files with their labels, as `fit` and `calibrate` take them.

        Args:
            labels: `[N]`, one for every file.
            batch_size: Images at a time.
            shuffle: Whether the order is another one in every epoch, and all batches are full, as a
                training needs it: others take the places of files that cannot be read, so that
                the number of batches is known before any file is. Default `False`.
            seed: Fixes the orders. Default `None`.

        Returns:
            A Dataset of `(images, labels)`: float32 `[n, H, W, C]` and int64 `[n]`.
        """
        count = len(self._files)
        members = tf.data.Dataset.range(count)
        if shuffle:
            self._is_endless = True
            members = members.shuffle(count, seed=seed, reshuffle_each_iteration=True).repeat()
        table = tf.constant(labels, tf.int64)
        read = self.images(members).filter(lambda is_read, *_: is_read)
        labelled = read.map(lambda _, member, image: (image, table[member]))
        batches = labelled.batch(batch_size, drop_remainder=shuffle)
        if shuffle:
            steps = -(-count // batch_size)
            batches = batches.take(steps).apply(tf.data.experimental.assert_cardinality(steps))
        return batches.prefetch(2)

    def read_all(self, verbose: int = 0) -> ReadImages:
        """Reads all files into memory.

        Args:
            verbose: 1 shows a progress bar, 0 (default) does not.

        Returns:
            `ReadImages`.
        """
        images = np.empty((len(self._files), *self._preparation.input_shape), np.float32)
        members = np.empty(len(self._files), np.int64)
        count = 0
        progress = progress_bar(len(self._files), verbose)
        for is_read, part, found in self.batches(BATCH_SIZE):
            end = count + int(is_read.sum())
            members[count:end], images[count:end] = part[is_read], found[is_read]
            count = end
            progress.add(len(part))
        return ReadImages(images[:count], members[:count])

    def batches(self, batch_size: int) -> Iterator[tuple[npt.NDArray[Any], ...]]:
        """Yields `images` of all files in their order, as arrays with a first axis for the batch.

        Args:
            batch_size: Files at a time.
        """
        members = tf.data.Dataset.range(len(self._files))
        yield from self.images(members).batch(batch_size).prefetch(1).as_numpy_iterator()

    def warn_of_failures(self) -> None:
        """Warns of the files that could not be read, if there are any."""
        if self.failures:
            named = [
                f"{self._files[i]} ({error.reason})" for i, error in sorted(self.failures.items())
            ]
            warnings.warn(
                f"{len(named):,} of {len(self._files):,} image files in {self._folder!r} cannot be "
                f"read and will be left out: {first_few(named)}",
                UserWarning,
                stacklevel=2,
            )

    def warn_of_lost_colours(self) -> None:
        """Warns where images in colour became grey, because the model takes one channel."""
        if self._turned_grey:
            warnings.warn(
                "Colour images are turned into grey ones, because the model takes one channel; "
                f"the first is {self._turned_grey!r}",
                UserWarning,
                stacklevel=2,
            )

    def _pixels(self, member: int) -> tuple[np.bool_, npt.NDArray[np.uint8]]:
        """Whether a file can be read, and its pixels; runs in threads of TensorFlow."""
        name = self._files[member]
        path = os.path.join(self._folder, name)
        try:
            pixels = read_image_file(path)
            problem = misfit(pixels.shape, self._preparation)
            if problem:
                raise ImageFileError(problem[0], path, problem[1])
        except ImageFileError as error:
            self.failures[int(member)] = error
            if self._is_endless and len(self.failures) == len(self._files):
                # It would look for a good one for ever.
                raise
            return np.bool_(False), np.zeros((1, 1, 1), np.uint8)
        channels = self._preparation.input_shape[-1]
        if not self._turned_grey and pixels.shape[-1] == COLOUR and channels == GREY:
            self._turned_grey = name
        return np.bool_(True), pixels

    def _fitted(self, pixels: tf.Tensor) -> tf.Tensor:
        """The image `[H, W, C]` of pixels `[h, w, c]`, whose shape is known only when they come."""

        def of_channels(channels: int) -> tf.Tensor:
            batch = tf.ensure_shape(pixels, [None, None, channels])[tf.newaxis]
            # The graph has a branch for colours even where none occur, so this would warn always.
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return self._preparation.fitted(batch)[0]

        branches: Any = {channels: channels for channels in self._preparation.channels}
        if len(branches) == 1:
            return of_channels(*branches)
        return tf.cond(
            tf.shape(pixels)[-1] == GREY,
            lambda: of_channels(GREY),
            lambda: of_channels(COLOUR),
        )


def read_folder(
    folder: ImageFolder, preparation: Preparation, verbose: int = 0
) -> tuple[npt.NDArray[np.float32], ImageFolder]:
    """Reads the images of a folder into memory, and warns of those that cannot be read.

    Args:
        folder: Which files.
        preparation: Makes images of the model's size out of them.
        verbose: 1 shows a progress bar, 0 (default) does not.

    Returns:
        Images float32 `[M, H, W, C]`, and the part of the folder that they are of.

    Raises:
        ValueError: No file can be read, or none of a class that has some.
    """
    reader = ImageFileReader(folder.folder, folder.files, preparation)
    images, members = reader.read_all(verbose)
    reader.warn_of_failures()
    reader.warn_of_lost_colours()
    part = folder.part(members)
    for label in np.setdiff1d(folder.labels, part.labels).tolist():
        kind = f"of class {folder.class_names[label]!r} " if label >= 0 else ""
        raise ValueError(
            f"Expected image files {kind}in {str(folder.folder)!r} that can be read. Received: none"
        )
    return images, part


def fits_in_memory(folder: ImageFolder, preparation: Preparation) -> bool:
    """Whether the images of a folder take no more than `IN_MEMORY_BYTES`."""
    bytes_per_image = np.dtype(np.float32).itemsize * int(np.prod(preparation.input_shape))
    return len(folder) * bytes_per_image <= IN_MEMORY_BYTES


@contextlib.contextmanager
def streamed(
    folder: ImageFolder,
    preparation: Preparation,
    batch_size: int = BATCH_SIZE,
    shuffle: bool = False,
    seed: int | None = None,
) -> Iterator[tf.data.Dataset]:
    """Streams the images of a folder in constant memory, and warns in the end of bad files.

    Args:
        folder: Which files.
        preparation: Makes images of the model's size out of them.
        batch_size: Images at a time. Default 256.
        shuffle: See `ImageFileReader.labelled_batches`. Default `False`.
        seed: See there. Default `None`.

    Yields:
        A Dataset of `(images, labels)`: float32 `[n, H, W, C]` and int64 `[n]`.

    Raises:
        ImageFileError: No file can be read.
    """
    reader = ImageFileReader(folder.folder, folder.files, preparation)
    try:
        yield reader.labelled_batches(folder.labels, batch_size, shuffle, seed)
    except tf.errors.OpError as error:
        if len(reader.failures) == len(folder):
            raise reader.failures[0] from error
        raise
    reader.warn_of_failures()
    reader.warn_of_lost_colours()
