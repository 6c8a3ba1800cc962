"""What the calibration images were like: a sketch of bounded size, to compare later images with.

NumPy only. A sketch holds counts and, of every score, 256 values of the calibration images with the
exact number of images below each.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

_NUM_KNOTS = 256


class ScoreSketch(NamedTuple):
    """The distribution of one score.

    Attributes:
        knots: float32 `[Q]`, values in ascending order, each once; Q is at most 256.
        below: int64 `[Q]`. How many of the images have a value below each.
        num_images: Number of images.
    """

    knots: np.ndarray
    below: np.ndarray
    num_images: int

    @classmethod
    def of(cls, values: np.ndarray) -> ScoreSketch:
        """Returns the sketch of the values `[n]`, the smallest and the largest included.

        Example:
            >>> import numpy as np
            >>> from tfgmvae.calibration.reference import ScoreSketch
            >>> ScoreSketch.of(np.array([3.0, 1.0, 1.0, 2.0])).below.tolist()
            [0, 2, 3]
        """
        ordered = np.sort(np.asarray(values, np.float32))
        places = np.round(np.linspace(0, len(ordered) - 1, min(len(ordered), _NUM_KNOTS)))
        knots = np.unique(ordered[places.astype(np.int64)])
        return cls(knots, np.searchsorted(ordered, knots), len(ordered))


@dataclasses.dataclass(frozen=True, eq=False)
class Reference:
    """How the calibration images were answered.

    Attributes:
        num_images: Number of images, right and wrong ones, with and without labels.
        num_refused: How many of them lie beyond a threshold.
        class_counts: int64 `[K]`. How many have each predicted class.
        class_refused: int64 `[K]`. How many of these lie beyond a threshold.
        num_scores: Number of scores that have thresholds. The thresholds were set from these same
            images, and as many lie on their edges.
        num_choices: Among how many sets of thresholds the images chose.
        scores: Every score by its name.
    """

    num_images: int
    num_refused: int
    class_counts: np.ndarray
    class_refused: np.ndarray
    num_scores: int
    num_choices: int
    scores: Mapping[str, ScoreSketch]

    @classmethod
    def of(
        cls,
        scores: Mapping[str, np.ndarray],
        classes: np.ndarray,
        is_refused: np.ndarray,
        num_classes: int,
        num_scores: int,
        num_choices: int = 1,
    ) -> Reference:
        """Returns the sketch of answers.

        Args:
            scores: `[N]` by name.
            classes: int64 `[N]`, the predicted classes.
            is_refused: bool `[N]`.
            num_classes: Number of classes K.
            num_scores: See the attribute.
            num_choices: See the attribute. Default 1.

        Example:
            >>> import numpy as np
            >>> from tfgmvae.calibration.reference import Reference
            >>> depth = np.arange(100.0)
            >>> reference = Reference.of({"depth": depth}, np.zeros(100, int), depth > 97, 1, 1)
            >>> reference.num_refused
            2
        """
        return cls(
            len(classes),
            int(np.sum(is_refused)),
            np.bincount(classes, minlength=num_classes),
            np.bincount(classes[is_refused], minlength=num_classes),
            num_scores,
            num_choices,
            {name: ScoreSketch.of(values) for name, values in scores.items()},
        )

    def to_dict(self) -> dict[str, Any]:
        """Returns it as JSON holds it."""
        return {
            "num_images": self.num_images,
            "num_refused": self.num_refused,
            "class_counts": self.class_counts.tolist(),
            "class_refused": self.class_refused.tolist(),
            "num_scores": self.num_scores,
            "num_choices": self.num_choices,
            "scores": {
                name: {
                    # Nine digits tell all values of float32 apart.
                    "knots": [float(f"{value:.9g}") for value in sketch.knots],
                    "below": sketch.below.tolist(),
                }
                for name, sketch in self.scores.items()
            },
        }

    @classmethod
    def from_dict(cls, fields: Mapping[str, Any]) -> Reference:
        """Returns what `to_dict` was made from."""
        number = int(fields["num_images"])
        return cls(
            number,
            int(fields["num_refused"]),
            np.asarray(fields["class_counts"], np.int64),
            np.asarray(fields["class_refused"], np.int64),
            int(fields["num_scores"]),
            int(fields["num_choices"]),
            {
                name: ScoreSketch(
                    np.asarray(sketch["knots"], np.float32),
                    np.asarray(sketch["below"], np.int64),
                    number,
                )
                for name, sketch in fields["scores"].items()
            },
        )


def without_sketch(record: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Returns a classifier's `calibration_` without its sketch, which is long and for programs.

    Args:
        record: See `tfgmvae.calibration.calibrate.Calibration`, or `None`.
    """
    if record is None:
        return None
    return {name: value for name, value in record.items() if name != "reference"}
