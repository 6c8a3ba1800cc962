"""The files of a preset: a saved classifier, its card, and what tells that both came whole.

A preset is a folder on disk, in the package, on a web server or in a repository of the Hugging Face
Hub. Whatever comes from afar appears in the cache only once its hash is right.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import json
import os
import urllib.parse
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from tfgmvae._version import __version__
from tfgmvae.errors import InvalidModelFileError
from tfgmvae.io.atomic import moved_when_complete, replaced_when_complete
from tfgmvae.io.installed import check_installed
from tfgmvae.io.small_models import PARTS, write_small

FACTS_FILE = "preset.json"
MODEL_FILE = "model.keras"
CARD_FILE = "README.md"
"""The Hub shows the card of a repository under this name."""
FILES = (MODEL_FILE, CARD_FILE, FACTS_FILE)

PACKAGED = Path(__file__).resolve().parents[1] / "presets"
"""Where the presets of the package are."""

CACHE_VARIABLE = "XDG_CACHE_HOME"

_FORMAT = 1
_HUB = "hf://"
_WEB = ("http://", "https://")
_SECONDS_TO_ANSWER = 60
_MOST_BYTES_OF_FACTS = 1 << 16
_BYTES_AT_A_TIME = 1 << 20


def packaged() -> tuple[str, ...]:
    """Returns the names of the presets that the package holds, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in PACKAGED.glob(f"*/{FACTS_FILE}")))


def write(model: Path, class_name: str, card: str, folder: Path) -> None:
    """Writes a preset; its files appear together once all are complete.

    Args:
        model: A complete `.keras` file.
        class_name: Of the model in it.
        card: Markdown.
        folder: Where to; made if it is missing. Other files in it stay.
    """
    with moved_when_complete(folder, FILES) as unfinished:
        small = unfinished / MODEL_FILE
        write_small(model, small)
        facts = {
            "format": _FORMAT,
            "class": class_name,
            "tfgmvae": __version__,
            "bytes": small.stat().st_size,
            "sha256": hash_of(small),
        }
        (unfinished / CARD_FILE).write_text(card, encoding="utf-8")
        (unfinished / FACTS_FILE).write_text(json.dumps(facts, indent=1) + "\n")


def find(source: str | os.PathLike[str], class_name: str) -> Path:
    """Returns the checked model file of a preset, which is fetched where it is elsewhere.

    Args:
        source: A name of `packaged()`, a folder, a `.keras` file, a URL of a folder, or
            `"hf://owner/name"`. A `.keras` file that is of no preset has no hash to be checked.
        class_name: What the file must hold.

    Returns:
        The path of a `.keras` file with the right hash.

    Raises:
        InvalidModelFileError: The files are damaged, do not fit together, or hold something else.
        ValueError: Nothing is there, or it cannot be fetched.
        ModuleNotFoundError: `"hf://"` without the package huggingface_hub.
    """
    text = os.fspath(source)
    if text.startswith(_HUB):
        return _from_hub(text, class_name)
    if text.startswith(_WEB):
        return _from_web(text, class_name)
    path = PACKAGED / text if text in packaged() else Path(text).expanduser()
    if path.is_file() and path.suffix == ".keras":
        is_of_preset = path.name == MODEL_FILE and (path.parent / FACTS_FILE).is_file()
        return _checked(path.parent, class_name, text) if is_of_preset else path
    if not path.is_dir():
        found = "which is another kind of file" if path.exists() else "which does not exist"
        if path.name == text and not path.suffix:
            found += (
                ". A preset that the package does not hold is made by `make presets` in a clone of "
                "tfgmvae: give its folder"
            )
        raise ValueError(
            f"Expected a preset: {', '.join(packaged())}, a folder, a .keras file, a URL or "
            f"{_HUB}owner/name. Received: {text!r}, {found}"
        )
    return _checked(path, class_name, text)


def _checked(folder: Path, class_name: str, source: str) -> Path:
    """The model file of a folder, once it is what the facts beside it say."""
    path, model = folder / FACTS_FILE, folder / MODEL_FILE
    for missing in (file for file in (path, model) if not file.is_file()):
        raise ValueError(
            f"Expected a preset with {FACTS_FILE} and {MODEL_FILE}. Received: {source!r} without "
            f"{missing.name}"
        )
    with path.open("rb") as file:
        facts = _read_facts(file, source, class_name)
    _check_content(model, facts, source)
    return model


def _read_facts(file: Any, source: str, class_name: str) -> dict[str, Any]:
    try:
        facts = json.loads(file.read(_MOST_BYTES_OF_FACTS))
        complete = {"format", "class", "bytes", "sha256"} <= facts.keys()
        number, name = int(facts["format"]), str(facts["class"])
        digest = str(facts["sha256"])
        complete = complete and int(facts["bytes"]) > 0 and len(bytes.fromhex(digest)) == 32
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InvalidModelFileError(
            f"Expected the facts of a preset in {FACTS_FILE}. Received: {source!r} with a damaged "
            f"or foreign file ({type(error).__name__}: {error})"
        ) from error
    if not complete or number != _FORMAT or name != class_name:
        raise InvalidModelFileError(
            f"Expected a preset of a {class_name} in the format {_FORMAT}. Received: {source!r} "
            f"with one of a {name} in the format {number}"
        )
    return dict(facts)


def _check_content(model: Path, facts: dict[str, Any], source: str) -> None:
    size, digest = model.stat().st_size, hash_of(model)
    if digest != facts["sha256"]:
        raise InvalidModelFileError(
            f"Expected {MODEL_FILE} of {facts['bytes']:,} bytes with the sha256 "
            f"{facts['sha256'][:12]}... Received: {source!r} with one of {size:,} bytes and "
            f"{digest[:12]}..., which is damaged, cut short or another file"
        )
    with zipfile.ZipFile(model) as archive:
        names = archive.namelist()
    if sorted(names) != sorted(PARTS):
        raise InvalidModelFileError(
            f"Expected {', '.join(PARTS)} in {MODEL_FILE}, and nothing else. Received: {source!r} "
            f"with {', '.join(names[:5])}"
        )


def hash_of(path: Path) -> str:
    """Returns the sha256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(_BYTES_AT_A_TIME):
            digest.update(part)
    return digest.hexdigest()


def _from_web(url: str, class_name: str) -> Path:
    """Fetches a preset, or takes from the cache what was fetched before."""
    parts = urllib.parse.urlsplit(url)

    def part(name: str) -> str:
        path = f"{parts.path.rstrip('/').removesuffix('/' + FACTS_FILE)}/{name}"
        return urllib.parse.urlunsplit(parts._replace(path=path, fragment=""))

    with _opened(part(FACTS_FILE)) as answer:
        facts = _read_facts(answer, url, class_name)
    cached = _cache() / f"{facts['sha256']}.keras"
    if not (cached.is_file() and hash_of(cached) == facts["sha256"]):
        cached.parent.mkdir(parents=True, exist_ok=True)
        with replaced_when_complete(cached) as unfinished:
            with _opened(part(MODEL_FILE)) as answer, unfinished.open("wb") as file:
                _copy(answer, file, facts["bytes"])
            _check_content(unfinished, facts, url)
    return cached


@contextlib.contextmanager
def _opened(url: str) -> Iterator[Any]:
    try:
        with urllib.request.urlopen(url, timeout=_SECONDS_TO_ANSWER) as answer:
            yield answer
    # What a server or a connection can do wrong.
    except (OSError, http.client.HTTPException) as error:
        raise ValueError(f"Expected a preset at {url!r}. Received: {error}") from error


def _copy(answer: Any, file: BinaryIO, size: int) -> None:
    """Copies at most one byte more than expected, so that no answer fills the disk."""
    left = size + 1
    while left and (part := answer.read(min(left, _BYTES_AT_A_TIME))):
        file.write(part)
        left -= len(part)


def _cache() -> Path:
    home = os.environ.get(CACHE_VARIABLE) or "~/.cache"
    return Path(home).expanduser() / "tfgmvae" / "presets"


def _from_hub(source: str, class_name: str) -> Path:
    """Asks the Hub for the files, which keeps a cache of its own."""
    repository = source.removeprefix(_HUB).strip("/")
    if repository.count("/") != 1:
        raise ValueError(f"Expected {_HUB}owner/name. Received: {source!r}")
    check_installed("huggingface_hub", "hub", "Presets of the Hugging Face Hub")
    import huggingface_hub

    try:
        folder = huggingface_hub.snapshot_download(repository, allow_patterns=list(FILES))
    # All of its errors are of these kinds.
    except (OSError, ValueError) as error:
        found = str(error).split("\n")[0]
        raise ValueError(f"Expected a preset at {source!r}. Received: {found}") from error
    return _checked(Path(folder), class_name, source)
