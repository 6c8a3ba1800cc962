"""Scores with several processes of Ray, and prints what came out as JSON.

    python ray_driver.py MODEL FOLDER      the folder holds photos/, pixels.npy and images.parquet

A process of its own: Ray leaves threads and sockets behind in one that it ran in.
"""

from __future__ import annotations

import json
import os
import pathlib
import signal
import sys
import time
from typing import Any

import numpy as np
import ray

from tfgmvae.bulk import Scorer
from tfgmvae.cli import main as command

PROCESSES = 2


class PacedScorer(Scorer):
    """Notes who answers a batch, and takes its time, so that there is one to kill."""

    def __call__(self, batch: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        time.sleep(0.05)
        answers = super().__call__(batch)
        return answers | {"pid": np.full(len(answers["label"]), os.getpid())}


def scored(images: Any, scorer: type[Scorer], model: str, processes: int = 1) -> Any:
    return images.map_batches(
        scorer,
        fn_constructor_args=[model],
        batch_size=32,
        compute=ray.data.ActorPoolStrategy(size=processes),
        num_cpus=1,
    )


def as_lists(dataset: Any) -> dict[str, list[Any]]:
    columns = dataset.to_pandas().to_dict("list")
    return {name: list(values) for name, values in columns.items()}


def killed(model: str, pixels: np.ndarray) -> dict[str, Any]:
    """Kills the process that answered first, while most images wait for their answers."""
    images = ray.data.range(len(pixels), override_num_blocks=40)
    images = images.map_batches(lambda batch: batch | {"image": pixels[batch["id"]]})
    columns: dict[str, list[Any]] = {}
    victim = None
    answers = scored(images, PacedScorer, model, PROCESSES)
    for batch in answers.iter_batches(batch_size=None):
        for name, values in batch.items():
            columns.setdefault(name, []).extend(values.tolist())
        if victim is None:
            victim = columns["pid"][0]
            os.kill(victim, signal.SIGKILL)
    return {"victim": victim, "columns": columns}


def main() -> None:
    model, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    ray.init(num_cpus=PROCESSES + 2, log_to_driver=False)
    pixels = np.load(folder / "pixels.npy")
    photos = str(folder / "photos")
    images = ray.data.read_images(photos, include_paths=True, mode="L")
    scored(images, Scorer, model).write_parquet(str(folder / "answers"))
    table = ray.data.read_parquet(str(folder / "images.parquet"))
    results = {
        "images": as_lists(ray.data.read_parquet(str(folder / "answers"))),
        "parquet": as_lists(scored(table, Scorer, model)),
        "killed": killed(model, pixels),
    }
    output = str(folder / "ray.csv")
    results["exit code"] = command(
        ["predict", model, photos, "--output", output, "--engine", "ray", "--reclassify"]
    )
    (folder / "results.json").write_text(json.dumps(results))


if __name__ == "__main__":
    main()
