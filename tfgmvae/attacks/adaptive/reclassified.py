"""The adaptive attack on the label after reclassification.

`predict(x, reclassify=True)` gives a rejected image the class of the code that explains it best, so
an attack wins if that class is wrong. The search itself is not differentiated. Instead the attack
reasons like it: an image is given class t where some g(z) with z near the mean of t is nearer to it
than what the right class offers. For each of the most promising classes it looks for such a z,
whose g(z) the ball around the image almost reaches, and tries two images: the one of the ball that
is nearest to g(z), and the one that prefers g(z) most to the image's own reconstruction.

Whether they succeed is judged by the search itself. Images that the adaptive attack gets accepted
with a wrong label have succeeded already. An attack through the search might find more.
"""

from __future__ import annotations

import dataclasses

import numpy as np
import tensorflow as tf

from tfgmvae.attacks.adaptive.adaptive import Adaptive
from tfgmvae.attacks.problem import Problem
from tfgmvae.io.batches import slices
from tfgmvae.io.numbers import check_count
from tfgmvae.perturbation import balls
from tfgmvae.targets.target import Target

_SAMPLES_PER_CLASS = 100
_LEARNING_RATE = 0.1


@dataclasses.dataclass(frozen=True)
class AdaptiveReclassified(Adaptive):
    """The adaptive attack, then one on what the search of the latent space will find.

    Attributes:
        goals: Classes that are tried per image, those first whose images the ball comes nearest
            to. Default 3.
        code_steps: Steps of Adam on the code of a class. Default 30.
    """

    goals: int = 3
    code_steps: int = 30

    def __post_init__(self) -> None:
        super().__post_init__()
        check_count("goals", self.goals)
        check_count("code_steps", self.code_steps, smallest=0)

    def answers(self, target: Target, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        labels, classes = target.answers(x)
        labels, classes = labels.copy(), classes.copy()
        rejected = np.flatnonzero(labels < 0)
        if len(rejected):
            found = target.pipeline.reclassify(x[rejected], verbose=0)
            labels[rejected], classes[rejected] = found.labels, found.classes
        return labels, classes

    def run(self, problem: Problem) -> np.ndarray:
        adversarial = super().run(problem)
        answered = self.answers(problem.target, adversarial)[0]
        open_images = np.flatnonzero(~problem.succeeds(answered, problem.y))
        for part in slices(len(open_images), problem.batch_size):
            self._mislead(problem, adversarial, open_images[part])
        return adversarial

    def _mislead(self, problem: Problem, adversarial: np.ndarray, items: np.ndarray) -> None:
        """Replaces `adversarial[items]` where an image is found that is given a wrong label."""
        given, y = problem.x[items], problem.y[items]
        codes, gaps = self._nearest_codes(problem, given)  # [M, K, D], [M, K]
        if problem.targeted:
            order = y[:, np.newaxis]
        else:
            gaps[np.flatnonzero(y >= 0), y[y >= 0]] = np.inf
            order = np.argsort(gaps, axis=1, kind="stable")[:, : self.goals]
            order = order[:, : np.isfinite(gaps).sum(axis=1).min()]
        done = np.zeros(len(items), bool)
        for goal in order.T:  # [M]
            tried = problem.target.run(
                _near_class,
                given,
                codes[np.arange(len(items)), goal],
                goal,
                np.int32(self.code_steps),
                np.float32(problem.eps),
                *map(np.float32, problem.value_range),
                norm=problem.norm,
            )
            for x in tried:
                labels = self.answers(problem.target, x.numpy())[0]
                new = problem.succeeds(labels, y) & ~done
                adversarial[items[new]] = x.numpy()[new]
                done |= new

    def _nearest_codes(self, problem: Problem, given: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Finds for every image and class the sampled code whose image the ball comes nearest to.

        Returns:
            Codes `[M, K, D]` and the squared distances `[M, K]` from their images to the ball.
        """
        classifier = problem.target.pipeline
        means = np.asarray(classifier.component_means)
        scales = np.asarray(classifier.component_scales)
        noise = np.random.default_rng(problem.seed).normal(
            size=(len(means), _SAMPLES_PER_CLASS, means.shape[1])
        )
        noise[:, 0] = 0.0
        samples = (means[:, np.newaxis] + scales[:, np.newaxis, np.newaxis] * noise).astype(
            np.float32
        )  # [K, S, D]
        codes = np.empty((len(given), *means.shape), np.float32)
        gaps = np.empty((len(given), len(means)), np.float32)
        for label, own in enumerate(samples):
            images = np.asarray(classifier.decoder(own, training=False))  # [S, H, W, C]
            for row, image in enumerate(given):
                center = np.broadcast_to(image, images.shape)
                reached = problem.project(images, center)
                squared = np.sum((reached - images) ** 2, axis=(1, 2, 3))  # [S]
                codes[row, label] = own[np.argmin(squared)]
                gaps[row, label] = squared.min()
        return codes, gaps


def _near_class(
    target: Target,
    given: tf.Tensor,
    codes: tf.Tensor,
    goal: tf.Tensor,
    num_steps: tf.Tensor,
    eps: tf.Tensor,
    low: tf.Tensor,
    high: tf.Tensor,
    norm: float,
) -> tuple[tf.Tensor, tf.Tensor]:
    """Moves codes of the goals towards images in the balls around the given ones, `[M, ...]`.

    Returns:
        The images of the balls that are nearest to g(z), and those that prefer g(z) most to the
        reconstruction of the given image.
    """
    classifier = target.pipeline
    means = tf.gather(classifier.component_means, goal)  # [M, D]
    scales = tf.gather(classifier.component_scales, goal)[:, tf.newaxis]  # [M, 1]
    axes = list(range(1, given.shape.rank))

    def decoded(codes: tf.Tensor) -> tf.Tensor:
        return tf.cast(classifier.decoder(codes, training=False), tf.float32)

    def nearest(images: tf.Tensor) -> tf.Tensor:
        return balls.project(images, given, eps, norm, (low, high))

    def step(
        number: tf.Tensor, codes: tf.Tensor, mean: tf.Tensor, variance: tf.Tensor
    ) -> tuple[tf.Tensor, ...]:
        with tf.GradientTape() as tape:
            tape.watch(codes)
            images = decoded(codes)
            squared = tf.reduce_sum((images - tf.stop_gradient(nearest(images))) ** 2, axis=axes)
            # What the search minimises: the squared error minus the log of the class's density.
            loss = squared + 0.5 * tf.reduce_sum(((codes - means) / scales) ** 2, axis=1)
        gradient = tape.gradient(loss, codes)
        mean = 0.9 * mean + 0.1 * gradient
        variance = 0.999 * variance + 0.001 * gradient**2
        count = tf.cast(number + 1, tf.float32)
        length = _LEARNING_RATE * tf.sqrt(1.0 - 0.999**count) / (1.0 - 0.9**count)
        return number + 1, codes - length * mean / (tf.sqrt(variance) + 1e-8), mean, variance

    zero = tf.zeros_like(codes)
    codes = tf.while_loop(lambda number, *_: number < num_steps, step, (0, codes, zero, zero))[1]
    images = decoded(codes)
    own = decoded(tf.cast(classifier.encoder(given, training=False), tf.float32))
    radius = tf.minimum(eps, (high - low) * float(given.shape[1:].num_elements()) ** 0.5)
    contrast = given + radius * balls.steepest(images - own, norm)
    return nearest(images), nearest(contrast)
