"""The model without what its defaults add; importing this loads neither TensorFlow nor Keras."""

from __future__ import annotations

from typing import Any

PLAIN_MODEL: dict[str, Any] = {
    "augmentation": None,
    "posterior_stddev": 1.0,
    "contrast_weight": 0.0,
    "outlier_weight": 0.0,
    "normalize_contrast": False,
    "turned_outliers": False,
}
"""Arguments of `GaussianMixtureVAE` that leave out what its defaults add to the published method.

What remains of it is the cross-entropy of the labels, which `classification_weight=0` leaves out.
They were the defaults, so a saved model that names none of them has these.
"""
