"""What all attacks have in common: the data they work on, and how they are called."""

from __future__ import annotations

import abc
import dataclasses
import math
from collections.abc import Iterator
from typing import Any, ClassVar

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.io.checks import check_finite, check_labels
from tfgmvae.perturbation import balls
from tfgmvae.targets.target import Target, slices


@dataclasses.dataclass(frozen=True, eq=False)
class Problem:
    """What is to be attacked, and within which bounds.

    Attributes:
        target: The view of the classifier.
        x: float32 `[N, H, W, C]`. The given images.
        y: int64 `[N]`. Their labels, or the goals of a targeted attack; -1 where no label is right.
        num_classes: Number of classes K.
        eps: Radius of the ball; may be infinite.
        norm: Infinity or 2.
        targeted: Whether `y` are goals.
        value_range: Smallest and largest value of an image.
        batch_size: Images that are worked on at a time, which bounds the memory.
        seed: Fixes everything that is random.
        verbose: 0 is silent, 1 shows a progress bar, `"auto"` where there are several batches.
    """

    target: Target
    x: np.ndarray
    y: np.ndarray
    num_classes: int
    eps: float
    norm: float
    targeted: bool
    value_range: tuple[float, float]
    batch_size: int
    seed: int
    verbose: str | int

    def batches(self) -> Iterator[tuple[int, slice]]:
        """Yields the number and the images of every batch, and shows the progress."""
        parts = list(slices(len(self.x), self.batch_size))
        progress = self.progress_bar(len(parts))
        for number, part in enumerate(parts):
            yield number, part
            progress.add(1)

    def progress_bar(self, num_steps: int) -> Any:
        """Returns a progress bar with a method `add`, silent where none is wanted."""
        verbose = num_steps > 1 if self.verbose == "auto" else self.verbose
        return keras.utils.Progbar(num_steps, verbose=int(verbose))

    @property
    def radius(self) -> float:
        """The radius by which steps are measured: eps, or the largest distance there is."""
        low, high = self.value_range
        largest = (high - low) * (1.0 if self.norm == math.inf else self.x[0].size ** 0.5)
        return min(self.eps, largest)

    def random_perturbations(self, number: int) -> np.ndarray:
        """Draws perturbations of all images uniformly from the ball; another number, other ones."""
        seed = (self.seed * 100_003 + number) % 2**31
        shape, radius = tf.constant(self.x.shape), np.float32(self.radius)
        return balls.random_in_ball(shape, radius, self.norm, seed).numpy()

    def project(self, x: np.ndarray, center: np.ndarray) -> np.ndarray:
        """Moves images `[N, ...]` into the ball around their centers and the value range."""
        images, centers = tf.convert_to_tensor(x), tf.convert_to_tensor(center)
        return balls.project(images, centers, self.eps, self.norm, self.value_range).numpy()

    def succeeds(self, labels: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Returns bool `[N]`: whether answers `labels` `[N]` are what the attack is after."""
        return (labels == y) if self.targeted else (labels != y) & (labels >= 0)

    def fooled(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Returns bool `[M]`: whether the answers to images `[M, ...]` are what is wanted."""
        return self.succeeds(self.target.answers(x)[0], y)


class Attack(abc.ABC):
    """One way of making adversarial images. Its fields are the options of `generate`."""

    norms: ClassVar[tuple[float, ...]] = balls.NORMS
    # Whether it knows the reconstruction and the thresholds of a RejectingClassifier.
    attacks_rejection: ClassVar[bool] = False
    # Whether it knows how confident an answer is, which a RejectingClassifier does not go by.
    attacks_confidence: ClassVar[bool] = False
    # Whether it can start from images of no class, whose y is -1.
    takes_images_of_no_class: ClassVar[bool] = False
    supports_targets: ClassVar[bool] = True

    @abc.abstractmethod
    def run(self, problem: Problem) -> np.ndarray:
        """Returns the adversarial images, float32 `[N, H, W, C]`."""

    def answers(self, target: Target, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Returns the answers `[N]` that decide about success, and the classes `[N]`."""
        return target.answers(x)


@dataclasses.dataclass(frozen=True)
class MultiTargeted(Attack):
    """An attack that tries every wrong class of an image as a goal of its own.

    Attributes:
        steps: Gradient steps of one restart towards one goal. Default 100.
        restarts: Number of restarts. Default 5.
        goals_after_first: How many goals, the most promising ones of the image, are followed after
            the first restart, which follows all. Default 3; `None`: all.
        step_size: Length of the first step in units of eps; it falls to zero along a cosine.
            Default 0.2.
    """

    takes_images_of_no_class: ClassVar[bool] = True

    steps: int = 100
    restarts: int = 5
    goals_after_first: int | None = 3
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


def check_count(name: str, count: Any, smallest: int = 1) -> None:
    """Raises a ValueError where `count` is not a whole number of at least `smallest`."""
    if isinstance(count, bool) or int(count) != count or count < smallest:
        raise ValueError(f"Expected {name} to be an integer >= {smallest}. Received: {count!r}")


def check_positive(name: str, value: Any) -> None:
    """Raises a ValueError where `value` is not a positive, finite number."""
    if not 0 < value < math.inf:
        raise ValueError(f"Expected {name} to be positive and finite. Received: {value!r}")


def checked_images(x: Any, value_range: tuple[float, float]) -> np.ndarray:
    """Returns images `[N, ...]` as float32, after checking them against the value range."""
    images = np.asarray(x)
    if images.dtype.kind not in "fiub":
        raise TypeError(f"Expected x to hold real numbers. Received: x.dtype={images.dtype}")
    if images.ndim < 2:
        raise ValueError(f"Expected a batch of images. Received: x.shape={images.shape}")
    images = images.astype(np.float32, copy=False)
    check_finite(images)
    low, high = value_range
    if not low < high:
        raise ValueError(f"Expected value_range with low < high. Received: {value_range!r}")
    if images.size and not (images.min() >= low and images.max() <= high):
        raise ValueError(
            f"Expected x inside value_range={value_range}. "
            f"Received: values from {images.min():g} to {images.max():g}"
        )
    return images


def checked_problem(
    attack: Attack,
    name: str,
    target: Target,
    x: np.ndarray,
    y: Any,
    eps: float,
    norm: float,
    targeted: bool,
    value_range: tuple[float, float],
    batch_size: int,
    seed: int,
    verbose: str | int,
) -> Problem:
    """Checks the arguments of `generate` against the attack and returns its problem."""
    if not eps >= 0:
        raise ValueError(f"Expected eps >= 0. Received: eps={eps!r}")
    if balls.check_norm(norm) not in attack.norms:
        raise ValueError(f"Expected norm in {attack.norms} for {name!r}. Received: norm={norm!r}")
    if targeted and not attack.supports_targets:
        raise ValueError(f"Expected targeted=False for {name!r}. Received: targeted=True")
    if attack.attacks_rejection and target.classifier is None:
        raise TypeError(
            f"Expected a RejectingClassifier for {name!r}, which attacks its reconstruction and "
            "its thresholds. Received: a classifier without them"
        )
    if attack.attacks_confidence and target.classifier is not None:
        raise TypeError(
            f"Expected a classifier that rejects by its confidence, or not at all, for {name!r}. "
            "Received: a RejectingClassifier, whose thresholds 'adaptive' knows"
        )
    check_count("batch_size", batch_size)
    num_classes = target.num_classes(x)
    labels = check_labels(
        y, num_classes, len(x), allow_unlabelled=attack.takes_images_of_no_class and not targeted
    )
    return Problem(
        target,
        x,
        labels,
        num_classes,
        float(eps),
        float(norm),
        targeted,
        (float(value_range[0]), float(value_range[1])),
        int(batch_size),
        int(seed),
        verbose,
    )
