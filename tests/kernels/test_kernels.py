"""Builds and runs the kernel tests under AddressSanitizer and UndefinedBehaviorSanitizer."""

from __future__ import annotations

import pathlib
import shutil
import subprocess

import pytest

import tfgmvae
from tfgmvae.ops import backend

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BLAS = pathlib.Path(tfgmvae.__file__).resolve().parent / "_native" / "libtfgmvae_blas.so"


@pytest.mark.slow
def test_kernels_under_sanitizers(tmp_path: pathlib.Path) -> None:
    if not shutil.which("cmake") or backend.load().core is None:
        pytest.skip(backend.load().problem or "there is no CMake")
    options = {
        "TFGMVAE_PYTHON": "OFF",
        "TFGMVAE_TESTS": "ON",
        "TFGMVAE_SANITIZE": "ON",
        "TFGMVAE_WITH_CUDA": "OFF",
        "TFGMVAE_BLAS_LIBRARY": str(BLAS),
    }
    defines = [f"-D{name}={value}" for name, value in options.items()]
    for command in (
        ["cmake", "-S", str(ROOT), "-B", str(tmp_path), *defines],
        ["cmake", "--build", str(tmp_path), "--parallel"],
        [str(tmp_path / "kernel_tests")],
    ):
        answer = subprocess.run(command, capture_output=True, text=True)
        assert answer.returncode == 0, answer.stdout[-3000:] + answer.stderr[-3000:]
