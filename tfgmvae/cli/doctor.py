"""`tfgmvae doctor`: what is installed, what computes, and which data sets are at hand."""

from __future__ import annotations

import argparse
import dataclasses
import importlib.metadata
import os
import platform
from typing import Any

from tfgmvae._version import __version__
from tfgmvae.cli import arguments
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.errors import DatasetNotFoundError

_REQUIRED = ("numpy", "scikit-learn", "pillow", "tensorflow", "keras", "tensorflow-probability")
_OPTIONAL = {"matplotlib": "plots", "cleverhans": "attacks"}
_DESCRIPTION = """\
Prints the versions of everything that matters, which backend computes, the devices TensorFlow sees,
and where every data set was found. Put its output into a bug report."""


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "doctor",
        run,
        summary="show versions, backend, devices and data sets",
        description=_DESCRIPTION,
        example="tfgmvae doctor --json",
    )
    arguments.add_json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the report; returns 2 where something required is missing."""
    with arguments.json_output(options.json) as write_json:
        report = examine()
        print(_text(report))
        write_json(report)
    return 2 if report["problems"] else 0


def examine() -> dict[str, Any]:
    """Collects the report: versions, devices, backend, data sets and problems."""
    from tfgmvae import datasets

    versions: dict[str, str | None] = {
        "tfgmvae": __version__,
        "python": platform.python_version(),
    }
    versions |= {name: installed_version(name) for name in (*_REQUIRED, *_OPTIONAL)}
    problems = [f"{name} is not installed" for name in _REQUIRED if versions[name] is None]
    devices: list[str] = []
    backend: dict[str, Any] | None = None
    if not problems:
        start_tensorflow(use_devices=False)
        import tensorflow as tf

        devices = [device.name for device in tf.config.list_physical_devices()]
        backend = _backend(problems)
    places: dict[str, str | None] = {}
    try:
        found = {name: datasets.locate(name) for name in datasets.available()}
        places = {name: str(path) if path else None for name, path in found.items()}
    except DatasetNotFoundError as error:
        problems.append(str(error))
    return {
        "versions": versions,
        "platform": platform.platform(),
        "cpu_count": os.cpu_count(),
        "devices": devices,
        "backend": backend,
        "data_dir": os.environ.get(datasets.DATA_DIR_VARIABLE),
        "datasets": places,
        "problems": problems,
    }


def _backend(problems: list[str]) -> dict[str, Any] | None:
    """The status of the backend, or `None` after adding why there is none to the problems."""
    from tfgmvae.ops import backend

    try:
        return dataclasses.asdict(backend.status())
    except ValueError as error:
        problems.append(str(error))
        return None


def installed_version(distribution: str) -> str | None:
    """Returns the version of an installed distribution, else `None`."""
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return None


def _backend_lines(backend: dict[str, Any] | None) -> list[str]:
    if backend is None:
        return [f"  {'backend':<24}none"]
    lines = [f"  {'backend':<24}{backend['name']}: {backend['reason']}"]
    lines += [
        f"  {title:<24}{backend[field]}"
        for title, field in (
            ("to change that", "remedy"),
            ("instruction set", "instruction_set"),
        )
        if backend[field]
    ]
    built_with = _built_with(backend["built_with"])
    return lines + ([f"  {'built with':<24}{built_with}"] if built_with else [])


def _built_with(build: dict[str, Any]) -> str:
    """What the build recorded, in words: `tensorflow 2.21.0, GNU 12.2.0, without cuda (...)`."""
    words = [f"tensorflow {build['tensorflow']}"] if build.get("tensorflow") else []
    words += [build["compiler"]] if build.get("compiler") else []
    if build.get("cuda_architectures"):
        words.append(f"CUDA for {', '.join(map(str, build['cuda_architectures']))}")
    words += [f"without {part} ({why})" for part, why in build.get("skipped", {}).items()]
    if build.get("bytes"):
        words.append(f"{sum(build['bytes'].values()) / 1e6:.1f} MB")
    return ", ".join(words)


def _text(report: dict[str, Any]) -> str:
    lines = ["versions"]
    for name, version in report["versions"].items():
        absent = "not installed"
        if name in _OPTIONAL:
            absent += f" (pip install 'tfgmvae[{_OPTIONAL[name]}]')"
        lines.append(f"  {name:<24}{version or absent}")
    lines += [
        "computing",
        f"  {'platform':<24}{report['platform']}, {report['cpu_count']} cores",
        f"  {'devices':<24}{', '.join(report['devices'])}",
        *_backend_lines(report["backend"]),
        "data sets",
        f"  {'TFGMVAE_DATA_DIR':<24}{report['data_dir'] or 'not set'}",
    ]
    lines += [f"  {name:<24}{place or 'not found'}" for name, place in report["datasets"].items()]
    lines += [f"problem: {problem}" for problem in report["problems"]]
    return "\n".join(lines)
