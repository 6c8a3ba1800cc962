"""Robust training on MNIST: what attacks that know the whole classifier do to it, and to others.

    python -m benchmarks.studies.robustness

trains the recipes `mnist` and `mnist-robust` from the seed, and attacks both: the adaptive attack,
projected gradient descent, and the black-box attacks square and SPSA, image by image the worst.
`--standard` and `--robust` take trained models instead; `--referee N` lets foolbox attack the first
N images, too. `--data fashion_mnist` and `--data gtsrb` attack the robust recipe of that data set,
and nothing else. The data sets have to be there, see `tfgmvae.datasets`.
"""

from __future__ import annotations

import argparse
import math
import os
import time
from collections.abc import Callable, Sequence
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf

from benchmarks.speed import measure
from tfgmvae import RejectingClassifier, RobustTraining, datasets, evaluation, recipes
from tfgmvae.attacks import generate, violations
from tfgmvae.cli.seeding import seed_everything
from tfgmvae.perturbation import balls
from tfgmvae.training.held_out import choose

# The robust recipe of a data set, and the balls in which it is attacked.
SUBJECTS = {
    "mnist": ("mnist-robust", ((math.inf, 0.1), (math.inf, 0.3), (2, 1.5))),
    "fashion_mnist": ("fashion-mnist-robust", ((math.inf, 0.1),)),
    "gtsrb": ("gtsrb-robust", ((math.inf, 8 / 255),)),
}
ATTACKS = {"adaptive": {}, "pgd": {"steps": 100}, "square": {}, "spsa": {}}
DOUBLED = {"steps": 200, "restarts": 10}
SHARES = ("correct", "rejected", "wrong")


def trained(
    recipe: recipes.Recipe, data: datasets.Dataset, seed: int
) -> tuple[RejectingClassifier, float]:
    """The classifier of a recipe, and the seconds of its training."""
    seed_everything(seed)
    classifier = recipe.build(data.input_shape, data.num_classes, seed=seed)
    started = time.perf_counter()
    recipe.fit(classifier, data, seed=seed, verbose=2)
    return classifier, time.perf_counter() - started


def held_out_rows(name: str, data: datasets.Dataset, seed: int) -> np.ndarray:
    """The rows of the training images that a recipe holds out, in one random order."""
    settings = recipes.get(name).training
    choice = choose(
        data.x_train,
        data.y_train,
        settings["calibration_split"],
        false_reject_rate=settings["false_reject_rate"],
        groups=data.groups,
        seed=seed,
    )
    return np.random.default_rng(1).permutation(choice.rows)


def step_ratio(name: str, data: datasets.Dataset, seed: int) -> float:
    """How many times as long a step of robust training takes as one without the attack."""
    x, y = data.x_train[:128], data.y_train[:128]

    def step(recipe: recipes.Recipe) -> Callable[[], Any]:
        classifier = recipe.build(data.input_shape, data.num_classes, seed=seed)
        classifier.compile("adam")
        return lambda: classifier.train_on_batch(x, y)

    robust = recipes.get(name)
    standard = robust.changed(model={"robust_training": None})
    steps = {"standard": step(standard), "robust": step(robust)}
    seconds, _ = measure.alternate(steps, rounds=20, calls=3)
    return seconds["robust"] / seconds["standard"]


def shares(labels: np.ndarray, y: np.ndarray) -> dict[str, float]:
    outcomes = evaluation.count_outcomes(labels, y)
    return dict(zip(SHARES, outcomes.shares.values(), strict=True))


def attacked(
    classifier: RejectingClassifier,
    x: np.ndarray,
    y: np.ndarray,
    balls: Sequence[tuple[float, float]],
    seed: int,
    attacks: dict[str, dict[str, Any]] = ATTACKS,
) -> list[dict[str, Any]]:
    """One row per attack and ball, and one for the worst of them, image by image."""
    rows = []
    for norm, eps in balls:
        swept = evaluation.sweep(
            classifier, x, y, attacks, [eps], norm, reclassify=False, seed=seed, verbose=1
        )
        found = {name: swept.outcomes(name, eps) for name in swept.attacks}
        found["worst case"] = swept.worst_case(eps)
        rows += [
            {"norm": norm, "eps": eps, "attack": name}
            | dict(zip(SHARES, outcomes.shares.values(), strict=True))
            for name, outcomes in found.items()
        ]
    return rows


def with_more_effort(
    classifier: RejectingClassifier, x: np.ndarray, y: np.ndarray, seed: int
) -> list[dict[str, Any]]:
    """The adaptive attack with twice the effort, and in a ball that holds every image."""
    attempts = [
        (norm, eps, options, f"adaptive{name}")
        for norm, eps in ((math.inf, 0.3), (2, 1.5))
        for options, name in (({}, ""), (DOUBLED, ", twice the steps and restarts"))
    ]
    attempts.append((math.inf, 1.0, {}, "adaptive"))
    return [
        {"norm": norm, "eps": eps, "attack": name}
        | shares(generate("adaptive", classifier, x, y, eps, norm, seed=seed, **more).labels, y)
        for norm, eps, more, name in attempts
    ]


def made_to_be_rejected(
    classifier: RejectingClassifier, x: np.ndarray, y: np.ndarray, eps: float
) -> np.ndarray:
    """Images that are as far beyond one of the two thresholds as an attack can get them."""
    pipeline = classifier.pipeline
    settings = RobustTraining(eps=eps, steps=100, step_size=0.025)

    @tf.function(autograph=False)
    def attack(images: tf.Tensor, seed: tf.Tensor) -> tf.Tensor:
        def beyond(moved: tf.Tensor) -> tf.Tensor:
            found = violations.scores(pipeline, moved)
            nearest = tf.argmin(found.distances, axis=1)
            distance = tf.reduce_min(found.distances, axis=1) / tf.gather(
                pipeline.encoder_thresholds, nearest
            )
            return tf.maximum(
                distance, found.error / tf.gather(pipeline.decoder_thresholds, nearest)
            )

        return settings.adversarial_images(beyond, images, seed=seed)

    result = x.copy()
    for seed in range(3):
        left = np.flatnonzero(classifier.predict(result, verbose=0) == y)
        if len(left):
            result[left] = attack(tf.constant(x[left]), tf.constant(seed)).numpy()
    return result


def after_rejection_attacks(
    classifier: RejectingClassifier, x: np.ndarray, y: np.ndarray
) -> list[dict[str, Any]]:
    rows = []
    for eps in (0.1, 0.3):
        made = made_to_be_rejected(classifier, x, y, eps)
        for name, reclassify in (("rejection", False), ("rejection, then reclassified", True)):
            labels = classifier.predict(made, verbose=0, reclassify=reclassify)
            rows.append({"norm": math.inf, "eps": eps, "attack": name} | shares(labels, y))
    return rows


def refereed(classifier: RejectingClassifier, x: np.ndarray, y: np.ndarray) -> list[dict[str, Any]]:
    """What foolbox's attacks do to the class scores, and to scores that include the rejection."""
    import foolbox

    attempts = [
        ("PGD", math.inf, 0.3, foolbox.attacks.LinfPGD(steps=100)),
        ("DeepFool", math.inf, 0.3, foolbox.attacks.LinfDeepFoolAttack()),
        ("FMN", math.inf, 0.3, foolbox.attacks.LInfFMNAttack(steps=200)),
        ("PGD", 2, 1.5, foolbox.attacks.L2PGD(steps=100)),
        ("Carlini-Wagner", 2, 1.5, foolbox.attacks.L2CarliniWagnerAttack(6, steps=300)),
        ("DeepFool", 2, 1.5, foolbox.attacks.L2DeepFoolAttack()),
        ("FMN", 2, 1.5, foolbox.attacks.L2FMNAttack(steps=200)),
        ("boundary", 2, 1.5, foolbox.attacks.BoundaryAttack(steps=3000)),
    ]
    answers = classifier.predict(x, verbose=0)
    # What is not answered right to begin with needs no attack, and foolbox does not take it.
    images, labels = x[answers == y], y[answers == y]
    starts = images[[np.flatnonzero(labels != label)[0] for label in labels]]
    pipeline = classifier.pipeline

    def accepted_as(moved: tf.Tensor) -> tf.Tensor:
        """By how much images `[N]` are accepted as every class, 0 for the right one: `[N, K]`.

        So the right class is lost where, and only where, an image is accepted as another.
        """
        found = violations.scores(pipeline, moved)
        distance = found.distances / pipeline.encoder_thresholds - 1.0  # [N, K]
        error = found.error[:, tf.newaxis] / pipeline.decoder_thresholds - 1.0  # [N, K]
        lowest = tf.sort(found.distances, axis=1)[:, :2]  # [N, 2]
        is_nearest = found.distances <= lowest[:, :1]
        others = tf.where(is_nearest, lowest[:, 1:], lowest[:, :1])
        margin = (found.distances - others) / pipeline.encoder_thresholds
        missed = tf.maximum(tf.maximum(distance, error), margin)
        return tf.where(tf.one_hot(labels, missed.shape[1]) > 0, 0.0, -missed)

    rows = []
    for name, scores in (("on class scores", classifier.logits), ("with rejection", accepted_as)):
        graph = tf.function(scores, autograph=False)
        for kind, norm, eps, attack in attempts:
            extra = {"starting_points": tf.constant(starts)} if kind == "boundary" else {}
            _, made, _ = attack(
                foolbox.TensorFlowModel(graph, bounds=(0, 1)),
                tf.constant(images),
                tf.constant(labels),
                epsilons=eps,
                **extra,
            )
            made = made.numpy()
            inside = balls.distances(made, images, norm) <= eps * (1 + 1e-4)
            found = answers.copy()
            found[answers == y] = np.where(inside, classifier.predict(made, verbose=0), labels)
            row = {"norm": norm, "eps": eps, "attack": f"foolbox {kind}, {name}"}
            rows.append(row | shares(found, y))
    return rows


def clean(
    classifier: RejectingClassifier, data: datasets.Dataset, x: np.ndarray, y: np.ndarray
) -> list[dict[str, Any]]:
    nothing = {"norm": math.inf, "eps": 0.0}
    return [
        nothing
        | {"attack": "none, all test images"}
        | shares(classifier.predict(data.x_test, verbose=0), data.y_test),
        nothing | {"attack": "none"} | shares(classifier.predict(x, verbose=0), y),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", choices=SUBJECTS, default="mnist")
    parser.add_argument("--images", type=int, default=1000, help="attacked images")
    parser.add_argument("--effort-images", type=int, default=200, help="with twice the effort")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--standard", metavar="FILE", help="trained with the recipe mnist")
    parser.add_argument("--robust", metavar="FILE", help="trained with the robust recipe")
    parser.add_argument(
        "--held-out",
        action="store_true",
        help="attack training images that were held out, as for choosing a recipe",
    )
    parser.add_argument("--referee", type=int, default=0, metavar="N", help="images for foolbox")
    options = parser.parse_args()
    if options.referee:
        # Asked for first, so that its absence is noticed before all other attacks.
        import foolbox  # noqa: F401
    data = datasets.load(options.data)
    recipe, balls = SUBJECTS[options.data]
    facts: dict[str, Any] = {
        name: getattr(options, name) for name in ("images", "effort_images", "referee", "seed")
    }

    def classifier_of(recipe: str, path: str | None) -> RejectingClassifier:
        if path is not None:
            return RejectingClassifier.load(path)
        settings = recipes.get(recipe)
        classifier, facts[f"training seconds of {recipe}"] = trained(settings, data, options.seed)
        return classifier

    held_out = held_out_rows(recipe, data, options.seed)

    def first(num_images: int) -> tuple[np.ndarray, np.ndarray]:
        if options.held_out:
            rows = held_out[:num_images]
            return data.x_train[rows], data.y_train[rows]
        return data.x_test[:num_images], data.y_test[:num_images]

    rows: list[dict[str, Any]] = []

    def add(model: str, found: list[dict[str, Any]]) -> None:
        rows.extend({"model": model} | row | {"norm": f"{row['norm']:g}"} for row in found)
        for row in found:
            print(model, row, flush=True)

    given, more = first(options.images), first(options.effort_images)
    is_mnist = options.data == "mnist"
    if is_mnist:
        standard = classifier_of("mnist", options.standard)
        add("mnist", clean(standard, data, *given))
        proof = generate("adaptive", standard, *more, 0.2, seed=options.seed)
        found = shares(proof.labels, more[1])
        add("mnist", [{"norm": math.inf, "eps": 0.2, "attack": "adaptive"} | found])

    robust = classifier_of(recipe, options.robust)
    add(recipe, clean(robust, data, *given))
    facts["time of a step against standard training"] = step_ratio(recipe, data, options.seed)
    add(recipe, attacked(robust, *given, balls, options.seed))
    if is_mnist:
        add(recipe, after_rejection_attacks(robust, *given))
        add(recipe, with_more_effort(robust, *more, options.seed))
        if options.referee:
            add(recipe, refereed(robust, *first(options.referee)))
    name = "robustness" if is_mnist else f"robustness_{options.data}"
    name = f"{name}_held_out" if options.held_out else name
    measure.report(__file__, rows, name, **facts)


if __name__ == "__main__":
    main()
