"""What is proven beside what attacks found: the error under attack lies between the two."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import numpy as np
import numpy.typing as npt

from tfgmvae.calibration.promise import percent
from tfgmvae.calibration.thresholds import ROUNDING
from tfgmvae.certificates.certificate import Certificate
from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.sanity import Check
from tfgmvae.evaluation.sweeps import Sweep, norm_name
from tfgmvae.scores.stability import full_leads
from tfgmvae.targets.rejecting import RejectingTarget
from tfgmvae.targets.target import Target


@dataclasses.dataclass(frozen=True)
class Proofs:
    """Bounds of the share of N images that some attack gets accepted with a wrong label.

    Attributes:
        num_images: N, those that were attacked.
        epsilons: Radii of the balls, in ascending order.
        found: Share that an attack up to each epsilon got, at least.
        at_most: Share for which nothing excludes it, at each epsilon.
        contradictions: At each epsilon, the number of images for which an attack got what is
            proven to be impossible. Anything but 0 is a fault of this library.
        radius: Up to which the classifier answers only what is proven to be stable; `None` where
            it has no such score.
    """

    num_images: int
    epsilons: tuple[float, ...]
    found: tuple[float, ...]
    at_most: tuple[float, ...]
    contradictions: tuple[int, ...]
    radius: float | None = None

    def table(self) -> str:
        """Returns the bounds as Markdown, with a sentence on what they say."""
        rows = [
            [f"{eps:g}", f"{found:.2%}", f"{most:.2%}", f"{most - found:.2%}"]
            for eps, found, most in zip(self.epsilons, self.found, self.at_most, strict=True)
        ]
        header = ["eps", "wrong, worst attack found", "wrong at most, proven", "between"]
        return "\n\n".join([markdown_table(header, rows, num_text_columns=1), self.sentence])

    @property
    def sentence(self) -> str:
        """What the bounds say, and what they do not."""
        said = (
            f"Of these {self.num_images:,} images, no attack within epsilon, known or not, gets "
            "more accepted with a wrong label than are proven. An attack that fails leaves the "
            "first column too low; wide bounds leave the second too high."
        )
        if self.radius is not None:
            said += (
                f" Within {self.radius:g}, answers are given only where they are proven to be "
                "stable: what is wrong there is wrong without an attack."
            )
        return said

    @property
    def words(self) -> str:
        """The bounds in words, for those who cannot see their curves."""
        bounds = zip(self.epsilons, self.found, self.at_most, strict=True)
        between = ", ".join(
            f"{percent(found)} to {percent(most)} at {eps:g}" for eps, found, most in bounds
        )
        return (
            "Two curves over epsilon with the band between them, of the share accepted with a "
            f"wrong label: what attacks found, and what is proven to be the most. {between}."
        )

    @property
    def check(self) -> Check:
        """Whether no attack did what is proven to be impossible."""
        findings = tuple(
            f"At eps {eps:g}: {count} of {self.num_images} images are accepted with a wrong label, "
            "against the proof."
            for eps, count in zip(self.epsilons, self.contradictions, strict=True)
            if count
        )
        return Check("No attack does what is proven to be impossible.", not findings, findings)

    def to_dict(self) -> dict[str, Any]:
        """Returns everything as numbers and lists, ready for json."""
        return {key: list(v) if isinstance(v, tuple) else v for key, v in vars(self).items()}


def check_provable(target: Target, norm: float, has_attacks: bool) -> RejectingClassifier:
    """Returns the classifier behind a target, where its answers have bounds.

    Raises:
        TypeError: The target is not that of a `RejectingClassifier`.
        ValueError: Another norm than infinity, or no attack to set beside the bounds.
    """
    if not isinstance(target, RejectingTarget):
        raise TypeError(
            "Expected a RejectingClassifier, whose codes can be bounded. Received: certify=True "
            f"for a {type(target).__name__}"
        )
    if norm != math.inf:
        raise ValueError(
            "Expected norm=inf where answers are certified: with norm 2, certify() is about a "
            f"smoothed decision. Received: norm={norm_name(norm)}"
        )
    if not has_attacks:
        raise ValueError(
            "Expected attacks to set beside what is proven. Received: certify=True and no attack"
        )
    return target.classifier


def proofs(
    classifier: RejectingClassifier,
    x: npt.NDArray[np.float32],
    sweep: Sweep,
    batch_size: int | None = None,
    verbose: str | int = 0,
) -> Proofs:
    """Proves at most how many images are accepted with a wrong label under any attack.

    Args:
        classifier: A calibrated one.
        x: float32 `[N, H, W, C]`, the images that the sweep attacked.
        sweep: What the attacks found, with the infinity norm.
        batch_size: As in `RejectingClassifier.certify`.
        verbose: As in `RejectingClassifier.certify`.

    Raises:
        UnsupportedLayerError: The encoder has a layer whose bounds are not known; it is named.
    """
    certificates = [
        classifier.certify(x, eps, batch_size=batch_size, verbose=verbose) for eps in sweep.epsilons
    ]
    undecided = [_may_be_wrong(classifier, one, sweep.y) for one in certificates]
    broken = [sweep.is_broken(eps) for eps in sweep.epsilons]
    return Proofs(
        len(x),
        sweep.epsilons,
        tuple(float(images.mean()) for images in broken),
        tuple(float(images.mean()) for images in undecided),
        tuple(int(np.sum(b & ~u)) for b, u in zip(broken, undecided, strict=True)),
        _proven_radius(classifier),
    )


def _may_be_wrong(
    classifier: RejectingClassifier, certificate: Certificate, y: npt.NDArray[np.int64]
) -> npt.NDArray[np.bool_]:
    """For which images nothing excludes an image of the ball that is accepted as another class."""
    is_right = certificate.classes == y
    undecided = ~certificate.refused_everywhere & ~(certificate.safe & is_right)
    radius = _proven_radius(classifier)
    if radius is None or certificate.radius > radius:
        return undecided
    # An answer to any image of the ball is that of the base rule to the image in its middle.
    return undecided & ~is_right & _base_rule_answers(classifier, certificate)


def _base_rule_answers(
    classifier: RejectingClassifier, certificate: Certificate
) -> npt.NDArray[np.bool_]:
    """Whether the class leads at the image itself as far as the score `stability` asks."""
    further = classifier.pipeline.further
    own = next(part for part in further if part.score is classifier.stability)
    full = np.asarray(full_leads(classifier.component_means, classifier.component_scales))
    missing = full[certificate.classes] - certificate.own_margin
    thresholds = (1 + ROUNDING) * np.asarray(own.thresholds)[certificate.classes]
    return missing <= thresholds


def _proven_radius(classifier: RejectingClassifier) -> float | None:
    """Up to which radius answers are given only where they are proven to be stable."""
    stability = classifier.stability
    return stability.radius if stability is not None and stability.is_proven else None
