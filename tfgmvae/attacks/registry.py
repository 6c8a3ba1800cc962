"""The one function that runs every attack, and the checks of its arguments."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import numpy as np

from tfgmvae._old_names import found_today
from tfgmvae.attacks import catalog, soundness
from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.problem import Problem
from tfgmvae.attacks.result import AttackResult
from tfgmvae.io.checks import check_labels, checked_images
from tfgmvae.io.numbers import check_count
from tfgmvae.perturbation import balls
from tfgmvae.targets.as_target import as_target
from tfgmvae.targets.target import Target


def generate(
    name: str,
    classifier: Any,
    x: Any,
    y: Any,
    eps: float,
    norm: float = math.inf,
    *,
    targeted: bool = False,
    value_range: tuple[float, float] = (0.0, 1.0),
    batch_size: int = 128,
    seed: int = 0,
    verbose: str | int = "auto",
    **options: Any,
) -> AttackResult:
    """Makes adversarial images.

    | name | what it does |
    |---|---|
    | `noise` | keeps a successful draw from the ball |
    | `fgsm` | one step along the gradient of the cross-entropy |
    | `bim` | several such steps, from the image |
    | `pgd`, `madry` | the same steps from a random start in the ball |
    | `mim` | steps with momentum, from the image |
    | `apgd` | steps that set their own size, with the scores of the whole pipeline |
    | `carlini_wagner` | looks for the smallest Euclidean perturbation |
    | `fmn` | looks for the smallest perturbation that is accepted with a wrong label |
    | `spsa` | estimates gradients from the scores of the whole pipeline |
    | `square` | random search with the scores of the whole pipeline |
    | `confident` | knows a threshold on the confidence of any other classifier |
    | `adaptive` | knows all scores and thresholds of a classifier of ours |
    | `adaptive_reclassified` | the same, against `predict(x, reclassify=True)` |

    The options of an attack are the fields of its class, for example `steps` and `step_size` of
    `tfgmvae.attacks.methods.gradient.Pgd`.

    Args:
        name: One of `available()`.
        classifier: A `RejectingClassifier`, a `RejectOption`, any Keras classifier, a callable that
            gives logits, or a `Target`.
        x: Images `[N, H, W, C]` inside `value_range`.
        y: Labels `[N]` in 0..K-1; for a targeted attack the goals. Attacks that know what
            is rejected take -1 for out-of-distribution images, where every accepted answer is
            wrong.
        eps: Largest distance to the given image. Infinite for attacks that look for the smallest.
        norm: `numpy.inf` (default) or 2.
        targeted: Whether `y` are goals. Default `False`.
        value_range: Smallest and largest value an image can have. Default 0 and 1.
        batch_size: Images at a time, which bounds the memory. Default 128.
        seed: Fixes everything that is random. Default 0.
        verbose: 0 is silent, 1 shows a progress bar, `"auto"` (default) shows it where there is
            more than one batch.
        **options: The options of that attack.

    Returns:
        An `AttackResult`. Read its `warnings`.

    Raises:
        ValueError: An unknown name or norm, `eps < 0`, labels or images that do not fit.
        TypeError: An unknown option, or a classifier that this attack cannot work on.
        NotCalibratedError: A `RejectingClassifier` or `RejectOption` without thresholds.
        ImportError: cleverhans is missing; the extra `attacks` brings it.

    Example:
        >>> import keras
        >>> import numpy as np
        >>> from tfgmvae import attacks
        >>> model = keras.Sequential(
        ...     [keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10)])
        >>> x, y = np.full((5, 8, 8, 1), 0.5, "float32"), np.arange(5)
        >>> attacks.generate("fgsm", model, x, y, eps=0.1).adversarial.shape
        (5, 8, 8, 1)
    """
    attack = _attack(name, options)
    images = checked_images(x, value_range)
    target = as_target(classifier, images)
    problem = checked_problem(
        attack,
        name,
        target,
        images,
        y,
        eps=eps,
        norm=norm,
        targeted=targeted,
        value_range=value_range,
        batch_size=batch_size,
        seed=seed,
        verbose=verbose,
    )
    adversarial = attack.run(problem) if len(images) and eps else images.copy()
    return judged(attack, problem, adversarial)


def default_options(name: str) -> dict[str, Any]:
    """Returns the options of an attack with their defaults.

    Args:
        name: One of `available()`.

    Returns:
        The defaults by the names of the options.

    Raises:
        ValueError: An unknown name.

    Example:
        >>> from tfgmvae.attacks.registry import default_options
        >>> default_options("noise")
        {'draws': 10}
    """
    return dataclasses.asdict(_attack(name, {}))  # type: ignore[call-overload]


def judged(attack: Attack, problem: Problem, adversarial: np.ndarray) -> AttackResult:
    """Returns the result of an attack that ended with `adversarial` `[N, ...]`."""
    labels, classes = attack.answers(problem.target, adversarial)
    success = problem.succeeds(labels, problem.y)
    misclassified = problem.succeeds(classes, problem.y)
    distance = balls.distances(adversarial, problem.x, problem.norm)
    # An attack that knows no rejection may stop where the class is wrong.
    ended = success | misclassified
    return AttackResult(
        adversarial=adversarial,
        success=success,
        distance=distance,
        labels=labels,
        misclassified=misclassified,
        warnings=problem.target.warnings
        + soundness.suspicions(problem, adversarial, distance, ended),
    )


def _attack(name: str, options: dict[str, Any]) -> Attack:
    attack = catalog.attack_class(name)
    known = [field.name for field in dataclasses.fields(attack)]  # type: ignore[arg-type]
    unknown = sorted(set(options) - set(known))
    if unknown:
        raise TypeError(
            f"Expected options of {name!r} among {known}. Received: {', '.join(unknown)}"
        )
    return attack(**options)


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
    if attack.needs_pipeline and not target.has_pipeline:
        raise TypeError(
            f"Expected a RejectingClassifier or a RejectOption for {name!r}, which attacks its "
            "scores and its thresholds. Received: a classifier without them"
        )
    if attack.needs_search and not target.has_search:
        raise TypeError(
            f"Expected a RejectingClassifier for {name!r}, which attacks its search. "
            "Received: a classifier without one"
        )
    if attack.needs_confidence and target.has_pipeline:
        raise TypeError(
            f"Expected a classifier that rejects by its confidence, or not at all, for {name!r}. "
            "Received: one with thresholds on scores, which 'adaptive' knows"
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


def __getattr__(name: str) -> Any:
    return found_today(__name__, name)
