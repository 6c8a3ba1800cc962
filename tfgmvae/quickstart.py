"""The quickstart as library calls: train on small digits, measure, attack, draw, save."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from tfgmvae import datasets, recipes
from tfgmvae.evaluation import OutcomeTable, figures, outcome_table, plots, sweep
from tfgmvae.io.atomic import replaced_when_complete

if TYPE_CHECKING:
    from tfgmvae.classifier.classifier import RejectingClassifier
    from tfgmvae.datasets import Dataset
    from tfgmvae.evaluation import Sweep

_NUM_NOISE_IMAGES = 1000
_NUM_SHOWN = 4
NUM_ATTACKED = 100
EPSILONS = (0.05, 0.1, 0.15, 0.2, 0.3)
_SHOWN_EPSILON = 0.15
ATTACKS: dict[str, dict[str, Any]] = {"fgsm": {}, "adaptive": {"steps": 30, "restarts": 2}}
_TITLES = {
    "fgsm": "FGSM: one step against the encoder",
    "adaptive": "Adaptive attack: knows all thresholds",
}


class Quickstart(NamedTuple):
    """What the quickstart made.

    Attributes:
        classifier: The trained classifier.
        outcomes: Outcomes of the test images and of two kinds of nonsense.
        attacks: What two attacks did to some of the test images.
    """

    classifier: RejectingClassifier
    outcomes: OutcomeTable
    attacks: Sweep


def run(
    folder: Path, seed: int = 0, epochs: int | None = None, verbose: str | int = "auto"
) -> Quickstart:
    """Trains on the digits of scikit-learn; writes the model, the numbers and seven figures.

    Args:
        folder: An existing folder, which receives `digits.keras`, `outcomes.json`, `attacks.json`,
            `decisions.png`, `scores.png`, `latent_space.png`, `reconstructions.png`,
            `samples.png`, `attacks.png` and `adversarial.png`.
        seed: Decides the initial weights, what is held out, the noise and the attacks. Default 0.
        epochs: Passes over the training images. Default `None`: as many as suit their number.
        verbose: As in `RejectingClassifier.fit`.

    Returns:
        A `Quickstart`.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
        ImportError: cleverhans is not installed.

    Example:
        >>> import pathlib, tempfile
        >>> from tfgmvae import quickstart
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> made = quickstart.run(folder, epochs=1, verbose=0)
        >>> (folder / "digits.keras").exists()
        True
    """
    data = datasets.load("digits")
    recipe = recipes.get("digits")
    if epochs is not None:
        recipe = recipe.changed(training={"epochs": epochs})
    classifier = recipe.build(data.input_shape, data.num_classes, seed=seed)
    recipe.fit(classifier, data, seed=seed, verbose=verbose)
    classifier.save(folder / "digits.keras")
    nonsense = {
        "uniform noise": datasets.uniform_noise(_NUM_NOISE_IMAGES, data.input_shape, seed),
        "shuffled pixels": datasets.shuffled_pixels(data.x_test, seed),
    }
    table = outcome_table(classifier, data.x_test, data.y_test, nonsense)
    x, y = data.x_test[:NUM_ATTACKED], data.y_test[:NUM_ATTACKED]
    attacks = sweep(classifier, x, y, ATTACKS, EPSILONS, seed=seed)
    for name, numbers in {"outcomes": table.to_dict(), "attacks": attacks.to_dict()}.items():
        with replaced_when_complete(folder / f"{name}.json") as unfinished:
            unfinished.write_text(json.dumps(numbers, indent=2) + "\n")
    _draw(folder, classifier, data, nonsense)
    _draw_attacks(folder, attacks, x)
    return Quickstart(classifier, table, attacks)


def _draw(
    folder: Path,
    classifier: RejectingClassifier,
    data: Dataset,
    nonsense: dict[str, np.ndarray],
) -> None:
    few = [images[:_NUM_SHOWN] for images in nonsense.values()]
    mixed = np.concatenate([data.x_test, *few])  # [N, H, W, C]
    no_class = np.full(len(mixed) - len(data.x_test), -1)
    decision = classifier.decide(data.x_test, verbose=0)
    decisions = {"test images": decision} | {
        name: classifier.decide(images, verbose=0) for name, images in nonsense.items()
    }
    columns = np.concatenate([data.x_test[:_NUM_SHOWN], *few])
    titles = [name for name in decisions for _ in range(_NUM_SHOWN)]
    drawn: dict[str, Any] = {
        "decisions": plots.plot_decisions(
            mixed,
            classifier.decide(mixed, verbose=0),
            np.concatenate([data.y_test, no_class]),
        ),
        "scores": plots.plot_scores(classifier, decisions),
        "latent_space": plots.plot_latent_space(classifier, data.x_test, data.y_test),
        "reconstructions": plots.plot_reconstructions(classifier, columns, titles=titles),
        "samples": plots.plot_samples(classifier),
    }
    figures.save({f"{name}.png": ax.figure for name, ax in drawn.items()}, folder)


def _draw_attacks(folder: Path, attacks: Sweep, x: np.ndarray) -> None:
    figure, axes = figures.rows_of_plots(len(_TITLES))
    for (name, title), ax in zip(_TITLES.items(), axes, strict=True):
        epsilons = [0.0, *attacks.epsilons]
        outcomes = [attacks.worst_case(eps, attacks=[name]) for eps in epsilons]
        plots.plot_robustness(epsilons, outcomes, ax, title)
        ax.set_xlabel("epsilon: largest change of a pixel")
    found = attacks.examples[_SHOWN_EPSILON]
    adversarial: Any = plots.plot_adversarial(
        x[found.index],
        found.adversarial,
        attacks.y[found.index],
        found.labels,
        title=f"Accepted with a wrong label: no pixel changed by more than {_SHOWN_EPSILON:g}",
    )
    figures.save({"attacks.png": figure, "adversarial.png": adversarial.figure}, folder)
