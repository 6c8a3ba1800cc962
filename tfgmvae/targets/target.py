"""The one view that attacks and measurements have of a classifier, whatever kind it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tfgmvae.classifier.pipeline import Pipeline
from tfgmvae.io.batches import slices
from tfgmvae.perturbation.margins import log_odds
from tfgmvae.reject_option.network import Logits
from tfgmvae.reject_option.pipeline import NetworkPipeline
from tfgmvae.targets.answers import LOG_ODDS, Answers

AnswerFunction = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray]]
AnyPipeline = Pipeline | NetworkPipeline
"""The road from images to scores of a classifier that refuses by these."""

_CONSTANTS = (bool, int, float, str, type(None))


class Target:
    """A classifier as attacks see it. `generate` makes one from whatever it is given.

    Build one by hand to attack a classifier whose answer is more than the largest logit, for
    example one that rejects below a confidence.

    Args:
        logits: Differentiable, images `[N, H, W, C]` -> scores `[N, K]`.
        answers: Images `[N, H, W, C]` -> answered labels int64 `[N]`, -1 where rejected, and the
            classes int64 `[N]` before rejection. Default `None`: the largest logit, twice.
        outputs: What the classifier itself returns for images, `[N, K]`, for example
            probabilities. Default `None`: the logits.
        warnings: Sentences that every result of an attack carries.

    Attributes:
        has_pipeline: Whether `pipeline` is there to be attacked.
        has_search: Whether rejected images can be searched for a label.
        knowing_attack: The name of the attack that knows what is rejected; `None` where nothing is.

    Example:
        >>> import numpy as np
        >>> import tensorflow as tf
        >>> from tfgmvae import attacks
        >>> target = attacks.Target(lambda x: tf.concat([x, 1 - x], axis=1))
        >>> labels, classes = target.answers(np.array([[0.2], [0.9]], "float32"))
        >>> labels
        array([1, 0])
    """

    has_pipeline: ClassVar[bool] = False
    has_search: ClassVar[bool] = False
    knowing_attack: ClassVar[str | None] = None

    def __init__(
        self,
        logits: Logits,
        answers: AnswerFunction | None = None,
        *,
        outputs: Logits | None = None,
        warnings: tuple[str, ...] = (),
    ) -> None:
        self.logits = logits
        self.outputs = logits if outputs is None else outputs
        self.warnings = warnings
        self.graphs: dict[Any, Any] = {}
        self._own_answers = answers

    @property
    def pipeline(self) -> AnyPipeline:
        """The road from images to scores of one that has thresholds on them; else a TypeError."""
        raise TypeError(
            "Expected a RejectingClassifier or a RejectOption, whose scores and thresholds are "
            "attacked. Received: a classifier without them"
        )

    @property
    def searched_pipeline(self) -> Pipeline:
        """The road of a `RejectingClassifier`, with what its search goes by; else a TypeError."""
        raise TypeError(
            "Expected a RejectingClassifier, whose search is attacked. Received: a classifier "
            "without one"
        )

    @property
    def limits(self) -> dict[str, float]:
        """The thresholds of the scores that have one, by name."""
        return {}

    def run(self, body: Callable[..., Any], *arguments: Any, **static: Any) -> Any:
        """Calls `body(target, *arguments, **static)` as a graph that is traced once.

        Args:
            body: A function of tensors. What it is called with a second time may differ from the
                first in the length of the first axis only.
            *arguments: Arrays, tensors and NumPy scalars, which the graph takes, or named tuples of
                them. Python numbers in those are constants of the graph.
            **static: Hashable values on which the graph depends.

        Returns:
            The tensors that `body` returns.
        """
        leaves = tf.nest.flatten(arguments)
        structure = tf.nest.pack_sequence_as(arguments, range(len(leaves)))
        is_constant = [type(leaf) in _CONSTANTS for leaf in leaves]
        pairs = list(zip(leaves, is_constant, strict=True))
        tensors = [tf.convert_to_tensor(leaf) for leaf, constant in pairs if not constant]
        constants = tuple(leaf for leaf, constant in pairs if constant)
        signature = tuple(
            tf.TensorSpec([None, *tensor.shape[1:]] if tensor.shape.rank else [], tensor.dtype)
            for tensor in tensors
        )
        key = (body, signature, constants, tuple(is_constant), tuple(sorted(static.items())))
        if key not in self.graphs:

            def traced(*given: tf.Tensor) -> Any:
                values, kept = iter(given), iter(constants)
                flat = [next(kept if constant else values) for constant in is_constant]
                return body(self, *tf.nest.pack_sequence_as(structure, flat), **static)

            function = tf.function(traced, autograph=False)
            self.graphs[key] = function.get_concrete_function(*signature)
        return self.graphs[key](*tensors)

    def num_classes(self, x: np.ndarray) -> int:
        """Returns the number of classes K, of images like `x` `[N, H, W, C]`; N may be 0."""
        # Convolutions do not take an empty batch.
        image = x[:1] if len(x) else np.zeros((1, *x.shape[1:]), np.float32)
        return int(self.run(_logits, image).shape[1])

    def answers(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Returns the answers to images `[N, H, W, C]`, -1 where rejected, and the classes."""
        if self._own_answers is not None:
            return self._own_answers(x)
        labels = self._of_batches(_largest_logit, x, np.int64)
        return labels, labels

    def answers_after_search(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Returns what `answers` does, with rejected images searched where that is possible."""
        return self.answers(x)

    def decide(
        self, x: npt.NDArray[np.float32], reclassify: bool = False, verbose: str | int = 0
    ) -> Answers:
        """Returns all that the classifier says to inputs `[N, H, W, C]`.

        Args:
            x: float32 `[N, H, W, C]`.
            reclassify: Whether rejected inputs are searched for a label, where that is possible.
            verbose: As in `RejectingClassifier.predict`.
        """
        labels, classes = self.answers(x)
        confidence = self.largest_log_odds(x)
        return Answers(labels, classes, confidence, {LOG_ODDS: confidence})

    def largest_log_odds(self, x: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Returns the log-odds of the softmax's largest class, float32 `[N]`.

        They order inputs like the probability does, and still differ where that is 1 in float32.
        """
        return self._of_batches(_largest_log_odds, x, np.float32)

    def _of_batches(self, body: Callable[..., Any], x: np.ndarray, dtype: Any) -> np.ndarray:
        parts = [self.run(body, x[part]).numpy() for part in slices(len(x))]
        return np.concatenate([*parts, np.zeros(0, dtype)])


def _logits(target: Target, x: tf.Tensor) -> tf.Tensor:
    return target.logits(x)


def _largest_logit(target: Target, x: tf.Tensor) -> tf.Tensor:
    return tf.argmax(target.logits(x), axis=1)


def _largest_log_odds(target: Target, x: tf.Tensor) -> tf.Tensor:
    logits = target.logits(x)  # [N, K]
    return log_odds(logits, tf.argmax(logits, axis=1))
