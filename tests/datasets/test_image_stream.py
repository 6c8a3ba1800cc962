"""Image files as streams: the same bits as arrays, bad files left out."""

from __future__ import annotations

import pathlib

import numpy as np
import pytest
import tensorflow as tf
from PIL import Image

from tfgmvae.datasets import ImageFolder
from tfgmvae.datasets.image_stream import ImageFileReader, read_folder, streamed
from tfgmvae.errors import ImageFileError
from tfgmvae.io.image_files import read_image_file
from tfgmvae.preparation import RESIZE_MODES, Preparation

SIZES = [(9, 7), (8, 8), (30, 11), (1, 1), (12, 40), (8, 16)]


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> ImageFolder:
    generator = np.random.default_rng(0)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        for i, (width, height) in enumerate(SIZES):
            pixels = generator.integers(0, 256, (height, width, 3)).astype(np.uint8)
            image = Image.fromarray(pixels if i % 2 else pixels[..., 0])
            image.save(tmp_path / name / f"{i}.png")
    return ImageFolder.index(tmp_path)


@pytest.mark.parametrize("resize", RESIZE_MODES)
@pytest.mark.parametrize("channels", [1, 3])
def test_files_have_the_bits_of_arrays(folder: ImageFolder, resize: str, channels: int) -> None:
    preparation = Preparation((8, 8, channels), resize=resize)
    reader = ImageFileReader(folder.folder, folder.files, preparation)
    images, members = reader.read_all()
    np.testing.assert_array_equal(members, np.arange(len(folder)))
    assert images.dtype == np.float32
    if channels == 1:
        with pytest.warns(UserWarning, match="turned into grey .* the first is '[ab]/[135].png'"):
            reader.warn_of_lost_colours()
    for file, image in zip(folder.files, images, strict=True):
        pixels = read_image_file(folder.folder / file)
        if channels < pixels.shape[-1]:
            pixels = tf.image.rgb_to_grayscale(pixels / np.float32(255)).numpy()
        np.testing.assert_array_equal(image, preparation.fitted(pixels[np.newaxis])[0])


def test_grey_files_lose_no_colours(folder: ImageFolder, recwarn: pytest.WarningsRecorder) -> None:
    path = folder.folder / "a" / "1.png"
    Image.open(path).convert("L").convert("RGB").save(path)
    files = [file for file in folder.files if int(file[2]) % 2 == 0] + ["a/1.png"]
    reader = ImageFileReader(folder.folder, files, Preparation((8, 8, 1)))
    reader.read_all()
    reader.warn_of_lost_colours()
    assert [str(warning.message) for warning in recwarn] == []


def test_stream_leaves_out_what_cannot_be_read(folder: ImageFolder) -> None:
    (folder.folder / "a" / "2.png").write_text("no image")
    (folder.folder / "b" / "0.png").unlink()
    reader = ImageFileReader(folder.folder, folder.files, Preparation((8, 8, 3)))
    for _ in range(2):
        batches = list(reader.labelled_batches(folder.labels, 4).as_numpy_iterator())
        assert [len(y) for _, y in batches] == [4, 4, 2]
        np.testing.assert_array_equal(np.concatenate([y for _, y in batches]), [0] * 5 + [1] * 5)
        assert batches[0][0].shape == (4, 8, 8, 3)
    assert {i: error.kind for i, error in reader.failures.items()} == {
        2: "damaged",
        6: "unreadable",
    }
    with pytest.warns(UserWarning, match=r"2 of 12 image files .*: a/2.png \(damaged: .*b/0.png"):
        reader.warn_of_failures()


def test_stream_is_in_another_order_every_epoch(folder: ImageFolder) -> None:
    preparation = Preparation((8, 8, 3))

    (folder.folder / "a" / "2.png").write_text("no image")

    def epochs(seed: int) -> list[np.ndarray]:
        reader = ImageFileReader(folder.folder, folder.files, preparation)
        stream = reader.labelled_batches(np.arange(12), 5, shuffle=True, seed=seed)
        assert int(stream.cardinality()) == 3
        return [np.concatenate([y for _, y in stream.as_numpy_iterator()]) for _ in range(2)]

    first, second = epochs(1)
    # Every readable file once, then some of them again.
    assert set(first[:11]) == set(range(12)) - {2}
    assert len(first) == 15
    assert not np.array_equal(first, second)
    np.testing.assert_array_equal(epochs(1), [first, second])
    assert not np.array_equal(epochs(2), [first, second])


def test_stream_ends_where_no_file_can_be_read(folder: ImageFolder) -> None:
    for file in folder.files:
        (folder.folder / file).write_text("no image")
    with pytest.raises(ImageFileError, match="'.*a/0.png', which holds no image"):
        with streamed(folder, Preparation((8, 8, 3)), shuffle=True) as stream:
            next(iter(stream))


def test_sizes_and_channels_that_do_not_fit_are_explained(folder: ImageFolder) -> None:
    reader = ImageFileReader(folder.folder, folder.files, Preparation((8, 8, 3), resize=None))
    images, members = reader.read_all()
    # Colour, and of the right size.
    assert members.tolist() == [1, 7]
    assert len(images) == 2
    assert reader.failures[2].reason == "unsupported: has 1 channels, where the model takes 3"
    assert reader.failures[3].kind == "wrong size"
    two = ImageFileReader(folder.folder, folder.files, Preparation((8, 8, 2)))
    assert len(two.read_all().images) == 0
    assert two.failures[0].kind == "unsupported"


def test_folder_is_read_with_its_labels(folder: ImageFolder) -> None:
    (folder.folder / "a" / "2.png").write_text("no image")
    with pytest.warns(UserWarning, match="1 of 12 image files"):
        images, part = read_folder(folder, Preparation((8, 8, 3)))
    assert len(images) == len(part) == 11
    assert "a/2.png" not in part.files
