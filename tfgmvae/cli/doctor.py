"""`tfgmvae doctor`: what is installed, what computes, and which data sets are at hand."""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
from typing import Any

from tfgmvae import __version__
from tfgmvae.cli import arguments
from tfgmvae.errors import DatasetNotFoundError

_REQUIRED = ("numpy", "scikit-learn", "tensorflow", "keras", "tensorflow-probability")
_OPTIONAL = {"matplotlib": "plots", "pillow": "plots", "cleverhans": "attacks"}
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
    versions |= {name: _version(name) for name in (*_REQUIRED, *_OPTIONAL)}
    problems = [f"{name} is not installed" for name in _REQUIRED if versions[name] is None]
    devices: list[str] = []
    if versions["tensorflow"] is not None:
        import tensorflow as tf

        devices = [device.name for device in tf.config.list_physical_devices()]
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
        "backend": {"name": "tensorflow", "reason": "the reference implementation"},
        "data_dir": os.environ.get(datasets.DATA_DIR_VARIABLE),
        "datasets": places,
        "problems": problems,
    }


def _version(distribution: str) -> str | None:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return None


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
        f"  {'backend':<24}{report['backend']['name']}: {report['backend']['reason']}",
        "data sets",
        f"  {'TFGMVAE_DATA_DIR':<24}{report['data_dir'] or 'not set'}",
    ]
    lines += [f"  {name:<24}{place or 'not found'}" for name, place in report["datasets"].items()]
    lines += [f"problem: {problem}" for problem in report["problems"]]
    return "\n".join(lines)
