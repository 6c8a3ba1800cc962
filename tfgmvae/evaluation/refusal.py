"""Whether a classifier refuses what is none of its classes; if not, what the likely cause is."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from tfgmvae import datasets
from tfgmvae.decision import FURTHER_REASONS, Decision, Reason
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.outcomes import TEST_IMAGES, Outcomes, count_outcomes
from tfgmvae.io.checks import check_images, check_labels, checked_images

if TYPE_CHECKING:
    from tfgmvae.classifier.classifier import RejectingClassifier

LARGEST_ACCEPTED = 0.05
"""The share of the inputs of no class from which on a classifier is warned of."""

_NUM_INPUTS = 1000
_MANY_ERRORS = 0.1
_FEW_IMAGES_PER_CLASS = 100
_STILL_FALLING = 0.03
_HALF = 0.5


@dataclasses.dataclass(frozen=True)
class RefusalCheck:
    """What becomes of images of the classes, where there are any, and of inputs of no class.

    Attributes:
        rows: Outcomes by the name of the inputs; of inputs of no class, accepted ones are wrong.
        warning: Which inputs are accepted too often and why, in a few sentences; `None` where none
            is.
    """

    rows: Mapping[str, Outcomes]
    warning: str | None

    @property
    def largest_accepted(self) -> float:
        """The largest share that is accepted, over all kinds of input of no class."""
        return max(found.error for name, found in self.rows.items() if name != TEST_IMAGES)

    def table(self) -> str:
        """Returns all shares as a table in Markdown."""
        header = ["inputs", "images", "right", "refused", "wrong"]
        cells = [
            [name, f"{found.num_inputs:,}", *(f"{share:.2%}" for share in found.shares.values())]
            for name, found in self.rows.items()
        ]
        return markdown_table(header, cells, num_text_columns=1)

    def to_dict(self) -> dict[str, Any]:
        """Returns all shares as numbers, strings, lists and dictionaries, ready for json."""
        rows = {
            name: {"num_images": found.num_inputs, **found.shares}
            for name, found in self.rows.items()
        }
        return {"rows": rows, "warning": self.warning}

    def __str__(self) -> str:
        """The table, and the warning."""
        return "\n\n".join(filter(None, (self.table(), self.warning)))


@dataclasses.dataclass(frozen=True)
class Training:
    """What is known about how a classifier was trained, to name a cause by.

    Attributes:
        num_images: Of how many images; `None` where that is not known.
        losses: The mean loss of every epoch, the last one last.
        made_for: The data set that the settings are made for, where it is another one.
    """

    num_images: int | None = None
    losses: tuple[float, ...] = ()
    made_for: str | None = None


def refusal_check(
    classifier: RejectingClassifier,
    x: Any,
    y: Any = None,
    *,
    no_class: Mapping[str, Any] | None = None,
    left_out: Mapping[str, Outcomes] | None = None,
    training: Training | None = None,
    seed: int = 0,
) -> RefusalCheck:
    """Asks a classifier about inputs of no class, and says why where it accepts too many.

    It is what `tfgmvae train` ends with: uniform noise, shuffled pixels and blurred images. Above
    `LARGEST_ACCEPTED` of any of them, there is a warning.

    Args:
        classifier: A calibrated `RejectingClassifier`.
        x: Images of the classes `[N, H, W, C]` in 0..1; the spoilt ones are made of them.
        y: int `[N]`, their labels, where these images were used neither to train nor to calibrate.
            Default `None`: they are not judged.
        no_class: Inputs of no class `[M, H, W, C]` by name. Default `None`: those named above, 1000
            of each at most.
        left_out: Outcomes of classes that were left out of another training, by name.
        training: What is known about the training.
        seed: Decides what is random. Default 0.

    Returns:
        A `RefusalCheck`.

    Raises:
        ValueError: Images or labels that do not fit.
        NotCalibratedError: The classifier has no thresholds.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets, evaluation
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> history = classifier.fit(digits.x_train, digits.y_train, epochs=20, verbose=0)
        >>> list(evaluation.refusal_check(classifier, digits.x_test, digits.y_test).rows)
        ['test images', 'uniform noise', 'shuffled pixels', 'blurred']
    """
    images = checked_images(x, (0.0, 1.0))
    others = small_selection(images, _NUM_INPUTS, seed) if no_class is None else no_class
    rows: dict[str, Outcomes] = {}
    class_error = None
    if y is not None:
        labels = check_labels(y, classifier.num_classes, len(images), allow_unlabelled=False)
        decision = classifier.decide(images, verbose=0)
        rows[TEST_IMAGES] = count_outcomes(decision.labels, labels)
        class_error = float(np.mean(decision.classes != labels))
    accepted: dict[str, Decision] = {}
    for name, inputs in others.items():
        decision = classifier.decide(check_images(inputs, classifier.input_shape, name), verbose=0)
        rows[name] = count_outcomes(decision.labels)
        if rows[name].error > LARGEST_ACCEPTED:
            accepted[name] = decision
    rows |= left_out or {}
    failing = [
        _failing(name, rows[name], accepted.get(name))
        for name in rows
        if name != TEST_IMAGES and rows[name].error > LARGEST_ACCEPTED
    ]
    warning = None
    if failing:
        causes = list(
            _causes(class_error, training or Training(), classifier.num_classes, accepted)
        )
        warning = " ".join([*failing, *causes])
    return RefusalCheck(rows, warning)


def small_selection(
    x: npt.NDArray[np.float32], num: int, seed: int = 0
) -> dict[str, npt.NDArray[np.float32]]:
    """Makes the few kinds of inputs of no class that every training ends with, `num` at most."""
    return {
        "uniform noise": datasets.uniform_noise(num, x.shape[1:], seed),
        "shuffled pixels": datasets.shuffled_pixels(x[:num], seed),
        "blurred": datasets.blurred(x[:num]),
    }


def _failing(name: str, outcomes: Outcomes, decision: Decision | None) -> str:
    sentence = f'{outcomes.error:.0%} of "{name}" are accepted'
    if decision is None:
        return f"{sentence}."
    further = "".join(
        f", the one on the score {name!r} {_refused_by(decision, bit):.0%}"
        for name, bit in zip(decision.further_names, FURTHER_REASONS, strict=False)
    )
    return (
        f"{sentence}: the threshold on the code refuses "
        f"{_refused_by(decision, Reason.ENCODER):.0%} of them, the one on the reconstruction error "
        f"{_refused_by(decision, Reason.DECODER):.0%}{further}."
    )


def _refused_by(decision: Decision, reason: int) -> float:
    return float(np.mean(decision.reason & reason != 0))


def _causes(
    class_error: float | None,
    training: Training,
    num_classes: int,
    accepted: Mapping[str, Decision],
) -> Iterator[str]:
    """What in the facts explains it, a sentence each; at least one."""
    found = False
    if class_error is not None and class_error > _MANY_ERRORS:
        found = True
        yield (
            f"The class is wrong for {class_error:.0%} of the test images before any is refused, "
            "so the networks have not learnt the classes: train for more epochs or on more images."
        )
    losses = training.losses
    if len(losses) > 1 and losses[-2] - losses[-1] > _STILL_FALLING * abs(losses[-2]):
        found = True
        yield (
            f"The loss still fell by {(losses[-2] - losses[-1]) / abs(losses[-2]):.0%} in the last "
            f"of {len(losses)} epochs: train for more."
        )
    if training.num_images is not None:
        per_class = training.num_images / num_classes
        if per_class < _FEW_IMAGES_PER_CLASS:
            found = True
            yield (
                f"There are {training.num_images:,} training images, {per_class:.0f} of a class, "
                "which is few: add images."
            )
    if training.made_for is not None:
        found = True
        yield (
            f"The settings are made for {training.made_for}, and settings do not carry over: "
            "leave the recipe off."
        )
    by_decoder = [_refused_by(decision, Reason.DECODER) for decision in accepted.values()]
    if by_decoder and not found:
        if any(decision.further_names for decision in accepted.values()):
            # Other scores have most of the budget, so these two thresholds are loose on purpose.
            yield (
                "To no score do such images look much less usual than images of the classes: train "
                "for more epochs or with a larger outlier_weight, or allow a larger "
                "false_reject_rate."
            )
        elif min(by_decoder) < _HALF:
            yield (
                "The decoder reproduces such images about as well as images of the classes, so its "
                "threshold is too loose for them: train for more epochs or with a smaller "
                "latent_dim, or allow a larger false_reject_rate."
            )
        else:
            yield (
                "The codes of such images lie among those of the classes: train with a larger "
                "outlier_weight, or allow a larger false_reject_rate."
            )
    elif not found:
        yield (
            "Images of a class that was never taught look like those that were: allow a larger "
            "false_reject_rate, or teach the class."
        )
