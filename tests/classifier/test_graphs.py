"""The graphs of a classifier: several of them live in one process in peace."""

from __future__ import annotations

import logging

import pytest
import tensorflow as tf

from tfgmvae import RejectingClassifier
from tfgmvae.datasets import Dataset
from tfgmvae.recipes import PLAIN


@pytest.mark.parametrize("is_trained", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_five_classifiers_in_one_process_are_not_retraced(
    is_trained: bool,
    digits: Dataset,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tf.get_logger(), "propagate", True)
    x, y = digits.x_train[:300], digits.y_train[:300]
    with caplog.at_level(logging.WARNING, logger=tf.get_logger().name):
        for seed in range(5):
            classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=seed, **PLAIN)
            if is_trained:
                # With fewer steps, TensorFlow would warn of Keras' own training step, as it does
                # for any Keras model.
                classifier.fit(
                    x, y, 16, epochs=1, verbose=0, calibration_split=0.4, false_reject_rate=0.1
                )
            else:
                classifier.set_thresholds(9.0, 20.0)
            for ask in (classifier.predict, classifier.predict_proba):
                ask(x[:9], verbose=0)
    assert [message for message in caplog.messages if "retracing" in message] == []
