"""How far the components of the classes are apart, epoch by epoch."""

from __future__ import annotations

import warnings
from typing import Any

import keras
import numpy as np

from tfgmvae.io.checks import check_images, check_labels
from tfgmvae.io.labels import numbered


class ComponentReport(keras.callbacks.Callback):
    """Reports classes whose codes do not separate: collapsed and merged components.

    A component is *collapsed* when no image is assigned to it although images of its class are
    given. Two classes are *merged* when the centres of their codes lie closer together than the
    sum of their spreads (root mean squared distance of a code to its centre).

    Both are counted after every epoch in the logs, as `collapsed_components` and
    `merged_components`; if any is left when training ends, one warning names them.

    Args:
        x: Images `[N, H, W, C]`, best held out of training.
        y: Labels `[N]`.

    Attributes:
        collapsed_: Collapsed components after the last epoch.
        merged_: Pairs of merged classes after the last epoch.

    Example:
        >>> from tfgmvae import ComponentReport, RejectingClassifier, datasets
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> report = ComponentReport(digits.x_test, digits.y_test)
        >>> history = classifier.fit(
        ...     digits.x_train, digits.y_train, epochs=5, verbose=0, callbacks=[report])
        >>> report.collapsed_, report.merged_
        ([], [])
    """

    def __init__(self, x: Any, y: Any) -> None:
        super().__init__()
        self.x = np.asarray(x)
        self.y = np.asarray(y)
        self.collapsed_: list[int] = []
        self.merged_: list[tuple[int, int]] = []

    def on_train_begin(self, logs: dict[str, Any] | None = None) -> None:
        self.x = check_images(self.model.preparation.fitted(self.x), self.model.input_shape)
        labels = numbered(self.y, self.model.class_names)
        self.y = check_labels(labels, self.model.num_classes, len(self.x), allow_unlabelled=False)

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        prepared = self.model.preparation(self.x)
        codes = self.model.encoder.predict(prepared, batch_size=256, verbose=0)  # [N, D]
        self.collapsed_, self.merged_ = separation(
            codes, self.y, np.asarray(self.model.component_means)
        )
        if logs is not None:
            logs["collapsed_components"] = len(self.collapsed_)
            logs["merged_components"] = len(self.merged_)

    def on_train_end(self, logs: dict[str, Any] | None = None) -> None:
        if self.collapsed_ or self.merged_:
            warnings.warn(
                "Classes whose codes do not separate: "
                f"collapsed components {self.collapsed_}, merged pairs {self.merged_}. Train "
                "longer, raise latent_dim, or check the labels of these classes.",
                stacklevel=2,
            )


def separation(
    codes: np.ndarray, labels: np.ndarray, means: np.ndarray
) -> tuple[list[int], list[tuple[int, int]]]:
    """Finds components that collapsed and pairs of classes that merged.

    Args:
        codes: `[N, D]`.
        labels: int64 `[N]`.
        means: `[K, D]`, the components' means.

    Returns:
        The collapsed components and the merged pairs, as defined by `ComponentReport`.
    """
    distances = np.linalg.norm(codes[:, np.newaxis] - means, axis=2)  # [N, K]
    assigned = np.unique(np.argmin(distances, axis=1))
    present = np.unique(labels)
    collapsed = [int(k) for k in np.setdiff1d(present, assigned)]
    centres = {k: codes[labels == k].mean(axis=0) for k in present}
    spreads = {
        k: np.sqrt(np.mean(np.sum((codes[labels == k] - centres[k]) ** 2, axis=1))) for k in present
    }
    merged = [
        (int(a), int(b))
        for position, a in enumerate(present)
        for b in present[position + 1 :]
        if np.linalg.norm(centres[a] - centres[b]) < spreads[a] + spreads[b]
    ]
    return collapsed, merged
