"""Where an edit belongs, in terms that survive another copy of the text.

As in the W3C's Web Annotation Data Model (2017): the exact words with what stands before and after (TextQuoteSelector),
and where they stood (TextPositionSelector). The words decide; what is around them and the place tell copies apart.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.article.model import Span

AROUND = 40
"""Characters kept of what stands before and after."""
_MOST = 500
"""Copies of the words that are compared."""


class Anchor(NamedTuple):
    """A stretch of a text."""

    exact: str
    prefix: str
    suffix: str
    start: int
    """Code points into the text that it was made of."""


def anchored(text: str, span: Span) -> Anchor:
    """The anchor of a span."""
    start, end = span
    return Anchor(text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND], start)


def place(anchor: Anchor, text: str) -> Span | None:
    """Where the words of an anchor stand in a text; None where they do not.

    Of several copies the one with most of the same words around it, then the one nearest to where it stood.
    """
    size = len(anchor.exact)
    if not size:
        return None
    if text.startswith(anchor.exact, anchor.start) and _alike(anchor, text, anchor.start) == _most(anchor):
        return Span(anchor.start, anchor.start + size)
    copies: list[int] = []
    at = text.find(anchor.exact)
    while at >= 0 and len(copies) < _MOST:
        copies.append(at)
        at = text.find(anchor.exact, at + 1)
    if not copies:
        return None
    best = max(copies, key=lambda copy: (_alike(anchor, text, copy), -abs(copy - anchor.start)))
    return Span(best, best + size)


def _most(anchor: Anchor) -> int:
    return len(anchor.prefix) + len(anchor.suffix)


def _alike(anchor: Anchor, text: str, at: int) -> int:
    """How many characters around a copy are those around the anchor, from the words outwards."""
    before, end = text[max(0, at - AROUND) : at], at + len(anchor.exact)
    return _common(before[::-1], anchor.prefix[::-1]) + _common(text[end : end + AROUND], anchor.suffix)


def _common(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
