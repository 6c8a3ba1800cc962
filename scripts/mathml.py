"""Formulas of the documentation as MathML, which browsers draw without any script or font.

A Markdown extension: `$...$` within a line, and a block fenced as `math`, as on GitHub.
"""

from __future__ import annotations

import re
from typing import Any

from latex2mathml.converter import convert
from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor

# No space next to the dollar signs inside, so that an amount of money stays one.
_INLINE = r"(?<![\\$])\$(?![\s$])([^$\n]*[^$\s\\])\$"


def block(source: str, *_: Any, **__: Any) -> str:
    """Returns a formula on lines of its own; a custom fence of pymdownx.superfences."""
    return convert(source, display="block")


class _InlineFormula(InlineProcessor):
    def handleMatch(  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        # Stashed, so that no other rule reads emphasis into it.
        return self.md.htmlStash.store(convert(m.group(1))), m.start(0), m.end(0)


class _MathML(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        # Below code in backticks, above escapes, which would take the backslashes.
        md.inlinePatterns.register(_InlineFormula(_INLINE, md), "mathml", 185)


def makeExtension(**kwargs: Any) -> _MathML:  # noqa: N802
    """Returns the extension; the name is the one that Markdown looks for."""
    return _MathML(**kwargs)
