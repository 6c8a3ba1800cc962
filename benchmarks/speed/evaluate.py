"""Times an evaluation under attack, and projected gradient descent beside cleverhans itself.

python -m benchmarks.speed.evaluate mnist.keras
"""

from __future__ import annotations

import argparse
import pathlib
import time

import numpy as np
import tensorflow as tf
from cleverhans.tf2.attacks.projected_gradient_descent import projected_gradient_descent

from benchmarks.speed import measure
from tfgmvae import RejectingClassifier, attacks, datasets, evaluation

EPSILONS = (0.05, 0.1, 0.15, 0.2, 0.3)
ATTACKS = ("fgsm", "pgd", "mim")
BATCH_SIZE = 128
PGD_EPS, PGD_STEPS = 0.1, 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=pathlib.Path, help="a classifier for MNIST")
    parser.add_argument("--images", type=int, default=1000)
    parser.add_argument("--pgd-images", type=int, default=256)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    classifier = RejectingClassifier.load(options.model)
    mnist = datasets.load("mnist")
    rows = [
        *pgd(classifier, mnist, options.pgd_images, options.rounds),
        whole_evaluation(classifier, mnist, options.images),
    ]
    measure.report(__file__, rows, epsilons=str(EPSILONS), attacks=", ".join(ATTACKS))


def whole_evaluation(
    classifier: RejectingClassifier, mnist: datasets.Dataset, num_images: int
) -> dict[str, object]:
    started = time.perf_counter()
    found = evaluation.evaluate(
        classifier,
        mnist.x_test[:num_images],
        mnist.y_test[:num_images],
        ATTACKS,
        EPSILONS,
        num_attacked=None,
        verbose=1,
    )
    seconds = time.perf_counter() - started
    print(found.table())
    return {"what": "evaluate, sanity checks included", "images": num_images, "seconds": seconds}


def pgd(
    classifier: RejectingClassifier, mnist: datasets.Dataset, num_images: int, rounds: int
) -> list[dict[str, object]]:
    x, y = mnist.x_test[:num_images], mnist.y_test[:num_images]
    logits = classifier.logits
    step_size = 2.5 * PGD_EPS / PGD_STEPS

    def ours() -> np.ndarray:
        return attacks.generate(
            "pgd",
            classifier,
            x,
            y,
            PGD_EPS,
            batch_size=BATCH_SIZE,
            verbose=0,
            steps=PGD_STEPS,
            step_size=step_size,
        ).adversarial

    def cleverhans() -> np.ndarray:
        parts = [
            projected_gradient_descent(
                logits,
                tf.constant(x[start : start + BATCH_SIZE]),
                PGD_EPS,
                step_size,
                PGD_STEPS,
                np.inf,
                clip_min=0.0,
                clip_max=1.0,
                y=tf.constant(y[start : start + BATCH_SIZE]),
                sanity_checks=False,
            )
            for start in range(0, num_images, BATCH_SIZE)
        ]
        return np.concatenate(parts)

    seconds, made = measure.alternate({"generate": ours, "cleverhans": cleverhans}, rounds)
    return [
        {
            "what": f"PGD, {name}",
            "images": num_images,
            "seconds": seconds[name],
            "misclassified": float(np.mean(classifier.decide(made[name]).classes != y)),
            "times faster than cleverhans": seconds["cleverhans"] / seconds[name],
        }
        for name in seconds
    ]


if __name__ == "__main__":
    main()
