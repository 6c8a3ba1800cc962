"""Classes that were never taught: how many of their images are answered, and how they rank."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from sklearn.model_selection import train_test_split

from tfgmvae.calibration.thresholds import samples_needed
from tfgmvae.decision import REJECT
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.out_of_distribution import detection
from tfgmvae.evaluation.outcomes import OWN, Outcomes, count_outcomes
from tfgmvae.evaluation.peers import train_peers
from tfgmvae.io.checks import checked_images
from tfgmvae.io.numbers import OPEN_SHARE, check
from tfgmvae.targets.as_target import as_target
from tfgmvae.training.held_out import check_groups, draw_groups

MNIST_SPLITS = (
    (2, 4, 5, 9, 8, 3),
    (3, 2, 6, 9, 4, 0),
    (5, 8, 3, 2, 4, 6),
    (3, 7, 8, 4, 0, 5),
    (6, 3, 4, 9, 8, 2),
)
"""The known digits of the five splits by which open-set recognition is compared on MNIST."""

SAME_TIME = "same time"
_HELD_OUT = 0.1
# How many more images are held out than the rate needs, for those that are classified wrongly.
_SPARE = 1.25

Label = Any
Build = Callable[[tuple[int, int, int], int], Any]


@dataclasses.dataclass(frozen=True)
class UnknownClassRow:
    """What one classifier, taught some of the classes, says to images of all of them.

    Attributes:
        classifier: Its name.
        known: The classes that were taught.
        unknown: The others.
        auroc: Probability that it is surer of an image of a known class than of an unknown one.
        unknown_outcomes: Of the images of unknown classes, which are wrong where accepted.
        outcomes: Of the images of known classes.
        seconds: How long its training took.
    """

    classifier: str
    known: tuple[Label, ...]
    unknown: tuple[Label, ...]
    auroc: float
    unknown_outcomes: Outcomes
    outcomes: Outcomes
    seconds: float

    @property
    def unknown_accepted(self) -> float:
        """Share of the images of unknown classes that it answers."""
        return self.unknown_outcomes.error

    @property
    def numbers(self) -> dict[str, float]:
        """AUROC, unknown accepted, and the three outcomes of known classes, by name."""
        right, refused, wrong = self.outcomes.shares.values()
        return {
            "auroc": self.auroc,
            "unknown_accepted": self.unknown_accepted,
            "known_right": right,
            "known_refused": refused,
            "known_wrong": wrong,
        }


@dataclasses.dataclass(frozen=True)
class UnknownClasses:
    """What became of classes that were never taught.

    Attributes:
        rows: One per split and classifier.
    """

    rows: tuple[UnknownClassRow, ...]

    def mean(self, classifier: str = OWN) -> dict[str, float]:
        """Returns the mean over the splits of all numbers of a row, by name."""
        rows = [row.numbers for row in self.rows if row.classifier == classifier]
        return {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}

    @property
    def classifiers(self) -> tuple[str, ...]:
        """The names of the classifiers."""
        return tuple(dict.fromkeys(row.classifier for row in self.rows))

    def table(self) -> str:
        """Returns all numbers as a table in Markdown, with the mean over the splits at its end."""
        header = [
            "unknown", "classifier", "AUROC", "unknown accepted",
            "known right", "known refused", "known wrong",
        ]  # fmt: skip
        lines = [
            (", ".join(map(str, row.unknown)), row.classifier, row.numbers) for row in self.rows
        ]
        lines += [("mean", name, self.mean(name)) for name in self.classifiers]
        cells, shown = [], ""
        for unknown, classifier, numbers in lines:
            auroc, *shares = numbers.values()
            first = unknown if unknown != shown else ""
            cells.append([first, classifier, f"{auroc:.4f}", *(f"{s:.2%}" for s in shares)])
            shown = unknown
        return markdown_table(header, cells, num_text_columns=2)

    def to_dict(self) -> dict[str, Any]:
        """Returns all numbers as numbers, strings, lists and dictionaries, ready for json."""
        return {
            "rows": [
                {
                    "classifier": row.classifier,
                    "known": list(row.known),
                    "unknown": list(row.unknown),
                    **row.numbers,
                    "num_known_images": row.outcomes.num_inputs,
                    "seconds": round(row.seconds, 1),
                }
                for row in self.rows
            ],
            "mean": {name: self.mean(name) for name in self.classifiers},
        }

    def __str__(self) -> str:
        """The table."""
        return self.table()


def leave_one_class_out(y: npt.ArrayLike) -> tuple[tuple[Label, ...], ...]:
    """Returns one split per class, in which all other classes are known.

    Args:
        y: Labels `[N]`, numbers or names; -1 means unlabelled.

    Example:
        >>> from tfgmvae.evaluation.open_set import leave_one_class_out
        >>> leave_one_class_out([0, 1, 2, 2])
        ((1, 2), (0, 2), (0, 1))
    """
    classes = _classes(np.asarray(y))
    return tuple(tuple(known for known in classes if known != left_out) for left_out in classes)


def unknown_classes(
    build: Build,
    x: Any,
    y: Any,
    x_test: Any,
    y_test: Any,
    splits: Iterable[Sequence[Label]] | None = None,
    *,
    training: Mapping[str, Any] | None = None,
    false_reject_rate: float = 0.02,
    held_out: float | None = None,
    groups: Any = None,
    peers: int | Literal["same time"] | None = None,
    seed: int = 0,
    verbose: int = 0,
) -> UnknownClasses:
    """Trains on some of the classes and measures what is answered to images of the others.

    For each split, a classifier is trained on the known classes alone, with thresholds from images
    of these that are held out of the training. Then test images of all classes are asked.

    Args:
        build: Given the shape of an image and the number of classes K, returns an untrained
            classifier with `fit(x, y, calibration_data=..., false_reject_rate=..., verbose=...)`,
            for example the class `RejectingClassifier` or the method `build` of a recipe.
        x: Training images `[N, H, W, C]` in 0..1.
        y: Labels `[N]`, numbers or names; images with label -1 are left out.
        x_test: Test images `[M, H, W, C]`.
        y_test: Labels `[M]`.
        splits: The known classes of each split, such as `MNIST_SPLITS`. Default `None`: every class
            is left out once.
        training: What else `fit` is given, such as `{"epochs": 20}`. Default `None`: nothing.
        false_reject_rate: Share of the images of known classes that may be refused. Default 0.02.
        held_out: Share of the training images that sets the thresholds. Default `None`: a tenth,
            more where that is too few for the rate.
        groups: `[N]`, integers or strings: training images of one group, such as frames of one
            object, are all trained on or all held out. Default `None`: every image stands for
            itself.
        peers: Whether a plain network is trained beside, with five scores to refuse by, see
            `train_peers`: for so many epochs, or for the `"same time"`. Default `None`: no.
        seed: Decides what is held out, and the peers. Default 0.
        verbose: 0 (default) is silent, 1 prints a line per split.

    Returns:
        An `UnknownClasses`; the measured classifier is called "this classifier" in it.

    Raises:
        ValueError: Images, labels or groups that do not fit, a class whose images are all of one
            group, a split with an unheard-of class or without an unknown one, or too few images for
            the rate.
        TypeError: Groups that are neither integers nor strings.

    Example:
        >>> import functools
        >>> from tfgmvae import RejectingClassifier, datasets, evaluation
        >>> digits = datasets.load("digits")
        >>> found = evaluation.unknown_classes(
        ...     functools.partial(RejectingClassifier, encoder="mlp", seed=0),
        ...     digits.x_train, digits.y_train, digits.x_test, digits.y_test,
        ...     splits=[range(9)], training={"epochs": 1})
        >>> found.rows[0].unknown
        (9,)

    References:
        Neal et al., "Open Set Learning with Counterfactual Images", 2018, and its followers.
    """
    check(OPEN_SHARE, false_reject_rate=false_reject_rate)
    if held_out is not None:
        check(OPEN_SHARE, held_out=held_out)
    images, tested = (checked_images(part, (0.0, 1.0)) for part in (x, x_test))
    labels, right = np.asarray(y), np.asarray(y_test)
    classes = _classes(labels)
    rows: list[UnknownClassRow] = []
    chosen = leave_one_class_out(labels) if splits is None else [tuple(split) for split in splits]
    for split in chosen:
        _check_split(split, classes, right)
    group_numbers = None
    if groups is not None:
        group_numbers = check_groups(groups, _numbered(labels, np.array(classes)))  # [N]
    for split in chosen:
        known = np.array(sorted(split))
        taught = np.flatnonzero(np.isin(labels, known))
        numbers = np.searchsorted(known, labels[taught])
        share = held_out
        if share is None:
            needed = _SPARE * samples_needed(false_reject_rate)
            share = min(max(_HELD_OUT, needed / len(numbers)), 0.5)
        if group_numbers is None:
            kept, drawn = train_test_split(
                np.arange(len(taught)), test_size=share, stratify=numbers, random_state=seed
            )
        else:
            at_least = samples_needed(false_reject_rate) if held_out is None else 0
            drawn = draw_groups(numbers, group_numbers[taught], share, seed, at_least)
            kept = np.setdiff1d(np.arange(len(taught)), drawn)
        x_train, x_clean = images[taught[kept]], images[taught[drawn]]
        y_train, y_clean = numbers[kept], numbers[drawn]
        is_known = np.isin(right, known)
        unknown = tuple(label for label in classes if label not in split)
        asked = (
            tested[is_known],
            np.searchsorted(known, right[is_known]),
            tested[np.isin(right, unknown)],
        )
        classifier = build(images.shape[1:], len(known))
        started = time.perf_counter()
        classifier.fit(
            x_train,
            y_train,
            **{"verbose": 0, **(training or {})},
            calibration_data=(x_clean, y_clean),
            false_reject_rate=false_reject_rate,
        )
        seconds = time.perf_counter() - started
        measured = {OWN: (classifier, seconds)}
        if peers is not None:
            length = {"seconds": seconds} if peers == SAME_TIME else {"epochs": peers}
            started = time.perf_counter()
            trained = train_peers(
                x_train,
                y_train,
                (x_clean, y_clean),
                len(known),
                false_reject_rate=false_reject_rate,
                seed=seed,
                **length,
            )
            seconds = time.perf_counter() - started
            measured |= {name: (peer, seconds) for name, peer in trained.items()}
        for name, (asks, seconds) in measured.items():
            rows.append(_row(name, asks, split, unknown, asked, seconds))
            if verbose:
                print(_sentence(rows[-1]), flush=True)
    return UnknownClasses(tuple(rows))


def _row(
    name: str,
    classifier: Any,
    known: tuple[Label, ...],
    unknown: tuple[Label, ...],
    asked: tuple[npt.NDArray[np.float32], npt.NDArray[np.int64], npt.NDArray[np.float32]],
    seconds: float,
) -> UnknownClassRow:
    x, y, others = asked
    target = as_target(classifier, x)
    own, foreign = target.decide(x), target.decide(others)
    return UnknownClassRow(
        name,
        known,
        unknown,
        detection(own.confidence, foreign.confidence).auroc,
        count_outcomes(foreign.labels),
        count_outcomes(own.labels, y),
        seconds,
    )


def _sentence(row: UnknownClassRow) -> str:
    return (
        f"Without {', '.join(map(str, row.unknown))}: {row.classifier}, AUROC {row.auroc:.4f}, "
        f"unknown accepted {row.unknown_accepted:.1%} ({row.seconds:.0f} s)"
    )


def _classes(labels: npt.NDArray[Any]) -> tuple[Label, ...]:
    """The classes in ascending order, as Python's numbers or texts."""
    return tuple(label for label in np.unique(labels).tolist() if label != REJECT)


def _numbered(labels: npt.NDArray[Any], classes: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """The position of every label among the classes, int64 `[N]`; -1 where it is none of them."""
    positions = np.full(len(labels), REJECT)
    labelled = np.isin(labels, classes)
    positions[labelled] = np.searchsorted(classes, labels[labelled])
    return positions


def _check_split(
    known: tuple[Label, ...], classes: tuple[Label, ...], tested: npt.NDArray[Any]
) -> None:
    unheard_of = [label for label in known if label not in classes]
    if unheard_of or len(set(known)) < 2:
        raise ValueError(
            f"Expected splits of at least two of the classes {', '.join(map(str, classes))}. "
            f"Received: the known classes {', '.join(map(str, known)) or 'none'}"
        )
    is_known = np.isin(tested, known)
    if is_known.all() or not is_known.any():
        raise ValueError(
            "Expected test images of known and of unknown classes. Received: "
            f"{is_known.sum()} of {len(tested)} of the known classes {', '.join(map(str, known))}"
        )
