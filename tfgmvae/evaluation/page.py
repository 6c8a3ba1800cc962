"""A report as one HTML file: figures inlined, tables sortable, for light, dark and paper."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tfgmvae._version import __version__

INK = "#1d2733"
"""The colour of texts and axes in figures; the page puts its own in its place."""

GRID = "#c9d1d9"
"""The colour of faint lines in figures; the page puts its own in its place."""

GROUNDS = {
    "light": {
        "ground": "#ffffff",
        "card": "#f6f8fa",
        "ink": INK,
        "faint": "#57606a",
        "line": "#d0d7de",
        "bar": "#dbe9f6",
        "good": "#1f6fb4",
        "refused": "#a85a00",
        "bad": "#c1121f",
    },
    "dark": {
        "ground": "#0d1117",
        "card": "#161b22",
        "ink": "#e6edf3",
        "faint": "#9aa4af",
        "line": "#30363d",
        "bar": "#1c3350",
        "good": "#6cb6ff",
        "refused": "#f59e0b",
        "bad": "#ff7b72",
    },
}
"""The colours of the page by their use, on a light and on a dark ground."""


def _variables(colors: dict[str, str]) -> str:
    return " ".join(f"--{name}: {color};" for name, color in colors.items())


_STYLE = f"""
:root {{ color-scheme: light; {_variables(GROUNDS["light"])} }}
@media screen and (prefers-color-scheme: dark) {{
  :root {{ color-scheme: dark; {_variables(GROUNDS["dark"])} }}
}}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; background: var(--ground);
  color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }}
h1 {{ font-size: 1.7rem; line-height: 1.25; margin: 0 0 1.25rem; }}
h2 {{ font-size: 1.2rem; margin: 2.75rem 0 .75rem; padding-top: 1rem;
  border-top: 1px solid var(--line); }}
p, li {{ max-width: 46rem; }}
a {{ color: var(--good); }}
nav ul {{ margin: 1.25rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap;
  gap: .25rem 1.25rem; font-size: .9rem; }}
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
  white-space: nowrap; font-weight: 400; }}
thead th {{ color: var(--faint); font-weight: 600; border-bottom-width: 2px; white-space: normal;
  vertical-align: bottom; min-width: 4.5rem; }}
thead button {{ all: unset; cursor: pointer; display: block; width: 100%; }}
thead button:focus-visible, .table:focus-visible, a:focus-visible {{
  outline: 2px solid var(--good); outline-offset: 2px; }}
thead button:hover {{ color: var(--ink); }}
thead button::after {{ content: "\\00a0\\2195"; }}
[aria-sort=ascending] button::after {{ content: "\\00a0\\2191"; }}
[aria-sort=descending] button::after {{ content: "\\00a0\\2193"; }}
.again {{ color: var(--faint); }}
.number {{ text-align: right; }}
.share {{ background: linear-gradient(to right, var(--bar) var(--share), transparent 0)
  0 50% / 100% 70% no-repeat; }}
figure {{ margin: 1.25rem 0; }}
figure svg {{ max-width: 100%; height: auto; }}
footer {{ margin-top: 3rem; color: var(--faint); font-size: .85rem; }}
@media print {{
  html {{ font-size: 11px; }}
  body {{ max-width: none; padding: 0; }}
  nav, thead button::after {{ display: none; }}
  h2 {{ break-after: avoid; margin-top: 1.5rem; }}
  figure, tr, .facts div {{ break-inside: avoid; }}
  .table {{ overflow: visible; }}
  th, td {{ padding: .2rem .4rem; white-space: normal; }}
  thead th {{ min-width: 0; }}
  .share {{ print-color-adjust: exact; }}
}}
"""
# A click sorts upwards, another downwards, a third brings back the order of the report.
_SCRIPT = """
"use strict";
const numberOf = (text) => Number.parseFloat(text.replaceAll(",", ""));
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const headers = [...table.tHead.rows[0].cells];
  headers.forEach((header, column) => {
    const text = (row) => row.cells[column].textContent;
    const areNumbers = rows.every((row) => text(row) === "" || !Number.isNaN(numberOf(text(row))));
    const compare = (a, b) => areNumbers
      ? (numberOf(text(a)) || 0) - (numberOf(text(b)) || 0)
      : text(a).localeCompare(text(b));
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const order = { none: "ascending", ascending: "descending", descending: "none" };
      const next = order[header.getAttribute("aria-sort") ?? "none"];
      for (const other of headers) other.removeAttribute("aria-sort");
      const sorted = [...rows];
      if (next !== "none") {
        header.setAttribute("aria-sort", next);
        sorted.sort((a, b) => (next === "ascending" ? compare(a, b) : compare(b, a)));
      }
      body.append(...sorted);
    });
  });
}
"""
# The page asks nobody for anything, whatever a name in it may hold.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


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
    """A figure.

    Attributes:
        section: How the heading begins under which it stands.
        name: Of its file.
        svg: As matplotlib writes it, with `INK` and `GRID` for what depends on the ground.
        words: What it shows, for those who cannot see it.
    """

    section: str
    name: str
    svg: str
    words: str


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
        >>> ">Attacks</h2>" in html_page("Report", [], "## Attacks", [])
        True
    """
    numbers = "".join(
        f'<div><dt>{_inline(fact.words)}</dt><dd class="{fact.kind}">{_inline(fact.value)}</dd>'
        "</div>"
        for fact in facts
    )
    parts = re.split(r"^## ", text.strip(), flags=re.MULTILINE)[1:]
    headings = [part.split("\n", 1)[0] for part in parts]
    names = [f"part-{number}" for number in range(len(parts))]
    links = "".join(
        f'<li><a href="#{name}">{_inline(heading)}</a></li>'
        for name, heading in zip(names, headings, strict=True)
    )
    sections = [
        f'<section aria-labelledby="{name}"><h2 id="{name}">{_inline(heading)}</h2>\n'
        + "".join([*_blocks(part[len(heading) :], heading), *map(_figure, _of(part, figures))])
        + "</section>\n"
        for name, heading, part in zip(names, headings, parts, strict=True)
    ]
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{html.escape(title)}</h1>
<dl class="facts">{numbers}</dl>
<nav aria-label="Parts of the report"><ul>{links}</ul></nav>
{"".join(sections)}
</main>
<footer>Made by tfgmvae {__version__}. Wrong is what is answered although it is something else;
of inputs of no class, everything that is answered.</footer>
<script>{_SCRIPT}</script>
</body>
</html>
"""


def _blocks(text: str, heading: str) -> Iterator[str]:
    """The Markdown under a heading as HTML, block by block."""
    for block in re.split(r"\n{2,}", text.strip()):
        lines = block.split("\n")
        if block.startswith("|"):
            yield _table(lines, heading)
        elif block.startswith("* "):
            yield _list(lines)
        elif block:
            yield f"<p>{_inline(block)}</p>\n"


def _table(lines: list[str], heading: str) -> str:
    header, rules, *rows = ([cell.strip() for cell in line[1:-1].split("|")] for line in lines)
    is_number = [rule.endswith(":") for rule in rules]
    head = "".join(
        f'<th scope="col"{_class("number" if number else "")}>{_inline(cell)}</th>'
        for cell, number in zip(header, is_number, strict=True)
    )
    body = []
    above = ""
    for first, *others in rows:
        # What a reader sees above is not above any more once the rows are sorted.
        of_row = f'<th scope="row"{_class("" if first else "again")}>{_inline(first or above)}</th>'
        above = first or above
        body.append(f"<tr>{of_row}{''.join(map(_cell, others, is_number[1:]))}</tr>\n")
    name = html.escape(heading)
    return (
        f'<div class="table" role="region" aria-label="{name}" tabindex="0">'
        f'<table aria-label="{name}">\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{''.join(body)}</tbody>\n</table></div>\n"
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


def _of(part: str, figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if part.startswith(figure.section)]


def _figure(figure: Figure) -> str:
    """A figure as a part of the page, in whose colours it is drawn."""
    svg = figure.svg[figure.svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    # HTML knows these names. Nothing refers to groups and images, of which several may have one
    # identifier; the others must not meet those of another figure.
    svg = re.sub(r'\sxmlns(:\w+)?="[^"]*"|(?<=<g) id="[^"]*"|\sid="image\w*"', "", svg)
    name = figure.name.split(".")[0]
    svg = re.sub(r'(\sid="|href="#|url\(#)', rf"\g<1>{name}-", svg)
    svg = svg.replace(INK, "var(--ink)").replace(GRID, "var(--line)")
    words = html.escape(figure.words)
    svg = svg.replace("<svg", f'<svg role="img" aria-label="{words}"', 1)
    return f"<figure>{svg}</figure>\n"


def _inline(text: str) -> str:
    escaped = html.escape(text, quote=False)
    bold = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escaped)
    return re.sub(r"`(.+?)`", r"<code>\1</code>", bold)


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""
