"""Checks the C++ and CUDA sources: clang-format over all, clang-tidy over what CMake builds.

    python scripts/check_native.py [--fix]

Needs the `dev` extra. clang-tidy reads each source as CMake would compile it here, so the CUDA
sources, and where TensorFlow is not installed its ops, are left to clang-format.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import pybind11

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ("csrc", "tests/kernels")
FORMATTED = (".h", ".cc", ".inl", ".cu", ".cuh")


def tool(name: str) -> str:
    """The program that is installed beside this Python, or else on the path."""
    beside = pathlib.Path(sys.executable).parent / name
    found = str(beside) if beside.is_file() else shutil.which(name)
    if found is None:
        raise SystemExit(f"Expected {name} to be installed: pip install 'tfgmvae[dev]'")
    return found


def sources() -> list[pathlib.Path]:
    """Every source file that clang-format reads."""
    paths = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*"))
    return sorted(path for path in paths if path.suffix in FORMATTED)


def check_format(fix: bool) -> bool:
    """Whether every file is formatted; with `fix`, formats them first."""
    change = ["-i"] if fix else ["--dry-run", "--Werror"]
    return subprocess.run([tool("clang-format"), *change, *map(str, sources())]).returncode == 0


def configure(build: pathlib.Path) -> dict[pathlib.Path, str]:
    """Has CMake write how each source is compiled; returns the command by source."""
    emulated = build / "cuda"
    rewrite = ROOT / "tests" / "kernels" / "emulated_cuda" / "rewrite.py"
    subprocess.run([sys.executable, str(rewrite), str(emulated)], check=True)
    options = {
        "CMAKE_EXPORT_COMPILE_COMMANDS": "ON",
        "Python_EXECUTABLE": sys.executable,
        "pybind11_DIR": pybind11.get_cmake_dir(),
        "TFGMVAE_WITH_CUDA": "OFF",
        "TFGMVAE_TESTS": "ON",
        "TFGMVAE_EMULATED_CUDA": str(emulated),
    }
    tensorflow = importlib.util.find_spec("tensorflow")
    if tensorflow is not None and tensorflow.submodule_search_locations:
        include = pathlib.Path(tensorflow.submodule_search_locations[0]) / "include"
        options["TFGMVAE_TENSORFLOW_COMPILE_FLAGS"] = f"-I{include}"
    definitions = [f"-D{name}={value}" for name, value in options.items()]
    answer = subprocess.run(
        [tool("cmake"), "-S", str(ROOT), "-B", str(build), *definitions],
        capture_output=True,
        text=True,
    )
    if answer.returncode != 0:
        raise SystemExit(answer.stdout + answer.stderr)
    entries = json.loads((build / "compile_commands.json").read_text())
    return {pathlib.Path(entry["file"]).resolve(): entry["command"] for entry in entries}


def check_source(source: pathlib.Path, command: str) -> str:
    """What clang-tidy finds in a source and the headers that it includes; empty: nothing."""
    compiler, *words = shlex.split(command)
    flags = [word for word in words if word not in ("-c", str(source))]
    if "-o" in flags:
        del flags[flags.index("-o") : flags.index("-o") + 2]
    answer = subprocess.run([compiler, "-print-file-name=include"], capture_output=True, text=True)
    # The sanitizers' header comes with the compiler and not with clang-tidy.
    flags += ["-idirafter", answer.stdout.strip()]
    answer = subprocess.run(
        [tool("clang-tidy"), "--quiet", str(source), "--", *flags],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    if answer.returncode == 0:
        return ""
    return answer.stdout or answer.stderr


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--fix", action="store_true", help="format the files instead")
    arguments = parser.parse_args()
    is_clean = check_format(arguments.fix)
    with tempfile.TemporaryDirectory() as folder:
        commands = configure(pathlib.Path(folder))
        ours = {
            source: command
            for source, command in commands.items()
            if any(source.is_relative_to(ROOT / folder) for folder in FOLDERS)
        }
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            findings = list(threads.map(check_source, ours.keys(), ours.values()))
    for finding in findings:
        print(finding, end="")
    is_clean = is_clean and not any(findings)
    print(
        f"{len(sources())} files formatted, {len(ours)} sources checked" if is_clean else "failed"
    )
    return 0 if is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
