"""The peers: every score against sums in double precision, thresholds, and a whole training."""

from __future__ import annotations

import math
import time
from typing import Any

import keras
import numpy as np
import pytest

from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import Peer, train_peers
from tfgmvae.evaluation.peers import (
    energy,
    lowest_accepted,
    mahalanobis,
    maximum_logit,
    maximum_softmax,
    nearest_neighbors,
    outputs,
)

RNG = np.random.default_rng(0)
LOGITS = RNG.normal(0, 4, (30, 4)).astype(np.float32)
FEATURES = RNG.normal(1, 2, (60, 5)).astype(np.float32)
LABELS = np.arange(60) % 3
QUERIES = RNG.normal(0, 3, (30, 5)).astype(np.float32)


def test_scores_of_logits() -> None:
    for row, softmax, log_sum, largest in zip(
        LOGITS.astype(np.float64),
        maximum_softmax(LOGITS, QUERIES),
        energy(LOGITS, QUERIES),
        maximum_logit(LOGITS, QUERIES),
        strict=True,
    ):
        total = sum(math.exp(value) for value in row)
        share = math.exp(max(row)) / total
        assert softmax == pytest.approx(math.log(share / (1 - share)), abs=1e-6)
        assert log_sum == pytest.approx(math.log(total))
        assert largest == pytest.approx(max(row))


def test_maximum_softmax_does_not_saturate() -> None:
    sure = np.array([[90.0, 0.0], [95.0, 0.0]], np.float32)
    first, second = maximum_softmax(sure, QUERIES)
    assert first < second < np.inf


def test_mahalanobis() -> None:
    features = FEATURES.astype(np.float64)
    means = np.array([features[LABELS == k].mean(axis=0) for k in range(3)])
    covariance = np.zeros((5, 5))
    for row, label in zip(features, LABELS, strict=True):
        covariance += np.outer(row - means[label], row - means[label]) / len(features)
    inverse = np.linalg.inv(covariance)
    expected = [
        -min((row - mean) @ inverse @ (row - mean) for mean in means)
        for row in QUERIES.astype(np.float64)
    ]
    found = mahalanobis(FEATURES, LABELS)(LOGITS, QUERIES)
    np.testing.assert_allclose(found, expected, rtol=1e-5)


def test_mahalanobis_with_features_that_never_change() -> None:
    features = np.concatenate([FEATURES, np.zeros((60, 2), np.float32)], axis=1)
    queries = np.concatenate([QUERIES, np.zeros((30, 2), np.float32)], axis=1)
    found = mahalanobis(features, LABELS)(LOGITS, queries)
    np.testing.assert_allclose(found, mahalanobis(FEATURES, LABELS)(LOGITS, QUERIES), rtol=1e-4)


@pytest.mark.parametrize("num_neighbors", [1, 7, 500])
def test_nearest_neighbors(num_neighbors: int) -> None:
    unit = [row / math.sqrt(sum(row**2)) for row in FEATURES.astype(np.float64)]
    expected = []
    for query in QUERIES.astype(np.float64):
        query = query / math.sqrt(sum(query**2))
        distances = sorted(math.sqrt(sum((query - row) ** 2)) for row in unit)
        expected.append(-distances[min(num_neighbors, 60) - 1])
    score = nearest_neighbors(FEATURES, num_neighbors)
    np.testing.assert_allclose(score(LOGITS, QUERIES), expected, rtol=1e-4)
    assert score(LOGITS[:0], QUERIES[:0]).shape == (0,)


@pytest.mark.parametrize("size", [49, 50, 99, 100, 1000])
def test_threshold_refuses_at_most_the_asked_share(size: int) -> None:
    scores = RNG.permutation(np.arange(size, dtype=np.float64))
    refused = np.sum(scores < lowest_accepted(scores, 0.02))
    assert refused == math.floor((size + 1) * 0.02) - 1
    with pytest.raises(ValueError, match="at least 49 held-out images.*Received: 48"):
        lowest_accepted(scores[:48], 0.02)


@pytest.fixture(scope="module")
def peers(digits: Dataset) -> dict[str, Peer]:
    x, y = digits.x_train, digits.y_train
    held_out = (x[:300], y[:300])
    return train_peers(x[300:], y[300:], held_out, 10, epochs=12, batch_size=64)


def test_peers_answer_and_refuse(peers: dict[str, Peer], digits: Dataset) -> None:
    x, y = digits.x_test, digits.y_test
    clean, clean_y = digits.x_train[:300], digits.y_train[:300]
    assert len(peers) == 5
    for name, peer in peers.items():
        found = peer.decide(x)
        labels, classes = peer.answers(x)
        np.testing.assert_array_equal(labels, found.labels)
        np.testing.assert_array_equal(classes, peers["energy"].answers(x)[1])
        assert np.mean(classes == y) > 0.85
        np.testing.assert_array_equal(labels >= 0, found.confidence >= np.float32(peer.threshold))
        assert peer.limits == {name: peer.threshold}
        right = peer.answers(clean)[1] == clean_y
        refused = np.sum(peer.answers(clean)[0][right] < 0)
        assert refused == math.floor((right.sum() + 1) * 0.02) - 1
        assert peer.answers(x[:0])[0].shape == (0,)
    logits = peers["energy"].logits(x[:5])
    np.testing.assert_allclose(logits, outputs(peers["energy"].network, x[:5])[0], atol=1e-5)


def test_network_of_ones_own_with_a_softmax(digits: Dataset) -> None:
    x, y = digits.x_train, digits.y_train
    network = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    network.compile("adam", "sparse_categorical_crossentropy")
    found = train_peers(
        x[300:], y[300:], (x[:300], y[:300]), 10, epochs=5, batch_size=32, network=network,
        false_reject_rate=0.1,
    )  # fmt: skip
    logits, features = outputs(found["energy"].network, x[:20])
    assert features.shape == (20, 32)
    probabilities = np.exp(logits - energy(logits, features)[:, np.newaxis])
    np.testing.assert_allclose(probabilities, network(x[:20]), atol=1e-5)


def test_training_ends_when_the_time_is_over(digits: Dataset) -> None:
    x, y = digits.x_train, digits.y_train
    started = time.perf_counter()
    train_peers(x[300:], y[300:], (x[:300], y[:300]), 10, seconds=0.5, false_reject_rate=0.3)
    # A thousand epochs, the most there are, would take minutes.
    assert time.perf_counter() - started > 0.5


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"epochs": 2, "seconds": 3.0}, "Expected one of epochs and seconds"),
        ({"epochs": 0}, "Expected epochs"),
        ({"seconds": -1.0}, "Expected seconds"),
        ({"y": np.full(5, 12)}, "class labels in"),
        ({"x": np.full((5, 8, 8, 1), 2.0)}, "inside value_range"),
    ],
)
def test_bad_argument(change: dict[str, Any], message: str) -> None:
    x, y = np.zeros((5, 8, 8, 1)), np.zeros(5, int)
    arguments: dict[str, Any] = {"x": x, "y": y, "held_out": (x, y), "num_classes": 10}
    with pytest.raises(ValueError, match=message):
        train_peers(**(arguments | change))
