"""A Keras callback that keeps the best epoch as a calibrated file."""

from __future__ import annotations

import os
import warnings
from typing import Any

import keras

from tfgmvae.calibration.calibrate import CalibrationSettings


class CalibratedCheckpoint(keras.callbacks.ModelCheckpoint):
    """Saves the classifier after an epoch, with thresholds: `ModelCheckpoint` saves it without.

    The classifier is calibrated after every epoch, and goes on training as if it had not been. An
    epoch after which the calibration fails, because too many images are still classified wrongly,
    is not saved, with a warning.

    Args:
        filepath: A path that ends in `.keras`; it may contain `{epoch}` and names of the logs.
        calibration_data: `(x, y)` or a Dataset, held out of training.
        monitor: What tells the best epoch. Default `"val_loss"`, which needs validation data.
        save_best_only: Whether only an epoch that is the best so far is saved. Default `True`.
        mode: `"min"`, `"max"` or `"auto"` (default), as in Keras.
        verbose: 0 (default) is silent.
        **settings: `false_reject_rate`, `method`, `per_class`, `encoder_share`, `max_error` and
            `confidence` of `RejectingClassifier.calibrate`.

    Raises:
        ValueError: Another ending, or a setting out of its range.

    Example:
        >>> import os, tempfile
        >>> from tfgmvae import CalibratedCheckpoint, RejectingClassifier, datasets
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> path = os.path.join(tempfile.mkdtemp(), "best.keras")
        >>> held_out = (digits.x_test, digits.y_test)
        >>> history = classifier.fit(
        ...     digits.x_train, digits.y_train, epochs=2, verbose=0, validation_split=0.1,
        ...     callbacks=[CalibratedCheckpoint(path, held_out)])
        >>> RejectingClassifier.load(path).is_calibrated
        True
    """

    def __init__(
        self,
        filepath: str | os.PathLike[str],
        calibration_data: Any,
        monitor: str = "val_loss",
        save_best_only: bool = True,
        mode: str = "auto",
        verbose: int = 0,
        **settings: Any,
    ) -> None:
        super().__init__(
            filepath, monitor=monitor, save_best_only=save_best_only, mode=mode, verbose=verbose
        )
        CalibrationSettings.starting_from(None, **settings)
        self.calibration_data = calibration_data
        self.settings = settings

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        data = self.calibration_data
        x, y = data if isinstance(data, tuple) else (data, None)
        weights, calibration = self.model.get_weights(), self.model.calibration_
        try:
            self.model.calibrate(x, y, **self.settings, verbose=0)
        except ValueError as refusal:
            warnings.warn(f"Epoch {epoch + 1} is not saved: {refusal}", stacklevel=2)
            return
        try:
            super().on_epoch_end(epoch, logs)
        finally:
            # The thresholds are among the weights.
            self.model.set_weights(weights)
            self.model.calibration_ = calibration
