"""Says so where images are so large that this library is the wrong tool for them."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import keras

from tfgmvae.training.background import PRETRAINED, PURPOSE

MOST_PARAMETERS = 20_000_000
"""Of the networks that are built by name. Colour images of 96x96 pixels stay below it."""


def warn_of_large_networks(
    networks: Sequence[keras.Model], input_shape: tuple[int, int, int], stacklevel: int = 3
) -> None:
    """Warns if networks have more parameters than `MOST_PARAMETERS`.

    Args:
        networks: Those that were built for the shape, and not brought along by the user.
        input_shape: `(height, width, channels)`.
        stacklevel: As in `warnings.warn`; the default points at the caller's caller.

    Example:
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.autoencoder.network_size import warn_of_large_networks
        >>> classifier = RejectingClassifier((8, 8, 1), 10)
        >>> warn_of_large_networks([classifier.encoder, classifier.decoder], (8, 8, 1))
    """
    count = sum(network.count_params() for network in networks)
    if count <= MOST_PARAMETERS:
        return
    channels = input_shape[-1]
    warnings.warn(
        f"The networks for input_shape={input_shape} have {count / 1e6:.0f} million parameters: "
        f"{PURPOSE}. Choose an input_shape from (32, 32, {channels}) to (64, 64, {channels}), to "
        f"which images are resized; where that is too small, {PRETRAINED}.",
        UserWarning,
        stacklevel=stacklevel,
    )
