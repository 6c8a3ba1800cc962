"""`tfgmvae evaluate`: the whole report on a saved classifier, with and without attacks."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tfgmvae.cli import arguments
from tfgmvae.cli.images import (
    add_data_options,
    check_data,
    inputs_of_no_class,
    read_labelled_part,
)
from tfgmvae.cli.seeding import seed_everything
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.cli.unknown import check_unknown, read_unknown
from tfgmvae.io.installed import check_installed

if TYPE_CHECKING:
    from tfgmvae.classifier.refusing import RefusingModel
    from tfgmvae.evaluation import Peer

_DESCRIPTION = """\
Measures a saved classifier: the outcomes of test images and of inputs of no class, of classes that
it was never taught and of corrupted images where asked for, risk and coverage, and what is left of
some of the images under attacks of growing size, among them one that knows all thresholds. Says
for every attack whether it can be trusted: one that is broken finds nothing, which looks like
robustness. Writes report.json, report.md, a model card and figures."""
_PEER_EPOCHS = 10
_MAX_INPUTS_OF_NO_CLASS = 2000
_HELD_OUT = 0.1
_FALSE_REJECT_RATE = 0.02
_NO_ATTACK: dict[str, dict[str, Any]] = {"none": {}}


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "evaluate",
        run,
        summary="measure a classifier with and without attacks",
        description=_DESCRIPTION,
        example="tfgmvae evaluate mnist.keras --data mnist --output report",
    )
    parser.add_argument("model", metavar="MODEL", type=Path, help="a saved .keras file")
    add_data_options(parser, "npy file with the labels, for an npy file of images")
    parser.add_argument(
        "--unknown",
        metavar="FOLDER_OR_FILE",
        type=Path,
        help="images of classes that the model was never taught: a folder with a sub-folder for "
        "each, an npz file with an array for each, or images of one",
    )
    parser.add_argument(
        "--corruptions",
        action="store_true",
        help="also measure the test images after ten kinds of corruption, such as blur and fog",
    )
    parser.add_argument(
        "--peers",
        metavar="EPOCHS",
        nargs="?",
        const=_PEER_EPOCHS,
        type=arguments.positive_int,
        help="train a plain network on the training part of --data, a tenth held out, and put five "
        "ways to refuse by it beside the model, at its false-reject rate "
        f"(without a number: {_PEER_EPOCHS} epochs)",
    )
    parser.add_argument(
        "--html",
        metavar="FILE",
        type=Path,
        help="also write the report as one HTML file to hand on, figures included",
    )
    arguments.add_attack_options(parser, "measure")
    parser.add_late_argument(
        "--attack-images",
        lambda: (
            "attack N of these, drawn by the seed, or all of them, which may take hours "
            f"(default: {_defaults().num_attacked})"
        ),
        metavar="N|all",
        type=arguments.count_or_all,
        default=argparse.SUPPRESS,
    )
    parser.add_attack_argument(
        "--attacks",
        lambda: f"; none for no attack (default: {_defaults().attacks})",
        nargs="*",
    )
    parser.add_late_argument(
        "--epsilons",
        lambda: f"largest distances to the given images (default: {_defaults().epsilons})",
        metavar="NUMBER",
        type=arguments.positive_number,
        nargs="+",
    )
    parser.add_argument(
        "--surrogate",
        metavar="FILE",
        type=Path,
        help="another saved Keras classifier, whose adversarial images are tried on this one",
    )
    parser.add_argument(
        "--certify",
        action="store_true",
        help="also prove how many of the attacked images no attack within an epsilon gets accepted "
        "with a wrong label; little is proven of networks that were not trained for it",
    )
    parser.add_argument(
        "--output",
        metavar="FOLDER",
        type=Path,
        default=Path("report"),
        help="made if it is missing (default: %(default)s)",
    )
    arguments.add_json_option(parser)


class _Defaults(NamedTuple):
    """What a report does unless told otherwise, as words."""

    attacks: str
    epsilons: str
    num_attacked: str


def _defaults() -> _Defaults:
    """The defaults of `evaluation.evaluate`; loads TensorFlow."""
    start_tensorflow(use_devices=False)

    from tfgmvae.evaluation.report import DEFAULT_ATTACKS, DEFAULT_EPSILONS, DEFAULT_NUM_ATTACKED
    from tfgmvae.targets.rejecting import RejectingTarget

    attacks = (*DEFAULT_ATTACKS, RejectingTarget.knowing_attack)
    return _Defaults(
        " ".join(map(str, attacks)),
        " ".join(map(str, DEFAULT_EPSILONS)),
        str(DEFAULT_NUM_ATTACKED),
    )


def run(options: argparse.Namespace) -> int:
    """Evaluates as the options say; returns the exit code."""
    check_installed("matplotlib", "plots", "The figures")
    attacks = None if options.attacks is None else dict(options.attacks)
    if attacks is not None and len(attacks) < len(options.attacks):
        names = [name for name, _ in options.attacks]
        raise ValueError(f"Expected every attack once. Received: --attacks {' '.join(names)}")
    if attacks == _NO_ATTACK:
        attacks = {}
    arguments.check_model(options.model)
    check_data(options)
    if options.surrogate and not options.surrogate.is_file():
        raise ValueError(f"Expected a saved model. Received: --surrogate {options.surrogate}")
    arguments.check_new_folder(options.output)
    if options.html:
        arguments.check_output(options.html, (".html", ".htm"), "--html")
    if options.unknown:
        check_unknown(options.unknown)
    start_tensorflow()

    import keras
    import matplotlib

    # Files are all that is drawn, so that no display is needed.
    matplotlib.use("Agg")

    from tfgmvae import evaluation
    from tfgmvae.classifier.refusing import load_refusing

    with arguments.json_output(options.json) as write_json:
        seed_everything(options.seed)
        classifier = load_refusing(options.model)
        surrogate = keras.models.load_model(options.surrogate) if options.surrogate else None
        x, y = read_labelled_part(options, classifier)
        unknown = read_unknown(options.unknown, classifier.preparation) if options.unknown else None
        arguments.make_folder(options.output)
        given: dict[str, Any] = {}
        if options.epsilons:
            given["epsilons"] = options.epsilons
        if "attack_images" in options:
            given["num_attacked"] = options.attack_images
        report = evaluation.evaluate(
            classifier,
            x,
            y,
            attacks,
            out_of_distribution=inputs_of_no_class(
                x, options.data, min(len(x), _MAX_INPUTS_OF_NO_CLASS), options.seed, y
            ),
            unknown_classes=unknown,
            corruptions=options.corruptions,
            peers=_peers(options, classifier) if options.peers else None,
            norm=options.norm,
            surrogate=surrogate,
            certify=options.certify,
            batch_size=options.batch_size,
            seed=options.seed,
            verbose=1,
            data=Path(options.data).name,
            **given,
        )
        report.save(options.output)
        print(f"\n{report}\n\nThe report and its figures are in {options.output}.")
        if options.html:
            report.save_html(options.html)
            print(f"As one page, it is in {options.html}.")
        write_json(report.to_dict())
    return 0


def _peers(options: argparse.Namespace, classifier: RefusingModel) -> dict[str, Peer]:
    """Trains a plain network on the training part of the data, and says so."""
    from sklearn.model_selection import train_test_split

    from tfgmvae import datasets, evaluation

    data = datasets.load(options.data)
    labelled = data.y_train >= 0
    x_train, x_clean, y_train, y_clean = train_test_split(
        data.x_train[labelled],
        data.y_train[labelled],
        test_size=_HELD_OUT,
        stratify=data.y_train[labelled],
        random_state=options.seed,
    )
    rate = (classifier.calibration_ or {}).get("false_reject_rate") or _FALSE_REJECT_RATE
    print(
        f"Training a plain network on {len(x_train):,} images, {options.peers} epochs, with "
        f"thresholds from {len(x_clean):,} others at a false-reject rate of {rate:g}.",
        flush=True,
    )
    return evaluation.train_peers(
        x_train,
        y_train,
        (x_clean, y_clean),
        classifier.num_classes,
        false_reject_rate=rate,
        epochs=options.peers,
        seed=options.seed,
    )
