"""What an installation does where the native core cannot be built."""

from __future__ import annotations

import json
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


# In CMake's place: makes empty libraries, and fails where it is told to.
FAKE_CMAKE = """#!{python}
import json, os, pathlib, sys
arguments = sys.argv[1:]
fails = os.environ["FAILS"]
options = dict(a[2:].split("=", 1) for a in arguments if a.startswith("-D"))
if "-S" in arguments:
    with_cuda = options["TFGMVAE_WITH_CUDA"] != "OFF"
    if fails == "configuring" and with_cuda:
        sys.exit("nvcc fatal: Unsupported gpu architecture 'compute_90'")
    build = pathlib.Path(arguments[arguments.index("-B") + 1])
    build.mkdir(parents=True, exist_ok=True)
    (build / "build_record.json").write_text(json.dumps({{
        "compiler": "GNU 12.2.0", "cuda_architectures": "75-real;90" if with_cuda else "",
        "cuda_skipped": "" if with_cuda else "TFGMVAE_WITH_CUDA=OFF",
    }}))
    sys.exit()
target = arguments[-1]
package = pathlib.Path(arguments[arguments.index("--build") + 1]) / "tfgmvae"
(package / "_native").mkdir(parents=True, exist_ok=True)
made = {{
    "tfgmvae_core": [
        "_core.cpython.so", "_native/libtfgmvae_kernels.so"
    ],
    "tfgmvae_core_cuda": ["_core_cuda.cpython.so", "_native/libtfgmvae_cuda_kernels.so"],
    "tfgmvae_tensorflow_ops": ["_native/tensorflow_ops.so"],
}}[target]
for name in made:
    (package / name).touch()
    if fails == target:
        sys.exit("it does not compile")
"""

CORE = {"_core.cpython.so", "_native/libtfgmvae_kernels.so"}
CUDA = {"_core_cuda.cpython.so", "_native/libtfgmvae_cuda_kernels.so"}
OPS = {"_native/tensorflow_ops.so"}
# What fails, the parts that are there afterwards, and what is said.
FAILING_PARTS = [
    ("configuring", CORE | OPS, "compute_90'; install CUDA 12 or later, or name architectures"),
    ("tfgmvae_core_cuda", CORE | OPS, "cuda was left out: CMake failed: it does not compile"),
    ("tfgmvae_tensorflow_ops", CORE | CUDA, "tensorflow was left out: CMake failed"),
    ("tfgmvae_core", set(), "core was left out: CMake failed"),
]


@pytest.fixture
def fake_build(sources: pathlib.Path) -> pathlib.Path:
    pytest.importorskip("pybind11")
    for name, text in {"c++": "#!/bin/sh\n", "cmake": FAKE_CMAKE}.items():
        program = sources / name
        program.write_text(text.format(python=sys.executable))
        program.chmod(0o755)
    # What an earlier build left.
    (sources / "tfgmvae" / "_native").mkdir()
    (sources / "tfgmvae" / "_native" / "tensorflow_ops.so").write_text("old")
    (sources / "tfgmvae" / "_core_cuda.cpython.so").write_text("old")
    return sources


@pytest.mark.slow
@pytest.mark.parametrize(("fails", "expected", "message"), FAILING_PARTS)
def test_a_part_that_fails_costs_only_itself(
    fake_build: pathlib.Path, fails: str, expected: set[str], message: str
) -> None:
    built = run(fake_build, "setup.py", "build_ext", "--inplace", FAILS=fails)
    assert built.returncode == 0, built.stderr
    assert message in built.stdout
    package = fake_build / "tfgmvae"
    libraries = {path.relative_to(package).as_posix(): path for path in package.rglob("*.so")}
    assert set(libraries) == expected
    assert all(path.read_bytes() == b"" for path in libraries.values())
    record = json.loads((package / "_native" / "build.json").read_text())
    assert set(record["bytes"]) == expected
    assert record["core"] == (CORE <= expected)
    assert (record["tensorflow"] is not None) == (OPS <= expected)
    assert bool(record["cuda_architectures"]) == (CUDA <= expected)


def test_cuda_that_was_asked_for_is_not_left_out_silently(fake_build: pathlib.Path) -> None:
    changes = {"FAILS": "configuring", "TFGMVAE_WITH_CUDA": "ON", "TFGMVAE_NATIVE": "ON"}
    built = run(fake_build, "setup.py", "build_ext", "--inplace", **changes)
    assert built.returncode == 1
    assert "compute_90" in built.stderr
    assert (fake_build / "tfgmvae" / "_native" / "tensorflow_ops.so").read_text() == "old"
