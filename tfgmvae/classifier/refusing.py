"""What all models that may refuse to answer share, however they find the class."""

from __future__ import annotations

import json
import os
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import keras
import numpy as np

from tfgmvae.calibration import thresholds
from tfgmvae.calibration.margins import margins
from tfgmvae.calibration.tradeoff import Tradeoff
from tfgmvae.classifier import about
from tfgmvae.decision import Decision
from tfgmvae.errors import NotCalibratedError
from tfgmvae.io import model_files, preset_files
from tfgmvae.io.atomic import replaced_when_complete
from tfgmvae.io.checks import OnInvalid
from tfgmvae.preparation import Preparation
from tfgmvae.scores.score import Score

_LARGEST_RATE_INSTEAD = 0.1
_Model = TypeVar("_Model", bound="RefusingModel")


class RefusingModel(keras.Model):
    """A model with thresholds on scores: how far it is from refusing, its files, its calibration.

    A subclass has `thresholds_`, `calibrate`, `decide` and `predict_proba`.

    Attributes:
        scores: The further scores, in their order.
        calibration_: How the thresholds were set, a dictionary, or `None`.
        num_classes: Number of classes K.
        input_shape: `(H, W, C)` of an image.
        preparation: The `Preparation` of images, which holds the names of the classes as well.
    """

    scores: tuple[Score, ...]
    calibration_: dict[str, Any] | None
    calibrate: Callable[..., Any]
    num_classes: int
    input_shape: tuple[int, int, int]
    preparation: Preparation

    @property
    def thresholds_(self) -> dict[str, np.ndarray]:
        """float32 `[K]` by the name of the score: largest accepted values; NaN where not set."""
        raise NotImplementedError

    @property
    def is_calibrated(self) -> bool:
        """Whether the thresholds are set."""
        return not any(np.isnan(values).any() for values in self.thresholds_.values())

    def decide(
        self,
        x: Any,
        batch_size: int | None = None,
        verbose: str | int = "auto",
        *,
        reclassify: bool = False,
        on_invalid: OnInvalid = "raise",
    ) -> Decision:
        """Decides on every image and says why."""
        raise NotImplementedError

    def check_reclassifies(self) -> None:
        """Raises a `ValueError` where there is no decoder to search for rejected images."""

    def predict_proba(
        self, x: Any, batch_size: int | None = None, verbose: str | int = "auto"
    ) -> np.ndarray:
        """Returns the probabilities of the classes, float32 `[N, K]`."""
        raise NotImplementedError

    def add_state(
        self, name: str, shape: tuple[int, ...], value: float = np.nan, dtype: str = "float32"
    ) -> Any:
        """Returns a new variable that files hold and no training changes, filled with a value."""
        return self.add_weight(
            name=name,
            shape=shape,
            initializer=keras.initializers.Constant(value),
            trainable=False,
            dtype=dtype,
            autocast=False,
        )

    def decision_function(
        self, x: Any, batch_size: int | None = None, verbose: str | int = "auto"
    ) -> np.ndarray:
        """Scores how far every image is from being rejected: at least 0 exactly where accepted.

        All scores that the classifier rejects by are on one scale in it, see
        `tfgmvae.calibration.margins.margins`. What tells images of the classes from others is
        measured by it.

        Args:
            x: As in `predict`.
            batch_size: As in `predict`.
            verbose: As in `predict`.

        Returns:
            float32 `[N]`, higher for more surely accepted.

        Raises:
            NotCalibratedError: The classifier has no thresholds yet.
            ValueError: A wrong shape, or NaN or infinity.

        Example:
            >>> import numpy as np
            >>> from tfgmvae import RejectingClassifier
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
            >>> x = np.ones((2, 8, 8, 1))
            >>> classifier.set_thresholds(0.0, 0.0).decision_function(x) >= 0
            array([False, False])
        """
        return self.margins(self.decide(x, batch_size, verbose))

    def margins(self, decision: Decision) -> np.ndarray:
        """Returns what `decision_function` does, float32 `[N]`, for a decision already made."""
        limits = self.thresholds_
        # A score that accepts everything does not say how near a rejection is.
        judging = {name: values for name, values in limits.items() if not np.isinf(values).all()}
        return margins(decision, judging or limits, self.calibration_)

    @property
    def tradeoff(self) -> Tradeoff | None:
        """What several false-reject rates buy, measured by the last calibration with labels."""
        fields = (self.calibration_ or {}).get("tradeoff")
        return fields and Tradeoff.from_dict(fields)

    def check_calibrated(self) -> None:
        """Raises a `NotCalibratedError` where the classifier has no thresholds yet."""
        if not self.is_calibrated:
            raise NotCalibratedError(
                "Expected a calibrated classifier. Received: one without thresholds. Call fit() "
                "with calibration_split > 0, calibrate(x, y) on held-out images, or "
                "set_thresholds()."
            )

    def save(self, filepath: str | os.PathLike[str], overwrite: bool = True, **kwargs: Any) -> None:
        """Saves the whole model, thresholds included, to one `.keras` file.

        The file appears under its name only once it is complete, so a good file that it replaces
        is never lost to a failure on the way.

        Args:
            filepath: A path that ends in `.keras`.
            overwrite: Whether an existing file may be replaced. Default `True`.
            **kwargs: As in `keras.Model.save`.

        Raises:
            ValueError: Another ending, a directory in the way, a missing folder, or an existing
                file with `overwrite=False`.
        """
        path = model_files.checked_output(filepath, overwrite)
        with replaced_when_complete(path) as unfinished:
            super().save(unfinished, **kwargs)

    @classmethod
    def load(cls: type[_Model], filepath: str | os.PathLike[str]) -> _Model:
        """Loads a saved classifier, like `keras.models.load_model` with clearer errors.

        Keras' function knows the class once `tfgmvae` has been imported.

        Args:
            filepath: A file written by `save`.

        Returns:
            The classifier, whose decisions are bit-identical to those of the saved one.

        Raises:
            InvalidModelFileError: The file is damaged, or holds something else.
            ValueError: There is no such file.

        Example:
            >>> import os, tempfile
            >>> from tfgmvae import RejectingClassifier
            >>> path = os.path.join(tempfile.mkdtemp(), "model.keras")
            >>> RejectingClassifier((8, 8, 1), 10, encoder="mlp").save(path)
            >>> RejectingClassifier.load(path).num_classes
            10
        """
        return keras.models.load_model(model_files.checked_file(filepath, cls.__name__))

    def save_preset(
        self,
        folder: str | os.PathLike[str],
        card: str | None = None,
        name: str | None = None,
    ) -> None:
        """Saves the classifier to be handed on: a small file, its hash, and a card beside it.

        The folder holds `model.keras`, which has no optimizer and is compressed, with weights in
        half precision where that loses nothing; `preset.json` with its sha256; and the card,
        `README.md`. `from_preset` reads it from disk, from a web server, or from the Hugging Face
        Hub. The files appear together once all are complete.

        Args:
            folder: Where to; made if it is missing. Other files in it stay.
            card: Markdown, such as `evaluation.Report.model_card()`. Default `None`: a card that
                says what the classifier is for and what was promised, and that nothing was
                measured.
            name: Title of that card. Default `None`: the name of the folder.

        Raises:
            NotCalibratedError: The classifier has no thresholds yet.
            ValueError: A file in the way, or a missing parent of the folder.

        Example:
            >>> import os, tempfile
            >>> from tfgmvae import RejectingClassifier
            >>> folder = os.path.join(tempfile.mkdtemp(), "digits")
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
            >>> classifier.set_thresholds(4.0, 9.0).save_preset(folder)
            >>> sorted(os.listdir(folder))
            ['README.md', 'model.keras', 'preset.json']
            >>> RejectingClassifier.from_preset(folder).num_classes
            10
        """
        self.check_calibrated()
        path = Path(folder)
        if path.exists() and not path.is_dir():
            raise ValueError(f"Expected a folder. Received: {str(path)!r}, which is a file")
        if not path.absolute().parent.is_dir():
            raise ValueError(
                f"Expected an existing folder to put it in. Received: {str(path.parent)!r}, which "
                "is none"
            )
        if card is None:
            card = about.card(about.about_model(self), name or path.absolute().name)
        with tempfile.TemporaryDirectory() as scratch:
            model = Path(scratch) / preset_files.MODEL_FILE
            self.save(model)
            preset_files.write(model, type(self).__name__, card, path)

    @classmethod
    def from_preset(cls: type[_Model], source: str | os.PathLike[str]) -> _Model:
        """Loads a classifier that was handed on, after checking that it came whole.

        Load only from places that you trust: the hash tells a damaged file, not a malicious one.

        Args:
            source: The name of a preset in the package, such as `"mnist-robust"`; a
                folder that `save_preset` wrote; a `.keras` file; the URL of such a folder on a web
                server; or `"hf://owner/name"` for a repository of the Hugging Face Hub, with the
                package huggingface_hub (`pip install 'tfgmvae[hub]'`). What comes from a URL is
                kept in `~/.cache/tfgmvae/presets`, or where `XDG_CACHE_HOME` says.

        Returns:
            The classifier, whose decisions are bit-identical to those of the saved one.

        Raises:
            InvalidModelFileError: The files are damaged or hold something else. Of a download,
                nothing is left then.
            ValueError: Nothing is there, or it cannot be fetched.
            ModuleNotFoundError: `"hf://"` without huggingface_hub.

        Example:
            >>> from tfgmvae import RejectingClassifier
            >>> RejectingClassifier.from_preset("mnist-robust").input_shape
            (28, 28, 1)
        """
        return cls.load(preset_files.find(source, cls.__name__))

    def save_own_variables(self, store: Any) -> None:
        super().save_own_variables(store)
        store["calibration"] = np.frombuffer(json.dumps(self.calibration_).encode(), np.uint8)

    def load_own_variables(self, store: Any) -> None:
        variables = {name: store[name] for name in store.keys()}
        text = bytes(np.asarray(variables.pop("calibration"), np.uint8))
        super().load_own_variables(variables)
        self.calibration_ = json.loads(text)


def load_refusing(filepath: str | os.PathLike[str]) -> Any:
    """Loads whatever a file holds that may refuse: a `RejectingClassifier` or a `RejectOption`.

    Args:
        filepath: A file written by `save` of one of them.

    Returns:
        The model.

    Raises:
        InvalidModelFileError: The file is damaged, or holds something else.
        ValueError: There is no such file.

    Example:
        >>> import os, tempfile
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.classifier.refusing import load_refusing
        >>> path = os.path.join(tempfile.mkdtemp(), "model.keras")
        >>> RejectingClassifier((8, 8, 1), 10, encoder="mlp").save(path)
        >>> type(load_refusing(path)).__name__
        'RejectingClassifier'
    """
    return keras.models.load_model(model_files.checked_file(filepath, *model_files.REFUSING))


def calibrate_trained(
    model: RefusingModel, data: Any, may_promise_less: bool, kept: str, **settings: Any
) -> None:
    """Calibrates at the end of `fit`, where a failure must not cost what was learnt.

    Args:
        model: To be calibrated.
        data: `(x, y)` or a Dataset.
        may_promise_less: Whether a larger false-reject rate is set, with a warning, where so many
            images are classified wrongly that the others cannot promise the asked one.
        kept: What is not lost where it fails, for the error.
        **settings: Of `calibrate`.

    Raises:
        ValueError: As `calibrate`.
    """
    x, y = data if isinstance(data, tuple) else (data, None)
    try:
        model.calibrate(x, y, **settings)
    except ValueError as refusal:
        rate = _rate_to_promise(model, x, y) if may_promise_less else 0.0
        if not settings["false_reject_rate"] < rate <= _LARGEST_RATE_INSTEAD:
            raise ValueError(
                f"{refusal} Only the calibration failed: {kept}. Call calibrate() with more images "
                "or another false_reject_rate."
            ) from refusal
        warnings.warn(
            f"{refusal} The thresholds are set for false_reject_rate={rate:.3g}, the smallest "
            "that the others can promise.",
            stacklevel=3,
        )
        model.calibrate(x, y, **settings | {"false_reject_rate": rate})


def _rate_to_promise(model: RefusingModel, x: np.ndarray, y: np.ndarray) -> float:
    """The smallest rate that the rightly classified of the held-out images can promise."""
    classes = model.predict_proba(x, verbose=0).argmax(axis=1)
    return thresholds.smallest_rate(int(np.sum((y < 0) | (classes == y))))
