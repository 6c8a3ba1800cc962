"""Labels that are hidden, for semi-supervised problems."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tfgmvae.io.numbers import check_count


def mask_labels(y: npt.ArrayLike, labels_per_class: int, seed: int = 0) -> npt.NDArray[np.int64]:
    """Hides all but a few labels of every class, which makes a semi-supervised problem.

    Args:
        y: Integer labels of shape `[N]`; -1 means unlabelled and stays so.
        labels_per_class: Number of labels that every class keeps.
        seed: Decides which labels are kept. Default: 0.

    Returns:
        int64 array of shape `[N]`: a copy of `y` in which the other labels are -1.

    Raises:
        ValueError: If a class has fewer labels than it should keep.

    Example:
        >>> from tfgmvae import datasets
        >>> int((datasets.mask_labels([0, 0, 1, 1, 1], labels_per_class=1) >= 0).sum())
        2
    """
    labels = np.asarray(y, dtype=np.int64)  # [N]
    check_count("labels_per_class", labels_per_class)
    generator = np.random.default_rng(seed)
    masked = np.full_like(labels, -1)
    for label in np.unique(labels[labels >= 0]):
        members = np.flatnonzero(labels == label)
        if len(members) < labels_per_class:
            raise ValueError(
                f"Expected at least labels_per_class={labels_per_class} labels of every class. "
                f"Received: {len(members)} of class {label}"
            )
        masked[generator.permutation(members)[:labels_per_class]] = label
    return masked
