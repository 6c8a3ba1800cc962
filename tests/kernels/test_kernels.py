"""Builds and runs the kernel tests under AddressSanitizer and UndefinedBehaviorSanitizer.

The CUDA kernels are tested too, on the CPU: see emulated_cuda/cuda_runtime.h.
"""

from __future__ import annotations

import pathlib
import shutil
import subprocess
import sys

import pytest

from tfgmvae.ops import backend

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def run(*command: object) -> None:
    answer = subprocess.run([*map(str, command)], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout[-3000:] + answer.stderr[-3000:]


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The folder of the programs."""
    if not shutil.which("cmake") or backend.load().core is None:
        pytest.skip(backend.load().problem or "there is no CMake")
    folder = tmp_path_factory.mktemp("kernels")
    run(sys.executable, ROOT / "tests/kernels/emulated_cuda/rewrite.py", folder / "cuda")
    options = {
        "TFGMVAE_PYTHON": "OFF",
        "TFGMVAE_TESTS": "ON",
        "TFGMVAE_SANITIZE": "ON",
        "TFGMVAE_WITH_CUDA": "OFF",
        "TFGMVAE_EMULATED_CUDA": folder / "cuda",
    }
    run(
        "cmake", "-S", ROOT, "-B", folder, *(f"-D{name}={value}" for name, value in options.items())
    )
    run("cmake", "--build", folder, "--parallel")
    return folder


# Whether cuBLAS 13 works with the driver; what is loaded before; which one is taken.
CUBLAS = [
    ("none", [], 13),
    ("13", [], 12),
    ("none", ["libcublas.so.12"], 12),
    ("12", ["libcublas.so.12"], 13),
]


@pytest.mark.slow
@pytest.mark.parametrize(("broken", "loaded", "expected"), CUBLAS)
def test_the_cublas_that_works_is_taken(
    build: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    broken: str,
    loaded: list[str],
    expected: int,
) -> None:
    monkeypatch.setenv("BROKEN_CUBLAS", broken)
    monkeypatch.setenv("LD_LIBRARY_PATH", str(build))
    run(build / "cublas_library_tests", expected, *loaded)


@pytest.mark.slow
@pytest.mark.parametrize("program", ["kernel_tests", "cuda_kernel_tests"])
def test_kernels_under_sanitizers(build: pathlib.Path, program: str) -> None:
    run(build / program)
