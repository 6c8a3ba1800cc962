"""The report on a classifier: clean images, out-of-distribution inputs, attacks, sanity checks."""

from __future__ import annotations

import dataclasses
import json
import math
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from tfgmvae._version import __version__
from tfgmvae.classifier import about as about_classifiers
from tfgmvae.classifier.about import About, about_model
from tfgmvae.classifier.refusing import RefusingModel
from tfgmvae.evaluation import figures, page
from tfgmvae.evaluation.corrupted_images import Corruptions
from tfgmvae.evaluation.corrupted_images import corruptions as measured_corruptions
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.out_of_distribution import Detection, detection
from tfgmvae.evaluation.outcome_tables import OutcomeTable, outcome_table
from tfgmvae.evaluation.outcomes import OWN, TEST_IMAGES, Outcomes, count_outcomes
from tfgmvae.evaluation.proofs import Proofs, check_provable, proofs
from tfgmvae.evaluation.sanity import Check, check_attacks, check_list
from tfgmvae.evaluation.selective import RiskCoverage, confusion_matrix, risk_coverage
from tfgmvae.evaluation.sweeps import AttackOptions, Sweep, norm_name, sweep
from tfgmvae.io.atomic import moved_when_complete, replaced_when_complete
from tfgmvae.io.checks import check_images, check_labels, checked_images
from tfgmvae.io.labels import numbered
from tfgmvae.io.numbers import check_count
from tfgmvae.targets.answers import AFTER, Answers
from tfgmvae.targets.as_target import as_target
from tfgmvae.targets.rejecting import RefusingTarget
from tfgmvae.targets.target import Target
from tfgmvae.training.sample import drawn_rows

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DEFAULT_ATTACKS = ("noise", "fgsm", "pgd", "mim")
DEFAULT_EPSILONS = (0.05, 0.1, 0.2, 0.3)
DEFAULT_NUM_ATTACKED = 200
FILES = (
    "report.json",
    "report.md",
    "model_card.md",
    "risk_coverage.png",
    "scores.png",
    "roc.png",
    "no_class.png",
    "corruptions.png",
    "robustness.png",
    "adversarial.png",
    "proven.png",
)
_WITHOUT_ATTACKS = "Without attacks"
_NEVER_TAUGHT = "Classes that were never taught"
_NO_CLASS = "Inputs of no class"
_CORRUPTED = "Corrupted test images"
_ATTACKS = "Attacks"
_PROVEN = "Proven beside found"
# Where a figure stands on a page.
_SECTIONS = {
    "risk_coverage.png": _WITHOUT_ATTACKS,
    "scores.png": _WITHOUT_ATTACKS,
    "roc.png": _WITHOUT_ATTACKS,
    "no_class.png": _WITHOUT_ATTACKS,
    "corruptions.png": _CORRUPTED,
    "robustness.png": _ATTACKS,
    "adversarial.png": _ATTACKS,
    "proven.png": _PROVEN,
}
_RISKS = (0.001, 0.005, 0.01, 0.02)


@dataclasses.dataclass(frozen=True, eq=False)
class Report:
    """What was measured about a classifier.

    Attributes:
        settings: How it was measured: seed, norm, attacks with their options, number of images,
            the names of the classes where they have some, what the calibration promised, see
            `tfgmvae.calibration.promise.Promise`, and what else is known of the classifier.
        outcomes: Outcomes of the test images and of out-of-distribution inputs, without an attack.
        answers: What the classifier said to these, by the name of the inputs.
        curve: Risk and coverage of the test images.
        confusion: int64 `[K, K + 1]`, answers to the images of every class, rejections last.
        detections: How well the confidence detects out-of-distribution inputs, by their name.
        x: float32 `[N, H, W, C]`, the test images.
        y: int64 `[N]`, their labels.
        sweep: What the attacks did; `None` without attacks.
        checks: The sanity checks of the attacks.
        limits: The thresholds of the scores in `answers`, by name.
        unknown: How well the confidence detects images of classes that were never taught, by name.
        corruptions: Outcomes of corrupted test images; `None` where none was asked for.
        peers: What other classifiers said to the inputs of `answers`, by the classifier's name.
        attacked: int64 `[n]`, the rows of `x` that were attacked, in ascending order.
        about: What is known of the classifier without measuring it; `None` in reports made by hand.
        proofs: What is proven of the attacked images; `None` where it was not asked for.
    """

    settings: Mapping[str, Any]
    outcomes: OutcomeTable
    answers: Mapping[str, Answers]
    curve: RiskCoverage
    confusion: npt.NDArray[np.int64]
    detections: Mapping[str, Detection]
    x: npt.NDArray[np.float32]
    y: npt.NDArray[np.int64]
    sweep: Sweep | None
    checks: tuple[Check, ...]
    limits: Mapping[str, float]
    unknown: Mapping[str, Detection] = dataclasses.field(default_factory=dict)
    corruptions: Corruptions | None = None
    peers: Mapping[str, Mapping[str, Answers]] = dataclasses.field(default_factory=dict)
    attacked: npt.NDArray[np.int64] = dataclasses.field(default_factory=lambda: np.arange(0))
    about: About | None = None
    proofs: Proofs | None = None

    def table(self) -> str:
        """Returns all tables as Markdown."""
        promise = self.settings.get("promise")
        sentence = f"What the calibration promised: {promise['sentence']}" if promise else ""
        return self._measured(sentence)

    def _measured(self, promised: str = "") -> str:
        """All tables, with what was promised beside the outcomes."""
        parts = [f"## {_WITHOUT_ATTACKS}", str(self.outcomes), self._selective_sentences()]
        if promised:
            parts.append(promised)
        if self.unknown:
            parts += [f"## {_NEVER_TAUGHT}", self._detection_table(self.unknown)]
        if self.detections:
            parts += [f"## {_NO_CLASS}", self._detection_table(self.detections)]
        if self.peers:
            parts += ["## Beside other classifiers", self._peer_table()]
        if self.corruptions is not None:
            parts += [f"## {_CORRUPTED}", self.corruptions.table()]
        if self.sweep is not None:
            parts += [
                f"## {_ATTACKS} within epsilon, norm {norm_name(self.sweep.norm)}",
                self._attacked_sentence(),
                self.sweep.table(),
                "## Are the attacks sound?",
                check_list(self.checks),
            ]
        if self.proofs is not None:
            parts += [f"## {_PROVEN}", self.proofs.table()]
        parts += ["## Confusion matrix", self._confusion_table()]
        return "\n\n".join(parts)

    def to_dict(self) -> dict[str, Any]:
        """Returns everything but the images as numbers, strings, lists and dictionaries."""
        return {
            "settings": dict(self.settings),
            "outcomes": self.outcomes.to_dict(),
            "selective": {
                "aurc": self.curve.aurc,
                "excess_aurc": self.curve.excess_aurc,
                "coverage_at_risk": {
                    f"{risk:g}": self.curve.coverage_at_risk(risk) for risk in _RISKS
                },
            },
            "confusion": self.confusion.tolist(),
            "out_of_distribution": {
                name: dataclasses.asdict(found) for name, found in self.detections.items()
            },
            "unknown_classes": {
                name: {"accepted": self._accepted(OWN, name), **dataclasses.asdict(found)}
                for name, found in self.unknown.items()
            },
            "peers": {
                name: {
                    TEST_IMAGES: self._outcomes(name, TEST_IMAGES).shares,
                    **{
                        inputs: {"accepted": self._accepted(name, inputs)}
                        for inputs in self._others
                    },
                }
                for name in self.peers
            },
            "corruptions": None if self.corruptions is None else self.corruptions.to_dict(),
            "robustness": None if self.sweep is None else self.sweep.to_dict(),
            "checks": [dataclasses.asdict(check) for check in self.checks],
            "proofs": None if self.proofs is None else self.proofs.to_dict(),
        }

    def to_json(self, path: str | os.PathLike[str]) -> None:
        """Writes `to_dict()` to a file, which appears once it is complete.

        Args:
            path: The file, in an existing folder.
        """
        with replaced_when_complete(Path(path)) as unfinished:
            unfinished.write_text(json.dumps(self.to_dict(), indent=2, allow_nan=False) + "\n")

    def model_card(self, name: str | None = None, license: str | None = None) -> str:
        """Returns a model card in Markdown, with what the Hugging Face Hub reads on top.

        It says the same as the page of `save_html`, without figures.

        Args:
            name: Its title. Default `None`: made of the kind of classifier and `data`.
            license: Of the weights, as the Hub names it, such as `"apache-2.0"`. Default `None`:
                nothing is said about it.

        Returns:
            The text of a `model_card.md`; the Hub shows it under the name `README.md`.

        Raises:
            ValueError: A report made by hand, without `about`.

        Example:
            >>> import numpy as np
            >>> from tfgmvae import evaluation
            >>> x, y = np.full((4, 2, 2, 1), 0.4, "float32"), np.zeros(4, int)
            >>> report = evaluation.evaluate(lambda x: x[:, 0, :, 0] * [9.0, 1.0], x, y, [])
            >>> print(report.model_card("Two classes", "mit").splitlines()[-1])
            Written by tfgmvae ...
        """
        about = self._known()
        data = self.settings.get("data") or TEST_IMAGES
        title = name or f"{about.kind} of {data}"
        own = self._outcomes(OWN, TEST_IMAGES)
        measured = {
            "accuracy": float(np.mean(self.answers[TEST_IMAGES].classes == self.y)),
            **own.shares,
        }
        result = {
            "task": {"type": "image-classification"},
            "dataset": {"type": data, "name": data},
            "metrics": [
                {"type": metric, "name": metric.replace("_", " "), "value": round(value, 6)}
                for metric, value in measured.items()
            ],
        }
        facts: dict[str, Any] = {} if license is None else {"license": license}
        facts["model-index"] = [{"name": title, "results": [result]}]
        return about_classifiers.card(about, title, self._data_text(), self._measured(), facts)

    def save(self, folder: str | os.PathLike[str]) -> None:
        """Writes the report as json and Markdown, with figures, and a model card beside it.

        All files appear together once all are complete; if one cannot be made, the report that is
        already there stays as it is.

        Args:
            folder: Where to; made if it is missing, other files in it stay.

        Raises:
            ModuleNotFoundError: matplotlib is not installed.
        """
        with moved_when_complete(Path(folder), FILES) as unfinished:
            self.to_json(unfinished / "report.json")
            drawn = figures.draw(self._drawings(), unfinished)
            page = "\n\n".join([self.table(), "## Figures", *(f"![{f}]({f})" for f in drawn)])
            (unfinished / "report.md").write_text(f"# Report\n\n{page}\n", encoding="utf-8")
            if self.about is not None:
                text = self.model_card()
                (unfinished / "model_card.md").write_text(text, encoding="utf-8")

    def save_html(self, file: str | os.PathLike[str]) -> None:
        """Writes the report as one HTML file that needs no other: tables and figures inlined.

        It says what the classifier is for and not for, what was promised about it, what was
        measured, and the limits of that. It is readable on a light and on a dark ground, whichever
        the reader prefers, and on paper; a click on the title of a column sorts a table. It asks
        for nothing from elsewhere. The file appears once it is complete.

        Args:
            file: The file, in an existing folder.

        Raises:
            ModuleNotFoundError: matplotlib is not installed.
        """
        words = self._words()
        drawn = [
            page.Figure(_SECTIONS[name], name, figures.as_svg(make, name), words[name])
            for name, make in self._drawings().items()
        ]
        parts = [self._measured()]
        if self.about is not None:
            parts = [
                f"## {about_classifiers.PURPOSE}",
                self.about.purpose_text,
                f"## {about_classifiers.DATA}",
                self._data_text(),
                self.about.calibration_text,
                *parts,
                f"## {about_classifiers.LIMITS}",
                self.about.limits_text,
            ]
        data = self.settings.get("data")
        title = "What the classifier answers" + (f": {data}" if data else "")
        text = page.html_page(title, self._facts(), "\n\n".join(parts), drawn)
        with replaced_when_complete(Path(file)) as unfinished:
            unfinished.write_text(text, encoding="utf-8")

    def __str__(self) -> str:
        """The tables."""
        return self.table()

    @property
    def _others(self) -> list[str]:
        """The names of the inputs of unknown classes and of no class."""
        return [*self.unknown, *self.detections]

    def _outcomes(self, classifier: str, inputs: str) -> Outcomes:
        """What became of one kind of input after the thresholds of one classifier."""
        answers = self.answers if classifier == OWN else self.peers[classifier]
        right = self.y if inputs == TEST_IMAGES else None
        return count_outcomes(answers[inputs].labels, right)

    def _accepted(self, classifier: str, inputs: str) -> float:
        return self._outcomes(classifier, inputs).error

    def _facts(self) -> list[page.Fact]:
        """The few numbers that stand on top of the page."""
        right, refused, wrong = self._outcomes(OWN, TEST_IMAGES).shares.values()
        facts = [
            page.Fact("answered rightly", f"{right:.1%}", "good"),
            page.Fact("refused", f"{refused:.1%}", "refused"),
            page.Fact("answered wrongly", f"{wrong:.1%}", "bad"),
        ]
        for words, names in (
            ("classes never taught", self.unknown),
            ("kinds of input of no class", self.detections),
        ):
            if names:
                worst = max(names, key=lambda name: self._accepted(OWN, name))
                shown = f"{self._accepted(OWN, worst):.1%}"
                among = f", the most among {len(names)} {words}" if len(names) > 1 else ""
                facts.append(page.Fact(f'of "{worst}" accepted{among}', shown, ""))
        return facts

    def _drawings(self) -> dict[str, Callable[[], Figure]]:
        """What makes each figure for which there is something to show, by the file's name."""
        at_thresholds = self.outcomes.rows[TEST_IMAGES, AFTER]
        drawings: dict[str, Callable[[], Figure]] = {
            "risk_coverage.png": lambda: figures.risk_coverage(self.curve, at_thresholds),
            "scores.png": lambda: figures.scores(self.answers, self.limits),
        }
        if self._others:
            drawings["roc.png"] = lambda: figures.roc(self.answers)
            rows = {name: self._outcomes(OWN, name) for name in (TEST_IMAGES, *self._others)}
            drawings["no_class.png"] = lambda: figures.outcomes(rows, "What is none of the classes")
        if self.corruptions is not None:
            by_kind = self.corruptions.outcomes[OWN]
            drawings["corruptions.png"] = lambda: figures.outcomes(by_kind, _CORRUPTED)
        sweep = self.sweep
        if sweep is not None:
            drawings["robustness.png"] = lambda: figures.robustness(sweep)
            drawings["adversarial.png"] = lambda: figures.adversarial(sweep, self.x[self.attacked])
        proven = self.proofs
        if proven is not None:
            drawings["proven.png"] = lambda: figures.proven(proven)
        return drawings

    def _words(self) -> dict[str, str]:
        """What each figure shows, for those who cannot see it."""
        own = self._outcomes(OWN, TEST_IMAGES)
        right, refused, wrong = (f"{share:.1%}" for share in own.shares.values())
        answered = f"{1 - own.reject_rate:.1%}"
        accepted = ", ".join(f"{self._accepted(OWN, name):.1%} of {name}" for name in self._others)
        words = {
            "risk_coverage.png": (
                "Curve of the share of wrong answers over the share of images that are answered. "
                f"At the thresholds, {answered} are answered and {wrong} of all are wrong."
            ),
            "scores.png": (
                f"Histograms of {len(self.limits) or 1} scores of {', '.join(self.answers)}, each "
                "with its threshold where it has one."
            ),
            "roc.png": (
                "Curves of the share of the test images that is accepted over the share of other "
                f"inputs that is. At the thresholds, accepted are {accepted}."
            ),
            "no_class.png": (
                f"Bars of the three outcomes. Test images: {right} right, {refused} refused, "
                f"{wrong} wrong. Accepted of the others: {accepted}."
            ),
        }
        if self.corruptions is not None:
            mean = ", ".join(
                f"{name.replace('_', ' ')} {share:.1%}"
                for name, share in self.corruptions.mean().items()
            )
            words["corruptions.png"] = f"Bars of the outcomes by kind of corruption. Mean: {mean}."
        if self.sweep is not None:
            left = ", ".join(
                f"{self.sweep.worst_case(eps).error:.1%} at {eps:g}" for eps in self.sweep.epsilons
            )
            words["robustness.png"] = (
                "Bars of the three outcomes in the worst case, one for every epsilon. Accepted "
                f"with a wrong label: {left}."
            )
            words["adversarial.png"] = (
                "Images above what the attacks made of them, for every epsilon, with the wrong "
                "labels that the classifier gives them most surely."
            )
        if self.proofs is not None:
            words["proven.png"] = self.proofs.words
        return words

    def _known(self) -> About:
        if self.about is None:
            raise ValueError(
                "Expected a report made by evaluate(), which notes what is known of the "
                "classifier. Received: about=None"
            )
        return self.about

    def _data_text(self) -> str:
        """What was measured on, and how the thresholds were set."""
        counts = self.confusion.sum(axis=1)  # [K]
        data = self.settings.get("data")
        name = f" of `{data}`" if data else ""
        sentences = [
            f"Measured on {len(self.x):,} {TEST_IMAGES}{name}, {counts.min():,} to "
            f"{counts.max():,} of every class, {self._known().size}, with the seed "
            f"{self.settings['seed']} and tfgmvae {self.settings['version']}."
        ]
        if self._others:
            others = ", ".join(
                f"{name} ({len(self.answers[name].labels):,})" for name in self._others
            )
            sentences.append(f"Beside them, inputs that are none of its classes: {others}.")
        return " ".join(sentences)

    def _attacked_sentence(self) -> str:
        if len(self.attacked) == len(self.x):
            return f"All {len(self.x):,} {TEST_IMAGES} were attacked."
        return (
            f"{len(self.attacked):,} of the {len(self.x):,} {TEST_IMAGES}, drawn by the seed, were "
            "attacked; the rows below are about these alone."
        )

    def _selective_sentences(self) -> str:
        coverages = ", ".join(
            f"{self.curve.coverage_at_risk(risk):.1%} at a risk of {risk:.1%}" for risk in _RISKS
        )
        return (
            f"Risk and coverage of the {TEST_IMAGES}, ordered by confidence: area under the curve "
            f"(AURC) {self.curve.aurc:.5f}, {self.curve.excess_aurc:.5f} above the best order "
            f"(E-AURC); coverage {coverages}."
        )

    def _detection_table(self, detections: Mapping[str, Detection]) -> str:
        header = ["inputs", "accepted", "AUROC", "AUPR in", "AUPR out", "FPR at 95 % TPR"]
        rows = [
            [
                name,
                f"{self._accepted(OWN, name):.2%}",
                f"{found.auroc:.4f}",
                f"{found.aupr_in:.4f}",
                f"{found.aupr_out:.4f}",
                f"{found.fpr_at_95_tpr:.2%}",
            ]
            for name, found in detections.items()
        ]
        return markdown_table(header, rows, num_text_columns=1)

    def _peer_table(self) -> str:
        names = (OWN, *self.peers)
        own = [self._outcomes(name, TEST_IMAGES).shares.values() for name in names]
        rows = [
            [f"{TEST_IMAGES}, {word}", *(f"{share:.2%}" for share in shares)]
            for word, shares in zip(
                ("answered rightly", "refused", "answered wrongly"),
                zip(*own, strict=True),
                strict=True,
            )
        ]
        rows += [
            [f"{inputs}, accepted", *(f"{self._accepted(name, inputs):.2%}" for name in names)]
            for inputs in self._others
        ]
        return markdown_table(["inputs", *names], rows, num_text_columns=1)

    def _confusion_table(self) -> str:
        names = self.settings.get("class_names") or list(map(str, range(len(self.confusion))))
        header = ["true", *names, "rejected"]
        counts = zip(names, self.confusion.tolist(), strict=True)
        rows = [[name, *(f"{count:,}" for count in row)] for name, row in counts]
        return markdown_table(header, rows, num_text_columns=1)


def evaluate(
    classifier: Any,
    x: Any,
    y: Any,
    attacks: AttackOptions | Sequence[str] | None = None,
    epsilons: Sequence[float] = DEFAULT_EPSILONS,
    out_of_distribution: Mapping[str, Any] | None = None,
    *,
    unknown_classes: Mapping[str, Any] | Any = None,
    corruptions: bool | Sequence[str] = False,
    peers: Mapping[str, Any] | None = None,
    num_attacked: int | None = DEFAULT_NUM_ATTACKED,
    norm: float = math.inf,
    surrogate: Any = None,
    certify: bool = False,
    reclassify: bool = True,
    batch_size: int = 128,
    seed: int = 0,
    verbose: int = 0,
    data: str | None = None,
) -> Report:
    """Measures a classifier that may refuse to answer, with and without attacks.

    Args:
        classifier: A calibrated `RejectingClassifier` or `RejectOption`; a `ConfidenceThreshold`
            or another `attacks.Target`; a Keras classifier or a callable that gives logits, which
            never refuses.
        x: Images `[N, H, W, C]` in 0..1, used neither to train nor to calibrate.
        y: `[N]`, their labels: integers, or names of the classifier's classes.
        attacks: Names out of `attacks.available()`, or options by name. Default `None`: noise and
            three attacks that do not know what is rejected, and where something is, the one that
            does: `adaptive` for one of the first two, `confident` for a `ConfidenceThreshold`.
            Empty: no attack.
        epsilons: Radii of the balls. Default 0.05, 0.1, 0.2 and 0.3.
        out_of_distribution: Out-of-distribution inputs `[M, H, W, C]`, by name.
        unknown_classes: Images of classes that the classifier was never taught, `[M, H, W, C]`: by
            name, or as one array. Default `None`: none.
        corruptions: Whether the test images are also tried after ten kinds of corruption, see
            `evaluation.corruptions`, or the names of some kinds. Default `False`.
        peers: Other classifiers that are asked the same, by name, such as those of `train_peers`.
            They are not attacked. Default `None`: none.
        num_attacked: How many of the images are attacked, drawn by the seed; all where there are
            no more. Default 200; `None`: all, which may take hours. Whatever needs no attack is
            measured on all.
        norm: Of the attacks: `numpy.inf` (default) or 2.
        surrogate: Another classifier, or a list of them, whose adversarial images, and those of
            their average, are tried on this one as the attack "transfer". Default `None`: no such
            attack.
        certify: Whether it is also proven, for the attacked images, how many of them no attack
            within each epsilon gets accepted with a wrong label, see `RejectingClassifier.certify`.
            Little is proven of networks that were not trained for it. Default `False`.
        reclassify: Whether rejected inputs, adversarial or out-of-distribution, are searched for a
            label. Default `True`.
        batch_size: Images that are attacked at a time. Default 128.
        seed: Fixes everything that is random. Default 0.
        verbose: As in `sweep`. Default 0.
        data: What the images are, such as the name of their data set, for the page and the card of
            the report. Default `None`: nothing is said about it.

    Returns:
        A `Report`. Read its sanity checks before its numbers.

    Raises:
        ValueError: No images, labels or images that do not fit, an unknown attack or norm,
            epsilons or a number of images to attack that are not positive, or `certify` with
            another norm than infinity or without attacks.
        TypeError: An unknown option, an attack that cannot work on this classifier, or one without
            bounds that is to be certified.
        UnsupportedLayerError: It is to be certified and has a layer without bounds; it is named.
        NotCalibratedError: A `RejectingClassifier` or `RejectOption` without thresholds.
        ImportError: An attack needs cleverhans, which is missing.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets, evaluation
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> history = classifier.fit(digits.x_train, digits.y_train, epochs=1, verbose=0)
        >>> report = evaluation.evaluate(
        ...     classifier, digits.x_test[:20], digits.y_test[:20], ["fgsm"], epsilons=[0.1])
        >>> report.sweep.outcomes("fgsm", 0.1).num_inputs
        20
    """
    if num_attacked is not None:
        check_count("num_attacked", num_attacked)
    images = checked_images(x, (0.0, 1.0))
    if not len(images):
        raise ValueError("Expected at least one image. Received: none")
    target = as_target(classifier, images)
    num_classes = target.num_classes(images)
    class_names = getattr(classifier, "class_names", None)
    about = _about(classifier, target, images.shape[1:], num_classes)
    numbers = numbered(y, class_names)
    labels = check_labels(numbers, num_classes, len(images), allow_unlabelled=False)
    untaught = _by_name(unknown_classes)
    twice = untaught.keys() & (out_of_distribution or {}).keys()
    if twice:
        raise ValueError(
            f"Expected every kind of input to have a name of its own. Received: {twice}"
        )
    others = {
        name: check_images(inputs, images.shape[1:], name)
        for name, inputs in {**untaught, **(out_of_distribution or {})}.items()
    }
    beside = {name: as_target(given, images) for name, given in (peers or {}).items()}
    options = _options(attacks, target)
    robustness: Sweep | None = None
    checks: tuple[Check, ...] = ()
    attacked = np.arange(0)
    proven: Proofs | None = None
    if certify:
        provable = check_provable(target, norm, bool(options or surrogate is not None))
    if options or surrogate is not None:
        attacked = drawn_rows(len(images), num_attacked, seed)
        robustness = sweep(
            target,
            images[attacked],
            labels[attacked],
            options,
            epsilons,
            norm,
            surrogate,
            reclassify,
            batch_size,
            seed,
            verbose,
        )
        checks = check_attacks(
            target, images[attacked], robustness, options, batch_size, seed, verbose
        )
        if certify:
            proven = proofs(provable, images[attacked], robustness)
            checks = (*checks, proven.check)
    asked = {TEST_IMAGES: images, **others}
    answers = {name: target.decide(inputs) for name, inputs in asked.items()}
    own = answers[TEST_IMAGES]
    found = {name: detection(own.confidence, answers[name].confidence) for name in others}
    return Report(
        settings={
            "version": __version__,
            "seed": seed,
            "norm": norm_name(norm),
            "epsilons": list(map(float, epsilons)),
            "attacks": {name: dict(given) for name, given in options.items()},
            "surrogate": surrogate is not None,
            "num_images": len(images),
            "num_attacked": len(attacked),
            "class_names": class_names and list(class_names),
            "promise": about.to_dict()["promise"],
            "data": data,
            "classifier": about.to_dict(),
        },
        outcomes=outcome_table(
            target,
            images,
            labels,
            {name: inputs for name, inputs in others.items() if name not in untaught},
            reclassify,
            TEST_IMAGES,
        ),
        answers=answers,
        curve=risk_coverage(own.confidence, own.classes == labels),
        confusion=confusion_matrix(labels, own.labels, num_classes),
        detections={name: found[name] for name in others if name not in untaught},
        x=images,
        y=labels,
        sweep=robustness,
        checks=checks,
        limits=target.limits,
        unknown={name: found[name] for name in untaught},
        corruptions=(
            measured_corruptions(
                target,
                images,
                labels,
                None if corruptions is True else corruptions,
                seed,
                peers=beside,
            )
            if corruptions
            else None
        ),
        peers={
            name: {inputs: peer.decide(given) for inputs, given in asked.items()}
            for name, peer in beside.items()
        },
        attacked=attacked,
        about=about,
        proofs=proven,
    )


def _about(
    classifier: Any, target: Target, input_shape: tuple[int, ...], num_classes: int
) -> About:
    """What is known of a classifier of any kind."""
    model = target.classifier if isinstance(target, RefusingTarget) else classifier
    if isinstance(model, RefusingModel):
        return about_model(model)
    return About(
        type(model).__name__,
        input_shape,
        num_classes,
        refuses=target.knowing_attack is not None,
        scores=tuple(target.limits),
    )


def _by_name(unknown_classes: Mapping[str, Any] | Any) -> Mapping[str, Any]:
    """Images of unknown classes by name, whichever way they were given."""
    if unknown_classes is None:
        return {}
    if isinstance(unknown_classes, Mapping):
        return unknown_classes
    return {"unknown classes": unknown_classes}


def _options(attacks: AttackOptions | Sequence[str] | None, target: Target) -> AttackOptions:
    """The options of every attack by its name, whichever way they were given."""
    if attacks is None:
        knowing = [target.knowing_attack] if target.knowing_attack else []
        attacks = [*DEFAULT_ATTACKS, *knowing]
    if isinstance(attacks, str):
        raise TypeError(f"Expected attacks to be several names. Received: attacks={attacks!r}")
    return attacks if isinstance(attacks, Mapping) else {name: {} for name in attacks}
