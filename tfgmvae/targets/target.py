"""The one view that every attack has of a classifier, whatever kind it is."""

from __future__ import annotations

import dataclasses
import functools
import warnings
from collections.abc import Callable, Mapping
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tfgmvae.classifier.classifier import RejectingClassifier
from tfgmvae.io.batches import slices

_BATCH_SIZE = 256
_PROBED_IMAGES = 32
_PROBABILITIES = (
    "The attacked function returns values between 0 and 1, so probably a softmax or a sigmoid. "
    "These saturate, and the gradient of a saturated output is zero: the attack fails and the "
    "classifier looks robust without being so. Pass a callable that returns logits."
)

Logits = Callable[[tf.Tensor], tf.Tensor]
AnswerFunction = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray]]


class Target:
    """A classifier as attacks see it. `generate` makes one from whatever it is given.

    Build one by hand to attack a classifier whose answer is more than the largest logit, for
    example one that rejects below a confidence.

    Args:
        logits: Differentiable, images `[N, H, W, C]` -> scores `[N, K]`.
        answers: Images `[N, H, W, C]` -> answered labels int64 `[N]`, -1 where rejected, and the
            classes int64 `[N]` before rejection. Default `None`: the largest logit, twice.
        classifier: The `RejectingClassifier` behind it, whose whole pipeline can be attacked.
        outputs: What the classifier itself returns for images, `[N, K]`, for example
            probabilities. Default `None`: the logits.
        warnings: Sentences that every result of an attack shall carry.

    Example:
        >>> import numpy as np
        >>> import tensorflow as tf
        >>> from tfgmvae import attacks
        >>> target = attacks.Target(lambda x: tf.concat([x, 1 - x], axis=1))
        >>> labels, classes = target.answers(np.array([[0.2], [0.9]], "float32"))
        >>> labels
        array([1, 0])
    """

    def __init__(
        self,
        logits: Logits,
        answers: AnswerFunction | None = None,
        classifier: RejectingClassifier | None = None,
        outputs: Logits | None = None,
        warnings: tuple[str, ...] = (),
    ) -> None:
        self.logits = logits
        self.answers = self._largest_logits if answers is None else answers
        self.classifier = classifier
        self.outputs = logits if outputs is None else outputs
        self.warnings = warnings
        self._graphs: dict[Any, Any] = {}

    def run(self, body: Callable[..., Any], *tensors: Any, **static: Any) -> Any:
        """Calls `body(target, *tensors, **static)` as a graph that is traced once.

        Args:
            body: A function of tensors. What it is called with a second time may differ from the
                first in the length of the first axis only.
            *tensors: Arrays or tensors.
            **static: Hashable values on which the graph depends.

        Returns:
            The tensors that `body` returns.
        """
        arguments = [tf.convert_to_tensor(tensor) for tensor in tensors]
        signature = tuple(
            tf.TensorSpec(
                [None, *argument.shape[1:]] if argument.shape.rank else [], argument.dtype
            )
            for argument in arguments
        )
        key = (body, signature, tuple(sorted(static.items())))
        if key not in self._graphs:
            function = tf.function(functools.partial(body, self, **static), autograph=False)
            self._graphs[key] = function.get_concrete_function(*signature)
        return self._graphs[key](*arguments)

    @property
    def pipeline(self) -> RejectingClassifier:
        """The `RejectingClassifier` behind it; a TypeError where there is none."""
        if self.classifier is None:
            raise TypeError(
                "Expected a RejectingClassifier, whose reconstruction and thresholds are attacked. "
                "Received: a classifier without them"
            )
        return self.classifier

    def num_classes(self, x: np.ndarray) -> int:
        """Returns the number of classes K, of images like `x` `[N, H, W, C]`; N may be 0."""
        # Convolutions do not take an empty batch.
        image = x[:1] if len(x) else np.zeros((1, *x.shape[1:]), np.float32)
        return int(self.run(_logits, image).shape[1])

    def _largest_logits(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        classes = [self.run(_largest_logit, x[part]).numpy() for part in slices(len(x))]
        labels = np.concatenate([*classes, np.zeros(0, np.int64)])
        return labels, labels


def _logits(target: Target, x: tf.Tensor) -> tf.Tensor:
    return target.logits(x)


def _largest_logit(target: Target, x: tf.Tensor) -> tf.Tensor:
    return tf.argmax(target.logits(x), axis=1)


def _remembered(model: keras.Model, key: Any, make: Callable[[], Target]) -> Target:
    """Returns the target kept with a model, which lives as long as the model does."""
    kept = model.__dict__.get("_attack_target")
    if kept is None or kept[0] != key:
        kept = (key, make())
        # Keras would track a plain attribute, and save it.
        model.__dict__["_attack_target"] = kept
    return kept[1]


def _rejecting_target(classifier: RejectingClassifier) -> Target:
    def answers(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        if not len(x):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        decision = classifier.decide(x, verbose=0)
        return decision.labels, decision.classes

    return Target(classifier.logits, answers, classifier)


def _keras_target(model: keras.Model, x: np.ndarray) -> Target:
    return _plain_target(_logits_of(model), x, _composed([], model))


def _plain_target(logits: Logits, x: np.ndarray, outputs: Logits | None = None) -> Target:
    probed = np.asarray(logits(tf.convert_to_tensor(x[:_PROBED_IMAGES])))
    if probed.ndim != 2:
        raise ValueError(
            "Expected the classifier to give logits of shape (N, num_classes). "
            f"Received: shape {probed.shape} for x.shape={x[:_PROBED_IMAGES].shape}"
        )
    if not (probed.size and probed.min() >= 0 and probed.max() <= 1):
        return Target(logits, outputs=outputs)
    warnings.warn(_PROBABILITIES, stacklevel=4)
    return Target(logits, outputs=outputs, warnings=(_PROBABILITIES,))


def _logits_of(model: keras.Model) -> Logits:
    """Returns what a Keras classifier computes before its last softmax or sigmoid."""
    if isinstance(model, keras.Sequential):
        *layers, last = model.layers
        if isinstance(last, keras.Model):
            return _composed(layers, _logits_of(last))
        return _composed(layers, _without_activation(last))
    if isinstance(getattr(model, "outputs", None), list):
        if len(model.inputs) != 1 or len(model.outputs) != 1:
            raise ValueError(
                "Expected a classifier with one input and one output. "
                f"Received: {len(model.inputs)} inputs and {len(model.outputs)} outputs"
            )
        last = model.layers[-1]
        if not isinstance(last, keras.Model) and last.output is model.outputs[0]:
            return _composed([keras.Model(model.inputs, last.input)], _without_activation(last))
    return _composed([], model)


def _composed(layers: list[Any], last: Callable[[Any], Any]) -> Logits:
    def logits(x: tf.Tensor) -> tf.Tensor:
        for layer in layers:
            x = layer(x, training=False)
        scores = last(x, training=False) if isinstance(last, keras.layers.Layer) else last(x)
        return tf.cast(scores, tf.float32)

    return logits


def _without_activation(layer: keras.layers.Layer) -> Callable[[Any], Any]:
    saturating = (keras.activations.softmax, keras.activations.sigmoid)
    activation = getattr(layer, "activation", None)
    if isinstance(layer, keras.layers.Softmax) or (
        isinstance(layer, keras.layers.Activation) and activation in saturating
    ):
        return lambda x: x
    if isinstance(layer, keras.layers.Dense) and activation in saturating:
        return functools.partial(_affine, layer)
    return layer


def _affine(layer: keras.layers.Dense, x: tf.Tensor) -> tf.Tensor:
    scores = keras.ops.matmul(x, layer.kernel)
    return scores + layer.bias if layer.use_bias else scores


BEFORE = "before thresholds"


AFTER = "after thresholds"


RECLASSIFIED = "after reclassification"


@dataclasses.dataclass(frozen=True, eq=False)
class Answers:
    """What a classifier says to N inputs.

    Attributes:
        labels: int64 `[N]`, -1 where rejected.
        classes: int64 `[N]`, before rejection.
        confidence: float32 `[N]`, larger is surer; what rejection goes by.
        scores: The scores behind it, float32 `[N]` each, by name.
    """

    labels: npt.NDArray[np.int64]
    classes: npt.NDArray[np.int64]
    confidence: npt.NDArray[np.float32]
    scores: Mapping[str, npt.NDArray[np.float32]]
