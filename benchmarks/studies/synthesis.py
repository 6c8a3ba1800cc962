"""Verification by synthesis: does a third threshold, on the search of the decoder, earn its place?

    python -m benchmarks.studies.synthesis --model mnist-robust.keras

Every image is searched from every class alone. The margin is how much worse the best
other class explains the image than the class of the encoder; the image is accepted only where the
margin exceeds a threshold. Both systems, with the margin and without, get the same budget of false
rejects on held-out training images, and the same attack, which knows the search: beside the code
and the reconstruction error it drives the margin, whose gradient at the best codes z* is that of
`||x - g(z*)||^2` (the envelope theorem).
"""

from __future__ import annotations

import argparse
import dataclasses
import math
import os
import time
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf

from benchmarks.speed import measure
from benchmarks.studies.robustness import held_out_rows, shares
from tfgmvae import RejectingClassifier, datasets, ops
from tfgmvae.attacks import generate, violations
from tfgmvae.perturbation import balls

STARTS = ("adaptive", "image", "reconstruction", "random")
STEPS = 100
STEPS_PER_SEARCH = 25
GOALS = 3
LANES = 512
STEP_SIZE = 0.2
WEIGHT_GROWTH = 1.05


class Search:
    """How well every class explains images, by a search that starts in that class alone."""

    def __init__(self, classifier: RejectingClassifier) -> None:
        self.classifier = classifier
        entries = classifier.codebook.entries(classifier.pipeline)
        self.codes = np.split(np.asarray(entries.codes), classifier.num_classes)
        self.images = np.split(np.asarray(entries.images), classifier.num_classes)

    def of_class(self, x: np.ndarray, label: int) -> ops.LatentSearchResult:
        return ops.latent_search(
            x,
            self.classifier.decoder,
            self.classifier.component_means[label : label + 1],
            self.classifier.component_scales[label : label + 1],
            [math.inf],
            self.codes[label],
            codebook_images=self.images[label],
            num_starts=1,
        )

    def all_classes(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The objective `[N, K]` of the best code of every class, and the codes `[N, K, D]`."""
        found = [self.of_class(x, label) for label in range(self.classifier.num_classes)]
        return (
            np.stack([result.objective_value.numpy() for result in found], axis=1),
            np.stack([result.latents.numpy() for result in found], axis=1),
        )

    def margins(self, x: np.ndarray, classes: np.ndarray) -> np.ndarray:
        """By how much the best other class explains images worse than theirs: `[N]`."""
        return lead(self.all_classes(x)[0], classes)


def lead(objective: np.ndarray, classes: np.ndarray) -> np.ndarray:
    own = np.take_along_axis(objective, classes[:, np.newaxis], axis=1)
    others = np.where(np.arange(objective.shape[1]) == classes[:, np.newaxis], np.inf, objective)
    return np.min(others, axis=1) - own[:, 0]


@dataclasses.dataclass(frozen=True)
class Limits:
    """The three thresholds of every class, `[K]` each."""

    encoder: np.ndarray
    decoder: np.ndarray
    margin: np.ndarray


def calibrated(
    classifier: RejectingClassifier, search: Search, x: np.ndarray, rate: float, verified: bool
) -> Limits:
    """Thresholds that together reject the rate of clean images, by the ranks of their scores."""
    decision = classifier.decide(x, verbose=0)
    scores = [decision.latent_distance, decision.reconstruction_error]
    if verified:
        scores.append(-search.margins(x, decision.classes))
    found = [
        joint_quantiles(np.stack(scores)[:, decision.classes == k], rate)
        for k in range(classifier.num_classes)
    ]
    limits = np.asarray(found, np.float32).T  # [2 or 3, K]
    margin = -limits[2] if verified else np.full(classifier.num_classes, -math.inf, np.float32)
    return Limits(limits[0], limits[1], margin)


def joint_quantiles(scores: np.ndarray, rate: float) -> np.ndarray:
    """One threshold for each score `[S, N]`, at one rank, so that together they reject the rate."""
    ordered = np.sort(scores, axis=1)
    ranks = [np.searchsorted(*pair) for pair in zip(ordered, scores, strict=True)]
    covered = math.ceil((scores.shape[1] + 1) * (1 - rate)) - 1
    return ordered[:, np.sort(np.max(ranks, axis=0))[covered]]


def answers(
    classifier: RejectingClassifier, search: Search, limits: Limits, x: np.ndarray
) -> np.ndarray:
    """The labels `[N]`, -1 where a threshold rejects."""
    decision = classifier.decide(x, verbose=0)
    k = decision.classes
    accepted = (decision.latent_distance <= limits.encoder[k]) & (
        decision.reconstruction_error <= limits.decoder[k]
    )
    if np.any(np.isfinite(limits.margin)) and np.any(accepted):
        rows = np.flatnonzero(accepted)
        accepted[rows] = search.margins(x[rows], k[rows]) >= limits.margin[k[rows]]
    return np.where(accepted, k, -1)


class Attack:
    """The attack that knows the search, on one system in one ball."""

    def __init__(
        self,
        classifier: RejectingClassifier,
        search: Search,
        limits: Limits,
        norm: float,
        eps: float,
    ) -> None:
        self.classifier = classifier
        self.search = search
        self.limits = limits
        self.norm = norm
        self.eps = eps
        self.advance = tf.function(self._advance, autograph=False, reduce_retracing=True)

    def run(self, x: np.ndarray, y: np.ndarray, starts: np.ndarray, seed: int) -> np.ndarray:
        """Labels `[N]` after the attack: the first wrong one that is accepted, else the last."""
        labels = answers(self.classifier, self.search, self.limits, x)
        broken = is_wrong(labels, y)
        at_start = answers(self.classifier, self.search, self.limits, starts)
        labels = np.where(broken, labels, at_start)
        broken |= is_wrong(at_start, y)
        mean_images = self.classifier.pipeline.reconstruct(self.classifier.component_means).numpy()
        distances = np.array(
            self.classifier.prior.squared_distances(self.classifier.encoder.predict(x, verbose=0))
        )
        distances[np.arange(len(x)), y] = np.inf
        nearest = np.argsort(distances, axis=1)[:, :GOALS]  # [N, GOALS]
        for number, start in enumerate(STARTS):
            for rank in range(GOALS):
                rows = np.flatnonzero(~broken)
                for part in np.array_split(rows, max(1, math.ceil(len(rows) / LANES))):
                    goal = nearest[part, rank]
                    begin = {
                        "adaptive": starts[part],
                        "image": x[part],
                        "reconstruction": mean_images[goal],
                        "random": x[part] + self.noise(x, seed + number)[part],
                    }[start]
                    found = self.follow(begin, x[part], y[part], goal)
                    labels[part] = found
                    broken[part] |= is_wrong(found, y[part])
        return labels

    def noise(self, x: np.ndarray, seed: int) -> np.ndarray:
        return balls.random_in_ball(
            tf.constant(x.shape), np.float32(self.eps), self.norm, seed
        ).numpy()

    def follow(
        self, begin: np.ndarray, given: np.ndarray, y: np.ndarray, goal: np.ndarray
    ) -> np.ndarray:
        """Follows the gradient of every image to its goal; searches afresh now and then."""
        x = balls.project(
            tf.constant(begin), tf.constant(given), self.eps, self.norm, (0.0, 1.0)
        ).numpy()
        labels = answers(self.classifier, self.search, self.limits, x)
        weights = np.ones([2, len(x)], np.float32)
        for step in range(0, STEPS, STEPS_PER_SEARCH):
            objective, codes = self.search.all_classes(x)
            rows = np.arange(len(x))
            objective[rows, goal] = np.inf
            rival = np.argmin(objective, axis=1)
            both = np.stack([codes[rows, goal], codes[rows, rival]])  # [2, M, D]
            kinds = np.stack([goal, rival])
            moved = self.advance(
                *map(tf.constant, (x, given, y, goal, kinds, both, weights)), tf.constant(step)
            )
            x, weights, candidate, is_candidate = (part.numpy() for part in moved)
            for tried, lanes in ((x, rows), (candidate[is_candidate], rows[is_candidate])):
                still = ~is_wrong(labels[lanes], y[lanes])
                if np.any(still):
                    labels[lanes[still]] = answers(
                        self.classifier, self.search, self.limits, tried[still]
                    )
        return labels

    def _advance(
        self,
        x: tf.Tensor,
        given: tf.Tensor,
        y: tf.Tensor,
        goal: tf.Tensor,
        kinds: tf.Tensor,
        codes: tf.Tensor,
        weights: tf.Tensor,
        first: tf.Tensor,
    ) -> tuple[tf.Tensor, ...]:
        """Some steps of M images; the best codes of the goal and of its rival follow along."""
        classifier = self.classifier
        pipeline = classifier.pipeline._replace(
            encoder_thresholds=self.limits.encoder, decoder_thresholds=self.limits.decoder
        )
        # Unit of the margin, as the other terms are in units of their thresholds.
        least, unit = tf.gather(self.limits.margin, goal), 10.0
        means = tf.gather(classifier.component_means, kinds)  # [2, M, D]
        size = tf.shape(x)[0]

        def explained(x: tf.Tensor, codes: tf.Tensor) -> tf.Tensor:
            images = classifier.pipeline.reconstruct(tf.reshape(codes, [-1, codes.shape[-1]]))
            images = tf.reshape(images, tf.concat([[2], tf.shape(x)], axis=0))
            error = tf.reduce_sum((x - images) ** 2, axis=[2, 3, 4])
            return error + 0.5 * tf.reduce_sum((codes - means) ** 2, axis=2)  # [2, M]

        def step(
            number: Any, x: Any, codes: Any, m: Any, v: Any, weights: Any, best: Any, hit: Any
        ) -> Any:
            count = tf.cast(number - first, tf.float32)
            for turn in range(2):
                with tf.GradientTape() as tape:
                    tape.watch(codes)
                    total = tf.reduce_sum(explained(x, codes))
                slope = tape.gradient(total, codes)
                m, v = 0.9 * m + 0.1 * slope, 0.99 * v + 0.01 * slope**2
                time_step = 2.0 * count + turn + 1.0
                update = (m / (1 - 0.9**time_step)) / (tf.sqrt(v / (1 - 0.99**time_step)) + 1e-6)
                codes = codes - 0.03 * update
            with tf.GradientTape() as tape:
                tape.watch(x)
                found = violations.scores(pipeline, x)
                missed = violations.violations(found, goal, pipeline)
                own, rival = tf.unstack(explained(x, codes))
                short = tf.maximum(least - (rival - own), 0.0) / unit
                loss = (
                    missed.distance + missed.margin + weights[0] * missed.error + weights[1] * short
                )
            gradient = tape.gradient(loss, x)
            good = (found.labels >= 0) & (found.labels != y) & (short <= 0.0)
            best = tf.where(balls.per_item(good, x), x, best)
            hit |= good
            # Whichever term alone is missed gains weight.
            code_missed = missed.distance + missed.margin > 0
            gains = tf.stack([missed.error > 0, short > 0])
            growth = tf.where(gains, WEIGHT_GROWTH, tf.where(code_missed, 1 / WEIGHT_GROWTH, 1.0))
            weights = tf.clip_by_value(weights * growth, 1e-2, 1e2)
            progress = tf.cast(number, tf.float32) / STEPS
            length = STEP_SIZE * self.eps * 0.5 * (1.0 + tf.cos(np.pi * progress))
            moved = x - length * balls.steepest(gradient, self.norm)
            x = balls.project(moved, given, self.eps, self.norm, (0.0, 1.0))
            return number + 1, x, codes, m, v, weights, best, hit

        state = (first, x, codes, tf.zeros_like(codes), tf.zeros_like(codes), weights, x)
        number_of_steps = first + STEPS_PER_SEARCH
        state = tf.while_loop(
            lambda number, *_: number < number_of_steps, step, (*state, tf.zeros([size], tf.bool))
        )
        return state[1], state[5], state[6], state[7]


def is_wrong(labels: np.ndarray, y: np.ndarray) -> np.ndarray:
    return (labels >= 0) & (labels != y)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", required=True, help="trained with the recipe mnist-robust")
    parser.add_argument("--images", type=int, default=300, help="attacked held-out images")
    parser.add_argument("--rate", type=float, default=0.02, help="budget of false rejects")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    data = datasets.load("mnist")
    classifier = RejectingClassifier.load(options.model)
    search = Search(classifier)
    held_out = held_out_rows("mnist-robust", data, options.seed)
    rows = held_out[: options.images]
    x, y = data.x_train[rows], data.y_train[rows]
    table = []

    def add(system: str, norm: float, eps: float, attack: str, labels: np.ndarray, y: Any) -> None:
        row = {"system": system, "norm": f"{norm:g}", "eps": eps, "attack": attack}
        table.append(row | shares(labels, y))
        print(table[-1], flush=True)

    for system, verified in (("two thresholds", False), ("with synthesis", True)):
        limits = calibrated(classifier, search, data.x_train[held_out], options.rate, verified)
        start = time.perf_counter()
        found = answers(classifier, search, limits, data.x_test)
        seconds = time.perf_counter() - start
        add(system, math.inf, 0.0, "none, all test images", found, data.y_test)
        table[-1]["seconds"] = seconds
        classifier.set_thresholds(limits.encoder, limits.decoder)
        for norm, eps in ((math.inf, 0.3), (2.0, 1.5)):
            made = generate("adaptive", classifier, x, y, eps, norm, seed=options.seed, verbose=0)
            starts = made.adversarial
            found = answers(classifier, search, limits, starts)
            add(system, norm, eps, "adaptive, of the two thresholds", found, y)
            attack = Attack(classifier, search, limits, norm, eps)
            found = attack.run(x, y, starts, options.seed)
            add(system, norm, eps, "the same, then with the search", found, y)
    measure.report(__file__, table, images=options.images, rate=options.rate, seed=options.seed)


if __name__ == "__main__":
    main()
