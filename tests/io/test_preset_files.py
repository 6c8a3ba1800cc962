"""Presets on disk, on a web server and on the Hub: what is not whole leaves nothing."""

from __future__ import annotations

import functools
import http.server
import json
import os
import pathlib
import shutil
import sys
import threading
import types
import zipfile
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from tfgmvae import InvalidModelFileError, NotCalibratedError, RejectingClassifier, RejectOption
from tfgmvae.datasets import Dataset
from tfgmvae.io import preset_files
from tfgmvae.io.preset_files import CARD_FILE, FACTS_FILE, MODEL_FILE

FILES = sorted(preset_files.FILES)


@pytest.fixture(scope="module")
def preset(
    digits_classifier: RejectingClassifier, tmp_path_factory: pytest.TempPathFactory
) -> pathlib.Path:
    """The folder of a preset, which no test may change."""
    folder = tmp_path_factory.mktemp("presets") / "digits"
    digits_classifier.save_preset(folder)
    return folder


@pytest.fixture
def own_preset(preset: pathlib.Path, tmp_path: pathlib.Path) -> pathlib.Path:
    return pathlib.Path(shutil.copytree(preset, tmp_path / "own"))


@pytest.fixture
def cache(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    monkeypatch.setenv(preset_files.CACHE_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache" / "tfgmvae" / "presets"


Requests = list[str]


@pytest.fixture
def served(own_preset: pathlib.Path) -> Iterator[tuple[str, Requests]]:
    """The URL of a folder on a web server, and what was asked for."""
    requests: Requests = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            requests.append(self.path.split("?")[0])

    handler = functools.partial(Handler, directory=str(own_preset.parent))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/own", requests
    server.shutdown()
    server.server_close()
    thread.join()


def test_folder_and_files(preset: pathlib.Path, digits_classifier: RejectingClassifier) -> None:
    assert sorted(os.listdir(preset)) == FILES
    assert os.listdir(preset.parent) == ["digits"]
    facts = json.loads((preset / FACTS_FILE).read_text())
    assert facts["bytes"] == (preset / MODEL_FILE).stat().st_size
    assert facts["class"] == "RejectingClassifier"
    card = (preset / CARD_FILE).read_text()
    assert "# digits" in card
    assert "Nothing was measured" in card
    digits_classifier.save_preset(preset.parent / "again", card="mine")
    again = preset.parent / "again"
    assert (again / MODEL_FILE).read_bytes() == (preset / MODEL_FILE).read_bytes()
    assert (again / CARD_FILE).read_text() == "mine"
    shutil.rmtree(again)


@pytest.mark.parametrize("file", ["", MODEL_FILE])
def test_loaded_decides_as_the_saved_one(
    preset: pathlib.Path,
    digits_classifier: RejectingClassifier,
    digits: Dataset,
    file: str,
) -> None:
    loaded = RejectingClassifier.from_preset(preset / file)
    x = digits.x_test
    found = loaded.decide(x, verbose=0).columns()
    for name, values in digits_classifier.decide(x, verbose=0).columns().items():
        np.testing.assert_array_equal(values, found[name], err_msg=name)
    assert loaded.calibration_ == digits_classifier.calibration_
    assert not loaded.compiled


def test_file_of_no_preset_loads(
    classifier_file: pathlib.Path, digits_classifier: RejectingClassifier
) -> None:
    loaded = RejectingClassifier.from_preset(classifier_file)
    assert loaded.calibration_ == digits_classifier.calibration_


def test_uncalibrated_is_not_handed_on(tmp_path: pathlib.Path) -> None:
    classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp")
    with pytest.raises(NotCalibratedError):
        classifier.save_preset(tmp_path / "new")
    assert os.listdir(tmp_path) == []


def test_places_that_are_none(
    digits_classifier: RejectingClassifier, tmp_path: pathlib.Path
) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(ValueError, match="which is a file"):
        digits_classifier.save_preset(tmp_path / "file")
    with pytest.raises(ValueError, match="which is none"):
        digits_classifier.save_preset(tmp_path / "none" / "new")
    assert os.listdir(tmp_path) == ["file"]


def cut_short(folder: pathlib.Path) -> None:
    model = folder / MODEL_FILE
    model.write_bytes(model.read_bytes()[:-100])


def changed(folder: pathlib.Path) -> None:
    model = folder / MODEL_FILE
    content = bytearray(model.read_bytes())
    content[len(content) // 2] ^= 1
    model.write_bytes(content)


def endless(folder: pathlib.Path) -> None:
    with (folder / MODEL_FILE).open("ab") as file:
        file.write(bytes(1 << 22))


def of_another_format(folder: pathlib.Path) -> None:
    change_facts(folder, format=2)


def of_another_class(folder: pathlib.Path) -> None:
    change_facts(folder, **{"class": "RejectOption"})


def without_hash(folder: pathlib.Path) -> None:
    change_facts(folder, sha256="no hash")


def no_json(folder: pathlib.Path) -> None:
    (folder / FACTS_FILE).write_text("<html>sign in</html>")


def with_a_way_out(folder: pathlib.Path) -> None:
    """A file in the archive that would be written elsewhere, with a hash that is right."""
    with zipfile.ZipFile(folder / MODEL_FILE, "a") as archive:
        archive.writestr("assets/../../../outside.txt", "gotcha")
    model = folder / MODEL_FILE
    change_facts(folder, sha256=preset_files.hash_of(model), bytes=model.stat().st_size)


def change_facts(folder: pathlib.Path, **facts: object) -> None:
    path = folder / FACTS_FILE
    path.write_text(json.dumps(json.loads(path.read_text()) | facts))


DAMAGES: list[tuple[Callable[[pathlib.Path], None], str]] = [
    (cut_short, "which is damaged, cut short or another file"),
    (changed, "which is damaged, cut short or another file"),
    (endless, "which is damaged, cut short or another file"),
    (of_another_format, "in the format 2"),
    (of_another_class, "with one of a RejectOption"),
    (without_hash, "a damaged or foreign file"),
    (no_json, "a damaged or foreign file"),
    (with_a_way_out, "and nothing else. Received: .* with metadata.json"),
]


@pytest.mark.parametrize(("damage", "message"), DAMAGES)
def test_damaged_folder(
    own_preset: pathlib.Path, damage: Callable[[pathlib.Path], None], message: str
) -> None:
    damage(own_preset)
    with pytest.raises(InvalidModelFileError, match=message):
        RejectingClassifier.from_preset(own_preset)
    assert sorted(os.listdir(own_preset)) == FILES
    assert os.listdir(own_preset.parent) == ["own"]


@pytest.mark.parametrize("file", [FACTS_FILE, MODEL_FILE])
def test_missing_file(own_preset: pathlib.Path, file: str) -> None:
    (own_preset / file).unlink()
    with pytest.raises(ValueError, match=f"Received: .* without {file}"):
        RejectingClassifier.from_preset(own_preset)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("mnist-robuster", "Expected a preset: .*'mnist-robuster', which does not exist"),
        ("gtsrb", "is made by `make presets` in a clone of tfgmvae: give its folder"),
        (__file__, "which is another kind of file"),
        ("hf://name", "Expected hf://owner/name"),
    ],
)
def test_sources_that_are_none(source: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        RejectingClassifier.from_preset(source)


def test_class_is_checked_before_anything_loads(preset: pathlib.Path) -> None:
    with pytest.raises(InvalidModelFileError, match="preset of a RejectOption"):
        RejectOption.from_preset(preset)


@pytest.mark.parametrize("ending", ["", "/", "/preset.json", "/?version=2"])
def test_url(
    served: tuple[str, Requests], cache: pathlib.Path, preset: pathlib.Path, ending: str
) -> None:
    url, requests = served
    found = preset_files.find(url + ending, "RejectingClassifier")
    assert found.read_bytes() == (preset / MODEL_FILE).read_bytes()
    assert found.parent == cache
    # What is in the cache is not fetched again, unless something has happened to it.
    assert preset_files.find(url, "RejectingClassifier") == found
    assert requests == ["/own/preset.json", "/own/model.keras", "/own/preset.json"]
    found.write_bytes(b"")
    assert preset_files.find(url, "RejectingClassifier").stat().st_size > 0
    assert os.listdir(cache) == [found.name]


@pytest.mark.parametrize(("damage", "message"), DAMAGES)
def test_damaged_download_leaves_nothing(
    served: tuple[str, Requests],
    cache: pathlib.Path,
    own_preset: pathlib.Path,
    damage: Callable[[pathlib.Path], None],
    message: str,
) -> None:
    damage(own_preset)
    with pytest.raises(InvalidModelFileError, match=message):
        RejectingClassifier.from_preset(served[0])
    assert list(cache.glob("*")) == []


def test_broken_connection_leaves_nothing(cache: pathlib.Path, preset: pathlib.Path) -> None:
    """A server that promises a whole file and closes the connection in the middle of it."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802
            content = (preset / self.path.split("/")[-1]).read_bytes()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            half = len(content) // 2 if self.path.endswith(".keras") else len(content)
            self.wfile.write(content[:half])

        def log_message(self, *_: object) -> None:
            """Prints nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        with pytest.raises(ValueError, match="Received: "):
            RejectingClassifier.from_preset(f"http://127.0.0.1:{server.server_port}/digits")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert list(cache.glob("*")) == []


@pytest.mark.parametrize("place", ["/nothing", None])
def test_nothing_at_the_url(
    served: tuple[str, Requests], cache: pathlib.Path, place: str | None
) -> None:
    url = "http://127.0.0.1:9/none" if place is None else served[0] + place
    with pytest.raises(ValueError, match="Expected a preset at .*Received: "):
        RejectingClassifier.from_preset(url)
    assert not cache.exists()


def hub(download: Callable[..., str]) -> types.ModuleType:
    module = types.ModuleType("huggingface_hub")
    module.__spec__ = types.SimpleNamespace(name="huggingface_hub")  # type: ignore[assignment]
    module.snapshot_download = download  # type: ignore[attr-defined]
    return module


def test_hub(preset: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {}

    def snapshot_download(repo_id: str, *, allow_patterns: list[str]) -> str:
        asked[repo_id] = sorted(allow_patterns)
        return str(preset)

    monkeypatch.setitem(sys.modules, "huggingface_hub", hub(snapshot_download))
    assert preset_files.find("hf://owner/digits", "RejectingClassifier") == preset / MODEL_FILE
    assert asked == {"owner/digits": FILES}


def test_hub_that_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    def snapshot_download(repo_id: str, **_: object) -> str:
        raise OSError("Repository Not Found")

    monkeypatch.setitem(sys.modules, "huggingface_hub", hub(snapshot_download))
    with pytest.raises(ValueError, match="'hf://owner/digits'. Received: Repository Not Found"):
        preset_files.find("hf://owner/digits", "RejectingClassifier")


def test_hub_without_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(ModuleNotFoundError, match=r"tfgmvae\[hub\]"):
        preset_files.find("hf://owner/digits", "RejectingClassifier")
