"""Folders of image files: what belongs to which class, and what is refused with one sentence."""

from __future__ import annotations

import pathlib
import unicodedata
import warnings
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from tfgmvae import datasets
from tfgmvae.datasets import ImageFolder, image_folder


@pytest.fixture
def photos(tmp_path: pathlib.Path) -> pathlib.Path:
    """Three classes, frames of four objects, and some files that do not belong."""
    folder = tmp_path / "photos"
    for name in ("stop", "go", "yield"):
        (folder / name).mkdir(parents=True)
        for i in range(4):
            size = (40 + i, 24 + 8 * i)
            Image.new("RGB", size, (60 * i, 0, 9)).save(folder / name / f"0000{i // 2}_{i}.png")
    (folder / "go" / "more").mkdir()
    Image.new("L", (9, 9), 200).save(folder / "go" / "more" / "00001_9.jpg")
    (folder / "go" / "notes.txt").touch()
    (folder / ".thumbnails").mkdir()
    (folder / "stop" / ".DS_Store").touch()
    Image.new("L", (9, 9)).save(folder / "loose.png")
    return folder


def test_sub_folders_are_the_classes(photos: pathlib.Path) -> None:
    found = ImageFolder.index(photos)
    assert found.class_names == ("go", "stop", "yield")
    assert len(found) == len(found.files) == 13
    assert found.files[0] == "go/00000_0.png"
    assert found.files[4] == "go/more/00001_9.jpg"
    np.testing.assert_array_equal(found.labels, [0] * 5 + [1] * 4 + [2] * 4)
    assert found.groups is None
    assert found.notes == (
        "Images outside of the class folders are left out: loose.png.",
        "1 other file is not read (1 .txt).",
    )


def test_class_names_choose_and_order_the_classes(photos: pathlib.Path) -> None:
    (photos / "empty").mkdir()
    found = ImageFolder.index(photos, ["yield", "go"])
    assert found.class_names == ("yield", "go")
    assert found.files[0] == "yield/00000_0.png"
    assert "Folders that are left out: empty, stop." in found.notes


def test_files_are_grouped_within_their_class(photos: pathlib.Path) -> None:
    found = ImageFolder.index(photos, group_by=r"(\d+)_")
    assert found.groups is not None
    # The nested file belongs to the object of its class with the same number.
    np.testing.assert_array_equal(found.groups, [0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    assert "group_by makes 6 groups of 13 files." in found.notes
    whole_match = ImageFolder.index(photos, group_by=r"^\d+")
    # The nested path begins with a letter, so that file is alone.
    assert whole_match.groups is not None
    assert len(set(whole_match.groups.tolist())) == 7
    assert "1 files that it does not match are groups of their own." in whole_match.notes
    part = found.part(np.array([4, 12]))
    assert (part.files, part.groups.tolist()) == ((found.files[4], found.files[12]), [1, 5])


def empty_class(folder: pathlib.Path) -> None:
    (folder / "empty").mkdir()
    (folder / "empty" / "a.txt").touch()


def one_class(folder: pathlib.Path) -> None:
    (folder / "go").rename(folder / ".go")
    (folder / "yield").rename(folder / ".yield")


def other_case(folder: pathlib.Path) -> None:
    (folder / "Stop").mkdir()


def no_folder(folder: pathlib.Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def no_classes(folder: pathlib.Path) -> None:
    for name in ("go", "stop", "yield"):
        (folder / name).rename(folder / f".{name}")


def one_level_too_high(folder: pathlib.Path) -> None:
    folder.rename(folder.with_name("training"))
    folder.mkdir()
    folder.with_name("training").rename(folder / "training")


def nothing(folder: pathlib.Path) -> None:
    """The folder as it is."""


@pytest.mark.parametrize(
    ("change", "options", "message"),
    [
        (empty_class, {}, r"of every class in .*photos'. Received: none in 'empty'"),
        (one_class, {}, "at least two classes, one sub-folder each. Received: 'stop' alone"),
        (nothing, {"class_names": ["go"]}, "at least two classes"),
        (nothing, {"class_names": []}, "to hold names. Received: none"),
        (nothing, {"class_names": ["go", "go"]}, "every name in class_names once"),
        (nothing, {"class_names": ["go", "stopp"]}, "Received: 'stopp'; close to it: 'stop'"),
        (nothing, {"class_names": ["go", "7"]}, "classes 'go', 'stop', 'yield'. Received: '7'"),
        (other_case, {}, "differ in more than case. Received: 'Stop' and 'stop' in"),
        (no_folder, {}, "Expected a folder. Received: .*which does not exist"),
        (no_classes, {}, "one sub-folder per class. Received: .* which has no sub-folders"),
        (one_level_too_high, {}, "'training' holds the folders go, stop, yield; did you mean"),
        (nothing, {"group_by": "("}, r"to be a regular expression. Received: group_by='\('"),
        (nothing, {"group_by": "x+y"}, "which matches none, such as 'go/00000_0.png'"),
    ],
)
def test_folder_that_cannot_be_trained_on_is_explained(
    photos: pathlib.Path, change: Callable[[pathlib.Path], None], options: dict, message: str
) -> None:
    change(photos)
    with pytest.raises(ValueError, match=message) as caught:
        ImageFolder.index(photos, **options)
    assert "\n" not in str(caught.value)


def test_test_folder_needs_no_image_of_every_class(photos: pathlib.Path) -> None:
    found = ImageFolder.index_known(photos, ["yield", "left", "stop", "go"])
    assert found.class_names == ("yield", "left", "stop", "go")
    np.testing.assert_array_equal(found.labels, [0] * 4 + [2] * 4 + [3] * 5)
    assert "There are no images of 1 classes: left." in found.notes
    with pytest.raises(ValueError, match="the classes 'yield', 'stop'. Received: 'go'"):
        ImageFolder.index_known(photos, ["yield", "stop"])
    with pytest.raises(ValueError, match="Expected image files .* Received: none"):
        ImageFolder.index_known(photos / "go" / "more", ["yield", "stop"])


def test_accents_are_compared_as_they_are_read(tmp_path: pathlib.Path) -> None:
    for name in ("Café", "Tee"):
        folder = tmp_path / unicodedata.normalize("NFD", name)
        folder.mkdir()
        Image.new("L", (8, 8)).save(folder / "a.png")
    names = ImageFolder.index(tmp_path).class_names
    assert names == tuple(unicodedata.normalize("NFC", name) for name in ("Café", "Tee"))
    assert len(ImageFolder.index_known(tmp_path, ["Café", "Tee"])) == 2


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([(15, 200), (17, 17), (250, 20)], 16),
        ([(4000, 3000)], 32),
        ([(5, 5)], 8),
        ([(30, 20), (30, 20)], 24 if round(2.5) == 3 else 16),
    ],
)
def test_usual_size_follows_the_shorter_sides(
    sizes: list[tuple[int, int]], expected: int, tmp_path: pathlib.Path
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        for i, size in enumerate(sizes):
            Image.new("L", size).save(tmp_path / name / f"{i}.png")
    folder = ImageFolder.index(tmp_path)
    assert folder.usual_shape() == (expected, expected, 1)
    assert folder.usual_shape(48) == (48, 48, 1)
    with pytest.raises(ValueError, match="image_size to be an integer >= 8"):
        folder.usual_shape(7)
    Image.new("P", (8, 8)).save(tmp_path / "a" / "colour.png")
    assert ImageFolder.index(tmp_path).usual_shape(16) == (16, 16, 3)


def test_no_shape_without_a_readable_file(tmp_path: pathlib.Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.png").touch()
    with pytest.raises(ValueError, match="Received: 2 that were looked at cannot be read"):
        ImageFolder.index(tmp_path).usual_shape()


def test_load_takes_a_folder(photos: pathlib.Path) -> None:
    data = datasets.load(photos)
    assert data.class_names == ("go", "stop", "yield")
    assert data.input_shape == (32, 32, 3)
    assert data.x_train.dtype == np.float32
    assert len(data.x_train) == len(data.y_train) == 13
    assert len(data.x_test) == len(data.y_test) == 0
    assert data.groups is None
    grouped = datasets.load_folder(photos, image_size=16, group_by=r"(\d+)_")
    assert grouped.x_train.shape == (13, 16, 16, 3)
    assert grouped.groups is not None


def test_load_takes_a_folder_of_two_parts(photos: pathlib.Path, tmp_path: pathlib.Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    photos.rename(whole / "train")
    assert len(datasets.load(whole).x_test) == 0
    (whole / "test" / "yield").mkdir(parents=True)
    Image.new("RGB", (99, 7)).save(whole / "test" / "yield" / "a.webp")
    data = datasets.load(whole)
    assert data.x_test.shape == (1, 32, 32, 3)
    np.testing.assert_array_equal(data.y_test, [2])
    # A class may be called like a part.
    for name in ("train", "plane"):
        (tmp_path / "vehicles" / name).mkdir(parents=True)
        Image.new("L", (8, 8)).save(tmp_path / "vehicles" / name / "a.png")
    assert image_folder.split_folders(tmp_path / "vehicles") == (tmp_path / "vehicles", None)
    assert datasets.load(tmp_path / "vehicles").class_names == ("plane", "train")


def test_damaged_files_are_left_out_and_named(photos: pathlib.Path) -> None:
    (photos / "stop" / "00000_0.png").write_text("no image")
    with pytest.warns(UserWarning, match=r"1 of 13 image files .*: stop/00000_0.png \(damaged: "):
        data = datasets.load_folder(photos, group_by=r"(\d+)_")
    np.testing.assert_array_equal(data.y_train, [0] * 5 + [1] * 3 + [2] * 4)
    assert data.groups is not None
    assert len(data.groups) == 12
    for file in (photos / "stop").glob("*.png"):
        file.write_text("no image")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(ValueError, match="files of class 'stop' in .* that can be read"):
            datasets.load(photos)
