"""What a further score may judge an image by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

from tfgmvae.ops import ImageStatistics


class Encoding(NamedTuple):
    """How images become codes, for a score that asks about other images than the ones given.

    Attributes:
        codes: Images `[N, H, W, C]`, not prepared -> codes float32 `[N, D]`.
        network: The same as parts, one after the other: the preparation, then the encoder.
        means: float32 `[K, D]` of the components.
        scales: float32 `[K]` of the components.
    """

    codes: Callable[[Any], tf.Tensor]
    network: tuple[Any, ...]
    means: Any
    scales: Any


class Evidence(NamedTuple):
    """What a classifier knows of N images: tensors where they are judged, arrays in `Score.fit`.

    `x` and `classes` are always there. The other fields are `None` where a classifier has nothing
    of the kind, or no score asks for them, see `Score.needs`.

    Attributes:
        x: float32 `[N, H, W, C]`. The images as the encoder sees them.
        reconstruction: float32 `[N, H, W, C]`. What the decoder makes of their codes.
        codes: float32 `[N, D]`. Of a `RejectOption` the features, which its last layer is given.
        classes: int64 `[N]`. The most responsible component, or the largest logit.
        latent_distance: float32 `[N]`. Mahalanobis distance of the code to the mean of `classes`.
        reconstruction_error: float32 `[N]`. The squared error, summed over the elements of an
            image, also where the decoder's threshold is on something else.
        statistics: Of the images and the residuals.
        logits: float32 `[N, K]`. Of a `RejectingClassifier` log P(z, class) up to a constant; of a
            network what its softmax is given.
        log_probabilities: float32 `[N, K]`. The logs of the probabilities of the classes.
        images: float32 `[N, H, W, C]`. The images before they were prepared for the encoder.
        encoding: How other images become codes; never there in `Score.fit`.
    """

    x: Any
    reconstruction: Any
    codes: Any
    classes: Any
    latent_distance: Any
    reconstruction_error: Any
    statistics: ImageStatistics | None
    logits: Any = None
    log_probabilities: Any = None
    images: Any = None
    encoding: Encoding | None = None

    def arrays(self) -> Evidence:
        """Returns the same as NumPy arrays."""
        return _map(np.asarray, self)

    def where(self, keep: np.ndarray) -> Evidence:
        """Returns the arrays of the images for which `keep`, bool `[N]`, holds."""
        return _map(lambda part: part[keep], self)


def joined(parts: list[Evidence]) -> Evidence:
    """Returns the arrays of several batches as those of one."""
    return _map(lambda *arrays: np.concatenate(arrays), *parts)


def _map(function: Callable[..., np.ndarray], *given: Evidence) -> Evidence:
    """Applies a function to every field, and to every statistic where there are some."""

    def applied(*parts: Any) -> Any:
        return None if parts[0] is None else function(*parts)

    return tf.nest.map_structure(applied, *given)
