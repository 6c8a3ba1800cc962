"""Every benchmark starts, and writes its results beside itself."""

from __future__ import annotations

import importlib
import json
import pathlib
import sys
from typing import Any

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in (ROOT / "benchmarks").rglob("*.py")
    if 'if __name__ == "__main__":' in path.read_text()
)


def test_there_are_programs_of_every_kind() -> None:
    kinds = {name.split(".")[1] for name in PROGRAMS}
    assert kinds == {"reproduction", "selection", "speed", "studies"}


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_explains_itself(
    program: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    if program == "benchmarks.speed.evaluate":
        pytest.importorskip("cleverhans")
    if program in ("benchmarks.speed.scale", "benchmarks.speed.score"):
        pytest.importorskip("tfgmvae._core")
    monkeypatch.syspath_prepend(str(ROOT))
    module = importlib.import_module(program)
    monkeypatch.setattr(sys, "argv", [program, "--help"])
    with pytest.raises(SystemExit) as ended:
        module.main()
    assert ended.value.code == 0
    assert f"python -m {program}" in capsys.readouterr().out


@pytest.fixture
def measure(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> Any:
    """The module that writes results, as if the project were elsewhere."""
    monkeypatch.syspath_prepend(str(ROOT))
    from benchmarks.speed import measure

    monkeypatch.setattr(measure, "ROOT", tmp_path)
    return measure


def test_results_lie_beside_the_program(measure: Any, tmp_path: pathlib.Path) -> None:
    script = tmp_path / "speed" / "something.py"
    script.parent.mkdir()
    measure.report(str(script), [{"what": "one", "seconds": 1.5}], seed=0)
    measure.report(str(script), [], "other")
    written = json.loads((script.parent / "results" / "something.json").read_text())
    assert written["rows"] == [{"what": "one", "seconds": 1.5}]
    assert written["seed"] == 0
    assert (script.parent / "results" / "other.json").exists()


def test_rows_that_were_measured_before_are_kept(measure: Any, tmp_path: pathlib.Path) -> None:
    script = tmp_path / "folder" / "something.py"
    script.parent.mkdir()
    rows = [{"data": name, "seed": 0, "share": 0.5} for name in ("one", "other")]
    measure.keep(str(script), rows, ("data", "seed"))
    again = {"data": "one", "seed": 0, "share": 0.25}
    measure.keep(str(script), [again], ("data", "seed"))
    written = json.loads((script.parent / "results" / "something.json").read_text())
    assert written["rows"] == [rows[1], again]
