"""Adversarial images within a training step: projected gradient ascent on any loss, as a graph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import tensorflow as tf

from tfgmvae.perturbation.balls import per_item, project, random_in_ball, steepest

# A power of two changes no direction, and keeps small gradients from vanishing in float16.
_LOSS_SCALE = 128.0


def adversarial_images(
    loss: Callable[[tf.Tensor], tf.Tensor],
    x: tf.Tensor,
    balls: Sequence[tuple[float, float]],
    *,
    steps: int,
    step_size: float,
    random_start: bool,
    value_range: Sequence[float] = (0.0, 1.0),
    radius_share: Any = 1.0,
    seed: Any = 0,
) -> tf.Tensor:
    """Makes an adversarial image of every image, inside a graph or outside.

    Args:
        loss: Differentiable, images `[N, ...]` -> what is to be raised, `[N]`.
        x: float32 `[N, ...]` inside the value range.
        balls: Norms, infinity or 2, each with its radius. Image i is attacked in ball i modulo
            their number.
        steps: Number of steps.
        step_size: Length of a step, in units of the radius.
        random_start: Whether to start at random in the ball, rather than at the image.
        value_range: Smallest and largest value of an image. Default 0 and 1.
        radius_share: Scalar in 0..1, by which the radii are multiplied. Default 1.
        seed: Scalar integer that fixes the random start. Default 0.

    Returns:
        float32 `[N, ...]`, through which no gradient flows.

    Example:
        >>> import tensorflow as tf
        >>> from tfgmvae.perturbation.ascent import adversarial_images
        >>> x = tf.fill([1, 2, 2, 1], 0.5)
        >>> darker = adversarial_images(lambda x: -tf.reduce_sum(x, axis=[1, 2, 3]), x,
        ...                             [(float("inf"), 0.25)], steps=5, step_size=0.5,
        ...                             random_start=True)
        >>> float(tf.reduce_max(darker))
        0.25
    """
    x = tf.convert_to_tensor(x)
    share = tf.cast(radius_share, tf.float32)
    low, high = value_range
    radii = [(norm, eps * share) for norm, eps in balls]

    def projected(images: Sequence[tf.Tensor]) -> tf.Tensor:
        return in_turn(
            [
                project(image, x, eps, norm, (low, high))
                for image, (norm, eps) in zip(images, radii, strict=True)
            ]
        )

    def climb(step: tf.Tensor, images: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        with tf.GradientTape() as tape:
            tape.watch(images)
            total = _LOSS_SCALE * tf.reduce_sum(loss(images))
        gradient = tape.gradient(total, images)
        # An overflow in float16 costs its pixel this step, instead of the whole image.
        gradient = tf.where(tf.math.is_finite(gradient), gradient, 0.0)
        moved = [images + step_size * eps * steepest(gradient, norm) for norm, eps in radii]
        return step + 1, projected(moved)

    start = x
    if random_start:
        noise = [random_in_ball(tf.shape(x), eps, norm, seed) for norm, eps in radii]
        start = projected([x + offset for offset in noise])
    _, images = tf.while_loop(lambda step, images: step < steps, climb, (tf.constant(0), start))
    return tf.stop_gradient(images)


def in_turn(choices: Sequence[tf.Tensor], every: int = 1) -> tf.Tensor:
    """Takes item i `[...]` of choice `i // every` modulo their number: `M` of `[N, ...]`."""
    result = choices[0]
    turn = tf.range(tf.shape(result)[0]) // every % len(choices)  # [N]
    for number, choice in enumerate(choices[1:], start=1):
        result = tf.where(per_item(turn == number, choice), choice, result)
    return result
