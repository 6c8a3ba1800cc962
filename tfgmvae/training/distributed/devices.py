"""The one object through which a model is trained on whatever devices its strategy has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import keras
import tensorflow as tf

from tfgmvae.training.distributed import strategy, workers


class Devices:
    """The devices and workers that train a model, which are one each without a strategy.

    Args:
        model: A `GaussianMixtureVAE`, whose `distribute_strategy` it is trained under.
    """

    def __init__(self, model: keras.Model) -> None:
        self._model = model
        self._strategy = model.distribute_strategy

    @property
    def is_chief(self) -> bool:
        """Whether this process is the one that writes files."""
        return strategy.is_chief(self._strategy)

    def check(self) -> None:
        """Raises a `ValueError` for what cannot be trained under the strategy."""
        strategy.check(self._model)

    def begin(self, verbose: str | int) -> str | int:
        """Checks the model, says how many workers train, and silences all but the chief.

        Args:
            verbose: As in Keras.

        Returns:
            The same for the chief, 0 for the others.
        """
        self.check()
        if not self.is_chief:
            return 0
        if strategy.is_multi_worker(self._strategy) and verbose:
            print(strategy.size(self._strategy), flush=True)
        return verbose

    def callbacks(
        self, callbacks: Sequence[keras.callbacks.Callback]
    ) -> list[keras.callbacks.Callback]:
        """Returns the callbacks of this worker, with those that keep the replicas alike."""
        return workers.callbacks_of_this_worker(callbacks, self._strategy)

    def step_function(
        self, step: Callable[[Any], dict[str, tf.Tensor]]
    ) -> Callable[[Any], dict[str, tf.Tensor]] | None:
        """Returns what Keras' training loop calls for every batch; `None` where its own does."""
        if not strategy.is_multi_worker(self._strategy):
            return None
        return workers.step_function(self._model, step)

    def take_from_chief(self) -> None:
        """Gives all workers the chief's weights, thresholds included."""
        workers.take_from_chief(self._model)
