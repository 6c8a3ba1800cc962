"""A report's Markdown as HTML."""

from __future__ import annotations

import html.parser

import pytest

from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.page import GRID, GROUNDS, INK, Fact, Figure, html_page

TEXT = "\n\n".join(
    [
        "## A < B",
        "A paragraph with **bold** words & `code`.",
        markdown_table(
            ["inputs", "images", "wrong"], [["noise", "12", "3.50%"], ["", "13", "4.00%"]], 1
        ),
        "## Checks",
        "* **holds**: one.\n  * a finding",
    ]
)
SVG = f"""<?xml version="1.0"?>
<svg xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg">
<metadata>by https://example.org</metadata><defs><path id="a"/></defs>
<g clip-path="url(#b)" style="fill: {INK}; stroke: {GRID}"><use xlink:href="#a"/></g></svg>"""
VOID = {"meta", "path", "use"}


class Balance(html.parser.HTMLParser):
    """Notes which tags are open, and that each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(title: str = "Title & more") -> str:
    figures = [Figure("Checks", "roc.png", SVG, 'Curves of "both"')]
    return html_page(title, [Fact("refused", "2.0%", "refused")], TEXT, figures)


def test_tags_are_balanced() -> None:
    balance = Balance()
    balance.feed(page())
    assert balance.open == []
    assert {"h2", "table", "ul", "figure", "style", "nav", "section"} <= set(balance.seen)


def test_blocks() -> None:
    text = page()
    assert "<title>Title &amp; more</title>" in text
    assert '<h2 id="part-0">A &lt; B</h2>' in text
    assert '<a href="#part-0">A &lt; B</a>' in text
    assert "<p>A paragraph with <strong>bold</strong> words &amp; <code>code</code>.</p>" in text
    assert '<th scope="col">inputs</th><th scope="col" class="number">images</th>' in text
    assert '<td class="number share" style="--share: 3.50%">3.50%</td>' in text
    assert "<li><strong>holds</strong>: one.</li>" in text
    assert '<dd class="refused">2.0%</dd>' in text


def test_every_row_says_what_it_is_about() -> None:
    text = page()
    assert '<th scope="row">noise</th><td class="number">12</td>' in text
    assert '<th scope="row" class="again">noise</th><td class="number">13</td>' in text


def test_names_are_no_markup() -> None:
    text = page("<script>alert(1)</script>")
    assert text.count("<script>") == 1
    assert "&lt;script&gt;alert(1)" in text


def test_figures_are_parts_of_the_page() -> None:
    text = page()
    assert text.index("<figure>") > text.index(">Checks</h2>")
    assert 'aria-label="Curves of &quot;both&quot;"' in text
    assert "fill: var(--ink); stroke: var(--line)" in text
    assert 'id="roc-a"' in text
    assert "url(#roc-b)" in text
    assert 'href="#roc-a"' in text
    assert "http" not in text.replace("http-equiv", "")


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """As WCAG 2 defines it."""
    lighter, darker = sorted([luminance(first), luminance(second)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("ground", ["light", "dark"])
@pytest.mark.parametrize("behind", ["ground", "card"])
@pytest.mark.parametrize("ink", ["ink", "faint", "good", "refused", "bad"])
def test_texts_have_contrast(ground: str, behind: str, ink: str) -> None:
    colors = GROUNDS[ground]
    assert contrast(colors[ink], colors[behind]) >= 4.5
    assert contrast(colors["ink"], colors["bar"]) >= 4.5
