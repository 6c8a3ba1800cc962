"""Predicts on a folder of many image files, killed once and resumed: rows, memory, speed.

python -m benchmarks.speed.folder mnist.keras --images 200000
"""

from __future__ import annotations

import argparse
import csv
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
from PIL import Image

from benchmarks.speed import measure
from tfgmvae import RejectingClassifier

_FILES_PER_FOLDER = 10_000


def write_images(folder: pathlib.Path, num: int, shape: tuple[int, int, int]) -> None:
    rng = np.random.default_rng(0)
    for i in range(num):
        parent = folder / f"{i // _FILES_PER_FOLDER:04}"
        if i % _FILES_PER_FOLDER == 0:
            parent.mkdir(parents=True)
        pixels = rng.integers(0, 256, shape, np.uint8)
        Image.fromarray(pixels.squeeze()).save(parent / f"{i:08}.png", compress_level=1)


def num_rows(folder: pathlib.Path) -> int:
    return sum(path.read_bytes().count(b"\n") for path in folder.glob(".labels-*.csv"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=pathlib.Path, help="a saved .keras file")
    parser.add_argument("--images", type=int, default=200_000)
    options = parser.parse_args()
    shape = RejectingClassifier.load(options.model).input_shape
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_images(folder / "images", options.images, shape)
        output = folder / "labels.csv"
        words = ["predict", str(options.model), str(folder / "images"), "--output", str(output)]
        command = [sys.executable, "-m", "tfgmvae", *words]
        started = time.perf_counter()
        first = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        while num_rows(folder) < options.images // 2:
            time.sleep(0.2)
        first.kill()
        first.wait()
        rows_at_kill = num_rows(folder) - 1
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds = time.perf_counter() - started
        with output.open(newline="") as file:
            names = [row["input"] for row in csv.DictReader(file)]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    row = {
        "images": options.images,
        "rows": len(names),
        "different rows": len(set(names)),
        "rows at the kill": rows_at_kill,
        "seconds": seconds,
        "images / s": options.images / seconds,
        "peak MB": peak,
    }
    measure.report(__file__, [row])


if __name__ == "__main__":
    main()
