"""Image files of every kind: read right, or refused with one sentence that says why."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tfgmvae.errors import ImageFileError
from tfgmvae.io import image_files
from tfgmvae.io.image_files import image_file_names, list_folder, read_image_file, read_image_header

GENERATOR = np.random.default_rng(0)
COLOURS = GENERATOR.integers(0, 256, (6, 9, 3)).astype(np.uint8)
GREYS = COLOURS[..., 0]
FEW_COLOURS = np.asarray(Image.fromarray(COLOURS).convert("P").convert("RGB"))
GREY_OF_COLOURS = np.asarray(Image.fromarray(COLOURS).convert("L"))
SIXTEEN_BITS = GENERATOR.integers(0, 65536, (6, 9)).astype(np.uint16)

Writer = Callable[[pathlib.Path], Any]


def colours(**options: Any) -> Writer:
    return lambda path: Image.fromarray(COLOURS).save(path, **options)


def mode(*names: str, **options: Any) -> Writer:
    """Writes the colours after converting them to one mode after another."""

    def write(path: pathlib.Path) -> None:
        image = Image.fromarray(COLOURS)
        for name in names:
            image = image.convert(name)
        image.save(path, **options)

    return write


def shifted_alpha(path: pathlib.Path) -> None:
    alpha = np.full((6, 9, 1), 255, np.uint8)
    alpha[:, :3] = 0
    Image.fromarray(np.concatenate([COLOURS, alpha], axis=-1)).save(path)


ON_WHITE = np.concatenate([np.full((6, 3, 3), 255, np.uint8), COLOURS[:, 3:]], axis=1)
ANIMATION = {"save_all": True, "append_images": [Image.new("RGB", (9, 6))]}
BLACK_AND_WHITE = Image.fromarray(GREYS).convert("1")

EXACT: list[tuple[str, Writer, np.ndarray]] = [
    ("a.png", colours(), COLOURS),
    ("A.PNG", colours(format="png"), COLOURS),
    ("a.bmp", colours(), COLOURS),
    ("a.tif", colours(), COLOURS),
    ("a.tiff", colours(compression="tiff_lzw"), COLOURS),
    ("a.webp", colours(lossless=True), COLOURS),
    ("animated.webp", colours(lossless=True, **ANIMATION), COLOURS),
    ("gif_by_a_wrong_name.png", mode("L", format="GIF"), GREY_OF_COLOURS[..., np.newaxis]),
    ("grey.png", Image.fromarray(GREYS).save, GREYS[..., np.newaxis]),
    ("one_bit.png", BLACK_AND_WHITE.save, np.asarray(BLACK_AND_WHITE)[..., np.newaxis] * 255),
    ("grey_palette.png", Image.fromarray(GREYS).convert("P").save, GREYS[..., np.newaxis]),
    ("grey_as_colours.png", mode("L", "RGB"), GREY_OF_COLOURS[..., np.newaxis]),
    ("palette.png", mode("P"), FEW_COLOURS),
    ("cmyk.tif", mode("CMYK"), COLOURS),
    ("alpha.png", shifted_alpha, ON_WHITE),
    ("16_bits.png", Image.fromarray(SIXTEEN_BITS).save, (SIXTEEN_BITS >> 8)[..., np.newaxis]),
    ("16_bits.tif", Image.fromarray(SIXTEEN_BITS).save, (SIXTEEN_BITS >> 8)[..., np.newaxis]),
    ("1x1.png", Image.fromarray(COLOURS[:1, :1]).save, COLOURS[:1, :1]),
    ("wide.png", Image.new("L", (20_000, 2), 7).save, np.full((2, 20_000, 1), 7)),
]


@pytest.mark.parametrize(("name", "write", "expected"), EXACT, ids=[row[0] for row in EXACT])
def test_file_is_read_as_it_is_shown(
    name: str, write: Writer, expected: np.ndarray, tmp_path: pathlib.Path
) -> None:
    path = tmp_path / name
    write(path)
    pixels = read_image_file(path)
    assert pixels.dtype == np.uint8
    np.testing.assert_array_equal(pixels, expected)
    width, height, is_colour = read_image_header(path)
    assert (height, width) == pixels.shape[:2]
    assert is_colour or pixels.shape[-1] == 1


@pytest.mark.parametrize("name", ["photo.jpg", "photo.jpeg", "cmyk.jpg"])
def test_jpeg_is_read_nearly_as_it_was(name: str, tmp_path: pathlib.Path) -> None:
    smooth = np.linspace(0, 255, 32 * 32 * 3).reshape(32, 32, 3).astype(np.uint8)
    image = Image.fromarray(smooth).convert("CMYK" if "cmyk" in name else "RGB")
    image.save(tmp_path / name, quality=95)
    difference = read_image_file(tmp_path / name).astype(int) - smooth
    assert np.abs(difference).max() < 12


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_honoured(orientation: int, tmp_path: pathlib.Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "turned.png"
    Image.fromarray(COLOURS).save(path, exif=exif)
    # What each value says of the first row and the first column that are stored.
    shown = {
        1: COLOURS,
        2: COLOURS[:, ::-1],
        3: COLOURS[::-1, ::-1],
        4: COLOURS[::-1],
        5: COLOURS.swapaxes(0, 1),
        6: np.rot90(COLOURS, -1),
        7: COLOURS[::-1, ::-1].swapaxes(0, 1),
        8: np.rot90(COLOURS),
    }
    np.testing.assert_array_equal(read_image_file(path), shown[orientation])


def test_damaged_exif_costs_nothing(tmp_path: pathlib.Path) -> None:
    Image.fromarray(COLOURS).save(tmp_path / "a.jpg", exif=b"Exif\x00\x00garbage")
    assert read_image_file(tmp_path / "a.jpg").shape == (6, 9, 3)


def torn(share: float = 0.5) -> Writer:
    def write(path: pathlib.Path) -> None:
        whole = path.with_stem("whole")
        Image.fromarray(GENERATOR.integers(0, 256, (40, 40, 3)).astype(np.uint8)).save(whole)
        content = whole.read_bytes()
        path.write_bytes(content[: round(share * len(content))])

    return write


REFUSED: list[tuple[str, Writer, str, str]] = [
    ("text.png", lambda path: path.write_text("no image"), "damaged", "no image of a known format"),
    ("empty.jpg", lambda path: path.touch(), "damaged", "is empty"),
    ("torn.jpg", torn(), "damaged", "does not decode"),
    ("torn.png", torn(), "damaged", "does not decode"),
    ("torn.webp", torn(), "damaged", "does not decode"),
    ("torn.bmp", torn(), "damaged", "does not decode"),
    ("torn.tif", torn(), "damaged", "d"),
    ("head.png", torn(0.002), "damaged", "no image of a known format"),
    ("program.png", lambda path: path.write_text("%!PS-Adobe-3.0 EPSF-3.0\n"), "damaged", "format"),
    ("float.tif", Image.new("F", (4, 4)).save, "unsupported", "mode 'F'"),
    ("32_bits.tif", Image.new("I", (4, 4)).save, "unsupported", "mode 'I'"),
    ("lab.tif", Image.new("LAB", (4, 4)).save, "unsupported", "mode 'LAB'"),
    ("missing.png", lambda path: None, "unreadable", "No such file"),
    ("folder.png", lambda path: path.mkdir(), "unreadable", "Is a directory"),
    ("loop.png", lambda path: path.symlink_to(path), "unreadable", "symbolic links"),
]


@pytest.mark.parametrize(
    ("name", "write", "kind", "detail"), REFUSED, ids=[row[0] for row in REFUSED]
)
def test_file_that_cannot_be_read_is_explained(
    name: str, write: Writer, kind: str, detail: str, tmp_path: pathlib.Path
) -> None:
    path = tmp_path / name
    write(path)
    with pytest.raises(ImageFileError, match="Expected a readable image file") as caught:
        read_image_file(path)
    assert repr(str(path)) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.kind == kind
    assert caught.value.reason.startswith(f"{kind}: ")
    assert detail in caught.value.reason


@pytest.mark.parametrize("limit", [24, 49, 50])
def test_large_image_is_refused_before_it_is_decoded(
    limit: int, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image_files, "MAX_PIXELS", 50)
    # Pillow warns above its own limit, which is an error here, and raises above twice of it.
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", limit)
    Image.fromarray(COLOURS).save(tmp_path / "a.png")
    for read in (read_image_file, read_image_header):
        with pytest.raises(ImageFileError, match="pixels, where") as caught:
            read(tmp_path / "a.png")
        assert caught.value.kind == "too large"


def test_folder_is_listed_without_what_is_hidden(tmp_path: pathlib.Path) -> None:
    for name in (
        "b.PNG", "a/c.jpeg", "a/b/d.webp", ".hidden.png", ".cache/e.png", "a/._c.jpeg",
        "notes.txt", "a/x.TXT", "a/y.heic", "a/b/Makefile",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    files = list_folder(tmp_path)
    assert files.images == ["a/b/d.webp", "a/c.jpeg", "b.PNG"] == image_file_names(tmp_path)
    assert files.others == {".txt": 2, ".heic": 1, "": 1}
    assert files.sentence == "4 other files are not read (2 .txt, 1 without an ending, 1 .heic)."
    assert list_folder(f"{tmp_path}{os.sep}")[1:] == files[1:]
    assert list_folder(tmp_path / ".cache").sentence == ""


def test_folder_that_is_none_is_refused(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.txt").touch()
    with pytest.raises(ValueError, match="which does not exist"):
        list_folder(tmp_path / "missing")
    with pytest.raises(ValueError, match="which is a file"):
        list_folder(tmp_path / "a.txt")
    with pytest.raises(ValueError, match=r"none in .* 1 other file is not read \(1 .txt\)"):
        image_file_names(tmp_path)
