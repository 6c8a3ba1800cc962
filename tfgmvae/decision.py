"""What the classifier answers: the reject label, the reasons for it, and the result types.

This module imports NumPy only, so the result types can be used where TensorFlow is not wanted.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

REJECT = -1
"""The label of an input that the classifier refuses to answer."""


class Reason(enum.IntFlag):
    """Why an input was rejected: a set of bits, so that `BOTH == ENCODER | DECODER`.

    Further scores have the bits `FURTHER_REASONS`, in their order, but for `"stability"`, which has
    the last one wherever it stands: see `further_reasons`. Values that a file or an export holds
    keep their meaning, and a combination without a name of its own is named by its parts.
    """

    ACCEPTED = 0
    ENCODER = 1
    DECODER = 2
    BOTH = 3
    STABILITY = 32
    """The class may change nearby. Where no score is `"stability"`, the fourth further one."""
    INVALID = 64
    """It is no image: it holds NaN or infinity, and no score was asked."""

    @property
    def word(self) -> str:
        """The name in lower case, as tables and exports write it: `"both"`."""
        return self.word_with((STABILITY,))

    def word_with(self, further: Sequence[str]) -> str:
        """The name, with the names of the further scores: `"encoder+nearest_codes"`.

        Args:
            further: Names of the further scores, in their order; `"score_1"` and so on where they
                are missing.
        """
        for word, value in REASONS.items():
            if value == self:
                return word
        return "+".join(self._parts(further))

    def why_with(self, further: Sequence[str]) -> str:
        """Says in words what is wrong with the input; nothing where it was accepted.

        Args:
            further: The names of the further scores, in their order.
        """
        return " and ".join(
            _WHY.get(word, f"it fails the score {word!r}") for word in self._parts(further)
        )

    def _parts(self, further: Sequence[str]) -> list[str]:
        """The words of the single bits."""
        bits = {value: word for word, value in REASONS.items() if value.bit_count() == 1}
        bits |= {bit: f"score_{number}" for number, bit in enumerate(FURTHER_REASONS, 1)}
        bits |= {bit: name for name, bit in further_reasons(further).items()}
        return [bits[bit] for bit in sorted(bits) if bit & self]


STABILITY = "stability"
"""The name of the score that has a bit of its own, `Reason.STABILITY`, whatever its place."""

_WHY = {
    "encoder": "its code lies too far from the class",
    "decoder": "the class cannot reproduce it",
    STABILITY: "a small change may give it another class",
    "invalid": "it holds NaN or infinity",
}

REASONS: dict[str, int] = {
    name.lower(): int(value)
    for name, value in Reason.__members__.items()
    if value != Reason.STABILITY
}
"""The value of every reason that each classifier has, by its word."""

FURTHER_REASONS = (4, 8, 16, 32)
"""The bits in a reason of the first, second, ... further score; there is room for no more."""


def further_reasons(further: Sequence[str]) -> dict[str, int]:
    """Returns the bits of further scores in a reason, by name.

    Args:
        further: The names of the scores, at most as many as there are `FURTHER_REASONS`.

    Example:
        >>> from tfgmvae.decision import further_reasons
        >>> further_reasons(("stability", "surprise", "energy"))
        {'stability': 32, 'surprise': 4, 'energy': 8}
    """
    others = (name for name in further if name != STABILITY)
    bits = dict(zip(others, FURTHER_REASONS, strict=False))
    return {name: bits.get(name, int(Reason.STABILITY)) for name in further}


UNREADABLE = "unreadable"
"""What tables say in place of a reason where a file holds no image that can be read."""


class SearchStatus(enum.IntEnum):
    """How the latent search of one input ended; `sentence` says it in words."""

    CONVERGED = 0
    MAX_ITERATIONS = 1
    STALLED = 2
    NONFINITE = 3

    @property
    def sentence(self) -> str:
        """One English sentence that explains the status."""
        return _STATUS_SENTENCES[self]


_STATUS_SENTENCES = {
    SearchStatus.CONVERGED: (
        "The relative decrease of the objective fell to the tolerance or below."
    ),
    SearchStatus.MAX_ITERATIONS: (
        "The iteration limit was reached while the objective was still decreasing."
    ),
    SearchStatus.STALLED: ("No further step decreased the objective, although it had not settled."),
    SearchStatus.NONFINITE: (
        "The input or the decoder's output at the start of the search contains NaN or infinity."
    ),
}


@dataclasses.dataclass(frozen=True)
class Decision:
    """The classifier's answer for a batch of N inputs.

    Attributes:
        labels: int64 `[N]`. The class, or -1 (`REJECT`).
        classes: int64 `[N]`. The most responsible component, before rejection; 0 for what is no
            image.
        accepted: bool `[N]`. Whether all scores are within the thresholds of that class.
        reason: int8 `[N]`. Values of `Reason`.
        latent_distance: float32 `[N]`. Mahalanobis distance of the code to the mean of `classes`.
        reconstruction_error: float32 `[N]`. Squared error summed over the input's elements, or,
            with a `variance_floor`, their negative log-likelihood, see
            `tfgmvae.classifier.residuals`. Both are NaN where the reason is `INVALID`, and `None`
            of a `RejectOption`, whose network has neither.
        reclassified: bool `[N]`. Whether the label is that of a search, which is made for every
            image that is not `accepted`. `None` where no search was asked for.
        searched_classes: int64 `[N]`. For every input that was searched the class of the best code
            found, whether its label is that class or -1; `classes` for all others. `None` likewise.
        class_names: The names of the K classes in the order of their labels; `None` where they have
            none.

    Of a classifier with further scores, a decision has one more field for each, float32 `[N]`,
    under the name of the score: see `decision_with`.
    """

    labels: np.ndarray
    classes: np.ndarray
    accepted: np.ndarray
    reason: np.ndarray
    latent_distance: np.ndarray
    reconstruction_error: np.ndarray
    reclassified: np.ndarray | None = None
    searched_classes: np.ndarray | None = None
    class_names: tuple[str, ...] | None = dataclasses.field(default=None, kw_only=True)

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def names(self) -> np.ndarray:
        """Text `[N]`: the name of every label, `""` where it is -1.

        Raises:
            ValueError: The classes have no names.

        Example:
            >>> import numpy as np
            >>> from tfgmvae import Decision
            >>> labels = np.array([1, -1])
            >>> Decision(*[labels] * 6, class_names=("cat", "dog")).names.tolist()
            ['dog', '']
        """
        if self.class_names is None:
            raise ValueError(
                "Expected classes with names. Received: class_names=None. Build the classifier "
                "with class_names, or train it on labels that are names."
            )
        return np.array([*self.class_names, ""])[self.labels]

    def __reduce__(self) -> tuple[Any, ...]:
        # The class of a decision with further scores is none that could be imported.
        return _decision_of, (self.further_names, dict(vars(self)))

    @property
    def further_names(self) -> tuple[str, ...]:
        """The names of the further scores, in their order."""
        return ()

    @property
    def further(self) -> dict[str, np.ndarray]:
        """The further scores, float32 `[N]` by name, in their order."""
        return {name: getattr(self, name) for name in self.further_names}

    @property
    def reason_words(self) -> np.ndarray:
        """The words of `reason`, str `[N]`: `"accepted"`, `"encoder+nearest_codes"`."""
        return self._of_reasons(lambda reason: reason.word_with(self.further_names))

    @property
    def why(self) -> np.ndarray:
        """Text `[N]`: why an input was rejected, in words; `""` where it was accepted."""
        return self._of_reasons(lambda reason: reason.why_with(self.further_names))

    def _of_reasons(self, text: Callable[[Reason], str]) -> np.ndarray:
        given = self.reason.tolist()
        texts = {value: text(Reason(value)) for value in set(given)}
        return np.array([texts[value] for value in given], str)

    def after_search(self, search: Callable[[np.ndarray], ReclassifyResult]) -> Decision:
        """Returns the decision in which rejected images have the labels that a search finds.

        What is no image, with the reason `INVALID`, is not searched for.

        Args:
            search: Is given which inputs to search for, bool `[N]`, and returns the result for
                these alone, in their order. It is not called where nothing is rejected.

        Returns:
            A `Decision` with other `labels`, and with `reclassified` and `searched_classes`.

        Example:
            >>> import numpy as np
            >>> from tfgmvae import RejectingClassifier
            >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
            >>> x = np.ones((2, 8, 8, 1), np.float32)
            >>> decision = classifier.set_thresholds(np.inf, 0.0).decide(x)
            >>> answered = decision.after_search(lambda which: classifier.reclassify(x[which]))
            >>> answered.reclassified
            array([ True,  True])
        """
        rejected = ~self.accepted & (self.reason & Reason.INVALID.value == 0)
        labels, classes = self.labels.copy(), self.classes.copy()
        if rejected.any():
            found = search(rejected)
            labels[rejected], classes[rejected] = found.labels, found.classes
        reclassified = rejected & (labels != REJECT)
        return dataclasses.replace(
            self, labels=labels, reclassified=reclassified, searched_classes=classes
        )

    @staticmethod
    def column_names(
        reclassify: bool = False,
        named: bool = False,
        further: Sequence[str] = (),
        has_decoder: bool = True,
    ) -> tuple[str, ...]:
        """The names of `columns`.

        Args:
            reclassify: Whether rejected inputs are searched for. Default `False`.
            named: Whether the classes have names. Default `False`.
            further: Names of the further scores. Default: none.
            has_decoder: Whether there are the two published scores, which a `RejectOption` does not
                have. Default `True`.
        """
        names = ["label", "class", "accepted", "reason"]
        if has_decoder:
            names += ["latent_distance", "reconstruction_error"]
        if named:
            names.insert(1, "name")
        return (*names, *further, *(["reclassified"] if reclassify else []))

    def columns(self) -> dict[str, np.ndarray]:
        """Returns the columns of a table with one row per input, by name, each of length N.

        What is `None` has no column.
        """
        named = self.class_names is not None
        has_decoder = self.latent_distance is not None
        values = [
            self.labels,
            *([self.names] if named else []),
            self.classes,
            self.accepted,
            self.reason_words,
            *((self.latent_distance, self.reconstruction_error) if has_decoder else ()),
            *self.further.values(),
        ]
        if self.reclassified is not None:
            values.append(self.reclassified)
        names = self.column_names(
            self.reclassified is not None, named, self.further_names, has_decoder
        )
        return dict(zip(names, values, strict=True))


@functools.cache
def decision_with(further: tuple[str, ...]) -> type[Decision]:
    """Returns the class of decisions that have further scores.

    Args:
        further: The names of the scores.

    Returns:
        `Decision` where there are none, else a subclass with a field for each.

    Example:
        >>> import dataclasses
        >>> from tfgmvae.decision import decision_with
        >>> [field.name for field in dataclasses.fields(decision_with(("energy",)))][-2:]
        ['class_names', 'energy']
    """
    if not further:
        return Decision
    # They follow fields that may be left off, so they need a default, too.
    fields = [(name, np.ndarray, None) for name in further]
    return dataclasses.make_dataclass(
        "Decision", fields, bases=(Decision,), frozen=True, namespace={"further_names": further}
    )


def _decision_of(further: tuple[str, ...], fields: dict[str, Any]) -> Decision:
    return decision_with(further)(**fields)


@dataclasses.dataclass(frozen=True)
class ReclassifyResult:
    """What the search of the decoder's latent space found for a batch of N inputs.

    Attributes:
        labels: int64 `[N]`. The class of the best code found, or -1 (`REJECT`) where that code lies
            outside the encoder threshold of its class.
        classes: int64 `[N]`. The component most responsible for the best code.
        accepted: bool `[N]`.
        latents: float32 `[N, D]`. The best code found.
        objective_value: float32 `[N]`. The objective at that code.
        reconstruction_error: float32 `[N]`. Squared error at that code.
        num_iterations: int32 `[N]`. Iterations spent on the start that won.
        status: int8 `[N]`. Values of `SearchStatus`.
    """

    labels: np.ndarray
    classes: np.ndarray
    accepted: np.ndarray
    latents: np.ndarray
    objective_value: np.ndarray
    reconstruction_error: np.ndarray
    num_iterations: np.ndarray
    status: np.ndarray

    def __len__(self) -> int:
        return len(self.labels)
