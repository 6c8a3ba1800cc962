"""`tfgmvae train`: trains, calibrates, saves and measures a classifier."""

from __future__ import annotations

import argparse
import dataclasses
import functools
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tfgmvae import _old_names
from tfgmvae.autoencoder.network_names import DECODERS, ENCODERS
from tfgmvae.calibration.reference import without_sketch
from tfgmvae.cli import arguments
from tfgmvae.cli.backup import Backup, TrainedModel
from tfgmvae.cli.images import inputs_of_no_class
from tfgmvae.cli.seeding import seed_everything
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.cli.training_data import default_output, find_training_data
from tfgmvae.io.checks import first_few

if TYPE_CHECKING:
    from tfgmvae.classifier.classifier import RejectingClassifier
    from tfgmvae.cli.training_data import TrainingData
    from tfgmvae.datasets import Dataset
    from tfgmvae.evaluation import Outcomes, RefusalCheck
    from tfgmvae.recipes import Recipe

_DESCRIPTION = """\
Trains a classifier on a data set, sets its two thresholds from images held out of training, saves
it, and prints what becomes of the test images and of out-of-distribution inputs.

The settings come from the recipe made for the data set; the options below change single ones. The
result depends on the data, the settings and the seed only.

Ends with a warning that names the likely cause where inputs of no class are accepted too often.
Exit codes: 0 when all went well, 2 for wrong usage or bad input, 3 with --strict for that
warning."""
_ANY_CLASS = "any"
_REFUSES_TOO_LITTLE = 3
_NUM_INPUTS_OF_NO_CLASS = 10_000
_PART_TESTED = 0.2
# Nothing is calibrated with what is tested on.
_ANY_RATE = 0.5


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    from tfgmvae import datasets, recipes

    parser = arguments.add_command(
        commands,
        "train",
        run,
        summary="train, calibrate and save a classifier",
        description=_DESCRIPTION,
        example="tfgmvae train --data mnist --seed 0 --output mnist.keras",
    )
    parser.add_argument(
        "--data",
        metavar="DATA",
        help=f"{', '.join(datasets.available())}, a folder with one sub-folder of image files per "
        "class (or with two of these, train and test), or an npz file with x_train, y_train, "
        "x_test and y_test, where -1 in y_train means unlabelled (default: the data of --recipe, "
        "else digits)",
    )
    parser.add_argument(
        "--class-names",
        metavar="NAME",
        nargs="+",
        help="of a folder, which sub-folders are classes, in the order of their labels (default: "
        "all, sorted); of an npz file, the names of its classes",
    )
    parser.add_argument(
        "--image-size",
        type=arguments.positive_int,
        metavar="N",
        help="of a folder, height and width that all images are brought to (default: the median "
        "of the shorter sides, at most 32)",
    )
    parser.add_argument(
        "--resize",
        choices=["pad", "crop", "stretch"],
        help="how images of other proportions are brought to the model's size (default: pad)",
    )
    parser.add_argument(
        "--group-by",
        metavar="REGEX",
        help="of a folder, what its first group matches in the names of files tells which belong "
        "together, such as frames of one object: they are all trained on, or all held out",
    )
    parser.add_argument(
        "--recipe",
        metavar="NAME",
        help=f"settings to start from: {', '.join(recipes.available())} (default: those made for "
        "the data)",
    )
    parser.add_argument(
        "--robust",
        action="store_true",
        help="train on adversarial images as well, within a radius that is read off the images and "
        "printed: the recipe 'robust'; takes several times as long",
    )
    parser.add_argument(
        "--seed", type=arguments.non_negative_int, default=0, help="default: %(default)s"
    )
    parser.add_argument(
        "--output", metavar="FILE", type=Path, help="default: NAME.keras in the current folder"
    )
    parser.add_argument(
        "--epochs",
        type=arguments.positive_int,
        help="passes over the training images (default: what the recipe says, else as many as suit "
        "their number)",
    )
    parser.add_argument("--batch-size", type=arguments.positive_int, help="images per step")
    parser.add_argument(
        "--labels-per-class",
        type=arguments.positive_int,
        metavar="N",
        help="hide all but N labels of every class: semi-supervised training",
    )
    parser.add_argument(
        "--false-reject-rate",
        type=arguments.rate,
        metavar="SHARE",
        help="share of clean images that the thresholds may reject, such as 0.02",
    )
    arguments.add_promise_options(parser, "(default: nothing is promised, rates are averages)")
    parser.add_argument(
        "--calibration-split",
        type=arguments.calibration_split,
        metavar="auto|SHARE|0",
        help="share of the training images that is held out to set the thresholds, such as 0.1; "
        "auto: a tenth, or what the false-reject rate needs; 0 sets no thresholds (`tfgmvae "
        "calibrate` does that later)",
    )
    parser.add_argument(
        "--encoder",
        choices=ENCODERS,
        help="network from image to code",
    )
    parser.add_argument("--decoder", choices=DECODERS, help="network from code to image")
    parser.add_argument(
        "--latent-dim", type=arguments.positive_int, metavar="D", help="dimension of the code"
    )
    parser.add_argument(
        "--backup",
        metavar="DIR",
        type=Path,
        help="save the state of the training there after every epoch; after a crash, or where the "
        "calibration fails, the same command resumes from it",
    )
    parser.add_argument(
        "--check-unknown",
        metavar="CLASS",
        nargs="?",
        const=_ANY_CLASS,
        help="also train a second model without one class, and say how many of its images it "
        "accepts: takes as long again (without a name: a class drawn by the seed)",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="exit with 3, after saving the model, where more than 5 %% of noise, shuffled or "
        "blurred images or of the left-out class are accepted",
    )
    arguments.add_json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Trains as the options say; returns the exit code."""
    recipe = _recipe(options)
    name = options.data or recipe.data or "digits"
    output = options.output or default_output(name)
    arguments.check_output(output, (".keras",))
    if options.backup:
        arguments.check_new_folder(options.backup, "--backup")
    with arguments.json_output(options.json) as write_json:
        source = find_training_data(name, options)
        left_out = _left_out(options, source.class_names)
        recipe = recipe.changed(model={"class_names": source.names_that_say_something})
        start_tensorflow()
        print(
            f"Training on {source.sentence}, with the recipe {recipe.name!r}: seed {options.seed}. "
            f"The model goes to {output}.",
            flush=True,
        )

        from tfgmvae.training.monitors.time_left import TimeLeft

        seed_everything(options.seed)
        classifier = recipe.build(source.input_shape, len(source.class_names), seed=options.seed)
        data = source.read(classifier.preparation)
        backup = Backup.open(options.backup, recipe, source.sentence, options.seed)
        trained = TrainedModel(classifier, output)
        started = time.perf_counter()
        try:
            source.fit(
                recipe,
                classifier,
                data,
                seed=options.seed,
                verbose=arguments.training_verbosity(),
                callbacks=[TimeLeft(), *backup.callbacks(), *trained.callbacks()],
            )
        except ValueError as refusal:
            if not trained.is_saved:
                raise
            # The cause is what `calibrate` said, without the advice to callers of `fit`.
            raise ValueError(
                f"{refusal.__cause__ or refusal} Only the calibration failed: the trained model "
                f"is in {trained.path}, without thresholds. Set them with `tfgmvae calibrate "
                f"{trained.path}`, more --data that took no part in the training or another "
                "--false-reject-rate."
            ) from refusal
        seconds = time.perf_counter() - started
        classifier.save(output)
        trained.remove()
        backup.remove()

        from tfgmvae.evaluation.outcome_tables import outcome_table, recovery_sentence

        table = outcome_table(
            classifier,
            data.x_test,
            data.y_test,
            inputs_of_no_class(
                data.x_test if len(data.x_test) else data.x_train[:_NUM_INPUTS_OF_NO_CLASS],
                data.name,
                _NUM_INPUTS_OF_NO_CLASS,
            ),
            reclassify_out_of_distribution=False,
            verbose=arguments.prediction_verbosity(),
        )
        sentence = recovery_sentence(table.num_rejected, table.num_recovered)
        if not len(data.x_test):
            rows = {key: row for key, row in table.rows.items() if row.num_inputs}
            table = dataclasses.replace(table, rows=rows)
            sentence = (
                "No images to test on were given. With some that took no part in the training, "
                f"`tfgmvae evaluate {output} --data FOLDER` says how good the model is."
            )
        print(f"\n{table}\n\n{sentence}")
        print(f"Trained in {seconds:.0f} s. The model is in {output}.")
        check = None
        if classifier.is_calibrated:
            check = _refusal_check(options, recipe, classifier, source, data, left_out, seconds)
            if check.warning:
                arguments.print_warning(check.warning)
        else:
            print(f"It has no thresholds yet; `tfgmvae calibrate {output}` sets them.")
        write_json(
            {
                "model": str(output),
                "data": name,
                "recipe": recipe.name,
                "seed": options.seed,
                "epochs": classifier.history.params["epochs"],
                "training_seconds": round(seconds, 1),
                "calibration": without_sketch(classifier.calibration_),
                "outcomes": table.to_dict(),
                "refusal": check and check.to_dict(),
            }
        )
    return _REFUSES_TOO_LITTLE if options.strict and check and check.warning else 0


def _refusal_check(
    options: argparse.Namespace,
    recipe: Recipe,
    classifier: RejectingClassifier,
    source: TrainingData,
    data: Dataset,
    left_out: int | None,
    seconds: float,
) -> RefusalCheck:
    """Asks about inputs of no class and, where wanted, about a class left out of a training."""
    from tfgmvae import evaluation
    from tfgmvae.evaluation.refusal import Training

    never_taught = {}
    if left_out is not None:
        name = f"class {data.class_names[left_out]}, left out of a training"
        never_taught[name] = _never_taught(
            options, recipe, data, left_out, source.num_images, seconds
        )
    made_for = recipe.data if options.recipe and recipe.data != data.name else None
    losses = tuple(map(float, classifier.history.history.get("loss", ())))
    return evaluation.refusal_check(
        classifier,
        *((data.x_test, data.y_test) if len(data.x_test) else (data.x_train, None)),
        left_out=never_taught,
        training=Training(source.num_images, losses, made_for),
        seed=options.seed,
    )


def _left_out(options: argparse.Namespace, class_names: tuple[str, ...]) -> int | None:
    """The label of the class that `--check-unknown` leaves out, if any."""
    given = options.check_unknown
    if given is None:
        return None
    if given == _ANY_CLASS:
        return int(options.seed % len(class_names))
    if given not in class_names:
        raise ValueError(
            f"Expected --check-unknown to be one of the classes {first_few(class_names)}. "
            f"Received: {given!r}"
        )
    return class_names.index(given)


def _never_taught(
    options: argparse.Namespace,
    recipe: Recipe,
    data: Dataset,
    left_out: int,
    num_images: int,
    seconds: float,
) -> Outcomes:
    """Trains a second classifier without one class; returns what became of its test images."""
    from tfgmvae import datasets, evaluation

    x, labels, groups, x_test, y_test = _tested(data, options.seed)
    name, size = data.class_names[left_out], len(x)
    part = f" on {size:,} of the {num_images:,} images" if size < num_images else ""
    print(
        f"Training a second classifier without class {name}{part}, which takes about "
        f"{seconds * size / num_images:.0f} s.",
        flush=True,
    )
    if recipe.labels_per_class is not None:
        labels = datasets.mask_labels(labels, recipe.labels_per_class, options.seed)
    # It is measured, and promises nothing.
    promised = ("max_error", "confidence")
    training = {name: value for name, value in recipe.training.items() if name not in promised}
    rate = {name: training.pop(name) for name in ("false_reject_rate",) if name in training}
    found = evaluation.unknown_classes(
        # The names are those of all classes.
        functools.partial(recipe.changed(model={"class_names": None}).build, seed=options.seed),
        x,
        labels,
        x_test,
        y_test,
        [[label for label in range(data.num_classes) if label != left_out]],
        training=training,
        groups=groups,
        **rate,
        seed=options.seed,
    )
    (row,) = found.rows
    print(
        f"Trained in {row.seconds:.0f} s. Of the images of class {name}, which it was never "
        f"taught, it accepts {row.unknown_accepted:.1%}, AUROC {row.auroc:.3f}."
    )
    return row.unknown_outcomes


def _tested(data: Dataset, seed: int) -> tuple[Any, ...]:
    """Returns images, labels and groups to train on, then images and labels to test on.

    Where there are no test images, a fifth of the training images takes their place: whole groups,
    or whole runs of near-copies.
    """
    from tfgmvae.training.held_out import choose

    x, y, groups = data.x_train, data.y_train, data.groups
    if len(data.x_test):
        return x, y, groups, data.x_test, data.y_test
    tested = choose(x, y, _PART_TESTED, false_reject_rate=_ANY_RATE, groups=groups, seed=seed).rows
    rest = np.setdiff1d(np.arange(len(y)), tested)
    return x[rest], y[rest], None if groups is None else groups[rest], x[tested], y[tested]


def _recipe(options: argparse.Namespace) -> Recipe:
    """The recipe for the data, with the settings that were given on the command line."""
    from tfgmvae import recipes

    if options.robust and options.recipe:
        raise ValueError(
            "Expected --robust or --recipe, because --robust is the recipe 'robust'. "
            f"Received: both, --recipe {options.recipe}"
        )
    if options.robust or options.recipe:
        recipe = recipes.get("robust" if options.robust else options.recipe)
    else:
        recipe = recipes.for_data(options.data or "digits", options.labels_per_class)

    def given(*names: str) -> dict[str, Any]:
        values = {name: getattr(options, name) for name in names}
        return {name: value for name, value in values.items() if value is not None}

    return recipe.changed(
        model=given("encoder", "decoder", "latent_dim", "resize"),
        training=given(
            "epochs",
            "batch_size",
            "false_reject_rate",
            "max_error",
            "confidence",
            "calibration_split",
        ),
        **given("labels_per_class"),
    )


def __getattr__(name: str) -> Any:
    return _old_names.found_today(__name__, name)
