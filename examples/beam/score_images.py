"""Answers image files in a Beam pipeline, and writes the rows to Parquet.

    python examples/beam/score_images.py digits.keras 'photos/*.png' answers

The pattern and the output may lie wherever Beam has a file system for; what else is given are
options of the pipeline, such as --runner=DataflowRunner.
"""

from __future__ import annotations

import argparse

import apache_beam as beam
import numpy as np
import pyarrow
from apache_beam.io import fileio
from apache_beam.io.parquetio import WriteToParquet
from apache_beam.ml.inference.base import RunInference
from apache_beam.options.pipeline_options import PipelineOptions

from tfgmvae.bulk import Scorer
from tfgmvae.bulk.beam import ScorerHandler


def row(file: fileio.ReadableFile) -> dict[str, object]:
    return {"file": file.metadata.path, "image": file.read()}


def schema(scorer: Scorer) -> pyarrow.Schema:
    no_rows = scorer({"file": np.array([], str), "image": np.empty(0, object)})
    return pyarrow.table(no_rows).schema


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", help="a saved .keras file, or the folder of an export")
    parser.add_argument("images", help="a pattern of names of image files")
    parser.add_argument("output", help="how the names of the Parquet files begin")
    options, of_pipeline = parser.parse_known_args()
    scorer = Scorer(options.model)
    with beam.Pipeline(options=PipelineOptions(of_pipeline)) as pipeline:
        files = pipeline | fileio.MatchFiles(options.images) | fileio.ReadMatches()
        answers = files | beam.Map(row) | RunInference(ScorerHandler(scorer))
        answers | WriteToParquet(options.output, schema(scorer), file_name_suffix=".parquet")


if __name__ == "__main__":
    main()
