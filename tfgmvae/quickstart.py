"""The quickstart as library calls: train on small digits, measure, draw, save."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tfgmvae import datasets, recipes
from tfgmvae.evaluation import OutcomeTable, outcome_table, plots

if TYPE_CHECKING:
    from tfgmvae.classifier import RejectingClassifier
    from tfgmvae.datasets import Dataset

_NUM_NOISE_IMAGES = 1000
_NUM_SHOWN = 4
_DOTS_PER_INCH = 110


def run(
    folder: Path, seed: int = 0, epochs: int | None = None, verbose: str | int = "auto"
) -> tuple[RejectingClassifier, OutcomeTable]:
    """Trains on the digits of scikit-learn; writes the model, the outcomes and five figures.

    Args:
        folder: An existing folder, which receives `digits.keras`, `outcomes.json`, `decisions.png`,
            `scores.png`, `latent_space.png`, `reconstructions.png` and `samples.png`.
        seed: Decides the initial weights, what is held out, and the noise. Default 0.
        epochs: Passes over the training images. Default `None`: those of the recipe `"digits"`.
        verbose: As in `RejectingClassifier.fit`.

    Returns:
        The trained classifier, and the outcomes of the test images and of two kinds of nonsense.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> import pathlib, tempfile
        >>> from tfgmvae import quickstart
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> classifier, table = quickstart.run(folder, epochs=1, verbose=0)
        >>> (folder / "digits.keras").exists()
        True
    """
    data = datasets.load("digits")
    recipe = recipes.get("digits")
    if epochs is not None:
        recipe = dataclasses.replace(recipe, epochs=epochs)
    classifier = recipe.build(data.input_shape, data.num_classes, seed=seed)
    recipe.fit(classifier, data, seed=seed, verbose=verbose)
    classifier.save(folder / "digits.keras")
    nonsense = {
        "uniform noise": datasets.uniform_noise(_NUM_NOISE_IMAGES, data.input_shape, seed),
        "shuffled pixels": datasets.shuffled_pixels(data.x_test, seed),
    }
    table = outcome_table(classifier, data.x_test, data.y_test, nonsense)
    (folder / "outcomes.json").write_text(json.dumps(table.to_dict(), indent=2))
    _draw(folder, classifier, data, nonsense)
    return classifier, table


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
    from matplotlib import pyplot

    for name, ax in drawn.items():
        ax.figure.savefig(folder / f"{name}.png", dpi=_DOTS_PER_INCH)
        pyplot.close(ax.figure)
