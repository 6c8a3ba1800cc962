"""Tables of outcomes: several kinds of input, at up to three stages of the decision."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.decision import REJECT
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.outcomes import TEST_IMAGES, Outcomes, count_outcomes
from tfgmvae.targets.answers import AFTER, BEFORE, RECLASSIFIED
from tfgmvae.targets.as_target import as_target


@dataclasses.dataclass(frozen=True)
class OutcomeTable:
    """The outcomes of several kinds of input, at up to three stages of the decision.

    Attributes:
        rows: Outcomes by `(inputs, stage)`, in the order in which they are shown. Stages are
            `"before thresholds"`, `"after thresholds"` and `"after reclassification"`.
        num_rejected: Labelled inputs that the thresholds rejected.
        num_recovered: How many of these reclassification gives the right label.
    """

    rows: Mapping[tuple[str, str], Outcomes]
    num_rejected: int = 0
    num_recovered: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Returns the table as numbers, strings, lists and dictionaries, ready for json.

        Example:
            >>> from tfgmvae.evaluation import OutcomeTable, count_outcomes
            >>> table = OutcomeTable({("noise", "after thresholds"): count_outcomes([-1, -1])})
            >>> table.to_dict()["rows"][0]["reject_rate"]
            1.0
        """
        rows = [
            {
                "inputs": inputs,
                "stage": stage,
                "num_inputs": outcomes.num_inputs,
                **outcomes.shares,
            }
            for (inputs, stage), outcomes in self.rows.items()
        ]
        return {
            "rows": rows,
            "num_rejected": self.num_rejected,
            "num_recovered": self.num_recovered,
        }

    def __str__(self) -> str:
        """The table as text, in Markdown."""
        cells = []
        shown = ""
        for (inputs, stage), outcomes in self.rows.items():
            cells.append(
                [
                    inputs if inputs != shown else "",
                    stage,
                    f"{outcomes.num_inputs:,}",
                    *(f"{share:.2%}" for share in outcomes.shares.values()),
                ]
            )
            shown = inputs
        header = ["inputs", "stage", "images", "correct", "rejected", "wrong"]
        return markdown_table(header, cells, num_text_columns=2)


def outcome_table(
    classifier: Any,
    x: npt.NDArray[np.float32],
    y: npt.NDArray[np.int64],
    out_of_distribution: Mapping[str, npt.NDArray[np.float32]] | None = None,
    reclassify_out_of_distribution: bool = True,
    inputs: str = TEST_IMAGES,
    verbose: str | int = 0,
) -> OutcomeTable:
    """Measures what becomes of labelled images, and of out-of-distribution inputs.

    Args:
        classifier: Trained: a `RejectingClassifier`, which without thresholds has one stage only,
            or whatever else `evaluate` takes, which has no reclassification.
        x: `[N, H, W, C]`, images that were used neither to train nor to calibrate.
        y: int64 `[N]`.
        out_of_distribution: More inputs `[M, H, W, C]`, by the name they get in the table. Every
            label is wrong for them.
        reclassify_out_of_distribution: Whether these, too, are reclassified where rejected: a
            search for each of them. Default `True`.
        inputs: What the labelled images are called in the table.
        verbose: As in `RejectingClassifier.predict`. Default 0.

    Returns:
        An `OutcomeTable`.

    Raises:
        ValueError: Inputs that do not fit the classifier, or labels that do not fit `x`.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets, evaluation
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> history = classifier.fit(digits.x_train, digits.y_train, epochs=1, verbose=0)
        >>> table = evaluation.outcome_table(classifier, digits.x_test, digits.y_test)
        >>> table.rows["test images", "before thresholds"].num_inputs
        364
    """
    rows: dict[tuple[str, str], Outcomes] = {}
    if not getattr(classifier, "is_calibrated", True):
        for name, images, right in _cases(inputs, x, y, out_of_distribution):
            classes = classifier.predict_proba(images, verbose=verbose).argmax(axis=1)
            rows[name, BEFORE] = count_outcomes(classes, right)
        return OutcomeTable(rows)
    target = as_target(classifier, x)
    num_rejected = num_recovered = 0
    for name, images, right in _cases(inputs, x, y, out_of_distribution):
        reclassify = right is not None or reclassify_out_of_distribution
        labels = target.decide(images, reclassify, verbose).stages
        rows |= {(name, stage): count_outcomes(found, right) for stage, found in labels.items()}
        if right is not None:
            rejected = labels[AFTER] == REJECT
            num_rejected = int(rejected.sum())
            last_labels = labels.get(RECLASSIFIED, labels[AFTER])
            num_recovered = int((last_labels == right)[rejected].sum())
    return OutcomeTable(rows, num_rejected, num_recovered)


def recovery_sentence(num_rejected: int, num_recovered: int) -> str:
    """Says how many of the rejected images reclassification gets right."""
    if not num_rejected:
        return "No test image was rejected, so none was reclassified."
    return (
        f"Reclassification gives the right label to {num_recovered} of the {num_rejected} rejected "
        f"test images ({num_recovered / num_rejected:.1%})."
    )


def _cases(
    inputs: str,
    x: npt.NDArray[np.float32],
    y: npt.NDArray[np.int64],
    out_of_distribution: Mapping[str, npt.NDArray[np.float32]] | None,
) -> list[tuple[str, npt.NDArray[np.float32], npt.NDArray[np.int64] | None]]:
    others = [(name, images, None) for name, images in (out_of_distribution or {}).items()]
    return [(inputs, x, y), *others]
