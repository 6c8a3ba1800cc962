"""What an installation does where the native core cannot be built."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]

SCORE_ONE = """
import warnings, numpy as np
from tfgmvae import ops
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    one = np.ones([1, 1], np.float32)
    scores = ops.threshold_score(one, one, one, one, [1.0], [1.0], [1.0])
print(bool(scores.accepted[0]), *(w.message for w in caught if w.category is RuntimeWarning))
"""


@pytest.fixture
def sources(tmp_path: pathlib.Path) -> pathlib.Path:
    """The sources without any build, and without pyproject.toml, which old setuptools refuse."""
    pytest.importorskip("setuptools")
    if not (ROOT / "setup.py").is_file():
        pytest.skip("the sources are not here")
    for name in ("setup.py", "build_backend.py", "CMakeLists.txt"):
        shutil.copy(ROOT / name, tmp_path)
    ignored = shutil.ignore_patterns("_native", "*.so", "__pycache__")
    shutil.copytree(ROOT / "tfgmvae", tmp_path / "tfgmvae", ignore=ignored)
    return tmp_path


def run(folder: pathlib.Path, *command: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Runs Python in a folder, with no program to be found on the path."""
    kept = {k: v for k, v in os.environ.items() if k not in ("CXX", "PYTHONPATH")}
    kept = {k: v for k, v in kept.items() if not k.startswith("TFGMVAE_")}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=kept | {"PATH": str(folder), "PYTHONPATH": str(folder)} | changes,
        capture_output=True,
        text=True,
    )


@pytest.mark.slow
def test_without_a_compiler_the_reference_is_installed(sources: pathlib.Path) -> None:
    built = run(sources, "setup.py", "build_ext", "--inplace")
    assert built.returncode == 0, built.stderr
    assert "core was left out: no C++ compiler was found" in built.stdout
    assert "tfgmvae will compute with TensorFlow" in built.stdout
    assert not list(sources.glob("tfgmvae/**/*.so"))
    answer = run(sources, "-c", SCORE_ONE)
    assert answer.stdout.startswith("True "), answer.stdout + answer.stderr
    assert "not built (no C++ compiler was found)" in answer.stdout


@pytest.mark.parametrize(
    ("asked", "returncode", "message"),
    [
        ("ON", 1, "TFGMVAE_NATIVE=ON, but: no C++ compiler was found"),
        ("OFF", 0, "core was left out: TFGMVAE_NATIVE=OFF"),
    ],
)
def test_the_native_core_on_request(
    sources: pathlib.Path, asked: str, returncode: int, message: str
) -> None:
    built = run(sources, "setup.py", "build_ext", "--inplace", TFGMVAE_NATIVE=asked)
    assert built.returncode == returncode
    assert message in built.stdout + built.stderr


def test_a_failing_build_is_said_with_its_reason(sources: pathlib.Path) -> None:
    # A compiler that CMake cannot use, and no CMake either.
    compiler = sources / "c++"
    compiler.write_text("#!/bin/sh\nexit 1\n")
    compiler.chmod(0o755)
    built = run(sources, "setup.py", "build_ext", "--inplace")
    assert built.returncode == 0, built.stderr
    assert "core was left out: " in built.stdout
    assert "no C++ compiler" not in built.stdout
