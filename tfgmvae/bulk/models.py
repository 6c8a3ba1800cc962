"""What answers in a worker: a saved classifier, or an export in plain TensorFlow."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tfgmvae.bulk.cells import pixels_of
from tfgmvae.calibration.budget import PUBLISHED
from tfgmvae.classifier.refusing import RefusingModel, load_refusing
from tfgmvae.decision import UNREADABLE, Decision, ReclassifyResult, decision_with
from tfgmvae.errors import ImageFileError
from tfgmvae.io.batches import BATCH_SIZE, slices
from tfgmvae.io.model_files import METADATA_FILE
from tfgmvae.io.raw_images import misfit
from tfgmvae.preparation import COLOUR, GREY, LARGEST_PART, Preparation

Columns = dict[str, npt.NDArray[Any]]
Pixels = npt.NDArray[Any]


class Answering:
    """A model that answers columns of images, whatever a cell holds.

    Args:
        preparation: Says which images it can answer.
    """

    def __init__(self, preparation: Preparation) -> None:
        self._preparation = preparation

    def answers(self, cells: Sequence[Any] | npt.NDArray[Any], reclassify: bool) -> Columns:
        """Answers images as the columns of a table.

        Photos are decided on a few at a time, because whole they take much memory.

        Args:
            cells: N arrays, bytes of files or paths, see `tfgmvae.bulk.cells.pixels_of`.
            reclassify: Whether rejected images are searched for a label.

        Returns:
            The columns of `Decision` and `why`, each of length N.
        """
        reasons: dict[int, str] = {}
        answered: list[int] = []
        images: list[Pixels] = []
        parts: list[Columns] = []
        size = 0

        def decide() -> None:
            parts.append(_columns(self.decide(images, reclassify)))
            images.clear()

        for row, cell in enumerate(cells):
            try:
                pixels = self._checked(pixels_of(cell, f"image {row}"), row)
            except ImageFileError as error:
                reasons[row] = error.reason
                continue
            # Bytes and numbers are on scales of their own.
            if images and pixels.dtype != images[0].dtype:
                decide()
            answered.append(row)
            images.append(pixels)
            size += pixels.size
            if size >= LARGEST_PART:
                decide()
                size = 0
        if images or not parts:
            decide()
        found = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
        return _with_unreadable(found, answered, reasons) if reasons else found

    def decide(self, images: Sequence[Pixels], reclassify: bool) -> Decision:
        """Decides on images `[h, w, c]` of one type, and of any sizes that fit."""
        raise NotImplementedError

    def _checked(self, pixels: Pixels, row: int) -> Pixels:
        problem = self._problem(pixels.shape)
        if problem:
            raise ImageFileError(problem[0], f"image {row}", problem[1])
        return pixels

    def _problem(self, shape: tuple[int, ...]) -> tuple[str, str] | None:
        return misfit(shape, self._preparation)


class Model(Answering):
    """A classifier with all of this library.

    Args:
        classifier: Calibrated.
    """

    def __init__(self, classifier: RefusingModel) -> None:
        super().__init__(classifier.preparation)
        self._classifier = classifier

    def decide(self, images: Sequence[Pixels], reclassify: bool) -> Decision:
        given = _stacked(images, self._preparation.input_shape)
        return self._classifier.decide(given, verbose=0, reclassify=reclassify, on_invalid="reject")


class Export(Answering):
    """An export by `export_serving`, in plain TensorFlow.

    Args:
        folder: Of one version.
    """

    def __init__(self, folder: Path) -> None:
        facts = json.loads((folder / "assets" / METADATA_FILE).read_text("utf-8"))
        # The variables live as long as the module.
        self._module = tf.saved_model.load(str(folder))
        self._serve = self._module.signatures["serving_default"]
        self._takes_bytes = facts["input_dtype"] == "uint8"
        self._scales_bytes = facts.get("scales_bytes")
        self._class_names = facts["class_names"] and tuple(facts["class_names"])
        self._further = tuple(facts["further_thresholds"])
        resize = facts["resize"]
        if self._takes_bytes:
            _, arguments = self._serve.structured_input_signature
            resize = resize if arguments["x"].shape[1] is None else None
        super().__init__(Preparation(facts["input_shape"], resize, class_names=self._class_names))

    def decide(self, images: Sequence[Pixels], reclassify: bool) -> Decision:
        # Sizes that differ are one request each.
        if len({image.shape for image in images}) > 1 and self._takes_bytes:
            return _joined([self.decide([image], reclassify) for image in images])
        x = self._request(images)
        if not len(x):
            one = self._decide(np.zeros((1, *self._preparation.input_shape), x.dtype), reclassify)
            return _joined([one], slice(0))
        return _joined([self._decide(x[part], reclassify) for part in slices(len(x), BATCH_SIZE)])

    def _decide(self, x: Pixels, reclassify: bool) -> Decision:
        answers = {name: part.numpy() for name, part in self._serve(x=tf.constant(x)).items()}
        named = {"labels": answers["label"], "classes": answers["class"]}
        # A RejectOption has neither of the published scores.
        scores: dict[str, Any] = dict.fromkeys(PUBLISHED)
        scores |= {name: answers[name] for name in answers if name in (*scores, *self._further)}
        decision = decision_with(self._further)(
            **named,
            accepted=answers["accepted"],
            reason=answers["reason"],
            **scores,
            class_names=self._class_names,
        )
        if not reclassify:
            return decision
        return decision.after_search(lambda rejected: self._searched(x[rejected]))

    def _searched(self, x: Pixels) -> ReclassifyResult:
        found = self._module.signatures["reclassify"](x=tf.constant(x))
        named = {name: part.numpy() for name, part in found.items()}
        return ReclassifyResult(labels=named.pop("label"), classes=named.pop("class"), **named)

    def _request(self, images: Sequence[Pixels]) -> Pixels:
        """The images as the signature takes them."""
        if images:
            self._check_type(images)
        if self._takes_bytes:
            own = self._preparation.input_shape[-1]
            full = [image.repeat(own // image.shape[-1], axis=-1) for image in images]
            return _stacked(full, self._preparation.input_shape, np.uint8)
        given = _stacked(images, self._preparation.input_shape)
        return self._preparation.fitted(given, bool(self._scales_bytes))

    def _check_type(self, images: Sequence[Pixels]) -> None:
        is_right = (images[0].dtype == np.uint8) == self._takes_bytes
        if not is_right and (self._takes_bytes or self._scales_bytes is None):
            raise TypeError(
                f"Expected images of {'uint8' if self._takes_bytes else 'float32'}, as the export "
                f"takes them. Received: {images[0].dtype}. Export the model again with "
                f"input_dtype='{'float32' if self._takes_bytes else 'uint8'}'"
            )

    def _problem(self, shape: tuple[int, ...]) -> tuple[str, str] | None:
        if self._takes_bytes and (shape[-1], self._preparation.input_shape[-1]) == (COLOUR, GREY):
            return "unsupported", f"has {COLOUR} channels, where the export takes {GREY}"
        return super()._problem(shape)


def loaded(source: Path | bytes | RefusingModel) -> Answering:
    """Loads what a `Scorer` was made from.

    Args:
        source: The path of a file or of a version of an export, the bytes of a file, or a
            calibrated classifier.

    Raises:
        NotCalibratedError: The classifier of a file has no thresholds yet.
    """
    if isinstance(source, bytes):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "model.keras"
            file.write_bytes(source)
            return loaded(file)
    if not isinstance(source, Path):
        return Model(source)
    if source.is_dir():
        return Export(source)
    return Model(checked_classifier(load_refusing(source)))


def checked_classifier(model: Any) -> RefusingModel:
    """Returns a calibrated classifier, or raises.

    Raises:
        NotCalibratedError: The classifier has no thresholds yet.
        TypeError: Something else than a classifier.
    """
    if not isinstance(model, RefusingModel):
        raise TypeError(
            "Expected model to be a path, a RejectingClassifier or a RejectOption. "
            f"Received: {type(model).__name__}"
        )
    model.check_calibrated()
    return model


def use_threads(number: int | None) -> None:
    """Gives TensorFlow a number of threads, where it has not started with another one.

    Args:
        number: How many, or `None` for as many as there are processors.
    """
    if number is None:
        return
    try:
        tf.config.threading.set_intra_op_parallelism_threads(number)
        tf.config.threading.set_inter_op_parallelism_threads(number)
    except RuntimeError:
        # It runs already, and then nothing changes the number.
        return


def _stacked(images: Sequence[Pixels], shape: tuple[int, int, int], dtype: Any = np.float32) -> Any:
    """One array where all images are of one kind, which is faster; else the list."""
    if not images:
        return np.zeros((0, *shape), dtype)
    same = len({image.shape for image in images}) == 1
    return np.stack(images) if same else list(images)


def _columns(decision: Decision) -> Columns:
    return decision.columns() | {"why": decision.why}


def _joined(decisions: Sequence[Decision], part: slice = slice(None)) -> Decision:
    """Joins decisions that follow each other."""
    whole: dict[str, Any] = {
        name: first
        if first is None or name == "class_names"
        else np.concatenate([vars(decision)[name][part] for decision in decisions])
        for name, first in vars(decisions[0]).items()
    }
    return type(decisions[0])(**whole)


def _with_unreadable(
    found: Columns, answered: Sequence[int], reasons: Mapping[int, str]
) -> Columns:
    """Puts the rows of images that cannot be read between the others."""
    number = len(answered) + len(reasons)
    whole = {}
    for name, values in found.items():
        if values.dtype.kind == "U":
            blank: Any = {"reason": UNREADABLE}.get(name, "")
            column: npt.NDArray[Any] = np.full(number, blank, object)
        else:
            blank = {"f": np.nan, "b": False}.get(values.dtype.kind, -1)
            column = np.full(number, blank, values.dtype)
        column[list(answered)] = values
        if name == "why":
            column[list(reasons)] = list(reasons.values())
        whole[name] = column.astype(str) if values.dtype.kind == "U" else column
    return whole
