"""Interval bounds: nothing leaves them, a mistake in them is found, and what they cost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers

from tests.certificates import networks
from tests.certificates.networks import SHAPE, sequential
from tfgmvae.certificates import intervals
from tfgmvae.certificates.intervals import bounds, linear_bounds
from tfgmvae.errors import UnsupportedLayerError


@pytest.mark.parametrize("name", networks.NETWORKS)
@pytest.mark.parametrize("radius", [0.0, 0.05])
def test_nothing_leaves_the_bounds(name: str, radius: float) -> None:
    network = networks.NETWORKS[name]()
    box = networks.boxes(network, radius)
    found = bounds(network, *box)
    double = networks.in_float64(network)
    assert networks.share_outside(found, double, box, count=20) == 0.0
    x = networks.points(double, box, 5).astype(np.float32).clip(*box)
    values = networks.values_at(network, x)
    assert np.all((found.lower <= values) & (values <= found.upper))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["strides", "contrast", "conv_encoder"])
def test_nothing_leaves_the_bounds_at_very_many_points(name: str) -> None:
    network = networks.NETWORKS[name]()
    box = networks.boxes(network, 0.02)
    found = bounds(network, *box)
    double = networks.in_float64(network)
    for seed in range(8):
        assert networks.share_outside(found, double, box, count=1000, seed=seed) == 0.0


@pytest.mark.parametrize("name", networks.NETWORKS)
def test_bounds_are_not_idle(name: str) -> None:
    network = networks.NETWORKS[name]()
    box = networks.boxes(network, 1e-4)
    widths = [
        (upper - lower).numpy()
        for lower, upper in (bounds(network, *box), bounds(network, *box, rounding=False))
    ]
    assert np.all(widths[0] >= widths[1])
    assert np.all(widths[0] - widths[1] < 0.25 * widths[1] + 2e-3)
    if name.endswith("encoder"):
        # Of a network that was not trained for it, hardly anything of a box is reached.
        return
    values = networks.values_at(network, networks.points(networks.in_float64(network), box, 1))
    assert np.max(np.ptp(values, axis=0) / (widths[0] + 1e-6)) > 0.15


def test_without_slack_rounding_breaks_the_proof() -> None:
    network = networks.NETWORKS["strides"]()
    box = networks.boxes(network, 0.0)
    found = bounds(network, *box, rounding=False)
    assert networks.share_outside(found, networks.in_float64(network), box, 1) > 0.2


def convolved(**options: Any) -> keras.Model:
    network = sequential(
        *options.pop("first", []), layers.Conv2D(3, 5, **options), layers.Flatten(), layers.Dense(4)
    )
    return network


RIGHT = {"strides": 2, "padding": "same", "activation": "relu"}
PAD_AT_THE_OTHER_SIDE = [layers.ZeroPadding2D(((2, 1), (2, 1)))]
MISTAKES: dict[str, Callable[[], keras.Model]] = {
    "stride": lambda: convolved(activation="relu"),
    "padding": lambda: convolved(
        first=PAD_AT_THE_OTHER_SIDE, strides=2, padding="valid", activation="relu"
    ),
    "activation": lambda: convolved(**RIGHT | {"activation": "sigmoid"}),
    "nothing": lambda: convolved(**RIGHT),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_is_found(name: str) -> None:
    network = convolved(**RIGHT)
    wrong = MISTAKES[name]()
    wrong.set_weights(network.get_weights())
    box = networks.boxes(network, 0.05)
    outside = networks.share_outside(bounds(wrong, *box), networks.in_float64(network), box)
    assert (outside > 0.0) == (name != "nothing")


class Counted(layers.Dense):
    """A layer of its own, which `bounds` does not know by itself."""


def without_bias(layer: Any, box: intervals.Box, rounding: bool) -> intervals.Box:
    lower, upper = intervals.unchanged(layer, box, rounding)
    positive, negative = (tf.nn.relu(sign * layer.kernel) for sign in (1.0, -1.0))
    return intervals.Box(lower @ positive - upper @ negative, upper @ positive - lower @ negative)


def without_absolute_values(layer: Any, box: intervals.Box, rounding: bool) -> intervals.Box:
    ends = [layer(end) for end in box]
    return intervals.Box(tf.minimum(*ends), tf.maximum(*ends))


@pytest.mark.parametrize("wrong", [without_bias, without_absolute_values])
def test_mistake_in_a_layer_of_ones_own_is_found(wrong: intervals.LayerBounds) -> None:
    intervals.cover(Counted, wrong)
    network = sequential(layers.Flatten(), Counted(4))
    box = networks.boxes(network, 0.05)
    plain = sequential(layers.Flatten(), layers.Dense(4))
    plain.set_weights(network.get_weights())
    double = networks.in_float64(plain)
    assert networks.share_outside(bounds(network, *box), double, box) > 0.0
    assert networks.share_outside(bounds(plain, *box), double, box) == 0.0


@pytest.mark.parametrize("name", ["strides", "batch_normalization", "conv_encoder", "tanh"])
@pytest.mark.parametrize("for_every_input", [False, True])
def test_linear_functions_of_the_outputs(name: str, for_every_input: bool) -> None:
    network = networks.NETWORKS[name]()
    box = networks.boxes(network, 0.02)
    rng = np.random.default_rng(3)
    count = len(box.lower) if for_every_input else 1
    directions = rng.normal(size=(count, network.output_shape[-1], 5)).astype(np.float32)
    offsets = rng.normal(size=(count, 5)).astype(np.float32)
    given = (directions, offsets) if for_every_input else (directions[0], offsets[0])
    lower, upper = linear_bounds(network, *box, *given)
    double = networks.in_float64(network)
    outputs = networks.values_at(double, networks.points(double, box, 20))
    values = np.einsum("pnd,ndm->pnm", outputs, directions + np.zeros((4, 1, 1))) + offsets
    assert np.all((lower <= values) & (values <= upper))
    # No wider than the same functions of the box of outputs.
    ends = bounds(network, *box)
    spread = np.einsum("nd,ndm->nm", ends.upper - ends.lower, abs(directions) + np.zeros((4, 1, 1)))
    assert np.all(upper - lower <= spread * (1 + 1e-3) + 1e-3)


def test_training_through_the_bounds() -> None:
    network = networks.NETWORKS["strides"]()
    box = networks.boxes(network, 0.1)

    @tf.function
    def width() -> tuple[tf.Tensor, list[tf.Tensor]]:
        with tf.GradientTape() as tape:
            lower, upper = bounds(network, *box, rounding=False)
            loss = tf.reduce_mean(upper - lower)
        return loss, tape.gradient(loss, network.trainable_variables)

    optimizer = keras.optimizers.SGD(0.1)
    optimizer.build(network.trainable_variables)
    before, gradients = width()
    optimizer.apply(gradients, network.trainable_variables)
    assert width()[0] < before


def test_several_networks_one_after_the_other() -> None:
    first = sequential(layers.Flatten(), layers.Dense(3))
    second = keras.Sequential([keras.Input([3]), layers.Dense(2)])
    box = networks.boxes(first, 0.05)
    both = keras.Sequential([keras.Input(SHAPE), first, second])
    for one, other in zip(bounds((first, second), *box), bounds(both, *box), strict=True):
        np.testing.assert_array_equal(one, other)


UNCOVERED: dict[str, tuple[Callable[[], Any], str]] = {
    "layer": (lambda: sequential(layers.LayerNormalization(name="norm")), "'norm' of type LayerN"),
    "activation": (lambda: sequential(layers.Dense(2, "gelu", name="last")), "'last'.* is gelu"),
    "softmax": (lambda: sequential(layers.Dense(2, "softmax")), "activation is softmax"),
    "subclass": (lambda: sequential(type("Mine", (layers.Dense,), {})(2)), "of type Mine"),
    "falling": (lambda: sequential(layers.ELU(-0.5)), "alpha is below zero"),
    "half": (lambda: sequential(layers.Dense(2, dtype="mixed_float16")), "computes in float16"),
    "channels": (lambda: sequential(layers.Flatten("channels_first")), "channels are not last"),
    "no_network": (lambda: np.tanh, "which is no layer"),
    "not_built": (lambda: keras.Sequential([layers.Dense(2)]), "which is not built"),
}


@pytest.mark.parametrize("name", UNCOVERED)
def test_uncovered_layer_is_named(name: str) -> None:
    make, message = UNCOVERED[name]
    with pytest.raises(UnsupportedLayerError, match=f"^Expected .* Received: .*{message}"):
        bounds(make(), np.zeros((1, *SHAPE)), np.ones((1, *SHAPE)))
