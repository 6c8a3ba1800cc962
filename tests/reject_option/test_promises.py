"""A network that was trained elsewhere promises an error, and its answers are monitored."""

from __future__ import annotations

import numpy as np
import pytest

from tfgmvae import RejectOption, datasets
from tfgmvae.datasets import Dataset
from tfgmvae.monitoring import Monitor

from . import networks


@pytest.fixture(scope="module")
def net(digits: Dataset) -> RejectOption:
    return RejectOption(networks.network(digits, "softmax"), scores=("confidence", "energy"))


def test_error_is_promised_and_kept(net: RejectOption, digits: Dataset) -> None:
    held_out = digits.x_train[700:], digits.y_train[700:]
    net.calibrate(*held_out, max_error=0.05, verbose=0)
    assert net.calibration_ is not None
    promise = net.calibration_["promise"]
    assert (promise["of"], promise["rate"], promise["confidence"]) == ("error", 0.05, 0.95)
    assert net.decide(held_out[0], verbose=0).accepted.sum() == promise["num_answered"]
    answered = net.predict(digits.x_test, verbose=0)
    assert np.mean((answered != digits.y_test)[answered >= 0]) <= 0.05
    with pytest.raises(ValueError, match="at least 5884 labelled calibration samples"):
        net.calibrate(*held_out, max_error=0.001, verbose=0)


def test_answers_are_monitored(net: RejectOption, digits: Dataset) -> None:
    net.calibrate(digits.x_train[700:], digits.y_train[700:], confidence=0.9, verbose=0)
    monitor = Monitor(net)
    assert set(monitor.reference.scores) == {"confidence", "energy"}
    assert monitor.update(net.decide(digits.x_test, verbose=0)) == []
    noise = datasets.uniform_noise(300, digits.input_shape)
    assert monitor.update(net.decide(noise, verbose=0))
