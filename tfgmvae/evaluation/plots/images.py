"""Pictures of images: decided, reconstructed, sampled, attacked."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from tfgmvae.classifier.codebook import mixture_samples
from tfgmvae.decision import REJECT, Decision, Reason
from tfgmvae.evaluation.plots.canvas import (
    GROUP_GAP,
    REJECTED,
    RIGHT,
    OutcomeLook,
    bracket,
    draw_image,
    image_grid,
    outcome_groups,
    row_title,
    title_over_images,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from tfgmvae.classifier.classifier import RejectingClassifier

_REASON_WORDS = {
    Reason.ENCODER: "code too far",
    Reason.DECODER: "not reproduced",
    Reason.BOTH: "both scores",
    Reason.INVALID: "no image",
}
# Of a group of images, so that there is room for its name.
_SMALLEST_GROUP = 2
# Of the name of a group, and of a line over an image, in heights of an image.
_HEADING_HEIGHT, _LINE_HEIGHT = 0.16, 0.115
_LETTERS_IN_A_LINE, _HEADING_LETTERS = 18, 12.5


def plot_decisions(
    x: npt.ArrayLike,
    decision: Decision,
    y: npt.ArrayLike,
    ax: Axes | None = None,
    num_columns: int = 8,
    class_names: Sequence[str] | None = None,
) -> Axes:
    """Shows images that are accepted and correct, rejected, and accepted and wrong.

    Of every outcome at most a row is shown, taken evenly from all; outcomes with few images share a
    row. Over an image stands what it is, and below that the answer or, of a rejected one, the
    scores that are beyond their thresholds.

    Args:
        x: Images `[N, H, W, C]` with values in 0..1.
        decision: What `RejectingClassifier.decide` returned for `x`.
        y: `[N]`, the true labels, -1 for an image that belongs to no class.
        ax: Where to draw. Default `None`: a new figure.
        num_columns: Images in a row. Default 8.
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
            return "no class"
        return str(label) if class_names is None else class_names[label]

    def caption(look: OutcomeLook, index: int) -> str:
        if look is REJECTED:
            return f"{_in_a_line(name(labels[index]), 'refused')}:\n{_why(decision, index)}"
        return _in_a_line(name(labels[index]), f"answered {name(decision.classes[index])}")

    groups = outcome_groups(decision.accepted, right)
    filled = [(look, np.flatnonzero(members)) for look, members in groups if members.any()]
    waiting = iter(filled)
    headings, tiles, bottom, width = [], [], 0.0, float(num_columns)
    for row in rows_of_groups([len(indices) for _, indices in filled], num_columns):
        column, own = 0.0, []
        for room in row:
            look, indices = next(waiting)
            words = f"{look.name}: {len(indices)} of {len(images)}"
            if len(words) > _HEADING_LETTERS * room:
                words = words.replace(": ", ":\n")
            headings.append((column + 0.05, bottom, words))
            chosen = _evenly(indices, room)
            own += [(column + place, look, index) for place, index in enumerate(chosen.tolist())]
            column += room + GROUP_GAP
        captions = [caption(look, index) for _, look, index in own]
        over_groups = max(words.count("\n") for _, top, words in headings if top == bottom)
        over_images = max(text.count("\n") for text in captions)
        bottom += _HEADING_HEIGHT * (over_groups + 1) + _LINE_HEIGHT * (over_images + 1) + 1.1
        tiles += [(*tile, bottom, text) for tile, text in zip(own, captions, strict=True)]
        width = max(width, column - GROUP_GAP)
    ax = image_grid(ax, 1, width, tile_height=max(bottom, 0.5), row_titles=False)
    for left, top, words in headings:
        ax.text(left, top + 0.1, words, va="top", fontsize=10, weight="bold", linespacing=1.05)
    for column, look, index, bottom, text in tiles:
        draw_image(ax, images[index], bottom - 1.0, column, look, text)
    none = [look.name.replace(",", " and") for look, members in groups if not members.any()]
    note = f" (none is {' or '.join(none)})" if none else ""
    title_over_images(ax, f"What the classifier answers, and what it refuses{note}")
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
        titles: `[N]`, what to write over the images; written once over equal ones side by side.

    Returns:
        The axes. Over every input stands the answer or the reason to refuse it, over every
        reconstruction its error beside the threshold.

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
    ax = image_grid(ax, num_rows=2, num_columns=max(len(images), 1), tile_height=1.5, above=0.3)
    row_title(ax, 0, "input", 1.5)
    row_title(ax, 1, "reconstruction\nand its error", 1.5)
    for column, (image, reconstruction) in enumerate(zip(images, reconstructions, strict=True)):
        is_accepted = decision.accepted[column]
        look = RIGHT if is_accepted else REJECTED
        error = decision.reconstruction_error[column]
        limit = classifier.decoder_thresholds_[decision.classes[column]]
        label = decision.classes[column]
        name = label if decision.class_names is None else decision.class_names[label]
        answer = f"answered {name}" if is_accepted else f"refused:\n{_why(decision, column)}"
        draw_image(ax, image, 0, column, look, answer, 1.5)
        text = f"{error:.3g} {'≤' if error <= limit else '>'} {limit:.3g}"
        draw_image(ax, reconstruction, 1, column, look, text, 1.5)
    for first, last, words in _runs(titles or []):
        bracket(ax, first, last, 0.06, words)
    title_over_images(
        ax, "What goes in, and what the decoder makes of its code (dashed frame: refused)"
    )
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
    ax = image_grid(ax, len(shown), num_per_class + 1, 1.0, inches=0.7, above=0.45)
    class_names = class_names or classifier.class_names
    bracket(ax, 0, 0, -0.04, "mean")
    if num_per_class:
        bracket(ax, 1, num_per_class, -0.04, "random codes around it")
    for row, label in enumerate(shown):
        name = str(label) if class_names is None else class_names[label]
        row_title(ax, row, name, 1.0)
        for column, image in enumerate(images[row]):
            draw_image(ax, image, row, column, None, tile_height=1.0)
    title_over_images(ax, "What the decoder makes of the classes", inches=0.7)
    return ax


def plot_adversarial(
    x: npt.ArrayLike,
    adversarial: npt.ArrayLike,
    y: npt.ArrayLike,
    labels: npt.ArrayLike,
    ax: Axes | None = None,
    title: str = "Adversarial images under the images they were made of",
    *,
    attacks: Sequence[str] | None = None,
    num_columns: int | None = None,
) -> Axes:
    """Shows images over what an attack made of them, and over how it changed them.

    Args:
        x: Images `[N, H, W, C]` with values in 0..1, one column each.
        adversarial: `[N, H, W, C]`.
        y: `[N]`, the right labels.
        labels: `[N]`, the answers to `adversarial`, -1 where rejected.
        ax: Where to draw. Default `None`: a new figure.
        title: Over the axes.
        attacks: `[N]`, the name of the attack that made each. Default `None`: not shown.
        num_columns: For how many columns there is room, so that the images of several plots have
            one size. Default `None`: as many as there are images.

    Returns:
        The axes. The frame says which outcome the adversarial image has. In the change, red is
        lighter than before and blue darker, white is no change: the row's title says of how
        much the full colours are.

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
    ax = image_grid(ax, num_rows=3, num_columns=max(len(given), num_columns or 1), tile_height=1.32)
    if not len(given):
        ax.text(0.05, 1.98, "none", va="center", fontsize=10)
    changes = made - given  # [N, H, W, C]
    # Where an attack changes the channels of a pixel differently, the largest change.
    largest = np.argmax(np.abs(changes), axis=-1)[..., None]
    change = np.take_along_axis(changes, largest, axis=-1)  # [N, H, W, 1]
    scale = float(np.abs(change).max(initial=0.0)) or 1.0
    row_title(ax, 0, "given", 1.32)
    row_title(ax, 1, "adversarial", 1.32)
    row_title(ax, 2, f"change:\nblue −{scale:.2g},\nred +{scale:.2g}", 1.32)
    for column, image in enumerate(given):
        draw_image(ax, image, 0, column, None, f"{right[column]}", 1.32)
        by = None if attacks is None else f"by {attacks[column].replace('_', chr(10))}"
        if not change[column].any():
            by = "none"
        draw_image(ax, change[column], 2, column, None, by, 1.32, change_scale=scale)
    for look, members in outcome_groups(answered != REJECT, answered == right):
        for item in np.flatnonzero(members).tolist():
            words = "rejected" if answered[item] == REJECT else f"accepted as {answered[item]}"
            draw_image(ax, made[item], 1, item, look, words, 1.32)
    title_over_images(ax, title)
    return ax


def _in_a_line(first: str, second: str) -> str:
    """Both, in one line where it is wide enough."""
    joined = f"{first}, {second}"
    return joined if len(joined) < _LETTERS_IN_A_LINE else f"{first},\n{second}"


def _why(decision: Decision, index: int) -> str:
    """Why an image is rejected, in two lines at most."""
    reason = Reason(int(decision.reason[index]))
    if reason in _REASON_WORDS:
        return _REASON_WORDS[reason]
    words = reason.word_with(decision.further_names).replace("encoder", "code too far")
    parts = words.replace("decoder", "not reproduced").replace("_", " ").split("+")
    if len(parts) > 2:
        parts = [parts[0], f"{len(parts) - 1} more"]
    return ",\n".join(parts)


def rows_of_groups(sizes: Sequence[int], num_columns: int) -> list[list[int]]:
    """Puts groups of images into rows: the columns of each, so that no row is nearly empty."""
    half = num_columns // 2
    rows: list[list[int]] = []
    for size in sizes:
        wanted = min(max(size, _SMALLEST_GROUP), num_columns)
        row = rows[-1] if rows else []
        spare = num_columns - sum(row)
        if row and wanted <= spare:
            row.append(wanted)
        elif row and spare >= max(half, _SMALLEST_GROUP):
            row.append(spare)
        elif row and wanted <= half and max(row) - wanted + spare >= half:
            row[row.index(max(row))] -= wanted - spare
            row.append(wanted)
        else:
            rows.append([wanted])
    return rows


def _runs(titles: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The first and last place of every run of equal titles, with the title."""
    place = 0
    for title, same in itertools.groupby(titles):
        last = place + len(list(same)) - 1
        yield place, last, title
        place = last + 1


def _evenly(indices: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.int64]:
    """At most `count` of the indices, evenly from all of them."""
    if len(indices) <= count:
        return indices
    return indices[np.linspace(0, len(indices) - 1, count).round().astype(int)]
