"""Pictures of what a classifier accepts, of its latent space, its decoder and its robustness.

Every function draws into one matplotlib `Axes` and returns it; none calls `show`. matplotlib is
imported on first use. One outcome has one colour everywhere: blue is accepted, orange is rejected,
red is accepted and wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from tfgmvae.decision import REJECT, Decision, Reason

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

    from tfgmvae.classifier.classifier import RejectingClassifier
    from tfgmvae.evaluation.outcomes import Outcomes
    from tfgmvae.evaluation.selective import RiskCoverage

ACCEPTED_COLOR = "#1f6fb4"
REJECTED_COLOR = "#e8890c"
WRONG_COLOR = "#c1121f"
_REASON_WORDS = {
    Reason.ENCODER: "code too far",
    Reason.DECODER: "not reproduced",
    Reason.BOTH: "both",
}
_LOWEST_SHOWN = 1e-2


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
        class_names: Names to show instead of the labels' numbers.

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

    def name(label: int) -> str:
        if label == REJECT:
            return "none"
        return str(label) if class_names is None else class_names[label]

    ax = _grid(ax, num_rows=3, num_columns=num_columns, tile_height=1.45)
    for row, (title, color, members) in enumerate(_outcome_groups(decision.accepted, right)):
        words = title.replace(", ", ",\n")
        _row_title(ax, row, f"{words}\n{members.sum()} of {len(images)}", color, 1.45)
        if not members.any():
            ax.text(0.05, (row + 1) * 1.45 - 0.5, "none", color=color, va="center", fontsize=10)
        for column, index in enumerate(_evenly(np.flatnonzero(members), num_columns)):
            text = f"true {name(labels[index])}\npredicted {name(decision.classes[index])}"
            if not decision.accepted[index]:
                text += f"\n{_REASON_WORDS[Reason(decision.reason[index])]}"
            _tile(ax, images[index], row, column, color, above=text, tile_height=1.45)
    ax.set_title("What the classifier answers, and what it refuses")
    return ax


def plot_reconstructions(
    classifier: RejectingClassifier,
    x: npt.ArrayLike,
    ax: Axes | None = None,
    titles: Sequence[str] | None = None,
) -> Axes:
    """Shows every image over what the decoder makes of its code.

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
    images = np.asarray(x)  # [N, H, W, C]
    decision = classifier.decide(images, verbose=0)
    codes = classifier.encoder.predict(images, verbose=0)  # [N, D]
    reconstructions = classifier.decoder.predict(codes, verbose=0)  # [N, H, W, C]
    ax = _grid(ax, num_rows=2, num_columns=len(images), tile_height=1.35)
    _row_title(ax, 0, "input", "black", 1.35)
    _row_title(ax, 1, "reconstruction", "black", 1.35)
    for column, (image, reconstruction) in enumerate(zip(images, reconstructions, strict=True)):
        color = ACCEPTED_COLOR if decision.accepted[column] else REJECTED_COLOR
        error = decision.reconstruction_error[column]
        limit = classifier.decoder_thresholds_[decision.classes[column]]
        relation = "≤" if error <= limit else ">"
        title = titles[column] if titles is not None else None
        _tile(ax, image, 0, column, color, above=title, tile_height=1.35)
        text = f"error {error:.3g}\n{relation} {limit:.3g}"
        _tile(ax, reconstruction, 1, column, color, above=text, tile_height=1.35)
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
        class_names: Names to show instead of the labels' numbers.
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
    offsets = np.random.default_rng(seed).normal(
        size=(len(shown), num_per_class + 1, classifier.latent_dim)
    )
    offsets[:, 0] = 0.0
    codes = means[:, np.newaxis] + scales[:, np.newaxis, np.newaxis] * offsets  # [K, S, D]
    images = classifier.decoder.predict(
        codes.reshape(-1, classifier.latent_dim).astype(np.float32), verbose=0
    )  # [K * S, H, W, C]
    images = images.reshape(*codes.shape[:2], *classifier.input_shape)  # [K, S, H, W, C]
    ax = _grid(ax, num_rows=len(shown), num_columns=num_per_class + 1, tile_height=1.0, inches=0.7)
    for row, label in enumerate(shown):
        name = str(label) if class_names is None else class_names[label]
        _row_title(ax, row, name, "black", 1.0)
        for column, image in enumerate(images[row]):
            _tile(ax, image, row, column, None, tile_height=1.0)
    ax.set_title("Decoded class means and random codes")
    return ax


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
    dimensions does not show.

    Args:
        classifier: A calibrated classifier.
        x: Images `[N, H, W, C]`.
        y: `[N]`, the true labels, -1 for an image that belongs to no class.
        ax: Where to draw. Default `None`: a new figure.
        classes: Up to three classes, where codes have more than two dimensions. Default `None`: the
            three of which the smallest share of images is accepted and correct.
        class_names: Names to show instead of the labels' numbers.

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
    codes = classifier.encoder.predict(np.asarray(x), verbose=0)[members]  # [n, D]
    names = [str(label) if class_names is None else class_names[label] for label in shown.tolist()]
    if latent_dim == 2:
        plane, words = np.eye(2), "the two dimensions of the latent space"
    else:
        plane = _plane(means[shown], codes)
        words = f"the plane through the means of {', '.join(names)}"
        if len(names) < 3:
            words += " in which codes spread most"
    origin = means[shown].mean(axis=0)  # [D]
    centers = (means[shown] - origin) @ plane  # [K, 2]
    radii = (classifier.encoder_thresholds_ * np.asarray(classifier.component_scales))[shown]
    ax = _axes(ax, (6.5, 6.5))
    for name, center, radius in zip(names, centers, radii, strict=True):
        _draw_component(ax, name, center, float(radius))
    points = (codes - origin) @ plane  # [n, 2]
    _scatter_outcomes(ax, points, decision.accepted[members], right[members])
    ax.set_aspect("equal", adjustable="datalim")
    ax.margins(0.1)
    ax.autoscale_view()
    ax.set_xticks([])
    ax.set_yticks([])
    ax.set_xlabel(f"{words}\n+ mean of a class, circle: its encoder threshold")
    ax.set_title("Codes of the images in the latent space")
    return ax


def plot_scores(
    classifier: RejectingClassifier, decisions: Mapping[str, Decision], ax: Axes | None = None
) -> Axes:
    """Shows both scores of every image as multiples of their thresholds.

    What lies left of 1 and below 1 is accepted, everything else is rejected.

    Args:
        classifier: The calibrated classifier that decided.
        decisions: What `RejectingClassifier.decide` returned, by the name of the inputs.
        ax: Where to draw. Default `None`: a new figure.

    Returns:
        The axes, on logarithmic scales.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> from tfgmvae import RejectingClassifier, datasets
        >>> from tfgmvae.evaluation import plots
        >>> digits = datasets.load("digits")
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> classifier = classifier.set_thresholds(encoder=5.0, decoder=9.0)
        >>> decision = classifier.decide(digits.x_test, verbose=0)
        >>> ax = plots.plot_scores(classifier, {"test images": decision})
    """
    ax = _axes(ax, (7.0, 5.0))
    from matplotlib.patches import Rectangle

    markers = "osD^vP"
    for number, (name, decision) in enumerate(decisions.items()):
        distance = decision.latent_distance / classifier.encoder_thresholds_[decision.classes]
        error = decision.reconstruction_error / classifier.decoder_thresholds_[decision.classes]
        colors = np.where(decision.accepted, ACCEPTED_COLOR, REJECTED_COLOR)
        ax.scatter(
            np.maximum(distance, _LOWEST_SHOWN),
            np.maximum(error, _LOWEST_SHOWN),
            s=14,
            c=colors.tolist(),
            marker=markers[number % len(markers)],
            alpha=0.45,
            linewidths=0,
        )
        ax.scatter(
            [],
            [],
            s=24,
            color="0.35",
            marker=markers[number % len(markers)],
            label=f"{name}: {decision.accepted.mean():.1%} accepted",
        )
    ax.set_xscale("log")
    ax.set_yscale("log")
    _write_out_decades(ax.xaxis)
    _write_out_decades(ax.yaxis)
    left, bottom = ax.get_xlim()[0], ax.get_ylim()[0]
    ax.add_patch(
        Rectangle(
            (left, bottom), 1 - left, 1 - bottom, color=ACCEPTED_COLOR, alpha=0.08, linewidth=0
        )
    )
    ax.set_xlim(left=left)
    ax.set_ylim(bottom=bottom)
    ax.axvline(1.0, color="0.3", linewidth=1.0)
    ax.axhline(1.0, color="0.3", linewidth=1.0)
    ax.set_xlabel("distance of the code / encoder threshold")
    ax.set_ylabel("reconstruction error / decoder threshold")
    ax.legend(loc="best", fontsize=9)
    ax.set_title("Accepted is what stays below both thresholds")
    return ax


def plot_robustness(
    epsilons: Sequence[float],
    outcomes: Sequence[Outcomes],
    ax: Axes | None = None,
    title: str = "Under the worst attack on every image",
) -> Axes:
    """Shows the three outcomes, stacked, over the size of the perturbation.

    Args:
        epsilons: `[E]`, in ascending order.
        outcomes: `[E]`, for example what `Sweep.worst_case` returns.
        ax: Where to draw. Default `None`: a new figure.
        title: Over the axes.

    Returns:
        The axes. The upper edge of the lowest area is the strict curve: what is correct if
        rejecting a perturbed image counts as an error, too.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
        ValueError: `epsilons` and `outcomes` differ in length.

    Example:
        >>> from tfgmvae.evaluation import Outcomes, plots
        >>> ax = plots.plot_robustness([0.0, 0.1], [Outcomes(98, 2, 0), Outcomes(3, 1, 96)])
    """
    if len(epsilons) != len(outcomes):
        raise ValueError(
            "Expected one outcome per epsilon. "
            f"Received: {len(epsilons)} epsilons and {len(outcomes)} outcomes"
        )
    ax = _axes(ax, (6.0, 4.2))
    shares = np.array([list(outcome.shares.values()) for outcome in outcomes])  # [E, 3]
    edges = np.concatenate([np.zeros((len(shares), 1)), np.cumsum(shares, axis=1)], axis=1)
    names = ("accepted, correct", "rejected", "accepted, wrong")
    colors = (ACCEPTED_COLOR, REJECTED_COLOR, WRONG_COLOR)
    for number, (name, color) in enumerate(zip(names, colors, strict=True)):
        ax.fill_between(
            epsilons,
            edges[:, number],
            edges[:, number + 1],
            color=color,
            alpha=0.75,
            linewidth=0,
            label=name,
        )
    for edge in edges[:, 1:3].T:
        ax.plot(epsilons, edge, color="white", linewidth=1.2, marker="o", markersize=3)
    ax.set_xlim(min(epsilons), max(epsilons))
    ax.set_ylim(0, 1)
    ax.yaxis.set_major_formatter("{x:.0%}")
    ax.set_xlabel("epsilon")
    ax.set_ylabel("share of the images")
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.16), ncols=3, frameon=False, fontsize=9)
    ax.set_title(title)
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
    ax = _grid(ax, num_rows=2, num_columns=max(len(given), 1), tile_height=1.25)
    _row_title(ax, 0, "given", "black", 1.25)
    _row_title(ax, 1, "adversarial", "black", 1.25)
    if not len(given):
        ax.text(0.05, 1.25, "none", va="center", fontsize=10)
    for column, image in enumerate(given):
        _tile(ax, image, 0, column, None, above=f"{right[column]}", tile_height=1.25)
    for _, color, members in _outcome_groups(answered != REJECT, answered == right):
        for item in np.flatnonzero(members).tolist():
            words = "rejected" if answered[item] == REJECT else f"accepted as {answered[item]}"
            _tile(ax, made[item], 1, item, color, above=words, tile_height=1.25)
    ax.set_title(title)
    return ax


def plot_risk_coverage(
    curve: RiskCoverage,
    operating_point: tuple[float, float] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Shows how often an answer is wrong, against how many inputs are answered.

    Args:
        curve: What `risk_coverage` returned.
        operating_point: Coverage and risk at the thresholds of the classifier. Default `None`: not
            shown.
        ax: Where to draw. Default `None`: a new figure.

    Returns:
        The axes, with the curve of the best order for comparison.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> from tfgmvae.evaluation import plots, risk_coverage
        >>> curve = risk_coverage([0.9, 0.8, 0.7], [True, True, False])
        >>> ax = plots.plot_risk_coverage(curve, operating_point=(2 / 3, 0.0))
    """
    ax = _axes(ax, (6.0, 4.2))
    ax.plot(
        curve.coverage, curve.risk, color=ACCEPTED_COLOR, label=f"by confidence: {curve.aurc:.2g}"
    )
    ax.plot(
        curve.coverage,
        curve.best_risk,
        color="0.5",
        linestyle="--",
        label=f"best order: {curve.aurc - curve.excess_aurc:.2g}",
    )
    if operating_point is not None:
        ax.plot(*operating_point, "o", color="black", label="at the thresholds", zorder=3)
    ax.set_xlim(0, 1.02)
    ax.set_ylim(bottom=0)
    ax.xaxis.set_major_formatter("{x:.0%}")
    ax.yaxis.set_major_formatter("{x:.2%}")
    ax.set_xlabel("coverage: share of the images that is answered")
    ax.set_ylabel("risk: share of the answers that is wrong")
    ax.legend(title="area under the curve", loc="upper left", frameon=False, fontsize=9)
    ax.set_title("Risk and coverage")
    return ax


def plot_roc(
    inside: npt.ArrayLike, outside: Mapping[str, npt.ArrayLike], ax: Axes | None = None
) -> Axes:
    """Shows how many images and how many inputs of no class every threshold accepts.

    Args:
        inside: `[N]`, scores of images of the classes; higher means more like them.
        outside: Scores `[M]` of inputs of no class, by name.
        ax: Where to draw. Default `None`: a new figure.

    Returns:
        The axes. The share of accepted inputs of no class is on a logarithmic scale, because good
        scores differ only where it is small.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
        ValueError: Scores that are missing, NaN or infinite.

    Example:
        >>> from tfgmvae.evaluation import plots
        >>> ax = plots.plot_roc([3.0, 2.0, 1.0], {"noise": [1.5, 0.5, 0.0]})
    """
    from sklearn import metrics

    from tfgmvae.evaluation.out_of_distribution import detection, labelled_scores

    ax = _axes(ax, (6.0, 4.2))
    smallest = 1.0
    for name, values in outside.items():
        scores, is_inside = labelled_scores(inside, values)
        false, true, _ = metrics.roc_curve(is_inside, scores, drop_intermediate=False)
        smallest = min(smallest, 0.5 / np.size(values))
        found = detection(inside, values)
        ax.plot(
            np.maximum(false, smallest),
            true,
            drawstyle="steps-post",
            label=f"{name}: {found.auroc:.4f}",
        )
    ax.axhline(0.95, color="0.5", linestyle=":", linewidth=1.0)
    ax.set_xscale("log")
    ax.set_xlim(smallest, 1)
    ax.set_ylim(0, 1.02)
    ax.yaxis.set_major_formatter("{x:.0%}")
    ax.set_xlabel("share of the inputs of no class that is accepted")
    ax.set_ylabel("share of the images that is accepted")
    ax.legend(title="area under the curve", loc="lower right", fontsize=9)
    ax.set_title("Telling images from inputs of no class")
    return ax


def plot_score_histogram(
    scores: Mapping[str, npt.ArrayLike],
    threshold: float | None,
    label: str,
    ax: Axes | None = None,
    accepted_below: bool = True,
) -> Axes:
    """Shows how one score is distributed over several kinds of input.

    Args:
        scores: `[N]` each, by the name of the inputs.
        threshold: Where acceptance ends; `None` for no threshold.
        label: What the score is.
        ax: Where to draw. Default `None`: a new figure.
        accepted_below: Whether small scores are accepted. Default `True`.

    Returns:
        The axes, on a logarithmic scale where all scores are positive.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.

    Example:
        >>> from tfgmvae.evaluation import plots
        >>> scores = {"images": [0.4, 0.5, 0.9], "noise": [3.0, 4.0]}
        >>> ax = plots.plot_score_histogram(scores, 1.0, "distance / threshold")
    """
    ax = _axes(ax, (6.0, 4.2))
    named = {name: np.asarray(values) for name, values in scores.items()}
    joined = np.concatenate(list(named.values()))
    if joined.min() > 0:
        bins = np.geomspace(max(joined.min(), _LOWEST_SHOWN), joined.max() * 1.001, 60)
        ax.set_xscale("log")
        _write_out_decades(ax.xaxis)
    else:
        bins = np.linspace(joined.min(), joined.max() * 1.001, 60)
    for name, values in named.items():
        shown = np.maximum(values, bins[0])
        weights = np.full(len(shown), 1 / max(len(shown), 1))
        ax.hist(
            shown, bins.tolist(), weights=weights, histtype="stepfilled", alpha=0.35, label=name
        )
    if threshold is not None:
        ax.axvline(threshold, color="black", linewidth=1.2, label="threshold")
        left, right = ax.get_xlim()
        accepted = (left, threshold) if accepted_below else (threshold, right)
        ax.axvspan(*accepted, color=ACCEPTED_COLOR, alpha=0.08, linewidth=0)
        ax.set_xlim(left, right)
    ax.yaxis.set_major_formatter("{x:.0%}")
    ax.set_xlabel(label)
    ax.set_ylabel("share of the inputs")
    ax.set_title("How many inputs have which score")
    ax.legend(loc="best", fontsize=9)
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

    ax.plot(*center, marker="+", color="black", markersize=11, markeredgewidth=1.6, zorder=4)
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


def _outcome_groups(
    accepted: npt.NDArray[np.bool_], right: npt.NDArray[np.bool_]
) -> tuple[tuple[str, str, npt.NDArray[np.bool_]], ...]:
    """The name, the color and the members bool `[N]` of every outcome."""
    return (
        ("accepted, correct", ACCEPTED_COLOR, accepted & right),
        ("rejected", REJECTED_COLOR, ~accepted),
        ("accepted, wrong", WRONG_COLOR, accepted & ~right),
    )


def _scatter_outcomes(
    ax: Axes,
    points: npt.NDArray[Any],
    accepted: npt.NDArray[np.bool_],
    right: npt.NDArray[np.bool_],
) -> None:
    for title, color, chosen in _outcome_groups(accepted, right):
        size, alpha = (14, 0.5) if color == ACCEPTED_COLOR else (30, 0.95)
        ax.scatter(
            points[chosen, 0],
            points[chosen, 1],
            s=size,
            color=color,
            alpha=alpha,
            linewidths=0,
            label=f"{title} ({chosen.sum()})",
            zorder=3,
        )
    ax.legend(loc="best", frameon=False, fontsize=9)


def _axes(ax: Axes | None, inches: tuple[float, float]) -> Axes:
    """The axes that were given, or those of a new figure of that size."""
    try:
        from matplotlib import pyplot
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "Drawing needs matplotlib: pip install 'tfgmvae[plots]'"
        ) from error
    return pyplot.figure(figsize=inches, layout="constrained").subplots() if ax is None else ax


def _write_out_decades(axis: Axis) -> None:
    """Labels a logarithmic axis with 1, 2, 5, 10, ... instead of powers."""
    from matplotlib.ticker import LogLocator, NullFormatter, StrMethodFormatter

    axis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0)))
    axis.set_major_formatter(StrMethodFormatter("{x:g}"))
    axis.set_minor_formatter(NullFormatter())


def _grid(
    ax: Axes | None,
    num_rows: int,
    num_columns: int,
    tile_height: float,
    inches: float = 1.1,
) -> Axes:
    """Axes for rows of images of width 1, with room for a row's title on the left."""
    title_width = 1.3
    height = num_rows * tile_height
    ax = _axes(
        ax,
        ((num_columns + title_width) * inches, height * inches + 0.4),
    )
    ax.set_xlim(-title_width, num_columns)
    ax.set_ylim(height, 0)
    ax.set_aspect("equal")
    ax.axis("off")
    return ax


def _row_title(ax: Axes, row: int, text: str, color: str, tile_height: float) -> None:
    # An image takes the lowest unit of its row.
    ax.text(
        -0.12,
        (row + 1) * tile_height - 0.5,
        text,
        ha="right",
        va="center",
        color=color,
        fontsize=10,
    )


def _tile(
    ax: Axes,
    image: npt.NDArray[Any],
    row: int,
    column: int,
    color: str | None,
    above: str | None = None,
    tile_height: float = 1.0,
) -> None:
    """Draws one image `[H, W, C]` with a frame in the color and a text above it."""
    from matplotlib.patches import Rectangle

    bottom = (row + 1) * tile_height
    left, right, top = column + 0.05, column + 0.95, bottom - 0.95
    ax.imshow(
        image if image.shape[-1] in (3, 4) else image[..., 0],
        cmap="gray",
        vmin=0,
        vmax=1,
        extent=(left, right, bottom - 0.05, top),
        interpolation="nearest",
        aspect="equal",
        zorder=2,
    )
    if color is not None:
        ax.add_patch(
            Rectangle((left, top), 0.9, 0.9, fill=False, edgecolor=color, linewidth=2.2, zorder=3)
        )
    if above:
        ax.text(
            column + 0.5, top - 0.06, above, ha="center", va="bottom", fontsize=8, linespacing=1.1
        )


def _evenly(indices: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.int64]:
    """At most `count` of the indices, evenly from all of them."""
    if len(indices) <= count:
        return indices
    return indices[np.linspace(0, len(indices) - 1, count).round().astype(int)]
