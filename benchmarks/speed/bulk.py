"""Many images, shifted from MNIST's test images: Ray's processes against one that uses all cores.

    python -m benchmarks.speed.bulk mnist.keras --images 200000 --rounds 5
    python -m benchmarks.speed.bulk mnist.keras --images 1000000 --rounds 1 --kill

Both make the same images, answer them with the same `Scorer` in batches of one size and write the
rows to Parquet, in turn; from there the rows are counted and compared. Ray carries the images from
the tasks that make them to the processes that answer. Speeds are from the first answered batch of
every process on, so that the time TensorFlow takes to load is left out; `seconds` holds it. With
`--kill` one process of Ray is killed in the middle, with a batch that it has answered and not given
back.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np

from benchmarks.speed import measure
from tfgmvae.bulk import Scorer

BATCH = 1024
ROWS_PER_BLOCK = 8 * BATCH
SHIFTS = 10
_TENTHS = 10

Columns = dict[str, np.ndarray]


def shifted(file: str, ids: np.ndarray) -> Columns:
    """The images that rows name.

    Args:
        file: An .npy file with images `[N, h, w, c]`, each of which comes once per shift, of 10
            times 10 pixels.
        ids: `[n]`, from 0 to 100 N - 1.

    Returns:
        Columns `"id"` and `"image"`, `[n, h, w, c]`.
    """
    x = np.load(file, mmap_mode="r")
    images = np.empty((len(ids), *x.shape[1:]), x.dtype)
    turns = ids // len(x) % SHIFTS**2
    for turn in np.unique(turns).tolist():
        rows = turns == turn
        shift = (turn // SHIFTS - SHIFTS // 2, turn % SHIFTS - SHIFTS // 2)
        images[rows] = np.roll(x[ids[rows] % len(x)], shift, axis=(1, 2))
    return {"id": ids, "image": images}


class MeasuredScorer:
    """Answers images, and says what that took.

    Args:
        model: A saved .keras file.
        last: Where given, a file that is not there yet, and the row with which the process that
            answers it first is killed.
    """

    def __init__(self, model: str, last: tuple[str, int] | None = None) -> None:
        self._scorer = Scorer(model)
        self._last = last

    def __call__(self, batch: Columns) -> Columns:
        answers = self._scorer(batch)
        if self._last is not None and self._last[1] in batch["id"]:
            killed = pathlib.Path(self._last[0])
            if not killed.exists():
                killed.write_text(str(os.getpid()))
                os.kill(os.getpid(), signal.SIGKILL)
        usage = resource.getrusage(resource.RUSAGE_SELF)
        facts = {
            "pid": os.getpid(),
            "memory": memory(),
            "processor": usage.ru_utime + usage.ru_stime,
            "ended": time.time(),
        }
        return answers | {name: np.full(len(batch["id"]), value) for name, value in facts.items()}


def memory() -> float:
    """MB of this process alone: what Ray's processes share with each other is left out."""
    resident, shared = map(int, pathlib.Path("/proc/self/statm").read_text().split()[1:3])
    return (resident - shared) * resource.getpagesize() / 2**20


def by_one(model: str, images: str, count: int, output: pathlib.Path) -> None:
    """Answers the first so many rows in this process, and writes them to a folder."""
    import pyarrow
    from pyarrow import parquet

    output.mkdir()
    scorer = MeasuredScorer(model)
    for first in range(0, count, ROWS_PER_BLOCK):
        end = min(first + ROWS_PER_BLOCK, count)
        ids = np.arange(first, end)
        parts = [
            scorer(shifted(images, ids[start : start + BATCH]))
            for start in range(0, len(ids), BATCH)
        ]
        table = pyarrow.concat_tables(pyarrow.table(part) for part in parts)
        parquet.write_table(table, output / f"{first:09}.parquet")


def by_ray(
    model: str,
    images: str,
    count: int,
    output: pathlib.Path,
    *,
    processes: int,
    killed: pathlib.Path | None = None,
    batch: int = BATCH,
    rows_per_block: int = ROWS_PER_BLOCK,
) -> None:
    """Answers the first so many rows by a Ray that runs, and writes them to a folder.

    Args:
        model: A saved .keras file.
        images: An .npy file, see `shifted`.
        count: Rows.
        output: A folder that is not there yet.
        processes: That answer.
        killed: Where given, a file that is not there yet: one process is killed in the middle, and
            writes its number into it.
        batch: Rows that a process answers at a time.
        rows_per_block: Rows that one task makes.
    """
    import ray

    last = None if killed is None else (str(killed), count // 2)
    rows = ray.data.range(count, override_num_blocks=-(-count // rows_per_block))
    # Half a processor, because tasks that ask for as much as the processes become part of them.
    made = rows.map_batches(lambda rows: shifted(images, rows["id"]), batch_size=None, num_cpus=0.5)
    scored = made.map_batches(
        MeasuredScorer,
        fn_constructor_args=[model, last],
        batch_size=batch,
        compute=ray.data.ActorPoolStrategy(size=processes),
        num_cpus=1,
    )
    scored.write_parquet(str(output))


def processors() -> int:
    return len(os.sched_getaffinity(0))


def answered(output: pathlib.Path) -> Columns:
    """The rows of a folder, in the order of their numbers."""
    from pyarrow import parquet

    table = parquet.read_table(output).sort_by("id")
    return {name: table[name].to_numpy() for name in table.column_names}


def facts(rows: Columns) -> dict[str, Any]:
    """Counts, speed, memory and the checksum of answered rows."""
    ended = rows["ended"]
    pids = {pid: rows["pid"] == pid for pid in np.unique(rows["pid"]).tolist()}
    # A process that took the place of another one starts later, and that is part of the price.
    firsts = sorted(ended[own].min() for own in pids.values())
    start = firsts[: processors()][-1]
    processor = sum(np.ptp(rows["processor"][own]) for own in pids.values())
    after_first = sum(int((ended[own] > ended[own].min()).sum()) for own in pids.values())
    ends = np.linspace(ended.min(), ended.max(), _TENTHS + 1)
    tenths = np.clip(np.searchsorted(ends, ended) - 1, 0, _TENTHS - 1)
    answers = [rows[name] for name in ("id", "label", "class", "accepted")]
    return {
        "rows": len(ended),
        "different rows": len(np.unique(rows["id"])),
        "images / s": float((ended > start).sum() / (ended.max() - start)),
        "processor ms / image": float(1e3 * processor / max(after_first, 1)),
        # With the first batch of a process, whose graph is traced there.
        "processor s to start": float(max(rows["processor"][own].min() for own in pids.values())),
        "processes": len(pids),
        "MB by tenths": [
            round(float(rows["memory"][tenths == tenth].max(initial=0.0)))
            for tenth in range(_TENTHS)
        ],
        "checksum": f"{zlib.crc32(b''.join(part.tobytes() for part in answers)):08x}",
    }


def difference(one: Columns, other: Columns) -> dict[str, Any]:
    """How many rows are answered otherwise, and the scores' largest relative difference."""
    words = ("id", "label", "class", "accepted", "reason")
    scores = [name for name in one if one[name].dtype == np.float32]
    return {
        "rows answered otherwise": int(
            np.any([one[name] != other[name] for name in words], axis=0).sum()
        ),
        "scores, largest relative difference": max(
            float(np.max(np.abs(other[name] / one[name] - 1))) for name in scores
        ),
    }


def run(name: str, options: argparse.Namespace, images: str, output: pathlib.Path) -> float:
    """Answers in a process of its own; returns the seconds from its start to its end."""
    words = [str(options.model), "--images", str(options.images), *(["--kill"] * options.kill)]
    command = [sys.executable, "-m", __spec__.name, *words, "--one", name, images, str(output)]
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


def run_one(name: str, images: str, folder: str, options: argparse.Namespace) -> None:
    arguments = str(options.model), images, options.images, pathlib.Path(folder)
    if name == "one":
        by_one(*arguments)
        return
    import ray

    os.environ |= measure.RAY_PRIORITY
    # Two more, for the tasks that make images and write rows, and have little to do.
    ray.init(num_cpus=processors() + 2, log_to_driver=False, logging_level="error")
    killed = pathlib.Path(f"{folder}.killed") if options.kill else None
    by_ray(*arguments, processes=processors(), killed=killed)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=pathlib.Path, help="a saved .keras file")
    parser.add_argument("--images", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.model = options.model.resolve()
    if options.one:
        run_one(*options.one, options)
        return
    from tfgmvae import datasets

    found: dict[str, list[dict[str, Any]]] = {"one": [], "ray": []}
    differences = []
    with tempfile.TemporaryDirectory() as folder:
        images = f"{folder}/images.npy"
        np.save(images, np.round(255 * datasets.load("mnist").x_test).astype(np.uint8))
        for turn in range(options.rounds):
            rows = {}
            for name, results in found.items():
                output = pathlib.Path(folder) / f"{name}-{turn}"
                seconds = run(name, options, images, output)
                rows[name] = answered(output)
                size = sum(file.stat().st_size for file in output.iterdir())
                results.append(
                    facts(rows[name]) | {"bytes / row": size / options.images, "seconds": seconds}
                )
                shutil.rmtree(output)
            differences.append(difference(rows["one"], rows["ray"]))
    settings = {"images": options.images, "killed": options.kill, "rounds": options.rounds}
    one, ray = (
        {"engine": name}
        | settings
        | {key: _median([one[key] for one in results]) for key in results[0]}
        for name, results in found.items()
    )
    for key in ("images / s", "processor ms / image", "seconds"):
        ray[f"{key} of one"] = ray[key] / one[key]
    ray |= {key: max(each[key] for each in differences) for key in differences[0]}
    measure.keep(__file__, [one, ray], ("engine", "images", "killed"))


def _median(values: list[Any]) -> Any:
    if isinstance(values[0], str):
        return values[0] if len(set(values)) == 1 else "differs"
    if isinstance(values[0], list):
        return [statistics.median(each) for each in zip(*values, strict=True)]
    return statistics.median(values)


if __name__ == "__main__":
    main()
