"""Adversarial training: a classifier is trained on, with adversarial images and their true labels.

After Goodfellow et al. (2015) and, for look-alike images, Geng and Veerapaneni (2018); with images
made anew in every step, after Madry et al. (2018).
"""

from __future__ import annotations

import dataclasses
from typing import Any

import keras
import numpy as np

from tfgmvae import attacks
from tfgmvae.defenses.in_loop_training import InLoopTraining
from tfgmvae.io.numbers import check_count
from tfgmvae.training.robust_training import RobustTraining

LOOKALIKE = "lookalike"


@dataclasses.dataclass(frozen=True, eq=False)
class AdversarialTraining:
    """What adversarial training made.

    Attributes:
        model: The trained copy of the classifier.
        x: float32 `[M, H, W, C]`. The generated images it was trained with; `None` where every step
            made its own.
        y: `[M]` or `[M, K]`. Their true labels, as the labels were given; `None` likewise.
        made: The `AttackResult` of the images on the classifier as it was before; `None` likewise.
        history: The Keras `History` of the training.
    """

    model: keras.Model
    x: np.ndarray | None
    y: np.ndarray | None
    made: attacks.AttackResult | None
    history: keras.callbacks.History


def adversarial_training(
    model: keras.Model,
    x: Any,
    y: Any,
    attack: str | RobustTraining = LOOKALIKE,
    *,
    num_images: int = 10_000,
    epochs: int = 5,
    batch_size: int = 128,
    seed: int = 0,
    verbose: str | int = 0,
    callbacks: list[keras.callbacks.Callback] | None = None,
    **options: Any,
) -> AdversarialTraining:
    """Trains a copy of a classifier on its images and on adversarial ones made from them.

    Args:
        model: A compiled Keras classifier, which stays as it is. Layers of it that change images at
            random in training change the adversarial ones as well, and undo much of the attack:
            augment the images before, instead.
        x: Training images `[N, H, W, C]`.
        y: Their labels as the classifier's loss takes them: `[N]`, or one-hot `[N, K]`.
        attack: `"lookalike"` (default): `attacks.lookalike_images`, every class as every other.
            Or any name of `attacks.available()`; then pass its `eps`. Or a `RobustTraining`: every
            step then makes its own images, on the network as it is in that step, which is what
            makes a network robust against images made on itself.
        num_images: Number of adversarial images, the same of every class. Default 10,000. Has no
            meaning with a `RobustTraining`.
        epochs: Passes over both kinds of images. Default 5.
        batch_size: Of the training. Default 128.
        seed: Fixes which images are drawn, and the attack. Default 0.
        verbose: As in `keras.Model.fit`. Default 0.
        callbacks: Keras callbacks of the training, such as `RobustnessReport`.
        **options: Options of the attack.

    Returns:
        An `AdversarialTraining`. With a named attack it is robust against images like those it was
        trained with, which were made on the classifier before; make new ones on the new model to
        see how far that goes.

    Raises:
        ValueError: A model that is not compiled, labels that do not fit, a class without images, or
            a `RobustTraining` that attacks more than the classification.
        TypeError: Options of an attack beside a `RobustTraining`.

    Example:
        >>> import keras
        >>> import numpy as np
        >>> from tfgmvae import datasets, defenses
        >>> digits = datasets.load("digits")
        >>> model = keras.Sequential([
        ...     keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10, "softmax")])
        >>> model.compile("adam", "sparse_categorical_crossentropy")
        >>> trained = defenses.adversarial_training(
        ...     model, digits.x_train, digits.y_train, num_images=20, epochs=1)
        >>> trained.x.shape
        (20, 8, 8, 1)
    """
    check_count("num_images", num_images)
    check_count("epochs", epochs)
    if not getattr(model, "compiled", False):
        raise ValueError(
            "Expected a compiled model. Received: one that compile() was not called on"
        )
    x, y = np.asarray(x), np.asarray(y)
    if len(x) != len(y) or y.ndim not in (1, 2):
        raise ValueError(
            "Expected y of shape (N,) or (N, num_classes) for N images. "
            f"Received: x.shape={x.shape}, y.shape={y.shape}"
        )
    trained = keras.models.clone_model(model)
    trained.set_weights(model.get_weights())
    trained.compile_from_config(model.get_compile_config())
    fit_options: dict[str, Any] = {
        "epochs": epochs,
        "batch_size": batch_size,
        "verbose": verbose,
        "callbacks": callbacks,
    }
    if isinstance(attack, RobustTraining):
        if options:
            raise TypeError(
                "Expected no options beside a RobustTraining. "
                f"Received: {', '.join(sorted(options))}"
            )
        logits = attacks.as_target(trained, x.astype(np.float32)).logits
        in_loop = InLoopTraining(trained, logits, attack, seed)
        return AdversarialTraining(trained, None, None, None, in_loop.fit(x, y, **fit_options))
    labels = y.argmax(axis=1) if y.ndim == 2 and y.shape[1] > 1 else y.reshape(-1)
    num_classes = int(model.output_shape[-1])
    rng = np.random.default_rng(seed)
    drawn, goals = _balanced(labels, num_classes, num_images, rng)
    if attack == LOOKALIKE:
        made = attacks.lookalike_images(model, x[drawn], goals, seed=seed, **options)
    else:
        made = attacks.generate(attack, model, x[drawn], labels[drawn], seed=seed, **options)
    order = rng.permutation(len(x) + len(drawn))
    history = trained.fit(
        np.concatenate([x, made.adversarial])[order],
        np.concatenate([y, y[drawn]])[order],
        **fit_options,
    )
    return AdversarialTraining(trained, made.adversarial, y[drawn], made, history)


def _balanced(
    labels: np.ndarray, num_classes: int, num_images: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Draws images of every class equally often, each with another class as its goal.

    Returns:
        Indices `[M]` and goals `[M]`, the classes and for each class the goals in turn.
    """
    number = np.arange(num_images)
    own = number % num_classes
    goals = (own + 1 + (number // num_classes) % (num_classes - 1)) % num_classes
    drawn = np.empty(num_images, np.int64)
    for label in range(num_classes):
        candidates = np.flatnonzero(labels == label)
        if not len(candidates):
            raise ValueError(
                f"Expected images of all {num_classes} classes. Received: none of class {label}"
            )
        wanted = np.flatnonzero(own == label)
        drawn[wanted] = np.resize(rng.permutation(candidates), len(wanted))
    return drawn, goals
