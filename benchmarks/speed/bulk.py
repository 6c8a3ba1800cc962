"""Many images, shifted from MNIST's test images: Ray's processes against one that uses all cores.

    python -m benchmarks.speed.bulk mnist.keras --images 100000 --rounds 3
    python -m benchmarks.speed.bulk mnist.keras --images 1000000 --rounds 1 --kill

Both answer the same images with the same `Scorer`, in turn; Ray also writes the rows to Parquet,
from where they are counted and compared. Speeds are from the first answered batch of every process
on, so that the time TensorFlow takes to load is left out. With `--kill` one process of Ray is
killed when a third of the rows are written.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
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


def shifted(x: np.ndarray, ids: np.ndarray) -> np.ndarray:
    """Images `[n, 28, 28, 1]`: every image of `x` comes once per shift, of 10 times 10 pixels."""
    images = np.empty((len(ids), *x.shape[1:]), x.dtype)
    turns = ids // len(x) % SHIFTS**2
    for turn in np.unique(turns).tolist():
        rows = turns == turn
        shift = (turn // SHIFTS - SHIFTS // 2, turn % SHIFTS - SHIFTS // 2)
        images[rows] = np.roll(x[ids[rows] % len(x)], shift, axis=(1, 2))
    return images


class ShiftedScorer:
    """Makes the images that rows name, answers them, and says what that took.

    Args:
        model: A saved .keras file.
        images: An .npy file with those that are shifted.
    """

    def __init__(self, model: str, images: str) -> None:
        self._scorer = Scorer(model)
        self._images = np.load(images, mmap_mode="r")

    def __call__(self, batch: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        ids = batch["id"]
        answers = self._scorer({"id": ids, "image": shifted(self._images, ids)})
        usage = resource.getrusage(resource.RUSAGE_SELF)
        facts = {
            "pid": os.getpid(),
            "memory": memory(),
            "processor": usage.ru_utime + usage.ru_stime,
            "ended": time.time(),
        }
        return answers | {name: np.full(len(ids), value) for name, value in facts.items()}


def memory() -> float:
    """Resident MB of this process."""
    pages = int(pathlib.Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def by_one(model: str, images: str, count: int, folder: pathlib.Path) -> dict[str, np.ndarray]:
    scorer = ShiftedScorer(model, images)
    starts = range(0, count, BATCH)
    parts = [scorer({"id": np.arange(start, min(start + BATCH, count))}) for start in starts]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def by_ray(
    model: str, images: str, count: int, folder: pathlib.Path, kill: bool = False
) -> dict[str, np.ndarray]:
    import ray
    from pyarrow import parquet

    processes = len(os.sched_getaffinity(0))
    # Two more, which read and write and have little to do.
    ray.init(num_cpus=processes + 2, log_to_driver=False)
    output = folder / "answers"
    blocks = -(-count // ROWS_PER_BLOCK)
    scored = ray.data.range(count, override_num_blocks=blocks).map_batches(
        ShiftedScorer,
        fn_constructor_args=[model, images],
        batch_size=BATCH,
        compute=ray.data.ActorPoolStrategy(size=processes),
        num_cpus=1,
    )
    if kill:
        threading.Thread(target=kill_one, args=(output, blocks // 3), daemon=True).start()
    scored.write_parquet(str(output))
    table = parquet.read_table(output)
    ray.shutdown()
    return {name: np.array(table[name].to_pylist()) for name in table.column_names}


def kill_one(output: pathlib.Path, num_files: int) -> None:
    """Kills the process that answered the first block, once so many blocks are written."""
    from pyarrow import parquet

    while len(list(output.glob("*.parquet"))) < max(num_files, 1):
        time.sleep(0.2)
    first = min(output.glob("*.parquet"))
    os.kill(parquet.read_table(first, columns=["pid"])["pid"][0].as_py(), signal.SIGKILL)


def facts(rows: dict[str, np.ndarray]) -> dict[str, Any]:
    """Speed, memory and checksums of answered rows."""
    pids = {pid: rows["pid"] == pid for pid in np.unique(rows["pid"]).tolist()}
    # A process that took the place of another one starts later, and that is part of the price.
    firsts = sorted(rows["ended"][own].min() for own in pids.values())
    start = firsts[: len(os.sched_getaffinity(0))][-1] if len(pids) > 1 else firsts[0]
    timed = rows["ended"] > start
    seconds = rows["ended"].max() - start
    processor = sum(np.ptp(rows["processor"][own]) for own in pids.values())
    after_first = sum(
        int((rows["ended"][own] > rows["ended"][own].min()).sum()) for own in pids.values()
    )
    order = np.argsort(rows["id"], kind="stable")
    answers = [rows[name][order] for name in ("id", "label", "class", "accepted")]
    scores = [
        rows[name][order].astype(np.float32)
        for name in rows
        if rows[name].dtype.kind == "f" and name not in ("memory", "processor", "ended")
    ]
    last = {pid: rows["memory"][own][rows["ended"][own].argmax()] for pid, own in pids.items()}
    tenth = {}
    for pid, own in pids.items():
        by_time = np.argsort(rows["ended"][own])
        tenth[pid] = rows["memory"][own][by_time][own.sum() // 10]
    return {
        "rows": len(order),
        "different rows": len(np.unique(rows["id"])),
        "images / s": float(timed.sum() / seconds),
        "processor ms / image": float(1e3 * processor / max(after_first, 1)),
        "MB after a tenth": float(max(tenth.values())),
        "MB in the end": float(max(last.values())),
        "processes": len(pids),
        "checksum": f"{zlib.crc32(b''.join(part.tobytes() for part in answers)):08x}",
        "checksum of scores": f"{zlib.crc32(b''.join(part.tobytes() for part in scores)):08x}",
    }


def run(name: str, options: argparse.Namespace, images: str) -> dict[str, Any]:
    """One measurement in a process of its own."""
    words = [str(options.model), "--images", str(options.images), "--one", name, images]
    command = [sys.executable, "-m", __spec__.name, *words, *(["--kill"] if options.kill else [])]
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(answer.stdout.strip().splitlines()[-1])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=pathlib.Path, help="a saved .keras file")
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.model = options.model.resolve()
    if options.one:
        name, images = options.one
        with tempfile.TemporaryDirectory() as folder:
            arguments = str(options.model), images, options.images, pathlib.Path(folder)
            rows = by_one(*arguments) if name == "one" else by_ray(*arguments, options.kill)
        print(json.dumps(facts(rows)))
        return
    from tfgmvae import datasets

    found: dict[str, list[dict[str, Any]]] = {"one": [], "ray": []}
    with tempfile.NamedTemporaryFile(suffix=".npy") as file:
        np.save(file, np.round(255 * datasets.load("mnist").x_test).astype(np.uint8))
        file.flush()
        for _ in range(options.rounds):
            for name, results in found.items():
                results.append(run(name, options, file.name))
    rows = [
        {"engine": name, "images": options.images, "killed": options.kill, "rounds": len(results)}
        | {key: _median([result[key] for result in results]) for key in results[0]}
        for name, results in found.items()
    ]
    one, ray = rows
    for key in ("images / s", "processor ms / image"):
        ray[f"{key} of one"] = ray[key] / one[key]
    measure.keep(__file__, rows, ("engine", "images", "killed"))


def _median(values: list[Any]) -> Any:
    if isinstance(values[0], str):
        return values[0] if len(set(values)) == 1 else "differs"
    return statistics.median(values)


if __name__ == "__main__":
    main()
