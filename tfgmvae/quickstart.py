"""The quickstart as library calls: train two classifiers on digits, measure them side by side."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import keras
import numpy as np

from tfgmvae import datasets, recipes
from tfgmvae.evaluation import (
    Outcomes,
    Report,
    Sweep,
    count_outcomes,
    evaluate,
    figures,
    plots,
)
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.outcomes import TEST_IMAGES
from tfgmvae.io.atomic import replaced_when_complete

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from tfgmvae.classifier.classifier import RejectingClassifier

DATA = "mnist_5k"
RADIUS = 0.2
"""What the robust classifier is trained to withstand: no pixel changes by more."""

DEFAULT, ROBUST = "default", "robust"
EPSILONS = (RADIUS / 2, RADIUS)
ATTACKS: dict[str, dict[str, Any]] = {
    "fgsm": {},
    "adaptive": {"steps": 30, "restarts": 2, "goals_after_first": 3},
}
NUM_ATTACKED = 100
_NUM_NOISE_IMAGES = 1000
_NUM_SHOWN = 3
RECIPES = {
    DEFAULT: recipes.get("default"),
    ROBUST: recipes.get("fashion-mnist-robust").changed(
        name="quickstart-robust",
        data=None,
        model={"robust_training": {"eps": RADIUS}},
        # As long as the default, and enough images held out for few, too.
        training={"epochs": None, "batch_size": None, "calibration_split": "auto"},
    ),
}
_ATTACK_WORDS = {"fgsm": "FGSM", "adaptive": "adaptive attack"}


class Quickstart(NamedTuple):
    """What the quickstart made.

    Attributes:
        classifiers: The trained classifiers, `"default"` and `"robust"`.
        reports: What was measured about each, by the same names.
        outcomes: The rows of the table: outcomes by the kind of input, then by classifier.
        unanswerable: The kinds of input that have no right answer.
    """

    classifiers: Mapping[str, RejectingClassifier]
    reports: Mapping[str, Report]
    outcomes: Mapping[str, Mapping[str, Outcomes]]
    unanswerable: tuple[str, ...]

    def table(self) -> str:
        """Returns the outcomes of both classifiers side by side, in Markdown."""
        header = ["inputs", "images"]
        for name in self.classifiers:
            header += [f"{name}: right", "refused", "wrong"]
        rows = []
        for inputs, found in self.outcomes.items():
            row = [inputs, f"{next(iter(found.values())).num_inputs:,}"]
            for outcomes in found.values():
                right, refused, wrong = (f"{share:.1%}" for share in outcomes.shares.values())
                row += ["" if inputs in self.unanswerable else right, refused, wrong]
            rows.append(row)
        return markdown_table(header, rows, num_text_columns=1)

    def to_dict(self) -> dict[str, Any]:
        """Returns the table as numbers, strings and dictionaries, ready for json."""
        return {
            inputs: {name: outcomes.shares for name, outcomes in found.items()}
            for inputs, found in self.outcomes.items()
        }


def run(
    folder: Path,
    seed: int = 0,
    epochs: int | None = None,
    verbose: int = 0,
    data: str = DATA,
) -> Quickstart:
    """Trains a default and a robust classifier on all digits but the last, and compares them.

    Args:
        folder: An existing folder, which receives `default.keras`, `robust.keras`, their reports
            `default.html` and `robust.html`, `quickstart.json`, and figures: `decisions.svg`,
            `scores.svg`, `latent_space.svg`, `reconstructions.svg` and `samples.svg` of the
            default, `attacks.svg` and `adversarial.svg` of both.
        seed: Decides the initial weights, what is held out, the noise and the attacks. Default 0.
        epochs: Passes over the training images. Default `None`: as many as suit their number.
        verbose: 0 (default) is silent, 1 prints a line for every part, 2 shows progress bars with
            the time left as well.
        data: `"mnist_5k"` (default) or another data set. Its last class is not taught.

    Returns:
        A `Quickstart`.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
        ImportError: cleverhans is not installed.
        DatasetNotFoundError: The data set is not there.

    Example:
        >>> from tfgmvae import quickstart
        >>> quickstart.RECIPES["robust"].model["robust_training"]
        {'eps': 0.2}
    """
    given = datasets.load(data)
    taught, untaught = _without_last_class(given)
    name_of_untaught = f"{given.class_names[-1]}, never taught"
    nonsense = {
        "uniform noise": datasets.uniform_noise(_NUM_NOISE_IMAGES, given.input_shape, seed),
        "blurred digits": datasets.blurred(taught.x_test),
    }
    classifiers: dict[str, RejectingClassifier] = {}
    reports: dict[str, Report] = {}
    for name, recipe in RECIPES.items():
        if epochs is not None:
            recipe = recipe.changed(training={"epochs": epochs})
        classifiers[name] = _trained(name, recipe, taught, seed, verbose)
        classifiers[name].save(folder / f"{name}.keras")
    for name, classifier in classifiers.items():
        _say(f"Measuring {name}.keras", verbose)
        reports[name] = evaluate(
            classifier,
            taught.x_test,
            taught.y_test,
            ATTACKS,
            EPSILONS,
            nonsense,
            unknown_classes={name_of_untaught: untaught},
            num_attacked=NUM_ATTACKED,
            reclassify=False,
            seed=seed,
            verbose=verbose,
        )
        reports[name].save_html(folder / f"{name}.html")
    unanswerable = (name_of_untaught, *nonsense)
    made = Quickstart(classifiers, reports, _outcomes(reports, unanswerable), unanswerable)
    with replaced_when_complete(folder / "quickstart.json") as unfinished:
        unfinished.write_text(json.dumps(made.to_dict(), indent=2) + "\n")
    inputs = {TEST_IMAGES: taught.x_test, name_of_untaught: untaught, **nonsense}
    figures.draw(_drawings(made, taught, inputs), folder)
    return made


class _TrainingProgress(keras.callbacks.Callback):
    """One bar over all epochs, with the time that is left."""

    def on_train_begin(self, logs: Mapping[str, float] | None = None) -> None:
        self._bar = keras.utils.Progbar(self.params["epochs"] * self.params["steps"])

    def on_train_batch_end(self, batch: int, logs: Mapping[str, float] | None = None) -> None:
        self._bar.add(1)


def _say(text: str, verbose: int) -> None:
    if verbose:
        print(text, flush=True)


def _without_last_class(data: datasets.Dataset) -> tuple[datasets.Dataset, np.ndarray]:
    """The data set without its last class, and all images of that `[n, H, W, C]`."""
    last = data.num_classes - 1
    train, test = data.y_train != last, data.y_test != last
    taught = datasets.Dataset(
        data.name,
        data.x_train[train],
        data.y_train[train],
        data.x_test[test],
        data.y_test[test],
        data.class_names[:last],
    )
    return taught, np.concatenate([data.x_train[~train], data.x_test[~test]])


def _trained(
    name: str, recipe: recipes.Recipe, data: datasets.Dataset, seed: int, verbose: int
) -> RejectingClassifier:
    classifier = recipe.changed(model={"class_names": data.class_names}).build(
        data.input_shape, data.num_classes, seed=seed
    )
    _say(f"Training {name}.keras on {len(data.x_train):,} images", verbose)
    started = time.perf_counter()
    callbacks = [_TrainingProgress()] if verbose > 1 else []
    recipe.fit(classifier, data, seed=seed, verbose=0, callbacks=callbacks)
    _say(f"took {time.perf_counter() - started:.0f} s", verbose)
    return classifier


def _outcomes(
    reports: Mapping[str, Report], unanswerable: tuple[str, ...]
) -> dict[str, dict[str, Outcomes]]:
    """The rows of the table."""
    rows: dict[str, dict[str, Outcomes]] = {}
    for name, report in reports.items():
        found = {TEST_IMAGES: count_outcomes(report.answers[TEST_IMAGES].labels, report.y)}
        for inputs in unanswerable:
            found[inputs] = count_outcomes(report.answers[inputs].labels)
        for attack, words in _ATTACK_WORDS.items():
            for eps in EPSILONS:
                found[f"{words}, radius {eps:g}"] = _sweep(report).outcomes(attack, eps)
        for inputs, outcomes in found.items():
            rows.setdefault(inputs, {})[name] = outcomes
    return rows


def _sweep(report: Report) -> Sweep:
    if report.sweep is None:
        raise ValueError("Expected a report with attacks. Received: one without")
    return report.sweep


def _drawings(
    made: Quickstart, data: datasets.Dataset, inputs: Mapping[str, np.ndarray]
) -> dict[str, Callable[[], Figure]]:
    """What draws the figures, by the names of their files."""
    classifier = made.classifiers[DEFAULT]
    few = np.concatenate(
        [x[np.linspace(0, len(x) - 1, _NUM_SHOWN).astype(int)] for x in inputs.values()]
    )  # [n, H, W, C]
    titles = [name for name in inputs for _ in range(_NUM_SHOWN)]

    def decisions() -> Any:
        mixed = np.concatenate([data.x_test, few[_NUM_SHOWN:]])
        labels = np.concatenate([data.y_test, np.full(len(few) - _NUM_SHOWN, -1)])
        return plots.plot_decisions(mixed, classifier.decide(mixed, verbose=0), labels).figure

    def scores() -> Any:
        decided = {name: classifier.decide(x, verbose=0) for name, x in inputs.items()}
        return plots.plot_scores(classifier, decided).figure

    return {
        "decisions.svg": decisions,
        "scores.svg": scores,
        "latent_space.svg": lambda: (
            plots.plot_latent_space(classifier, data.x_test, data.y_test).figure
        ),
        "reconstructions.svg": lambda: (
            plots.plot_reconstructions(classifier, few, titles=titles).figure
        ),
        "samples.svg": lambda: plots.plot_samples(classifier).figure,
        "attacks.svg": lambda: _attacks_figure(made),
        "adversarial.svg": lambda: _adversarial_figure(made),
    }


def _attacks_figure(made: Quickstart) -> Figure:
    figure, axes = figures.rows_of_plots(len(made.reports))
    epsilons = [0.0, *EPSILONS]
    for (name, report), ax in zip(made.reports.items(), axes, strict=True):
        outcomes = [_sweep(report).worst_case(eps) for eps in epsilons]
        plots.plot_robustness(epsilons, outcomes, ax, f"{name}: worst case of both attacks")
        ax.set_xlabel("epsilon: largest change of a pixel")
    figures.one_legend(figure)
    return figure


def _adversarial_figure(made: Quickstart) -> Any:
    report = made.reports[DEFAULT]
    eps = EPSILONS[-1]
    found = _sweep(report).examples[eps]
    attacked = report.x[report.attacked]
    ax = plots.plot_adversarial(
        attacked[found.index],
        found.adversarial,
        _sweep(report).y[found.index],
        found.labels,
        title=f"Accepted with a wrong label: no pixel changed by more than {eps:g}",
    )
    return ax.figure
