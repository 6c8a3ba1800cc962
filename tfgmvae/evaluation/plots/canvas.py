"""What all plots share: axes, the looks of outcomes and of kinds, rows of images, scales.

Nothing is told by colour alone: every colour comes with a hatch, a marker or a line of its own.
matplotlib is imported on first use.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

# Three times as light or dark as a white page and as a dark one.
ACCEPTED_COLOR = "#2878bd"
REJECTED_COLOR = "#d97706"
WRONG_COLOR = "#d62839"
# What scores as multiples of their thresholds are shown as where they are smaller.
LOWEST_SHOWN = 1e-2
# Between groups of images that share a row, in widths of an image.
GROUP_GAP = 0.35
# Of a figure's title, at its size, on average.
_INCHES_PER_LETTER = 0.092
_TITLE_WIDTH = 1.45


class OutcomeLook(NamedTuple):
    """How an outcome is shown.

    Attributes:
        name: What it is called.
        color: Of areas, points and frames.
        hatch: Of areas.
        marker: Of points.
        line: Of frames.
        on_it: The colour of a text on the colour.
    """

    name: str
    color: str
    hatch: str | None
    marker: str
    line: str
    on_it: str


class KindLook(NamedTuple):
    """How a kind of input is shown, beside others.

    Attributes:
        color: Of points and lines; none of those of the outcomes.
        marker: Of points.
        line: Of lines.
    """

    color: str
    marker: str
    line: str


RIGHT = OutcomeLook("accepted, correct", ACCEPTED_COLOR, None, "o", "solid", "white")
REJECTED = OutcomeLook("rejected", REJECTED_COLOR, "//", "D", "dashed", "#111111")
WRONG = OutcomeLook("accepted, wrong", WRONG_COLOR, "xx", "X", "solid", "white")
OUTCOME_LOOKS = (RIGHT, REJECTED, WRONG)

_KINDS = (
    KindLook("#0c8c7a", "o", "solid"),
    KindLook("#8d62b8", "s", "dashed"),
    KindLook("#b5651d", "^", "dashdot"),
    KindLook("#c2528b", "v", "dotted"),
    KindLook("#7a7f85", "P", "solid"),
    KindLook("#4a78c2", "X", "dashed"),
)


def kind_look(number: int) -> KindLook:
    """How the kind of input with that number is shown."""
    return _KINDS[number % len(_KINDS)]


def axes_or_new(ax: Axes | None, inches: tuple[float, float]) -> Axes:
    """The axes that were given, or those of a new figure of that size."""
    try:
        from matplotlib import pyplot
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "Drawing needs matplotlib: pip install 'tfgmvae[plots]'"
        ) from error
    return pyplot.figure(figsize=inches, layout="constrained").subplots() if ax is None else ax


def ink() -> str:
    """The colour of texts, which is light where figures are drawn for a dark page."""
    from matplotlib import rcParams

    return str(rcParams["text.color"])


def outcome_groups(
    accepted: npt.NDArray[np.bool_], right: npt.NDArray[np.bool_]
) -> tuple[tuple[OutcomeLook, npt.NDArray[np.bool_]], ...]:
    """The look and the members bool `[N]` of every outcome."""
    return (
        (RIGHT, accepted & right),
        (REJECTED, ~accepted),
        (WRONG, accepted & ~right),
    )


def write_as_percent(axis: Axis) -> None:
    """Labels an axis of shares in percent, with the decimals that its ticks have."""
    axis.set_major_formatter(lambda share, _: f"{100 * share:.4g}%")


def outcome_legend(ax: Axes) -> None:
    """Names the outcomes below the axes."""
    ax.legend(
        loc="upper center",
        bbox_to_anchor=(0.5, 0),
        borderaxespad=4.2,  # of the letters' size, which is room for the axis's label
        ncols=3,
        frameon=False,
        fontsize=9,
        handlelength=2.4,
    )


def write_out_decades(axis: Axis) -> None:
    """Labels a logarithmic axis with 1, 2, 5, 10, ... instead of powers."""
    from matplotlib.ticker import LogLocator, NullFormatter, StrMethodFormatter

    axis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0)))
    axis.set_major_formatter(StrMethodFormatter("{x:g}"))
    axis.set_minor_formatter(NullFormatter())


def image_grid(
    ax: Axes | None,
    num_rows: int,
    num_columns: float,
    tile_height: float,
    inches: float = 1.1,
    row_titles: bool = True,
    above: float = 0.0,
) -> Axes:
    """Axes for rows of images of width 1.

    There is room for a row's title on the left where wanted, and `above` all rows.
    """
    room = _TITLE_WIDTH if row_titles else 0.0
    height = num_rows * tile_height
    ax = axes_or_new(ax, ((num_columns + room) * inches, (height + above) * inches + 0.4))
    ax.set_xlim(-room, num_columns)
    ax.set_ylim(height, -above)
    ax.set_aspect("equal")
    ax.axis("off")
    return ax


def title_over_images(ax: Axes, title: str, inches: float = 1.1) -> None:
    """Writes a title over the middle of the images, in lines that are not wider than they are."""
    left, right = ax.get_xlim()
    lines = textwrap.wrap(title, max(int(right * inches / _INCHES_PER_LETTER), 12))
    ax.set_title("\n".join(lines), x=(right / 2 - left) / (right - left))


def row_title(ax: Axes, row: int, text: str, tile_height: float) -> None:
    """Writes the title of a row of images on its left."""
    # An image takes the lowest unit of its row.
    ax.text(
        -0.12, (row + 1) * tile_height - 0.5, text, ha="right", va="center", fontsize=10
    )  # fmt: skip


def bracket(ax: Axes, first: int, last: int, y: float, text: str) -> None:
    """Draws a line over the columns `first` to `last`, with a text above its middle."""
    ends = [first + 0.05, last + 0.95]
    ax.plot(ends, [y, y], color=ink(), linewidth=0.8, solid_capstyle="butt")
    words = "\n".join(textwrap.wrap(text, max(16 * (last - first + 1), 8)))
    ax.text(sum(ends) / 2, y - 0.04, words, ha="center", va="bottom", fontsize=9)


def draw_image(
    ax: Axes,
    image: npt.NDArray[Any],
    row: float,
    column: float,
    look: OutcomeLook | None,
    above: str | None = None,
    tile_height: float = 1.0,
    change_scale: float | None = None,
) -> None:
    """Draws one image `[H, W, C]` with a frame of the outcome and a text above it.

    Of what is accepted and wrong, a cross marks the corner. With a `change_scale` the image is one
    of changes, up to this, and drawn from blue over white to red.
    """
    from matplotlib.patches import Rectangle

    bottom = (row + 1) * tile_height
    left, right, top = column + 0.05, column + 0.95, bottom - 0.95
    ax.imshow(
        image if image.shape[-1] in (3, 4) else image[..., 0],
        cmap="gray" if change_scale is None else "RdBu_r",
        vmin=0 if change_scale is None else -change_scale,
        vmax=1 if change_scale is None else change_scale,
        extent=(left, right, bottom - 0.05, top),
        interpolation="none",
        aspect="equal",
        zorder=2,
    )
    if look is not None:
        ax.add_patch(
            Rectangle(
                (left, top),
                0.9,
                0.9,
                fill=False,
                edgecolor=look.color,
                linestyle=look.line,
                linewidth=2.2,
                zorder=3,
            )
        )
    if look is WRONG:
        ax.plot(
            right,
            top,
            marker=look.marker,
            color=look.color,
            markeredgecolor="white",
            markersize=11,
            zorder=4,
            clip_on=False,
        )
    if above:
        ax.text(
            column + 0.5, top - 0.06, above, ha="center", va="bottom", fontsize=8, linespacing=1.1
        )
