"""How far logits are from another class."""

from __future__ import annotations

import math

import tensorflow as tf

_WIDEST_GAP = 10.0


def rescaled_cross_entropy(labels: tf.Tensor, logits: tf.Tensor) -> tf.Tensor:
    """Cross-entropy whose gradient does not vanish for images that are classified confidently.

    Args:
        labels: int64 `[N]`.
        logits: float32 `[N, K]`.

    Returns:
        float32 `[N]`.
    """
    gap = tf.stop_gradient(margin(labels, logits))  # [N]
    scale = tf.maximum(1.0, gap / _WIDEST_GAP)[:, tf.newaxis]
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits / scale)


def margin(labels: tf.Tensor, logits: tf.Tensor) -> tf.Tensor:
    """Returns by how much the score of the label leads: `[N]`, `[N, K]` -> `[N]`."""
    is_label = tf.one_hot(labels, tf.shape(logits)[1], on_value=True, off_value=False)  # [N, K]
    lowest = tf.constant(-math.inf, logits.dtype)
    others = tf.reduce_max(tf.where(is_label, lowest, logits), axis=1)
    return tf.reduce_max(tf.where(is_label, logits, lowest), axis=1) - others


def log_odds(logits: tf.Tensor, classes: tf.Tensor) -> tf.Tensor:
    """Returns the log-odds of classes under the softmax, which never saturate.

    Args:
        logits: float32 `[N, K]`, K at least 2.
        classes: int64 `[N]`.

    Returns:
        float32 `[N]`.
    """
    is_class = tf.one_hot(classes, tf.shape(logits)[1], on_value=True, off_value=False)
    others = tf.where(is_class, tf.constant(-math.inf, logits.dtype), logits)
    own = tf.reduce_sum(tf.where(is_class, logits, 0.0), axis=1)
    return own - tf.reduce_logsumexp(others, axis=1)


def all_log_odds(logits: tf.Tensor) -> tf.Tensor:
    """Returns the log-odds of every class under the softmax, which never saturate.

    Args:
        logits: float32 `[N, K]`, K at least 2.

    Returns:
        float32 `[N, K]`.
    """
    largest = tf.argmax(logits, axis=1)
    is_largest = tf.one_hot(largest, tf.shape(logits)[1], on_value=True, off_value=False)
    total = tf.reduce_logsumexp(logits, axis=1, keepdims=True)  # [N, 1]
    # At most a half; that of the largest class rounds to 1, so it is computed on its own.
    share = tf.exp(tf.where(is_largest, total - 1.0, logits) - total)
    others = logits - total - tf.math.log1p(-share)
    return tf.where(is_largest, log_odds(logits, largest)[:, tf.newaxis], others)
