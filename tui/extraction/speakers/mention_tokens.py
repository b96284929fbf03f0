"""The tokens of a source mention: without the marks, dateline, rubric and adverbs around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.article.model import Span
from tui.english.function_words import DAYS
from tui.english.words import words
from tui.text import Document

_TIME = re.compile(r"\d+:(?:\d\d)?")
"""A time of day, one token here: “the 10:30 ferry”."""
_MARKS = frozenset("-–—―,.;:'’!?()")
_ADVERBS = DAYS | words(
    """
    often also then later still never further once again now just only even always sometimes recently soon today
    yesterday tonight tomorrow
    """
)
_BEFORE_DAYS = words("on last this next late early")
_QUOTE_MARKS = frozenset('“”"„«»‘`') | {"``", "''"}


class Token(NamedTuple):
    """A token of a mention."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def tokens_of(document: Document, span: Span) -> list[Token]:
    """The tokens that say who a source is; none where it says nothing."""
    return _trimmed(_behind_colon(_tokens(document, span)))


def _tokens(document: Document, span: Span) -> list[Token]:
    """The tokens of a span without quote marks and dateline, cut where the span cuts them."""
    dateline = document.dateline_at(span.start)
    if dateline and span.start < dateline.end < span.end:
        span = Span(dateline.end, span.end)
    found: list[Token] = []
    for i in document.tokens_in(span):
        start, end = max(span.start, document.starts[i]), min(span.end, document.ends[i])
        if found and _TIME.fullmatch(document.text, found[-1].start, end):
            start = found.pop().start
        if document.words[i] not in _QUOTE_MARKS:
            found.append(Token(document.text[start:end], start, end))
    return found


def _behind_colon(words: list[Token]) -> list[Token]:
    """The words behind the last colon, where a headline or a rubric stands before: “Analysis: Ana Brandt”."""
    colons = (n for n in range(len(words) - 2, -1, -1) if words[n].text == ":" and words[n + 1].start > words[n].end)
    return words[next(colons, -1) + 1 :]


def _trimmed(words: list[Token]) -> list[Token]:
    """The words without marks at either end and adverbs after."""
    while words and (
        words[0].text in _MARKS or (len(words) > 1 and words[0].text.endswith("ly") and words[0].text.islower())
    ):
        words = words[1:]
    ends = _ADVERBS
    while words and (words[-1].text in _MARKS or (len(words) > 1 and words[-1].text.casefold() in ends)):
        ends = _ADVERBS | _BEFORE_DAYS if words[-1].text.casefold() in DAYS else _ADVERBS
        words = words[:-1]
    return words
