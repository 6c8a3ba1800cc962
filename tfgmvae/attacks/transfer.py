"""Tries images that were made on one classifier on others."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from tfgmvae.attacks.result import AttackResult
from tfgmvae.io.checks import check_labels
from tfgmvae.targets.answers import succeeds
from tfgmvae.targets.as_target import as_target


def transfer(
    made: AttackResult, classifiers: Mapping[str, Any], y: Any, targeted: bool = False
) -> dict[str, AttackResult]:
    """Tries the images of an attack on classifiers that it has not seen.

    Args:
        made: The result of any attack on another classifier.
        classifiers: Classifiers by name, of any kind that `generate` takes.
        y: Labels `[N]` of the images, or the goals of a targeted attack; -1 where no label is
            right.
        targeted: Whether `y` are goals. Default `False`.

    Returns:
        By name: the same images and distances, with the answers and the success on that classifier.

    Raises:
        ValueError: Labels that do not fit.
        NotCalibratedError: A `RejectingClassifier` without thresholds.

    Example:
        >>> import numpy as np
        >>> import tensorflow as tf
        >>> from tfgmvae import attacks
        >>> x, y = np.full((2, 1), 0.4, "float32"), np.zeros(2, int)
        >>> made = attacks.generate("fgsm", lambda x: tf.concat([6 - 10 * x, x], 1), x, y, eps=0.3)
        >>> others = {"steeper": lambda x: tf.concat([12 - 20 * x, x], 1)}
        >>> attacks.transfer(made, others, y)["steeper"].success
        array([ True,  True])
    """
    tried = {}
    for name, classifier in classifiers.items():
        target = as_target(classifier, made.adversarial)
        num_classes = target.num_classes(made.adversarial)
        wanted = check_labels(y, num_classes, len(made))
        labels, classes = target.answers(made.adversarial)
        tried[name] = dataclasses.replace(
            made,
            labels=labels,
            success=succeeds(labels, wanted, targeted),
            misclassified=succeeds(classes, wanted, targeted),
            warnings=target.warnings,
        )
    return tried
