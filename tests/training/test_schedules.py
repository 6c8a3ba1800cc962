"""The schedules by themselves; `test_training.py` has them within a training."""

from __future__ import annotations

import math
from types import SimpleNamespace

import numpy as np

from tfgmvae.training.schedules import CosineLearningRate, FirstEpoch


def test_learning_rate_falls_along_half_a_cosine() -> None:
    schedule = CosineLearningRate(0.5)
    schedule.set_model(SimpleNamespace(optimizer=SimpleNamespace(learning_rate=None)))
    schedule.set_params({"epochs": 4})
    rates = []
    for epoch in range(4):
        schedule.on_epoch_begin(epoch)
        rates.append(schedule.model.optimizer.learning_rate)
    np.testing.assert_allclose(rates, [0.25 * (1 + math.cos(math.pi * e / 4)) for e in range(4)])
    assert rates[0] == 0.5


def test_first_epoch_is_the_one_a_training_starts_with() -> None:
    first_epoch = FirstEpoch()
    for epoch in (3, 4, 5):
        first_epoch.on_epoch_begin(epoch)
    assert first_epoch.epoch.numpy() == 3
