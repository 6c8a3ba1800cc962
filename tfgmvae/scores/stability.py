"""By how much the class of an image falls short of leading everywhere nearby."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import keras
import numpy as np
import tensorflow as tf

from tfgmvae.calibration.thresholds import ROUNDING
from tfgmvae.certificates.whole_ball import all_leads, ball_box, least_leads, own_leads
from tfgmvae.decision import STABILITY
from tfgmvae.io.numbers import POSITIVE, check, check_count, count
from tfgmvae.perturbation.balls import Ball, per_item
from tfgmvae.scores.evidence import Encoding, Evidence
from tfgmvae.scores.score import Score

PROVEN, TRIED = "proven", "tried"
"""The two ways to find the smallest lead in a ball: by interval bounds, and by an attack."""

# Classes that the inner attack goes to: those nearest to the code.
_GOALS = 2


@keras.saving.register_keras_serializable("tfgmvae")
class Stability(Score):
    """The class has to be the same, with a lead, for every image within a radius.

    The value is `max(0, L - lead)`, in nats: L is half the squared distance from the mean of the
    class to the nearest other one, which is the lead `log P(z, class) - log P(z, other)` at the
    mean itself, and `lead` the smallest lead over any other class for all images whose pixels
    differ by at most the radius. Below L the class is the same for all of them, so the threshold
    always is: an answer is given only where it is proven, or tried, to be stable. With interval
    bounds that is a proof. Whoever changes an image by at most the radius gets no answer but the
    one that the image itself has, where its class leads as far; see the page "What is proven".

    `how="tried"` is for networks whose bounds are too wide. It looks for the smallest lead by a
    fixed attack of its own, and **proves nothing**: a better attack may find a smaller one.

    The idea of refusing what is not stable under an attack of one's own: Chen et al.,
    "Stratified adversarial robustness with rejection", ICML 2023.

    Args:
        radius: Largest change of a pixel, in the units of image values.
        how: `"proven"` (default): by interval bounds of the encoder, see
            `tfgmvae.certificates.intervals.bounds`; they cost about two further passes.
            `"tried"`: by steps along the sign of the gradient, towards each of the two nearest
            other means; every step costs a pass and a gradient for each.
        steps: With `"tried"`, the number of steps. They start with the length of the radius and
            become shorter evenly. Default 10.
        value_range: Smallest and largest value of an image. Default 0 and 1.

    Raises:
        ValueError: A radius that is not positive and finite, another `how`, no step, or a range
            without extent.

    Attributes:
        radius: As above.
        how: As above.
        steps: As above.
        value_range: As above.

    Example:
        >>> from tfgmvae.scores import Stability
        >>> Stability(0.1).name
        'stability'
    """

    judges: ClassVar = "code"
    needs: ClassVar[tuple[str, ...]] = ("encoding", "images")
    learns: ClassVar[bool] = False

    def __init__(
        self,
        radius: float,
        how: Literal["proven", "tried"] = "proven",
        steps: int = 10,
        value_range: tuple[float, float] = (0.0, 1.0),
    ) -> None:
        check(POSITIVE, radius=radius)
        if how not in (PROVEN, TRIED):
            raise ValueError(f"Expected how to be 'proven' or 'tried'. Received: how={how!r}")
        check_count("steps", steps)
        low, high = map(float, value_range)
        if not low < high:
            raise ValueError(
                "Expected value_range to be the smallest and the largest value of an image. "
                f"Received: value_range={value_range!r}"
            )
        super().__init__(STABILITY)
        self.radius = float(radius)
        self.how: str = how
        self.steps = int(steps)
        self.value_range = (low, high)

    def take_settings(self, other: Stability) -> None:
        """Takes the settings of another one; what was traced before does not know of it."""
        self.radius, self.how = other.radius, other.how
        self.steps, self.value_range = other.steps, other.value_range

    def build(self, input_shape: tuple[int, int, int], num_classes: int, latent_dim: int) -> None:
        check(count(2), num_classes=num_classes)
        super().build(input_shape, num_classes, latent_dim)

    @property
    def is_proven(self) -> bool:
        """Whether what it says is a proof."""
        return self.how == PROVEN

    def fit(self, evidence: Evidence) -> None:
        """Learns nothing: what is stable is no matter of other images."""

    def values(self, evidence: Evidence) -> tf.Tensor:
        encoding = evidence.encoding
        if encoding is None:
            raise TypeError(f"Expected evidence with an encoding. Received: {evidence}")
        # The next larger number, because what is asked for may lie between two.
        radius = np.nextafter(np.float32(self.radius), np.float32(np.inf))
        return self.within(encoding, evidence.images, evidence.classes, tf.constant(radius))

    def within(
        self, encoding: Encoding, x: Any, classes: tf.Tensor, radius: tf.Tensor
    ) -> tf.Tensor:
        """Returns the values for given radii.

        Args:
            encoding: Of the classifier.
            x: float32 `[N, H, W, C]`, images that are not prepared.
            classes: int64 `[N]`, their classes.
            radius: float32, one for all or `[N]`.

        Returns:
            float32 `[N]`.
        """
        # An image of the range that is near the given one is as near to it when that is cut.
        inside = tf.clip_by_value(x, *self.value_range)
        leads = self._proven if self.is_proven else self._tried
        found = leads(encoding, inside, classes, per_item(radius, inside))
        return shortfalls(found, classes, encoding.means, encoding.scales)

    def largest_thresholds(self, means: Any, scales: Any) -> np.ndarray:
        """Returns the thresholds below which the class is the same in the whole ball.

        They are a little below L, more than rounding on another machine can make of it.

        Args:
            means: float32 `[K, D]` of the components.
            scales: float32 `[K]` of the components.

        Returns:
            float32 `[K]`.
        """
        return np.asarray((1 - ROUNDING) * full_leads(means, scales), np.float32)

    def get_config(self) -> dict[str, Any]:
        return {
            "radius": self.radius,
            "how": self.how,
            "steps": self.steps,
            "value_range": list(self.value_range),
        }

    def _proven(
        self, encoding: Encoding, x: tf.Tensor, classes: tf.Tensor, radius: tf.Tensor
    ) -> tf.Tensor:
        box = ball_box(x, radius, *self.value_range)
        return least_leads(encoding.network, box, classes, encoding.means, encoding.scales)

    def _tried(
        self, encoding: Encoding, x: tf.Tensor, classes: tf.Tensor, radius: tf.Tensor
    ) -> tf.Tensor:
        components = encoding.means, encoding.scales
        own = all_leads(encoding.codes(x), classes, *components)  # [N, K]
        num_classes = own.shape[1]
        goals = min(_GOALS, num_classes - 1)
        is_class = tf.one_hot(classes, num_classes, on_value=True, off_value=False)
        others = tf.where(is_class, tf.constant(float("inf")), own)
        goal = tf.reshape(tf.math.top_k(-others, goals).indices, [-1])  # [N G]

        center, leader = (tf.repeat(part, goals, axis=0) for part in (x, classes))
        radius = tf.repeat(tf.broadcast_to(radius, tf.shape(x[:, :1, :1, :1])), goals, axis=0)
        ball = Ball(center, radius, *self.value_range, float("inf"))

        def step(number: tf.Tensor, moved: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
            with tf.GradientTape() as tape:
                tape.watch(moved)
                leads = all_leads(encoding.codes(moved), leader, *components)
                lead = tf.gather(leads, goal, batch_dims=1)
            gradient = tape.gradient(lead, moved)
            length = radius * (1.0 - tf.cast(number, tf.float32) / self.steps)
            return number + 1, ball.project(moved - length * tf.sign(gradient))

        _, found = tf.while_loop(
            lambda number, _: number < self.steps, step, (tf.constant(0), center)
        )
        # Of a minimum over changes, the gradient is that at the change that was found (Danskin).
        moved = tf.clip_by_value(center + tf.stop_gradient(found - center), *self.value_range)
        nearby = own_leads(encoding.codes(moved), leader, *components)  # [N G]
        least = tf.reduce_min(tf.reshape(nearby, [-1, goals]), axis=1)
        return tf.minimum(least, tf.reduce_min(others, axis=1))


def shortfalls(leads: tf.Tensor, classes: tf.Tensor, means: Any, scales: Any) -> tf.Tensor:
    """Returns by how much leads fall short of full ones: float32 `[N]`, not negative.

    Args:
        leads: float32 `[N]`, in nats.
        classes: int64 `[N]`, which lead.
        means: float32 `[K, D]` of the components, two at least.
        scales: float32 `[K]` of the components.
    """
    missing = tf.gather(full_leads(means, scales), classes) - leads
    # Unlike a maximum, it keeps NaN, which nothing accepts.
    return tf.where(missing < 0, tf.zeros_like(missing), missing)


def full_leads(means: Any, scales: Any) -> tf.Tensor:
    """Returns half the squared distance from every mean to the nearest other one: float32 `[K]`.

    Args:
        means: float32 `[K, D]` of the components, two at least.
        scales: float32 `[K]`, the units in which the distances are measured.
    """
    means, scales = tf.convert_to_tensor(means), tf.convert_to_tensor(scales)
    squared = tf.reduce_sum((means[:, tf.newaxis] - means) ** 2, axis=2)  # [K, K]
    own = tf.eye(means.shape[0]) > 0
    nearest = tf.reduce_min(tf.where(own, tf.constant(float("inf")), squared), axis=1)
    return 0.5 * nearest / scales**2
