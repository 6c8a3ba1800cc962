"""A report as one HTML file: figures inlined, no script, for light and dark screens."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tfgmvae._version import __version__
from tfgmvae.evaluation.plots.canvas import ACCEPTED_COLOR, REJECTED_COLOR, WRONG_COLOR

# Of a page, whatever the screen has.
_PIXELS_PER_INCH = 96
_STYLE = f"""
:root {{ color-scheme: light dark; --ground: #ffffff; --card: #f6f8fa; --ink: #1d2733;
  --faint: #57606a; --line: #d0d7de; --bar: #dbe9f6;
  --good: {ACCEPTED_COLOR}; --refused: #b36205; --bad: {WRONG_COLOR}; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ground: #0d1117; --card: #161b22; --ink: #e6edf3; --faint: #9aa4af;
    --line: #30363d; --bar: #1c3350; --good: #6cb6ff; --refused: {REJECTED_COLOR};
    --bad: #ff7b72; }}
}}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; background: var(--ground);
  color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }}
h1 {{ font-size: 1.7rem; line-height: 1.25; margin: 0 0 1.25rem; }}
h2 {{ font-size: 1.2rem; margin: 2.75rem 0 .75rem; padding-top: 1rem;
  border-top: 1px solid var(--line); }}
p, li {{ max-width: 46rem; }}
.facts {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
  gap: .75rem; margin: 0; }}
.facts div {{ background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  padding: .8rem 1rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }}
.facts dt {{ color: var(--faint); font-size: .85rem; line-height: 1.35; }}
.facts dd {{ margin: 0; font-size: 1.6rem; font-weight: 600;
  font-variant-numeric: tabular-nums; }}
.good {{ color: var(--good); }} .refused {{ color: var(--refused); }} .bad {{ color: var(--bad); }}
.table {{ overflow-x: auto; }}
table {{ border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums;
  min-width: 50%; }}
th, td {{ padding: .35rem .8rem; text-align: left; border-bottom: 1px solid var(--line);
  white-space: nowrap; }}
th {{ color: var(--faint); font-weight: 600; border-bottom-width: 2px; white-space: normal;
  vertical-align: bottom; min-width: 4.5rem; }}
.number {{ text-align: right; }}
.share {{ background: linear-gradient(to right, var(--bar) var(--share), transparent 0)
  0 50% / 100% 70% no-repeat; }}
figure {{ margin: 1.25rem 0; }}
figure img {{ max-width: 100%; height: auto; }}
footer {{ margin-top: 3rem; color: var(--faint); font-size: .85rem; }}
"""


class Fact(NamedTuple):
    """A number on top of the page.

    Attributes:
        words: What it is.
        value: The number.
        kind: `"good"`, `"refused"`, `"bad"` or nothing, which decides the colour.
    """

    words: str
    value: str
    kind: str


class Figure(NamedTuple):
    """A figure, drawn twice.

    Attributes:
        section: How the heading begins under which it stands.
        name: Of its file.
        light: PNG for a light ground.
        dark: PNG for a dark ground.
        inches: Its width.
    """

    section: str
    name: str
    light: bytes
    dark: bytes
    inches: float


def html_page(title: str, facts: Iterable[Fact], text: str, figures: Sequence[Figure]) -> str:
    """Returns a page.

    Args:
        title: Over everything.
        facts: The numbers on top.
        text: The report in the part of Markdown that reports use: headings of the second level,
            paragraphs, lists, tables, bold words and code.
        figures: They stand at the end of their sections.

    Returns:
        HTML.

    Example:
        >>> from tfgmvae.evaluation.page import html_page
        >>> "<h2>Attacks</h2>" in html_page("Report", [], "## Attacks", [])
        True
    """
    numbers = "".join(
        f'<div><dt>{_inline(fact.words)}</dt><dd class="{fact.kind}">{_inline(fact.value)}</dd>'
        "</div>"
        for fact in facts
    )
    sections = [
        "".join([*_blocks(f"## {section}"), *map(_figure, _of_section(section, figures))])
        for section in re.split(r"^## ", text.strip(), flags=re.MULTILINE)[1:]
    ]
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{html.escape(title)}</h1>
<dl class="facts">{numbers}</dl>
<main>
{"".join(sections)}
</main>
<footer>Made by tfgmvae {__version__}. Wrong is what is answered although it is something else;
of inputs of no class, everything that is answered.</footer>
</body>
</html>
"""


def _blocks(text: str) -> Iterator[str]:
    """Markdown as HTML, block by block."""
    for block in re.split(r"\n{2,}", text.strip()):
        lines = block.split("\n")
        if block.startswith("## "):
            yield f"<h2>{_inline(block[3:])}</h2>\n"
        elif block.startswith("|"):
            yield _table(lines)
        elif block.startswith("* "):
            yield _list(lines)
        else:
            yield f"<p>{_inline(block)}</p>\n"


def _table(lines: list[str]) -> str:
    header, rules, *rows = ([cell.strip() for cell in line[1:-1].split("|")] for line in lines)
    is_number = [rule.endswith(":") for rule in rules]
    head = "".join(
        f"<th{_class('number' if number else '')}>{_inline(cell)}</th>"
        for cell, number in zip(header, is_number, strict=True)
    )
    body = "".join(f"<tr>{''.join(map(_cell, row, is_number))}</tr>\n" for row in rows)
    return (
        f'<div class="table"><table>\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{body}</tbody>\n</table></div>\n"
    )


def _cell(text: str, is_number: bool) -> str:
    if not is_number:
        return f"<td>{_inline(text)}</td>"
    if not text.endswith("%"):
        return f'<td class="number">{_inline(text)}</td>'
    return f'<td class="number share" style="--share: {float(text[:-1]):.2f}%">{text}</td>'


def _list(lines: list[str]) -> str:
    items = []
    for line in lines:
        indented = ' style="margin-left: 1.5rem"' if line.startswith(" ") else ""
        items.append(f"<li{indented}>{_inline(line.strip()[2:])}</li>")
    return f"<ul>{''.join(items)}</ul>\n"


def _of_section(section: str, figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if section.startswith(figure.section)]


def _figure(figure: Figure) -> str:
    shown, in_the_dark = (base64.b64encode(image).decode() for image in (figure.light, figure.dark))
    words = html.escape(Path(figure.name).stem.replace("_", " "))
    return (
        "<figure><picture>"
        '<source media="(prefers-color-scheme: dark)" '
        f'srcset="data:image/png;base64,{in_the_dark}">'
        f'<img alt="{words}" width="{_PIXELS_PER_INCH * figure.inches:.0f}" '
        f'src="data:image/png;base64,{shown}"></picture></figure>'
    )


def _inline(text: str) -> str:
    escaped = html.escape(text, quote=False)
    bold = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escaped)
    return re.sub(r"`(.+?)`", r"<code>\1</code>", bold)


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""
