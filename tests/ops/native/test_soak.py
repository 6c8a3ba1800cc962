"""A few seconds of `scripts/soak.py`, which is made to run for hours."""

from __future__ import annotations

import pathlib
import subprocess
import sys

import pytest

from tfgmvae.ops.native import library

PROGRAM = pathlib.Path(__file__).resolve().parents[3] / "scripts" / "soak.py"


@pytest.mark.slow
def test_random_problems_have_the_answers_of_the_reference() -> None:
    if library.load().core is None or not PROGRAM.is_file():
        pytest.skip(library.load().problem or "the scripts are not here")
    command = [sys.executable, str(PROGRAM), "--seconds", "4", "--seed", "1"]
    answer = subprocess.run(command, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr[-2000:]
    assert " 0 findings" in answer.stdout
