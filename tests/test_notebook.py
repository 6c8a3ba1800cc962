"""The notebook runs from top to bottom, and is committed with outputs that show something."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
from typing import Any

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOTEBOOK = ROOT / "examples" / "mnist.ipynb"
QUICK = {
    "MODEL": "None",  # so that it trains
    "EPOCHS": 1,
    "NUM_TRAINING": 2000,
    "NUM_TEST": 300,
    "NUM_SHOWN": 100,
    "NUM_ATTACKED": 4,
}


def code_cells(path: pathlib.Path) -> list[dict[str, Any]]:
    return [cell for cell in json.loads(path.read_text())["cells"] if cell["cell_type"] == "code"]


def outputs(path: pathlib.Path) -> list[dict[str, Any]]:
    return [output for cell in code_cells(path) for output in cell["outputs"]]


def num_figures(path: pathlib.Path) -> int:
    return sum("image/png" in output.get("data", {}) for output in outputs(path))


def test_outputs_are_committed() -> None:
    cells = code_cells(NOTEBOOK)
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))
    assert num_figures(NOTEBOOK) >= 9
    assert NOTEBOOK.stat().st_size < 1_500_000


def test_outputs_hold_no_warnings() -> None:
    kinds = {(output["output_type"], output.get("name")) for output in outputs(NOTEBOOK)}
    assert kinds <= {("stream", "stdout"), ("display_data", None), ("execute_result", None)}
    assert "warning" not in json.dumps(outputs(NOTEBOOK)).lower()


@pytest.mark.slow
def test_runs_with_small_numbers(data_dir: pathlib.Path, tmp_path: pathlib.Path) -> None:
    pytest.importorskip("nbclient")
    quick = tmp_path / "quick.ipynb"
    settings = [f"--set={name}={value}" for name, value in QUICK.items()]
    result = subprocess.run(
        [sys.executable, ROOT / "scripts" / "run_notebook.py", NOTEBOOK, "--output", quick]
        + settings,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
            # The other tests run with a backend that shows nothing.
            "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        },
    )
    assert result.returncode == 0, result.stderr
    assert num_figures(quick) == num_figures(NOTEBOOK)
