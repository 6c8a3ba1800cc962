"""The pictures: they go into the axes that are given, and say what they show."""

from __future__ import annotations

import dataclasses
import itertools
import pathlib
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

from tfgmvae import Decision, NotCalibratedError, Reason, RejectingClassifier, datasets
from tfgmvae.decision import decision_with
from tfgmvae.evaluation import Outcomes, figures, plots, risk_coverage
from tfgmvae.evaluation.plots.canvas import write_as_percent
from tfgmvae.evaluation.plots.images import rows_of_groups
from tfgmvae.recipes import PLAIN

pyplot = pytest.importorskip("matplotlib.pyplot")
colors = pytest.importorskip("matplotlib.colors")

DIGITS = datasets.load("digits")
X, Y = DIGITS.x_test[:60], DIGITS.y_test[:60]


def untrained(num_classes: int = 10, latent_dim: int | None = None) -> RejectingClassifier:
    classifier = RejectingClassifier(
        (8, 8, 1), num_classes, latent_dim, encoder="mlp", seed=0, **PLAIN
    )
    distance = 10.0 if latent_dim is None else 11.0
    return classifier.set_thresholds(encoder=distance, decoder=18.0)


CLASSIFIER = untrained()


@pytest.fixture(autouse=True)
def no_window(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a plot function called show")

    monkeypatch.setattr(pyplot, "show", refuse)
    # Other tests of the same process, such as the examples of docstrings, leave theirs open.
    pyplot.close("all")
    yield
    pyplot.close("all")


def decisions(ax: Any = None) -> Any:
    return plots.plot_decisions(X, CLASSIFIER.decide(X, verbose=0), Y, ax=ax)


def scores(ax: Any = None) -> Any:
    noise = datasets.uniform_noise(40, (8, 8, 1))
    decided = {
        "digits": CLASSIFIER.decide(X, verbose=0),
        "noise": CLASSIFIER.decide(noise, verbose=0),
    }
    return plots.plot_scores(CLASSIFIER, decided, ax=ax)


def latent_space(ax: Any = None) -> Any:
    return plots.plot_latent_space(CLASSIFIER, X, Y, ax=ax)


def reconstructions(ax: Any = None) -> Any:
    return plots.plot_reconstructions(CLASSIFIER, X[:8], ax=ax, titles=["a test image"] * 8)


def samples(ax: Any = None) -> Any:
    return plots.plot_samples(CLASSIFIER, ax=ax, num_per_class=3)


def robustness(ax: Any = None) -> Any:
    outcomes = [Outcomes(9, 1, 0), Outcomes(4, 3, 3), Outcomes(0, 2, 8)]
    return plots.plot_robustness([0.0, 0.1, 0.3], outcomes, ax=ax)


def adversarial(ax: Any = None) -> Any:
    made = np.clip(X[:6] + 0.3, 0, 1)
    return plots.plot_adversarial(X[:6], made, [3] * 6, [3, 5, -1, 3, 4, -1], ax=ax)


def risk_and_coverage(ax: Any = None) -> Any:
    curve = risk_coverage([0.9, 0.8, 0.7, 0.6], [True, True, False, True])
    return plots.plot_risk_coverage(curve, (0.5, 0.0), ax=ax)


def roc(ax: Any = None) -> Any:
    return plots.plot_roc([3.0, 2.0, 1.0], {"noise": [1.5, 0.5], "letters": [2.5, 0.0]}, ax=ax)


def histogram(ax: Any = None) -> Any:
    named = {"digits": [0.2, 0.5, 0.9], "noise": [3.0, 4.0]}
    return plots.plot_score_histogram(named, 1.0, "distance / threshold", ax=ax)


PLOTS = (
    decisions,
    scores,
    latent_space,
    reconstructions,
    samples,
    robustness,
    adversarial,
    risk_and_coverage,
    roc,
    histogram,
)


def texts(ax: Any) -> list[str]:
    return [text.get_text() for text in ax.texts]


def frames(ax: Any) -> list[tuple[str, str]]:
    """The color and the line of every frame."""
    return [(colors.to_hex(patch.get_edgecolor()), patch.get_linestyle()) for patch in ax.patches]


@pytest.mark.parametrize("draw", PLOTS)
def test_new_figure_is_made_only_where_no_axes_are_given(draw: Callable[..., Any]) -> None:
    ax = draw()
    assert pyplot.get_fignums() == [ax.figure.number]
    assert ax.get_title()
    _, given = pyplot.subplots()
    count = len(pyplot.get_fignums())
    assert draw(given) is given
    assert len(pyplot.get_fignums()) == count
    assert given.get_title() == ax.get_title()


@pytest.mark.parametrize("draw", PLOTS)
def test_no_text_covers_another(draw: Callable[..., Any]) -> None:
    ax = draw()
    ax.figure.canvas.draw()
    boxes = [text.get_window_extent() for text in (*ax.texts, ax.title) if text.get_text()]
    for first, second in itertools.combinations(boxes, 2):
        assert not first.overlaps(second)
    inside = ax.figure.bbox
    for box in boxes:
        assert inside.x0 <= box.x0 < box.x1 <= inside.x1
        assert inside.y0 <= box.y0 < box.y1 <= inside.y1


@pytest.mark.parametrize("draw", PLOTS)
def test_missing_matplotlib_names_the_extra(
    draw: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'tfgmvae\[plots\]'"):
        draw()


def decision_of(*rows: tuple[int, Reason]) -> Decision:
    classes, reasons = map(np.array, zip(*rows, strict=True))
    accepted = reasons == Reason.ACCEPTED
    zeros = np.zeros(len(rows), np.float32)
    return Decision(np.where(accepted, classes, -1), classes, accepted, reasons, zeros, zeros)


def test_decisions_show_labels_reasons_and_counts() -> None:
    decision = decision_of(
        (0, Reason.ACCEPTED), (1, Reason.ACCEPTED), (2, Reason.ENCODER), (2, Reason.BOTH)
    )
    ax = plots.plot_decisions(
        X[:4], decision, [0, 2, 2, -1], class_names=["zero", "one", "two"], num_columns=3
    )
    assert texts(ax) == [
        "accepted, correct: 1 of 4",
        "rejected: 2 of 4",
        "accepted, wrong: 1 of 4",
        "zero,\nanswered zero",
        "two, refused:\ncode too far",
        "no class, refused:\nboth scores",
        "two, answered one",
    ]
    assert frames(ax) == [
        (plots.ACCEPTED_COLOR, "solid"),
        (plots.REJECTED_COLOR, "dashed"),
        (plots.REJECTED_COLOR, "dashed"),
        (plots.WRONG_COLOR, "solid"),
    ]
    assert [line.get_marker() for line in ax.lines] == ["X"]


@pytest.mark.parametrize(
    ("sizes", "num_columns", "rows"),
    [
        ((8, 8, 8), 8, [[8], [8], [8]]),
        ((8, 6, 1), 8, [[8], [6, 2]]),
        ((8, 8, 1), 8, [[8], [6, 2]]),
        ((8, 1, 1), 8, [[4, 2, 2]]),
        ((1, 8), 8, [[2, 6]]),
        ((1, 2, 1), 3, [[2], [2], [2]]),
        ((1, 1), 1, [[1], [1]]),
        ((5,), 8, [[5]]),
        ((), 8, []),
    ],
)
def test_groups_of_images_fill_their_rows(
    sizes: tuple[int, ...], num_columns: int, rows: list[list[int]]
) -> None:
    assert rows_of_groups(sizes, num_columns) == rows


def test_what_there_is_none_of_takes_no_room() -> None:
    ax = plots.plot_decisions(X[:3], decision_of(*[(0, Reason.ACCEPTED)] * 3), [0, 0, 0])
    title = " ".join(ax.get_title().split())
    assert title.endswith("(none is rejected or accepted and wrong)")
    assert len(texts(ax)) == 4


@pytest.mark.parametrize("channels", [1, 3])
def test_what_is_no_image_is_shown_as_such(channels: int) -> None:
    image = np.full((1, 8, 8, channels), np.nan, np.float32)
    ax = plots.plot_decisions(image, decision_of((0, Reason.INVALID)), [1])
    assert "1, refused:\nno image" in texts(ax)
    ax.figure.canvas.draw()


def test_further_scores_are_named_as_reasons() -> None:
    labels, values = np.array([-1]), np.ones(1, np.float32)
    kind = decision_with(("nearest_codes",))
    decision = kind(
        labels,
        labels + 1,
        labels >= 0,
        np.array([5], np.int8),
        values,
        values,
        nearest_codes=values,
    )
    assert "1, refused:\ncode too far,\nnearest codes" in texts(
        plots.plot_decisions(X[:1], decision, [1], num_columns=1)
    )


def test_names_of_a_decision_are_shown() -> None:
    decision = decision_of((0, Reason.ACCEPTED), (1, Reason.ENCODER))
    named = dataclasses.replace(decision, class_names=("ant", "bee"))
    ax = plots.plot_decisions(X[:2], named, [0, 1], num_columns=1)
    assert "ant, answered ant" in texts(ax)
    assert "bee, refused:\ncode too far" in texts(ax)


def test_decisions_show_at_most_one_row_of_each_outcome() -> None:
    decision = decision_of(*[(0, Reason.ACCEPTED)] * 20)
    ax = plots.plot_decisions(X[:20], decision, np.zeros(20), num_columns=5)
    assert len(ax.images) == 5


def test_decisions_refuse_arrays_of_different_lengths() -> None:
    with pytest.raises(ValueError, match="of one length. Received: 2, 1 and 1"):
        plots.plot_decisions(X[:2], decision_of((0, Reason.ACCEPTED)), [0])


def test_colour_images_are_shown_in_colour() -> None:
    image = np.zeros((1, 8, 8, 3), np.float32)
    ax = plots.plot_decisions(image, decision_of((0, Reason.ACCEPTED)), [0])
    assert ax.images[0].get_array().shape == (8, 8, 3)


def test_reconstructions_compare_the_error_with_the_threshold() -> None:
    ax = reconstructions()
    decision = CLASSIFIER.decide(X[:8], verbose=0)
    relations = [text.split()[1] for text in texts(ax) if text.endswith(" 18")]
    assert relations == ["≤" if error <= 18 else ">" for error in decision.reconstruction_error]
    assert len(ax.images) == 16
    answers = [text for text in texts(ax) if text.startswith(("answered", "refused"))]
    assert [text.startswith("answered") for text in answers] == decision.accepted.tolist()


def test_equal_titles_are_written_once() -> None:
    ax = plots.plot_reconstructions(CLASSIFIER, X[:5], titles=["digits"] * 3 + ["noise"] * 2)
    assert texts(ax)[-2:] == ["digits", "noise"]
    ends = [line.get_xdata() for line in ax.lines]
    np.testing.assert_allclose(ends, [[0.05, 2.95], [3.05, 4.95]])


def test_samples_begin_with_the_decoded_mean() -> None:
    ax = plots.plot_samples(
        CLASSIFIER, num_per_class=2, classes=[3, 7], class_names=list("abcdefghij")
    )
    assert texts(ax) == ["mean", "random codes around it", "d", "h"]
    means = np.asarray(CLASSIFIER.component_means)[[3, 7]]
    decoded = CLASSIFIER.decoder.predict(means, verbose=0)[..., 0]
    np.testing.assert_allclose(ax.images[0].get_array(), decoded[0], rtol=1e-6)
    np.testing.assert_allclose(ax.images[3].get_array(), decoded[1], rtol=1e-6)


@pytest.mark.parametrize(
    ("num_classes", "latent_dim", "classes", "plane", "shown"),
    [
        (10, None, None, "the plane through the means of ", 3),
        (10, None, (1, 4, 8), "the plane through the means of 1, 4, 8", 3),
        (10, None, (2,), "the plane through the means of 2 in which codes spread most", 1),
        (10, 2, None, "the two dimensions of the latent space", 10),
        (2, 5, None, "the plane through the means of 0, 1 in which codes spread most", 2),
    ],
)
def test_latent_space_says_which_plane_it_shows(
    num_classes: int, latent_dim: int | None, classes: Any, plane: str, shown: int
) -> None:
    classifier = untrained(num_classes, latent_dim)
    ax = plots.plot_latent_space(classifier, X, Y % num_classes, classes=classes)
    assert ax.get_xlabel().startswith(plane)
    assert len(ax.texts) == shown


def test_distances_between_means_are_true_in_their_plane() -> None:
    ax = plots.plot_latent_space(CLASSIFIER, X, Y, classes=(0, 3, 6))
    marks = [np.ravel(line.get_xydata()) for line in ax.lines]
    distances = [np.linalg.norm(a - b) for a, b in itertools.combinations(marks, 2)]
    np.testing.assert_allclose(distances, 10 * np.sqrt(2), rtol=1e-6)
    assert {patch.get_radius() for patch in ax.patches} == {10.0}


def test_rejected_by_another_score_is_hollow() -> None:
    classifier = untrained().set_thresholds(encoder=np.inf, decoder=0.0)
    ax = plots.plot_latent_space(classifier, X, Y, classes=(0, 1, 2))
    names = [text.get_text() for text in ax.get_legend().get_texts()]
    filled = [len(points.get_facecolors()) for points in ax.collections]
    shown = np.isin(classifier.decide(X, verbose=0).classes, (0, 1, 2)).sum()
    assert names[1:3] == ["rejected, code too far (0)", f"rejected by another score ({shown})"]
    assert filled == [1, 1, 0, 1]


def test_every_shown_image_is_counted_once() -> None:
    ax = plots.plot_latent_space(CLASSIFIER, X, Y, classes=(0, 1, 2))
    shown = np.isin(CLASSIFIER.decide(X, verbose=0).classes, (0, 1, 2)).sum()
    assert sum(len(points.get_offsets()) for points in ax.collections) == shown


def test_infinite_thresholds_have_no_circle() -> None:
    classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
    classifier.set_thresholds(encoder=np.inf, decoder=np.inf)
    assert not plots.plot_latent_space(classifier, X, Y).patches


@pytest.mark.parametrize("classes", [(), (0, 0, 1), (0, 1, 2, 3), (0, 1, 10), (-1, 0, 1)])
def test_latent_space_refuses_impossible_classes(classes: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="Expected one to three different classes in"):
        plots.plot_latent_space(CLASSIFIER, X, Y, classes=classes)


def test_latent_space_needs_two_dimensions() -> None:
    with pytest.raises(ValueError, match="Expected latent_dim >= 2. Received: latent_dim=1"):
        plots.plot_latent_space(untrained(num_classes=2, latent_dim=1), X, Y % 2)


def test_pictures_of_decisions_need_thresholds() -> None:
    classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
    with pytest.raises(NotCalibratedError):
        plots.plot_reconstructions(classifier, X[:2])
    with pytest.raises(NotCalibratedError):
        plots.plot_latent_space(classifier, X, Y)


def test_scores_count_what_is_accepted() -> None:
    ax = scores()
    labels = [text.get_text() for text in ax.get_legend().get_texts()]
    share = CLASSIFIER.decide(X, verbose=0).accepted.mean()
    assert labels[0] == f"digits: {share:.1%} accepted"
    assert len(labels) == 3
    markers = {line.get_marker() for line in ax.get_legend().legend_handles}
    assert len(markers) == 2


def test_parts_of_bars_are_the_shares() -> None:
    ax = robustness()
    parts = np.array([[bar.get_height() for bar in group] for group in ax.containers])  # [3, E]
    np.testing.assert_allclose(parts, [[0.9, 0.4, 0], [0.1, 0.3, 0.2], [0, 0.3, 0.8]])
    assert len({group[0].get_hatch() for group in ax.containers}) == 3
    assert [label.get_text() for label in ax.get_xticklabels()] == ["0", "0.1", "0.3"]
    shown = [text.get_text() for text in ax.get_legend().get_texts()]
    assert shown == ["accepted, correct", "rejected", "accepted, wrong"]


def test_every_outcome_needs_its_epsilon() -> None:
    with pytest.raises(ValueError, match="Received: 2 epsilons and 1 outcomes"):
        plots.plot_robustness([0.0, 0.1], [Outcomes(1, 0, 0)])


def test_frames_of_adversarial_images_show_their_outcomes() -> None:
    ax = adversarial()
    assert texts(ax)[:2] == ["given", "adversarial"]
    assert texts(ax)[3:9] == ["3"] * 6
    assert texts(ax)[9:] == [
        *("accepted as 3", "accepted as 3"),
        *("rejected", "rejected"),
        *("accepted as 5", "accepted as 4"),
    ]
    wanted = [
        (plots.ACCEPTED_COLOR, "solid"),
        (plots.REJECTED_COLOR, "dashed"),
        (plots.WRONG_COLOR, "solid"),
    ]
    assert frames(ax) == [look for look in wanted for _ in range(2)]


def test_changes_are_shown_on_their_scale_with_their_attacks() -> None:
    made = X[:2].copy()
    made[0, 3, 4] = 1 - made[0, 3, 4] * 0.5
    ax = plots.plot_adversarial(X[:2], made, [3, 3], [5, 3], attacks=["fgsm", "pgd"], num_columns=4)
    largest = np.abs(made - X[:2]).max()
    assert texts(ax)[2] == f"change:\nblue −{largest:.2g},\nred +{largest:.2g}"
    assert {"by fgsm", "none"} < set(texts(ax))
    np.testing.assert_allclose(ax.images[1].get_array(), (made - X[:2])[0, ..., 0])
    assert ax.images[1].get_clim() == (-largest, largest)
    assert ax.get_xlim()[1] == 4


def test_no_adversarial_image_was_found() -> None:
    nothing = np.zeros((0, 8, 8, 1))
    assert "none" in texts(plots.plot_adversarial(nothing, nothing, [], []))


def test_curve_of_the_best_order_and_the_thresholds() -> None:
    ax = risk_and_coverage()
    by_confidence, best, point = ax.lines
    np.testing.assert_allclose(by_confidence.get_ydata(), [0, 0, 1 / 3, 1 / 4])
    np.testing.assert_allclose(best.get_ydata(), [0, 0, 0, 1 / 4])
    assert (point.get_xdata()[0], point.get_ydata()[0]) == (0.5, 0.0)


def test_bars_end_at_one_and_small_parts_have_no_number() -> None:
    ax = plots.plot_outcomes({"blur": Outcomes(90, 8, 2), "noise": Outcomes(0, 100, 0)})
    bars = np.array([[bar.get_width() for bar in group] for group in ax.containers])  # [3, 2]
    np.testing.assert_allclose(bars, [[0.9, 0], [0.08, 1], [0.02, 0]])
    assert [text.get_text() for text in ax.texts] == ["90%", "8%", "100%"]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["blur", "noise"]


def test_areas_under_the_curves() -> None:
    shown = [text.get_text() for text in roc().get_legend().get_texts()]
    assert shown == ["noise: 0.8333", "letters: 0.6667"]


def test_percentages_are_not_rounded() -> None:
    _, ax = pyplot.subplots()
    ax.set(ylim=(0, 0.2), yticks=[0.025, 0.075, 0.1])
    write_as_percent(ax.yaxis)
    ax.figure.canvas.draw()
    assert [label.get_text() for label in ax.get_yticklabels()] == ["2.5%", "7.5%", "10%"]


@pytest.mark.parametrize(("values", "scale"), [([0.1, 5.0], "log"), ([-3.0, 5.0], "linear")])
def test_scale_of_a_histogram(values: list[float], scale: str) -> None:
    ax = plots.plot_score_histogram({"digits": values}, None, "score", accepted_below=False)
    assert ax.get_xscale() == scale
    heights = [patch.get_xy()[:, 1].max() for patch in ax.patches]
    assert heights == [0.5]


@pytest.mark.parametrize("accepted_below", [True, False])
def test_accepted_side_of_a_threshold(accepted_below: bool) -> None:
    named = {"digits": [-1.0, 3.0]}
    ax = plots.plot_score_histogram(named, 1.0, "score", accepted_below=accepted_below)
    shaded = ax.patches[-1].get_extents().transformed(ax.transData.inverted())
    left, right = ax.get_xlim()
    expected = (left, 1.0) if accepted_below else (1.0, right)
    assert (shaded.x0, shaded.x1) == pytest.approx(expected)


@pytest.mark.parametrize("draw", [decisions, scores, robustness])
def test_a_saved_drawing_suits_light_and_dark_pages(
    draw: Callable[..., Any], tmp_path: pathlib.Path
) -> None:
    figures.save({"a.svg": draw().figure}, tmp_path)
    svg = (tmp_path / "a.svg").read_text()
    assert svg.count("prefers-color-scheme: dark") == 1
    assert "#000000" not in svg
    ElementTree.fromstring(svg)
    # The ground is no area of its own.
    assert not re.search(r'id="patch_1">\s*<path[^>]*fill: #ffffff"', svg)
    figures.save({"a.svg": draw().figure}, tmp_path)
    assert (tmp_path / "a.svg").read_text() == svg
    assert not pyplot.get_fignums()


@pytest.mark.parametrize("cell", [None, 5])
def test_several_plots_have_one_legend(cell: int | None) -> None:
    figure, axes = figures.rows_of_plots(5)
    for ax in axes:
        robustness(ax)
    axes[1].axhline(0.5, label="goal")
    figures.one_legend(figure, cell)
    legends = [*figure.legends, *(ax.get_legend() for ax in figure.axes if ax.get_legend())]
    (legend,) = legends
    names = [text.get_text() for text in legend.get_texts()]
    assert names == ["accepted, correct", "rejected", "accepted, wrong", "goal"]
