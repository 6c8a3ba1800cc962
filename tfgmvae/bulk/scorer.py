"""A callable that any engine may send to its workers: a batch of images -> the rows of a table."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy.typing as npt

from tfgmvae.io.model_files import REFUSING, checked_export, checked_file
from tfgmvae.io.numbers import check_count

if TYPE_CHECKING:
    from tfgmvae.bulk.models import Answering
    from tfgmvae.classifier.refusing import RefusingModel

THREADS_VARIABLE = "OMP_NUM_THREADS"
"""What says in a worker how many processors are its share; Ray sets it."""


class Scorer:
    """Answers batches of images as tables, in whatever process it is called.

    It can be pickled, and small it stays: a path travels as a path, a classifier as the bytes of
    its file, and no graph of TensorFlow ever does. A process loads the model at its first batch and
    keeps it.

    An image that cannot be read costs no other image its answer: it has a row, too, whose `reason`
    is `"unreadable"`, and `why` says what is wrong with it.

    Args:
        model: The path of a `.keras` file; that of an export by `export_serving`, or the folder of
            its versions, of which the newest counts; or a calibrated classifier,
            `RejectingClassifier` or `RejectOption`. Paths have to lead to the same model in all
            processes.
        image: The column with the images. Default `"image"`.
        reclassify: Whether rejected images are searched for a label. Default `False`.
        threads: Of a process that this loads TensorFlow into. Default `None`: as many as the
            variable `OMP_NUM_THREADS` says, which Ray sets to the share of a worker; without it, as
            many as there are processors. Where TensorFlow runs already, its threads stay as they
            are.

    Raises:
        InvalidModelFileError: The file is damaged, or holds something else.
        NotCalibratedError: The classifier has no thresholds yet; of a file at the first batch.
        TypeError: Something else than a path or a classifier.
        ValueError: No such file or export, or `threads` below 1.

    Example:
        >>> import pickle
        >>> import numpy as np
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.bulk import Scorer
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> scorer = Scorer(classifier.set_thresholds(encoder=0.0, decoder=0.0))
        >>> scorer = pickle.loads(pickle.dumps(scorer))
        >>> rows = scorer({"image": np.zeros((2, 8, 8, 1), np.uint8), "id": np.array([7, 8])})
        >>> rows["id"].tolist(), rows["reason"].tolist()
        ([7, 8], ['both', 'both'])
    """

    def __init__(
        self,
        model: str | os.PathLike[str] | RefusingModel,
        *,
        image: str = "image",
        reclassify: bool = False,
        threads: int | None = None,
    ) -> None:
        if threads is not None:
            check_count("threads", threads)
        self._image = image
        self._reclassify = reclassify
        self._threads = threads
        self._source: Path | bytes | RefusingModel
        self._model: Answering | None = None
        if isinstance(model, str | os.PathLike):
            path = Path(model)
            self._source = checked_export(path) if path.is_dir() else checked_file(path, *REFUSING)
        else:
            from tfgmvae.bulk.models import checked_classifier

            self._source = checked_classifier(model)

    def __getstate__(self) -> dict[str, Any]:
        state = vars(self) | {"_model": None}
        if not isinstance(self._source, Path | bytes):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "model.keras"
                self._source.save(path)
                state["_source"] = path.read_bytes()
        return state

    def __call__(self, batch: Mapping[str, npt.NDArray[Any]]) -> dict[str, npt.NDArray[Any]]:
        """Answers the images of a batch.

        Args:
            batch: Columns of one length N, by name. A cell of that with the images is an array
                `[height, width, C]` or `[height, width]`, the bytes of an image file, or the path
                of one; so it may be an array `[N, height, width, C]`. Arrays are taken as by
                `RejectingClassifier.decide`, bytes and files as by
                `tfgmvae.folders.predict_folder`.

        Returns:
            All columns but the images, those of `Decision.columns`, and `why` an image was
            rejected, in words. An image that cannot be read has label and class -1, and NaN for its
            scores.

        Raises:
            ValueError: There is no such column, it holds no images, or a column is called like one
                of the answer.
            TypeError: Images of another type than the export takes.
        """
        if self._image not in batch:
            raise ValueError(
                f"Expected a column {self._image!r} with images. Received: {', '.join(batch)}"
            )
        cells = batch[self._image]
        if cells.dtype.kind in "fiub" and cells.ndim < 3:
            raise ValueError(
                f"Expected column {self._image!r} to hold images. "
                f"Received: an array of shape {cells.shape}"
            )
        answers = self._loaded().answers(cells, self._reclassify)
        rest = {name: column for name, column in batch.items() if name != self._image}
        taken = sorted(rest.keys() & answers.keys())
        if taken:
            raise ValueError(
                "Expected columns with other names than those of the answer. "
                f"Received: {', '.join(taken)}. Rename it, or leave it out"
            )
        return {**rest, **answers}

    def load(self) -> Scorer:
        """Loads the model now, so that the first batch does not wait for it.

        Returns:
            The scorer itself.

        Raises:
            NotCalibratedError: The classifier has no thresholds yet.
        """
        self._loaded()
        return self

    def _loaded(self) -> Answering:
        if self._model is None:
            from tfgmvae.bulk import models

            if isinstance(self._source, Path | bytes):
                models.use_threads(self._threads or _threads_of_worker())
            self._model = models.loaded(self._source)
        return self._model


def _threads_of_worker() -> int | None:
    """What the environment says, where it is a number."""
    text = os.environ.get(THREADS_VARIABLE, "")
    return int(text) if text.isdecimal() and int(text) else None
