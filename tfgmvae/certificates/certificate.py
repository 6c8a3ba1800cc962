"""What was proven about N images, and what it says of the errors of a classifier under attack."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from tfgmvae.calibration.promise import percent
from tfgmvae.calibration.promised_error import error_bound
from tfgmvae.decision import REJECT
from tfgmvae.io.numbers import OPEN_SHARE, check


@dataclasses.dataclass(frozen=True)
class Certificate:
    """What no change of N images within a radius can do.

    Attributes:
        radius: Radius of the balls around the images, cut to the range of image values.
        norm: Infinity, or 2 where the decision was smoothed.
        classes: int64 `[N]`. The class of every image, before rejection. With norm 2 the most
            frequent answer under noise, -1 where that is a refusal.
        stable: bool `[N]`. Whether the class is proven to be the same in the whole ball.
        refused_everywhere: bool `[N]`. Whether every image of the ball is proven to be refused.
        safe: bool `[N]`. Whether no image of the ball is accepted with another class.
        margin: float32 `[N]`. By how many nats the class leads in the whole ball, at least: the
            smallest difference of log P(z, class) to any other class. With norm 2 by how much its
            share under noise exceeds one half.
        distance: float32 `[N]`. Distance of the code to the mean of the class in the whole ball, at
            most. With norm 2 it is 0.
        own_margin: float32 `[N]`. The margin at the image itself, as computed.
        own_distance: float32 `[N]`. The distance at the image itself, as computed.
        largest_radius: float32 `[N]`. A radius up to which the class is proven to be the same, 0
            where there is none; `None` where it was not asked for.
    """

    radius: float
    norm: float
    classes: np.ndarray
    stable: np.ndarray
    refused_everywhere: np.ndarray
    safe: np.ndarray
    margin: np.ndarray
    distance: np.ndarray
    own_margin: np.ndarray
    own_distance: np.ndarray
    largest_radius: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.classes)

    def base_answers(self, margin: float = 0.0, distance: Any = np.inf) -> np.ndarray:
        """Returns what the base rule answers: the class where it leads far enough, near enough.

        Args:
            margin: Smallest lead of the class, in nats. Default 0.
            distance: Largest distance to its mean; `[K]` for one per class. Default: any.

        Returns:
            int64 `[N]`, -1 for a refusal.
        """
        return self._ruled(
            self.own_margin >= 0, self.own_margin, self.own_distance, margin, distance
        )

    def answers(self, margin: float = 0.0, distance: Any = np.inf) -> np.ndarray:
        """Returns the class where the base rule gives it on the whole ball, else -1.

        Whatever moves an image by at most the radius, an answer to the moved image is the base
        rule's answer to the image: so at most as many answers are wrong as the base rule gives
        wrong ones on images that nobody moved.

        Args:
            margin: See `base_answers`.
            distance: See `base_answers`.

        Returns:
            int64 `[N]`.
        """
        return self._ruled(self.stable, self.margin, self.distance, margin, distance)

    def _ruled(
        self, holds: np.ndarray, leads: np.ndarray, reaches: np.ndarray, margin: float, most: Any
    ) -> np.ndarray:
        limits = np.broadcast_to(most, np.shape(most) or (1,))
        # A refusal, which only a smoothed decision has for a class, is answered by nothing.
        limit = limits[self.classes % len(limits)]
        return np.where(holds & (leads >= margin) & (reaches <= limit), self.classes, REJECT)

    def proven(
        self, y: Any, margin: float = 0.0, distance: Any = np.inf, confidence: float = 0.95
    ) -> ProvenError:
        """Bounds how many answers are wrong under any attack within the radius.

        Args:
            y: Labels `[N]` of the images, which nobody has attacked; -1 where unknown.
            margin: See `base_answers`.
            distance: See `base_answers`.
            confidence: How surely the bound holds for all images of the kind. Default 0.95.

        Raises:
            ValueError: Labels of another length, none that is known, or a confidence that is none.
        """
        check(OPEN_SHARE, confidence=confidence)
        labels = np.asarray(y)
        if labels.shape != self.classes.shape or not np.any(labels >= 0):
            raise ValueError(
                f"Expected one label for each of {len(self)} images, some of them known. "
                f"Received: y.shape={labels.shape}"
            )
        known = labels >= 0
        labels = labels[known]
        base = self.base_answers(margin, distance)[known]
        answers = self.answers(margin, distance)[known]
        wrong = int(np.sum((base != REJECT) & (base != labels)))
        count = len(labels)
        bound = error_bound(np.array([wrong]), np.array([count]), 1 - confidence)
        return ProvenError(
            num_images=count,
            coverage=float(np.mean(answers != REJECT)),
            answered_correctly=float(np.mean(answers == labels)),
            error=wrong / count,
            error_at_most=float(bound[0]),
            confidence=confidence,
        )


@dataclasses.dataclass(frozen=True)
class ProvenError:
    """What an answer that is given only where it is proven costs, and what it guarantees.

    Attributes:
        num_images: Number of labelled images it was measured on.
        coverage: Share of them that is answered.
        answered_correctly: Share of them that is answered, and rightly.
        error: Share of them to which the base rule gives a wrong answer. No attack within the
            radius makes more of them answered and wrong.
        error_at_most: The largest share in new images of the kind, by an exact binomial bound.
        confidence: How surely.
    """

    num_images: int
    coverage: float
    answered_correctly: float
    error: float
    error_at_most: float
    confidence: float

    @property
    def sentence(self) -> str:
        """The statement in words."""
        return (
            f"Under any attack within the radius at most {percent(self.error)} of these "
            f"{self.num_images} images are answered wrongly, and at most "
            f"{percent(self.error_at_most)} of all images like them (confidence "
            f"{percent(self.confidence)}). Answered without attack: {percent(self.coverage)}, "
            f"{percent(self.answered_correctly)} rightly."
        )
