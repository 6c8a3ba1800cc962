"""Further rejection scores: what an image is judged by beside the two published thresholds.

Pass their names, or scores of your own, to `RejectingClassifier(scores=...)` or to
`RejectOption(network, scores=...)`.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable

from tfgmvae.scores.confidence import Confidence
from tfgmvae.scores.energy import Energy
from tfgmvae.scores.error_for_image import STATISTICS, ErrorForImage
from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.feature_surprise import FeatureSurprise
from tfgmvae.scores.gaussian_mixture_features import GaussianMixtureFeatures
from tfgmvae.scores.mahalanobis import Mahalanobis
from tfgmvae.scores.max_logit import MaxLogit
from tfgmvae.scores.nearest_codes import NearestCodes
from tfgmvae.scores.nearest_neighbors import NearestNeighbors
from tfgmvae.scores.score import Score
from tfgmvae.scores.stability import Stability
from tfgmvae.scores.surprise import Surprise
from tfgmvae.scores.typicality import Typicality

__all__ = [
    "DEFAULT",
    "NETWORK_DEFAULT",
    "STATISTICS",
    "Confidence",
    "Energy",
    "ErrorForImage",
    "Evidence",
    "FeatureSurprise",
    "GaussianMixtureFeatures",
    "Mahalanobis",
    "MaxLogit",
    "NearestCodes",
    "NearestNeighbors",
    "Score",
    "Stability",
    "Surprise",
    "Typicality",
    "available",
    "created",
]

# Chosen with figures of MNIST and Fashion-MNIST against other data in view.
DEFAULT: tuple[str, ...] = ("surprise",)
"""The further scores of a classifier where nothing else is said."""

# Chosen on held-out training images, see `benchmarks/selection/README.md`.
NETWORK_DEFAULT: tuple[str, ...] = ("feature_surprise", "energy")
"""The scores of a `RejectOption` where nothing else is said."""

_MAKERS: dict[str, Callable[[], Score]] = {
    "confidence": Confidence,
    "energy": Energy,
    "error_for_contrast": lambda: ErrorForImage(("contrast",)),
    "error_for_texture": ErrorForImage,
    "feature_surprise": FeatureSurprise,
    "gaussian_mixture_vae": GaussianMixtureFeatures,
    "mahalanobis": Mahalanobis,
    "max_logit": MaxLogit,
    "nearest_codes": NearestCodes,
    "nearest_neighbors": NearestNeighbors,
    "surprise": Surprise,
    "typicality": Typicality,
}


def available() -> list[str]:
    """Returns the names of the scores that come with the library.

    Example:
        >>> from tfgmvae import scores
        >>> scores.available()[:3]
        ['confidence', 'energy', 'error_for_contrast']
    """
    return list(_MAKERS)


def created(chosen: str | Score | Iterable[str | Score]) -> list[Score]:
    """Makes new scores, which are not fitted to anything.

    Args:
        chosen: Names of `available` and scores whose settings are taken.

    Returns:
        One `Score` each.

    Raises:
        ValueError: An unknown name.
        TypeError: Something else than a name or a `Score`.

    Example:
        >>> from tfgmvae import scores
        >>> [score.name for score in scores.created(["nearest_codes"])]
        ['nearest_codes']
    """
    several = [chosen] if isinstance(chosen, (str, Score)) else chosen
    return [_created(one) for one in several]


def _created(one: str | Score) -> Score:
    if isinstance(one, Score):
        # Two classifiers must not fit one object.
        return type(one).from_config(one.get_config())
    if not isinstance(one, str):
        raise TypeError(
            "Expected scores to be names or objects of a subclass of tfgmvae.scores.Score. "
            f"Received: {one!r} (of type {type(one).__name__})"
        )
    if one not in _MAKERS:
        close = difflib.get_close_matches(one, _MAKERS, n=1)
        meant = f", did you mean {close[0]!r}?" if close else ""
        raise ValueError(
            f"Expected a score to be one of {', '.join(_MAKERS)}. Received: {one!r}{meant}"
        )
    return _MAKERS[one]()
