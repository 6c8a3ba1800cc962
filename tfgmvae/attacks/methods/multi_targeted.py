"""An attack that follows every wrong class as a goal of its own."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

import numpy as np
import tensorflow as tf

from tfgmvae.attacks.attack import Attack
from tfgmvae.io.numbers import check_count, check_positive


@dataclasses.dataclass(frozen=True)
class MultiTargeted(Attack):
    """An attack that tries every wrong class of an image as a goal of its own.

    It knows what is rejected, so it has to beat all attacks that do not.

    Attributes:
        steps: Gradient steps of one restart towards one goal. Default 100.
        restarts: Number of restarts. Default 5.
        goals_after_first: How many goals, the most promising ones of the image, are followed after
            the first restart, which follows all. Default `None`: all.
        step_size: Length of the first step in units of eps; it falls to zero along a cosine.
            Default 0.2.
    """

    iterative: ClassVar[bool] = True
    knows_rejection: ClassVar[bool] = True
    takes_images_of_no_class: ClassVar[bool] = True
    beats: ClassVar[tuple[str, ...]] = (
        "fgsm",
        "bim",
        "mim",
        "pgd",
        "spsa",
        "square",
        "noise",
        "transfer",
    )

    steps: int = 100
    restarts: int = 5
    goals_after_first: int | None = None
    step_size: float = 0.2

    def __post_init__(self) -> None:
        check_count("steps", self.steps)
        check_count("restarts", self.restarts)
        if self.goals_after_first is not None:
            check_count("goals_after_first", self.goals_after_first)
        check_positive("step_size", self.step_size)


def cosine_step(first: tf.Tensor, number: tf.Tensor, num_steps: tf.Tensor) -> tf.Tensor:
    """Returns the length of step `number` of `num_steps`, which falls from `first` to zero."""
    progress = tf.cast(number, tf.float32) / tf.cast(num_steps, tf.float32)
    return first * 0.5 * (1.0 + tf.cos(np.pi * progress))
