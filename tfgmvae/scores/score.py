"""The base class of further scores: how strange an image is, judged beside the two thresholds."""

from __future__ import annotations

import abc
import re
from collections.abc import Collection
from typing import Any, ClassVar, Literal

import keras
import tensorflow as tf

from tfgmvae.scores.evidence import Evidence


class Score(keras.layers.Layer, abc.ABC):
    """How strange images are by one measure, which a classifier rejects by as well.

    A score of one's own is a subclass with `fit` and `values`, and `build` where it keeps anything.
    It is registered with `keras.saving.register_keras_serializable`, so that files can hold it, and
    its weights have shapes that do not depend on the images it was fitted to, so that they load.

    Args:
        name: What its values are called in decisions, tables and exports: an identifier. Default
            `None`: the name of the class in lower case with underscores.

    Attributes:
        judges: What it is about: `"code"`, `"image"`, or `"both"` where it takes all together that
            is known. Scores of one kind share its part of the budget of false rejects, see
            `RejectingClassifier.calibrate`; those of `"both"` have nine tenths.
        needs: Names of the fields of `Evidence` that it reads, beside `x` and `classes`. A
            classifier that has nothing of the kind refuses the score.
        learns: Whether its values mean nothing before `fit`.
        is_fitted: Whether they mean something; a float32 weight, so that files hold it.

    Example:
        >>> import keras
        >>> from tfgmvae.scores import Score
        >>> class LargestPixel(Score):
        ...     def fit(self, evidence):
        ...         pass
        ...     def values(self, evidence):
        ...         return keras.ops.max(evidence.x, axis=(1, 2, 3))
        >>> LargestPixel().name
        'largest_pixel'
    """

    judges: ClassVar[Literal["code", "image", "both"]] = "image"
    needs: ClassVar[tuple[str, ...]] = ()
    learns: ClassVar[bool] = True

    def __init__(self, name: str | None = None) -> None:
        own = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", type(self).__name__).lower()
        super().__init__(name=own if name is None else name, trainable=False, dtype="float32")

    def build(self, input_shape: tuple[int, int, int], num_classes: int, latent_dim: int) -> None:
        """Makes the weights, by `add_state`; a subclass that has some calls this one as well.

        Args:
            input_shape: `(H, W, C)` of an image.
            num_classes: Number of classes K.
            latent_dim: Dimension D of the codes; 0 where there are none.
        """
        self.is_fitted = self.add_state("is_fitted", (), float(not self.learns))

    def add_state(self, name: str, shape: tuple[int, ...], value: float = 0.0) -> Any:
        """Returns a new float32 weight that training leaves alone, filled with a value.

        The values of a score that is not fitted yet have to be finite as well.
        """
        return self.add_weight(
            name=name,
            shape=shape,
            initializer=keras.initializers.Constant(value),
            trainable=False,
            autocast=False,
        )

    @abc.abstractmethod
    def fit(self, evidence: Evidence) -> None:
        """Learns what is usual.

        Args:
            evidence: Arrays of N training images that are classified rightly, N from 1 on.
        """

    @abc.abstractmethod
    def values(self, evidence: Evidence) -> tf.Tensor:
        """Returns how strange images are: float32 `[N]`, not negative, larger for stranger.

        Runs eagerly and in graphs, of stock operations, and is differentiable: attacks are. What it
        says of an image does not depend on the other images, and is NaN where the image is.

        Args:
            evidence: Tensors of N images.
        """

    def fitted(self, evidence: Evidence) -> None:
        """Calls `fit` and notes that it was; leaves the score as it is where N is 0."""
        if len(evidence.classes):
            self.fit(evidence)
            self.is_fitted.assign(1.0)

    def get_config(self) -> dict[str, Any]:
        return {"name": self.name}

    def get_build_config(self) -> None:
        """Returns nothing: the classifier that a file holds builds its scores itself."""


def check_names(scores: Collection[Score], taken: Collection[str]) -> None:
    """Raises a `ValueError` for scores that cannot be told apart, or from what else has a name.

    Args:
        scores: The further scores of a classifier.
        taken: Names that columns, fields and arguments have already.
    """
    names = [score.name for score in scores]
    for name in names:
        if not name.isidentifier() or name in taken or names.count(name) > 1:
            raise ValueError(
                "Expected every score to have an identifier of its own as its name, which nothing "
                f"else in a decision has. Received: {name!r} of {names}"
            )
