"""Any classifier with a confidence threshold: what a `RejectingClassifier` is compared with."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from tfgmvae.decision import REJECT
from tfgmvae.io.checks import check_labels, checked_images
from tfgmvae.io.numbers import OPEN_SHARE, check
from tfgmvae.targets.answers import LOG_ODDS
from tfgmvae.targets.as_target import as_target
from tfgmvae.targets.target import Target


class ConfidenceThreshold(Target):
    """A classifier that rejects inputs for which its softmax is not sure enough.

    Attacks and reports take it like any other classifier.

    Args:
        model: A Keras classifier or a callable that gives logits.
        threshold: Smallest accepted probability of the largest class, between 0 and 1.
        x: Images `[N, H, W, C]` of the kind it will be used on; one is enough.

    Attributes:
        plain: The view of the model without the threshold.

    Raises:
        ValueError: A threshold outside 0..1.

    Example:
        >>> import numpy as np
        >>> import tensorflow as tf
        >>> from tfgmvae.evaluation import ConfidenceThreshold
        >>> x = np.array([[0.2], [0.9]], "float32")
        >>> model = ConfidenceThreshold(lambda x: tf.concat([-3 * x, 3 * x], 1), 0.9, x)
        >>> model.answers(x)[0]
        array([-1,  1])
    """

    knowing_attack: ClassVar[str | None] = "confident"

    def __init__(self, model: Any, threshold: float, x: npt.NDArray[np.float32]) -> None:
        check(OPEN_SHARE, threshold=threshold)
        plain = as_target(model, x)
        super().__init__(plain.logits, outputs=plain.outputs, warnings=plain.warnings)
        self.threshold = threshold
        self.plain = plain

    @property
    def smallest_log_odds(self) -> float:
        """The threshold on the scale of the log-odds."""
        return math.log(self.threshold / (1 - self.threshold))

    @property
    def limits(self) -> dict[str, float]:
        return {LOG_ODDS: self.smallest_log_odds}

    @classmethod
    def calibrated(
        cls, model: Any, x: Any, y: Any, false_reject_rate: float = 0.02
    ) -> ConfidenceThreshold:
        """Sets the threshold so that it rejects a share of correctly classified images.

        Args:
            model: A Keras classifier or a callable that gives logits.
            x: Images `[N, H, W, C]` in 0..1 that were not used to train it and will not be used to
                measure it.
            y: Their labels `[N]`.
            false_reject_rate: The share to reject. Default 0.02.

        Returns:
            A `ConfidenceThreshold`.

        Raises:
            ValueError: A rate outside 0..1, labels that do not fit, or no image that is classified
                correctly.
        """
        check(OPEN_SHARE, false_reject_rate=false_reject_rate)
        images = checked_images(x, (0.0, 1.0))
        target = as_target(model, images)
        labels = check_labels(y, target.num_classes(images), len(images), allow_unlabelled=False)
        right = target.answers(images)[1] == labels
        if not right.any():
            raise ValueError("Expected images that the model classifies correctly, at least one")
        smallest = np.quantile(target.largest_log_odds(images)[right], false_reject_rate)
        return cls(model, float(1 / (1 + np.exp(-smallest))), images)

    def answers(
        self, x: npt.NDArray[np.float32]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        classes = self.plain.answers(x)[1]
        sure = self.largest_log_odds(x) >= self.smallest_log_odds
        return np.where(sure, classes, REJECT), classes
