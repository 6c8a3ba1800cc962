"""What is asked of a pipeline for batch after batch, each as a graph that is traced once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Protocol

import tensorflow as tf

from tfgmvae.certificates.whole_ball import own_leads
from tfgmvae.classifier.pipeline import Pipeline, PipelineScores
from tfgmvae.decision import REJECT
from tfgmvae.ops import backend
from tfgmvae.scores.evidence import Evidence
from tfgmvae.scores.stability import shortfalls


def labels_of(scores: PipelineScores) -> tf.Tensor:
    """Returns the answers to N images: int64 `[N]`, -1 where they are rejected."""
    return tf.where(scores.accepted, scores.classes, tf.constant(REJECT, tf.int64))


class Judging(Protocol):
    """A pipeline: what takes images to scores."""

    def scores(self, x: Any) -> PipelineScores:
        """Scores images `[N, H, W, C]` against the thresholds of their classes."""
        ...

    def evidence(self, x: Any) -> Evidence:
        """Returns what the further scores judge images `[N, H, W, C]` by."""
        ...


class DecisionGraphs:
    """The graphs that every pipeline has, traced at their first use; batches have any length.

    Args:
        pipeline: Its thresholds and weights may change between the calls.
        input_shape: `(H, W, C)` of an image.

    Attributes:
        evidence: Images float32 `[N, H, W, C]` -> `tfgmvae.scores.Evidence`.
    """

    def __init__(self, pipeline: Judging, input_shape: tuple[int, int, int]) -> None:
        def decide(x: tf.Tensor) -> tuple[tf.Tensor, PipelineScores]:
            scores = pipeline.scores(x)
            return labels_of(scores), scores

        self._decide = traced_once(decide, input_shape)
        self.evidence = traced_once(pipeline.evidence, input_shape)

    @functools.cached_property
    def decide(self) -> Callable[[Any], tuple[tf.Tensor, PipelineScores]]:
        """Images float32 `[N, H, W, C]` -> their labels, int64 `[N]`, and their scores."""
        return self._decide


class Graphs(DecisionGraphs):
    """The graphs of a `Pipeline`.

    Args:
        pipeline: See `DecisionGraphs`.
        input_shape: See `DecisionGraphs`.

    Attributes:
        responsibilities: Images float32 `[N, H, W, C]` -> float32 `[N, K]`.
        log_density: Images float32 `[N, H, W, C]` -> float32 `[N]`, see
            `RejectingClassifier.score_samples`.
        classify: Prepared images float32 `[N, H, W, C]` -> int64 `[N]`, the encoder's classes.
        own_stability: Images float32 `[N, H, W, C]` -> float32 `[N]`, what the score `"stability"`
            would say of these images alone, without others nearby.
    """

    def __init__(self, pipeline: Pipeline, input_shape: tuple[int, int, int]) -> None:
        super().__init__(pipeline, input_shape)

        def responsibilities(x: tf.Tensor) -> tf.Tensor:
            codes = pipeline.codes(x)
            return pipeline.prior.distribution().posterior_marginal(codes).probs_parameter()

        def log_density(x: tf.Tensor) -> tf.Tensor:
            codes = pipeline.codes(x)
            difference = pipeline.preparation(x) - pipeline.reconstruct(codes)
            error = tf.reduce_sum(difference**2, axis=[1, 2, 3])  # [N]
            return pipeline.prior.distribution().log_prob(codes) - error

        def own_stability(x: tf.Tensor) -> tf.Tensor:
            codes = pipeline.codes(x)
            components = pipeline.class_codes, pipeline.class_scales
            classes = pipeline.classes_of(codes)
            return shortfalls(own_leads(codes, classes, *components), classes, *components)

        self.own_stability = traced_once(own_stability, input_shape)
        self.responsibilities = traced_once(responsibilities, input_shape)
        self.log_density = traced_once(log_density, input_shape)
        self.classify = traced_once(classes_of_prepared(pipeline), input_shape)

    @functools.cached_property
    def decide(self) -> Callable[[Any], tuple[tf.Tensor, PipelineScores]]:
        """As in `DecisionGraphs`."""
        # Raises here what would otherwise arrive wrapped, from inside the tracing.
        backend.choose()
        return self._decide


def classes_of_prepared(pipeline: Pipeline) -> Callable[[Any], tf.Tensor]:
    """Returns what takes prepared images `[N, H, W, C]` to the encoder's classes, int64 `[N]`."""
    rest = pipeline.after_preparation
    return lambda prepared: rest.classes_of(rest.codes(prepared))


def traced_once(
    function: Callable[[tf.Tensor], Any], input_shape: tuple[int, int, int]
) -> Callable[[Any], Any]:
    """Returns a function of batches `[N, H, W, C]` as a graph, which takes no image as well.

    Args:
        function: Images float32 `[N, H, W, C]` -> tensors of length N.
        input_shape: `(H, W, C)` of an image.
    """
    signature = tf.TensorSpec([None, *input_shape], tf.float32)

    # One graph, and no `tf.function` around it: TensorFlow counts the traces of all classifiers as
    # those of one function, and would warn of retracing where several live in one process.
    @functools.cache
    def graph() -> Any:
        # Nothing branches on tensors in Python, and to convert the code takes seconds.
        return tf.function(function, autograph=False).get_concrete_function(signature)

    def call(x: Any) -> Any:
        if len(x):
            return graph()(tf.convert_to_tensor(x, tf.float32))
        # TensorFlow's convolutions fail where there are no images.
        one = graph()(tf.zeros((1, *input_shape)))
        return tf.nest.map_structure(lambda part: part[:0], one)

    return call
