"""Tables in Markdown whose columns line up as plain text, too."""

from __future__ import annotations

from collections.abc import Sequence


def markdown_table(
    header: Sequence[str], rows: Sequence[Sequence[str]], num_text_columns: int
) -> str:
    """Returns a table.

    Args:
        header: Titles of the columns.
        rows: Cells, as many per row as there are titles.
        num_text_columns: How many columns, from the left, hold words and are set flush left; the
            others hold numbers and are set flush right.

    Returns:
        One line per row, without a line break at the end.

    Example:
        >>> from tfgmvae.evaluation.markdown import markdown_table
        >>> print(markdown_table(["attack", "wrong"], [["pgd", "97 %"]], num_text_columns=1))
        | attack | wrong |
        |--------|------:|
        | pgd    |  97 % |
    """
    cells = [list(header), *map(list, rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    is_text = [number < num_text_columns for number in range(len(widths))]
    lines = []
    for row in cells:
        columns = zip(row, widths, is_text, strict=True)
        set_cells = [
            cell.ljust(width) if text else cell.rjust(width) for cell, width, text in columns
        ]
        lines.append(f"| {' | '.join(set_cells)} |")
    rules = [
        "-" * (width + 1) + ("-" if text else ":")
        for width, text in zip(widths, is_text, strict=True)
    ]
    lines.insert(1, f"|{'|'.join(rules)}|")
    return "\n".join(lines)
