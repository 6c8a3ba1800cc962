"""Weights in half precision, or in less of it, for small files."""

from __future__ import annotations

from typing import Any

import numpy as np

from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.io.numbers import check_count

MOST_BITS = 11
"""Significant bits of a number in half precision, the leading one included."""


def round_weights(
    classifier: RejectingClassifier,
    significant_bits: int = MOST_BITS,
    of_largest: int | None = None,
) -> RejectingClassifier:
    """Rounds the kernels of both networks to half precision, and leaves everything else.

    A file that `save_preset` writes is then less than half as large and still holds every bit of
    the classifier. Rounding moves all scores a little, and the thresholds stay: count how many
    decisions that changes, or take `round_to_half_precision`.

    Args:
        classifier: Any classifier.
        significant_bits: How many leading bits of every weight are kept, from 1 to 11. Default 11,
            all that half precision holds; the zeros behind fewer take little room.
        of_largest: The same for the largest kernel, which makes most of the file. Default `None`:
            as many.

    Returns:
        The classifier itself.

    Raises:
        ValueError: Another number of bits.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.presets import round_weights
        >>> classifier = round_weights(RejectingClassifier((8, 8, 1), 10, encoder="mlp"), 8)
        >>> mantissas, _ = np.frexp(classifier.decoder.get_weights()[0])
        >>> bool((mantissas * 2**8 % 1 == 0).all())
        True
    """
    largest_bits = significant_bits if of_largest is None else of_largest
    for name, bits in (("significant_bits", significant_bits), ("of_largest", largest_bits)):
        check_count(name, bits)
        if bits > MOST_BITS:
            raise ValueError(f"Expected {name} of at most {MOST_BITS}. Received: {bits}")
    # Vectors are a thousandth of the file.
    kernels = [
        variable
        for network in (classifier.encoder, classifier.decoder)
        for variable in network.trainable_variables
        if len(variable.shape) > 1
    ]
    largest = max(int(np.prod(kernel.shape)) for kernel in kernels)
    for kernel in kernels:
        bits = largest_bits if int(np.prod(kernel.shape)) == largest else significant_bits
        kernel.assign(_rounded(np.asarray(kernel), bits))
    return classifier


def round_to_half_precision(
    classifier: RejectingClassifier,
    x: Any,
    y: Any,
    calibration_data: tuple[Any, Any],
    verbose: str | int = "auto",
) -> RejectingClassifier:
    """Rounds the kernels of both networks to half precision, and sets the thresholds anew.

    Rounding moves all scores a little, see `round_weights`, so the further scores are fitted again,
    and the thresholds calibrated again with the settings of the last calibration: they belong to
    the rounded weights. What was measured before is to be measured again.

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
        round_weights(classifier)
        classifier.fit_scores(x, y)
        classifier.calibrate(*calibration_data, verbose=verbose)
    except BaseException:
        classifier.set_weights(before)
        classifier.calibration_ = record
        raise
    return classifier


def _rounded(values: np.ndarray, significant_bits: int) -> np.ndarray:
    """The nearest values of half precision with so many bits; what is beyond its range stays."""
    mantissas, exponents = np.frexp(values)
    steps = 2.0**significant_bits
    few = np.ldexp(np.round(mantissas * steps) / steps, exponents)
    with np.errstate(over="ignore"):
        rounded = few.astype(np.float16).astype(values.dtype)
    return np.where(np.isfinite(rounded), rounded, values)
