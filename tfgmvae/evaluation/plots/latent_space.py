"""Pictures of the latent space."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from tfgmvae.decision import Decision, Reason
from tfgmvae.evaluation.plots.canvas import (
    ACCEPTED_COLOR,
    REJECTED,
    RIGHT,
    axes_or_new,
    ink,
    outcome_groups,
)
from tfgmvae.io.batches import slices

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from tfgmvae.classifier.classifier import RejectingClassifier

_SHADOW = "\n(a code inside a circle may be too far away in the dimensions not shown)"


def plot_latent_space(
    classifier: RejectingClassifier,
    x: npt.ArrayLike,
    y: npt.ArrayLike,
    ax: Axes | None = None,
    classes: Sequence[int] | None = None,
    class_names: Sequence[str] | None = None,
) -> Axes:
    """Shows codes, components and encoder thresholds in two dimensions of the latent space.

    Where codes have two dimensions, these are shown. Otherwise codes are projected at a right angle
    onto the plane through the means of three classes, in which the distances of these means are
    true, and only images predicted as one of the three are shown. Where there are fewer than three
    classes, the directions in which the codes spread most take the place of the missing means.

    A circle is the shadow of the region that the encoder threshold accepts: a code inside the
    region lies inside the circle, but not the other way round, because distance in the other
    dimensions does not show. What is rejected although its code is near enough is hollow.

    Args:
        classifier: A calibrated classifier.
        x: Images `[N, H, W, C]`.
        y: `[N]`, the true labels, -1 for an image that belongs to no class.
        ax: Where to draw. Default `None`: a new figure.
        classes: Up to three classes, where codes have more than two dimensions. Default `None`: the
            three with the smallest share of accepted and correct images.
        class_names: Names to show instead of the labels' numbers. Default `None`: those of the
            classifier, where it has some.

    Returns:
        The axes, whose x label says which plane is shown.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
        NotCalibratedError: The classifier has no thresholds yet.
        ValueError: Classes that are out of range, repeated or more than three, or a classifier of
            fewer than two dimensions.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets
        >>> from tfgmvae.evaluation import plots
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> classifier = classifier.set_thresholds(encoder=5.0, decoder=9.0)
        >>> ax = plots.plot_latent_space(classifier, digits.x_test, digits.y_test)
    """
    means = np.asarray(classifier.component_means)  # [K, D]
    num_classes, latent_dim = means.shape
    if latent_dim < 2:
        raise ValueError(f"Expected latent_dim >= 2. Received: latent_dim={latent_dim}")
    decision = classifier.decide(x, verbose=0)
    right = decision.classes == np.asarray(y)  # [N]
    if latent_dim == 2:
        shown = np.arange(num_classes)
    elif classes is None:
        shown = _least_certain(decision, right, num_classes)
    else:
        shown = _checked_classes(classes, num_classes)
    members = np.isin(decision.classes, shown)  # [N]
    images = classifier.preparation.fitted(np.asarray(x))[members]  # [n, H, W, C]
    parts = [classifier.pipeline.codes(images[part]).numpy() for part in slices(len(images))]
    codes = np.concatenate([*parts, np.zeros((0, latent_dim), np.float32)])  # [n, D]
    class_names = class_names or classifier.class_names
    names = [str(label) if class_names is None else class_names[label] for label in shown.tolist()]
    flat = latent_dim == 2
    if flat:
        plane, words = np.eye(2), "the two dimensions of the latent space"
    else:
        plane = _plane(means[shown], codes)
        words = f"the plane through the means of {', '.join(names)}"
        if len(names) < 3:
            words += " in which codes spread most"
    origin = means[shown].mean(axis=0)  # [D]
    centers = (means[shown] - origin) @ plane  # [K, 2]
    radii = (classifier.encoder_thresholds_ * np.asarray(classifier.component_scales))[shown]
    ax = axes_or_new(ax, (6.5, 6.5))
    for name, center, radius in zip(names, centers, radii, strict=True):
        _draw_component(ax, name, center, float(radius))
    points = (codes - origin) @ plane  # [n, 2]
    too_far = (decision.reason[members] & Reason.ENCODER) > 0  # [n]
    _scatter_outcomes(ax, points, decision.accepted[members], right[members], too_far)
    ax.set_aspect("equal", adjustable="datalim")
    ax.margins(0.1)
    ax.autoscale_view()
    ax.set_xticks([])
    ax.set_yticks([])
    ax.set_xlabel(
        f"{words}\n+ mean of a class, circle: its encoder threshold{'' if flat else _SHADOW}"
    )
    ax.set_title("Codes of the images in the latent space")
    return ax


def _checked_classes(classes: Sequence[int], num_classes: int) -> npt.NDArray[np.int64]:
    chosen = np.asarray(classes, np.int64)
    in_range = np.isin(chosen, np.arange(num_classes)).all()
    if not 1 <= len(chosen) <= 3 or len(np.unique(chosen)) != len(chosen) or not in_range:
        raise ValueError(
            f"Expected one to three different classes in [0, {num_classes - 1}]. "
            f"Received: classes={list(classes)}"
        )
    return chosen


def _least_certain(
    decision: Decision, right: npt.NDArray[np.bool_], num_classes: int
) -> npt.NDArray[np.int64]:
    """The three predicted classes with the smallest share of accepted and correct images."""
    sizes = np.bincount(decision.classes, minlength=num_classes)  # [K]
    good = np.bincount(decision.classes[decision.accepted & right], minlength=num_classes)  # [K]
    order = np.argsort(np.where(sizes > 0, good / np.maximum(sizes, 1), np.inf), kind="stable")
    return np.sort(order[:3])


def _plane(means: npt.NDArray[Any], codes: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Two orthonormal directions `[D, 2]`: through up to three means, then along the codes."""
    directions = np.linalg.qr((means[1:] - means[0]).T)[0]  # [D, k], k <= 2
    if directions.shape[1] == 2:
        return directions
    residual = codes - means.mean(axis=0)  # [n, D]
    residual = residual - residual @ directions @ directions.T
    along = np.linalg.svd(residual)[2]  # [D, D]
    return np.concatenate([directions.T, along])[:2].T


def _draw_component(ax: Axes, name: str, center: npt.NDArray[Any], radius: float) -> None:
    from matplotlib.patches import Circle

    ax.plot(*center, marker="+", color=ink(), markersize=11, markeredgewidth=1.6, zorder=4)
    label_shift = -14.0
    if not np.isfinite(radius):
        radius, label_shift = 1.0, 14.0
    else:
        ax.add_patch(
            Circle(tuple(center), radius, facecolor=ACCEPTED_COLOR, alpha=0.06, edgecolor="none")
        )
        ax.add_patch(Circle(tuple(center), radius, fill=False, edgecolor="0.5", linewidth=1.0))
    length = float(np.linalg.norm(center))
    outwards = center / length if length > 1e-6 else np.array([0.0, 1.0])
    x, y = center + outwards * radius
    ax.annotate(
        name,
        (x, y),
        textcoords="offset points",
        xytext=tuple(label_shift * outwards),
        ha="center",
        va="center",
        fontsize=12,
        fontweight="bold",
    )


def _scatter_outcomes(
    ax: Axes,
    points: npt.NDArray[Any],
    accepted: npt.NDArray[np.bool_],
    right: npt.NDArray[np.bool_],
    too_far: npt.NDArray[np.bool_],
) -> None:
    for look, members in outcome_groups(accepted, right):
        parts = [(look.name, members, True)]
        if look is REJECTED:
            parts = [
                ("rejected, code too far", members & too_far, True),
                ("rejected by another score", members & ~too_far, False),
            ]
        for name, chosen, is_filled in parts:
            ax.scatter(
                points[chosen, 0],
                points[chosen, 1],
                s=16 if look is RIGHT else 44,
                marker=look.marker,
                facecolors=look.color if is_filled else "none",
                edgecolors=look.color,
                alpha=0.8 if look is RIGHT else 0.95,
                linewidths=0 if look is RIGHT else 1.4,
                label=f"{name} ({chosen.sum()})",
                zorder=3,
            )
    ax.legend(loc="best", frameon=False, fontsize=9)
