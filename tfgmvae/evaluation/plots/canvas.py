"""What all plots share: axes, the colours of the outcomes, rows of images, logarithmic scales.

matplotlib is imported on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

ACCEPTED_COLOR = "#1f6fb4"
REJECTED_COLOR = "#e8890c"
WRONG_COLOR = "#c1121f"
# What scores as multiples of their thresholds are shown as where they are smaller.
LOWEST_SHOWN = 1e-2


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
) -> tuple[tuple[str, str, npt.NDArray[np.bool_]], ...]:
    """The name, the color and the members bool `[N]` of every outcome."""
    return (
        ("accepted, correct", ACCEPTED_COLOR, accepted & right),
        ("rejected", REJECTED_COLOR, ~accepted),
        ("accepted, wrong", WRONG_COLOR, accepted & ~right),
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
    num_columns: int,
    tile_height: float,
    inches: float = 1.1,
) -> Axes:
    """Axes for rows of images of width 1, with room for a row's title on the left."""
    title_width = 1.3
    height = num_rows * tile_height
    ax = axes_or_new(
        ax,
        ((num_columns + title_width) * inches, height * inches + 0.4),
    )
    ax.set_xlim(-title_width, num_columns)
    ax.set_ylim(height, 0)
    ax.set_aspect("equal")
    ax.axis("off")
    return ax


def row_title(ax: Axes, row: int, text: str, color: str, tile_height: float) -> None:
    """Writes the title of a row of images on its left."""
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


def draw_image(
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
