"""What an attack works on: images, labels, the ball, and the view of the classifier."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.io.batches import slices
from tfgmvae.perturbation import balls
from tfgmvae.targets import answers
from tfgmvae.targets.target import Target


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

    def ball(self, items: slice | np.ndarray) -> balls.Ball:
        """Returns the balls around some of the given images, as graphs take them."""
        low, high = map(np.float32, self.value_range)
        return balls.Ball(self.x[items], np.float32(self.eps), low, high, self.norm)

    def seed_of(self, number: int) -> int:
        """Returns the seed of a batch or a restart."""
        return (self.seed * 100_003 + number) % 2**31

    def random_perturbations(self, number: int) -> np.ndarray:
        """Draws perturbations of all images uniformly from the ball; another number, other ones."""
        seed = self.seed_of(number)
        shape, radius = tf.constant(self.x.shape), np.float32(self.radius)
        return balls.random_in_ball(shape, radius, self.norm, seed).numpy()

    def project(self, x: np.ndarray, center: np.ndarray) -> np.ndarray:
        """Moves images `[N, ...]` into the ball around their centers and the value range."""
        images, centers = tf.convert_to_tensor(x), tf.convert_to_tensor(center)
        return balls.project(images, centers, self.eps, self.norm, self.value_range).numpy()

    def starts(self, start: Any) -> np.ndarray:
        """Returns where an attack begins, moved into the balls: float32 `[N, ...]`.

        Args:
            start: Images in the shape of `x`, or `None`: the given images.
        """
        if start is None:
            return self.x
        images = np.asarray(start, np.float32)
        if images.shape != self.x.shape or not np.isfinite(images).all():
            raise ValueError(
                f"Expected start to be finite images of shape {self.x.shape}, one for each of x. "
                f"Received: start.shape={images.shape}, "
                f"{int(np.sum(~np.isfinite(images)))} values not finite"
            )
        return self.project(images, self.x)

    def succeeds(self, labels: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Returns bool `[N]`: whether answers `labels` `[N]` are what the attack is after."""
        return answers.succeeds(labels, y, self.targeted)

    def fooled(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Returns bool `[M]`: whether the answers to images `[M, ...]` are what is wanted."""
        return self.succeeds(self.target.answers(x)[0], y)
