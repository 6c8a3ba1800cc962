"""TensorFlow's log lines stay off the terminal; what Python says there is shown."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys

import numpy as np
import pytest

from tfgmvae.datasets import Dataset

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LOG_LEVEL = "TF_CPP_MIN_LOG_LEVEL"
LOG_LINE = re.compile(r"^(?:WARNING: All log|[IWEF]\d{4} |\d{4}-\d\d-\d\d ).*", re.MULTILINE)
# What stands in for TensorFlow: it writes past Python, as C++ does, and makes a handler.
FAKE = """
import logging
import os
import warnings

os.write(2, b"written by C++\\n")
warnings.warn("warned by Python")
logging.getLogger().addHandler(logging.StreamHandler())
{after}

class config:
    @staticmethod
    def list_logical_devices():
        os.write(2, b"found by C++\\n")
    list_physical_devices = list_logical_devices
"""
START = """
import logging
import os

from tfgmvae.cli.tensorflow_start import start_tensorflow

start_tensorflow()
logging.getLogger().warning("logged later")
os.write(2, b"written later\\n")
"""


def run(
    *arguments: str, log_level: str | None = None, search: str = ""
) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != LOG_LEVEL}
    environment["PYTHONPATH"] = os.pathsep.join([search, str(ROOT), *sys.path])
    if log_level is not None:
        environment[LOG_LEVEL] = log_level
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment)


@pytest.fixture
def fake() -> pathlib.Path:
    """The module that stands in for TensorFlow."""
    module = pathlib.Path("fake", "tensorflow.py")
    module.parent.mkdir()
    module.write_text(FAKE.format(after=""))
    return module


def test_what_cpp_writes_is_dropped_and_what_python_writes_is_shown(fake: pathlib.Path) -> None:
    error = run("-c", START, log_level="3", search=str(fake.parent)).stderr
    assert "warned by Python" in error
    assert "by C++" not in error
    assert error.endswith("logged later\nwritten later\n")


def test_all_is_shown_where_the_environment_asks_for_it(fake: pathlib.Path) -> None:
    error = run("-c", START, log_level="0", search=str(fake.parent)).stderr
    assert "written by C++\n" in error
    assert "found by C++\n" in error


@pytest.mark.parametrize("failure", ["raise ImportError('No such library')", "import missing_part"])
def test_all_is_shown_where_the_import_fails(failure: str, fake: pathlib.Path) -> None:
    fake.write_text(FAKE.format(after=failure))
    result = run("-m", "tfgmvae", "doctor", search=str(fake.parent))
    assert result.returncode == 2
    assert "written by C++\n" in result.stderr
    assert "warned by Python" in result.stderr
    assert result.stderr.splitlines()[-1].startswith("tfgmvae: error: No")


def test_without_a_terminal_nothing_breaks(fake: pathlib.Path) -> None:
    code = f"import os, sys; os.close(2); sys.stderr = None\n{START.rsplit('os.write', 1)[0]}"
    fake.write_text("class config:\n    list_logical_devices = print\n")
    assert run("-c", code, log_level="3", search=str(fake.parent)).returncode == 0


EVALUATE = "evaluate MODEL --data digits --num-images 10 --epsilons 0.1 --attacks noise fgsm"


@pytest.mark.parametrize(
    "command",
    [
        "doctor",
        "doctor --json",
        "predict MODEL images.npy --output answers.csv",
        "predict MODEL images.npy --output answers.csv --json",
        EVALUATE,
        f"{EVALUATE} --json",
    ],
)
def test_success_writes_no_log_line(command: str, model: str, digits: Dataset) -> None:
    pytest.importorskip("matplotlib")
    np.save("images.npy", digits.x_test[:3])
    result = run("-m", "tfgmvae", *command.replace("MODEL", model).split())
    assert result.returncode == 0, result.stderr
    if "--json" in command:  # What is printed otherwise goes there.
        assert LOG_LINE.findall(result.stderr) == []
    else:
        assert result.stderr == ""
