"""What the benchmarks share: alternating timings, machine peaks, result files."""

from __future__ import annotations

import json
import os
import pathlib
import platform
import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
RAY_PRIORITY = {"RAY_worker_niceness": "0"}
"""Environment of a Ray whose processes do not give way to other programs, as they do else."""


def alternate(
    candidates: dict[str, Callable[[], Any]], rounds: int, calls: int = 1
) -> tuple[dict[str, float], dict[str, Any]]:
    """Times candidates in turn, round by round, after one untimed call each.

    Args:
        candidates: Functions to time, by name.
        rounds: Turns of each.
        calls: Timed calls in a turn. Where there are several, two untimed ones go before them, so
            that a short call does not pay for what the candidate before it left in the caches.

    Returns:
        Median seconds and the last result, by name.
    """
    results = {name: call() for name, call in candidates.items()}
    seconds: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(rounds):
        for name, call in candidates.items():
            for _ in range(2 if calls > 1 else 0):
                call()
            for _ in range(calls):
                start = time.perf_counter()
                results[name] = call()
                seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in seconds.items()}, results


def machine() -> dict[str, Any]:
    """The machine, how busy it is, and what the native core uses of it."""
    model = next(
        (
            line.split(":")[1].strip()
            for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    from tfgmvae.ops import backend

    return {
        "cpu": model,
        "cpus": len(os.sched_getaffinity(0)),
        "load_before": os.getloadavg()[0],
        "instruction_set": backend.status().instruction_set,
    }


def sgemm_peak(size: int = 2048) -> float:
    """GFLOP/s of NumPy's float32 matrix product, the best of a few."""
    a = np.ones([size, size], np.float32)
    best = min(_seconds(lambda: a @ a) for _ in range(5))
    return 2 * size**3 / best / 1e9


def read_bandwidth(megabytes: int = 512) -> float:
    """GB/s of summing a large float32 array in as many threads as there are CPUs."""
    from concurrent.futures import ThreadPoolExecutor

    cpus = len(os.sched_getaffinity(0))
    parts = np.array_split(np.ones(megabytes * 2**18, np.float32), cpus)
    with ThreadPoolExecutor(cpus) as pool:
        best = min(_seconds(lambda: list(pool.map(np.max, parts))) for _ in range(5))
    return megabytes * 2**20 / best / 1e9


def count_operations(call: Callable[[], Any]) -> float:
    """Floating-point operations of the native core's matrix products during one call."""
    from tfgmvae import _core

    before = _core.description()["product_operations"]
    call()
    return float(_core.description()["product_operations"] - before)


def _seconds(call: Callable[[], Any]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def report(script: str, rows: list[dict[str, Any]], name: str | None = None, **facts: Any) -> None:
    """Prints the rows as a table and writes them to a json file in `results` beside the script.

    Args:
        script: Its `__file__`.
        rows: What was measured.
        name: Of the json file; default: that of the script.
        facts: What else goes into the file.
    """
    columns = list(dict.fromkeys(column for row in rows for column in row))
    cells = [columns, *([_text(row.get(column)) for column in columns] for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(columns))]
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)))
    for fact, value in facts.items():
        print(f"{fact}: {_text(value)}")
    path = (
        pathlib.Path(script).resolve().parent
        / "results"
        / f"{name or pathlib.Path(script).stem}.json"
    )
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"rows": rows, **facts, "machine": machine()}, indent=2) + "\n")
    print(f"written to {path.relative_to(ROOT)}")


def keep(
    script: str, rows: list[dict[str, Any]], identity: tuple[str, ...], name: str | None = None
) -> None:
    """Reports rows together with those that the json file has, so that a long run loses nothing.

    Args:
        script: Its `__file__`.
        rows: What was measured.
        identity: Columns that say what a row is about; of the file's rows, those about the same go.
        name: Of the json file; default: that of the script.
    """
    folder = pathlib.Path(script).resolve().parent / "results"
    path = folder / f"{name or pathlib.Path(script).stem}.json"
    known = json.loads(path.read_text())["rows"] if path.exists() else []
    new = {tuple(row.get(column) for column in identity) for row in rows}
    rest = [row for row in known if tuple(row.get(column) for column in identity) not in new]
    report(script, [*rest, *rows], name)


def _text(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.4g}" if isinstance(value, float) else str(value)
