"""Text selected with the mouse: Textual's offsets to and from offsets of the article.

Textual adds the characters between a segment's start and the pointer to the offset that the segment tells. For the
article's words that is right; for margins, bullets and blank lines it is not, so these tell their offset times
`_BESIDE`, on a second row, and what is added falls away.
"""

from __future__ import annotations

import re

from textual.geometry import Offset
from textual.selection import Selection

from tui.article.model import Span

_WORD = r"\w+(?:[-’'.]\w+)*"
_BESIDE = 1 << 16
"""More cells than a pane is wide."""


def within(offset: int) -> tuple[int, int]:
    """What a segment tells whose first character is the article's at `offset`."""
    return offset, 0


def beside(offset: int) -> tuple[int, int]:
    """What a segment tells that holds no word of the article and stands before the character at `offset`."""
    return offset * _BESIDE, 1


def chosen(selection: Selection, length: int) -> Span:
    """The characters selected in a text of `length` code points; may be empty."""
    start, end = selection
    if start is None or end is None:
        first = _offset(start) if start else 0
        last = _offset(end) + (end.y == 0) if end else length
        return Span(first, max(first, last))
    if start.y == end.y:
        return Span(_offset(start), max(_offset(start), _offset(end)))
    # One end in the words, one beside them; Textual took the words for the start and counted one past the other.
    word, margin = _offset(start), _offset(end)
    return Span(margin, word + 1) if margin <= word else Span(word, margin)


def words_in(text: str, selection: Selection | None) -> Span | None:
    """The characters selected in a text, without blanks at their ends; None if there are none."""
    if selection is None:
        return None
    start, end = chosen(selection, len(text))
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip())) if words.strip() else None


def spanning(span: Span) -> Selection:
    """The selection that holds a span."""
    return Selection(Offset(span.start, 0), Offset(span.end, 0))


def word_at(text: str, offset: int) -> Span:
    """The word that holds a character, hyphens and apostrophes inside it included; else the character."""
    line = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    for word in re.compile(_WORD).finditer(text, line, len(text) if end < 0 else end):
        if word.start() <= offset < word.end():
            return Span(*word.span())
    return Span(offset, offset + 1)


def _offset(place: Offset) -> int:
    return place.x if place.y == 0 else place.x // _BESIDE
