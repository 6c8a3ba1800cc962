"""Where images are too large for this library, training says so."""

from __future__ import annotations

import warnings

import keras
import pytest

from tfgmvae.autoencoder.network_size import MOST_PARAMETERS, warn_of_large_networks


def network(width: int) -> keras.Model:
    return keras.Sequential([keras.Input((width,)), keras.layers.Dense(1000, use_bias=False)])


def test_large_networks_are_warned_of() -> None:
    half = MOST_PARAMETERS // 2000
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warn_of_large_networks([network(half), network(half)], (96, 96, 3))
    message = (
        r"^The networks for input_shape=\(224, 224, 3\) have 20 million parameters: tfgmvae is "
        r"meant for small images.* from \(32, 32, 3\) to \(64, 64, 3\), to which images are resized"
    )
    with pytest.warns(UserWarning, match=message):
        warn_of_large_networks([network(half), network(half + 1)], (224, 224, 3))
