"""Scores with several processes of Ray, and prints what came out as JSON.

    python ray_driver.py MODEL FOLDER      the folder holds photos/, pixels.npy and images.parquet

A process of its own: Ray leaves threads and sockets behind in one that it ran in.
"""

from __future__ import annotations

import json
import pathlib
import sys
from typing import Any

import ray

from benchmarks.speed.bulk import by_ray
from tfgmvae.bulk import Scorer
from tfgmvae.cli import main as command

PROCESSES = 2


def scored(images: Any, model: str) -> Any:
    return images.map_batches(
        Scorer,
        fn_constructor_args=[model],
        batch_size=32,
        compute=ray.data.ActorPoolStrategy(size=1),
        num_cpus=1,
    )


def as_lists(dataset: Any) -> dict[str, list[Any]]:
    columns = dataset.to_pandas().to_dict("list")
    return {name: list(values) for name, values in columns.items()}


def main() -> None:
    model, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    ray.init(num_cpus=PROCESSES + 2, log_to_driver=False)
    photos = str(folder / "photos")
    images = ray.data.read_images(photos, include_paths=True, mode="L")
    scored(images, model).write_parquet(str(folder / "answers"))
    table = ray.data.read_parquet(str(folder / "images.parquet"))
    results = {
        "images": as_lists(ray.data.read_parquet(str(folder / "answers"))),
        "parquet": as_lists(scored(table, model)),
    }
    by_ray(
        model,
        str(folder / "pixels.npy"),
        3000,
        folder / "shifted",
        processes=PROCESSES,
        killed=folder / "killed",
        batch=32,
        rows_per_block=100,
    )
    output = str(folder / "ray.csv")
    results["exit code"] = command(
        ["predict", model, photos, "--output", output, "--engine", "ray", "--reclassify"]
    )
    (folder / "results.json").write_text(json.dumps(results))


if __name__ == "__main__":
    main()
