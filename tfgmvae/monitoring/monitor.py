"""A monitor: watches answers as they come, and says when they are not like the calibration's."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from tfgmvae.calibration.binomial import Interval
from tfgmvae.calibration.promise import Promise, promise_in
from tfgmvae.calibration.reference import Reference
from tfgmvae.decision import Decision
from tfgmvae.io.numbers import OPEN_SHARE, check, checked_size
from tfgmvae.monitoring.evidence import Alternatives, Sums, followed
from tfgmvae.monitoring.expectations import Expectations
from tfgmvae.monitoring.findings import Finding, Kind
from tfgmvae.monitoring.history import History
from tfgmvae.monitoring.spending import weights
from tfgmvae.monitoring.watched import Watched
from tfgmvae.monitoring.window_tests import judged
from tfgmvae.monitoring.windows import Layout, Windows

_MOST_AT_ONCE = 8192
# Half of the probability of a false alarm is for the calibration, half for these, in equal parts:
# evidence over time of all images and of the classes, and three tests of every window.
_NUM_TESTS = 5


class Monitor:
    """Compares answers, as they come, with how the calibration images were answered.

    It watches the rejection rate, of all images and of each predicted class, the distribution of
    every score, and the shares of the classes; none of it needs a label. The rejection rates are
    followed image by image (`tfgmvae.monitoring.evidence`), the rest, and the rejection rate again,
    is tested in windows of `window` images, of twice as many, and so on
    (`tfgmvae.monitoring.window_tests`).

    What is controlled: if the answered images are independent draws of what the calibration images
    were drawn from, then the probability that anything is ever found, however long it runs and
    however often it is looked at, is at most `false_alarm_rate`. Chance of the calibration counts:
    half of the rate is for its being off, half is shared by the tests (Bonferroni) and over time.

    Memory does not grow with the number of images.

    Args:
        reference: A calibrated classifier, its `calibration_`, or what an export's `metadata.json`
            holds.
        false_alarm_rate: In (0, 1). Default 0.01.
        window: Images of the shortest window. Default 200.
        class_names: Names of the K classes, for sentences. Default `None`: those of the classifier,
            else their numbers.

    Raises:
        ValueError: A reference without a sketch of its calibration, or arguments out of range.

    Attributes:
        reference: The `tfgmvae.calibration.reference.Reference`.
        expected: The `tfgmvae.monitoring.expectations.Expectations`.
        promise: What the calibration promised, a `tfgmvae.calibration.promise.Promise`.
        class_names: Of the K classes.
        findings: What was found so far, in order: of everything that is watched, the first finding
            of each direction.
        num_images: Number of images that were watched.
        num_refused: How many of them were refused.
        history: The rejection rate over time, a `tfgmvae.monitoring.history.History`.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import RejectingClassifier, datasets, monitoring
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> classifier = classifier.calibrate(digits.x_train, verbose=0)
        >>> monitor = monitoring.Monitor(classifier)
        >>> monitor.update(classifier.decide(digits.x_test, verbose=0))
        []
        >>> noise = datasets.uniform_noise(600, (8, 8, 1))
        >>> found = monitor.update(classifier.decide(noise, verbose=0))
        >>> monitor.has_drifted
        True
    """

    def __init__(
        self,
        reference: Any,
        false_alarm_rate: float = 0.01,
        window: int = 200,
        class_names: Sequence[str] | None = None,
    ) -> None:
        check(OPEN_SHARE, false_alarm_rate=false_alarm_rate)
        self.window = checked_size("window", window)
        record = _record_of(reference)
        self.reference = Reference.from_dict(record["reference"])
        self.promise: Promise | None = promise_in(record)
        self.false_alarm_rate = float(false_alarm_rate)
        num_classes = len(self.reference.class_counts)
        if class_names is None:
            class_names = _names_of(reference)
        self.class_names = tuple(class_names or map(str, range(num_classes)))
        if len(self.class_names) != num_classes:
            raise ValueError(
                f"Expected {num_classes} class_names. Received: {len(self.class_names)}"
            )
        self.expected = Expectations.of(self.reference, self.false_alarm_rate / 2)
        self.findings: list[Finding] = []
        self.num_refused = 0
        self.history = History()
        self._layout = Layout.of(self.reference)
        self._windows = Windows.before(self._layout, self.window)
        of_classes = (Interval(*ends) for ends in zip(*self.expected.class_rejection, strict=True))
        self._alternatives = [
            Alternatives.beyond(float(low), float(high))
            for low, high in (self.expected.rejection, *of_classes)
        ]
        self._sums = [Sums.before(others) for others in self._alternatives]
        self._evidence = [0.0] * (1 + num_classes)

    @property
    def num_images(self) -> int:
        return self._windows.num_images

    @property
    def has_drifted(self) -> bool:
        """Whether anything was found."""
        return bool(self.findings)

    @property
    def doubt(self) -> float:
        """The probability of a false alarm that each kind of test has."""
        return self.false_alarm_rate / 2 / _NUM_TESTS

    def update(self, decision: Decision | Watched) -> list[Finding]:
        """Watches more answers.

        Args:
            decision: What `decide` returned, in the order in which the images came.

        Returns:
            What was found in them that was not found before.

        Raises:
            ValueError: A class or scores that the reference does not have.
        """
        watched = decision if isinstance(decision, Watched) else Watched.of(decision)
        self._check(watched)
        known = len(self.findings)
        for start in range(0, len(watched.is_refused), _MOST_AT_ONCE):
            self._follow(watched.part(start, start + _MOST_AT_ONCE))
        return self.findings[known:]

    def _check(self, watched: Watched) -> None:
        missing = [name for name in self._layout.knots if name not in watched.scores]
        if missing:
            raise ValueError(
                f"Expected answers with the scores {list(self._layout.knots)} of the reference. "
                f"Received: {list(watched.scores)}, without {missing}"
            )
        largest = int(watched.classes.max(initial=-1))
        if largest >= len(self.class_names):
            raise ValueError(
                f"Expected classes in [0, {len(self.class_names) - 1}], those of the reference. "
                f"Received: class {largest}"
            )

    def _follow(self, watched: Watched) -> None:
        first = self.num_images
        found = list(self._of_rates(watched, first))
        for window in self._windows.add(watched):
            share = float(weights(window.number, 1)[0])
            if window.is_shortest:
                self.history.add(window.last - window.first + 1, int(window.counts[1]))
            found += judged(
                window,
                self._layout,
                self.reference,
                self.expected,
                self.class_names,
                self.doubt * share,
            )
        self.num_refused += int(watched.is_refused.sum())
        already = {(one.kind, one.subject, one.direction) for one in self.findings}
        for finding in sorted(found, key=lambda one: one.image):
            key = (finding.kind, finding.subject, finding.direction)
            if key not in already:
                already.add(key)
                self.findings.append(finding)

    def _of_rates(self, watched: Watched, first: int) -> Iterable[Finding]:
        """Follows the rejection rates of all images and of every class, image by image."""
        all_images = np.arange(len(watched.classes))
        limits = list(self.evidence_limits.values())
        classes = [np.flatnonzero(watched.classes == k) for k in range(len(self.class_names))]
        for number, members in enumerate([all_images, *classes]):
            if not len(members):
                continue
            others = self._alternatives[number]
            self._sums[number], evidence, which = followed(
                self._sums[number], others, watched.is_refused[members]
            )
            self._evidence[number] = float(evidence[-1])
            limit = limits[number]
            place = int(np.argmax(evidence >= limit))
            if evidence[place] < limit:
                continue
            kind: Kind = "rejection rate of a class" if number else "rejection rate"
            expected = self.expected.class_rejection if number else self.expected.rejection
            ends = [np.atleast_1d(end)[max(number - 1, 0)] for end in expected]
            rate = float(others.rates[which[place]])
            yield Finding(
                kind,
                self.class_names[number - 1] if number else "",
                "up" if rate > ends[1] else "down",
                first + int(members[place]) + 1,
                None,
                rate,
                (float(ends[0]), float(ends[1])),
            )

    @property
    def evidence(self) -> dict[str, float]:
        """Log of the evidence for another rejection rate, by `"all"` and the names of the classes.

        At zero there is none; what is found is found where it reaches `evidence_limits`.
        """
        return dict(zip(("all", *self.class_names), self._evidence, strict=True))

    @property
    def evidence_limits(self) -> dict[str, float]:
        """The evidence at which a rate counts as changed, by the same names: no less for classes.

        Bonferroni: each of the K classes has a K-th of what all images have.
        """
        of_all, number = -math.log(self.doubt), len(self.class_names)
        return {"all": of_all, **dict.fromkeys(self.class_names, of_all + math.log(number))}

    def summary(self) -> dict[str, Any]:
        """Returns what was watched and found as JSON holds it."""
        low, high = self.expected.rejection
        return {
            "num_images": self.num_images,
            "num_refused": self.num_refused,
            "rejection_rate": self.num_refused / self.num_images if self.num_images else None,
            "expected_rejection_rate": [float(low), float(high)],
            "false_alarm_rate": self.false_alarm_rate,
            "promise": self.promise and self.promise.to_dict(),
            "has_drifted": self.has_drifted,
            "findings": [finding.to_dict() for finding in self.findings],
            "evidence": self.evidence,
        }

    def state(self) -> dict[str, Any]:
        """Returns all it has to remember, as JSON holds it: see `resumed`."""
        windows = self._windows
        return {
            "reference": self._fingerprint(),
            "false_alarm_rate": self.false_alarm_rate,
            "window": self.window,
            "num_images": windows.num_images,
            "num_refused": self.num_refused,
            "num_complete": windows.num_complete,
            "partial": windows.partial.tolist(),
            "halves": [None if half is None else half.tolist() for half in windows.halves],
            "sums": [
                {
                    "num_images": sums.num_images,
                    "logs": [None if value == -np.inf else float(value) for value in sums.logs],
                }
                for sums in self._sums
            ],
            "evidence": self._evidence,
            "history": self.history.to_dict(),
            "findings": [finding.to_dict() for finding in self.findings],
        }

    def resumed(self, state: Mapping[str, Any]) -> Monitor:
        """Goes on from what `state` returned.

        Args:
            state: Of a monitor with the same reference, rate and window.

        Returns:
            The monitor itself.

        Raises:
            ValueError: The state is of another one.
        """
        own = {"reference": self._fingerprint(), "window": self.window}
        own["false_alarm_rate"] = self.false_alarm_rate
        other = {name: state.get(name) for name in own}
        differing = [name for name in own if own[name] != other[name]]
        if differing:
            raise ValueError(
                "Expected the state of a monitor with the same reference, false_alarm_rate and "
                f"window. Received: one with another {' and '.join(differing)}"
            )
        self._windows = Windows(
            self._layout,
            self.window,
            state["num_images"],
            state["num_complete"],
            np.asarray(state["partial"], np.int64),
            [None if half is None else np.asarray(half, np.int64) for half in state["halves"]],
        )
        self._sums = [
            Sums(
                sums["num_images"],
                np.array([-np.inf if value is None else value for value in sums["logs"]]),
            )
            for sums in state["sums"]
        ]
        self._evidence = list(state["evidence"])
        self.num_refused = state["num_refused"]
        self.history = History(**state["history"])
        self.findings = [Finding.from_dict(finding) for finding in state["findings"]]
        return self

    def _fingerprint(self) -> str:
        return f"{zlib.crc32(repr(self.reference.to_dict()).encode()):08x}"


def _record_of(reference: Any) -> Mapping[str, Any]:
    """The record of a calibration that has a sketch, wherever it stands."""
    record = getattr(reference, "calibration_", reference)
    if isinstance(record, Mapping):
        record = record.get("calibration", record)
    if not isinstance(record, Mapping) or "reference" not in record:
        received = (
            "thresholds that were set by hand, or no calibration"
            if record is None
            else "a calibration of an earlier version"
            if isinstance(record, Mapping)
            else f"a {type(record).__name__}"
        )
        raise ValueError(
            "Expected a classifier, or a calibration, with a sketch of its calibration images, "
            f"which calibrate() makes. Received: {received}. Calibrate again."
        )
    return record


def _names_of(reference: Any) -> Sequence[str] | None:
    if isinstance(reference, Mapping):
        return reference.get("class_names")
    return getattr(reference, "class_names", None)
