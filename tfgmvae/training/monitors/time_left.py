"""A Keras callback that says how long the whole training will still take."""

from __future__ import annotations

import time
from typing import Any

import keras

SHORTEST_SECONDS = 10.0
"""Nothing is said where less time is left."""


class TimeLeft(keras.callbacks.Callback):
    """Prints before every epoch but the first how long the remaining ones will take.

    Keras' own bar shows this for the running epoch only. The estimate is the mean of the epochs so
    far, without the first one where there are others, because that one also builds the graphs.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets
        >>> from tfgmvae.training.monitors.time_left import TimeLeft
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> history = classifier.fit(
        ...     digits.x_train, digits.y_train, epochs=1, verbose=0, callbacks=[TimeLeft()])
    """

    def __init__(self) -> None:
        super().__init__()
        self._starts: list[float] = []

    def on_train_begin(self, logs: dict[str, Any] | None = None) -> None:
        self._starts = []

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        self._starts.append(time.monotonic())
        if len(self._starts) < 2:
            return
        measured = self._starts[1:] if len(self._starts) > 2 else self._starts
        remaining = self.params["epochs"] - epoch
        seconds = remaining * (measured[-1] - measured[0]) / (len(measured) - 1)
        if seconds >= SHORTEST_SECONDS:
            epochs = "epoch" if remaining == 1 else "epochs"
            print(f"About {duration(seconds)} left for {remaining} {epochs}.", flush=True)


def duration(seconds: float) -> str:
    """Says how long a time is, in one or two units.

    Example:
        >>> from tfgmvae.training.monitors.time_left import duration
        >>> duration(42.4), duration(130), duration(7400)
        ('42 s', '2 min 10 s', '2 h 3 min')
    """
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
