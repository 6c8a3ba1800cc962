"""Answers image files, or images in Parquet files, with Ray Data, and writes the rows to Parquet.

    python examples/ray/score_images.py digits.keras photos answers
    python examples/ray/score_images.py digits.keras images.parquet answers --image pixels

With the variable RAY_ADDRESS the work is done by that cluster, whose machines all have to reach the
model and the images under the same names.
"""

from __future__ import annotations

import argparse
import pathlib

import ray

from tfgmvae.bulk import Scorer


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", help="a saved .keras file, or the folder of an export")
    parser.add_argument("images", help="a folder of image files, or a .parquet file")
    parser.add_argument("output", help="a folder for the answers")
    parser.add_argument("--image", default="bytes", help="column of a .parquet file with images")
    options = parser.parse_args()
    ray.init()
    if options.images.endswith(".parquet"):
        images = ray.data.read_parquet(options.images)
    else:
        # ray.data.read_images would end with the first file that is damaged.
        images = ray.data.read_binary_files(options.images, include_paths=True)
    # Reading takes a processor as well.
    workers = max(1, int(ray.cluster_resources()["CPU"]) - 1)
    answers = images.map_batches(
        Scorer,
        fn_constructor_args=[str(pathlib.Path(options.model).resolve())],
        fn_constructor_kwargs={"image": options.image},
        batch_size=256,
        compute=ray.data.ActorPoolStrategy(size=workers),
        num_cpus=1,
    )
    answers.write_parquet(options.output)


if __name__ == "__main__":
    main()
