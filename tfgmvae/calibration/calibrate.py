"""A calibration: from the scores and labels of clean images to everything a classifier keeps."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from typing import Any, Literal

import numpy as np

from tfgmvae.calibration.budget import (
    LATENT_DISTANCE,
    PUBLISHED,
    RECONSTRUCTION_ERROR,
    JointBudget,
    Scores,
    chi_square_budget,
    quantile_budget,
)
from tfgmvae.calibration.fingerprints import overlap
from tfgmvae.calibration.margins import tails
from tfgmvae.calibration.promise import ERROR, FALSE_REJECTS, Promise
from tfgmvae.calibration.promised_error import (
    images_needed_for_error,
    promised_error_budget,
    refusals,
)
from tfgmvae.calibration.promised_rate import cuts_allowed, images_needed, promised_rate_budget
from tfgmvae.calibration.reference import Reference
from tfgmvae.calibration.stability import (
    StabilityRule,
    check_budget,
    check_promise,
    sentence_of,
)
from tfgmvae.calibration.thresholds import (
    PerClass,
    check_settings,
    encoder_log_odds,
    samples_needed,
)
from tfgmvae.calibration.tradeoff import Tradeoff, measured
from tfgmvae.decision import STABILITY
from tfgmvae.io.numbers import OPEN_SHARE, check

METHODS = ("quantile", "chi_square")
DEFAULT_CONFIDENCE = 0.95
"""The confidence of a `max_error` where none is given."""

_NOTICED_OVERLAP = 0.05


@dataclasses.dataclass(frozen=True)
class CalibrationSettings:
    """How thresholds are to be set; `RejectingClassifier.calibrate` describes the settings.

    Attributes:
        false_reject_rate: Share of the rightly classified clean images that may be rejected, in
            (0, 1). Default 0.02.
        method: `"quantile"` (default) or `"chi_square"`.
        per_class: `True`, `False` (default) or `"auto"`.
        encoder_share: The share of the rejections, in (0, 1), of all scores of the code. Default
            0.6.
        max_error: Share of the answered images, in (0, 1), that may be wrong; `None` (default)
            promises nothing about it. The thresholds are then the same for all classes, and refuse
            at least the share `false_reject_rate` of the images.
        confidence: The probability, in (0, 1), with which the error is kept, or without a
            `max_error` the false-reject rate; `None` (default): 0.95 for the error, and on average
            for the rate.

    Raises:
        ValueError: A value out of its range, a `max_error` with thresholds per class, or a promise
            of `"chi_square"`, which uses none of the last four.
    """

    false_reject_rate: float = 0.02
    method: Literal["quantile", "chi_square"] = "quantile"
    per_class: PerClass = False
    encoder_share: float = 0.6
    max_error: float | None = None
    confidence: float | None = None

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise ValueError(
                "Expected method to be 'quantile' or 'chi_square'. "
                f"Received: method={self.method!r}"
            )
        samples_needed(self.false_reject_rate)  # Refuses a rate outside (0, 1).
        promised = {"max_error": self.max_error, "confidence": self.confidence}
        given = {name: value for name, value in promised.items() if value is not None}
        check(OPEN_SHARE, **given)
        if self.method == "quantile":
            check_settings(self.per_class, self.encoder_share)
        elif given:
            raise ValueError(
                "Expected no promise of method='chi_square', a fixed rule. "
                f"Received: {', '.join(f'{name}={value!r}' for name, value in given.items())}"
            )
        if self.max_error is not None and self.per_class is not False:
            raise ValueError(
                "Expected per_class=False with a max_error, which is about all classes together. "
                f"Received: per_class={self.per_class!r}"
            )

    @property
    def sureness(self) -> float | None:
        """The confidence of the promise; `None` where it holds on average."""
        if self.max_error is not None and self.confidence is None:
            return DEFAULT_CONFIDENCE
        return self.confidence

    def images_needed(self, num_scores: int = 2) -> int:
        """Returns the smallest number of images from which this can be promised at all.

        Args:
            num_scores: Number of scores S. Default 2.

        Example:
            >>> from tfgmvae.calibration.calibrate import CalibrationSettings
            >>> CalibrationSettings(0.02, confidence=0.95).images_needed()
            236
        """
        on_average = samples_needed(self.false_reject_rate, num_scores)
        if self.sureness is None:
            return on_average
        if self.max_error is None:
            return images_needed(self.false_reject_rate, self.sureness, num_scores)
        for_error = images_needed_for_error(self.max_error, self.sureness, self.false_reject_rate)
        return max(on_average, for_error)

    @classmethod
    def starting_from(cls, record: Mapping[str, Any] | None, **given: Any) -> CalibrationSettings:
        """Returns the settings of an earlier calibration, with those changed that are given.

        Args:
            record: What that calibration recorded, see `Calibration`; `None` where there was none.
            **given: Settings by name, `None` where they are left off. A rate or a share without a
                method stands for `"quantile"`, because the other method takes neither. A
                `false_reject_rate` or a `max_error` is a new promise: what was promised before,
                and how surely, is not taken over.

        Returns:
            `CalibrationSettings`; what neither says has its default.

        Raises:
            ValueError: A value out of its range.

        Example:
            >>> from tfgmvae.calibration.calibrate import CalibrationSettings
            >>> record = {"method": "quantile", "encoder_share": 0.9, "per_class": False}
            >>> settings = CalibrationSettings.starting_from(record, false_reject_rate=0.05)
            >>> settings.false_reject_rate, settings.encoder_share, settings.per_class
            (0.05, 0.9, False)
        """
        stored = dict(record or {})
        if stored:
            # Of a record without the setting, `"auto"` gives the same where the images suffice.
            found = stored["per_class"] and "auto"
            stored["per_class"] = stored.get("per_class_setting", found)
        changed = {name: value for name, value in given.items() if value is not None}
        if {"false_reject_rate", "encoder_share", "max_error", "confidence"} & changed.keys():
            changed.setdefault("method", "quantile")
        if {"false_reject_rate", "max_error"} & changed.keys() or changed.get("method") == METHODS[
            1
        ]:
            stored |= {"max_error": None, "confidence": None}
        if "max_error" in changed:
            stored["per_class"] = False
        names = [field.name for field in dataclasses.fields(cls)]
        kept = {name: stored[name] for name in names if stored.get(name) is not None}
        return cls(**(kept | changed))


@dataclasses.dataclass(frozen=True)
class Calibration:
    """What a calibration found.

    Attributes:
        thresholds: float32 `[K]` by the name of the score: largest accepted values; infinite where
            a score had to stand back, which the record and the sentence say.
        log_odds: By how much reclassification prefers the encoder's class, in nats.
        record: The settings and the facts, as JSON holds them: a classifier's `calibration_`.
        sentence: What was done, in one line.
        tradeoff: What this and other false-reject rates buy; `None` where no image has a label, or
            for a rule that takes no rate.
    """

    thresholds: dict[str, np.ndarray]
    log_odds: float
    record: dict[str, Any]
    sentence: str
    tradeoff: Tradeoff | None = None

    @property
    def encoder_thresholds(self) -> np.ndarray:
        """float32 `[K]`. Largest accepted latent distance."""
        return self.thresholds[LATENT_DISTANCE]

    @property
    def decoder_thresholds(self) -> np.ndarray:
        """float32 `[K]`. Largest accepted reconstruction error."""
        return self.thresholds[RECONSTRUCTION_ERROR]

    @property
    def further_thresholds(self) -> dict[str, np.ndarray]:
        """The thresholds of the further scores, float32 `[K]` by name."""
        return {name: own for name, own in self.thresholds.items() if name not in PUBLISHED}

    @property
    def tradeoff_text(self) -> str | None:
        """The table of the tradeoff and, where more are wrong than refused, what to do."""
        if self.tradeoff is None:
            return None
        return "\n".join(filter(None, (self.tradeoff.table(), self.tradeoff.sentence())))


def calibrate(
    scores: Mapping[str, np.ndarray],
    classes: np.ndarray,
    labels: np.ndarray,
    settings: CalibrationSettings,
    *,
    num_classes: int,
    latent_dim: int,
    of_codes: Collection[str] = (LATENT_DISTANCE,),
    of_both: Collection[str] = (),
    unfitted: Collection[str] = (),
    stability: StabilityRule | None = None,
) -> Calibration:
    """Sets the thresholds from the scores of clean images.

    Images that are classified wrongly are left out: refusing one is no loss, and so a mistake never
    widens the region in which it would be accepted.

    What `"quantile"` promises: of new images that are rightly classified before refusal, at most
    `false_reject_rate` are refused, on average over calibrations. Proof: let the calibration images
    and a new one be exchangeable, and the classifier fixed before. Whether an image is rightly
    classified depends on that image and the classifier alone, so, given which images are, the n
    right ones of the calibration and a new right one are exchangeable as well, whatever the others
    are. `joint_thresholds` is given just these n, is symmetric in them, and refuses the last of
    n + 1 exchangeable images with a probability of at most the rate wherever
    `n >= samples_needed(rate)`; that is its own promise. Averaged over which images are right, it
    holds for every number n that is large enough, and a smaller one is refused.

    With a `confidence` the rate is kept in that share of all calibrations, see
    `tfgmvae.calibration.promised_rate`; with a `max_error` the share of the answered images that is
    wrong is, see `tfgmvae.calibration.promised_error`. Images without a label say nothing about it
    and are left out.

    With a `stability` what it refuses counts first: with a false-reject rate the other scores share
    what is left of it. With a `max_error`, the rule's margin is chosen, see
    `tfgmvae.calibration.stability`: that share of *all* images is answered and wrong under any
    attack, at most. The other scores then refuse the false-reject rate of what is stable.

    Args:
        scores: `[N]` by name, of images that were not used in training: `latent_distance` and
            `reconstruction_error`, then further scores; of a `RejectOption` these alone.
        classes: int64 `[N]`, the predicted classes.
        labels: int64 `[N]`, -1 where the predicted class is taken to be right.
        settings: The rule and its settings.
        num_classes: Number of classes K.
        latent_dim: Dimension D of the code, for `"chi_square"`.
        of_codes: Names of the scores that are about the code. Default: the distance alone.
        of_both: Names of those that take code and image together. Default: none.
        unfitted: Names of the further scores that are not fitted to training images yet, which get
            no threshold. Default: none.
        stability: What is known of the score `"stability"`, which `scores` does not hold. Default
            `None`: there is none.

    Returns:
        `Calibration`.

    Raises:
        ValueError: Too few images (names the class and the number needed), or scores that are not
            finite.
        ExceededBudgetError: The stability alone refuses too many; a `ValueError`.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.calibrate import CalibrationSettings, calibrate
        >>> scores, classes = np.arange(200.0), np.zeros(200, int)
        >>> both = {"latent_distance": scores, "reconstruction_error": scores}
        >>> found = calibrate(both, classes, classes, CalibrationSettings(0.05),
        ...                   num_classes=1, latent_dim=2)
        >>> found.sentence
        'Calibrated by quantile on 200 images, the same thresholds for all classes.'
    """
    usable = (labels < 0) | (labels == classes)
    given = Scores(scores, of_codes, unfitted, of_both)
    is_quantile = settings.method == "quantile"
    margin, is_stable = 0.0, np.ones(len(classes), bool)
    if stability is not None:
        check_promise(stability.how, settings.max_error, settings.per_class)
        if settings.max_error is not None:
            margin = stability.margin_for(classes, labels, *_promised_error(settings))
        is_stable = stability.is_within(stability.values, classes, margin)
    num_refused = int(np.sum(usable & ~is_stable))
    right, of_right = given.where(usable & is_stable), classes[usable & is_stable]
    if stability is not None and num_refused and is_quantile and settings.max_error is None:
        rate, confidence = settings.false_reject_rate, settings.confidence
        check_budget(stability, right, num_refused, rate, confidence)
    promise = None
    if settings.max_error is not None and stability is None:
        found, promise = _error_promised(given, classes, labels, settings, num_classes)
    else:
        try:
            if settings.max_error is not None:
                found = _quantile(right, of_right, settings, num_classes)
            elif is_quantile:
                found, promise = _rate_promised(right, of_right, settings, num_classes, num_refused)
            else:
                found = chi_square_budget(right, of_right, num_classes, latent_dim)
        except ValueError as refusal:
            if usable.all():
                raise
            raise ValueError(
                f"{refusal} Of the {len(usable)} images given, {np.sum(~usable)} are left out "
                "because the classifier gets them wrong."
            ) from refusal
    of_stability: dict[str, Any] | None = None
    all_values = dict(given.values)
    if stability is not None:
        sureness = settings.sureness or DEFAULT_CONFIDENCE
        of_stability = stability.record(margin, classes, labels, sureness, num_refused)
        if settings.max_error is not None:
            promise = stability.promise(margin, classes, labels, *_promised_error(settings))
        all_values[STABILITY] = stability.values
        limits = {STABILITY: stability.thresholds(margin)}
        found = dataclasses.replace(found, thresholds=found.thresholds | limits)
    tradeoff = None
    if is_quantile and settings.max_error is None:
        tradeoff = measured(
            {name: given.values[name] for name in found.shares},
            tuple(found.shares.values()),
            classes,
            labels,
            num_classes,
            _rate_on_average(settings, found, num_refused),
            found.per_class,
            is_stable,
        )
    judged = dataclasses.replace(given, values=all_values)
    outside = judged.outside(found.thresholds, classes)
    is_right = (labels == classes)[outside & (labels >= 0)]
    reference = Reference.of(
        {name: values for name, values in all_values.items() if name not in unfitted},
        classes,
        outside,
        num_classes,
        sum(not np.isinf(values).all() for values in found.thresholds.values()),
        1 if promise is None or promise.of != ERROR else _num_regions(promise, settings),
    )
    record = {
        "method": settings.method,
        "false_reject_rate": settings.false_reject_rate if is_quantile else None,
        "encoder_share": settings.encoder_share if is_quantile else None,
        "max_error": settings.max_error,
        "confidence": settings.sureness,
        "promise": promise and promise.to_dict(),
        "per_class": found.per_class,
        "per_class_setting": settings.per_class,
        "num_samples": found.num_samples.tolist(),
        "tails": tails(_judging(judged.where(usable), found)),
        "tradeoff": tradeoff and tradeoff.to_dict(),
        "reference": reference.to_dict(),
    }
    if of_stability:
        record["stability"] = of_stability
    if given.further:
        record |= {"shares": found.shares, "left_out": found.left_out}
    return Calibration(
        found.thresholds,
        encoder_log_odds(is_right, num_classes),
        record,
        " ".join(filter(None, (_sentence(found, settings, promise), sentence_of(of_stability)))),
        tradeoff,
    )


def _judging(right: Scores, found: JointBudget) -> dict[str, np.ndarray]:
    """The scores whose values say how near a rejection is."""
    names = {*(found.shares or right.values), STABILITY}
    return {name: values for name, values in right.values.items() if name in names}


def _promised_error(settings: CalibrationSettings) -> tuple[float, float]:
    """The error that is promised, and how surely."""
    error, confidence = settings.max_error, settings.sureness
    if error is None or confidence is None:
        raise TypeError(f"Expected settings with a max_error. Received: {settings}")
    return error, confidence


def _quantile(
    right: Scores,
    classes: np.ndarray,
    settings: CalibrationSettings,
    num_classes: int,
    num_refused: int = 0,
) -> JointBudget:
    """Thresholds that keep the false-reject rate on average."""
    return quantile_budget(
        right,
        classes,
        num_classes,
        settings.false_reject_rate,
        settings.per_class,
        settings.encoder_share,
        num_refused,
    )


def _rate_promised(
    right: Scores,
    classes: np.ndarray,
    settings: CalibrationSettings,
    num_classes: int,
    num_refused: int,
) -> tuple[JointBudget, Promise]:
    """Thresholds that keep the false-reject rate, on average or with confidence."""
    rate = settings.false_reject_rate
    if settings.confidence is None:
        found = _quantile(right, classes, settings, num_classes, num_refused)
    else:
        found = promised_rate_budget(
            right,
            classes,
            num_classes,
            rate,
            settings.confidence,
            settings.per_class,
            settings.encoder_share,
            num_refused,
        )
    number = len(classes) + num_refused
    promise = Promise(FALSE_REJECTS, rate, settings.confidence, number, per_class=found.per_class)
    return found, promise


def _error_promised(
    given: Scores,
    classes: np.ndarray,
    labels: np.ndarray,
    settings: CalibrationSettings,
    num_classes: int,
) -> tuple[JointBudget, Promise]:
    """Thresholds that keep the error among the answered images, with confidence."""
    error, confidence = _promised_error(settings)
    is_labelled = labels >= 0
    found = promised_error_budget(
        given.where(is_labelled),
        classes[is_labelled],
        labels[is_labelled],
        num_classes,
        error,
        confidence,
        settings.false_reject_rate,
        settings.encoder_share,
    )
    promise = Promise(
        ERROR,
        error,
        confidence,
        int(is_labelled.sum()),
        num_answered=found.num_answered,
        num_wrong=found.num_wrong,
    )
    return found.budget, promise


def _num_regions(promise: Promise, settings: CalibrationSettings) -> int:
    """Among how many regions the images chose."""
    return len(refusals(promise.num_images, settings.false_reject_rate))


def _rate_on_average(settings: CalibrationSettings, found: JointBudget, num_refused: int) -> float:
    """The rate that is kept on average by thresholds that keep one with confidence."""
    number = int(found.num_samples.sum()) + num_refused
    if settings.confidence is None or found.per_class:
        return settings.false_reject_rate
    return cuts_allowed(number, settings.false_reject_rate, settings.confidence) / (number + 1)


def overlap_warning(training_sketch: np.ndarray, hashes: np.ndarray) -> str | None:
    """Says how many of the calibration images were used in training, if they are many.

    Args:
        training_sketch: int64 `[SKETCH_SIZE]`, the `sketch` of the training images.
        hashes: int64 `[N]`, the `fingerprints` of the calibration images.

    Returns:
        The text of a warning, or `None`.
    """
    seen = overlap(training_sketch, hashes)
    if seen <= _NOTICED_OVERLAP:
        return None
    return (
        f"About {seen:.0%} of the calibration images were used in training. Thresholds "
        "from training images are too tight for new ones; use held-out images."
    )


def _sentence(found: JointBudget, settings: CalibrationSettings, promise: Promise | None) -> str:
    parts = [_sentence_of_thresholds(found, settings)]
    if promise is not None and promise.confidence is not None:
        parts.append(promise.sentence)
    parts += [f"Nothing is rejected by {name}: {why}." for name, why in found.left_out.items()]
    return " ".join(parts)


def _sentence_of_thresholds(found: JointBudget, settings: CalibrationSettings) -> str:
    sentence = f"Calibrated by {settings.method} on {found.num_samples.sum()} images, "
    if found.per_class:
        return sentence + "thresholds per class."
    sentence += "the same thresholds for all classes"
    if settings.per_class == "auto":
        smallest = int(np.argmin(found.num_samples))
        doubt = (1 - (settings.confidence or 0)) / len(found.num_samples)
        of_each = (
            settings
            if settings.confidence is None
            else dataclasses.replace(settings, confidence=1 - doubt)
        )
        sentence += (
            f": class {smallest} has {found.num_samples[smallest]} images, and thresholds per "
            f"class at this false-reject rate need {of_each.images_needed(len(found.shares))}"
        )
    return sentence + "."
