"""The settings of certified training: which radius every step proves something about."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import keras
import tensorflow as tf

from tfgmvae.certificates.intervals import Box
from tfgmvae.certificates.whole_ball import ball_box
from tfgmvae.io.numbers import CLOSED_SHARE, POSITIVE, SHARE, Constraint, check

_CONSTRAINTS = {
    "radius": POSITIVE,
    "ramp": CLOSED_SHARE,
    "clean_weight": SHARE,
    "temperature": POSITIVE,
    "value_range": Constraint("with low < high", lambda bounds: bounds[0] < bounds[1]),
}


@keras.saving.register_keras_serializable("tfgmvae")
@dataclasses.dataclass(frozen=True)
class CertifiedTraining:
    """How a classifier is trained so that its class can be proven for all changes within a radius.

    Every step bounds the codes of all images that differ from an image of the batch by at most the
    radius in every pixel, see `tfgmvae.certificates.intervals`. The means of the components are
    equally long, so the lead of the image's class over another one is linear in the code, and its
    smallest value in the ball is bounded as well. What is trained is the cross-entropy of these
    smallest leads beside that of the image (Gowal et al., "Scalable verified training for provably
    robust image classification", ICCV 2019; in the geometry of the mixture it is this library's
    own). A step goes through the encoder three times: with the images, the middles and the radii.

    Only labelled images are trained on in this way. The encoder has to consist of layers that
    interval bounds cover; without batch normalization they are narrowest, as in
    `encoder="deep_strided_conv"`.

    Attributes:
        radius: Largest change of a pixel, in its units. Default 0.1. A radius somewhat larger
            than the one to be proven is usual.
        ramp: Share of the training over which the radius grows from 0, and the weight of the
            smallest leads with it. Default 0.5.
        clean_weight: Weight of the cross-entropy of the images themselves, once the radius is
            reached; that of the smallest leads is the rest to 1. Default 0.5.
        temperature: The class scores `-d_k^2 / 2` are divided by it in both cross-entropies.
            Default 10.
        value_range: Smallest and largest value of an image. Default 0 and 1.

    Raises:
        ValueError: A value out of its range.

    Example:
        >>> from tfgmvae import CertifiedTraining
        >>> CertifiedTraining(radius=0.1).clean_weight_at(radius_share=0.5)
        0.75
    """

    radius: float = 0.1
    ramp: float = 0.5
    clean_weight: float = 0.5
    temperature: float = 10.0
    value_range: Sequence[float] = (0.0, 1.0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "value_range", tuple(map(float, self.value_range)))
        for name, constraint in _CONSTRAINTS.items():
            check(constraint, **{name: getattr(self, name)})

    def clean_weight_at(self, radius_share: Any) -> Any:
        """Returns the weight of the images themselves while the radius is at a share of its size.

        Args:
            radius_share: Scalar in 0..1.
        """
        return 1.0 - (1.0 - self.clean_weight) * radius_share

    def ball(self, x: tf.Tensor, radius_share: Any = 1.0) -> Box:
        """Returns the box of all images within the radius.

        Args:
            x: float32 `[N, H, W, C]`.
            radius_share: Scalar in 0..1, by which the radius is multiplied. Default 1.

        Returns:
            A `Box` of the same shape, inside the value range.
        """
        return ball_box(x, self.radius * radius_share, *self.value_range)

    def get_config(self) -> dict[str, Any]:
        """Returns the settings as plain values, from which `from_config` makes them again."""
        return dataclasses.asdict(self) | {"value_range": list(self.value_range)}

    @classmethod
    def from_config(cls, config: dict[str, Any]) -> CertifiedTraining:
        """Makes the settings that `get_config()` returned as `config`."""
        return cls(**config)
