"""What is asked of a pipeline for batch after batch, each as a graph that is traced once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import tensorflow as tf

from tfgmvae.classifier.pipeline import Pipeline, PipelineScores
from tfgmvae.decision import REJECT
from tfgmvae.ops import backend


def labels_of(scores: PipelineScores) -> tf.Tensor:
    """Returns the answers to N images: int64 `[N]`, -1 where they are rejected."""
    return tf.where(scores.accepted, scores.classes, tf.constant(REJECT, tf.int64))


class Graphs:
    """The graphs of one pipeline, traced at their first use; batches may be of any length.

    Args:
        pipeline: Its thresholds and weights may change between the calls.
        input_shape: `(H, W, C)` of an image.

    Attributes:
        responsibilities: Images float32 `[N, H, W, C]` -> float32 `[N, K]`.
        log_density: Images float32 `[N, H, W, C]` -> float32 `[N]`, see
            `RejectingClassifier.score_samples`.
        evidence: Images float32 `[N, H, W, C]` -> `tfgmvae.scores.Evidence`.
        classify: Prepared images float32 `[N, H, W, C]` -> int64 `[N]`, the encoder's classes.
    """

    def __init__(self, pipeline: Pipeline, input_shape: tuple[int, int, int]) -> None:
        def decide(x: tf.Tensor) -> tuple[tf.Tensor, PipelineScores]:
            scores = pipeline.scores(x)
            return labels_of(scores), scores

        def responsibilities(x: tf.Tensor) -> tf.Tensor:
            codes = pipeline.codes(x)
            return pipeline.prior.distribution().posterior_marginal(codes).probs_parameter()

        def log_density(x: tf.Tensor) -> tf.Tensor:
            codes = pipeline.codes(x)
            difference = pipeline.preparation(x) - pipeline.reconstruct(codes)
            error = tf.reduce_sum(difference**2, axis=[1, 2, 3])  # [N]
            return pipeline.prior.distribution().log_prob(codes) - error

        def classify(prepared: tf.Tensor) -> tf.Tensor:
            return pipeline.after_preparation.scores(prepared).classes

        self._decide = _traced_once(decide, input_shape)
        self.responsibilities = _traced_once(responsibilities, input_shape)
        self.log_density = _traced_once(log_density, input_shape)
        self.evidence = _traced_once(pipeline.evidence, input_shape)
        self.classify = _traced_once(classify, input_shape)

    @functools.cached_property
    def decide(self) -> Callable[[Any], tuple[tf.Tensor, PipelineScores]]:
        """Images float32 `[N, H, W, C]` -> their labels, int64 `[N]`, and their scores."""
        # Raises here what would otherwise arrive wrapped, from inside the tracing.
        backend.choose()
        return self._decide


def _traced_once(
    function: Callable[[tf.Tensor], Any], input_shape: tuple[int, int, int]
) -> Callable[[Any], Any]:
    signature = tf.TensorSpec([None, *input_shape], tf.float32)

    # One graph, and no `tf.function` around it: TensorFlow counts the traces of all classifiers as
    # those of one function, and would warn of retracing where several live in one process.
    @functools.cache
    def graph() -> Any:
        return tf.function(function).get_concrete_function(signature)

    def call(x: Any) -> Any:
        if len(x):
            return graph()(tf.convert_to_tensor(x, tf.float32))
        # TensorFlow's convolutions fail where there are no images.
        one = graph()(tf.zeros((1, *input_shape)))
        return tf.nest.map_structure(lambda part: part[:0], one)

    return call
