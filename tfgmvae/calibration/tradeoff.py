"""What a budget of false rejects buys: how many images it refuses, and which errors that spares."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from tfgmvae.calibration.budget import rate_of_rest
from tfgmvae.calibration.thresholds import fitted_thresholds, samples_needed

BUDGETS = (0.01, 0.02, 0.05, 0.1, 0.2)
"""The false-reject rates that are looked at besides the one that was asked for."""

_NUM_FOLDS = 10


@dataclasses.dataclass(frozen=True)
class Budget:
    """What one false-reject rate does to images that are new to the thresholds.

    Attributes:
        false_reject_rate: The budget.
        is_promised: Whether there are enough images to promise it.
        false_rejects: Share of the rightly classified images that is refused.
        refused: Share of all images that is refused.
        error_among_answered: Share of the answered images whose label is wrong; `None` where none
            is answered.
    """

    false_reject_rate: float
    is_promised: bool
    false_rejects: float
    refused: float
    error_among_answered: float | None


@dataclasses.dataclass(frozen=True)
class Tradeoff:
    """What several false-reject rates do, measured on the labelled images of a calibration.

    Attributes:
        num_labelled: Number of images that it is measured on.
        class_error: Share of them whose class is wrong before anything is refused.
        chosen: The false-reject rate that was asked for.
        budgets: One `Budget` for each rate, from the smallest on.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.tradeoff import measured
        >>> generator = np.random.default_rng(0)
        >>> labels = (generator.random(2000) < 0.1).astype(int)  # one in ten is wrong
        >>> scores = {"distance": generator.normal(3 * labels, 1)}
        >>> found = measured(scores, (1.0,), np.zeros(2000, int), labels, 1, 0.02, False)
        >>> print(found.table())
        budget  falsely refused  refused  wrong among answered
           1 %            0.9 %    7.6 %                 4.1 %
           2 %            2.0 %    9.8 %                 2.8 % <
           5 %            4.9 %   13.7 %                 1.4 %
          10 %            9.9 %   18.6 %                 0.9 %
          20 %           19.7 %   28.1 %                 0.0 %
        >>> found.sentence()
        'Before refusal 10.5 % are wrong, more than the budget of 2 %; a budget of 1 % halves ...'
    """

    num_labelled: int
    class_error: float
    chosen: float
    budgets: tuple[Budget, ...]

    def to_dict(self) -> dict[str, Any]:
        """Returns it as JSON holds it."""
        fields = dataclasses.asdict(self)
        return fields | {"budgets": list(fields["budgets"])}

    @classmethod
    def from_dict(cls, fields: Mapping[str, Any]) -> Tradeoff:
        """Returns what `to_dict` was made from."""
        budgets = tuple(Budget(**budget) for budget in fields["budgets"])
        return cls(**{**fields, "budgets": budgets})

    def table(self) -> str:
        """Returns one line for every budget, in percent; `<` marks the one that was asked for."""
        lines = ["budget  falsely refused  refused  wrong among answered"]
        for budget in self.budgets:
            wrong = budget.error_among_answered
            columns = (
                _percent(budget.false_reject_rate).rjust(6),
                f"{100 * budget.false_rejects:.1f} %".rjust(15),
                f"{100 * budget.refused:.1f} %".rjust(7),
                ("none answered" if wrong is None else f"{100 * wrong:.1f} %").rjust(20),
            )
            mark = " <" if budget.false_reject_rate == self.chosen else ""
            note = "" if budget.is_promised else "  too few images to promise it"
            lines.append("  ".join(columns) + mark + note)
        return "\n".join(lines)

    def halving(self) -> Budget | None:
        """Returns the smallest budget that halves the error among answered images, if one does."""
        return next(
            (
                budget
                for budget in self.budgets
                if budget.error_among_answered is not None
                and budget.error_among_answered <= self.class_error / 2
            ),
            None,
        )

    def sentence(self) -> str | None:
        """Says which budget halves the error; `None` where fewer are wrong than it refuses."""
        if self.class_error <= self.chosen:
            return None
        start = (
            f"Before refusal {100 * self.class_error:.1f} % are wrong, more than the budget of "
            f"{_percent(self.chosen)}; "
        )
        halving = self.halving()
        if halving is None:
            largest = _percent(self.budgets[-1].false_reject_rate)
            return f"{start}no budget up to {largest} halves the error among answered images."
        return (
            f"{start}a budget of {_percent(halving.false_reject_rate)} halves the error among "
            f"answered images."
        )


def measured(
    scores: Mapping[str, np.ndarray],
    shares: Sequence[float],
    classes: np.ndarray,
    labels: np.ndarray,
    num_classes: int,
    false_reject_rate: float,
    per_class: bool,
    is_stable: np.ndarray | None = None,
) -> Tradeoff | None:
    """Measures what false-reject rates do, every image judged by thresholds of the others.

    Thresholds that were set from an image suit it better than a new one, so the images are parted
    into ten folds and each is judged by thresholds that are set, as those of the calibration are,
    from the rightly classified images of the other nine. These are a little looser than the ones
    that are kept where there are barely enough images.

    Args:
        scores: Values `[N]` of clean held-out images by the score's name; larger is further out.
        shares: `[S]`, each score's share of the rejections.
        classes: int64 `[N]`, the predicted classes.
        labels: int64 `[N]`, -1 where it is not known: these set thresholds, but are not counted.
        num_classes: Number of classes K.
        false_reject_rate: The rate that was asked for; the others are `BUDGETS`.
        per_class: Whether every class has thresholds of its own.
        is_stable: bool `[N]`, `False` for images that a rule refuses which is not set here; they
            count first. Default `None`: there are none.

    Returns:
        `Tradeoff`, or `None` where no image has a label.
    """
    is_labelled = labels >= 0
    if not is_labelled.any():
        return None
    values = np.stack([np.asarray(column) for column in scores.values()])  # [S, N]
    is_usable = ~is_labelled | (labels == classes)
    stable = np.ones(len(classes), bool) if is_stable is None else is_stable
    num_refused = int(np.sum(is_usable & ~stable))
    num_usable = np.bincount(classes[is_usable], minlength=num_classes)  # [K]
    smallest = num_usable.min() if per_class else num_usable.sum()
    # Dealt out class by class, so that every fold leaves images of every class.
    places = np.empty(len(classes), np.int64)
    order = np.lexsort((np.random.default_rng(0).random(len(classes)), is_usable, classes))
    places[order] = np.arange(len(classes)) % _NUM_FOLDS
    is_right = is_labelled & (labels == classes)
    budgets = []
    for rate in sorted({*BUDGETS, false_reject_rate}):
        is_refused = np.zeros(len(classes), bool)
        for fold in range(_NUM_FOLDS):
            judged, fitted = places == fold, (places != fold) & is_usable & stable
            unstable = int(np.sum((places != fold) & is_usable & ~stable))
            # Where nothing is left, the scores refuse nothing that lies within what was seen.
            left = max(rate_of_rest(rate, int(fitted.sum()), unstable), 0.0)
            thresholds = fitted_thresholds(
                values[:, fitted], shares, classes[fitted], num_classes, left, per_class
            )  # [S, K]
            outside = values[:, judged] > thresholds[:, classes[judged]]
            is_refused[judged] = outside.any(axis=0) | ~stable[judged]
        answered = is_labelled & ~is_refused
        budgets.append(
            Budget(
                false_reject_rate=float(rate),
                is_promised=bool(smallest >= samples_needed(rate, len(values) + num_refused)),
                false_rejects=float(np.mean(is_refused[is_right])) if is_right.any() else 0.0,
                refused=float(np.mean(is_refused[is_labelled])),
                error_among_answered=(
                    float(np.mean(~is_right[answered])) if answered.any() else None
                ),
            )
        )
    return Tradeoff(
        int(is_labelled.sum()),
        float(np.mean(~is_right[is_labelled])),
        float(false_reject_rate),
        tuple(budgets),
    )


def _percent(share: float) -> str:
    return f"{100 * share:.3g} %"
