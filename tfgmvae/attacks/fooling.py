"""Fooling and look-alike images, by gradient descent on what a classifier returns.

A fooling image is noise that is read as a goal class. A look-alike resembles a given image while it
is read as another class: its cost also has `weight / 2 ||x - x_target||^2`. Both follow Geng and
Veerapaneni, "Tricking Neural Networks: Create Your Own Adversarial Examples" (Machine Learning at
Berkeley, 2018), with two changes. Their cost is the squared error `1/2 ||y_goal - y(x)||^2`; here
it is the cross-entropy, whose gradient lacks the factor that vanishes where the network is
confident. Their steps are the gradient; here they have a length that falls to zero. Without these
changes half of the images stayed what they were.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae import datasets
from tfgmvae.attacks.registry import generate
from tfgmvae.attacks.result import AttackResult
from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.io.batches import slices
from tfgmvae.io.checks import check_labels, checked_images
from tfgmvae.io.numbers import CLOSED_SHARE, FINITE_NOT_NEGATIVE, check, check_count, check_positive
from tfgmvae.perturbation import balls
from tfgmvae.reject_option.reject_option import RejectOption
from tfgmvae.targets.as_target import as_target
from tfgmvae.targets.target import Target


def fooling_images(
    model: Any,
    goal_classes: Any,
    image_shape: tuple[int, ...] | None = None,
    *,
    steps: int = 1000,
    step_size: float = 2.0,
    min_activation: float = 0.9,
    value_range: tuple[float, float] = (0.0, 1.0),
    batch_size: int = 256,
    seed: int = 0,
) -> AttackResult:
    """Makes images out of noise that a classifier reads as given classes.

    Args:
        model: Any Keras classifier, or a callable. Outputs outside of 0..1 are taken for logits and
            put through a softmax.
        goal_classes: int `[N]`, one goal per image that is to be made.
        image_shape: Shape of one image. Default `None`: what the Keras model takes.
        steps: Steps of gradient descent. Default 1000.
        step_size: Euclidean length of the first step, from where it falls to zero. Default 2.
        min_activation: Output for the goal from which an image is a success. Default 0.9.
        value_range: Smallest and largest value of an image. Default 0 and 1.
        batch_size: Images at a time. Default 256.
        seed: Fixes the noise, drawn from N(0.5, 0.3) and cut to the range. Default 0.

    Returns:
        An `AttackResult` whose distances are Euclidean, to the noise. `success`: read as the goal
        with at least that activation.

    Raises:
        ValueError: Goals that are no classes, steps that are not positive, or a model that does not
            say what shape it takes.

    Example:
        >>> import keras
        >>> from tfgmvae import attacks
        >>> model = keras.Sequential([
        ...     keras.Input((8, 8, 1)), keras.layers.Flatten(),
        ...     keras.layers.Dense(10, "sigmoid")])
        >>> attacks.fooling_images(model, [3, 5], steps=10).adversarial.shape
        (2, 8, 8, 1)
    """
    if image_shape is None:
        shape = getattr(model, "input_shape", None)
        if not isinstance(shape, tuple) or None in shape[1:]:
            raise ValueError(
                "Expected image_shape, because the model does not say what shape it takes. "
                f"Received: image_shape=None and input_shape={shape}"
            )
        image_shape = shape[1:]
    count = np.asarray(goal_classes).size
    low, high = value_range
    noise = np.random.default_rng(seed).normal(0.5, 0.3, (count, *image_shape))
    start = np.clip(low + (high - low) * noise, low, high).astype(np.float32)
    return _descend_batches(
        model,
        start,
        start,
        goal_classes,
        weight=0.0,
        steps=steps,
        step_size=step_size,
        min_activation=min_activation,
        value_range=value_range,
        batch_size=batch_size,
    )


def lookalike_images(
    model: Any,
    x_target: Any,
    goal_classes: Any,
    *,
    weight: float = 0.05,
    steps: int = 100,
    step_size: float = 2.0,
    value_range: tuple[float, float] = (0.0, 1.0),
    batch_size: int = 256,
    seed: int = 0,
) -> AttackResult:
    """Makes images that look like given ones, but that a classifier reads as other classes.

    Args:
        model: As in `fooling_images`.
        x_target: Images `[N, H, W, C]` that the new ones are to look like.
        goal_classes: int `[N]`, what the new ones are to be read as.
        weight: Weight of the resemblance. Default 0.05.
        steps: Steps of gradient descent, from noise. Default 100.
        step_size: Euclidean length of the first step, from where it falls to zero. Default 2.
        value_range: As in `fooling_images`.
        batch_size: As in `fooling_images`.
        seed: As in `fooling_images`.

    Returns:
        An `AttackResult` whose distances are Euclidean, to `x_target`. `success`: read as the goal.

    Raises:
        ValueError: Goals or images that do not fit, or steps that are not positive.

    Example:
        >>> import keras
        >>> import numpy as np
        >>> from tfgmvae import attacks
        >>> model = keras.Sequential([
        ...     keras.Input((8, 8, 1)), keras.layers.Flatten(),
        ...     keras.layers.Dense(10, "sigmoid")])
        >>> x = np.full((2, 8, 8, 1), 0.5, "float32")
        >>> attacks.lookalike_images(model, x, [3, 5], steps=10).labels.shape
        (2,)
    """
    check(FINITE_NOT_NEGATIVE, weight=weight)
    x_target = checked_images(x_target, value_range)
    low, high = value_range
    noise = np.random.default_rng(seed).normal(0.5, 0.3, x_target.shape)
    return _descend_batches(
        model,
        np.clip(low + (high - low) * noise, low, high).astype(np.float32),
        x_target,
        goal_classes,
        weight=weight,
        steps=steps,
        step_size=step_size,
        min_activation=0.0,
        value_range=value_range,
        batch_size=batch_size,
    )


def accepted_fooling_images(
    classifier: RejectingClassifier | RejectOption,
    num_images: int,
    eps: float = 0.3,
    norm: float = math.inf,
    *,
    min_confidence: float = 0.9,
    seed: int = 0,
    **options: Any,
) -> AttackResult:
    """Looks for out-of-distribution images that a classifier with thresholds on scores accepts.

    The search knows the thresholds.

    The adaptive attack starts from Gaussian noise and stays within `eps` of it, so that what it
    ends with still shows nothing. Without that bound it would be free to draw a real digit, and
    accepting a digit is no mistake.

    Args:
        classifier: A calibrated `RejectingClassifier` or `RejectOption` for images in 0..1.
        num_images: Number of noise images to start from.
        eps: Largest distance to the noise. Default 0.3.
        norm: `numpy.inf` (default) or 2.
        min_confidence: Smallest probability of the answered class in a success. Default 0.9.
        seed: Fixes noise and attack. Default 0.
        **options: Other arguments of `generate` for the attack `"adaptive"`.

    Returns:
        An `AttackResult`; `success`: accepted as any class, with that confidence.

    Raises:
        NotCalibratedError: The classifier has no thresholds.
        ValueError: Arguments out of range.

    Example:
        >>> from tfgmvae import RejectingClassifier, attacks
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> classifier = classifier.set_thresholds(encoder=1.0, decoder=1.0)
        >>> result = attacks.accepted_fooling_images(classifier, 2, steps=5, restarts=1, verbose=0)
        >>> result.success
        array([False, False])
    """
    check_count("num_images", num_images)
    noise = datasets.gaussian_noise(num_images, classifier.input_shape, seed=seed)
    no_class = np.full(num_images, -1)
    result = generate(
        "adaptive", classifier, noise, no_class, eps=eps, norm=norm, seed=seed, **options
    )
    confidence = classifier.predict_proba(result.adversarial, verbose=0).max(axis=1)  # [N]
    result.success[confidence < min_confidence] = False
    return result


def _descend_batches(
    model: Any,
    start: np.ndarray,
    x_target: np.ndarray,
    goal_classes: Any,
    *,
    weight: float,
    steps: int,
    step_size: float,
    min_activation: float,
    value_range: tuple[float, float],
    batch_size: int,
) -> AttackResult:
    check_count("steps", steps)
    check_count("batch_size", batch_size)
    check_positive("step_size", step_size)
    check(CLOSED_SHARE, min_activation=min_activation)
    target = as_target(model, start)
    goals = check_labels(
        goal_classes,
        target.num_classes(start),
        len(start),
        allow_unlabelled=False,
        name="goal_classes",
    )
    output = _kind_of_output(target, start[:1])
    constants = _Constants(
        np.float32(weight), np.int32(steps), np.float32(step_size), *map(np.float32, value_range)
    )
    images = np.empty_like(start)
    activations = np.empty((len(start), target.num_classes(start)), np.float32)
    for part in slices(len(start), batch_size):
        found = target.run(
            _descend, start[part], goals[part], x_target[part], constants, output=output
        )
        images[part], activations[part] = (values.numpy() for values in found)
    labels = activations.argmax(axis=1)
    read_as_goal = labels == goals
    return AttackResult(
        adversarial=images,
        success=read_as_goal & (activations[np.arange(len(goals)), goals] >= min_activation),
        distance=balls.distances(images, x_target, 2),
        labels=labels,
        misclassified=read_as_goal,
        # That outputs are activations is what these images are about, so no word of it here.
        warnings=(),
    )


class _Constants(NamedTuple):
    weight: tf.Tensor
    num_steps: tf.Tensor
    step_size: tf.Tensor
    low: tf.Tensor
    high: tf.Tensor


def _descend(
    target: Target,
    start: tf.Tensor,
    goals: tf.Tensor,
    x_target: tf.Tensor,
    constants: _Constants,
    output: str,
) -> tuple[tf.Tensor, tf.Tensor]:
    """Gradient descent on images `[N, ...]`; returns them and their activations `[N, K]`."""

    def cost_of(logits: tf.Tensor) -> tf.Tensor:
        wanted = tf.one_hot(goals, tf.shape(logits)[1])
        if output == "sigmoid":
            return tf.nn.sigmoid_cross_entropy_with_logits(labels=wanted, logits=logits)
        return tf.nn.softmax_cross_entropy_with_logits(labels=wanted, logits=logits)

    def step(number: tf.Tensor, x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        with tf.GradientTape() as tape:
            tape.watch(x)
            cost = cost_of(target.logits(x))
        gradient = tape.gradient(cost, x) + constants.weight * (x - x_target)
        progress = tf.cast(number, tf.float32) / tf.cast(constants.num_steps, tf.float32)
        length = constants.step_size * (1.0 - progress)
        moved = x - length * balls.steepest(gradient, 2)
        return number + 1, tf.clip_by_value(moved, constants.low, constants.high)

    x = tf.while_loop(lambda number, _: number < constants.num_steps, step, (0, start))[1]
    outputs = target.outputs(x)
    return x, tf.nn.softmax(outputs) if output == "logits" else outputs


def _kind_of_output(target: Target, x: np.ndarray) -> str:
    """Says what the classifier returns: `"sigmoid"`, `"softmax"` or `"logits"`."""
    images = tf.convert_to_tensor(x)
    outputs = np.asarray(target.outputs(images))
    if not outputs.size or outputs.min() < 0 or outputs.max() > 1:
        return "logits"
    sigmoid = tf.sigmoid(target.logits(images)).numpy()
    return "sigmoid" if np.allclose(outputs, sigmoid, atol=1e-5) else "softmax"
