"""What the classifier answers: the reject label, the reasons for it, and the result types.

This module imports NumPy only, so the result types can be used where TensorFlow is not wanted.
"""

from __future__ import annotations

import dataclasses
import enum

import numpy as np

REJECT = -1
"""The label of an input that the classifier refuses to answer."""


class Reason(enum.IntEnum):
    """Why an input was rejected; a bit mask, so that `BOTH == ENCODER | DECODER`."""

    ACCEPTED = 0
    ENCODER = 1
    DECODER = 2
    BOTH = 3


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
        classes: int64 `[N]`. The most responsible component, before rejection.
        accepted: bool `[N]`.
        reason: int8 `[N]`. Values of `Reason`.
        latent_distance: float32 `[N]`. Mahalanobis distance of the code to the mean of `classes`.
        reconstruction_error: float32 `[N]`. Squared error summed over the input's elements, or,
            with a `variance_floor`, their negative log-likelihood, see `tfgmvae.classifier.residuals`.
    """

    labels: np.ndarray
    classes: np.ndarray
    accepted: np.ndarray
    reason: np.ndarray
    latent_distance: np.ndarray
    reconstruction_error: np.ndarray

    def __len__(self) -> int:
        return len(self.labels)


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
