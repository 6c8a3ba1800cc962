"""Reads image files at the size that they have; says in one sentence why one cannot be read."""

from __future__ import annotations

import collections
import io
import os
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from tfgmvae.errors import ImageFileError

IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff")
MAX_PIXELS = 89_478_485
"""Width times height of the largest image that is read. Pillow warns of larger ones."""

_GREY_MODES = frozenset(["1", "L", "LA", "La"])
_SIXTEEN_BIT_MODES = frozenset(["I;16", "I;16L", "I;16B", "I;16N"])
_PALETTE_MODES = frozenset(["P", "PA"])
_COLOUR_MODES = frozenset(["RGB", "RGBX", "RGBA", "RGBa", "CMYK", "YCbCr", "HSV"])
_KNOWN_MODES = _GREY_MODES | _SIXTEEN_BIT_MODES | _PALETTE_MODES | _COLOUR_MODES
# No others are opened, whatever a file is called: some start programs of their own.
_FORMATS = ("PNG", "JPEG", "BMP", "WEBP", "TIFF", "GIF")
_WHITE = (255, 255, 255, 255)


class ImageHeader(NamedTuple):
    """What an image file says of itself at its beginning.

    Attributes:
        width: In pixels, as stored: the orientation of a photograph may swap it with the height.
        height: In pixels.
        is_colour: Whether the file has channels for colours, be they grey or not.
    """

    width: int
    height: int
    is_colour: bool


class FolderFiles(NamedTuple):
    """The files below a folder; those whose names begin with a dot are passed over.

    Attributes:
        folder: The folder.
        images: Files with an ending of `IMAGE_SUFFIXES`, as sorted paths relative to the folder.
        others: How many other files there are, by their ending in lower case.
    """

    folder: str
    images: list[str]
    others: Mapping[str, int]

    def checked_images(self) -> list[str]:
        """Returns the images, or raises a `ValueError` where there are none."""
        if not self.images:
            raise ValueError(
                f"Expected image files ({', '.join(IMAGE_SUFFIXES)}). "
                f"Received: none in {self.folder!r}. {self.sentence}".rstrip()
            )
        return self.images

    @property
    def sentence(self) -> str:
        """Says which files are no images, or nothing where there are none."""
        if not self.others:
            return ""
        kinds = sorted(self.others.items(), key=lambda item: (-item[1], item[0]))
        named = ", ".join(f"{count} {suffix or 'without an ending'}" for suffix, count in kinds[:5])
        total = sum(self.others.values())
        return (
            f"{total:,} other {'file is' if total == 1 else 'files are'} not read "
            f"({named}{', ...' if len(kinds) > 5 else ''})."
        )


def read_image_file(path: str | os.PathLike[str]) -> npt.NDArray[np.uint8]:
    """Reads one image file as it is shown: turned as its EXIF orientation says, at its own size.

    Transparent parts show white, as in most viewers. Of 16 bits per channel the upper 8 count. Of a
    file with several images the first is read.

    Args:
        path: A file with an ending of `IMAGE_SUFFIXES`, up to `MAX_PIXELS` large.

    Returns:
        uint8 `[h, w, 3]` for an image in colour, and `[h, w, 1]` for one in shades of grey, however
        they are stored.

    Raises:
        ImageFileError: The file cannot be read; its `kind` and its text say why.

    Example:
        >>> import pathlib, tempfile
        >>> from PIL import Image
        >>> from tfgmvae.io.image_files import read_image_file
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "red.png"
        >>> Image.new("RGB", (40, 30), "red").save(path)
        >>> read_image_file(path).shape
        (30, 40, 3)
    """
    return _read(path, path)


def read_image_bytes(content: bytes, name: str) -> npt.NDArray[np.uint8]:
    """Reads what an image file holds, as `read_image_file` does.

    Args:
        content: All bytes of the file.
        name: What errors call it.

    Returns:
        As `read_image_file`.

    Raises:
        ImageFileError: It cannot be read.

    Example:
        >>> import io
        >>> from PIL import Image
        >>> from tfgmvae.io.image_files import read_image_bytes
        >>> file = io.BytesIO()
        >>> Image.new("L", (40, 30)).save(file, "png")
        >>> read_image_bytes(file.getvalue(), "grey.png").shape
        (30, 40, 1)
    """
    return _read(io.BytesIO(content), name)


def _read(
    source: str | os.PathLike[str] | io.BytesIO, path: str | os.PathLike[str]
) -> npt.NDArray[np.uint8]:
    with _opened(source, path) as image:
        try:
            image.load()
        # A damaged file surfaces as nearly any exception, because its bytes are believed.
        except Exception as error:
            raise _damaged(path, error) from error
        _turn(image)
        return _pixels(image)


def read_image_header(path: str | os.PathLike[str]) -> ImageHeader:
    """Reads the size of an image and whether it is in colour, without its pixels.

    Args:
        path: As in `read_image_file`.

    Returns:
        An `ImageHeader`.

    Raises:
        ImageFileError: As in `read_image_file`, as far as the header tells.
    """
    with _opened(path, path) as image:
        grey = _GREY_MODES | _SIXTEEN_BIT_MODES | {"I"}
        width, height = image.size
        return ImageHeader(width, height, image.mode not in grey)


def list_folder(folder: str | os.PathLike[str]) -> FolderFiles:
    """Lists the files below a folder, those of its sub-folders included.

    Hidden files and folders, whose names begin with a dot, are passed over. Links to folders are
    followed, each folder once.

    Raises:
        ValueError: No such folder.
        OSError: A folder below it cannot be listed.
    """
    if not os.path.isdir(folder):
        found = "which is a file" if os.path.exists(folder) else "which does not exist"
        raise ValueError(f"Expected a folder. Received: {os.fspath(folder)!r}, {found}")
    images: list[str] = []
    others: collections.Counter[str] = collections.Counter()
    start = len(os.path.join(folder, ""))
    for file in _files_below(os.fspath(folder)):
        suffix = os.path.splitext(file)[1].lower()
        if suffix in IMAGE_SUFFIXES:
            images.append(file[start:])
        else:
            others[suffix] += 1
    return FolderFiles(os.fspath(folder), sorted(images), dict(others))


def image_file_names(folder: str | os.PathLike[str]) -> list[str]:
    """Returns the image files below a folder, as sorted paths relative to it.

    Raises:
        ValueError: No such folder, or no image file in it.
    """
    return list_folder(folder).checked_images()


def _files_below(folder: str) -> Iterator[str]:
    visited = set()

    def stop(error: OSError) -> None:
        raise error

    for parent, folders, files in os.walk(folder, onerror=stop, followlinks=True):
        status = os.stat(parent)
        if (status.st_dev, status.st_ino) in visited:
            folders.clear()
            continue
        visited.add((status.st_dev, status.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(parent, name) for name in files if not name.startswith("."))


def _opened(source: str | os.PathLike[str] | io.BytesIO, path: str | os.PathLike[str]) -> Any:
    """The image of a file before its pixels are read, if it is not too large."""
    from PIL import Image, UnidentifiedImageError

    too_large = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        image = Image.open(source, formats=_FORMATS)
    except too_large as error:
        raise _too_large(path, "more than twice as many") from error
    except UnidentifiedImageError as error:
        size = (
            source.getbuffer().nbytes if isinstance(source, io.BytesIO) else os.path.getsize(source)
        )
        what = "holds no image of a known format" if size else "is empty"
        raise ImageFileError("damaged", path, what) from error
    except OSError as error:
        if error.errno is None:
            raise _damaged(path, error) from error
        raise ImageFileError(
            "unreadable", path, f"cannot be opened ({os.strerror(error.errno)})"
        ) from error
    except Exception as error:
        raise _damaged(path, error) from error
    width, height = image.size
    problem = None
    if width * height > MAX_PIXELS:
        problem = _too_large(path, f"{width}x{height}")
    # Where a PNG file of 16 bits is opened as one of 32, its values are still those of 16.
    elif image.mode not in _KNOWN_MODES and (image.mode, image.format) != ("I", "PNG"):
        problem = ImageFileError(
            "unsupported",
            path,
            f"has pixels of mode {image.mode!r}, of which no way to 8 bits is known",
        )
    if problem is not None:
        image.close()
        raise problem
    return image


def _turn(image: Any) -> None:
    """Turns a loaded image as its EXIF orientation says, if it has one that can be read."""
    from PIL import ImageOps

    try:
        ImageOps.exif_transpose(image, in_place=True)
    except Exception:
        # The pixels are whole, whatever is wrong with what is written beside them.
        return


def _pixels(image: Any) -> npt.NDArray[np.uint8]:
    """The pixels `[h, w, 1]` or `[h, w, 3]` of a loaded image."""
    from PIL import Image

    if image.mode == "I" or image.mode in _SIXTEEN_BIT_MODES:
        wide = np.asarray(image).astype(np.int64)
        return (np.clip(wide, 0, 65535) >> 8).astype(np.uint8)[..., np.newaxis]
    if image.has_transparency_data:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, _WHITE), image)
    if image.mode in _GREY_MODES:
        return np.asarray(image.convert("L"), np.uint8)[..., np.newaxis]
    pixels = np.asarray(image.convert("RGB"), np.uint8)
    # The first row tells most photos from shades of grey.
    has_colours = any(np.ptp(part, axis=-1).any() for part in (pixels[:1], pixels))
    return pixels if has_colours else pixels[..., :1]


def _damaged(path: str | os.PathLike[str], error: Exception) -> ImageFileError:
    text = " ".join(str(error).split()) or type(error).__name__
    return ImageFileError("damaged", path, f"does not decode ({text})")


def _too_large(path: str | os.PathLike[str], size: str) -> ImageFileError:
    limit = f"{MAX_PIXELS / 1e6:.0f} million"
    return ImageFileError("too large", path, f"has {size} pixels, where {limit} are the most read")
