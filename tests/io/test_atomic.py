"""Atomic writes: files appear complete, and a folder holds the files of one run."""

from __future__ import annotations

import os
import pathlib

import pytest

from tfgmvae.io.atomic import moved_when_complete, replaced_when_complete


def test_file_appears_when_complete(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "numbers.txt"
    with replaced_when_complete(path) as unfinished:
        unfinished.write_text("new")
        assert not path.exists()
    assert path.read_text() == "new"
    assert os.listdir(tmp_path) == ["numbers.txt"]


def test_failure_leaves_the_former_file(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "numbers.txt"
    path.write_text("old")
    with pytest.raises(RuntimeError), replaced_when_complete(path) as unfinished:
        unfinished.write_text("ne")
        raise RuntimeError
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["numbers.txt"]


def test_folder_is_filled_when_complete(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "report"
    with moved_when_complete(folder, ["a", "b"]) as unfinished:
        (unfinished / "a").write_text("1")
        assert not folder.exists()
    assert os.listdir(folder) == ["a"]
    with moved_when_complete(folder, ["a", "b"]) as unfinished:
        (unfinished / "b").write_text("2")
        (folder / "mine").touch()
    assert sorted(os.listdir(folder)) == ["b", "mine"]
    assert os.listdir(tmp_path) == ["report"]


def test_failure_leaves_the_former_folder(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "report"
    folder.mkdir()
    (folder / "a").write_text("old")
    with pytest.raises(RuntimeError), moved_when_complete(folder, ["a"]) as unfinished:
        (unfinished / "a").write_text("new")
        raise RuntimeError
    assert (folder / "a").read_text() == "old"
    assert os.listdir(tmp_path) == ["report"]


def test_missing_parent(tmp_path: pathlib.Path) -> None:
    with pytest.raises(FileNotFoundError), moved_when_complete(tmp_path / "no" / "report", ["a"]):
        pytest.fail("there is no folder to write to")
