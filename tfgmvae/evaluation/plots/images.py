"""Pictures of images: decided, reconstructed, sampled, attacked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from tfgmvae.classifier.codebook import mixture_samples
from tfgmvae.decision import REJECT, Decision, Reason
from tfgmvae.evaluation.plots.canvas import (
    ACCEPTED_COLOR,
    REJECTED_COLOR,
    draw_image,
    image_grid,
    ink,
    outcome_groups,
    row_title,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from tfgmvae.classifier.classifier import RejectingClassifier

_REASON_WORDS = {
    Reason.ENCODER: "code too far",
    Reason.DECODER: "not reproduced",
    Reason.BOTH: "both",
    Reason.INVALID: "no image",
}


def plot_decisions(
    x: npt.ArrayLike,
    decision: Decision,
    y: npt.ArrayLike,
    ax: Axes | None = None,
    num_columns: int = 8,
    class_names: Sequence[str] | None = None,
) -> Axes:
    """Shows images that are accepted and correct, rejected, and accepted and wrong.

    Of every outcome, as many images as there are columns are taken evenly from all. Over an image
    stand its true and its predicted label; over a rejected one, also the threshold that it fails.

    Args:
        x: Images `[N, H, W, C]` with values in 0..1.
        decision: What `RejectingClassifier.decide` returned for `x`.
        y: `[N]`, the true labels, -1 for an image that belongs to no class.
        ax: Where to draw. Default `None`: a new figure.
        num_columns: Images per outcome. Default 8.
        class_names: Names to show instead of the labels' numbers. Default `None`: those of the
            decision, where it has some.

    Returns:
        The axes.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
        ValueError: `x`, `decision` and `y` differ in length.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets
        >>> from tfgmvae.evaluation import plots
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> classifier = classifier.set_thresholds(encoder=5.0, decoder=9.0)
        >>> decision = classifier.decide(digits.x_test, verbose=0)
        >>> ax = plots.plot_decisions(digits.x_test, decision, digits.y_test)
    """
    images, labels = np.asarray(x), np.asarray(y)  # [N, H, W, C], [N]
    if not len(images) == len(decision) == len(labels):
        raise ValueError(
            "Expected x, decision and y of one length. "
            f"Received: {len(images)}, {len(decision)} and {len(labels)}"
        )
    right = decision.classes == labels  # [N]
    class_names = class_names or decision.class_names

    def name(label: int) -> str:
        if label == REJECT:
            return "none"
        return str(label) if class_names is None else class_names[label]

    ax = image_grid(ax, num_rows=3, num_columns=num_columns, tile_height=1.45)
    for row, (title, color, members) in enumerate(outcome_groups(decision.accepted, right)):
        words = title.replace(", ", ",\n")
        row_title(ax, row, f"{words}\n{members.sum()} of {len(images)}", color, 1.45)
        if not members.any():
            ax.text(0.05, (row + 1) * 1.45 - 0.5, "none", color=color, va="center", fontsize=10)
        for column, index in enumerate(_evenly(np.flatnonzero(members), num_columns)):
            text = f"true {name(labels[index])}\npredicted {name(decision.classes[index])}"
            if not decision.accepted[index]:
                reason = Reason(int(decision.reason[index]))
                failed = reason.word_with(decision.further_names).replace("_", " ").split("+")
                # There is room for two lines.
                own = (
                    ",\n".join(failed)
                    if len(failed) < 3
                    else f"{failed[0]},\n{len(failed) - 1} more"
                )
                text += f"\n{_REASON_WORDS.get(reason, own)}"
            draw_image(ax, images[index], row, column, color, above=text, tile_height=1.45)
    ax.set_title("What the classifier answers, and what it refuses")
    return ax


def plot_reconstructions(
    classifier: RejectingClassifier,
    x: npt.ArrayLike,
    ax: Axes | None = None,
    titles: Sequence[str] | None = None,
) -> Axes:
    """Shows every image, as the encoder sees it, over what the decoder makes of its code.

    Args:
        classifier: A calibrated classifier.
        x: Images `[N, H, W, C]`, one column each.
        ax: Where to draw. Default `None`: a new figure.
        titles: `[N]`, what to write over the images.

    Returns:
        The axes. Under every reconstruction stands its error beside the threshold.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
        NotCalibratedError: The classifier has no thresholds yet.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets
        >>> from tfgmvae.evaluation import plots
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> classifier = classifier.set_thresholds(encoder=5.0, decoder=9.0)
        >>> ax = plots.plot_reconstructions(classifier, digits.x_test[:6])
    """
    fitted = classifier.preparation.fitted(np.asarray(x))  # [N, H, W, C]
    images = np.asarray(classifier.preparation(fitted))  # [N, H, W, C]
    decision = classifier.decide(fitted, verbose=0)
    codes = classifier.pipeline.codes(fitted)  # [N, D]
    reconstructions = classifier.pipeline.reconstruct(codes).numpy()  # [N, H, W, C]
    ax = image_grid(ax, num_rows=2, num_columns=len(images), tile_height=1.35)
    row_title(ax, 0, "input", "black", 1.35)
    row_title(ax, 1, "reconstruction", "black", 1.35)
    for column, (image, reconstruction) in enumerate(zip(images, reconstructions, strict=True)):
        color = ACCEPTED_COLOR if decision.accepted[column] else REJECTED_COLOR
        error = decision.reconstruction_error[column]
        limit = classifier.decoder_thresholds_[decision.classes[column]]
        relation = "≤" if error <= limit else ">"
        title = titles[column] if titles is not None else None
        draw_image(ax, image, 0, column, color, above=title, tile_height=1.35)
        text = f"error {error:.3g}\n{relation} {limit:.3g}"
        draw_image(ax, reconstruction, 1, column, color, above=text, tile_height=1.35)
    ax.set_title("Inputs and what the decoder makes of them (blue: accepted, orange: rejected)")
    return ax


def plot_samples(
    classifier: RejectingClassifier,
    ax: Axes | None = None,
    num_per_class: int = 8,
    classes: Sequence[int] | None = None,
    class_names: Sequence[str] | None = None,
    seed: int = 0,
) -> Axes:
    """Shows what the decoder makes of the mean of every class and of random codes around it.

    Args:
        classifier: A trained classifier.
        ax: Where to draw. Default `None`: a new figure.
        num_per_class: Random codes of every class. Default 8.
        classes: The classes to show. Default `None`: the first ten.
        class_names: Names to show instead of the labels' numbers. Default `None`: those of the
            classifier, where it has some.
        seed: Decides the codes. Default 0.

    Returns:
        The axes, with one row per class.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.evaluation import plots
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> ax = plots.plot_samples(classifier, num_per_class=4)
    """
    shown = np.arange(min(10, classifier.num_classes)) if classes is None else np.asarray(classes)
    means = np.asarray(classifier.component_means)[shown]  # [K, D]
    scales = np.asarray(classifier.component_scales)[shown]  # [K]
    codes = mixture_samples(means, scales, num_per_class + 1, seed)  # [K, S, D]
    images = classifier.pipeline.reconstruct(codes.reshape(-1, classifier.latent_dim)).numpy()
    images = images.reshape(*codes.shape[:2], *classifier.input_shape)  # [K, S, H, W, C]
    ax = image_grid(
        ax, num_rows=len(shown), num_columns=num_per_class + 1, tile_height=1.0, inches=0.7
    )
    class_names = class_names or classifier.class_names
    for row, label in enumerate(shown):
        name = str(label) if class_names is None else class_names[label]
        row_title(ax, row, name, "black", 1.0)
        for column, image in enumerate(images[row]):
            draw_image(ax, image, row, column, None, tile_height=1.0)
    ax.set_title("Decoded class means and random codes")
    return ax


def plot_adversarial(
    x: npt.ArrayLike,
    adversarial: npt.ArrayLike,
    y: npt.ArrayLike,
    labels: npt.ArrayLike,
    ax: Axes | None = None,
    title: str = "Adversarial images under the images they were made of",
) -> Axes:
    """Shows images over what an attack made of them.

    Args:
        x: Images `[N, H, W, C]` with values in 0..1, one column each.
        adversarial: `[N, H, W, C]`.
        y: `[N]`, the right labels.
        labels: `[N]`, the answers to `adversarial`, -1 where rejected.
        ax: Where to draw. Default `None`: a new figure.
        title: Over the axes.

    Returns:
        The axes. The color of a frame says which outcome the adversarial image has.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.evaluation import plots
        >>> x = np.zeros((2, 8, 8, 1))
        >>> ax = plots.plot_adversarial(x, x + 0.3, y=[0, 1], labels=[3, -1])
    """
    given, made = np.asarray(x), np.asarray(adversarial)  # [N, H, W, C]
    right, answered = np.asarray(y), np.asarray(labels)  # [N]
    ax = image_grid(ax, num_rows=2, num_columns=max(len(given), 1), tile_height=1.25)
    row_title(ax, 0, "given", ink(), 1.25)
    row_title(ax, 1, "adversarial", ink(), 1.25)
    if not len(given):
        ax.text(0.05, 1.25, "none", va="center", fontsize=10)
    for column, image in enumerate(given):
        draw_image(ax, image, 0, column, None, above=f"{right[column]}", tile_height=1.25)
    for _, color, members in outcome_groups(answered != REJECT, answered == right):
        for item in np.flatnonzero(members).tolist():
            words = "rejected" if answered[item] == REJECT else f"accepted as {answered[item]}"
            draw_image(ax, made[item], 1, item, color, above=words, tile_height=1.25)
    ax.set_title(title)
    return ax


def _evenly(indices: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.int64]:
    """At most `count` of the indices, evenly from all of them."""
    if len(indices) <= count:
        return indices
    return indices[np.linspace(0, len(indices) - 1, count).round().astype(int)]
