"""Tries images that were made on one classifier, or on several, on others."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import tensorflow as tf

from tfgmvae.attacks.registry import generate
from tfgmvae.attacks.result import AttackResult
from tfgmvae.io.checks import check_labels, checked_images
from tfgmvae.targets.answers import succeeds
from tfgmvae.targets.as_target import as_target
from tfgmvae.targets.target import Target


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


def transfer_from(
    sources: Sequence[Any],
    classifier: Any,
    x: Any,
    y: Any,
    eps: float,
    norm: float = math.inf,
    *,
    attack: str = "pgd",
    targeted: bool = False,
    value_range: tuple[float, float] = (0.0, 1.0),
    batch_size: int = 128,
    seed: int = 0,
    verbose: str | int = "auto",
    **options: Any,
) -> AttackResult:
    """Attacks a classifier with images made on others, and on their average.

    Args:
        sources: Classifiers of any kind that `generate` takes, one at least, with the classes of
            the attacked one. Of several their average is a further source: the mean of the logs of
            their probabilities.
        classifier: The attacked one.
        x: As in `generate`.
        y: As in `generate`.
        eps: As in `generate`.
        norm: As in `generate`.
        attack: What makes the images. Default `"pgd"`.
        targeted: As in `generate`.
        value_range: As in `generate`.
        batch_size: As in `generate`.
        seed: As in `generate`.
        verbose: As in `generate`.
        **options: The options of that attack.

    Returns:
        An `AttackResult` of the classifier: of every image the first that succeeds, in the order of
        the sources, the average last; else that of the first source.

    Raises:
        ValueError: No source, a source of other classes, or as from `generate`.
        TypeError: As from `generate`.
        NotCalibratedError: A `RejectingClassifier` or `RejectOption` without thresholds.

    Example:
        >>> import numpy as np
        >>> import tensorflow as tf
        >>> from tfgmvae import attacks
        >>> x, y = np.full((2, 1), 0.4, "float32"), np.zeros(2, int)
        >>> flat, steep = (lambda x, s=s: tf.concat([s * (6 - 10 * x), x], 1) for s in (1, 2))
        >>> attacks.transfer_from([flat], steep, x, y, eps=0.3, attack="fgsm").success
        array([ True,  True])
    """
    images = checked_images(x, value_range)
    target = as_target(classifier, images)
    seen = [as_target(source, images) for source in sources]
    expected = target.num_classes(images)
    found = [source.num_classes(images) for source in seen]
    if not found or set(found) != {expected}:
        raise ValueError(
            f"Expected one source or more, each with {expected} classes. "
            f"Received: sources with {found} classes"
        )
    if len(seen) > 1:
        seen.append(_average(tuple(seen)))
    tried = []
    for source in seen:
        made = generate(
            attack,
            source,
            images,
            y,
            eps,
            norm,
            targeted=targeted,
            value_range=value_range,
            batch_size=batch_size,
            seed=seed,
            verbose=verbose,
            **options,
        )
        tried.append(transfer(made, {"classifier": target}, y, targeted)["classifier"])
    chosen = np.argmax([result.success for result in tried], axis=0)  # [N]
    everyone = np.arange(len(chosen))
    kept = {
        name: np.stack([getattr(result, name) for result in tried])[chosen, everyone]
        for name in ("adversarial", "success", "distance", "labels", "misclassified")
    }
    return AttackResult(**kept, warnings=target.warnings)


def _average(targets: Sequence[Target]) -> Target:
    """A target whose logits are the mean of the logs of the probabilities of others."""

    def logits(x: tf.Tensor) -> tf.Tensor:
        return tf.add_n([tf.nn.log_softmax(target.logits(x)) for target in targets]) / len(targets)

    return Target(logits)
