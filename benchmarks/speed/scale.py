"""How `latent_search` scales: time, operations and peak memory over N, K, D and the decoder's size.

Each row is a process of its own, so that its peak memory is its own. The images are decoded codes
with noise, from a random dense decoder of 784 values.

    python -m benchmarks.speed.scale
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import subprocess
import sys
import time
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np

from benchmarks.speed import measure

BASE = {"items": 10_000, "components": 10, "latent_dim": 10, "width": 512}
CHANGES: list[dict[str, int]] = [
    {"items": 1_000},
    {"items": 10_000},
    {"items": 100_000},
    {"components": 2},
    {"components": 50},
    {"latent_dim": 2},
    {"latent_dim": 32},
    {"width": 128},
    {"width": 2048},
]


def run(items: int, components: int, latent_dim: int, width: int) -> dict[str, Any]:
    """One search; memory is counted from just before it, with the input already there."""
    import keras

    from tfgmvae import _core
    from tfgmvae.ops.native import decoder_program

    keras.utils.set_random_seed(0)
    layers = [keras.layers.Dense(width // 2, "relu"), keras.layers.Dense(width, "relu")]
    decoder = keras.Sequential(
        [keras.Input([latent_dim]), *layers, keras.layers.Dense(784, "sigmoid")]
    )
    program = decoder_program.from_decoder(decoder)
    rng = np.random.default_rng(0)
    means = 4 * rng.normal(size=[components, latent_dim]).astype(np.float32)
    spread = rng.normal(size=[components, 5_000 // components, latent_dim])
    codebook = (means[:, None] + spread).reshape(-1, latent_dim).astype(np.float32)
    codes = means[rng.integers(components, size=items)]
    codes = codes + rng.normal(size=codes.shape).astype(np.float32)
    x = np.empty([items, 784], np.float32)
    for first in range(0, items, 1000):
        part = decoder(codes[first : first + 1000]).numpy()
        x[first : first + 1000] = part + 0.1 * rng.normal(size=part.shape)
    images = decoder(codebook).numpy()
    ones = np.ones(components, np.float32)
    fixed = [program.layer_table, program.weights.numpy(), means, ones, 9 * ones, codebook, images]
    _core.latent_search(x[:100], *fixed)

    pathlib.Path("/proc/self/clear_refs").write_text("5")
    before = _memory("VmRSS")
    operations = _core.description()["product_operations"]
    start = time.perf_counter()
    result = _core.latent_search(x, *fixed)
    seconds = time.perf_counter() - start
    output = sum(field.nbytes for field in result)
    operations = _core.description()["product_operations"] - operations
    return {
        "items": items,
        "K": components,
        "D": latent_dim,
        "decoder weights": int(program.weights.shape[0]),
        "seconds": seconds,
        "milliseconds per item": 1e3 * seconds / items,
        "MFLOP per item": operations / items / 1e6,
        "GFLOP/s": operations / seconds / 1e9,
        "input MB": x.nbytes / 2**20,
        "output MB": output / 2**20,
        "peak above input and output MB": _memory("VmHWM") - before - output / 2**20,
    }


def _memory(field: str) -> float:
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(field + ":"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(run(**json.loads(options.one))))
        return
    peaks = [measure.sgemm_peak()]
    rows = []
    for change in CHANGES:
        command = [sys.executable, "-m", __spec__.name, "--one", json.dumps(BASE | change)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        rows.append(json.loads(answer.stdout.strip().splitlines()[-1]))
        # A processor that was idle takes a while to reach its speed, hence one after every row.
        peaks.append(measure.sgemm_peak())
    for row in rows:
        row["of sgemm peak"] = row["GFLOP/s"] / max(peaks)
    measure.report(__file__, rows, sgemm_peak_gflops=max(peaks))


if __name__ == "__main__":
    main()
