"""A report's Markdown as HTML."""

from __future__ import annotations

import base64
import html.parser

from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.evaluation.page import Fact, Figure, html_page

TEXT = "\n\n".join(
    [
        "## A < B",
        "A paragraph with **bold** words & `code`.",
        markdown_table(["inputs", "images", "wrong"], [["noise", "12", "3.50%"]], 1),
        "## Checks",
        "* **holds**: one.\n  * a finding",
    ]
)
VOID = {"meta", "source", "img"}


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

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page() -> str:
    figures = [Figure("Checks", "roc_curve.png", b"light", b"dark", 6.25)]
    return html_page("Title & more", [Fact("refused", "2.0%", "refused")], TEXT, figures)


def test_tags_are_balanced() -> None:
    balance = Balance()
    balance.feed(page())
    assert balance.open == []
    assert {"h2", "table", "ul", "figure", "style"} <= set(balance.seen)
    assert "script" not in balance.seen


def test_blocks() -> None:
    text = page()
    assert "<title>Title &amp; more</title>" in text
    assert "<h2>A &lt; B</h2>" in text
    assert "<p>A paragraph with <strong>bold</strong> words &amp; <code>code</code>.</p>" in text
    assert '<th>inputs</th><th class="number">images</th>' in text
    assert '<td class="number share" style="--share: 3.50%">3.50%</td>' in text
    assert "<li><strong>holds</strong>: one.</li>" in text
    assert '<dd class="refused">2.0%</dd>' in text


def test_figures_stand_in_their_section_for_both_grounds() -> None:
    text = page()
    light, dark = (base64.b64encode(image).decode() for image in (b"light", b"dark"))
    assert f'<img alt="roc curve" width="600" src="data:image/png;base64,{light}">' in text
    assert f'media="(prefers-color-scheme: dark)" srcset="data:image/png;base64,{dark}"' in text
    assert text.index("<figure>") > text.index("<h2>Checks</h2>")
