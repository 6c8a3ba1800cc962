"""Apache Beam: a model handler for `RunInference`. Importing it loads Beam."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from apache_beam.ml.inference.base import ModelHandler

from tfgmvae.bulk.scorer import Scorer

Row = dict[str, Any]


class ScorerHandler(ModelHandler[Row, Row, Scorer]):  # type: ignore[misc, unused-ignore]
    """Answers rows with images inside a Beam pipeline.

    A row is a dictionary with an image in the column that the `Scorer` names: an array, the bytes
    of an image file, or the path of one. The answer is the row without its image and with the
    columns of `Scorer`, in plain Python values, as `WriteToParquet` and others take them.

    Args:
        scorer: What answers. Every worker process loads its model once.
        max_batch_size: Rows at a time. Default 256.

    Example:
        >>> import apache_beam as beam
        >>> from apache_beam.ml.inference.base import RunInference
        >>> from tfgmvae.bulk import Scorer
        >>> from tfgmvae.bulk.beam import ScorerHandler
        >>> handler = ScorerHandler(Scorer("digits.keras"))  # doctest: +SKIP
        >>> with beam.Pipeline() as pipeline:  # doctest: +SKIP
        ...     rows = pipeline | beam.Create([{"id": 1, "image": "photo.png"}])
        ...     rows | RunInference(handler) | beam.Map(print)
    """

    def __init__(self, scorer: Scorer, *, max_batch_size: int = 256) -> None:
        super().__init__(min_batch_size=1, max_batch_size=max_batch_size)
        self._scorer = scorer

    def load_model(self) -> Scorer:
        return self._scorer.load()

    def run_inference(
        self,
        batch: Sequence[Row],
        model: Scorer,
        inference_args: Mapping[str, Any] | None = None,
    ) -> Iterable[Row]:
        names = list(batch[0])
        other = next((row for row in batch if row.keys() != batch[0].keys()), None)
        if other is not None:
            raise ValueError(
                f"Expected rows with the columns {', '.join(names)}. Received: one with "
                f"{', '.join(other)}"
            )
        columns = {name: _column([row[name] for row in batch]) for name in names}
        answers = model(columns)
        values = (column.tolist() for column in answers.values())
        return [dict(zip(answers, row, strict=True)) for row in zip(*values, strict=True)]


def _column(cells: list[Any]) -> npt.NDArray[Any]:
    """One cell per row, whatever it is."""
    return np.fromiter(cells, object, len(cells))
