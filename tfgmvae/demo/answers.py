"""One image -> what a model answers, why, its scores and its pictures."""

from __future__ import annotations

import dataclasses
import math

import numpy as np

from tfgmvae.calibration.budget import LATENT_DISTANCE, RECONSTRUCTION_ERROR
from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.decision import REJECT, Decision
from tfgmvae.demo.models import Images, ShownModel

_TITLES = {
    LATENT_DISTANCE: "Distance of the code to its class",
    RECONSTRUCTION_ERROR: "Error of the reconstruction",
}


@dataclasses.dataclass(frozen=True)
class Bar:
    """A score of an image beside the largest value that is accepted.

    Attributes:
        title: What the score is.
        value: The score.
        limit: The threshold of the class; infinite where everything is accepted.
    """

    title: str
    value: float
    limit: float

    @property
    def is_within(self) -> bool:
        """Whether the score lets the image pass."""
        return self.value <= self.limit

    @property
    def share(self) -> float:
        """The score as a multiple of its threshold; NaN where that says nothing."""
        if not 0 < self.limit < math.inf:
            return math.nan
        return self.value / self.limit


@dataclasses.dataclass(frozen=True)
class Nearest:
    """What the latent search found: the image most like the given one that the decoder can make.

    Attributes:
        name: Its class.
        image: float32 `[H, W, C]`.
        accepted: Whether its code lies within the class.
    """

    name: str
    image: Images
    accepted: bool


@dataclasses.dataclass(frozen=True)
class Answer:
    """What a model says of one image.

    Attributes:
        label: The class, or -1 where it refuses.
        class_label: The class before refusal.
        class_name: Its name.
        why: Why it refuses, in words; `""` where it answers.
        bars: The scores, in the order of the model.
        image: float32 `[H, W, C]` in 0..1: what the model is given.
        seen: float32 `[H, W, C]`: the same with its contrast normalised, where the model does so,
            which is what is encoded and compared with the reconstruction.
        reconstruction: float32 `[H, W, C]`, or `None` of a `RejectOption`, which has none.
        nearest: Likewise.
    """

    label: int
    class_label: int
    class_name: str
    why: str
    bars: tuple[Bar, ...]
    image: Images
    seen: Images
    reconstruction: Images | None = None
    nearest: Nearest | None = None

    @property
    def accepted(self) -> bool:
        """Whether the model answers."""
        return self.label != REJECT


def answer(shown: ShownModel, images: Images) -> Answer:
    """Asks a model about one image.

    Args:
        shown: The model.
        images: float32 `[1, H, W, C]` in 0..1, see `ShownModel.fitted`.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.demo.answers import answer
        >>> from tfgmvae.demo.models import ShownModel
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> shown = ShownModel("digits", classifier.set_thresholds(np.inf, 0.0))
        >>> answer(shown, np.ones((1, 8, 8, 1), np.float32)).why
        'the class cannot reproduce it'
    """
    model = shown.model
    scaled = shown.scaled(images)
    decision = model.decide(scaled, verbose=0)
    label, class_label = int(decision.labels[0]), int(decision.classes[0])
    found = Answer(
        label=label,
        class_label=class_label,
        class_name=shown.class_name(class_label),
        why=str(decision.why[0]),
        bars=_bars(shown, decision),
        image=images[0],
        seen=images[0],
    )
    if not isinstance(model, RejectingClassifier):
        return found
    pipeline = model.pipeline
    seen = np.asarray(pipeline.preparation(scaled))
    reconstruction = np.asarray(pipeline.reconstruct(pipeline.codes(scaled)))
    search = model.reclassify(scaled, verbose=0)
    nearest = np.asarray(pipeline.reconstruct(search.latents))
    return dataclasses.replace(
        found,
        seen=shown.unit(seen)[0],
        reconstruction=shown.unit(reconstruction)[0],
        nearest=Nearest(
            shown.class_name(int(search.classes[0])),
            shown.unit(nearest)[0],
            bool(search.accepted[0]),
        ),
    )


def _bars(shown: ShownModel, decision: Decision) -> tuple[Bar, ...]:
    label = int(decision.classes[0])
    return tuple(
        Bar(
            _TITLES.get(name, name.replace("_", " ").capitalize()),
            float(getattr(decision, name)[0]),
            float(limits[label]),
        )
        for name, limits in shown.model.thresholds_.items()
    )
