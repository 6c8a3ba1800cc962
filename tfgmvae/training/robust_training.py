"""The settings of robust training: which adversarial images every step is trained with."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Sequence
from typing import Any, Literal

import keras
import tensorflow as tf

from tfgmvae.io.numbers import (
    CLOSED_SHARE,
    FINITE_NOT_NEGATIVE,
    POSITIVE,
    SHARE,
    Constraint,
    check,
    count,
)
from tfgmvae.perturbation import ascent

ATTACKED_LOSSES = ("classification", "pipeline", "mixed")

_CONSTRAINTS = {
    "ramp": CLOSED_SHARE,
    "steps": count(),
    "step_size": POSITIVE,
    "attacked_loss": Constraint(
        f"to be one of {', '.join(map(repr, ATTACKED_LOSSES))}", ATTACKED_LOSSES.__contains__
    ),
    "clean_weight": SHARE,
    "temperature": POSITIVE,
    "value_range": Constraint("with low < high", lambda bounds: bounds[0] < bounds[1]),
}


@keras.saving.register_keras_serializable("tfgmvae")
@dataclasses.dataclass(frozen=True)
class RobustTraining:
    """How a classifier is trained on adversarial images, made anew from every batch.

    Every step makes one adversarial image of every image by projected gradient ascent, and trains
    on both. The adversarial image has to be reproduced as the clean one, with the label of the
    clean one; where there is no label, with the clean one's responsibilities at `temperature`.

    Attributes:
        norm: Infinity (default), 2, or a sequence of both. With both, the images of a batch are
            attacked in the one and in the other in turn.
        eps: Radius of the ball; a sequence of radii where `norm` is a sequence. Default 0.3.
        ramp: Share of the training over which the radius grows from 0 to `eps`. Default 0.3.
        steps: Gradient steps of the attack. Default 5.
        step_size: Length of a step, in units of the radius. Default 5/12.
        random_start: Whether the attack begins at random in the ball, rather than at the image.
            Default `True`; without it the attack on an unlabelled image, which is its own target,
            begins with a gradient of zero.
        attacked_loss: What the attack raises. `"classification"` (default): the cross-entropy.
            `"pipeline"`: the log density of the image together with another class than its own,
            `log sum_k exp(-d_k^2 / 2) - ||x - g(f(x))||^2`, which is what both thresholds judge
            (a `variance_floor` is not taken into account).
            `"mixed"`: the one and the other for the images of a batch in turn.
        clean_weight: Weight of the clean images; that of the adversarial ones is the rest to 1.
            Default 0.5.
        temperature: The class scores `-d_k^2 / 2` are divided by it in the cross-entropy, trained
            and attacked, which would saturate otherwise. Default 10. It has no meaning for networks
            without a latent space.
        value_range: Smallest and largest value of an image. Default 0 and 1.

    Raises:
        ValueError: A value out of its range, or norms and radii that do not match.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import RobustTraining
        >>> RobustTraining(norm=(np.inf, 2), eps=(0.3, 1.5)).balls
        ((inf, 0.3), (2.0, 1.5))
    """

    norm: float | Sequence[float] = math.inf
    eps: float | Sequence[float] = 0.3
    ramp: float = 0.3
    steps: int = 5
    step_size: float = 5 / 12
    random_start: bool = True
    attacked_loss: Literal["classification", "pipeline", "mixed"] = "classification"
    clean_weight: float = 0.5
    temperature: float = 10.0
    value_range: Sequence[float] = (0.0, 1.0)

    def __post_init__(self) -> None:
        # Equal settings compare equal whether they were given as a list or as a tuple.
        for name in ("norm", "eps", "value_range"):
            value = getattr(self, name)
            if isinstance(value, Sequence):
                object.__setattr__(self, name, tuple(map(float, value)))
        for name, constraint in _CONSTRAINTS.items():
            check(constraint, **{name: getattr(self, name)})
        is_valid_norm = all(norm in (math.inf, 2) for norm, _ in self.balls)
        if not (self.balls and is_valid_norm):
            raise ValueError(
                "Expected norm to be infinity, 2 or a sequence of both. "
                f"Received: norm={self.norm!r}"
            )
        for _, eps in self.balls:
            check(FINITE_NOT_NEGATIVE, eps=eps)

    @property
    def balls(self) -> tuple[tuple[float, float], ...]:
        """The norms, each with its radius."""
        norms = self.norm if isinstance(self.norm, Sequence) else (self.norm,)
        radii = self.eps if isinstance(self.eps, Sequence) else (self.eps,)
        if len(norms) != len(radii):
            raise ValueError(
                f"Expected as many radii as norms. Received: norm={self.norm!r}, eps={self.eps!r}"
            )
        return tuple((float(norm), float(eps)) for norm, eps in zip(norms, radii, strict=True))

    def adversarial_images(
        self,
        loss: Callable[[tf.Tensor], tf.Tensor],
        x: tf.Tensor,
        radius_share: Any = 1.0,
        seed: Any = 0,
    ) -> tf.Tensor:
        """Makes an adversarial image of every image, inside a graph or outside.

        Args:
            loss: Differentiable, images `[N, ...]` -> what is to be raised, `[N]`.
            x: float32 `[N, ...]` inside the value range.
            radius_share: Scalar in 0..1, by which the radii are multiplied. Default 1.
            seed: Scalar integer that fixes the random start. Default 0.

        Returns:
            float32 `[N, ...]`, through which no gradient flows.
        """
        return ascent.adversarial_images(
            loss,
            x,
            self.balls,
            steps=self.steps,
            step_size=self.step_size,
            random_start=self.random_start,
            value_range=self.value_range,
            radius_share=radius_share,
            seed=seed,
        )

    def weights_of_both(self, weights: Any) -> Any:
        """Returns the weights `[2 N]` of the clean and then of the adversarial images.

        Args:
            weights: `[N]`, the weights of the images.

        Returns:
            `[2 N]`. Their mean is that of the weights given.
        """
        clean = 2.0 * self.clean_weight
        return keras.ops.concatenate([clean * weights, (2.0 - clean) * weights])

    def get_config(self) -> dict[str, Any]:
        """Returns the settings as plain values, from which `from_config` makes them again."""
        # JSON has no infinity.
        norms = [str(norm) for norm, _ in self.balls]
        radii = [eps for _, eps in self.balls]
        return dataclasses.asdict(self) | {
            "norm": norms,
            "eps": radii,
            "value_range": list(self.value_range),
        }

    @classmethod
    def from_config(cls, config: dict[str, Any]) -> RobustTraining:
        """Makes the settings that `get_config()` returned as `config`."""
        balls = {name: tuple(map(float, config[name])) for name in ("norm", "eps")}
        if len(balls["norm"]) == 1:
            return cls(**(config | {name: value for name, (value,) in balls.items()}))
        return cls(**(config | balls))
