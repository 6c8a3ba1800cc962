"""What trained networks say of images, so that their convolutions run once for all scores.

The last dense layer alone is a network as well: of images that are the features of the real ones.
A `RejectOption` of it decides as one of the whole network does, and `check_head` makes sure.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import keras
import numpy as np

from tfgmvae import RejectOption
from tfgmvae.io.batches import slices

_NUM_CHECKED = 100
_TOLERANCE = 1e-3

Images = Mapping[str, np.ndarray]


class Outputs(NamedTuple):
    """What a network says of N images.

    Attributes:
        features: float32 `[N, F]`, what its last layer is given.
        logits: float32 `[N, K]`.
    """

    features: np.ndarray
    logits: np.ndarray

    @property
    def as_images(self) -> np.ndarray:
        """The features as images of one pixel, `[N, 1, 1, F]`."""
        return self.features[:, np.newaxis, np.newaxis]


def outputs_of(network: keras.Model, images: np.ndarray) -> Outputs:
    """Runs a network on images, and looks through its softmax."""
    pipeline = RejectOption(network, scores="energy").pipeline
    parts = [pipeline.evidence(images[part]).arrays() for part in slices(len(images))]
    return Outputs(
        np.concatenate([part.codes for part in parts]),
        np.concatenate([part.logits for part in parts]),
    )


def head_of(network: keras.Model) -> keras.Model:
    """The last dense layer, as a network of images `[N, 1, 1, F]`."""
    last = network.layers[-1]
    num_features, num_classes = last.kernel.shape
    head = keras.Sequential(
        [
            keras.Input((1, 1, num_features)),
            keras.layers.Flatten(),
            keras.layers.Dense(num_classes),
        ]
    )
    head.set_weights(last.get_weights())
    return head


def fitted(
    network: keras.Model,
    scores: Any,
    known: tuple[np.ndarray, np.ndarray],
    clean: tuple[np.ndarray, np.ndarray],
    rate: float,
) -> RejectOption:
    """Fits scores to known images and labels, and sets the thresholds from clean ones."""
    net = RejectOption(network, scores=scores)
    net.fit(*known, calibration_split=0, verbose=0)
    return net.calibrate(*clean, false_reject_rate=rate, verbose=0)


def check_head(network: keras.Model, net: RejectOption, images: np.ndarray) -> None:
    """Raises where the last layer alone scores images otherwise than the whole network.

    Args:
        network: The whole network.
        net: Of its last layer, fitted.
        images: Some images.
    """
    some = images[:_NUM_CHECKED]
    whole = RejectOption(network, scores=net.scores)
    for mine, other in zip(whole.scores, net.scores, strict=True):
        mine.set_weights(other.get_weights())
    expected = whole.pipeline.scores(some).further
    found = net.pipeline.scores(outputs_of(network, some).as_images).further
    for name, values in expected.items():
        if not np.allclose(values, found[name], rtol=_TOLERANCE, atol=_TOLERANCE):
            raise RuntimeError(f"Expected the same {name} of the last layer alone")
