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
from typing import ClassVar

import numpy as np
import tensorflow as tf

from tfgmvae.attacks.adaptive.adaptive import Adaptive
from tfgmvae.attacks.problem import Problem
from tfgmvae.classifier.codebook import mixture_samples
from tfgmvae.io.batches import slices
from tfgmvae.io.numbers import check_count
from tfgmvae.perturbation import adam, balls
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

    name: ClassVar[str] = "adaptive_reclassified"
    summary: ClassVar[str] = "the same, against `predict(x, reclassify=True)`"
    needs_search: ClassVar[bool] = True
    beats: ClassVar[tuple[str, ...]] = ("noise",)

    goals: int = 3
    code_steps: int = 30

    def __post_init__(self) -> None:
        super().__post_init__()
        check_count("goals", self.goals)
        check_count("code_steps", self.code_steps, smallest=0)

    def answers(self, target: Target, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return target.answers_after_search(x)

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
                problem.ball(items),
                codes[np.arange(len(items)), goal],
                goal,
                np.int32(self.code_steps),
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
        pipeline = problem.target.searched_pipeline
        means = np.array(pipeline.prior.means)
        samples = mixture_samples(
            means, np.array(pipeline.prior.scales), _SAMPLES_PER_CLASS, problem.seed
        )  # [K, S, D]
        codes = np.empty((len(given), *means.shape), np.float32)
        gaps = np.empty((len(given), len(means)), np.float32)
        for label, own in enumerate(samples):
            images = pipeline.reconstruct(own).numpy()  # [S, H, W, C]
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
    ball: balls.Ball,
    codes: tf.Tensor,
    goal: tf.Tensor,
    num_steps: tf.Tensor,
) -> tuple[tf.Tensor, tf.Tensor]:
    """Moves codes of the goals towards images in the balls around the given ones, `[M, ...]`.

    Returns:
        The images of the balls that are nearest to g(z), and those that prefer g(z) most to the
        reconstruction of the given image.
    """
    pipeline = target.searched_pipeline
    means = tf.gather(tf.convert_to_tensor(pipeline.prior.means), goal)  # [M, D]
    scales = tf.gather(tf.convert_to_tensor(pipeline.prior.scales), goal)[:, tf.newaxis]  # [M, 1]
    axes = list(range(1, given.shape.rank))

    def step(
        number: tf.Tensor, codes: tf.Tensor, moments: adam.Moments
    ) -> tuple[tf.Tensor, tf.Tensor, adam.Moments]:
        with tf.GradientTape() as tape:
            tape.watch(codes)
            images = pipeline.reconstruct(codes)
            nearest = tf.stop_gradient(ball.project(images))
            squared = tf.reduce_sum((images - nearest) ** 2, axis=axes)
            # What the search minimises: the squared error minus the log of the class's density.
            loss = squared + 0.5 * tf.reduce_sum(((codes - means) / scales) ** 2, axis=1)
        gradient = tape.gradient(loss, codes)
        moved = adam.descend(codes, gradient, moments, number + 1, _LEARNING_RATE)
        return number + 1, *moved

    start = (0, codes, adam.no_moments(codes))
    codes = tf.while_loop(lambda number, *_: number < num_steps, step, start)[1]
    images = pipeline.reconstruct(codes)
    own = pipeline.reconstruct(pipeline.codes(given))
    largest = (ball.high - ball.low) * float(given.shape[1:].num_elements()) ** 0.5
    contrast = ball.step(given, images - own, tf.minimum(ball.eps, largest))
    return ball.project(images), contrast
