"""Any saved model that may refuse, with its images on one scale, 0 to 1."""

from __future__ import annotations

import dataclasses
import functools
import os
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.classifier.refusing import load_refusing
from tfgmvae.preparation import GREY, Preparation
from tfgmvae.reject_option.reject_option import RejectOption

Images = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]
"""An image of any size as a file holds it: uint8 `[h, w, 1]` or `[h, w, 3]`."""

_BYTES = 255.0


@dataclasses.dataclass(frozen=True, eq=False)
class ShownModel:
    """A model as the page shows it.

    Attributes:
        name: What it is called on the page.
        model: The calibrated model.

    Raises:
        NotCalibratedError: The model has no thresholds.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.demo.models import ShownModel
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> shown = ShownModel("digits", classifier.set_thresholds(5.0, 9.0))
        >>> shown.fitted(np.full((30, 40, 1), 255, np.uint8)).shape
        (1, 8, 8, 1)
    """

    name: str
    model: RejectingClassifier | RejectOption

    def __post_init__(self) -> None:
        self.model.check_calibrated()

    @property
    def input_shape(self) -> tuple[int, int, int]:
        """`(H, W, C)` of an image that the model takes."""
        return self.model.preparation.input_shape

    @functools.cached_property
    def _fitting(self) -> Preparation:
        own = self.model.preparation
        return own if own.resize is not None else Preparation(self.input_shape)

    @property
    def is_grey(self) -> bool:
        """Whether the model takes one channel."""
        return self.input_shape[-1] == GREY

    @property
    def value_range(self) -> tuple[float, float]:
        """The smallest and the largest value of an image on the scale of the model.

        A `RejectOption` has the scale of the images that it was fitted to; those of Keras' own
        networks are 0 to 255, 0 to 1 or -1 to 1.
        """
        low, high = map(float, self.model.trained_range)
        if np.isnan(high):
            return (0.0, _BYTES) if isinstance(self.model, RejectOption) else (0.0, 1.0)
        if low < 0:
            return (-1.0, 1.0) if low >= -1 and high <= 1 else (low, high)
        return (0.0, 1.0) if high <= 1 else (0.0, max(high, _BYTES))

    @property
    def summary(self) -> str:
        """Half a sentence: sizes, classes, and how many known images it was set to refuse."""
        height, width, _ = self.input_shape
        kind = "grey" if self.is_grey else "colour"
        parts = [f"{width}x{height} {kind}", f"{self.model.num_classes} classes"]
        rate = (self.model.calibration_ or {}).get("false_reject_rate")
        if rate is not None:
            parts.append(f"set to refuse {100 * rate:.3g} % of known images")
        return ", ".join(parts)

    def fitted(self, pixels: Pixels) -> Images:
        """Returns what the model makes of an image: float32 `[1, H, W, C]` in 0..1.

        For a model that resizes nothing, the image is fitted as with `resize="pad"`.

        Args:
            pixels: uint8 `[h, w, 1]` or `[h, w, 3]` of any size.

        Raises:
            ValueError: A number of channels that the model does not take.
        """
        unit = pixels.astype(np.float32) / np.float32(_BYTES)
        return np.asarray(self._fitting.fitted([unit]))

    def scaled(self, images: Images) -> Images:
        """Returns images in 0..1 on the scale of the model."""
        low, high = self.value_range
        return (low + (high - low) * images).astype(np.float32)

    def unit(self, images: Images) -> Images:
        """Returns images on the scale of the model in 0..1, for the eye."""
        low, high = self.value_range
        return np.clip((images - low) / (high - low), 0, 1).astype(np.float32)

    def class_name(self, label: int) -> str:
        """The name of a class, or its number where it has none."""
        names = self.model.class_names
        return str(label) if names is None else names[label]


def as_bytes(image: Images) -> Pixels:
    """Returns an image in 0..1 as uint8."""
    unit = np.asarray(image, np.float32)
    return np.round(np.clip(unit, 0, 1) * _BYTES).astype(np.uint8)


def load(filepath: str | os.PathLike[str]) -> ShownModel:
    """Loads a saved `RejectingClassifier` or `RejectOption`.

    Args:
        filepath: A `.keras` file.

    Raises:
        InvalidModelFileError: The file is damaged, or holds something else.
        NotCalibratedError: The model has no thresholds.
        ValueError: There is no such file.
    """
    return ShownModel(Path(filepath).name, load_refusing(filepath))
