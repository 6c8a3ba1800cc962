"""Half-precision weights whose thresholds are their own."""

from __future__ import annotations

from typing import Any

import numpy as np

from tfgmvae.classifier.classifier import RejectingClassifier


def round_to_half_precision(
    classifier: RejectingClassifier,
    x: Any,
    y: Any,
    calibration_data: tuple[Any, Any],
    verbose: str | int = "auto",
) -> RejectingClassifier:
    """Rounds the kernels of both networks to half precision, and sets the thresholds anew.

    A file that `save_preset` writes is then half as large and still holds every bit of the
    classifier. Rounding moves all scores a little, so the further scores are fitted again, and the
    thresholds calibrated again with the settings of the last calibration: they belong to the
    rounded weights. What was measured before is to be measured again.

    Args:
        classifier: A calibrated classifier.
        x: Training images, as in `RejectingClassifier.fit_scores`.
        y: Their labels.
        calibration_data: `(x, y)`, images that were not used in training, as in `calibrate`.
        verbose: As in `calibrate`.

    Returns:
        The classifier itself.

    Raises:
        NotCalibratedError: The classifier has no thresholds yet.
        ValueError: As `fit_scores` and `calibrate`. The classifier is as before then.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets
        >>> from tfgmvae.presets import round_to_half_precision
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> x, y = digits.x_train[:1000], digits.y_train[:1000]
        >>> held_out = digits.x_train[1000:], digits.y_train[1000:]
        >>> history = classifier.fit(x, y, epochs=2, verbose=0, calibration_data=held_out)
        >>> round_to_half_precision(classifier, x, y, held_out, verbose=0).is_calibrated
        True
    """
    classifier.check_calibrated()
    before, record = classifier.get_weights(), classifier.calibration_
    try:
        for network in (classifier.encoder, classifier.decoder):
            for variable in network.trainable_variables:
                # Vectors are a thousandth of the file.
                if len(variable.shape) > 1:
                    variable.assign(_rounded(np.asarray(variable)))
        classifier.fit_scores(x, y)
        classifier.calibrate(*calibration_data, verbose=verbose)
    except BaseException:
        classifier.set_weights(before)
        classifier.calibration_ = record
        raise
    return classifier


def _rounded(values: np.ndarray) -> np.ndarray:
    """The nearest values of half precision; what is beyond its range stays."""
    with np.errstate(over="ignore"):
        rounded = values.astype(np.float16).astype(values.dtype)
    return np.where(np.isfinite(rounded), rounded, values)
